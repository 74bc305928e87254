//! The names of bodies, groups and roles, as people write them.

/// What the council is called.
const COUNCIL: &[&str] = &["kf", "fullmäktige", "kommunfullmäktige"];
/// What the executive board is called.
const EXECUTIVE: &[&str] = &["ks", "kommunstyrelse", "kommunstyrelsen"];

/// Returns whether a body, as it is written in a cell, is the one that is
/// wanted: `KS § 142` and `Kommunstyrelsen (KS)` are kommunstyrelsen, its
/// arbetsutskott is not.
pub(super) fn is_body(written: &str, wanted: &str) -> bool {
    let (written, wanted) = (body(written), body(wanted));
    !written.is_empty()
        && (written == wanted
            || [COUNCIL, EXECUTIVE].iter().any(|names| {
                names.contains(&written.as_str()) && names.contains(&wanted.as_str())
            }))
}

/// Returns the letters of a body's name, without the paragraph, date or
/// abbreviation that people add to it.
fn body(written: &str) -> String {
    let name = written.split(['§', '(', ',', ';']).next();
    letters(name.unwrap_or_default())
        .trim_end_matches(|c: char| c.is_ascii_digit())
        .to_owned()
}

/// Returns whether a text names a group, also where a hyphen stands for the
/// end that it shares with the next: «chefs- och IT-grupp».
pub(super) fn names_group(text: &str, group: &str) -> bool {
    let group = letters(group);
    if group.is_empty() {
        return false;
    }
    if letters(text).contains(&group) {
        return true;
    }
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("- ") {
        let start = before
            .rsplit(|c: char| c.is_whitespace() || c == ',')
            .next();
        let end = group.strip_prefix(&letters(start.unwrap_or_default()));
        let shared = end.filter(|end| !end.is_empty() && *end != group);
        if shared.is_some_and(|end| letters(after).contains(end)) {
            return true;
        }
        rest = after;
    }
    false
}

/// Returns whether a role, as it is written in a cell, is the one that is
/// wanted, in either form: `IT-samordnaren` is IT-samordnare.
pub(super) fn is_role(written: &str, wanted: &str) -> bool {
    let (written, wanted) = (letters(written), letters(wanted));
    !wanted.is_empty() && (written == wanted || written == format!("{wanted}n"))
}

/// Returns the letters and figures of a text, in lower case.
fn letters(text: &str) -> String {
    let text = crate::swedish::near::folded(text);
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_known_by_its_short_names() {
        for written in [
            "Kommunstyrelsen",
            "kommunstyrelsen ",
            "KS",
            "KS § 142",
            "KS 2025",
            "Kommunstyrelsen (KS)",
            "Kommunstyrelsen, 2025-11-11",
        ] {
            assert!(is_body(written, "kommunstyrelsen"), "{written}");
            assert!(is_body(written, "KS"), "{written}");
            assert!(!is_body(written, "kommunfullmäktige"), "{written}");
        }
        for written in ["Kommunfullmäktige", "KF", "fullmäktige"] {
            assert!(is_body(written, "kommunfullmäktige"), "{written}");
            assert!(!is_body(written, "kommunstyrelsen"), "{written}");
        }
        let other = [
            "",
            "–",
            "Kommunstyrelsens arbetsutskott",
            "Socialnämnden",
            "KSO",
        ];
        for written in other {
            assert!(!is_body(written, "kommunstyrelsen"), "{written}");
        }
        assert!(is_body("Socialnämnden", "socialnämnden"));
        assert!(!is_body("", ""));
    }

    #[test]
    fn a_group_is_named_in_any_form() {
        for text in [
            "IT-grupp, chefsgrupp",
            "IT-gruppen 2025-03-01 och chefsgruppen 2025-04-01",
            "chefs- och IT-gruppen",
            "IT- och chefsgruppen",
            "it grupp; Chefsgrupp",
        ] {
            assert!(names_group(text, "IT-grupp"), "{text}");
            assert!(names_group(text, "chefsgrupp"), "{text}");
        }
        assert!(!names_group("IT-gruppen", "chefsgrupp"));
        assert!(!names_group("chefsgruppen", "IT-grupp"));
        assert!(!names_group("chefs- och ledningsmöte", "chefsgrupp"));
        assert!(!names_group("", "chefsgrupp"));
        assert!(!names_group("chefsgruppen", ""));
    }

    #[test]
    fn a_role_is_known_in_either_form() {
        assert!(is_role("IT-samordnare", "IT-samordnare"));
        assert!(is_role("It samordnaren", "IT-samordnare"));
        assert!(!is_role("IT-säkerhetssamordnare", "IT-samordnare"));
        assert!(!is_role("", ""));
    }
}
