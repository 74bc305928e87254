//! Every row of `Utfall` has a value or a reason, and never both.

use crate::domain::{
    Assessment, DepartmentCode, Entry, Place, Placed, Reading, SourceField,
    UnmeasuredReason,
};
use crate::finding::Finding;
use crate::finding::rules::{
    incomplete_ratio, neither_value_nor_reason, newly_not_applicable,
    not_applicable_unexplained, unmeasured, value_and_reason,
};
use crate::published::DepartmentOutcome;
use crate::submission::OutcomeRow;

use super::context::{Answer, Context};

pub(super) fn answers(context: &Context<'_>) -> Vec<Finding> {
    context
        .answers()
        .filter_map(|answer| {
            let finding = answer_of(context, &answer)?;
            Some(finding.concerning(&answer.submission.department))
        })
        .collect()
}

fn answer_of(context: &Context<'_>, answer: &Answer<'_>) -> Option<Finding> {
    let asked = asked(context, answer);
    if asked.is_empty() {
        return None;
    }
    let row = answer.row;
    let parts = parts(answer, &asked);
    let unusable = parts.iter().any(|part| part.entry.is_unusable());
    match (&row.unmeasured, value(&parts, &asked)) {
        (Entry::Given(reason), Some((part, value))) => Some(value_and_reason::found(
            &value.place,
            answer.code(),
            part.field.header(context.period().kind),
            value.value,
            reason.value,
            &reason.place,
        )),
        (Entry::Given(reason), None) if !unusable => {
            reason_given(context, answer, reason)
        }
        (Entry::Absent | Entry::Empty(_), None) if !unusable => {
            let place = place_of(row, *asked.first()?)?;
            let kind = context.period().kind;
            let fields: Vec<&str> =
                asked.iter().map(|field| field.header(kind)).collect();
            incomplete(context, answer, &asked).or_else(|| {
                Some(neither_value_nor_reason::found(
                    place,
                    answer.code(),
                    &fields,
                    kind,
                ))
            })
        }
        (Entry::Absent | Entry::Empty(_), Some(_)) if !unusable => {
            incomplete(context, answer, &asked)
        }
        _ => None,
    }
}

/// Returns what is missing of a ratio that has one of the parts it is asked
/// for; with a written outcome it is told of when that is compared.
fn incomplete(
    context: &Context<'_>,
    answer: &Answer<'_>,
    asked: &[SourceField],
) -> Option<Finding> {
    let row = answer.row;
    let both = [SourceField::Numerator, SourceField::Denominator];
    if !row.outcome.is_blank() || asked != both {
        return None;
    }
    let [top, bottom] = both.map(|field| field.header(context.period().kind));
    let (missing, given, missing_word, given_word) =
        match (&row.numerator, &row.denominator) {
            (Entry::Given(given), Entry::Empty(missing)) => (missing, given, bottom, top),
            (Entry::Empty(missing), Entry::Given(given)) => (missing, given, top, bottom),
            _ => return None,
        };
    Some(incomplete_ratio::found(
        missing,
        answer.code(),
        missing_word,
        given_word,
        given.value.value,
        &given.place,
    ))
}

fn reason_given(
    context: &Context<'_>,
    answer: &Answer<'_>,
    reason: &Placed<UnmeasuredReason>,
) -> Option<Finding> {
    let code = answer.code();
    let place = &reason.place;
    if reason.value != UnmeasuredReason::NotApplicable {
        return Some(unmeasured::found(place, code, reason.value));
    }
    let comment = &answer.row.comment;
    if comment.is_blank() {
        return Some(not_applicable_unexplained::found(
            place,
            code,
            comment.place(),
        ));
    }
    let before = applied_last_year(context, answer)?;
    let last_year = context.period().year - 1;
    Some(newly_not_applicable::found(place, code, last_year, &before))
}

/// Returns last year's row of the förvaltning, or of one merged into it, when
/// it shows that the indicator applied then.
fn applied_last_year(context: &Context<'_>, answer: &Answer<'_>) -> Option<Place> {
    let department = &answer.submission.department;
    let merged = context
        .governing()
        .departments
        .iter()
        .filter(|row| row.code.value == *department)
        .filter_map(|row| row.replaces.value())
        .flatten();
    let codes: Vec<&DepartmentCode> = std::iter::once(department).chain(merged).collect();
    if let Some(adopted) = context.published {
        let mut indicators = adopted.document.indikatorer.iter();
        let published = indicators.find(|of| of.kod == answer.code())?;
        let mut owns = published.forvaltningar.iter();
        let is_its = |kod: &str| codes.iter().any(|code| code.as_str() == kod);
        return owns
            .any(|own| is_its(&own.kod) && applied_when_published(own))
            .then(|| Place::file(std::sync::Arc::clone(&adopted.file)));
    }
    context
        .last_year()?
        .submissions
        .iter()
        .filter(|submission| codes.contains(&&submission.department))
        .flat_map(|submission| &submission.outcomes)
        .filter(|row| row.indicator.value == answer.row.indicator.value)
        .find(|row| applied(row))
        .map(|row| row.indicator.place.clone())
}

/// Returns whether a published value shows that its indicator applied.
fn applied_when_published(own: &DepartmentOutcome) -> bool {
    let has_value = own.utfall.is_some() || own.taljare.is_some();
    let has_reason = UnmeasuredReason::ALL.iter().any(|r| r.word() == own.grund);
    let applied = own.bedomning.map(|word| word.0) != Some(Assessment::NotApplicable);
    applied && (has_value || has_reason)
}

/// Returns whether a row shows that its indicator applied: it has a value, or
/// another reason than that it does not.
fn applied(row: &OutcomeRow) -> bool {
    match &row.unmeasured {
        Entry::Given(reason) => reason.value != UnmeasuredReason::NotApplicable,
        _ => row.outcome.given().is_some() || row.numerator.given().is_some(),
    }
}

/// Returns the fields that the förvaltning is asked for, without the weight,
/// which is no value.
fn asked(context: &Context<'_>, answer: &Answer<'_>) -> Vec<SourceField> {
    let department = &answer.submission.department;
    let mut fields = context.open_fields(&answer.definition, department);
    fields.retain(|field| *field != SourceField::Weight);
    fields
}

/// A cell that is, or is part of, a row's value.
struct Part {
    field: SourceField,
    entry: Entry<Reading>,
}

/// Returns the cells of a row that make its value: the outcome, and of a
/// ratio its parts. A part that a source fills or that is derived is no
/// answer.
fn parts(answer: &Answer<'_>, asked: &[SourceField]) -> Vec<Part> {
    let row = answer.row;
    let mut parts = Vec::new();
    if !answer.definition.derives(SourceField::Outcome) {
        parts.push(Part {
            field: SourceField::Outcome,
            entry: row.outcome.clone(),
        });
    }
    for (field, entry) in [
        (SourceField::Numerator, &row.numerator),
        (SourceField::Denominator, &row.denominator),
    ] {
        if asked.contains(&field) {
            let entry = entry.clone().map(Reading::Number);
            parts.push(Part { field, entry });
        }
    }
    parts
}

/// Returns the part that makes the row say a value: the outcome, or the
/// numerator. A denominator beside a numerator is none, since it is often
/// known beforehand; where it is all that is asked for, it is the value.
fn value<'p>(
    parts: &'p [Part],
    asked: &[SourceField],
) -> Option<(&'p Part, &'p Placed<Reading>)> {
    let counts = |field: SourceField| {
        field != SourceField::Denominator || asked == [SourceField::Denominator]
    };
    parts
        .iter()
        .filter(|part| counts(part.field))
        .find_map(|part| Some((part, part.entry.given()?)))
}

fn place_of(row: &OutcomeRow, field: SourceField) -> Option<&Place> {
    match field {
        SourceField::Outcome => row.outcome.place(),
        SourceField::Numerator => row.numerator.place(),
        SourceField::Denominator => row.denominator.place(),
        SourceField::Weight => row.weight.place(),
    }
}
