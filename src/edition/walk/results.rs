//! Indicators, goals, the plan, and what stands around them.

use crate::report::{
    About, Analysis, Area, Case, Correction, DecidedAssessment, Department,
    DepartmentOutcome, DepartmentPlan, Document, Drift, FindingTally, Findings, Forecast,
    Goal, HistoryPoint, Indicator, OriginalTarget, Path, PathPoint, Plan, PolicyInForce,
    Preliminary, Proposal, Proposals, ProposedYear, Remedy, Report, Requirement, Role,
    SecrecyReview, SubGoal, SubmissionStatus, TargetInForce, Text, Vintage,
    VintageTarget,
};

use super::walk;

walk! {
    Report {
        about, areas, goals, indicators, departments, vintages, proposals, plans,
        systems, incidents, risks, economy, sub_goals, documents, roles, requirements,
        analyses, texts, corrections, submissions, findings,
    } but { summary, rules, names }
    // The municipality, the title of the policy, the body that adopted it and
    // the graphic profile stand in the settings, and no person's name does.
    About { preliminary, reviewed, case } but {
        municipality, period, date, example, policy, chapter, first_heading, first_page, cover,
        profile,
    }
    Case {
        number, sender, officer, to, through, proposals, more_proposals, copies, signers,
    } but {}
    PolicyInForce {} but { name, adopted_by, adopted }
    Preliminary { missing } but { errors }
    SecrecyReview { function } but { date }
    Area { name } but { goals, goal_counts, indicator_counts }
    Goal { area, name, section, decided, place } but {
        code, stewardship, assessment, points, measured, total, counts,
        without_indicators, earlier,
    }
    DecidedAssessment { reason, decided_by, place } but { assessment }
    Indicator {
        name, derived, numerator, denominator, weight_of, baseline, outcome, so_far,
        target, original, history, vintages, plan, departments, source, method, place,
    } but {
        code, goal, unit, common_unit, direction, aggregation, reporters, weight,
        decimals, printed_decimals, baseline_year, partial_limit, partial_tolerance,
        comparable_from, mark, coverage, common, assessment, ground, trend, withheld_years, public,
    }
    TargetInForce { target } but { vintage, decided_during_year }
    OriginalTarget { target } but { vintage, reached }
    HistoryPoint { outcome } but { year, origin, comparable, secret_parts }
    Department { name, board, email, representative, place } but {
        code, board_code, replaces,
    }
    DepartmentOutcome {
        outcome, so_far, numerator, denominator, weight, target, history, data_source,
        comment,
        remedy, legal_ground, place,
    } but {
        department, mark, reported, usable, assessment, ground, unmeasured, trend,
        withheld_years, secret, printed_decimals,
    }
    Remedy { text, responsible } but { due }
    Vintage { decided_by, paragraph, place } but { start, decided_on, in_force }
    VintageTarget { targets, reason } but { start, department }
    Plan { drift, path, forecast, departments } but {}
    DepartmentPlan { drift } but { department }
    Drift { before, after, reason } but { year, from, to, change, kind, total, in_time }
    Path { points } but { vintage, standing }
    PathPoint { aim } but { year, is_baseline }
    Forecast { target } but { year, value, spread, outlook, years }
    Proposals { proposals } but { goals }
    Proposal { years, reason, place } but { indicator, department, start }
    ProposedYear { decided, proposed } but { kind, reached_already }
    Requirement { text, note, failing, evidence } but {
        id, chapter, check, result, counts, objects, unreported,
    }
    SubGoal { code, name, responsible, comment, place } but { goal, due, status, late }
    Document { name, adopted_by, paragraph, prepared_in, place } but {
        kind, department, valid_from, valid_to, reviewed, adopted_on, anchored, in_force,
    }
    Role { role, function, name, place } but {}
    Analysis { text, place } but { department, heading, secret }
    Text { text, place } but { belongs }
    Correction { before, after, reason } but {
        indicator, department, year, secret, was_secret,
    }
    SubmissionStatus { paragraph, contact_name, contact_function, file } but {
        department, state, date, approved, treated, asked, answered, findings,
    }
    // The findings themselves are counted before anything is walked.
    Findings { tallies } but { open, accepted, hidden }
    FindingTally {} but { rule, department, accepted, count }
}
