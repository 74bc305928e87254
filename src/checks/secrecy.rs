//! `Sekretess` and its legal ground go together, in every sheet that has
//! both.

use crate::domain::Entry;
use crate::finding::Finding;
use crate::finding::rules::{ground_without_secrecy, secret_without_ground};
use crate::submission::Submission;

use super::context::Context;

/// A row's mark and ground, and what the row is called.
struct Mark<'a> {
    what: &'a str,
    secret: &'a Entry<bool>,
    ground: &'a Entry<String>,
}

pub(super) fn without_ground(context: &Context<'_>) -> Vec<Finding> {
    each(context, |mark| {
        let secret = mark.secret.given().filter(|secret| secret.value)?;
        match mark.ground {
            Entry::Empty(ground) => Some(secret_without_ground::found(
                ground,
                mark.what,
                &secret.place,
            )),
            _ => None,
        }
    })
}

pub(super) fn without_mark(context: &Context<'_>) -> Vec<Finding> {
    each(context, |mark| {
        let ground = mark.ground.given()?;
        let place = match mark.secret {
            Entry::Empty(place) => place,
            Entry::Given(answer) if !answer.value => &answer.place,
            _ => return None,
        };
        Some(ground_without_secrecy::found(
            place,
            &ground.value,
            &ground.place,
        ))
    })
}

fn each(
    context: &Context<'_>,
    check: impl Fn(&Mark<'_>) -> Option<Finding>,
) -> Vec<Finding> {
    let answers = context.answers().filter_map(|answer| {
        let row = answer.row;
        let finding = check(&Mark {
            what: row.indicator.value.as_str(),
            secret: &row.secret,
            ground: &row.legal_ground,
        })?;
        Some(finding.concerning(&answer.submission.department))
    });
    let mut findings: Vec<Finding> = answers.collect();
    for submission in context.submissions() {
        let found = marks(submission).filter_map(|mark| check(&mark));
        findings.extend(found.map(|f| f.concerning(&submission.department)));
    }
    findings
}

/// Returns the marks of the rows outside `Utfall`.
fn marks(submission: &Submission) -> impl Iterator<Item = Mark<'_>> {
    const ROW: &str = "raden";
    let mark = |(secret, ground)| Mark {
        what: ROW,
        secret,
        ground,
    };
    let activities = submission.activities.rows.iter();
    let activities = activities.map(|row| (&row.secret, &row.legal_ground));
    let systems = submission.systems.rows.iter();
    let systems = systems.map(|row| (&row.secret, &row.legal_ground));
    let incidents = submission.incidents.rows.iter();
    let incidents = incidents.map(|row| (&row.secret, &row.legal_ground));
    let risks = submission.risks.rows.iter();
    let risks = risks.map(|row| (&row.secret, &row.legal_ground));
    activities
        .chain(systems)
        .chain(incidents)
        .chain(risks)
        .map(mark)
}
