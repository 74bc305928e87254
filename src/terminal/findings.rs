//! Findings as a colleague would go through them: one förvaltning at a time,
//! the gravest first, and no more than can be taken in.

use std::collections::BTreeMap;

use crate::domain::{DepartmentCode, Severity};
use crate::finding::rules::missing_submission;
use crate::finding::{Finding, Subject};
use crate::report::Report;
use crate::settings;

use super::style::{BOLD, FAINT, counted, of, safe, styled};
use super::wrap::indented;

/// How many kinds of fault are told of each sender before the rest is only
/// counted.
const TOLD: usize = 5;
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

/// Whose findings they are.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Sender {
    Settings,
    Governing,
    Sources,
    Department(usize),
    File(String),
    /// Those who have sent nothing, told together.
    Nobody,
}

/// Returns the findings by sender; empty when there is nothing to tell.
pub fn findings(listing: Listing<'_>) -> String {
    let mut senders: BTreeMap<Sender, Vec<&Finding>> = BTreeMap::new();
    for finding in listing.findings {
        senders
            .entry(sender(finding, listing))
            .or_default()
            .push(finding);
    }
    let told: Vec<String> = senders
        .iter()
        .filter_map(|(sender, findings)| section(listing, sender, findings))
        .collect();
    told.join("\n\n")
}

/// Returns the number of findings of each severity in words: `2 fel,
/// 5 varningar och 1 notis`; `inga fynd` when there are none.
pub fn headline(findings: &[Finding]) -> String {
    let counts: Vec<String> = Severity::ALL
        .into_iter()
        .map(|severity| {
            let of_it = findings.iter().filter(|f| f.severity() == severity);
            (of_it.count(), severity)
        })
        .filter(|(count, _)| *count > 0)
        .map(|(count, severity)| counted(count, severity))
        .collect();
    if counts.is_empty() {
        "inga fynd".to_owned()
    } else {
        crate::swedish::join(&counts)
    }
}

/// What makes findings alike: severity, file, rule, and for a judgement of the
/// report what it says.
type Kind<'f> = (Severity, &'f str, &'f str, &'f str);

/// Returns what a finding is told together with. The same rule broken in
/// several cells is one thing to mend; judgements of the report are as many
/// things as there are.
fn kind(finding: &Finding) -> Kind<'_> {
    let said = match finding.rule.subject {
        Subject::Report => finding.message.as_str(),
        _ => "",
    };
    let file = &*finding.place.file;
    (finding.severity(), file, finding.rule.id, said)
}

fn section(
    listing: Listing<'_>,
    sender: &Sender,
    findings: &[&Finding],
) -> Option<String> {
    let mut kinds: BTreeMap<Kind<'_>, Vec<&Finding>> = BTreeMap::new();
    for finding in findings {
        if listing.all || finding.severity() != Severity::Notice {
            kinds.entry(kind(finding)).or_default().push(finding);
        }
    }
    if kinds.is_empty() {
        return None;
    }
    if *sender == Sender::Nobody {
        return Some(missing(listing, findings));
    }
    let limit = if listing.all { usize::MAX } else { TOLD };
    let mut lines = vec![heading(listing.report, sender, findings)];
    let mut file = "";
    for alike in kinds.values().take(limit) {
        let Some((first, rest)) = alike.split_first() else {
            continue;
        };
        if listing.all {
            lines.extend(alike.iter().map(|finding| in_full(finding, listing.width)));
            continue;
        }
        if *first.place.file != *file && !is_named_in_heading(sender) {
            lines.push(format!("  {}", safe(&first.place.file)));
        }
        file = &first.place.file;
        lines.push(in_short(first, rest, listing.width));
    }
    let untold: Vec<&Finding> = kinds.values().skip(limit).flatten().copied().collect();
    if !untold.is_empty() {
        let rest: Vec<Finding> = untold.into_iter().cloned().collect();
        let text = format!("och {} till", headline(&rest));
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
    lines.extend(body(finding, width));
    lines.join("\n")
}

/// One finding under its file, and where else the like of it is.
fn in_short(finding: &Finding, rest: &[&Finding], width: usize) -> String {
    let place = match finding.place.within_file().as_str() {
        "" => "hela filen".to_owned(),
        within => safe(within),
    };
    let mut lines = vec![format!("  {} {}", word(finding), styled(&place, BOLD))];
    lines.extend(body(finding, width));
    if !rest.is_empty() {
        let named: Vec<String> = rest
            .iter()
            .take(PLACES)
            .map(|other| safe(&other.place.within_file()))
            .filter(|place| !place.is_empty())
            .collect();
        let more = rest.len().saturating_sub(named.len());
        let text = match (named.as_slice(), more) {
            ([], more) => format!("Likadant på {} till.", places(more)),
            (named, 0) => format!("Likadant i {}.", crate::swedish::join(named)),
            (named, more) => {
                format!(
                    "Likadant i {} och på {} till.",
                    named.join(", "),
                    places(more)
                )
            }
        };
        lines.push(indented(&text, width, MARGIN));
    }
    lines.join("\n")
}

fn places(count: usize) -> String {
    match count {
        1 => "ett ställe".to_owned(),
        _ => format!("{count} ställen"),
    }
}

fn word(finding: &Finding) -> String {
    let severity = finding.severity();
    styled(severity.word(), of(severity))
}

/// What is wrong and what to do, with the line of a text file and the other
/// place of a contradiction.
fn body(finding: &Finding, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    if let (Some(_), Some(line)) = (finding.place.line, &finding.value) {
        lines.push(indented(&safe(line), width, MARGIN + 2));
    }
    let message = crate::swedish::capitalised(&safe(&finding.message));
    let mut text = format!("{message}. {}", safe(&finding.remedy));
    if let Some(other) = &finding.other {
        text = format!("{text} Jämför {}.", safe(&other.to_string()));
    }
    lines.push(indented(&text, width, MARGIN));
    lines
}

/// Those who have sent nothing, one in a line, and what to do about it.
fn missing(listing: Listing<'_>, findings: &[&Finding]) -> String {
    let mut lines = vec![heading(listing.report, &Sender::Nobody, findings)];
    for finding in findings {
        let code = finding.department.as_ref();
        let name = code
            .zip(listing.report)
            .and_then(|(code, report)| report.department(code));
        lines.push(match (name, code) {
            (Some(d), Some(code)) => {
                format!("  {} ({})", safe(&d.name), safe(code.as_str()))
            }
            _ => format!("  {}", safe(&finding.place.to_string())),
        });
    }
    if let Some(first) = findings.first() {
        lines.push(indented(&safe(&first.remedy), listing.width, MARGIN));
    }
    lines.join("\n")
}

/// Whether a sender is a single file whose name the heading says.
fn is_named_in_heading(sender: &Sender) -> bool {
    matches!(sender, Sender::Settings | Sender::File(_))
}

fn heading(report: Option<&Report>, sender: &Sender, findings: &[&Finding]) -> String {
    let name = match sender {
        Sender::Settings => settings::FILE.to_owned(),
        Sender::Governing => "Styrande arbetsboken".to_owned(),
        Sender::Sources => "Källor".to_owned(),
        Sender::Department(index) => report
            .and_then(|report| report.departments.get(*index))
            .map(|d| format!("{} ({})", safe(&d.name), safe(d.code.as_str())))
            .unwrap_or_default(),
        Sender::File(file) => safe(file),
        Sender::Nobody => "Har inte lämnat in".to_owned(),
    };
    let findings: Vec<Finding> = findings.iter().map(|f| (*f).clone()).collect();
    format!("{} – {}", styled(&name, BOLD), headline(&findings))
}

fn sender(finding: &Finding, listing: Listing<'_>) -> Sender {
    let report = listing.report;
    if !listing.all && finding.rule == &missing_submission::RULE {
        return Sender::Nobody;
    }
    let file = &*finding.place.file;
    let department = finding
        .department
        .as_ref()
        .or_else(|| report.and_then(|report| sent_by(report, file)));
    let index = department.zip(report).and_then(|(code, report)| {
        report.departments.iter().position(|d| &d.code == code)
    });
    match index {
        Some(index) => Sender::Department(index),
        None if file == settings::FILE => Sender::Settings,
        None if file.starts_with("styrning") => Sender::Governing,
        None if file.starts_with("kallor") => Sender::Sources,
        None => Sender::File(file.to_owned()),
    }
}

fn sent_by<'r>(report: &'r Report, file: &str) -> Option<&'r DepartmentCode> {
    report
        .submissions
        .iter()
        .find(|status| {
            status
                .file
                .as_ref()
                .is_some_and(|place| &*place.file == file)
        })
        .map(|status| &status.department)
}
