//! Texts that are cut to a length, visibly.

use super::super::prose;

/// Returns a text on one line with at most so many characters: one that is
/// longer ends at a word, with `…`.
pub(super) fn shortened(text: &str, most: usize) -> String {
    let text = prose::one_line(text);
    if text.chars().count() <= most {
        return text;
    }
    let cut: String = text.chars().take(most.saturating_sub(1)).collect();
    // A single word that is longer than what is left of it is cut itself.
    let whole = match cut.rfind(char::is_whitespace) {
        Some(at) if at * 2 > cut.len() => cut.get(..at).unwrap_or(&cut),
        _ => cut.as_str(),
    };
    let whole =
        whole.trim_end_matches(|c: char| c.is_whitespace() || ",;:–-.(".contains(c));
    format!("{whole}…")
}

/// Returns the first sentences of a text that have at most so many characters
/// together, and at least one.
pub(super) fn first_sentences(text: &str, most: usize) -> String {
    let text = prose::one_line(text);
    if text.chars().count() <= most {
        return text;
    }
    let mut end = None;
    for (at, c) in text.char_indices() {
        let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
        let ends = matches!(c, '.' | '!' | '?')
            && rest.starts_with(char::is_whitespace)
            && rest.trim_start().starts_with(char::is_uppercase);
        let so_far = text.get(..at).unwrap_or_default().chars().count();
        if so_far >= most {
            break;
        }
        if ends {
            end = Some(at + c.len_utf8());
        }
    }
    match end.and_then(|end| text.get(..end)) {
        Some(sentences) => sentences.to_owned(),
        None => shortened(&text, most),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_ends_at_a_word() {
        assert_eq!(shortened("kort", 10), "kort");
        assert_eq!(
            shortened("Svarstid på e-post, och mer", 21),
            "Svarstid på e-post…"
        );
        assert_eq!(
            shortened(&"x".repeat(50), 10),
            format!("{}…", "x".repeat(9))
        );
        assert_eq!(shortened("två\nrader", 10), "två rader");
    }

    #[test]
    fn whole_sentences_are_kept() {
        let text = "Första meningen. Andra är längre än så. Tredje.";
        assert_eq!(first_sentences(text, 100), text);
        assert_eq!(first_sentences(text, 20), "Första meningen.");
        assert_eq!(
            first_sentences("En enda mening som är lång", 12),
            "En enda…"
        );
    }
}
