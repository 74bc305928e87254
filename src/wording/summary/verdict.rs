//! The verdict in three sentences: the goals, the trends, and the goals that
//! the council singled out.

use super::super::context::Context;
use super::super::counts::Counts;
use super::super::period::PeriodWords;
use crate::domain::{AssessmentCounts, Trend};
use crate::swedish::{self, Gender};

/// Returns the verdict.
pub(super) fn verdict(context: &Context<'_>) -> String {
    let summary = &context.report.summary;
    [
        Some(goals_sentence(context.period, summary.goals)),
        trend_sentence(context),
        stewardship_sentence(context.period, summary.stewardship),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" ")
}

/// `Sju av fjorton mål är uppfyllda, fyra delvis och två inte; ett har inte
/// mätts.`
fn goals_sentence(period: PeriodWords, counts: AssessmentCounts) -> String {
    let total = counts.total();
    let write = Counts::new(total, Gender::Neuter);
    let are = period.are_met(counts.met);
    let opening = match (counts.met, total) {
        (_, 0) => return "Det finns inga mål att följa upp.".to_owned(),
        (met, total) if met == total => {
            return match total {
                1 => format!("Målet {are}."),
                2 => format!("Båda målen {are}."),
                _ => format!("Alla {} mål {are}.", write.write(total)),
            };
        }
        (met, _) => format!("{} av {} mål {are}", write.write(met), write.write(total)),
    };
    swedish::capitalised(&with_rest(period, &opening, counts, write))
}

fn with_rest(
    period: PeriodWords,
    opening: &str,
    counts: AssessmentCounts,
    write: Counts,
) -> String {
    let mut judged = vec![opening.to_owned()];
    if counts.partly_met > 0 {
        judged.push(format!("{} delvis", write.write(counts.partly_met)));
    }
    if counts.not_met > 0 {
        judged.push(format!("{} inte", write.write(counts.not_met)));
    }
    let mut rest = Vec::new();
    if counts.not_measured > 0 {
        rest.push(period.not_measured(&write.write(counts.not_measured)));
    }
    if counts.without_target > 0 {
        rest.push(format!(
            "{} saknar målvärde",
            write.write(counts.without_target)
        ));
    }
    if counts.not_applicable > 0 {
        rest.push(format!(
            "{} är ej {}",
            write.write(counts.not_applicable),
            swedish::plural(counts.not_applicable, "tillämpligt", "tillämpliga")
        ));
    }
    let mut text = swedish::join(&judged);
    if !rest.is_empty() {
        text.push_str("; ");
        text.push_str(&swedish::join(&rest));
    }
    text.push('.');
    text
}

/// `Sedan 2024 har 28 indikatorer förbättrats och sju försämrats.`; of an interim
/// report `Jämfört med 2024 väntas 28 indikatorer förbättras och sju försämras.`
fn trend_sentence(context: &Context<'_>) -> Option<String> {
    let count = |trend| {
        let indicators = context.report.indicators.iter();
        indicators.filter(|i| i.trend.trend == Some(trend)).count()
    };
    let improved = count(Trend::Improved);
    let unchanged = count(Trend::Unchanged);
    let worsened = count(Trend::Worsened);
    let last = context.year - 1;
    let largest = improved.max(unchanged).max(worsened);
    if largest == 0 {
        return None;
    }
    let write = Counts::new(largest, Gender::Common);
    let [since, verb, improve, worsen] = if context.period.is_interim() {
        ["Jämfört med", "väntas", "förbättras", "försämras"]
    } else {
        ["Sedan", "har", "förbättrats", "försämrats"]
    };
    let mut text = format!(
        "{since} {last} {verb} {} {} {improve} och {} {worsen}",
        write.write(improved),
        swedish::plural(improved.max(1), "indikator", "indikatorer"),
        write.write(worsened),
    );
    if unchanged > 0 {
        let are = if context.period.is_interim() {
            "väntas bli"
        } else {
            "är"
        };
        text.push_str(&format!(
            "; {} {are} {}",
            write.write(unchanged),
            swedish::plural(unchanged, "oförändrad", "oförändrade")
        ));
    }
    text.push('.');
    Some(text)
}

pub(super) fn stewardship_sentence(
    period: PeriodWords,
    counts: AssessmentCounts,
) -> Option<String> {
    let total = counts.total();
    let write = Counts::new(total, Gender::Neuter);
    let open = match (counts.met, total) {
        (_, 0) => return None,
        (1, 1) => {
            let are = period.are_met(1);
            return Some(format!("Målet för god ekonomisk hushållning {are}."));
        }
        (met, total) if met == total => {
            return Some(format!(
                "Alla {} mål för god ekonomisk hushållning {}.",
                write.write(total),
                period.are_met(met)
            ));
        }
        (met, _) if period.is_interim() => format!(
            "av {} mål för god ekonomisk hushållning bedöms {} uppfyllas",
            write.write(total),
            write.write(met)
        ),
        (met, _) => format!(
            "av {} mål för god ekonomisk hushållning är {} {}",
            write.write(total),
            write.write(met),
            if met < 2 { "uppfyllt" } else { "uppfyllda" }
        ),
    };
    Some(swedish::capitalised(&with_rest(
        period, &open, counts, write,
    )))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Assessment, Period, PeriodKind};

    const ANNUAL: PeriodWords = PeriodWords::new(Period::annual(2025));
    const INTERIM: PeriodWords = PeriodWords::new(Period {
        year: 2025,
        kind: PeriodKind::Interim,
    });

    fn counts(list: [usize; 6]) -> AssessmentCounts {
        Assessment::ALL
            .into_iter()
            .zip(list)
            .flat_map(|(a, n)| std::iter::repeat_n(a, n))
            .collect()
    }

    #[test]
    fn the_verdict_counts_in_words() {
        assert_eq!(
            goals_sentence(ANNUAL, counts([7, 4, 2, 1, 0, 0])),
            "Sju av fjorton mål är uppfyllda, fyra delvis och två inte; ett har inte \
             mätts."
        );
        assert_eq!(
            goals_sentence(ANNUAL, counts([0, 1, 0, 0, 1, 0])),
            "Inget av två mål är uppfyllt och ett delvis; ett saknar målvärde."
        );
        assert_eq!(
            goals_sentence(ANNUAL, counts([25, 5, 0, 0, 0, 0])),
            "25 av 30 mål är uppfyllda och 5 delvis."
        );
        assert_eq!(
            goals_sentence(ANNUAL, counts([3, 0, 0, 0, 0, 0])),
            "Alla tre mål är uppfyllda."
        );
    }

    #[test]
    fn the_verdict_of_an_interim_report_is_a_forecast() {
        assert_eq!(
            goals_sentence(INTERIM, counts([7, 4, 2, 1, 0, 0])),
            "Sju av fjorton mål bedöms uppfyllas, fyra delvis och två inte; för ett \
             saknas prognos."
        );
        assert_eq!(
            goals_sentence(INTERIM, counts([1, 0, 0, 0, 0, 0])),
            "Målet bedöms uppfyllas."
        );
        assert_eq!(
            stewardship_sentence(INTERIM, counts([1, 2, 1, 0, 0, 0])).unwrap(),
            "Av fyra mål för god ekonomisk hushållning bedöms ett uppfyllas, två delvis \
             och ett inte."
        );
    }

    #[test]
    fn stewardship_is_counted_apart() {
        assert_eq!(
            stewardship_sentence(ANNUAL, counts([1, 2, 1, 0, 0, 0])).unwrap(),
            "Av fyra mål för god ekonomisk hushållning är ett uppfyllt, två delvis och \
             ett inte."
        );
        assert_eq!(
            stewardship_sentence(ANNUAL, AssessmentCounts::default()),
            None
        );
    }
}
