//! Valid workbooks, and what is read and found in one of them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use itbokslut::domain::{Period, RawWorkbook};
use itbokslut::finding::Finding;
use itbokslut::intake::{self, Expected, SourceFile};
use itbokslut::settings::Settings;
use itbokslut::submission::{Governing, Material, Submission, YearMaterial};
use itbokslut::{checks, sample, settings};

/// The year whose workbooks are bent: nothing is found when they are read.
pub(super) const YEAR: i32 = 2024;

/// What was found: the rule, and the place within the file.
pub(super) type Found = (&'static str, String);

/// The example's workbooks of a year.
pub(super) struct Base {
    pub(super) books: Vec<Book>,
    governing: Governing,
    material: Material,
    settings: Settings,
}

/// A valid workbook, as its förvaltning handed it in.
pub(super) struct Book {
    pub(super) bytes: Vec<u8>,
    pub(super) raw: RawWorkbook,
    pub(super) reading: Reading,
}

/// What a workbook came to.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    pub(super) submission: Option<Submission>,
    pub(super) found: Vec<Found>,
    /// The same, with their words.
    pub(super) told: Vec<String>,
}

/// Read once for all tests.
pub(super) static BASE: LazyLock<Base> = LazyLock::new(Base::read);

impl Base {
    fn read() -> Self {
        let files: BTreeMap<String, Vec<u8>> =
            sample::files().unwrap().into_iter().collect();
        let open = |path: &str| intake::workbook(path, &files[path]).0.unwrap();
        let styrning = open(&format!("styrning/{YEAR}.xlsx"));
        let (governing, found) = intake::governing(&styrning, &expected());
        assert_eq!(found, []);
        let sources = files
            .keys()
            .filter_map(|path| Some((path, path.strip_prefix("kallor/")?)))
            .map(|(path, name)| (name.to_owned(), SourceFile::Opened(open(path))))
            .collect();
        let (source_values, _) = intake::sources(&governing, &sources);
        let paths: Vec<&String> = files
            .keys()
            .filter(|path| path.starts_with(&format!("inlamnat/{YEAR}/")))
            .collect();
        let submissions = paths
            .iter()
            .filter_map(|path| intake::submission(&open(path), &governing, &expected()).0)
            .collect();
        let mut base = Self {
            books: Vec::new(),
            material: Material {
                period: Period::annual(YEAR),
                current: YearMaterial {
                    year: YEAR,
                    governing: governing.clone(),
                    submissions,
                    source_values,
                },
                earlier: Vec::new(),
            },
            governing,
            settings: settings::read(&files["itbokslut.toml"], "itbokslut.toml")
                .unwrap()
                .0,
        };
        base.books = paths
            .into_iter()
            .map(|path| Book {
                bytes: files[path].clone(),
                raw: open(path),
                reading: base.reading(path, &files[path]),
            })
            .collect();
        assert_eq!(base.books.len(), 6);
        base
    }

    /// Reads and checks a workbook in place of the one with its path. What is
    /// found elsewhere because of it is left out, but not forgotten: nothing
    /// in another file may come of what a förvaltning wrote in a cell.
    pub(super) fn reading(&self, path: &str, bytes: &[u8]) -> Reading {
        let (raw, mut findings) = intake::workbook(path, bytes);
        let submission = raw.and_then(|raw| {
            let (submission, found) =
                intake::submission(&raw, &self.governing, &expected());
            findings.extend(found);
            submission
        });
        if let Some(submission) = &submission {
            let mut material = self.material.clone();
            let all = &mut material.current.submissions;
            all.retain(|other| other.department != submission.department);
            all.push(submission.clone());
            findings.extend(checks::all(&material, &[], &self.settings));
        }
        let found = findings.iter().map(|finding| found(path, finding));
        let told = findings.iter().map(|finding| {
            format!("{} {}: {}", finding.rule.id, finding.place, finding.message)
        });
        Reading {
            found: found.collect(),
            told: told.collect(),
            submission,
        }
    }
}

fn found(path: &str, finding: &Finding) -> Found {
    let place = if &*finding.place.file == path {
        finding.place.within_file()
    } else {
        finding.place.to_string()
    };
    (finding.rule.id, place)
}

fn expected() -> Expected<'static> {
    Expected {
        municipality: "Norsjö kommun",
        period: Period::annual(YEAR),
    }
}
