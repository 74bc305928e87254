//! `Utfall`: the indicators that a förvaltning reports, its earlier outcomes,
//! the targets that apply to it and what sources fill in.

use crate::domain::{
    Aggregation, DepartmentCode, Derivation, Entry, Figure, Measure, PeriodKind,
    SourceField, Unit, Year,
};
use crate::form::Column;
use crate::form::department::interim::SO_FAR;
use crate::form::department::{economy, outcomes};
use crate::published::Adopted;
use crate::report::HistoryPoint;
use crate::settings::Settings;
use crate::submission::{Fill, FillValue, Governing, Material, RowFill, SheetFill};

use super::super::asked::Asked;
use super::super::definition::{Definition, definitions};
use super::super::earlier::earlier_years;
use super::super::history::Past;
use super::super::sources::Sources;
use super::super::targets::{Targets, decided_by};
use super::{Cells, key};

/// Returns what the sheet is filled with.
pub(super) fn sheet(
    material: &Material,
    adopted: &[Adopted],
    settings: &Settings,
    department: &DepartmentCode,
) -> SheetFill {
    let current = &material.current;
    let governing = &current.governing;
    let earlier = earlier_years(material, adopted, settings);
    let limit = settings.rules.targets_decided_by;
    let sheet = Sheet {
        department,
        governing,
        year: current.year,
        past: Past {
            years: &earlier.years,
            current,
        },
        targets: Targets::new(
            governing,
            current.year,
            decided_by(limit, current.year, current.year),
        ),
    };
    let sources = Sources::of(&current.source_values, current.year);
    let definitions = definitions(governing, material.period.kind).into_iter();
    let reported = definitions
        .filter(|definition| definition.reporting(governing).contains(department));
    SheetFill {
        rows: reported
            .map(|definition| {
                let asked = Asked::new(definition, &sources, governing, current.year);
                sheet.row(&asked)
            })
            .collect(),
        none: None,
    }
}

/// The sheet `Utfall` of a förvaltning.
struct Sheet<'s, 'a> {
    department: &'s DepartmentCode,
    governing: &'s Governing,
    year: Year,
    past: Past<'s, 'a>,
    targets: Targets<'s>,
}

impl Sheet<'_, '_> {
    fn row(&self, asked: &Asked<'_>) -> RowFill {
        let definition = &asked.definition;
        let row = definition.row;
        let mut cells = Cells::new();
        let mut text = |column: &'static Column, text: String| {
            if !text.is_empty() {
                cells.insert(column.key, Fill::Value(FillValue::Text(text)));
            }
        };
        text(&outcomes::CODE.column, definition.code().to_string());
        text(
            &outcomes::NAME.column,
            row.name.value().cloned().unwrap_or_default(),
        );
        text(&outcomes::UNIT.column, definition.unit.word().to_owned());
        text(
            &outcomes::DIRECTION.column,
            definition.direction.word().to_owned(),
        );
        text(&outcomes::METHOD.column, method(definition));
        let history = self.past.of_department(definition, self.department);
        let outcome = |offset: Year| {
            let mut history = history.iter();
            let point: Option<&HistoryPoint> =
                history.find(|point| point.year == self.year + offset);
            point.map(|point| Fill::Value(value(point.outcome.value)))
        };
        cells.extend(
            [
                (key(&outcomes::OUTCOME_BEFORE_LAST), outcome(-2)),
                (key(&outcomes::OUTCOME_LAST), outcome(-1)),
                (key(&outcomes::TARGET), self.target(asked)),
            ]
            .into_iter()
            .filter_map(|(key, fill)| Some((key, fill?))),
        );
        cells.extend(self.to_fill_in(asked));
        RowFill {
            unit: Some(definition.unit),
            decimals: Some(definition.decimals()),
            cells,
            ..RowFill::default()
        }
    }

    /// Returns the target that applies to the förvaltning; a contribution is
    /// not assessed and shows none.
    fn target(&self, asked: &Asked<'_>) -> Option<Fill> {
        if asked.is_contribution() || asked.source_alone {
            return None;
        }
        let target = self
            .targets
            .of_department(&asked.definition, self.department)?;
        Some(Fill::Value(FillValue::Target(target.target.value)))
    }

    /// Returns the cells of the value that are not the förvaltning's to fill
    /// in: those that a source fills, and those that the row does not use.
    fn to_fill_in(&self, asked: &Asked<'_>) -> Cells {
        let definition = &asked.definition;
        let fields = [
            (SourceField::Outcome, key(&outcomes::OUTCOME)),
            (SourceField::Numerator, key(&outcomes::NUMERATOR)),
            (SourceField::Denominator, key(&outcomes::DENOMINATOR)),
            (SourceField::Weight, key(&outcomes::WEIGHT)),
        ];
        let mut cells = Cells::new();
        for (field, key) in fields {
            if let Some(fill) = self.field(asked, field) {
                cells.insert(key, fill);
            }
        }
        let needed = definition.aggregation.fields();
        let all_given = fields
            .iter()
            .filter(|(field, _)| needed.contains(field))
            .all(|(_, key)| cells.contains_key(key));
        if definition.kind == PeriodKind::Interim {
            cells.extend(so_far(asked).map(|fill| (key(&SO_FAR), fill)));
        }
        if all_given {
            // Nothing is asked for, so nothing can be missing.
            cells.insert(key(&outcomes::UNMEASURED), Fill::Unused);
        }
        cells
    }

    /// Returns what stands in a field that is not asked for; `None` for one
    /// that is.
    fn field(&self, asked: &Asked<'_>, field: SourceField) -> Option<Fill> {
        let definition = &asked.definition;
        let used = definition.aggregation.fields().contains(&field);
        let ratio = definition.aggregation == Aggregation::Ratio;
        if asked.source_alone {
            return Some(Fill::Unused);
        }
        match definition.derivation {
            None if definition.is_to_be_derived() => return Some(Fill::Unused),
            Some(derivation) if is_computed(definition, field) => {
                return Some(Fill::Computed(computed(derivation, field)));
            }
            _ => {}
        }
        let locked = |figure: Option<&Figure<f64>>| {
            figure.map_or(Fill::Unused, |figure| {
                Fill::Locked(if definition.unit == Unit::YesNo {
                    FillValue::YesNo(figure.value > 0.5)
                } else {
                    FillValue::Number(figure.value)
                })
            })
        };
        match field {
            // The quotient is computed, but may be written as a check. A
            // contribution to the kommun's quotient is not the förvaltning's.
            SourceField::Outcome if ratio => {
                asked.is_contribution().then_some(Fill::Unused)
            }
            SourceField::Numerator if ratio && asked.common_numerator => {
                Some(locked(asked.common.numerator.as_ref()))
            }
            SourceField::Denominator if ratio && asked.common_denominator => {
                Some(locked(asked.common.denominator.as_ref()))
            }
            SourceField::Weight if used && asked.common.weight.is_some() => {
                Some(locked(asked.common.weight.as_ref()))
            }
            _ if !used => Some(Fill::Unused),
            _ => {
                let found = asked.source_of(field, self.department);
                let expected = self.asks_source(definition, field);
                (expected || found.is_some()).then(|| locked(found.as_ref()))
            }
        }
    }

    /// Returns whether `Källor` fills a field of the förvaltning.
    fn asks_source(&self, definition: &Definition<'_>, field: SourceField) -> bool {
        let asks = |department| {
            definition.has_source(self.governing, field, self.year, department)
        };
        let central = definition.aggregation == Aggregation::Central;
        asks(Some(self.department)) || (central && asks(None))
    }
}

/// Returns what stands in the cell for the outcome so far, where it is not
/// asked for.
fn so_far(asked: &Asked<'_>) -> Option<Fill> {
    if asked.source_alone || asked.is_contribution() {
        return Some(Fill::Unused);
    }
    let definition = &asked.definition;
    if asked.derives_so_far() {
        let derivation = definition.so_far?;
        return Some(Fill::Computed(computed(derivation, SourceField::Outcome)));
    }
    definition.is_to_be_derived().then_some(Fill::Unused)
}

/// Returns whether a field is computed from other sheets: it is derived, or
/// is the quotient of two that are.
fn is_computed(definition: &Definition<'_>, field: SourceField) -> bool {
    let quotient = definition.aggregation == Aggregation::Ratio
        && definition.is_wholly_derived()
        && field == SourceField::Outcome;
    quotient || definition.derives(field)
}

/// Returns the sentence about what a field is computed from.
fn computed(derivation: Derivation, field: SourceField) -> String {
    format!(
        "Räknas fram ur bladet {}: {}.",
        derivation.computation.sheet(),
        derivation.words_for(field)
    )
}

/// Returns how an indicator is measured, what its Täljare, Nämnare and Vikt
/// stand for, and which sheet it is computed from instead of asked for.
fn method(definition: &Definition<'_>) -> String {
    let row = definition.row;
    let derivation = definition.derivation;
    let interim = definition.kind == PeriodKind::Interim;
    let text = |entry: &Entry<String>| {
        let text = entry.value()?.trim();
        (!text.is_empty()).then(|| text.trim_end_matches('.').to_owned())
    };
    let used = definition.aggregation.fields();
    let stands_for = |label: &str, field: SourceField, entry: &Entry<String>| {
        let derived = derivation.filter(|_| definition.derives(field));
        let derived = || Some(derived?.words_for(field));
        let text = text(entry).or_else(derived);
        let text = text.filter(|_| used.contains(&field))?;
        Some(format!("{label}: {text}."))
    };
    let computed = derivation.or(definition.so_far).map(|computed| {
        let sheet = computed.computation.sheet();
        if derivation.is_none() {
            format!("Utfallet t.o.m. 31 augusti räknas fram ur bladet {sheet}.")
        } else if interim {
            computed_in_interim(definition, sheet)
        } else if !definition.is_wholly_derived()
            && !definition.derives(SourceField::Outcome)
        {
            format!("Täljaren räknas fram ur bladet {sheet} och fylls inte i här.")
        } else {
            format!("Utfallet räknas fram ur bladet {sheet} och fylls inte i här.")
        }
    });
    let sentences = [
        text(&row.method).map(|text| format!("{text}.")),
        computed,
        stands_for("Täljare", SourceField::Numerator, &row.numerator),
        stands_for("Nämnare", SourceField::Denominator, &row.denominator),
        stands_for("Vikt", SourceField::Weight, &row.weight_of),
    ];
    let sentences: Vec<String> = sentences.into_iter().flatten().collect();
    sentences.join(" ")
}

/// Returns what is not filled in, where other sheets give it as of 31 August.
fn computed_in_interim(definition: &Definition<'_>, sheet: &str) -> String {
    let whole =
        definition.is_wholly_derived() || definition.derives(SourceField::Outcome);
    let what = if whole {
        "Prognosen"
    } else {
        "Prognosens täljare"
    };
    if sheet == economy::SHEET.name {
        format!(
            "{what} räknas fram ur prognoserna i bladet {sheet} och fylls inte i här."
        )
    } else {
        format!(
            "Läget den 31 augusti räknas fram ur bladet {sheet}, gäller som prognos och \
             fylls inte i här."
        )
    }
}

fn value(measure: Measure) -> FillValue {
    match measure {
        Measure::Number(value) => FillValue::Number(value),
        Measure::YesNo(answer) => FillValue::YesNo(answer),
    }
}
