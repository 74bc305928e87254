//! Definitions that DESIGN §5.3 does not allow.

use crate::domain::{Aggregation, Assessment, Direction, Entry, Target, Unit};
use crate::report::Ground;

use super::kommun::{YEAR, goal_of, kommun, set, year};

#[test]
fn a_forbidden_combination_is_not_measured() {
    for (unit, aggregation) in [
        (Unit::Percent, Aggregation::Sum),
        (Unit::Level, Aggregation::Mean),
        (Unit::Level, Aggregation::Ratio),
        (Unit::Count, Aggregation::ShareYes),
        (Unit::Count, Aggregation::Central),
    ] {
        let year = year(YEAR, &["A", "B"])
            .indicator("I", unit, aggregation, |_| {})
            .target("I", goal_of(1.0))
            .numbers("I", &[("A", 1.0), ("B", 1.0)]);
        let kommun = kommun([year]);
        let indicator = kommun.indicator("I");
        assert_eq!(indicator.assessment, Assessment::NotMeasured);
        assert_eq!(indicator.ground, Ground::Forbidden);
        assert_eq!(indicator.outcome, None);
        // The forbidden cell is another rule's.
        assert!(kommun.found("ej-mätt").is_empty());
        // Of a sum a förvaltning has no target in the first place.
        if aggregation != Aggregation::Sum {
            assert_eq!(kommun.own("A", "I").ground, Ground::Forbidden);
        }
    }
}

#[test]
fn an_indicator_whose_definition_cannot_be_read_is_not_measured() {
    let year = year(YEAR, &["A"])
        .indicator("I", Unit::Count, Aggregation::Sum, |indicator| {
            let place = indicator.unit.place().unwrap().clone();
            indicator.unit = Entry::Unusable(place);
        })
        .target("I", goal_of(1.0))
        .numbers("I", &[("A", 1.0)]);
    assert_eq!(kommun([year]).indicator("I").ground, Ground::Forbidden);
}

#[test]
fn a_target_of_another_kind_assesses_nothing() {
    let interval = Target::Interval { from: 1.0, to: 2.0 };
    for (direction, target) in [
        (Direction::Interval, goal_of(1.0)),
        (Direction::Higher, interval),
        (Direction::Lower, Target::YesNo(true)),
        (Direction::Interval, Target::Interval { from: 2.0, to: 1.0 }),
    ] {
        let year = year(YEAR, &["A"])
            .indicator("I", Unit::Count, Aggregation::Sum, |indicator| {
                set(&mut indicator.direction, direction);
            })
            .target("I", target)
            .numbers("I", &[("A", 1.0)]);
        let indicator = kommun([year]).indicator("I");
        assert_eq!(indicator.assessment, Assessment::NotMeasured);
        assert_eq!(indicator.ground, Ground::Forbidden);
    }
}
