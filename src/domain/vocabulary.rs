//! Closed vocabularies: the words of a drop-down list as a type.

/// Declares a closed vocabulary: its values with their Swedish words.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$vdoc])* $variant),+
        }

        impl $name {
            /// Every value, in the order of the drop-down list.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The Swedish words, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// Returns the Swedish word, as in workbooks and JSON.
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word),+
                }
            }

            /// Reads the Swedish word, whatever the case.
            pub fn parse(text: &str) -> Option<Self> {
                let text = text.trim().to_lowercase();
                Self::ALL.iter().copied().find(|v| v.word().to_lowercase() == text)
            }
        }
    };
}

pub(super) use vocabulary;
