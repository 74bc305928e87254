//! IT plans and an economy built in code: every fate an activity can have, a
//! förvaltning that has not reported and one that has nothing to report.

use itbokslut::domain::*;
use itbokslut::report::*;
use itbokslut::report::{Count, Shown};

use super::told::date;

/// The rows of the IT plans. Förvaltning, number, name, programme, priority,
/// responsible, follow-up, start, end, status, share done, finished, budget,
/// outcome, comment.
const PLANS: &str = "\
KLF|KLF-1|Nytt ärende- och dokumenthanteringssystem|IT-plan|1|kanslichef|kommunchef|2024-09-01|2025-10-31|klar||2025-12-18|650|702|Leverantörens rättningar dröjde, och driftsättningen flyttades till december.
KLF|KLF-2|E-legitimation i alla e-tjänster|IT-plan|1|IT-samordnare|kanslichef|2025-01-15|2025-06-30|klar||2025-06-12|120|108|
KLF|KLF-3|Flerfaktorsinloggning för alla som arbetar hemifrån|Säkerhetshandlingsplan|1|IT-säkerhetssamordnare|kanslichef|2025-02-01|2025-09-30|klar||2025-09-26|85|91|
KLF|KLF-4|Sändning av fullmäktige med textning i efterhand|IT-plan|2|kommunikatör|kanslichef|2025-03-01|2025-08-31|klar||2025-08-20|60|47|
KLF|KLF-5|Återläsning av säkerhetskopior provas två gånger om året|Säkerhetshandlingsplan|1|IT-chef|IT-säkerhetssamordnare|2025-01-01|2025-11-30|pågår|50||30|12|Ett av två prov är gjort.
KLF|KLF-6|Fiber till Bastuträsk industriområde|IT-infrastrukturprogram|2|IT-samordnare|näringslivsutvecklare|2025-04-01|2026-09-30|pågår|35||1800|640|
KLF|KLF-7|Avveckling av den gamla e-postservern|IT-plan|3|IT-chef|kanslichef|2025-02-01|2025-05-31|klar||2025-05-30|20|18|
KLF|KLF-8|Gemensam mall för systemsäkerhetsplaner|Säkerhetshandlingsplan|2|IT-säkerhetssamordnare|IT-chef|2025-01-15|2025-04-30|klar||2025-05-01|0|0|
KLF|KLF-9|Upphandling av telefoniavtal|IT-plan|2|inköpare|ekonomichef|2025-05-01|2025-12-31|avbruten|||40|6|Kommunen ansluter sig i stället till regionens avtal.
KLF|KLF-10|Utbildning i klarspråk på webbplatsen|IT-plan|3|kommunikatör||2025-09-01|2025-11-15|klar||2025-11-14|15|15|
KLF|KLF-11|Digital arkivleverans|IT-plan|2|arkivarie|kanslichef|2025-10-01|2027-03-31|pågår|10||400|55|
BUF|1|Gemensam inloggning för elever och personal|IT-plan|1|utvecklingsledare|skolchef|2025-01-07|2025-08-15|klar||2025-08-11|210|198|
BUF|2|Ny lärplattform i grundskolan|IT-plan|1|utvecklingsledare|skolchef|2025-01-15|2025-08-15|pågår|80||480|455|Avtalet överklagades. Plattformen tas i bruk i mars.
BUF|3|E-tjänst för ansökan om förskoleplats och fritidshem|IT-plan|1|administrativ chef|skolchef|2025-02-01|2025-05-31|klar||2025-07-18|95|121|Kopplingen till folkbokföringen behövde göras om.
BUF|4|Byte av trådlöst nät i Norsjöskolan|IT-infrastrukturprogram|2|vaktmästare IT|administrativ chef|2025-06-09|2025-08-08|klar||2025-08-07|340|318|
BUF|5|Behörigheter gås igenom i elevregistret|Säkerhetshandlingsplan|1|systemförvaltare|skolchef|2025-03-01|2025-06-30|klar||2025-06-18|10||
BUF|6|Utbildning i informationssäkerhet för rektorer|Säkerhetshandlingsplan|2|utvecklingsledare|skolchef|2025-08-18|2025-10-31|klar|||25|24|
BUF|7|Läsplattor till förskolan, etapp 2|IT-plan|3|förskolechef|skolchef|2025-09-01|2025-12-15|klar||2025-12-10|150|149|
BUF|8|Digitala nationella prov, nät och lån av datorer|IT-plan|1|rektor|skolchef|2025-01-15|2026-05-15|pågår|60||220|140|
BUF|9|Avveckling av skolans egna servrar|IT-plan|2|vaktmästare IT|administrativ chef|2025-03-01|2025-12-31|avbruten|||60|0|Servrarna behövs till dess att lärplattformen är bytt.
BUF|10|Plan för elever utan uppkoppling hemma|IT-plan||||||ej påbörjad|||||
SOC|S1|Byte av journalsystem inom hemsjukvården|IT-plan|1|verksamhetsutvecklare|socialchef|2024-03-01|2025-06-30|pågår|70||1250|980|Överföringen av äldre journaler tog längre tid än beräknat.
SOC|S2|Driftgodkännande av trygghetslarmen|Säkerhetshandlingsplan|1|systemägare trygghetslarm|IT-säkerhetssamordnare|2025-02-01|2025-06-30|pågår|30||25|5|
SOC|S3|E-tjänst för ekonomiskt bistånd|IT-plan|1|IFO-chef|socialchef|2025-03-01|2025-12-31|pågår|40||180|96|Väntar på integrationen mot kassasystemet.
SOC|S4|Läkemedelssignering i mobilen|IT-plan|2|enhetschef särskilt boende|verksamhetsutvecklare|2025-01-15|2025-05-31|klar||2025-05-20|130|127|
SOC|S5|Nyckelfri hemtjänst|IT-plan|2|enhetschef hemtjänst|verksamhetsutvecklare|2025-04-01|2025-11-30|klar||2025-11-28|260|251|
SOC|S6|Logguppföljning i verksamhetssystemet varje månad|Säkerhetshandlingsplan|1|MAS|socialchef|2025-01-01|2025-12-31|klar||2025-12-31|0|0|
SOC|S7|Utbildning i hot- och fishingmejl|Säkerhetshandlingsplan|2|enhetschef hemtjänst|socialchef|2025-09-01|2025-10-31|klar||2025-11-21|15|14|
SOC|S8|Surfplattor på särskilt boende|IT-plan|3|enhetschef särskilt boende||2025-02-15|2025-04-30|klar||2025-04-28|70|66|
SOC|S9|Förstudie om välfärdsteknik nattetid|IT-plan|3|verksamhetsutvecklare|socialchef|2025-10-01|2026-03-31|pågår|25||50|11|
SOC|S10|Reservrutiner vid längre strömavbrott|Säkerhetshandlingsplan|1|beredskapssamordnare|socialchef|2025-01-15|2025-03-31|klar||2025-03-27|10|8|
TEK|T-01|Övervakning av vattenverken med larm till jour|Säkerhetshandlingsplan|1|driftchef|teknisk chef|2025-01-15|2025-09-30|pågår|65||420|388|Två av fem stationer saknar förbindelse.
TEK|T-02|Ny reservkraft till serverhallen|IT-infrastrukturprogram|1|driftchef|teknisk chef|2025-03-01|2025-10-15|klar||2025-10-09|310|296|
TEK|T-03|Fiber mellan Norsjö och Åmliden|IT-infrastrukturprogram|1|bredbandssamordnare|teknisk chef|2024-05-01|2025-08-31|klar||2025-11-03|2100|2340|Berg i ledningsgraven.
TEK|T-04|Digitala bygglovsritningar över ledningsnätet|IT-plan|2|kartingenjör|teknisk chef|2025-02-01|2025-06-30|klar||2025-06-17|75|71|
TEK|T-05|Fastighetssystem i drift hos leverantören|IT-plan|2|fastighetschef|teknisk chef|2025-01-15|2025-04-30|klar||2025-04-29|90|84|
TEK|T-06|Sensorer i avloppspumpstationer, etapp 1|IT-plan|3|driftchef|teknisk chef|2025-05-01|2025-10-31|klar||2025-10-24|160|171|
TEK|T-07|Åtskilda nät för styrsystem och kontor|Säkerhetshandlingsplan|1|driftchef|IT-säkerhetssamordnare|2025-04-01|2026-06-30|pågår|45||275|120|
TEK|T-08|Inventering av mobilmaster och täckning|IT-infrastrukturprogram|3|bredbandssamordnare|teknisk chef|2025-08-01|2025-11-30|klar||2025-11-12|20|19|
TEK|T-09|Felanmälan för gata och park som e-tjänst|IT-plan|2|driftchef|teknisk chef||2025-09-30|pågår|||45|20|
TEK|T-10|Samförläggning med elnätsbolaget i Rajastrand|IT-infrastrukturprogram|2|bredbandssamordnare|teknisk chef|2026-03-01|2026-11-30|ej påbörjad|||500||
TEK|T-11|Byte av nödtelefoner i hissar efter nedläggningen av 2G|IT-plan|2|fastighetschef|teknisk chef|2025-01-15|2025-12-01|klar||2025-12-01|55|58|
";

/// The economy. Förvaltning, post, budget, outcome, the plans, comment.
const ECONOMY: &str = "\
KLF|drift|4200|4105|4300|4350|4400|
KLF|licenser|2650|3010|3150|3200|3250|Nytt avtal för kontorsprogrammen från april.
KLF|personal|3900|3815|4000|4100|4200|
KLF|investering|900|702|600|400|400|Ärendehanteringssystemet.
KLF|IT-säkerhet|350|362|600|650|650|
KLF|IT-infrastruktur|1800|640|1500|1200|600|Fiber till Bastuträsk fortsätter 2026.
BUF|drift|1150|1175|1200|1225|1250|
BUF|licenser|1480|1530|1600|1650|1700|
BUF|personal|1100|1085|1125|1150|1175|
BUF|investering|640|655|500|500|500|
SOC|drift|2100|2240|2200|2200|2250|Två journalsystem i drift samtidigt från maj.
SOC|licenser|1350||1400|1425|1450|
SOC|personal|950|940|975|1000|1025|
SOC|investering|1250|980|700|300|300|
SOC|IT-säkerhet|40|19|60|60|60|
TEK|drift|880|905|900|920|940|
TEK|personal|720|715|740|760|780|
TEK|IT-säkerhet|700|508|400|200|200|
TEK|IT-infrastruktur|2430|2655|1800|||Berg i ledningsgraven vid Åmliden.
KFF|drift|310|298|315|320|325|
KFF|licenser|145|149.5|150|155|160|
";

/// Fills a report with the plans and the economy. `MBF` has reported neither,
/// and `KFF` has no plan to report.
pub(crate) fn add(report: &mut Report) {
    report.plans = plans(report);
    count(report);
    report.economy.rows = economy_rows();
    report.economy.last = Some(Figure::new(26_480.0, Vec::new()));
    add_up(report);
}

fn plans(report: &Report) -> Plans {
    let last_day = report.about.period.last_day();
    Plans {
        activities: PLANS
            .lines()
            .enumerate()
            .map(|(at, line)| activity(at, line, last_day))
            .collect(),
        ..Plans::default()
    }
}

/// Counts a report's activities anew.
pub(crate) fn count(report: &mut Report) {
    let activities = std::mem::take(&mut report.plans.activities);
    let mut plans = Plans {
        total: counts(activities.iter()),
        ..Plans::default()
    };
    for department in &report.departments {
        let code = &department.code;
        let own = || activities.iter().filter(|a| &a.department == code);
        if own().next().is_some() {
            plans.by_department.push((code.clone(), counts(own())));
        } else if code.as_str() == "KFF" {
            plans
                .by_department
                .push((code.clone(), ActivityCounts::default()));
            plans.declared_none.push(code.clone());
        } else {
            plans.missing.push(code.clone());
        }
    }
    for program in Program::ALL {
        let own = || activities.iter().filter(|a| a.program == Some(*program));
        if own().next().is_some() {
            plans.by_program.push((*program, counts(own())));
        }
    }
    plans.activities = activities;
    report.plans = plans;
}

fn activity(at: usize, line: &str, last_day: chrono::NaiveDate) -> Activity {
    let row = u32::try_from(at).unwrap() + 3;
    let cells: Vec<&str> = line.split('|').collect();
    let some = |at: usize| (!cells[at].is_empty()).then(|| cells[at].to_owned());
    let day = |at: usize| some(at).map(|text| date(&text));
    let department = cells[0];
    let file = format!("inlamnat/2025/{department}-2025.xlsx");
    let number = |at: usize, column| {
        some(at).map(|n| {
            super::told::figure(n.parse().unwrap(), &file, "IT-plan", row, column)
        })
    };
    let (end, finished) = (day(8), day(11));
    let status = ActivityStatus::parse(cells[9]);
    let timing = match end {
        _ if status == Some(ActivityStatus::Cancelled) => Timing::Cancelled,
        None => Timing::NoDeadline,
        Some(end) if end > last_day => Timing::NotDue,
        Some(end) => match finished {
            Some(done) if done <= end => Timing::InTime,
            Some(done) if done <= last_day => Timing::DoneLate {
                days: (done - end).num_days(),
            },
            _ => Timing::Overdue {
                days: (last_day - end).num_days(),
            },
        },
    };
    let mut breaches = Vec::new();
    let lacks = |at: usize| cells[at].is_empty();
    for (lacking, breach) in [
        (lacks(5), PlanBreach::Responsible),
        (lacks(7) || lacks(8), PlanBreach::Schedule),
        (lacks(6), PlanBreach::FollowUp),
        (lacks(4), PlanBreach::Priority),
    ] {
        if lacking {
            breaches.push(breach);
        }
    }
    Activity {
        department: DepartmentCode::new(department),
        id: cells[1].to_owned(),
        name: cells[2].to_owned(),
        program: Program::parse(cells[3]),
        goal: None,
        system: None,
        priority: cells[4].parse().ok(),
        responsible: some(5),
        follow_up: some(6),
        start: day(7),
        end,
        status,
        done: number(10, 12),
        finished,
        budget: number(12, 14),
        outcome: number(13, 15),
        comment: some(14),
        timing,
        breaches,
        carried_over: !matches!(
            status,
            Some(ActivityStatus::Done | ActivityStatus::Cancelled)
        ),
        secret: cells[1] == "S2",
        legal_ground: (cells[1] == "S2").then(|| "OSL 18 kap. 13 §".to_owned()),
        place: Place::cell(file, "IT-plan", CellRef::new(row, 1)),
    }
}

fn counts<'a>(activities: impl Iterator<Item = &'a Activity>) -> ActivityCounts {
    let activities: Vec<&Activity> = activities.collect();
    let count =
        |test: fn(&Activity) -> bool| activities.iter().filter(|a| test(a)).count();
    ActivityCounts {
        all: Count::Of(count(|_| true)),
        due: Count::Of(count(|a| a.timing.is_due())),
        in_time: Count::Of(count(|a| a.timing == Timing::InTime)),
        late: Count::Of(count(|a| a.timing.is_late())),
        done: Count::Of(count(|a| a.status == Some(ActivityStatus::Done))),
        cancelled: Count::Of(count(|a| a.timing == Timing::Cancelled)),
        carried_over: Count::Of(count(|a| a.carried_over)),
        with_breach: Count::Of(count(|a| !a.breaches.is_empty())),
        budget: Shown::Open(sum(activities.iter().map(|a| a.budget.as_ref()))),
        outcome: Shown::Open(sum(activities.iter().map(|a| a.outcome.as_ref()))),
    }
}

fn economy_rows() -> Vec<EconomyRow> {
    ECONOMY
        .lines()
        .enumerate()
        .map(|(at, line)| {
            let row = u32::try_from(at).unwrap() + 3;
            let cells: Vec<&str> = line.split('|').collect();
            let file = format!("inlamnat/2025/{}-2025.xlsx", cells[0]);
            let amount = |at: u32| {
                let text = cells[usize::try_from(at).unwrap()];
                text.parse()
                    .ok()
                    .map(|n: f64| super::told::figure(n, &file, "Ekonomi", row, at))
            };
            EconomyRow {
                department: DepartmentCode::new(cells[0]),
                post: Post::parse(cells[1]).unwrap(),
                amounts: Amounts {
                    budget: amount(2),
                    outcome: amount(3),
                    so_far: None,
                    plans: [amount(4), amount(5), amount(6)],
                },
                comment: (!cells[7].is_empty()).then(|| cells[7].to_owned()),
                place: Place::cell(file.clone(), "Ekonomi", CellRef::new(row, 1)),
            }
        })
        .collect()
}

/// Adds up a report's economy anew.
pub(crate) fn add_up(report: &mut Report) {
    let rows = std::mem::take(&mut report.economy.rows);
    let of = |test: &dyn Fn(&EconomyRow) -> bool| {
        let own: Vec<&Amounts> = rows
            .iter()
            .filter(|row| test(row))
            .map(|row| &row.amounts)
            .collect();
        Amounts {
            budget: sum(own.iter().map(|a| a.budget.as_ref())),
            outcome: sum(own.iter().map(|a| a.outcome.as_ref())),
            so_far: None,
            plans: [0, 1, 2].map(|at| sum(own.iter().map(|a| a.plans[at].as_ref()))),
        }
    };
    let reported = |code: &DepartmentCode| rows.iter().any(|r| &r.department == code);
    let codes = || report.departments.iter().map(|d| d.code.clone());
    report.economy = Economy {
        by_post: Post::ALL
            .iter()
            .map(|post| (*post, of(&|row| row.post == *post)))
            .collect(),
        by_department: codes()
            .filter(reported)
            .map(|code| (code.clone(), of(&|row| row.department == code)))
            .collect(),
        total: of(&|_| true),
        last: report.economy.last.take(),
        missing: codes().filter(|code| !reported(code)).collect(),
        rows,
    };
}

fn sum<'a>(
    figures: impl Iterator<Item = Option<&'a Figure<f64>>>,
) -> Option<Figure<f64>> {
    figures
        .flatten()
        .cloned()
        .reduce(|a, b| Figure::new(a.value + b.value, [a.sources, b.sources].concat()))
}
