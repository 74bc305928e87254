//! The one place where things are withheld: turns the report value into what
//! an output may show.
//!
//! Everything is computed once, on all values; an edition is made from the
//! result, and every output that shows the report takes an [`Edition`]. It
//! can be made nowhere else, so an output cannot be given a report that
//! nobody has decided the readers of. A further edition is a further function
//! beside [`internal`] that takes a [`Report`], returns an [`Edition`] of its
//! kind, and leaves out what its readers may not see. This room makes no
//! findings.

use crate::domain::EditionKind;
use crate::report::Report;

/// A report in the form in which certain readers may see it.
#[derive(Clone, Debug, PartialEq)]
pub struct Edition {
    kind: EditionKind,
    report: Report,
}

impl Edition {
    /// Returns whom it is for.
    pub const fn kind(&self) -> EditionKind {
        self.kind
    }

    /// Returns what it shows.
    pub const fn report(&self) -> &Report {
        &self.report
    }
}

/// Returns the internal edition: everything (DESIGN §6.2).
pub const fn internal(report: Report) -> Edition {
    Edition {
        kind: EditionKind::Internal,
        report,
    }
}
