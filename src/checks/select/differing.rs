//! In which cells two submissions of a förvaltning differ.

use std::collections::BTreeMap;

use crate::domain::{Amount, Entry, Place, Reading};
use crate::submission::{
    ActivityRow, AnalysisRow, Cover, EconomyRow, IncidentRow, Listed, OutcomeRow,
    RiskRow, Submission, SystemRow,
};
use crate::swedish::near::squeezed;
use crate::swedish::quote;

/// Returns the cells in which two submissions differ, by the places of the
/// first; a row that only the other has is named by what it is about.
pub(super) fn differing(used: &Submission, other: &Submission) -> Vec<String> {
    let mut cells = Cells::default();
    cells.cover(&used.cover, &other.cover);
    cells.rows(
        (&used.outcomes, &other.outcomes),
        |row| row.indicator.value.to_string(),
        |row| &row.indicator.place,
        Cells::outcome,
    );
    cells.listed(
        (&used.activities, &other.activities),
        |row| row.id.value().unwrap_or(&row.activity.value).clone(),
        |row| &row.activity.place,
        Cells::activity,
    );
    cells.listed(
        (&used.systems, &other.systems),
        |row| row.system.value.clone(),
        |row| &row.system.place,
        Cells::system,
    );
    cells.listed(
        (&used.incidents, &other.incidents),
        incident,
        |row| &row.place,
        Cells::incident,
    );
    cells.listed(
        (&used.risks, &other.risks),
        |row| row.risk.value.clone(),
        |row| &row.risk.place,
        Cells::risk,
    );
    cells.rows(
        (&used.economy, &other.economy),
        |row| row.post.value.word().to_owned(),
        |row| &row.post.place,
        Cells::economy,
    );
    cells.rows(
        (&used.analysis, &other.analysis),
        |row| row.heading.value.clone(),
        |row| &row.heading.place,
        Cells::analysis,
    );
    cells.0
}

/// Returns what an incident is recognised by: it has no number.
fn incident(row: &IncidentRow) -> String {
    let date = row.date.value().map(ToString::to_string);
    let category = row.category.value().map(|category| category.word());
    let system = row.system.value().cloned();
    format!(
        "{} {} {}",
        date.unwrap_or_default(),
        category.unwrap_or_default(),
        system.unwrap_or_default()
    )
    .trim()
    .to_owned()
}

#[derive(Default)]
struct Cells(Vec<String>);

impl Cells {
    fn add(&mut self, place: &Place) {
        self.0.push(place.within_file());
    }

    /// Compares the rows of a sheet, each with the other submission's row of
    /// the same name, whatever its spelling; of several, each with its own.
    fn rows<R>(
        &mut self,
        (used, other): (&[R], &[R]),
        name: impl Fn(&R) -> String,
        place: impl Fn(&R) -> &Place,
        compare: impl Fn(&mut Self, &R, &R),
    ) {
        let key = |row: &R| squeezed(&name(row));
        let mut others: BTreeMap<String, Vec<&R>> = BTreeMap::new();
        for row in other.iter().rev() {
            others.entry(key(row)).or_default().push(row);
        }
        for row in used {
            match others.get_mut(&key(row)).and_then(Vec::pop) {
                Some(other) => compare(self, row, other),
                None => self.add(place(row)),
            }
        }
        for row in other {
            let left = others.get_mut(&key(row)).and_then(Vec::pop);
            if let Some(row) = left {
                let sheet = place(row).sheet.as_deref().unwrap_or_default();
                self.0
                    .push(format!("raden {} i {sheet}", quote(&name(row))));
            }
        }
    }

    fn listed<R>(
        &mut self,
        (used, other): (&Listed<R>, &Listed<R>),
        name: impl Fn(&R) -> String,
        place: impl Fn(&R) -> &Place,
        compare: impl Fn(&mut Self, &R, &R),
    ) {
        self.compare(&used.none, &other.none);
        self.rows((&used.rows, &other.rows), name, place, compare);
    }

    fn compare<T: PartialEq>(&mut self, used: &Entry<T>, other: &Entry<T>) {
        let same =
            used.value() == other.value() && used.is_unusable() == other.is_unusable();
        if !same && let Some(place) = used.place().or(other.place()) {
            self.add(place);
        }
    }

    /// Compares two numbers by what they say: 80 and 80,0 are the same.
    fn compare_amounts(&mut self, used: &Entry<Amount>, other: &Entry<Amount>) {
        let said = |amount: Amount| (amount.value, amount.mark);
        self.compare(&used.clone().map(said), &other.clone().map(said));
    }

    fn compare_readings(&mut self, used: &Entry<Reading>, other: &Entry<Reading>) {
        let said = |reading: Reading| (reading.measure(), reading.mark());
        self.compare(&used.clone().map(said), &other.clone().map(said));
    }

    fn cover(&mut self, used: &Cover, other: &Cover) {
        self.compare(&used.contact_name, &other.contact_name);
        self.compare(&used.contact_function, &other.contact_function);
        self.compare(&used.contact_email, &other.contact_email);
        self.compare(&used.submitted, &other.submitted);
        self.compare(&used.approved, &other.approved);
        self.compare(&used.treated, &other.treated);
        self.compare(&used.paragraph, &other.paragraph);
    }

    fn outcome(&mut self, used: &OutcomeRow, other: &OutcomeRow) {
        self.compare_readings(&used.outcome, &other.outcome);
        self.compare_amounts(&used.numerator, &other.numerator);
        self.compare_amounts(&used.denominator, &other.denominator);
        self.compare_amounts(&used.weight, &other.weight);
        self.compare(&used.unmeasured, &other.unmeasured);
        self.compare(&used.data_source, &other.data_source);
        self.compare(&used.comment, &other.comment);
        self.compare(&used.measure, &other.measure);
        self.compare(&used.responsible, &other.responsible);
        self.compare(&used.due, &other.due);
        self.compare_readings(&used.corrected, &other.corrected);
        self.compare(&used.correction_reason, &other.correction_reason);
        self.compare(&used.secret, &other.secret);
        self.compare(&used.legal_ground, &other.legal_ground);
    }

    fn analysis(&mut self, used: &AnalysisRow, other: &AnalysisRow) {
        self.compare(&used.text, &other.text);
        self.compare(&used.secret, &other.secret);
    }

    fn activity(&mut self, used: &ActivityRow, other: &ActivityRow) {
        self.compare(&used.id, &other.id);
        self.compare_keys(
            &used.activity.value,
            &other.activity.value,
            &used.activity.place,
        );
        self.compare(&used.program, &other.program);
        self.compare(&used.goal, &other.goal);
        self.compare(&used.system, &other.system);
        self.compare(&used.priority, &other.priority);
        self.compare(&used.responsible, &other.responsible);
        self.compare(&used.follow_up, &other.follow_up);
        self.compare(&used.start, &other.start);
        self.compare(&used.end, &other.end);
        self.compare(&used.status, &other.status);
        self.compare_amounts(&used.done, &other.done);
        self.compare(&used.finished, &other.finished);
        self.compare_amounts(&used.budget, &other.budget);
        self.compare_amounts(&used.outcome, &other.outcome);
        self.compare(&used.comment, &other.comment);
        self.compare(&used.secret, &other.secret);
        self.compare(&used.legal_ground, &other.legal_ground);
    }

    fn system(&mut self, used: &SystemRow, other: &SystemRow) {
        self.compare_keys(&used.system.value, &other.system.value, &used.system.place);
        self.compare(&used.critical, &other.critical);
        self.compare(&used.role, &other.role);
        self.compare(&used.owner, &other.owner);
        self.compare(&used.owner_name, &other.owner_name);
        self.compare(&used.in_use, &other.in_use);
        for (used, other) in used.classes.iter().zip(&other.classes) {
            self.compare(used, other);
        }
        self.compare(&used.plan, &other.plan);
        self.compare(&used.first_approval, &other.first_approval);
        self.compare(&used.approved, &other.approved);
        self.compare(&used.approved_by, &other.approved_by);
        self.compare(&used.action_plan, &other.action_plan);
        self.compare(&used.retired, &other.retired);
        self.compare(&used.secret, &other.secret);
        self.compare(&used.legal_ground, &other.legal_ground);
        self.compare(&used.comment, &other.comment);
    }

    fn incident(&mut self, used: &IncidentRow, other: &IncidentRow) {
        self.compare(&used.date, &other.date);
        self.compare(&used.category, &other.category);
        self.compare(&used.severity, &other.severity);
        self.compare(&used.system, &other.system);
        self.compare_amounts(&used.hours, &other.hours);
        self.compare(&used.detected, &other.detected);
        self.compare(&used.traced, &other.traced);
        self.compare(&used.fixed, &other.fixed);
        self.compare(&used.reported, &other.reported);
        self.compare(&used.secret, &other.secret);
        self.compare(&used.legal_ground, &other.legal_ground);
        self.compare(&used.description, &other.description);
    }

    fn risk(&mut self, used: &RiskRow, other: &RiskRow) {
        self.compare_keys(&used.risk.value, &other.risk.value, &used.risk.place);
        self.compare(&used.system, &other.system);
        self.compare(&used.likelihood, &other.likelihood);
        self.compare(&used.consequence, &other.consequence);
        self.compare(&used.measure, &other.measure);
        self.compare_amounts(&used.cost, &other.cost);
        self.compare(&used.likelihood_after, &other.likelihood_after);
        self.compare(&used.consequence_after, &other.consequence_after);
        self.compare(&used.secret, &other.secret);
        self.compare(&used.legal_ground, &other.legal_ground);
    }

    fn economy(&mut self, used: &EconomyRow, other: &EconomyRow) {
        self.compare_amounts(&used.budget, &other.budget);
        self.compare_amounts(&used.outcome, &other.outcome);
        for (used, other) in used.plans.iter().zip(&other.plans) {
            self.compare_amounts(used, other);
        }
        self.compare(&used.comment, &other.comment);
    }

    /// Compares two texts that a row is recognised by, whatever their
    /// spelling.
    fn compare_keys(&mut self, used: &str, other: &str, place: &Place) {
        if used != other {
            self.add(place);
        }
    }
}
