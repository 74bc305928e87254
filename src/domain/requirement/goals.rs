//! What follows from the policy's goals, its chapters 1 and 2.

use super::{CheckDescription, CheckParameter, CheckTakes};

pub(super) static GOALS_MEASURED: CheckDescription = CheckDescription {
    id: "K1.1",
    chapter: "1",
    text: "Varje mål för service, demokrati och effektivitet ska följas upp med minst \
           en indikator som har målvärde och utfall.",
    about: "Varje policymål i områdena har minst en indikator med ett målvärde som \
            gäller för året och ett utfall.",
    remedy: MEASURE,
    when_unknown: LIST_GOALS,
    parameters: &[CheckParameter {
        name: "omraden",
        takes: CheckTakes::Texts(&[]),
        about: "områdena vars mål räknas; en tom lista är alla utom IT-säkerhet",
    }],
};

pub(super) static SECURITY_GOALS_MEASURED: CheckDescription = CheckDescription {
    id: "K2.1",
    chapter: "2",
    text: "Varje mål för IT-säkerhet ska följas upp med minst en indikator som har \
           målvärde och utfall.",
    about: "Varje policymål i området IT-säkerhet har minst en indikator med ett \
            målvärde som gäller för året och ett utfall.",
    remedy: MEASURE,
    when_unknown: LIST_GOALS,
    parameters: &[CheckParameter {
        name: "omraden",
        takes: CheckTakes::Texts(&[SECURITY_AREA]),
        about: "områdena vars mål räknas",
    }],
};

/// The area of the goals for security, as the seed policy names it.
pub const SECURITY_AREA: &str = "IT-säkerhet";

const MEASURE: &str = "Ge målet en indikator i bladet Indikatorer, ett målvärde i bladet \
                       Målvärden och se till att den mäts.";
const LIST_GOALS: &str = "Fyll i målen och deras områden i bladet Policymål.";
