//! Bilaga Underlag: submissions, findings, corrections, what is missing, and
//! the cells that every figure was made from.

use std::collections::BTreeMap;

use super::context::Context;
use super::figures;
use super::frame::{Heading, Section};
use super::node::words;
use super::prose;
use super::submissions::{self, AcceptedRow, FindingGroup, SubmissionRow};
use super::summary::heads;
use crate::domain::{EditionKind, Measure, Source};
use crate::report::{Correction, Indicator, SubmissionState};
use crate::swedish;

words! {
    /// Bilaga Underlag.
    pub struct SourcesSection {
        /// The heading.
        pub heading: Heading,
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
        /// `Godtagna fynd`.
        pub accepted_title: String,
        /// What is said when there are none.
        pub accepted_nothing: Option<String>,
        /// The columns' headers of accepted findings.
        pub accepted_heads: Vec<String>,
        /// The accepted findings.
        pub accepted: Vec<AcceptedRow>,
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
    let accepted = submissions::accepted(context);
    let corrections: Vec<_> = context
        .report
        .corrections
        .iter()
        .map(|correction| correction_row(context, correction))
        .collect();
    SourcesSection {
        heading: Section::Sources.heading(context),
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
        open_nothing: open.is_empty().then(|| "Inga fynd kvarstår.".to_owned()),
        open_heads: heads(&["Plats", "Fynd", "Regel"]),
        open,
        accepted_title: "Godtagna fynd".to_owned(),
        accepted_nothing: accepted
            .is_empty()
            .then(|| "Inga fynd har godtagits.".to_owned()),
        accepted_heads: heads(&["Plats", "Fynd", "Skäl", "Godtaget av"]),
        accepted,
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
        figures_text:
            "«BUF, Utfall!I12» är cell I12 på bladet Utfall i den arbetsbok som \
                       tabellen nedan kallar BUF."
                .to_owned(),
        files_heads: heads(&["Kallas", "Fil i kommunens mapp"]),
        figures: context
            .report
            .indicators
            .iter()
            .map(|indicator| indicator_sources(context, &files, indicator))
            .collect(),
        files: files.rows(),
    }
}

/// The short names of files.
struct Files<'a> {
    names: BTreeMap<&'a str, String>,
}

impl<'a> Files<'a> {
    fn new(context: &Context<'a>) -> Self {
        let mut names: BTreeMap<&'a str, String> = BTreeMap::new();
        for submission in &context.report.submissions {
            if let Some(place) = &submission.file {
                names.insert(&place.file, submission.department.to_string());
            }
        }
        let mut add = |name: Option<String>, sources: &'a [Source]| {
            for source in sources {
                let file: &'a str = &source.place.file;
                if !names.contains_key(file) {
                    let name = name
                        .clone()
                        .filter(|_| file.starts_with("inlamnat/"))
                        .unwrap_or_else(|| plain_name(file));
                    names.insert(file, name);
                }
            }
        };
        for indicator in &context.report.indicators {
            for own in &indicator.departments {
                for point in &own.history {
                    let name = format!("{} {}", own.department, point.year);
                    add(Some(name), &point.outcome.sources);
                }
                add_all(&mut add, own.outcome.as_ref().map(|f| &f.sources));
                add_all(&mut add, own.target.as_ref().map(|t| &t.target.sources));
            }
            add_all(&mut add, indicator.outcome.as_ref().map(|f| &f.sources));
            add_all(
                &mut add,
                indicator.target.as_ref().map(|t| &t.target.sources),
            );
            add_all(
                &mut add,
                indicator.original.as_ref().map(|t| &t.target.sources),
            );
            add_all(&mut add, indicator.baseline.as_ref().map(|f| &f.sources));
            for point in &indicator.history {
                add(None, &point.outcome.sources);
            }
        }
        let mut files = Self { names };
        files.tell_apart();
        files
    }

    /// Gives files that would have the same short name their whole path.
    fn tell_apart(&mut self) {
        let mut uses: BTreeMap<String, usize> = BTreeMap::new();
        for name in self.names.values() {
            *uses.entry(name.clone()).or_default() += 1;
        }
        for (file, name) in &mut self.names {
            if uses.get(name).is_some_and(|count| *count > 1) {
                (*file).clone_into(name);
            }
        }
    }

    fn name(&self, file: &str) -> String {
        self.names
            .get(file)
            .cloned()
            .unwrap_or_else(|| plain_name(file))
    }

    fn rows(&self) -> Vec<FileRow> {
        let mut rows: Vec<FileRow> = self
            .names
            .iter()
            .map(|(path, name)| FileRow {
                name: name.clone(),
                path: (*path).to_owned(),
            })
            .collect();
        rows.sort_by(|a, b| swedish::compare(&a.name, &b.name));
        rows
    }

    /// Returns cells grouped by file and sheet: `BUF, Utfall!J12, K12`.
    fn cells(&self, sources: &[Source]) -> String {
        let mut groups: Vec<(String, String, Vec<String>)> = Vec::new();
        for source in sources {
            let file = self.name(&source.place.file);
            let sheet = source.place.sheet.as_deref().unwrap_or_default().to_owned();
            let cell = source.place.cell.map(|cell| cell.to_string());
            match groups
                .iter_mut()
                .find(|(f, s, _)| *f == file && *s == sheet)
            {
                Some((_, _, cells)) => cells.extend(cell),
                None => groups.push((file, sheet, cell.into_iter().collect())),
            }
        }
        groups.sort_by(|a, b| swedish::compare(&a.0, &b.0).then_with(|| a.1.cmp(&b.1)));
        let texts: Vec<String> = groups
            .into_iter()
            .map(
                |(file, sheet, cells)| match (sheet.as_str(), cells.as_slice()) {
                    ("", _) => file,
                    (sheet, []) => format!("{file}, {sheet}"),
                    (sheet, cells) => {
                        format!("{file}, {sheet}!{}", cells.join(",\u{a0}"))
                    }
                },
            )
            .collect();
        texts.join("; ")
    }
}

fn add_all<'a>(
    add: &mut impl FnMut(Option<String>, &'a [Source]),
    sources: Option<&'a Vec<Source>>,
) {
    if let Some(sources) = sources {
        add(None, sources);
    }
}

/// Returns a file's own name, `styrning 2025` for a governing workbook.
fn plain_name(file: &str) -> String {
    let last = file.rsplit('/').next().unwrap_or(file);
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    match file.split('/').next() {
        Some("styrning") => format!("styrning {stem}"),
        Some("faststallt") => file
            .split('/')
            .nth(1)
            .map_or_else(|| file.to_owned(), |year| format!("fastställt {year}")),
        _ => stem.to_owned(),
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
    if let Some(outcome) = &indicator.outcome {
        add(
            format!("Utfall {}", context.year),
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
            format!("Utfall {}", context.year),
            swedish::NOTHING.to_owned(),
            &parts,
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
    let write = |value: Measure| match indicator {
        Some(indicator) => {
            figures::measure_in(value, indicator.unit, indicator.printed_decimals)
        }
        None => figures::measure(value, 2),
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
        .map(|i| format!("{} ({})", i.code, i.ground.word()))
        .collect();
    if !unmeasured.is_empty() {
        lines.push(format!("Utfall saknas för {}.", swedish::join(&unmeasured)));
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
