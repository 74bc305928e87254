//! `[[krav]]`: the policy's requirements, where the kommun has its own list.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::DeValue;

use crate::domain::{CheckTakes, ParameterValue, Place, RequirementCheck};
use crate::finding::rules::{
    duplicate_requirement, incomplete_requirement, unknown_check, unknown_parameter,
};

use super::section::{Reader, Section, likeliest};

const KEY: &str = "krav";

/// The policy's requirements, in order (DESIGN §5.12).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyRequirements {
    /// The requirements; without `[[krav]]` those of the seed policy.
    pub list: Vec<PolicyRequirement>,
}

/// A requirement of the policy, and the check that judges it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyRequirement {
    /// `id`, `K3.8`.
    pub id: String,
    /// `kapitel`, `3`.
    pub chapter: String,
    /// `text`: the requirement in words.
    pub text: String,
    /// `kontroll`: the check.
    pub check: RequirementCheck,
    /// `parametrar`: what the check is told, by the parameter's name.
    pub parameters: BTreeMap<&'static str, ParameterValue>,
}

/// The requirements of the seed policy (DESIGN §9).
impl Default for PolicyRequirements {
    fn default() -> Self {
        let all = RequirementCheck::ALL.iter().copied();
        Self {
            list: all.map(PolicyRequirement::of).collect(),
        }
    }
}

impl PolicyRequirement {
    /// Returns the requirement of the seed policy that a check judges.
    pub fn of(check: RequirementCheck) -> Self {
        let description = check.description();
        Self {
            id: description.id.to_owned(),
            chapter: description.chapter.to_owned(),
            text: description.text.to_owned(),
            check,
            parameters: BTreeMap::new(),
        }
    }

    /// Returns the text of a parameter; empty when the check has no such one.
    pub fn text(&self, parameter: &str) -> String {
        match self.value(parameter) {
            Some(ParameterValue::Text(text)) => text,
            _ => String::new(),
        }
    }

    /// Returns the texts of a parameter; none when the check has no such one.
    pub fn texts(&self, parameter: &str) -> Vec<String> {
        match self.value(parameter) {
            Some(ParameterValue::Texts(texts)) => texts,
            _ => Vec::new(),
        }
    }

    /// Returns the whole number of a parameter; 0 when the check has no such
    /// one.
    pub fn whole(&self, parameter: &str) -> u32 {
        match self.value(parameter) {
            Some(ParameterValue::Whole(whole)) => whole,
            _ => 0,
        }
    }

    /// Returns what a parameter was told to be, or else what holds without.
    fn value(&self, parameter: &str) -> Option<ParameterValue> {
        let told = self.parameters.get(parameter).cloned();
        told.or_else(|| {
            let parameter = self.check.parameter(parameter)?;
            Some(parameter.takes.default_value())
        })
    }
}

/// Reads the requirements. One that cannot be used is told of and left out;
/// without a list, those of the seed policy hold.
pub(super) fn read<'t>(
    top: &mut Section<'t>,
    reader: &mut Reader<'t>,
) -> PolicyRequirements {
    const WANTED: &str = "en lista, där varje krav börjar med [[krav]]";
    let Some(value) = top.get(KEY) else {
        return PolicyRequirements::default();
    };
    let Some(entries) = value.get_ref().as_array() else {
        reader.refuse(value, KEY, WANTED);
        return PolicyRequirements::default();
    };
    let mut first: BTreeMap<String, Place> = BTreeMap::new();
    let mut list = Vec::new();
    for entry in entries {
        let Some(table) = entry.get_ref().as_table() else {
            reader.refuse(entry, KEY, WANTED);
            continue;
        };
        let at = entry.span().start;
        let Some(requirement) = requirement(Section::of(KEY, table), at, reader) else {
            continue;
        };
        if let Some(first) = first.get(&requirement.id) {
            reader.findings.push(duplicate_requirement::found(
                &reader.place(at),
                reader.line(at),
                &requirement.id,
                first,
            ));
            continue;
        }
        first.insert(requirement.id.clone(), reader.place(at));
        list.push(requirement);
    }
    PolicyRequirements { list }
}

fn requirement<'t>(
    mut section: Section<'t>,
    at: usize,
    reader: &mut Reader<'t>,
) -> Option<PolicyRequirement> {
    let id = section.text(reader, "id").unwrap_or_default();
    let chapter = chapter(&mut section, reader).unwrap_or_default();
    let text = section.text(reader, "text").unwrap_or_default();
    let name = section.text(reader, "kontroll").unwrap_or_default();
    let line_of_check = section.get("kontroll").map_or(at, |v| v.span().start);
    let told = section.section(reader, "parametrar");
    section.done(reader);

    let missing: Vec<&str> = [
        ("id", &id),
        ("kapitel", &chapter),
        ("text", &text),
        ("kontroll", &name),
    ]
    .into_iter()
    .filter_map(|(key, value)| value.is_empty().then_some(key))
    .collect();
    if !missing.is_empty() {
        let (place, line) = (reader.place(at), reader.line(at));
        let found = incomplete_requirement::found(&place, line, &id, &missing);
        reader.findings.push(found);
        return None;
    }
    let Some(check) = RequirementCheck::parse(&name) else {
        let names: Vec<_> = RequirementCheck::ALL.iter().map(|c| c.name()).collect();
        let found = unknown_check::found(
            &reader.place(line_of_check),
            reader.line(line_of_check),
            &id,
            &name,
            likeliest(&name, names.iter().copied()),
            &names,
        );
        reader.findings.push(found);
        return None;
    };
    Some(PolicyRequirement {
        id,
        chapter,
        text,
        check,
        parameters: parameters(told, check, reader),
    })
}

/// Returns the chapter, which is as often written as a number.
fn chapter<'t>(section: &mut Section<'t>, reader: &mut Reader<'t>) -> Option<String> {
    match section.get("kapitel").map(Spanned::get_ref) {
        Some(DeValue::Integer(number)) => Some(number.as_str().to_owned()),
        _ => section.text(reader, "kapitel"),
    }
}

/// Returns what a check is told. A parameter that it does not take, or not in
/// that way, is told of; what holds without it then does.
fn parameters<'t>(
    mut told: Section<'t>,
    check: RequirementCheck,
    reader: &mut Reader<'t>,
) -> BTreeMap<&'static str, ParameterValue> {
    let known = check.description().parameters;
    let names: Vec<_> = known.iter().map(|parameter| parameter.name).collect();
    for (name, value) in told.entries() {
        if !names.contains(&name) {
            let at = value.span().start;
            let found = unknown_parameter::found(
                &reader.place(at),
                reader.line(at),
                name,
                check.name(),
                likeliest(name, names.iter().copied()),
                &names,
            );
            reader.findings.push(found);
        }
    }
    let mut values = BTreeMap::new();
    for parameter in known {
        let name = parameter.name;
        let value = match parameter.takes {
            CheckTakes::Text(_) => told.text(reader, name).map(ParameterValue::Text),
            CheckTakes::Texts(_) => told.texts(reader, name).map(ParameterValue::Texts),
            CheckTakes::Whole { least, most, .. } => told
                .whole(reader, name, (least, most))
                .map(ParameterValue::Whole),
        };
        values.extend(value.map(|value| (name, value)));
    }
    values
}
