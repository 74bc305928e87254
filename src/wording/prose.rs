//! People's own words, divided into paragraphs but never changed.

use super::node::words;
use crate::swedish;

words! {
    /// Somebody's own words.
    pub struct Prose {
        /// The first sentence, which says the reason, if it is short enough
        /// to be set in bold.
        pub lead: Option<String>,
        /// The paragraphs; the first continues after the lead.
        pub paragraphs: Vec<String>,
    }
}

/// The longest first sentence that is set in bold, in characters.
const LONGEST_LEAD: usize = 170;

/// Abbreviations after which a full stop ends no sentence.
const ABBREVIATIONS: &[&str] = &[
    "t.ex", "bl.a", "m.m", "dvs", "kl", "ca", "nr", "s.k", "o.d", "f.d", "fr.o.m",
    "t.o.m", "jfr", "resp", "kap", "st", "prel", "osv", "etc", "inkl", "exkl", "mfl",
    "m.fl",
];

/// Returns the paragraphs of a text: an empty line divides them.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut paragraphs = Vec::new();
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            flush(&mut paragraphs, &mut lines);
        } else {
            lines.push(line);
        }
    }
    flush(&mut paragraphs, &mut lines);
    paragraphs
}

/// Returns a text with its first sentence as lead.
pub(super) fn with_lead(text: &str) -> Prose {
    let mut paragraphs = paragraphs(text);
    let lead = paragraphs.first().and_then(|first| first_sentence(first));
    if let (Some(lead), Some(first)) = (&lead, paragraphs.first_mut()) {
        *first = first
            .get(lead.len()..)
            .unwrap_or_default()
            .trim_start()
            .to_owned();
    }
    if paragraphs.first().is_some_and(String::is_empty) && lead.is_none() {
        paragraphs.remove(0);
    }
    Prose { lead, paragraphs }
}

/// Returns a text without a lead.
pub(super) fn plain(text: &str) -> Prose {
    Prose {
        lead: None,
        paragraphs: paragraphs(text),
    }
}

/// Returns a text as one line, for a table's cell.
pub(super) fn one_line(text: &str) -> String {
    paragraphs(text).join(" ").replace('\n', " ")
}

/// Returns a text as a sentence: with a capital first and a full stop last.
pub(super) fn sentence(text: &str) -> String {
    let text = swedish::capitalised(text.trim());
    if text.is_empty() || text.ends_with(['.', '!', '?', '…']) {
        text
    } else {
        format!("{text}.")
    }
}

fn flush(paragraphs: &mut Vec<String>, lines: &mut Vec<&str>) {
    if !lines.is_empty() {
        paragraphs.push(lines.join("\n"));
        lines.clear();
    }
}

/// Returns the first sentence of a paragraph, if it ends within reason.
fn first_sentence(paragraph: &str) -> Option<String> {
    let mut previous = 0;
    for (at, c) in paragraph.char_indices() {
        let end = at + c.len_utf8();
        if matches!(c, '.' | '!' | '?') {
            let before = paragraph.get(previous..at).unwrap_or_default();
            let rest = paragraph.get(end..).unwrap_or_default();
            let ends = rest.is_empty()
                || (rest.starts_with(char::is_whitespace)
                    && rest
                        .trim_start()
                        .starts_with(|c: char| c.is_uppercase() || c == '«'));
            let abbreviated = ABBREVIATIONS
                .iter()
                .any(|short| before.eq_ignore_ascii_case(short));
            if ends && !abbreviated {
                return (paragraph.get(..end)?.chars().count() <= LONGEST_LEAD)
                    .then(|| paragraph.get(..end).unwrap_or_default().to_owned());
            }
        } else if c.is_whitespace() {
            previous = end;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lead_is_the_first_sentence() {
        let prose = with_lead("Ökningen beror på t.ex. bygglov. Resten följer.\n\nMer.");
        assert_eq!(
            prose.lead.as_deref(),
            Some("Ökningen beror på t.ex. bygglov.")
        );
        assert_eq!(prose.paragraphs, ["Resten följer.", "Mer."]);
    }

    #[test]
    fn a_text_that_is_no_sentence_has_no_lead() {
        let prose = with_lead("tre ord bara");
        assert_eq!(prose.lead, None);
        assert_eq!(prose.paragraphs, ["tre ord bara"]);
        assert_eq!(with_lead("").paragraphs, Vec::<String>::new());
    }

    #[test]
    fn a_number_with_a_full_stop_ends_nothing() {
        let prose = with_lead("Vid kl. 6 var 3.5 kvar av 10. Sedan inget.");
        assert_eq!(prose.lead.as_deref(), Some("Vid kl. 6 var 3.5 kvar av 10."));
    }

    #[test]
    fn paragraphs_are_divided_by_empty_lines() {
        assert_eq!(paragraphs("a\r\nb\r\n\r\n\r\n c "), ["a\nb", "c"]);
    }
}
