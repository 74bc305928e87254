//! `Organisation`: the förvaltningar, and the codes of both them and their
//! nämnder.

use crate::finding::rules::duplicate_code;
use crate::form::Register;
use crate::form::governing::organisation::{
    BOARD, BOARD_CODE, CODE, EMAIL, NAME, REPLACES, REPRESENTATIVE, SHEET,
};
use crate::intake::table::{Absence, BookReader, keep_first};
use crate::submission::Department;
use crate::swedish::near::squeezed;

pub(super) fn read(book: &mut BookReader<'_>) -> Vec<Department> {
    let rows = book.table(&SHEET, Absence::Fault, |row| {
        let code = row.key(&CODE);
        Some(Department {
            name: row.get(&NAME),
            board_code: row.get(&BOARD_CODE),
            board: row.get(&BOARD),
            email: row.get(&EMAIL),
            representative: row.get(&REPRESENTATIVE),
            replaces: row.get(&REPLACES),
            code: code?,
        })
    });
    let rows = keep_first(
        rows,
        &mut book.findings,
        |row| (squeezed(row.code.value.as_str()), &row.code.place),
        |row, place, first| duplicate_code::found(place, first, row.code.value.as_str()),
    );
    let codes = rows.iter().map(|row| row.code.value.as_str());
    book.registers.define(Register::Departments, codes);
    let boards = rows.iter().filter_map(|row| row.board_code.value());
    let boards = boards.map(crate::domain::BoardCode::as_str);
    book.registers.define(Register::Boards, boards);
    rows
}
