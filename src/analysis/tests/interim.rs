//! The interim report: the forecast is what is assessed, and what it came to
//! by 31 August stands beside it (DESIGN §3).

use crate::domain::{
    Aggregation, Amount, Assessment, Measure, PeriodKind, Post, Unit, UnmeasuredReason,
};
use crate::submission::OutcomeRow;

use super::kommun::{Kommun, YEAR, YearOf, date, goal_of, kommun, number, set, year};

/// Returns a kommun's interim report of its last year.
fn interim<const N: usize>(years: [YearOf; N]) -> Kommun {
    let mut kommun = kommun(years);
    kommun.material.period.kind = PeriodKind::Interim;
    for submission in &mut kommun.material.current.submissions {
        submission.period.kind = PeriodKind::Interim;
    }
    kommun
}

fn of(unit: Unit, aggregation: Aggregation) -> YearOf {
    year(YEAR, &["A", "B"])
        .indicator("I", unit, aggregation, |_| {})
        .target("I", goal_of(50.0))
}

/// Fills in what it came to so far.
fn so_far(row: &mut OutcomeRow, value: f64) {
    let place = row.indicator.place.clone();
    row.so_far = super::kommun::given(number(value), place);
}

fn value(figure: Option<crate::domain::Figure<Measure>>) -> Option<f64> {
    figure?.value.number()
}

#[test]
fn an_empty_forecast_is_not_measured_whatever_came_out_so_far() {
    let kommun = interim([of(Unit::Count, Aggregation::Sum)
        .row("A", "I", |row| so_far(row, 40.0))
        .row("B", "I", |row| {
            so_far(row, 30.0);
            set(&mut row.outcome, number(45.0));
        })]);
    let indicator = kommun.indicator("I");
    assert_eq!(indicator.assessment, Assessment::NotMeasured);
    assert_eq!((indicator.outcome, indicator.so_far), (None, None));
    let own = kommun.own("A", "I");
    assert!(!own.reported);
    assert_eq!(value(own.so_far), Some(40.0), "it is kept beside");
}

#[test]
fn what_came_out_so_far_is_shown_beside_and_not_judged() {
    let year = |beside: f64| {
        interim([of(Unit::Count, Aggregation::Sum)
            .row("A", "I", |row| {
                so_far(row, beside);
                set(&mut row.outcome, number(30.0));
            })
            .row("B", "I", |row| {
                so_far(row, 10.0);
                set(&mut row.outcome, number(25.0));
            })])
    };
    let mut reports = [year(20.0), year(900.0)].map(|kommun| kommun.report());
    for (report, beside) in reports.iter().zip([30.0, 910.0]) {
        let indicator = &report.indicators[0];
        assert_eq!(value(indicator.outcome.clone()), Some(55.0));
        assert_eq!(indicator.assessment, Assessment::Met);
        assert_eq!(value(indicator.so_far.clone()), Some(beside));
    }
    // Nothing but the figures themselves differs.
    for report in &mut reports {
        let indicator = &mut report.indicators[0];
        indicator.so_far = None;
        for own in &mut indicator.departments {
            own.so_far = None;
        }
    }
    let [one, other] = reports;
    assert_eq!(one, other);
}

#[test]
fn the_kommuns_outcome_so_far_is_over_those_whose_forecasts_count() {
    let kommun = interim([of(Unit::Count, Aggregation::Mean)
        .row("A", "I", |row| {
            so_far(row, 20.0);
            set(&mut row.outcome, number(30.0));
        })
        .row("B", "I", |row| {
            so_far(row, 70.0);
            set(&mut row.unmeasured, UnmeasuredReason::NotYetAvailable);
        })]);
    assert_eq!(value(kommun.indicator("I").so_far), Some(20.0));
    assert_eq!(value(kommun.own("B", "I").so_far), Some(70.0));

    let silent = interim([of(Unit::Count, Aggregation::Mean)
        .row("A", "I", |row| {
            so_far(row, 20.0);
            set(&mut row.outcome, number(30.0));
        })
        .row("B", "I", |row| set(&mut row.outcome, number(40.0)))]);
    assert_eq!(value(silent.indicator("I").outcome), Some(35.0));
    assert_eq!(value(silent.indicator("I").so_far), None, "B does not say");
}

#[test]
fn a_ratio_so_far_is_weighted_as_its_forecast() {
    // Forecast: (30 + 60) ÷ (40 + 60). So far 50 % of 40 and 80 % of 60.
    let pair = |row: &mut OutcomeRow, beside, top, bottom| {
        so_far(row, beside);
        set(&mut row.numerator, Amount::exact(top));
        set(&mut row.denominator, Amount::exact(bottom));
    };
    let kommun = interim([of(Unit::Percent, Aggregation::Ratio)
        .row("A", "I", |row| pair(row, 50.0, 30.0, 40.0))
        .row("B", "I", |row| pair(row, 80.0, 60.0, 60.0))]);
    let indicator = kommun.indicator("I");
    assert_eq!(value(indicator.outcome.clone()), Some(90.0));
    assert_eq!(value(indicator.so_far.clone()), Some(68.0));
    let labels = |figure: Option<crate::domain::Figure<Measure>>| {
        let sources = figure.unwrap().sources.into_iter();
        let labels: Vec<String> = sources.map(|s| s.field.to_string()).collect();
        labels
    };
    assert_eq!(
        labels(indicator.outcome),
        [
            "Prognos Nämnare",
            "Prognos Nämnare",
            "Prognos Täljare",
            "Prognos Täljare"
        ]
    );
    assert_eq!(
        labels(indicator.so_far),
        [
            "Prognos Nämnare",
            "Prognos Nämnare",
            "Utfall t.o.m. 31 augusti",
            "Utfall t.o.m. 31 augusti"
        ]
    );
}

#[test]
fn a_weighted_mean_so_far_is_weighted_as_its_forecast() {
    let weighted = |row: &mut OutcomeRow, beside, forecast, weight| {
        so_far(row, beside);
        set(&mut row.outcome, number(forecast));
        set(&mut row.weight, Amount::exact(weight));
    };
    let kommun = interim([of(Unit::Percent, Aggregation::WeightedMean)
        .row("A", "I", |row| weighted(row, 40.0, 60.0, 3.0))
        .row("B", "I", |row| weighted(row, 80.0, 90.0, 1.0))]);
    assert_eq!(value(kommun.indicator("I").outcome), Some(67.5));
    assert_eq!(value(kommun.indicator("I").so_far), Some(50.0));
}

#[test]
fn the_trend_compares_the_forecast_with_the_whole_last_year() {
    let last = year(YEAR - 1, &["A", "B"])
        .indicator("I", Unit::Count, Aggregation::Sum, |_| {})
        .numbers("I", &[("A", 20.0), ("B", 20.0)]);
    let now = of(Unit::Count, Aggregation::Sum)
        .row("A", "I", |row| {
            so_far(row, 10.0);
            set(&mut row.outcome, number(25.0));
        })
        .row("B", "I", |row| set(&mut row.outcome, number(25.0)));
    let indicator = interim([last, now]).indicator("I");
    assert_eq!(
        indicator.trend.trend,
        Some(crate::domain::Trend::Improved),
        "50 against 40"
    );
    assert_eq!(
        value(Some(indicator.history[0].outcome.clone())),
        Some(40.0)
    );
}

#[test]
fn what_grows_with_the_year_is_only_the_outcome_so_far() {
    let incidents = |year: YearOf, department: &str, count: u32| {
        (0..count).fold(year, |year, _| year.bare_incident(department, |_| {}))
    };
    let start = year(YEAR, &["A", "B"])
        .indicator("I", Unit::Count, Aggregation::Sum, |indicator| {
            set(&mut indicator.derived, "incidenter: antal".to_owned());
        })
        .target("I", goal_of(50.0));
    let year = incidents(incidents(start, "A", 3), "B", 2)
        .row("A", "I", |row| set(&mut row.outcome, number(6.0)))
        .row("B", "I", |row| set(&mut row.outcome, number(4.0)));
    let indicator = interim([year.clone()]).indicator("I");
    assert_eq!(value(indicator.outcome), Some(10.0), "the forecasts");
    assert_eq!(value(indicator.so_far), Some(5.0), "the incidents");
    // Of a whole year the sheet alone decides.
    let annual = kommun([year]).indicator("I");
    assert_eq!(value(annual.outcome), Some(5.0));
    assert_eq!(annual.so_far, None);
}

#[test]
fn costs_are_derived_from_the_forecasts_of_the_economy() {
    let post = |year: YearOf, department: &str, beside: f64, forecast: f64| {
        year.post(department, Post::Operation, |row| {
            let place = row.post.place.clone();
            row.so_far = super::kommun::given(Amount::exact(beside), place);
            set(&mut row.outcome, Amount::exact(forecast));
        })
    };
    let start = year(YEAR, &["A", "B"])
        .indicator("I", Unit::Tkr, Aggregation::Sum, |indicator| {
            set(&mut indicator.derived, "ekonomi: utfall totalt".to_owned());
        })
        .target("I", goal_of(50.0));
    let kommun = interim([post(post(start, "A", 60.0, 100.0), "B", 30.0, 55.0)]);
    let indicator = kommun.indicator("I");
    assert_eq!(value(indicator.outcome), Some(155.0));
    assert_eq!(value(indicator.so_far), Some(90.0));
    let economy = kommun.report().economy;
    let total = economy.total;
    assert!((total.outcome.unwrap().value - 155.0).abs() < 1e-9);
    let so_far = total.so_far.unwrap();
    assert!((so_far.value - 90.0).abs() < 1e-9);
    assert_eq!(&*so_far.sources[0].field, "Utfall t.o.m. 31 augusti (tkr)");
}

#[test]
fn messages_name_the_header_that_stands_in_the_sheet() {
    let kommun = interim([of(Unit::Percent, Aggregation::Ratio)
        .row("A", "I", |row| set(&mut row.outcome, number(80.0)))
        .row("B", "I", |row| {
            set(&mut row.numerator, Amount::exact(3.0));
            set(&mut row.denominator, Amount::exact(0.0));
        })]);
    let report = kommun.report();
    let told = |rule: &str| {
        let mut open = report.findings.open.iter();
        let finding = open.find(|finding| finding.rule.id == rule).unwrap();
        format!("{} {}", finding.message, finding.remedy)
    };
    assert_eq!(
        told("kvot-utan-delar"),
        "prognosen «80» saknar täljare eller nämnare och räknas inte med Fyll i både \
         Prognos Täljare och Prognos Nämnare. Vad de räknar står i kolumnen Mätmetod."
    );
    assert!(told("nämnare-oanvändbar").contains("Rätta Prognos Nämnare."));
}

#[test]
fn incidents_are_compared_with_the_same_months_of_last_year() {
    let on = |year: YearOf, month, day| {
        let at = date(year.0.year, month, day);
        year.bare_incident("A", |row| set(&mut row.date, at))
    };
    let last = on(on(year(YEAR - 1, &["A"]), 8, 31), 9, 1);
    let now = on(year(YEAR, &["A"]), 3, 1);
    let count = |kommun: Kommun| kommun.report().incidents.last.unwrap().all;
    assert_eq!(count(interim([last.clone(), now.clone()])), 1);
    assert_eq!(count(kommun([last, now])), 2);
}

#[test]
fn a_text_is_in_the_report_that_it_says() {
    let written = |year: YearOf, place: &str| {
        let mut year = year;
        let cell = year.0.governing.goals[0].code.place.clone();
        year.0.governing.texts.push(crate::submission::TextRow {
            place: crate::domain::Placed::new(place.to_owned(), cell.clone()),
            text: crate::domain::Placed::new(format!("Om {place}"), cell),
        });
        year
    };
    let start = year(YEAR, &["A"]);
    let year = written(written(start, "sammanfattning"), "Delår: sammanfattning");
    let texts = |kommun: Kommun| {
        let texts = kommun.report().texts.into_iter();
        let texts: Vec<_> = texts.map(|text| (text.belongs, text.text)).collect();
        texts
    };
    let of = |text: &str| vec![("sammanfattning".to_owned(), text.to_owned())];
    assert_eq!(texts(kommun([year.clone()])), of("Om sammanfattning"));
    assert_eq!(texts(interim([year])), of("Om Delår: sammanfattning"));
}
