//! Inputs written by hand: what programs seldom write and the reader knows.

use std::collections::BTreeMap;

use itbokslut::domain::{
    CellRef, Container, DateSystem, NumberFormat, RawCell, RawError, RawSheet, RawValue,
    RawWorkbook, Visibility,
};

use super::{parts, wire};

/// Returns the inputs of every target that has some.
pub(super) fn inputs() -> Vec<(&'static str, Vec<Vec<u8>>)> {
    vec![
        (
            "xlsx_parts",
            XLSX.iter().map(|xlsx| of_parts(xlsx)).collect(),
        ),
        ("ods", ODS.iter().map(|ods| of_parts(ods)).collect()),
        ("wire", vec![wire::written(&workbook())]),
        (
            "submission",
            EDITS
                .iter()
                .map(|edits| edits.as_bytes().to_vec())
                .collect(),
        ),
    ]
}

fn of_parts(parts: &[(&str, &str)]) -> Vec<u8> {
    parts::text(parts.iter().map(|(name, part)| (*name, part.as_bytes())))
}

const SHEET: &str = "xl/worksheets/sheet1.xml";

const XLSX: &[&[(&str, &str)]] = &[
    &[(
        SHEET,
        r#"<worksheet><sheetData><row r="1" hidden="1"><c r="A1" t="inlineStr"><is><r><t>Ut</t></r><r><t xml:space="preserve"> fall</t></r><rPh><t>x</t></rPh></is></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#DIV/0!</v></c><c r="D1" t="d"><v>2025-03-31</v></c><c r="E1" t="str"><f>A1&amp;""</f><v></v></c></row><row><c><v>1</v></c><c><v>2.5E-3</v></c><c r="XFD2"><v>-0</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="B2:A1"/></mergeCells></worksheet>"#,
    )],
    &[
        (
            "xl/sharedStrings.xml",
            r#"<sst count="2" uniqueCount="2"><si><t>Indikator</t></si><si><r><t>S</t></r><r><t>1</t></r></si><si/></sst>"#,
        ),
        (
            "xl/styles.xml",
            r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0\ %"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="2"/></cellXfs></styleSheet>"#,
        ),
        (
            SHEET,
            r#"<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" s="1"><x:f>A1+1</x:f><x:v>0.5</x:v></x:c><x:c r="C1" s="2"><x:v>45747</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:f t="shared" ref="A2:A4" si="0">$B1*C1+SUM(D1:E9)</x:f><x:v>3</x:v></x:c></x:row><x:row r="3"><x:c r="A3"><x:f t="shared" si="0"/><x:v>4</x:v></x:c></x:row></x:sheetData></x:worksheet>"#,
        ),
    ],
    &[
        (
            "xl/workbook.xml",
            r#"<workbook><workbookPr date1904="1"/><sheets><sheet name="Utfall" sheetId="1" r:id="s1"/><sheet name="_itbokslut" sheetId="2" state="veryHidden" r:id="s2"/><sheet name="Diagram" sheetId="3" r:id="c"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships><Relationship Id="s1" Type="/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s2" Type="/worksheet" Target="/xl/worksheets/../s2.xml"/><Relationship Id="c" Type="/chartsheet" Target="c.xml"/></Relationships>"#,
        ),
        (
            SHEET,
            r#"<?xml version="1.0"?><worksheet><dimension ref="A1:XFD9"/><sheetData><row r="1048576"><c r="$A$1048576" s="9"><v>1e308</v></c></row><row r="2"><c r="A2"/><c r="A2" t="n"><v>7</v></c></row></sheetData></worksheet>"#,
        ),
        (
            "xl/s2.xml",
            "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&#229;&lt;<![CDATA[<&>]]></t></is></c></row></sheetData></worksheet>",
        ),
    ],
];

const ODS: &[&[(&str, &str)]] = &[
    &[(
        "content.xml",
        r#"<office:document-content><office:automatic-styles><number:percentage-style style:name="N1"><number:number number:decimal-places="1"/></number:percentage-style><style:style style:name="p" style:family="table-cell" style:data-style-name="N1"/><style:style style:name="h" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Utfall"><table:table-column table:default-cell-style-name="p" table:number-columns-repeated="3"/><table:table-row><table:table-cell office:value-type="string"><text:p>Rad<text:s text:c="2"/>ett</text:p><text:p>två<text:line-break/><text:tab/></text:p></table:table-cell><table:table-cell office:value-type="percentage" office:value="0.5" table:number-columns-repeated="2"/><table:table-cell office:value-type="date" office:date-value="2025-03-31"/></table:table-row><table:table-row table:number-rows-repeated="3" table:visibility="collapse"><table:table-cell office:value-type="float" office:value="1" table:number-columns-spanned="2" table:number-rows-spanned="2" table:formula="of:=[.A1]+SUM([.B1:.C2])"/><table:covered-table-cell/></table:table-row><table:table-row-group table:display="false"><table:table-row><table:table-cell office:value-type="boolean" office:boolean-value="true"/><table:table-cell calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell></table:table-row></table:table-row-group></table:table><table:table table:name="_itbokslut" table:style-name="h"><table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"#,
    )],
    &[
        (
            "META-INF/manifest.xml",
            "<manifest:manifest><manifest:file-entry/></manifest:manifest>",
        ),
        (
            "styles.xml",
            r#"<s><number:number-style style:name="a"><number:number number:decimal-places="2"/></number:number-style><style:style style:name="x" style:family="table-cell" style:parent-style-name="y"/><style:style style:name="y" style:family="table-cell" style:parent-style-name="x" style:data-style-name="a"/></s>"#,
        ),
        (
            "content.xml",
            r#"<d><b><s><table name="A"><table-row><table-cell value-type="float" value="1" style-name="x"/><table-cell value-type="time" time-value="PT1H"/><table-cell formula="=1"/></table-row></table></s></b></d>"#,
        ),
    ],
];

const EDITS: &[&str] = &[
    "2!C9 0,5\nC10 %0.75\nD9 12 st\nE9 #45747\nE10 2025-13-01\nF9 =C9*2=1\nF10 =C9*2\nG9 ?#DIV/0!\n+3\n-12\n>B\n<F\n~9\n",
    "gammal\n3!C9 0,5\nD9 0.075\nE9 45747\n7!F6 1 250\n",
    "11!B2 1\nB4 KLX\nB5 2024\n@_ITBOKSLUT\n",
    "3!A6 \u{a0}KLF-1\nB6 a\u{30a}\nC6 \u{202e}x\nH6 31 mars\n4!!\n0!!\n1!B3 ja\n:B3:C4\n@Framsida \n/\n",
    "styrning\n0!B6 &2025-01-01\n3!H6 högst 5 %\nI6 minst 1 000,50 kr\n:A5:B5\n4!-5\n+1\n12!A6 ja\n",
];

/// A workbook with every kind of value.
fn workbook() -> RawWorkbook {
    let cell = |value, format, formula: Option<&str>| RawCell {
        value,
        format,
        formula: formula.map(Into::into),
    };
    let plain = NumberFormat::Unknown;
    let values = [
        cell(RawValue::Text("Räksmörgås".into()), plain, None),
        cell(RawValue::Number(0.875), plain, Some("B2/C2")),
        cell(RawValue::Number(44_197.0), NumberFormat::Date, None),
        cell(RawValue::Bool(true), plain, None),
        cell(RawValue::NotStored, plain, Some("A1")),
        cell(RawValue::Error(RawError("#REF!".into())), plain, None),
        cell(
            RawValue::IsoDate("2025-01-31".into()),
            NumberFormat::Date,
            None,
        ),
    ];
    let cells: BTreeMap<CellRef, RawCell> =
        (0..).map(|row| CellRef::new(row, 1)).zip(values).collect();
    RawWorkbook {
        file: super::sound::FILE.into(),
        container: Container::Xls,
        dates: DateSystem::From1904,
        sheets: vec![RawSheet {
            name: "Utfall".into(),
            visibility: Visibility::Hidden,
            cells,
            notes: BTreeMap::new(),
            merges: vec![(CellRef::new(0, 0), CellRef::new(0, 3))],
            hidden_rows: Vec::new(),
        }],
    }
}
