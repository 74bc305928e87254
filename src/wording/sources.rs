//! Bilaga Underlag: submissions, findings, corrections, what is missing, and
//! the cells that every figure was made from.

use super::context::Context;
use super::evidence::{self, EvidencePart};
use super::figures;
use super::files::Files;
use super::frame::{Heading, Section};
use super::heads::heads;
use super::node::words;
use super::prose;
use super::submissions::{self, AcceptedRow, FindingGroup, SubmissionRow};
use crate::domain::{EditionKind, Measure, Source};
use crate::edition::Part;
use crate::report::{Correction, Indicator, SubmissionState, WITHHELD};
use crate::swedish;

words! {
    /// Bilaga Underlag.
    pub struct SourcesSection {
        /// The heading.
        pub heading: Heading,
        /// That something is withheld.
        pub withheld: Option<String>,
        /// What the appendix holds.
        pub intro: String,
        /// `Inlämningar`.
        pub submissions_title: String,
        /// The columns' headers.
        pub submissions_heads: Vec<String>,
        /// The submissions.
        pub submissions: Vec<SubmissionRow>,
        /// `Vad som saknas`.
        pub missing_title: String,
        /// What is missing, line by line.
        pub missing: Vec<String>,
        /// `Fynd som kvarstår`.
        pub open_title: String,
        /// What is said when there are none.
        pub open_nothing: Option<String>,
        /// The columns' headers of findings.
        pub open_heads: Vec<String>,
        /// The findings that stand.
        pub open: Vec<FindingGroup>,
        /// How many more stand, of which nothing else is told.
        pub open_hidden: Option<String>,
        /// `Godtagna fynd`.
        pub accepted_title: String,
        /// What is said when there are none.
        pub accepted_nothing: Option<String>,
        /// The columns' headers of accepted findings.
        pub accepted_heads: Vec<String>,
        /// The accepted findings.
        pub accepted: Vec<AcceptedRow>,
        /// The accepted ones by rule and förvaltning, where only their number
        /// is told.
        pub accepted_counted: Vec<FindingGroup>,
        /// How many more are accepted, of which nothing else is told.
        pub accepted_hidden: Option<String>,
        /// `Rättelser av tidigare utfall`.
        pub corrections_title: String,
        /// What is said when there are none.
        pub corrections_nothing: Option<String>,
        /// The columns' headers of corrections.
        pub corrections_heads: Vec<String>,
        /// The corrections.
        pub corrections: Vec<CorrectionRow>,
        /// `Siffrornas källor`.
        pub figures_title: String,
        /// How a source is read.
        pub figures_text: String,
        /// The columns' headers of the files.
        pub files_heads: Vec<String>,
        /// The files, by the short name that the sources use.
        pub files: Vec<FileRow>,
        /// The sources.
        pub figures: Vec<IndicatorSources>,
        /// The cells of systems, incidents and risks, and of the policy's
        /// requirements.
        pub evidence: EvidencePart,
    }

    /// A correction of last year's outcome.
    pub struct CorrectionRow {
        /// The indicator.
        pub code: String,
        /// The förvaltning.
        pub department: String,
        /// The corrected year.
        pub year: String,
        /// What was reported.
        pub before: String,
        /// What it should have been.
        pub after: String,
        /// Why.
        pub reason: String,
    }

    /// A file by its short name.
    pub struct FileRow {
        /// The short name, `BUF`.
        pub name: String,
        /// The path in the kommun's folder.
        pub path: String,
    }

    /// The sources of an indicator's figures.
    pub struct IndicatorSources {
        /// Where links to it go.
        pub anchor: Option<String>,
        /// The indicator's row under its goal.
        pub row: Option<String>,
        /// The code.
        pub code: String,
        /// The name.
        pub name: String,
        /// Its figures.
        pub figures: Vec<FigureSources>,
    }

    /// The sources of a figure.
    pub struct FigureSources {
        /// `Utfall 2025`.
        pub label: String,
        /// `72,5 %`.
        pub figure: String,
        /// `BUF, Utfall!J12, K12; SOC, Utfall!J13, K13`.
        pub cells: String,
    }
}

/// Returns the section.
pub(super) fn section(context: &Context<'_>) -> SourcesSection {
    let files = Files::new(context);
    let open = submissions::open(context);
    let open_hidden = submissions::hidden(context, false);
    let accepted = submissions::accepted(context);
    let accepted_counted = submissions::counted(context, true);
    let accepted_hidden = submissions::hidden(context, true);
    let corrections: Vec<_> = context
        .report
        .corrections
        .iter()
        .map(|correction| correction_row(context, correction))
        .collect();
    SourcesSection {
        heading: Section::Sources.heading(context),
        withheld: context.withheld(Part::Sources),
        intro: "Bilagan redovisar vad rapporten bygger på: vilka uppgifter som har \
                lämnats in, vad som är fel eller saknas i dem och ur vilken cell varje \
                siffra är hämtad."
            .to_owned(),
        submissions_title: "Inlämningar".to_owned(),
        submissions_heads: heads(&[
            "Förvaltning",
            "Inlämnad",
            "Godkänd",
            "Behandlad i nämnd",
            "Besvarat",
            "Fynd",
            "Uppgiftslämnare",
        ]),
        submissions: submissions::rows(context),
        missing_title: "Vad som saknas".to_owned(),
        missing: missing(context),
        open_title: "Fynd som kvarstår".to_owned(),
        open_nothing: (open.is_empty() && open_hidden.is_none())
            .then(|| "Inga fynd kvarstår.".to_owned()),
        open_heads: match context.kind {
            EditionKind::Internal => heads(&["Plats", "Fynd", "Regel"]),
            EditionKind::Public => heads(&["Förvaltning", "Fynd", "Antal"]),
        },
        open,
        open_hidden,
        accepted_title: "Godtagna fynd".to_owned(),
        accepted_nothing: (accepted.is_empty()
            && accepted_counted.is_empty()
            && accepted_hidden.is_none())
        .then(|| "Inga fynd har godtagits.".to_owned()),
        accepted_heads: heads(&["Plats", "Fynd", "Skäl", "Godtaget av"]),
        accepted,
        accepted_counted,
        accepted_hidden,
        corrections_title: "Rättelser av tidigare utfall".to_owned(),
        corrections_nothing: corrections
            .is_empty()
            .then(|| "Inga utfall har rättats.".to_owned()),
        corrections_heads: heads(&[
            "Kod",
            "Förvaltning",
            "År",
            "Redovisat",
            "Rättat",
            "Skäl",
        ]),
        corrections,
        figures_title: "Siffrornas källor".to_owned(),
        figures_text: figures_text(context).to_owned(),
        files_heads: heads(&["Kallas", "Fil i kommunens mapp"]),
        figures: context
            .report
            .indicators
            .iter()
            .map(|indicator| indicator_sources(context, &files, indicator))
            .collect(),
        evidence: evidence::part(context, &files),
        // Whose a cell is stands beside it; the files are the kommun's own.
        files: match context.kind {
            EditionKind::Internal => files.rows(),
            EditionKind::Public => Vec::new(),
        },
    }
}

fn figures_text(context: &Context<'_>) -> &'static str {
    match context.kind {
        EditionKind::Internal => {
            "«BUF, Utfall!I12» är cell I12 på bladet Utfall i den arbetsbok som tabellen \
             nedan kallar BUF. «I12:K15» är alla celler från I12 till K15."
        }
        EditionKind::Public => {
            "«BUF, Utfall!I12» är cell I12 på bladet Utfall i förvaltningen BUF:s \
             arbetsbok. «I12:K15» är alla celler från I12 till K15."
        }
    }
}

fn indicator_sources(
    context: &Context<'_>,
    files: &Files<'_>,
    indicator: &Indicator,
) -> IndicatorSources {
    let decimals = indicator.printed_decimals;
    let unit = indicator.common_unit;
    let mut figures = Vec::new();
    let mut add = |label: String, figure: String, sources: &[Source]| {
        figures.push(FigureSources {
            label,
            figure,
            cells: files.cells(sources),
        });
    };
    if indicator.withheld() {
        add(format!("Utfall {}", context.year), WITHHELD.to_owned(), &[]);
    } else if let Some(outcome) = &indicator.outcome {
        add(
            context.period.outcome_head(),
            figures::measure_in(outcome.value, unit, decimals),
            &outcome.sources,
        );
    } else {
        // The parts are shown even where they did not suffice for the whole.
        let parts: Vec<Source> = indicator
            .departments
            .iter()
            .filter_map(|own| own.outcome.as_ref())
            .flat_map(|figure| figure.sources.iter().cloned())
            .collect();
        add(
            context.period.outcome_head(),
            swedish::NOTHING.to_owned(),
            &parts,
        );
    }
    if let Some(so_far) = &indicator.so_far {
        add(
            format!("Utfall t.o.m. augusti {}", context.year),
            figures::measure_in(so_far.value, unit, decimals),
            &so_far.sources,
        );
    }
    if let Some(target) = &indicator.target {
        add(
            "Målvärde".to_owned(),
            figures::target_in(target.target.value, unit, decimals),
            &target.target.sources,
        );
    }
    if let Some(original) = &indicator.original {
        add(
            "Ursprungligt målvärde".to_owned(),
            figures::target_in(original.target.value, unit, decimals),
            &original.target.sources,
        );
    }
    if let (Some(baseline), Some(year)) = (&indicator.baseline, indicator.baseline_year) {
        add(
            format!("Startvärde {year}"),
            figures::measure_in(Measure::Number(baseline.value), unit, decimals),
            &baseline.sources,
        );
    }
    for point in indicator.history.iter().rev() {
        if point.year < context.year - 2 {
            continue;
        }
        add(
            format!("Utfall {}", point.year),
            figures::measure_in(point.outcome.value, unit, decimals),
            &point.outcome.sources,
        );
    }
    IndicatorSources {
        anchor: context.source_anchor(&indicator.code),
        row: context.row_anchor(&indicator.code),
        code: indicator.code.to_string(),
        name: indicator.name.clone(),
        figures,
    }
}

fn correction_row(context: &Context<'_>, correction: &Correction) -> CorrectionRow {
    let indicator = context.indicator(&correction.indicator);
    // As many decimals as were written, so that the two values differ in
    // print as well.
    let written = correction.after.value.number();
    let written = written.map_or(0, swedish::shown_decimals);
    let write = |value: Measure| match indicator {
        Some(indicator) => {
            let decimals = indicator.printed_decimals.max(written);
            figures::measure_in(value, indicator.unit, decimals)
        }
        None => figures::measure(value, written.max(2)),
    };
    CorrectionRow {
        code: correction.indicator.to_string(),
        department: context.department_name(&correction.department),
        year: correction.year.to_string(),
        before: correction
            .before
            .as_ref()
            .map_or_else(|| swedish::NOTHING.to_owned(), |f| write(f.value)),
        after: write(correction.after.value),
        reason: correction
            .reason
            .as_deref()
            .map_or_else(|| swedish::NOTHING.to_owned(), prose::one_line),
    }
}

/// Returns what is missing: submissions, outcomes and targets.
fn missing(context: &Context<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    let report = context.report;
    let kind = report.about.period.kind;
    let absent: Vec<String> = report
        .submissions
        .iter()
        .filter(|s| s.state == SubmissionState::Missing)
        .map(|s| context.department_name(&s.department))
        .collect();
    if !absent.is_empty() {
        lines.push(format!("Inlämning saknas från {}.", swedish::join(&absent)));
    }
    let unmeasured: Vec<String> = report
        .indicators
        .iter()
        .filter(|i| i.outcome.is_none())
        .filter(|i| i.assessment == crate::domain::Assessment::NotMeasured)
        .map(|i| format!("{} ({})", i.code, i.ground.word_of(kind)))
        .collect();
    if !unmeasured.is_empty() {
        lines.push(format!(
            "{} saknas för {}.",
            swedish::capitalised(kind.outcome_word()),
            swedish::join(&unmeasured)
        ));
    }
    let untargeted: Vec<String> = report
        .indicators
        .iter()
        .filter(|i| i.target.is_none())
        .map(|i| i.code.to_string())
        .collect();
    if !untargeted.is_empty() {
        lines.push(format!(
            "Målvärde saknas för {}.",
            swedish::join(&untargeted)
        ));
    }
    let bare: Vec<String> = report
        .goals
        .iter()
        .filter(|goal| goal.without_indicators)
        .map(|goal| goal.code.to_string())
        .collect();
    if !bare.is_empty() {
        lines.push(format!("Indikator saknas för {}.", swedish::join(&bare)));
    }
    if context.kind == EditionKind::Internal && lines.is_empty() {
        lines.push("Inget saknas.".to_owned());
    }
    lines
}
