//! How the kommun's papers look, and its address in lines.

use super::node::words;
use crate::report::{Address, Profile};

words! {
    /// How the kommun's papers look (DESIGN §6.1).
    pub struct ProfileWords {
        /// The accent colour, `#14506b`.
        pub accent: String,
        /// The second colour, `#6b4a78`.
        pub second: String,
        /// The logo.
        pub logo: Option<LogoWords>,
        /// The family of running text; nothing for the built-in one.
        pub text_font: Option<String>,
        /// The family of headings, tables and pictures.
        pub heading_font: Option<String>,
        /// The kommun's address, line by line; none when it is not set.
        pub address: Vec<String>,
    }

    /// The kommun's logo.
    pub struct LogoWords {
        /// Its path among the templates, `/profil/logotyp.svg`.
        pub file: String,
        /// What it shows, for who does not see it.
        pub alt: String,
    }
}

/// Returns how a kommun's papers look.
pub(super) fn profile(municipality: &str, profile: &Profile) -> ProfileWords {
    ProfileWords {
        accent: profile.accent.clone(),
        second: profile.second.clone(),
        logo: profile.logo.as_ref().map(|logo| LogoWords {
            file: format!("/{}", logo.file),
            alt: logo.description.clone(),
        }),
        text_font: profile.text_font.clone(),
        heading_font: profile.heading_font.clone(),
        address: lines(municipality, &profile.address),
    }
}

/// `Norsjö kommun`, `Skolgatan 26, 935 81 Norsjö`, `0918-140 00 ·
/// kommun@norsjo.se`, `www.norsjo.se · organisationsnummer 212000-2742`.
fn lines(municipality: &str, address: &Address) -> Vec<String> {
    if *address == Address::default() {
        return Vec::new();
    }
    let number = match address.number.as_str() {
        "" => String::new(),
        number => format!("organisationsnummer\u{a0}{number}"),
    };
    let join = |parts: [&str; 2], between: &str| {
        let parts: Vec<&str> =
            parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(between)
    };
    let lines = [
        municipality.to_owned(),
        join([&address.street, &address.postal], ", "),
        join([&address.phone, &address.email], " · "),
        join([&address.web, &number], " · "),
    ];
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_the_lines_that_are_filled_in() {
        let mut address = Address::default();
        assert_eq!(lines("Norsjö kommun", &address), Vec::<String>::new());
        address.postal = "935 81 Norsjö".to_owned();
        address.number = "212000-2742".to_owned();
        assert_eq!(
            lines("Norsjö kommun", &address),
            [
                "Norsjö kommun",
                "935 81 Norsjö",
                "organisationsnummer\u{a0}212000-2742"
            ]
        );
        address.street = "Skolgatan 26".to_owned();
        address.phone = "0918-140 00".to_owned();
        address.email = "kommun@norsjo.example".to_owned();
        address.web = "norsjo.example".to_owned();
        assert_eq!(
            lines("Norsjö kommun", &address)[1..],
            [
                "Skolgatan 26, 935 81 Norsjö",
                "0918-140 00 · kommun@norsjo.example",
                "norsjo.example · organisationsnummer\u{a0}212000-2742"
            ]
        );
    }
}
