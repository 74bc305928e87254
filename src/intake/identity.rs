//! What a workbook says that it is, in its hidden sheet `_itbokslut`.

use crate::domain::{
    CellRef, DepartmentCode, Period, Place, RawSheet, RawValue, RawWorkbook,
};
use crate::finding::Finding;
use crate::finding::rules::{
    broken_identity, newer_form, other_form, other_municipality, other_period,
};
use crate::form::{Book, FORM_VERSION, IDENTITY_SHEET, IdentityField};
use crate::submission::Identity;

use super::cell::{is_blank, plain};
use crate::swedish::near::folded;

/// What the workbooks of a run must be about.
#[derive(Clone, Copy, Debug)]
pub struct Expected<'a> {
    /// The kommun's name in `itbokslut.toml`; empty when it is not known,
    /// and then it is not compared.
    pub municipality: &'a str,
    /// The period that is followed up.
    pub period: Period,
}

/// What became of the hidden sheet.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Mark {
    /// There is none.
    Missing,
    /// It is damaged, or of another form or a newer program; the findings
    /// tell.
    Unusable,
    /// It says this.
    Says(Box<Says>),
}

/// What the hidden sheet says, with the places of what is compared.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Says {
    /// The identity.
    pub(super) identity: Identity,
    /// Where the kommun's name stands.
    municipality: Place,
    /// Where the förvaltning's code stands.
    pub(super) department: Place,
    /// Where the period stands.
    period: Place,
}

/// Reads the hidden sheet of a workbook that should be a certain form.
pub(super) fn read(raw: &RawWorkbook, form: &Book, findings: &mut Vec<Finding>) -> Mark {
    let Some(sheet) = raw
        .sheets
        .iter()
        .find(|sheet| sheet.name.eq_ignore_ascii_case(IDENTITY_SHEET))
    else {
        return Mark::Missing;
    };
    let fields = Fields { raw, sheet };
    let before = findings.len();
    let Some((name, place)) = fields.required(IdentityField::Form, findings) else {
        return Mark::Unusable;
    };
    if name != form.name {
        findings.push(other_form::found(&place, &name));
        return Mark::Unusable;
    }
    let version = fields.number(IdentityField::Version, findings);
    if let Some((version, place)) = &version
        && *version > FORM_VERSION
    {
        findings.push(newer_form::found(place, *version, FORM_VERSION));
        return Mark::Unusable;
    }
    let municipality = fields.required(IdentityField::Municipality, findings);
    let (department, department_place) = fields.value(IdentityField::Department);
    let period = fields.period(findings);
    let round = fields.number(IdentityField::Round, findings);
    let planned = fields.value(IdentityField::Planned).0;
    let planned = planned.and_then(|year| year.parse().ok());
    match (municipality, period, round) {
        (
            Some((municipality, municipality_place)),
            Some((period, period_place)),
            Some((round, _)),
        ) if findings.len() == before => Mark::Says(Box::new(Says {
            identity: Identity {
                municipality,
                department: department.map(DepartmentCode::new),
                period,
                round,
                planned: planned.filter(|year| (1900..=2999).contains(year)),
            },
            municipality: municipality_place,
            department: department_place,
            period: period_place,
        })),
        _ => Mark::Unusable,
    }
}

impl Says {
    /// Returns whether the workbook is of the expected kommun; another is
    /// reported.
    pub(super) fn is_of(
        &self,
        expected: &Expected<'_>,
        findings: &mut Vec<Finding>,
    ) -> bool {
        let same = expected.municipality.trim().is_empty()
            || bare_name(&self.identity.municipality) == bare_name(expected.municipality);
        if !same {
            findings.push(other_municipality::found(
                &self.municipality,
                &self.identity.municipality,
                expected.municipality,
            ));
        }
        same
    }

    /// Returns whether the workbook's period is the expected one; another is
    /// reported.
    pub(super) fn is_for(&self, expected: Period, findings: &mut Vec<Finding>) -> bool {
        let period = self.identity.period;
        if period != expected {
            findings.push(other_period::found(
                &self.period,
                &period.to_string(),
                &expected.to_string(),
            ));
        }
        period == expected
    }
}

/// Returns a kommun's name as it is compared: `Norsjö` and `Norsjö kommun`
/// are the same.
pub(super) fn bare_name(name: &str) -> String {
    let name = folded(name);
    name.strip_suffix(" kommun").unwrap_or(&name).to_owned()
}

/// The labels in column A and the values in column B.
struct Fields<'a> {
    raw: &'a RawWorkbook,
    sheet: &'a RawSheet,
}

impl Fields<'_> {
    /// Returns a field's value and where it stands or should stand.
    fn value(&self, field: IdentityField) -> (Option<String>, Place) {
        const SEARCHED: usize = 100;
        let label = self.sheet.cells.iter().take(SEARCHED).find(|(at, cell)| {
            at.column == 0
                && matches!(&cell.value, RawValue::Text(text) if folded(text) == field.label())
        });
        let row = label.map_or(0, |(at, _)| at.row);
        let at = CellRef::new(row, 1);
        let place = Place::cell(self.raw.file.clone(), self.sheet.name.clone(), at);
        let value = label
            .and_then(|_| self.sheet.cells.get(&at))
            .filter(|cell| !is_blank(cell))
            .and_then(|cell| match &cell.value {
                RawValue::Text(text) => Some(text.trim().to_owned()),
                RawValue::Number(value) => Some(plain(*value)),
                _ => None,
            });
        (value, place)
    }

    fn required(
        &self,
        field: IdentityField,
        findings: &mut Vec<Finding>,
    ) -> Option<(String, Place)> {
        let (value, place) = self.value(field);
        if value.is_none() {
            findings.push(broken_identity::found(&place, field.label(), None));
        }
        Some((value?, place))
    }

    fn number(
        &self,
        field: IdentityField,
        findings: &mut Vec<Finding>,
    ) -> Option<(u32, Place)> {
        let (text, place) = self.required(field, findings)?;
        let number = text.parse().ok();
        if number.is_none() {
            findings.push(broken_identity::found(&place, field.label(), Some(&text)));
        }
        Some((number?, place))
    }

    fn period(&self, findings: &mut Vec<Finding>) -> Option<(Period, Place)> {
        let (text, place) = self.required(IdentityField::Period, findings)?;
        let period = Period::parse(&text);
        if period.is_none() {
            let label = IdentityField::Period.label();
            findings.push(broken_identity::found(&place, label, Some(&text)));
        }
        Some((period?, place))
    }
}

#[cfg(test)]
mod tests;
