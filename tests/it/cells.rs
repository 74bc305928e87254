//! What the cells of an .xlsx become.

use itbokslut::domain::{
    CellRef, Container, DateSystem, NumberFormat, RawError, RawValue, Visibility,
};

use crate::support::xlsx::RawXlsx;
use crate::support::{addresses, cell, read, text, value};

#[test]
fn every_type_of_cell_is_read() {
    let book = read(
        &RawXlsx::new()
            .number("A1", "87.5")
            .text("B1", "i cellen")
            .shared("C1", "delad & <kursiv>")
            .raw(1, "<c r=\"D1\" t=\"b\"><v>1</v></c>")
            .raw(1, "<c r=\"E1\" t=\"str\"><f>A1</f><v>text</v></c>")
            .raw(1, "<c r=\"F1\" t=\"d\"><v>2025-03-31T00:00:00</v></c>")
            .error("G1", "#DIV/0!")
            .raw(1, "<c r=\"H1\" s=\"0\"/>")
            .build(),
    );
    assert_eq!(book.container, Container::Xlsx);
    assert_eq!(&*book.file, "inlamnat/2025/buf.xlsx");
    let sheet = &book.sheets[0];
    assert_eq!(&*sheet.name, "Blad1");
    assert_eq!(addresses(sheet), ["A1", "B1", "C1", "D1", "E1", "F1", "G1"]);
    assert_eq!(value(sheet, "A1"), &RawValue::Number(87.5));
    assert_eq!(value(sheet, "B1"), &text("i cellen"));
    assert_eq!(value(sheet, "C1"), &text("delad & <kursiv>"));
    assert_eq!(value(sheet, "D1"), &RawValue::Bool(true));
    assert_eq!(value(sheet, "E1"), &text("text"));
    assert_eq!(cell(sheet, "E1").formula.as_deref(), Some("A1"));
    let date = cell(sheet, "F1");
    assert_eq!(date.value, RawValue::IsoDate("2025-03-31T00:00:00".into()));
    assert_eq!(date.format, NumberFormat::Date);
    assert_eq!(
        value(sheet, "G1"),
        &RawValue::Error(RawError("#DIV/0!".into()))
    );
}

#[test]
fn formats_tell_percent_date_and_decimals() {
    let percent = |decimals| NumberFormat::Percent { decimals };
    let cases = [
        ("0.0%", percent(1)),
        ("0,0 %", percent(0)),
        ("0.00\\ %", percent(2)),
        ("0.0\" %\"", NumberFormat::Fixed { decimals: 1 }),
        ("# ##0", NumberFormat::Fixed { decimals: 0 }),
        ("yyyy\\-mm\\-dd", NumberFormat::Date),
        ("[h]:mm", NumberFormat::Date),
        ("@", NumberFormat::General),
    ];
    let mut book = RawXlsx::new().number("A1", "0.075");
    for (index, (code, _)) in cases.iter().enumerate() {
        book = book.formatted(&format!("A{}", index + 2), "0.075", code);
    }
    let book = read(&book.build());
    let sheet = &book.sheets[0];
    assert_eq!(cell(sheet, "A1").format, NumberFormat::General);
    for (index, (code, format)) in cases.into_iter().enumerate() {
        let cell = cell(sheet, &format!("A{}", index + 2));
        assert_eq!(cell.format, format, "{code}");
        assert_eq!(cell.value, RawValue::Number(0.075), "{code}");
    }
}

#[test]
fn built_in_formats_are_known_by_their_numbers() {
    let styles = "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/>\
                  <xf numFmtId=\"14\"/></cellXfs></styleSheet>";
    let book = read(
        &RawXlsx::new()
            .raw(1, "<c r=\"A1\" s=\"1\"><v>0.5</v></c>")
            .raw(1, "<c r=\"B1\" s=\"2\"><v>45747</v></c>")
            .raw(1, "<c r=\"C1\" s=\"99\"><v>1</v></c>")
            .part("xl/styles.xml", styles)
            .build(),
    );
    let sheet = &book.sheets[0];
    assert_eq!(
        cell(sheet, "A1").format,
        NumberFormat::Percent { decimals: 2 }
    );
    assert_eq!(cell(sheet, "B1").format, NumberFormat::Date);
    assert_eq!(cell(sheet, "C1").format, NumberFormat::General);
}

#[test]
fn dates_count_from_1900_or_1904() {
    let book = RawXlsx::new().formatted("A1", "45747", "yyyy-mm-dd");
    assert_eq!(read(&book.build()).dates, DateSystem::From1900);
    let book = read(&book.dates_from_1904().build());
    assert_eq!(book.dates, DateSystem::From1904);
    assert_eq!(value(&book.sheets[0], "A1"), &RawValue::Number(45747.0));
}

#[test]
fn one_spill_error_costs_one_cell() {
    let book = read(
        &RawXlsx::new()
            .number("A1", "1")
            .error("B1", "#SPILL!")
            .raw(1, "<c r=\"C1\" t=\"e\"><f>X()</f><v>#BUSY!</v></c>")
            .number("D1", "4")
            .build(),
    );
    let sheet = &book.sheets[0];
    assert_eq!(addresses(sheet), ["A1", "B1", "C1", "D1"]);
    assert_eq!(
        value(sheet, "B1"),
        &RawValue::Error(RawError("#SPILL!".into()))
    );
    assert_eq!(cell(sheet, "C1").formula.as_deref(), Some("X()"));
}

#[test]
fn a_formula_without_a_stored_value_is_a_cell() {
    let book = read(
        &RawXlsx::new()
            .formula("A1", "B1*2", None)
            .raw(1, "<c r=\"B1\"><f>C1</f><v/></c>")
            .raw(1, "<c r=\"C1\" t=\"str\"><f>\"\"</f><v></v></c>")
            .formula("D1", "1+1", Some("2"))
            .build(),
    );
    let sheet = &book.sheets[0];
    assert_eq!(value(sheet, "A1"), &RawValue::NotStored);
    assert_eq!(cell(sheet, "A1").formula.as_deref(), Some("B1*2"));
    assert_eq!(value(sheet, "B1"), &RawValue::NotStored);
    assert_eq!(value(sheet, "C1"), &text(""), "the formula came to nothing");
    assert_eq!(value(sheet, "D1"), &RawValue::Number(2.0));
    assert_eq!(cell(sheet, "D1").formula.as_deref(), Some("1+1"));
}

#[test]
fn shared_formulas_are_written_out() {
    let book = read(
        &RawXlsx::new()
            .raw(
                1,
                "<c r=\"C1\"><f t=\"shared\" ref=\"C1:C2\" si=\"0\">A1/$B$1</f><v>1</v></c>",
            )
            .raw(2, "<c r=\"C2\"><f t=\"shared\" si=\"0\"/><v>2</v></c>")
            .raw(3, "<c r=\"C3\"><f t=\"shared\" si=\"7\"/><v>3</v></c>")
            .build(),
    );
    let sheet = &book.sheets[0];
    assert_eq!(cell(sheet, "C1").formula.as_deref(), Some("A1/$B$1"));
    assert_eq!(cell(sheet, "C2").formula.as_deref(), Some("A2/$B$1"));
    assert_eq!(cell(sheet, "C3").formula.as_deref(), Some(""));
}

#[test]
fn texts_keep_their_blanks_runs_and_escapes() {
    let book = read(
        &RawXlsx::new()
            .text("A1", "  två blanksteg  ")
            .rich("A2", "<si><t>  trimmas </t></si>")
            .rich(
                "A3",
                "<si><r><t xml:space=\"preserve\">fet </t></r><r><t>och mager</t></r>\
                 <rPh sb=\"0\" eb=\"1\"><t>uttal</t></rPh></si>",
            )
            .rich("A4", "<si><t>rad ett_x000D_\nrad två &#229;</t></si>")
            .rich("A5", "<si><t><![CDATA[<b>]]></t></si>")
            .rich("A6", "<si/>")
            .build(),
    );
    let sheet = &book.sheets[0];
    assert_eq!(addresses(sheet), ["A1", "A2", "A3", "A4", "A5"]);
    assert_eq!(value(sheet, "A1"), &text("  två blanksteg  "));
    assert_eq!(value(sheet, "A2"), &text("trimmas"));
    assert_eq!(value(sheet, "A3"), &text("fet och mager"));
    assert_eq!(value(sheet, "A4"), &text("rad ett\r\nrad två å"));
    assert_eq!(value(sheet, "A5"), &text("<b>"));
}

#[test]
fn hidden_sheets_hidden_rows_and_merged_ranges_are_noted() {
    let book = read(
        &RawXlsx::new()
            .number("A2", "1")
            .hidden_row(2)
            .hidden_row(3)
            .hidden_row(9)
            .merge("B2:C4")
            .merge("E9:D8")
            .sheet("_itbokslut")
            .state("veryHidden")
            .sheet("Dold")
            .state("hidden")
            .build(),
    );
    let states: Vec<_> = book.sheets.iter().map(|sheet| sheet.visibility).collect();
    assert_eq!(
        states,
        [Visibility::Visible, Visibility::Hidden, Visibility::Hidden]
    );
    let sheet = &book.sheets[0];
    assert_eq!(sheet.hidden_rows, [(1, 2), (8, 8)]);
    let hidden: Vec<_> = (0..12).filter(|&row| sheet.is_row_hidden(row)).collect();
    assert_eq!(hidden, [1, 2, 8]);
    let range = |from, to| (CellRef::parse(from).unwrap(), CellRef::parse(to).unwrap());
    assert_eq!(sheet.merges, [range("B2", "C4"), range("D8", "E9")]);
}

#[test]
fn cells_and_rows_without_addresses_are_counted() {
    let sheet = "<worksheet><sheetData><row><c><v>1</v></c><c><v>2</v></c></row>\
                 <row r=\"5\"><c><v>3</v></c><c r=\"D5\"><v>4</v></c><c><v>5</v></c></row>\
                 <row><c><v>6</v></c></row></sheetData></worksheet>";
    let book = read(
        &RawXlsx::new()
            .part("xl/worksheets/sheet1.xml", sheet)
            .build(),
    );
    assert_eq!(
        addresses(&book.sheets[0]),
        ["A1", "B1", "A5", "D5", "E5", "A6"]
    );
}

#[test]
fn the_strict_variant_and_prefixed_names_are_read() {
    let strict = RawXlsx::new()
        .strict()
        .shared("A1", "strikt")
        .merge("A1:B1");
    let book = read(&strict.build());
    assert_eq!(value(&book.sheets[0], "A1"), &text("strikt"));
    assert_eq!(book.sheets[0].merges.len(), 1);

    let plain = RawXlsx::new()
        .shared("A1", "med prefix")
        .formatted("B1", "0.5", "0%");
    let prefixed = plain
        .parts()
        .into_iter()
        .filter(|(name, _)| !name.contains("_rels"))
        .fold(plain, |book, (name, text)| {
            let text = text
                .replace("</", "</x:")
                .replace('<', "<x:")
                .replace("<x:/x:", "</x:")
                .replace("xmlns=", "xmlns:x=");
            book.part(&name, text)
        });
    let book = read(&prefixed.build());
    assert_eq!(value(&book.sheets[0], "A1"), &text("med prefix"));
    assert_eq!(
        cell(&book.sheets[0], "B1").format,
        NumberFormat::Percent { decimals: 0 }
    );
}

#[test]
fn parts_may_lie_where_the_relations_say() {
    let book = RawXlsx::new().number("A1", "1");
    let sheet = book.text_of("xl/worksheets/sheet1.xml");
    let relations = book
        .text_of("xl/_rels/workbook.xml.rels")
        .replace("worksheets/sheet1.xml", "/blad/ETT.xml");
    let book = book
        .part("xl/_rels/workbook.xml.rels", relations)
        .part("blad/ett.xml", sheet)
        .build();
    assert_eq!(addresses(&read(&book).sheets[0]), ["A1"]);
}

#[test]
fn a_part_may_be_written_in_utf_16() {
    let book = RawXlsx::new().text("A1", "åäö");
    let sheet = book.text_of("xl/worksheets/sheet1.xml");
    let utf16: Vec<u8> = std::iter::once(0xfeff)
        .chain(sheet.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let zip = book.parts().iter().fold(
        crate::support::zip::RawZip::new(),
        |zip, (name, text)| {
            if name == "xl/worksheets/sheet1.xml" {
                zip.part(name, &utf16)
            } else {
                zip.part(name, text)
            }
        },
    );
    assert_eq!(value(&read(&zip.build()).sheets[0], "A1"), &text("åäö"));
}

#[test]
fn chart_sheets_are_left_out() {
    let book = RawXlsx::new().number("A1", "1").sheet("Diagram1");
    let relations = book.text_of("xl/_rels/workbook.xml.rels").replacen(
        "/worksheet\" Target=\"worksheets/sheet2.xml\"",
        "/chartsheet\" Target=\"chartsheets/sheet1.xml\"",
        1,
    );
    let book = read(&book.part("xl/_rels/workbook.xml.rels", relations).build());
    assert_eq!(book.sheets.len(), 1);
}

#[test]
fn a_workbook_needs_neither_shared_texts_nor_formats() {
    let book = RawXlsx::new().number("A1", "0.5").text("B1", "text");
    let relations = book.text_of("xl/_rels/workbook.xml.rels");
    let relations = relations
        .replace("sharedStrings.xml", "finns-inte.xml")
        .replace("styles.xml", "finns-inte-heller.xml");
    let book = read(&book.part("xl/_rels/workbook.xml.rels", relations).build());
    assert_eq!(addresses(&book.sheets[0]), ["A1", "B1"]);
    assert_eq!(cell(&book.sheets[0], "A1").format, NumberFormat::General);
}

#[test]
fn what_stands_for_a_character_is_that_character() {
    let book = read(
        &RawXlsx::new()
            .text("A1", "a_x000D_b")
            .text("A2", "_x005F_x000D_")
            .text("A3", "_x00e5_ _xD83D__xDE00_ _x12_ _xZZZZ_")
            .text("A4", "_xD800_")
            .raw(5, "<c r=\"A5\" t=\"str\"><f>A1</f><v>a_x000D_b</v></c>")
            .build(),
    );
    let sheet = &book.sheets[0];
    assert_eq!(value(sheet, "A1"), &text("a\rb"));
    assert_eq!(value(sheet, "A2"), &text("_x000D_"));
    assert_eq!(value(sheet, "A5"), &text("a\rb"));
    // Whatever half a character becomes, the cell is there.
    assert_eq!(addresses(sheet), ["A1", "A2", "A3", "A4", "A5"]);
}

#[test]
fn readings_are_dropped_and_array_formulas_kept() {
    let book = read(
        &RawXlsx::new()
            .raw(
                1,
                "<c r=\"A1\" t=\"inlineStr\"><is><r><t>東</t></r><r><t>京</t></r>\
                 <rPh sb=\"0\" eb=\"1\"><t>とう</t></rPh><phoneticPr fontId=\"1\"/></is></c>",
            )
            .raw(
                1,
                "<c r=\"B1\"><f t=\"array\" ref=\"B1:B2\">A1:A2*2</f><v>2</v></c>",
            )
            .raw(1, "<c r=\"C1\" t=\"d\"><v>2025-03-31</v></c>")
            .raw(1, "<c r=\"D1\" t=\"b\"><v>false</v></c>")
            .raw(1, "<c r=\"E1\" t=\"n\"><v> 1.5E+2 </v></c>")
            .build(),
    );
    let sheet = &book.sheets[0];
    assert_eq!(value(sheet, "A1"), &text("東京"));
    assert_eq!(cell(sheet, "B1").formula.as_deref(), Some("A1:A2*2"));
    assert_eq!(value(sheet, "C1"), &RawValue::IsoDate("2025-03-31".into()));
    assert_eq!(value(sheet, "D1"), &RawValue::Bool(false));
    assert_eq!(value(sheet, "E1"), &RawValue::Number(150.0));
}

#[test]
fn a_workbook_with_macros_is_read_and_its_macros_are_not() {
    let book = RawXlsx::new().number("A1", "1");
    let types = book.text_of("[Content_Types].xml").replace(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    );
    let relations = book.text_of("xl/_rels/workbook.xml.rels").replace(
        "</Relationships>",
        "<Relationship Id=\"rIdM\" \
         Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" \
         Target=\"vbaProject.bin\"/></Relationships>",
    );
    let zip = book
        .part("[Content_Types].xml", types)
        .part("xl/_rels/workbook.xml.rels", relations)
        .zip()
        // What is never read may be broken.
        .part("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0")
        .with_crc("xl/vbaProject.bin", 7);
    assert_eq!(addresses(&read(&zip.build()).sheets[0]), ["A1"]);
}

#[test]
fn the_list_of_types_is_not_needed_and_not_believed() {
    let book = RawXlsx::new().number("A1", "1");
    for types in ["<Types/>", "inte xml", ""] {
        let book = book.clone().part("[Content_Types].xml", types);
        assert_eq!(addresses(&read(&book.build()).sheets[0]), ["A1"]);
    }
}
