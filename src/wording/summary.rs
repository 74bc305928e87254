//! Sammanfattning: the verdict, the score board, what has happened, what
//! needs a decision and the largest deviations.

use super::context::Context;
use super::counts::Counts;
use super::figures;
use super::frame::{Heading, Section};
use super::node::words;
use super::period::PeriodWords;
use super::prose::{self, Prose};
use super::status::{self, Distribution, Status, TrendWords};
use crate::domain::{AssessmentCounts, Measure, Target, Trend, Unit};
use crate::edition::Part;
use crate::report::{Area, Attention, Change, Goal, Indicator};
use crate::swedish::{self, Gender};

words! {
    /// Sammanfattning.
    pub struct SummarySection {
        /// The heading.
        pub heading: Heading,
        /// That something is withheld.
        pub withheld: Option<String>,
        /// The verdict in three sentences.
        pub verdict: String,
        /// What was softened in the three-year plan, and where the outcomes
        /// are heading.
        pub plan: Option<Item>,
        /// The kommun's own words about the whole.
        pub own: Option<Prose>,
        /// The score board.
        pub board: Board,
        /// `Vad som har hänt sedan 2024`.
        pub happened_title: String,
        /// The kommun's own words about it.
        pub happened: Option<Prose>,
        /// What is said when there is nothing to compare with.
        pub happened_nothing: Option<String>,
        /// `De största förändringarna sedan 2024`.
        pub changes_title: String,
        /// The columns' headers.
        pub changes_heads: Vec<String>,
        /// The largest changes.
        pub changes: Vec<ChangeRow>,
        /// `Vad som kräver beslut`.
        pub decisions_title: String,
        /// What does; the kommun's own words or the computed list.
        pub decisions: Vec<Item>,
        /// What is said when nothing does, or when the list was cut.
        pub decisions_note: Option<String>,
        /// `De största avvikelserna`.
        pub deviations_title: String,
        /// The columns' headers.
        pub deviations_heads: Vec<String>,
        /// The largest deviations.
        pub deviations: Vec<DeviationRow>,
        /// Where the rest stands.
        pub deviations_note: String,
    }

    /// The score board of areas and goals.
    pub struct Board {
        /// The columns' headers: area, goal, last year, the year, page.
        pub heads: Vec<String>,
        /// The areas.
        pub areas: Vec<BoardArea>,
        /// What the mark for god ekonomisk hushållning means, with its own
        /// distribution.
        pub stewardship: Option<String>,
        /// How many decided assessments differ from the computed ones.
        pub decided: Option<String>,
    }

    /// An area on the score board.
    pub struct BoardArea {
        /// Its name.
        pub name: String,
        /// Where it stands.
        pub anchor: String,
        /// How its indicators are assessed.
        pub distribution: Distribution,
        /// Its goals.
        pub goals: Vec<BoardGoal>,
    }

    /// A goal on the score board.
    pub struct BoardGoal {
        /// Its code.
        pub code: String,
        /// The goal.
        pub name: String,
        /// Where it stands.
        pub anchor: String,
        /// Whether it is marked for god ekonomisk hushållning.
        pub stewardship: bool,
        /// Last year's assessment as a word.
        pub last: String,
        /// The assessment.
        pub status: Status,
        /// The decided assessment, when it differs: `beslutat: delvis uppfyllt`.
        pub decided: Option<String>,
    }

    /// A line with somewhere to go.
    pub struct Item {
        /// The line.
        pub text: String,
        /// Where it leads.
        pub anchor: Option<String>,
    }

    /// A change since last year.
    pub struct ChangeRow {
        /// The indicator's code.
        pub code: String,
        /// Its row.
        pub anchor: Option<String>,
        /// Its name.
        pub name: String,
        /// The unit.
        pub unit: String,
        /// Last year's outcome.
        pub from: String,
        /// The year's outcome.
        pub to: String,
        /// The change.
        pub change: String,
        /// `procentenheter` where that is not the unit's own name.
        pub change_unit: String,
        /// Which way that is.
        pub trend: TrendWords,
    }

    /// A deviation from a target.
    pub struct DeviationRow {
        /// The indicator's code.
        pub code: String,
        /// Its row.
        pub anchor: Option<String>,
        /// Its name.
        pub name: String,
        /// The unit.
        pub unit: String,
        /// The target.
        pub target: String,
        /// The outcome.
        pub outcome: String,
        /// How far they are apart.
        pub difference: String,
        /// `procentenheter` where that is not the unit's own name.
        pub difference_unit: String,
        /// The trend.
        pub trend: TrendWords,
        /// The assessment.
        pub status: Status,
    }
}

/// The most rows of a table in the summary, which is to be read whole.
const MOST_ROWS: usize = 6;
/// The most computed lines about what needs a decision.
const MOST_ITEMS: usize = 8;

/// Returns the section.
pub(super) fn section(context: &Context<'_>) -> SummarySection {
    let last = context.year - 1;
    let changes = changes(context);
    let happened = context.text("hänt").map(prose::plain);
    let (decisions, decisions_note) = decisions(context);
    let deviations: Vec<_> = context
        .report
        .summary
        .deviations
        .iter()
        .filter_map(|code| context.indicator(code))
        .take(MOST_ROWS)
        .map(|indicator| deviation(context, indicator))
        .collect();
    let deviations_note = if deviations.is_empty() {
        "Ingen bedömd indikator avviker från sitt målvärde.".to_owned()
    } else {
        format!(
            "Störst är den avvikelse som är störst i förhållande till målvärdet. Alla \
             indikatorer finns i avsnitt {}, reglerna för bedömning i Bilaga Metod och \
             varje siffras källa i Bilaga Underlag.",
            Section::Goals.number(context).unwrap_or_default()
        )
    };
    SummarySection {
        heading: Section::Summary.heading(context),
        withheld: context.withheld(Part::Summary),
        verdict: verdict(context),
        plan: super::plan::summary(context),
        own: context.text("sammanfattning").map(prose::plain),
        board: board(context),
        happened_title: format!("Vad som har hänt sedan {last}"),
        happened_nothing: (happened.is_none() && changes.is_empty())
            .then(|| format!("Det finns inga utfall från {last} att jämföra med.")),
        happened,
        changes_title: if context.period.is_interim() {
            format!("De största väntade förändringarna sedan {last}")
        } else {
            format!("De största förändringarna sedan {last}")
        },
        changes_heads: heads(&[
            "Kod",
            "Indikator",
            "Enhet",
            &last.to_string(),
            &context.period.year_head(),
            "Förändring",
            "Trend",
        ]),
        changes,
        decisions_title: "Vad som kräver beslut".to_owned(),
        decisions,
        decisions_note,
        deviations_title: "De största avvikelserna från målvärdena".to_owned(),
        deviations_heads: heads(&[
            "Kod",
            "Indikator",
            "Enhet",
            "Målvärde",
            &context.period.outcome_head(),
            "Avvikelse",
            "Trend",
            context.period.assessments_head(),
        ]),
        deviations,
        deviations_note,
    }
}

/// Returns headers as a list of texts.
pub(super) fn heads(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn verdict(context: &Context<'_>) -> String {
    let summary = &context.report.summary;
    [
        Some(goals_sentence(context.period, summary.goals)),
        trend_sentence(context),
        stewardship_sentence(context.period, summary.stewardship),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" ")
}

/// `Sju av fjorton mål är uppfyllda, fyra delvis och två inte; ett har inte
/// mätts.`
fn goals_sentence(period: PeriodWords, counts: AssessmentCounts) -> String {
    let total = counts.total();
    let write = Counts::new(total, Gender::Neuter);
    let are = period.are_met(counts.met);
    let opening = match (counts.met, total) {
        (_, 0) => return "Det finns inga mål att följa upp.".to_owned(),
        (met, total) if met == total => {
            return match total {
                1 => format!("Målet {are}."),
                2 => format!("Båda målen {are}."),
                _ => format!("Alla {} mål {are}.", write.write(total)),
            };
        }
        (met, _) => format!("{} av {} mål {are}", write.write(met), write.write(total)),
    };
    swedish::capitalised(&with_rest(period, &opening, counts, write))
}

fn with_rest(
    period: PeriodWords,
    opening: &str,
    counts: AssessmentCounts,
    write: Counts,
) -> String {
    let mut judged = vec![opening.to_owned()];
    if counts.partly_met > 0 {
        judged.push(format!("{} delvis", write.write(counts.partly_met)));
    }
    if counts.not_met > 0 {
        judged.push(format!("{} inte", write.write(counts.not_met)));
    }
    let mut rest = Vec::new();
    if counts.not_measured > 0 {
        rest.push(period.not_measured(&write.write(counts.not_measured)));
    }
    if counts.without_target > 0 {
        rest.push(format!(
            "{} saknar målvärde",
            write.write(counts.without_target)
        ));
    }
    if counts.not_applicable > 0 {
        rest.push(format!(
            "{} är ej {}",
            write.write(counts.not_applicable),
            swedish::plural(counts.not_applicable, "tillämpligt", "tillämpliga")
        ));
    }
    let mut text = swedish::join(&judged);
    if !rest.is_empty() {
        text.push_str("; ");
        text.push_str(&swedish::join(&rest));
    }
    text.push('.');
    text
}

/// `Sedan 2024 har 28 indikatorer förbättrats och sju försämrats.`
fn trend_sentence(context: &Context<'_>) -> Option<String> {
    let count = |trend| {
        let indicators = context.report.indicators.iter();
        indicators.filter(|i| i.trend.trend == Some(trend)).count()
    };
    let improved = count(Trend::Improved);
    let unchanged = count(Trend::Unchanged);
    let worsened = count(Trend::Worsened);
    let last = context.year - 1;
    let largest = improved.max(unchanged).max(worsened);
    if largest == 0 {
        return None;
    }
    let write = Counts::new(largest, Gender::Common);
    if context.period.is_interim() {
        return Some(expected_trend(
            context,
            [improved, worsened, unchanged],
            write,
        ));
    }
    let mut text = format!(
        "Sedan {last} har {} {} förbättrats och {} försämrats",
        write.write(improved),
        swedish::plural(improved.max(1), "indikator", "indikatorer"),
        write.write(worsened),
    );
    if unchanged > 0 {
        text.push_str(&format!(
            "; {} är {}",
            write.write(unchanged),
            swedish::plural(unchanged, "oförändrad", "oförändrade")
        ));
    }
    text.push('.');
    Some(text)
}

/// `Jämfört med 2024 väntas 28 indikatorer förbättras och sju försämras.`
fn expected_trend(context: &Context<'_>, of: [usize; 3], write: Counts) -> String {
    let [improved, worsened, unchanged] = of;
    let mut text = format!(
        "Jämfört med {} väntas {} {} förbättras och {} försämras",
        context.year - 1,
        write.write(improved),
        swedish::plural(improved.max(1), "indikator", "indikatorer"),
        write.write(worsened),
    );
    if unchanged > 0 {
        text.push_str(&format!(
            "; {} väntas bli {}",
            write.write(unchanged),
            swedish::plural(unchanged, "oförändrad", "oförändrade")
        ));
    }
    text.push('.');
    text
}

fn stewardship_sentence(period: PeriodWords, counts: AssessmentCounts) -> Option<String> {
    let total = counts.total();
    let write = Counts::new(total, Gender::Neuter);
    let open = match (counts.met, total) {
        (_, 0) => return None,
        (1, 1) => {
            let are = period.are_met(1);
            return Some(format!("Målet för god ekonomisk hushållning {are}."));
        }
        (met, total) if met == total => {
            return Some(format!(
                "Alla {} mål för god ekonomisk hushållning {}.",
                write.write(total),
                period.are_met(met)
            ));
        }
        (met, _) if period.is_interim() => format!(
            "av {} mål för god ekonomisk hushållning bedöms {} uppfyllas",
            write.write(total),
            write.write(met)
        ),
        (met, _) => format!(
            "av {} mål för god ekonomisk hushållning är {} {}",
            write.write(total),
            write.write(met),
            if met < 2 { "uppfyllt" } else { "uppfyllda" }
        ),
    };
    Some(swedish::capitalised(&with_rest(
        period, &open, counts, write,
    )))
}

fn board(context: &Context<'_>) -> Board {
    let summary = &context.report.summary;
    let areas = context.report.areas.iter().enumerate();
    Board {
        heads: heads(&[
            "Område",
            "Mål",
            &context.period.assessment_head(context.year - 1),
            &context.period.assessment_head(context.year),
            "Sida",
        ]),
        areas: areas
            .map(|(at, area)| board_area(context, at, area))
            .collect(),
        stewardship: (summary.stewardship.total() > 0).then(|| {
            let distribution =
                context
                    .period
                    .distribution(summary.stewardship, "mål", "mål", true);
            format!("Mål för god ekonomisk hushållning: {}.", distribution.text)
        }),
        decided: match summary.decided_differently {
            0 => None,
            n => Some(format!(
                "{} mål har en beslutad bedömning som avviker från den beräknade. Alla \
                 antal gäller de beräknade bedömningarna.",
                swedish::capitalised(&swedish::cardinal(n, Gender::Neuter))
            )),
        },
    }
}

fn board_area(context: &Context<'_>, at: usize, area: &Area) -> BoardArea {
    let goals = area
        .goals
        .iter()
        .filter_map(|code| context.report.goal(code));
    BoardArea {
        name: area.name.clone(),
        anchor: format!("omrade-{at}"),
        distribution: status::area_distribution(context.period, area),
        goals: goals.map(|goal| board_goal(context, goal)).collect(),
    }
}

fn board_goal(context: &Context<'_>, goal: &Goal) -> BoardGoal {
    BoardGoal {
        code: goal.code.to_string(),
        name: goal.name.clone(),
        anchor: context.goal_anchor(&goal.code).unwrap_or_default(),
        stewardship: goal.stewardship,
        last: goal
            .earlier
            .iter()
            .find(|(year, _)| *year == context.year - 1)
            .map_or_else(|| swedish::NOTHING.to_owned(), |(_, a)| a.word().to_owned()),
        status: context.period.status_under_head(goal.assessment),
        decided: goal
            .decided
            .as_ref()
            .filter(|decided| decided.assessment != goal.assessment)
            .map(|decided| format!("beslutat: {}", decided.assessment.word())),
    }
}

fn changes(context: &Context<'_>) -> Vec<ChangeRow> {
    let changes = context.report.summary.changes.iter();
    changes
        .filter_map(|change| change_row(context, change))
        .take(MOST_ROWS)
        .collect()
}

fn change_row(context: &Context<'_>, change: &Change) -> Option<ChangeRow> {
    let indicator = context.indicator(&change.indicator)?;
    let decimals = indicator.printed_decimals;
    let difference = match (change.from, change.to) {
        (Measure::Number(from), Measure::Number(to)) => {
            swedish::signed(to - from, decimals)
        }
        _ => swedish::NOTHING.to_owned(),
    };
    Some(ChangeRow {
        code: indicator.code.to_string(),
        anchor: context.row_anchor(&indicator.code),
        name: indicator.name.clone(),
        unit: unit(indicator),
        from: figures::measure(change.from, decimals),
        to: figures::measure(change.to, decimals),
        change: difference,
        change_unit: points(indicator.common_unit),
        trend: status::trend(crate::report::TrendResult {
            trend: Some(change.trend),
            note: None,
        }),
    })
}

/// A difference between percentages is in percentage points (DESIGN §5.13).
fn points(unit: Unit) -> String {
    match unit {
        Unit::Percent => "procentenheter".to_owned(),
        _ => String::new(),
    }
}

fn unit(indicator: &Indicator) -> String {
    indicator.common_unit.word().to_owned()
}

fn deviation(context: &Context<'_>, indicator: &Indicator) -> DeviationRow {
    let decimals = indicator.printed_decimals;
    let outcome = indicator.outcome.as_ref().map(|figure| figure.value);
    let target = indicator.target.as_ref().map(|t| t.target.value);
    let difference = match (outcome.and_then(Measure::number), target) {
        (Some(outcome), Some(Target::Number(target))) => Some(outcome - target),
        (Some(outcome), Some(Target::Interval { from, to })) => {
            Some(outcome - outcome.clamp(from.min(to), to.max(from)))
        }
        _ => None,
    };
    DeviationRow {
        code: indicator.code.to_string(),
        anchor: context.row_anchor(&indicator.code),
        name: indicator.name.clone(),
        unit: unit(indicator),
        target: target.map_or_else(
            || swedish::NOTHING.to_owned(),
            |target| figures::target(target, decimals),
        ),
        outcome: figures::measure_or_nothing(outcome, decimals),
        difference: match difference {
            Some(change) if indicator.common_unit != Unit::YesNo => {
                swedish::signed(change, decimals)
            }
            _ => swedish::NOTHING.to_owned(),
        },
        difference_unit: points(indicator.common_unit),
        trend: status::shown_trend(indicator.withheld(), indicator.trend),
        status: context.period.shown(indicator.assessment),
    }
}

/// The kommun's own words, a line a paragraph, else what was computed.
fn decisions(context: &Context<'_>) -> (Vec<Item>, Option<String>) {
    if let Some(text) = context.text("beslut") {
        let items = prose::paragraphs(text)
            .into_iter()
            .map(|text| Item { text, anchor: None })
            .collect();
        return (items, None);
    }
    let attention = &context.report.summary.attention;
    let items: Vec<_> = attention
        .iter()
        .filter_map(|attention| attention_item(context, attention))
        .collect();
    let all = items.len();
    if all == 0 {
        let note = "Inget i underlaget kräver ett särskilt beslut.".to_owned();
        return (items, Some(note));
    }
    let note = (all > MOST_ITEMS).then(|| {
        format!(
            "Ytterligare {} punkter framgår av avsnitt {}.",
            all - MOST_ITEMS,
            Section::Goals.number(context).unwrap_or_default()
        )
    });
    (items.into_iter().take(MOST_ITEMS).collect(), note)
}

fn attention_item(context: &Context<'_>, attention: &Attention) -> Option<Item> {
    let (text, anchor) = match attention {
        Attention::GoalNotMet(code) => {
            let goal = context.report.goal(code)?;
            (
                format!("{} ({code}): {}.", goal.name, context.period.goal_not_met()),
                context.goal_anchor(code),
            )
        }
        Attention::GoalNotMeasured(code) => {
            let goal = context.report.goal(code)?;
            let text = if goal.without_indicators {
                format!("{} ({code}): målet saknar indikator.", goal.name)
            } else {
                format!("{} ({code}): målet har inte kunnat bedömas.", goal.name)
            };
            (text, context.goal_anchor(code))
        }
        Attention::WithoutTarget(code) => {
            let name = &context.indicator(code)?.name;
            (
                format!("{name} ({code}): indikatorn saknar målvärde."),
                context.row_anchor(code),
            )
        }
        Attention::SoftenedAndMet(code) => {
            let indicator = context.indicator(code)?;
            (
                format!(
                    "{} ({code}): {}",
                    indicator.name,
                    super::notes::softened(context, indicator)?
                ),
                context.row_anchor(code),
            )
        }
        Attention::WithoutRemedy(code) => {
            let indicator = context.indicator(code)?;
            (
                format!(
                    "{} ({code}): målvärdet {} inte och ingen förvaltning har redovisat \
                     någon åtgärd.",
                    indicator.name,
                    context.period.is_reached()
                ),
                context.row_anchor(code),
            )
        }
    };
    Some(Item { text, anchor })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Assessment, Period, PeriodKind};

    const ANNUAL: PeriodWords = PeriodWords::new(Period::annual(2025));
    const INTERIM: PeriodWords = PeriodWords::new(Period {
        year: 2025,
        kind: PeriodKind::Interim,
    });

    fn counts(list: [usize; 6]) -> AssessmentCounts {
        Assessment::ALL
            .into_iter()
            .zip(list)
            .flat_map(|(a, n)| std::iter::repeat_n(a, n))
            .collect()
    }

    #[test]
    fn the_verdict_counts_in_words() {
        assert_eq!(
            goals_sentence(ANNUAL, counts([7, 4, 2, 1, 0, 0])),
            "Sju av fjorton mål är uppfyllda, fyra delvis och två inte; ett har inte \
             mätts."
        );
        assert_eq!(
            goals_sentence(ANNUAL, counts([0, 1, 0, 0, 1, 0])),
            "Inget av två mål är uppfyllt och ett delvis; ett saknar målvärde."
        );
        assert_eq!(
            goals_sentence(ANNUAL, counts([25, 5, 0, 0, 0, 0])),
            "25 av 30 mål är uppfyllda och 5 delvis."
        );
        assert_eq!(
            goals_sentence(ANNUAL, counts([3, 0, 0, 0, 0, 0])),
            "Alla tre mål är uppfyllda."
        );
    }

    #[test]
    fn the_verdict_of_an_interim_report_is_a_forecast() {
        assert_eq!(
            goals_sentence(INTERIM, counts([7, 4, 2, 1, 0, 0])),
            "Sju av fjorton mål bedöms uppfyllas, fyra delvis och två inte; för ett \
             saknas prognos."
        );
        assert_eq!(
            goals_sentence(INTERIM, counts([1, 0, 0, 0, 0, 0])),
            "Målet bedöms uppfyllas."
        );
        assert_eq!(
            stewardship_sentence(INTERIM, counts([1, 2, 1, 0, 0, 0])).unwrap(),
            "Av fyra mål för god ekonomisk hushållning bedöms ett uppfyllas, två delvis \
             och ett inte."
        );
    }

    #[test]
    fn stewardship_is_counted_apart() {
        assert_eq!(
            stewardship_sentence(ANNUAL, counts([1, 2, 1, 0, 0, 0])).unwrap(),
            "Av fyra mål för god ekonomisk hushållning är ett uppfyllt, två delvis och \
             ett inte."
        );
        assert_eq!(
            stewardship_sentence(ANNUAL, AssessmentCounts::default()),
            None
        );
    }
}
