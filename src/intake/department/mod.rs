//! A förvaltning's workbook as typed contents: one file for each sheet.

mod activities;
mod analysis;
mod cover;
mod economy;
mod incidents;
mod outcomes;
mod proposals;
mod repeated;
mod risks;
mod systems;

use crate::domain::{DepartmentCode, Place, RawWorkbook};
use crate::finding::Finding;
use crate::finding::rules::{
    broken_identity, file_of_other, no_identity, unknown_department,
};
use crate::form::department::form;
use crate::form::{HeaderYears, IdentityField, Register};
use crate::submission::{Governing, Outline, Submission};

use super::governing::units;
use super::identity::{self, Expected, Mark, Says};
use super::table::BookReader;
use crate::swedish::near::{folded, nfc};

/// Reads a förvaltning's workbook, with the codes and units of its year's
/// governing workbook.
///
/// `None` when the hidden sheet does not say that it is a form of this
/// kommun, this period and a förvaltning that exists; the findings tell why
/// and what to do. Otherwise the submission has everything that could be
/// read, and every finding names the förvaltning.
pub fn submission(
    raw: &RawWorkbook,
    governing: &Governing,
    expected: &Expected<'_>,
) -> (Option<Submission>, Vec<Finding>) {
    let form = form(expected.period.kind);
    let mut book = BookReader::new(raw, form, HeaderYears::usual(expected.period));
    know(&mut book, governing);
    let says = match identity::read(raw, form, &mut book.findings) {
        Mark::Missing => {
            let workbook = Place::file(raw.file.clone());
            book.findings.push(no_identity::found(&workbook));
            None
        }
        Mark::Unusable => None,
        Mark::Says(says) => Some(says),
    };
    let Some(says) = says else {
        return (None, book.findings);
    };
    let Some(department) = department_of(&says, expected, &mut book) else {
        return (None, book.findings);
    };
    if let Some(planned) = says.identity.planned {
        book.asks_for_plan(planned);
    }
    if let Some(named) = named_after(raw, governing, &department) {
        let workbook = Place::file(raw.file.clone());
        let found = file_of_other::found(&workbook, named, department.as_str());
        book.findings.push(found);
    }
    let submission = Submission {
        file: raw.file.clone(),
        municipality: says.identity.municipality,
        department: department.clone(),
        period: says.identity.period,
        round: says.identity.round,
        cover: cover::read(&mut book, &department),
        outcomes: outcomes::read(&mut book),
        activities: activities::read(&mut book),
        systems: systems::read(&mut book),
        incidents: incidents::read(&mut book),
        risks: risks::read(&mut book),
        economy: economy::read(&mut book),
        analysis: analysis::read(&mut book),
        proposals: proposals::read(&mut book),
    };
    let findings = book
        .findings
        .into_iter()
        .map(|finding| finding.concerning(&department))
        .collect();
    (Some(submission), findings)
}

/// Returns where the parts of the form stand in a förvaltning's workbook, by
/// the same rules as [`submission`] reads them.
pub fn outline(
    raw: &RawWorkbook,
    governing: &Governing,
    expected: &Expected<'_>,
) -> Outline {
    let form = form(expected.period.kind);
    let mut book = BookReader::new(raw, form, HeaderYears::usual(expected.period));
    know(&mut book, governing);
    let planned = match identity::read(raw, form, &mut book.findings) {
        Mark::Says(says) => says.identity.planned,
        Mark::Missing | Mark::Unusable => None,
    };
    if let Some(planned) = planned {
        book.asks_for_plan(planned);
    }
    Outline {
        planned,
        sheets: book.outline(),
    }
}

/// Returns the förvaltning whose form it is, if it is one to be used.
fn department_of(
    says: &Says,
    expected: &Expected<'_>,
    book: &mut BookReader<'_>,
) -> Option<DepartmentCode> {
    let right_kommun = says.is_of(expected, &mut book.findings);
    let right_period = says.is_for(expected.period, &mut book.findings);
    let Some(code) = &says.identity.department else {
        let label = IdentityField::Department.label();
        book.findings
            .push(broken_identity::found(&says.department, label, None));
        return None;
    };
    let known = match book.registers.find(Register::Departments, code.as_str()) {
        Ok(known) => Some(DepartmentCode::new(known)),
        Err(near) => {
            book.findings.push(unknown_department::found(
                &says.department,
                code.as_str(),
                near,
            ));
            None
        }
    };
    known.filter(|_| right_kommun && right_period)
}

/// Returns the one other förvaltning whose code stands in the file's name,
/// where the own does not.
fn named_after<'g>(
    raw: &RawWorkbook,
    governing: &'g Governing,
    own: &DepartmentCode,
) -> Option<&'g str> {
    // It is in every other name, and may be a förvaltning's code.
    const SUBJECT: &str = "it";
    let (_, name) = raw.file.rsplit_once('/').unwrap_or(("", &raw.file));
    let words: Vec<String> = nfc(name)
        .split(|c: char| !c.is_alphanumeric())
        .map(folded)
        .filter(|word| !word.is_empty() && word != SUBJECT)
        .collect();
    let mut named = governing
        .departments
        .iter()
        .map(|department| department.code.value.as_str())
        .filter(|code| words.contains(&folded(code)));
    let first = named.next()?;
    (named.next().is_none() && first != own.as_str()).then_some(first)
}

/// Lets the reader know the governing workbook's codes and units.
fn know(book: &mut BookReader<'_>, governing: &Governing) {
    let departments = governing.departments.iter().map(|d| d.code.value.as_str());
    book.registers.define(Register::Departments, departments);
    let goals = governing.goals.iter().map(|goal| goal.code.value.as_str());
    book.registers.define(Register::Goals, goals);
    let indicators = governing.indicators.iter().map(|i| i.code.value.as_str());
    book.registers.define(Register::Indicators, indicators);
    book.units = units(&governing.indicators);
}

#[cfg(test)]
mod tests;
