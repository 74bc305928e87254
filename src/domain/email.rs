//! What an e-mail address looks like.

/// Returns whether a text is one e-mail address that a letter can reach:
/// `namn@kommunen.se`, without a name, a list or a blank.
pub fn is_address(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else {
        return false;
    };
    let is_in_parts = host
        .split_once('.')
        .is_some_and(|(first, rest)| !first.is_empty() && !rest.is_empty());
    let is_odd = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(
                c,
                ',' | ';' | '<' | '>' | '"' | '(' | ')' | ':' | '\\' | '[' | ']'
            )
    };
    !name.is_empty()
        && !host.contains('@')
        && is_in_parts
        && !host.ends_with('.')
        && !text.contains(is_odd)
}
