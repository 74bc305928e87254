//! What needs a decision.

use super::super::context::Context;
use super::super::frame::Section;
use super::super::notes;
use super::super::prose;
use super::{Item, MOST_ITEMS};
use crate::report::Attention;

/// The kommun's own words, a line a paragraph, else what was computed.
pub(super) fn decisions(context: &Context<'_>) -> (Vec<Item>, Option<String>) {
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
                    notes::softened(context, indicator)?
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
