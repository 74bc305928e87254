//! Reading the settings: every key by name, with its default.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::domain::DepartmentCode;
use crate::finding::Finding;
use crate::finding::rules::{
    incomplete_setting, missing_municipality, setting_out_of_range,
};

use super::accepted;
use super::case;
use super::profile;
use super::requirements;
use super::section::{Reader, Section, date_of};
use super::{
    Contact, Deadlines, Error, GoalLimits, MinCoverage, PartialDefaults, Policy,
    ReportSettings, Rules, SecrecyReview, Settings,
};

/// Reads the settings; `file` is the name that findings show.
///
/// A key that cannot be used is a finding and has its default; `Err` is for a
/// file that is not TOML.
pub fn read(bytes: &[u8], file: &str) -> Result<(Settings, Vec<Finding>), Error> {
    let text = decoded(bytes, file)?;
    let (table, errors) = DeTable::parse_recoverable(&text);
    let table = table.into_inner();
    if let Some(error) = errors.iter().find(|error| !is_a_mere_date(error, &table)) {
        let span = error.span().unwrap_or(0..0);
        return Err(Error::at(file, &text, span, error.message()));
    }
    let mut reader = Reader::new(file, &text);
    let settings = settings(&table, &mut reader);
    Ok((settings, reader.finish()))
}

fn settings<'t>(table: &'t DeTable<'t>, reader: &mut Reader<'t>) -> Settings {
    let mut top = Section::top(table);
    let municipality = top.text(reader, "kommun").unwrap_or_default();
    if municipality.is_empty() {
        let place = top.get("kommun").map_or(0, |value| value.span().start);
        let found = missing_municipality::found(&reader.place(place));
        reader.findings.push(found);
    }
    let example = top.yes_no(reader, "exempel").unwrap_or_default();
    let reviewed = reviewed(&mut top, reader);
    let policy = policy(top.section(reader, "policy"), reader);
    let requirements = requirements::read(&mut top, reader);
    let (deadlines, contact, submitted) =
        submission(top.section(reader, "inlamning"), reader);
    let rules = rules(top.section(reader, "regler"), reader);
    let report = report(top.section(reader, "rapport"), reader);
    let case = case::read(top.section(reader, "tjansteskrivelse"), reader);
    let accepted = accepted::read(&mut top, reader);
    top.done(reader);
    Settings {
        municipality,
        example,
        policy,
        requirements,
        deadlines,
        contact,
        submitted,
        rules,
        report,
        case,
        accepted,
        reviewed,
    }
}

fn reviewed<'t>(top: &mut Section<'t>, reader: &mut Reader<'t>) -> Option<SecrecyReview> {
    let key = "sekretessgranskad";
    let at = top.get(key)?.span().start;
    let mut section = top.section(reader, key);
    let date = section.date(reader, "datum");
    let function = section.text(reader, "funktion").unwrap_or_default();
    section.done(reader);
    match date {
        Some(date) if !function.is_empty() => Some(SecrecyReview {
            date,
            function,
            line: reader.place(at),
        }),
        _ => {
            let missing = match date {
                None => "datum",
                Some(_) => "funktion",
            };
            let found = incomplete_setting::found(
                &reader.place(at),
                reader.line(at),
                key,
                &[missing],
            );
            reader.findings.push(found);
            None
        }
    }
}

fn policy<'t>(mut section: Section<'t>, reader: &mut Reader<'t>) -> Policy {
    let policy = Policy {
        name: section.text(reader, "namn").unwrap_or_default(),
        adopted_by: section.text(reader, "antagen_av").unwrap_or_default(),
        adopted: section.date(reader, "antagen"),
        review_interval: section.whole(reader, "granskas_vart_ar", (1, 20)),
    };
    section.done(reader);
    policy
}

type Submission = (
    Deadlines,
    Contact,
    std::collections::BTreeMap<DepartmentCode, chrono::NaiveDate>,
);

fn submission<'t>(mut section: Section<'t>, reader: &mut Reader<'t>) -> Submission {
    let deadlines = Deadlines {
        annual: section.date(reader, "senast"),
        interim: section.date(reader, "senast_delar"),
    };
    let mut about = section.section(reader, "kontakt");
    let contact = Contact {
        function: about.text(reader, "funktion").unwrap_or_default(),
        email: about.text(reader, "epost").unwrap_or_default(),
    };
    about.done(reader);
    let overrides = section.section(reader, "inlamnad");
    let mut submitted = std::collections::BTreeMap::new();
    for (code, value) in overrides.entries() {
        match date_of(value.get_ref()) {
            Some(date) => {
                submitted.insert(DepartmentCode::new(code), date);
            }
            None => reader.refuse(
                value,
                &overrides.name(code),
                "ett datum som finns, skrivet 2026-01-31",
            ),
        }
    }
    section.done(reader);
    (deadlines, contact, submitted)
}

fn rules<'t>(mut section: Section<'t>, reader: &mut Reader<'t>) -> Rules {
    const SHARE: (f64, f64) = (0.0, 1.0);
    let default = Rules::default();
    let mut coverage = section.section(reader, "minsta_tackning");
    let min_coverage = MinCoverage {
        complete: coverage
            .number(reader, "alla_behovs", SHARE)
            .unwrap_or(default.min_coverage.complete),
        other: coverage
            .number(reader, "ovriga", SHARE)
            .unwrap_or(default.min_coverage.other),
    };
    coverage.done(reader);
    let partial = PartialDefaults {
        progress: section
            .number(reader, "delvisgrans", SHARE)
            .unwrap_or(default.partial.progress),
        share_of_target: section
            .number(reader, "delvistolerans_andel", SHARE)
            .unwrap_or(default.partial.share_of_target),
        percentage_points: section
            .number(reader, "delvistolerans_procent", (0.0, 100.0))
            .unwrap_or(default.partial.percentage_points),
    };
    let goal = goal_limits(&mut section, reader, &default);
    let targets_decided_by = section.date(reader, "mal_beslutade_senast");
    let approval_from = section.date(reader, "driftgodkannande_fran");
    section.done(reader);
    Rules {
        min_coverage,
        targets_decided_by,
        partial,
        goal,
        approval_from,
    }
}

/// Reads the limits of DESIGN §5.7; `mal_delvis` above `mal_uppfyllt` would
/// leave no room for `delvis uppfyllt`.
fn goal_limits<'t>(
    section: &mut Section<'t>,
    reader: &mut Reader<'t>,
    default: &Rules,
) -> GoalLimits {
    const SHARE: (f64, f64) = (0.0, 1.0);
    let met = section
        .number(reader, "mal_uppfyllt", SHARE)
        .unwrap_or(default.goal.met);
    let partly = section
        .number(reader, "mal_delvis", SHARE)
        .unwrap_or(default.goal.partly);
    let measured = section
        .number(reader, "mal_matt_andel", SHARE)
        .unwrap_or(default.goal.measured);
    if partly > met
        && let Some(value) = section.get("mal_delvis").or(section.get("mal_uppfyllt"))
    {
        let at = value.span().start;
        let found = setting_out_of_range::crossed(
            &reader.place(at),
            reader.line(at),
            "regler.mal_delvis",
            "regler.mal_uppfyllt",
        );
        reader.findings.push(found);
        return GoalLimits {
            measured,
            ..default.goal
        };
    }
    GoalLimits {
        met,
        partly,
        measured,
    }
}

fn report<'t>(mut section: Section<'t>, reader: &mut Reader<'t>) -> ReportSettings {
    let default = ReportSettings::default();
    let date = section.date(reader, "datum");
    let chapter = section.whole(reader, "kapitel", (1, 99));
    let first_heading = section.whole(reader, "forsta_rubrik", (1, 99));
    let first_page = section.whole(reader, "forsta_sida", (1, 9999));
    let cover = section.yes_no(reader, "omslag");
    let (accent, second) = profile::colours(&mut section, reader, &default);
    let report = ReportSettings {
        date,
        chapter,
        first_heading: first_heading.unwrap_or(default.first_heading),
        first_page: first_page.unwrap_or(default.first_page),
        cover: cover.unwrap_or(default.cover),
        accent,
        second,
        logo: profile::logo(section.section(reader, "logotyp"), reader),
        fonts: profile::fonts(section.section(reader, "typsnitt"), reader),
        address: profile::address(section.section(reader, "adress"), reader),
    };
    section.done(reader);
    report
}

/// Returns the file's text: UTF-8, with or without the mark that Notepad
/// puts first.
fn decoded(bytes: &[u8], file: &str) -> Result<String, Error> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => Err(Error::not_utf8(file, bytes, error.valid_up_to())),
    }
}

/// Whether the parser stumbled on nothing but a date that is not in the
/// calendar, which its key reports with its line.
fn is_a_mere_date(error: &toml::de::Error, table: &DeTable<'_>) -> bool {
    let Some(span) = error.span() else {
        return false;
    };
    table
        .values()
        .any(|value| holds_impossible_date(value, &span))
}

fn holds_impossible_date(
    value: &Spanned<DeValue<'_>>,
    span: &std::ops::Range<usize>,
) -> bool {
    match value.get_ref() {
        DeValue::Datetime(date) => {
            date.date.is_none() && date.time.is_none() && value.span() == *span
        }
        DeValue::Table(table) => table.values().any(|v| holds_impossible_date(v, span)),
        DeValue::Array(array) => array.iter().any(|v| holds_impossible_date(v, span)),
        _ => false,
    }
}
