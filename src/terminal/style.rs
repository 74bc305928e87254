//! The few styles there are.

use anstyle::{AnsiColor, Style};

use crate::domain::Severity;
use crate::swedish;

/// Headings and names.
pub(super) const BOLD: Style = Style::new().bold();
/// What can be passed over.
pub(super) const FAINT: Style = Style::new().dimmed();

/// Returns the style of a severity's word.
pub(super) const fn of(severity: Severity) -> Style {
    match severity {
        Severity::Error => AnsiColor::Red.on_default().bold(),
        Severity::Warning => AnsiColor::Yellow.on_default().bold(),
        Severity::Notice => AnsiColor::Cyan.on_default(),
    }
}

/// Returns a text in a style.
pub(super) fn styled(text: &str, style: Style) -> String {
    format!("{style}{text}{style:#}")
}

/// Returns a text from the input in which nothing steers the terminal, on
/// one line.
pub(super) fn safe(text: &str) -> String {
    let (shown, _) = swedish::visible(text);
    shown.split('\n').collect::<Vec<_>>().join(" ")
}

/// Returns a count and its word: `3 fel`, `1 varning`, `2 varningar`.
pub(super) fn counted(count: usize, severity: Severity) -> String {
    let word = match severity {
        Severity::Error => "fel",
        Severity::Warning => swedish::plural(count, "varning", "varningar"),
        Severity::Notice => swedish::plural(count, "notis", "notiser"),
    };
    format!("{count} {word}")
}
