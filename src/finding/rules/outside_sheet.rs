//! An address that no sheet has.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "cell-utanfor-bladet",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "adress utanför bladet",
    reason: "Ett blad slutar vid XFD1048576. Ett värde på en adress bortom det visas inte i \
             något program och används inte.",
    source: "DESIGN §8",
};

/// Reports the address as it stands in the sheet; `more` is how many others
/// of the sheet are not reported one by one.
pub fn found(place: &Place, address: &str, more: usize) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "adressen «{address}» finns inte i något blad{}",
            and_more(more)
        ),
        "Öppna filen i Excel, kontrollera att alla värden är med och spara den på nytt.",
    )
    .with_value(address)
}
