//! Files that are made to cost as much as they may.

use std::fmt::Write as _;

use crate::support::ods::RawOds;
use crate::support::xlsb::{RawXlsb, record, wide};
use crate::support::xlsx::RawXlsx;
use crate::support::zip::RawZip;

const SHEET: &str = "xl/worksheets/sheet1.xml";
const STRINGS: &str = "xl/sharedStrings.xml";
/// A little less than what may be unpacked of a file.
const ALMOST: usize = 46 << 20;

/// What may come of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It is refused by this rule.
    Refused(&'static str),
    /// Its cells are read, however many findings they give.
    Read,
}

use Outcome::{Read, Refused};

/// Returns the files by name.
pub(super) fn corpus() -> Vec<(&'static str, Vec<u8>, Outcome)> {
    let mut files = packages();
    files.extend(cells());
    files.extend(others());
    files
}

fn sheet(rows: &str) -> RawXlsx {
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    RawXlsx::new().part(SHEET, sheet)
}

fn filled(piece: &str) -> String {
    piece.repeat(ALMOST / piece.len())
}

fn packages() -> Vec<(&'static str, Vec<u8>, Outcome)> {
    let parts = (0..9_990).fold(RawZip::new(), |zip, n| zip.part(&n.to_string(), ""));
    let relations = filled("<Relationship Id=\"a\" Type=\"b\" Target=\"c\"/>");
    vec![
        (
            "bomb.xlsx",
            sheet(&" ".repeat(200 << 20)).build(),
            Refused("fil-for-stor"),
        ),
        (
            "tio-bomber.xlsx",
            (0..10)
                .fold(sheet("").zip(), |zip, n| {
                    zip.deflated(&format!("xl/{n}.xml"), " ".repeat(40 << 20))
                })
                .build(),
            Read,
        ),
        ("tomma-rader.xlsx", sheet(&filled("<row/>")).build(), Read),
        (
            "tomma-celler.xlsx",
            sheet(&format!("<row>{}</row>", filled("<c/>"))).build(),
            Read,
        ),
        (
            "djupt.xlsx",
            sheet(&filled(&format!(
                "{}{}",
                "<a>".repeat(90),
                "</a>".repeat(90)
            )))
            .build(),
            Read,
        ),
        (
            "attribut.xlsx",
            sheet(&format!("<row {}/>", filled("a=\"\" "))).build(),
            Read,
        ),
        (
            "ett-attribut.xlsx",
            sheet(&format!("<row spans=\"{}\"/>", "1".repeat(ALMOST))).build(),
            Read,
        ),
        (
            "relationer.xlsx",
            (0..249)
                .fold(RawXlsx::new(), |book, n| book.sheet(&n.to_string()))
                .part(
                    "xl/_rels/workbook.xml.rels",
                    format!("<Relationships>{relations}</Relationships>"),
                )
                .build(),
            Refused("fil-for-stor"),
        ),
        ("delar.zip", parts.build(), Refused("fil-ingen-arbetsbok")),
    ]
}

fn cells() -> Vec<(&'static str, Vec<u8>, Outcome)> {
    let mut numbers = String::new();
    let mut formulas = String::new();
    let mut spread = String::new();
    for row in 1..=4_999 {
        write!(
            numbers,
            "<row r=\"{row}\">{}</row>",
            "<c><v>1</v></c>".repeat(100)
        )
        .unwrap();
        let formula = "<c t=\"str\"><f>A1&amp;\"x\"</f><v>y</v></c>";
        write!(formulas, "<row r=\"{row}\">{}</row>", formula.repeat(100)).unwrap();
    }
    for row in 0..499_999 {
        let row = row * 2 + 1;
        write!(
            spread,
            "<row r=\"{row}\"><c r=\"XFD{row}\"><v>1</v></c></row>"
        )
        .unwrap();
    }
    let one = "<row><c t=\"s\"><v>0</v></c></row>";
    let text = |text: &str| {
        let strings = format!("<sst><si><t>{text}</t></si></sst>");
        sheet(one).part(STRINGS, strings).build()
    };
    let strings = format!("<sst>{}</sst>", "<si><t>å</t></si>".repeat(499_999));
    let styles = |piece: &str| format!("<styleSheet>{}</styleSheet>", filled(piece));
    let merges = "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(19_999);
    let merged = format!(
        "<worksheet><sheetData>{numbers}</sheetData><mergeCells>{merges}</mergeCells></worksheet>"
    );
    let shared = RawXlsx::new().shared("A1", &"å".repeat(16_383));
    vec![
        ("celler.xlsx", sheet(&numbers).build(), Read),
        ("formler.xlsx", sheet(&formulas).build(), Read),
        ("spridda.xlsx", sheet(&spread).build(), Read),
        (
            "texter.xlsx",
            sheet(one).part(STRINGS, strings).build(),
            Read,
        ),
        (
            "delad-text.xlsx",
            {
                let rows = "<row><c t=\"s\"><v>0</v></c></row>".repeat(2_000);
                let sheet =
                    format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
                shared.part(SHEET, sheet).build()
            },
            Read,
        ),
        ("citattecken.xlsx", text(&filled("\"")), Read),
        (
            "manga-citattecken.xlsx",
            sheet(one)
                .part(
                    STRINGS,
                    format!(
                        "<sst>{}</sst>",
                        filled(&format!("<si><t>{}</t></si>", "\"".repeat(32_767)))
                    ),
                )
                .build(),
            Refused("fil-for-stor"),
        ),
        (
            "cdata.xlsx",
            text(&format!("<![CDATA[{}]]>", filled("<"))),
            Read,
        ),
        (
            "egen-cdata.xlsx",
            sheet(&format!(
                "<row><c t=\"inlineStr\"><is><t><![CDATA[{}]]></t></is></c></row>",
                filled("<")
            ))
            .build(),
            Read,
        ),
        (
            "format.xlsx",
            RawXlsx::new()
                .part(
                    "xl/styles.xml",
                    styles(
                        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"0\"/></numFmts>",
                    ),
                )
                .build(),
            Read,
        ),
        (
            "sammanslaget.xlsx",
            RawXlsx::new().part(SHEET, merged).build(),
            Read,
        ),
    ]
}

fn others() -> Vec<(&'static str, Vec<u8>, Outcome)> {
    let rows = |rows: &str| RawOds::new().table("Blad1", rows).build();
    let many =
        |piece: &str| format!("<table:table-row>{}</table:table-row>", filled(piece));
    let short = record(13, &[[0; 4], 2_u32.to_le_bytes()].concat());
    let long = wide(&"\"".repeat(16 << 20));
    vec![
        ("rader.ods", rows(&filled("<table:table-row/>")), Read),
        ("celler.ods", rows(&many("<table:table-cell/>")), Read),
        (
            "upprepat.ods",
            rows(
                "<table:table-row table:number-rows-repeated=\"499999\"><table:table-cell \
                 office:value-type=\"float\" office:value=\"1\"/></table:table-row>",
            ),
            Read,
        ),
        (
            "format.ods",
            RawOds::new()
                .styles(&filled(
                    "<style:style style:name=\"a\" style:family=\"table-cell\"/>",
                ))
                .build(),
            Read,
        ),
        (
            "celler.xlsb",
            RawXlsb::new()
                .row(0, false)
                .raw(&short.repeat(499_999))
                .build(),
            Read,
        ),
        (
            "texter.xlsb",
            RawXlsb::new().row(0, false).cell(6, 0, 0, &long).build(),
            Read,
        ),
        (
            "brus.xls",
            noise(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
            Refused("fil-ingen-arbetsbok"),
        ),
        ("brus.xlsx", noise(b"PK\x03\x04"), Refused("fil-skadad")),
        (
            "kataloger.xlsx",
            b"PK\x01\x02".repeat(8 << 20),
            Refused("fil-ingen-arbetsbok"),
        ),
    ]
}

/// Bytes without order after a beginning that promises something.
fn noise(beginning: &[u8]) -> Vec<u8> {
    let mut bytes = beginning.to_vec();
    let mut state = 1_u64;
    while bytes.len() < 30 << 20 {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        bytes.extend(state.to_be_bytes());
    }
    bytes
}
