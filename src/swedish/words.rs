//! Words: small numbers, plurals and lists.

use super::number;

/// The gender that decides between `en` and `ett`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// `en indikator`.
    Common,
    /// `ett mål`.
    Neuter,
}

const CARDINALS: [&str; 11] = [
    "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv",
];

/// Returns a count as running text writes it: in letters to twelve, then in
/// figures; zero is `inget` or `ingen`.
pub fn cardinal(count: usize, gender: Gender) -> String {
    match (count, gender) {
        (0, Gender::Common) => "ingen".to_owned(),
        (0, Gender::Neuter) => "inget".to_owned(),
        (1, Gender::Common) => "en".to_owned(),
        (1, Gender::Neuter) => "ett".to_owned(),
        _ => match CARDINALS.get(count - 2) {
            Some(word) => (*word).to_owned(),
            #[expect(
                clippy::cast_precision_loss,
                reason = "nobody counts to 2^52 things"
            )]
            None => number(count as f64),
        },
    }
}

/// Returns the singular for one and the plural for anything else.
pub fn plural<'a>(count: usize, one: &'a str, many: &'a str) -> &'a str {
    if count == 1 { one } else { many }
}

/// Returns `a`, `a och b` or `a, b och c`.
pub fn join<S: AsRef<str>>(items: &[S]) -> String {
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [rest @ .., last] => {
            let rest: Vec<&str> = rest.iter().map(AsRef::as_ref).collect();
            format!("{} och {}", rest.join(", "), last.as_ref())
        }
    }
}

/// Returns a text with its first letter as a capital.
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_to_twelve_are_words() {
        assert_eq!(cardinal(0, Gender::Neuter), "inget");
        assert_eq!(cardinal(1, Gender::Common), "en");
        assert_eq!(cardinal(1, Gender::Neuter), "ett");
        assert_eq!(cardinal(2, Gender::Neuter), "två");
        assert_eq!(cardinal(12, Gender::Common), "tolv");
        assert_eq!(cardinal(13, Gender::Common), "13");
        assert_eq!(cardinal(1250, Gender::Common), "1\u{202f}250");
    }

    #[test]
    fn lists_end_with_och() {
        assert_eq!(join::<&str>(&[]), "");
        assert_eq!(join(&["a"]), "a");
        assert_eq!(join(&["a", "b"]), "a och b");
        assert_eq!(join(&["a", "b", "c"]), "a, b och c");
    }

    #[test]
    fn the_first_letter_becomes_a_capital() {
        assert_eq!(capitalised("åtta mål"), "Åtta mål");
        assert_eq!(capitalised(""), "");
    }
}
