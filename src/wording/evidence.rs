//! The cells behind systems, incidents and risks, and behind every one of the
//! policy's requirements.

use super::context::Context;
use super::figures;
use super::files::Files;
use super::node::words;
use super::requirements::{row_anchor, sources_anchor};
use super::sources::FigureSources;
use super::status::{self, Status};
use crate::domain::Source;
use crate::report::{Requirement, Shown, System};
use crate::swedish;

words! {
    /// The cells of systems, incidents, risks and requirements.
    pub struct EvidencePart {
        /// `Systemens källor`.
        pub systems_title: String,
        /// The systems that are judged, each with its cells.
        pub systems: Vec<FigureSources>,
        /// `Incidenternas och riskernas källor`.
        pub totals_title: String,
        /// The totals, each with its cells.
        pub totals: Vec<FigureSources>,
        /// `Kravens underlag`.
        pub requirements_title: String,
        /// The requirements, each with its cells.
        pub requirements: Vec<RequirementSources>,
    }

    /// The cells that a requirement was judged on.
    pub struct RequirementSources {
        /// Where links to it go.
        pub anchor: String,
        /// The requirement's row.
        pub row: String,
        /// The id.
        pub id: String,
        /// The result.
        pub status: Status,
        /// Every object that does not fulfil it, where the row names only
        /// some.
        pub failing: Option<String>,
        /// `styrning 2025, Styrdokument!A5:H5`, or that there are none.
        pub cells: String,
    }
}

/// Returns the part.
pub(super) fn part(context: &Context<'_>, files: &Files<'_>) -> EvidencePart {
    let report = context.report;
    EvidencePart {
        systems_title: "De samhällsviktiga systemens källor".to_owned(),
        systems: report
            .systems
            .systems
            .iter()
            .filter(|system| system.critical)
            .map(|one| system(files, one))
            .collect(),
        totals_title: "Incidenternas och riskernas källor".to_owned(),
        totals: totals(context, files),
        requirements_title: "Kravens underlag".to_owned(),
        requirements: report
            .requirements
            .iter()
            .enumerate()
            .map(|(at, one)| requirement(files, at, one))
            .collect(),
    }
}

fn system(files: &Files<'_>, system: &System) -> FigureSources {
    let own = [&system.place];
    let places = own
        .into_iter()
        .chain(system.sources.iter().map(|s| &s.place));
    FigureSources {
        label: system.name.clone(),
        figure: String::new(),
        cells: files.places(places),
    }
}

fn totals(context: &Context<'_>, files: &Files<'_>) -> Vec<FigureSources> {
    let report = context.report;
    let mut totals = Vec::new();
    let mut add = |label: &str, figure: String, cells: String| {
        if !cells.is_empty() {
            totals.push(FigureSources {
                label: label.to_owned(),
                figure,
                cells,
            });
        }
    };
    let incidents = &report.incidents;
    add(
        "Incidenter",
        figures::count(incidents.now.all),
        files.places(incidents.incidents.iter().map(|i| &i.place)),
    );
    if let Shown::Open(Some(hours)) = &incidents.now.hours {
        add(
            "Avbrott, timmar",
            swedish::number(hours.value),
            files.cells(&hours.sources),
        );
    }
    let risks = &report.risks;
    add(
        "Risker",
        figures::count(risks.all),
        files.places(risks.risks.iter().map(|risk| &risk.place)),
    );
    if let Shown::Open(Some(cost)) = &risks.cost {
        add(
            "Åtgärdernas kostnad, tkr",
            swedish::number(cost.value),
            files.cells(&cost.sources),
        );
    }
    totals
}

fn requirement(
    files: &Files<'_>,
    at: usize,
    requirement: &Requirement,
) -> RequirementSources {
    RequirementSources {
        anchor: sources_anchor(at),
        row: row_anchor(at),
        id: requirement.id.clone(),
        status: status::requirement(requirement.result),
        failing: super::requirements::cut(requirement).then(|| {
            format!("Uppfylls inte för {}.", swedish::join(&requirement.failing))
        }),
        cells: cells(files, &requirement.evidence),
    }
}

fn cells(files: &Files<'_>, evidence: &[Source]) -> String {
    let cells = files.cells(evidence);
    if cells.is_empty() {
        "Inga celler: det finns inget redovisat att bedöma.".to_owned()
    } else {
        cells
    }
}
