//! Treårsplanen: the planversioner, the targets that moved, where the outcome
//! stands on the way and is heading, and what is proposed (DESIGN §5.8, §6.1).

mod changed;
mod chart;
mod own;
mod pictures;
mod proposals;
mod sentences;
mod shown;
mod table;
mod vintages;

use super::context::Context;
use super::counts::Counts;
use super::figures;
use super::frame::{Heading, Section};
use super::node::words;
use super::notes;
use super::prose::{self, Prose};
use super::summary::Item;
use crate::domain::{DepartmentCode, Direction, DriftKind, Outlook, Unit, Year};
use crate::edition::Part;
use crate::report::{Indicator, Standing};
use crate::swedish::{self, Gender};
use shown::Shown;

pub use changed::{ChangedGroup, ChangedRow, ChangedYear, SoftenedPart};
pub use chart::{
    ChartBand, ChartDots, ChartLabel, ChartLeader, ChartLine, ChartPoint, ChartRule,
    ChartSpread, ChartYear, TargetChart,
};
pub use own::OwnTargetsPart;
pub use pictures::{PictureWords, PicturesPart};
pub use proposals::{
    GoalProposalsRow, ProposalGroup, ProposalRow, ProposalsPart, ProposedWords,
};
pub use table::{
    PlanCell, PlanGoal, PlanIndicator, PlanLine, PlanTablePart, PlanText, PlanYear,
};
pub use vintages::{VintageRow, VintageYear, VintagesPart};

words! {
    /// Treårsplanen.
    pub struct PlanSection {
        /// The heading.
        pub heading: Heading,
        /// How targets moved and where outcomes are heading, in a few
        /// sentences.
        pub verdict: String,
        /// That something is withheld.
        pub withheld: Option<String>,
        /// The kommun's own words about the plan.
        pub own: Option<Prose>,
        /// The planversioner and their decisions.
        pub vintages: VintagesPart,
        /// Targets and outcomes.
        pub table: PlanTablePart,
        /// The same in pictures.
        pub pictures: PicturesPart,
        /// What was softened, and why.
        pub softened: SoftenedPart,
        /// The förvaltningar's own targets that were changed.
        pub departments: OwnTargetsPart,
        /// What the förvaltningar propose.
        pub proposals: ProposalsPart,
    }
}

/// Returns the section.
pub(super) fn section(context: &Context<'_>) -> PlanSection {
    let shown = Shown::new(context);
    let [
        decisions,
        targets,
        pictures,
        softened,
        departments,
        proposals,
    ] = headings(context);
    PlanSection {
        heading: Section::Plan.heading(context),
        verdict: verdict(context),
        withheld: context.withheld(Part::Plan),
        own: context.text("treårsplanen").map(prose::with_lead),
        vintages: vintages::part(context, decisions),
        table: table::part(context, &shown, targets),
        pictures: pictures::part(context, &shown, pictures),
        softened: changed::softened(context, softened),
        departments: own::part(context, departments),
        proposals: proposals::part(context, proposals),
    }
}

/// Returns the headings of the section's parts.
pub(super) fn headings(context: &Context<'_>) -> [Heading; 6] {
    let mut at = 0;
    [
        ("Planversionerna", "planversionerna"),
        ("Målvärden, utfall och prognos", "planens-malvarden"),
        ("Planen i bilder", "planens-bilder"),
        (
            "Mildrade målvärden och skälen till det",
            "mildrade-malvarden",
        ),
        ("Förvaltningarnas egna målvärden", "egna-malvarden"),
        ("Förslag till nästa plan", "planforslag"),
    ]
    .map(|(title, anchor)| {
        at += 1;
        Section::Plan.part(context, at - 1, title, anchor.to_owned())
    })
}

/// Returns an indicator's unit and what is better: `%, högre är bättre`.
fn unit_and_direction(indicator: &Indicator) -> String {
    let unit = indicator.common_unit;
    match (indicator.direction, unit) {
        (_, Unit::YesNo) => unit.word().to_owned(),
        (Direction::Higher, _) => format!("{}, högre är bättre", unit.word()),
        (Direction::Lower, _) => format!("{}, lägre är bättre", unit.word()),
        (Direction::Interval, _) => format!("{}, intervall", unit.word()),
    }
}

/// Returns what the förvaltningar propose, in sentences.
pub(super) fn proposed(context: &Context<'_>) -> String {
    proposals::text(context)
}

/// Returns the förvaltningars' own proposals, by the years that they are for.
pub(super) fn proposals_of(
    context: &Context<'_>,
    is_one: impl Fn(&DepartmentCode) -> bool,
) -> Vec<ProposalGroup> {
    proposals::groups(context, is_one)
}

/// Returns how targets moved and where outcomes are heading.
pub(super) fn verdict(context: &Context<'_>) -> String {
    [
        Some(in_force(context)),
        drifted(context),
        only_so(context),
        stands(context),
        heading_for(context),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" ")
}

/// Returns what the summary says of the plan: what was softened, and where
/// the outcomes are heading; nothing where there is neither.
pub(super) fn summary(context: &Context<'_>) -> Option<Item> {
    let sentences: Vec<String> = [softened(context), heading_for(context)]
        .into_iter()
        .flatten()
        .collect();
    (!sentences.is_empty()).then(|| Item {
        text: sentences.join(" "),
        anchor: Some(Section::Plan.heading(context).anchor),
    })
}

/// `Ett av målvärdena för 2025 har mildrats sedan det först beslutades.`
fn softened(context: &Context<'_>) -> Option<String> {
    let indicators = context.report.indicators.iter();
    let softened = indicators
        .filter_map(|i| sentences::overall(&i.plan.drift, context.year))
        .filter(|drift| drift.kind == DriftKind::Softened);
    match softened.count() {
        0 => None,
        n => Some(format!(
            "{} av målvärdena för {} har mildrats sedan {} först beslutades.",
            swedish::capitalised(&Counts::new(n, Gender::Neuter).write(n)),
            context.year,
            swedish::plural(n, "det", "de")
        )),
    }
}

pub(super) fn in_force(context: &Context<'_>) -> String {
    let year = context.year;
    let in_force = context.report.vintages.iter().find(|v| v.in_force);
    in_force.map_or_else(
        || format!("Ingen planversion gäller för {year}."),
        |vintage| {
            format!(
                "För {year} gäller planversion {}.",
                figures::vintage(vintage.start)
            )
        },
    )
}

/// `Av 37 målvärden för 2025 har sex skärpts och ett mildrats sedan de först
/// beslutades.`
pub(super) fn drifted(context: &Context<'_>) -> Option<String> {
    let changes: Vec<DriftKind> = context
        .report
        .indicators
        .iter()
        .filter_map(|i| sentences::overall(&i.plan.drift, context.year))
        .map(|drift| drift.kind)
        .collect();
    let of = |kind| changes.iter().filter(|own| **own == kind).count();
    let all = changes.len() - of(DriftKind::New);
    if all == 0 {
        return None;
    }
    let write = Counts::new(all, Gender::Neuter);
    let parts: Vec<String> = [
        (DriftKind::Sharpened, "skärpts"),
        (DriftKind::Softened, "mildrats"),
        (DriftKind::Changed, "ändrats på annat sätt"),
        (DriftKind::Removed, "tagits bort"),
    ]
    .into_iter()
    .filter(|(kind, _)| of(*kind) > 0)
    .map(|(kind, word)| format!("{} {word}", write.write(of(kind))))
    .collect();
    Some(if parts.is_empty() {
        format!(
            "Inget av målvärdena för {} har ändrats sedan de först beslutades.",
            context.year
        )
    } else {
        format!(
            "Av {} {} för {} har {} sedan {} först beslutades.",
            write.write(all),
            swedish::plural(all, "målvärde", "målvärden"),
            context.year,
            swedish::join(&parts),
            swedish::plural(all, "det", "de")
        )
    })
}

fn only_so(context: &Context<'_>) -> Option<String> {
    let indicators = context.report.indicators.iter();
    match indicators
        .filter(|i| notes::softened(context, i).is_some())
        .count()
    {
        0 => None,
        n => Some(format!(
            "{} {} når det gällande målvärdet men inte det ursprungliga.",
            swedish::capitalised(&swedish::cardinal(n, Gender::Common)),
            swedish::plural(n, "indikator", "indikatorer")
        )),
    }
}

pub(super) fn stands(context: &Context<'_>) -> Option<String> {
    let standings: Vec<Standing> = context
        .report
        .indicators
        .iter()
        .filter_map(|i| i.plan.path.as_ref()?.standing)
        .collect();
    let behind = standings
        .iter()
        .filter(|standing| matches!(standing, Standing::Behind(_)))
        .count();
    let all = standings.len();
    let write = Counts::new(all, Gender::Common);
    match (all, behind) {
        (0, _) => None,
        (1, 0) => Some("Utfallet är i takt med planen.".to_owned()),
        (1, _) => Some("Utfallet ligger efter planen.".to_owned()),
        (all, 0) => Some(format!(
            "Alla {} indikatorer som kan jämföras med planen är i takt med den eller \
             före.",
            write.write(all)
        )),
        (all, behind) => Some(format!(
            "Av {} indikatorer som kan jämföras med planen är {} i takt med den eller \
             före, och {} ligger efter.",
            write.write(all),
            write.write(all - behind),
            write.write(behind)
        )),
    }
}

/// Returns the plan's last year, and for every indicator with a forecast
/// whether it will reach its target; nothing when none has one.
pub(super) fn outlooks(context: &Context<'_>) -> Option<(Year, Vec<Outlook>)> {
    let forecasts: Vec<_> = context
        .report
        .indicators
        .iter()
        .filter_map(|i| i.plan.forecast.as_ref().ok())
        .filter_map(|forecast| Some((forecast.year, forecast.outlook?)))
        .collect();
    let (year, _) = *forecasts.first()?;
    Some((year, forecasts.into_iter().map(|(_, own)| own).collect()))
}

/// `Enligt prognosen når 12 av 27 indikatorer målvärdet för 2027; sex gör det
/// inte och för nio är det osäkert.`
fn heading_for(context: &Context<'_>) -> Option<String> {
    let (year, forecasts) = outlooks(context)?;
    let of = |wanted| forecasts.iter().filter(|own| **own == wanted).count();
    let (reached, missed) = (of(Outlook::Reached), of(Outlook::Missed));
    let (uncertain, all) = (of(Outlook::Uncertain), forecasts.len());
    let write = Counts::new(all, Gender::Common);
    let mut rest = Vec::new();
    if missed > 0 {
        rest.push(format!("{} gör det inte", write.write(missed)));
    }
    if uncertain > 0 {
        rest.push(format!("för {} är det osäkert", write.write(uncertain)));
    }
    let rest = match swedish::join(&rest).as_str() {
        "" => String::new(),
        rest => format!("; {rest}"),
    };
    Some(format!(
        "Enligt prognosen når {} av {} {} målvärdet för {year}{rest}.",
        write.write(reached),
        write.write(all),
        swedish::plural(all, "indikator", "indikatorer"),
    ))
}
