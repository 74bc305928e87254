//! The workbooks that the program writes: every cell as it should be, and
//! nothing that Excel would complain about.

mod contents;
pub(crate) mod fills;
mod later;
mod package;
mod structure;

use itbokslut::form::department::DEPARTMENT;
use itbokslut::form::governing::GOVERNING;
use itbokslut::workbook;

#[test]
fn the_templates_can_be_looked_at() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("templates");
    std::fs::create_dir_all(&folder).unwrap();
    for (name, book, fill) in [
        ("forvaltning.xlsx", &DEPARTMENT, fills::department()),
        ("styrning.xlsx", &GOVERNING, fills::governing()),
        ("senare.xlsx", &later::BOOK, fills::later()),
    ] {
        let bytes = workbook::write(book, &fill).unwrap();
        std::fs::write(folder.join(name), bytes).unwrap();
    }
}
