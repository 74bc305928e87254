//! The settings' values, with the defaults that DESIGN gives them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::{DepartmentCode, Place};

use super::{Address, CaseSettings, Fonts, Logo, PolicyRequirements};

/// Everything `itbokslut.toml` says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// `kommun`: the kommun's name, `Norsjö kommun`.
    pub municipality: String,
    /// `exempel`: whether every figure is invented; said on every page.
    pub example: bool,
    /// `[policy]`: the IT-policy in force.
    pub policy: Policy,
    /// `[[krav]]`: the policy's requirements; those of the seed policy when
    /// the kommun has no list of its own (DESIGN §5.12).
    pub requirements: PolicyRequirements,
    /// `[inlamning]`: when and to whom.
    pub deadlines: Deadlines,
    /// `[inlamning.kontakt]`: whom the förvaltningar ask.
    pub contact: Contact,
    /// `[inlamning.inlamnad]`: the economist's override of a submission's
    /// date, by förvaltning (DESIGN §5.15).
    pub submitted: BTreeMap<DepartmentCode, NaiveDate>,
    /// `[regler]`.
    pub rules: Rules,
    /// `[rapport]`.
    pub report: ReportSettings,
    /// `[tjansteskrivelse]`.
    pub case: CaseSettings,
    /// `[[godtagna_fynd]]`.
    pub accepted: Vec<AcceptedFinding>,
    /// `sekretessgranskad`: who released the public edition, and when.
    pub reviewed: Option<SecrecyReview>,
}

/// The IT-policy in force.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// `namn`, `IT-policy` when empty.
    pub name: String,
    /// `antagen_av`: the body, `kommunfullmäktige`.
    pub adopted_by: String,
    /// `antagen`: the date.
    pub adopted: Option<NaiveDate>,
    /// `granskas_vart_ar`: how often the policy is to be reviewed, in whole
    /// years; `None` when the kommun has not decided (DESIGN §9, K0.1).
    pub review_interval: Option<u32>,
}

/// When the förvaltningar submit at the latest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Deadlines {
    /// `senast`, for the annual follow-up.
    pub annual: Option<NaiveDate>,
    /// `senast_delar`, for the interim one.
    pub interim: Option<NaiveDate>,
}

/// Whom the förvaltningar ask.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// `funktion`, `IT-samordnaren`.
    pub function: String,
    /// `epost`.
    pub email: String,
}

/// The rules' numbers (DESIGN §5), each printed in Bilaga Metod.
#[derive(Clone, Debug, PartialEq)]
pub struct Rules {
    /// `minsta_tackning`: the least coverage, 0–1 (§5.2).
    pub min_coverage: MinCoverage,
    /// `mal_beslutade_senast`: the last day on which a vintage could be
    /// decided and be in force; `None` is 31 December of the year before
    /// (§5.4).
    pub targets_decided_by: Option<NaiveDate>,
    /// What counts as partly met where the indicator does not say (§5.5).
    pub partial: PartialDefaults,
    /// When a goal is met (§5.7).
    pub goal: GoalLimits,
    /// `driftgodkannande_fran`: systems taken into use after this day were to
    /// be approved first; `None` is the day on which the policy was adopted
    /// (§5.10).
    pub approval_from: Option<NaiveDate>,
}

/// The least coverage at which an indicator is measured (DESIGN §5.2).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MinCoverage {
    /// `alla_behovs`: for `summa`, `min`, `max` and `central`; 1.0.
    pub complete: f64,
    /// `ovriga`: for the others; 0.5.
    pub other: f64,
}

/// What counts as partly met where the indicator does not say (DESIGN §5.5).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PartialDefaults {
    /// `delvisgrans`: share of the way from the baseline; 0.5.
    pub progress: f64,
    /// `delvistolerans_andel`: share of |target|; 0.10.
    pub share_of_target: f64,
    /// `delvistolerans_procent`: percentage points for `%`; 2.0.
    pub percentage_points: f64,
}

/// When a goal is met (DESIGN §5.7), on points from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GoalLimits {
    /// `mal_uppfyllt`: from here `uppfyllt`; 0.75.
    pub met: f64,
    /// `mal_delvis`: from here `delvis uppfyllt`; 0.40.
    pub partly: f64,
    /// `mal_matt_andel`: the share of the weight with targets that must be
    /// measured; 0.5.
    pub measured: f64,
}

/// How the report is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportSettings {
    /// `datum`: the report date; otherwise DESIGN §5.15 decides.
    pub date: Option<NaiveDate>,
    /// `kapitel`: the number of the chapter that the report is in a larger
    /// one; its headings are then `5.1`, `5.1.1`.
    pub chapter: Option<u32>,
    /// `forsta_rubrik`: the number of the first heading; 1.
    pub first_heading: u32,
    /// `forsta_sida`: the number of the first page; 1.
    pub first_page: u32,
    /// `omslag`: whether there is a cover.
    pub cover: bool,
    /// `farg`: the accent colour, `#14506b`.
    pub accent: String,
    /// `farg2`: the second colour, `#6b4a78`.
    pub second: String,
    /// `logotyp`: the kommun's logo.
    pub logo: Option<Logo>,
    /// `typsnitt`: the kommun's own fonts.
    pub fonts: Fonts,
    /// `adress`: where the kommun is found.
    pub address: Address,
}

/// A finding that the economist lets stand (DESIGN §5.16).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptedFinding {
    /// `id`: the rule.
    pub rule: String,
    /// `plats`: as the finding prints it, `inlamnat/2025/buf.xlsx, Utfall!I12`.
    pub place: String,
    /// `skal`: why.
    pub reason: String,
    /// `funktion`: who.
    pub function: String,
    /// `datum`: when.
    pub date: NaiveDate,
    /// Where it stands in the settings.
    pub line: Place,
}

/// Who released the public edition, and when (DESIGN §6.2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecrecyReview {
    /// `datum`.
    pub date: NaiveDate,
    /// `funktion`.
    pub function: String,
    /// Where it stands in the settings.
    pub line: Place,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            min_coverage: MinCoverage {
                complete: 1.0,
                other: 0.5,
            },
            targets_decided_by: None,
            partial: PartialDefaults {
                progress: 0.5,
                share_of_target: 0.10,
                percentage_points: 2.0,
            },
            goal: GoalLimits {
                met: 0.75,
                partly: 0.40,
                measured: 0.5,
            },
            approval_from: None,
        }
    }
}

impl Settings {
    /// Returns the day after which a system was to be approved before it was
    /// taken into use; `None` when neither it nor the policy's adoption is
    /// known (DESIGN §5.10).
    pub fn approval_from(&self) -> Option<NaiveDate> {
        self.rules.approval_from.or(self.policy.adopted)
    }
}

impl Default for ReportSettings {
    fn default() -> Self {
        Self {
            date: None,
            chapter: None,
            first_heading: 1,
            first_page: 1,
            cover: false,
            accent: "#14506b".to_owned(),
            second: "#6b4a78".to_owned(),
            logo: None,
            fonts: Fonts::default(),
            address: Address::default(),
        }
    }
}
