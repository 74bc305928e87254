//! Text as the report can show it: nothing that hides, reorders or stops a
//! page.

use std::borrow::Cow;

use super::covered::is_covered;

/// Returns a text in which every character can be shown, and whether any had
/// to be shown as something else (DESIGN §4.3).
///
/// Line breaks of every kind become `\n` and tabs spaces; marks without a
/// shape of their own (a byte-order mark, a joiner) are dropped. That changes
/// nothing for a reader and does not count. Word's private bullets become `•`,
/// and what the fonts cannot show is written out: `[U+1F44D]`, `[U+202E]`.
/// The result is unchanged by a second pass.
pub fn visible(text: &str) -> (Cow<'_, str>, bool) {
    if text.chars().all(|c| c == '\n' || is_covered(c)) {
        return (Cow::Borrowed(text), false);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    let mut replaced = false;
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '\r' => {
                if characters.peek() != Some(&'\n') {
                    shown.push('\n');
                }
            }
            '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                shown.push('\n');
            }
            '\t' => shown.push(' '),
            c if has_no_shape(c) => {}
            c if is_covered(c) => shown.push(c),
            c => {
                replaced = true;
                if let Some(stand_in) = stand_in(c) {
                    shown.push(stand_in);
                } else {
                    shown.push_str(&code_point(c));
                }
            }
        }
    }
    (Cow::Owned(shown), replaced)
}

/// Returns a text in Swedish quotation marks for a message: on one line, at
/// most sixty characters, everything in it visible.
pub fn quote(text: &str) -> String {
    const LONGEST: usize = 60;
    // What comes after cannot be seen, however long the cell is.
    let start: String = text.chars().take(LONGEST * 4).collect();
    let (shown, _) = visible(&start);
    let line = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut = text.chars().nth(LONGEST * 4).is_some();
    if line.chars().count() <= LONGEST && !cut {
        return format!("«{line}»");
    }
    let line: String = line.chars().take(LONGEST).collect();
    format!("«{}…»", line.trim_end())
}

fn code_point(c: char) -> String {
    format!("[U+{:04X}]", u32::from(c))
}

/// Returns whether a character only steers its neighbours: joiners, soft
/// hyphens, byte-order marks and variation selectors.
fn has_no_shape(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}'
    )
}

/// Returns the character that says the same as one the fonts lack.
fn stand_in(c: char) -> Option<char> {
    Some(match c {
        // The bullets of the Symbol and Wingdings fonts, as Word pastes them.
        '\u{f0b7}' | '\u{f0a7}' | '\u{f0a8}' | '\u{f06c}' | '\u{f06e}' | '\u{f071}'
        | '\u{f076}' | '\u{f0d8}' | '\u{2043}' | '\u{27a2}' | '\u{2b24}' => '•',
        '\u{f0fc}' => '✓',
        '\u{f0e0}' => '→',
        '\u{2004}'..='\u{2006}' | '\u{2008}' | '\u{205f}' | '\u{3000}' => ' ',
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
