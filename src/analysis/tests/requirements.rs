//! The policy's requirements: a kommun that meets every one, and what each
//! check makes of it when something is changed.

mod documents;
mod findings;
mod goals;
mod organisation;
mod plans;
mod policy;
mod strategy;
mod systems;

use crate::domain::{
    Aggregation, DepartmentCode, DocumentType, GoalCode, Program, RequirementCheck,
    SystemRole, Unit,
};
use crate::report::{Requirement, RequirementResult, Share};
use crate::settings::{PolicyRequirement, PolicyRequirements};
use crate::submission::{Document, Submission, YearMaterial};

use super::kommun::instruments::clear;
use super::kommun::{Kommun, YEAR, YearOf, date, goal_of, kommun, set, year};

use RequirementCheck as Check;
use RequirementResult::{Met, NotApplicable, NotMet, PartlyMet, Unknown};

impl YearOf {
    fn with(mut self, change: impl FnOnce(&mut YearMaterial)) -> Self {
        change(&mut self.0);
        self
    }
}

/// A year in which a kommun with two förvaltningar meets every requirement.
fn good() -> YearOf {
    let critical = |row: &mut crate::submission::ActivityRow| {
        set(&mut row.program, Program::Security);
        set(&mut row.system, "Combine".to_owned());
    };
    year(YEAR, &["A", "B"])
        .vintage(YEAR + 1, Some(date(YEAR, 11, 11)))
        .goal("I1")
        .with(|year| set(&mut year.governing.goals[1].area, "IT-säkerhet".to_owned()))
        .measured("S1.1", "S1")
        .measured("I1.1", "I1")
        .kind("Policyn", DocumentType::Policy, |row| {
            set(&mut row.adopted_by, "Kommunfullmäktige".to_owned());
            set(&mut row.adopted_on, date(2006, 3, 28));
            set(&mut row.reviewed, date(YEAR - 2, 5, 1));
        })
        .kind("Strategin", DocumentType::CommonStrategy, |row| {
            set(&mut row.valid_from, date(YEAR, 1, 1));
            set(&mut row.valid_to, date(YEAR + 2, 12, 31));
        })
        .section("A")
        .section("B")
        .kind("Instruktionen", DocumentType::SecurityInstruction, |row| {
            set(&mut row.prepared_in, "chefs- och IT-gruppen".to_owned());
        })
        .kind("Förteckningen", DocumentType::CriticalSystems, |_| {})
        .kind("Programmet", DocumentType::InfrastructureProgramme, |_| {})
        .kind("Processen", DocumentType::SecurityProcess, |_| {})
        .role("IT-samordnare", "kanslichef")
        .role("IT-säkerhetssamordnare", "säkerhetschef")
        .sub_goal("SD1", |_| {})
        .activity("A", "Öva avbrott", critical)
        .activity("B", "Byt behörigheter", critical)
        .system("A", "Combine", SystemRole::CentralOwner, |_| {})
        .system("B", "Combine", SystemRole::User, |_| {})
        .with(|year| {
            for row in &mut year.governing.departments {
                set(&mut row.representative, "utvecklingsledare".to_owned());
            }
            for submission in &mut year.submissions {
                set(&mut submission.cover.approved, date(YEAR + 1, 1, 19));
                set(&mut submission.cover.treated, date(YEAR + 1, 2, 3));
            }
        })
}

impl YearOf {
    /// Adds an indicator of a goal with a target and everybody's outcomes.
    fn measured(self, code: &str, goal: &str) -> Self {
        self.indicator(code, Unit::Count, Aggregation::Mean, |row| {
            set(&mut row.goal, GoalCode::new(goal));
        })
        .target(code, goal_of(4.0))
        .numbers(code, &[("A", 4.0), ("B", 5.0)])
    }

    fn kind(
        self,
        name: &str,
        kind: DocumentType,
        change: impl FnOnce(&mut Document),
    ) -> Self {
        self.document(name, |row| {
            set(&mut row.kind, kind);
            change(row);
        })
    }

    /// Adds a förvaltning's section of the strategy.
    fn section(self, department: &str) -> Self {
        let kind = DocumentType::DepartmentStrategy;
        self.kind("Förvaltningens del", kind, |row| {
            set(&mut row.department, DepartmentCode::new(department));
            set(&mut row.anchored, date(YEAR, 5, 20));
        })
    }

    /// Changes the document of a kind.
    fn document_of(self, kind: DocumentType, change: impl FnOnce(&mut Document)) -> Self {
        self.with(|year| {
            let mut rows = year.governing.documents.iter_mut();
            change(rows.find(|row| row.kind.value() == Some(&kind)).unwrap());
        })
    }

    /// Removes the documents of a kind.
    fn without(self, kind: DocumentType) -> Self {
        self.with(|year| {
            let rows = &mut year.governing.documents;
            rows.retain(|row| row.kind.value() != Some(&kind));
        })
    }

    fn sent_by(self, department: &str, change: impl FnOnce(&mut Submission)) -> Self {
        self.with(|year| {
            let mut sent = year.submissions.iter_mut();
            change(sent.find(|s| s.department.as_str() == department).unwrap());
        })
    }

    /// Returns the kommun of this year alone, which reviews its policy every
    /// fourth year.
    fn kommun(self) -> Kommun {
        let mut kommun = kommun([self]);
        kommun.settings.policy.review_interval = Some(4);
        kommun
    }

    /// Returns what a check makes of this year.
    fn judged(self, check: Check) -> Requirement {
        judged(&self.kommun(), PolicyRequirement::of(check))
    }

    /// Returns the result of a check.
    fn result(self, check: Check) -> RequirementResult {
        self.judged(check).result
    }
}

/// Returns what becomes of a requirement in a kommun.
fn judged(kommun: &Kommun, wanted: PolicyRequirement) -> Requirement {
    let list = vec![wanted];
    let mut kommun = kommun.clone();
    kommun.settings.requirements = PolicyRequirements { list };
    let mut requirements = kommun.report().requirements;
    assert_eq!(requirements.len(), 1);
    requirements.remove(0)
}

fn share(part: usize, whole: usize) -> Share {
    Share { part, whole }
}

/// Returns the evidence as `Styrdokument!G3 Fastställd av`.
fn evidence(requirement: &Requirement) -> Vec<String> {
    let cells = requirement.evidence.iter();
    cells
        .map(|source| format!("{} {}", source.place.within_file(), source.field))
        .map(|cell| cell.trim().to_owned())
        .collect()
}

/// Makes the good kommun fail one requirement and no other.
fn spoilt(check: Check) -> Kommun {
    let good = good();
    let spoilt = match check {
        Check::PolicyReviewed => good.document_of(DocumentType::Policy, |row| {
            clear(&mut row.reviewed);
        }),
        Check::PolicyAdopted => good.document_of(DocumentType::Policy, |row| {
            set(&mut row.adopted_by, "Kommunstyrelsen".to_owned());
        }),
        Check::GoalsMeasured => good.goal("S2"),
        Check::SecurityGoalsMeasured => good.goal("I2").with(|year| {
            let goal = year.governing.goals.last_mut().unwrap();
            set(&mut goal.area, "IT-säkerhet".to_owned());
        }),
        Check::CommonStrategy => good.without(DocumentType::CommonStrategy),
        Check::StrategyUpdated => good.with(|year| {
            year.governing.vintages.pop();
        }),
        Check::DepartmentStrategies => good.without(DocumentType::DepartmentStrategy),
        Check::DepartmentPlans => good.sent_by("B", |sent| {
            sent.activities.rows.clear();
            let place = sent.activities_sheet();
            sent.activities.none = super::kommun::given(true, place);
        }),
        Check::ActivitiesComplete => good.sent_by("A", |sent| {
            clear(&mut sent.activities.rows[0].priority);
        }),
        Check::SecurityInstructions => good.without(DocumentType::SecurityInstruction),
        Check::CriticalSystemsListed => good.without(DocumentType::CriticalSystems),
        // The approval must come after the plan, so a plan that is missing
        // leaves it as it is.
        Check::SecurityPlans => good.sent_by("A", |sent| {
            clear(&mut sent.systems.rows[0].plan);
        }),
        Check::ActionPlans => good.sent_by("A", |sent| {
            clear(&mut sent.systems.rows[0].action_plan);
        }),
        Check::InfrastructureProgramme => {
            good.without(DocumentType::InfrastructureProgramme)
        }
        Check::SystemOwners => good.system("B", "Tidbok", SystemRole::Owner, |row| {
            set(&mut row.critical, false);
            clear(&mut row.owner);
        }),
        Check::CentralOwners => good.sent_by("A", |sent| {
            set(&mut sent.systems.rows[0].role, SystemRole::Owner);
        }),
        Check::Representatives => good.with(|year| {
            clear(&mut year.governing.departments[0].representative);
        }),
        Check::SecuritySubGoals => good.with(|year| year.governing.sub_goals.clear()),
        Check::SecurityInPlans => good.sent_by("B", |sent| {
            set(&mut sent.activities.rows[0].program, Program::Plan);
        }),
        Check::Approvals => good.sent_by("A", |sent| {
            clear(&mut sent.systems.rows[0].approved);
        }),
        Check::Roles => good.with(|year| {
            year.governing.roles.pop();
        }),
        Check::SecurityProcess => good.without(DocumentType::SecurityProcess),
        Check::FollowUps => good.sent_by("A", |sent| clear(&mut sent.cover.treated)),
    };
    let mut kommun = spoilt.kommun();
    kommun.settings.requirements = PolicyRequirements::default();
    kommun
}

impl Submission {
    /// Returns a place in its IT plan.
    fn activities_sheet(&self) -> crate::domain::Place {
        let cell = crate::domain::CellRef::new(2, 2);
        crate::domain::Place::cell(self.file.clone(), "IT-plan", cell)
    }
}

#[test]
fn the_good_kommun_meets_every_requirement_of_the_seed_policy() {
    let mut kommun = good().kommun();
    kommun.settings.requirements = PolicyRequirements::default();
    let report = kommun.report();
    let results: Vec<_> = report
        .requirements
        .iter()
        .map(|r| (&r.id, r.result))
        .collect();
    let ids = Check::ALL.iter().map(|check| check.description().id);
    let expected: Vec<_> = ids.map(|id| (id.to_owned(), Met)).collect();
    let expected: Vec<_> = expected.iter().map(|(id, met)| (id, *met)).collect();
    assert_eq!(results, expected);
    for requirement in &report.requirements {
        assert!(!requirement.evidence.is_empty(), "{}", requirement.id);
        assert_eq!(requirement.failing, Vec::<String>::new());
    }
    assert_eq!(kommun.found("krav-ej-uppfyllt"), Vec::<String>::new());
}

#[test]
fn every_check_looks_at_its_own_and_fails_alone() {
    for check in Check::ALL {
        let report = spoilt(*check).report();
        let failed = report.requirements.iter().filter(|r| r.result != Met);
        let failed: Vec<_> = failed.collect();
        let [failed] = failed.as_slice() else {
            let ids: Vec<_> = failed.iter().map(|r| (&r.id, &r.note)).collect();
            panic!("{check:?}: {ids:?}");
        };
        assert_eq!(failed.check, check.name());
        assert!(
            matches!(failed.result, NotMet | PartlyMet),
            "{check:?}: {:?}",
            failed.result
        );
        assert!(!failed.evidence.is_empty(), "{check:?}");
        assert!(!failed.failing.is_empty(), "{check:?}");
        assert!(
            failed.counts.open().unwrap().is_some() || !failed.note.is_empty(),
            "{check:?}"
        );
    }
}

/// What each check makes of a kommun about which nothing is known: the same
/// two förvaltningar, and empty workbooks.
#[test]
fn where_nothing_was_reported_a_requirement_cannot_be_judged_or_is_not_met() {
    for check in Check::ALL {
        let expected = match check {
            // What a governing workbook should say and does not is not met;
            // what a förvaltning has not answered is not known.
            Check::PolicyReviewed
            | Check::PolicyAdopted
            | Check::GoalsMeasured
            | Check::CommonStrategy
            | Check::StrategyUpdated
            | Check::DepartmentStrategies
            | Check::SecurityInstructions
            | Check::CriticalSystemsListed
            | Check::InfrastructureProgramme
            | Check::Representatives
            | Check::SecuritySubGoals
            | Check::Roles
            | Check::SecurityProcess
            | Check::FollowUps => NotMet,
            Check::SecurityGoalsMeasured
            | Check::DepartmentPlans
            | Check::ActivitiesComplete
            | Check::SecurityPlans
            | Check::ActionPlans
            | Check::SystemOwners
            | Check::CentralOwners
            | Check::SecurityInPlans
            | Check::Approvals => Unknown,
        };
        assert_eq!(
            year(YEAR, &["A", "B"]).result(*check),
            expected,
            "{check:?}"
        );
    }
}

#[test]
fn without_forvaltningar_nothing_of_theirs_can_be_judged() {
    for check in [
        Check::DepartmentStrategies,
        Check::DepartmentPlans,
        Check::Representatives,
        Check::FollowUps,
    ] {
        let requirement = year(YEAR, &[]).judged(check);
        assert_eq!(requirement.result, Unknown, "{check:?}");
        assert_eq!(requirement.counts.open().unwrap(), Some(share(0, 0)));
        assert_eq!(requirement.note, "Det finns inga förvaltningar att bedöma.");
    }
}

/// What a missing submission makes of each: the other förvaltning fulfils
/// them all.
#[test]
fn while_a_forvaltning_has_not_reported_nothing_of_its_is_met() {
    for check in Check::ALL {
        let requirement = good().without_submission("B").judged(*check);
        let expected = match check {
            Check::GoalsMeasured
            | Check::SecurityGoalsMeasured
            | Check::DepartmentPlans
            | Check::ActivitiesComplete
            | Check::SecurityPlans
            | Check::ActionPlans
            | Check::SystemOwners
            | Check::CentralOwners
            | Check::SecurityInPlans
            | Check::Approvals => Unknown,
            Check::FollowUps => PartlyMet,
            _ => Met,
        };
        assert_eq!(requirement.result, expected, "{check:?}");
        let unreported: &[&str] = match expected {
            Unknown => &["B"],
            _ => &[],
        };
        assert_eq!(requirement.unreported, unreported, "{check:?}");
        if expected == Unknown {
            assert!(
                requirement.note.contains("B har inte redovisat"),
                "{}",
                requirement.note
            );
            assert!(
                evidence(&requirement).contains(&"Organisation!A3 Kod".to_owned()),
                "{check:?}: {:?}",
                evidence(&requirement)
            );
        }
    }
}
