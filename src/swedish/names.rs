//! People's names: which texts are names, and whether a running text holds
//! one (DESIGN §6.2).

use std::collections::BTreeSet;

use super::near::folded;

/// The most words that a person's name has.
const LONGEST: usize = 6;

/// A number of names, to be looked for in running text.
///
/// A name is found as whole words, whatever the case and the kind of blanks,
/// and also with the s of a genitive.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    names: BTreeSet<Vec<String>>,
}

impl Names {
    /// Returns the names that stand in cells for names.
    pub fn of<'a>(cells: impl IntoIterator<Item = &'a str>) -> Self {
        Self {
            names: cells.into_iter().flat_map(names_in).collect(),
        }
    }

    /// Returns whether there is none.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Returns the first name in a text, by its words as they are compared.
    pub fn find(&self, text: &str) -> Option<&[String]> {
        if self.is_empty() {
            return None;
        }
        let words = words(text);
        let mut runs = (0..words.len()).flat_map(|from| {
            let rest = words.get(from..).unwrap_or_default();
            (2..=LONGEST).filter_map(|length| rest.get(..length))
        });
        runs.find_map(|run| self.get(run))
    }

    /// Returns the name that some words are, with or without the s of a
    /// genitive.
    fn get(&self, run: &[String]) -> Option<&[String]> {
        if let Some(name) = self.names.get(run) {
            return Some(name);
        }
        let (last, before) = run.split_last()?;
        let mut bare = before.to_vec();
        bare.push(last.strip_suffix('s')?.to_owned());
        self.names.get(&bare).map(Vec::as_slice)
    }
}

/// Returns the names in a cell for names, each as its words are compared:
/// `Eva Ek`, `Ek, Eva` and `Eva Ek och Bo Alm, IT-chef` hold persons, `Ej
/// utsedd` and `Tekniska chefen` do not.
pub fn names_in(cell: &str) -> Vec<Vec<String>> {
    let parts: Vec<&str> = cell
        .split([',', ';', '/', '(', ')', '&', '\n'])
        .flat_map(|part| part.split(" och "))
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let mut names: Vec<Vec<String>> = Vec::new();
    let mut add = |text: &str| {
        if is_name(text) {
            names.push(words(text));
        }
    };
    for part in &parts {
        add(part);
    }
    // The family name first, as in a register.
    for pair in parts.windows(2) {
        if let [family, given] = pair
            && !family.contains(char::is_whitespace)
        {
            add(&format!("{given} {family}"));
        }
    }
    names.sort();
    names.dedup();
    names
}

/// Returns the words of a text as they are compared, without signs.
pub fn words(text: &str) -> Vec<String> {
    let is_sign = |c: char| !c.is_alphanumeric() && c != '-';
    let text = folded(text);
    let words = text.split(is_sign).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// Returns whether a text can be a person's first and last name: `Ej utsedd`
/// and `Tekniska chefen` stand in columns for names too.
fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let (Some(first), Some(last)) = (words.first(), words.last()) else {
        return false;
    };
    let capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    (2..=LONGEST).contains(&words.len())
        && capital(first)
        && capital(last)
        && !text.chars().any(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, held: bool) {
        let names = Names::of(["Eva Ek", "Ek-Lund, Anna Maria", "Ej utsedd"]);
        assert_eq!(names.find(text).is_some(), held, "{text}");
    }

    #[test]
    fn a_name_is_found_as_whole_words_whatever_the_case() {
        check("Frågan bereds av EVA\u{a0}EK under våren.", true);
        check("(eva ek)", true);
        check("Eva\nEk", true);
        check("Eva Eks förslag", true);
        check("anna maria ek-lund", true);
        check("Eva Ekman", false);
        check("Neva Ek", false);
        check("Eva, som heter Ek", false);
        check("Ansvarig är ej utsedd.", false);
        check("", false);
    }

    #[test]
    fn a_cell_for_names_can_hold_several() {
        assert_eq!(names_in("Eva Ek och Bo Alm (IT-chef)").len(), 2);
        assert_eq!(names_in("Ek, Eva"), [["eva", "ek"]]);
        assert!(names_in("Tekniska chefen").is_empty());
        assert!(names_in("Vakant").is_empty());
        assert!(Names::default().find("Eva Ek").is_none());
    }
}
