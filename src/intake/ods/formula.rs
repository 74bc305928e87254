//! The formula of an OpenDocument cell, as a person would write it.

/// Returns a formula without the name of its language and without the
/// brackets around its references: `of:=[.J12]/[.K12]` is `J12/K12`, and
/// `of:=SUM([Ark1.A1:.A3])` is `SUM(Ark1.A1:A3)`.
pub(super) fn readable(formula: &str) -> String {
    let formula = formula
        .split_once(":=")
        .filter(|(language, _)| language.chars().all(|c| c.is_ascii_alphanumeric()))
        .map_or(formula, |(_, rest)| rest);
    let formula = formula.strip_prefix('=').unwrap_or(formula);
    let mut readable = String::with_capacity(formula.len());
    let mut in_text = false;
    let mut in_name = false;
    let mut in_reference = false;
    let mut before = ' ';
    for c in formula.chars() {
        match c {
            '"' if !in_name => in_text = !in_text,
            '\'' if in_reference && !in_text => in_name = !in_name,
            '[' if !in_text && !in_name => in_reference = true,
            ']' if in_reference && !in_name => in_reference = false,
            _ => {}
        }
        let bracket = !in_text && !in_name && (c == '[' || c == ']');
        let dot =
            in_reference && !in_name && c == '.' && (before == '[' || before == ':');
        if !bracket && !dot {
            readable.push(c);
        }
        before = c;
    }
    readable
}

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn references_lose_their_brackets_and_nothing_else() {
        let cases = [
            ("of:=[.J12]/[.K12]", "J12/K12"),
            ("of:=SUM([.A1:.A3])", "SUM(A1:A3)"),
            ("of:=[$Ark1.$A$1]+1.5", "$Ark1.$A$1+1.5"),
            ("of:=['Ark [1]'.A1]", "'Ark [1]'.A1"),
            ("of:=IF([.A1]=\"[.x]\";1;0)", "IF(A1=\"[.x]\";1;0)"),
            ("msoxl:=A1*2", "A1*2"),
            ("=A1", "A1"),
            ("", ""),
        ];
        for (stored, shown) in cases {
            assert_eq!(readable(stored), shown, "{stored}");
        }
    }
}
