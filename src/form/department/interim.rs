//! The sheets that ask otherwise in the interim report (DESIGN §3): what it
//! came to by 31 August, and the forecast for the whole year in the place of
//! its outcome.
//!
//! Each sheet has the keys of its annual sibling, so that pre-fill, reading,
//! checks and analysis name the same columns in both; what is assessed, the
//! forecast, has the outcome's key.

use crate::domain::{Amount, PeriodKind, Reading, SourceField, UnmeasuredReason};
use crate::form::{Col, Kind, Layout, Prefill, Rows, Secrecy, Sheet};

use super::{activities, economy, outcomes, readme};

/// The header of what an indicator came to so far.
pub const SO_FAR_HEADER: &str = "Utfall t.o.m. 31 augusti";

const INTERIM: PeriodKind = PeriodKind::Interim;

/// What the indicator came to by 31 August.
pub static SO_FAR: Col<Reading> = Col::new("so_far", SO_FAR_HEADER, Kind::InRowsUnit)
    .group("Utfall hittills")
    .secrecy(Secrecy::WithRow)
    .width(13.0)
    .help("Utfallet till och med den 31 augusti i indikatorns enhet. Lämna tomt om inget är mätt än. Värdet visas bredvid prognosen men bedöms inte.");
static OUTCOME: Col<Reading> = Col::new(
    "outcome",
    SourceField::Outcome.header(INTERIM),
    Kind::InRowsUnit,
)
.group("Prognos för hela året")
.answers()
.when("inget skäl är valt i Ej mätt, skäl")
.secrecy(Secrecy::WithRow)
.width(12.0)
.help("Vad hela årets utfall väntas bli, i indikatorns enhet. Procent skrivs som 87,5; en andel under 1 % skrivs med procenttecken: 0,5 %. Prognosen bedöms mot målvärdet. Finns ingen, välj ett skäl i Ej mätt, skäl.");
static NUMERATOR: Col<Amount> = Col::new(
    "numerator",
    SourceField::Numerator.header(INTERIM),
    Kind::Plain,
)
.answers()
.when("indikatorn är en kvot")
.secrecy(Secrecy::WithRow)
.width(12.0)
.help("Det antal eller belopp som väntas för hela året. Vad som räknas står i kolumnen Mätmetod. Bara för indikatorer som är en kvot.");
static DENOMINATOR: Col<Amount> = Col::new(
    "denominator",
    SourceField::Denominator.header(INTERIM),
    Kind::Plain,
)
.when("indikatorn är en kvot")
.secrecy(Secrecy::WithRow)
.width(12.0)
.help("Det som täljaren delas med, som det väntas bli för hela året. Vad det är står i kolumnen Mätmetod. Bara för indikatorer som är en kvot.");
static WEIGHT: Col<Amount> =
    Col::new("weight", SourceField::Weight.header(INTERIM), Kind::Plain)
        .when("indikatorn är ett vägt medel")
        .secrecy(Secrecy::WithRow)
        .width(12.0)
        .help("Det som förvaltningens prognos vägs med, till exempel antal anställda. Bara för indikatorer som är ett vägt medel.");
static UNMEASURED: Col<UnmeasuredReason> =
    Col::new("unmeasured", "Ej mätt, skäl", Kind::OneOf(UnmeasuredReason::WORDS))
        .group("Om prognos saknas")
        .answers()
        .when("prognos saknas")
        .secrecy(Secrecy::WithRow)
        .width(20.0)
        .help("Varför prognos saknas. Välj ej tillämpligt bara om indikatorn inte gäller förvaltningen, och förklara i så fall i kolumnen Kommentar.");

/// `Utfall`.
pub static OUTCOMES: Sheet = Sheet {
    name: outcomes::SHEET.name,
    was: &[],
    layout: Layout::Table,
    rows: Rows::Keyed(Prefill::Indicators),
    columns: &[
        &outcomes::CODE.column,
        &outcomes::NAME.column,
        &outcomes::UNIT.column,
        &outcomes::DIRECTION.column,
        &outcomes::METHOD.column,
        &outcomes::OUTCOME_BEFORE_LAST.column,
        &outcomes::OUTCOME_LAST.column,
        &outcomes::TARGET.column,
        &SO_FAR.column,
        &OUTCOME.column,
        &NUMERATOR.column,
        &DENOMINATOR.column,
        &WEIGHT.column,
        &UNMEASURED.column,
        &outcomes::DATA_SOURCE.column,
        &outcomes::COMMENT.column,
        &outcomes::MEASURE.column,
        &outcomes::RESPONSIBLE.column,
        &outcomes::DUE.column,
        &outcomes::CORRECTED.column,
        &outcomes::CORRECTION_REASON.column,
        &outcomes::SECRET.column,
        &outcomes::LEGAL_GROUND.column,
    ],
    intro: "Utfallet till och med den 31 augusti, och prognosen för hela året som är det som bedöms.",
};

static ACTIVITY_BUDGET: Col<Amount> = Col::new("budget", "Budget (tkr)", Kind::Money)
    .group("Kostnad")
    .secrecy(Secrecy::WithRow)
    .width(12.0)
    .help("Vad insatsen får kosta under hela året, i tusental kronor.");
static ACTIVITY_OUTCOME: Col<Amount> =
    Col::new("outcome", "Utfall t.o.m. 31 augusti (tkr)", Kind::Money)
        .secrecy(Secrecy::WithRow)
        .width(15.0)
        .help("Vad insatsen har kostat till och med den 31 augusti, i tusental kronor.");

/// `IT-plan`.
pub static ACTIVITIES: Sheet = Sheet {
    name: activities::SHEET.name,
    was: &[],
    layout: Layout::Table,
    rows: activities::SHEET.rows,
    columns: &[
        &activities::ID.column,
        &activities::ACTIVITY.column,
        &activities::PROGRAM.column,
        &activities::GOAL.column,
        &activities::SYSTEM.column,
        &activities::PRIORITY.column,
        &activities::RESPONSIBLE.column,
        &activities::FOLLOW_UP.column,
        &activities::START.column,
        &activities::END.column,
        &activities::STATUS.column,
        &activities::DONE.column,
        &activities::FINISHED.column,
        &ACTIVITY_BUDGET.column,
        &ACTIVITY_OUTCOME.column,
        &activities::COMMENT.column,
        &activities::SECRET.column,
        &activities::LEGAL_GROUND.column,
    ],
    intro: "Förvaltningens insatser under året, som de står den 31 augusti, även dem i handlingsplanen för IT-säkerhet.",
};

/// What a post cost by 31 August.
pub static POST_SO_FAR: Col<Amount> =
    Col::new("so_far", "Utfall t.o.m. 31 augusti (tkr)", Kind::Money)
        .width(15.0)
        .help("Vad posten har kostat till och med den 31 augusti, i tusental kronor. 0 om den inte har kostat något.");
static POST_BUDGET: Col<Amount> = Col::new("budget", "Budget (tkr)", Kind::Money)
    .width(13.0)
    .help("Hela årets budget för posten, i tusental kronor. 0 om förvaltningen inte har någon.");
static POST_OUTCOME: Col<Amount> =
    Col::new("outcome", "Prognos helår (tkr)", Kind::Money)
        .width(13.0)
        .help("Vad posten väntas kosta under hela året, i tusental kronor. 0 om den inte väntas kosta något.");
static POST_COMMENT: Col<String> = Col::new("comment", "Kommentar", Kind::Text)
    .group("Förklaring")
    .width(50.0)
    .help("Vad som förklarar en avvikelse mellan budget och prognos.");

/// `Ekonomi`.
pub static ECONOMY: Sheet = Sheet {
    name: economy::SHEET.name,
    was: &[],
    layout: Layout::Table,
    rows: economy::SHEET.rows,
    columns: &[
        &economy::POST.column,
        &POST_BUDGET.column,
        &POST_SO_FAR.column,
        &POST_OUTCOME.column,
        &economy::PLAN_1.column,
        &economy::PLAN_2.column,
        &economy::PLAN_3.column,
        &POST_COMMENT.column,
    ],
    intro: "Förvaltningens kostnader för IT i tusental kronor, hittills och för hela året.",
};

/// The five lines of instruction, in order.
pub const INSTRUCTIONS: &[&str] = &[
    readme::CELLS,
    readme::ORDER,
    "Skriv utfallet till och med den 31 augusti och en prognos för hela året. Prognosen bedöms. Finns ingen, välj skälet i kolumnen Ej mätt, skäl. Lämna inte båda tomma.",
    readme::PERCENT,
    readme::SEND,
];

/// `Läs mig`.
pub static README: Sheet = Sheet {
    name: readme::SHEET.name,
    was: &[],
    layout: Layout::Instructions,
    rows: Rows::Fixed(INSTRUCTIONS),
    columns: &[],
    intro: readme::SHEET.intro,
};
