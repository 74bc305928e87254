//! `Indikatorer`: what is measured, and in which unit every other sheet's
//! values are.

use crate::domain::Unit;
use crate::finding::rules::duplicate_code;
use crate::form::Register;
use crate::form::governing::indicators::{
    AGGREGATION, BASELINE, BASELINE_YEAR, CODE, COMPARABLE_FROM, DECIMALS, DENOMINATOR,
    DERIVED, DIRECTION, GOAL, METHOD, NAME, NUMERATOR, PARTIAL_LIMIT, PARTIAL_TOLERANCE,
    PUBLIC, REASONABLE_MAX, REASONABLE_MIN, REPORTERS, SHEET, SOURCE, UNIT, WEIGHT,
    WEIGHT_OF,
};
use crate::intake::cell::{Measured, Units};
use crate::intake::table::{Absence, BookReader, keep_first};
use crate::submission::Indicator;
use crate::swedish::near::squeezed;

pub(super) fn read(book: &mut BookReader<'_>) -> Vec<Indicator> {
    let rows = book.table(&SHEET, Absence::Fault, |row| {
        let code = row.key(&CODE);
        let unit = row.get(&UNIT);
        let aggregation = row.get(&AGGREGATION);
        // The row's own baseline is in the unit that the row defines.
        row.measures(match (unit.value(), aggregation.value()) {
            (Some(unit), Some(aggregation)) => Measured::Common(*unit, *aggregation),
            (Some(unit), None) if *unit != Unit::YesNo => Measured::Own(*unit),
            _ => Measured::Unknown,
        });
        Some(Indicator {
            goal: row.get(&GOAL),
            name: row.get(&NAME),
            unit,
            direction: row.get(&DIRECTION),
            aggregation,
            reporters: row.get(&REPORTERS),
            derived: row.get(&DERIVED),
            numerator: row.get(&NUMERATOR),
            denominator: row.get(&DENOMINATOR),
            weight_of: row.get(&WEIGHT_OF),
            decimals: row.get(&DECIMALS),
            baseline_year: row.get(&BASELINE_YEAR),
            baseline: row.get(&BASELINE),
            partial_limit: row.get(&PARTIAL_LIMIT),
            partial_tolerance: row.get(&PARTIAL_TOLERANCE),
            weight: row.get(&WEIGHT),
            reasonable_min: row.get(&REASONABLE_MIN),
            reasonable_max: row.get(&REASONABLE_MAX),
            source: row.get(&SOURCE),
            method: row.get(&METHOD),
            comparable_from: row.get(&COMPARABLE_FROM),
            public: row.get(&PUBLIC),
            code: code?,
        })
    });
    let rows = keep_first(
        rows,
        &mut book.findings,
        |row| (squeezed(row.code.value.as_str()), &row.code.place),
        |row, place, first| duplicate_code::found(place, first, row.code.value.as_str()),
    );
    let codes = rows.iter().map(|row| row.code.value.as_str());
    book.registers.define(Register::Indicators, codes);
    book.units = units(&rows);
    rows
}

/// Returns what the indicators are measured in.
pub(in crate::intake) fn units(indicators: &[Indicator]) -> Units {
    let mut units = Units::default();
    for indicator in indicators {
        units.insert(
            indicator.code.value.clone(),
            indicator.unit.value().copied(),
            indicator.aggregation.value().copied(),
        );
    }
    units
}
