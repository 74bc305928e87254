//! The nämnder: which there are, which förvaltningar answer to each, and what
//! their papers are called.

use std::collections::BTreeSet;

use super::super::context::Context;
use super::super::goals::lower_first;
use crate::domain::{BoardCode, DepartmentCode};
use crate::report::Department;

/// A nämnd.
pub(super) struct Body<'a> {
    /// Its name; the code where it has no name.
    pub(super) name: String,
    /// Its paper's name, without folder and ending.
    pub(super) file: String,
    /// The places of its förvaltningar in `Organisation`.
    pub(super) places: Vec<usize>,
    /// Its förvaltningar.
    pub(super) departments: Vec<&'a Department>,
}

impl Body<'_> {
    /// Returns whether a förvaltning answers to it.
    pub(super) fn has(&self, code: &DepartmentCode) -> bool {
        self.departments.iter().any(|own| &own.code == code)
    }

    /// Returns `Socialnämndens`; a name that ends in s stays as it is.
    pub(super) fn genitive(&self) -> String {
        if self.name.ends_with('s') {
            self.name.clone()
        } else {
            format!("{}s", self.name)
        }
    }

    /// Returns its name in running text, `socialnämnden`.
    pub(super) fn in_text(&self) -> String {
        lower_first(&self.name)
    }
}

/// Returns the nämnder in the order of `Organisation`. Förvaltningar belong
/// together by the nämnd's code, whatever its case, and by its name where
/// there is no code. One without either has no nämnd and no paper.
pub(super) fn bodies<'a>(context: &Context<'a>) -> Vec<Body<'a>> {
    let mut keyed: Vec<(String, Body<'a>)> = Vec::new();
    let mut files = BTreeSet::new();
    for (place, department) in context.report.departments.iter().enumerate() {
        let written = |text: Option<&str>| {
            let text = text.map(str::trim).filter(|text| !text.is_empty());
            text.map(str::to_owned)
        };
        let code = written(department.board_code.as_ref().map(BoardCode::as_str));
        let name = written(department.board.as_deref());
        let Some(called) = code.clone().or_else(|| name.clone()) else {
            continue;
        };
        let key = called.to_lowercase();
        let known = keyed.iter_mut().find(|(known, body)| {
            *known == key || (code.is_none() && Some(&body.name) == name.as_ref())
        });
        if let Some((_, body)) = known {
            body.places.push(place);
            body.departments.push(department);
            continue;
        }
        let body = Body {
            file: file(&called, &mut files),
            name: name.unwrap_or(called),
            places: vec![place],
            departments: vec![department],
        };
        keyed.push((key, body));
    }
    keyed.into_iter().map(|(_, body)| body).collect()
}

/// The longest part of a file's name that comes from a nämnd's code.
const LONGEST: usize = 40;

/// Returns a paper's name from what a workbook calls the nämnd: small letters
/// from a to z, digits and hyphens, whatever stands there. A name that is
/// taken gets the next number after it, as does one that would end like a
/// file that is written beside an open one.
fn file(called: &str, taken: &mut BTreeSet<String>) -> String {
    let mut name = String::new();
    for c in called.to_lowercase().chars() {
        match c {
            'å' | 'ä' | 'à' | 'á' | 'â' => name.push('a'),
            'ö' | 'ø' | 'ó' => name.push('o'),
            'é' | 'è' => name.push('e'),
            'ü' => name.push('u'),
            c if c.is_ascii_alphanumeric() => name.push(c),
            _ if name.is_empty() || name.ends_with('-') => {}
            _ => name.push('-'),
        }
        if name.len() >= LONGEST {
            break;
        }
    }
    let name = name.trim_end_matches('-');
    let stem = match name {
        "" => "namnd".to_owned(),
        name => format!("namnd-{name}"),
    };
    let mut unique = stem.clone();
    let mut number = 1;
    while unique.ends_with("-ny") || unique == "namnd" || taken.contains(&unique) {
        number += 1;
        unique = format!("{stem}-{number}");
    }
    taken.insert(unique.clone());
    unique
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(codes: &[&str]) -> Vec<String> {
        let mut taken = BTreeSet::new();
        codes.iter().map(|code| file(code, &mut taken)).collect()
    }

    #[test]
    fn a_code_becomes_a_file_name_and_never_a_path() {
        assert_eq!(
            files(&[
                "BUN",
                "KÖN",
                "../../etc/passwd",
                "C:\\Windows\\x",
                "a\u{202e}b\0c",
                "Miljö- och byggnämnden"
            ]),
            [
                "namnd-bun",
                "namnd-kon",
                "namnd-etc-passwd",
                "namnd-c-windows-x",
                "namnd-a-b-c",
                "namnd-miljo-och-byggnamnden"
            ]
        );
        let long = files(&[&"Ä".repeat(300)]);
        assert_eq!(long[0].len(), "namnd-".len() + LONGEST);
    }

    #[test]
    fn names_that_clash_are_numbered_in_order() {
        assert_eq!(
            files(&["KN", "kn", "KN?", "KÑ", "日本", "…", "NY", "x-ny"]),
            [
                "namnd-kn",
                "namnd-kn-2",
                "namnd-kn-3",
                "namnd-k",
                "namnd-2",
                "namnd-3",
                "namnd-ny-2",
                "namnd-x-ny-2"
            ]
        );
        // The number of one is the code of another.
        assert_eq!(
            files(&["KN-2", "KN", "KN "]),
            ["namnd-kn-2", "namnd-kn", "namnd-kn-3"]
        );
    }
}
