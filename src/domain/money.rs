//! Money is whole öre (DESIGN §5.13).

use super::fifteen_digits;

/// Returns an amount in tkr as whole öre; `None` when it is too large to be
/// summed as such.
#[expect(
    clippy::cast_possible_truncation,
    reason = "an amount that would be cut is refused first"
)]
pub fn ore(tkr: f64) -> Option<i64> {
    let ore = (tkr * 100_000.0).round();
    // A thousand amounts of 2^53 öre still fit in 63 bits.
    (ore.abs() <= 9_007_199_254_740_992.0).then_some(ore as i64)
}

/// Returns whole öre as an amount in tkr.
#[expect(
    clippy::cast_precision_loss,
    reason = "an amount that a double cannot hold was refused before the sum"
)]
pub fn tkr(ore: i64) -> f64 {
    ore as f64 / 100_000.0
}

/// Returns the sum of amounts in tkr, made in whole öre so that their order
/// does not matter; `None` over no amount, which is not 0 (DESIGN §5.1).
///
/// Amounts that no kommun has are too large for that: they are summed as they
/// come, at 15 significant digits.
pub fn sum_of_tkr(amounts: &[f64]) -> Option<f64> {
    if amounts.is_empty() {
        return None;
    }
    let exact = amounts
        .iter()
        .try_fold(0i64, |sum, amount| sum.checked_add(ore(*amount)?));
    Some(exact.map_or_else(|| fifteen_digits(amounts.iter().sum()), tkr))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_exact_to_the_ore_in_any_order() {
        let mut amounts = vec![0.1, 0.2, 1250.005, -0.3, 0.000_01];
        let sum = sum_of_tkr(&amounts).unwrap();
        assert_eq!(sum.to_bits(), 1_250.005_01f64.to_bits());
        amounts.reverse();
        assert_eq!(sum_of_tkr(&amounts).unwrap().to_bits(), sum.to_bits());
    }

    #[test]
    fn no_amount_has_no_sum_and_zero_has() {
        assert_eq!(sum_of_tkr(&[]), None);
        assert_eq!(sum_of_tkr(&[0.0]), Some(0.0));
        assert_eq!(sum_of_tkr(&[5.0, -5.0]), Some(0.0));
    }

    #[test]
    fn half_an_ore_is_rounded_away_from_zero() {
        assert_eq!(ore(0.000_005), Some(1));
        assert_eq!(ore(-0.000_005), Some(-1));
        assert_eq!(ore(0.000_004), Some(0));
    }

    #[test]
    fn what_no_kommun_has_is_still_summed() {
        assert_eq!(ore(1e14), None);
        assert_eq!(sum_of_tkr(&[1e14, 1e14]), Some(2e14));
    }
}
