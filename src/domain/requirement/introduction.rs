//! What the policy requires of itself, before its first chapter.

use super::{CheckDescription, CheckParameter, CheckTakes, INTRODUCTION};

pub(super) static POLICY_REVIEWED: CheckDescription = CheckDescription {
    id: "K0.1",
    chapter: INTRODUCTION,
    text: "IT-policyn ska granskas så ofta som kommunen har bestämt.",
    about: "Den senaste granskningen av IT-policyn, eller beslutet om den, är på \
            periodens sista dag inte äldre än granskas_vart_ar under [policy].",
    remedy: "Granska IT-policyn och skriv dagen under Senast granskad i bladet \
             Styrdokument.",
    when_unknown: "Skriv hur ofta IT-policyn ska granskas, i hela år, under [policy] i \
                   itbokslut.toml: granskas_vart_ar = 4.",
    parameters: &[],
};

pub(super) static POLICY_ADOPTED: CheckDescription = CheckDescription {
    id: "K0.2",
    chapter: INTRODUCTION,
    text: "IT-policyn ska fastställas av kommunfullmäktige.",
    about: "IT-policyn som gäller på periodens sista dag är fastställd av organet, \
            enligt bladet Styrdokument eller, när policyn inte står där, enligt [policy].",
    remedy: "Fyll i Fastställd av och Datum för IT-policyn i bladet Styrdokument, eller \
             lägg fram policyn för beslut.",
    when_unknown: "",
    parameters: &[adopted_by("kommunfullmäktige")],
};

/// Returns the parameter that names the deciding body.
pub(super) const fn adopted_by(default: &'static str) -> CheckParameter {
    CheckParameter {
        name: "organ",
        takes: CheckTakes::Text(default),
        about: "organet som ska ha fattat beslutet",
    }
}
