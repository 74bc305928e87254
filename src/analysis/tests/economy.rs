//! Economy: sums to the öre, nothing is not 0, and last year's total.

use crate::domain::Post;
use crate::report::{Amounts, Economy};

use super::kommun::instruments::{codes, pay};
use super::kommun::{Kommun, YEAR, YearOf, kommun, set, year};

fn economy(kommun: &Kommun) -> Economy {
    kommun.report().economy
}

fn some() -> YearOf {
    year(YEAR, &["B", "A", "C"])
        .without_submission("C")
        .post("A", Post::Security, |row| {
            pay(&mut row.budget, 0.1);
            pay(&mut row.outcome, 1.3);
            set(&mut row.comment, "Fler licenser.".to_owned());
        })
        .post("A", Post::Operation, |row| {
            pay(&mut row.budget, 0.2);
            pay(&mut row.plans[2], 7.0);
        })
        .post("A", Post::Staff, |_| {})
        .post("B", Post::Operation, |row| pay(&mut row.outcome, 0.0))
}

fn values(amounts: &Amounts) -> [Option<f64>; 5] {
    let value = |figure: &Option<crate::domain::Figure<f64>>| {
        figure.as_ref().map(|figure| figure.value)
    };
    let [one, two, three] = amounts.plans.each_ref().map(value);
    [
        value(&amounts.budget),
        value(&amounts.outcome),
        one,
        two,
        three,
    ]
}

#[test]
fn the_posts_are_in_the_order_of_organisation_and_of_the_vocabulary() {
    let economy = economy(&kommun([some()]));
    let rows: Vec<_> = economy
        .rows
        .iter()
        .map(|row| (row.department.as_str(), row.post))
        .collect();
    assert_eq!(
        rows,
        [
            ("B", Post::Operation),
            ("A", Post::Operation),
            ("A", Post::Staff),
            ("A", Post::Security)
        ]
    );
    assert_eq!(economy.rows[3].comment.as_deref(), Some("Fler licenser."));
}

#[test]
fn sums_are_exact_and_a_sum_over_nothing_is_nothing() {
    let economy = economy(&kommun([some()]));
    let [a, b] = [1, 0].map(|at| values(&economy.by_department[at].1));
    assert_eq!(a, [Some(0.3), Some(1.3), None, None, Some(7.0)]);
    assert_eq!(b, [None, Some(0.0), None, None, None]);
    assert_eq!(
        values(&economy.total),
        [Some(0.3), Some(1.3), None, None, Some(7.0)]
    );
    assert_eq!(economy.by_post.len(), Post::ALL.len());
    let of_post = |post| {
        let mut posts = economy.by_post.iter();
        values(&posts.find(|(of, _)| *of == post).unwrap().1)
    };
    assert_eq!(
        of_post(Post::Operation),
        [Some(0.2), Some(0.0), None, None, Some(7.0)]
    );
    assert_eq!(of_post(Post::Licences), [None; 5]);
    let budget = economy.total.budget.as_ref().unwrap();
    let cells: Vec<_> = budget
        .sources
        .iter()
        .map(|source| format!("{} {}", source.field, source.place.within_file()))
        .collect();
    assert_eq!(
        cells,
        ["Budget (tkr) Ekonomi!B2", "Budget (tkr) Ekonomi!B3"]
    );
    let plan = economy.total.plans[2].as_ref().unwrap();
    assert_eq!(&*plan.sources[0].field, "Plan 2028");
}

#[test]
fn the_deviation_is_outcome_less_budget_to_the_ore() {
    let economy = economy(&kommun([some()]));
    assert_eq!(economy.total.deviation(), Some(1.0));
    assert_eq!(economy.by_department[0].1.deviation(), None, "no budget");
    assert_eq!(economy.rows[1].amounts.deviation(), None, "no outcome");
    let year = year(YEAR, &["A"]).post("A", Post::Staff, |row| {
        pay(&mut row.budget, 100.3);
        pay(&mut row.outcome, 100.1);
    });
    assert_eq!(self::economy(&kommun([year])).total.deviation(), Some(-0.2));
}

#[test]
fn a_sheet_without_any_amount_is_not_reported() {
    let year = year(YEAR, &["A", "B", "C", "D"])
        .without_submission("C")
        .post("A", Post::Staff, |row| {
            set(&mut row.comment, "Inga.".to_owned());
        })
        .post("B", Post::Staff, |row| pay(&mut row.budget, 0.0))
        .post("D", Post::Staff, |row| pay(&mut row.plans[1], 1.0));
    let economy = economy(&kommun([year]));
    assert_eq!(codes(&economy.missing), ["A", "C"]);
    let mut reported = economy.by_department.iter();
    assert!(reported.all(|(department, _)| ["B", "D"].contains(&department.as_str())));
    assert_eq!(economy.by_department.len(), 2);
    assert_eq!(economy.rows.len(), 2);
}

#[test]
fn last_years_outcome_is_of_its_own_forvaltningar() {
    let last = |change: fn(YearOf) -> YearOf| {
        let before = change(year(YEAR - 1, &["A", "GAMMAL"]));
        economy(&kommun([before, some()])).last
    };
    let told = last(|year| {
        year.post("GAMMAL", Post::Staff, |row| pay(&mut row.outcome, 2.5))
            .post("A", Post::Staff, |row| pay(&mut row.outcome, 1.5))
    });
    let told = told.unwrap();
    assert_eq!(told.value.to_bits(), 4f64.to_bits());
    assert_eq!(told.sources.len(), 2);
    assert_eq!(last(|year| year), None);
    let budget_only =
        last(|year| year.post("A", Post::Staff, |row| pay(&mut row.budget, 2.5)));
    assert_eq!(budget_only, None);
    assert_eq!(economy(&kommun([some()])).last, None);
    let older = year(YEAR - 2, &["A"]);
    let older = older.post("A", Post::Staff, |row| pay(&mut row.outcome, 1.0));
    assert_eq!(economy(&kommun([older, some()])).last, None);
}

#[test]
fn the_order_of_the_files_does_not_matter() {
    let mut kommun = kommun([some()]);
    let before = economy(&kommun);
    kommun.material.current.submissions.reverse();
    assert_eq!(economy(&kommun), before);
}
