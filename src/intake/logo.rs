//! The kommun's logo: an SVG or a PNG from somebody's drawing program, which
//! nothing is believed of until it has been looked through (DESIGN §6.1, §11).

mod png;
mod svg;

use crate::finding::rules::unusable_logo::Cause;

/// The most bytes of a logo.
const LARGEST: usize = 2 * 1_048_576;
const LARGEST_MEGABYTES: u32 = 2;

/// A logo that can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// The ending of its kind, `svg` or `png`.
    pub ending: &'static str,
    /// Its bytes; of a PNG only what makes the picture, so that no camera's or
    /// program's notes follow into a report.
    pub bytes: Vec<u8>,
}

/// Returns a logo of bytes, whatever the file is called, or why it cannot be
/// used. It reaches nothing outside itself, and drawing it costs little.
pub fn logo(bytes: &[u8]) -> Result<Logo, Cause> {
    if bytes.len() > LARGEST {
        return Err(Cause::TooLarge {
            megabytes: LARGEST_MEGABYTES,
        });
    }
    if bytes.starts_with(png::SIGNATURE) {
        return Ok(Logo {
            ending: "png",
            bytes: png::plain(bytes)?,
        });
    }
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(text).map_err(|_| Cause::OtherKind)?;
    if !text.trim_start().starts_with('<') {
        return Err(Cause::OtherKind);
    }
    svg::look_through(text)?;
    Ok(Logo {
        ending: "svg",
        bytes: text.as_bytes().to_vec(),
    })
}

#[cfg(test)]
mod tests;
