//! What the report says of the IT plans and the economy, in sentences, tables
//! and positions.

use itbokslut::domain::*;
use itbokslut::report::*;
use itbokslut::wording::{self, Timeline, TimelineBar, Words};
use itbokslut::{edition, report::Report};

use crate::support::{instruments, told};

/// A no-break space, and the thin one between thousands.
const N: &str = "\u{a0}";
const T: &str = "\u{202f}";

fn words(report: Report) -> Words {
    wording::words(&edition::internal(report))
}

fn filled() -> Report {
    let mut report = told::sample();
    instruments::add(&mut report);
    report
}

/// Returns a report with only these activities, all of them KLF's.
fn with(activities: &[&str]) -> Report {
    let mut report = filled();
    report
        .plans
        .activities
        .retain(|a| activities.contains(&a.id.as_str()));
    assert_eq!(report.plans.activities.len(), activities.len());
    instruments::count(&mut report);
    report
}

fn verdict(activities: &[&str]) -> String {
    let text = words(with(activities)).plans.verdict;
    // What they cost is told by a sentence of its own.
    text.split(" Insatserna har").next().unwrap().to_owned()
}

fn bar(timeline: &Timeline, name: &str) -> TimelineBar {
    let mut bars = timeline.groups.iter().flat_map(|group| &group.bars);
    bars.find(|bar| bar.name.as_deref() == Some(name))
        .unwrap_or_else(|| panic!("no bar {name}"))
        .clone()
}

#[track_caller]
fn near(at: Option<f64>, day_of_year: f64) {
    let at = at.unwrap() * 365.0;
    assert!((at - day_of_year).abs() < 1e-9, "{at} is not {day_of_year}");
}

#[test]
fn the_verdict_tells_what_became_of_many() {
    assert_eq!(
        words(filled()).plans.verdict,
        format!(
            "33 av 42 insatser skulle vara klara före årets slut. 20 blev klara i tid, 5 \
             blev klara för sent och 7 är inte klara; 1 är klar utan att det framgår \
             när. 2{N}insatser avbröts och 14 går vidare till 2026. \
             Insatserna har kostat 8{T}224{N}tkr av budgeterade 10{T}850{N}tkr."
        )
    );
}

#[test]
fn the_verdict_tells_what_became_of_one() {
    for (id, expected) in [
        (
            "KLF-2",
            "Den blev klar i tid. Ingen insats går vidare till 2026.",
        ),
        (
            "KLF-1",
            "Den blev klar för sent. Ingen insats går vidare till 2026.",
        ),
        ("S1", "Den är inte klar. Den går vidare till 2026."),
        (
            "6",
            "Den är klar, men det framgår inte när. Ingen insats går vidare till 2026.",
        ),
    ] {
        let expected =
            format!("Den enda insatsen skulle vara klar före årets slut. {expected}");
        assert_eq!(verdict(&[id]), expected);
    }
    assert_eq!(
        verdict(&["KLF-9"]),
        "Den enda insatsen skulle inte vara klar före årets slut. Den avbröts."
    );
}

#[test]
fn small_counts_are_words_and_the_cancelled_are_no_base() {
    assert_eq!(
        verdict(&["KLF-2", "KLF-3"]),
        "Båda insatserna skulle vara klara före årets slut. Båda blev klara i tid. \
         Ingen insats går vidare till 2026."
    );
    assert_eq!(
        verdict(&["KLF-1", "KLF-2", "KLF-5", "KLF-9"]),
        format!(
            "Tre av fyra insatser skulle vara klara före årets slut. En blev klar i tid, \
             en blev klar för sent och en är inte klar. En{N}insats avbröts och \
             en går vidare till 2026."
        )
    );
    assert_eq!(
        verdict(&["KLF-6", "KLF-11"]),
        format!(
            "Ingen av två insatser skulle vara klar före årets slut. Två{N}insatser går \
             vidare till 2026."
        )
    );
}

#[test]
fn nothing_at_all_reads_well() {
    let words = words(told::empty());
    assert_eq!(
        words.plans.verdict,
        "Ingen insats är redovisad i någon IT-plan för 2025."
    );
    assert_eq!(words.plans.timeline, None);
    assert_eq!(words.plans.departments, []);
    assert_eq!(words.plans.late, []);
    assert_eq!(words.plans.late_title, None);
    assert_eq!(
        words.economy.verdict,
        "Ingen förvaltning har redovisat vad IT kostar."
    );
    assert_eq!(words.economy.years, None);
    assert_eq!(words.economy.posts, []);
    assert_eq!(words.economy.missing, None);
}

#[test]
fn what_was_not_reported_is_never_a_zero() {
    let words = words(filled());
    assert_eq!(
        words.plans.unreported,
        [
            "Miljö- och byggförvaltningen har inte redovisat någon IT-plan och ingår \
             inte i uppgifterna.",
            "Kultur- och fritidsförvaltningen har angett «Inga att redovisa».",
        ]
    );
    let row = |name: &str| {
        let mut rows = words.plans.departments.iter();
        rows.find(|row| row.name.starts_with(name)).unwrap()
    };
    let missing = row("Miljö");
    assert_eq!((missing.all.as_str(), missing.late.as_str()), ("–", "–"));
    assert_eq!(missing.beside, "har inte redovisat");
    let none = row("Kultur");
    assert_eq!((none.all.as_str(), none.budget.as_str()), ("0", "–"));
    assert_eq!(none.beside, "inga att redovisa");
    let of = |name: &str| {
        let mut own = words.departments.departments.iter();
        own.find(|d| d.heading.title.starts_with(name)).unwrap()
    };
    assert_eq!(
        of("Miljö").plan.as_ref().unwrap().text,
        "Förvaltningen har inte redovisat någon IT-plan."
    );
    assert_eq!(
        of("Miljö").economy.as_ref().unwrap().text,
        "Förvaltningen har inte redovisat sin IT-ekonomi."
    );
    assert!(
        of("Kultur")
            .plan
            .as_ref()
            .unwrap()
            .text
            .contains("«Inga att redovisa»")
    );
}

#[test]
fn the_late_are_told_by_who_when_and_by_how_long() {
    let plans = words(filled()).plans;
    let groups: Vec<(&str, usize)> = plans
        .late
        .iter()
        .map(|group| (group.status.word.as_str(), group.rows.len()))
        .collect();
    assert_eq!(
        groups,
        [
            (format!("Ej klara den 31{N}december 2025 (7)").as_str(), 7),
            ("Klara för sent (5)", 5),
            ("Klara utan datum (1)", 1),
        ]
    );
    let first = &plans.late[0].rows[0];
    assert_eq!(first.name, "Byte av journalsystem inom hemsjukvården");
    assert_eq!(first.people, "Ansvarig: verksamhetsutvecklare.");
    assert_eq!(
        (first.end.as_str(), first.days.as_str()),
        ("2025-06-30", "184")
    );
    assert_eq!(plans.late[1].rows[0].finished, "2025-11-03");
    assert_eq!(plans.late[1].heads.len(), 7);
    // Without a date there is no number of days.
    assert_eq!(plans.late[2].rows[0].days, "–");
    assert_eq!(plans.late[2].heads.len(), 6);
    let days = |group: usize| -> Vec<i64> {
        let rows = plans.late[group].rows.iter();
        rows.map(|row| row.days.parse().unwrap()).collect()
    };
    assert!(days(0).is_sorted_by(|a, b| a >= b));
}

#[test]
fn what_the_policy_requires_is_counted() {
    let plans = words(filled()).plans;
    assert!(
        plans
            .breaches_text
            .ends_with("38 av 42 insatser uppfyller kravet.")
    );
    let lacks: Vec<&str> = plans.breaches.iter().map(|b| b.lacks.as_str()).collect();
    assert_eq!(
        lacks,
        [
            "uppföljningsansvar",
            "ansvarig, tidsplan, uppföljningsansvar och prioritet",
            "uppföljningsansvar",
            "tidsplan"
        ]
    );
    let kept = words(with(&["KLF-1", "KLF-2", "KLF-3"])).plans;
    assert!(
        kept.breaches_text
            .ends_with("Alla tre insatser uppfyller kravet.")
    );
    assert_eq!(kept.breaches, []);
}

#[test]
fn the_programmes_add_up_even_without_a_programme() {
    let mut report = filled();
    report.plans.activities[0].program = None;
    instruments::count(&mut report);
    let programs = words(report).plans.programs;
    let last = programs.last().unwrap();
    assert_eq!(
        (last.name.as_str(), last.all.as_str()),
        ("Utan program", "1")
    );
}

#[test]
fn a_bar_stands_where_its_days_are() {
    let timeline = words(filled()).plans.timeline.unwrap();
    let in_time = bar(&timeline, "E-legitimation i alla e-tjänster");
    near(in_time.from, 14.0);
    near(in_time.to, 181.0);
    near(in_time.mark, 163.0);
    assert_eq!(
        (in_time.kind.as_str(), in_time.word.as_str()),
        ("met", "klar i tid")
    );
    assert_eq!(in_time.late_from, None);

    let late = bar(&timeline, "Nytt ärende- och dokumenthanteringssystem");
    assert!(late.before && !late.after);
    near(late.from, 0.0);
    near(late.late_from, 304.0);
    near(late.late_to, 352.0);
    near(late.mark, 352.0);
    assert_eq!(late.word, format!("48{N}dagar sent"));

    let open = bar(&timeline, "Byte av journalsystem inom hemsjukvården");
    near(open.late_to, 365.0);
    assert_eq!(open.word, format!("ej klar, 184{N}dagar"));

    // A delay of no days is no delay to draw.
    let today = bar(&timeline, "E-tjänst för ekonomiskt bistånd");
    assert_eq!((today.late_from, today.word.as_str()), (None, "ej klar"));

    let after = bar(
        &timeline,
        "Digitala nationella prov, nät och lån av datorer",
    );
    assert!(after.after);
    assert_eq!((after.mark, after.word.as_str()), (None, "till 2026-05-15"));

    // What has no start has no length, but a delay all the same.
    let unstarted = bar(&timeline, "Felanmälan för gata och park som e-tjänst");
    assert_eq!(unstarted.from, None);
    near(unstarted.late_from, 273.0);

    let dateless = bar(&timeline, "Plan för elever utan uppkoppling hemma");
    assert_eq!((dateless.from, dateless.mark), (None, None));
    assert_eq!(dateless.word, "utan slutdatum");
}

#[test]
fn no_date_leaves_the_axis() {
    let mut report = filled();
    let dates = [
        "0001-01-01",
        "2024-12-31",
        "2025-12-31",
        "2026-01-01",
        "9999-12-31",
    ]
    .map(told::date);
    let mut activities = report.plans.activities.clone();
    for (at, activity) in activities.iter_mut().enumerate() {
        activity.start = Some(dates[at % 5]);
        activity.end = Some(dates[(at / 5) % 5]);
        activity.finished = Some(dates[(at + 2) % 5]);
    }
    report.plans.activities = activities;
    let timeline = words(report).plans.timeline.unwrap();
    for bar in timeline.groups.iter().flat_map(|group| &group.bars) {
        let ends = [bar.from, bar.to, bar.late_from, bar.late_to, bar.mark];
        for at in ends.into_iter().flatten() {
            assert!((0.0..=1.0).contains(&at), "{bar:?}");
        }
        assert!(
            bar.from <= bar.to && bar.late_from <= bar.late_to,
            "{bar:?}"
        );
    }
}

#[test]
fn the_picture_says_in_words_what_it_shows() {
    let timeline = words(filled()).plans.timeline.unwrap();
    let group = &timeline.groups[0];
    assert_eq!(
        group.text,
        "11 insatser: 5 klara i tid, 3 försenade, 1 avbruten"
    );
    assert!(group.alt.starts_with(
        "Kommunledningsförvaltningen, 11 insatser: 5 klara i tid, 3 försenade, 1 \
         avbruten."
    ));
    assert!(group.alt.contains(&format!(
        "Nytt ärende- och dokumenthanteringssystem: skulle vara klar 2025-10-31, \
         48{N}dagar sent."
    )));
    let kinds: Vec<&str> = timeline.key.iter().map(|k| k.kind.as_str()).collect();
    assert_eq!(kinds, ["met", "partly", "not", "inapplicable"]);
    let nothing = timeline.groups.iter().find(|g| g.name.starts_with("Miljö"));
    let nothing = nothing.unwrap();
    assert_eq!(nothing.text, "Har inte redovisat någon IT-plan.");
    assert_eq!(nothing.bars, []);
}

#[test]
fn many_activities_are_divided_and_only_the_late_keep_their_names() {
    let mut report = filled();
    let more = report.plans.activities.clone();
    for _ in 0..9 {
        report.plans.activities.extend(more.iter().cloned());
    }
    let timeline = words(report).plans.timeline.unwrap();
    let own: Vec<_> = timeline
        .groups
        .iter()
        .filter(|group| group.name.starts_with("Kommunledning"))
        .collect();
    assert!(own.len() > 1);
    assert_eq!(own[1].name, "Kommunledningsförvaltningen, forts.");
    assert_eq!(own.iter().map(|g| g.bars.len()).sum::<usize>(), 110);
    for bar in own.iter().flat_map(|group| &group.bars) {
        let late = bar.kind == "not" || bar.kind == "partly";
        assert_eq!(bar.name.is_some(), late, "{bar:?}");
    }
    assert!(
        timeline
            .text
            .contains("Namn har de försenade och de utan slutdatum;")
    );
}

#[test]
fn the_interim_report_counts_to_august() {
    let mut report = filled();
    report.about.period.kind = PeriodKind::Interim;
    instruments::add(&mut report);
    let words = words(report);
    assert!(
        words
            .plans
            .verdict
            .contains(&format!("skulle vara klara före den 1{N}september."))
    );
    assert!(words.plans.verdict.contains("återstår eller pågår."));
    let timeline = words.plans.timeline.unwrap();
    let last = timeline.last_day.as_ref().unwrap();
    near(Some(last.at), 243.0);
    assert_eq!(last.text, format!("31{N}augusti"));
    // Eight months are not held against the budget of a year.
    assert!(
        words
            .plans
            .verdict
            .contains("till och med augusti; årets budget")
    );
    assert!(
        words
            .plans
            .departments
            .iter()
            .all(|row| row.deviation == "–")
    );
    assert_eq!(
        words.plans.department_heads[8],
        "Utfall t.o.m. augusti, tkr"
    );
    // Of the economy there is a forecast, which is.
    assert!(words.economy.verdict.starts_with("IT väntas kosta"));
    assert_eq!(
        words.economy.posts_heads[2..5],
        [
            "Utfall t.o.m. augusti, tkr",
            "Prognos 2025, tkr",
            "Avvikelse, tkr"
        ]
    );
    let sum = words.economy.posts.last().unwrap();
    assert!(
        words
            .economy
            .departments
            .iter()
            .any(|row| row.deviation != "–")
    );
    assert_eq!(sum.so_far.as_deref(), Some("–"), "nobody has said");
}

/// A post's budget, outcome and third year's plan, tkr.
type PostAmounts = (Post, Option<f64>, Option<f64>, Option<f64>);

/// Returns a report whose economy is one förvaltning's posts.
fn economy(posts: &[PostAmounts]) -> Report {
    let mut report = told::sample();
    let figure = |amount: Option<f64>| amount.map(|n| Figure::new(n, Vec::new()));
    report.economy.rows = posts
        .iter()
        .map(|(post, budget, outcome, plan)| EconomyRow {
            department: DepartmentCode::new("KLF"),
            post: *post,
            amounts: Amounts {
                budget: figure(*budget),
                outcome: figure(*outcome),
                so_far: None,
                plans: [None, None, figure(*plan)],
            },
            comment: None,
            place: Place::file("inlamnat/2025/KLF.xlsx"),
        })
        .collect();
    instruments::add_up(&mut report);
    report.economy.missing.clear();
    report
}

#[test]
fn the_economy_says_what_it_means() {
    let verdict = |posts: &[_]| words(economy(posts)).economy.verdict;
    let drift = |budget, outcome| (Post::Operation, budget, outcome, None);
    assert_eq!(
        verdict(&[drift(Some(1000.0), Some(1035.0))]),
        format!(
            "IT kostade 1{T}035{N}tkr under 2025, 35{N}tkr (3,5{N}%) mer än budgeterat. \
             Störst är avvikelsen för drift, 35{N}tkr (3,5{N}%) över budget."
        )
    );
    assert_eq!(
        verdict(&[drift(Some(1000.0), Some(1000.0))]),
        format!("IT kostade 1{T}000{N}tkr under 2025, precis som budgeterat.")
    );
    assert_eq!(
        verdict(&[drift(None, Some(900.0))]),
        format!("IT kostade 900{N}tkr under 2025; någon budget är inte redovisad.")
    );
    assert_eq!(
        verdict(&[drift(Some(900.0), None)]),
        format!("Budgeten för IT var 900{N}tkr 2025; utfallet är inte redovisat.")
    );
    assert_eq!(
        verdict(&[(Post::Staff, Some(500.0), Some(400.0), Some(600.0))]),
        format!(
            "IT kostade 400{N}tkr under 2025, 100{N}tkr (20,0{N}%) mindre än budgeterat. \
             Störst är avvikelsen för personal, 100{N}tkr (20,0{N}%) under budget. För \
             2028 planeras 600{N}tkr, vilket är 50,0{N}% mer än utfallet 2025."
        )
    );
}

#[test]
fn sums_over_different_posts_are_not_subtracted() {
    let words = words(economy(&[
        (Post::Operation, Some(1000.0), Some(1100.0), None),
        (Post::Licences, Some(500.0), None, None),
    ]));
    assert_eq!(
        words.economy.verdict,
        format!(
            "IT kostade 1{T}100{N}tkr under 2025; budgeten var 1{T}500{N}tkr. Summorna \
             omfattar inte samma poster. De poster som har både budget och utfall \
             kostade 100{N}tkr (10,0{N}%) mer än budgeterat. Störst är avvikelsen för \
             drift, 100{N}tkr (10,0{N}%) över budget."
        )
    );
    let sum = words.economy.posts.last().unwrap();
    assert!(sum.total);
    assert_eq!(
        (sum.budget.as_str(), sum.outcome.as_str()),
        ("1\u{202f}500", "1\u{202f}100")
    );
    assert_eq!((sum.deviation.as_str(), sum.share.as_str()), ("–", "–"));
    let own = &words.economy.posts[0];
    assert_eq!(
        (own.deviation.as_str(), own.share.as_str()),
        ("+100", "+10,0")
    );
    assert!(words.economy.notes.contains(
        &"Utfall saknas för Kommunledningsförvaltningen (licenser).".to_owned()
    ));
}

#[test]
fn a_deviation_is_drawn_from_the_line_of_none() {
    let words = words(economy(&[
        (Post::Operation, Some(1000.0), Some(1300.0), None),
        (Post::Licences, Some(500.0), Some(400.0), None),
        (Post::Staff, Some(500.0), Some(500.0), None),
    ]));
    let bar = |at: usize| words.economy.posts[at].bar.clone().unwrap();
    assert!((bar(0).zero - 0.25).abs() < 1e-12);
    assert!((bar(0).at - 1.0).abs() < 1e-12);
    assert_eq!(
        (bar(0).kind.as_str(), bar(1).kind.as_str()),
        ("over", "under")
    );
    assert!(bar(1).at.abs() < 1e-12);
    assert!((bar(2).at - bar(2).zero).abs() < 1e-12);
    assert_eq!(words.economy.posts.last().unwrap().bar, None);
}

#[test]
fn the_years_say_which_lack_parts() {
    let years = words(filled()).economy.years.unwrap();
    let bars: Vec<String> = years
        .bars
        .iter()
        .map(|bar| format!("{} {} {} {}", bar.year, bar.word, bar.text, bar.beside))
        .collect();
    assert_eq!(
        bars,
        [
            format!("2024 utfall 26{T}480 "),
            format!("2025 budget 29{T}045 "),
            format!("2025 utfall 26{T}489 delar saknas"),
            format!("2026 plan 28{T}215 "),
            format!("2027 plan 25{T}765 delar saknas"),
            format!("2028 plan 25{T}615 delar saknas"),
        ]
    );
    assert!((years.bars[1].length - 1.0).abs() < 1e-12);
    assert!(years.alt.contains(&format!("budget 2025 29{T}045{N}tkr")));
}
