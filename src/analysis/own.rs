//! A förvaltning's own value of an indicator: what its row says, what is
//! derived from its other sheets, what a source fills in, and whether it
//! counts as reported (DESIGN §5.2–5.3, §4.4).

mod compare;

use crate::domain::{
    Aggregation, DepartmentCode, Figure, Mark, Measure, PeriodKind, SourceField,
    UnmeasuredReason,
};
use crate::finding::Finding;
use crate::finding::rules;
use crate::report::Ground;
use crate::submission::OutcomeRow;

use super::asked::Asked;
use super::cell::{Cell, Field};
use super::derived::{Derived, is_nothing};
use super::marks::{least_exact, quotient_mark};
use compare::{check_quotient, check_share};

/// A förvaltning's own value of an indicator for a year.
#[derive(Debug)]
pub(super) struct Own<'a> {
    /// The förvaltning.
    pub(super) department: DepartmentCode,
    /// Its row of `Utfall`, if it submitted one.
    pub(super) row: Option<&'a OutcomeRow>,
    /// The value; shown even where it does not count as reported.
    pub(super) outcome: Option<Figure<Measure>>,
    /// What it came to by 31 August, in the interim report.
    pub(super) so_far: Option<Figure<Measure>>,
    /// How exact it is said to be.
    pub(super) mark: Mark,
    /// The numerator.
    pub(super) numerator: Option<Figure<f64>>,
    /// The denominator, the förvaltning's own.
    pub(super) denominator: Option<Figure<f64>>,
    /// The weight.
    pub(super) weight: Option<Figure<f64>>,
    /// Whether it counts.
    pub(super) status: Status,
}

/// Whether a förvaltning's value counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Status {
    /// It is reported and enters the aggregate.
    Reported,
    /// The indicator does not concern the förvaltning: out of scope.
    Outside(Ground),
    /// In scope and not reported.
    Missing(Ground),
}

impl Own<'_> {
    /// Returns whether the value enters the aggregate.
    pub(super) fn is_reported(&self) -> bool {
        self.status == Status::Reported
    }

    /// Returns whether the row is marked `Sekretess`.
    pub(super) fn is_secret(&self) -> bool {
        self.row
            .is_some_and(|row| row.secret.value() == Some(&true))
    }

    /// Returns whether the förvaltning is in the indicator's scope.
    pub(super) fn is_in_scope(&self) -> bool {
        !matches!(self.status, Status::Outside(_))
    }

    /// Returns the value as a number, ja as 1 and nej as 0.
    pub(super) fn number(&self) -> Option<f64> {
        self.outcome.as_ref().map(|outcome| match outcome.value {
            Measure::Number(value) => value,
            Measure::YesNo(answer) => f64::from(u8::from(answer)),
        })
    }

    /// Returns the reason that the förvaltning gave for a missing outcome.
    pub(super) fn reason(&self) -> Option<UnmeasuredReason> {
        self.row.and_then(|row| row.unmeasured.value().copied())
    }
}

/// Reads a förvaltning's own value. `derived` is what its other sheets come
/// to, where the indicator is derived from them, and `so_far` what they came
/// to by 31 August.
pub(super) fn own<'a>(
    asked: &Asked<'_>,
    department: &DepartmentCode,
    row: Option<&'a OutcomeRow>,
    derived: Option<&Derived>,
    so_far: Option<&Derived>,
    findings: &mut Vec<Finding>,
) -> Own<'a> {
    let mut own = Own {
        department: department.clone(),
        row,
        outcome: None,
        so_far: None,
        mark: Mark::Exact,
        numerator: None,
        denominator: None,
        weight: None,
        status: Status::Missing(Ground::NothingReported),
    };
    if asked.definition.is_to_be_derived() && derived.is_none() {
        return own;
    }
    let cells = asked.cells(department, row, derived, findings);
    if asked.definition.kind == PeriodKind::Interim {
        let tell = |finding: Finding| findings.push(finding.concerning(department));
        own.so_far = asked.so_far(row, so_far, tell);
    }
    own.numerator = cells.numerator.figure();
    own.denominator = cells.denominator.figure();
    own.weight = cells.weight.figure();
    let settled =
        derived.and_then(|derived| derived.settled(asked.definition.aggregation));
    if let Some(status) = settled {
        own.status = status;
        return own;
    }
    if let (Some(row), Some(reason)) = (row, own.reason())
        && !cells.filled_by_others
    {
        own.status = if cells.value_written {
            Status::Missing(Ground::Unusable)
        } else if reason == UnmeasuredReason::NotApplicable && has_text(&row.comment) {
            Status::Outside(Ground::Unmeasured(reason))
        } else {
            Status::Missing(Ground::Unmeasured(reason))
        };
        return own;
    }
    let mut tell = |finding: Finding| findings.push(finding.concerning(department));
    match asked.definition.aggregation {
        Aggregation::Ratio => ratio(&mut own, asked, &cells, &mut tell),
        Aggregation::WeightedMean => weighted(&mut own, asked, &cells, &mut tell),
        _ => plain(&mut own, asked, &cells.outcome),
    }
    let unknown_reason = row.is_some_and(|row| row.unmeasured.is_unusable());
    if unknown_reason && own.status == Status::Missing(Ground::NothingReported) {
        own.status = Status::Missing(Ground::Unusable);
    }
    own
}

/// The cells of a förvaltning's value, with what was derived and what sources
/// have put in their place.
pub(super) struct Cells {
    /// The outcome, ja as 1 and nej as 0.
    pub(super) outcome: Field,
    /// The numerator.
    pub(super) numerator: Field,
    /// The denominator.
    pub(super) denominator: Field,
    /// The weight.
    pub(super) weight: Field,
    /// Whether the förvaltning itself wrote something that is a value.
    pub(super) value_written: bool,
    /// Whether other sheets and sources give all that is needed, whatever the
    /// row says.
    pub(super) filled_by_others: bool,
}

fn has_text(entry: &crate::domain::Entry<String>) -> bool {
    entry.value().is_some_and(|text| !text.trim().is_empty())
}

fn plain(own: &mut Own<'_>, asked: &Asked<'_>, outcome: &Field) {
    own.status = match outcome {
        Field::Given(cell) => {
            own.outcome = Some(asked.measured(cell));
            own.mark = cell.mark;
            Status::Reported
        }
        Field::Unusable => Status::Missing(Ground::Unusable),
        Field::Blank => Status::Missing(Ground::NothingReported),
    };
}

fn weighted(
    own: &mut Own<'_>,
    asked: &Asked<'_>,
    cells: &Cells,
    tell: &mut impl FnMut(Finding),
) {
    plain(own, asked, &cells.outcome);
    if !own.is_reported() || asked.common.weight.is_some() {
        return;
    }
    match &cells.weight {
        Field::Given(weight) if weight.value < 0.0 => {
            tell(rules::negative_outcome_weight::found(
                &weight.place,
                weight.value,
            ));
            own.status = Status::Missing(Ground::Unusable);
        }
        Field::Given(weight) => own.mark = least_exact([own.mark, weight.mark]),
        Field::Unusable => own.status = Status::Missing(Ground::Unusable),
        Field::Blank => {
            if let Some(row) = own.row {
                let place = row.weight.place().unwrap_or(&row.indicator.place);
                let code = row.indicator.value.as_str();
                let kind = asked.definition.kind;
                tell(rules::missing_weight::found(place, code, kind));
            }
            own.status = Status::Missing(Ground::Unusable);
        }
    }
}

fn ratio(
    own: &mut Own<'_>,
    asked: &Asked<'_>,
    cells: &Cells,
    tell: &mut impl FnMut(Finding),
) {
    let numerator = given_or_common(&cells.numerator, asked.common_numerator);
    let denominator = given_or_common(&cells.denominator, asked.common_denominator);
    match (numerator, denominator) {
        (Part::Unusable, _) | (_, Part::Unusable) => {
            show_outcome_alone(own, asked, cells);
            own.status = Status::Missing(Ground::Unusable);
        }
        (Part::Missing, _) | (_, Part::Missing) => {
            if let Field::Given(outcome) = &cells.outcome {
                show_outcome_alone(own, asked, cells);
                tell(rules::ratio_without_parts::found(
                    &outcome.place,
                    outcome.value,
                    asked.definition.kind,
                ));
                own.status = Status::Missing(Ground::Unusable);
            } else if matches!(cells.outcome, Field::Unusable) {
                own.status = Status::Missing(Ground::Unusable);
            }
        }
        (Part::Own(numerator), Part::Own(denominator)) => {
            own.status = own_pair(own, asked, cells, numerator, denominator, tell);
        }
        (Part::Own(numerator), Part::Common) => {
            contribution(own, asked, cells, numerator, tell);
        }
        (Part::Common, Part::Own(denominator)) => {
            own.mark = denominator.mark;
            own.status = own_denominator(asked, denominator, None, tell);
        }
        // Nobody is asked when the kommun has both, so there is no such row.
        (Part::Common, Part::Common) => {}
    }
}

/// A part of a förvaltning's quotient.
enum Part<'c> {
    Own(&'c Cell),
    /// The kommun's, which counts for every förvaltning.
    Common,
    Missing,
    Unusable,
}

fn given_or_common(field: &Field, common: bool) -> Part<'_> {
    match field {
        _ if common => Part::Common,
        Field::Given(cell) => Part::Own(cell),
        Field::Blank => Part::Missing,
        Field::Unusable => Part::Unusable,
    }
}

fn show_outcome_alone(own: &mut Own<'_>, asked: &Asked<'_>, cells: &Cells) {
    if let Field::Given(outcome) = &cells.outcome {
        own.outcome = Some(asked.measured(outcome));
        own.mark = outcome.mark;
    }
}

/// Judges a denominator: below 0, and 0 under another numerator than 0, are
/// errors; 0 ÷ 0 does not concern the förvaltning.
fn own_denominator(
    asked: &Asked<'_>,
    denominator: &Cell,
    numerator: Option<f64>,
    tell: &mut impl FnMut(Finding),
) -> Status {
    let value = denominator.value;
    if value > 0.0 || (value == 0.0 && numerator.is_none()) {
        return Status::Reported;
    }
    if value == 0.0 && numerator == Some(0.0) {
        return Status::Outside(Ground::NoDenominator);
    }
    tell(rules::unusable_denominator::found(
        &denominator.place,
        value,
        asked.definition.kind,
    ));
    Status::Missing(Ground::Unusable)
}

fn own_pair(
    own: &mut Own<'_>,
    asked: &Asked<'_>,
    cells: &Cells,
    numerator: &Cell,
    denominator: &Cell,
    tell: &mut impl FnMut(Finding),
) -> Status {
    let derived = asked.definition.derives(SourceField::Denominator);
    let status = if derived {
        derived_denominator(denominator, numerator)
    } else {
        own_denominator(asked, denominator, Some(numerator.value), tell)
    };
    if status == Status::Reported && denominator.value > 0.0 {
        let sources = numerator.sources().chain(denominator.sources()).collect();
        let quotient = asked.quotient(numerator.value, denominator.value);
        own.outcome = Some(Figure::new(Measure::Number(quotient), sources));
        own.mark = quotient_mark(numerator.mark, denominator.mark);
        check_share(
            asked,
            numerator,
            denominator.value,
            &denominator.place,
            tell,
        );
        check_quotient(asked, &cells.outcome, quotient, tell);
    }
    status
}

/// Judges a denominator that was derived. Nothing that a förvaltning wrote is
/// wrong when its measures removed no risk: what they cost is part of the
/// kommun's sum all the same, and only the förvaltning's own quotient is
/// missing.
fn derived_denominator(denominator: &Cell, numerator: &Cell) -> Status {
    if is_nothing(denominator.value) && is_nothing(numerator.value) {
        Status::Outside(Ground::NoDenominator)
    } else {
        Status::Reported
    }
}

/// A förvaltning's quotient against the kommun's denominator is its
/// contribution (DESIGN §4.4).
fn contribution(
    own: &mut Own<'_>,
    asked: &Asked<'_>,
    cells: &Cells,
    numerator: &Cell,
    tell: &mut impl FnMut(Finding),
) {
    let Some(common) = &asked.common.denominator else {
        own.status = Status::Missing(Ground::NoSourceValue);
        return;
    };
    own.status = Status::Reported;
    own.mark = numerator.mark;
    if common.value > 0.0 {
        let mut sources = common.sources.clone();
        let first = sources.first().map(|source| source.place.clone());
        let place = first.unwrap_or_else(|| numerator.place.clone());
        sources.extend(numerator.sources());
        let quotient = asked.quotient(numerator.value, common.value);
        own.outcome = Some(Figure::new(Measure::Number(quotient), sources));
        check_share(asked, numerator, common.value, &place, tell);
        check_quotient(asked, &cells.outcome, quotient, tell);
    }
}
