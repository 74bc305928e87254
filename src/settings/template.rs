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
    TEXT.replace("{kommun}", &quoted(&settings.municipality))
        .replace(
            "{exempel}",
            if settings.example {
                "exempel = true"
            } else {
                "#exempel = false"
            },
        )
        .replace("{antagen}", &adopted)
        .replace("{antagen_dag}", &adopted_on)
        .replace("{senast}", &deadline)
        .replace(
            "{senast_delar}",
            &(last_day(PeriodKind::Interim) + chrono::Days::new(15)).to_string(),
        )
        .replace("{funktion}", &quoted(&settings.contact.function))
        .replace("{epost}", &quoted(&settings.contact.email))
        .replace("{beslutade}", &format!("{}-12-31", year - 1))
        .replace("{datum}", &format!("{next}-02-20"))
        .replace("{ar}", &year.to_string())
        .replace("{nasta_ar}", &next.to_string())
}

/// Returns a text as TOML writes it.
fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}
