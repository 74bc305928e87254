//! Bilaga Metod: the rules with their settings, and every indicator's
//! definition.

use super::context::Context;
use super::departments::Fact;
use super::figures;
use super::frame::{Heading, Section};
use super::heads::heads;
use super::node::words;
use super::prose;
use super::rules;
use crate::domain::{
    Aggregation, Derivation, Direction, Measure, Reporters, RequirementCheck,
    SourceField, Unit,
};
use crate::report::{Indicator, RuleSetting};
use crate::swedish;

words! {
    /// Bilaga Metod.
    pub struct MethodSection {
        /// The heading.
        pub heading: Heading,
        /// What the appendix holds.
        pub intro: String,
        /// `Regler`.
        pub rules_title: String,
        /// The rules.
        pub rules: Vec<RuleWords>,
        /// `Hur varje krav bedöms`.
        pub checks_title: String,
        /// The columns' headers of the requirements.
        pub checks_heads: Vec<String>,
        /// How each of the policy's requirements is judged.
        pub checks: Vec<CheckRow>,
        /// `Inställningar`.
        pub settings_title: String,
        /// What is said about the settings.
        pub settings_text: String,
        /// The columns' headers.
        pub settings_heads: Vec<String>,
        /// The settings.
        pub settings: Vec<SettingRow>,
        /// `Indikatorernas definitioner`.
        pub definitions_title: String,
        /// The definitions.
        pub definitions: Vec<Definition>,
    }

    /// A rule.
    pub struct RuleWords {
        /// What it is about.
        pub title: String,
        /// What it says.
        pub paragraphs: Vec<String>,
    }

    /// How a requirement is judged.
    pub struct CheckRow {
        /// The requirement's id.
        pub id: String,
        /// The requirement's row.
        pub row: String,
        /// What is looked at, and when it is content.
        pub about: String,
    }

    /// A setting.
    pub struct SettingRow {
        /// What it decides.
        pub name: String,
        /// Its key in `itbokslut.toml`.
        pub key: String,
        /// The value used.
        pub value: String,
        /// The value when nothing is set.
        pub default: String,
        /// Whether the two differ.
        pub differs: bool,
    }

    /// An indicator's definition.
    pub struct Definition {
        /// Where links to it go.
        pub anchor: Option<String>,
        /// The code.
        pub code: String,
        /// The name.
        pub name: String,
        /// What it is, fact by fact.
        pub facts: Vec<Fact>,
    }
}

/// Returns the section.
pub(super) fn section(context: &Context<'_>) -> MethodSection {
    let settings: Vec<_> = context.report.rules.iter().map(setting).collect();
    let differing = settings.iter().filter(|row| row.differs).count();
    MethodSection {
        heading: Section::Method.heading(context),
        intro: "Bilagan beskriver hur siffrorna har räknats och hur bedömningarna har \
                gjorts. Samma regler gäller alla förvaltningar och alla år."
            .to_owned(),
        rules_title: "Regler".to_owned(),
        rules: rules::all(context)
            .into_iter()
            .map(|(title, paragraphs)| RuleWords {
                title: title.to_owned(),
                paragraphs,
            })
            .collect(),
        checks_title: "Hur varje krav bedöms".to_owned(),
        checks_heads: heads(&["Krav", "Uppfyllt när"]),
        checks: checks(context),
        settings_title: "Inställningar".to_owned(),
        settings_text: match differing {
            0 => "Kommunen använder programmets regler utan ändring.".to_owned(),
            1 => "En inställning avviker från programmets regler.".to_owned(),
            n => format!("{n} inställningar avviker från programmets regler."),
        },
        settings_heads: heads(&[
            "Gränsvärde",
            "Inställning",
            "Använt",
            "Utan inställning",
        ]),
        settings,
        definitions_title: "Indikatorernas definitioner".to_owned(),
        definitions: context
            .report
            .indicators
            .iter()
            .map(|indicator| definition(context, indicator))
            .collect(),
    }
}

fn checks(context: &Context<'_>) -> Vec<CheckRow> {
    let requirements = context.report.requirements.iter().enumerate();
    requirements
        .map(|(at, requirement)| CheckRow {
            id: requirement.id.clone(),
            row: super::requirements::row_anchor(at),
            about: RequirementCheck::parse(&requirement.check).map_or_else(
                || swedish::NOTHING.to_owned(),
                |check| check.description().about.to_owned(),
            ),
        })
        .collect()
}

fn setting(rule: &RuleSetting) -> SettingRow {
    let name = rule.key.rsplit('.').next().unwrap_or(rule.key);
    let (words, percent) = match name {
        "alla_behovs" => ("Minsta täckning: summa, minsta, största, central", true),
        "ovriga" => ("Minsta täckning: övriga", true),
        "delvisgrans" => ("Delvis uppfyllt: andel av vägen", true),
        "delvistolerans_andel" => ("Delvis uppfyllt: andel av målvärdet", true),
        "delvistolerans_procent" => ("Delvis uppfyllt: procentenheter", false),
        "mal_uppfyllt" => ("Mål uppfyllt: lägsta poäng", false),
        "mal_delvis" => ("Mål delvis uppfyllt: lägsta poäng", false),
        "mal_matt_andel" => ("Mål mätt: lägsta andel av vikten", true),
        _ => ("Övrigt", false),
    };
    let write = |value: f64| {
        if percent {
            figures::share(value)
        } else {
            swedish::number(value)
        }
    };
    SettingRow {
        name: words.to_owned(),
        key: rule.key.to_owned(),
        value: write(rule.value),
        default: write(rule.default),
        differs: !crate::domain::nearly_equal(rule.value, rule.default),
    }
}

fn definition(context: &Context<'_>, indicator: &Indicator) -> Definition {
    let mut facts = Vec::new();
    let mut add = |label: &str, text: Option<String>| {
        if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
            facts.push(Fact {
                label: format!("{label}:"),
                text: prose::sentence(&text),
            });
        }
    };
    add("Mätmetod", indicator.method.as_deref().map(prose::one_line));
    add("Källa", indicator.source.as_deref().map(prose::one_line));
    add("Redovisas av", Some(reporters(context, indicator)));
    add("Sammanvägning", Some(aggregation(indicator)));
    add("Härleds ur", derived(indicator));
    add("Bedömning", Some(assessment(indicator)));
    add(
        "Jämförbar från",
        indicator.comparable_from.map(|year| year.to_string()),
    );
    add(
        "Utgåvor",
        (!indicator.public).then(|| "Ingår inte i den offentliga utgåvan.".to_owned()),
    );
    Definition {
        anchor: context.definition_anchor(&indicator.code),
        code: indicator.code.to_string(),
        name: format!("{} ({})", indicator.name, indicator.common_unit.word()),
        facts,
    }
}

fn reporters(context: &Context<'_>, indicator: &Indicator) -> String {
    match &indicator.reporters {
        Reporters::All => "alla förvaltningar".to_owned(),
        Reporters::Source => "ingen förvaltning; värdet hämtas ur en källa".to_owned(),
        Reporters::Some(codes) => {
            let names: Vec<String> = codes
                .iter()
                .map(|code| context.department_name(code))
                .collect();
            swedish::join(&names)
        }
    }
}

/// Returns the computation that an indicator's values are, in plain words; as
/// it is written where there is no such computation.
fn derived(indicator: &Indicator) -> Option<String> {
    let written = indicator.derived.as_deref()?;
    let Ok(derivation) = Derivation::parse(written) else {
        return Some(prose::one_line(written));
    };
    let sheet = derivation.computation.sheet();
    let fields = derivation.fills(indicator.aggregation);
    let words = |field: SourceField| derivation.words_for(field);
    Some(match fields {
        [field] if indicator.aggregation == Aggregation::Ratio => format!(
            "täljaren räknas fram ur förvaltningarnas blad {sheet}: {}",
            words(*field)
        ),
        _ => format!(
            "förvaltningarnas blad {sheet}: {}",
            words(SourceField::Outcome)
        ),
    })
}

/// Returns how values are put together, in a sentence.
fn aggregation(indicator: &Indicator) -> String {
    let derivation = indicator.derived.as_deref();
    let derivation = derivation.and_then(|text| Derivation::parse(text).ok());
    let derived = |field: SourceField| {
        let derivation = derivation?;
        let fields = derivation.fills(indicator.aggregation);
        fields.contains(&field).then(|| derivation.words_for(field))
    };
    let of = |text: &Option<String>, field: SourceField| {
        text.as_deref()
            .map(prose::one_line)
            .or_else(|| derived(field))
            .unwrap_or_else(|| "ej angiven".to_owned())
    };
    match indicator.aggregation {
        Aggregation::Sum => "Summan av förvaltningarnas värden.".to_owned(),
        Aggregation::Mean => {
            "Medelvärdet av förvaltningarnas värden; varje förvaltning väger lika."
                .to_owned()
        }
        Aggregation::Median if indicator.unit == Unit::Level => {
            "Medianen av förvaltningarnas värden; vid jämnt antal den lägre av de två \
             mittersta."
                .to_owned()
        }
        Aggregation::Median => "Medianen av förvaltningarnas värden.".to_owned(),
        Aggregation::Min => "Det minsta av förvaltningarnas värden.".to_owned(),
        Aggregation::Max => "Det största av förvaltningarnas värden.".to_owned(),
        Aggregation::Central => "Ett värde för hela kommunen.".to_owned(),
        Aggregation::ShareYes => {
            "Andelen förvaltningar som har svarat ja, i procent.".to_owned()
        }
        Aggregation::Ratio => format!(
            "Kvot. Täljare: {}. Nämnare: {}.",
            of(&indicator.numerator, SourceField::Numerator).trim_end_matches('.'),
            of(&indicator.denominator, SourceField::Denominator).trim_end_matches('.')
        ),
        Aggregation::WeightedMean => format!(
            "Vägt medelvärde. Vikt: {}.",
            of(&indicator.weight_of, SourceField::Weight).trim_end_matches('.')
        ),
    }
}

fn assessment(indicator: &Indicator) -> String {
    let unit = indicator.common_unit;
    let mut sentences = vec![
        match (indicator.direction, unit) {
            (_, Unit::YesNo) => "Utfallet ska vara detsamma som målvärdet.",
            (Direction::Higher, _) => "Högre är bättre.",
            (Direction::Lower, _) => "Lägre är bättre.",
            (Direction::Interval, _) => "Utfallet ska ligga inom målvärdets intervall.",
        }
        .to_owned(),
    ];
    let tolerance = indicator
        .partial_tolerance
        .filter(|tolerance| *tolerance > 0.0)
        .map(|tolerance| {
            let decimals = swedish::shown_decimals(tolerance).min(4);
            format!(
                "högst {} från målvärdet",
                figures::difference(tolerance, unit, decimals).trim_start_matches('+')
            )
        });
    let progress = indicator
        .baseline
        .as_ref()
        .zip(indicator.baseline_year)
        .filter(|_| indicator.direction != Direction::Interval && unit != Unit::YesNo)
        .map(|(baseline, year)| {
            format!(
                "minst {} av vägen från startvärdet {} ({year})",
                figures::share(indicator.partial_limit),
                figures::measure_in(
                    Measure::Number(baseline.value),
                    unit,
                    indicator
                        .decimals
                        .max(swedish::shown_decimals(baseline.value).min(2))
                )
            )
        });
    let partly: Vec<String> = tolerance.into_iter().chain(progress).collect();
    if !partly.is_empty() {
        sentences.push(format!("Delvis uppfyllt: {}.", partly.join(" eller ")));
    }
    if indicator.weight <= 0.0 {
        sentences.push("Räknas inte i målets bedömning.".to_owned());
    } else if !crate::domain::nearly_equal(indicator.weight, 1.0) {
        sentences.push(format!(
            "Vikt i målet: {}.",
            swedish::number(indicator.weight)
        ));
    }
    sentences.join(" ")
}
