//! Findings as a colleague would go through them: one sender at a time, the
//! gravest first, and no more than can be taken in.

use crate::domain::Severity;
use crate::finding::{Alike, Finding, alike};
use crate::report::Report;
use crate::swedish;

use super::senders::{Sender, senders};
use super::style::{BOLD, FAINT, counted, of, safe, styled};
use super::wrap::indented;

/// How many kinds of fault are told of each sender before the rest is only
/// counted.
const TOLD: usize = 5;
/// How many of those are no more than warnings.
const WARNINGS: usize = 3;
/// How many places of one kind of fault are named.
const PLACES: usize = 6;

/// Which findings to tell, and how much of them.
#[derive(Clone, Copy, Debug)]
pub struct Listing<'a> {
    /// The findings, sorted.
    pub findings: &'a [Finding],
    /// Whose file is whose, when it came to a report.
    pub report: Option<&'a Report>,
    /// Whether everything is told, notices and repetitions included.
    pub all: bool,
    /// The characters of a line.
    pub width: usize,
}

/// Returns the findings by sender; empty when there is nothing to tell.
pub fn findings(listing: Listing<'_>) -> String {
    let told: Vec<String> = senders(listing)
        .iter()
        .filter_map(|(sender, findings)| section(listing, sender, findings))
        .collect();
    told.join("\n\n")
}

/// Returns the number of findings of each severity in words: `2 fel,
/// 5 varningar och 1 notis`; `inga fynd` when there are none.
pub fn headline<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> String {
    let severities: Vec<Severity> = findings.into_iter().map(Finding::severity).collect();
    let counts: Vec<String> = Severity::ALL
        .into_iter()
        .map(|severity| {
            let of_it = severities.iter().filter(|other| **other == severity);
            (of_it.count(), severity)
        })
        .filter(|(count, _)| *count > 0)
        .map(|(count, severity)| counted(count, severity))
        .collect();
    if counts.is_empty() {
        "inga fynd".to_owned()
    } else {
        swedish::join(&counts)
    }
}

/// Whether a listing leaves something out.
pub(super) fn is_shortened(listing: Listing<'_>) -> bool {
    let is_cut = |findings: &[&Finding]| {
        let kinds = alike(findings.iter().copied());
        told(listing, &kinds).len() < kinds.len()
            || kinds.iter().any(|kind| kind.rest.len() > PLACES)
    };
    let senders = senders(listing);
    let mut counted = senders
        .iter()
        .filter(|(sender, _)| **sender != Sender::Nobody);
    !listing.all && counted.any(|(_, findings)| is_cut(findings))
}

/// Returns the kinds of fault that are told.
fn told<'k>(listing: Listing<'_>, kinds: &'k [Alike<'k>]) -> Vec<&'k Alike<'k>> {
    let mut warnings = 0;
    let is_told = |kind: &&Alike<'_>| match kind.first.severity() {
        Severity::Error => true,
        Severity::Warning => {
            warnings += 1;
            warnings <= WARNINGS
        }
        Severity::Notice => false,
    };
    if listing.all {
        kinds.iter().collect()
    } else {
        kinds.iter().filter(is_told).take(TOLD).collect()
    }
}

fn section(
    listing: Listing<'_>,
    sender: &Sender,
    findings: &[&Finding],
) -> Option<String> {
    if *sender == Sender::Nobody {
        return Some(missing(listing, findings));
    }
    let kinds = alike(findings.iter().copied());
    let told = told(listing, &kinds);
    if told.is_empty() {
        return None;
    }
    let mut lines = vec![heading(listing.report, sender, findings)];
    let mut file = "";
    for kind in &told {
        if listing.all {
            lines.extend(kind.all().map(|finding| in_full(finding, listing.width)));
            continue;
        }
        let place = &kind.first.place;
        // A whole file is named in its finding.
        let is_named = sender.is_named_in_heading() || place.within_file().is_empty();
        if *place.file != *file && !is_named {
            lines.push(format!("  {}", safe(&place.file)));
        }
        file = &place.file;
        lines.push(in_short(kind, sender, listing.width));
    }
    let is_told =
        |kind: &Alike<'_>| told.iter().any(|t| std::ptr::eq(t.first, kind.first));
    let untold = kinds.iter().filter(|kind| !is_told(kind));
    let mut untold = untold
        .flat_map(Alike::all)
        .filter(|finding| finding.severity() != Severity::Notice)
        .peekable();
    if untold.peek().is_some() {
        let text = format!("och {} till", headline(untold));
        lines.push(styled(&format!("  {text}"), FAINT));
    }
    Some(lines.join("\n"))
}

/// The margin of a finding's text.
const MARGIN: usize = 4;

/// One finding with its whole place and its rule, as they are written in
/// `itbokslut.toml` to accept it.
fn in_full(finding: &Finding, width: usize) -> String {
    let place = safe(&finding.place.to_string());
    let id = styled(&format!("[{}]", finding.rule.id), FAINT);
    let mut lines = vec![format!("  {} {} {id}", word(finding), styled(&place, BOLD))];
    lines.extend(body(finding, None, width));
    lines.join("\n")
}

/// One finding under its file, and where else the like of it is.
fn in_short(kind: &Alike<'_>, sender: &Sender, width: usize) -> String {
    let finding = kind.first;
    let place = match finding.place.within_file().as_str() {
        "" if sender.is_named_in_heading() => "hela filen".to_owned(),
        "" => safe(&finding.place.file),
        within if finding.place.sheet.is_some() && finding.place.cell.is_none() => {
            format!("bladet {}", safe(within))
        }
        within => safe(within),
    };
    let mut lines = vec![format!("  {} {}", word(finding), styled(&place, BOLD))];
    let elsewhere = kind.elsewhere(PLACES).map(|text| safe(&text));
    lines.extend(body(finding, elsewhere, width));
    lines.join("\n")
}

fn word(finding: &Finding) -> String {
    let severity = finding.severity();
    styled(severity.word(), of(severity))
}

/// What is wrong and what to do, with the line of a text file and the other
/// place of a contradiction.
fn body(finding: &Finding, elsewhere: Option<String>, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    if let (Some(_), Some(line)) = (finding.place.line, &finding.value) {
        lines.push(indented(&safe(line), width, MARGIN + 2));
    }
    let message = swedish::capitalised(&safe(&finding.message));
    let mut text = format!("{message}. {}", safe(&finding.remedy));
    if let Some(other) = &finding.other {
        let other = if other.file == finding.place.file {
            other.within_file()
        } else {
            other.to_string()
        };
        if !other.is_empty() {
            text = format!("{text} Jämför {}.", safe(&other));
        }
    }
    lines.push(indented(&text, width, MARGIN));
    lines.extend(elsewhere.map(|text| indented(&text, width, MARGIN)));
    lines
}

/// Those who have sent nothing, one in a line, and what to do about it.
fn missing(listing: Listing<'_>, findings: &[&Finding]) -> String {
    let mut lines = vec![heading(listing.report, &Sender::Nobody, findings)];
    for finding in findings {
        let code = finding.department.as_ref();
        let department = code
            .zip(listing.report)
            .and_then(|(code, report)| report.department(code));
        lines.push(match department {
            Some(d) => format!("  {}", named(&d.name, d.code.as_str())),
            None => format!("  {}", safe(&finding.place.to_string())),
        });
    }
    if let Some(first) = findings.first() {
        lines.push(indented(&safe(&first.remedy), listing.width, MARGIN));
    }
    lines.join("\n")
}

fn heading(report: Option<&Report>, sender: &Sender, findings: &[&Finding]) -> String {
    let name = match sender {
        Sender::Department(index) => report
            .and_then(|report| report.departments.get(*index))
            .map(|d| named(&d.name, d.code.as_str()))
            .unwrap_or_default(),
        other => safe(&other.name(report)),
    };
    let counts = headline(findings.iter().copied());
    format!("{} – {counts}", styled(&name, BOLD))
}

/// Returns a förvaltning's name with its code; its code alone when it has no
/// other name.
fn named(name: &str, code: &str) -> String {
    match name == code {
        true => safe(code),
        false => format!("{} ({})", safe(name), safe(code)),
    }
}
