//! What the cells of an .ods become.

use itbokslut::domain::{
    CellRef, Container, NumberFormat, RawError, RawValue, Visibility,
};

use crate::support::ods::RawOds;
use crate::support::{addresses, cell, found, read, read_with_findings, text, value};

fn row(cells: &str) -> String {
    format!("<table:table-row>{cells}</table:table-row>")
}

fn number(value: &str) -> String {
    format!("<table:table-cell office:value-type=\"float\" office:value=\"{value}\"/>")
}

fn paragraphs(xml: &str) -> String {
    format!("<table:table-cell office:value-type=\"string\">{xml}</table:table-cell>")
}

#[test]
fn every_type_of_cell_is_read() {
    let cells = [
        number("87.5"),
        "<table:table-cell office:value-type=\"percentage\" office:value=\"0.075\"/>".into(),
        "<table:table-cell office:value-type=\"currency\" office:value=\"12\"/>".into(),
        paragraphs("<text:p>text</text:p>"),
        "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>"
            .into(),
        "<table:table-cell office:value-type=\"date\" office:date-value=\"2025-03-31\"/>"
            .into(),
        "<table:table-cell office:value-type=\"time\" office:time-value=\"PT12H30M00S\"/>"
            .into(),
        "<table:table-cell table:formula=\"of:=[.A1]/0\" office:value-type=\"string\" \
         office:string-value=\"\" calcext:value-type=\"error\"><text:p>#DIV/0!</text:p>\
         </table:table-cell>"
            .into(),
        "<table:table-cell table:formula=\"of:=[.A1]*2\"/>".into(),
        "<table:table-cell/>".into(),
    ];
    let book = read(&RawOds::new().table("Blad1", &row(&cells.concat())).build());
    assert_eq!(book.container, Container::Ods);
    let sheet = &book.sheets[0];
    assert_eq!(sheet.cells.len(), 9);
    assert_eq!(value(sheet, "A1"), &RawValue::Number(87.5));
    assert_eq!(value(sheet, "B1"), &RawValue::Number(0.075));
    assert_eq!(
        cell(sheet, "B1").format,
        NumberFormat::Percent { decimals: 0 }
    );
    assert_eq!(value(sheet, "C1"), &RawValue::Number(12.0));
    assert_eq!(value(sheet, "D1"), &text("text"));
    assert_eq!(value(sheet, "E1"), &RawValue::Bool(true));
    assert_eq!(value(sheet, "F1"), &RawValue::IsoDate("2025-03-31".into()));
    assert_eq!(cell(sheet, "F1").format, NumberFormat::Date);
    assert_eq!(value(sheet, "G1"), &RawValue::IsoDate("PT12H30M00S".into()));
    assert_eq!(
        value(sheet, "H1"),
        &RawValue::Error(RawError("#DIV/0!".into()))
    );
    assert_eq!(cell(sheet, "H1").formula.as_deref(), Some("A1/0"));
    assert_eq!(value(sheet, "I1"), &RawValue::NotStored);
    assert_eq!(cell(sheet, "I1").formula.as_deref(), Some("A1*2"));
}

#[test]
fn formats_come_from_the_cell_the_row_or_the_column() {
    let styles = "<number:percentage-style style:name=\"N1\"><number:number \
                  number:decimal-places=\"1\"/></number:percentage-style>\
                  <number:number-style style:name=\"N2\"><number:number \
                  number:decimal-places=\"2\"/></number:number-style>\
                  <number:number-style style:name=\"N0\"><number:number/></number:number-style>\
                  <style:style style:name=\"procent\" style:family=\"table-cell\" \
                  style:data-style-name=\"N1\"/>\
                  <style:style style:name=\"arvd\" style:family=\"table-cell\" \
                  style:parent-style-name=\"procent\"/>\
                  <style:style style:name=\"tal\" style:family=\"table-cell\" \
                  style:data-style-name=\"N2\"/>\
                  <style:style style:name=\"fritt\" style:family=\"table-cell\" \
                  style:data-style-name=\"N0\"/>\
                  <style:style style:name=\"ring\" style:family=\"table-cell\" \
                  style:parent-style-name=\"ring\"/>";
    let styled = |style: &str, kind: &str| {
        format!(
            "<table:table-cell table:style-name=\"{style}\" office:value-type=\"{kind}\" \
             office:value=\"1\"/>"
        )
    };
    let rows = [
        "<table:table-column table:number-columns-repeated=\"4\"/>\
         <table:table-column table:default-cell-style-name=\"tal\"/>"
            .to_owned(),
        row(&[
            styled("procent", "percentage"),
            styled("arvd", "percentage"),
            styled("fritt", "float"),
            styled("ring", "float"),
            number("1"),
        ]
        .concat()),
        format!(
            "<table:table-row table:default-cell-style-name=\"procent\">{}</table:table-row>",
            number("1")
        ),
    ];
    let book = RawOds::new().styles(styles).table("Blad1", &rows.concat());
    let book = read(&book.build());
    let format = |address| cell(&book.sheets[0], address).format;
    assert_eq!(format("A1"), NumberFormat::Percent { decimals: 1 });
    assert_eq!(format("B1"), NumberFormat::Percent { decimals: 1 });
    assert_eq!(format("C1"), NumberFormat::General);
    assert_eq!(format("D1"), NumberFormat::General);
    assert_eq!(format("E1"), NumberFormat::Fixed { decimals: 2 });
    assert_eq!(format("A2"), NumberFormat::Percent { decimals: 1 });
}

#[test]
fn texts_keep_their_paragraphs_and_blanks() {
    let cases = [
        ("<text:p>ett</text:p><text:p>två</text:p>", "ett\ntvå"),
        ("<text:p>a <text:s text:c=\"2\"/>b</text:p>", "a   b"),
        (
            "<text:p><text:s/>först och sist </text:p>",
            " först och sist ",
        ),
        ("<text:p>\n  radbruten\n  källa</text:p>", "radbruten källa"),
        (
            "<text:p>a<text:tab/>b<text:line-break/>c</text:p>",
            "a\tb\nc",
        ),
        (
            "<text:p>en <text:span>fet <text:a>länk</text:a></text:span> text</text:p>",
            "en fet länk text",
        ),
        (
            "<office:annotation><text:p>anteckning</text:p></office:annotation>\
             <text:p>värdet</text:p>",
            "värdet",
        ),
        (
            "<text:p>&amp; &lt;b&gt; &#229;<![CDATA[<i>]]></text:p>",
            "& <b> å<i>",
        ),
        ("<text:p>a</text:p><text:p/><text:p>b</text:p>", "a\n\nb"),
    ];
    for (xml, expected) in cases {
        let book = RawOds::new().table("Blad1", &row(&paragraphs(xml)));
        let book = read(&book.build());
        assert_eq!(value(&book.sheets[0], "A1"), &text(expected), "{xml}");
    }
}

#[test]
fn repeated_rows_and_columns_move_what_comes_after() {
    let rows = format!(
        "{}<table:table-row table:number-rows-repeated=\"3\"><table:table-cell \
         table:number-columns-repeated=\"2\"/><table:table-cell \
         table:number-columns-repeated=\"2\" office:value-type=\"float\" \
         office:value=\"7\"/></table:table-row>{}",
        "<table:table-row table:number-rows-repeated=\"10\"><table:table-cell/>\
         </table:table-row>",
        row(&number("1"))
    );
    let book = read(&RawOds::new().table("Blad1", &rows).build());
    assert_eq!(
        addresses(&book.sheets[0]),
        ["C11", "D11", "C12", "D12", "C13", "D13", "A14"]
    );
}

#[test]
fn hidden_rows_hidden_sheets_and_merged_ranges_are_noted() {
    let styles = "<style:style style:name=\"ta1\" style:family=\"table\">\
                  <style:table-properties table:display=\"true\"/></style:style>\
                  <style:style style:name=\"ta2\" style:family=\"table\">\
                  <style:table-properties table:display=\"false\"/></style:style>";
    let rows = format!(
        "<table:table-header-rows>{}</table:table-header-rows>\
         <table:table-row table:visibility=\"collapse\" table:number-rows-repeated=\"2\">{}\
         </table:table-row><table:table-row table:visibility=\"filter\">{}</table:table-row>\
         <table:table-row>{}</table:table-row>\
         <table:table-row-group table:display=\"false\"><table:table-row-group>{}\
         </table:table-row-group></table:table-row-group>{}",
        row(&number("1")),
        number("2"),
        number("3"),
        "<table:table-cell table:number-columns-spanned=\"2\" \
         table:number-rows-spanned=\"3\" office:value-type=\"float\" office:value=\"4\"/>\
         <table:covered-table-cell office:value-type=\"float\" office:value=\"5\"/>",
        row(&number("6")),
        row(&number("7")),
    );
    let book = RawOds::new()
        .styles(styles)
        .raw(&format!(
            "<table:table table:name=\"Synligt\" table:style-name=\"ta1\">{rows}</table:table>"
        ))
        .raw("<table:table table:name=\"Dolt\" table:style-name=\"ta2\"/>");
    let book = read(&book.build());
    assert_eq!(book.sheets[0].visibility, Visibility::Visible);
    assert_eq!(book.sheets[1].visibility, Visibility::Hidden);
    let sheet = &book.sheets[0];
    assert_eq!(sheet.hidden_rows, [(1, 3), (5, 5)]);
    assert_eq!(sheet.merges, [(CellRef::new(4, 0), CellRef::new(6, 1))]);
    assert_eq!(value(sheet, "B5"), &RawValue::Number(5.0), "covered");
    assert_eq!(
        addresses(sheet),
        ["A1", "A2", "A3", "A4", "A5", "B5", "A6", "A7"]
    );
}

#[test]
fn tables_that_are_no_sheets_are_left_out() {
    let inner = format!(
        "<table:table table:name=\"inre\">{}</table:table>",
        row(&number("9"))
    );
    let book = RawOds::new()
        .raw(&format!(
            "<table:tracked-changes>{inner}</table:tracked-changes>\
             <table:dde-links><table:dde-link>{inner}</table:dde-link></table:dde-links>"
        ))
        .table(
            "Blad1",
            &format!(
                "<table:shapes>{inner}</table:shapes>{}",
                row(&format!(
                    "<table:table-cell office:value-type=\"float\" office:value=\"1\">\
                     {inner}</table:table-cell>{}",
                    number("2")
                ))
            ),
        )
        .table("'file:///C:/annan.ods'#$Blad1", &row(&number("3")));
    let book = read(&book.build());
    assert_eq!(book.sheets.len(), 1);
    assert_eq!(addresses(&book.sheets[0]), ["A1", "B1"]);
}

#[test]
fn what_cannot_be_read_is_reported_and_left_out() {
    let cells = [
        number("1e400"),
        number("NaN"),
        "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"kanske\"/>"
            .into(),
        "<table:table-cell office:value-type=\"bild\"/>".into(),
        number("1"),
        "<table:table-cell table:number-columns-repeated=\"20000\"/>".into(),
        number("2"),
    ];
    let (book, findings) =
        read_with_findings(&RawOds::new().table("Blad1", &row(&cells.concat())).build());
    assert_eq!(addresses(&book.sheets[0]), ["E1"]);
    assert_eq!(
        found(&findings),
        [
            ("cell-utanfor-bladet", "Blad1".to_owned()),
            ("cell-olasbar", "Blad1!A1".to_owned()),
            ("cell-olasbar", "Blad1!B1".to_owned()),
            ("cell-olasbar", "Blad1!C1".to_owned()),
            ("cell-olasbar", "Blad1!D1".to_owned()),
        ]
    );
}
