//! What must be said about a figure, as notes under its table.

use super::context::Context;
use super::figures;
use super::node::words;
use super::status;
use crate::domain::{Assessment, Direction, Measure, Outlook, Target};
use crate::report::{
    DepartmentOutcome, Ground, Indicator, PartlyMetBy, TrendNote, TrendResult,
};
use crate::swedish::{self, Gender};

words! {
    /// A note under a table.
    pub struct Note {
        /// The code of the row it belongs to.
        pub code: String,
        /// What must be said.
        pub text: String,
    }
}

/// Returns the notes of an indicator, as one text; nothing when there is
/// nothing to say.
pub(super) fn indicator(context: &Context<'_>, indicator: &Indicator) -> Option<Note> {
    let sentences: Vec<String> = [
        ground(context, indicator),
        coverage(context, indicator),
        not_applicable(context, indicator),
        indicator
            .outcome
            .as_ref()
            .and(figures::mark_sentence(indicator.mark))
            .map(|sentence| context.period.of_outcome(sentence)),
        softened(context, indicator),
        changed(context, indicator),
        indicator
            .target
            .as_ref()
            .filter(|target| target.decided_during_year)
            .map(|_| "Målvärdet är beslutat under året.".to_owned()),
        trend(indicator.trend),
        forecast(indicator),
        (indicator.weight <= 0.0)
            .then(|| "Indikatorn räknas inte i målets bedömning (vikt 0).".to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!sentences.is_empty()).then(|| Note {
        code: indicator.code.to_string(),
        text: sentences.join(" "),
    })
}

/// Returns the notes of a förvaltning's own value.
pub(super) fn department(
    context: &Context<'_>,
    indicator: &Indicator,
    outcome: &DepartmentOutcome,
) -> Option<Note> {
    let mut sentences = Vec::new();
    match outcome.ground {
        Ground::Unmeasured(reason) if outcome.assessment != Assessment::NotApplicable => {
            sentences.push(format!(
                "{}: {}.",
                context.period.unmeasured(),
                reason.word()
            ));
        }
        Ground::Contribution => {
            sentences
                .push("Bidrag till kommunens värde; bedöms inte för sig.".to_owned());
        }
        Ground::Unusable => sentences
            .push("Uppgiften går inte att använda, se Bilaga Underlag.".to_owned()),
        Ground::Partly(by) => sentences.push(partly(
            context,
            by,
            indicator.unit,
            indicator.printed_decimals,
            own_baseline(indicator, outcome),
        )),
        _ => {}
    }
    if outcome.outcome.is_some() {
        let mark = figures::mark_sentence(outcome.mark);
        sentences.extend(mark.map(|sentence| context.period.of_outcome(sentence)));
    }
    if outcome.outcome.is_some() && !outcome.reported {
        sentences.push("Ingår inte i kommunens värde.".to_owned());
    }
    sentences.extend(trend(outcome.trend));
    if outcome.withheld() {
        sentences.extend(secrecy(outcome));
    } else if outcome.secret {
        sentences.push(match &outcome.legal_ground {
            Some(ground) => format!("Uppgiften är märkt för sekretess ({ground})."),
            None => "Uppgiften är märkt för sekretess.".to_owned(),
        });
    }
    (!sentences.is_empty()).then(|| Note {
        code: indicator.code.to_string(),
        text: sentences.join(" "),
    })
}

/// Returns the sentence about a target that is met only because it was
/// changed.
pub(super) fn softened(context: &Context<'_>, indicator: &Indicator) -> Option<String> {
    let original = indicator.original.as_ref()?;
    if original.reached != Some(false) || indicator.assessment != Assessment::Met {
        return None;
    }
    Some(format!(
        "{} når det gällande målvärdet men inte det ursprungliga, {} (planversion {}).",
        swedish::capitalised(context.report.about.period.kind.the_outcome()),
        figures::target_in(
            original.target.value,
            indicator.common_unit,
            indicator.printed_decimals
        ),
        figures::vintage(original.vintage)
    ))
}

/// A softened target is never silent (DESIGN §5.8).
fn changed(context: &Context<'_>, indicator: &Indicator) -> Option<String> {
    let original = indicator.original.as_ref()?;
    let target = indicator.target.as_ref()?.target.value;
    if softened(context, indicator).is_some() {
        return None;
    }
    let word = match (original.target.value, target) {
        (Target::Number(before), Target::Number(now)) => {
            let eased = match indicator.direction {
                Direction::Lower => now > before,
                Direction::Higher | Direction::Interval => now < before,
            };
            eased.then_some("mildrat")?
        }
        (
            Target::Interval { from, to },
            Target::Interval {
                from: now_from,
                to: now_to,
            },
        ) => {
            if now_from >= from && now_to <= to {
                return None;
            }
            if now_from <= from && now_to >= to {
                "mildrat"
            } else {
                "ändrat"
            }
        }
        (before, now) if before == now => return None,
        _ => "ändrat",
    };
    Some(format!(
        "Målvärdet är {word}: i planversion {} var det {}.",
        figures::vintage(original.vintage),
        figures::target_in(
            original.target.value,
            indicator.common_unit,
            indicator.printed_decimals
        )
    ))
}

/// Returns what the forecast says where the year's assessment does not lead
/// one to expect it.
fn forecast(indicator: &Indicator) -> Option<String> {
    let forecast = indicator.plan.forecast.as_ref().ok()?;
    let target = figures::target_in(
        forecast.target.as_ref()?.value,
        indicator.common_unit,
        indicator.printed_decimals,
    );
    let year = forecast.year;
    match (indicator.assessment.open()?, forecast.outlook?) {
        (Assessment::Met, Outlook::Missed) => Some(format!(
            "Enligt prognosen nås däremot inte målvärdet för {year}, {target}."
        )),
        (Assessment::NotMet | Assessment::PartlyMet, Outlook::Reached) => Some(format!(
            "Enligt prognosen nås målvärdet för {year}, {target}."
        )),
        _ => None,
    }
}

fn ground(context: &Context<'_>, indicator: &Indicator) -> Option<String> {
    let kind = context.report.about.period.kind;
    let unmeasured = context.period.unmeasured();
    match indicator.ground {
        Ground::Partly(by) => Some(partly(
            context,
            by,
            indicator.common_unit,
            indicator.printed_decimals,
            indicator
                .baseline
                .as_ref()
                .zip(indicator.baseline_year)
                .map(|(baseline, year)| (baseline.value, year)),
        )),
        Ground::LowCoverage { least } => Some(format!(
            "{unmeasured}: för få har redovisat {}, {} krävs.",
            kind.outcome_word(),
            if least >= 1.0 {
                "samtliga".to_owned()
            } else {
                format!("minst {}", figures::share(least))
            }
        )),
        Ground::NoTarget => Some(format!(
            "Målvärde saknas i gällande planversion; {} bedöms inte.",
            kind.the_outcome()
        )),
        Ground::NothingReported
        | Ground::NoWeight
        | Ground::NoDenominator
        | Ground::Forbidden
        | Ground::NoSourceValue
        | Ground::Unusable
        | Ground::Unmeasured(_) => {
            Some(format!("{unmeasured}: {}.", indicator.ground.word_of(kind)))
        }
        Ground::NoScope => Some(
            "Samtliga förvaltningar har angett att indikatorn inte är tillämplig."
                .to_owned(),
        ),
        Ground::Reached | Ground::Missed | Ground::Contribution | Ground::Withheld => {
            None
        }
    }
}

fn own_baseline(
    indicator: &Indicator,
    outcome: &DepartmentOutcome,
) -> Option<(f64, i32)> {
    let year = indicator.baseline_year?;
    let figure = super::context::outcome_of(&outcome.history, year)?;
    figure.value.number().map(|value| (value, year))
}

/// `Delvis uppfyllt: 92 % av vägen från startvärdet 44,0 % (2022) är gången,
/// 50 % krävs.`
fn partly(
    context: &Context<'_>,
    by: PartlyMetBy,
    unit: crate::domain::Unit,
    decimals: u8,
    baseline: Option<(f64, i32)>,
) -> String {
    let partly = swedish::capitalised(context.period.assessment(Assessment::PartlyMet));
    match by {
        PartlyMetBy::Tolerance {
            missed_by,
            tolerance,
        } => format!(
            "{partly}: {} från målvärdet; högst {} godtas.",
            unsigned(missed_by, unit, decimals),
            unsigned(tolerance, unit, swedish::shown_decimals(tolerance).min(4)),
        ),
        PartlyMetBy::Progress { progress, least } => {
            let from = baseline.map_or_else(
                || "startvärdet".to_owned(),
                |(value, year)| {
                    format!(
                        "startvärdet {} ({year})",
                        figures::measure_in(Measure::Number(value), unit, decimals)
                    )
                },
            );
            format!(
                "{partly}: {} av vägen från {from} till målvärdet är gången; minst {} \
                 krävs.",
                figures::share(progress),
                figures::share(least)
            )
        }
    }
}

/// Returns a distance without its sign; one that rounds to nothing is written
/// with the decimals that show it.
pub(super) fn unsigned(value: f64, unit: crate::domain::Unit, decimals: u8) -> String {
    let decimals = (decimals..=6)
        .find(|d| {
            swedish::fixed(value, *d)
                .chars()
                .any(|c| ('1'..='9').contains(&c))
        })
        .unwrap_or(decimals);
    figures::difference(value, unit, decimals)
        .trim_start_matches('+')
        .to_owned()
}

fn coverage(context: &Context<'_>, indicator: &Indicator) -> Option<String> {
    let coverage = indicator.coverage.open()?;
    if coverage.expected <= 1 || coverage.reported >= coverage.expected {
        return None;
    }
    let missing: Vec<String> = indicator
        .departments
        .iter()
        .filter(|d| !d.reported && d.assessment != Assessment::NotApplicable)
        .map(|d| {
            let name = context.department_name(&d.department);
            match d.unmeasured {
                Some(reason) => format!("{name} ({})", reason.word()),
                None => name,
            }
        })
        .collect();
    let mut text = format!(
        "{} av {} förvaltningar har redovisat {}",
        coverage.reported,
        coverage.expected,
        context.report.about.period.kind.outcome_word()
    );
    if missing.is_empty() {
        text.push('.');
    } else {
        text.push_str(&format!(
            "; {} saknas från {}.",
            context.period.it(),
            swedish::join(&missing)
        ));
    }
    if let Some(share) = coverage.share
        && share + 1e-9 < share_of(coverage.reported, coverage.expected)
    {
        text.push_str(&format!(
            " Räknat på föregående års volym är täckningen {}.",
            figures::share(share)
        ));
    }
    Some(text)
}

fn not_applicable(context: &Context<'_>, indicator: &Indicator) -> Option<String> {
    let count = indicator.coverage.open()?.not_applicable;
    if count == 0 || indicator.ground == Ground::NoScope {
        return None;
    }
    let names: Vec<String> = indicator
        .departments
        .iter()
        .filter(|d| d.assessment == Assessment::NotApplicable)
        .map(|d| context.department_name(&d.department))
        .collect();
    Some(if names.len() == count {
        format!("Ej tillämpligt för {}.", swedish::join(&names))
    } else {
        format!(
            "Ej tillämpligt för {} {}.",
            swedish::cardinal(count, Gender::Common),
            swedish::plural(count, "förvaltning", "förvaltningar")
        )
    })
}

fn trend(result: TrendResult) -> Option<String> {
    match result.note? {
        // That last year was not measured is seen in its column.
        TrendNote::NoLastYear => None,
        note => Some(status::trend_note(note).to_owned()),
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts are small")]
fn share_of(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

/// Returns why a value is withheld, where a person entered the ground.
fn secrecy(outcome: &DepartmentOutcome) -> Option<String> {
    let ground = outcome
        .legal_ground
        .as_deref()
        .map(super::prose::one_line)?;
    let is_named = outcome.secret && !ground.is_empty();
    is_named.then(|| {
        // «OSL 18 kap. 8 §» is read as one thing.
        format!("Lämnas inte ({}).", ground.replace(' ', "\u{a0}"))
    })
}
