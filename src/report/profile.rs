//! How the kommun's papers look: colours, logo, fonts and address.

/// How the kommun's papers look (DESIGN §6.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The accent colour, `#14506b`.
    pub accent: String,
    /// The second colour, `#6b4a78`.
    pub second: String,
    /// The kommun's logo.
    pub logo: Option<Logo>,
    /// The family that running text is set in; `None` for the program's own.
    pub text_font: Option<String>,
    /// The family that headings, tables and pictures are set in.
    pub heading_font: Option<String>,
    /// Where the kommun is found.
    pub address: Address,
}

/// The kommun's logo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// Its path among the templates, `profil/logotyp.svg`.
    pub file: String,
    /// What it shows, for who does not see it.
    pub description: String,
}

/// Where the kommun is found; what is not set is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// The street or box.
    pub street: String,
    /// Postcode and town.
    pub postal: String,
    /// The telephone number.
    pub phone: String,
    /// The e-mail address.
    pub email: String,
    /// The website.
    pub web: String,
    /// The organisation number.
    pub number: String,
}

impl Default for Profile {
    fn default() -> Self {
        Self {
            accent: "#14506b".to_owned(),
            second: "#6b4a78".to_owned(),
            logo: None,
            text_font: None,
            heading_font: None,
            address: Address::default(),
        }
    }
}
