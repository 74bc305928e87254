//! Kommuner of sizes that the sample is not, to see that the pages hold.

use itbokslut::domain::*;
use itbokslut::report::*;
use itbokslut::report::{Count, Shown};

use super::{instruments, moved, security, told};

/// How many förvaltningar and indicators the large kommun has.
const DEPARTMENTS: usize = 25;
const INDICATORS: usize = 200;

/// Returns a kommun with one förvaltning, one goal, one indicator and a text
/// of three words.
pub(crate) fn tiny() -> Report {
    let mut report = told::empty();
    report.departments = vec![told::department("KLF", "Kommunledningsförvaltningen")];
    report.goals = vec![told::goal("S1", "Service", "Tjänsterna ska fungera")];
    let name = "Telefonsamtal som besvaras";
    report.indicators = vec![told::indicator("S1.1", "S1", name, Unit::Percent)];
    report.texts = vec![text("sammanfattning", "Året var bra.")];
    told::complete(&mut report);
    report
}

/// Returns a kommun with 25 förvaltningar, 200 indicators and a text of three
/// pages.
pub(crate) fn large() -> Report {
    let mut report = full();
    let goals = report.goals.clone();
    let indicators = report.indicators.clone();
    for (at, model) in indicators.iter().cycle().enumerate() {
        if report.indicators.len() == INDICATORS {
            break;
        }
        let round = at / indicators.len() + 2;
        let mut more = model.clone();
        more.code = IndicatorCode::new(format!("{}-{round}", model.code));
        more.name = format!("{}, omgång {round}", model.name);
        report.indicators.push(more);
    }
    let place = |goal: &GoalCode| goals.iter().position(|own| own.code == *goal);
    report.indicators.sort_by_key(|own| place(&own.goal));
    let models = report.departments.clone();
    for at in models.len()..DEPARTMENTS {
        let model = &models[at % models.len()];
        let code = DepartmentCode::new(format!("F{at:02}"));
        add_department(&mut report, model, &code);
    }
    let paragraph = "Arbetet har gått framåt i alla förvaltningar. Informations\
                     säkerhetsklassificeringen är klar för 75 % av systemen, och \
                     personuppgiftsbehandlingarna i 1 250 register har gåtts igenom \
                     enligt § 4 för åren 2025–2027.";
    let long = vec![[paragraph; 5].join(" "); 14].join("\n\n");
    report.texts.push(text("S1", &long));
    finish(&mut report);
    report
}

/// Returns the sample with names that are as long as names can be.
pub(crate) fn long_names() -> Report {
    let mut report = full();
    for department in &mut report.departments {
        department.name = format!(
            "{} för samhällsbyggnad, räddningstjänst och krisberedskapssamordning",
            department.name
        );
    }
    for indicator in report.indicators.iter_mut().step_by(2) {
        indicator.name = format!(
            "Informationssäkerhetsklassificeringsprocessens genomförandegrad: {}",
            indicator.name
        );
    }
    for goal in &mut report.goals {
        goal.name = format!(
            "{} även inom kommunalförbundens samverkansorganisationer",
            goal.name
        );
    }
    finish(&mut report);
    report
}

fn full() -> Report {
    let mut report = told::sample();
    moved::add(&mut report);
    instruments::add(&mut report);
    security::add(&mut report);
    report
}

fn finish(report: &mut Report) {
    instruments::count(report);
    instruments::add_up(report);
    told::complete(report);
}

/// Adds a förvaltning that has reported the same as another.
fn add_department(report: &mut Report, model: &Department, code: &DepartmentCode) {
    let mut department = model.clone();
    department.code = code.clone();
    department.name = format!("{} {code}", model.name);
    report.departments.push(department);
    for indicator in &mut report.indicators {
        let own = indicator.departments.iter();
        let own = own.filter(|own| own.department == model.code);
        let more: Vec<DepartmentOutcome> = own
            .map(|own| DepartmentOutcome {
                department: code.clone(),
                ..own.clone()
            })
            .collect();
        indicator.departments.extend(more);
        let reported = indicator.departments.len();
        if let Shown::Open(coverage) = &mut indicator.coverage {
            coverage.reported = coverage.reported.max(reported);
            coverage.expected = coverage.expected.max(reported);
        }
    }
    let activities = report.plans.activities.iter();
    let activities = activities.filter(|own| own.department == model.code);
    let more: Vec<Activity> = activities
        .map(|own| Activity {
            department: code.clone(),
            id: format!("{code}-{}", own.id),
            ..own.clone()
        })
        .collect();
    report.plans.activities.extend(more);
    let rows = report.economy.rows.iter();
    let rows = rows.filter(|own| own.department == model.code);
    let more: Vec<EconomyRow> = rows
        .map(|own| EconomyRow {
            department: code.clone(),
            ..own.clone()
        })
        .collect();
    report.economy.rows.extend(more);
    let statuses = report.submissions.iter();
    let statuses = statuses.filter(|own| own.department == model.code);
    let more: Vec<SubmissionStatus> = statuses
        .map(|own| SubmissionStatus {
            department: code.clone(),
            answered: Count::Of(own.asked),
            ..own.clone()
        })
        .collect();
    report.submissions.extend(more);
}

fn text(belongs: &str, text: &str) -> Text {
    Text {
        belongs: belongs.to_owned(),
        text: text.to_owned(),
        place: told::cell("styrning/2025.xlsx", "Texter", 3, 1),
    }
}
