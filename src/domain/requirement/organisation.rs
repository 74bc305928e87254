//! Who is responsible for what, the policy's chapter 4.

use super::documents::{REPORT_PLANS, REPORT_SYSTEMS};
use super::{CheckDescription, CheckParameter, CheckTakes};

const CHAPTER: &str = "4";

pub(super) static SYSTEM_OWNERS: CheckDescription = CheckDescription {
    id: "K4.1",
    chapter: CHAPTER,
    text: "Varje IT-system ska ha en systemägare.",
    about: "Varje system som är i drift på periodens sista dag, även de som inte är \
            samhällsviktiga, ägs av en förvaltning som har angett vem som är \
            systemägare.",
    remedy: "Utse en systemägare och fyll i Roll och Systemägare (funktion) i bladet \
             System.",
    when_unknown: REPORT_SYSTEMS,
    parameters: &[],
};

pub(super) static CENTRAL_OWNERS: CheckDescription = CheckDescription {
    id: "K4.2",
    chapter: CHAPTER,
    text: "Varje gemensamt IT-system ska ha en central systemägare, och övriga ska vara \
           användare.",
    about: "Varje system som flera förvaltningar har i bladet System, eller som någon \
            är central ägare av, har exakt en central ägare och ingen annan ägare.",
    remedy: "Kom överens om vem som är central systemägare och rätta Roll i bladet \
             System; övriga är användare.",
    when_unknown: REPORT_SYSTEMS,
    parameters: &[],
};

pub(super) static REPRESENTATIVES: CheckDescription = CheckDescription {
    id: "K4.3",
    chapter: CHAPTER,
    text: "IT-gruppen ska ha en representant från varje förvaltning.",
    about: "Varje förvaltning i bladet Organisation har en representant i IT-gruppen.",
    remedy: "Fyll i Representant i IT-gruppen i bladet Organisation.",
    when_unknown: "Fyll i förvaltningarna i bladet Organisation.",
    parameters: &[],
};

pub(super) static SECURITY_SUB_GOALS: CheckDescription = CheckDescription {
    id: "K4.4",
    chapter: CHAPTER,
    text: "Årliga delmål för IT-säkerhet ska beslutas och framgå av den gemensamma \
           IT-strategin.",
    about: "I bladet Säkerhetsdelmål står minst ett delmål som ska vara klart under \
            året.",
    remedy: "Fyll i årets delmål, med Klart senast, i bladet Säkerhetsdelmål.",
    when_unknown: "",
    parameters: &[],
};

pub(super) static SECURITY_IN_PLANS: CheckDescription = CheckDescription {
    id: "K4.5",
    chapter: CHAPTER,
    text: "Varje förvaltnings IT-plan ska ha en del om IT-säkerhet.",
    about: "Varje IT-plan har minst en insats med programmet Säkerhetshandlingsplan.",
    remedy: "Ta med insatserna för IT-säkerhet i bladet IT-plan, med programmet \
             Säkerhetshandlingsplan.",
    when_unknown: REPORT_PLANS,
    parameters: &[],
};

pub(super) static APPROVALS: CheckDescription = CheckDescription {
    id: "K4.6",
    chapter: CHAPTER,
    text: "Varje samhällsviktigt IT-system ska driftgodkännas av systemägaren utifrån \
           systemsäkerhetsplanen innan det tas i bruk.",
    about: "Varje samhällsviktigt system som är i drift på periodens sista dag är \
            driftgodkänt av sin ägare, utifrån den gällande systemsäkerhetsplanen och \
            innan det togs i bruk.",
    remedy: "Låt systemägaren driftgodkänna systemet och fyll i dagen i bladet System.",
    when_unknown: REPORT_SYSTEMS,
    parameters: &[],
};

pub(super) static ROLES: CheckDescription = CheckDescription {
    id: "K4.7",
    chapter: CHAPTER,
    text: "En IT-samordnare och en IT-säkerhetssamordnare ska vara utsedda.",
    about: "Varje roll står i bladet Roller, med funktionen som har den.",
    remedy: "Utse någon och fyll i Roll och Funktion i bladet Roller.",
    when_unknown: "Skriv minst en roll i kontrollens parameter roller.",
    parameters: &[CheckParameter {
        name: "roller",
        takes: CheckTakes::Texts(&["IT-samordnare", "IT-säkerhetssamordnare"]),
        about: "rollerna som ska vara utsedda",
    }],
};

pub(super) static SECURITY_PROCESS: CheckDescription = CheckDescription {
    id: "K4.8",
    chapter: CHAPTER,
    text: "IT-säkerhetsarbetet ska följa en beslutad process: BITS eller den som har \
           ersatt BITS.",
    about: "I bladet Styrdokument står en daterad IT-säkerhetsprocess som gäller på \
            periodens sista dag.",
    remedy: "Fyll i IT-säkerhetsprocessen, med Datum, i bladet Styrdokument. BITS \
             underhålls inte längre, så besluta vad som gäller i stället.",
    when_unknown: "",
    parameters: &[],
};
