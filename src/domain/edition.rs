//! Which readers a report is for.

/// Which readers a report is for (`utgåva`, DESIGN §6.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EditionKind {
    /// `intern`: everything, for those who work with it.
    Internal,
    /// `offentlig`: what may be published.
    Public,
}

impl EditionKind {
    /// Every kind.
    pub const ALL: [Self; 2] = [Self::Internal, Self::Public];

    /// Returns the Swedish word, which is also the folder's name.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Internal => "intern",
            Self::Public => "offentlig",
        }
    }
}
