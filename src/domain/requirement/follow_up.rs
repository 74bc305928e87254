//! The follow-up of the goals, the policy's chapter 5.

use super::CheckDescription;

pub(super) static FOLLOW_UPS: CheckDescription = CheckDescription {
    id: "K5.1",
    chapter: "5",
    text: "Fastställda mål ska följas upp i varje förvaltning och redovisas till \
           kommunfullmäktige i årsbokslutet.",
    about: "Varje förvaltning har lämnat in sin uppföljning, förvaltningschefen har \
            godkänt den och nämnden har behandlat den; en förvaltning som inte har \
            lämnat in uppfyller inte kravet.",
    remedy: "Påminn förvaltningen om att lämna in, och fyll i Godkänd av förvaltningschef \
             och Behandlad i nämnd på försättsbladet.",
    when_unknown: "Fyll i förvaltningarna i bladet Organisation.",
    parameters: &[],
};
