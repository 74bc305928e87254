//! `Risker`: the risks as the year left them.

use crate::domain::Entry;
use crate::form::department::risks as form;
use crate::submission::{RiskRow, RowFill};

use super::super::super::filling::Filling;
use super::last_year::LastYear;
use super::{Known, carry_secrecy};

/// Returns the risks. What a measure brought a risk to is what it is now:
/// the values after it are this year's before. The measure, its cost and its
/// effect are a year's own.
pub(super) fn rows(last: &LastYear<'_>, known: &Known<'_>) -> Vec<RowFill> {
    let risks = last.parts.iter().flat_map(|part| part.risks.iter());
    risks.map(|risk| row(risk, last, known)).collect()
}

fn row(risk: &RiskRow, last: &LastYear<'_>, known: &Known<'_>) -> RowFill {
    let mut row = Filling::new(last.year);
    row.put(&form::RISK, &risk.risk.value);
    known.carry_system(&mut row, &form::SYSTEM, &risk.system);
    row.carry(
        &form::LIKELIHOOD,
        now(&risk.likelihood, &risk.likelihood_after),
    );
    row.carry(
        &form::CONSEQUENCE,
        now(&risk.consequence, &risk.consequence_after),
    );
    if let Some(measure) = risk.measure.value() {
        let year = last.year;
        let step = |entry: &Entry<u8>| match entry.value() {
            Some(step) => step.to_string(),
            None => "–".to_owned(),
        };
        let words = format!(
            "Åtgärd {year}: {measure}\nFöre åtgärden {} × {}, efter {} × {}.",
            step(&risk.likelihood),
            step(&risk.consequence),
            step(&risk.likelihood_after),
            step(&risk.consequence_after),
        );
        row.say(&form::MEASURE.column, &words);
        let after = [
            (&form::LIKELIHOOD.column, &risk.likelihood_after),
            (&form::CONSEQUENCE.column, &risk.consequence_after),
        ];
        for (column, _) in after.iter().filter(|(_, after)| after.value().is_none()) {
            let words = format!(
                "Värdet efter åtgärden saknades {year}. Kontrollera att det här gäller."
            );
            row.ask(column, &words);
        }
    }
    carry_secrecy(
        &mut row,
        (&form::SECRET, &risk.secret),
        (&form::LEGAL_GROUND, &risk.legal_ground),
    );
    row.done()
}

/// Returns the value that holds now: the one after the measure, and before it
/// where nothing was said of after.
fn now<'r>(before: &'r Entry<u8>, after: &'r Entry<u8>) -> &'r Entry<u8> {
    if after.value().is_some() {
        after
    } else {
        before
    }
}
