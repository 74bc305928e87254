//! Rows of the forms with ordinary contents, each at its own cells.

mod instruments;

use chrono::NaiveDate;
use itbokslut::domain::{
    Aggregation, BoardCode, DepartmentCode, Direction, Entry, GoalCode, IndicatorCode,
    Period, Place, Placed, Reporters, SourceField, Target, Unit, Year,
};
use itbokslut::form::department::{
    activities, analysis, cover, incidents, outcomes, risks, systems,
};
use itbokslut::form::governing::{
    decided, goals, history as history_form, indicators, organisation, sources, targets,
    texts, vintages,
};
use itbokslut::form::{Col, Sheet};
use itbokslut::submission::{
    AnalysisRow, Cover, Decided, Department, Goal, HistoryRow, Indicator, OutcomeRow,
    SourceRow, Submission, TargetRow, TextRow, Vintage,
};

use super::kommun::{GOVERNING, YEAR, number, place};
pub(crate) use instruments::{
    activity, document, economy, incident, nothing, risk, role, sub_goal, system,
};

/// Returns a date.
pub(crate) fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The cells of a row.
struct Cells<'a> {
    file: &'a str,
    sheet: &'a Sheet,
    row: u32,
}

impl Cells<'_> {
    fn place<T>(&self, column: &Col<T>) -> Place {
        place(self.file, self.sheet, column.column.key, self.row)
    }

    fn key<T>(&self, column: &Col<T>, value: T) -> Placed<T> {
        Placed::new(value, self.place(column))
    }

    fn given<T>(&self, column: &Col<T>, value: T) -> Entry<T> {
        Entry::Given(self.key(column, value))
    }

    fn text(&self, column: &Col<String>, value: &str) -> Entry<String> {
        self.given(column, value.to_owned())
    }

    fn empty<T>(&self, column: &Col<T>) -> Entry<T> {
        Entry::Empty(self.place(column))
    }

    fn code(
        &self,
        column: &Col<DepartmentCode>,
        code: Option<&str>,
    ) -> Entry<DepartmentCode> {
        match code {
            Some(code) => self.given(column, DepartmentCode::new(code)),
            None => self.empty(column),
        }
    }
}

const fn governing(sheet: &'static Sheet, row: u32) -> Cells<'static> {
    Cells {
        file: GOVERNING,
        sheet,
        row,
    }
}

pub(crate) fn department(row: u32, code: &str) -> Department {
    let cells = governing(&organisation::SHEET, row);
    Department {
        code: cells.key(&organisation::CODE, DepartmentCode::new(code)),
        name: cells.text(&organisation::NAME, &format!("Förvaltningen {code}")),
        board_code: cells.given(&organisation::BOARD_CODE, BoardCode::new("N1")),
        board: cells.text(&organisation::BOARD, "Nämnden"),
        email: cells.empty(&organisation::EMAIL),
        representative: cells.text(&organisation::REPRESENTATIVE, "controller"),
        replaces: cells.empty(&organisation::REPLACES),
    }
}

pub(crate) fn goal(row: u32, code: &str) -> Goal {
    let cells = governing(&goals::SHEET, row);
    Goal {
        code: cells.key(&goals::CODE, GoalCode::new(code)),
        area: cells.text(&goals::AREA, "Service"),
        goal: cells.text(&goals::GOAL, "Kommunal information finns på nätet"),
        section: cells.text(&goals::SECTION, "1 Service"),
        stewardship: cells.given(&goals::STEWARDSHIP, false),
    }
}

pub(crate) fn indicator(row: u32, code: &str) -> Indicator {
    let cells = governing(&indicators::SHEET, row);
    Indicator {
        code: cells.key(&indicators::CODE, IndicatorCode::new(code)),
        goal: cells.given(&indicators::GOAL, GoalCode::new("S1")),
        name: cells.text(&indicators::NAME, "Sidor som klarar kraven"),
        unit: cells.given(&indicators::UNIT, Unit::Percent),
        direction: cells.given(&indicators::DIRECTION, Direction::Higher),
        aggregation: cells.given(&indicators::AGGREGATION, Aggregation::Mean),
        reporters: Entry::Given(Placed::new(
            Reporters::All,
            cells.place(&indicators::REPORTERS),
        )),
        derived: cells.empty(&indicators::DERIVED),
        numerator: cells.empty(&indicators::NUMERATOR),
        denominator: cells.empty(&indicators::DENOMINATOR),
        weight_of: cells.empty(&indicators::WEIGHT_OF),
        decimals: Entry::Given(Placed::new(1, cells.place(&indicators::DECIMALS))),
        baseline_year: cells.given(&indicators::BASELINE_YEAR, 2022),
        baseline: cells.given(&indicators::BASELINE, 60.0),
        partial_limit: cells.empty(&indicators::PARTIAL_LIMIT),
        partial_tolerance: cells.empty(&indicators::PARTIAL_TOLERANCE),
        weight: cells.empty(&indicators::WEIGHT),
        reasonable_min: cells.given(&indicators::REASONABLE_MIN, 0.0),
        reasonable_max: cells.given(&indicators::REASONABLE_MAX, 100.0),
        source: cells.empty(&indicators::SOURCE),
        method: cells.empty(&indicators::METHOD),
        comparable_from: cells.empty(&indicators::COMPARABLE_FROM),
        public: cells.given(&indicators::PUBLIC, true),
    }
}

pub(crate) fn vintage(row: u32, start: Year) -> Vintage {
    let cells = governing(&vintages::SHEET, row);
    Vintage {
        start: cells.key(&vintages::VINTAGE, start),
        decided_by: cells.text(&vintages::DECIDED_BY, "Kommunstyrelsen"),
        decided_on: cells.given(&vintages::DECIDED_ON, date(start - 1, 11, 12)),
        paragraph: cells.text(&vintages::PARAGRAPH, "§ 142"),
    }
}

pub(crate) fn target(row: u32, indicator: &str, department: Option<&str>) -> TargetRow {
    let cells = governing(&targets::SHEET, row);
    TargetRow {
        indicator: cells.key(&targets::INDICATOR, IndicatorCode::new(indicator)),
        vintage: cells.key(&targets::VINTAGE, YEAR),
        department: cells.code(&targets::DEPARTMENT, department),
        years: [
            cells.given(&targets::YEAR_1, Target::Number(85.0)),
            cells.given(&targets::YEAR_2, Target::Number(90.0)),
            cells.given(&targets::YEAR_3, Target::Number(95.0)),
        ],
        reason: cells.empty(&targets::REASON),
    }
}

pub(crate) fn history(
    row: u32,
    indicator: &str,
    year: Year,
    department: Option<&str>,
) -> HistoryRow {
    let cells = governing(&history_form::SHEET, row);
    HistoryRow {
        indicator: cells.key(&history_form::INDICATOR, IndicatorCode::new(indicator)),
        year: cells.key(&history_form::YEAR, year),
        department: cells.code(&history_form::DEPARTMENT, department),
        outcome: cells.given(&history_form::OUTCOME, number(79.0)),
        source: cells.empty(&history_form::SOURCE),
    }
}

pub(crate) fn source(
    row: u32,
    indicator: &str,
    field: SourceField,
    year: Year,
    department: Option<&str>,
) -> SourceRow {
    let cells = governing(&sources::SHEET, row);
    SourceRow {
        indicator: cells.key(&sources::INDICATOR, IndicatorCode::new(indicator)),
        field: cells.key(&sources::FIELD, field),
        year: cells.given(&sources::YEAR, year),
        department: cells.code(&sources::DEPARTMENT, department),
        file: cells.text(&sources::FILE, "stat.xlsx"),
        sheet: cells.text(&sources::SOURCE_SHEET, "Data"),
        key_column: cells.text(&sources::KEY_COLUMN, "Kommun"),
        key: cells.text(&sources::KEY, "Norsjö"),
        value_column: cells.text(&sources::VALUE_COLUMN, "Antal"),
        factor: cells.empty(&sources::FACTOR),
    }
}

pub(crate) fn decision(row: u32, goal: &str) -> Decided {
    let cells = governing(&decided::SHEET, row);
    Decided {
        goal: cells.key(&decided::GOAL, GoalCode::new(goal)),
        assessment: cells.key(
            &decided::ASSESSMENT,
            itbokslut::domain::Assessment::PartlyMet,
        ),
        reason: cells.text(&decided::REASON, "Målvärdet mildrades."),
        decided_by: cells.text(&decided::DECIDED_BY, "Kommunstyrelsen"),
    }
}

pub(crate) fn text(row: u32, belongs: &str) -> TextRow {
    let cells = governing(&texts::SHEET, row);
    TextRow {
        place: cells.key(&texts::PLACE, belongs.to_owned()),
        text: cells.key(&texts::TEXT, "Året gick bra.".to_owned()),
    }
}

pub(crate) fn submission(department: &str, year: Year) -> Submission {
    let file = format!("inlamnat/{year}/{}.xlsx", department.to_lowercase());
    let cells = Cells {
        file: &file,
        sheet: &cover::SHEET,
        row: 1,
    };
    let cover = Cover {
        contact_name: cells.text(&cover::CONTACT_NAME, "Eva Ek"),
        contact_function: cells.text(&cover::CONTACT_FUNCTION, "controller"),
        contact_email: cells.empty(&cover::CONTACT_EMAIL),
        submitted: cells.given(&cover::SUBMITTED, date(year + 1, 1, 23)),
        approved: cells.given(&cover::APPROVED, date(year + 1, 1, 22)),
        treated: cells.empty(&cover::TREATED),
        paragraph: cells.empty(&cover::PARAGRAPH),
    };
    let analysis = analysis::HEADINGS.iter().zip(1..).map(|(heading, row)| {
        let cells = Cells {
            file: &file,
            sheet: &analysis::SHEET,
            row,
        };
        AnalysisRow {
            heading: cells.key(&analysis::HEADING, (*heading).to_owned()),
            text: cells.text(&analysis::TEXT, "Året gick bra."),
            secret: cells.empty(&analysis::SECRET),
        }
    });
    Submission {
        file: file.as_str().into(),
        municipality: "Norsjö kommun".to_owned(),
        department: DepartmentCode::new(department),
        period: Period::annual(year),
        round: 1,
        cover,
        outcomes: Vec::new(),
        activities: nothing(&file, &activities::SHEET),
        systems: nothing(&file, &systems::SHEET),
        incidents: nothing(&file, &incidents::SHEET),
        risks: nothing(&file, &risks::SHEET),
        economy: economy(&file),
        analysis: analysis.collect(),
        proposals: Vec::new(),
    }
}

pub(crate) fn outcome(file: &str, row: u32, indicator: &str) -> OutcomeRow {
    let cells = Cells {
        file,
        sheet: &outcomes::SHEET,
        row,
    };
    OutcomeRow {
        indicator: cells.key(&outcomes::CODE, IndicatorCode::new(indicator)),
        outcome: cells.given(&outcomes::OUTCOME, number(80.0)),
        so_far: Entry::Absent,
        numerator: cells.empty(&outcomes::NUMERATOR),
        denominator: cells.empty(&outcomes::DENOMINATOR),
        weight: cells.empty(&outcomes::WEIGHT),
        unmeasured: cells.empty(&outcomes::UNMEASURED),
        data_source: cells.empty(&outcomes::DATA_SOURCE),
        comment: cells.empty(&outcomes::COMMENT),
        measure: cells.empty(&outcomes::MEASURE),
        responsible: cells.empty(&outcomes::RESPONSIBLE),
        due: cells.empty(&outcomes::DUE),
        corrected: cells.empty(&outcomes::CORRECTED),
        correction_reason: cells.empty(&outcomes::CORRECTION_REASON),
        secret: cells.empty(&outcomes::SECRET),
        legal_ground: cells.empty(&outcomes::LEGAL_GROUND),
    }
}
