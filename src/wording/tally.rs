//! Sentences that say how many of a number of things are met.

use super::counts::Counts;
use super::figures;
use super::period::PeriodWords;
use crate::domain::AssessmentCounts;
use crate::report::{RequirementResult, Share, Shown};
use crate::swedish::{self, Gender};

/// What neuter things are called.
#[derive(Clone, Copy)]
pub(super) struct Noun {
    /// Several of them: `säkerhetsmål`.
    pub(super) many: &'static str,
    /// The only one: `säkerhetsmålet`.
    pub(super) only: &'static str,
    /// The only two: `säkerhetsmålen`.
    pub(super) both: &'static str,
}

/// How a number of neuter things, goals or requirements, went.
pub(super) struct Tally {
    /// What they are called.
    pub(super) noun: Noun,
    /// How many are met.
    pub(super) met: usize,
    /// How many are partly met.
    pub(super) partly: usize,
    /// How many are not met.
    pub(super) not: usize,
    /// The others: how many, and what is said of one and of several.
    pub(super) rest: Vec<(usize, &'static str, &'static str)>,
    /// Whether they are forecasts.
    pub(super) forecast: bool,
}

impl Tally {
    /// Returns the tally of goals.
    pub(super) fn goals(
        counts: AssessmentCounts,
        noun: Noun,
        period: PeriodWords,
    ) -> Self {
        let unmeasured = if period.is_interim() {
            "saknar prognos"
        } else {
            "har inte mätts"
        };
        Self {
            noun,
            met: counts.met,
            partly: counts.partly_met,
            not: counts.not_met,
            rest: vec![
                (counts.not_measured, unmeasured, unmeasured),
                (counts.without_target, "saknar målvärde", "saknar målvärde"),
                (
                    counts.not_applicable,
                    "är ej tillämpligt",
                    "är ej tillämpliga",
                ),
            ],
            forecast: period.is_interim(),
        }
    }

    /// Returns the tally of requirements.
    pub(super) fn requirements(
        results: impl Iterator<Item = RequirementResult>,
        noun: Noun,
    ) -> Self {
        let results: Vec<_> = results.collect();
        let count = |wanted| results.iter().filter(|result| **result == wanted).count();
        Self {
            noun,
            met: count(RequirementResult::Met),
            partly: count(RequirementResult::PartlyMet),
            not: count(RequirementResult::NotMet),
            rest: vec![
                (
                    count(RequirementResult::NotApplicable),
                    "är ej tillämpligt",
                    "är ej tillämpliga",
                ),
                (
                    count(RequirementResult::Unknown),
                    "går inte att bedöma",
                    "går inte att bedöma",
                ),
            ],
            forecast: false,
        }
    }

    /// Returns how many there are.
    pub(super) fn total(&self) -> usize {
        let rest: usize = self.rest.iter().map(|(count, ..)| count).sum();
        self.met + self.partly + self.not + rest
    }

    /// Returns `Av sex säkerhetsmål är fyra uppfyllda, ett delvis och ett
    /// inte.`; nothing when there is nothing to count.
    pub(super) fn sentence(&self) -> Option<String> {
        let total = self.total();
        let write = Counts::new(total, Gender::Neuter);
        let Noun { many, both, .. } = self.noun;
        let open = match (self.met, total) {
            (_, 0) => return None,
            (_, 1) => return Some(self.only_one()),
            (2, 2) if self.forecast => format!("båda {both} bedöms uppfyllas"),
            (2, 2) => format!("båda {both} är uppfyllda"),
            (met, total) if met == total => {
                let are = if self.forecast {
                    "bedöms uppfyllas"
                } else {
                    "är uppfyllda"
                };
                format!("alla {} {many} {are}", write.write(total))
            }
            (met, total) if self.forecast => format!(
                "av {} {many} bedöms {} uppfyllas",
                write.write(total),
                write.write(met)
            ),
            (met, total) => format!(
                "av {} {many} är {} {}",
                write.write(total),
                write.write(met),
                swedish::plural(met.max(1), "uppfyllt", "uppfyllda")
            ),
        };
        let mut judged = vec![open];
        if self.partly > 0 {
            judged.push(format!("{} delvis", write.write(self.partly)));
        }
        if self.not > 0 {
            judged.push(format!("{} inte", write.write(self.not)));
        }
        let rest: Vec<String> = self
            .rest
            .iter()
            .filter(|(count, ..)| *count > 0)
            .map(|(count, one, many)| {
                format!(
                    "{} {}",
                    write.write(*count),
                    swedish::plural(*count, one, many)
                )
            })
            .collect();
        let mut text = swedish::join(&judged);
        if !rest.is_empty() {
            text.push_str("; ");
            text.push_str(&swedish::join(&rest));
        }
        text.push('.');
        Some(swedish::capitalised(&text))
    }

    fn only_one(&self) -> String {
        let how = match (self.met, self.partly, self.not) {
            (1, ..) if self.forecast => "bedöms uppfyllas",
            (_, 1, _) if self.forecast => "bedöms delvis uppfyllas",
            (_, _, 1) if self.forecast => "bedöms inte uppfyllas",
            (1, ..) => "är uppfyllt",
            (_, 1, _) => "är delvis uppfyllt",
            (_, _, 1) => "är inte uppfyllt",
            _ => self
                .rest
                .iter()
                .find(|(count, ..)| *count == 1)
                .map_or("är inte bedömt", |(_, one, _)| *one),
        };
        swedish::capitalised(&format!("{} {how}.", self.noun.only))
    }
}

/// Returns `8 av 10`.
pub(super) fn of(share: Share) -> String {
    format!(
        "{} av {}",
        figures::count(share.part),
        figures::count(share.whole)
    )
}

/// Returns a share as a part of one; nothing of nothing is nothing.
#[expect(clippy::cast_precision_loss, reason = "counts are small")]
pub(super) fn part(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        0.0
    } else {
        (part as f64 / whole as f64).clamp(0.0, 1.0)
    }
}

/// Returns the name of the colour that a share is drawn in.
pub(super) const fn kind(share: Share) -> &'static str {
    if share.whole == 0 {
        "unmeasured"
    } else if share.part >= share.whole {
        "met"
    } else if share.part > 0 {
        "partly"
    } else {
        "not"
    }
}

/// What is said of k of n when neither may be told.
pub(super) const NOT_ALL: &str = "inte alla";

/// Returns k of n, or that it is not all.
pub(super) fn shown(share: Shown<Share>) -> String {
    share.open().map_or_else(|| NOT_ALL.to_owned(), of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Period, PeriodKind};

    fn tally(list: [usize; 5]) -> Tally {
        let results = [
            RequirementResult::Met,
            RequirementResult::PartlyMet,
            RequirementResult::NotMet,
            RequirementResult::NotApplicable,
            RequirementResult::Unknown,
        ];
        Tally::requirements(
            results
                .into_iter()
                .zip(list)
                .flat_map(|(result, count)| std::iter::repeat_n(result, count)),
            Noun {
                many: "krav",
                only: "kravet",
                both: "kraven",
            },
        )
    }

    #[test]
    fn a_sentence_names_every_result_once() {
        assert_eq!(
            tally([14, 6, 2, 0, 1]).sentence().unwrap(),
            "Av 23 krav är 14 uppfyllda, 6 delvis och 2 inte; 1 går inte att bedöma."
        );
        assert_eq!(
            tally([0, 1, 2, 2, 0]).sentence().unwrap(),
            "Av fem krav är inget uppfyllt, ett delvis och två inte; två är ej \
             tillämpliga."
        );
        assert_eq!(
            tally([1, 0, 1, 1, 1]).sentence().unwrap(),
            "Av fyra krav är ett uppfyllt och ett inte; ett är ej tillämpligt och ett \
             går inte att bedöma."
        );
    }

    #[test]
    fn none_one_two_and_all_have_their_own_words() {
        assert_eq!(tally([0; 5]).sentence(), None);
        assert_eq!(
            tally([1, 0, 0, 0, 0]).sentence().unwrap(),
            "Kravet är uppfyllt."
        );
        assert_eq!(
            tally([0, 0, 1, 0, 0]).sentence().unwrap(),
            "Kravet är inte uppfyllt."
        );
        assert_eq!(
            tally([0, 0, 0, 0, 1]).sentence().unwrap(),
            "Kravet går inte att bedöma."
        );
        assert_eq!(
            tally([2, 0, 0, 0, 0]).sentence().unwrap(),
            "Båda kraven är uppfyllda."
        );
        assert_eq!(
            tally([5, 0, 0, 0, 0]).sentence().unwrap(),
            "Alla fem krav är uppfyllda."
        );
    }

    #[test]
    fn goals_that_were_not_measured_are_said_apart() {
        let counts = AssessmentCounts {
            met: 3,
            partly_met: 1,
            not_measured: 1,
            without_target: 1,
            ..AssessmentCounts::default()
        };
        assert_eq!(
            Tally::goals(
                counts,
                Noun {
                    many: "säkerhetsmål",
                    only: "säkerhetsmålet",
                    both: "säkerhetsmålen",
                },
                PeriodWords::new(Period::annual(2025))
            )
            .sentence()
            .unwrap(),
            "Av sex säkerhetsmål är tre uppfyllda och ett delvis; ett har inte mätts \
             och ett saknar målvärde."
        );
    }

    #[test]
    fn a_share_has_a_colour_of_its_own_when_it_is_of_nothing() {
        let share = |part, whole| Share { part, whole };
        assert_eq!(kind(share(0, 0)), "unmeasured");
        assert_eq!(kind(share(0, 3)), "not");
        assert_eq!(kind(share(2, 3)), "partly");
        assert_eq!(kind(share(3, 3)), "met");
        assert_eq!(of(share(8, 10)), "8 av 10");
    }

    #[test]
    fn goals_of_an_interim_report_are_forecasts() {
        let told = |met, partly_met, not_measured| {
            let counts = AssessmentCounts {
                met,
                partly_met,
                not_measured,
                ..AssessmentCounts::default()
            };
            let noun = Noun {
                many: "säkerhetsmål",
                only: "säkerhetsmålet",
                both: "säkerhetsmålen",
            };
            let period = Period {
                year: 2025,
                kind: PeriodKind::Interim,
            };
            let tally = Tally::goals(counts, noun, PeriodWords::new(period));
            tally.sentence().unwrap()
        };
        assert_eq!(
            told(3, 1, 1),
            "Av fem säkerhetsmål bedöms tre uppfyllas och ett delvis; ett saknar prognos."
        );
        assert_eq!(told(2, 0, 0), "Båda säkerhetsmålen bedöms uppfyllas.");
        assert_eq!(told(0, 1, 0), "Säkerhetsmålet bedöms delvis uppfyllas.");
    }
}
