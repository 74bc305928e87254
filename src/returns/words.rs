//! What a returned workbook says, besides what was found.

use crate::domain::{PeriodKind, RawWorkbook, Severity};
use crate::finding::Finding;
use crate::finding::rules;
use crate::settings::Settings;
use crate::submission::{BookFill, Fill, FillValue, Line, Returned};
use crate::swedish::{capitalised, date, date_long, join, number, plural};

/// Of a cell that the form fills in and that somebody has written over.
pub(super) const CHANGED: &str = "Stod i en cell som kommunen fyller i. Den läses inte, och formulärets egen uppgift \
     står där igen.";
/// Of a cell that a source fills in and that is empty.
pub(super) const FROM_SOURCE: &str = "Värdet hämtas från en källa.";
/// Of a text that is longer than a cell holds.
pub(super) const CONTINUED: &str = "Fortsättning: texten är längre än en cell rymmer.";
/// Of a file whose notes are not read.
pub(super) const NO_NOTES: &str = "Filen är sparad i ett äldre format, och kommentarer i cellerna kan inte läsas ur \
     det. Har ni skrivit några, för över dem hit för hand.";

/// Returns what is said of so many cells that are not listed.
pub(super) fn left_out(count: usize) -> String {
    format!(
        "{count} {} till får inte plats i listan. De står kvar i filen som ni skickade.",
        plural(count, "rad", "rader")
    )
}

/// Returns what is said of a cell that was locked and that somebody has
/// written in.
pub(super) fn was_locked(known: &Fill) -> String {
    match known {
        Fill::Locked(value) => match shown(value) {
            Some(value) => {
                format!(
                    "Cellen var låst: värdet hämtas från en källa, som säger {value}."
                )
            }
            None => "Cellen var låst: värdet hämtas från en källa.".to_owned(),
        },
        Fill::Computed(from) => format!("Cellen var låst. {from}"),
        _ => "Cellen var låst: den används inte på den här raden.".to_owned(),
    }
}

fn shown(value: &FillValue) -> Option<String> {
    match value {
        FillValue::Text(text) => Some(text.clone()),
        FillValue::Number(value) => Some(number(*value)),
        FillValue::Date(day) => Some(date(*day)),
        FillValue::YesNo(answer) => Some(if *answer { "ja" } else { "nej" }.to_owned()),
        FillValue::Target(_) | FillValue::Stood(_) => None,
    }
}

/// Returns a message as a sentence.
pub(super) fn sentence(message: &str) -> String {
    let message = capitalised(message);
    if message.ends_with(['.', '!', '?']) {
        message
    } else {
        format!("{message}.")
    }
}

/// Returns what is said in a cell's note of something that was found.
pub(super) fn note(finding: &Finding) -> String {
    let severity = capitalised(finding.severity().word());
    let message = sentence(&finding.message);
    format!("{severity}: {message} {}", remedy(finding))
}

/// Returns what to do about a finding, in the returned workbook: what was
/// missing in the form is there again.
pub(super) fn remedy(finding: &Finding) -> String {
    let back = [
        &rules::missing_column::RULE,
        &rules::missing_sheet::RULE,
        &rules::missing_header::RULE,
    ];
    if back.iter().any(|rule| rule.id == finding.rule.id) {
        "Det finns på plats igen i den här arbetsboken. Fyll i det som saknas.".to_owned()
    } else if finding.rule.id == rules::missing_rows::RULE.id {
        "Raderna finns på plats igen i den här arbetsboken. Fyll i dem.".to_owned()
    } else {
        finding.remedy.clone()
    }
}

/// Writes the words of the first sheet.
pub(super) fn greet(
    returned: &mut Returned,
    fill: &BookFill,
    raw: &RawWorkbook,
    found: &[&Finding],
    settings: &Settings,
) {
    let count = |severity| {
        let of_severity = found.iter().filter(|f| f.severity() == severity);
        of_severity.count()
    };
    let [errors, warnings, notices] = Severity::ALL.map(count);
    returned.summary = summary(errors, warnings);
    let file = raw.file.rsplit('/').next().unwrap_or(&raw.file);
    let mut line = |label: &str, text: String, mark: Option<Severity>| {
        returned.lines.push(Line {
            label: label.to_owned(),
            text,
            mark,
        });
    };
    line("Gäller filen", file.to_owned(), None);
    if errors + warnings > 0 {
        line(
            "Så gör ni",
            "Rätta i den här arbetsboken, i de celler som är markerade. Vad som är fel \
             står också i en kommentar i cellen. Allt ni har skrivit finns kvar."
                .to_owned(),
            None,
        );
        let contact = [&settings.contact.function, &settings.contact.email];
        let contact: Vec<&str> = contact
            .into_iter()
            .map(|text| text.trim())
            .filter(|text| !text.is_empty())
            .collect();
        let day = match fill.identity.period.kind {
            PeriodKind::Annual => settings.deadlines.annual,
            PeriodKind::Interim => settings.deadlines.interim,
        };
        if !contact.is_empty() {
            line("Skicka till", contact.join(", "), None);
        }
        if let Some(day) = day {
            line("Lämnas senast", date_long(day), None);
        }
    }
    if errors > 0 {
        line(
            "Fel",
            "Måste rättas. Till dess används inte uppgiften.".to_owned(),
            Some(Severity::Error),
        );
    }
    if warnings > 0 {
        line(
            "Varning",
            "Se efter om det stämmer. Gör det det kan uppgiften stå kvar.".to_owned(),
            Some(Severity::Warning),
        );
    }
    if notices > 0 {
        let notices = format!("{notices} {}", plural(notices, "notis", "notiser"));
        line("Övrigt", format!("{notices}, som inte kräver något."), None);
    }
}

/// Returns how much there is to mend.
fn summary(errors: usize, warnings: usize) -> String {
    if errors + warnings == 0 {
        return "Inget att rätta. Ni behöver inte skicka in arbetsboken igen.".to_owned();
    }
    let mut parts = Vec::new();
    if errors > 0 {
        parts.push(format!("{errors} fel"));
    }
    if warnings > 0 {
        let word = plural(warnings, "varning", "varningar");
        parts.push(format!("{warnings} {word}"));
    }
    format!("{} i det som ni har lämnat in.", join(&parts))
}
