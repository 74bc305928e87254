//! Förvaltningarna: each with its own outcomes against its own targets, its
//! submission and its analysis in its own words.

use super::context::{Context, outcome_of};
use super::figures::{self, Alignment};
use super::frame::{self, Heading, Section};
use super::heads::heads;
use super::indicators::unit_word;
use super::node::words;
use super::notes::{self, Note};
use super::period::PeriodWords;
use super::prose::{self, Prose};
use super::status::{self, Distribution, Status, TrendWords};
use super::submissions;
use crate::domain::{AssessmentCounts, Unit};
use crate::edition::Part;
use crate::report::{
    Department, DepartmentOutcome, Ground, Indicator, SubmissionState, SubmissionStatus,
};
use crate::swedish;

mod economy;
mod plan;

pub use economy::DepartmentEconomy;
pub use plan::{DepartmentPlan, PlanRow};

words! {
    /// Förvaltningarna.
    pub struct DepartmentsSection {
        /// The heading.
        pub heading: Heading,
        /// That something is withheld.
        pub withheld: Option<String>,
        /// What the section holds.
        pub intro: String,
        /// Whether there is a column for what it came to so far.
        pub interim: bool,
        /// The columns' headers of the outcomes.
        pub heads: Vec<String>,
        /// `Kommentarer och åtgärder`.
        pub comments_title: String,
        /// `Åtgärd:`
        pub remedy: String,
        /// The columns' headers of the IT plans.
        pub plan_heads: Vec<String>,
        /// The förvaltningar.
        pub departments: Vec<DepartmentWords>,
    }

    /// A förvaltning.
    pub struct DepartmentWords {
        /// The heading.
        pub heading: Heading,
        /// The nämnd, and its submission.
        pub facts: Vec<Fact>,
        /// How its own outcomes are assessed.
        pub distribution: Distribution,
        /// What is said when nothing was submitted, or nothing was asked.
        pub absent: Option<String>,
        /// Its outcomes.
        pub rows: Vec<DepartmentRow>,
        /// The notes under the table.
        pub notes: Vec<Note>,
        /// What it says about its figures, and what it does.
        pub comments: Vec<CommentRow>,
        /// Its IT plan.
        pub plan: Option<DepartmentPlan>,
        /// Its economy.
        pub economy: Option<DepartmentEconomy>,
        /// `Förvaltningens analys`.
        pub analysis_title: String,
        /// Its analysis.
        pub analysis: Vec<AnalysisWords>,
    }

    /// A fact with its label.
    pub struct Fact {
        /// The label.
        pub label: String,
        /// The fact.
        pub text: String,
    }

    /// A förvaltning's own outcome.
    pub struct DepartmentRow {
        /// The indicator's code.
        pub code: String,
        /// The indicator's row under its goal.
        pub anchor: Option<String>,
        /// The indicator's name.
        pub name: String,
        /// The unit.
        pub unit: String,
        /// How many digits its figures lack after the comma, beside the
        /// column's longest.
        pub digits: f64,
        /// Whether they lack the comma too.
        pub comma: bool,
        /// Last year's outcome.
        pub last: String,
        /// What it came to so far, in the interim report.
        pub so_far: String,
        /// The outcome, or the forecast of it.
        pub outcome: String,
        /// Its target.
        pub target: String,
        /// The assessment.
        pub status: Status,
        /// The trend.
        pub trend: TrendWords,
    }

    /// What a förvaltning says about a figure.
    pub struct CommentRow {
        /// The indicator's code.
        pub code: String,
        /// The comment; empty when there is only a remedy.
        pub comment: String,
        /// What is done, by whom and when.
        pub remedy: Option<String>,
    }

    /// An analysis under its heading.
    pub struct AnalysisWords {
        /// The heading.
        pub heading: String,
        /// The words.
        pub prose: Prose,
        /// That it is marked for secrecy.
        pub secret: Option<String>,
    }
}

/// Returns the section.
pub(super) fn section(context: &Context<'_>) -> DepartmentsSection {
    let headings = frame::department_headings(context);
    let departments = context.report.departments.iter().zip(headings);
    DepartmentsSection {
        heading: Section::Departments.heading(context),
        withheld: context.withheld(Part::Departments),
        intro: "Varje förvaltning jämförs med sina egna målvärden. Den som saknar ett \
                eget målvärde jämförs med kommunens, utom där kommunens utfall är \
                förvaltningarnas summa. Analyserna är förvaltningarnas egna ord."
            .to_owned(),
        interim: context.period.is_interim(),
        heads: outcome_heads(context),
        comments_title: "Kommentarer och åtgärder".to_owned(),
        remedy: "Åtgärd:".to_owned(),
        plan_heads: plan::heads(context),
        departments: departments
            .map(|(department, heading)| words_of(context, department, heading))
            .collect(),
    }
}

fn outcome_heads(context: &Context<'_>) -> Vec<String> {
    let year = context.year;
    let mut heads = heads(&["Kod", "Indikator", "Enhet", &(year - 1).to_string()]);
    if context.period.is_interim() {
        heads.push(PeriodWords::so_far_head().to_owned());
    }
    heads.extend([
        context.period.year_head(),
        "Målvärde".to_owned(),
        context.period.assessments_head().to_owned(),
        "Trend".to_owned(),
    ]);
    heads
}

fn words_of(
    context: &Context<'_>,
    department: &Department,
    heading: Heading,
) -> DepartmentWords {
    let own: Vec<(&Indicator, &DepartmentOutcome)> = context
        .report
        .indicators
        .iter()
        .flat_map(|indicator| {
            let outcomes = indicator.departments.iter();
            outcomes
                .filter(|outcome| outcome.department == department.code)
                .map(move |outcome| (indicator, outcome))
        })
        .collect();
    let submission = context
        .report
        .submissions
        .iter()
        .find(|s| s.department == department.code);
    let counts: AssessmentCounts = own
        .iter()
        .filter(|(_, outcome)| outcome.ground != Ground::Contribution)
        .filter_map(|(_, outcome)| outcome.assessment.open())
        .collect();
    let alignment = Alignment::of(own.iter().map(|(indicator, _)| decimals(indicator)));
    let missing = submission.is_none_or(|s| s.state == SubmissionState::Missing);
    DepartmentWords {
        heading,
        facts: facts(department, submission),
        distribution: context.period.distribution(
            counts,
            "indikator",
            "indikatorer",
            false,
        ),
        absent: if missing {
            Some("Förvaltningen har inte lämnat in några uppgifter.".to_owned())
        } else if own.is_empty() {
            Some("Förvaltningen rapporterar ingen indikator.".to_owned())
        } else {
            None
        },
        rows: own
            .iter()
            .map(|(indicator, outcome)| row(context, indicator, outcome, alignment))
            .collect(),
        notes: own
            .iter()
            .filter_map(|(indicator, outcome)| {
                notes::department(context, indicator, outcome)
            })
            .collect(),
        comments: own
            .iter()
            .filter_map(|(indicator, outcome)| comment(indicator, outcome))
            .collect(),
        plan: plan::plan(context, &department.code),
        economy: economy::economy(context, &department.code),
        analysis_title: "Förvaltningens analys".to_owned(),
        analysis: context
            .report
            .analyses
            .iter()
            .filter(|a| a.department == department.code && !a.text.trim().is_empty())
            .map(|analysis| AnalysisWords {
                heading: analysis.heading.clone(),
                prose: prose::plain(&analysis.text),
                secret: analysis
                    .secret
                    .then(|| "Texten är märkt för sekretess.".to_owned()),
            })
            .collect(),
    }
}

fn facts(department: &Department, submission: Option<&SubmissionStatus>) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut add = |label: &str, text: String| {
        facts.push(Fact {
            label: label.to_owned(),
            text,
        });
    };
    if let Some(board) = &department.board {
        add("Ansvarig nämnd", board.clone());
    }
    let Some(submission) = submission else {
        return facts;
    };
    add("Inlämnad", submissions::state(submission));
    if submission.state == SubmissionState::Missing {
        return facts;
    }
    add(
        "Godkänd av förvaltningschef",
        submission
            .approved
            .map_or_else(|| "uppgift saknas".to_owned(), swedish::date),
    );
    add("Behandlad i nämnd", submissions::treated(submission));
    add("Besvarade uppgifter", submissions::answered(submission));
    add("Uppgiftslämnare", submissions::contact(submission));
    facts
}

fn row(
    context: &Context<'_>,
    indicator: &Indicator,
    own: &DepartmentOutcome,
    alignment: Alignment,
) -> DepartmentRow {
    let decimals = decimals(indicator);
    let unit = indicator.unit;
    let last = outcome_of(&own.history, context.year - 1).map(|figure| figure.value);
    let outcome = own.outcome.as_ref().map(|figure| figure.value);
    let target = own.target.as_ref().map(|t| t.target.value);
    DepartmentRow {
        code: indicator.code.to_string(),
        anchor: context.row_anchor(&indicator.code),
        name: indicator.name.clone(),
        unit: unit_word(unit).to_owned(),
        digits: alignment.digits(decimals),
        comma: alignment.comma(decimals),
        last: figures::year(context.year - 1, &own.withheld_years, last, decimals),
        so_far: figures::shown(
            own.withheld(),
            own.so_far.as_ref().map(|figure| figure.value),
            decimals,
        ),
        outcome: figures::shown(own.withheld(), outcome, decimals),
        target: target.map_or_else(
            || swedish::NOTHING.to_owned(),
            |target| figures::target(target, decimals),
        ),
        status: context.period.shown(own.assessment),
        trend: status::shown_trend(own.withheld(), own.trend),
    }
}

/// Returns the decimals that a förvaltning's own figures are printed with.
const fn decimals(indicator: &Indicator) -> u8 {
    match indicator.unit {
        Unit::YesNo => 0,
        _ => indicator.printed_decimals,
    }
}

fn comment(indicator: &Indicator, own: &DepartmentOutcome) -> Option<CommentRow> {
    let comment = own
        .comment
        .as_deref()
        .map(prose::one_line)
        .unwrap_or_default();
    let remedy = own.remedy.as_ref().map(|remedy| {
        let text = prose::sentence(&prose::one_line(&remedy.text));
        let who = remedy.responsible.as_deref().map(prose::one_line);
        match (
            who.filter(|who| !who.is_empty()),
            remedy.due.map(swedish::date),
        ) {
            (Some(who), Some(due)) => format!("{text} Ansvarig: {who}, senast {due}."),
            (Some(who), None) => format!("{text} Ansvarig: {who}."),
            (None, Some(due)) => format!("{text} Klart senast {due}."),
            (None, None) => text,
        }
    });
    (!comment.is_empty() || remedy.is_some()).then(|| CommentRow {
        code: indicator.code.to_string(),
        comment,
        remedy,
    })
}
