//! From an edition to words: sentences, captions, formatted figures, status
//! words, alternative texts, and where things stand in the pictures.
//!
//! What comes out has nothing left to decide: a template draws and places it.
//! People's own words pass through unchanged. This room knows no output and
//! names no library.

mod activities;
mod amounts;
mod approvals;
mod cells;
mod chart;
mod context;
mod contract;
mod counts;
mod departments;
mod documents;
mod economy;
mod evidence;
mod figures;
mod files;
mod frame;
mod goals;
mod governance;
mod heads;
mod incidents;
mod indicators;
mod infrastructure;
mod method;
mod node;
mod notes;
mod papers;
mod period;
mod plan;
mod plans;
mod profile;
mod prose;
mod register;
mod reporting;
mod requirements;
mod risks;
mod rules;
mod security;
mod sources;
mod status;
mod sub_goals;
mod submissions;
mod summary;
mod systems;
mod tally;
mod timeline;

use crate::edition::Edition;
use context::Context;
use node::words;

pub use amounts::{AmountRow, DeviationBar};
pub use approvals::{ApprovalItem, ApprovalsPart};
pub use chart::{Bullet, Tick};
pub use contract::{Contract, Key as ContractKey, Part, Shape, contract};
pub use departments::{
    AnalysisWords, CommentRow, DepartmentEconomy, DepartmentPlan, DepartmentRow,
    DepartmentWords, DepartmentsSection, Fact, PlanRow,
};
pub use documents::{DocumentRow, DocumentsPart, OwnDocumentRow};
pub use economy::{EconomyComment, EconomySection, YearBar, YearsChart};
pub use evidence::{EvidencePart, RequirementSources};
pub use frame::{ContentsEntry, Document, Front, Heading, Notice, PageWords};
pub use goals::{
    AreaWords, Decided, EarlierYear, GoalWords, GoalsSection, Key, KeyPart, MeasureRow,
    Quote,
};
pub use governance::{GovernanceSection, GroupPart, GroupRow, RoleRow, RolesPart};
pub use incidents::{Breakdown, BreakdownRow, IncidentRow, IncidentsPart};
pub use indicators::{IndicatorRow, IndicatorTable};
pub use infrastructure::{InfrastructureSection, ProgrammeRow, ServedGoal};
pub use method::{CheckRow, Definition, MethodSection, RuleWords, SettingRow};
pub use node::{Node, ToNode};
pub use notes::Note;
pub use papers::{
    BigFigure, BoardSlide, BodyDeviation, BodyPaper, BodySecurity, ChangesColumn,
    ChangesSlide, DecisionsSlide, DigestArea, DigestGoal, DigestPaper, DigestRow,
    DigestTable, MeasureLine, MemorandumArea, MemorandumGoal, MemorandumPaper, Paper,
    PaperHead, PlanSlide, ProposedDecisions, SecuritySlide, Signer, SlideArea,
    SlideChange, SlideGoal, SlideHeading, Slides, SourcesSlide, TitleSlide, TrendBar,
    VerdictSlide, paper_files, papers, slides,
};
pub use plan::{
    ChangedGroup, ChangedRow, ChangedYear, ChartBand, ChartDots, ChartLabel, ChartLeader,
    ChartLine, ChartPoint, ChartRule, ChartSpread, ChartYear, GoalProposalsRow,
    OwnTargetsPart, PictureWords, PicturesPart, PlanCell, PlanGoal, PlanIndicator,
    PlanLine, PlanSection, PlanTablePart, PlanText, PlanYear, ProposalGroup, ProposalRow,
    ProposalsPart, ProposedWords, SoftenedPart, TargetChart, VintageRow, VintageYear,
    VintagesPart,
};
pub use plans::{BreachRow, CancelledRow, CountsRow, LateGroup, LateRow, PlansSection};
pub use profile::{LogoWords, ProfileWords};
pub use prose::Prose;
pub use register::{OtherSystemRow, OtherSystemsPart};
pub use requirements::{ChapterWords, RequirementRow, RequirementsPart};
pub use risks::{RiskRow, RisksPart, UselessMeasure};
pub use security::{SecurityGoalRow, SecurityGoalsPart, SecuritySection};
pub use sources::{
    CorrectionRow, FigureSources, FileRow, IndicatorSources, SourcesSection,
};
pub use status::{Distribution, Segment, Status, TrendWords};
pub use sub_goals::{SubGoalRow, SubGoalsPart};
pub use submissions::{AcceptedRow, FindingGroup, FindingRow, SubmissionRow};
pub use summary::{
    Board, BoardArea, BoardGoal, ChangeRow, DeviationRow, Item, SummarySection,
};
pub use systems::{DemandRow, SystemRow, SystemsPart};
pub use timeline::{LastDay, Month, Timeline, TimelineBar, TimelineGroup};

words! {
    /// Everything the IT section says.
    pub struct Words {
        /// The document's metadata.
        pub document: Document,
        /// What stands on every page.
        pub page: PageWords,
        /// What stands before the first section.
        pub front: Front,
        /// The sections, for the list of contents.
        pub contents: Vec<ContentsEntry>,
        /// Sammanfattning.
        pub summary: SummarySection,
        /// Måluppfyllelse.
        pub goals: GoalsSection,
        /// Treårsplanen.
        pub plan: PlanSection,
        /// Förvaltningarna.
        pub departments: DepartmentsSection,
        /// IT-planerna.
        pub plans: PlansSection,
        /// IT-säkerhet.
        pub security: SecuritySection,
        /// IT-infrastruktur.
        pub infrastructure: InfrastructureSection,
        /// Styrdokument och organisation.
        pub governance: GovernanceSection,
        /// Ekonomi.
        pub economy: EconomySection,
        /// Bilaga Metod.
        pub method: MethodSection,
        /// Bilaga Underlag.
        pub sources: SourcesSection,
    }
}

/// Returns the words of an edition's IT section.
pub fn words(edition: &Edition) -> Words {
    section(&Context::new(edition))
}

fn section(context: &Context<'_>) -> Words {
    Words {
        document: frame::section_document(context),
        page: frame::page(context),
        front: frame::front(context),
        contents: frame::contents(context),
        summary: summary::section(context),
        goals: goals::section(context),
        plan: plan::section(context),
        departments: departments::section(context),
        plans: plans::section(context),
        security: security::section(context),
        infrastructure: infrastructure::section(context),
        governance: governance::section(context),
        economy: economy::section(context),
        method: method::section(context),
        sources: sources::section(context),
    }
}
