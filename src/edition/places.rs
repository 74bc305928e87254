//! Sources read `BUF, Utfall!I12`: whose the cell is, never the file.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::Place;
use crate::report::Report;

use super::walk::{Visit, Walk};

/// Puts in place of every file whose it is.
pub(super) fn shorten(report: &mut Report) {
    let labels = labels(report);
    report.walk(&mut Shorten { labels });
}

struct Shorten {
    labels: BTreeMap<Arc<str>, Arc<str>>,
}

impl Visit for Shorten {
    fn text(&mut self, _: &mut String) {}

    fn place(&mut self, place: &mut Place) {
        let label = self.labels.entry(Arc::clone(&place.file));
        place.file = Arc::clone(label.or_insert_with_key(|file| label_of(file)));
    }
}

/// Returns whose the files of the förvaltningar are.
fn labels(report: &Report) -> BTreeMap<Arc<str>, Arc<str>> {
    let mut labels: BTreeMap<Arc<str>, Arc<str>> = BTreeMap::new();
    for submission in &report.submissions {
        if let Some(place) = &submission.file {
            let label = submission.department.as_str().into();
            labels.insert(Arc::clone(&place.file), label);
        }
    }
    for own in report.indicators.iter().flat_map(|i| &i.departments) {
        for point in &own.history {
            for source in &point.outcome.sources {
                let file = &source.place.file;
                if file.starts_with("inlamnat/") {
                    let label = || format!("{} {}", own.department, point.year).into();
                    labels.entry(Arc::clone(file)).or_insert_with(label);
                }
            }
        }
    }
    labels
}

/// Returns what a file that is no förvaltning's is called.
fn label_of(file: &str) -> Arc<str> {
    let mut parts = file.split('/');
    let folder = parts.next().unwrap_or_default();
    let year = || -> String {
        let rest = parts.clone().next().unwrap_or_default();
        rest.chars().take_while(char::is_ascii_digit).collect()
    };
    let label = match folder {
        "styrning" => format!("styrning {}", year()),
        "inlamnat" => format!("inlämnat {}", year()),
        "faststallt" => format!("fastställt {}", year()),
        "kallor" => "källor".to_owned(),
        _ => "underlaget".to_owned(),
    };
    label.trim_end().into()
}
