//! What findings come to, and what to do next.

use crate::domain::Severity;
use crate::finding::Finding;
use crate::swedish::{join, plural};

use super::findings::is_shortened;
use super::senders::{Sender, senders};
use super::style::safe;
use super::wrap::wrapped;
use super::{Listing, headline};

/// What was told.
#[derive(Clone, Copy, Debug)]
pub struct Summary<'a> {
    /// The findings.
    pub listing: Listing<'a>,
    /// How many more are let stand.
    pub accepted: usize,
    /// The files and folders that were asked about; empty for everything.
    pub only: &'a [&'a str],
}

/// Returns what the findings come to, and what to do next.
pub fn summary(summary: Summary<'_>) -> String {
    let Summary { listing, only, .. } = summary;
    let mut lines = vec![sum(summary)];
    let steps = match only {
        [] => steps(listing),
        _ => alone(listing),
    };
    if let [only] = steps.as_slice() {
        lines.push(only.clone());
    } else if !steps.is_empty() {
        lines.push("\nNästa steg:".to_owned());
        let numbered = steps.iter().enumerate();
        lines.extend(numbered.map(|(at, step)| format!("  {}. {step}", at + 1)));
    }
    if is_shortened(listing) {
        lines.push(
            "\nMed --alla visas alla fynd, också notiserna, och varje fynds id."
                .to_owned(),
        );
    }
    let lines = lines.iter().map(|line| match line.strip_prefix('\n') {
        Some(line) => format!("\n{}", wrapped(line, listing.width, 0)),
        None => wrapped(line, listing.width, 0),
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn sum(summary: Summary<'_>) -> String {
    let findings = summary.listing.findings;
    let names: Vec<String> = summary.only.iter().map(|name| safe(name)).collect();
    let counts = headline(findings);
    let mut text = match (names.as_slice(), findings) {
        ([], _) => format!("Sammanlagt {counts}."),
        (names, []) => format!("Inget att rätta i {}.", join(names)),
        (names, _) => format!("I {}: {counts}.", join(names)),
    };
    if summary.accepted > 0 {
        let word = plural(summary.accepted, "godtaget", "godtagna");
        text = format!("{text} {} {word} fynd står kvar.", summary.accepted);
    }
    text
}

/// What to do about the findings of single files.
fn alone(listing: Listing<'_>) -> Vec<String> {
    let step = match listing.findings {
        [] => return Vec::new(),
        findings if findings.iter().any(is_error) => {
            "Rätta felen, spara filen och kör om."
        }
        _ => "Inget måste rättas.",
    };
    vec![step.to_owned()]
}

/// What to do about everything that was found.
fn steps(listing: Listing<'_>) -> Vec<String> {
    let mut own = Vec::new();
    let mut others = Vec::new();
    let mut to_mend = Vec::new();
    let mut to_remind = Vec::new();
    for (sender, findings) in senders(listing) {
        if !findings.iter().any(|finding| is_error(finding)) {
            continue;
        }
        match sender {
            Sender::Settings => own.push("itbokslut.toml"),
            Sender::Governing => own.push("den styrande arbetsboken"),
            Sender::Sources => own.push("källorna"),
            Sender::Department(index) => {
                let report = listing.report;
                let department = report.and_then(|r| r.departments.get(index));
                to_mend.extend(department.map(|d| safe(d.code.as_str())));
            }
            Sender::Nobody => {
                let codes = findings.iter().filter_map(|f| f.department.as_ref());
                to_remind.extend(codes.map(|code| safe(code.as_str())));
            }
            other => others.push(safe(&other.name(listing.report))),
        }
    }
    // Who has sent something that cannot be used is not to be reminded too.
    to_remind.retain(|code| !to_mend.contains(code));
    let mut steps = Vec::new();
    if !own.is_empty() {
        steps.push(format!(
            "Rätta {} först: fel där kan ge andra fel.",
            join(&own)
        ));
    }
    if !others.is_empty() {
        steps.push(format!("Gör det som står under {}.", join(&others)));
    }
    let ask = match (to_mend.as_slice(), to_remind.as_slice()) {
        ([], []) => None,
        ([], remind) => Some(format!("Påminn {}.", join(remind))),
        (mend, []) => Some(format!("Låt {} rätta sina arbetsböcker.", join(mend))),
        (mend, remind) => Some(format!(
            "Låt {} rätta sina arbetsböcker, och påminn {}.",
            join(mend),
            join(remind)
        )),
    };
    if let Some(ask) = ask {
        steps.push(format!(
            "{ask} itbokslut status --paminnelse skriver utkast till breven."
        ));
    }
    match steps.is_empty() {
        true => steps.push("Inget hindrar att rapporten blir slutlig.".to_owned()),
        false => steps.push("Kör om. Till dess är rapporten preliminär.".to_owned()),
    }
    steps
}

fn is_error(finding: &Finding) -> bool {
    finding.severity() == Severity::Error
}
