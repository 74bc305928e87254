//! The plan in pictures: for every indicator a small one, with what it shows
//! above it.

use super::super::context::Context;
use super::super::frame::Heading;
use super::super::node::words;
use super::chart::{self, TargetChart};
use super::sentences;
use super::shown::Shown;
use crate::report::Indicator;
use crate::swedish;

words! {
    /// The plan in pictures.
    pub struct PicturesPart {
        /// The heading.
        pub heading: Heading,
        /// How the pictures are read.
        pub text: String,
        /// What is said when there is nothing to draw.
        pub empty: Option<String>,
        /// The pictures.
        pub pictures: Vec<PictureWords>,
    }

    /// A picture of an indicator.
    pub struct PictureWords {
        /// The code.
        pub code: String,
        /// Its row under its goal.
        pub anchor: Option<String>,
        /// The name.
        pub name: String,
        /// The unit.
        pub unit: String,
        /// Where the outcome stands.
        pub standing: String,
        /// Where it is heading.
        pub forecast: String,
        /// The status of the forecast; nothing without one.
        pub kind: Option<String>,
        /// The picture; nothing where there is nothing to draw.
        pub chart: Option<TargetChart>,
    }
}

/// Returns the part.
pub(super) fn part(
    context: &Context<'_>,
    shown: &Shown<'_>,
    heading: Heading,
) -> PicturesPart {
    let indicators = context.report.indicators.iter();
    let pictures: Vec<PictureWords> = indicators
        .map(|indicator| picture(context, shown, indicator))
        .collect();
    let drawn = pictures.iter().any(|picture| picture.chart.is_some());
    PicturesPart {
        heading,
        text: "Den kraftiga linjen med punkter är utfallet. De tunna linjerna är \
               målvärdena, en linje för varje planversion med planens år vid slutet: \
               heldragen för den gällande planen, streckad för äldre och punktstreckad \
               för den som beslutats senare. Ringen är prognosen för planens sista år, \
               och strecket genom den är spridningen. En ihålig punkt är ett utfall som \
               inte kan jämföras med senare års. Skalorna börjar inte vid noll."
            .to_owned(),
        empty: (!drawn)
            .then(|| "Det finns varken utfall eller målvärden att rita.".to_owned()),
        pictures: if drawn { pictures } else { Vec::new() },
    }
}

fn picture(
    context: &Context<'_>,
    shown: &Shown<'_>,
    indicator: &Indicator,
) -> PictureWords {
    let (kind, forecast) = sentences::forecast(indicator, context.year);
    PictureWords {
        code: indicator.code.to_string(),
        anchor: context.row_anchor(&indicator.code),
        name: indicator.name.clone(),
        unit: indicator.common_unit.word().to_owned(),
        standing: swedish::capitalised(&sentences::standing(context, indicator)),
        forecast: swedish::capitalised(&forecast),
        kind: kind.map(str::to_owned),
        chart: chart::chart(context, shown, indicator),
    }
}
