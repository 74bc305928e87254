//! The settings file that a new folder starts with.

use crate::domain::{PeriodKind, Year};

use super::Settings;

const TEXT: &str = include_str!("itbokslut.toml");

/// Returns a settings file with a comment on every key, for a kommun's first
/// year.
///
/// Only what is the kommun's own is set: its name, the policy, the deadline
/// and the contact of `settings`, as far as they are there. The rules stand as
/// comments with their defaults, so that a better default reaches those who
/// never changed it.
pub fn template(settings: &Settings, year: Year) -> String {
    let next = year + 1;
    let deadline = settings
        .deadlines
        .annual
        .map_or_else(|| format!("{next}-01-31"), |date| date.to_string());
    let policy = settings.policy.adopted;
    let adopted_on = policy.map_or_else(|| "2006-03-28".to_owned(), |d| d.to_string());
    let mark = if policy.is_some() { "" } else { "#" };
    let adopted = format!("{mark}antagen = {adopted_on}");
    let last_day = |kind| crate::domain::Period { year, kind }.last_day();
    let example = if settings.example {
        "exempel = true"
    } else {
        "#exempel = false"
    };
    let interim_deadline = last_day(PeriodKind::Interim) + chrono::Days::new(15);
    filled(&[
        ("kommun", quoted(&settings.municipality)),
        ("exempel", example.to_owned()),
        ("antagen", adopted),
        ("antagen_dag", adopted_on),
        ("senast", deadline),
        ("senast_delar", interim_deadline.to_string()),
        ("funktion", quoted(&settings.contact.function)),
        ("epost", quoted(&settings.contact.email)),
        ("beslutade", format!("{}-12-31", year - 1)),
        ("datum", format!("{next}-02-20")),
        ("ar", year.to_string()),
        ("nasta_ar", next.to_string()),
    ])
}

/// Returns the text with values in the places that name them in braces. It is
/// gone through once, so that a value that looks like a place stays a value.
fn filled(values: &[(&str, String)]) -> String {
    let mut filled = String::with_capacity(TEXT.len());
    let mut rest = TEXT;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let value = after.split_once('}').and_then(|(name, after)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((value, after))
        });
        if let Some((value, after)) = value {
            filled.push_str(value);
            rest = after;
        } else {
            filled.push('{');
            rest = after;
        }
    }
    filled.push_str(rest);
    filled
}

/// Returns a text as TOML writes it.
fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}
