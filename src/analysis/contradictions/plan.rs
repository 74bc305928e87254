//! A vintage that was decided and published, and looks different in a later
//! governing workbook.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    DepartmentCode, Entry, IndicatorCode, Place, Target, Year, nearly_equal,
};
use crate::finding::rules::changed_vintage;
use crate::finding::{Changed, Field, Finding};
use crate::published::{self, Adopted};
use crate::submission::{Governing, Vintage};

use super::super::definition::Definition;
use super::super::earlier::target;
use super::super::targets::is_of;
use super::{file, told};

/// What has been held against the newest year that published it: a vintage's
/// decision, or an indicator's targets in it.
type Seen<'a> = BTreeSet<(Year, Option<(&'a str, Option<&'a str>)>)>;

pub(super) fn contradictions(
    adopted: &BTreeMap<Year, &Adopted>,
    governing: &Governing,
    definitions: &[Definition<'_>],
) -> Vec<Finding> {
    let mut seen = Seen::new();
    let mut found = Vec::new();
    for adopted in adopted.values().rev() {
        let decided = adopted.document.planversioner.iter();
        for then in decided.filter(|vintage| vintage.beslutsdatum.is_some()) {
            let mut vintages = governing.vintages.iter();
            let Some(now) = vintages.find(|now| now.start.value == then.start) else {
                continue;
            };
            let mut changes = Vec::new();
            if seen.insert((then.start, None)) {
                changes.extend(decision(now, then));
            }
            for indicator in &adopted.document.indikatorer {
                changes.extend(targets(
                    indicator,
                    then.start,
                    governing,
                    definitions,
                    &mut seen,
                ));
            }
            found.extend(told(changes, |place, changes| {
                changed_vintage::found(place, &file(adopted), then.start, changes)
            }));
        }
    }
    found
}

fn decision(now: &Vintage, then: &published::Vintage) -> Vec<(Place, Changed)> {
    let start = &now.start.place;
    let changed = |field, then, now| Changed {
        indicator: None,
        department: None,
        field,
        then,
        now,
    };
    let mut changes = Vec::new();
    let date = then.beslutsdatum.map(|date| date.0);
    if !now.decided_on.is_unusable() && now.decided_on.value().copied() != date {
        let place = now.decided_on.place().unwrap_or(start).clone();
        let now = now.decided_on.value().copied();
        changes.push((place, changed(Field::DecidedOn, date.into(), now.into())));
    }
    let plain = |text: Option<&str>| text.unwrap_or_default().trim().to_lowercase();
    let body = now.decided_by.value().map(String::as_str);
    let before = then.beslutad_av.as_deref();
    if !now.decided_by.is_unusable() && plain(body) != plain(before) {
        let place = now.decided_by.place().unwrap_or(start).clone();
        changes.push((place, changed(Field::DecidedBy, before.into(), body.into())));
    }
    changes
}

/// Returns the changed targets of an indicator that is still there, the
/// kommun's and those of the förvaltningar that are.
fn targets<'a>(
    then: &'a published::Indicator,
    start: Year,
    governing: &Governing,
    definitions: &[Definition<'_>],
    seen: &mut Seen<'a>,
) -> Vec<(Place, Changed)> {
    let code = IndicatorCode::new(then.kod.as_str());
    let mut known = definitions.iter();
    let Some(definition) = known.find(|known| known.code() == &code) else {
        return Vec::new();
    };
    if definition.unit != then.enhet.0
        || definition.common_unit != then.kommunens_enhet.0
        || definition.direction != then.riktning.0
    {
        return Vec::new();
    }
    let mut changes = Vec::new();
    let mut compare = |department: Option<&'a str>,
                       versions: &'a [published::VintageTargets]| {
        if seen.insert((start, Some((then.kod.as_str(), department)))) {
            let version = versions.iter().find(|version| version.start == start);
            let before = version.map_or([None; 3], |version| version.mal);
            let department = department.map(DepartmentCode::new);
            let row = Row {
                code: &code,
                start,
                department: department.as_ref(),
            };
            changes.extend(row.changes(before, governing));
        }
    };
    compare(None, &then.plan.versioner);
    for own in &then.forvaltningar {
        let mut there = governing.departments.iter();
        if there.any(|row| row.code.value.as_str() == own.kod) {
            compare(Some(own.kod.as_str()), &own.versioner);
        }
    }
    changes
}

/// An indicator's targets in a vintage.
struct Row<'r> {
    code: &'r IndicatorCode,
    start: Year,
    department: Option<&'r DepartmentCode>,
}

impl Row<'_> {
    fn changes(
        &self,
        before: [Option<published::Target>; 3],
        governing: &Governing,
    ) -> Vec<(Place, Changed)> {
        let rows: Vec<_> = governing
            .targets
            .iter()
            .filter(|row| {
                &row.indicator.value == self.code
                    && row.vintage.value == self.start
                    && is_of(row, self.department)
            })
            .collect();
        // Of several rows it cannot be known which one holds; a finding tells
        // of them.
        let row = match rows[..] {
            [] => None,
            [row] => Some(row),
            _ => return Vec::new(),
        };
        let mut vintages = governing.vintages.iter();
        let vintage = vintages.find(|vintage| vintage.start.value == self.start);
        let fallback = row.map_or_else(
            || vintage.map(|vintage| &vintage.start.place),
            |row| Some(&row.indicator.place),
        );
        let years = (self.start..).zip(before).zip(0usize..);
        years
            .filter_map(|((year, before), offset)| {
                let entry = row.and_then(|row| row.years.get(offset));
                if entry.is_some_and(Entry::is_unusable) {
                    return None;
                }
                let before = before.map(target);
                let now = entry.and_then(|entry| entry.value().copied());
                if same(before, now) {
                    return None;
                }
                let place = entry.and_then(Entry::place).or(fallback)?;
                let changed = Changed {
                    indicator: Some(self.code.clone()),
                    department: self.department.cloned(),
                    field: Field::Target(year),
                    then: before.into(),
                    now: now.into(),
                };
                Some((place.clone(), changed))
            })
            .collect()
    }
}

fn same(then: Option<Target>, now: Option<Target>) -> bool {
    match (then, now) {
        (Some(Target::Number(then)), Some(Target::Number(now))) => {
            nearly_equal(then, now)
        }
        (
            Some(Target::Interval { from, to }),
            Some(Target::Interval {
                from: now_from,
                to: now_to,
            }),
        ) => nearly_equal(from, now_from) && nearly_equal(to, now_to),
        (then, now) => then == now,
    }
}
