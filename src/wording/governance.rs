//! Styrdokument och organisation: the policy's requirements, the documents in
//! force, the IT-grupp and the roles.

use super::context::Context;
use super::counts::Counts;
use super::documents::{self, DocumentsPart};
use super::frame::{Heading, Section};
use super::heads::heads;
use super::node::words;
use super::prose::{self, Prose};
use super::requirements::{self, RequirementsPart};
use crate::domain::EditionKind;
use crate::edition::Part;
use crate::report::Role;
use crate::swedish::{self, Gender};

words! {
    /// Styrdokument och organisation.
    pub struct GovernanceSection {
        /// The heading.
        pub heading: Heading,
        /// That something is withheld.
        pub withheld: Option<String>,
        /// The kommun's own words about it.
        pub own: Option<Prose>,
        /// The policy's requirements.
        pub requirements: RequirementsPart,
        /// The governing documents.
        pub documents: DocumentsPart,
        /// The IT-grupp.
        pub group: GroupPart,
        /// The policy's roles.
        pub roles: RolesPart,
    }

    /// The IT-grupp and its representatives.
    pub struct GroupPart {
        /// The heading.
        pub heading: Heading,
        /// How many förvaltningar are represented.
        pub text: String,
        /// The columns' headers.
        pub heads: Vec<String>,
        /// The förvaltningar.
        pub rows: Vec<GroupRow>,
    }

    /// A förvaltning's representative.
    pub struct GroupRow {
        /// The förvaltning.
        pub department: String,
        /// The function that represents it.
        pub representative: String,
    }

    /// The policy's roles.
    pub struct RolesPart {
        /// The heading.
        pub heading: Heading,
        /// What is said when there are none, or some are not filled.
        pub text: Option<String>,
        /// The columns' headers.
        pub heads: Vec<String>,
        /// The roles.
        pub rows: Vec<RoleRow>,
    }

    /// A role.
    pub struct RoleRow {
        /// The role.
        pub role: String,
        /// The function that has it.
        pub function: String,
        /// The person.
        pub name: String,
    }
}

/// Returns the section.
pub(super) fn section(context: &Context<'_>) -> GovernanceSection {
    let [requirements, documents, group, roles] = headings(context);
    GovernanceSection {
        heading: Section::Governance.heading(context),
        withheld: context.withheld(Part::Governance),
        own: context.text("styrdokument").map(prose::with_lead),
        requirements: requirements::part(context, requirements),
        documents: documents::part(context, documents),
        group: group_part(context, group),
        roles: roles_part(context, roles),
    }
}

/// Returns the headings of the section's parts.
pub(super) fn headings(context: &Context<'_>) -> [Heading; 4] {
    let mut at = 0;
    [
        ("Policyns krav", "policyns-krav"),
        ("Styrdokument", "gallande-dokument"),
        ("IT-gruppen", "it-gruppen"),
        ("Roller", "roller"),
    ]
    .map(|(title, anchor)| {
        at += 1;
        Section::Governance.part(context, at - 1, title, anchor.to_owned())
    })
}

fn group_part(context: &Context<'_>, heading: Heading) -> GroupPart {
    let departments = &context.report.departments;
    let representative = |text: &Option<String>| {
        text.as_deref()
            .map(prose::one_line)
            .filter(|text| !text.is_empty())
    };
    let absent: Vec<String> = departments
        .iter()
        .filter(|d| representative(&d.representative).is_none())
        .map(|d| d.name.clone())
        .collect();
    GroupPart {
        heading,
        text: group_text(departments.len(), &absent),
        heads: heads(&["Förvaltning", "Representant (funktion)"]),
        rows: departments
            .iter()
            .map(|d| GroupRow {
                department: d.name.clone(),
                representative: representative(&d.representative).map_or_else(
                    || swedish::NOTHING.to_owned(),
                    |f| swedish::capitalised(&f),
                ),
            })
            .collect(),
    }
}

fn group_text(all: usize, absent: &[String]) -> String {
    let write = Counts::new(all, Gender::Common);
    match (absent.len(), all) {
        (_, 0) => "Kommunens förvaltningar är inte angivna.".to_owned(),
        (0, 1) => "Förvaltningen är företrädd i IT-gruppen.".to_owned(),
        (0, _) => format!(
            "Alla {} förvaltningar är företrädda i IT-gruppen.",
            write.write(all)
        ),
        (missing, all) if missing == all => {
            "Ingen förvaltning har någon representant i IT-gruppen.".to_owned()
        }
        (missing, all) => swedish::capitalised(&format!(
            "{} av {} förvaltningar är {} i IT-gruppen. {} saknar representant.",
            write.write(all - missing),
            write.write(all),
            swedish::plural(all - missing, "företrädd", "företrädda"),
            swedish::join(absent)
        )),
    }
}

fn roles_part(context: &Context<'_>, heading: Heading) -> RolesPart {
    let roles = &context.report.roles;
    RolesPart {
        heading,
        text: roles_text(roles),
        heads: match context.kind {
            EditionKind::Internal => heads(&["Roll", "Funktion", "Namn"]),
            EditionKind::Public => heads(&["Roll", "Funktion"]),
        },
        rows: roles
            .iter()
            .map(|role| RoleRow {
                role: role.role.clone(),
                function: word(role.function.as_ref()).map_or_else(
                    || swedish::NOTHING.to_owned(),
                    |f| swedish::capitalised(&f),
                ),
                name: word(role.name.as_ref())
                    .unwrap_or_else(|| swedish::NOTHING.to_owned()),
            })
            .collect(),
    }
}

fn word(text: Option<&String>) -> Option<String> {
    text.map(|text| prose::one_line(text))
        .filter(|text| !text.is_empty())
}

fn roles_text(roles: &[Role]) -> Option<String> {
    if roles.is_empty() {
        return Some("Inga roller är angivna.".to_owned());
    }
    let vacant: Vec<String> = roles
        .iter()
        .filter(|role| word(role.function.as_ref()).is_none())
        .map(|role| role.role.clone())
        .collect();
    (!vacant.is_empty())
        .then(|| format!("Ingen funktion är angiven för {}.", swedish::join(&vacant)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn absent(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn whoever_is_missing_in_the_group_is_named() {
        assert_eq!(
            group_text(6, &absent(&["Kultur- och fritidsförvaltningen"])),
            "Fem av sex förvaltningar är företrädda i IT-gruppen. Kultur- och \
             fritidsförvaltningen saknar representant."
        );
        assert_eq!(
            group_text(2, &absent(&["A"])),
            "En av två förvaltningar är företrädd i IT-gruppen. A saknar representant."
        );
        assert_eq!(
            group_text(6, &[]),
            "Alla sex förvaltningar är företrädda i IT-gruppen."
        );
        assert_eq!(
            group_text(1, &absent(&["A"])),
            "Ingen förvaltning har någon representant i IT-gruppen."
        );
        assert_eq!(
            group_text(0, &[]),
            "Kommunens förvaltningar är inte angivna."
        );
    }

    #[test]
    fn a_role_without_function_is_named() {
        assert_eq!(roles_text(&[]).unwrap(), "Inga roller är angivna.");
    }
}
