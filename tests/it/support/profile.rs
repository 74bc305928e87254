//! A kommun's graphic profile: a logo, fonts and an address.

use std::collections::BTreeMap;

use itbokslut::report::{Address, Logo, Profile};
use itbokslut::typeset::Templates;

/// A logo with what drawing programs put in: a gradient, a clip, opacity, and
/// a reference.
pub(crate) const LOGO: &str = r##"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 240 80">
<style>.a{fill:#fff}.b{fill:url(#g)}</style>
<defs><linearGradient id="g" y2="1"><stop stop-color="#c2007a"/><stop offset="1" stop-color="#600"/></linearGradient>
<path id="shield" d="M8 6h56v34c0 18-14 28-28 34C22 68 8 58 8 40z"/>
<clipPath id="clip"><use xlink:href="#shield"/></clipPath></defs>
<g clip-path="url(#clip)"><rect class="b" width="80" height="80"/><circle class="a" cx="36" cy="30" r="14" opacity="0.8"/></g>
<rect x="84" y="22" width="140" height="12"/><rect x="84" y="44" width="96" height="12"/>
</svg>"##;

/// The name of the family of [`fonts`].
pub(crate) const FAMILY: &str = "Kommun Sans 3";

/// Returns font files of a family that no other has the name of: the
/// program's own, renamed letter by letter.
pub(crate) fn fonts() -> BTreeMap<String, Vec<u8>> {
    let wide = |text: &str| -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_be_bytes).collect()
    };
    let (from, to) = (wide("Source"), wide("Kommun"));
    let templates = Templates::built_in();
    let own = templates.files();
    own.filter(|(path, _)| path.contains("SourceSans3") && path.ends_with(".ttf"))
        .map(|(path, bytes)| {
            let mut bytes = bytes.to_vec();
            for at in 0..bytes.len() - from.len() {
                if bytes[at..].starts_with(&from) {
                    bytes[at..at + to.len()].copy_from_slice(&to);
                }
            }
            (path.replace("fonts/SourceSans3", "typsnitt/Kommun"), bytes)
        })
        .collect()
}

/// Returns a profile with everything in it, and the templates with its files.
pub(crate) fn full() -> (Profile, Templates) {
    let file = "profil/logotyp.svg".to_owned();
    let mut templates = Templates::built_in().with(&file, LOGO.as_bytes().to_vec());
    for (name, bytes) in fonts() {
        templates = templates.with(name, bytes);
    }
    let profile = Profile {
        accent: "#c2007a".to_owned(),
        second: "#0b6b00".to_owned(),
        logo: Some(Logo {
            file,
            description: "Kommunens vapen".to_owned(),
        }),
        text_font: Some(FAMILY.to_owned()),
        heading_font: Some(FAMILY.to_owned()),
        address: Address {
            street: "Skolgatan 26".to_owned(),
            postal: "935 81 Norsjö".to_owned(),
            phone: "0918-140 00".to_owned(),
            email: "kommun@norsjo.example".to_owned(),
            web: "norsjo.example".to_owned(),
            number: "212000-2742".to_owned(),
        },
    };
    (profile, templates)
}
