use super::text;

#[test]
fn a_text_is_cut_where_excel_stops_counting() {
    assert_eq!(text::clipped("Åtgärd", 6), "Åtgärd");
    assert_eq!(text::clipped("Åtgärder", 6), "Åtgär…");
    // An emoji is two UTF-16 units and is never cut in half.
    assert_eq!(text::clipped("ab👍c", 4), "ab…");
    assert_eq!(text::units_of(&text::clipped(&"👍".repeat(50), 33)), 33);
}

#[test]
fn lines_are_counted_by_words() {
    assert_eq!(text::lines("Utfall", 12.0), 1);
    assert_eq!(text::lines("Åtgärd vid avvikelse", 12.0), 2);
    assert_eq!(text::lines("ett\n\ntvå", 12.0), 3);
    assert_eq!(text::lines("systemsäkerhetsplan", 10.0), 2);
}
