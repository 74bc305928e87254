use std::collections::BTreeSet;

use super::*;
use crate::domain::DepartmentCode;

fn of(text: &str) -> Derivation {
    Derivation::parse(text).unwrap()
}

#[test]
fn every_word_of_the_list_is_read_as_written_and_none_is_missing() {
    let mut seen = BTreeSet::new();
    for word in Derivation::WORDS {
        let derivation = of(word);
        assert_eq!(derivation.to_string(), *word);
        seen.insert(derivation);
    }
    let mut all = BTreeSet::new();
    for computation in Computation::ALL {
        let takes = computation.takes();
        let parameters = takes.words().iter().map(|word| takes.read(word));
        let needed = parameters.filter(|_| takes.is_needed());
        let without = (!takes.is_needed()).then_some(None);
        all.extend(
            without
                .into_iter()
                .chain(needed)
                .map(|parameter| Derivation {
                    computation: *computation,
                    parameter,
                }),
        );
    }
    assert_eq!(seen, all);
}

#[test]
fn case_blanks_and_the_kind_of_hyphen_do_not_matter() {
    for text in [
        "it-plan: andel klara i tid",
        "  IT-Plan:Andel  klara i tid ",
        "IT\u{2011}plan:\u{a0}andel klara i tid",
        "it-plan : andel klara i tid,",
    ] {
        assert_eq!(
            of(text).computation,
            Computation::ActivitiesInTime,
            "{text}"
        );
    }
    assert_eq!(
        of("Ekonomi: utfall per post ,it-SÄKERHET").to_string(),
        "ekonomi: utfall per post, IT-säkerhet"
    );
}

#[test]
fn a_parameter_may_narrow_and_may_be_needed() {
    assert_eq!(of("incidenter: antal").parameter, None);
    assert_eq!(
        of("incidenter: antal, skadlig kod").parameter,
        Some(Parameter::Category(IncidentCategory::Malware))
    );
    let misread = |text| Derivation::parse(text).unwrap_err();
    assert_eq!(
        misread("ekonomi: utfall per post"),
        Misread::NoParameter(Computation::OutcomeOfPost)
    );
    assert_eq!(
        misread("ekonomi: utfall per post, licensser"),
        Misread::UnknownParameter {
            computation: Computation::OutcomeOfPost,
            typed: "licensser".to_owned(),
            near: Some("licenser"),
        }
    );
    assert_eq!(
        misread("risker: antal, stora"),
        Misread::TakesNone {
            computation: Computation::Risks,
            typed: "stora".to_owned(),
        }
    );
}

#[test]
fn a_misspelt_name_is_told_from_an_invented_one() {
    let near = |text| match Derivation::parse(text) {
        Err(Misread::Unknown { near }) => near,
        other => panic!("{text}: {other:?}"),
    };
    for (typed, meant) in [
        ("incident: andel spårade", "incidenter: andel spårade"),
        ("andel klara i tid", "it-plan: andel klara i tid"),
        (
            "system: andel med säkerhetsplan",
            "system: andel med systemsäkerhetsplan",
        ),
        (
            "ekonomi: utfall per post drift",
            "ekonomi: utfall per post, drift",
        ),
    ] {
        assert_eq!(near(typed), Some(meant));
    }
    assert_eq!(near("medarbetarnas nöjdhet"), None);
    assert_eq!(near(""), None);
}

#[test]
fn what_fits_what() {
    let fitting = |yields: Yields| {
        Aggregation::ALL
            .iter()
            .map(|aggregation| {
                let units = Unit::ALL.iter();
                let units = units.filter(|unit| yields.fits(*aggregation, **unit));
                let units: Vec<_> = units.map(|unit| unit.word()).collect();
                format!("{} {}", aggregation.word(), units.join(" "))
            })
            .collect::<Vec<_>>()
            .join("; ")
    };
    assert_eq!(
        fitting(Yields::Share),
        "summa ; medel %; median %; min %; max %; central %; andel ja ; kvot %; \
         vägt medel %"
    );
    assert_eq!(
        fitting(Yields::TkrPerPoint),
        "summa ; medel tkr; median tkr; min tkr; max tkr; central tkr; andel ja ; \
         kvot tkr; vägt medel tkr"
    );
    assert_eq!(
        fitting(Yields::Count),
        "summa antal; medel antal; median antal; min antal; max antal; central antal; \
         andel ja ; kvot % antal index; vägt medel antal"
    );
    assert_eq!(
        fitting(Yields::Hours),
        "summa timmar; medel timmar; median timmar; min timmar; max timmar; \
         central timmar; andel ja ; kvot % timmar index; vägt medel timmar"
    );
    assert_eq!(
        fitting(Yields::Tkr),
        "summa tkr; medel tkr; median tkr; min tkr; max tkr; central tkr; andel ja ; \
         kvot % tkr index; vägt medel tkr"
    );
}

#[test]
fn what_fits_is_also_allowed() {
    let yields = [
        Yields::Share,
        Yields::TkrPerPoint,
        Yields::Count,
        Yields::Hours,
        Yields::Tkr,
    ];
    for aggregation in Aggregation::ALL {
        for unit in Unit::ALL {
            let fits = yields.iter().any(|y| y.fits(*aggregation, *unit));
            assert!(
                !fits || aggregation.allows(*unit),
                "{aggregation:?} {unit:?}"
            );
        }
    }
}

#[test]
fn a_ratio_gets_its_parts_and_the_others_their_outcome() {
    let share = of("incidenter: andel spårade");
    let count = of("incidenter: antal");
    let both = [SourceField::Numerator, SourceField::Denominator];
    assert_eq!(share.fills(Aggregation::Ratio), both);
    assert_eq!(count.fills(Aggregation::Ratio), [SourceField::Numerator]);
    for aggregation in [Aggregation::Sum, Aggregation::WeightedMean] {
        assert_eq!(share.fills(aggregation), [SourceField::Outcome]);
        assert_eq!(count.fills(aggregation), [SourceField::Outcome]);
    }
}

#[test]
fn an_indicator_is_derived_when_all_of_it_agrees() {
    let derived = |unit, reporters: &Reporters| {
        let text = "incidenter: andel spårade";
        Derivation::of_indicator(text, unit, Aggregation::Ratio, reporters)
    };
    let share = of("incidenter: andel spårade");
    assert_eq!(derived(Unit::Percent, &Reporters::All), Ok(share));
    let one = Reporters::Some(vec![DepartmentCode::new("BUF")]);
    assert_eq!(derived(Unit::Percent, &one), Ok(share));
    assert_eq!(
        derived(Unit::Count, &Reporters::All),
        Err(NotDerived::Misfit(share))
    );
    assert_eq!(
        derived(Unit::Percent, &Reporters::Source),
        Err(NotDerived::NobodyReports(share))
    );
}

#[test]
fn a_quotient_says_what_is_divided_by_what_and_nothing_else_does() {
    for computation in Computation::ALL {
        let quotient = computation.yields().is_quotient();
        assert_eq!(computation.of().is_some(), quotient, "{computation:?}");
    }
    assert_eq!(
        of("ekonomi: utfall per post, drift").words_for(SourceField::Numerator),
        "utfallet för posten drift, i tkr"
    );
    assert_eq!(
        of("incidenter: antal, intrång").words_for(SourceField::Outcome),
        "incidenter i kategorin intrång"
    );
    let traced = of("incidenter: andel spårade");
    assert_eq!(
        traced.words_for(SourceField::Numerator),
        "incidenter som är spårade"
    );
    assert_eq!(
        traced.words_for(SourceField::Denominator),
        "alla incidenter"
    );
    assert_eq!(
        traced.words_for(SourceField::Outcome),
        "incidenter som är spårade, delat med alla incidenter"
    );
}
