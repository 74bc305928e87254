//! The codes by which sheets refer to each other.

use std::fmt;
use std::sync::Arc;

macro_rules! code {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Returns a code as it is written in the governing workbook.
            pub fn new(code: impl Into<Arc<str>>) -> Self {
                Self(code.into())
            }

            /// Returns the code's text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    };
}

code! {
    /// A förvaltning's code, `BUF`.
    DepartmentCode
}
code! {
    /// A nämnd's code, `BUN`.
    BoardCode
}
code! {
    /// A policy goal's code, `S1`.
    GoalCode
}
code! {
    /// An indicator's code, `S1.1`.
    IndicatorCode
}
