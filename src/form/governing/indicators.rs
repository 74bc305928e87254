//! `Indikatorer`: what is measured for each goal.

use crate::domain::{
    Aggregation, Derivation, Direction, GoalCode, IndicatorCode, Reporters, Unit, Year,
};
use crate::form::{Col, Kind, Layout, Register, Rows, Secrecy, Sheet};

/// The words that may stand instead of codes in [`REPORTERS`].
pub const REPORTER_WORDS: &[&str] = &["alla", "källa"];

/// The indicator's code.
pub static CODE: Col<IndicatorCode> = Col::new(
    "code",
    "Kod",
    Kind::Code(Register::Indicators),
)
.required()
.width(8.0)
.help(
    "En kort kod för indikatorn, till exempel S1.1. Den får inte ändras från år till år.",
);
/// The goal it belongs to.
pub static GOAL: Col<GoalCode> =
    Col::new("goal", "Policymål", Kind::Code(Register::Goals))
        .required()
        .width(11.0)
        .help("Målets kod i bladet Policymål.");
/// Its name.
pub static NAME: Col<String> = Col::new("name", "Indikator", Kind::Text)
    .required()
    .width(46.0)
    .help("Vad som mäts, utan enhet, som det ska stå i rapportens tabeller.");
/// Its unit.
pub static UNIT: Col<Unit> = Col::new("unit", "Enhet", Kind::OneOf(Unit::WORDS))
    .required()
    .width(9.0)
    .help("Enheten som utfall och målvärden anges i.");
/// Its direction.
pub static DIRECTION: Col<Direction> =
    Col::new("direction", "Riktning", Kind::OneOf(Direction::WORDS))
        .required()
        .width(11.0)
        .help("Om högre eller lägre värden är bättre, eller om värdet ska ligga inom ett intervall.");
/// How the förvaltningar's values become the kommun's.
pub static AGGREGATION: Col<Aggregation> =
    Col::new("aggregation", "Sammanvägning", Kind::OneOf(Aggregation::WORDS))
        .required()
        .width(15.0)
        .help("Hur förvaltningarnas värden blir kommunens. Enheterna ja/nej går bara med central och andel ja; nivå går inte med medel, summa, kvot eller vägt medel.");
/// Who reports it: one of [`REPORTER_WORDS`] or codes.
pub static REPORTERS: Col<Reporters> = Col::new(
    "reporters",
    "Rapporteras av",
    Kind::Codes(Register::Departments, REPORTER_WORDS),
)
.required()
.width(18.0)
.help("alla, källa eller förvaltningarnas koder med kommatecken mellan. Källa betyder att ingen förvaltning frågas; värdet hämtas enligt bladet Källor.");
/// The computation over other sheets that replaces the question.
pub static DERIVED: Col<String> = Col::new(
    "derived",
    "Härleds ur",
    Kind::Suggested(Derivation::WORDS),
)
.width(30.0)
.help("En beräkning över förvaltningarnas blad som ersätter frågan. Välj ur listan. Efter ett kommatecken kan stå en post eller en kategori: incidenter: antal, intrång. Tomt när förvaltningarna frågas.");
/// What the numerator counts.
pub static NUMERATOR: Col<String> = Col::new("numerator", "Täljare avser", Kind::Text)
    .when("sammanvägningen är kvot")
    .width(30.0)
    .help(
        "Vad täljaren räknar, till exempel ärenden som inkommit digitalt. Bara för kvot.",
    );
/// What the denominator counts.
pub static DENOMINATOR: Col<String> =
    Col::new("denominator", "Nämnare avser", Kind::Text)
        .when("sammanvägningen är kvot")
        .width(30.0)
        .help("Vad nämnaren räknar, till exempel alla ärenden. Bara för kvot.");
/// What the weight counts.
pub static WEIGHT_OF: Col<String> = Col::new("weight_of", "Vikt avser", Kind::Text)
    .when("sammanvägningen är vägt medel")
    .width(24.0)
    .help("Vad varje förvaltnings värde vägs med, till exempel antal anställda. Bara för vägt medel.");
/// The decimals it is printed with.
pub static DECIMALS: Col<u8> = Col::new("decimals", "Decimaler", Kind::Scale(0, 6))
    .width(11.0)
    .help("Antal decimaler i rapporten, 0 till 6. Tomt betyder 1 för procent och 0 för övriga.");
/// The baseline's year.
pub static BASELINE_YEAR: Col<Year> = Col::new("baseline_year", "Startår", Kind::Year)
    .width(9.0)
    .help("Året som startvärdet gäller.");
/// The baseline, in the unit of the kommun's outcome.
pub static BASELINE: Col<f64> = Col::new("baseline", "Startvärde", Kind::InCommonUnit)
    .width(12.0)
    .help("Kommunens värde innan arbetet mot målet började, i indikatorns enhet: 44 betyder 44 % när enheten är procent.");
/// How much progress counts as partly met.
pub static PARTIAL_LIMIT: Col<f64> = Col::new("partial_limit", "Delvisgräns", Kind::Plain)
    .width(12.0)
    .help("Hur stor del av vägen från startvärdet till målet som räcker för delvis uppfyllt, från 0 till 1. Tomt betyder 0,5.");
/// How close to the target counts as partly met, in the unit.
pub static PARTIAL_TOLERANCE: Col<f64> =
    Col::new("partial_tolerance", "Delvistolerans", Kind::Plain)
        .width(14.0)
        .help("Hur nära målet som räcker för delvis uppfyllt, i indikatorns enhet. Tomt betyder 10 % av målet, och 2 procentenheter för procent.");
/// The indicator's weight in its goal.
pub static WEIGHT: Col<f64> = Col::new("weight", "Vikt", Kind::Plain)
    .width(7.0)
    .help("Indikatorns vikt i målet. Tomt betyder 1; 0 visas men räknas inte.");
/// The smallest reasonable outcome.
pub static REASONABLE_MIN: Col<f64> =
    Col::new("reasonable_min", "Rimligt min", Kind::Plain)
        .width(12.0)
        .help(
            "Det minsta rimliga utfallet, i indikatorns enhet. Ett lägre ger en varning.",
        );
/// The largest reasonable outcome.
pub static REASONABLE_MAX: Col<f64> = Col::new(
    "reasonable_max",
    "Rimligt max",
    Kind::Plain,
)
.width(12.0)
.help("Det största rimliga utfallet, i indikatorns enhet. Ett högre ger en varning.");
/// Where the figure comes from, in words.
pub static SOURCE: Col<String> = Col::new("source", "Källa", Kind::Text)
    .width(30.0)
    .help("Varifrån värdet hämtas, till exempel ärendehanteringssystemet.");
/// How it is measured.
pub static METHOD: Col<String> = Col::new("method", "Mätmetod", Kind::Text)
    .width(50.0)
    .help("Hur värdet tas fram, så att två personer får samma svar.");
/// The first year whose outcomes can be compared with this year's.
pub static COMPARABLE_FROM: Col<Year> = Col::new(
    "comparable_from",
    "Jämförbar från",
    Kind::Year,
)
.width(12.0)
.help("Det första år som går att jämföra med, om mätmetoden har ändrats. Annars tomt.");
/// Whether it may be published.
pub static PUBLIC: Col<bool> = Col::new("public", "Offentlig", Kind::YesNo)
    .required()
    .width(10.0)
    .secrecy(Secrecy::Open)
    .help("Nej om indikatorn bara ska finnas i den interna utgåvan.");

/// The sheet.
pub static SHEET: Sheet = Sheet {
    name: "Indikatorer",
    was: &[],
    layout: Layout::Table,
    rows: Rows::Open {
        spare: 50,
        none: false,
    },
    columns: &[
        &CODE.column,
        &GOAL.column,
        &NAME.column,
        &UNIT.column,
        &DIRECTION.column,
        &AGGREGATION.column,
        &REPORTERS.column,
        &DERIVED.column,
        &NUMERATOR.column,
        &DENOMINATOR.column,
        &WEIGHT_OF.column,
        &DECIMALS.column,
        &BASELINE_YEAR.column,
        &BASELINE.column,
        &PARTIAL_LIMIT.column,
        &PARTIAL_TOLERANCE.column,
        &WEIGHT.column,
        &REASONABLE_MIN.column,
        &REASONABLE_MAX.column,
        &SOURCE.column,
        &METHOD.column,
        &COMPARABLE_FROM.column,
        &PUBLIC.column,
    ],
    intro: "Vad som mäts för varje mål, i vilken enhet och hur det vägs samman.",
};
