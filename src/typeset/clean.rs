//! Text that the fonts can show: the last check before Typst, whose validated
//! export refuses a character without a glyph.

use std::collections::BTreeMap;

use typst::text::Font;

use crate::swedish;

/// The characters that the fonts at hand can show: those that some family has
/// in every one of its styles.
pub(super) struct Coverage {
    /// One bit a character, by code point.
    shown: Vec<u64>,
}

/// The longest word that is left whole, in characters: twice a line, so that
/// every address on the web that somebody means to be read is.
const LONGEST_WORD: usize = 200;

impl Coverage {
    /// Returns what fonts can show.
    pub(super) fn of(fonts: &[Font]) -> Self {
        let mut families: BTreeMap<&str, Option<Vec<u64>>> = BTreeMap::new();
        for font in fonts {
            let info = font.info();
            let mut own = Vec::new();
            info.coverage.iter().for_each(|code| insert(&mut own, code));
            let common = families.entry(info.family.as_str()).or_default();
            *common = Some(match common.take() {
                None => own,
                Some(common) => common.iter().zip(&own).map(|(a, b)| a & b).collect(),
            });
        }
        let mut shown = Vec::new();
        // Plain letters are in every font that can set a report.
        (0x20..0x7f).for_each(|code| insert(&mut shown, code));
        for family in families.into_values().flatten() {
            if shown.len() < family.len() {
                shown.resize(family.len(), 0);
            }
            shown.iter_mut().zip(&family).for_each(|(a, b)| *a |= b);
        }
        Self { shown }
    }

    fn shows(&self, c: char) -> bool {
        let (word, bit) = position(u32::from(c));
        self.shown.get(word).is_some_and(|bits| bits & bit != 0)
    }

    /// Returns a text in which every character has a glyph: what is left
    /// without one after [`swedish::visible`] is written out, `[U+1F44D]`.
    ///
    /// A word that no line can hold is divided with blanks: the standard for
    /// the pages allows no more than some thousand characters in a row.
    pub(super) fn clean(&self, text: &str) -> String {
        let (visible, _) = swedish::visible(text);
        let mut clean = String::with_capacity(visible.len());
        let mut word = 0;
        for c in visible.chars() {
            word = if c.is_whitespace() { 0 } else { word + 1 };
            if word > LONGEST_WORD {
                clean.push(' ');
                word = 1;
            }
            if c == '\n' || self.shows(c) {
                clean.push(c);
            } else {
                clean.push_str(&format!("[U+{:04X}]", u32::from(c)));
            }
        }
        clean
    }
}

/// Returns which word a code point's bit is in, and the bit.
fn position(code: u32) -> (usize, u64) {
    let word = usize::try_from(code / 64).unwrap_or(usize::MAX);
    (word, 1 << (code % 64))
}

fn insert(set: &mut Vec<u64>, code: u32) {
    let (word, bit) = position(code);
    if set.len() <= word {
        set.resize(word + 1, 0);
    }
    if let Some(bits) = set.get_mut(word) {
        *bits |= bit;
    }
}

#[cfg(test)]
mod tests {
    use typst::foundations::Bytes;

    use super::*;
    use crate::typeset::Templates;

    fn coverage() -> Coverage {
        let templates = Templates::built_in();
        let fonts: Vec<Font> = templates
            .fonts()
            .flat_map(|bytes| Font::iter(Bytes::new(bytes.to_vec())))
            .collect();
        Coverage::of(&fonts)
    }

    #[test]
    fn what_the_fonts_lack_is_written_out() {
        let coverage = coverage();
        assert_eq!(coverage.clean("bra 👍"), "bra [U+1F44D]");
        assert_eq!(coverage.clean("a\u{7}b"), "a[U+0007]b");
        assert_eq!(
            coverage.clean("Åsa, 75\u{a0}% – 1\u{202f}250"),
            "Åsa, 75\u{a0}% – 1\u{202f}250"
        );
    }

    #[test]
    fn a_word_that_no_line_can_hold_is_divided() {
        let coverage = coverage();
        let whole = "x".repeat(200);
        assert_eq!(coverage.clean(&whole), whole);
        let text = format!("a {whole}{whole}y\nb");
        let divided = format!("a {whole} {whole} y\nb");
        assert_eq!(coverage.clean(&text), divided);
        assert_eq!(coverage.clean(&divided), divided);
    }
}
