//! What section Treårsplanen says: how targets moved and why, where outcomes
//! stand and are heading, and what is proposed.

mod pictures;

use itbokslut::domain::*;
use itbokslut::edition;
use itbokslut::report::*;
use itbokslut::wording::{self, PlanIndicator, PlanSection, Words};

use crate::support::{moved, told};

/// A no-break space.
const N: &str = "\u{a0}";

fn words(report: Report) -> Words {
    wording::words(&edition::internal(report))
}

fn plan(report: Report) -> PlanSection {
    words(report).plan
}

fn filled() -> Report {
    let mut report = told::sample();
    moved::add(&mut report);
    report
}

fn of<'a>(report: &'a mut Report, code: &str) -> &'a mut Indicator {
    let mut indicators = report.indicators.iter_mut();
    indicators.find(|own| own.code.as_str() == code).unwrap()
}

fn row(plan: &PlanSection, code: &str) -> PlanIndicator {
    let mut rows = plan.table.goals.iter().flat_map(|goal| &goal.indicators);
    rows.find(|row| row.code == code).unwrap().clone()
}

/// Returns what stands beside a line of an indicator.
fn beside(plan: &PlanSection, code: &str, line: &str) -> Vec<String> {
    let row = row(plan, code);
    let line = row.lines.iter().find(|own| own.name == line).unwrap();
    line.texts.iter().map(|text| text.text.clone()).collect()
}

#[test]
fn the_section_is_number_three_and_moves_the_others() {
    let words = words(filled());
    let numbers: Vec<_> = words
        .contents
        .iter()
        .map(|entry| {
            (
                entry.heading.number.as_deref(),
                entry.heading.title.as_str(),
            )
        })
        .collect();
    assert_eq!(
        numbers,
        [
            (Some("1"), "Sammanfattning"),
            (Some("2"), "Måluppfyllelse"),
            (Some("3"), "Treårsplanen"),
            (Some("4"), "Förvaltningarna"),
            (Some("5"), "IT-planerna"),
            (Some("6"), "IT-säkerhet"),
            (Some("7"), "IT-infrastruktur"),
            (Some("8"), "Styrdokument och organisation"),
            (Some("9"), "Ekonomi"),
            (None, "Bilaga Metod"),
            (None, "Bilaga Underlag"),
        ]
    );
    assert_eq!(words.plan.proposals.heading.number.as_deref(), Some("3.6"));
}

#[test]
fn the_verdict_counts_what_moved_and_where_it_leads() {
    assert_eq!(
        plan(filled()).verdict,
        "För 2025 gäller planversion 2025–2027. Av 38 målvärden för 2025 har 6 skärpts \
         och 1 mildrats sedan de först beslutades. En indikator når det gällande \
         målvärdet men inte det ursprungliga. Av 34 indikatorer som kan jämföras med \
         planen är 18 i takt med den eller före, och 16 ligger efter. Enligt prognosen \
         når 17 av 30 indikatorer målvärdet för 2027; 8 gör det inte och för 5 är det \
         osäkert."
    );
}

#[test]
fn nothing_at_all_reads_well() {
    let plan = plan(told::empty());
    assert_eq!(plan.verdict, "Ingen planversion gäller för 2025.");
    assert!(
        plan.vintages
            .text
            .ends_with("Ingen planversion är redovisad.")
    );
    assert!(plan.vintages.rows.is_empty() && plan.vintages.years.is_empty());
    assert_eq!(
        plan.table.empty.as_deref(),
        Some("Det finns inga indikatorer att följa i planen.")
    );
    assert!(plan.pictures.empty.is_some());
    assert_eq!(
        plan.softened.text,
        "Ingen planversion är beslutad, så inget målvärde kan ha ändrats."
    );
    assert!(
        plan.departments
            .text
            .ends_with("Ingen förvaltning har det.")
    );
    assert!(plan.proposals.text.starts_with(
        "Ingen förvaltning har lämnat in uppgifter, och därför finns inga förslag"
    ));
    assert!(plan.proposals.goals.is_empty() && plan.proposals.groups.is_empty());
}

#[test]
fn one_vintage_has_nothing_to_be_compared_with() {
    let mut report = filled();
    report.vintages.retain(|vintage| vintage.start == 2025);
    for indicator in &mut report.indicators {
        indicator.plan.drift.clear();
        indicator.vintages.retain(|own| own.start == 2025);
        indicator.original = None;
    }
    let plan = plan(report);
    assert!(
        plan.vintages
            .text
            .ends_with("En planversion är redovisad, så inget kan jämföras.")
    );
    assert_eq!(
        plan.softened.text,
        "Bara en planversion är beslutad, så inget målvärde kan ha ändrats."
    );
    assert!(!plan.verdict.contains("sedan de först beslutades"));
    let years: Vec<&str> = plan.table.years.iter().map(|y| y.text.as_str()).collect();
    assert_eq!(years, ["2025", "2026", "2027"]);
    assert_eq!(beside(&plan, "S3.1", "2025–2027"), [""; 0]);
}

#[test]
fn outcomes_are_shown_where_no_vintage_reaches_the_year() {
    let mut report = filled();
    report.vintages.clear();
    for indicator in &mut report.indicators {
        indicator.vintages.clear();
        indicator.plan = told::no_plan();
        indicator.target = None;
    }
    let plan = plan(report);
    let row = row(&plan, "S3.1");
    let cells: Vec<&str> = row.lines[0].cells.iter().map(|c| c.text.as_str()).collect();
    assert_eq!((row.lines.len(), cells), (1, vec!["52,5", "61,0", "72,5"]));
    assert_eq!(
        beside(&plan, "S3.1", "Utfall"),
        [
            "Ingen plan gäller för året",
            "Ingen prognos: ingen plan gäller för året",
        ]
    );
    let drawn = plan
        .pictures
        .pictures
        .iter()
        .filter(|own| own.chart.is_some());
    assert!(drawn.count() > 30);
}

#[test]
fn every_vintage_says_how_it_stands_to_the_year() {
    let mut report = filled();
    report.vintages.push(Vintage {
        decided_on: None,
        ..moved::vintage(2027)
    });
    let states = |report: &Report| -> Vec<String> {
        let rows = plan(report.clone()).vintages.rows;
        rows.into_iter().map(|row| row.state).collect()
    };
    assert_eq!(
        states(&report),
        [
            "ersatt av en senare",
            "ersatt av en senare",
            "gäller för 2025",
            "beslutad under 2025, avser tiden från 2026",
            "inte beslutad; gäller inte",
        ]
    );
    report.vintages[0].start = 2021;
    report.vintages[2].decided_on = Some(told::date("2025-02-04"));
    report.vintages[3].decided_on = Some(told::date("2026-02-04"));
    assert_eq!(
        states(&report)[..4],
        [
            "har löpt ut",
            "ersatt av en senare",
            "gäller för 2025, beslutad under året",
            "beslutad efter 2025, avser tiden från 2026",
        ]
    );
}

#[test]
fn the_table_holds_every_vintage_against_every_year() {
    let plan = plan(filled());
    let years: Vec<&str> = plan.table.years.iter().map(|y| y.text.as_str()).collect();
    assert_eq!(years, ["2023", "2024", "2025", "2026", "2027", "2028"]);
    let row = row(&plan, "E1.1");
    let lines: Vec<(&str, Vec<&str>)> = row
        .lines
        .iter()
        .map(|line| {
            let cells = line.cells.iter().map(|cell| cell.text.as_str());
            (line.name.as_str(), cells.collect())
        })
        .collect();
    assert_eq!(
        lines,
        [
            ("2023–2025", vec!["20,0", "40,0", "60,0", "", "", ""]),
            ("2024–2026", vec!["", "40,0", "60,0", "75,0", "", ""]),
            ("2025–2027", vec!["", "", "40,0", "55,0", "70,0", ""]),
            ("2026–2028", vec!["", "", "", "55,0", "70,0", "80,0"]),
            ("Utfall", vec!["11,2", "21,3", "43,8", "", "55,2", ""]),
        ]
    );
    let kinds: Vec<&str> = row.lines[2].cells.iter().map(|c| c.kind.as_str()).collect();
    assert_eq!(kinds[2..4], ["changed", "changed"]);
    assert_eq!(row.lines[4].cells[4].kind, "forecast");
    assert_eq!(
        beside(&plan, "E1.1", "2025–2027"),
        [format!("Mildrat 2025 och 2026, −20,0{N}procentenheter")]
    );
    assert!(row.lines[2].texts[0].strong);
    assert_eq!(
        beside(&plan, "E1.1", "Utfall"),
        [
            format!("Före planen med 3,8{N}procentenheter"),
            format!("Prognos 2027: 55,2{N}±{N}7,6{N}%, nås inte"),
        ]
    );
}

#[test]
fn each_kind_of_change_has_its_word_and_unit() {
    let plan = plan(filled());
    for (code, line, expected) in [
        ("S1.1", "2024–2026", "Oförändrat".to_owned()),
        ("D1.3", "2024–2026", "Skärpt 2024, +30".to_owned()),
        (
            "I1.2",
            "2025–2027",
            format!("Skärpt 2025, −0,5{N}procentenheter"),
        ),
        ("I5.2", "2025–2027", format!("Skärpt 2026, −2,0{N}timmar")),
        ("I6.2", "2025–2027", "Skärpt 2025 och 2026".to_owned()),
        ("I6.2", "2026–2028", "Ändrat 2026 och 2027".to_owned()),
        ("S3.2", "2026–2028", "Borttaget 2026 och 2027".to_owned()),
        ("D1.4", "2026–2028", "Nytt 2026 och 2027".to_owned()),
    ] {
        assert_eq!(beside(&plan, code, line)[0], expected, "{code}");
    }
}

#[test]
fn a_total_is_told_where_a_target_changed_twice() {
    let mut report = filled();
    let number = |value| Some(Target::Number(value));
    let one = of(&mut report, "S3.4");
    one.plan.drift = vec![
        moved::step(2025, 2024, number(2.0), number(3.0), DriftKind::Softened),
        moved::step(2025, 2025, number(3.0), number(2.0), DriftKind::Sharpened),
        Drift {
            from: 2023,
            total: true,
            ..moved::step(2025, 2025, number(2.0), number(2.0), DriftKind::Unchanged)
        },
    ];
    let plan = plan(report);
    assert_eq!(
        beside(&plan, "S3.4", "2025–2027"),
        [
            format!("Skärpt 2025, −1,0{N}dagar"),
            "Sammanlagt för 2025: oförändrat".to_owned(),
        ]
    );
}

#[test]
fn each_standing_has_its_sentence() {
    let standing = |change: &dyn Fn(&mut Indicator)| {
        let mut report = filled();
        change(of(&mut report, "S3.4"));
        beside(&plan(report), "S3.4", "Utfall")[0].clone()
    };
    let stands = |standing| {
        move |own: &mut Indicator| {
            own.plan.path.as_mut().unwrap().standing = standing;
        }
    };
    assert_eq!(
        standing(&stands(Some(Standing::Behind(1.0)))),
        format!("Efter planen med 1,0{N}dagar")
    );
    assert_eq!(
        standing(&stands(Some(Standing::Ahead(0.004)))),
        format!("Före planen med 0,004{N}dagar")
    );
    assert_eq!(standing(&stands(Some(Standing::OnPath))), "Enligt planen");
    assert_eq!(standing(&|own| own.outcome = None), "Utfall 2025 saknas");
    // What the public edition withholds is not missing.
    assert_eq!(
        standing(&|own| {
            own.outcome = None;
            own.assessment = Shown::Withheld;
        }),
        "Utfall 2025 lämnas inte"
    );
    assert_eq!(
        standing(&|own| {
            own.plan.path = None;
            own.target = None;
        }),
        "Målvärde för 2025 saknas"
    );
    let interval = plan(filled());
    assert_eq!(
        beside(&interval, "I6.2", "Utfall")[0],
        format!("Utanför planens intervall med 0,8{N}procentenheter")
    );
    assert_eq!(beside(&interval, "I4.4", "Utfall")[0], "Enligt planen");
    let mut report = filled();
    report.vintages.iter_mut().for_each(|v| v.in_force = false);
    assert_eq!(
        beside(&plan(report), "S3.4", "Utfall")[0],
        "Ingen plan gäller för året"
    );
}

#[test]
fn a_unit_is_in_the_singular_where_there_is_one() {
    let mut report = filled();
    let one = of(&mut report, "I2.3");
    one.plan.path.as_mut().unwrap().standing = Some(Standing::Behind(1.0));
    let plan = plan(report);
    assert_eq!(
        beside(&plan, "I2.3", "Utfall")[0],
        format!("Efter planen med 1{N}dag")
    );
    assert_eq!(
        beside(&plan, "E2.2", "Utfall")[0],
        format!("Efter planen med 1{N}nivå")
    );
}

#[test]
fn each_outlook_and_each_lack_of_a_forecast_has_its_sentence() {
    let told = |forecast: Result<Forecast, NoForecast>| {
        let mut report = filled();
        of(&mut report, "S3.1").plan.forecast = forecast;
        let plan = plan(report);
        let row = row(&plan, "S3.1");
        let text = row.lines.last().unwrap().texts[1].clone();
        (text.kind, text.text)
    };
    let forecast = |outlook, spread| {
        Ok(Forecast {
            year: 2027,
            value: 87.7,
            spread,
            outlook,
            target: None,
            years: vec![2023, 2024, 2025],
        })
    };
    for (outlook, spread, kind, expected) in [
        (
            Some(Outlook::Reached),
            1.8,
            "met",
            format!("87,7{N}±{N}1,8{N}%, nås"),
        ),
        (
            Some(Outlook::Missed),
            0.0,
            "not",
            format!("87,7{N}%, nås inte"),
        ),
        (
            Some(Outlook::Uncertain),
            9.0,
            "unknown",
            format!("87,7{N}±{N}9,0{N}%, osäkert"),
        ),
        (
            None,
            0.0,
            "untargeted",
            format!("87,7{N}%, målvärde saknas"),
        ),
    ] {
        assert_eq!(
            told(forecast(outlook, spread)),
            (Some(kind.to_owned()), format!("Prognos 2027: {expected}"))
        );
    }
    for (none, expected) in [
        (NoForecast::NoPlan, "ingen plan gäller för året"),
        (NoForecast::PlanEnds, "planens sista år är 2025"),
        (NoForecast::TooFew(2), "tre utfall krävs, två finns"),
        (NoForecast::TooFew(1), "tre utfall krävs, ett finns"),
        (
            NoForecast::MethodChanged(0),
            "mätmetoden har ändrats; tre jämförbara utfall krävs, inget finns",
        ),
    ] {
        assert_eq!(
            told(Err(none)),
            (None, format!("Ingen prognos: {expected}"))
        );
    }
    assert_eq!(
        told(Err(NoForecast::NotMeasured)),
        (None, "Ingen prognos utan årets utfall".to_owned())
    );
    let plan = plan(filled());
    for (code, expected) in [
        ("E2.2", "Ingen prognos: görs inte av nivåer"),
        ("I4.4", "Ingen prognos: görs inte av ja eller nej"),
        ("I6.2", "Ingen prognos: görs inte mot ett intervall"),
    ] {
        assert_eq!(beside(&plan, code, "Utfall")[1], expected);
    }
}

#[test]
fn what_was_softened_and_then_met_is_told_first_and_why() {
    let mut report = filled();
    let number = |value| Some(Target::Number(value));
    let other = of(&mut report, "S1.1");
    other.plan.drift.push(moved::step(
        2027,
        2026,
        number(95.0),
        number(90.0),
        DriftKind::Softened,
    ));
    let plan = plan(report);
    assert_eq!(
        plan.softened.text,
        "Två indikatorer har fått ett eller flera av kommunens målvärden mildrade. En \
         av dem är uppfylld bara därför. För en av ändringarna är inget skäl angivet."
    );
    let titles: Vec<&str> = plan
        .softened
        .groups
        .iter()
        .map(|group| group.title.as_str())
        .collect();
    assert_eq!(
        titles,
        [
            "Nås bara för att målvärdet har ändrats",
            "Andra mildrade målvärden",
            "Ändrade intervall",
            "Borttagna målvärden",
        ]
    );
    let first = &plan.softened.groups[0].rows[0];
    assert_eq!(
        (first.code.as_str(), first.vintage.as_str()),
        ("E1.1", "2025–2027")
    );
    assert!(
        first
            .reason
            .starts_with("E-handelssystemet tas i bruk ett år senare")
    );
    let years: Vec<(&str, &str, &str)> = first
        .years
        .iter()
        .map(|year| (year.year.as_str(), year.text.as_str(), year.word.as_str()))
        .collect();
    let change = format!("mildrat, −20,0{N}procentenheter");
    let from_to = [
        format!("från 60,0 till 40,0{N}%"),
        format!("från 75,0 till 55,0{N}%"),
    ];
    assert_eq!(
        years,
        [
            ("2025", from_to[0].as_str(), change.as_str()),
            ("2026", from_to[1].as_str(), change.as_str()),
        ]
    );
    assert_eq!(
        first.outcome.as_deref(),
        Some(
            format!(
                "Utfall 2025: 43,8{N}%. Utfallet når det gällande målvärdet men inte det \
                 ursprungliga, 60,0{N}% (planversion 2023–2025)."
            )
            .as_str()
        )
    );
    let unexplained = &plan.softened.groups[1].rows[0];
    assert_eq!(unexplained.reason, "Inget skäl är angivet.");
    assert!(unexplained.unexplained && unexplained.outcome.is_none());
    let dropped = &plan.softened.groups[3].rows[0];
    assert_eq!(dropped.years[0].text, "var 26");
    assert_eq!(dropped.years[0].word, "borttaget");
}

#[test]
fn nothing_softened_is_said_to_be_so() {
    let mut report = filled();
    let one = of(&mut report, "E1.1");
    one.plan.drift.clear();
    one.original = None;
    let plan = plan(report);
    assert_eq!(
        plan.softened.text,
        "Inget av kommunens målvärden har mildrats."
    );
}

#[test]
fn a_change_that_came_too_late_is_told_as_such() {
    let mut report = filled();
    let one = of(&mut report, "E1.1");
    one.plan
        .drift
        .iter_mut()
        .for_each(|step| step.in_time = false);
    let plan = plan(report);
    let first = &plan.softened.groups[0].rows[0];
    assert!(first.years[0].word.ends_with("; gäller inte 2025"));
}

#[test]
fn the_departments_own_targets_are_told_where_they_changed() {
    let mut report = filled();
    let number = |value| Some(Target::Number(value));
    let own = |kind, after| DepartmentPlan {
        department: DepartmentCode::new("SOC"),
        drift: vec![Drift {
            reason: Some("Växelns nya kösystem.".to_owned()),
            ..moved::step(2025, 2025, number(72.0), after, kind)
        }],
    };
    of(&mut report, "S2.1").plan.departments =
        vec![own(DriftKind::Softened, number(70.0))];
    of(&mut report, "S2.2").plan.departments = vec![own(DriftKind::New, None)];
    let part = plan(report).departments;
    assert!(part.text.ends_with(
        "Ett har ändrats mellan två planversioner och då mildrats. Ett eget målvärde \
         har tillkommit för ett år där kommunens gällde."
    ));
    assert_eq!(part.rows.len(), 1);
    let row = &part.rows[0];
    assert_eq!(
        (row.whose.as_str(), row.code.as_str(), row.reason.as_str()),
        ("Socialförvaltningen", "S2.1", "Växelns nya kösystem.")
    );
    assert_eq!(row.outcome, None);
}

fn proposal(department: &str, code: &str, years: [ProposedYear; 3]) -> Proposal {
    Proposal {
        indicator: IndicatorCode::new(code),
        department: DepartmentCode::new(department),
        start: 2027,
        years,
        reason: None,
        place: Place::file("inlamnat/2025/KLF.xlsx"),
    }
}

fn proposed(decided: Option<f64>, to: f64, kind: DriftKind) -> ProposedYear {
    ProposedYear {
        decided: decided.map(|value| moved::aim(Target::Number(value))),
        proposed: Some(moved::aim(Target::Number(to))),
        kind: Some(kind),
        reached_already: Some(kind == DriftKind::New),
    }
}

#[test]
fn proposals_stand_beside_what_is_decided_with_their_sum() {
    let mut report = filled();
    report.proposals = Proposals {
        proposals: vec![
            proposal(
                "BUF",
                "E1.3",
                [
                    proposed(Some(16.0), 20.0, DriftKind::Softened),
                    ProposedYear {
                        decided: Some(moved::aim(Target::Number(16.0))),
                        ..ProposedYear::default()
                    },
                    proposed(None, 36.0, DriftKind::New),
                ],
            ),
            Proposal {
                reason: Some("avtalet är tecknat".to_owned()),
                ..proposal(
                    "KLF",
                    "S3.3",
                    [
                        proposed(Some(99.7), 99.75, DriftKind::Sharpened),
                        ProposedYear::default(),
                        ProposedYear::default(),
                    ],
                )
            },
        ],
        goals: ["S3", "E1"]
            .map(|goal| GoalProposals {
                goal: GoalCode::new(goal),
                indicators: 1,
                years: if goal == "E1" { 2 } else { 1 },
                kinds: DriftKind::ALL.iter().map(|k| (*k, 1)).collect(),
                reached_already: 1,
            })
            .to_vec(),
    };
    let part = plan(report).proposals;
    assert!(
        part.text.starts_with(
            "Två förvaltningar har lämnat förslag till tre målvärden i nästa \
             treårsplan, för två indikatorer. Mot det som är beslutat är ett skärpt, \
             ett mildrat och ett nytt. Ett nås redan av förvaltningens utfall 2025. \
             Ett av förslagen saknar motivering."
        ),
        "{}",
        part.text
    );
    let group = &part.groups[0];
    assert_eq!(group.title, "Förslag till målvärden 2027–2029");
    let first = &group.rows[0];
    let years: Vec<(&str, &str, &str)> = first
        .years
        .iter()
        .map(|year| {
            (
                year.text.as_str(),
                year.word.as_str(),
                year.reached.as_str(),
            )
        })
        .collect();
    assert_eq!(
        years,
        [
            ("20", "mildrat från 16", ""),
            ("–", "beslutat 16", ""),
            ("36", "nytt", "nås redan 2025"),
        ]
    );
    assert!(first.years[0].softened && first.unexplained);
    assert_eq!(first.reason, "Ingen motivering är angiven.");
    let second = &group.rows[1];
    assert_eq!(second.reason, "Avtalet är tecknat.");
    assert_eq!(second.years[0].text, "99,75");
    let total = part.goals.last().unwrap();
    assert_eq!(
        (total.name.as_str(), total.counts.join(" ").as_str()),
        ("Alla mål", "2 3 2 2 2 6 2")
    );
}

#[test]
fn the_summary_tells_in_two_sentences_where_the_plan_stands() {
    let item = words(filled()).summary.plan.unwrap();
    assert_eq!(
        item.text,
        "Ett av målvärdena för 2025 har mildrats sedan det först beslutades. Enligt \
         prognosen når 17 av 30 indikatorer målvärdet för 2027; 8 gör det inte och för 5 \
         är det osäkert."
    );
    assert_eq!(item.anchor.as_deref(), Some("trearsplanen"));
    assert_eq!(words(told::empty()).summary.plan, None);
}

#[test]
fn the_goal_pages_tell_where_the_forecast_surprises() {
    let words = words(filled());
    let notes: Vec<String> = words
        .goals
        .areas
        .iter()
        .flat_map(|area| &area.goals)
        .flat_map(|goal| &goal.notes)
        .map(|note| format!("{} {}", note.code, note.text))
        .collect();
    let of = |code: &str| notes.iter().find(|note| note.starts_with(code)).unwrap();
    assert!(of("E1.1").ends_with(&format!(
        "Enligt prognosen nås däremot inte målvärdet för 2027, 70,0{N}%."
    )));
    assert!(of("S3.1").contains(&format!(
        "Enligt prognosen nås målvärdet för 2027, 85,0{N}%."
    )));
}

#[test]
fn old_planversioner_make_room_for_the_near_ones() {
    let mut report = moved::stress();
    report.vintages = (2010..=2026).map(moved::vintage).collect();
    let plan = plan(report);
    let years: Vec<&str> = plan.table.years.iter().map(|y| y.text.as_str()).collect();
    assert_eq!(years.first().copied(), Some("2022"));
    assert_eq!(years.last().copied(), Some("2028"));
    assert!(plan.table.notes[0].contains("2021–2023"));
    assert_eq!(plan.vintages.rows.len(), 17);
    assert!(plan.vintages.years.is_empty());
    for row in plan.table.goals.iter().flat_map(|goal| &goal.indicators) {
        assert!(row.lines.len() <= 6, "{}", row.code);
    }
}

#[test]
fn the_method_tells_the_rules_of_the_plan() {
    let rules = words(filled()).method.rules;
    let titles: Vec<&str> = rules.iter().map(|rule| rule.title.as_str()).collect();
    for title in [
        "Ändrade målvärden",
        "Före eller efter planen",
        "Prognos",
        "Förslag till nästa plan",
    ] {
        assert!(titles.contains(&title), "{title}");
    }
    let forecast = rules.iter().find(|rule| rule.title == "Prognos").unwrap();
    assert!(forecast.paragraphs[0].contains("fem senaste"));
    assert!(forecast.paragraphs[0].contains("minst tre utfall"));
}

#[test]
fn an_interim_report_says_that_the_years_outcome_is_a_forecast() {
    let mut report = filled();
    report.about.period.kind = PeriodKind::Interim;
    let plan = plan(report);
    let names: Vec<_> = row(&plan, "S1.1").lines;
    assert_eq!(names.last().unwrap().name, "Utfall, prognos 2025");
    assert!(
        plan.table
            .text
            .contains("För 2025 står förvaltningarnas helårsprognos.")
    );
    let charts = plan
        .pictures
        .pictures
        .iter()
        .filter_map(|own| own.chart.as_ref());
    let said: Vec<_> = charts
        .filter(|c| c.alt.contains("(helårsprognos)"))
        .collect();
    assert!(!said.is_empty());
}

#[test]
fn the_public_edition_says_once_that_something_is_withheld() {
    let mut report = filled();
    of(&mut report, "S1.1").departments.truncate(0);
    assert_eq!(plan(report.clone()).withheld, None);
    of(&mut report, "S1.1").public = false;
    let public = wording::words(&edition::public(report)).plan;
    assert_eq!(
        public.withheld.as_deref(),
        Some("Vissa uppgifter lämnas inte i den offentliga utgåvan.")
    );
}
