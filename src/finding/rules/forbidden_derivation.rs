//! A computation that the indicator's definition cannot use.

use super::prelude::*;
use crate::domain::{Aggregation, Derivation, Unit, Yields};
use crate::swedish::{self, quote};

/// The rule.
pub static RULE: Rule = Rule {
    id: "härledning-otillåten",
    severity: Severity::Error,
    subject: Subject::Governing,
    title: "beräkningen passar inte indikatorn",
    reason: "En beräkning ger en andel, ett antal, ett belopp eller ett antal timmar, och \
             bara vissa enheter och sammanvägningar passar till den. Värdet räknas \
             dessutom fram ur förvaltningarnas blad, så förvaltningar måste redovisa \
             indikatorn. Annars blir den ej mätt.",
    source: "DESIGN §5.3",
};

/// Reports a computation at a place that does not fit the aggregation and the
/// unit, which stands at another.
pub fn found(
    place: &Place,
    derivation: Derivation,
    indicator: &str,
    aggregation: Aggregation,
    unit: Unit,
    unit_place: &Place,
) -> Finding {
    let yields = derivation.computation.yields();
    Finding::new(
        &RULE,
        place,
        format!(
            "{indicator} mäts i enheten {} och vägs samman med «{}», men {} ger {}",
            unit.word(),
            aggregation.word(),
            quote(&derivation.to_string()),
            what(yields)
        ),
        format!("Ändra enheten eller sammanvägningen. {}", fitting(yields)),
    )
    .with_value(derivation.to_string())
    .against(unit_place)
}

/// Reports a computation at a place of an indicator that no förvaltning
/// reports: `Rapporteras av`, at another place, is `källa`.
pub fn nobody_reports(
    place: &Place,
    derivation: Derivation,
    indicator: &str,
    reporters: &Place,
) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "{indicator} hämtas från en källa enligt Rapporteras av, men ska också härledas \
             ur {}",
            quote(&derivation.to_string())
        ),
        "Skriv alla eller förvaltningarnas koder under Rapporteras av, eller töm cellen \
         här om värdet ska hämtas från en källa.",
    )
    .with_value(derivation.to_string())
    .against(reporters)
}

const fn what(yields: Yields) -> &'static str {
    match yields {
        Yields::Share => "en andel i procent",
        Yields::TkrPerPoint => "en kostnad i tkr per poäng",
        Yields::Count => "ett antal",
        Yields::Hours => "ett antal timmar",
        Yields::Tkr => "ett belopp i tkr",
    }
}

/// Returns a sentence about the aggregations and units that can be used.
fn fitting(yields: Yields) -> String {
    let units = |aggregation: Aggregation| -> Vec<&str> {
        let units = Unit::ALL.iter();
        let units = units.filter(|unit| yields.fits(aggregation, **unit));
        units.map(|unit| unit.word()).collect()
    };
    // All but the ratio take one and the same unit.
    let plain = units(Aggregation::Median);
    let others: Vec<&str> = Aggregation::ALL
        .iter()
        .filter(|aggregation| {
            **aggregation != Aggregation::Ratio && !units(**aggregation).is_empty()
        })
        .map(|aggregation| aggregation.word())
        .collect();
    let ratio = units(Aggregation::Ratio);
    if ratio == plain {
        return format!(
            "Enheten {} passar, med kvot, {}.",
            swedish::join(&plain),
            swedish::join(&others)
        );
    }
    format!(
        "Enheten {} passar med {}. Med kvot blir värdet täljare, och då passar {}.",
        swedish::join(&plain),
        swedish::join(&others),
        swedish::join(&ratio)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_remedy_names_what_fits() {
        assert_eq!(
            fitting(Yields::Share),
            "Enheten % passar, med kvot, medel, median, min, max, central och vägt medel."
        );
        assert_eq!(
            fitting(Yields::Count),
            "Enheten antal passar med summa, medel, median, min, max, central och vägt \
             medel. Med kvot blir värdet täljare, och då passar %, antal och index."
        );
    }
}
