//! Who has submitted, and how far they have come.

use chrono::NaiveDate;
use comfy_table::{
    Cell, CellAlignment, ContentArrangement, LineStyle, Table, TableStyle,
};

use crate::domain::Severity;
use crate::form::department::{activities, economy, incidents, risks, systems};
use crate::report::{Department, Report, SubmissionState, SubmissionStatus};
use crate::swedish::{NOTHING, date, date_long, join, plural};

use super::style::{of, safe, styled};
use super::wrap::wrapped;

/// Returns who has submitted what, with the deadline and today's date.
pub fn status(
    report: &Report,
    deadline: Option<NaiveDate>,
    today: NaiveDate,
    width: usize,
) -> String {
    if report.submissions.is_empty() {
        let nobody = "Ingen förvaltning är ifylld i bladet Organisation.";
        return format!("{}\n\n{nobody}", when(deadline, today));
    }
    // A name in two lines is harder to read than a code.
    let named = table(report, deadline, today, |d| d.name.as_str());
    let table = match named.lines().map(|line| line.chars().count()).max() {
        Some(widest) if widest > width => {
            table(report, deadline, today, |d| d.code.as_str())
        }
        _ => named,
    };
    let table = coloured(&table);
    let mut text = format!("{}\n\n{table}\n\n{}", when(deadline, today), count(report));
    if let Some(unanswered) = unanswered(report) {
        text = format!("{text}\n{}", wrapped(&unanswered, width, 0));
    }
    text
}

/// A line under the header, and nothing else: no vertical rules.
const STYLE: TableStyle =
    TableStyle::new().header_separator(LineStyle::new('─', '─', '─', '─'));

fn table(
    report: &Report,
    deadline: Option<NaiveDate>,
    today: NaiveDate,
    name: fn(&Department) -> &str,
) -> String {
    let mut table = Table::new();
    table
        .load_style(STYLE)
        .set_content_arrangement(ContentArrangement::Disabled)
        .set_header([
            "Förvaltning",
            "Läge",
            "Inlämnad",
            "Besvarat",
            "Fel",
            "Varningar",
        ]);
    for submission in &report.submissions {
        let department = report.department(&submission.department);
        let name = department.map_or(submission.department.as_str(), name);
        table.add_row(row(name, submission, deadline, today));
    }
    for column in table.column_iter_mut().skip(3) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    let lines = table.lines().map(|line| line.trim_end().to_owned());
    lines.collect::<Vec<_>>().join("\n")
}

fn row(
    name: &str,
    submission: &SubmissionStatus,
    deadline: Option<NaiveDate>,
    today: NaiveDate,
) -> Vec<Cell> {
    let day = submission.date.map_or_else(|| NOTHING.to_owned(), date);
    let [errors, warnings, _] = submission.findings;
    let is_missing = submission.state == SubmissionState::Missing;
    let number = |count: usize| {
        if is_missing {
            NOTHING.to_owned()
        } else {
            count.to_string()
        }
    };
    let answered = submission.answered.open().filter(|_| !is_missing);
    let answered = answered.unwrap_or(0);
    vec![
        Cell::new(safe(name)),
        Cell::new(state(submission.state, deadline, today)),
        Cell::new(day),
        Cell::new(format!("{answered} av {}", submission.asked)),
        Cell::new(number(errors)),
        Cell::new(number(warnings)),
    ]
}

fn state(
    state: SubmissionState,
    deadline: Option<NaiveDate>,
    today: NaiveDate,
) -> String {
    match state {
        SubmissionState::InTime => "i tid".to_owned(),
        SubmissionState::Late { days } => format!("{} sen", in_days(days)),
        SubmissionState::Undated => "utan datum".to_owned(),
        SubmissionState::Missing => match deadline.map(|day| (today - day).num_days()) {
            Some(days) if days > 0 => format!("saknas, {} sen", in_days(days)),
            _ => "saknas".to_owned(),
        },
    }
}

/// Returns the deadline seen from today.
fn when(deadline: Option<NaiveDate>, today: NaiveDate) -> String {
    let now = format!("I dag är det {}.", date_long(today));
    let Some(deadline) = deadline else {
        return format!("{now} Ingen sista dag är satt i itbokslut.toml.");
    };
    let day = date_long(deadline);
    match (deadline - today).num_days() {
        0 => format!("{now} Sista dag att lämna in är i dag."),
        days if days > 0 => {
            format!(
                "{now} Sista dag att lämna in är {day}, om {}.",
                in_days(days)
            )
        }
        days => format!(
            "{now} Sista dag att lämna in var {day}, för {} sedan.",
            in_days(-days)
        ),
    }
}

fn in_days(days: i64) -> String {
    match days {
        1 => "1 dag".to_owned(),
        days => format!("{days} dagar"),
    }
}

fn count(report: &Report) -> String {
    let all = report.submissions.len();
    let missing: Vec<&str> = report
        .submissions
        .iter()
        .filter(|s| s.state == SubmissionState::Missing)
        .map(|s| s.department.as_str())
        .collect();
    let late = report
        .submissions
        .iter()
        .filter(|s| matches!(s.state, SubmissionState::Late { .. }))
        .count();
    let mut text = format!("{} av {all} har lämnat in", all - missing.len());
    if late > 0 {
        text = format!("{text}, varav {late} {}", plural(late, "sent", "sena"));
    }
    if !missing.is_empty() {
        let codes: Vec<String> = missing.into_iter().map(safe).collect();
        text = format!("{text}. Saknas: {}", join(&codes));
    }
    format!("{text}.")
}

/// Returns the sheets beside `Utfall` in which those who have submitted say
/// nothing; `None` when there are none. A sheet that says that there is
/// nothing to report is an answer. They stand under the table, as another
/// column would leave no room for the names of the förvaltningar.
fn unanswered(report: &Report) -> Option<String> {
    let sheets = [
        (activities::SHEET.name, &report.plans.missing),
        (systems::SHEET.name, &report.systems.missing),
        (incidents::SHEET.name, &report.incidents.missing),
        (risks::SHEET.name, &report.risks.missing),
        (economy::SHEET.name, &report.economy.missing),
    ];
    let of = |submission: &SubmissionStatus| {
        let department = &submission.department;
        let silent = sheets.iter().filter(|(_, by)| by.contains(department));
        let names: Vec<&str> = silent.map(|(name, _)| *name).collect();
        let code = safe(department.as_str());
        (!names.is_empty()).then(|| format!("{code} ({})", join(&names)))
    };
    let submitted = report.submissions.iter();
    let submitted = submitted.filter(|s| s.state != SubmissionState::Missing);
    let lists: Vec<String> = submitted.filter_map(of).collect();
    (!lists.is_empty()).then(|| format!("Blad utan svar: {}.", lists.join("; ")))
}

/// Marks the words for late and missing. It is done on the finished table, as
/// the library counts a colour's characters as text.
fn coloured(table: &str) -> String {
    let mut text = table.to_owned();
    for (words, severity) in [
        ("saknas", Severity::Error),
        ("utan datum", Severity::Warning),
    ] {
        text = text.replace(
            &format!(" {words}"),
            &format!(" {}", styled(words, of(severity))),
        );
    }
    text
}
