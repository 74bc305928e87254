//! The policy's requirements.

use crate::published::{Requirement, RequirementResult, Word};
use crate::report;

use super::value::{Sources, filled, shown};

pub(super) fn requirement(requirement: &report::Requirement) -> Requirement {
    Requirement {
        id: requirement.id.clone(),
        kapitel: requirement.chapter.clone(),
        text: requirement.text.clone(),
        kontroll: requirement.check.clone(),
        resultat: Word(result(requirement.result)),
        uppfyller: shown(&requirement.counts).map(|share| share.part),
        av: shown(&requirement.counts).map(|share| share.whole),
        objekt: filled(&requirement.objects),
        brister: requirement.failing.clone(),
        saknas_fran: requirement.unreported.clone(),
        anmarkning: filled(&requirement.note),
        kallor: Sources::default()
            .cells(&requirement.evidence, "Underlag")
            .list(),
    }
}

fn result(result: report::RequirementResult) -> RequirementResult {
    match result {
        report::RequirementResult::Met => RequirementResult::Met,
        report::RequirementResult::PartlyMet => RequirementResult::PartlyMet,
        report::RequirementResult::NotMet => RequirementResult::NotMet,
        report::RequirementResult::NotApplicable => RequirementResult::NotApplicable,
        report::RequirementResult::Unknown => RequirementResult::Unknown,
    }
}
