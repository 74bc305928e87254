//! Colours, and whether text in them can be read on white paper.

/// The least contrast of text against its background: 4,5:1 (WCAG 2.1,
/// success criterion 1.4.3; DESIGN §6.1).
const LEAST_CONTRAST: f64 = 4.5;

/// A colour of the graphic profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

impl Colour {
    /// Reads `#14506b` or `#abc`, whatever the case; `None` when it is
    /// neither.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let digits: Vec<u8> = text
            .trim()
            .strip_prefix('#')?
            .chars()
            .map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok()))
            .collect::<Option<_>>()?;
        let (red, green, blue) = match *digits.as_slice() {
            [r, g, b] => (r * 17, g * 17, b * 17),
            [r1, r2, g1, g2, b1, b2] => (r1 * 16 + r2, g1 * 16 + g2, b1 * 16 + b2),
            _ => return None,
        };
        Some(Self { red, green, blue })
    }

    /// Returns the contrast against white, 1–21 (WCAG 2.1, contrast ratio).
    pub(super) fn contrast_on_white(self) -> f64 {
        1.05 / (self.luminance() + 0.05)
    }

    /// Returns whether text in the colour can be read on white.
    pub(super) fn is_readable(self) -> bool {
        self.contrast_on_white() >= LEAST_CONTRAST
    }

    /// Returns the lightest colour of the same hue that can be read on white;
    /// itself when it can.
    pub(super) fn nearest_readable(self) -> Self {
        (0..=1000u16)
            .rev()
            .map(|share| self.darkened(share))
            .find(|colour| colour.is_readable())
            .unwrap_or(Self {
                red: 0,
                green: 0,
                blue: 0,
            })
    }

    /// Returns the colour with its parts at a share of what they were, in
    /// thousandths.
    fn darkened(self, share: u16) -> Self {
        let part = |value: u8| {
            let scaled = u32::from(value) * u32::from(share) / 1000;
            u8::try_from(scaled).unwrap_or(u8::MAX)
        };
        Self {
            red: part(self.red),
            green: part(self.green),
            blue: part(self.blue),
        }
    }

    /// The relative luminance of sRGB, 0–1 (WCAG 2.1).
    fn luminance(self) -> f64 {
        let linear = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(self.red)
            + 0.7152 * linear(self.green)
            + 0.0722 * linear(self.blue)
    }
}

/// Prints `#14506b`.
impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).unwrap()
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        assert!((colour("#000").contrast_on_white() - 21.0).abs() < 1e-9);
        assert!((colour("#ffffff").contrast_on_white() - 1.0).abs() < 1e-9);
        // The well-known pair: #767676 is the lightest grey that passes.
        assert!(colour("#767676").is_readable());
        assert!(!colour("#777777").is_readable());
    }

    #[test]
    fn a_light_colour_is_darkened_no_more_than_needed() {
        assert_eq!(colour("#777777").nearest_readable(), colour("#767676"));
        assert_eq!(colour("#14506b").nearest_readable(), colour("#14506b"));
        assert!(colour("#ffffff").nearest_readable().is_readable());
        for hue in ["#ffcc00", "#00ff00", "#ff00ff", "#33ccff"] {
            let nearest = colour(hue).nearest_readable();
            assert!(nearest.is_readable() && nearest.contrast_on_white() < 4.6);
        }
    }

    #[test]
    fn a_darkened_colour_keeps_its_hue() {
        // The parts keep their proportions, but for what a byte cannot hold.
        for text in ["#ffcc00", "#66cc99", "#ff8040", "#c0d0ff"] {
            let (light, dark) = (colour(text), colour(text).nearest_readable());
            let part = |from: u8, to: u8| f64::from(to) / f64::from(from.max(1));
            let share = part(light.red.max(light.green).max(light.blue), {
                dark.red.max(dark.green).max(dark.blue)
            });
            for (from, to) in [
                (light.red, dark.red),
                (light.green, dark.green),
                (light.blue, dark.blue),
            ] {
                let kept = f64::from(from) * share;
                assert!((kept - f64::from(to)).abs() <= 1.5, "{text} became {dark}");
            }
        }
    }

    #[test]
    fn what_is_no_colour_is_none() {
        for text in ["14506b", "#14506", "röd", "#gggggg", "", "#"] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }
}
