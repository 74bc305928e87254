//! The year's IT incidents beside last year's: how many, how serious, how
//! long, what they were found by, and whether they could be traced.

mod breakdown;

use super::context::Context;
use super::counts::Counts;
use super::frame::Heading;
use super::heads::heads;
use super::node::words;
use super::period::PeriodWords;
use super::prose;
use super::register::{date, secrecy};
use super::reporting::Reporting;
use super::status::Status;
use super::tally;
use crate::report::{Incident, IncidentCounts, Incidents, Share};
use crate::swedish::{self, Gender};

words! {
    /// The incidents.
    pub struct IncidentsPart {
        /// The heading.
        pub heading: Heading,
        /// What they come to, in sentences.
        pub text: String,
        /// Who has not reported, and who had none.
        pub reporting: Option<String>,
        /// How the bars are read.
        pub key: String,
        /// The breakdowns; none when there were no incidents in either year.
        pub breakdowns: Vec<Breakdown>,
        /// `Incidenter med allvarlighet 3 eller 4`.
        pub grave_title: String,
        /// The columns' headers.
        pub grave_heads: Vec<String>,
        /// The incidents of severity 3 and 4, gravest first.
        pub grave: Vec<IncidentRow>,
    }

    /// How the incidents are divided by something.
    pub struct Breakdown {
        /// By what: `Kategori`.
        pub title: String,
        /// The columns' headers.
        pub heads: Vec<String>,
        /// Its rows.
        pub rows: Vec<BreakdownRow>,
    }

    /// One part of a breakdown.
    pub struct BreakdownRow {
        /// What it counts.
        pub name: String,
        /// How many this year.
        pub now: String,
        /// How many last year.
        pub last: String,
        /// How long the year's bar is, 0–1.
        pub bar: Option<f64>,
        /// Where last year's mark stands, 0–1.
        pub mark: Option<f64>,
        /// Whether it is the sum of the others.
        pub total: bool,
    }

    /// A grave incident.
    pub struct IncidentRow {
        /// When it happened.
        pub date: String,
        /// What happened.
        pub description: String,
        /// The system, the category and what else must be said beside it.
        pub beside: String,
        /// The förvaltning's code.
        pub department: String,
        /// How serious it was.
        pub severity: String,
        /// How many hours it lasted.
        pub hours: String,
        /// What it was found by.
        pub detected: String,
        /// Whether it was traced.
        pub traced: Status,
    }
}

/// The severities in words, 1 to 4, as in the form.
const SEVERITIES: [&str; 4] = ["försumbar", "måttlig", "betydande", "allvarlig"];
/// From this severity on, an incident is told by itself.
const GRAVE: u8 = 3;
/// The row of what a breakdown does not cover.
const UNSAID: &str = "Ej angivet";

/// Returns the part.
pub(super) fn part(context: &Context<'_>, heading: Heading) -> IncidentsPart {
    let incidents = &context.report.incidents;
    IncidentsPart {
        heading,
        text: text(context),
        reporting: reporting(incidents)
            .sentences(context)
            .filter(|_| !reporting(incidents).nobody(context)),
        key: match incidents.last {
            Some(_) => format!(
                "Stapel: {}. Streck: {}.",
                context.period.in_words(),
                context.period.same_time_last_year()
            ),
            None => format!("Stapel: {}.", context.period.in_words()),
        },
        breakdowns: breakdown::breakdowns(context),
        grave_title: "Incidenter med allvarlighet 3 eller 4".to_owned(),
        grave_heads: grave_heads(),
        grave: grave(&incidents.incidents.iter().collect::<Vec<_>>()),
    }
}

/// Returns the incidents' sentence in the section's verdict.
pub(super) fn verdict(context: &Context<'_>) -> String {
    let incidents = &context.report.incidents;
    if reporting(incidents).nobody(context) && incidents.now.all == 0 {
        return "Inga incidenter är redovisade.".to_owned();
    }
    count_sentence(incidents, context.period)
}

/// Returns the incidents in large figures: the figure, what it counts, and
/// last year's. What is not told, or not known, has none.
pub(super) fn large_figures(context: &Context<'_>) -> Vec<[String; 3]> {
    let incidents = &context.report.incidents;
    if reporting(incidents).nobody(context) && incidents.now.all == 0 {
        return Vec::new();
    }
    let before = context.period.same_time_last_year();
    let last = incidents.last.as_ref();
    let beside = |figure: Option<String>| {
        figure.map_or_else(String::new, |figure| format!("{before}: {figure}"))
    };
    let mut figures = vec![[
        super::figures::count(incidents.now.all),
        swedish::plural(incidents.now.all, "incident", "incidenter").to_owned(),
        beside(last.map(|counts| super::figures::count(counts.all))),
    ]];
    let hours = |counts: &IncidentCounts| -> Option<String> {
        Some(in_hours(counts.hours.as_ref().open()?.as_ref()?.value))
    };
    if let Some(now) = hours(&incidents.now).filter(|_| incidents.now.all > 0) {
        let label = "timmar utan system".to_owned();
        figures.push([now, label, beside(last.and_then(hours))]);
    }
    let traced = |counts: &IncidentCounts| {
        counts
            .traced
            .open()
            .filter(|share| share.whole > 0)
            .map(percent)
    };
    if let Some(now) = traced(&incidents.now) {
        let label = "spårade till sin orsak".to_owned();
        figures.push([now, label, beside(last.and_then(traced))]);
    }
    figures
}

fn reporting(incidents: &Incidents) -> Reporting<'_> {
    Reporting {
        declared_none: &incidents.declared_none,
        missing: &incidents.missing,
        what: "incidenter",
    }
}

fn text(context: &Context<'_>) -> String {
    let incidents = &context.report.incidents;
    if reporting(incidents).nobody(context) && incidents.now.all == 0 {
        return "Ingen förvaltning har redovisat incidenter. Det går inte att säga om det \
                fanns några."
            .to_owned();
    }
    [
        Some(count_sentence(incidents, context.period)),
        hours_sentence(incidents, context.period),
        traced_sentence(incidents, context.period),
        unmended_sentence(incidents),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" ")
}

/// `Förvaltningarna rapporterade fjorton incidenter, mot arton 2024.`
fn count_sentence(incidents: &Incidents, period: PeriodWords) -> String {
    let now = incidents.now.all;
    let last = incidents.last.as_ref().map(|counts| counts.all);
    let write = Counts::new(now.max(last.unwrap_or(0)), Gender::Common);
    let opening = match now {
        0 => "Förvaltningarna rapporterade ingen incident".to_owned(),
        1 => "Förvaltningarna rapporterade en incident".to_owned(),
        _ => format!(
            "Förvaltningarna rapporterade {} incidenter",
            write.write(now)
        ),
    };
    let before = period.same_time_last_year();
    match last {
        None => format!("{opening}; hur många det var {before} är inte redovisat."),
        Some(last) if last == now && now > 0 => {
            format!("{opening}, lika många som {before}.")
        }
        Some(0) if now == 0 => format!("{opening}, och inte heller {before}."),
        Some(last) => format!("{opening}, mot {} {before}.", write.write(last)),
    }
}

/// `De orsakade avbrott på sammanlagt 31,5 timmar (52 timmar 2024).`
fn hours_sentence(incidents: &Incidents, period: PeriodWords) -> Option<String> {
    let before = period.same_time_last_year();
    if incidents.now.all == 0 {
        return None;
    }
    let Some(hours) = incidents.now.hours.as_ref().open()? else {
        return Some("Hur långa avbrotten var är inte redovisat.".to_owned());
    };
    let write = |value: f64| {
        format!(
            "{}\u{a0}{}",
            in_hours(value),
            if (value - 1.0).abs() < 0.05 {
                "timme"
            } else {
                "timmar"
            }
        )
    };
    let last = incidents
        .last
        .as_ref()
        .and_then(|counts| counts.hours.as_ref().open()?.as_ref())
        .map(|figure| format!(", mot {} {before}", write(figure.value)))
        .unwrap_or_default();
    Some(if hours.value.abs() < 0.05 && last.is_empty() {
        "Inget avbrott drabbade verksamheten.".to_owned()
    } else {
        format!(
            "Verksamheten var utan system i sammanlagt {}{last}.",
            write(hours.value)
        )
    })
}

/// `Nio av fjorton (64 %) kunde spåras till sin orsak, mot 67 % 2024.`
fn traced_sentence(incidents: &Incidents, period: PeriodWords) -> Option<String> {
    let before = period.same_time_last_year();
    let Some(share) = incidents.now.traced.open() else {
        return Some("Inte alla har spårats till sin orsak.".to_owned());
    };
    let write = Counts::new(share.whole, Gender::Common);
    let last = incidents
        .last
        .as_ref()
        .and_then(|counts| counts.traced.open())
        .filter(|share| share.whole > 0)
        .map(|share| format!(", mot {} {before}", percent(share)))
        .unwrap_or_default();
    match (share.part, share.whole) {
        (_, 0) => None,
        (1, 1) => Some(format!("Den har spårats till sin orsak{last}.")),
        (0, 1) => Some(format!("Den har inte spårats till sin orsak{last}.")),
        (part, whole) if part == whole => {
            Some(format!("Alla har spårats till sin orsak{last}."))
        }
        (part, whole) => Some(swedish::capitalised(&format!(
            "{} av {} ({}) har spårats till sin orsak{last}.",
            write.write(part),
            write.write(whole),
            percent(share)
        ))),
    }
}

fn unmended_sentence(incidents: &Incidents) -> Option<String> {
    let open = incidents
        .incidents
        .iter()
        .filter(|i| i.fixed.is_none())
        .count();
    let write = Counts::new(incidents.incidents.len(), Gender::Common);
    (open > 0).then(|| {
        swedish::capitalised(&format!(
            "{} saknar uppgift om när {} åtgärdades.",
            write.write(open),
            swedish::plural(open, "den", "de")
        ))
    })
}

fn percent(share: Share) -> String {
    swedish::percent(tally::part(share.part, share.whole) * 100.0, 0)
}

/// Returns hours with at most one decimal.
fn in_hours(value: f64) -> String {
    swedish::fixed(value, swedish::shown_decimals(value).min(1))
}

fn grave_heads() -> Vec<String> {
    heads(&[
        "Datum",
        "Vad som hände",
        "Förvaltning",
        "Upptäckt genom",
        "Spårad",
        "Allvarlighet",
        "Avbrott, timmar",
    ])
}

/// Returns the columns' headers and the rows of those of some incidents that
/// are grave, gravest first.
pub(super) fn grave_rows(incidents: &[&Incident]) -> (Vec<String>, Vec<IncidentRow>) {
    (grave_heads(), grave(incidents))
}

fn grave(incidents: &[&Incident]) -> Vec<IncidentRow> {
    let mut grave: Vec<&Incident> = incidents
        .iter()
        .copied()
        .filter(|incident| incident.severity.is_some_and(|s| s >= GRAVE))
        .collect();
    grave.sort_by(|a, b| {
        b.severity
            .cmp(&a.severity)
            .then_with(|| lost(b).total_cmp(&lost(a)))
            .then_with(|| a.date.cmp(&b.date))
    });
    grave.into_iter().map(row).collect()
}

fn lost(incident: &Incident) -> f64 {
    incident.hours.as_ref().map_or(0.0, |figure| figure.value)
}

fn row(incident: &Incident) -> IncidentRow {
    let nothing = || swedish::NOTHING.to_owned();
    let category = incident
        .category
        .map(|category| swedish::capitalised(category.word()));
    let system = incident.system.as_deref().map(prose::one_line);
    let description = incident
        .description
        .as_deref()
        .map(prose::one_line)
        .filter(|text| !text.is_empty());
    let what = match (&category, &system) {
        (Some(category), Some(system)) => Some(format!("{category}, {system}")),
        (Some(one), None) | (None, Some(one)) => Some(one.clone()),
        (None, None) => None,
    };
    let told = description.is_some();
    IncidentRow {
        date: date(incident.date),
        description: description.or_else(|| what.clone()).unwrap_or_else(nothing),
        beside: [
            what.filter(|_| told),
            incident
                .reported
                .as_deref()
                .map(prose::one_line)
                .filter(|text| !text.is_empty())
                .map(|to| format!("Anmäld till {to}")),
            secrecy(incident.secret, incident.legal_ground.as_deref()),
        ]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(". "),
        department: incident.department.to_string(),
        severity: incident.severity.map_or_else(nothing, |s| s.to_string()),
        hours: incident
            .hours
            .as_ref()
            .map_or_else(nothing, |figure| in_hours(figure.value)),
        detected: incident
            .detected
            .map_or_else(nothing, |detection| detection.word().to_owned()),
        traced: traced(incident.traced),
    }
}

fn traced(traced: Option<bool>) -> Status {
    let (kind, word) = match traced {
        Some(true) => ("met", "Ja"),
        Some(false) => ("not", "Nej"),
        None => ("unmeasured", "Ej angivet"),
    };
    Status {
        kind: kind.to_owned(),
        word: word.to_owned(),
    }
}

#[cfg(test)]
mod tests;
