//! Faults in an earlier year's workbooks, told once.

use super::prelude::*;
use crate::domain::Year;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "fel-i-tidigare-år",
    severity: Severity::Notice,
    subject: Subject::Report,
    title: "fel i ett tidigare års arbetsböcker",
    reason: "Värden som inte går att använda saknas i historiken och i trenderna, men \
             gör inte årets rapport preliminär.",
    source: "DESIGN §5.14",
};

/// Reports how many faults the folder of an earlier year holds. The history
/// of one that is adopted does not depend on them.
pub fn found(place: &Place, year: Year, errors: usize, adopted: bool) -> Finding {
    let consequence = if adopted {
        "men det som är fastställt används i historiken"
    } else {
        "och de värdena saknas i historiken"
    };
    Finding::new(
        &RULE,
        place,
        format!("arbetsböckerna för {year} har {errors} fel, {consequence}"),
        format!(
            "Kör itbokslut kontrollera --ar {year} för att se {}.",
            swedish::plural(errors, "felet", "felen")
        ),
    )
}
