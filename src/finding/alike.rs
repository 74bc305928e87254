//! Findings that are one thing to mend, the gravest first.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::domain::Place;
use crate::swedish::join;

use super::{Finding, Severity, Subject};

/// Findings that are one thing to mend: the same rule broken in several cells
/// of a file.
#[derive(Clone, Debug)]
pub struct Alike<'f> {
    /// The first.
    pub first: &'f Finding,
    /// The others.
    pub rest: Vec<&'f Finding>,
}

/// What makes findings alike: severity, file, rule, and for a judgement of the
/// report what it says, since there are as many things to do as judgements.
type Kind<'f> = (Severity, &'f str, &'f str, &'f str);

fn kind(finding: &Finding) -> Kind<'_> {
    let said = match finding.rule.subject {
        Subject::Report => finding.message.as_str(),
        _ => "",
    };
    let file = &*finding.place.file;
    (finding.severity(), file, finding.rule.id, said)
}

/// Returns findings with the like told together: the gravest first, then what
/// is wrong with a whole file, and then what is wrong in most places.
pub fn alike<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Vec<Alike<'f>> {
    let mut kinds: BTreeMap<Kind<'f>, Alike<'f>> = BTreeMap::new();
    for finding in findings {
        kinds
            .entry(kind(finding))
            .and_modify(|alike| alike.rest.push(finding))
            .or_insert_with(|| Alike {
                first: finding,
                rest: Vec::new(),
            });
    }
    let mut kinds: Vec<Alike<'f>> = kinds.into_values().collect();
    kinds.sort_by_key(|alike| {
        let place = &alike.first.place;
        let is_within = place.sheet.is_some() || place.line.is_some();
        let severity = alike.first.severity();
        (severity, is_within, Reverse(alike.rest.len()), place)
    });
    kinds
}

impl<'f> Alike<'f> {
    /// Returns how many findings they are.
    pub const fn count(&self) -> usize {
        self.rest.len() + 1
    }

    /// Returns every one of them.
    pub fn all(&self) -> impl Iterator<Item = &'f Finding> + '_ {
        std::iter::once(self.first).chain(self.rest.iter().copied())
    }

    /// Returns where else the like of the first is, as a sentence that names
    /// at most so many places: `Likadant i I6, I7 och på 3 ställen till.` A
    /// cell of the first one's sheet is named without it. `None` when there is
    /// only one.
    pub fn elsewhere(&self, most: usize) -> Option<String> {
        let sheet = &self.first.place.sheet;
        let short = |place: &Place| match place.cell {
            Some(cell) if &place.sheet == sheet => cell.to_string(),
            _ => place.within_file(),
        };
        let named: Vec<String> = self
            .rest
            .iter()
            .take(most)
            .map(|other| short(&other.place))
            .filter(|place| !place.is_empty())
            .collect();
        let more = self.rest.len().saturating_sub(named.len());
        match (named.as_slice(), more) {
            ([], 0) => None,
            ([], more) => Some(format!("Likadant på {} till.", places(more))),
            (named, 0) => Some(format!("Likadant i {}.", join(named))),
            (named, more) => Some(format!(
                "Likadant i {} och på {} till.",
                named.join(", "),
                places(more)
            )),
        }
    }
}

fn places(count: usize) -> String {
    match count {
        1 => "ett ställe".to_owned(),
        _ => format!("{count} ställen"),
    }
}
