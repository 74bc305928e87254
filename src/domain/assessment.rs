//! Assessments and trends: two scales that are never mixed.

/// The assessment of an indicator or a goal (DESIGN §5.5, §5.7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Assessment {
    /// `uppfyllt`.
    Met,
    /// `delvis uppfyllt`.
    PartlyMet,
    /// `ej uppfyllt`.
    NotMet,
    /// `ej mätt`.
    NotMeasured,
    /// `ej tillämpligt`.
    NotApplicable,
    /// `utan målvärde`.
    WithoutTarget,
}

impl Assessment {
    /// Every assessment, in the order in which distributions are shown.
    pub const ALL: [Self; 6] = [
        Self::Met,
        Self::PartlyMet,
        Self::NotMet,
        Self::NotMeasured,
        Self::WithoutTarget,
        Self::NotApplicable,
    ];

    /// Returns the Swedish words, as in JSON and in running text.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Met => "uppfyllt",
            Self::PartlyMet => "delvis uppfyllt",
            Self::NotMet => "ej uppfyllt",
            Self::NotMeasured => "ej mätt",
            Self::NotApplicable => "ej tillämpligt",
            Self::WithoutTarget => "utan målvärde",
        }
    }

    /// Reads the Swedish words, whatever the case.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        Self::ALL.into_iter().find(|a| a.word() == text)
    }

    /// Returns the points of DESIGN §5.7; `None` when it has none.
    pub const fn points(self) -> Option<f64> {
        match self {
            Self::Met => Some(1.0),
            Self::PartlyMet => Some(0.5),
            Self::NotMet => Some(0.0),
            _ => None,
        }
    }
}

/// How many of something got each assessment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AssessmentCounts {
    /// `uppfyllt`.
    pub met: usize,
    /// `delvis uppfyllt`.
    pub partly_met: usize,
    /// `ej uppfyllt`.
    pub not_met: usize,
    /// `ej mätt`.
    pub not_measured: usize,
    /// `ej tillämpligt`.
    pub not_applicable: usize,
    /// `utan målvärde`.
    pub without_target: usize,
}

impl AssessmentCounts {
    /// Adds one assessment.
    pub fn add(&mut self, assessment: Assessment) {
        match assessment {
            Assessment::Met => self.met += 1,
            Assessment::PartlyMet => self.partly_met += 1,
            Assessment::NotMet => self.not_met += 1,
            Assessment::NotMeasured => self.not_measured += 1,
            Assessment::NotApplicable => self.not_applicable += 1,
            Assessment::WithoutTarget => self.without_target += 1,
        }
    }

    /// Returns how many got this assessment.
    pub const fn of(self, assessment: Assessment) -> usize {
        match assessment {
            Assessment::Met => self.met,
            Assessment::PartlyMet => self.partly_met,
            Assessment::NotMet => self.not_met,
            Assessment::NotMeasured => self.not_measured,
            Assessment::NotApplicable => self.not_applicable,
            Assessment::WithoutTarget => self.without_target,
        }
    }

    /// Returns how many there are in all.
    pub fn total(self) -> usize {
        Assessment::ALL.into_iter().map(|a| self.of(a)).sum()
    }
}

impl FromIterator<Assessment> for AssessmentCounts {
    fn from_iter<I: IntoIterator<Item = Assessment>>(assessments: I) -> Self {
        let mut counts = Self::default();
        assessments.into_iter().for_each(|a| counts.add(a));
        counts
    }
}

/// The trend against last year, in the indicator's direction (DESIGN §5.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Trend {
    /// `förbättrad`.
    Improved,
    /// `oförändrad`.
    Unchanged,
    /// `försämrad`.
    Worsened,
}

impl Trend {
    /// Returns the Swedish word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Improved => "förbättrad",
            Self::Unchanged => "oförändrad",
            Self::Worsened => "försämrad",
        }
    }
}
