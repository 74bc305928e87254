//! Where text goes: standard output and standard error.

use std::io::{self, IsTerminal, Write};

use super::style::{BOLD, styled};
use super::wrap::wrapped;

/// The width of text that goes to a file, and the widest that is easy to
/// read on a terminal.
const COMFORTABLE: usize = 96;
const NARROWEST: usize = 40;

/// The two streams a command speaks on.
#[derive(Debug)]
pub struct Screen {
    out: anstream::Stdout,
    err: anstream::Stderr,
    width: usize,
    is_terminal: bool,
    quiet: bool,
}

impl Screen {
    /// Opens the screen; a quiet one shows only what needs to be mended and
    /// what was asked for.
    pub fn new(quiet: bool) -> Self {
        let is_terminal = io::stdout().is_terminal();
        let width = if is_terminal {
            terminal_size::terminal_size().map_or(80, |(width, _)| usize::from(width.0))
        } else {
            COMFORTABLE
        };
        Self {
            out: anstream::stdout(),
            err: anstream::stderr(),
            width: width.clamp(NARROWEST, COMFORTABLE),
            is_terminal,
            quiet,
        }
    }

    /// The characters a line has.
    pub const fn width(&self) -> usize {
        self.width
    }

    /// The characters of a line of text that may be pasted into a mail: as many
    /// as it takes when it goes to a file, since the mail program breaks lines
    /// itself.
    pub const fn flowing(&self) -> usize {
        if self.is_terminal {
            self.width
        } else {
            usize::MAX
        }
    }

    /// Says a command's first line.
    pub fn title(&mut self, text: &str) -> io::Result<()> {
        if self.quiet {
            return Ok(());
        }
        writeln!(self.out, "{}\n", styled(text, BOLD))
    }

    /// Says the first line on standard error, when standard output is data.
    pub fn title_aside(&mut self, text: &str) -> io::Result<()> {
        if self.quiet {
            return Ok(());
        }
        writeln!(self.err, "{text}")
    }

    /// Says something, wrapped; nothing when quiet.
    pub fn say(&mut self, text: &str) -> io::Result<()> {
        if self.quiet {
            return Ok(());
        }
        writeln!(self.out, "{}", wrapped(text, self.width, 0))
    }

    /// Says text that is laid out already; nothing when quiet.
    pub fn tell(&mut self, text: &str) -> io::Result<()> {
        if self.quiet {
            return Ok(());
        }
        writeln!(self.out, "{text}")
    }

    /// Says something that must be known even when quiet.
    pub fn insist(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "{}", wrapped(text, self.width, 0))
    }

    /// Shows text that is laid out already, even when quiet.
    pub fn show(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "{text}")
    }

    /// Writes data to standard output as it is.
    pub fn data(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut out = io::stdout().lock();
        out.write_all(bytes)?;
        out.flush()
    }

    /// Shows text that is laid out already on standard error.
    pub fn complain(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.err, "{text}")
    }
}
