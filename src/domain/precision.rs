//! How numbers are compared: with the tolerance of DESIGN §5, at the 15
//! digits a spreadsheet shows (§5.13).

/// Returns whether two numbers count as equal: |a−b| ≤ 1e-9·max(1, |a|, |b|)
/// (DESIGN §5).
pub fn nearly_equal(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * 1f64.max(a.abs()).max(b.abs())
}

/// Returns whether `a` is greater than or counts as equal to `b`.
pub fn at_least(a: f64, b: f64) -> bool {
    a >= b || nearly_equal(a, b)
}

/// Returns whether `a` is less than or counts as equal to `b`.
pub fn at_most(a: f64, b: f64) -> bool {
    a <= b || nearly_equal(a, b)
}

/// Returns a spreadsheet's double at its 15 significant digits, so that
/// 7.0000000000000009 is 7 (DESIGN §5.13).
pub fn fifteen_digits(value: f64) -> f64 {
    if !value.is_finite() || value == 0.0 {
        return value;
    }
    format!("{value:.14e}").parse().unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_floating_tail_is_dropped() {
        assert!(fifteen_digits(7.000_000_000_000_001).to_bits() == 7f64.to_bits());
        assert!(fifteen_digits(0.1 + 0.2).to_bits() == 0.3f64.to_bits());
        assert!(fifteen_digits(-1250.5).to_bits() == (-1250.5f64).to_bits());
    }

    #[test]
    fn thresholds_have_the_tolerance_of_the_design() {
        assert!(at_least(0.75 - 5e-10, 0.75));
        assert!(!at_least(0.75 - 5e-9, 0.75));
        assert!(at_most(1e9 + 0.5, 1e9));
        assert!(!at_most(1e9 + 2.0, 1e9));
    }
}
