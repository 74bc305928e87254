//! `Incidenter`: in the period, traced or not, and for how long.

use chrono::NaiveDate;

use crate::domain::{Entry, IncidentCategory};
use crate::finding::Finding;
use crate::finding::rules::{
    impossible_amount, incident_outside_period, outage_without_hours, untraced_unsaid,
};
use crate::form::department::incidents::HOURS;
use crate::submission::IncidentRow;

use super::context::Context;

pub(super) fn outside_period(context: &Context<'_>) -> Vec<Finding> {
    let last = context.period().last_day();
    let first = NaiveDate::from_ymd_opt(context.period().year, 1, 1).unwrap_or(last);
    each(context, |row| {
        let day = row.date.given()?;
        let outside = !(first..=last).contains(&day.value);
        outside
            .then(|| incident_outside_period::found(&day.place, day.value, first, last))
    })
}

pub(super) fn untraced(context: &Context<'_>) -> Vec<Finding> {
    each(context, |row| match &row.traced {
        Entry::Empty(place) => Some(untraced_unsaid::found(place)),
        _ => None,
    })
}

pub(super) fn without_hours(context: &Context<'_>) -> Vec<Finding> {
    each(context, |row| match (&row.hours, row.category.value()) {
        (Entry::Empty(place), Some(IncidentCategory::Outage)) => {
            Some(outage_without_hours::found(place))
        }
        _ => None,
    })
}

pub(super) fn negative_hours(context: &Context<'_>) -> Vec<Finding> {
    let header = HOURS.column.header.text(context.period().year);
    each(context, |row| {
        let hours = row.hours.given()?;
        let value = hours.value.value;
        (value < 0.0)
            .then(|| impossible_amount::found(&hours.place, &header, value, None))
    })
}

fn each(
    context: &Context<'_>,
    check: impl Fn(&IncidentRow) -> Option<Finding>,
) -> Vec<Finding> {
    context.in_rows(|submission| &submission.incidents.rows, check)
}
