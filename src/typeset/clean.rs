//! Text that the fonts can show: the last check before Typst, whose validated
//! export refuses a character without a glyph.

use std::collections::BTreeMap;

use typst::text::Font;

use crate::swedish;

/// Keeps a dash between two figures from being a place to break a line.
const WORD_JOINER: char = '\u{2060}';

/// The characters that the fonts at hand can show: those that some family has
/// in every one of its styles.
pub(super) struct Coverage {
    families: Vec<Vec<Font>>,
}

impl Coverage {
    /// Returns what fonts can show.
    pub(super) fn of(fonts: &[Font]) -> Self {
        let mut families: BTreeMap<&str, Vec<Font>> = BTreeMap::new();
        for font in fonts {
            let family = font.info().family.as_str();
            families.entry(family).or_default().push(font.clone());
        }
        Self {
            families: families.into_values().collect(),
        }
    }

    fn shows(&self, c: char) -> bool {
        // Plain letters are in every font that can set a report.
        c.is_ascii_graphic()
            || c == ' '
            || self.families.iter().any(|family| {
                family
                    .iter()
                    .all(|font| font.info().coverage.contains(u32::from(c)))
            })
    }

    /// Returns a text in which every character has a glyph: what is left
    /// without one after [`swedish::visible`] is written out, `[U+1F44D]`.
    pub(super) fn clean(&self, text: &str) -> String {
        let (visible, _) = swedish::visible(text);
        let mut clean = String::with_capacity(visible.len());
        let mut previous = None;
        let mut characters = visible.chars().peekable();
        while let Some(c) = characters.next() {
            let between_figures = c == '–'
                && previous.is_some_and(|p: char| p.is_ascii_digit())
                && characters.peek().is_some_and(char::is_ascii_digit);
            if between_figures {
                clean.push(WORD_JOINER);
                clean.push(c);
                clean.push(WORD_JOINER);
            } else if c == '\n' || self.shows(c) {
                clean.push(c);
            } else {
                clean.push_str(&format!("[U+{:04X}]", u32::from(c)));
            }
            previous = Some(c);
        }
        clean
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
    fn a_dash_between_figures_does_not_break() {
        assert_eq!(coverage().clean("2025–2027"), "2025\u{2060}–\u{2060}2027");
        assert_eq!(coverage().clean("a – b"), "a – b");
    }
}
