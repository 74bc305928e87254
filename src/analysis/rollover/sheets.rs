//! The sheets of the governing workbook, row by row as they were read.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    Aggregation, DepartmentCode, Entry, IndicatorCode, Place, Unit, Year,
};
use crate::form::governing::{
    documents, goals, history, indicators, organisation, roles, sources, targets,
    vintages,
};
use crate::submission::{Governing, RowFill, TargetRow, Vintage};

use super::super::filling::Filling;

/// What the indicators are measured in.
pub(super) struct Units<'g>(BTreeMap<&'g IndicatorCode, Scale>);

/// What an indicator is measured in.
#[derive(Clone, Copy, Default)]
pub(super) struct Scale {
    /// The unit of the kommun's values.
    pub(super) common: Option<Unit>,
    /// The unit of the förvaltningars' own.
    pub(super) own: Option<Unit>,
    /// The decimals it is printed with.
    pub(super) decimals: Option<u8>,
}

impl<'g> Units<'g> {
    pub(super) fn of(governing: &'g Governing) -> Self {
        let scale = |row: &'g crate::submission::Indicator| {
            let own = row.unit.value().copied();
            let aggregation = row.aggregation.value();
            let common =
                own.map(|unit| aggregation.map_or(unit, |way| way.common_unit(unit)));
            let decimals = row.decimals.value().copied();
            (
                &row.code.value,
                Scale {
                    common,
                    own,
                    decimals,
                },
            )
        };
        Self(governing.indicators.iter().map(scale).collect())
    }

    /// Returns what an indicator is measured in.
    pub(super) fn scale(&self, indicator: &IndicatorCode) -> Scale {
        self.0.get(indicator).copied().unwrap_or_default()
    }

    /// Returns an empty row for values of an indicator: of a förvaltning, or
    /// of the kommun.
    pub(super) fn row(
        &self,
        indicator: &IndicatorCode,
        department: &Entry<DepartmentCode>,
        this: Year,
    ) -> Filling {
        let scale = self.scale(indicator);
        let unit = match department.value() {
            Some(_) => scale.own,
            None => scale.common,
        };
        Filling::measured(this, unit, scale.decimals)
    }
}

pub(super) fn departments(governing: &Governing, this: Year) -> Vec<RowFill> {
    let each = governing.departments.iter().map(|row| {
        let mut filling = Filling::new(this);
        filling.put(&organisation::CODE, &row.code.value);
        filling.carry(&organisation::NAME, &row.name);
        filling.carry(&organisation::BOARD_CODE, &row.board_code);
        filling.carry(&organisation::BOARD, &row.board);
        filling.carry(&organisation::EMAIL, &row.email);
        filling.carry(&organisation::REPRESENTATIVE, &row.representative);
        filling.carry(&organisation::REPLACES, &row.replaces);
        filling.done()
    });
    each.collect()
}

pub(super) fn roles(governing: &Governing, this: Year) -> Vec<RowFill> {
    let each = governing.roles.iter().map(|row| {
        let mut filling = Filling::new(this);
        filling.put(&roles::ROLE, &row.role.value);
        filling.carry(&roles::FUNCTION, &row.function);
        filling.carry(&roles::NAME, &row.name);
        filling.done()
    });
    each.collect()
}

pub(super) fn goals(governing: &Governing, this: Year) -> Vec<RowFill> {
    let each = governing.goals.iter().map(|row| {
        let mut filling = Filling::new(this);
        filling.put(&goals::CODE, &row.code.value);
        filling.carry(&goals::AREA, &row.area);
        filling.carry(&goals::GOAL, &row.goal);
        filling.carry(&goals::SECTION, &row.section);
        filling.carry(&goals::STEWARDSHIP, &row.stewardship);
        filling.done()
    });
    each.collect()
}

pub(super) fn indicators(governing: &Governing, this: Year) -> Vec<RowFill> {
    let each = governing.indicators.iter().map(|row| {
        let unit = row.unit.value().copied();
        let share = row.aggregation.value() == Some(&Aggregation::ShareYes);
        // The kommun's value of ja/nej is a percentage only as a share.
        let unit = unit.filter(|unit| *unit != Unit::YesNo || share);
        let decimals = row.decimals.value().copied();
        let mut filling = Filling::measured(this, unit, decimals);
        filling.put(&indicators::CODE, &row.code.value);
        filling.carry(&indicators::GOAL, &row.goal);
        filling.carry(&indicators::NAME, &row.name);
        filling.carry(&indicators::UNIT, &row.unit);
        filling.carry(&indicators::DIRECTION, &row.direction);
        filling.carry(&indicators::AGGREGATION, &row.aggregation);
        filling.carry(&indicators::REPORTERS, &row.reporters);
        filling.carry(&indicators::DERIVED, &row.derived);
        filling.carry(&indicators::NUMERATOR, &row.numerator);
        filling.carry(&indicators::DENOMINATOR, &row.denominator);
        filling.carry(&indicators::WEIGHT_OF, &row.weight_of);
        filling.carry(&indicators::DECIMALS, &row.decimals);
        filling.carry(&indicators::BASELINE_YEAR, &row.baseline_year);
        filling.carry(&indicators::BASELINE, &row.baseline);
        filling.carry(&indicators::PARTIAL_LIMIT, &row.partial_limit);
        filling.carry(&indicators::PARTIAL_TOLERANCE, &row.partial_tolerance);
        filling.carry(&indicators::WEIGHT, &row.weight);
        filling.carry(&indicators::REASONABLE_MIN, &row.reasonable_min);
        filling.carry(&indicators::REASONABLE_MAX, &row.reasonable_max);
        filling.carry(&indicators::SOURCE, &row.source);
        filling.carry(&indicators::METHOD, &row.method);
        filling.carry(&indicators::COMPARABLE_FROM, &row.comparable_from);
        filling.carry(&indicators::PUBLIC, &row.public);
        filling.done()
    });
    each.collect()
}

pub(super) fn vintages(governing: &Governing, this: Year) -> Vec<RowFill> {
    let each = governing.vintages.iter();
    each.map(|row| vintage(row, this)).collect()
}

fn vintage(row: &Vintage, this: Year) -> RowFill {
    let mut filling = Filling::new(this);
    filling.put(&vintages::VINTAGE, &row.start.value);
    filling.carry(&vintages::DECIDED_BY, &row.decided_by);
    filling.carry(&vintages::DECIDED_ON, &row.decided_on);
    filling.carry(&vintages::PARAGRAPH, &row.paragraph);
    filling.done()
}

/// Returns the targets of every vintage. A row whose förvaltning could not be
/// read would be the kommun's without it.
pub(super) fn targets(
    governing: &Governing,
    this: Year,
    units: &Units<'_>,
    left_out: &mut Vec<Place>,
) -> Vec<RowFill> {
    let rows = governing.targets.iter();
    let rows = rows.filter(|row| is_known(&row.department, left_out));
    let each = rows.map(|row| {
        let mut filling = target_row(row, this, units);
        filling.put(&targets::VINTAGE, &row.vintage.value);
        let columns = [&targets::YEAR_1, &targets::YEAR_2, &targets::YEAR_3];
        for (column, year) in columns.into_iter().zip(&row.years) {
            filling.carry(column, year);
        }
        filling.carry(&targets::REASON, &row.reason);
        filling.done()
    });
    each.collect()
}

/// Returns a row of targets with whose they are.
pub(super) fn target_row(row: &TargetRow, this: Year, units: &Units<'_>) -> Filling {
    let indicator = &row.indicator.value;
    let mut filling = units.row(indicator, &row.department, this);
    filling.put(&targets::INDICATOR, indicator);
    filling.carry(&targets::DEPARTMENT, &row.department);
    filling
}

pub(super) fn history(
    governing: &Governing,
    this: Year,
    units: &Units<'_>,
    left_out: &mut Vec<Place>,
) -> Vec<RowFill> {
    let rows = governing.history.iter();
    let rows = rows.filter(|row| is_known(&row.department, left_out));
    let each = rows.map(|row| {
        let indicator = &row.indicator.value;
        let mut filling = units.row(indicator, &row.department, this);
        filling.put(&history::INDICATOR, indicator);
        filling.put(&history::YEAR, &row.year.value);
        filling.carry(&history::DEPARTMENT, &row.department);
        filling.carry(&history::OUTCOME, &row.outcome);
        filling.carry(&history::SOURCE, &row.source);
        filling.done()
    });
    each.collect()
}

/// Returns the rows about this year, moved to the next. Those about other
/// years are not moved: each year reads its own workbook.
pub(super) fn sources(
    governing: &Governing,
    this: Year,
    left_out: &mut Vec<Place>,
) -> Vec<RowFill> {
    let rows = governing.sources.iter();
    let rows = rows.filter(|row| row.year.value().is_none_or(|year| *year == this));
    let rows = rows.filter(|row| is_known(&row.department, left_out));
    let each = rows.map(|row| {
        let mut filling = Filling::new(this);
        filling.put(&sources::INDICATOR, &row.indicator.value);
        filling.put(&sources::FIELD, &row.field.value);
        match row.year.value() {
            Some(year) => filling.put(&sources::YEAR, &(year + 1)),
            None => filling.carry(&sources::YEAR, &row.year),
        }
        filling.carry(&sources::DEPARTMENT, &row.department);
        filling.carry(&sources::FILE, &row.file);
        filling.carry(&sources::SOURCE_SHEET, &row.sheet);
        filling.carry(&sources::KEY_COLUMN, &row.key_column);
        filling.carry(&sources::KEY, &row.key);
        filling.carry(&sources::VALUE_COLUMN, &row.value_column);
        filling.carry(&sources::FACTOR, &row.factor);
        let words = format!(
            "Raden gällde {this}. Kontrollera att fil, nyckelvärde och kolumn är de rätta \
             för {}.",
            this + 1
        );
        filling.ask(&sources::FILE.column, &words);
        filling.done()
    });
    each.collect()
}

/// Returns the names of the files that the moved rows read.
pub(super) fn source_files(governing: &Governing, this: Year) -> Vec<String> {
    let rows = governing.sources.iter();
    let moved = rows.filter(|row| row.year.value() == Some(&this));
    let files: BTreeSet<&String> = moved.filter_map(|row| row.file.value()).collect();
    files.into_iter().cloned().collect()
}

pub(super) fn documents(
    governing: &Governing,
    this: Year,
    left_out: &mut Vec<Place>,
) -> Vec<RowFill> {
    let rows = governing.documents.iter();
    let rows = rows.filter(|row| is_known(&row.department, left_out));
    let each = rows.map(|row| {
        let mut filling = Filling::new(this);
        filling.put(&documents::DOCUMENT, &row.document.value);
        filling.carry(&documents::TYPE, &row.kind);
        filling.carry(&documents::DEPARTMENT, &row.department);
        filling.carry(&documents::VALID_FROM, &row.valid_from);
        filling.carry(&documents::VALID_TO, &row.valid_to);
        filling.carry(&documents::REVIEWED, &row.reviewed);
        filling.carry(&documents::ADOPTED_BY, &row.adopted_by);
        filling.carry(&documents::ADOPTED_ON, &row.adopted_on);
        filling.carry(&documents::PARAGRAPH, &row.paragraph);
        filling.carry(&documents::ANCHORED, &row.anchored);
        filling.carry(&documents::PREPARED_IN, &row.prepared_in);
        filling.done()
    });
    each.collect()
}

/// Returns whether whose a row is could be read; tells of it otherwise.
fn is_known(department: &Entry<DepartmentCode>, left_out: &mut Vec<Place>) -> bool {
    match department {
        Entry::Unusable(place) => {
            left_out.push(place.clone());
            false
        }
        _ => true,
    }
}
