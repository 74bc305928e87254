//! Risk against cost: what the risks were worth before and after, and what
//! their reduction cost (DESIGN §5.11).

use super::context::Context;
use super::counts::Counts;
use super::frame::Heading;
use super::heads::heads;
use super::node::words;
use super::prose;
use super::register::secrecy;
use super::reporting::Reporting;
use super::tally;
use crate::report::{Risk, Risks, Shown, WITHHELD};
use crate::swedish::{self, Gender};

words! {
    /// Risk against cost.
    pub struct RisksPart {
        /// The heading.
        pub heading: Heading,
        /// What the risks came to and what it cost, in sentences.
        pub text: String,
        /// Who has not reported, and who had none.
        pub reporting: Option<String>,
        /// How the picture is read; nothing without risks.
        pub key: Option<String>,
        /// The columns' headers.
        pub heads: Vec<String>,
        /// The risks.
        pub rows: Vec<RiskRow>,
        /// `Åtgärder som kostade men inte minskade risken`.
        pub useless_title: String,
        /// The measures that cost and removed nothing.
        pub useless: Vec<UselessMeasure>,
    }

    /// A measure that cost and removed nothing.
    pub struct UselessMeasure {
        /// Whose it was, and what it cost.
        pub whose: String,
        /// What was done, and what the risk is worth all the same.
        pub text: String,
    }

    /// A risk.
    pub struct RiskRow {
        /// The risk.
        pub name: String,
        /// What was done, and what else must be said.
        pub beside: String,
        /// The förvaltning's code.
        pub department: String,
        /// How long the pale bar is, 0–1: the value before.
        pub bar_before: Option<f64>,
        /// How long the dark bar is, 0–1: the value after.
        pub bar_after: Option<f64>,
        /// The value before.
        pub before: String,
        /// The value after.
        pub after: String,
        /// What the measure cost, tkr.
        pub cost: String,
        /// The cost per point removed, tkr.
        pub per_point: String,
        /// Whether it is the sum of the others.
        pub total: bool,
    }
}

/// The highest value a risk can have: 4 times 4.
const HIGHEST: usize = 16;

/// Returns the part.
pub(super) fn part(context: &Context<'_>, heading: Heading) -> RisksPart {
    let risks = &context.report.risks;
    let nobody = reporting(risks).nobody(context);
    RisksPart {
        heading,
        text: text(context),
        reporting: reporting(risks).sentences(context).filter(|_| !nobody),
        key: (!risks.risks.is_empty()).then(|| {
            "Riskvärdet är sannolikhet gånger konsekvens, 1–16. Hela stapeln: före \
             åtgärden. Mörk del: efter åtgärden."
                .to_owned()
        }),
        heads: risk_heads(),
        rows: rows(risks),
        useless_title: "Åtgärder som kostade men inte minskade risken".to_owned(),
        useless: risks
            .risks
            .iter()
            .filter(|risk| risk.useless)
            .map(|risk| useless(context, risk))
            .collect(),
    }
}

fn risk_heads() -> Vec<String> {
    heads(&[
        "Risk och åtgärd",
        "Förvaltning",
        "Riskvärde",
        "Före",
        "Efter",
        "Kostnad, tkr",
        "Tkr per poäng",
    ])
}

/// Returns the columns' headers, and the rows of some risks without their sum.
pub(super) fn rows_of(risks: &[&Risk]) -> (Vec<String>, Vec<RiskRow>) {
    let decimals = decimals(risks.iter().copied());
    let rows = risks.iter().map(|risk| row(risk, decimals)).collect();
    (risk_heads(), rows)
}

/// Returns the risks' sentence in the section's verdict.
pub(super) fn verdict(risks: &Risks) -> Option<String> {
    let mut text = change_sentence(risks)?;
    if let Shown::Open(Some(cost)) = &risks.cost {
        text.pop();
        text.push_str(&format!(
            "; åtgärderna kostade {}\u{a0}tkr.",
            money(cost.value)
        ));
    }
    Some(text)
}

fn reporting(risks: &Risks) -> Reporting<'_> {
    Reporting {
        declared_none: &risks.declared_none,
        missing: &risks.missing,
        what: "risker",
    }
}

fn text(context: &Context<'_>) -> String {
    let risks = &context.report.risks;
    let all = risks.all;
    let write = Counts::new(all, Gender::Common);
    if risks.before == 0 && all == 0 {
        return if reporting(risks).nobody(context) {
            "Ingen förvaltning har redovisat risker. Det går inte att säga vad \
             säkerhetsåtgärderna har gett för pengarna."
                .to_owned()
        } else {
            "Inga risker är redovisade.".to_owned()
        };
    }
    let count = (all > 0).then(|| {
        format!(
            "Förvaltningarna har redovisat {} {}.",
            write.write(all),
            swedish::plural(all, "risk", "risker")
        )
    });
    [
        count,
        change_sentence(risks),
        cost_sentence(risks),
        unvalued(risks),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" ")
}

/// `Deras sammanlagda riskvärde har minskat från 98 till 61.`
fn change_sentence(risks: &Risks) -> Option<String> {
    let (before, after) = (risks.before.open()?, risks.after.open()?);
    if before == 0 {
        return None;
    }
    if before == after {
        return Some(format!(
            "Det sammanlagda riskvärdet är oförändrat, {before}."
        ));
    }
    let verb = if after < before { "minskat" } else { "ökat" };
    Some(format!(
        "Det sammanlagda riskvärdet har {verb} från {before} till {after}."
    ))
}

/// `Åtgärderna kostade 412 tkr, 11,1 tkr för varje poäng som togs bort.`
fn cost_sentence(risks: &Risks) -> Option<String> {
    let Some(cost) = risks.cost.as_ref().open()? else {
        return Some("Vad åtgärderna kostade är inte redovisat.".to_owned());
    };
    let total = money(cost.value);
    Some(match risks.cost_per_point.open().flatten() {
        Some(per_point) => format!(
            "Åtgärderna kostade {total}\u{a0}tkr, i genomsnitt {}\u{a0}tkr för varje \
             poäng som riskvärdet minskade.",
            money(per_point)
        ),
        None => format!("Åtgärderna kostade {total}\u{a0}tkr."),
    })
}

fn unvalued(risks: &Risks) -> Option<String> {
    let count = risks
        .risks
        .iter()
        .filter(|risk| risk.before.is_none())
        .count();
    let write = Counts::new(risks.risks.len(), Gender::Common);
    (count > 0).then(|| {
        swedish::capitalised(&format!(
            "{} saknar sannolikhet eller konsekvens och ingår inte i summan.",
            write.write(count)
        ))
    })
}

/// Whole tkr are written without decimals unless one needs them.
fn decimals<'a>(risks: impl Iterator<Item = &'a Risk>) -> u8 {
    let costs = risks.filter_map(|risk| risk.cost.as_ref());
    costs
        .map(|figure| swedish::shown_decimals(figure.value).min(1))
        .max()
        .unwrap_or(0)
}

fn rows(risks: &Risks) -> Vec<RiskRow> {
    let decimals = decimals(risks.risks.iter());
    let mut rows: Vec<RiskRow> =
        risks.risks.iter().map(|risk| row(risk, decimals)).collect();
    if rows.len() > 1 {
        let cost = risks.cost.as_ref().open().and_then(Option::as_ref);
        rows.push(RiskRow {
            name: "Alla risker".to_owned(),
            beside: String::new(),
            department: String::new(),
            bar_before: None,
            bar_after: None,
            before: sum(risks.before),
            after: sum(risks.after),
            cost: amount(cost.map(|figure| figure.value), decimals),
            per_point: amount(risks.cost_per_point.open().flatten(), 1),
            total: true,
        });
    }
    rows
}

fn row(risk: &Risk, decimals: u8) -> RiskRow {
    let value = |value: Option<u8>| {
        value.map_or_else(|| swedish::NOTHING.to_owned(), |v| v.to_string())
    };
    let length = |value: Option<u8>| value.map(|v| tally::part(usize::from(v), HIGHEST));
    let measure = risk
        .measure
        .as_deref()
        .map(prose::one_line)
        .filter(|text| !text.is_empty());
    RiskRow {
        name: prose::one_line(&risk.risk),
        beside: [
            Some(measure.unwrap_or_else(|| "Ingen åtgärd".to_owned())),
            secrecy(risk.secret, risk.legal_ground.as_deref()),
        ]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(". "),
        department: risk.department.to_string(),
        bar_before: length(risk.before),
        bar_after: length(risk.after),
        before: value(risk.before),
        after: value(risk.after),
        cost: amount(risk.cost.as_ref().map(|figure| figure.value), decimals),
        per_point: amount(risk.cost_per_point, 1),
        total: false,
    }
}

fn useless(context: &Context<'_>, risk: &Risk) -> UselessMeasure {
    let cost = risk
        .cost
        .as_ref()
        .map(|figure| format!(", {}\u{a0}tkr", money(figure.value)))
        .unwrap_or_default();
    let value = match (risk.before, risk.after) {
        (Some(before), Some(after)) if after > before => {
            format!("Riskvärdet ökade från {before} till {after}.")
        }
        (Some(before), _) => format!("Riskvärdet är fortfarande {before}."),
        _ => "Riskvärdet minskade inte.".to_owned(),
    };
    let measure = risk.measure.as_deref().unwrap_or(&risk.risk);
    UselessMeasure {
        whose: format!("{}{cost}", context.department_name(&risk.department)),
        text: format!("{} {value}", prose::sentence(&prose::one_line(measure))),
    }
}

/// Returns tkr for a table's cell.
fn sum(value: Shown<u32>) -> String {
    value
        .open()
        .map_or_else(|| WITHHELD.to_owned(), |value| value.to_string())
}

fn amount(value: Option<f64>, decimals: u8) -> String {
    value.map_or_else(
        || swedish::NOTHING.to_owned(),
        |value| swedish::fixed(value, decimals),
    )
}

/// Returns tkr for a sentence, with at most one decimal.
fn money(value: f64) -> String {
    swedish::fixed(value, swedish::shown_decimals(value).min(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Figure, Source};

    fn risks(
        before: u32,
        after: u32,
        cost: Option<f64>,
        per_point: Option<f64>,
    ) -> Risks {
        Risks {
            before: before.into(),
            after: after.into(),
            cost: Shown::Open(cost.map(|value| Figure::new(value, Vec::<Source>::new()))),
            cost_per_point: per_point.into(),
            ..Risks::default()
        }
    }

    #[test]
    fn a_risk_that_grew_is_not_said_to_have_shrunk() {
        assert_eq!(
            change_sentence(&risks(98, 61, None, None)).unwrap(),
            "Det sammanlagda riskvärdet har minskat från 98 till 61."
        );
        assert_eq!(
            change_sentence(&risks(12, 16, None, None)).unwrap(),
            "Det sammanlagda riskvärdet har ökat från 12 till 16."
        );
        assert_eq!(
            change_sentence(&risks(8, 8, None, None)).unwrap(),
            "Det sammanlagda riskvärdet är oförändrat, 8."
        );
        assert_eq!(verdict(&Risks::default()), None);
        assert_eq!(
            verdict(&risks(98, 61, Some(412.5), None)).unwrap(),
            "Det sammanlagda riskvärdet har minskat från 98 till 61; åtgärderna kostade \
             412,5\u{a0}tkr."
        );
    }

    #[test]
    fn a_cost_that_nobody_gave_is_not_zero() {
        assert_eq!(
            cost_sentence(&risks(98, 61, Some(412.0), Some(412.0 / 37.0))).unwrap(),
            "Åtgärderna kostade 412\u{a0}tkr, i genomsnitt 11,1\u{a0}tkr för varje poäng \
             som riskvärdet minskade."
        );
        assert_eq!(
            cost_sentence(&risks(8, 8, Some(0.0), None)).unwrap(),
            "Åtgärderna kostade 0\u{a0}tkr."
        );
        assert_eq!(
            cost_sentence(&risks(98, 61, None, None)).unwrap(),
            "Vad åtgärderna kostade är inte redovisat."
        );
    }
}
