//! An .xlsb written by hand, record by record as MS-XLSB has them.

use super::zip::RawZip;

const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const BINARY: &str = "http://schemas.microsoft.com/office/2006/relationships";

/// A workbook that is being described: one sheet, and what is added to it.
#[derive(Clone, Default)]
pub(crate) struct RawXlsb {
    sheets: Vec<Sheet>,
    strings: Vec<String>,
    formats: Vec<String>,
    from_1904: bool,
}

#[derive(Clone, Default)]
struct Sheet {
    name: String,
    state: u32,
    /// The records of its rows.
    data: Vec<u8>,
    merges: Vec<[u32; 4]>,
}

/// Returns a record: its kind and its length in groups of seven bits.
pub(crate) fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    if kind < 128 {
        bytes.push(u8::try_from(kind).unwrap());
    } else {
        bytes.push(u8::try_from(kind & 0x7f).unwrap() | 0x80);
        bytes.push(u8::try_from(kind >> 7).unwrap());
    }
    let mut length = data.len();
    loop {
        let low = u8::try_from(length & 0x7f).unwrap();
        length >>= 7;
        bytes.push(if length > 0 { low | 0x80 } else { low });
        if length == 0 {
            break;
        }
    }
    bytes.extend(data);
    bytes
}

/// Returns a text as a record holds it.
pub(crate) fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut bytes = u32::try_from(units.len()).unwrap().to_le_bytes().to_vec();
    bytes.extend(units.into_iter().flat_map(u16::to_le_bytes));
    bytes
}

impl RawXlsb {
    pub(crate) fn new() -> Self {
        Self {
            formats: vec!["General".to_owned()],
            ..Self::default()
        }
        .sheet("Blad1", 0)
    }

    /// Begins another sheet; its state is 0 seen, 1 hidden, 2 very hidden.
    pub(crate) fn sheet(mut self, name: &str, state: u32) -> Self {
        self.sheets.push(Sheet {
            name: name.to_owned(),
            state,
            ..Sheet::default()
        });
        self
    }

    /// Begins a row, counted from zero.
    pub(crate) fn row(self, row: u32, hidden: bool) -> Self {
        let mut data = row.to_le_bytes().to_vec();
        data.extend([0; 4]);
        data.extend(300_u16.to_le_bytes());
        data.extend([0, if hidden { 0x10 } else { 0 }]);
        data.extend([0; 5]);
        self.raw(&record(0, &data))
    }

    /// Adds the record of a cell with its column and its format.
    pub(crate) fn cell(self, kind: u16, column: u32, format: u32, value: &[u8]) -> Self {
        let mut data = column.to_le_bytes().to_vec();
        data.extend(format.to_le_bytes());
        data.extend(value);
        self.raw(&record(kind, &data))
    }

    /// Adds a number.
    pub(crate) fn number(self, column: u32, value: f64) -> Self {
        self.cell(5, column, 0, &value.to_le_bytes())
    }

    /// Adds a number that is shown by a format code.
    pub(crate) fn formatted(mut self, column: u32, value: f64, code: &str) -> Self {
        self.formats.push(code.to_owned());
        let format = u32::try_from(self.formats.len() - 1).unwrap();
        self.cell(5, column, format, &value.to_le_bytes())
    }

    /// Adds a text that is stored in the table of shared texts.
    pub(crate) fn shared(mut self, column: u32, text: &str) -> Self {
        self.strings.push(text.to_owned());
        let index = u32::try_from(self.strings.len() - 1).unwrap();
        self.cell(7, column, 0, &index.to_le_bytes())
    }

    /// Merges a range: its first and last row, its first and last column.
    pub(crate) fn merge(mut self, range: [u32; 4]) -> Self {
        self.latest().merges.push(range);
        self
    }

    /// Lets dates count from 1904.
    pub(crate) fn dates_from_1904(mut self) -> Self {
        self.from_1904 = true;
        self
    }

    /// Adds records to the rows as they are.
    pub(crate) fn raw(mut self, records: &[u8]) -> Self {
        self.latest().data.extend(records);
        self
    }

    fn latest(&mut self) -> &mut Sheet {
        self.sheets.last_mut().unwrap()
    }

    /// Returns the package, to be changed further.
    pub(crate) fn zip(&self) -> RawZip {
        let relation = |id: usize, kind: &str, target: &str| {
            format!("<Relationship Id=\"rId{id}\" Type=\"{kind}\" Target=\"{target}\"/>")
        };
        let root = relation(1, &format!("{TYPES}/officeDocument"), "xl/workbook.bin");
        let count = self.sheets.len();
        let mut related = relation(
            count + 1,
            &format!("{TYPES}/sharedStrings"),
            "sharedStrings.bin",
        );
        related += &relation(count + 2, &format!("{TYPES}/styles"), "styles.bin");
        related += &relation(
            count + 3,
            &format!("{BINARY}/xlPivotCacheIndex"),
            "pivot.bin",
        );
        let mut zip = RawZip::new();
        for (index, sheet) in self.sheets.iter().enumerate() {
            let target = format!("worksheets/sheet{}.bin", index + 1);
            related += &relation(index + 1, &format!("{TYPES}/worksheet"), &target);
            zip = zip.deflated(&format!("xl/{target}"), sheet.bytes());
        }
        let list = |relations: &str| {
            format!(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>"
            )
        };
        zip.deflated("[Content_Types].xml", "<Types/>")
            .deflated("_rels/.rels", list(&root))
            .deflated("xl/_rels/workbook.bin.rels", list(&related))
            .deflated("xl/workbook.bin", self.workbook())
            .deflated("xl/sharedStrings.bin", self.shared_strings())
            .deflated("xl/styles.bin", self.styles())
    }

    pub(crate) fn build(&self) -> Vec<u8> {
        self.zip().build()
    }

    fn workbook(&self) -> Vec<u8> {
        let mut properties = u32::from(self.from_1904).to_le_bytes().to_vec();
        properties.extend(0_u32.to_le_bytes());
        properties.extend(wide("ThisWorkbook"));
        let mut sheets = Vec::new();
        for (index, sheet) in self.sheets.iter().enumerate() {
            let number = u32::try_from(index + 1).unwrap();
            let mut data = sheet.state.to_le_bytes().to_vec();
            data.extend(number.to_le_bytes());
            data.extend(wide(&format!("rId{number}")));
            data.extend(wide(&sheet.name));
            sheets.extend(record(156, &data));
        }
        [
            record(131, &[]),
            record(153, &properties),
            record(143, &[]),
            sheets,
            record(144, &[]),
            record(157, &[0; 26]),
            record(132, &[]),
        ]
        .concat()
    }

    fn shared_strings(&self) -> Vec<u8> {
        let count = u32::try_from(self.strings.len()).unwrap().to_le_bytes();
        let mut bytes = record(159, &[count, count].concat());
        for text in &self.strings {
            bytes.extend(record(19, &[vec![0], wide(text)].concat()));
        }
        bytes.extend(record(160, &[]));
        bytes
    }

    fn styles(&self) -> Vec<u8> {
        let count = u32::try_from(self.formats.len() - 1).unwrap();
        let mut bytes = record(278, &[]);
        bytes.extend(record(615, &count.to_le_bytes()));
        for (index, code) in self.formats.iter().enumerate().skip(1) {
            let id = u16::try_from(163 + index).unwrap().to_le_bytes();
            bytes.extend(record(44, &[id.to_vec(), wide(code)].concat()));
        }
        bytes.extend(record(616, &[]));
        // The formats that cell styles have, which no cell names.
        bytes.extend(record(626, &1_u32.to_le_bytes()));
        bytes.extend(record(47, &[&[0xff, 0xff, 14, 0][..], &[0; 12]].concat()));
        bytes.extend(record(627, &[]));
        bytes.extend(record(617, &(count + 1).to_le_bytes()));
        for index in 0..self.formats.len() {
            let id = if index == 0 { 0 } else { 163 + index };
            let id = u16::try_from(id).unwrap().to_le_bytes();
            bytes.extend(record(47, &[&[0, 0][..], &id, &[0; 12]].concat()));
        }
        bytes.extend(record(618, &[]));
        bytes.extend(record(279, &[]));
        bytes
    }
}

impl Sheet {
    fn bytes(&self) -> Vec<u8> {
        let mut merges = Vec::new();
        for range in &self.merges {
            let range = range.iter().flat_map(|n| n.to_le_bytes());
            merges.extend(record(176, &range.collect::<Vec<u8>>()));
        }
        [
            record(129, &[]),
            record(147, &[0; 19]),
            record(148, &[0; 16]),
            record(145, &[]),
            self.data.clone(),
            record(146, &[]),
            record(177, &[0; 4]),
            merges,
            record(178, &[]),
            record(130, &[]),
        ]
        .concat()
    }
}
