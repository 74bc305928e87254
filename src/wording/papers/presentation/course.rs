//! Where things are heading: changes since last year, the three-year plan,
//! and IT security in figures.

use super::super::super::context::Context;
use super::super::super::counts::Counts;
use super::super::super::figures;
use super::super::super::incidents;
use super::super::super::plan;
use super::super::super::status::segments;
use super::super::super::systems;
use super::super::super::tally;
use super::{
    BigFigure, ChangesColumn, ChangesSlide, PlanSlide, SecuritySlide, SlideChange,
    TrendBar, heading, withheld,
};
use crate::domain::{Outlook, Trend};
use crate::edition::Part;
use crate::report::{Change, SystemDemand};
use crate::swedish::{self, Gender};

/// The most changes of a kind that are named.
const MOST_CHANGES: usize = 3;

/// Returns the slide of what has improved and what has not.
pub(super) fn changes(context: &Context<'_>) -> Option<ChangesSlide> {
    let count = |trend| {
        let indicators = context.report.indicators.iter();
        indicators.filter(|i| i.trend.trend == Some(trend)).count()
    };
    let counts = [Trend::Improved, Trend::Unchanged, Trend::Worsened].map(count);
    let [improved, _, worsened] = counts;
    let largest = counts.into_iter().max().filter(|largest| *largest > 0)?;
    let write = Counts::new(largest, Gender::Common);
    let last = context.year - 1;
    let interim = context.period.is_interim();
    let [since, verb, better, worse] = if interim {
        ["Jämfört med", "väntas", "förbättras", "försämras"]
    } else {
        ["Sedan", "har", "förbättrats", "försämrats"]
    };
    let title = format!(
        "{since} {last} {verb} {} {} {better} och {}\u{a0}{worse}",
        write.write(improved),
        swedish::plural(improved.max(1), "indikator", "indikatorer"),
        write.write(worsened),
    );
    let labels = if interim {
        [
            ["väntas förbättras"; 2],
            ["väntas bli oförändrad", "väntas bli oförändrade"],
            ["väntas försämras"; 2],
        ]
    } else {
        [
            ["förbättrad", "förbättrade"],
            ["oförändrad", "oförändrade"],
            ["försämrad", "försämrade"],
        ]
    };
    let kinds = ["up", "level", "down"];
    let bars: Vec<TrendBar> = counts
        .into_iter()
        .zip(kinds.into_iter().zip(labels))
        .map(|(count, (kind, [one, many]))| TrendBar {
            kind: kind.to_owned(),
            length: tally::part(count, largest),
            figure: figures::count(count),
            label: swedish::plural(count, one, many).to_owned(),
        })
        .collect();
    let alt: Vec<String> = bars
        .iter()
        .map(|bar| format!("{} {}", bar.figure, bar.label))
        .collect();
    Some(ChangesSlide {
        heading: heading(title),
        alt: format!(
            "Antal indikatorer jämfört med {last}: {}.",
            swedish::join(&alt)
        ),
        bars,
        columns: [
            (&context.report.summary.improved, "Störst förbättring"),
            (&context.report.summary.worsened, "Störst försämring"),
        ]
        .into_iter()
        .map(|(changes, title)| column(context, changes, title))
        .filter(|column| !column.rows.is_empty())
        .collect(),
    })
}

fn column(context: &Context<'_>, changes: &[Change], title: &str) -> ChangesColumn {
    let rows = changes.iter().filter_map(|change| row(context, change));
    ChangesColumn {
        title: title.to_owned(),
        rows: rows.take(MOST_CHANGES).collect(),
    }
}

fn row(context: &Context<'_>, change: &Change) -> Option<SlideChange> {
    let indicator = context.indicator(&change.indicator)?;
    let decimals = indicator.printed_decimals;
    Some(SlideChange {
        name: indicator.name.clone(),
        from: figures::measure(change.from, decimals),
        to: figures::measure_in(change.to, indicator.common_unit, decimals),
    })
}

/// Returns the slide of the three-year plan.
pub(super) fn plan(context: &Context<'_>) -> PlanSlide {
    let forecasts = plan::outlooks(context);
    let lines = [plan::drifted(context), plan::stands(context)];
    let mut lines: Vec<String> = lines.into_iter().flatten().collect();
    let Some((year, outlooks)) = forecasts else {
        lines.extend(withheld(context, Part::Plan));
        return PlanSlide {
            heading: heading(plan::in_force(context)),
            figures: Vec::new(),
            segments: Vec::new(),
            alt: String::new(),
            lines,
        };
    };
    lines.insert(0, plan::in_force(context));
    lines.extend(withheld(context, Part::Plan));
    let of = |wanted| outlooks.iter().filter(|own| **own == wanted).count();
    let all = outlooks.len();
    let write = Counts::new(all, Gender::Common);
    let reached = of(Outlook::Reached);
    let parts = [
        (Outlook::Reached, "met", "når målvärdet"),
        (Outlook::Uncertain, "unknown", "osäkert"),
        (Outlook::Missed, "not", "når det inte"),
    ];
    let figures: Vec<BigFigure> = parts
        .iter()
        .filter(|(outlook, ..)| of(*outlook) > 0)
        .map(|(outlook, kind, label)| BigFigure {
            figure: figures::count(of(*outlook)),
            label: (*label).to_owned(),
            beside: String::new(),
            kind: Some((*kind).to_owned()),
        })
        .collect();
    let alt: Vec<String> = figures
        .iter()
        .map(|own| format!("{} {}", own.figure, own.label))
        .collect();
    let title = format!(
        "{} av {} {} väntas nå målvärdet för {year}",
        write.write(reached),
        write.write(all),
        swedish::plural(all, "indikator", "indikatorer"),
    );
    PlanSlide {
        heading: heading(swedish::capitalised(&title)),
        alt: format!("Prognos för {year}: {}.", swedish::join(&alt)),
        figures,
        segments: segments(&parts.map(|(outlook, kind, _)| (kind, of(outlook)))),
        lines,
    }
}

/// Returns the slide of IT security.
pub(super) fn security(context: &Context<'_>) -> SecuritySlide {
    let mut figures = incidents::large_figures(context);
    figures.extend(approved(context));
    let mut lines = vec![systems::verdict(&context.report.systems)];
    lines.extend(withheld(context, Part::Security));
    SecuritySlide {
        heading: heading(incidents::verdict(context)),
        figures: figures
            .into_iter()
            .map(|[figure, label, beside]| BigFigure {
                figure,
                label,
                beside,
                kind: None,
            })
            .collect(),
        lines,
    }
}

/// `5`, `av 6 samhällsviktiga system driftgodkända`.
fn approved(context: &Context<'_>) -> Option<[String; 3]> {
    let demands = context.report.systems.demands.iter();
    let (_, share) = demands
        .filter(|(demand, _)| *demand == SystemDemand::Approval)
        .find(|(_, share)| share.open().is_some_and(|share| share.whole > 0))?;
    let share = share.open()?;
    let label = format!(
        "av {} samhällsviktiga system driftgodkända",
        figures::count(share.whole)
    );
    Some([figures::count(share.part), label, String::new()])
}
