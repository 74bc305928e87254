//! Why a report could not be typeset, in Swedish, with the line of the
//! template.

use std::fmt;

use typst::diag::{Severity, SourceDiagnostic};
use typst::syntax::DiagSpan;
use typst::{World as _, WorldExt as _};

use super::world::World;

/// Why a report could not be typeset.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The templates have faults.
    #[error("rapportmallarna går inte att sätta:\n{}", list(.0))]
    Templates(Vec<Fault>),
    /// A template's path cannot be used.
    #[error("«{0}» kan inte vara en mall")]
    Path(String),
    /// The standards do not go together.
    #[error("PDF-standarderna går inte att förena ({0})")]
    Standards(String),
}

/// A fault in a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The template, `lib/tables.typ`; nothing when it is not in one.
    pub file: Option<String>,
    /// The line, counted from one.
    pub line: Option<usize>,
    /// What stands there, on one line.
    pub text: Option<String>,
    /// What Typst says, in its own English.
    pub message: String,
    /// What Typst advises.
    pub hints: Vec<String>,
    /// Whether it is a warning, which also stops a report.
    pub warning: bool,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.file, self.line) {
            (Some(file), Some(line)) => write!(f, "{file}, rad {line}: ")?,
            (Some(file), None) => write!(f, "{file}: ")?,
            _ => {}
        }
        if let Some(text) = &self.text {
            write!(f, "vid «{text}» ")?;
        }
        let kind = if self.warning { "varnar" } else { "säger" };
        write!(f, "{kind} Typst «{}»", self.message)?;
        for hint in &self.hints {
            write!(f, " (råd: {hint})")?;
        }
        Ok(())
    }
}

fn list(faults: &[Fault]) -> String {
    let lines: Vec<String> = faults.iter().map(|fault| format!("  {fault}")).collect();
    lines.join("\n")
}

/// Returns Typst's diagnostics as faults of the templates.
pub(super) fn faults(world: &World<'_>, diagnostics: &[SourceDiagnostic]) -> Error {
    Error::Templates(diagnostics.iter().map(|d| fault(world, d)).collect())
}

fn fault(world: &World<'_>, diagnostic: &SourceDiagnostic) -> Fault {
    let mut fault = Fault {
        file: None,
        line: None,
        text: None,
        message: diagnostic.message.to_string(),
        hints: diagnostic
            .hints
            .iter()
            .map(|hint| hint.v.to_string())
            .collect(),
        warning: diagnostic.severity == Severity::Warning,
    };
    locate(world, diagnostic.span, &mut fault);
    fault
}

fn locate(world: &World<'_>, span: DiagSpan, fault: &mut Fault) {
    const LONGEST: usize = 60;
    let Some(id) = span.id() else {
        return;
    };
    fault.file = Some(id.get().vpath().get_without_slash().to_owned());
    let (Ok(source), Some(range)) = (world.source(id), world.range(span)) else {
        return;
    };
    fault.line = source
        .lines()
        .byte_to_line(range.start)
        .map(|line| line + 1);
    fault.text = source.text().get(range).map(|text| {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.chars().count() > LONGEST {
            let start: String = line.chars().take(LONGEST).collect();
            format!("{start}…")
        } else {
            line
        }
    });
}
