//! What is written down is read back, and nothing else is believed.

use super::*;

fn answer() -> Vec<u8> {
    let cell = |row, column, value, is_date, formula: Option<&str>| Cell {
        at: CellRef::new(row, column),
        value,
        is_date,
        formula: formula.map(str::to_owned),
    };
    let mut writer = Writer::new(Container::Xls, DateSystem::From1904);
    writer.sheet("Tom", Visibility::Hidden, &[], &[]);
    writer.sheet(
        "Utfall",
        Visibility::Visible,
        &[(CellRef::new(0, 0), CellRef::new(0, 3))],
        &[
            cell(0, 0, RawValue::Text("Räksmörgås".into()), false, None),
            cell(1, 0, RawValue::Number(0.875), false, Some("B2/C2")),
            cell(1, 1, RawValue::Number(44_197.0), true, None),
            cell(2, 0, RawValue::Bool(true), false, None),
            cell(2, 1, RawValue::NotStored, false, Some("A1")),
            cell(2, 2, RawValue::Error(RawError("#REF!".into())), false, None),
            cell(2, 3, RawValue::IsoDate("2025-01-31".into()), true, None),
        ],
    );
    writer.finish()
}

fn read(answer: &[u8]) -> Result<RawWorkbook, Fault> {
    decode(&Place::file("inlamnat/2025/buf.xls"), answer)
}

#[test]
fn what_is_written_is_read_back() {
    let book = read(&answer()).unwrap();
    assert_eq!(
        (book.container, book.dates),
        (Container::Xls, DateSystem::From1904)
    );
    let [empty, outcomes] = book.sheets.as_slice() else {
        panic!("{book:?}");
    };
    assert_eq!(
        (&*empty.name, empty.visibility),
        ("Tom", Visibility::Hidden)
    );
    assert!(empty.cells.is_empty());
    assert_eq!(outcomes.merges, [(CellRef::new(0, 0), CellRef::new(0, 3))]);
    let at = |address: &str| &outcomes.cells[&CellRef::parse(address).unwrap()];
    assert_eq!(at("A1").value, RawValue::Text("Räksmörgås".into()));
    assert_eq!(at("A2").format, NumberFormat::Unknown);
    assert_eq!(at("A2").formula.as_deref(), Some("B2/C2"));
    assert_eq!(at("B2").format, NumberFormat::Date);
    assert_eq!(at("B3").value, RawValue::NotStored);
    assert_eq!(outcomes.cells.len(), 7);
}

#[test]
fn an_answer_that_is_broken_off_or_altered_is_refused_and_never_panics() {
    let whole = answer();
    for length in 0..whole.len() {
        assert!(read(&whole[..length]).is_err(), "{length}");
    }
    let mut longer = whole.clone();
    longer.push(0);
    assert!(read(&longer).is_err());
    for at in 0..whole.len() {
        for bit in 0..8 {
            let mut altered = whole.clone();
            altered[at] ^= 1 << bit;
            // Either a fault or another workbook, and always an answer.
            let _ = read(&altered);
        }
    }
}

#[test]
fn lengths_that_lie_cost_nothing() {
    let mut writer = Writer::new(Container::Xlsb, DateSystem::From1900);
    writer.sheet("Utfall", Visibility::Visible, &[], &[]);
    let mut lying = writer.finish();
    // The count of cells is the four bytes before the closing mark.
    let at = lying.len() - 5;
    lying[at..at + 4].copy_from_slice(&u32::MAX.to_le_bytes());
    assert_eq!(
        read(&lying),
        Err(Fault::TooLarge(Excess::Cells(limits::CELLS)))
    );
    lying[at..at + 4].copy_from_slice(&1000u32.to_le_bytes());
    assert_eq!(read(&lying), Err(broken()));
}

#[test]
fn a_cell_outside_every_sheet_and_two_sheets_of_one_name_are_refused() {
    let far = Cell {
        at: CellRef::new(0, CellRef::LAST_COLUMN + 1),
        value: RawValue::Bool(true),
        is_date: false,
        formula: None,
    };
    let mut writer = Writer::new(Container::Xls, DateSystem::From1900);
    writer.sheet("A", Visibility::Visible, &[], &[far]);
    assert_eq!(read(&writer.finish()), Err(broken()));
    let mut writer = Writer::new(Container::Xls, DateSystem::From1900);
    writer.sheet("Utfall", Visibility::Visible, &[], &[]);
    writer.sheet("UTFALL", Visibility::Visible, &[], &[]);
    assert_eq!(
        read(&writer.finish()),
        Err(Fault::Damaged(Damage::SheetName("UTFALL".to_owned())))
    );
}

#[test]
fn what_no_cell_can_hold_is_an_error_value_or_refused() {
    let read_one = |value, formula: Option<&str>| {
        let cell = Cell {
            at: CellRef::new(0, 0),
            value,
            is_date: false,
            formula: formula.map(str::to_owned),
        };
        let mut writer = Writer::new(Container::Xls, DateSystem::From1900);
        writer.sheet("Utfall", Visibility::Visible, &[], &[cell]);
        read(&writer.finish()).map(|book| {
            let cell = &book.sheets[0].cells[&CellRef::new(0, 0)];
            cell.value.clone()
        })
    };
    let error = RawValue::Error(RawError("#NUM!".into()));
    for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(read_one(RawValue::Number(number), None), Ok(error.clone()));
    }
    assert_eq!(read_one(RawValue::NotStored, None), Err(broken()));
    assert!(read_one(RawValue::NotStored, Some("A2")).is_ok());
}

#[test]
fn a_range_that_was_written_the_other_way_round_is_turned() {
    let mut writer = Writer::new(Container::Xls, DateSystem::From1900);
    let (first, last) = (CellRef::new(1, 2), CellRef::new(4, 3));
    let turned = (CellRef::new(4, 2), CellRef::new(1, 3));
    writer.sheet("Utfall", Visibility::Visible, &[turned], &[]);
    let book = read(&writer.finish()).unwrap();
    assert_eq!(book.sheets[0].merges, [(first, last)]);
}
