//! What is secret is in no public output, byte by byte.

use itbokslut::report::Report;
use itbokslut::{dataset, edition, wording};

use super::planted::{self, DATE, DIGITS, MARK, Plant};
use crate::support;
use crate::support::inflate::laid_open;

/// Returns everything that the public edition puts out.
fn public(report: Report) -> Vec<(String, Vec<u8>)> {
    let edition = edition::public(report);
    let mut outputs = vec![("it-bokslut.json".to_owned(), dataset::json(&edition))];
    // The pages are set from these and the data, and from nothing else.
    for paper in wording::papers(&edition) {
        let name = format!("words of {}", paper.file);
        outputs.push((name, format!("{paper:?}").into_bytes()));
    }
    for (file, pdf) in support::pdf::papers(&edition) {
        outputs.push((file, laid_open(&pdf)));
    }
    outputs
}

/// Returns the public edition's PDF.
pub(crate) fn pdf(report: Report) -> Vec<u8> {
    let papers = support::pdf::papers(&edition::public(report));
    papers.into_iter().next().unwrap().1
}

/// Returns where a text stands in some bytes: as it is, in UTF-16 or in hex,
/// whatever the case.
fn stands(bytes: &[u8], text: &str) -> Option<String> {
    let lower = bytes.to_ascii_lowercase();
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let hex = |bytes: &[u8]| -> Vec<u8> {
        let digits = bytes.iter().map(|byte| format!("{byte:02x}"));
        digits.collect::<String>().into_bytes()
    };
    let upper = text.to_uppercase();
    let forms = [
        text.as_bytes().to_vec(),
        wide.clone(),
        hex(text.as_bytes()),
        hex(upper.as_bytes()),
        hex(&wide),
    ];
    forms.iter().find_map(|form| {
        let at = lower.windows(form.len()).position(|w| w == form)?;
        let around = &bytes[at.saturating_sub(160)..(at + 80).min(bytes.len())];
        Some(String::from_utf8_lossy(around).into_owned())
    })
}

#[track_caller]
fn nothing_stands(outputs: &[(String, Vec<u8>)], secrets: &[&str]) {
    for (name, bytes) in outputs {
        for secret in secrets {
            if let Some(around) = stands(bytes, secret) {
                panic!("«{secret}» stands in {name}: {around}");
            }
        }
    }
}

#[test]
fn no_secret_column_and_no_secret_row_leaks() {
    let (report, planted) = planted::report(Plant::Marks);
    assert!(planted.len() > 40, "{planted:?}");
    let internal = dataset::json(&edition::internal(report.clone()));
    for secret in [MARK, DIGITS, DATE] {
        assert!(
            stands(&internal, secret).is_some(),
            "{secret} was not planted"
        );
    }
    nothing_stands(
        &public(report),
        &[MARK, DIGITS, DATE, "styrning/", ".xlsx", ".ods"],
    );
}

#[test]
fn no_text_that_names_a_person_leaks() {
    let (report, planted) = planted::report(Plant::Names);
    assert!(planted.len() > 20, "{planted:?}");
    let internal = dataset::json(&edition::internal(report.clone()));
    assert!(stands(&internal, MARK).is_some());
    let outputs = public(report);
    nothing_stands(&outputs, &[MARK]);
    // What is withheld is visibly withheld.
    let (_, json) = &outputs[0];
    assert!(
        String::from_utf8_lossy(json)
            .matches("\"lämnas inte\"")
            .count()
            > 100
    );
}

#[test]
fn a_planted_text_is_seen_in_every_form() {
    let seen = |bytes: &[u8]| stands(bytes, "zqx").is_some();
    assert!(seen(b"a ZqX b"));
    assert!(seen(b"\0z\0q\0x"));
    assert!(seen(b"<7A7178>"));
    assert!(seen(b"<007a00710078>"));
    assert!(!seen(b"zq x"));
}
