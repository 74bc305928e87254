//! The example's templates as `mallar` writes them, read back: what last year
//! left stands in them, the rest waits to be filled in, and nothing in them is
//! a fault.

use itbokslut::domain::{Period, Post};
use itbokslut::intake::{self, Expected};
use itbokslut::submission::{Governing, Listed, Submission};

use crate::support::project::Project;

const EXPECTED: Expected<'static> = Expected {
    municipality: "Norsjö kommun",
    period: Period::annual(2025),
};

/// Returns every template as it is read, and the rules that found something.
fn templates() -> Vec<(Submission, Vec<(&'static str, String)>)> {
    let kommun = Project::sample();
    kommun.run(&["--ar", "2025", "mallar"]).ended(0);
    let raw = |name: &str| {
        let (raw, found) = intake::workbook(name, &kommun.bytes(name));
        assert!(found.is_empty(), "{found:#?}");
        raw.unwrap()
    };
    let (governing, _): (Governing, _) =
        intake::governing(&raw("styrning/2025.xlsx"), &EXPECTED);
    let names = kommun.names().into_iter();
    names
        .filter(|name| name.starts_with("mallar/") && name.ends_with(".xlsx"))
        .map(|name| {
            let (submission, found) =
                intake::submission(&raw(&name), &governing, &EXPECTED);
            let found = found.iter();
            let found = found.map(|f| (f.rule.id, f.place.within_file()));
            (submission.unwrap(), found.collect())
        })
        .collect()
}

fn waits<R>(listed: &Listed<R>) -> bool {
    let asks = listed.none.is_blank() && listed.none.place().is_some();
    asks && listed.rows.is_empty() && !listed.is_reported()
}

#[test]
fn a_template_of_the_example_asks_only_for_what_is_to_be_filled_in() {
    let templates = templates();
    assert_eq!(templates.len(), 6);
    for (submission, found) in templates {
        let who = &submission.department;
        for (rule, place) in found {
            assert_eq!(rule, "uppgift-saknas", "{who} {place}");
            assert!(place.starts_with("Försättsblad!"), "{who} {place}");
        }
        // Incidents are a year's own; the others go on from last year.
        assert!(waits(&submission.incidents), "{who}");
        assert!(submission.activities.none.is_blank(), "{who}");
        assert!(!submission.activities.rows.is_empty(), "{who}");
        assert!(!submission.systems.rows.is_empty(), "{who}");
        assert!(!submission.risks.rows.is_empty(), "{who}");
        let posts: Vec<Post> = submission
            .economy
            .iter()
            .map(|row| row.post.value)
            .collect();
        assert_eq!(posts, Post::ALL, "{who}");
        for row in &submission.economy {
            let [next, second, third] = &row.plans;
            for amount in [&row.budget, next, second] {
                assert!(amount.given().is_some(), "{who}");
            }
            for amount in [&row.outcome, third] {
                assert!(amount.is_blank() && amount.place().is_some(), "{who}");
            }
        }
    }
}
