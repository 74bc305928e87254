//! What a real kommun's workbooks are filled with.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use itbokslut::domain::{DepartmentCode, Period, PeriodKind, Target, Unit};
use itbokslut::submission::{BookFill, Fill, FillValue, Identity, RowFill, SheetFill};

/// A cell's contents by its column's key.
type Cells = Vec<(&'static str, Fill)>;

pub(crate) fn text(words: &str) -> Fill {
    Fill::Value(FillValue::Text(words.to_owned()))
}

pub(crate) fn number(value: f64) -> Fill {
    Fill::Value(FillValue::Number(value))
}

pub(crate) fn target(value: f64) -> Fill {
    Fill::Value(FillValue::Target(Target::Number(value)))
}

pub(crate) fn date(year: i32, month: u32, day: u32) -> Fill {
    Fill::Value(FillValue::Date(
        NaiveDate::from_ymd_opt(year, month, day).unwrap(),
    ))
}

pub(crate) fn row(unit: Option<Unit>, decimals: Option<u8>, cells: Cells) -> RowFill {
    RowFill {
        unit,
        decimals,
        cells: cells.into_iter().collect(),
        ..RowFill::default()
    }
}

fn identity(department: Option<&str>) -> Identity {
    Identity {
        municipality: "Norsjö kommun".to_owned(),
        department: department.map(DepartmentCode::new),
        period: Period::annual(2025),
        round: 1,
        planned: department.map(|_| 2027),
    }
}

/// The same förvaltning's template of the interim report.
pub(crate) fn interim() -> BookFill {
    let mut fill = department();
    fill.identity.period = Period {
        year: 2025,
        kind: PeriodKind::Interim,
    };
    fill
}

/// The template of Barn- och utbildningsförvaltningen: an indicator of every
/// unit, a ratio, a weighted mean, and a cell that a source fills.
pub(crate) fn department() -> BookFill {
    let cover = row(
        None,
        None,
        vec![
            ("municipality", text("Norsjö kommun")),
            ("department", text("Barn- och utbildningsförvaltningen")),
            ("code", text("BUF")),
            ("period", text("2025")),
            ("deadline", date(2026, 1, 30)),
        ],
    );
    let sheets = BTreeMap::from([
        (
            "Försättsblad",
            SheetFill {
                rows: vec![cover],
                none: None,
            },
        ),
        (
            "Utfall",
            SheetFill {
                rows: indicators(),
                none: None,
            },
        ),
    ]);
    BookFill {
        returned: None,
        identity: identity(Some("BUF")),
        title: "IT-bokslut 2025 – Barn- och utbildningsförvaltningen".to_owned(),
        notes: vec![
            (
                "Lämnas senast".to_owned(),
                "fredagen den 30 januari 2026".to_owned(),
            ),
            (
                "Kontakt".to_owned(),
                "IT-samordnaren, it-samordnare@norsjo.example".to_owned(),
            ),
        ],
        sheets,
    }
}

fn indicators() -> Vec<RowFill> {
    let unused = |keys: &[&'static str]| -> Cells {
        keys.iter().map(|key| (*key, Fill::Unused)).collect()
    };
    let plain = ["numerator", "denominator", "weight"];
    let with = |mut cells: Cells, more: Cells| {
        cells.extend(more);
        cells
    };
    let known = |code: &str, name: &str, unit: Unit, way: &str, method: &str| -> Cells {
        vec![
            ("code", text(code)),
            ("name", text(name)),
            ("unit", text(unit.word())),
            ("direction", text(way)),
            ("method", text(method)),
        ]
    };
    let percent = with(
        known(
            "S1.1",
            "Andel ansökningar till förskola och skola som lämnas in digitalt",
            Unit::Percent,
            "högre",
            "Täljare: ansökningar som kommit in genom e-tjänsten under året. \
             Nämnare: alla ansökningar under året. Hämtas ur ärendesystemets årsrapport \
             den första veckan i januari.",
        ),
        with(
            vec![
                ("outcome_before_last", number(71.4)),
                ("outcome_last", number(80.1)),
                ("target", target(90.0)),
            ],
            unused(&["weight"]),
        ),
    );
    let share = with(
        known(
            "I4.2",
            "Andel inloggningar som spärrats som obehöriga",
            Unit::Percent,
            "lägre",
            "Ur inloggningstjänstens logg, helår.",
        ),
        with(
            vec![("outcome_last", number(0.42)), ("target", target(0.5))],
            unused(&plain),
        ),
    );
    let count = with(
        known(
            "S3.1",
            "Antal e-tjänster i drift",
            Unit::Count,
            "högre",
            "E-tjänster som är publicerade den 31 december.",
        ),
        with(
            vec![
                ("outcome_before_last", number(14.0)),
                ("outcome_last", number(1250.0)),
                ("target", target(1300.0)),
            ],
            unused(&plain),
        ),
    );
    let interval = with(
        known(
            "E1.2",
            "Ålder på elevdatorer",
            Unit::Index,
            "intervall",
            "Medelålder i år för alla elevdatorer i inventariet.",
        ),
        with(
            vec![
                ("outcome_last", number(3.25)),
                (
                    "target",
                    Fill::Value(FillValue::Target(Target::Interval {
                        from: 2.0,
                        to: 3.5,
                    })),
                ),
            ],
            unused(&plain),
        ),
    );
    let answer = with(
        known(
            "I2.1",
            "Behörigheterna i skolans system har gåtts igenom under året",
            Unit::YesNo,
            "högre",
            "Ja om genomgången är dokumenterad för alla system.",
        ),
        with(
            vec![
                ("outcome_last", Fill::Value(FillValue::YesNo(false))),
                (
                    "target",
                    Fill::Value(FillValue::Target(Target::YesNo(true))),
                ),
            ],
            unused(&plain),
        ),
    );
    let weighted = with(
        known(
            "E2.1",
            "Upplevd nytta av IT-stödet enligt medarbetarenkäten",
            Unit::Index,
            "högre",
            "Medel av fråga 14 i medarbetarenkäten. Vikt: antal svarande.",
        ),
        with(
            vec![("outcome_last", number(3.0)), ("target", target(4.0))],
            unused(&["numerator", "denominator"]),
        ),
    );
    let sourced = with(
        known(
            "E3.1",
            "IT-kostnad per invånare",
            Unit::Tkr,
            "lägre",
            "Täljare: förvaltningens IT-kostnad enligt bokslutet. Nämnare: folkmängd 31 december (SCB).",
        ),
        with(
            vec![
                ("outcome_last", number(1.875)),
                ("denominator", Fill::Locked(FillValue::Number(3851.0))),
            ],
            unused(&["weight"]),
        ),
    );
    vec![
        row(Some(Unit::Percent), Some(1), percent),
        row(Some(Unit::Percent), Some(2), share),
        row(Some(Unit::Count), None, count),
        row(Some(Unit::Index), Some(2), interval),
        row(Some(Unit::YesNo), None, answer),
        row(Some(Unit::Index), None, weighted),
        row(Some(Unit::Tkr), Some(3), sourced),
        row(
            Some(Unit::Hours),
            None,
            with(
                known(
                    "I3.1",
                    "Oplanerade avbrott i samhällsviktiga system",
                    Unit::Hours,
                    "lägre",
                    "Summan av avbrotten i incidentloggen, avrundad till hela timmar.",
                ),
                with(vec![("target", target(24.0))], unused(&plain)),
            ),
        ),
        row(
            Some(Unit::Days),
            Some(1),
            with(
                known(
                    "D1.1",
                    "Handläggningstid för begäran om allmän handling",
                    Unit::Days,
                    "lägre",
                    "Median från begäran till utlämnande, i arbetsdagar.",
                ),
                with(
                    vec![("outcome_last", number(2.5)), ("target", target(2.0))],
                    unused(&plain),
                ),
            ),
        ),
        row(
            Some(Unit::Level),
            None,
            with(
                known(
                    "I1.1",
                    "Mognad i informationsklassningen",
                    Unit::Level,
                    "högre",
                    "Nivå 0–5 enligt kommunens självskattning.",
                ),
                with(
                    vec![("outcome_last", number(2.0)), ("target", target(3.0))],
                    unused(&plain),
                ),
            ),
        ),
    ]
}

/// A governing workbook of a few rows a sheet.
pub(crate) fn governing() -> BookFill {
    let sheet = |rows: Vec<RowFill>| SheetFill { rows, none: None };
    let organisation = vec![
        row(
            None,
            None,
            vec![
                ("code", text("BUF")),
                ("name", text("Barn- och utbildningsförvaltningen")),
                ("board_code", text("BUN")),
                ("board", text("Barn- och utbildningsnämnden")),
                ("email", text("buf@norsjo.example")),
            ],
        ),
        row(
            None,
            None,
            vec![
                ("code", text("SOC")),
                ("name", text("Socialförvaltningen")),
                ("board_code", text("SN")),
                ("board", text("Socialnämnden")),
            ],
        ),
    ];
    let goals = vec![row(
        None,
        None,
        vec![
            ("code", text("S1")),
            ("area", text("Service")),
            (
                "goal",
                text("Kommunens information är lätt att nå och lätt att förstå."),
            ),
            ("section", text("1 Service")),
            ("stewardship", Fill::Value(FillValue::YesNo(true))),
        ],
    )];
    let mut indicators = vec![row(
        Some(Unit::Percent),
        Some(1),
        vec![
            ("code", text("S1.1")),
            ("goal", text("S1")),
            ("name", text("Andel ärenden som lämnas in digitalt")),
            ("unit", text("%")),
            ("direction", text("högre")),
            ("aggregation", text("kvot")),
            ("reporters", text("alla")),
            ("numerator", text("ärenden som kommit in digitalt")),
            ("denominator", text("alla ärenden")),
            ("decimals", number(1.0)),
            ("baseline_year", number(2022.0)),
            ("baseline", number(44.0)),
            ("partial_limit", number(0.5)),
            ("partial_tolerance", number(2.0)),
            ("public", Fill::Value(FillValue::YesNo(true))),
        ],
    )];
    for (code, unit, direction, aggregation) in [
        ("I4.2", Unit::Percent, "lägre", "medel"),
        ("S3.1", Unit::Count, "högre", "summa"),
        ("E1.2", Unit::Index, "intervall", "medel"),
        ("I2.1", Unit::YesNo, "högre", "andel ja"),
        ("E2.1", Unit::Index, "högre", "vägt medel"),
        ("E3.1", Unit::Tkr, "lägre", "kvot"),
        ("I3.1", Unit::Hours, "lägre", "summa"),
        ("D1.1", Unit::Days, "lägre", "median"),
        ("I1.1", Unit::Level, "högre", "median"),
    ] {
        let cells = vec![
            ("code", text(code)),
            ("goal", text("S1")),
            ("name", text("En indikator")),
            ("unit", text(unit.word())),
            ("direction", text(direction)),
            ("aggregation", text(aggregation)),
            ("reporters", text("BUF, SOC")),
            ("public", Fill::Value(FillValue::YesNo(true))),
        ];
        indicators.push(row(Some(unit), None, cells));
    }
    let vintages = vec![row(
        None,
        None,
        vec![
            ("vintage", number(2025.0)),
            ("decided_by", text("Kommunstyrelsen")),
            ("decided_on", date(2024, 11, 12)),
            ("paragraph", text("§ 142")),
        ],
    )];
    let targets = vec![row(
        Some(Unit::Percent),
        Some(1),
        vec![
            ("indicator", text("S1.1")),
            ("vintage", number(2025.0)),
            ("year_1", target(90.0)),
            ("year_2", target(0.5)),
            (
                "year_3",
                Fill::Value(FillValue::Target(Target::Interval {
                    from: 20.0,
                    to: 30.0,
                })),
            ),
        ],
    )];
    let history = vec![row(
        Some(Unit::Percent),
        Some(1),
        vec![
            ("indicator", text("S1.1")),
            ("year", number(2023.0)),
            ("outcome", number(62.5)),
            ("source", text("årsredovisning 2023")),
        ],
    )];
    let texts = vec![row(
        None,
        None,
        vec![
            ("place", text("sammanfattning")),
            (
                "text",
                text(
                    "Året präglades av bytet till en gemensam e-tjänsteplattform.\n\n\
                     =SUMMA(A1) är ingen formel här, och <b>detta</b> ingen HTML.",
                ),
            ),
        ],
    )];
    BookFill {
        returned: None,
        identity: identity(None),
        title: "IT-bokslut 2025 – styrning".to_owned(),
        notes: Vec::new(),
        sheets: BTreeMap::from([
            ("Organisation", sheet(organisation)),
            ("Policymål", sheet(goals)),
            ("Indikatorer", sheet(indicators)),
            ("Planversioner", sheet(vintages)),
            ("Målvärden", sheet(targets)),
            ("Historik", sheet(history)),
            ("Texter", sheet(texts)),
        ]),
    }
}

/// The fill of the form in `odd.rs`: one carried activity.
pub(crate) fn odd() -> BookFill {
    let carried = row(
        None,
        None,
        vec![
            ("id", text("17")),
            ("activity", text("Byt ut skolans trådlösa nät")),
            ("priority", number(1.0)),
            ("end", date(2026, 8, 31)),
            ("done", number(37.5)),
            ("budget", number(1250.0)),
        ],
    );
    BookFill {
        returned: None,
        identity: identity(Some("BUF")),
        title: "IT-bokslut 2025 – Barn- och utbildningsförvaltningen".to_owned(),
        notes: Vec::new(),
        sheets: BTreeMap::from([(
            "Insatser",
            SheetFill {
                rows: vec![carried],
                none: None,
            },
        )]),
    }
}
