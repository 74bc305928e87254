//! Chance that a seed decides.

/// Throws that follow from a seed alone (`SplitMix64`).
pub(super) struct Dice(u64);

impl Dice {
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Returns a number below another.
    pub(super) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let most = u64::try_from(end).unwrap();
        usize::try_from((z ^ (z >> 31)) % most).unwrap()
    }

    /// Returns one of several; `None` of none.
    pub(super) fn one_of<T: Clone>(&mut self, several: &[T]) -> Option<T> {
        (!several.is_empty()).then(|| several[self.below(several.len())].clone())
    }

    /// Returns one of several that are known to be there.
    pub(super) fn pick<T: Clone>(&mut self, several: &[T]) -> T {
        self.one_of(several).unwrap()
    }
}
