//! A source whose key stands on several rows.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "källrad-flera",
    severity: Severity::Error,
    subject: Subject::Source,
    title: "flera rader i källfilen passar",
    reason: "Nyckelvärdet står på flera rader i källfilen. Vilken som avses går inte \
             att veta.",
    source: "DESIGN §4.4",
};

/// Reports the key at its cell in `Källor`, the first two cells that hold
/// it, and how many there are.
pub fn found(
    asked: &Place,
    key: &str,
    first: &Place,
    second: &Place,
    count: usize,
) -> Finding {
    Finding::new(
        &RULE,
        asked,
        format!(
            "{} finns på {count} rader i källfilen, först i {first} och {}",
            quote(key),
            second.within_file()
        ),
        "Använd en nyckelkolumn där värdet bara finns en gång, till exempel en kod i \
         stället för ett namn.",
    )
    .with_value(key)
    .against(first)
}
