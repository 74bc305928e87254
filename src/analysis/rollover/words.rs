//! What the note on an undecided target tells: the outcome, and what the
//! förvaltningar propose.

use crate::domain::{DepartmentCode, IndicatorCode, Measure, Target, Unit, Year};
use crate::published::{Document, Measure as Published};
use crate::report::{Indicator, Proposal, Report};
use crate::swedish::{fixed, number};

use super::sheets::Scale;

/// What is known of the year that is left.
pub(super) struct Known<'k> {
    /// Its report.
    pub(super) report: &'k Report,
    /// What was published of it.
    pub(super) published: Option<&'k Document>,
    /// The year.
    pub(super) year: Year,
}

impl Known<'_> {
    /// Returns whether any förvaltning proposes something for an indicator.
    pub(super) fn is_proposed(&self, indicator: &IndicatorCode) -> bool {
        self.proposals(indicator, None).next().is_some()
    }

    /// Returns the lines about an indicator: of the kommun, with what every
    /// förvaltning proposes, or of a förvaltning, with its own.
    pub(super) fn lines(
        &self,
        indicator: &IndicatorCode,
        department: Option<&DepartmentCode>,
        scale: Scale,
    ) -> Vec<String> {
        let unit = match department {
            Some(_) => scale.own,
            None => scale.common,
        };
        let of_report = self.report.indicator(indicator);
        let outcome = self.outcome(indicator, of_report, department);
        let decimals = of_report.map(|indicator| indicator.printed_decimals);
        let outcome = outcome.map_or("ej mätt".to_owned(), |outcome| {
            measure_words(outcome, unit, decimals)
        });
        let mut lines = vec![format!("Utfall {}: {outcome}.", self.year)];
        let proposals = self.proposals(indicator, department);
        lines.extend(proposals.map(|proposal| proposal_words(proposal, scale.own)));
        lines
    }

    /// Returns the published outcome, or the computed one where nothing was
    /// published.
    fn outcome(
        &self,
        indicator: &IndicatorCode,
        of_report: Option<&Indicator>,
        department: Option<&DepartmentCode>,
    ) -> Option<Measure> {
        let published = self.published.map(|document| {
            let mut all = document.indikatorer.iter();
            let found = all.find(|row| row.kod == indicator.as_str())?;
            match department {
                None => found.utfall,
                Some(code) => {
                    let mut own = found.forvaltningar.iter();
                    own.find(|own| own.kod == code.as_str())?.utfall
                }
            }
        });
        if let Some(published) = published {
            return published.map(|outcome| match outcome {
                Published::Number(value) => Measure::Number(value),
                Published::YesNo(answer) => Measure::YesNo(answer),
            });
        }
        let found = of_report?;
        let figure = match department {
            None => found.outcome.as_ref(),
            Some(code) => {
                let mut own = found.departments.iter();
                own.find(|own| &own.department == code)?.outcome.as_ref()
            }
        };
        figure.map(|figure| figure.value)
    }

    fn proposals<'s>(
        &'s self,
        indicator: &'s IndicatorCode,
        department: Option<&'s DepartmentCode>,
    ) -> impl Iterator<Item = &'s Proposal> {
        let all = self.report.proposals.proposals.iter();
        all.filter(move |proposal| {
            &proposal.indicator == indicator
                && department.is_none_or(|code| &proposal.department == code)
        })
    }
}

fn proposal_words(proposal: &Proposal, unit: Option<Unit>) -> String {
    let years = (proposal.start..).zip(&proposal.years);
    let years: Vec<String> = years
        .filter_map(|(year, proposed)| {
            let target = proposed.proposed.as_ref()?.value;
            Some(format!("{year} {}", target_words(target, unit)))
        })
        .collect();
    let reason = proposal.reason.as_deref().map(str::trim);
    let reason = match reason {
        Some(reason) if !reason.is_empty() => format!(" Motivering: {reason}"),
        _ => String::new(),
    };
    let code = &proposal.department;
    format!("Förslag från {code}: {}.{reason}", years.join(", "))
}

fn measure_words(measure: Measure, unit: Option<Unit>, decimals: Option<u8>) -> String {
    match measure {
        Measure::YesNo(answer) => answer_word(answer).to_owned(),
        Measure::Number(value) => {
            let value = decimals.map_or_else(|| number(value), |d| fixed(value, d));
            with_unit(&value, unit)
        }
    }
}

fn target_words(target: Target, unit: Option<Unit>) -> String {
    match target {
        Target::YesNo(answer) => answer_word(answer).to_owned(),
        Target::Number(value) => with_unit(&number(value), unit),
        Target::Interval { from, to } => {
            with_unit(&format!("{}–{}", number(from), number(to)), unit)
        }
    }
}

fn with_unit(value: &str, unit: Option<Unit>) -> String {
    match unit {
        Some(unit @ (Unit::Percent | Unit::Tkr | Unit::Days | Unit::Hours)) => {
            format!("{value}\u{a0}{}", unit.word())
        }
        _ => value.to_owned(),
    }
}

const fn answer_word(answer: bool) -> &'static str {
    if answer { "ja" } else { "nej" }
}
