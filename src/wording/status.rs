//! The status words: shape, word and colour go by one name.

use super::node::words;
use super::period::PeriodWords;
use crate::domain::{Assessment, AssessmentCounts, Trend};
use crate::report::{Area, RequirementResult, Shown, TrendNote, TrendResult, WITHHELD};
use crate::swedish;

words! {
    /// A status: its word, and the name of its shape and colour.
    pub struct Status {
        /// `met`, `partly`, `not`, `unmeasured`, `untargeted` or
        /// `inapplicable`; `unknown` for a requirement that cannot be judged,
        /// `open` for what is not judged yet.
        pub kind: String,
        /// `Uppfyllt`.
        pub word: String,
    }

    /// A trend: its word, and the name of its arrow.
    pub struct TrendWords {
        /// `up`, `level`, `down` or `none`; up is better whatever the
        /// direction.
        pub kind: String,
        /// `förbättrad`.
        pub word: String,
    }

    /// One part of a distribution bar.
    pub struct Segment {
        /// The status's kind.
        pub kind: String,
        /// Where it starts, 0–1.
        pub from: f64,
        /// Where it ends, 0–1.
        pub to: f64,
    }

    /// A distribution as a bar and in words.
    pub struct Distribution {
        /// The parts, in the order of the assessments.
        pub segments: Vec<Segment>,
        /// `9 av 12 indikatorer är uppfyllda, 2 delvis, 1 ej`.
        pub text: String,
    }
}

/// Returns the name of an assessment's shape and colour.
pub(super) const fn kind(assessment: Assessment) -> &'static str {
    match assessment {
        Assessment::Met => "met",
        Assessment::PartlyMet => "partly",
        Assessment::NotMet => "not",
        Assessment::NotMeasured => "unmeasured",
        Assessment::WithoutTarget => "untargeted",
        Assessment::NotApplicable => "inapplicable",
    }
}

/// Returns an assessment's status.
pub(super) fn status(assessment: Assessment) -> Status {
    Status {
        kind: kind(assessment).to_owned(),
        word: swedish::capitalised(assessment.word()),
    }
}

/// Returns a requirement's status.
pub(super) fn requirement(result: RequirementResult) -> Status {
    Status {
        kind: requirement_kind(result).to_owned(),
        word: swedish::capitalised(result.word()),
    }
}

/// Returns the words of an assessment that an edition may withhold.
pub(super) fn shown(assessment: Shown<Assessment>) -> Status {
    assessment.open().map_or_else(
        || Status {
            kind: shown_kind(assessment).to_owned(),
            word: swedish::capitalised(WITHHELD),
        },
        status,
    )
}

/// Returns the name of an assessment that an edition may withhold.
pub(super) fn shown_kind(assessment: Shown<Assessment>) -> &'static str {
    assessment.open().map_or("withheld", kind)
}

/// Returns the trend of something that an edition may withhold.
pub(super) fn shown_trend(withheld: bool, result: TrendResult) -> TrendWords {
    // Beside an assessment that is not told it goes without saying.
    let word = match (withheld, result.note) {
        (true, _) => "",
        (false, Some(TrendNote::Withheld)) => WITHHELD,
        (false, _) => return trend(result),
    };
    TrendWords {
        kind: "none".to_owned(),
        word: word.to_owned(),
    }
}

/// Returns a distribution that an edition may withhold.
pub(super) fn shown_distribution(
    counts: Shown<AssessmentCounts>,
    make: impl Fn(AssessmentCounts) -> Distribution,
) -> Distribution {
    counts.open().map_or_else(
        || Distribution {
            segments: Vec::new(),
            text: format!("Fördelningen {WITHHELD}"),
        },
        make,
    )
}

/// Returns the name of a requirement's shape and colour.
pub(super) const fn requirement_kind(result: RequirementResult) -> &'static str {
    match result {
        RequirementResult::Met => "met",
        RequirementResult::PartlyMet => "partly",
        RequirementResult::NotMet => "not",
        RequirementResult::NotApplicable => "inapplicable",
        RequirementResult::Unknown => "unknown",
    }
}

/// Returns a trend's words; nothing when there is no trend.
pub(super) fn trend(result: TrendResult) -> TrendWords {
    let (kind, word) = match result.trend {
        Some(Trend::Improved) => ("up", Trend::Improved.word()),
        Some(Trend::Unchanged) => ("level", Trend::Unchanged.word()),
        Some(Trend::Worsened) => ("down", Trend::Worsened.word()),
        None => ("none", "ingen trend"),
    };
    TrendWords {
        kind: kind.to_owned(),
        word: word.to_owned(),
    }
}

/// Returns what must be said about a trend, as a sentence.
pub(super) const fn trend_note(note: TrendNote) -> &'static str {
    match note {
        TrendNote::CommonOnly => {
            "Trenden är beräknad på de förvaltningar som har redovisat båda åren."
        }
        TrendNote::NoneInCommon => {
            "Trend saknas, eftersom ingen förvaltning kan jämföras mellan åren."
        }
        TrendNote::NotComparable => {
            "Trend saknas, eftersom mätmetoden har ändrats mellan åren."
        }
        TrendNote::NoLastYear => "Trend saknas, eftersom föregående år inte mättes.",
        TrendNote::Corrected => {
            "Trenden är beräknad mot det rättade utfallet föregående år."
        }
        TrendNote::Withheld => "Trenden lämnas inte.",
    }
}

/// Returns how a number of goals or indicators are distributed.
pub(super) fn distribution(
    counts: AssessmentCounts,
    one: &str,
    many: &str,
    neuter: bool,
) -> Distribution {
    let parts = Assessment::ALL.map(|a| (kind(a), counts.of(a)));
    Distribution {
        segments: segments(&parts),
        text: distribution_text(counts, one, many, neuter),
    }
}

/// Returns how a goal's indicators are distributed, in as few words as a
/// narrow column needs.
pub(super) fn short_distribution(counts: AssessmentCounts) -> Distribution {
    let Distribution { segments, text } = distribution(counts, "", "", false);
    let text = match counts.total() {
        0 => swedish::NOTHING.to_owned(),
        _ => text.replace("  ", " "),
    };
    Distribution { segments, text }
}

/// Returns the parts of a bar from how many there are of each kind.
pub(super) fn segments(parts: &[(&str, usize)]) -> Vec<Segment> {
    let total = parts.iter().map(|(_, count)| count).sum();
    let mut segments = Vec::new();
    let mut done = 0;
    for (kind, count) in parts {
        if *count > 0 {
            segments.push(Segment {
                kind: (*kind).to_owned(),
                from: share(done, total),
                to: share(done + count, total),
            });
            done += count;
        }
    }
    segments
}

fn distribution_text(
    counts: AssessmentCounts,
    one: &str,
    many: &str,
    neuter: bool,
) -> String {
    let total = counts.total();
    if total == 0 {
        return format!("Inga {many}");
    }
    let noun = swedish::plural(total, one, many);
    let met = match (total, neuter) {
        (1, true) => "uppfyllt",
        (1, false) => "uppfylld",
        _ => "uppfyllda",
    };
    let opening = format!("{} av {total} {noun} {met}", counts.met);
    with_the_others(opening, counts, "ej mätt")
}

/// Returns how many are met, as `opening` tells, followed by how many are not,
/// kind by kind: `9 av 12 indikatorer uppfyllda, 2 delvis, 1 ej`.
pub(super) fn with_the_others(
    opening: String,
    counts: AssessmentCounts,
    not_measured: &str,
) -> String {
    let mut parts = vec![opening];
    let rest = [
        (counts.partly_met, "delvis"),
        (counts.not_met, "ej"),
        (counts.not_measured, not_measured),
        (counts.without_target, "utan målvärde"),
        (counts.not_applicable, "ej tillämpligt"),
    ];
    parts.extend(
        rest.iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, word)| format!("{count}\u{a0}{word}")),
    );
    parts.join(", ")
}

#[expect(clippy::cast_precision_loss, reason = "counts are small")]
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        0.0
    } else {
        part as f64 / whole as f64
    }
}

/// Returns how an area's indicators are assessed; its goals, where the edition
/// counts in goals.
pub(super) fn area_distribution(words: PeriodWords, area: &Area) -> Distribution {
    match area.indicator_counts.open() {
        Some(counts) => words.distribution(counts, "indikator", "indikatorer", false),
        None => words.distribution(area.goal_counts, "mål", "mål", true),
    }
}
