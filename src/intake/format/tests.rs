use super::*;

#[track_caller]
fn check(code: &str, expected: NumberFormat) {
    assert_eq!(of_code(code, false), expected, "{code}");
}

#[test]
fn percent_is_an_unquoted_sign_in_the_first_section() {
    let percent = |decimals| NumberFormat::Percent { decimals };
    check("0%", percent(0));
    check("0.00%", percent(2));
    check("0.0 %", percent(1));
    check("0.0\\ %", percent(1));
    check("[Red]0.0%;[Blue]-0.0%", percent(1));
    check("# ##0.0%", percent(1));
    // The comma stands between thousands, in Swedish Excel too.
    check("0,0 %", percent(0));
}

#[test]
fn a_quoted_or_later_percent_sign_means_nothing() {
    check("0.0\" %\"", NumberFormat::Fixed { decimals: 1 });
    check("0.0\\%", NumberFormat::Fixed { decimals: 1 });
    check("0.0;0%", NumberFormat::Fixed { decimals: 1 });
}

#[test]
fn numbers_have_their_decimals() {
    check("0", NumberFormat::Fixed { decimals: 0 });
    check("#,##0.00", NumberFormat::Fixed { decimals: 2 });
    check("# ##0.0 \"tkr\"", NumberFormat::Fixed { decimals: 1 });
    check("_-* #,##0.00_-", NumberFormat::Fixed { decimals: 2 });
}

#[test]
fn what_is_neither_is_general() {
    for code in ["General", "@", "# ?/?", "0.00E+00", "", "\"text\""] {
        check(code, NumberFormat::General);
    }
}

#[test]
fn a_code_that_is_broken_off_is_read_as_far_as_it_goes() {
    check("0.0\"", NumberFormat::Fixed { decimals: 1 });
    check("0.0[", NumberFormat::Fixed { decimals: 1 });
    check("0.0\\", NumberFormat::Fixed { decimals: 1 });
}
