//! What was seen as a result: the only place that decides it (DESIGN §5.12).

use crate::domain::{DepartmentCode, PeriodKind, Place, Source};
use crate::finding::Finding;
use crate::finding::rules::{requirement_not_met, requirement_unknown};
use crate::report::{Requirement, RequirementResult, Share};
use crate::settings::PolicyRequirement;
use crate::swedish::{capitalised, join};

use super::Known;
use super::seen::{Basis, Seen};

/// Returns the result: k of n objects, n = 0 with or without «Inga att
/// redovisa», and no better than partly met while a förvaltning concerned has
/// not reported.
pub(super) fn result(seen: &Seen) -> RequirementResult {
    let all = seen.all.len();
    let part = fulfilling(seen);
    let waiting = !seen.unreported().is_empty();
    if all == 0 {
        let declared = matches!(
            seen.basis,
            Basis::Reports {
                declared_none: true,
                ..
            }
        );
        return if declared && !waiting {
            RequirementResult::NotApplicable
        } else {
            RequirementResult::Unknown
        };
    }
    match part {
        _ if part == all && waiting => RequirementResult::Unknown,
        _ if part == all => RequirementResult::Met,
        0 => RequirementResult::NotMet,
        _ => RequirementResult::PartlyMet,
    }
}

/// Returns a requirement as it is reported, with the finding that tells of it
/// when it is not met or cannot be judged (DESIGN §5.16).
pub(super) fn requirement(
    known: &Known<'_>,
    wanted: &PolicyRequirement,
    seen: &Seen,
) -> (Requirement, Option<Finding>) {
    let result = result(seen);
    let is_open = is_open(known, seen, result);
    let result = if is_open {
        RequirementResult::Unknown
    } else {
        result
    };
    let failing = seen.all.iter().filter(|object| !object.fulfils);
    let failing: Vec<String> = failing.map(|object| object.name.clone()).collect();
    let unreported: Vec<String> = seen
        .unreported()
        .iter()
        .map(|(code, _)| DepartmentCode::to_string(code))
        .collect();
    let counts = seen.counted.then_some(Share {
        part: fulfilling(seen),
        whole: seen.all.len(),
    });
    let why = if is_open {
        until_the_end(seen)
    } else {
        why(seen, result)
    };
    let not_reported = match join(&unreported) {
        codes if codes.is_empty() => codes,
        codes => format!("{codes} har inte redovisat"),
    };
    let reasons: Vec<_> = [why.clone(), not_reported]
        .into_iter()
        .filter(|reason| !reason.is_empty())
        .collect();
    let place = place(known, seen);
    let description = wanted.check.description();
    let finding = match result {
        RequirementResult::NotMet | RequirementResult::PartlyMet => {
            let judged = requirement_not_met::Judged {
                id: &wanted.id,
                result: result.word(),
                counts: counts.map(|counts| (counts.part, counts.whole)),
                objects: seen.objects,
                failing: &failing,
                why: &why,
                unreported: &unreported,
            };
            let remedy = description.remedy;
            Some(requirement_not_met::found(&place, &judged, remedy))
        }
        RequirementResult::Unknown => Some(requirement_unknown::found(
            &place,
            &wanted.id,
            &reasons.join(", men "),
            &unreported,
            if is_open {
                description.remedy
            } else {
                description.when_unknown
            },
        )),
        RequirementResult::Met | RequirementResult::NotApplicable => None,
    };
    let note = match reasons.join("; ") {
        reasons if reasons.is_empty() => reasons,
        reasons => format!("{}.", capitalised(&reasons)),
    };
    let requirement = Requirement {
        id: wanted.id.clone(),
        chapter: wanted.chapter.clone(),
        text: wanted.text.clone(),
        check: wanted.check.name().to_owned(),
        result,
        counts: counts.into(),
        note,
        objects: seen.objects.to_owned(),
        failing,
        unreported,
        evidence: evidence(seen),
    };
    (requirement, finding)
}

/// Returns whether what is missing may still be done: in the interim report,
/// of what the policy wants done in the course of the year. It can then be
/// told to be met, but not that it is not.
fn is_open(known: &Known<'_>, seen: &Seen, result: RequirementResult) -> bool {
    known.period.kind == PeriodKind::Interim
        && seen.in_the_year
        && matches!(
            result,
            RequirementResult::NotMet | RequirementResult::PartlyMet
        )
}

fn until_the_end(seen: &Seen) -> String {
    let open = "året är inte slut, och det kan göras till och med den 31 december";
    match seen.why.as_str() {
        "" => open.to_owned(),
        why => format!("{why}, men {open}"),
    }
}

/// Returns the check's reason, or the one that follows from the result.
fn why(seen: &Seen, result: RequirementResult) -> String {
    match result {
        _ if !seen.why.is_empty() => seen.why.clone(),
        RequirementResult::NotApplicable => {
            "förvaltningarna har svarat «Inga att redovisa»".to_owned()
        }
        RequirementResult::Unknown if seen.all.is_empty() => {
            format!("det finns inga {} att bedöma", seen.objects)
        }
        RequirementResult::Unknown => "alla som har redovisat uppfyller det".to_owned(),
        _ => String::new(),
    }
}

fn fulfilling(seen: &Seen) -> usize {
    seen.all.iter().filter(|object| object.fulfils).count()
}

/// Returns every cell the judgement rests on, those where something is missed
/// among them, in the order of their places.
fn evidence(seen: &Seen) -> Vec<Source> {
    let objects = seen.all.iter().flat_map(|object| &object.evidence);
    let unreported = seen.unreported().iter().map(|(_, missed)| missed);
    let all = objects.chain(unreported).chain(&seen.evidence);
    let mut cells: Vec<Source> = all.cloned().collect();
    cells.sort_by(|a, b| (&a.place, &a.field).cmp(&(&b.place, &b.field)));
    cells.dedup();
    cells
}

/// Returns where a finding stands: at the first cell that an object fails by,
/// where a förvaltning is missed, or else at the first cell there is. What is
/// wrong in several workbooks is told of at the governing one: a förvaltning
/// that gets its own back must not read there what another lacks.
fn place(known: &Known<'_>, seen: &Seen) -> Place {
    let failing = seen.all.iter().filter(|object| !object.fulfils);
    let failing: Vec<&Source> = failing.filter_map(|o| o.evidence.first()).collect();
    let unreported = seen.unreported().iter().map(|(_, missed)| missed);
    let candidates = if failing.is_empty() {
        unreported.chain(&seen.evidence).collect()
    } else {
        failing
    };
    let governing = &known.governing().file;
    match candidates.as_slice() {
        [first, rest @ ..] if rest.iter().all(|s| s.place.file == first.place.file) => {
            first.place.clone()
        }
        _ => Place::file(governing.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::seen::Object;
    use super::*;
    use RequirementResult::{Met, NotApplicable, NotMet, PartlyMet, Unknown};

    fn seen(part: usize, whole: usize, basis: Basis) -> Seen {
        let object = |number| Object {
            name: format!("{number}"),
            fulfils: number < part,
            evidence: Vec::new(),
        };
        Seen::many("ting", (0..whole).map(object).collect()).from(basis)
    }

    fn reports(waiting: bool, declared_none: bool) -> Basis {
        let missed = Source {
            field: "".into(),
            place: Place::file("styrning/2025.xlsx"),
        };
        Basis::Reports {
            unreported: waiting
                .then(|| (DepartmentCode::new("BUF"), missed))
                .into_iter()
                .collect(),
            declared_none,
        }
    }

    /// Every sentence of DESIGN §5.12, for k of n.
    #[test]
    fn the_result_follows_from_k_of_n_and_who_has_reported() {
        // k, n; from the governing workbook; all reported; one has not.
        let cases = [
            (0, 3, NotMet, NotMet, NotMet),
            (1, 3, PartlyMet, PartlyMet, PartlyMet),
            (2, 3, PartlyMet, PartlyMet, PartlyMet),
            (3, 3, Met, Met, Unknown),
            (1, 1, Met, Met, Unknown),
            (0, 1, NotMet, NotMet, NotMet),
            (0, 0, Unknown, Unknown, Unknown),
        ];
        for (part, whole, governing, all, waiting) in cases {
            let judged = |basis| result(&seen(part, whole, basis));
            assert_eq!(judged(Basis::Complete), governing, "{part} of {whole}");
            assert_eq!(judged(reports(false, false)), all, "{part} of {whole}");
            assert_eq!(judged(reports(true, false)), waiting, "{part} of {whole}");
        }
    }

    #[test]
    fn declared_empty_is_not_applicable_only_when_all_have_reported() {
        assert_eq!(result(&seen(0, 0, reports(false, true))), NotApplicable);
        assert_eq!(result(&seen(0, 0, reports(true, true))), Unknown);
        assert_eq!(result(&seen(0, 2, reports(false, true))), NotMet);
        assert_eq!(result(&seen(2, 2, reports(false, true))), Met);
    }
}
