//! Plans, systems, incidents, risks, economy, documents and requirements in
//! `it-bokslut.json`.

use itbokslut::domain::Figure;
use itbokslut::published::Document;
use itbokslut::report::{
    PlanBreach, Report, RequirementResult, Share, Shown, SystemDemand, SystemFault,
    Timing,
};
use itbokslut::{dataset, edition};
use serde_json::{Value, json};

use super::{document, faults};
use crate::support::report::report;

/// The lists of the instruments. Each has one entry with everything in it,
/// and one with as little as there can be.
const LISTS: [&str; 9] = [
    "insatser",
    "system",
    "incidenter",
    "risker",
    "ekonomi",
    "sakerhetsdelmal",
    "styrdokument",
    "roller",
    "krav",
];

fn changed(change: impl FnOnce(&mut Report)) -> Value {
    let mut report = report();
    change(&mut report);
    let bytes = dataset::json(&edition::internal(report));
    let document = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(faults(&document), Vec::<String>::new());
    document
}

#[test]
fn an_entry_of_each_list_looks_like_this() {
    let document = document();
    let entries: Value = LISTS
        .iter()
        .map(|list| (list.to_string(), document[list][0].clone()))
        .collect();
    insta::assert_snapshot!(serde_json::to_string_pretty(&entries).unwrap());
}

#[test]
fn what_the_lists_come_to_looks_like_this() {
    insta::assert_snapshot!(
        serde_json::to_string_pretty(&document()["sammanstallning"]).unwrap()
    );
}

#[test]
fn what_is_missing_is_null_and_neither_absent_nor_zero() {
    let known = |key: &str| {
        matches!(
            key,
            "forvaltning"
                | "insats"
                | "namn"
                | "risk"
                | "post"
                | "kod"
                | "delmal"
                | "dokument"
                | "roll"
                | "kapitel"
                | "text"
                | "kontroll"
                | "resultat"
                | "tidhallning"
                | "kallor"
                | "klassning"
                | "plan"
        )
    };
    let document = document();
    for list in LISTS {
        let full = document[list][0].as_object().unwrap();
        let bare = document[list][1].as_object().unwrap();
        for (key, value) in full {
            let path = format!("{list}.{key}");
            match &bare[key] {
                Value::Null | Value::Bool(_) => {}
                Value::Array(items) if items.is_empty() => {}
                Value::Array(_) if path == "insatser.brister" => {}
                Value::String(_) if path == "krav.id" => {}
                _ => assert!(known(key), "{path}: {value} became {}", bare[key]),
            }
        }
    }
    assert_eq!(document["insatser"][1]["id"], Value::Null);
    assert_eq!(document["roller"][1]["namn"], Value::Null);
    assert_eq!(document["incidenter"][1]["sparad"], Value::Null);
    assert_eq!(document["krav"][1]["objekt"], Value::Null);
    assert_eq!(document["krav"][1]["anmarkning"], Value::Null);
    assert_eq!(
        document["system"][1]["klassning"],
        json!({
            "konfidentialitet": null,
            "riktighet": null,
            "tillganglighet": null,
            "sparbarhet": null,
        })
    );
    assert_eq!(document["ekonomi"][1]["plan"], json!([null, null, null]));
    assert_eq!(document["ekonomi"][0]["plan"], json!([1300.0, null, 0.0]));
}

#[test]
fn sums_of_nothing_are_null() {
    let totals = &changed(|report| {
        report.plans = itbokslut::report::Plans::default();
        report.incidents = itbokslut::report::Incidents::default();
        report.risks = itbokslut::report::Risks::default();
        report.economy = itbokslut::report::Economy::default();
    })["sammanstallning"];
    assert_eq!(totals["insatser"]["totalt"]["antal"], 0);
    assert_eq!(totals["insatser"]["totalt"]["budget"], Value::Null);
    assert_eq!(totals["insatser"]["totalt"]["utfall"], Value::Null);
    assert_eq!(totals["incidenter"]["i_ar"]["avbrott"], Value::Null);
    assert_eq!(totals["incidenter"]["forra_aret"], Value::Null);
    assert_eq!(totals["risker"]["kostnad"], Value::Null);
    assert_eq!(totals["ekonomi"]["utfall_forra_aret"], Value::Null);
}

#[test]
fn every_entry_has_its_cells() {
    let document = document();
    for list in LISTS {
        for (number, entry) in document[list].as_array().unwrap().iter().enumerate() {
            let cells = entry["kallor"].as_array().unwrap();
            let without = list == "krav" && number == 1;
            assert_eq!(cells.is_empty(), without, "{list} {number}");
            for cell in cells {
                for part in ["falt", "fil", "blad", "cell"] {
                    assert!(cell[part].is_string(), "{list} {number}: {cell}");
                }
            }
        }
    }
    let system = &document["system"][0];
    for part in ["agare", "anvandare"] {
        assert_eq!(system[part][0]["kallor"][0]["cell"], "A2", "{part}");
    }
}

#[test]
fn a_cell_without_a_name_is_named_after_the_figure_and_its_year() {
    let document = document();
    let fields = |list: &str| -> Vec<Value> {
        let cells = document[list][0]["kallor"].as_array().unwrap();
        cells.iter().map(|cell| cell["falt"].clone()).collect()
    };
    assert_eq!(
        fields("insatser"),
        ["Insats", "Klart", "Budget", "Utfall (tkr)"]
    );
    assert_eq!(
        fields("ekonomi"),
        ["Post", "Budget", "Utfall", "Plan 2026", "Plan 2028"]
    );
    assert_eq!(fields("krav"), ["Systemsäkerhetsplan", "Underlag"]);
}

#[test]
fn secrecy_and_its_ground_stand_at_the_row_they_were_written_in() {
    let document = document();
    for list in ["insatser", "system", "incidenter", "risker"] {
        assert_eq!(document[list][0]["sekretess"], true, "{list}");
        assert_eq!(document[list][0]["lagrum"], "OSL 18 kap. 8 §", "{list}");
        assert_eq!(document[list][1]["sekretess"], false, "{list}");
        assert_eq!(document[list][1]["lagrum"], Value::Null, "{list}");
    }
}

#[test]
fn a_late_activity_says_by_how_many_days() {
    for (timing, days) in [
        (Timing::Cancelled, Value::Null),
        (Timing::InTime, Value::Null),
        (Timing::DoneLate { days: 3 }, json!(3)),
        (Timing::Overdue { days: 184 }, json!(184)),
        (Timing::NotDue, Value::Null),
        (Timing::NoDeadline, Value::Null),
    ] {
        let document = changed(|report| report.plans.activities[0].timing = timing);
        let activity = &document["insatser"][0];
        assert_eq!(activity["tidhallning"], timing.word());
        assert_eq!(activity["dagar_sen"], days, "{timing:?}");
    }
}

#[test]
fn the_words_are_those_of_the_report() {
    let faults = [
        SystemFault::NoOwner,
        SystemFault::SeveralOwners,
        SystemFault::NoPlan,
        SystemFault::NotApproved,
        SystemFault::ApprovedByOther,
        SystemFault::ApprovedBeforePlan,
        SystemFault::UsedBeforeApproval,
        SystemFault::NoActionPlan,
        SystemFault::OldActionPlan,
        SystemFault::NoActivity,
    ];
    let breaches = [
        PlanBreach::Responsible,
        PlanBreach::Schedule,
        PlanBreach::FollowUp,
        PlanBreach::Priority,
    ];
    let document = changed(|report| {
        report.systems.systems[0].faults = faults.to_vec();
        report.plans.activities[0].breaches = breaches.to_vec();
        report.systems.demands = SystemDemand::ALL
            .map(|demand| (demand, Shown::Open(Share::default())))
            .to_vec();
        let requirement = report.requirements[0].clone();
        report.requirements = RequirementResult::ALL
            .map(|result| itbokslut::report::Requirement {
                result,
                ..requirement.clone()
            })
            .to_vec();
    });
    assert_eq!(
        document["system"][0]["brister"],
        json!(faults.map(SystemFault::word))
    );
    assert_eq!(
        document["insatser"][0]["brister"],
        json!(breaches.map(PlanBreach::word))
    );
    let words = |list: &Value, key: &str| -> Vec<Value> {
        let list = list.as_array().unwrap();
        list.iter().map(|entry| entry[key].clone()).collect()
    };
    assert_eq!(
        words(&document["sammanstallning"]["system"]["krav"], "krav"),
        SystemDemand::ALL.map(SystemDemand::word)
    );
    assert_eq!(
        words(&document["krav"], "resultat"),
        RequirementResult::ALL.map(RequirementResult::word)
    );
}

#[test]
fn the_schema_knows_the_words_of_every_closed_vocabulary() {
    for path in [
        "/insatser/0/program",
        "/insatser/0/status",
        "/insatser/0/tidhallning",
        "/insatser/1/brister/0",
        "/system/0/agare/0/roll",
        "/system/0/brister/0",
        "/incidenter/0/kategori",
        "/incidenter/0/upptackt_genom",
        "/ekonomi/0/post",
        "/sakerhetsdelmal/0/status",
        "/styrdokument/0/typ",
        "/krav/0/resultat",
        "/sammanstallning/insatser/program/0/program",
        "/sammanstallning/system/krav/0/krav",
        "/sammanstallning/incidenter/i_ar/kategorier/0/kategori",
        "/sammanstallning/incidenter/i_ar/upptackter/0/upptackt_genom",
    ] {
        let mut document = document();
        *document.pointer_mut(path).unwrap() = "nästan".into();
        assert_eq!(
            faults(&document).len(),
            1,
            "{path}: {:?}",
            faults(&document)
        );
        let bytes = serde_json::to_vec(&document).unwrap();
        let unreadable = Document::from_json(&bytes).unwrap_err();
        assert!(
            unreadable.reason.contains("«nästan»"),
            "{path}: {unreadable}"
        );
    }
}

#[test]
fn the_schema_misses_any_key_of_any_list() {
    let whole = document();
    for list in LISTS {
        for key in whole[list][0].as_object().unwrap().keys() {
            let mut document = whole.clone();
            document[list][0].as_object_mut().unwrap().remove(key);
            assert_eq!(faults(&document).len(), 1, "{list}.{key}");
        }
    }
}

#[test]
fn an_amount_of_negative_zero_has_no_sign() {
    let document = changed(|report| {
        report.plans.activities[0].budget = Some(Figure::new(-0.0, vec![]));
        report.economy.rows[0].amounts.plans[2] = Some(Figure::new(-0.0, vec![]));
        report.risks.cost_per_point = Shown::Open(Some(-0.0));
    });
    assert_eq!(document["insatser"][0]["budget"].to_string(), "0.0");
    assert_eq!(document["ekonomi"][0]["plan"][2].to_string(), "0.0");
    let risks = &document["sammanstallning"]["risker"];
    assert_eq!(risks["kostnad_per_poang"].to_string(), "0.0");
}
