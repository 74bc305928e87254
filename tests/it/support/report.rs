//! A small report with something in every part, built by hand.

use chrono::NaiveDate;
use itbokslut::domain::{
    Aggregation, Assessment, AssessmentCounts, BoardCode, CellRef, DepartmentCode,
    Direction, Figure, GoalCode, IndicatorCode, Mark, Measure, Period, Place, Reporters,
    Source, Target, Trend, Unit, UnmeasuredReason,
};
use itbokslut::finding::rules::ambiguous_percent;
use itbokslut::report::{
    About, AcceptedFinding, Analysis, Area, Case, CommonParts, Correction, Count,
    Coverage, DecidedAssessment, Department, DepartmentOutcome, Findings, Goal, Ground,
    HistoryOrigin, HistoryPoint, Indicator, OriginalTarget, PartlyMetBy, PolicyInForce,
    Preliminary, Profile, Remedy, Report, RuleSetting, Shown, SubmissionState,
    SubmissionStatus, Summary, TargetInForce, Text, TrendNote, TrendResult, Vintage,
    VintageTarget,
};
use itbokslut::swedish::Names;

use super::{one_of_each, plan};

pub(crate) const GOVERNING: &str = "styrning/2025.xlsx";
pub(crate) const BUF: &str = "inlamnat/2025/buf.xlsx";

/// Returns a cell of a workbook.
pub(crate) fn cell(file: &str, sheet: &str, address: &str) -> Place {
    Place::cell(file, sheet, CellRef::parse(address).unwrap())
}

/// Returns a date of a year.
pub(crate) fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// Returns a value with one cell.
pub(crate) fn figure<T>(value: T, field: &str, place: Place) -> Figure<T> {
    Figure::new(
        value,
        vec![Source {
            field: field.into(),
            place,
        }],
    )
}

/// Returns a report of one goal with one ratio that two förvaltningar report,
/// one of them without a value.
pub(crate) fn report() -> Report {
    let goal = GoalCode::new("S1");
    let code = IndicatorCode::new("S1.1");
    let counts: AssessmentCounts = [Assessment::PartlyMet].into_iter().collect();
    Report {
        about: about(),
        summary: Summary::default(),
        areas: vec![Area {
            name: "Service".to_owned(),
            goals: vec![goal.clone()],
            goal_counts: counts,
            indicator_counts: Shown::Open(counts),
        }],
        goals: vec![Goal {
            code: goal.clone(),
            area: "Service".to_owned(),
            name: "Kommunal information finns på nätet".to_owned(),
            section: "1 Service".to_owned(),
            stewardship: true,
            assessment: Assessment::PartlyMet,
            points: Shown::Open(Some(0.5)),
            measured: Count::Of(1),
            total: Count::Of(1),
            counts: Shown::Open(counts),
            without_indicators: false,
            decided: Some(DecidedAssessment {
                assessment: Assessment::Met,
                reason: "Tjänsten öppnade i januari.".to_owned(),
                decided_by: "Kommunstyrelsen 2026-02-10 § 21".to_owned(),
                place: cell(GOVERNING, "Bedömningar", "A2"),
            }),
            earlier: vec![(2024, Assessment::NotMet)],
            place: cell(GOVERNING, "Policymål", "A2"),
        }],
        indicators: vec![indicator(&goal, &code)],
        departments: vec![department("BUF"), department("SOC")],
        vintages: vec![Vintage {
            start: 2025,
            decided_by: Some("Kommunstyrelsen".to_owned()),
            decided_on: Some(date(2024, 11, 12)),
            paragraph: Some("§ 142".to_owned()),
            in_force: true,
            place: cell(GOVERNING, "Planversioner", "A3"),
        }],
        proposals: plan::proposals(),
        plans: one_of_each::plans(),
        systems: one_of_each::systems(),
        incidents: one_of_each::incidents(),
        risks: one_of_each::risks(),
        economy: one_of_each::economy(),
        sub_goals: one_of_each::sub_goals(),
        documents: one_of_each::documents(),
        roles: one_of_each::roles(),
        requirements: one_of_each::requirements(),
        analyses: vec![Analysis {
            department: DepartmentCode::new("BUF"),
            heading: "Sammanfattning".to_owned(),
            text: "Året gick bra.".to_owned(),
            secret: false,
            place: cell(BUF, "Analys", "B2"),
        }],
        texts: vec![Text {
            belongs: "hänt".to_owned(),
            text: "En ny webbplats.".to_owned(),
            place: cell(GOVERNING, "Texter", "B2"),
        }],
        corrections: vec![Correction {
            indicator: code,
            department: DepartmentCode::new("BUF"),
            year: 2024,
            before: None,
            after: figure(Measure::Number(81.0), "", cell(BUF, "Utfall", "S2")),
            reason: Some("Fel i underlaget.".to_owned()),
            secret: false,
            was_secret: false,
        }],
        rules: vec![RuleSetting {
            key: "regler.minsta_tackning.ovriga",
            section: "5.2",
            value: 0.5,
            default: 0.5,
        }],
        submissions: submissions(),
        findings: findings(),
        names: Names::default(),
    }
}

fn about() -> About {
    About {
        municipality: "Norsjö kommun".to_owned(),
        period: Period::annual(2025),
        date: date(2026, 1, 23),
        example: true,
        preliminary: Some(Preliminary {
            errors: Count::Of(1),
            missing: vec!["Socialförvaltningen".to_owned()],
        }),
        reviewed: None,
        policy: PolicyInForce {
            name: "IT-policy".to_owned(),
            adopted_by: "kommunfullmäktige".to_owned(),
            adopted: Some(date(2006, 3, 28)),
        },
        chapter: None,
        first_heading: 1,
        first_page: 1,
        cover: false,
        profile: Profile::default(),
        case: Case::default(),
    }
}

fn indicator(goal: &GoalCode, code: &IndicatorCode) -> Indicator {
    let numerator = figure(44.0, "Täljare", cell(BUF, "Utfall", "J2"));
    let denominator = figure(50.0, "Nämnare", cell(BUF, "Utfall", "K2"));
    let mut cells = numerator.sources.clone();
    cells.extend(denominator.sources.clone());
    let outcome = Figure::new(Measure::Number(88.0), cells);
    let target = TargetInForce {
        target: figure(Target::Number(90.0), "", cell(GOVERNING, "Målvärden", "D3")),
        vintage: 2025,
        decided_during_year: false,
    };
    let last_year = HistoryPoint {
        year: 2024,
        outcome: figure(Measure::Number(80.1), "", cell(GOVERNING, "Historik", "D2")),
        origin: HistoryOrigin::HistorySheet,
        comparable: true,
        secret_parts: 0,
    };
    Indicator {
        code: code.clone(),
        goal: goal.clone(),
        name: "E-tjänster dygnet runt".to_owned(),
        unit: Unit::Percent,
        common_unit: Unit::Percent,
        direction: Direction::Higher,
        aggregation: Aggregation::Ratio,
        reporters: Reporters::Some(vec![
            DepartmentCode::new("BUF"),
            DepartmentCode::new("SOC"),
        ]),
        derived: None,
        numerator: Some("e-tjänster".to_owned()),
        denominator: Some("tjänster".to_owned()),
        weight_of: None,
        weight: 1.0,
        decimals: 1,
        printed_decimals: 1,
        baseline_year: Some(2022),
        baseline: Some(figure(44.0, "", cell(GOVERNING, "Indikatorer", "N2"))),
        partial_limit: 0.5,
        partial_tolerance: Some(2.0),
        comparable_from: None,
        outcome: Some(outcome.clone()),
        so_far: None,
        mark: Mark::Exact,
        coverage: Shown::Open(Coverage {
            reported: 1,
            expected: 2,
            not_applicable: 0,
            share: Some(0.5),
        }),
        common: CommonParts::default(),
        target: Some(target.clone()),
        original: Some(OriginalTarget {
            target: figure(Target::Number(92.0), "", cell(GOVERNING, "Målvärden", "E2")),
            vintage: 2024,
            reached: Some(false),
        }),
        assessment: Shown::Open(Assessment::PartlyMet),
        ground: Ground::Partly(PartlyMetBy::Tolerance {
            missed_by: 2.0,
            tolerance: 2.0,
        }),
        trend: TrendResult {
            trend: Some(Trend::Improved),
            note: None,
        },
        history: vec![last_year.clone()],
        withheld_years: Vec::new(),
        vintages: vec![VintageTarget {
            start: 2025,
            department: None,
            targets: [
                Some(target.target.clone()),
                Some(figure(
                    Target::Interval {
                        from: 91.0,
                        to: 93.0,
                    },
                    "",
                    cell(GOVERNING, "Målvärden", "E3"),
                )),
                None,
            ],
            reason: None,
        }],
        plan: plan::plan(),
        departments: vec![
            DepartmentOutcome {
                outcome: Some(outcome),
                so_far: None,
                numerator: Some(numerator),
                denominator: Some(denominator),
                reported: true,
                usable: true,
                target: Some(target),
                assessment: Shown::Open(Assessment::PartlyMet),
                ground: Ground::Partly(PartlyMetBy::Tolerance {
                    missed_by: 2.0,
                    tolerance: 2.0,
                }),
                trend: TrendResult {
                    trend: Some(Trend::Improved),
                    note: Some(TrendNote::Corrected),
                },
                history: vec![last_year],
                withheld_years: Vec::new(),
                remedy: Some(Remedy {
                    text: "Fler tjänster byggs.".to_owned(),
                    responsible: Some("Verksamhetschef".to_owned()),
                    due: Some(date(2026, 9, 30)),
                }),
                place: Some(cell(BUF, "Utfall", "A2")),
                ..without_value("BUF")
            },
            without_value("SOC"),
        ],
        source: None,
        method: Some("Räknas i ärendesystemet.".to_owned()),
        public: true,
        place: cell(GOVERNING, "Indikatorer", "A2"),
    }
}

fn without_value(code: &str) -> DepartmentOutcome {
    DepartmentOutcome {
        department: DepartmentCode::new(code),
        outcome: None,
        so_far: None,
        mark: Mark::Exact,
        printed_decimals: 1,
        numerator: None,
        denominator: None,
        weight: None,
        reported: false,
        usable: true,
        target: None,
        assessment: Shown::Open(Assessment::NotMeasured),
        ground: Ground::Unmeasured(UnmeasuredReason::NotDone),
        unmeasured: Some(UnmeasuredReason::NotDone),
        trend: TrendResult {
            trend: None,
            note: None,
        },
        history: Vec::new(),
        withheld_years: Vec::new(),
        data_source: None,
        comment: None,
        remedy: None,
        secret: false,
        legal_ground: None,
        place: None,
    }
}

fn department(code: &str) -> Department {
    Department {
        code: DepartmentCode::new(code),
        name: format!("Förvaltningen {code}"),
        board_code: Some(BoardCode::new("BUN")),
        board: Some("Barn- och utbildningsnämnden".to_owned()),
        email: None,
        representative: Some("Utvecklingsledare".to_owned()),
        replaces: Vec::new(),
        place: cell(GOVERNING, "Organisation", "A2"),
    }
}

fn submissions() -> Vec<SubmissionStatus> {
    let missing = SubmissionStatus {
        department: DepartmentCode::new("SOC"),
        state: SubmissionState::Missing,
        date: None,
        approved: None,
        treated: None,
        paragraph: None,
        contact_name: None,
        contact_function: None,
        file: None,
        asked: 1,
        answered: Count::Of(0),
        findings: [1, 0, 0],
    };
    let late = SubmissionStatus {
        department: DepartmentCode::new("BUF"),
        state: SubmissionState::Late { days: 3 },
        date: Some(date(2026, 1, 23)),
        contact_name: Some("Eva Ek".to_owned()),
        contact_function: Some("controller".to_owned()),
        file: Some(Place::file(BUF)),
        answered: Count::Of(1),
        findings: [0, 1, 2],
        ..missing.clone()
    };
    vec![late, missing]
}

fn findings() -> Findings {
    let place = cell(BUF, "Utfall", "I3");
    let finding = ambiguous_percent::found(&place, 0.875)
        .against(&cell(BUF, "Utfall", "J3"))
        .concerning(&DepartmentCode::new("BUF"));
    Findings {
        open: vec![finding.clone()],
        accepted: vec![AcceptedFinding {
            finding,
            reason: "Rättas nästa år.".to_owned(),
            function: "Ekonomichef".to_owned(),
            date: date(2026, 2, 1),
        }],
        ..Findings::default()
    }
}
