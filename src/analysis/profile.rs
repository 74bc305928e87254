//! How the kommun's papers look, as the settings say it.

use crate::report::{Address, Logo, Profile};
use crate::settings::{self, ReportSettings};

/// Returns the graphic profile. What the settings name of files has been
/// looked at before: what cannot be used is not there any more.
pub(super) fn profile(settings: &ReportSettings) -> Profile {
    let family =
        |font: &Option<settings::FontFamily>| font.as_ref().map(|f| f.name.clone());
    Profile {
        accent: settings.accent.clone(),
        second: settings.second.clone(),
        logo: settings.logo.as_ref().map(|logo| Logo {
            file: logo.file.clone(),
            description: logo.description.clone(),
        }),
        text_font: family(&settings.fonts.text),
        heading_font: family(&settings.fonts.headings),
        address: address(&settings.address),
    }
}

fn address(address: &settings::Address) -> Address {
    Address {
        street: address.street.clone(),
        postal: address.postal.clone(),
        phone: address.phone.clone(),
        email: address.email.clone(),
        web: address.web.clone(),
        number: address.number.clone(),
    }
}
