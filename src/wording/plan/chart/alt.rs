//! What a picture says, in words and with its figures.

use super::super::super::context::Context;
use super::super::sentences;
use super::series::Series;
use crate::report::Indicator;
use crate::swedish;

/// Returns the alternative text.
pub(super) fn alt(
    context: &Context<'_>,
    indicator: &Indicator,
    series: &Series,
) -> String {
    let outcomes: Vec<String> = series
        .outcomes
        .iter()
        .map(|outcome| {
            let note = if context.period.is_interim() && outcome.year == context.year {
                " (helårsprognos)"
            } else if outcome.comparable {
                ""
            } else {
                " (inte jämförbart)"
            };
            format!("{} {}{note}", outcome.year, series.write(outcome.value))
        })
        .collect();
    let mut text = format!(
        "{}, {}: ",
        indicator.name,
        super::super::unit_and_direction(indicator)
    );
    text.push_str(&match outcomes.as_slice() {
        [] => "utfall saknas".to_owned(),
        outcomes => format!("utfall {}", swedish::join(outcomes)),
    });
    text.push_str("; ");
    let vintages: Vec<String> = series
        .vintages
        .iter()
        .map(|vintage| {
            let targets: Vec<String> = vintage
                .points
                .iter()
                .map(|(year, aim)| format!("{year} {}", series.write_aim(aim)))
                .collect();
            let word = match vintage.kind {
                "force" => "gällande plan ",
                "undecided" => "obeslutad plan ",
                _ => "plan ",
            };
            format!("{word}{}: {}", vintage.name, targets.join(", "))
        })
        .collect();
    text.push_str(&match vintages.as_slice() {
        [] => "målvärden saknas".to_owned(),
        vintages => format!("målvärden i {}", vintages.join("; ")),
    });
    let (_, forecast) = sentences::forecast(indicator, context.year);
    text.push_str(&format!(
        ". {}; {forecast}.",
        swedish::capitalised(&sentences::standing(context, indicator))
    ));
    text
}
