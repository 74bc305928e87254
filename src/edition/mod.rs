//! The one place where things are withheld: turns the report value into what
//! an output may show (DESIGN §6.2).
//!
//! Everything is computed once, on all values; an edition is made from the
//! result, and every output that shows the report takes an [`Edition`]. It
//! can be made nowhere else, so an output cannot be given a report that
//! nobody has decided the readers of. This room makes no findings.
//!
//! [`public`] reads as the table of contents: a file for each section says
//! what of it is withheld, `counts.rs` what a count may tell, and `walk.rs`
//! visits every text and every place of the report, so that none is
//! forgotten.

mod activities;
mod counts;
mod findings;
mod goals;
mod incidents;
mod indicators;
mod names;
mod part;
mod people;
mod places;
mod plan;
mod requirements;
mod risks;
mod summary;
mod systems;
mod texts;
mod walk;

use std::collections::BTreeSet;

use crate::domain::EditionKind;
use crate::report::Report;

pub use part::Part;

/// A report in the form in which certain readers may see it.
#[derive(Clone, Debug, PartialEq)]
pub struct Edition {
    kind: EditionKind,
    report: Report,
    withholding: BTreeSet<Part>,
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

    /// Returns whether something is withheld in a part of the report, which
    /// is said there once.
    pub fn withholds(&self, part: Part) -> bool {
        self.withholding.contains(&part)
    }
}

/// Returns the internal edition: everything.
pub const fn internal(report: Report) -> Edition {
    Edition {
        kind: EditionKind::Internal,
        report,
        withholding: BTreeSet::new(),
    }
}

/// Returns the public edition: what may be published.
///
/// Whether it has been released by a person is told by the report
/// ([`About::reviewed`](crate::report::About::reviewed)); nothing more is
/// shown when it has.
pub fn public(mut report: Report) -> Edition {
    // What is hidden is told from the cells as they were read, so the
    // findings come before the places lose their files.
    findings::count(&mut report);
    places::shorten(&mut report);
    let whole = report.clone();

    activities::withhold(&mut report.plans);
    systems::withhold(&mut report.systems);
    incidents::withhold(&mut report.incidents);
    risks::withhold(&mut report.risks);
    indicators::withhold(&mut report, &whole);
    goals::withhold(&mut report, &whole.indicators);
    plan::withhold(&mut report);
    summary::withhold(&mut report);
    requirements::withhold(&mut report);
    people::withhold(&mut report);
    texts::withhold(&mut report);
    names::withhold(&mut report);

    let withholding = part::withholding(&whole, &report);
    Edition {
        kind: EditionKind::Public,
        report,
        withholding,
    }
}
