//! What an edition shows, or visibly does not show (DESIGN §6.2).
//!
//! The analysis always says the open value. Only `edition/` withholds, and
//! whoever shows a value has to say what stands in place of a withheld one.

/// What is said in place of a withheld value.
pub const WITHHELD: &str = "lämnas inte";

/// What is said in place of a count of 1 or 2 in a breakdown.
pub const FEWER_THAN_THREE: &str = "färre än tre";

/// A value, unless the edition withholds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown<T> {
    /// The value.
    Open(T),
    /// It is not told: «lämnas inte».
    Withheld,
}

impl<T> Shown<T> {
    /// Returns the value; `None` when it is withheld.
    pub fn open(self) -> Option<T> {
        match self {
            Self::Open(value) => Some(value),
            Self::Withheld => None,
        }
    }

    /// Returns the same without giving it away.
    pub const fn as_ref(&self) -> Shown<&T> {
        match self {
            Self::Open(value) => Shown::Open(value),
            Self::Withheld => Shown::Withheld,
        }
    }

    /// Returns whether it is withheld.
    pub const fn is_withheld(&self) -> bool {
        matches!(self, Self::Withheld)
    }
}

impl<T: Default> Default for Shown<T> {
    fn default() -> Self {
        Self::Open(T::default())
    }
}

impl<T> From<T> for Shown<T> {
    fn from(value: T) -> Self {
        Self::Open(value)
    }
}

impl<T: PartialEq> PartialEq<T> for Shown<T> {
    fn eq(&self, other: &T) -> bool {
        matches!(self, Self::Open(value) if value == other)
    }
}

/// A count, unless the edition withholds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// The count.
    Of(usize),
    /// It is 1 or 2, which could point somebody or something out.
    FewerThanThree,
    /// It is not told, since another could be computed from it.
    Withheld,
}

impl Count {
    /// Returns the count; `None` when it is withheld.
    pub const fn open(self) -> Option<usize> {
        match self {
            Self::Of(count) => Some(count),
            Self::FewerThanThree | Self::Withheld => None,
        }
    }

    /// Returns whether it is withheld.
    pub const fn is_withheld(self) -> bool {
        self.open().is_none()
    }
}

impl Default for Count {
    fn default() -> Self {
        Self::Of(0)
    }
}

impl From<usize> for Count {
    fn from(count: usize) -> Self {
        Self::Of(count)
    }
}

impl PartialEq<usize> for Count {
    fn eq(&self, other: &usize) -> bool {
        self.open() == Some(*other)
    }
}
