//! A workbook that goes back, as real programs save it.

use itbokslut::domain::{RawNote, RawWorkbook};
use serde_json::json;

use crate::real::programs::{folder_if_asked, run, script};

use super::round_trip::values;
use super::{Desk, at, note, number, others, put, sheet_mut, text};

/// A template with a fault, a formula, a note, a stray cell and a column of
/// somebody's own.
fn bent(desk: &Desk) -> RawWorkbook {
    let mut raw = desk.template();
    put(&mut raw, "Utfall", "I5", text("många"));
    put(&mut raw, "Utfall", "AB4", text("Vår anteckning"));
    put(&mut raw, "Utfall", "AB5", text("frågat skolan"));
    put(&mut raw, "System", "AZ90", text("långt bort"));
    let mut computed = number(12.0);
    computed.formula = Some("B7/B8".into());
    put(&mut raw, "Utfall", "I12", computed);
    let note = RawNote {
        author: Some("Eva Ek".into()),
        text: "siffran är gissad\noch gammal".into(),
    };
    sheet_mut(&mut raw, "Utfall").notes.insert(at("I6"), note);
    raw
}

fn opened(path: &std::path::Path) -> RawWorkbook {
    let bytes = std::fs::read(path).unwrap();
    let (raw, findings) = itbokslut::intake::workbook("inlamnat/2025/buf.xlsx", &bytes);
    assert!(findings.is_empty(), "{findings:#?}");
    raw.unwrap()
}

#[test]
fn what_libreoffice_saves_of_it_is_the_same() {
    let Some(folder) = folder_if_asked("returned") else {
        return;
    };
    let desk = Desk::new();
    let raw = bent(&desk);
    let returned = desk.returned(&raw);
    let file = folder.join("retur.xlsx");
    std::fs::write(&file, desk.bytes(&raw)).unwrap();
    for (kind, name) in [("ods", "sparad/retur.ods"), ("xlsx", "sparad/retur.xlsx")] {
        let out = folder.join("sparad");
        let (out, from) = (out.to_str().unwrap(), file.to_str().unwrap());
        run(
            "soffice",
            &["--headless", "--convert-to", kind, "--outdir", out, from],
        );
        let saved = opened(&folder.join(name));
        assert_eq!(
            values(&desk.read(&saved).submission),
            values(&desk.read(&returned).submission),
            "{kind}"
        );
        let again = desk.returned(&saved);
        assert_eq!(others(&again), others(&returned), "{kind}");
        let said = "Formel som stod här: =B7/B8";
        assert!(note(&again, "Utfall", "I12").contains(said), "{kind}");
    }
}

#[test]
fn openpyxl_corrects_it_without_complaint() {
    let Some(folder) = folder_if_asked("corrected") else {
        return;
    };
    let desk = Desk::new();
    let file = folder.join("retur.xlsx");
    std::fs::write(&file, desk.bytes(&bent(&desk))).unwrap();
    let saved = folder.join("rättad.xlsx");
    let seen = script(
        "fill_with_openpyxl.py",
        &folder,
        &json!({
            "workbook": file,
            "save": saved,
            "entries": [{ "sheet": "Utfall", "cell": "I5", "value": 0.875 }],
        }),
    );
    assert_eq!(seen["Att rätta"]["protected"], true);
    let corrected = desk.read(&opened(&saved));
    let is_fault = |finding: &itbokslut::finding::Finding| {
        finding.place.within_file() == "Utfall!I5"
    };
    assert!(!corrected.findings.iter().any(is_fault));
    assert_eq!(corrected.submission.round, 2);
}
