//! The kommun of the three generations: what it decides, what its
//! förvaltningar answer, and how a year is opened, closed and rolled.

use std::fs;

use chrono::NaiveDate;
use serde_json::Value;

use crate::support::filled::{Filled, Typed};
use crate::support::project::Project;

/// The last year that is followed up.
pub(super) const LAST: i32 = 2026;
/// The year from which B is merged into A.
const MERGED: i32 = 2025;

/// An indicator, and what the kommun aims at.
#[derive(Clone, Copy)]
pub(super) struct Indicator {
    pub(super) code: &'static str,
    pub(super) unit: &'static str,
    pub(super) direction: &'static str,
    aggregation: &'static str,
    reporters: &'static str,
    /// The year it was added.
    since: i32,
    pub(super) baseline: Option<(i32, f64)>,
    /// The first comparable year, and the year whose workbook says so.
    pub(super) comparable: Option<i32>,
    /// The targets of each vintage, 2023 to 2026.
    targets: [Option<[&'static str; 3]>; 4],
    /// What each förvaltning answers in 2023 to 2026: A, B and C.
    answers: [[f64; 3]; 4],
}

const A: Indicator = Indicator {
    code: "",
    unit: "antal",
    direction: "högre",
    aggregation: "medel",
    reporters: "alla",
    since: 2023,
    baseline: None,
    comparable: None,
    targets: [None; 4],
    answers: [[0.0; 3]; 4],
};

/// The indicators: one that is tightened and softened, a sum, one that is
/// dropped, one that is added, one whose method is changed, an interval, and
/// yes or no.
pub(super) const INDICATORS: [Indicator; 7] = [
    Indicator {
        code: "S1.1",
        unit: "%",
        baseline: Some((2021, 50.0)),
        targets: [
            Some(["60", "65", "70"]),
            Some(["66", "72", "78"]),
            Some(["69", "74", "80"]),
            Some(["74", "80", "85"]),
        ],
        answers: [
            [60.0, 58.0, 56.0],
            [66.0, 63.0, 60.0],
            [72.0, 0.0, 68.0],
            [75.5, 0.0, 70.5],
        ],
        ..A
    },
    Indicator {
        code: "S1.2",
        direction: "lägre",
        aggregation: "summa",
        targets: [
            Some(["20", "18", "16"]),
            Some(["18", "17", "15"]),
            Some(["19", "17", "15"]),
            Some(["17", "15", "12"]),
        ],
        answers: [
            [10.0, 6.0, 5.0],
            [9.0, 6.0, 5.0],
            [11.0, 0.0, 8.0],
            [7.0, 0.0, 5.0],
        ],
        ..A
    },
    Indicator {
        code: "S1.3",
        unit: "dagar",
        direction: "lägre",
        aggregation: "central",
        reporters: "A",
        targets: [Some(["10", "9", "8"]), Some(["9", "8", "7"]), None, None],
        answers: [
            [12.0, 0.0, 0.0],
            [10.0, 0.0, 0.0],
            [9.0, 0.0, 0.0],
            [8.5, 0.0, 0.0],
        ],
        ..A
    },
    Indicator {
        code: "S1.4",
        unit: "%",
        since: 2024,
        targets: [
            None,
            Some(["30", "40", "50"]),
            Some(["40", "50", "60"]),
            Some(["50", "55", "60"]),
        ],
        answers: [
            [0.0; 3],
            [30.0, 20.0, 25.0],
            [40.0, 0.0, 44.0],
            [49.0, 0.0, 51.0],
        ],
        ..A
    },
    Indicator {
        code: "S1.5",
        unit: "index",
        comparable: Some(2025),
        targets: [
            Some(["100", "102", "104"]),
            Some(["102", "104", "106"]),
            Some(["90", "92", "94"]),
            Some(["92", "94", "96"]),
        ],
        answers: [
            [101.0, 99.0, 103.0],
            [103.0, 100.0, 103.0],
            [91.0, 0.0, 88.0],
            [93.0, 0.0, 93.0],
        ],
        ..A
    },
    Indicator {
        code: "S1.6",
        unit: "dagar",
        direction: "intervall",
        targets: [
            Some(["5–10", "5–10", "5–10"]),
            Some(["5–10", "5–10", "5–10"]),
            Some(["4–12", "4–12", "4–12"]),
            Some(["5–9", "5–9", "5–9"]),
        ],
        answers: [
            [12.0, 11.0, 13.0],
            [11.0, 11.0, 11.0],
            [9.0, 0.0, 11.0],
            [11.0, 0.0, 12.0],
        ],
        ..A
    },
    Indicator {
        code: "S1.7",
        unit: "ja/nej",
        aggregation: "central",
        reporters: "A",
        targets: [Some(["ja", "ja", "ja"]); 4],
        ..A
    },
];

/// What is known of an indicator in the report of a year.
pub(super) struct Told {
    pub(super) indicator: Indicator,
    pub(super) year: i32,
    /// The kommun's outcome; `None` for ja.
    pub(super) outcome: Option<f64>,
    /// The outcomes of the years before, oldest first.
    pub(super) earlier: Vec<(i32, Option<f64>)>,
}

impl Told {
    /// Returns the targets of a vintage.
    pub(super) fn targets(&self, vintage: i32) -> Option<[&'static str; 3]> {
        self.indicator.targets[index(vintage)]
    }
}

/// Returns what is known of an indicator; `None` before it was added.
pub(super) fn told(code: &str, year: i32) -> Option<Told> {
    let indicator = *INDICATORS.iter().find(|one| one.code == code)?;
    (indicator.since <= year).then(|| Told {
        indicator,
        year,
        outcome: outcome(&indicator, year),
        earlier: (indicator.since..year)
            .map(|year| (year, outcome(&indicator, year)))
            .collect(),
    })
}

/// Returns the vintages that the workbook of a year knows: those of 2024 and
/// 2026 were decided before the year was closed, that of 2025 after.
pub(super) fn known(year: i32) -> Vec<i32> {
    let last = if year < 2025 { 2024 } else { 2026 };
    (2023..=last).collect()
}

fn index(year: i32) -> usize {
    usize::try_from(year - 2023).unwrap()
}

fn departments(year: i32) -> &'static [(usize, &'static str)] {
    match year {
        ..MERGED => &[(0, "A"), (1, "B"), (2, "C")],
        _ => &[(0, "A"), (2, "C")],
    }
}

fn outcome(indicator: &Indicator, year: i32) -> Option<f64> {
    let answers = indicator.answers[index(year)];
    let each = departments(year).iter().map(|(at, _)| answers[*at]);
    #[expect(clippy::cast_precision_loss, reason = "two or three förvaltningar")]
    let count = departments(year).len() as f64;
    match indicator.aggregation {
        _ if indicator.unit == "ja/nej" => None,
        "central" => Some(answers[0]),
        "summa" => Some(each.sum()),
        _ => Some(each.sum::<f64>() / count),
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn governing(year: i32) -> String {
    format!("styrning/{year}.xlsx")
}

/// Makes the folder and fills in the first governing workbook.
pub(super) fn begin(kommun: &Project) {
    kommun
        .run(&["ny", "k", "--kommun", "Norsjö kommun", "--ar", "2023"])
        .ended(0);
    // The tests know the folder that they were given, not one within it.
    for name in kommun.names() {
        if let Some(inner) = name.strip_prefix("k/") {
            kommun.put(inner, &kommun.bytes(&name));
        }
    }
    fs::remove_dir_all(kommun.path("k")).unwrap();
    kommun.put(
        "itbokslut.toml",
        "kommun = \"Norsjö kommun\"\n\n[rapport]\nsekretessgranskad = { datum = 2030-01-01, funktion = \"kanslichef\" }\n"
            .as_bytes(),
    );
    let mut book = Filled::open(&kommun.bytes(&governing(2023)));
    for code in ["A", "B", "C"] {
        let name = format!("Förvaltningen {code}");
        book.add(
            "Organisation",
            &[
                ("Kod", Typed::Text(code)),
                ("Förvaltning", Typed::Text(&name)),
                ("Nämndkod", Typed::Text("KS")),
                ("Nämnd", Typed::Text("Kommunstyrelsen")),
                ("E-post", Typed::Text("f@norsjo.example")),
            ],
        );
    }
    for indicator in INDICATORS.iter().filter(|one| one.since == 2023) {
        add_indicator(&mut book, indicator);
    }
    let row = [("Planversion", "2023")];
    decide(&mut book, &row, 2023);
    add_vintage(&mut book, 2024);
    for vintage in [2023, 2024] {
        for indicator in INDICATORS.iter().filter(|one| one.since == 2023) {
            add_targets(&mut book, indicator, vintage);
        }
    }
    kommun.put(&governing(2023), &book.bytes());
}

fn add_indicator(book: &mut Filled, indicator: &Indicator) {
    let name = format!("Indikatorn {}", indicator.code);
    let mut cells = vec![
        ("Kod", Typed::Text(indicator.code)),
        ("Policymål", Typed::Text("S1")),
        ("Indikator", Typed::Text(&name)),
        ("Enhet", Typed::Text(indicator.unit)),
        ("Riktning", Typed::Text(indicator.direction)),
        ("Sammanvägning", Typed::Text(indicator.aggregation)),
        ("Rapporteras av", Typed::Text(indicator.reporters)),
        ("Offentlig", Typed::Text("ja")),
    ];
    if let Some((year, value)) = indicator.baseline {
        cells.push(("Startår", Typed::Number(f64::from(year))));
        cells.push(("Startvärde", Typed::Number(value)));
    }
    book.add("Indikatorer", &cells);
}

fn add_vintage(book: &mut Filled, vintage: i32) {
    book.add(
        "Planversioner",
        &[
            ("Planversion", Typed::Number(f64::from(vintage))),
            ("Beslutad av", Typed::Text("Kommunstyrelsen")),
            ("Beslutsdatum", Typed::Day(day(vintage - 1, 11, 12))),
            ("Paragraf", Typed::Text("§ 142")),
        ],
    );
}

fn decide(book: &mut Filled, row: &[(&str, &str)], vintage: i32) {
    let on = Typed::Day(day(vintage - 1, 11, 12));
    book.set("Planversioner", row, "Beslutsdatum", on);
    book.set("Planversioner", row, "Paragraf", Typed::Text("§ 142"));
}

fn add_targets(book: &mut Filled, indicator: &Indicator, vintage: i32) {
    let Some(years) = indicator.targets[index(vintage)] else {
        return;
    };
    book.add(
        "Målvärden",
        &[
            ("Indikator", Typed::Text(indicator.code)),
            ("Planversion", Typed::Number(f64::from(vintage))),
            ("År 1", Typed::Text(years[0])),
            ("År 2", Typed::Text(years[1])),
            ("År 3", Typed::Text(years[2])),
            ("Skäl till ändring", Typed::Text("Så beslutade styrelsen.")),
        ],
    );
}

/// Sends out the year's templates, and fills them in.
pub(super) fn answer(kommun: &Project, year: i32) {
    kommun.run(&["mallar"]).ended(0);
    for (at, code) in departments(year) {
        let name = format!("it-bokslut-{year}-{}.xlsx", code.to_lowercase());
        let template = kommun.bytes(&format!("mallar/{year}/{name}"));
        let mut book = Filled::open(&template);
        cover(&mut book, year);
        let asked = book.column("Utfall", "Kod");
        for indicator in INDICATORS {
            if asked.iter().any(|code| code == indicator.code) {
                outcome_of(&mut book, &indicator, indicator.answers[index(year)][*at]);
            }
        }
        for sheet in ["IT-plan", "System", "Incidenter", "Risker"] {
            book.beside(sheet, "Inga att redovisa", Typed::Text("ja"));
        }
        for post in book.column("Ekonomi", "Post") {
            let row = [("Post", post.as_str())];
            for header in ["Budget (tkr)", "Utfall (tkr)"] {
                book.set("Ekonomi", &row, header, Typed::Number(100.0));
            }
        }
        let row = [("Rubrik", "Sammanfattning")];
        book.set("Analys", &row, "Text", Typed::Text("Året gick som planerat."));
        kommun.put(&format!("inlamnat/{year}/{name}"), &book.bytes());
    }
}

fn cover(book: &mut Filled, year: i32) {
    let sheet = "Försättsblad";
    let mut fill = |label: &str, value| book.beside(sheet, label, value);
    fill("Uppgiftslämnare, namn", Typed::Text("Eva Ek"));
    fill("Uppgiftslämnare, funktion", Typed::Text("controller"));
    fill("Uppgiftslämnare, e-post", Typed::Text("eva@norsjo.example"));
    fill("Inlämnad", Typed::Day(day(year + 1, 1, 20)));
    fill("Godkänd av förvaltningschef", Typed::Day(day(year + 1, 1, 19)));
}

fn outcome_of(book: &mut Filled, indicator: &Indicator, answer: f64) {
    let row = [("Kod", indicator.code)];
    let value = match indicator.unit {
        "%" => Typed::Percent(answer),
        "ja/nej" => Typed::Text("ja"),
        _ => Typed::Number(answer),
    };
    book.set("Utfall", &row, "Utfall", value);
}

/// Makes the year's report, keeps it, and returns what was published.
pub(super) fn published(kommun: &Project, year: i32) -> Value {
    kommun.run(&["rapport"]).ended(0);
    kommun.run(&["faststall"]).ended(0);
    let kept = format!("faststallt/{year}/intern/it-bokslut.json");
    serde_json::from_slice(&kommun.bytes(&kept)).unwrap()
}

/// Rolls the year, and writes in the new governing workbook what the kommun
/// decided since.
pub(super) fn go_on(kommun: &Project, year: i32) {
    kommun.run(&["rulla"]).ended(0);
    let next = year + 1;
    let mut book = Filled::open(&kommun.bytes(&governing(next)));
    match next {
        2024 => {
            for indicator in INDICATORS.iter().filter(|one| one.since == 2024) {
                add_indicator(&mut book, indicator);
                add_targets(&mut book, indicator, 2024);
            }
        }
        2025 => {
            reorganise(&mut book);
            decide(&mut book, &[("Planversion", "2025")], 2025);
            for indicator in INDICATORS {
                change_targets(&mut book, &indicator, 2025);
            }
            add_vintage(&mut book, 2026);
            for indicator in INDICATORS {
                add_targets(&mut book, &indicator, 2026);
            }
            for indicator in INDICATORS {
                if let Some(from) = indicator.comparable {
                    let row = [("Kod", indicator.code)];
                    let from = Typed::Number(f64::from(from));
                    book.set("Indikatorer", &row, "Jämförbar från", from);
                }
            }
        }
        _ => {}
    }
    kommun.put(&governing(next), &book.bytes());
}

/// Merges B into A.
fn reorganise(book: &mut Filled) {
    book.set("Organisation", &[("Kod", "A")], "Ersätter", Typed::Text("B"));
    book.empty("Organisation", &[("Kod", "B")]);
}

/// Writes a vintage's targets over those that the rollover proposed.
fn change_targets(book: &mut Filled, indicator: &Indicator, vintage: i32) {
    let name = vintage.to_string();
    let row = [("Indikator", indicator.code), ("Planversion", name.as_str())];
    let years = indicator.targets[index(vintage)];
    for (at, header) in ["År 1", "År 2", "År 3"].into_iter().enumerate() {
        let target = years.map_or("", |years| years[at]);
        book.set("Målvärden", &row, header, Typed::Text(target));
    }
    let reason = Typed::Text("Så beslutade styrelsen.");
    book.set("Målvärden", &row, "Skäl till ändring", reason);
}
