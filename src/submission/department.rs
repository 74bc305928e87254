//! The contents of a förvaltning's workbook (DESIGN §4.2).

use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::{
    Amount, DepartmentCode, Entry, IndicatorCode, Period, Placed, Reading, Target,
    UnmeasuredReason, Year,
};

use super::{ActivityRow, EconomyRow, IncidentRow, Listed, RiskRow, SystemRow};

/// A förvaltning's workbook.
#[derive(Clone, Debug, PartialEq)]
pub struct Submission {
    /// The file's path relative to the kommun's folder.
    pub file: Arc<str>,
    /// The kommun named in the hidden sheet.
    pub municipality: String,
    /// The förvaltning named in the hidden sheet.
    pub department: DepartmentCode,
    /// The period named in the hidden sheet.
    pub period: Period,
    /// 1 in a template, one more in each returned workbook.
    pub round: u32,
    /// `Försättsblad`.
    pub cover: Cover,
    /// `Utfall`, one entry a row that names an indicator.
    pub outcomes: Vec<OutcomeRow>,
    /// `IT-plan`.
    pub activities: Listed<ActivityRow>,
    /// `System`.
    pub systems: Listed<SystemRow>,
    /// `Incidenter`.
    pub incidents: Listed<IncidentRow>,
    /// `Risker`.
    pub risks: Listed<RiskRow>,
    /// `Ekonomi`.
    pub economy: Vec<EconomyRow>,
    /// `Analys`.
    pub analysis: Vec<AnalysisRow>,
    /// `Planförslag`, one entry a row that names an indicator.
    pub proposals: Vec<ProposalRow>,
}

/// `Försättsblad`: what the förvaltning fills in.
#[derive(Clone, Debug, PartialEq)]
pub struct Cover {
    /// The name of the person who filled it in.
    pub contact_name: Entry<String>,
    /// That person's function.
    pub contact_function: Entry<String>,
    /// That person's e-mail address.
    pub contact_email: Entry<String>,
    /// When it was submitted.
    pub submitted: Entry<NaiveDate>,
    /// When the head approved it.
    pub approved: Entry<NaiveDate>,
    /// When the nämnd treated it.
    pub treated: Entry<NaiveDate>,
    /// The paragraph of the nämnd's minutes.
    pub paragraph: Entry<String>,
}

/// A row of `Utfall`.
#[derive(Clone, Debug, PartialEq)]
pub struct OutcomeRow {
    /// The indicator.
    pub indicator: Placed<IndicatorCode>,
    /// The outcome; in the interim report the forecast, as the numerator,
    /// denominator and weight are (DESIGN §3).
    pub outcome: Entry<Reading>,
    /// What it came to by 31 August; absent where a whole year is reported.
    pub so_far: Entry<Reading>,
    /// The numerator.
    pub numerator: Entry<Amount>,
    /// The denominator.
    pub denominator: Entry<Amount>,
    /// The weight.
    pub weight: Entry<Amount>,
    /// Why there is no outcome.
    pub unmeasured: Entry<UnmeasuredReason>,
    /// Where the förvaltning took the figure from.
    pub data_source: Entry<String>,
    /// The comment.
    pub comment: Entry<String>,
    /// What is done about a missed target.
    pub measure: Entry<String>,
    /// The function responsible for the measure.
    pub responsible: Entry<String>,
    /// When the measure is to be done.
    pub due: Entry<NaiveDate>,
    /// A correction of last year's outcome.
    pub corrected: Entry<Reading>,
    /// Why it is corrected.
    pub correction_reason: Entry<String>,
    /// Whether the row is marked `Sekretess`.
    pub secret: Entry<bool>,
    /// The legal ground.
    pub legal_ground: Entry<String>,
}

/// A row of `Analys`.
#[derive(Clone, Debug, PartialEq)]
pub struct AnalysisRow {
    /// The heading, one of [`crate::form::department::analysis::HEADINGS`].
    pub heading: Placed<String>,
    /// The text.
    pub text: Entry<String>,
    /// Whether it is marked `Sekretess`.
    pub secret: Entry<bool>,
}

/// A row of `Planförslag`.
#[derive(Clone, Debug, PartialEq)]
pub struct ProposalRow {
    /// The indicator.
    pub indicator: Placed<IndicatorCode>,
    /// The first of the three years.
    pub start: Year,
    /// The proposed targets of the three years.
    pub years: [Entry<Target>; 3],
    /// Why.
    pub reason: Entry<String>,
}
