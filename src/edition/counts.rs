//! What a count may tell: small numbers point somebody or something out, and
//! what is hidden must not come back by subtraction (DESIGN §6.2).

use crate::report::{Count, Share, Shown};

/// Returns whether a count is so small that it could point something out.
pub(super) const fn is_small(count: usize) -> bool {
    matches!(count, 1 | 2)
}

/// Returns whether k of n tells of one or two, on either side.
pub(super) const fn points_out(part: usize, whole: usize) -> bool {
    0 < part && part < whole && (is_small(part) || is_small(whole - part))
}

/// Returns k of n, or that it is some and not all.
pub(super) const fn share(share: Share) -> Shown<Share> {
    if points_out(share.part, share.whole) {
        Shown::Withheld
    } else {
        Shown::Open(share)
    }
}

/// Returns the cells of a breakdown whose total is told.
///
/// A cell of 1 or 2 is hidden. As long as a hidden cell follows from the
/// total, the others and what is said of it, the next smallest that is not 0
/// is hidden too; when there is none left, no cell is told, not even the
/// empty ones.
pub(super) fn breakdown(cells: &[usize]) -> Vec<Count> {
    let mut order: Vec<usize> = (0..cells.len()).collect();
    order.sort_by_key(|at| (cells.get(*at), *at));
    let of = |at: usize| cells.get(at).copied().unwrap_or_default();
    let mut hidden: Vec<usize> = Vec::new();
    hidden.extend(order.iter().copied().filter(|at| is_small(of(*at))));
    if hidden.is_empty() {
        return cells.iter().copied().map(Count::Of).collect();
    }
    let mut larger = order.iter().copied().filter(|at| of(*at) > 2);
    while is_told(&hidden.iter().map(|at| of(*at)).collect::<Vec<_>>()) {
        match larger.next() {
            Some(next) => hidden.push(next),
            None => return vec![Count::Withheld; cells.len()],
        }
    }
    (0..cells.len())
        .map(|at| match (hidden.contains(&at), of(at)) {
            (true, count) if is_small(count) => Count::FewerThanThree,
            (true, _) => Count::Withheld,
            (false, count) => Count::Of(count),
        })
        .collect()
}

/// Returns whether any of the hidden cells follows from their sum, when it is
/// known that the small ones are 1 or 2 and the others more.
fn is_told(hidden: &[usize]) -> bool {
    let sum: usize = hidden.iter().sum();
    let least = |count: usize| if is_small(count) { 1 } else { 3 };
    let most = |count: usize| if is_small(count) { 2 } else { sum };
    hidden.iter().enumerate().any(|(at, count)| {
        let others = || {
            let others = hidden.iter().enumerate();
            others.filter(move |(other, _)| *other != at)
        };
        let others_most: usize = others().map(|(_, c)| most(*c)).sum();
        let others_least: usize = others().map(|(_, c)| least(*c)).sum();
        let from = least(*count).max(sum.saturating_sub(others_most));
        let to = most(*count).min(sum.saturating_sub(others_least));
        from >= to
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FEW: Count = Count::FewerThanThree;
    const NOT: Count = Count::Withheld;

    fn of(count: usize) -> Count {
        Count::Of(count)
    }

    #[test]
    fn k_of_n_is_not_told_when_it_tells_of_one_or_two() {
        let told = |part, whole| !share(Share { part, whole }).is_withheld();
        assert!(told(0, 9) && told(9, 9) && told(1, 1) && told(0, 0) && told(3, 6));
        assert!(!told(1, 9) && !told(2, 9) && !told(7, 9) && !told(8, 9) && !told(1, 2));
    }

    #[test]
    fn a_small_cell_takes_the_next_smallest_with_it() {
        assert_eq!(breakdown(&[4, 0, 3, 7]), [of(4), of(0), of(3), of(7)]);
        assert_eq!(breakdown(&[4, 0, 2, 7]), [NOT, of(0), FEW, of(7)]);
        assert_eq!(breakdown(&[1, 2, 9, 0]), [FEW, FEW, of(9), of(0)]);
    }

    #[test]
    fn no_hidden_cell_follows_from_the_total() {
        // 1 and 1 are the only two that make 2, and 2 and 2 that make 4.
        assert_eq!(breakdown(&[1, 1, 9, 5]), [FEW, FEW, of(9), NOT]);
        assert_eq!(breakdown(&[2, 2, 9, 5]), [FEW, FEW, of(9), NOT]);
        // 4 with a small one and a larger one is 1 and 3.
        assert_eq!(breakdown(&[1, 3, 8, 9]), [FEW, NOT, NOT, of(9)]);
        // Nothing else to hide behind: the empty ones go too.
        assert_eq!(breakdown(&[0, 1, 0]), [NOT, NOT, NOT]);
        assert_eq!(breakdown(&[0, 1, 3]), [NOT, NOT, NOT]);
        assert_eq!(breakdown(&[0, 0]), [of(0), of(0)]);
        assert!(breakdown(&[]).is_empty());
    }

    /// Returns every value that each cell can have, for whoever knows the
    /// total and what is said of the cells.
    fn possible(told: &[Count], total: usize) -> Vec<Vec<usize>> {
        fn fill(
            told: &[Count],
            left: usize,
            chosen: &mut Vec<usize>,
            all: &mut Vec<Vec<usize>>,
        ) {
            let Some((first, rest)) = told.split_first() else {
                if left == 0 {
                    all.push(chosen.clone());
                }
                return;
            };
            for value in 0..=left {
                let fits = match first {
                    Count::Of(count) => value == *count,
                    Count::FewerThanThree => is_small(value),
                    Count::Withheld => true,
                };
                if fits {
                    chosen.push(value);
                    fill(rest, left - value, chosen, all);
                    chosen.pop();
                }
            }
        }
        let mut all = Vec::new();
        fill(told, total, &mut Vec::new(), &mut all);
        // A cell that is withheld beside one that is few is more than two.
        if told.contains(&Count::FewerThanThree) {
            all.retain(|values| {
                let mut cells = told.iter().zip(values);
                cells.all(|(told, value)| *told != Count::Withheld || *value > 2)
            });
        }
        all
    }

    #[test]
    fn whoever_knows_the_total_cannot_tell_any_hidden_cell() {
        for number in 0..6usize.pow(4) {
            let cells: Vec<usize> =
                (0..4).map(|at| number / 6usize.pow(at) % 6).collect();
            let told = breakdown(&cells);
            let total = cells.iter().sum();
            let possible = possible(&told, total);
            for (at, count) in told.iter().enumerate() {
                let mut values: Vec<usize> = possible
                    .iter()
                    .filter_map(|cells| cells.get(at).copied())
                    .collect();
                values.sort_unstable();
                values.dedup();
                if count.is_withheld() {
                    assert!(values.len() > 1, "{cells:?} is told as {told:?}");
                } else {
                    assert_eq!(*count, cells[at], "{cells:?} is told as {told:?}");
                }
            }
        }
    }
}
