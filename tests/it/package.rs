//! Packages that are broken, ambiguous or put together wrongly: one finding,
//! no workbook.

use crate::support::refused;
use crate::support::xlsx::RawXlsx;
use crate::support::zip::RawZip;

const SHEET: &str = "xl/worksheets/sheet1.xml";

#[track_caller]
fn check(bytes: &[u8], rule: &str, message: &str) {
    let finding = refused(bytes);
    assert_eq!(finding.rule.id, rule);
    assert_eq!(finding.message, message);
    assert_eq!(finding.place.to_string(), "inlamnat/2025/buf.xlsx");
    assert!(finding.remedy.ends_with('.'));
}

fn book() -> RawXlsx {
    RawXlsx::new().number("A1", "1000").shared("B1", "text")
}

#[test]
fn a_wrong_checksum_is_noticed() {
    let message = "filen är skadad: innehållet i delen «xl/worksheets/sheet1.xml» stämmer \
                   inte med sin kontrollsumma";
    check(
        &book().zip().with_crc(SHEET, 7).build(),
        "fil-skadad",
        message,
    );
}

#[test]
fn one_digit_that_rotted_is_noticed() {
    let parts = book().parts();
    let zip = parts
        .iter()
        .fold(RawZip::new(), |zip, (name, text)| zip.part(name, text))
        .rotting(SHEET, |bytes| {
            let at = bytes.windows(4).position(|w| w == b"1000").unwrap();
            bytes[at] = b'9';
        });
    assert_eq!(refused(&zip.build()).rule.id, "fil-skadad");
}

#[test]
fn sizes_that_lie_are_not_believed() {
    for size in [0, 7, 1_000_000, u32::MAX - 1] {
        let bytes = book().zip().with_size(SHEET, size).build();
        let (workbook, findings) = itbokslut::intake::workbook("buf.xlsx", &bytes);
        // A size that is too large lies about nothing that is read.
        assert_eq!(workbook.is_some(), findings.is_empty(), "{size}");
        if size < 1_000 {
            assert_eq!(findings[0].rule.id, "fil-skadad", "{size}");
        }
    }
}

#[test]
fn two_parts_of_one_name_are_refused() {
    let message = "filen innehåller två delar med samma namn, så att den kan läsas på två \
                   sätt";
    for name in [
        SHEET,
        "XL/Worksheets/Sheet1.xml",
        "xl\\worksheets\\sheet1.xml",
    ] {
        let bytes = book().zip().part(name, "<worksheet/>").build();
        check(&bytes, "fil-dubbla-delar", message);
    }
}

#[test]
fn parts_that_share_bytes_are_refused() {
    let bytes = book().zip().sharing("xl/annan.xml", SHEET).build();
    check(
        &bytes,
        "fil-skadad",
        "filen är skadad: två delar i den ligger över varandra",
    );
}

#[test]
fn a_file_that_is_cut_off_is_refused_wherever_it_was_cut() {
    let whole = book().build();
    for length in (4..whole.len()).step_by(7) {
        let finding = refused(&whole[..length]);
        assert_eq!(finding.rule.id, "fil-skadad", "{length}");
    }
}

#[test]
fn a_part_that_is_cut_off_or_wrongly_nested_is_refused() {
    for sheet in [
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1",
        "<worksheet><sheetData></worksheet></sheetData>",
        "<worksheet><sheetData><row><c><v>&okänd;</v></c></row></sheetData></worksheet>",
        "inte xml",
        "",
    ] {
        check(
            &book().part(SHEET, sheet).build(),
            "fil-skadad",
            "filen är skadad: delen «xl/worksheets/sheet1.xml» är avbruten eller felskriven",
        );
    }
}

#[test]
fn a_part_that_is_not_there_is_named() {
    let relations = book()
        .text_of("xl/_rels/workbook.xml.rels")
        .replace("sheet1.xml", "sheet9.xml");
    check(
        &book().part("xl/_rels/workbook.xml.rels", relations).build(),
        "fil-skadad",
        "filen är skadad: delen «xl/worksheets/sheet9.xml» saknas",
    );
}

#[test]
fn two_sheets_of_one_name_are_refused() {
    check(
        &book().sheet("BLAD1").build(),
        "fil-skadad",
        "filen är skadad: två blad i den heter «BLAD1»",
    );
}

#[test]
fn a_document_type_is_refused_in_every_part() {
    let bomb =
        "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;&lol;\">]>";
    for part in [
        SHEET,
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "xl/workbook.xml",
    ] {
        let text = format!("{bomb}{}", book().text_of(part));
        check(
            &book().part(part, text).build(),
            "fil-otillaten-xml",
            &format!(
                "filen läses inte, eftersom delen «{part}» i den har en dokumenttyp"
            ),
        );
    }
}

#[test]
fn elements_within_elements_have_an_end() {
    let deep = format!("{}{}", "<a>".repeat(200), "</a>".repeat(200));
    let sheet = format!("<worksheet><sheetData/>{deep}</worksheet>");
    check(
        &book().part(SHEET, sheet).build(),
        "fil-otillaten-xml",
        "filen läses inte, eftersom delen «xl/worksheets/sheet1.xml» i den har för många \
         nivåer",
    );
}

#[test]
fn a_part_behind_a_password_is_named() {
    let bytes = book().zip().encrypted(SHEET).build();
    check(&bytes, "fil-losenord", "filen är krypterad med lösenord");
}

#[test]
fn what_lies_before_or_after_the_package_does_not_matter() {
    let mut bytes = book().build();
    bytes.extend(b"efter");
    assert!(itbokslut::intake::workbook("buf.xlsx", &bytes).0.is_some());
}

#[test]
fn a_compression_that_no_spreadsheet_program_uses_is_named() {
    for method in [9, 12, 14, 93, 95] {
        check(
            &book().zip().with_method(SHEET, method).build(),
            "fil-skadad",
            "filen är ompackad: delen «xl/worksheets/sheet1.xml» är komprimerad på ett \
             sätt som inget kalkylprogram använder",
        );
    }
}

#[test]
fn a_part_that_the_list_calls_something_else_is_refused() {
    let mut bytes = book().build();
    let at = bytes
        .windows(SHEET.len())
        .position(|name| name == SHEET.as_bytes())
        .unwrap();
    bytes[at + SHEET.len() - 5] = b'9';
    assert_eq!(refused(&bytes).rule.id, "fil-skadad");
}

#[test]
fn sizes_may_come_after_a_part_or_in_sixty_four_bits() {
    use std::io::{Cursor, Write as _};
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    let write = |large: bool| {
        let options = SimpleFileOptions::default().large_file(large);
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in book().parts() {
            zip.start_file(name, options).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    };
    let streamed = {
        let mut zip = ZipWriter::new_stream(Vec::new());
        for (name, text) in book().parts() {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    };
    // The second bit 3 of the flags says that the sizes come after.
    assert_eq!(streamed[6] & 8, 8);
    for bytes in [write(false), write(true), streamed] {
        let (book, findings) = itbokslut::intake::workbook("buf.xlsx", &bytes);
        assert_eq!(findings, []);
        assert_eq!(book.unwrap().sheets[0].cells.len(), 2);
    }
}

#[test]
fn what_stands_outside_a_documents_root_is_refused() {
    let sheet = "<worksheet><sheetData/></worksheet>";
    for more in [
        "<worksheet><sheetData/></worksheet>",
        "text",
        "&amp;",
        "<![CDATA[x]]>",
        "<worksheet/>",
    ] {
        for text in [format!("{sheet}{more}"), format!("{more}{sheet}")] {
            check(
                &book().part(SHEET, text).build(),
                "fil-skadad",
                "filen är skadad: delen «xl/worksheets/sheet1.xml» är avbruten eller \
                 felskriven",
            );
        }
    }
    let around = format!("<?xml version=\"1.0\"?>\n<!-- a -->\n{sheet}\n<!-- b --> \r\n");
    let bytes = book().part(SHEET, around).build();
    assert!(itbokslut::intake::workbook("buf.xlsx", &bytes).0.is_some());
}

#[test]
fn text_that_is_in_no_encoding_is_refused() {
    let plain = RawXlsx::new().number("A1", "1");
    let parts = |contents: &[u8]| {
        plain
            .zip()
            .with("xl/worksheets/sheet1.xml", contents)
            .build()
    };
    let sheet = plain.text_of(SHEET);
    let mut broken = sheet.clone().into_bytes();
    broken.extend(b"<!-- \xff -->");
    let wide: Vec<u8> = std::iter::once(0xfeff)
        .chain(sheet.encode_utf16())
        .flat_map(u16::to_be_bytes)
        .collect();
    assert!(itbokslut::intake::workbook("x", &parts(&wide)).0.is_some());
    let mut half = wide.clone();
    half.pop();
    let lone = [&wide[..], &[0xd8, 0x00]].concat();
    for contents in [&broken[..], &half, &lone] {
        assert_eq!(refused(&parts(contents)).rule.id, "fil-skadad");
    }
}
