use super::*;

#[test]
fn cells_are_trimmed_but_escapes_are_kept() {
    let table = Table::parse(
        "t.txt",
        "Kod | Text\n# a comment\nS1 |  två\\nrader\\u0020\n\nS2\n",
    )
    .unwrap();
    let texts: Vec<_> = table
        .rows()
        .iter()
        .map(|row| (row.line, table.cell(row, "Kod"), table.cell(row, "Text")))
        .collect();
    assert_eq!(texts, [(3, "S1", "två\nrader "), (5, "S2", "")]);
}

#[test]
fn a_no_break_space_is_content() {
    let table = Table::parse("t.txt", "Tal\n\u{a0}3\u{a0}\n").unwrap();
    assert_eq!(table.rows()[0].at(0), "\u{a0}3\u{a0}");
}

#[test]
fn a_row_that_is_too_long_is_refused() {
    let error = Table::parse("t.txt", "A | B\n1 | 2 | 3\n").unwrap_err();
    assert_eq!(
        error.to_string(),
        "exemplets källa t.txt, rad 2: fler celler än rubriker"
    );
}

#[test]
fn an_unknown_escape_is_refused() {
    assert!(Table::parse("t.txt", "A\n\\x\n").is_err());
    assert!(Table::parse("t.txt", "A\n\\u12\n").is_err());
    assert!(Table::parse("t.txt", "A\n\\u12å\n").is_err());
}
