//! An indicator that is derived, from the governing workbook's list of names
//! to the template's locked cells and the words of the method appendix.

use itbokslut::domain::{Aggregation, DepartmentCode, Derivation, Unit};
use itbokslut::form::department::DEPARTMENT;
use itbokslut::form::governing::GOVERNING;
use itbokslut::report::Report;
use itbokslut::wording::Definition;
use itbokslut::{analysis, edition, wording, workbook};

use crate::support::kommun::{Cell, Kommun};
use crate::support::report;
use crate::templates::{fills, package::Package};

fn derived(text: &str, unit: Unit, aggregation: Aggregation) -> Kommun {
    Kommun::valid().definition("S1.1", |i| {
        i.unit.set(unit);
        i.aggregation.set(aggregation);
        i.derived.set(text.to_owned());
    })
}

/// The template of BUF, whose only indicator stands in row 5 of `Utfall`.
fn template(kommun: &Kommun) -> Package {
    let department = DepartmentCode::new("BUF");
    let fill = analysis::template(&kommun.material, &[], &kommun.settings, &department);
    Package::new(&workbook::write(&DEPARTMENT, &fill).unwrap())
}

#[test]
fn the_template_locks_what_is_derived_and_says_from_what() {
    let text = "incidenter: andel spårade";
    let package = template(&derived(text, Unit::Percent, Aggregation::Ratio));
    for cell in ["I5", "J5", "K5", "L5", "M5"] {
        let style = package.style("Utfall", cell);
        assert!(style.locked && style.pattern == "lightUp", "{cell}");
    }
    let prompt = |cell| {
        let validation = package.validation("Utfall", cell).unwrap();
        validation.own.get("prompt").to_owned()
    };
    assert_eq!(
        prompt("J5"),
        "Räknas fram ur bladet Incidenter: incidenter som är spårade. Cellen är låst."
    );
    assert!(prompt("K5").contains("alla incidenter"));
    assert!(prompt("L5").starts_with("Används inte"));
    // What is done about a missed target is still asked for.
    assert!(!package.style("Utfall", "P5").locked);
    // Nothing is missing in the row.
    assert!(
        package
            .in_sheet("Utfall", "conditionalFormatting")
            .is_empty()
    );
    let method = &package.cells("Utfall")["E5"];
    assert!(
        method.contains("Utfallet räknas fram ur bladet Incidenter"),
        "{method}"
    );
}

#[test]
fn the_template_asks_for_what_an_amount_is_divided_by() {
    let text = "incidenter: antal";
    let package = template(&derived(text, Unit::Count, Aggregation::Ratio));
    assert!(package.style("Utfall", "J5").locked);
    assert!(!package.style("Utfall", "K5").locked);
    let method = &package.cells("Utfall")["E5"];
    assert!(
        method.contains("Täljaren räknas fram ur bladet Incidenter"),
        "{method}"
    );
}

#[test]
fn the_governing_workbook_offers_the_names_and_takes_others() {
    let package =
        Package::new(&workbook::write(&GOVERNING, &fills::governing()).unwrap());
    let offered = package.validation("Indikatorer", "H4").unwrap();
    assert_eq!(offered.own.get("type"), "list");
    assert_eq!(offered.own.get("errorStyle"), "information");
    let last = Derivation::WORDS.len();
    assert!(
        offered.formula.ends_with(&format!("${last}")),
        "{}",
        offered.formula
    );
    let lists = package.cells("_listor");
    let names = lists
        .values()
        .filter(|word| Derivation::parse(word).is_ok());
    assert_eq!(names.count(), last);
}

fn definition(change: impl FnOnce(&mut itbokslut::report::Indicator)) -> Definition {
    let mut report: Report = report::report();
    change(&mut report.indicators[0]);
    let words = wording::words(&edition::internal(report));
    words.method.definitions[0].clone()
}

fn fact<'d>(definition: &'d Definition, label: &str) -> &'d str {
    let fact = definition.facts.iter().find(|fact| fact.label == label);
    &fact.unwrap().text
}

#[test]
fn the_method_appendix_says_in_plain_words_what_is_computed() {
    let share = definition(|indicator| {
        indicator.derived = Some("it-plan: andel klara i tid".to_owned());
        indicator.numerator = None;
        indicator.denominator = None;
    });
    assert_eq!(
        fact(&share, "Härleds ur:"),
        "Förvaltningarnas blad IT-plan: insatser som avslutades senast på sin slutdag, \
         delat med insatser med slutdag senast på periodens sista dag, utom avbrutna."
    );
    assert_eq!(
        fact(&share, "Sammanvägning:"),
        "Kvot. Täljare: insatser som avslutades senast på sin slutdag. Nämnare: insatser \
         med slutdag senast på periodens sista dag, utom avbrutna."
    );
    let cost = definition(|indicator| {
        indicator.derived = Some("EKONOMI: utfall per post,drift".to_owned());
        indicator.numerator = None;
        indicator.denominator = Some("invånare den 31 december".to_owned());
    });
    assert_eq!(
        fact(&cost, "Härleds ur:"),
        "Täljaren räknas fram ur förvaltningarnas blad Ekonomi: utfallet för posten drift, \
         i tkr."
    );
    assert_eq!(
        fact(&cost, "Sammanvägning:"),
        "Kvot. Täljare: utfallet för posten drift, i tkr. Nämnare: invånare den 31 \
         december."
    );
    let unknown = definition(|indicator| indicator.derived = Some("enkät".to_owned()));
    assert_eq!(fact(&unknown, "Härleds ur:"), "Enkät.");
}
