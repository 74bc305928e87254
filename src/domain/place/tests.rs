use super::*;

#[test]
fn addresses_read_and_print_the_same() {
    for address in ["A1", "I12", "Z9", "AA10", "AZ3", "XFD1048576"] {
        assert_eq!(
            CellRef::parse(address).map(|c| c.to_string()).as_deref(),
            Some(address)
        );
    }
    assert_eq!(CellRef::parse("$I$12"), Some(CellRef::new(11, 8)));
}

#[test]
fn addresses_outside_a_sheet_are_none() {
    for address in [
        "",
        "A",
        "12",
        "A0",
        "XFE1",
        "A1048577",
        "D4294967298",
        "A1B",
        "Å1",
    ] {
        assert_eq!(CellRef::parse(address), None, "{address}");
    }
}

#[test]
fn places_say_where_within_the_file() {
    assert_eq!(
        Place::cell("inlamnat/2025/buf.xlsx", "Utfall", CellRef::new(11, 8)).to_string(),
        "inlamnat/2025/buf.xlsx, Utfall!I12"
    );
    assert_eq!(Place::line("itbokslut.toml", 7).within_file(), "rad 7");
}
