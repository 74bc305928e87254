//! Targets that were changed, and why: what was softened, and what was
//! dropped.

use std::collections::BTreeMap;

use super::super::context::Context;
use super::super::counts::Counts;
use super::super::figures;
use super::super::frame::Heading;
use super::super::heads::heads;
use super::super::node::words;
use super::super::notes;
use super::super::prose;
use super::sentences;
use crate::domain::{DriftKind, Figure, Target, Unit, Year};
use crate::report::{Drift, Indicator};
use crate::swedish::{self, Gender};

words! {
    /// What was softened, and why.
    pub struct SoftenedPart {
        /// The heading.
        pub heading: Heading,
        /// How many, or that there is nothing to tell.
        pub text: String,
        /// The columns' headers.
        pub heads: Vec<String>,
        /// The parts: those met only because of it first.
        pub groups: Vec<ChangedGroup>,
    }

    /// Changed targets of one kind.
    pub struct ChangedGroup {
        /// What they are.
        pub title: String,
        /// What is said of them.
        pub text: String,
        /// The changes.
        pub rows: Vec<ChangedRow>,
    }

    /// What a planversion changed of an indicator's targets.
    pub struct ChangedRow {
        /// The indicator's code.
        pub code: String,
        /// Its row.
        pub anchor: Option<String>,
        /// Its name.
        pub name: String,
        /// Whose target it is; empty for the kommun's.
        pub whose: String,
        /// The planversion.
        pub vintage: String,
        /// The years.
        pub years: Vec<ChangedYear>,
        /// What the outcome has to do with it.
        pub outcome: Option<String>,
        /// Why it was changed, or that no reason was given.
        pub reason: String,
        /// Whether no reason was given.
        pub unexplained: bool,
    }

    /// A year's changed target.
    pub struct ChangedYear {
        /// The year.
        pub year: String,
        /// `från 60,0 till 40,0 %`.
        pub text: String,
        /// `mildrat, −20,0 procentenheter`.
        pub word: String,
        /// Whether it was softened.
        pub softened: bool,
    }
}

fn columns() -> Vec<String> {
    heads(&[
        "Kod",
        "Indikator och skäl",
        "Planversion",
        "Ändrade målvärden",
    ])
}

/// Returns what was softened, and what was dropped or changed otherwise.
pub(super) fn softened(context: &Context<'_>, heading: Heading) -> SoftenedPart {
    let indicators = || context.report.indicators.iter();
    let only_so = |indicator: &&Indicator| notes::softened(context, indicator).is_some();
    // An interval that was moved can be what an outcome was helped by.
    let helped = rows(context, indicators().filter(only_so), |drift| {
        matches!(drift.kind, DriftKind::Softened | DriftKind::Changed)
    });
    let others = rows(context, indicators().filter(|i| !only_so(i)), |drift| {
        drift.kind == DriftKind::Softened
    });
    let dropped = rows(context, indicators(), |drift| {
        drift.kind == DriftKind::Removed
    });
    let moved = rows(context, indicators().filter(|i| !only_so(i)), |drift| {
        drift.kind == DriftKind::Changed
    });
    let text = softened_text(context, &helped, &others);
    let groups = [
        (
            "Nås bara för att målvärdet har ändrats",
            format!(
                "Utfallet {} når det gällande målvärdet men inte det ursprungliga.",
                context.year
            ),
            helped,
        ),
        (
            "Andra mildrade målvärden",
            "Målvärdena har blivit lättare att nå. De avgör inte om indikatorn är uppfylld \
             i år."
                .to_owned(),
            others,
        ),
        (
            "Ändrade intervall",
            "Det nya intervallet är varken strängare eller mildare än det gamla; det \
             ligger på ett annat ställe."
                .to_owned(),
            moved,
        ),
        (
            "Borttagna målvärden",
            "Indikatorn hade ett målvärde för året i planversionen före men har inget \
             längre."
                .to_owned(),
            dropped,
        ),
    ];
    SoftenedPart {
        heading,
        text,
        heads: columns(),
        groups: groups
            .into_iter()
            .filter(|(_, _, rows)| !rows.is_empty())
            .map(|(title, text, rows)| ChangedGroup {
                title: title.to_owned(),
                text,
                rows,
            })
            .collect(),
    }
}

fn softened_text(
    context: &Context<'_>,
    helped: &[ChangedRow],
    others: &[ChangedRow],
) -> String {
    let codes = |rows: &[ChangedRow]| {
        let codes: std::collections::BTreeSet<&str> =
            rows.iter().map(|row| row.code.as_str()).collect();
        codes.len()
    };
    let (helped_count, count) = (codes(helped), codes(helped) + codes(others));
    let decided = context.report.vintages.iter();
    let decided = decided.filter(|v| v.decided_on.is_some()).count();
    if count == 0 {
        return match decided {
            0 => "Ingen planversion är beslutad, så inget målvärde kan ha ändrats.",
            1 => "Bara en planversion är beslutad, så inget målvärde kan ha ändrats.",
            _ => "Inget av kommunens målvärden har mildrats.",
        }
        .to_owned();
    }
    let write = Counts::new(count, Gender::Common);
    let mut text = format!(
        "{} {} har fått ett eller flera av kommunens målvärden {}.",
        swedish::capitalised(&write.write(count)),
        swedish::plural(count, "indikator", "indikatorer"),
        "mildrade"
    );
    text.push_str(&match helped_count {
        0 => " Ingen av dem är uppfylld bara därför.".to_owned(),
        1 if count == 1 => " Den är uppfylld bara därför.".to_owned(),
        n => format!(
            " {} av dem är {} bara därför.",
            swedish::capitalised(&write.write(n)),
            swedish::plural(n, "uppfylld", "uppfyllda")
        ),
    });
    let unexplained = helped.iter().chain(others).filter(|row| row.unexplained);
    text.push_str(&match unexplained.count() {
        0 => " Skälen till ändringarna framgår nedan.".to_owned(),
        1 => " För en av ändringarna är inget skäl angivet.".to_owned(),
        n => format!(
            " För {} av ändringarna är inget skäl angivet.",
            write.write(n)
        ),
    });
    text
}

/// Returns the changes of the kommun's targets that fit, a row for each
/// indicator and planversion.
fn rows<'a>(
    context: &Context<'_>,
    indicators: impl Iterator<Item = &'a Indicator>,
    fits: impl Fn(&Drift) -> bool,
) -> Vec<ChangedRow> {
    let mut rows = Vec::new();
    for indicator in indicators {
        let sources = Of {
            context,
            indicator,
            unit: indicator.common_unit,
            whose: String::new(),
        };
        rows.extend(sources.rows(&indicator.plan.drift, &fits));
    }
    rows
}

/// Whose targets a row tells of.
pub(super) struct Of<'a, 'b> {
    pub(super) context: &'a Context<'b>,
    pub(super) indicator: &'a Indicator,
    pub(super) unit: Unit,
    /// The förvaltning; empty for the kommun.
    pub(super) whose: String,
}

impl Of<'_, '_> {
    /// Returns a row for each vintage with changes that fit.
    pub(super) fn rows(
        &self,
        drift: &[Drift],
        fits: impl Fn(&Drift) -> bool,
    ) -> Vec<ChangedRow> {
        let mut by_vintage: BTreeMap<Year, Vec<&Drift>> = BTreeMap::new();
        for step in drift.iter().filter(|step| !step.total && fits(step)) {
            by_vintage.entry(step.to).or_default().push(step);
        }
        by_vintage
            .into_iter()
            .map(|(vintage, steps)| self.row(vintage, &steps))
            .collect()
    }

    fn row(&self, vintage: Year, steps: &[&Drift]) -> ChangedRow {
        let reason = steps
            .iter()
            .find_map(|step| step.reason.as_deref())
            .filter(|reason| !reason.trim().is_empty());
        let code = &self.indicator.code;
        let of_kommun = self.whose.is_empty();
        ChangedRow {
            code: code.to_string(),
            anchor: self.context.row_anchor(code),
            name: self.indicator.name.clone(),
            whose: self.whose.clone(),
            vintage: figures::vintage(vintage),
            years: steps.iter().map(|step| self.year(step)).collect(),
            outcome: of_kommun.then(|| self.outcome(steps)).flatten(),
            unexplained: reason.is_none(),
            reason: reason.map_or_else(
                || "Inget skäl är angivet.".to_owned(),
                |reason| prose::sentence(&prose::one_line(reason)),
            ),
        }
    }

    fn year(&self, step: &Drift) -> ChangedYear {
        let value =
            |side: &Option<Figure<Target>>| side.as_ref().map(|figure| figure.value);
        let (before, after) = (value(&step.before), value(&step.after));
        let decimals = [before, after]
            .into_iter()
            .flatten()
            .map(sentences::shown)
            .fold(self.decimals(), u8::max);
        let write = |target| figures::target_in(target, self.unit, decimals);
        let bare = |target| figures::target(target, decimals);
        let mut word = sentences::amount(step, self.unit, decimals);
        if !step.in_time {
            word.push_str(&format!("; gäller inte {}", step.year));
        }
        ChangedYear {
            year: step.year.to_string(),
            text: match (before, after) {
                (Some(before), Some(after)) if self.unit == Unit::Level => {
                    format!("från {} till {}", write(before), bare(after))
                }
                (Some(before), Some(after)) => {
                    format!("från {} till {}", bare(before), write(after))
                }
                (Some(before), None) => format!("var {}", write(before)),
                (None, Some(after)) => write(after),
                (None, None) => String::new(),
            },
            word,
            softened: step.kind == DriftKind::Softened,
        }
    }

    /// The decimals that the kommun wants; none where it is ja or nej.
    const fn decimals(&self) -> u8 {
        match self.unit {
            Unit::YesNo => 0,
            _ => self.indicator.decimals,
        }
    }

    /// Returns what the year's outcome is, where the year's own target is
    /// among the changed.
    fn outcome(&self, steps: &[&Drift]) -> Option<String> {
        let year = self.context.year;
        let is_of_year = steps.iter().any(|step| step.year == year);
        let outcome = self.indicator.outcome.as_ref().filter(|_| is_of_year)?;
        let value = figures::measure_in(
            outcome.value,
            self.unit,
            super::super::indicators::decimals(self.indicator),
        );
        if let Some(softened) = notes::softened(self.context, self.indicator) {
            return Some(format!("Utfall {year}: {value}. {softened}"));
        }
        let assessment = self.indicator.assessment.open()?;
        let assessment = self.context.period.assessment(assessment);
        Some(format!("Utfall {year}: {value}, {assessment}."))
    }
}
