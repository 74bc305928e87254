//! Findings as SARIF, for editors and code hosts.

use std::collections::BTreeMap;

use crate::domain::{Place, Severity};
use crate::finding::{CATALOGUE, Finding, Rule};
use crate::published::{
    SarifArtifactLocation, SarifConfiguration, SarifDriver, SarifFingerprints,
    SarifLevel, SarifLocation, SarifLog, SarifLogicalLocation, SarifPhysicalLocation,
    SarifRegion, SarifResult, SarifResultProperties, SarifRule, SarifRun,
    SarifRunProperties, SarifSuppression, SarifText, SarifTool,
};
use crate::report::{AcceptedFinding, Report};
use crate::swedish::{capitalised, date};

/// The language of every text, as the standard writes it.
const SWEDISH: &str = "sv-SE";

pub(super) fn log(report: &Report) -> SarifLog {
    let mut seen = BTreeMap::new();
    let mut results = Vec::new();
    for finding in &report.findings.open {
        results.push(result(finding, None, &mut seen));
    }
    for accepted in &report.findings.accepted {
        results.push(result(&accepted.finding, Some(accepted), &mut seen));
    }
    SarifLog::of(SarifRun {
        tool: SarifTool {
            driver: SarifDriver {
                name: "itbokslut",
                semantic_version: env!("CARGO_PKG_VERSION"),
                language: SWEDISH,
                rules: CATALOGUE.iter().map(|kind| rule(kind)).collect(),
            },
        },
        language: SWEDISH,
        results,
        properties: SarifRunProperties {
            kommun: report.about.municipality.clone(),
            period: report.about.period.to_string(),
        },
    })
}

fn rule(rule: &Rule) -> SarifRule {
    SarifRule {
        id: rule.id,
        short_description: text(capitalised(rule.title)),
        help: text(rule.reason.to_owned()),
        default_configuration: SarifConfiguration {
            level: level(rule.severity),
        },
    }
}

/// Returns a finding; `seen` counts those that are alike in rule and place, so
/// that each is told from the others.
fn result(
    finding: &Finding,
    accepted: Option<&AcceptedFinding>,
    seen: &mut BTreeMap<String, usize>,
) -> SarifResult {
    let rule = finding.rule;
    let index = CATALOGUE.iter().position(|other| other.id == rule.id);
    let message = capitalised(&finding.message);
    SarifResult {
        rule_id: rule.id,
        rule_index: index.unwrap_or_default(),
        level: level(finding.severity()),
        message: text(format!("{message}. {}", finding.remedy)),
        locations: vec![location(&finding.place)],
        related_locations: finding.other.iter().map(location).collect(),
        partial_fingerprints: SarifFingerprints {
            place: fingerprint(finding, seen),
        },
        suppressions: accepted.into_iter().map(suppression).collect(),
        properties: SarifResultProperties {
            forvaltning: finding.department.as_ref().map(ToString::to_string),
            varde: finding.value.clone(),
        },
    }
}

fn fingerprint(finding: &Finding, seen: &mut BTreeMap<String, usize>) -> String {
    let place = format!("{}: {}", finding.rule.id, finding.place);
    let count = seen.entry(place.clone()).or_default();
    *count += 1;
    match *count {
        1 => place,
        count => format!("{place} #{count}"),
    }
}

fn suppression(accepted: &AcceptedFinding) -> SarifSuppression {
    SarifSuppression {
        kind: "external",
        status: "accepted",
        justification: format!(
            "{} ({}, {})",
            accepted.reason,
            accepted.function,
            date(accepted.date)
        ),
    }
}

fn location(place: &Place) -> SarifLocation {
    let logical = place.sheet.as_ref().map(|sheet| SarifLogicalLocation {
        name: match place.cell {
            Some(cell) => cell.to_string(),
            None => sheet.to_string(),
        },
        fully_qualified_name: place.within_file(),
        kind: match place.cell {
            Some(_) => "cell",
            None => "sheet",
        },
    });
    SarifLocation {
        physical_location: SarifPhysicalLocation {
            artifact_location: SarifArtifactLocation {
                uri: uri(&place.file),
            },
            region: place.line.map(|start_line| SarifRegion { start_line }),
        },
        logical_locations: logical.into_iter().collect(),
    }
}

/// Returns a file's path as a reference relative to the kommun's folder, or
/// for a whole path as a `file:` address: everything but letters, digits and
/// `-._~` percent-encoded.
fn uri(path: &str) -> String {
    let path = path.replace('\\', "/");
    let is_drive = path.chars().nth(1) == Some(':');
    let mut uri = match (is_drive, path.starts_with('/')) {
        (true, _) => "file:///".to_owned(),
        (_, true) => "file://".to_owned(),
        _ => String::new(),
    };
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z'
            | b'a'..=b'z'
            | b'0'..=b'9'
            | b'-'
            | b'.'
            | b'_'
            | b'~'
            | b'/' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

const fn level(severity: Severity) -> SarifLevel {
    match severity {
        Severity::Error => SarifLevel::Error,
        Severity::Warning => SarifLevel::Warning,
        Severity::Notice => SarifLevel::Note,
    }
}

const fn text(text: String) -> SarifText {
    SarifText { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_encoded_segment_by_segment() {
        assert_eq!(uri("inlamnat/2025/buf.xlsx"), "inlamnat/2025/buf.xlsx");
        assert_eq!(
            uri("inlamnat/2025/Miljö o bygg (2).ods"),
            "inlamnat/2025/Milj%C3%B6%20o%20bygg%20%282%29.ods"
        );
        assert_eq!(uri("a%20#?.xlsx"), "a%2520%23%3F.xlsx");
        assert_eq!(uri("/home/å/b.xlsx"), "file:///home/%C3%A5/b.xlsx");
        assert_eq!(uri("C:\\Hämtat\\b.xlsx"), "file:///C%3A/H%C3%A4mtat/b.xlsx");
    }
}
