use super::*;

const ROW: Shift = Shift::InsertRow(4);
const LEFT: Shift = Shift::MoveColumn { from: 14, to: 9 };
const RIGHT: Shift = Shift::MoveColumn { from: 1, to: 3 };

#[test]
fn columns_between_make_room() {
    let moved: Vec<u32> = (8..=15).map(|column| LEFT.column(column)).collect();
    assert_eq!(moved, [8, 10, 11, 12, 13, 14, 9, 15]);
    let moved: Vec<u32> = (0..=4).map(|column| RIGHT.column(column)).collect();
    assert_eq!(moved, [0, 3, 1, 2, 4]);
}

#[test]
fn ranges_follow_their_cells() {
    assert_eq!(ROW.ranges("A1:D4 A5 A4:B9"), "A1:D4 A6 A4:B10");
    assert_eq!(LEFT.ranges("A7:V45"), "A7:V45");
    assert_eq!(LEFT.ranges("O7:O45"), "J7:J45");
    assert_eq!(LEFT.ranges("N7:P45"), "J7:J45 O7:P45");
}

#[test]
fn formulas_follow_their_cells() {
    let own = |text| ROW.formula(text, "Utfall", true);
    assert_eq!(
        own("AND(ISNUMBER(I5),$I$5>=0)"),
        "AND(ISNUMBER(I6),$I$6>=0)"
    );
    assert_eq!(
        own("LOG10(A5)&\"A5 \"\"A5\"\"\""),
        "LOG10(A6)&\"A5 \"\"A5\"\"\""
    );
    assert_eq!(own("Listor!$A$5:$A$9"), "Listor!$A$5:$A$9");
    assert_eq!(
        own("Tabell[[#Headers],[A5]]+A1"),
        "Tabell[[#Headers],[A5]]+A1"
    );
    let other = |text| ROW.formula(text, "Utfall", false);
    assert_eq!(other("Utfall!$1:$5"), "Utfall!$1:$6");
    assert_eq!(
        other("'Läs mig'!$A$5+'Utfall'!A5:B$7+A5"),
        "'Läs mig'!$A$5+'Utfall'!A6:B$8+A5"
    );
    assert_eq!(LEFT.formula("$O7=N7", "Utfall", true), "$J7=O7");
    assert_eq!(
        LEFT.formula("SUM(O:O,$A:$V)", "Utfall", true),
        "SUM(J:J,$A:$V)"
    );
}
