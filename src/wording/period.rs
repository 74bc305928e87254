//! The words that depend on whether a whole year is told of, or its first
//! eight months with a forecast of the rest (DESIGN §3, IT-bokslut and delår).
//!
//! The one place that knows them: every other file asks here for what an
//! outcome is called, and for the words of an assessment. In the interim
//! report what is assessed is a forecast, and every assessment says so.

use super::status::{self, Distribution, Status};
use crate::domain::{Assessment, AssessmentCounts, Period, PeriodKind, Year};
use crate::report::Shown;
use crate::swedish;

/// The words of a period.
#[derive(Clone, Copy)]
pub(super) struct PeriodWords {
    period: Period,
}

impl PeriodWords {
    /// Returns the words of a period.
    pub(super) const fn new(period: Period) -> Self {
        Self { period }
    }

    /// Returns whether it is the first eight months.
    pub(super) const fn is_interim(self) -> bool {
        matches!(self.period.kind, PeriodKind::Interim)
    }

    const fn either<T: Copy>(self, annual: T, interim: T) -> T {
        if self.is_interim() { interim } else { annual }
    }

    /// Returns the report's title.
    pub(super) fn title(self) -> String {
        let year = self.period.year;
        self.either("IT-bokslut {}", "Delårsrapport {}, IT-uppföljning")
            .replace("{}", &year.to_string())
    }

    /// Returns what stands under the title: whose report it is, and in the
    /// interim report by which day.
    pub(super) fn subtitle(self, municipality: &str) -> String {
        if self.is_interim() {
            let day = swedish::date_long(self.period.last_day());
            format!("{municipality}, per den {day}")
        } else {
            municipality.to_owned()
        }
    }

    /// Returns the title with the kommun, for a document's metadata.
    pub(super) fn document_title(self, municipality: &str) -> String {
        if self.is_interim() {
            format!("{}, {}", self.title(), self.subtitle(municipality))
        } else {
            format!("{} {municipality}", self.title())
        }
    }

    /// Returns the period in words, `2025` or `januari–augusti 2025`.
    pub(super) fn in_words(self) -> String {
        let year = self.period.year;
        self.either("{}", "januari–augusti {}")
            .replace("{}", &year.to_string())
    }

    /// Returns what the period is compared with: `2024`, `samma tid 2024`.
    pub(super) fn same_time_last_year(self) -> String {
        self.either("{}", "samma tid {}")
            .replace("{}", &(self.period.year - 1).to_string())
    }

    /// Returns the header of a year's column where only the period's months
    /// are counted: `2025`, `jan.–aug. 2025`.
    pub(super) fn months_of(self, year: Year) -> String {
        self.either("{}", "jan.–aug. {}")
            .replace("{}", &year.to_string())
    }

    /// Returns what the figures that are assessed are called, with their year:
    /// `utfall 2025`, `prognos 2025`.
    pub(super) fn outcome_of_year(self) -> String {
        format!("{} {}", self.period.kind.outcome_word(), self.period.year)
    }

    /// Returns the same as a header, with a capital.
    pub(super) fn outcome_head(self) -> String {
        swedish::capitalised(&self.outcome_of_year())
    }

    /// Returns the header of the year's column in a table where the years
    /// stand side by side.
    pub(super) fn year_head(self) -> String {
        if self.is_interim() {
            self.outcome_head()
        } else {
            self.period.year.to_string()
        }
    }

    /// Returns the header of what it came to so far.
    pub(super) const fn so_far_head() -> &'static str {
        "T.o.m. augusti"
    }

    /// Returns the header of what an activity cost, which is never a forecast.
    pub(super) fn activity_outcome_head(self) -> String {
        self.either("Utfall, tkr", "Utfall t.o.m. augusti, tkr")
            .to_owned()
    }

    /// Returns the header of an assessment of a year.
    pub(super) fn assessment_head(self, year: Year) -> String {
        if self.is_interim() && year == self.period.year {
            format!("Prognos {year}")
        } else {
            format!("Bedömning {year}")
        }
    }

    /// Returns an assessment's words, without capital: in the interim report
    /// they say that it is a forecast.
    pub(super) const fn assessment(self, assessment: Assessment) -> &'static str {
        if !self.is_interim() {
            return assessment.word();
        }
        match assessment {
            Assessment::Met => "prognos: uppfylls",
            Assessment::PartlyMet => "prognos: uppfylls delvis",
            Assessment::NotMet => "prognos: uppfylls inte",
            Assessment::NotMeasured => "prognos saknas",
            Assessment::WithoutTarget | Assessment::NotApplicable => assessment.word(),
        }
    }

    /// Returns an assessment's status.
    pub(super) fn status(self, assessment: Assessment) -> Status {
        Status {
            word: swedish::capitalised(self.assessment(assessment)),
            ..status::status(assessment)
        }
    }

    /// Returns an assessment's status in a column that [`Self::assessment_head`]
    /// or [`Self::assessments_head`] stands over, and says that it is a
    /// forecast.
    pub(super) fn status_under_head(self, assessment: Assessment) -> Status {
        let word = match assessment {
            Assessment::Met if self.is_interim() => "uppfylls",
            Assessment::PartlyMet if self.is_interim() => "uppfylls delvis",
            Assessment::NotMet if self.is_interim() => "uppfylls inte",
            _ => self.assessment(assessment),
        };
        Status {
            word: swedish::capitalised(word),
            ..status::status(assessment)
        }
    }

    /// Returns [`Self::status_under_head`] of an assessment that an edition may
    /// withhold.
    pub(super) fn shown(self, assessment: Shown<Assessment>) -> Status {
        match assessment {
            Shown::Open(assessment) => self.status_under_head(assessment),
            Shown::Withheld => status::shown(assessment),
        }
    }

    /// Returns the header of assessments: `Bedömning`, `Prognos`.
    pub(super) const fn assessments_head(self) -> &'static str {
        self.either("Bedömning", "Prognos")
    }

    /// Returns how a number of goals or indicators are distributed.
    pub(super) fn distribution(
        self,
        counts: AssessmentCounts,
        one: &str,
        many: &str,
        neuter: bool,
    ) -> Distribution {
        let distribution = status::distribution(counts, one, many, neuter);
        if !self.is_interim() {
            return distribution;
        }
        Distribution {
            text: forecast_distribution(counts, one, many),
            ..distribution
        }
    }

    /// Returns how a goal's indicators are distributed, in as few words as a
    /// narrow column needs.
    pub(super) fn short_distribution(self, counts: AssessmentCounts) -> Distribution {
        let distribution = status::short_distribution(counts);
        if !self.is_interim() || counts.total() == 0 {
            return distribution;
        }
        Distribution {
            text: forecast_distribution(counts, "", "").replace("  ", " "),
            ..distribution
        }
    }

    /// Returns what is said of goals that are met, after their number: `är
    /// uppfyllda`, `bedöms uppfyllas`.
    pub(super) const fn are_met(self, count: usize) -> &'static str {
        if self.is_interim() {
            "bedöms uppfyllas"
        } else if count < 2 {
            "är uppfyllt"
        } else {
            "är uppfyllda"
        }
    }

    /// Returns what is said of a number of goals without an assessment,
    /// written out: `ett har inte mätts`, `för ett saknas prognos`.
    pub(super) fn not_measured(self, written: &str) -> String {
        if self.is_interim() {
            format!("för {written} saknas prognos")
        } else {
            format!("{written} har inte mätts")
        }
    }

    /// Returns what a note about a missing outcome begins with.
    pub(super) const fn unmeasured(self) -> &'static str {
        self.either("Ej mätt", "Prognos saknas")
    }

    /// Returns a sentence that begins with what is assessed, as one about a
    /// forecast in the interim report: `Utfallet är preliminärt.` is
    /// `Prognosen är preliminär.`
    pub(super) fn of_outcome(self, sentence: &str) -> String {
        if !self.is_interim() {
            return sentence.to_owned();
        }
        [
            ("Utfallet", "Prognosen"),
            ("ungefärligt", "ungefärlig"),
            ("redovisat", "redovisad"),
            ("preliminärt", "preliminär"),
        ]
        .into_iter()
        .fold(sentence.to_owned(), |text, (of_outcome, of_forecast)| {
            text.replace(of_outcome, of_forecast)
        })
    }

    /// Returns the pronoun of what is assessed.
    pub(super) const fn it(self) -> &'static str {
        self.either("det", "den")
    }

    /// Returns what a target is or is not: `nås`, `väntas nås`.
    pub(super) const fn is_reached(self) -> &'static str {
        self.either("nås", "väntas nås")
    }

    /// Returns a clause about a goal that is not met.
    pub(super) const fn goal_not_met(self) -> &'static str {
        self.either("målet är inte uppfyllt", "målet bedöms inte uppfyllas i år")
    }
}

/// `9 av 12 indikatorer bedöms uppfyllas, 2 delvis, 1 ej`.
fn forecast_distribution(counts: AssessmentCounts, one: &str, many: &str) -> String {
    let total = counts.total();
    if total == 0 {
        return format!("Inga {many}");
    }
    let noun = swedish::plural(total, one, many);
    let opening = format!("{} av {total} {noun} bedöms uppfyllas", counts.met);
    status::with_the_others(opening, counts, "utan prognos")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(kind: PeriodKind) -> PeriodWords {
        PeriodWords::new(Period { year: 2025, kind })
    }

    #[test]
    fn an_interim_report_says_forecast_and_by_which_day() {
        let interim = words(PeriodKind::Interim);
        assert_eq!(interim.title(), "Delårsrapport 2025, IT-uppföljning");
        assert_eq!(
            interim.subtitle("Norsjö kommun"),
            "Norsjö kommun, per den 31\u{a0}augusti 2025"
        );
        assert_eq!(interim.outcome_head(), "Prognos 2025");
        assert_eq!(interim.assessment_head(2025), "Prognos 2025");
        assert_eq!(interim.assessment_head(2024), "Bedömning 2024");
        for assessment in [
            Assessment::Met,
            Assessment::PartlyMet,
            Assessment::NotMet,
            Assessment::NotMeasured,
        ] {
            let status = interim.status(assessment);
            assert!(status.word.starts_with("Prognos"), "{}", status.word);
            assert_eq!(status.kind, status::kind(assessment));
        }
    }

    #[test]
    fn an_annual_report_says_what_came_out() {
        let annual = words(PeriodKind::Annual);
        assert_eq!(annual.title(), "IT-bokslut 2025");
        assert_eq!(annual.subtitle("Norsjö kommun"), "Norsjö kommun");
        assert_eq!(
            annual.document_title("Norsjö kommun"),
            "IT-bokslut 2025 Norsjö kommun"
        );
        assert_eq!(annual.year_head(), "2025");
        for assessment in Assessment::ALL {
            assert_eq!(annual.status(assessment), status::status(assessment));
            assert_eq!(
                annual.status_under_head(assessment),
                status::status(assessment)
            );
        }
    }

    #[test]
    fn a_distribution_is_of_forecasts() {
        let counts: AssessmentCounts = [
            Assessment::Met,
            Assessment::Met,
            Assessment::PartlyMet,
            Assessment::NotMeasured,
        ]
        .into_iter()
        .collect();
        let told = |kind| words(kind).distribution(counts, "mål", "mål", true).text;
        assert_eq!(
            told(PeriodKind::Interim),
            "2 av 4 mål bedöms uppfyllas, 1\u{a0}delvis, 1\u{a0}utan prognos"
        );
        assert_eq!(
            told(PeriodKind::Annual),
            "2 av 4 mål uppfyllda, 1\u{a0}delvis, 1\u{a0}ej mätt"
        );
    }
}
