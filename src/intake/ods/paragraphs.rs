//! The text of a cell: its paragraphs with their blanks.

use quick_xml::events::Event;

use crate::finding::rules::too_large_file::Excess;
use crate::intake::fault::Fault;
use crate::intake::limits;
use crate::intake::xml::Xml;

/// A cell's text as its paragraphs are read.
#[derive(Default)]
pub(super) struct Paragraphs {
    text: String,
    /// Whether a paragraph has been read.
    begun: bool,
}

/// The most blanks that one element may stand for; a cell holds 32,767
/// characters.
const MOST_BLANKS: usize = 32_767;

impl Paragraphs {
    /// Reads the paragraph that was just opened, to its end.
    pub(super) fn read(&mut self, xml: &mut Xml<'_>) -> Result<(), Fault> {
        if self.begun {
            self.text.push('\n');
        }
        self.begun = true;
        let outside = xml.depth().saturating_sub(1);
        // Blanks and line breaks of the XML count as one blank, and as none
        // first in the paragraph; more than that are written as elements.
        let mut blank = false;
        let mut empty = true;
        let mut run = String::new();
        loop {
            let event = xml.next()?;
            if xml.depth() <= outside {
                if blank {
                    self.text.push(' ');
                }
                return Ok(());
            }
            run.clear();
            match &event {
                Event::Start(e) => match e.local_name().as_ref() {
                    "s" => {
                        let mut count = 1;
                        xml.attributes(e, |name, value| {
                            if name == "c" {
                                count = value.parse().unwrap_or(1);
                            }
                        })?;
                        let count = count.min(MOST_BLANKS) + usize::from(blank);
                        run.extend(std::iter::repeat_n(' ', count));
                    }
                    "tab" => run.push('\t'),
                    "line-break" => run.push('\n'),
                    // A note in the margin, and how to pronounce a word.
                    "annotation" | "ruby-text" | "note" => xml.skip()?,
                    _ => {}
                },
                other => {
                    xml.push_text(other, &mut run)?;
                    collapse(&run, &mut blank, empty, &mut self.text);
                    empty &= run.trim_matches(XML_BLANKS).is_empty();
                    continue;
                }
            }
            if !run.is_empty() {
                blank = false;
                empty = false;
                self.text.push_str(&run);
                // A short element may stand for many blanks.
                if self.text.len() > limits::bytes(limits::TEXT_MIB) {
                    return Err(Fault::TooLarge(Excess::TextMegabytes(limits::TEXT_MIB)));
                }
            }
        }
    }

    /// Returns the text, its paragraphs with line breaks between.
    pub(super) fn into_text(self) -> String {
        self.text
    }
}

const XML_BLANKS: [char; 4] = [' ', '\t', '\r', '\n'];

/// Appends a run of text with its blanks collapsed; `blank` is whether one
/// waits to be written from before.
fn collapse(run: &str, blank: &mut bool, mut first: bool, text: &mut String) {
    for c in run.chars() {
        if XML_BLANKS.contains(&c) {
            *blank |= !first;
        } else {
            if std::mem::take(blank) {
                text.push(' ');
            }
            first = false;
            text.push(c);
        }
    }
}
