//! The Swedish alphabet: å ä ö last.

use std::cmp::Ordering;
use std::sync::OnceLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

/// Compares two texts by the Swedish alphabet, å ä ö last; texts that it
/// holds equal are compared by their characters, so that the order is total.
pub fn compare(a: &str, b: &str) -> Ordering {
    static COLLATOR: OnceLock<Option<CollatorBorrowed<'static>>> = OnceLock::new();
    let collator = COLLATOR.get_or_init(|| {
        Collator::try_new(locale!("sv").into(), CollatorOptions::default()).ok()
    });
    match collator {
        Some(collator) => collator.compare(a, b).then_with(|| a.cmp(b)),
        None => a.cmp(b),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_swedish_letters_come_last() {
        let mut words = [
            "Örebro",
            "Zinkgruvan",
            "Ängelholm",
            "Åmål",
            "arboga",
            "Bjurholm",
        ];
        words.sort_by(|a, b| compare(a, b));
        assert_eq!(
            words,
            [
                "arboga",
                "Bjurholm",
                "Zinkgruvan",
                "Åmål",
                "Ängelholm",
                "Örebro"
            ]
        );
    }
}
