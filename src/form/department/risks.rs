//! `Risker`: risks and what is done about them (IT-policyn kap. 2).

use crate::domain::Amount;
use crate::form::{Col, Kind, Layout, Rows, Secrecy, Sheet};

use super::secrecy::{legal_ground, secret};

/// The risk.
pub static RISK: Col<String> = Col::new("risk", "Risk", Kind::Text)
    .required()
    .secrecy(Secrecy::Internal)
    .width(40.0)
    .help("Vad som kan hända och vad det skulle leda till.");
/// The system it concerns.
pub static SYSTEM: Col<String> = Col::new("system", "System", Kind::Text)
    .secrecy(Secrecy::Internal)
    .width(24.0)
    .help("Systemet som risken gäller, med samma namn som i bladet System.");
/// How likely it is.
pub static LIKELIHOOD: Col<u8> = Col::new("likelihood", "Sannolikhet", Kind::Scale(1, 4))
    .group("Före åtgärden")
    .required()
    .secrecy(Secrecy::Internal)
    .width(12.0)
    .help("1 är mycket liten, 4 mycket stor.");
/// How grave it would be.
pub static CONSEQUENCE: Col<u8> =
    Col::new("consequence", "Konsekvens", Kind::Scale(1, 4))
        .required()
        .secrecy(Secrecy::Internal)
        .width(12.0)
        .help("1 är försumbar, 4 mycket allvarlig.");
/// What is done about it.
pub static MEASURE: Col<String> = Col::new("measure", "Åtgärd", Kind::Text)
    .group("Åtgärden")
    .secrecy(Secrecy::Internal)
    .width(40.0)
    .help(
        "Vad som har gjorts under året för att minska risken. Tomt om inget har gjorts.",
    );
/// What it cost.
pub static COST: Col<Amount> = Col::new("cost", "Kostnad (tkr)", Kind::Money)
    .secrecy(Secrecy::Internal)
    .width(12.0)
    .help("Vad åtgärden kostade under året, i tusental kronor.");
/// How likely it is afterwards.
pub static LIKELIHOOD_AFTER: Col<u8> =
    Col::new("likelihood_after", "Sannolikhet efter", Kind::Scale(1, 4))
        .group("Efter åtgärden")
        .when("en åtgärd är ifylld")
        .secrecy(Secrecy::Internal)
        .width(12.0)
        .help("Sannolikheten när åtgärden är gjord, 1 till 4.");
/// How grave it would be afterwards.
pub static CONSEQUENCE_AFTER: Col<u8> =
    Col::new("consequence_after", "Konsekvens efter", Kind::Scale(1, 4))
        .when("en åtgärd är ifylld")
        .secrecy(Secrecy::Internal)
        .width(12.0)
        .help("Konsekvensen när åtgärden är gjord, 1 till 4.");
/// Whether the row is to be tried for secrecy.
pub static SECRET: Col<bool> = secret().group("Sekretessprövning");
/// The legal ground.
pub static LEGAL_GROUND: Col<String> = legal_ground();

/// The sheet.
pub static SHEET: Sheet = Sheet {
    name: "Risker",
    was: &[],
    layout: Layout::Table,
    rows: Rows::Open {
        spare: 50,
        none: true,
    },
    columns: &[
        &RISK.column,
        &SYSTEM.column,
        &LIKELIHOOD.column,
        &CONSEQUENCE.column,
        &MEASURE.column,
        &COST.column,
        &LIKELIHOOD_AFTER.column,
        &CONSEQUENCE_AFTER.column,
        &SECRET.column,
        &LEGAL_GROUND.column,
    ],
    intro: "Risker i IT-verksamheten, vad åtgärderna kostade och hur mycket de minskade risken.",
};
