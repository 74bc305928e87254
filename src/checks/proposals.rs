//! Proposed targets: of the right kind, and with a motive.

use crate::domain::{Entry, TargetKind};
use crate::finding::Finding;
use crate::finding::rules::{other_kind_of_target, proposal_without_reason};

use super::context::Context;

pub(super) fn without_reason(context: &Context<'_>) -> Vec<Finding> {
    context.in_rows(
        |submission| &submission.proposals,
        |row| {
            let proposes = row.years.iter().any(|year| year.given().is_some());
            let code = row.indicator.value.as_str();
            match &row.reason {
                Entry::Empty(place) if proposes => {
                    Some(proposal_without_reason::found(place, code))
                }
                _ => None,
            }
        },
    )
}

pub(super) fn of_another_kind(context: &Context<'_>) -> Vec<Finding> {
    context.in_rows(
        |submission| &submission.proposals,
        |row| {
            let code = row.indicator.value.as_str();
            let targets = row.years.iter().filter_map(Entry::given);
            targets
                .filter_map(|target| {
                    let definition = context.definition(code)?;
                    let direction = definition.indicator.direction.given()?;
                    let kind = TargetKind::expected(definition.unit, direction.value);
                    (TargetKind::of(target.value) != kind).then(|| {
                        other_kind_of_target::found(
                            &target.place,
                            code,
                            target.value,
                            kind,
                            direction.value,
                            &direction.place,
                        )
                    })
                })
                .collect::<Vec<_>>()
        },
    )
}
