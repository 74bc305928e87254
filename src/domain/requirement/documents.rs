//! The documents and plans that the policy wants, its chapter 3.

use super::introduction::adopted_by;
use super::{CheckDescription, CheckParameter, CheckTakes};

const CHAPTER: &str = "3";
const BOARD: &str = "kommunstyrelsen";

/// What to do where the systems are not known.
pub(super) const REPORT_SYSTEMS: &str =
    "Fyll i bladet System, eller svara ja vid Inga att redovisa.";
/// What to do where the activities are not known.
pub(super) const REPORT_PLANS: &str =
    "Fyll i bladet IT-plan, eller svara ja vid Inga att redovisa.";

pub(super) static COMMON_STRATEGY: CheckDescription = CheckDescription {
    id: "K3.1",
    chapter: CHAPTER,
    text: "Kommunen ska ha en gemensam IT-strategi som gäller tre år och är fastställd \
           av kommunstyrelsen.",
    about: "I bladet Styrdokument står en gemensam IT-strategi som gäller på periodens \
            sista dag, omfattar så många hela kalenderår och är fastställd av organet.",
    remedy: "Fyll i Gäller från, Gäller till, Fastställd av och Datum för strategin i \
             bladet Styrdokument, eller ta fram en strategi för beslut.",
    when_unknown: "",
    parameters: &[
        adopted_by(BOARD),
        CheckParameter {
            name: "ar",
            takes: CheckTakes::Whole {
                default: 3,
                least: 1,
                most: 20,
            },
            about: "hur många hela kalenderår strategin ska omfatta",
        },
    ],
};

pub(super) static STRATEGY_UPDATED: CheckDescription = CheckDescription {
    id: "K3.2",
    chapter: CHAPTER,
    text: "IT-strategin ska uppdateras varje år och fastställas av kommunstyrelsen.",
    about: "Planversionen som börjar nästa år är beslutad av organet, och beslutet är \
            daterat under året.",
    remedy: "Fyll i nästa planversion med Beslutad av och Beslutsdatum i bladet \
             Planversioner.",
    when_unknown: "",
    parameters: &[adopted_by(BOARD)],
};

pub(super) static DEPARTMENT_STRATEGIES: CheckDescription = CheckDescription {
    id: "K3.3",
    chapter: CHAPTER,
    text: "Varje förvaltning ska ha en egen del i IT-strategin, förankrad i ansvarig \
           nämnd.",
    about: "Varje förvaltning har i bladet Styrdokument en del av IT-strategin som \
            gäller på periodens sista dag och är förankrad i nämnden.",
    remedy: "Fyll i förvaltningens del av IT-strategin, med Datum och Förankrad i nämnd, \
             i bladet Styrdokument.",
    when_unknown: "Fyll i förvaltningarna i bladet Organisation.",
    parameters: &[],
};

pub(super) static DEPARTMENT_PLANS: CheckDescription = CheckDescription {
    id: "K3.4",
    chapter: CHAPTER,
    text: "Varje förvaltning ska ha en IT-plan för året.",
    about: "Varje förvaltning har minst en insats i bladet IT-plan; Inga att redovisa \
            räcker inte.",
    remedy: "Ta fram en IT-plan i förvaltningen och fyll i dess insatser i bladet \
             IT-plan.",
    when_unknown: "Fyll i förvaltningarna i bladet Organisation.",
    parameters: &[],
};

pub(super) static ACTIVITIES_COMPLETE: CheckDescription = CheckDescription {
    id: "K3.5",
    chapter: CHAPTER,
    text: "Varje insats i IT-planerna ska vara prioriterad och ha ansvarig för \
           genomförande, tidsplan och ansvarig för uppföljning.",
    about: "Varje insats i bladet IT-plan har prioritet, ansvarig för genomförande, \
            start, slut och ansvarig för uppföljning.",
    remedy: "Fyll i det som saknas på insatsens rad i bladet IT-plan.",
    when_unknown: REPORT_PLANS,
    parameters: &[],
};

pub(super) static SECURITY_INSTRUCTIONS: CheckDescription = CheckDescription {
    id: "K3.6",
    chapter: CHAPTER,
    text: "IT-säkerhetsinstruktioner ska fastställas av kommunstyrelsen efter behandling \
           i chefsgruppen och IT-gruppen.",
    about: "Varje IT-säkerhetsinstruktion som gäller på periodens sista dag är \
            fastställd av organet och beredd i grupperna, och det finns minst en.",
    remedy: "Fyll i Fastställd av, Datum och Beredd i för instruktionen i bladet \
             Styrdokument, eller ta fram en instruktion för beslut.",
    when_unknown: "",
    parameters: &[
        adopted_by(BOARD),
        CheckParameter {
            name: "beredd_i",
            takes: CheckTakes::Texts(&["chefsgrupp", "IT-grupp"]),
            about: "grupperna som ska ha behandlat instruktionen före beslutet",
        },
    ],
};

pub(super) static CRITICAL_SYSTEMS_LISTED: CheckDescription = CheckDescription {
    id: "K3.7",
    chapter: CHAPTER,
    text: "En förteckning över samhällsviktiga IT-system ska hållas aktuell.",
    about: "I bladet Styrdokument står en förteckning över samhällsviktiga system som \
            är fastställd eller granskad under året.",
    remedy: "Gå igenom förteckningen och skriv dagen under Senast granskad i bladet \
             Styrdokument.",
    when_unknown: "",
    parameters: &[],
};

pub(super) static SECURITY_PLANS: CheckDescription = CheckDescription {
    id: "K3.8",
    chapter: CHAPTER,
    text: "Varje samhällsviktigt IT-system ska ha en systemsäkerhetsplan.",
    about: "Varje samhällsviktigt system som är i drift på periodens sista dag har en \
            daterad systemsäkerhetsplan i bladet System.",
    remedy: "Ta fram en systemsäkerhetsplan och skriv dess datum i bladet System.",
    when_unknown: REPORT_SYSTEMS,
    parameters: &[],
};

pub(super) static ACTION_PLANS: CheckDescription = CheckDescription {
    id: "K3.9",
    chapter: CHAPTER,
    text: "Varje samhällsviktigt IT-system ska ha en årlig handlingsplan för \
           IT-säkerhet, som tas med i en IT-plan.",
    about: "Varje samhällsviktigt system som är i drift på periodens sista dag har en \
            handlingsplan daterad under året, och minst en insats i en IT-plan nämner \
            systemet.",
    remedy: "Upprätta handlingsplanen, skriv dess datum i bladet System och ange \
             systemet vid insatsen i bladet IT-plan.",
    when_unknown: REPORT_SYSTEMS,
    parameters: &[],
};

pub(super) static INFRASTRUCTURE_PROGRAMME: CheckDescription = CheckDescription {
    id: "K3.10",
    chapter: CHAPTER,
    text: "Kommunen ska ha ett IT-infrastrukturprogram som är fastställt av \
           kommunstyrelsen.",
    about: "I bladet Styrdokument står ett IT-infrastrukturprogram som gäller på \
            periodens sista dag och är fastställt av organet.",
    remedy: "Fyll i Fastställd av och Datum för programmet i bladet Styrdokument, eller \
             ta fram ett program för beslut.",
    when_unknown: "",
    parameters: &[adopted_by(BOARD)],
};
