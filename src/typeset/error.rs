//! Why a paper could not be typeset, in Swedish, with the line of the
//! template.

use std::fmt;

use typst::diag::{Severity, SourceDiagnostic, Tracepoint};
use typst::syntax::{DiagSpan, FileId};
use typst::{World as _, WorldExt as _};

use super::translated;
use super::world::World;

/// Why a paper could not be typeset.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The templates have faults.
    #[error("{}", list(.0))]
    Templates(Vec<Fault>),
    /// A template's path cannot be used.
    #[error("«{0}» kan inte vara en mall")]
    Path(String),
    /// The standards do not go together.
    #[error("PDF-standarderna går inte att förena ({0})")]
    Standards(String),
}

impl Error {
    /// Returns the faults of the templates.
    pub fn faults(&self) -> &[Fault] {
        match self {
            Self::Templates(faults) => faults,
            Self::Path(_) | Self::Standards(_) => &[],
        }
    }
}

/// A line in a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The template, `lib/tables.typ`.
    pub file: String,
    /// Whether it is the kommun's own.
    pub own: bool,
    /// The line, counted from one; nothing when the file is no text.
    pub number: Option<usize>,
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let folder = if self.own { "rapportmallar/" } else { "" };
        write!(f, "{folder}{}", self.file)?;
        if let Some(number) = self.number {
            write!(f, ", rad {number}")?;
        }
        if !self.own {
            write!(f, " (inbyggd mall)")?;
        }
        Ok(())
    }
}

/// A fault in a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where; nothing when it is in no template.
    pub place: Option<Line>,
    /// What stands there, on one line.
    pub text: Option<String>,
    /// What is wrong, in Swedish where it is known.
    pub words: Option<String>,
    /// What Typst says, in its own English.
    pub message: String,
    /// What Typst advises.
    pub hints: Vec<String>,
    /// Whether it is a warning, which also stops a report.
    pub warning: bool,
    /// What led there, the nearest first.
    pub calls: Vec<Line>,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = &self.place {
            write!(f, "{place}: ")?;
        }
        if let Some(text) = &self.text {
            write!(f, "vid «{text}»: ")?;
        }
        match &self.words {
            Some(words) => write!(f, "{words} (Typst: {}", self.message)?,
            None => write!(f, "mallen har ett fel (Typst: {}", self.message)?,
        }
        for hint in &self.hints {
            write!(f, "; {hint}")?;
        }
        write!(f, ")")?;
        if let Some(call) = self.call() {
            write!(f, ". Det används i {call}")?;
        }
        Ok(())
    }
}

impl Fault {
    /// Returns what led there that tells most: the nearest of the kommun's
    /// own lines when the fault shows in a built-in template, otherwise the
    /// nearest line of another template.
    fn call(&self) -> Option<&Line> {
        let place = self.place.as_ref();
        let elsewhere = |line: &&Line| Some(&line.file) != place.map(|place| &place.file);
        let mut calls = self.calls.iter().filter(elsewhere);
        if place.is_some_and(|place| place.own) {
            calls.next()
        } else {
            self.calls
                .iter()
                .find(|line| line.own)
                .or_else(|| calls.next())
        }
    }

    /// Whether one of the kommun's own templates has part in it.
    pub fn own(&self) -> bool {
        self.place.iter().chain(&self.calls).any(|line| line.own)
    }
}

fn list(faults: &[Fault]) -> String {
    let lines: Vec<String> = faults.iter().map(|fault| format!("  {fault}")).collect();
    lines.join("\n")
}

/// Returns Typst's diagnostics as faults of the templates.
pub(super) fn faults(world: &World<'_>, diagnostics: &[SourceDiagnostic]) -> Error {
    let mut faults: Vec<Fault> = Vec::new();
    for diagnostic in diagnostics {
        let fault = fault(world, diagnostic);
        // A fault in what every row calls is one fault.
        if !faults.contains(&fault) {
            faults.push(fault);
        }
    }
    Error::Templates(faults)
}

fn fault(world: &World<'_>, diagnostic: &SourceDiagnostic) -> Fault {
    let span = diagnostic.span;
    Fault {
        place: span.id().map(|id| line(world, id, span)),
        text: text(world, span),
        words: translated::swedish(&diagnostic.message),
        message: diagnostic.message.to_string(),
        hints: diagnostic
            .hints
            .iter()
            .map(|hint| hint.v.to_string())
            .collect(),
        warning: diagnostic.severity == Severity::Warning,
        calls: diagnostic
            .trace
            .iter()
            .filter(|point| {
                matches!(point.v, Tracepoint::Call(_) | Tracepoint::Import(_))
            })
            .filter_map(|point| {
                let span = DiagSpan::from(point.span);
                span.id().map(|id| line(world, id, span))
            })
            .collect(),
    }
}

fn line(world: &World<'_>, id: FileId, span: DiagSpan) -> Line {
    let file = id.get().vpath().get_without_slash().to_owned();
    let source = world.source(id).ok();
    let number = source.zip(world.range(span)).and_then(|(source, range)| {
        let line = source.lines().byte_to_line(range.start)?;
        Some(line + 1)
    });
    Line {
        own: world.is_own(&file),
        file,
        number,
    }
}

/// Returns what stands at a place, on one line.
fn text(world: &World<'_>, span: DiagSpan) -> Option<String> {
    const LONGEST: usize = 60;
    let source = world.source(span.id()?).ok()?;
    let text = source.text().get(world.range(span)?)?;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.chars().count() {
        0 => None,
        count if count > LONGEST => {
            let start: String = line.chars().take(LONGEST).collect();
            Some(format!("{start}…"))
        }
        _ => Some(line),
    }
}
