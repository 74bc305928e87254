//! Report values built in code: the sample's figures as its story tells them,
//! and small ones for odd cases. No analysis takes part, so that what is
//! tested is the way from a report to paper.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use itbokslut::domain::*;
use itbokslut::report::*;
use itbokslut::report::{Count, Shown};
use itbokslut::swedish::Names;

/// Returns a date written as ISO.
pub(crate) fn date(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
}

/// Returns a report without goals.
pub(crate) fn empty() -> Report {
    Report {
        about: About {
            municipality: "Norsjö kommun".to_owned(),
            period: Period::annual(2025),
            date: date("2026-03-03"),
            example: true,
            preliminary: None,
            reviewed: None,
            policy: PolicyInForce {
                name: "IT-policy".to_owned(),
                adopted_by: "kommunfullmäktige".to_owned(),
                adopted: Some(date("2006-03-28")),
            },
            chapter: None,
            first_heading: 1,
            first_page: 1,
            cover: false,
            profile: Profile::default(),
            case: Case::default(),
        },
        summary: Summary::default(),
        areas: Vec::new(),
        goals: Vec::new(),
        indicators: Vec::new(),
        departments: Vec::new(),
        vintages: Vec::new(),
        proposals: Proposals::default(),
        plans: Plans::default(),
        systems: SystemRegister::default(),
        incidents: Incidents::default(),
        risks: Risks::default(),
        economy: Economy::default(),
        sub_goals: Vec::new(),
        documents: Vec::new(),
        roles: Vec::new(),
        requirements: Vec::new(),
        analyses: Vec::new(),
        texts: Vec::new(),
        corrections: Vec::new(),
        rules: Vec::new(),
        submissions: Vec::new(),
        findings: Findings::default(),
        names: Names::default(),
    }
}

/// Returns a förvaltning.
pub(crate) fn department(code: &str, name: &str) -> Department {
    Department {
        code: DepartmentCode::new(code),
        name: name.to_owned(),
        board_code: None,
        board: Some("Kommunstyrelsen".to_owned()),
        email: None,
        representative: None,
        replaces: Vec::new(),
        place: cell("styrning/2025.xlsx", "Organisation", 3, 0),
    }
}

/// Returns a goal without indicators.
pub(crate) fn goal(code: &str, area: &str, name: &str) -> Goal {
    Goal {
        code: GoalCode::new(code),
        area: area.to_owned(),
        name: name.to_owned(),
        section: "1 Service".to_owned(),
        stewardship: false,
        assessment: Assessment::NotMeasured,
        points: Shown::Open(None),
        measured: Count::Of(0),
        total: Count::Of(0),
        counts: Shown::Open(AssessmentCounts::default()),
        without_indicators: true,
        decided: None,
        earlier: Vec::new(),
        place: cell("styrning/2025.xlsx", "Policymål", 3, 0),
    }
}

/// Returns an indicator without target or outcome.
pub(crate) fn indicator(code: &str, goal: &str, name: &str, unit: Unit) -> Indicator {
    Indicator {
        code: IndicatorCode::new(code),
        goal: GoalCode::new(goal),
        name: name.to_owned(),
        unit,
        common_unit: unit,
        direction: Direction::Higher,
        aggregation: Aggregation::Central,
        reporters: Reporters::All,
        derived: None,
        numerator: None,
        denominator: None,
        weight_of: None,
        weight: 1.0,
        decimals: 1,
        printed_decimals: 1,
        baseline_year: None,
        baseline: None,
        partial_limit: 0.5,
        partial_tolerance: Some(2.0),
        comparable_from: None,
        outcome: None,
        so_far: None,
        mark: Mark::Exact,
        coverage: Shown::Open(Coverage {
            reported: 0,
            expected: 1,
            not_applicable: 0,
            share: Some(0.0),
        }),
        common: CommonParts::default(),
        target: None,
        original: None,
        assessment: Shown::Open(Assessment::WithoutTarget),
        ground: Ground::NoTarget,
        trend: TrendResult {
            trend: None,
            note: None,
        },
        history: Vec::new(),
        withheld_years: Vec::new(),
        vintages: Vec::new(),
        plan: no_plan(),
        departments: Vec::new(),
        source: None,
        method: None,
        public: true,
        place: cell("styrning/2025.xlsx", "Indikatorer", 3, 0),
    }
}

/// Returns the plan of an indicator that no vintage aims at anything for.
pub(crate) fn no_plan() -> Plan {
    Plan {
        drift: Vec::new(),
        path: None,
        forecast: Err(NoForecast::NoPlan),
        departments: Vec::new(),
    }
}

/// Returns a value from one cell.
pub(crate) fn figure<T>(
    value: T,
    file: &str,
    sheet: &str,
    row: u32,
    column: u32,
) -> Figure<T> {
    Figure::new(
        value,
        vec![Source {
            field: "".into(),
            place: cell(file, sheet, row, column),
        }],
    )
}

/// Adds areas, distributions and the summary to a report from its goals and
/// indicators.
pub(crate) fn complete(report: &mut Report) {
    let assessments: BTreeMap<_, Vec<_>> = report.goals.iter().fold(
        BTreeMap::new(),
        |mut map: BTreeMap<GoalCode, Vec<Assessment>>, goal| {
            let own = report.indicators.iter().filter(|i| i.goal == goal.code);
            map.insert(
                goal.code.clone(),
                own.filter_map(|i| i.assessment.open()).collect(),
            );
            map
        },
    );
    for goal in &mut report.goals {
        let own = &assessments[&goal.code];
        goal.counts = Shown::Open(own.iter().copied().collect());
        goal.total = Count::Of(own.len());
        goal.without_indicators = own.is_empty();
    }
    let mut names: Vec<String> = Vec::new();
    for goal in &report.goals {
        if !names.contains(&goal.area) {
            names.push(goal.area.clone());
        }
    }
    report.areas = names
        .into_iter()
        .map(|name| {
            let goals: Vec<&Goal> =
                report.goals.iter().filter(|g| g.area == name).collect();
            Area {
                goals: goals.iter().map(|g| g.code.clone()).collect(),
                goal_counts: goals.iter().map(|g| g.assessment).collect(),
                indicator_counts: Shown::Open(
                    goals
                        .iter()
                        .flat_map(|g| assessments[&g.code].iter().copied())
                        .collect(),
                ),
                name,
            }
        })
        .collect();
    report.summary.goals = report.goals.iter().map(|g| g.assessment).collect();
    report.summary.stewardship = report
        .goals
        .iter()
        .filter(|g| g.stewardship)
        .map(|g| g.assessment)
        .collect();
    let assessed = report.indicators.iter();
    let assessed = assessed.filter_map(|i| i.assessment.open());
    report.summary.indicators = Shown::Open(assessed.collect());
    report.summary.decided_differently = report
        .goals
        .iter()
        .filter(|g| {
            g.decided
                .as_ref()
                .is_some_and(|d| d.assessment != g.assessment)
        })
        .count();
}

/// Returns the sample's report with the figures that its story tells.
pub(crate) fn sample() -> Report {
    let mut report = empty();
    report.departments = table("styrning/common/Organisation.txt")
        .iter()
        .map(|row| Department {
            board: Some(row[3].clone()),
            ..department(&row[0], &row[1])
        })
        .collect();
    report.vintages = table("styrning/common/Planversioner.txt")
        .iter()
        .map(|row| Vintage {
            start: row[0].parse().unwrap(),
            decided_by: Some(row[1].clone()),
            decided_on: Some(date(&row[2])),
            paragraph: Some(row[3].clone()),
            in_force: row[0] == "2025",
            place: cell("styrning/2025.xlsx", "Planversioner", 3, 0),
        })
        .collect();
    let story = Story::read();
    report.goals = goals(&story);
    let targets = table("styrning/common/Målvärden.txt");
    report.indicators = table("styrning/common/Indikatorer.txt")
        .iter()
        .enumerate()
        .map(|(at, row)| sample_indicator(at, row, &story, &targets))
        .collect();
    for code in ["KLF", "BUF", "SOC", "TEK", "MBF", "KFF"] {
        submission(&mut report, &story, &targets, code);
    }
    for row in table("styrning/2025/Texter.txt") {
        report.texts.push(Text {
            belongs: row[0].clone(),
            text: row[1].clone(),
            place: cell("styrning/2025.xlsx", "Texter", 3, 1),
        });
    }
    for (key, section, value) in [
        ("regler.minsta_tackning.alla_behovs", "5.2", 1.0),
        ("regler.minsta_tackning.ovriga", "5.2", 0.5),
        ("regler.delvisgrans", "5.5", 0.5),
        ("regler.delvistolerans_andel", "5.5", 0.1),
        ("regler.delvistolerans_procent", "5.5", 2.0),
        ("regler.mal_uppfyllt", "5.7", 0.75),
        ("regler.mal_delvis", "5.7", 0.40),
        ("regler.mal_matt_andel", "5.7", 0.5),
    ] {
        report.rules.push(RuleSetting {
            key,
            section,
            value,
            default: value,
        });
    }
    corrections_and_findings(&mut report);
    complete(&mut report);
    for indicator in &report.indicators {
        let change = indicator
            .history
            .iter()
            .find(|p| p.year == 2024)
            .zip(indicator.outcome.as_ref())
            .zip(indicator.trend.trend);
        if let Some(((from, to), trend)) = change {
            report.summary.changes.push(Change {
                indicator: indicator.code.clone(),
                from: from.outcome.value,
                to: to.value,
                trend,
            });
        }
    }
    let relative = |change: &Change| match (change.from, change.to) {
        (Measure::Number(a), Measure::Number(b)) if a != 0.0 => ((b - a) / a).abs(),
        _ => 0.0,
    };
    report
        .summary
        .changes
        .sort_by(|a, b| relative(b).total_cmp(&relative(a)));
    let of = |trend| {
        let changes = report.summary.changes.iter();
        changes.filter(|own| own.trend == trend).cloned().collect()
    };
    report.summary.improved = of(Trend::Improved);
    report.summary.worsened = of(Trend::Worsened);
    report.summary.deviations = ["I6.1", "I4.3", "I4.1", "E2.3", "S3.4", "I3.2", "E2.2"]
        .map(IndicatorCode::new)
        .to_vec();
    report.summary.attention = vec![
        Attention::GoalNotMet(GoalCode::new("E2")),
        Attention::GoalNotMet(GoalCode::new("I6")),
        Attention::GoalNotMeasured(GoalCode::new("D2")),
        Attention::WithoutTarget(IndicatorCode::new("D1.4")),
        Attention::SoftenedAndMet(IndicatorCode::new("E1.1")),
        Attention::WithoutRemedy(IndicatorCode::new("I4.1")),
    ];
    report
}

fn corrections_and_findings(report: &mut Report) {
    use itbokslut::finding::rules::ambiguous_percent;
    report.corrections.push(Correction {
        indicator: IndicatorCode::new("S3.4"),
        department: DepartmentCode::new("MBF"),
        year: 2024,
        before: Some(figure(
            Measure::Number(2.7),
            "inlamnat/2024/MBF-2024.xlsx",
            "Utfall",
            11,
            8,
        )),
        after: figure(
            Measure::Number(3.1),
            "inlamnat/2025/MBF-2025.xlsx",
            "Utfall",
            11,
            19,
        ),
        reason: Some("Semesterveckorna hade fallit bort ur mätningen.".to_owned()),
        secret: false,
        was_secret: false,
    });
    let place = cell("inlamnat/2025/BUF-2025.xlsx", "Utfall", 11, 8);
    report
        .findings
        .open
        .push(ambiguous_percent::found(&place, 0.075));
    report.findings.accepted.push(AcceptedFinding {
        finding: ambiguous_percent::found(&place, 0.5),
        reason: "Värdet är kontrollerat mot källan".to_owned(),
        function: "ekonomichef".to_owned(),
        date: date("2026-02-20"),
    });
}

fn goals(story: &Story) -> Vec<Goal> {
    table("styrning/common/Policymål.txt")
        .iter()
        .map(|row| Goal {
            section: row[3].clone(),
            stewardship: row[4] == "ja",
            assessment: story.goals[&row[0]][2],
            earlier: vec![
                (2024, story.goals[&row[0]][1]),
                (2023, story.goals[&row[0]][0]),
            ],
            decided: (row[0] == "E1").then(|| {
                let decided = &table("styrning/2025/Bedömningar.txt")[0];
                DecidedAssessment {
                    assessment: Assessment::parse(&decided[1]).unwrap(),
                    reason: decided[2].clone(),
                    decided_by: decided[3].clone(),
                    place: cell("styrning/2025.xlsx", "Bedömningar", 3, 0),
                }
            }),
            ..goal(&row[0], &row[1], &row[2])
        })
        .collect()
}

fn sample_indicator(
    at: usize,
    row: &[String],
    story: &Story,
    targets: &[Vec<String>],
) -> Indicator {
    let code = row[0].as_str();
    let unit = Unit::parse(&row[3]).unwrap();
    let aggregation = Aggregation::parse(&row[5]).unwrap();
    let told = &story.years[&2025][code];
    let decimals: u8 = row[11].parse().unwrap_or(0);
    let number = |text: &str| text.replace(',', ".").parse::<f64>().ok();
    let baseline = number(&row[13]);
    let governing = |column| {
        figure(
            (),
            "styrning/2025.xlsx",
            "Målvärden",
            u32::try_from(at).unwrap() + 3,
            column,
        )
    };
    let original = told.original.as_deref().and_then(|text| {
        let target = target(text.split(", ").next().unwrap())?;
        let now = told.target;
        (now.is_some() && now != Some(target)).then(|| OriginalTarget {
            target: governing(4).map(|()| target),
            vintage: 2023,
            reached: told.outcome.map(|_| !text.contains("not met")),
        })
    });
    let mut history = Vec::new();
    for year in [2023, 2024] {
        if let Some(outcome) = story.years[&year].get(code).and_then(|t| t.outcome) {
            history.push(HistoryPoint {
                year,
                outcome: figure(
                    outcome,
                    &format!("faststallt/{year}/it-bokslut.json"),
                    "indikatorer",
                    1,
                    1,
                ),
                origin: HistoryOrigin::Published,
                comparable: true,
                secret_parts: 0,
            });
        }
    }
    Indicator {
        common_unit: if aggregation == Aggregation::ShareYes {
            Unit::Percent
        } else {
            unit
        },
        direction: Direction::parse(&row[4]).unwrap(),
        aggregation,
        reporters: match row[6].as_str() {
            "alla" => Reporters::All,
            "källa" => Reporters::Source,
            codes => {
                Reporters::Some(codes.split(", ").map(DepartmentCode::new).collect())
            }
        },
        numerator: some(&row[8]),
        denominator: some(&row[9]),
        weight_of: some(&row[10]),
        weight: number(&row[16]).unwrap_or(1.0),
        decimals,
        printed_decimals: decimals,
        baseline_year: row[12].parse().ok(),
        baseline: baseline.map(|b| figure(b, "styrning/2025.xlsx", "Indikatorer", 4, 13)),
        partial_limit: number(&row[14]).unwrap_or(0.5),
        partial_tolerance: number(&row[15]).or_else(|| match told.target {
            Some(Target::Number(t)) if unit != Unit::Percent => Some(t.abs() * 0.1),
            _ if unit == Unit::Percent => Some(2.0),
            _ => None,
        }),
        comparable_from: row[21].parse().ok(),
        outcome: told.outcome.map(|value| Figure::new(value, Vec::new())),
        so_far: None,
        mark: if code == "S4.1" {
            Mark::Preliminary
        } else {
            Mark::Exact
        },
        coverage: Shown::Open(told.coverage),
        common: CommonParts::default(),
        target: told.target.map(|target| TargetInForce {
            target: governing(3).map(|()| target),
            vintage: 2025,
            decided_during_year: false,
        }),
        original,
        assessment: Shown::Open(told.assessment),
        ground: told.ground(
            match targets.is_empty() {
                true => None,
                false => baseline,
            },
            unit,
        ),
        trend: TrendResult {
            trend: told.trend,
            note: (code == "S3.4").then_some(TrendNote::CommonOnly),
        },
        history,
        source: some(&row[19]),
        method: some(&row[20]),
        public: row.get(22).is_none_or(|p| p != "nej"),
        ..indicator(code, &row[1], &row[2], unit)
    }
}

fn submission(report: &mut Report, story: &Story, targets: &[Vec<String>], code: &str) {
    let file = format!("inlamnat/2025/{code}-2025.xlsx");
    let cover: BTreeMap<String, String> =
        table(&format!("inlamnat/2025/{code}/Försättsblad.txt"))
            .into_iter()
            .map(|row| (row[0].clone(), row[1].clone()))
            .collect();
    let rows = table(&format!("inlamnat/2025/{code}/Utfall.txt"));
    let handed_in = date(&cover["Inlämnad"]);
    let late = (handed_in - date("2026-01-30")).num_days();
    report.submissions.push(SubmissionStatus {
        department: DepartmentCode::new(code),
        state: if late > 0 {
            SubmissionState::Late { days: late }
        } else {
            SubmissionState::InTime
        },
        date: Some(handed_in),
        approved: Some(date(&cover["Godkänd av förvaltningschef"])),
        treated: Some(date(&cover["Behandlad i nämnd"])),
        paragraph: Some(cover["Behandlad i nämnd, paragraf"].clone()),
        contact_name: Some(cover["Uppgiftslämnare, namn"].clone()),
        contact_function: Some(cover["Uppgiftslämnare, funktion"].clone()),
        file: Some(Place::file(file.clone())),
        asked: rows.len(),
        answered: Count::Of(rows.len()),
        findings: [0, usize::from(late > 0), 2],
    });
    for row in table(&format!("inlamnat/2025/{code}/Analys.txt")) {
        report.analyses.push(Analysis {
            department: DepartmentCode::new(code),
            heading: row[0].clone(),
            text: row[1].clone(),
            secret: row[2] == "ja",
            place: cell(&file, "Analys", 3, 1),
        });
    }
    let last: BTreeMap<String, Vec<String>> =
        table(&format!("inlamnat/2024/{code}/Utfall.txt"))
            .into_iter()
            .map(|row| (row[0].clone(), row))
            .collect();
    for (at, row) in rows.iter().enumerate() {
        let Some(indicator) = report
            .indicators
            .iter_mut()
            .find(|i| i.code.as_str() == row[0])
        else {
            continue;
        };
        let at = u32::try_from(at).unwrap() + 5;
        let value = value(row, indicator);
        let own_target = targets
            .iter()
            .find(|t| t[0] == row[0] && t[1] == "2025" && t[2] == code)
            .and_then(|t| target(&t[3]))
            .or(match indicator.aggregation {
                Aggregation::ShareYes => Some(Target::YesNo(true)),
                Aggregation::Sum => None,
                _ => indicator.target.as_ref().map(|t| t.target.value),
            });
        let contribution = row[0] == "E1.4";
        let reason = UnmeasuredReason::parse(&row[5]);
        let missed = story.misses.get(&(code.to_owned(), row[0].clone()));
        let assessment = if contribution {
            Assessment::WithoutTarget
        } else if reason == Some(UnmeasuredReason::NotApplicable) {
            Assessment::NotApplicable
        } else if own_target.is_none() {
            Assessment::WithoutTarget
        } else if value.is_none() {
            Assessment::NotMeasured
        } else {
            missed.copied().unwrap_or(Assessment::Met)
        };
        let cells = |column| Source {
            field: "Utfall".into(),
            place: cell(&file, "Utfall", at, column),
        };
        let sources = if row[1].is_empty() {
            vec![cells(9), cells(10)]
        } else {
            vec![cells(8)]
        };
        let history = last
            .get(&row[0])
            .and_then(|row| self::value(row, indicator))
            .map(|value| HistoryPoint {
                year: 2024,
                outcome: figure(
                    value,
                    &format!("inlamnat/2024/{code}-2024.xlsx"),
                    "Utfall",
                    at,
                    8,
                ),
                origin: HistoryOrigin::Submissions,
                comparable: true,
                secret_parts: 0,
            });
        let trend = history.as_ref().zip(value).and_then(|(last, now)| {
            let change = now.number()? - last.outcome.value.number()?;
            Some(if change.abs() < 0.05 {
                Trend::Unchanged
            } else if (change > 0.0) == (indicator.direction != Direction::Lower) {
                Trend::Improved
            } else {
                Trend::Worsened
            })
        });
        let part = |text: &str, column| {
            number(text).map(|n| figure(n, &file, "Utfall", at, column))
        };
        if let (Some(outcome), true) = (&mut indicator.outcome, value.is_some()) {
            outcome.sources.extend(sources.iter().cloned());
        }
        indicator.departments.push(DepartmentOutcome {
            department: DepartmentCode::new(code),
            outcome: value.map(|value| Figure::new(value, sources)),
            so_far: None,
            printed_decimals: indicator.decimals,
            mark: if row[0] == "I3.2" && code == "TEK" {
                Mark::Approximate
            } else {
                Mark::Exact
            },
            numerator: part(&row[2], 9),
            denominator: part(&row[3], 10),
            weight: part(&row[4], 11),
            reported: value.is_some(),
            usable: true,
            target: own_target.map(|target| TargetInForce {
                target: figure(target, "styrning/2025.xlsx", "Målvärden", at, 3),
                vintage: 2025,
                decided_during_year: false,
            }),
            assessment: Shown::Open(assessment),
            ground: if contribution {
                Ground::Contribution
            } else {
                reason.map_or(Ground::Reached, Ground::Unmeasured)
            },
            unmeasured: reason,
            trend: TrendResult {
                trend,
                note: (row[0] == "S3.4" && code == "MBF").then_some(TrendNote::Corrected),
            },
            history: history.into_iter().collect(),
            withheld_years: Vec::new(),
            data_source: some(&row[6]),
            comment: some(&row[7]),
            remedy: some(&row[8]).map(|text| Remedy {
                text,
                responsible: some(&row[9]),
                due: some(&row[10]).map(|due| date(&due)),
            }),
            secret: row[13] == "ja",
            legal_ground: some(&row[14]),
            place: Some(cell(&file, "Utfall", at, 0)),
        });
    }
}

fn value(row: &[String], indicator: &Indicator) -> Option<Measure> {
    match row[1].as_str() {
        "ja" => Some(Measure::YesNo(true)),
        "nej" => Some(Measure::YesNo(false)),
        "" => {
            let (numerator, denominator) = (number(&row[2])?, number(&row[3])?);
            let times = if indicator.unit == Unit::Percent {
                100.0
            } else {
                1.0
            };
            (denominator > 0.0).then(|| Measure::Number(numerator / denominator * times))
        }
        text => number(text).map(Measure::Number),
    }
}

fn number(text: &str) -> Option<f64> {
    text.replace(',', ".").parse().ok()
}

pub(crate) fn target(text: &str) -> Option<Target> {
    match text {
        "ja" => Some(Target::YesNo(true)),
        "nej" => Some(Target::YesNo(false)),
        _ => match text.split_once('–') {
            Some((from, to)) => Some(Target::Interval {
                from: number(from)?,
                to: number(to)?,
            }),
            None => number(text).map(Target::Number),
        },
    }
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// Returns a cell's place.
pub(crate) fn cell(file: &str, sheet: &str, row: u32, column: u32) -> Place {
    Place::cell(file, sheet, CellRef::new(row, column))
}

/// What the sample's story says came of the sources.
struct Story {
    goals: BTreeMap<String, Vec<Assessment>>,
    years: BTreeMap<i32, BTreeMap<String, Told>>,
    misses: BTreeMap<(String, String), Assessment>,
}

struct Told {
    outcome: Option<Measure>,
    target: Option<Target>,
    coverage: Coverage,
    assessment: Assessment,
    trend: Option<Trend>,
    original: Option<String>,
}

impl Told {
    fn ground(&self, baseline: Option<f64>, unit: Unit) -> Ground {
        let missed_by = match (self.outcome, self.target) {
            (Some(Measure::Number(outcome)), Some(Target::Number(target))) => {
                (outcome - target).abs()
            }
            _ => 0.8,
        };
        match self.assessment {
            Assessment::Met => Ground::Reached,
            Assessment::PartlyMet => match (self.outcome, self.target, baseline) {
                (
                    Some(Measure::Number(outcome)),
                    Some(Target::Number(target)),
                    Some(baseline),
                ) if unit != Unit::Percent || missed_by > 2.0 => {
                    Ground::Partly(PartlyMetBy::Progress {
                        progress: (outcome - baseline) / (target - baseline),
                        least: 0.5,
                    })
                }
                _ => Ground::Partly(PartlyMetBy::Tolerance {
                    missed_by,
                    tolerance: 2.0,
                }),
            },
            Assessment::NotMet => Ground::Missed,
            Assessment::NotMeasured if self.coverage.reported == 0 => {
                Ground::NothingReported
            }
            Assessment::NotMeasured => Ground::LowCoverage { least: 0.5 },
            Assessment::NotApplicable => Ground::NoScope,
            Assessment::WithoutTarget => Ground::NoTarget,
        }
    }
}

impl Story {
    fn read() -> Self {
        let text = std::fs::read_to_string(sources().join("story.md")).unwrap();
        let mut story = Self {
            goals: BTreeMap::new(),
            years: BTreeMap::new(),
            misses: BTreeMap::new(),
        };
        let mut section = String::new();
        for line in text.lines() {
            if let Some(title) = line.strip_prefix("## ") {
                title.clone_into(&mut section);
            }
            let cells: Vec<&str> =
                line.trim_matches('|').split('|').map(str::trim).collect();
            if !line.starts_with("| ") || cells.len() < 4 {
                continue;
            }
            if section == "Goals" {
                let assessments: Vec<_> = cells[1..4]
                    .iter()
                    .filter_map(|c| Assessment::parse(c))
                    .collect();
                if assessments.len() == 3 {
                    story.goals.insert(cells[0].to_owned(), assessments);
                }
            } else if let Some(year) = section.strip_prefix("Indicators ") {
                if let Some(told) = Self::told(&cells) {
                    let year = year.parse().unwrap();
                    story
                        .years
                        .entry(year)
                        .or_default()
                        .insert(cells[0].to_owned(), told);
                }
            } else if section.starts_with("Misses")
                && let Some(assessment) = Assessment::parse(cells[4])
            {
                story
                    .misses
                    .insert((cells[0].to_owned(), cells[1].to_owned()), assessment);
            }
        }
        story
    }

    fn told(cells: &[&str]) -> Option<Told> {
        let assessment = Assessment::parse(cells[4])?;
        let (reported, expected) = match cells[3].split_once(" of ") {
            Some((k, n)) => (k.parse().unwrap(), n.parse().unwrap()),
            None => (1, 1),
        };
        Some(Told {
            outcome: match target(cells[1]) {
                Some(Target::Number(n)) => Some(Measure::Number(n)),
                Some(Target::YesNo(answer)) => Some(Measure::YesNo(answer)),
                _ => None,
            },
            target: target(cells[2]),
            coverage: Coverage {
                reported,
                expected,
                not_applicable: 6usize
                    .saturating_sub(expected)
                    .min(usize::from(expected == 5)),
                #[expect(clippy::cast_precision_loss, reason = "at most six")]
                share: Some(reported as f64 / expected as f64),
            },
            assessment,
            trend: match cells[5] {
                "förbättrad" => Some(Trend::Improved),
                "oförändrad" => Some(Trend::Unchanged),
                "försämrad" => Some(Trend::Worsened),
                _ => None,
            },
            original: cells.get(6).map(|text| (*text).to_owned()),
        })
    }
}

fn sources() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/sample/sources")
}

/// Reads the rows of a sheet's source, without its header.
fn table(path: &str) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(sources().join(path)).unwrap();
    let mut lines = text.lines().filter(|line| !line.starts_with('#'));
    let width = lines.next().unwrap().split('|').count();
    lines
        .filter(|line| !line.trim().is_empty())
        .map(|line| {
            let mut cells: Vec<String> = line
                .split('|')
                .map(|c| c.trim().replace("\\n", "\n"))
                .collect();
            cells.resize(width.max(cells.len()), String::new());
            cells
        })
        .collect()
}
