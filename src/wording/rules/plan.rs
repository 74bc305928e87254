//! The rules of the rolling plan (DESIGN §5.8).

use super::super::context::Context;
use super::Rule;

/// Returns how a change of target is named and measured.
pub(super) fn change() -> Rule {
    (
        "Ändrade målvärden",
        vec![
            "För varje år som två planversioner i följd omfattar jämförs målvärdena. \
             Ändringen är det nya minus det gamla. Målvärdet är skärpt när det har blivit \
             svårare att nå i indikatorns riktning, mildrat när det har blivit lättare och \
             oförändrat när det är detsamma. Ett intervall är skärpt när det nya ligger \
             inom det gamla, mildrat när det omfattar det gamla och annars ändrat. Ett \
             målvärde som den äldre planversionen inte hade är nytt, ett som den nyare \
             inte har är borttaget. För nya och borttagna målvärden, för intervall och för \
             ja eller nej anges ingen storlek."
                .to_owned(),
            "Har fler än två planversioner beslutats i tid för ett år anges också \
             ändringen sammanlagt, från det först beslutade målvärdet till det gällande. \
             En planversion som beslutades för sent för att gälla året visas men ingår \
             inte i det sammanlagda."
                .to_owned(),
        ],
    )
}

/// Returns how an outcome is held against the way through the plan.
pub(super) fn path() -> Rule {
    (
        "Före eller efter planen",
        vec![
            "Vägen genom planen går från startvärdet genom målvärdena för den gällande \
             planversionens tre år. Den börjar med det första målvärdet om startvärde \
             saknas, inte är jämförbart eller inte ligger före planen. Mellan två år med \
             värden är den rak. Utfallet ligger före planen när det är bättre än vägen, \
             enligt planen när det är lika och efter planen när det är sämre. Avståndet \
             anges i indikatorns enhet, för ett intervall till den närmaste änden."
                .to_owned(),
        ],
    )
}

/// Returns how the forecast is made, and what it is held against.
pub(super) fn forecast() -> Rule {
    (
        "Prognos",
        vec![
            "Prognosen för planens sista år är en rät linje genom kommunens fem senaste \
             jämförbara utfall, dragen så att summan av avståndens kvadrater blir så liten \
             som möjligt. Startvärdet räknas med om dess år inte har något annat utfall. \
             Det krävs minst tre utfall, och årets eget ska vara ett av dem. Nivåer, \
             intervall och ja eller nej får ingen prognos. Finns ingen prognos anges \
             skälet."
                .to_owned(),
            "Spridningen är det största avståndet mellan linjen och ett utfall som den är \
             dragen genom. Målvärdet nås om prognosen når det även när den försämras med \
             spridningen. Det nås inte om prognosen inte ens når det när den förbättras \
             med spridningen. Annars är det osäkert. Så bedöms den oavkortade linjen; i \
             tryck hålls procent mellan 0 och 100, och antal och tider blir aldrig mindre \
             än noll."
                .to_owned(),
        ],
    )
}

/// Returns what proposals are held against.
pub(super) fn proposals(context: &Context<'_>) -> Rule {
    (
        "Förslag till nästa plan",
        vec![format!(
            "Förvaltningarna föreslår målvärden för den första planversion som inte är \
             beslutad. Ett förslag jämförs med det målvärde som gäller för förvaltningen i \
             den senast beslutade planversionen och benämns som en ändring av det. Har \
             förvaltningen inget målvärde för året är förslaget nytt. Det nås redan när \
             förvaltningens eget utfall {} når det.",
            context.year
        )],
    )
}
