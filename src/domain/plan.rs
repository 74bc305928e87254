//! The words of the rolling three-year plan.

use super::vocabulary::vocabulary;

vocabulary! {
    /// How a year's target changed from one vintage to the next, in the
    /// indicator's direction (DESIGN §5.8).
    DriftKind {
        /// Harder to reach.
        Sharpened = "skärpt",
        /// The same.
        Unchanged = "oförändrat",
        /// Easier to reach.
        Softened = "mildrat",
        /// Neither harder nor easier: another interval.
        Changed = "ändrat",
        /// There was none.
        New = "nytt",
        /// There is none any more.
        Removed = "borttaget",
    }
}

vocabulary! {
    /// Whether the plan's last target will be reached (DESIGN §5.8).
    Outlook {
        /// Even if the forecast is too good.
        Reached = "nås",
        /// It cannot be said.
        Uncertain = "osäkert",
        /// Not even if the forecast is too bad.
        Missed = "nås inte",
    }
}
