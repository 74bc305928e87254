//! The workbooks on paper, as LibreOffice prints them.

use itbokslut::form::department::DEPARTMENT;
use itbokslut::form::governing::GOVERNING;
use itbokslut::form::{Book, Layout};
use itbokslut::submission::BookFill;
use itbokslut::workbook;

use super::programs::{folder_if_asked, run};
use crate::templates::{fills, odd};

/// Prints a workbook and returns its pages' text. The pages as pictures stay
/// in the test's folder, to be looked at.
fn printed(name: &str, book: &Book, fill: &BookFill) -> Option<Vec<String>> {
    let folder = folder_if_asked(&format!("paper-{name}"))?;
    let file = folder.join(format!("{name}.xlsx"));
    std::fs::write(&file, workbook::write(book, fill).unwrap()).unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let out = folder.to_str().unwrap();
    run(
        "soffice",
        &[
            "--headless",
            &profile,
            "--convert-to",
            "pdf",
            "--outdir",
            out,
            file.to_str().unwrap(),
        ],
    );
    let pdf = folder.join(format!("{name}.pdf"));
    let pdf = pdf.to_str().unwrap();
    run(
        "pdftoppm",
        &["-r", "90", "-png", pdf, &format!("{out}/page")],
    );
    let text = run("pdftotext", &["-layout", pdf, "-"]);
    let pages = text.split('\u{c}').map(str::to_owned);
    Some(pages.filter(|page| !page.trim().is_empty()).collect())
}

#[test]
fn a_template_prints_every_sheet_with_its_header_and_page_number() {
    let Some(pages) = printed("forvaltning", &DEPARTMENT, &fills::department()) else {
        return;
    };
    let count = pages.len();
    for (page, number) in pages.iter().zip(1..) {
        assert!(
            page.contains(&format!("Sida {number} av {count}")),
            "{page}"
        );
        assert!(page.contains("Norsjö kommun"), "{page}");
    }
    for sheet in DEPARTMENT.sheets {
        assert!(
            pages.iter().any(|page| page.contains(sheet.name)),
            "{} is not printed",
            sheet.name
        );
    }
    // Utfall is three pages wide, and a row is called what it is on each.
    let rows: Vec<&String> = pages.iter().filter(|p| p.contains("S1.1")).collect();
    assert_eq!(rows.len(), 3);
    assert!(
        rows.iter()
            .all(|p| p.contains("Kod") && p.contains("Indikator"))
    );
    let hidden = ["_listor", "_itbokslut", "omgång 1"];
    assert!(!pages.iter().any(|p| hidden.iter().any(|h| p.contains(h))));
}

#[test]
fn every_sheet_of_the_other_forms_is_printed_too() {
    for (name, book, fill) in [
        ("styrning", &GOVERNING, fills::governing()),
        ("udda", &odd::BOOK, fills::odd()),
    ] {
        let Some(pages) = printed(name, book, &fill) else {
            return;
        };
        for sheet in book.sheets.iter().filter(|s| s.layout == Layout::Table) {
            assert!(
                pages.iter().any(|p| p.contains(sheet.name)),
                "{} is not printed",
                sheet.name
            );
        }
        assert!(
            !pages.iter().any(|p| p.contains("###")),
            "a column is too narrow"
        );
    }
}
