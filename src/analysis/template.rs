//! What a förvaltning's template is pre-filled with (DESIGN §4.2, §4.4).

use std::collections::BTreeMap;

use crate::domain::{
    Aggregation, DepartmentCode, Derivation, Entry, Figure, Measure, Period, PeriodKind,
    SourceField, Unit, Year,
};
use crate::form::department::interim::SO_FAR;
use crate::form::department::{analysis, cover, economy, outcomes, proposals};
use crate::form::{Col, Column};
use crate::published::Adopted;
use crate::report::HistoryPoint;
use crate::settings::Settings;
use crate::submission::{
    BookFill, Fill, FillValue, Governing, Identity, Material, RowFill, SheetFill,
};
use crate::swedish;

use super::asked::Asked;
use super::definition::{Definition, definitions};
use super::departments::{name, rows};
use super::history::Past;
use super::report::earlier_years;
use super::sources::Sources;
use super::submissions::deadline;
use super::targets::{Targets, decided_by};

/// Returns what a förvaltning's template is pre-filled with: the indicators
/// it reports, its earlier outcomes, the targets that apply to it and what
/// sources fill in. `adopted` are the earlier years that were published.
pub fn template(
    material: &Material,
    adopted: &[Adopted],
    settings: &Settings,
    department: &DepartmentCode,
) -> BookFill {
    let _ = adopted;
    let current = &material.current;
    let row = rows(&current.governing).find(|row| &row.code.value == department);
    let decided = Targets::latest(&current.governing, material.period);
    let planned = planned(decided.as_ref(), current.year);
    let department_name = row.map_or_else(|| department.to_string(), name);
    let sheets = BTreeMap::from([
        (
            cover::SHEET.name,
            one_row(cover_sheet(
                material,
                settings,
                department,
                &department_name,
            )),
        ),
        (
            outcomes::SHEET.name,
            outcome_sheet(material, settings, department),
        ),
        (analysis::SHEET.name, analysis_sheet()),
        (
            proposals::SHEET.name,
            proposal_sheet(material, department, decided.as_ref(), planned),
        ),
    ]);
    BookFill {
        identity: Identity {
            municipality: settings.municipality.clone(),
            department: Some(department.clone()),
            period: material.period,
            round: 1,
            planned: Some(planned),
        },
        title: title(material.period, &department_name),
        notes: notes(material.period, settings),
        sheets,
    }
}

fn title(period: Period, department: &str) -> String {
    match period.kind {
        PeriodKind::Annual => format!("IT-bokslut {} – {department}", period.year),
        PeriodKind::Interim => {
            format!("IT-uppföljning delår {} – {department}", period.year)
        }
    }
}

/// Returns the lines above the instructions on `Läs mig`.
fn notes(period: Period, settings: &Settings) -> Vec<(String, String)> {
    let mut notes = Vec::new();
    let mut note = |label: &str, text: String| notes.push((label.to_owned(), text));
    if let Some(deadline) = deadline(period, settings) {
        note("Lämnas senast", swedish::date_long(deadline));
    }
    let contact = &settings.contact;
    let contact: Vec<&str> = [contact.function.as_str(), contact.email.as_str()]
        .into_iter()
        .filter(|text| !text.trim().is_empty())
        .collect();
    if !contact.is_empty() {
        note("Kontakt", contact.join(", "));
    }
    if settings.example {
        note("Exempel", "Alla uppgifter är påhittade.".to_owned());
    }
    notes
}

type Cells = BTreeMap<&'static str, Fill>;

fn cover_sheet(
    material: &Material,
    settings: &Settings,
    department: &DepartmentCode,
    department_name: &str,
) -> RowFill {
    let text = |text: &str| Fill::Value(FillValue::Text(text.to_owned()));
    let mut cells = Cells::from([
        (key(&cover::MUNICIPALITY), text(&settings.municipality)),
        (key(&cover::DEPARTMENT), text(department_name)),
        (key(&cover::CODE), text(department.as_str())),
        (key(&cover::PERIOD), text(&material.period.to_string())),
    ]);
    if let Some(deadline) = deadline(material.period, settings) {
        let date = Fill::Value(FillValue::Date(deadline));
        cells.insert(key(&cover::DEADLINE), date);
    }
    RowFill {
        cells,
        ..RowFill::default()
    }
}

fn analysis_sheet() -> SheetFill {
    let row = |heading: &&str| RowFill {
        cells: Cells::from([(
            key(&analysis::HEADING),
            Fill::Value(FillValue::Text((*heading).to_owned())),
        )]),
        ..RowFill::default()
    };
    SheetFill {
        rows: analysis::HEADINGS.iter().map(row).collect(),
        none: None,
    }
}

/// Returns the first year of the first vintage that is not decided.
fn planned(decided: Option<&Targets<'_>>, year: Year) -> Year {
    let latest = decided.and_then(Targets::in_force);
    let decided = latest.map_or(year, |latest| latest.vintage.start.value);
    decided.saturating_add(1)
}

fn proposal_sheet(
    material: &Material,
    department: &DepartmentCode,
    decided: Option<&Targets<'_>>,
    planned: Year,
) -> SheetFill {
    let current = &material.current;
    let governing = &current.governing;
    let sources = Sources::of(&current.source_values, current.year);
    let definitions = definitions(governing, material.period.kind).into_iter();
    let reported = definitions
        .filter(|definition| definition.reporting(governing).contains(department));
    let row = |definition: Definition<'_>| {
        let asked = Asked::new(definition, &sources, governing, current.year);
        let definition = &asked.definition;
        let text = |text: &str| Fill::Value(FillValue::Text(text.to_owned()));
        let name = definition.row.name.value().map_or("", String::as_str);
        let mut cells = Cells::from([
            (key(&proposals::CODE), text(definition.code().as_str())),
            (key(&proposals::NAME), text(name)),
            (key(&proposals::UNIT), text(definition.unit.word())),
            (
                key(&proposals::DIRECTION),
                text(definition.direction.word()),
            ),
        ]);
        let years = [
            (planned, key(&proposals::DECIDED_1)),
            (planned + 1, key(&proposals::DECIDED_2)),
            (planned + 2, key(&proposals::DECIDED_3)),
        ];
        for (year, key) in years {
            let target = decided.and_then(|decided| {
                decided.of_department_in(definition, department, year)
            });
            if let Some(target) = target.filter(|_| !asked.is_contribution()) {
                let target = FillValue::Target(target.target.value);
                cells.insert(key, Fill::Value(target));
            }
        }
        RowFill {
            unit: Some(definition.unit),
            decimals: Some(definition.decimals()),
            cells,
        }
    };
    SheetFill {
        rows: reported.map(row).collect(),
        none: None,
    }
}

fn outcome_sheet(
    material: &Material,
    settings: &Settings,
    department: &DepartmentCode,
) -> SheetFill {
    let current = &material.current;
    let governing = &current.governing;
    let earlier = earlier_years(material, settings);
    let limit = settings.rules.targets_decided_by;
    let sheet = Sheet {
        department,
        governing,
        year: current.year,
        past: Past {
            years: &earlier,
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

fn one_row(row: RowFill) -> SheetFill {
    SheetFill {
        rows: vec![row],
        none: None,
    }
}

fn key<T>(column: &'static Col<T>) -> &'static str {
    column.column.key
}
