//! A kommun in code: years with förvaltningar, indicators, targets and
//! answers, each value in a cell of its own.

use chrono::NaiveDate;

use crate::domain::{
    Aggregation, Amount, Assessment, CellRef, DepartmentCode, Direction, Entry, GoalCode,
    IndicatorCode, Period, Place, Placed, Reading, Reporters, SourceField, Target, Unit,
    Year,
};
use crate::finding::Finding;
use crate::report::{self, DepartmentOutcome, Report};
use crate::settings::{PolicyRequirements, Settings};
use crate::submission::{
    Cover, Decided, Department, Goal, Governing, HistoryRow, Indicator, Listed, Material,
    SourceRow, SourceValue, Submission, TargetRow, Vintage, YearMaterial,
};

pub(crate) mod instruments;

/// The year of [`kommun`].
pub(crate) const YEAR: Year = 2025;

pub(crate) fn date(year: Year, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub(crate) fn given<T>(value: T, place: Place) -> Entry<T> {
    Entry::Given(Placed::new(value, place))
}

/// What was read for a year, being put together.
#[derive(Clone, Debug)]
pub(crate) struct YearOf(pub(crate) YearMaterial);

/// A year with förvaltningar that have all submitted an empty workbook, one
/// goal, S1, and the vintage of the year, decided the November before.
pub(crate) fn year(year: Year, departments: &[&str]) -> YearOf {
    let governing = Governing {
        file: format!("styrning/{year}.xlsx").into(),
        ..Governing::default()
    };
    let material = YearMaterial {
        year,
        governing,
        submissions: Vec::new(),
        source_values: Vec::new(),
    };
    let start = YearOf(material)
        .goal("S1")
        .vintage(year, Some(date(year - 1, 11, 12)));
    departments
        .iter()
        .fold(start, |year, code| year.department(code))
}

impl YearOf {
    fn cell(&self, sheet: &str, row: usize, column: u32) -> Place {
        let row = u32::try_from(row).unwrap() + 1;
        let cell = CellRef::new(row, column);
        Place::cell(self.0.governing.file.clone(), sheet, cell)
    }

    pub(crate) fn department(mut self, code: &str) -> Self {
        let cell = |column| {
            self.cell("Organisation", self.0.governing.departments.len(), column)
        };
        let department = Department {
            code: Placed::new(DepartmentCode::new(code), cell(0)),
            name: given(format!("Förvaltningen {code}"), cell(1)),
            board_code: Entry::Empty(cell(2)),
            board: Entry::Empty(cell(3)),
            email: Entry::Empty(cell(4)),
            representative: Entry::Empty(cell(5)),
            replaces: Entry::Empty(cell(6)),
        };
        self.0.governing.departments.push(department);
        self.submission(code)
    }

    pub(crate) fn replaces(mut self, code: &str, replaced: &[&str]) -> Self {
        let rows = &mut self.0.governing.departments;
        let row = rows
            .iter_mut()
            .find(|row| row.code.value.as_str() == code)
            .unwrap();
        let codes = replaced
            .iter()
            .map(|code| DepartmentCode::new(*code))
            .collect();
        row.replaces = given(codes, row.code.place.clone());
        self
    }

    fn submission(mut self, code: &str) -> Self {
        let file = format!("inlamnat/{}/{}.xlsx", self.0.year, code.to_lowercase());
        let cell = |row| Place::cell(file.clone(), "Försättsblad", CellRef::new(row, 1));
        let submission = Submission {
            file: file.clone().into(),
            municipality: "Norsjö kommun".to_owned(),
            department: DepartmentCode::new(code),
            period: Period::annual(self.0.year),
            round: 1,
            cover: Cover {
                contact_name: Entry::Empty(cell(5)),
                contact_function: Entry::Empty(cell(6)),
                contact_email: Entry::Empty(cell(7)),
                submitted: given(date(self.0.year + 1, 1, 20), cell(8)),
                approved: Entry::Empty(cell(9)),
                treated: Entry::Empty(cell(10)),
                paragraph: Entry::Empty(cell(11)),
            },
            outcomes: Vec::new(),
            activities: Listed::default(),
            systems: Listed::default(),
            incidents: Listed::default(),
            risks: Listed::default(),
            economy: Vec::new(),
            analysis: Vec::new(),
            proposals: Vec::new(),
        };
        self.0.submissions.push(submission);
        self.0
            .submissions
            .sort_by(|a, b| a.department.cmp(&b.department));
        self
    }

    pub(crate) fn without_submission(mut self, code: &str) -> Self {
        let submissions = &mut self.0.submissions;
        submissions.retain(|submission| submission.department.as_str() != code);
        self
    }

    pub(crate) fn goal(mut self, code: &str) -> Self {
        let cell = |c| self.cell("Policymål", self.0.governing.goals.len(), c);
        let goal = Goal {
            code: Placed::new(GoalCode::new(code), cell(0)),
            area: given("Service".to_owned(), cell(1)),
            goal: given(format!("Målet {code}"), cell(2)),
            section: given("1".to_owned(), cell(3)),
            stewardship: given(false, cell(4)),
        };
        self.0.governing.goals.push(goal);
        self
    }

    pub(crate) fn vintage(mut self, start: Year, decided_on: Option<NaiveDate>) -> Self {
        let cell = |c| self.cell("Planversioner", self.0.governing.vintages.len(), c);
        let vintage = Vintage {
            start: Placed::new(start, cell(0)),
            decided_by: given("Kommunstyrelsen".to_owned(), cell(1)),
            decided_on: decided_on.map_or(Entry::Empty(cell(2)), |on| given(on, cell(2))),
            paragraph: Entry::Empty(cell(3)),
        };
        self.0.governing.vintages.push(vintage);
        self
    }

    pub(crate) fn no_vintages(mut self) -> Self {
        self.0.governing.vintages.clear();
        self
    }

    /// Adds an indicator of goal S1 that all report: a number where higher is
    /// better, with one decimal; `change` makes it another.
    pub(crate) fn indicator(
        mut self,
        code: &str,
        unit: Unit,
        aggregation: Aggregation,
        change: impl FnOnce(&mut Indicator),
    ) -> Self {
        let cell = |c| self.cell("Indikatorer", self.0.governing.indicators.len(), c);
        let mut indicator = Indicator {
            code: Placed::new(IndicatorCode::new(code), cell(0)),
            goal: given(GoalCode::new("S1"), cell(1)),
            name: given(format!("Indikatorn {code}"), cell(2)),
            unit: given(unit, cell(3)),
            direction: given(Direction::Higher, cell(4)),
            aggregation: given(aggregation, cell(5)),
            reporters: given(Reporters::All, cell(6)),
            derived: Entry::Empty(cell(7)),
            numerator: Entry::Empty(cell(8)),
            denominator: Entry::Empty(cell(9)),
            weight_of: Entry::Empty(cell(10)),
            decimals: given(1, cell(11)),
            baseline_year: Entry::Empty(cell(12)),
            baseline: Entry::Empty(cell(13)),
            partial_limit: Entry::Empty(cell(14)),
            partial_tolerance: Entry::Empty(cell(15)),
            weight: Entry::Empty(cell(16)),
            reasonable_min: Entry::Empty(cell(17)),
            reasonable_max: Entry::Empty(cell(18)),
            source: Entry::Empty(cell(19)),
            method: Entry::Empty(cell(20)),
            comparable_from: Entry::Empty(cell(21)),
            public: given(true, cell(22)),
        };
        change(&mut indicator);
        self.0.governing.indicators.push(indicator);
        self
    }

    /// Adds a row of `Målvärden` for a vintage.
    pub(crate) fn targets(
        mut self,
        indicator: &str,
        vintage: Year,
        department: Option<&str>,
        years: [Option<Target>; 3],
    ) -> Self {
        let cell = |c| self.cell("Målvärden", self.0.governing.targets.len(), c);
        let mut column = 2;
        let row = TargetRow {
            indicator: Placed::new(IndicatorCode::new(indicator), cell(0)),
            vintage: Placed::new(vintage, cell(1)),
            department: department.map_or(Entry::Empty(cell(2)), |code| {
                given(DepartmentCode::new(code), cell(2))
            }),
            years: years.map(|target| {
                column += 1;
                target.map_or(Entry::Empty(cell(column)), |target| {
                    given(target, cell(column))
                })
            }),
            reason: Entry::Empty(cell(6)),
        };
        self.0.governing.targets.push(row);
        self
    }

    /// Adds the kommun's target, the same for all years of the year's vintage.
    pub(crate) fn target(self, indicator: &str, target: Target) -> Self {
        let start = self.0.year;
        self.targets(indicator, start, None, [Some(target); 3])
    }

    pub(crate) fn history(
        mut self,
        indicator: &str,
        year: Year,
        department: Option<&str>,
        outcome: Reading,
    ) -> Self {
        let cell = |c| self.cell("Historik", self.0.governing.history.len(), c);
        let row = HistoryRow {
            indicator: Placed::new(IndicatorCode::new(indicator), cell(0)),
            year: Placed::new(year, cell(1)),
            department: department.map_or(Entry::Empty(cell(2)), |code| {
                given(DepartmentCode::new(code), cell(2))
            }),
            outcome: given(outcome, cell(3)),
            source: Entry::Empty(cell(4)),
        };
        self.0.governing.history.push(row);
        self
    }

    /// Adds a row of `Källor`, and the value it found unless there is none.
    pub(crate) fn source(
        mut self,
        indicator: &str,
        field: SourceField,
        department: Option<&str>,
        value: Option<f64>,
    ) -> Self {
        let number = self.0.governing.sources.len();
        let cell = |c| self.cell("Källor", number, c);
        let row = SourceRow {
            indicator: Placed::new(IndicatorCode::new(indicator), cell(0)),
            field: Placed::new(field, cell(1)),
            year: given(self.0.year, cell(2)),
            department: department.map_or(Entry::Empty(cell(3)), |code| {
                given(DepartmentCode::new(code), cell(3))
            }),
            file: given("stat.xlsx".to_owned(), cell(4)),
            sheet: Entry::Empty(cell(5)),
            key_column: given("A".to_owned(), cell(6)),
            key: given("2417".to_owned(), cell(7)),
            value_column: given("B".to_owned(), cell(8)),
            factor: Entry::Empty(cell(9)),
        };
        let asked = row.indicator.place.clone();
        self.0.governing.sources.push(row);
        self.0.source_values.extend(value.map(|value| SourceValue {
            indicator: IndicatorCode::new(indicator),
            field,
            year: self.0.year,
            department: department.map(DepartmentCode::new),
            value,
            place: Place::cell(
                "kallor/stat.xlsx",
                "Data",
                CellRef::new(u32::try_from(number).unwrap(), 1),
            ),
            asked,
        }));
        self
    }

    pub(crate) fn decided(mut self, goal: &str, assessment: Assessment) -> Self {
        let cell = |c| self.cell("Bedömningar", self.0.governing.decided.len(), c);
        let row = Decided {
            goal: Placed::new(GoalCode::new(goal), cell(0)),
            assessment: Placed::new(assessment, cell(1)),
            reason: given("Därför.".to_owned(), cell(2)),
            decided_by: given("Kommunstyrelsen".to_owned(), cell(3)),
        };
        self.0.governing.decided.push(row);
        self
    }
}

/// Writes a value into a cell, where it stands.
pub(crate) fn set<T>(entry: &mut Entry<T>, value: T) {
    let place = entry.place().unwrap().clone();
    *entry = given(value, place);
}

pub(crate) fn number(value: f64) -> Reading {
    Reading::Number(Amount::exact(value))
}

pub(crate) fn goal_of(value: f64) -> Target {
    Target::Number(value)
}

/// Everything that was read and the settings.
#[derive(Clone, Debug)]
pub(crate) struct Kommun {
    pub(crate) material: Material,
    pub(crate) settings: Settings,
    pub(crate) found: Vec<Finding>,
}

/// A kommun with earlier years, oldest first, and the report's own last.
pub(crate) fn kommun<const N: usize>(years: [YearOf; N]) -> Kommun {
    let mut years: Vec<_> = years.into_iter().map(|year| year.0).collect();
    let current = years.pop().unwrap();
    Kommun {
        material: Material {
            period: Period::annual(current.year),
            current,
            earlier: years,
        },
        settings: Settings {
            municipality: "Norsjö kommun".to_owned(),
            // The policy requires much of a kommun; the tests that are not
            // about that want none of it told.
            requirements: PolicyRequirements { list: Vec::new() },
            ..Settings::default()
        },
        found: Vec::new(),
    }
}

impl Kommun {
    pub(crate) fn report(&self) -> Report {
        crate::analysis::report(&self.material, &[], &self.settings, self.found.clone())
    }

    /// Returns the report's indicator.
    pub(crate) fn indicator(&self, code: &str) -> report::Indicator {
        let report = self.report();
        report.indicator(&IndicatorCode::new(code)).unwrap().clone()
    }

    /// Returns a förvaltning's row of an indicator.
    pub(crate) fn own(&self, department: &str, indicator: &str) -> DepartmentOutcome {
        let indicator = self.indicator(indicator);
        let mut own = indicator.departments.into_iter();
        own.find(|own| own.department.as_str() == department)
            .unwrap()
    }

    /// Returns the rule and place of every finding that stands.
    pub(crate) fn findings(&self) -> Vec<(&'static str, String)> {
        let open = self.report().findings.open;
        let each = open.iter();
        each.map(|finding| (finding.rule.id, finding.place.within_file()))
            .collect()
    }

    /// Returns the places of a rule's findings.
    pub(crate) fn found(&self, rule: &str) -> Vec<String> {
        let found = self.findings().into_iter();
        found
            .filter(|(id, _)| *id == rule)
            .map(|(_, place)| place)
            .collect()
    }
}
