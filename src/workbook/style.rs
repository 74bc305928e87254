//! What the cells look like: one calm palette, and never colour alone.

use crate::domain::Severity;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatPattern};

/// Headings and the headers of what is to be filled in.
pub(super) const ACCENT: Color = Color::RGB(0x0014_506B);
/// Running text.
const INK: Color = Color::RGB(0x001F_2A30);
/// Secondary text; 7:1 against white and against [`KNOWN`].
const MUTED: Color = Color::RGB(0x0045_535B);
/// The ground of what is already filled in.
const KNOWN: Color = Color::RGB(0x00F2_F4F5);
/// The ground of headers over what is already filled in.
const KNOWN_HEADER: Color = Color::RGB(0x00CF_D8DC);
/// The ground and the stripes of what is not used; LibreOffice mixes them.
const UNUSED: Color = Color::RGB(0x00DD_E3E6);
/// The stripes.
const STRIPES: Color = Color::RGB(0x0090_A0A9);
/// The ground of what is still missing.
const MISSING: Color = Color::RGB(0x00FF_F4D6);
/// The frame of what was missing last year; 5:1 against white.
const ASKED: Color = Color::RGB(0x008A_5A00);
/// The ground and the frame of what is wrong; ink has 13:1 on the ground, the
/// frame 6:1 on white.
const ERROR: [Color; 2] = [Color::RGB(0x00FB_D9D6), Color::RGB(0x00B3_261E)];
/// The ground and the frame of what is to be looked at; 13:1 and 5:1.
const WARNING: [Color; 2] = [Color::RGB(0x00FF_E2A8), Color::RGB(0x008A_5A00)];
/// Thin lines between cells.
const LINE: Color = Color::RGB(0x00B0_BEC5);
/// The tab of the sheet that lists what is wrong.
pub(super) const ERROR_TAB: Color = Color::RGB(0x00B3_261E);
/// Tabs of sheets that are not filled in.
pub(super) const QUIET_TAB: Color = Color::RGB(0x0090_A4AE);

/// What a cell is to the person who has the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// To be filled in: white, framed, open.
    Open,
    /// Already filled in: grey, italic, locked.
    Known,
    /// Not used on its row: striped, locked.
    Unused,
}

/// Returns the format of a cell in a table or a card.
pub(super) fn cell(look: Look) -> Format {
    let base = Format::new()
        .set_font_color(INK)
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border(FormatBorder::Thin)
        .set_border_color(LINE);
    match look {
        Look::Open => base.set_unlocked(),
        Look::Known => base
            .set_italic()
            .set_font_color(MUTED)
            .set_background_color(KNOWN),
        Look::Unused => base
            .set_pattern(FormatPattern::LightUp)
            .set_foreground_color(STRIPES)
            .set_background_color(UNUSED),
    }
}

/// Returns the same format with the line that separates two groups of
/// columns to its left.
pub(super) fn first_of_group(format: Format) -> Format {
    format
        .set_border_left(FormatBorder::Medium)
        .set_border_left_color(ACCENT)
}

/// Returns the same format with the broken frame of a cell that is to be
/// filled in, or filled in anew.
pub(super) fn asked(format: Format) -> Format {
    format
        .set_border(FormatBorder::MediumDashed)
        .set_border_color(ASKED)
}

/// Returns the same format with the mark of a fault: its ground, and a frame
/// that is heavier for an error, so that the two are told apart without colour.
pub(super) fn faulty(format: Format, severity: Severity) -> Format {
    let (border, [_, line]) = match severity {
        Severity::Error => (FormatBorder::Thick, ERROR),
        Severity::Warning | Severity::Notice => (FormatBorder::Medium, WARNING),
    };
    on_fault(format, severity)
        .set_border(border)
        .set_border_color(line)
        .set_font_color(INK)
}

/// Returns the same format on the ground of a fault.
pub(super) fn on_fault(format: Format, severity: Severity) -> Format {
    let [ground, _] = match severity {
        Severity::Error => ERROR,
        Severity::Warning | Severity::Notice => WARNING,
    };
    format
        .set_pattern(FormatPattern::Solid)
        .set_background_color(ground)
        .set_foreground_color(ground)
}

/// Returns the format of a column that the form does not have.
pub(super) fn beside(head: bool) -> Format {
    let format = cell(Look::Open).set_font_color(MUTED);
    if head {
        format.set_bold().set_italic()
    } else {
        format
    }
}

/// Returns the format of a table's header.
pub(super) fn header(look: Look) -> Format {
    let base = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border(FormatBorder::Thin)
        .set_border_color(LINE);
    match look {
        Look::Open => base
            .set_font_color(Color::White)
            .set_background_color(ACCENT),
        Look::Known | Look::Unused => base
            .set_italic()
            .set_font_color(INK)
            .set_background_color(KNOWN_HEADER),
    }
}

/// Returns the format of the band over a group of columns.
pub(super) fn band(look: Look) -> Format {
    let base = Format::new()
        .set_bold()
        .set_font_size(9)
        .set_align(FormatAlign::Bottom)
        .set_font_color(ACCENT);
    match look {
        Look::Open => base,
        Look::Known | Look::Unused => base.set_italic().set_font_color(MUTED),
    }
}

/// Returns the format of a sheet's title.
pub(super) fn title() -> Format {
    Format::new()
        .set_bold()
        .set_font_size(16)
        .set_font_color(ACCENT)
        .set_align(FormatAlign::VerticalCenter)
}

/// Returns the format of what stands in small type beside a title or under
/// it.
pub(super) fn aside() -> Format {
    Format::new().set_font_color(MUTED)
}

/// Returns the format of a heading in running text.
pub(super) fn heading() -> Format {
    Format::new()
        .set_bold()
        .set_font_size(12)
        .set_font_color(ACCENT)
        .set_border_bottom(FormatBorder::Thin)
        .set_border_bottom_color(ACCENT)
}

/// Returns the format of running text.
pub(super) fn prose() -> Format {
    Format::new()
        .set_font_color(INK)
        .set_text_wrap()
        .set_align(FormatAlign::Top)
}

/// Returns the format of a label.
pub(super) fn label() -> Format {
    prose().set_bold()
}

/// Returns the format that a cell gets while its value is missing.
pub(super) fn missing() -> Format {
    Format::new().set_background_color(MISSING)
}

/// Returns the format of a cell that shows what a missing value looks like.
pub(super) fn missing_example() -> Format {
    cell(Look::Open).set_background_color(MISSING)
}
