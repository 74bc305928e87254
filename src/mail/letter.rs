//! What the letters say.

use chrono::NaiveDate;

use crate::domain::{Period, PeriodKind, Severity};
use crate::finding::rules::late_submission;
use crate::finding::{Alike, Finding, alike};
use crate::settings::Contact;
use crate::swedish::{Gender, capitalised, cardinal, date_long, visible};

/// How many faults are told of before the rest is only counted.
const TOLD: usize = 5;
/// How many things to look at are told of before the rest is only counted.
const WORTH_A_LOOK: usize = 3;
/// How many places of one fault are named.
const PLACES: usize = 6;

/// A letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Its subject, one line.
    pub subject: String,
    /// Its text, in paragraphs with a line feed at the end.
    pub body: String,
}

/// What a letter is about.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The kommun's name.
    pub municipality: &'a str,
    /// The period that is followed up.
    pub period: Period,
    /// The förvaltning's name.
    pub department: &'a str,
    /// The last day to submit.
    pub deadline: Option<NaiveDate>,
    /// What day it is.
    pub today: NaiveDate,
    /// Whom to ask.
    pub contact: &'a Contact,
}

/// Returns a letter to who has submitted nothing; `template` is the file that
/// goes with it.
pub fn reminder(about: About<'_>, template: Option<&str>) -> Letter {
    let what = about.what();
    let mut text = Paragraphs::default();
    text.say("Hej!");
    let deadline = match about.deadline {
        Some(day) if day < about.today => format!(" Sista dag var {}.", date_long(day)),
        Some(day) => format!(" Sista dag är {}.", date_long(day)),
        None => String::new(),
    };
    text.say(&format!(
        "Vi har inte fått in {what} från {}.{deadline}",
        about.department
    ));
    let fill = match template {
        Some(file) => format!("Fyll i den bifogade arbetsboken, {file}."),
        None => "Fyll i arbetsboken som ni har fått från oss.".to_owned(),
    };
    text.say(&format!(
        "Så här gör ni:\n\
         1. {fill} Bladet Läs mig beskriver hur.\n\
         2. Spara arbetsboken, och skicka den som svar på det här brevet {}.",
        about.by_when()
    ));
    text.say(
        "Saknar ni någon uppgift, välj ett skäl i kolumnen Ej mätt, skäl, i stället för att \
         vänta. Har ni redan skickat arbetsboken, hör av er, så letar vi rätt på den.",
    );
    Letter {
        subject: format!("Påminnelse: {what} från {}", about.department),
        body: text.signed(about),
    }
}

/// Returns a letter to who has something to mend; `file` is the workbook that
/// they sent, `returned` the one with the faults marked that goes with the
/// letter. `None` when there is nothing to mend. Warnings come after the
/// errors, but for the one that it came late: nothing mends that.
pub fn correction(
    about: About<'_>,
    findings: &[&Finding],
    file: &str,
    returned: Option<&str>,
) -> Option<Letter> {
    let of = |severity| {
        let all = findings.iter().copied();
        all.filter(move |finding| {
            finding.severity() == severity && finding.rule != &late_submission::RULE
        })
    };
    let errors = of(Severity::Error).count();
    if errors == 0 {
        return None;
    }
    let what = about.what();
    let mut text = Paragraphs::default();
    text.say("Hej!");
    text.say(&format!(
        "Tack för {what} från {}. Innan vi kan använda alla uppgifter behöver ni rätta {} fel.",
        about.department,
        cardinal(errors, Gender::Neuter)
    ));
    text.say(&listed("Att rätta:", TOLD, of(Severity::Error)));
    let warnings = of(Severity::Warning).count();
    if warnings > 0 {
        let heading = match warnings {
            1 => "En sak till är värd att titta på:".to_owned(),
            _ => format!(
                "{} saker till är värda att titta på:",
                capitalised(&cardinal(warnings, Gender::Common))
            ),
        };
        text.say(&listed(&heading, WORTH_A_LOOK, of(Severity::Warning)));
    }
    let mend = match returned {
        Some(returned) => format!(
            "Rätta i den bifogade arbetsboken, {returned}. Där är felen markerade i sina \
             celler, och det första bladet räknar upp dem."
        ),
        None => format!("Rätta i arbetsboken som ni skickade, {file}."),
    };
    text.say(&format!(
        "{mend} Skicka den som svar på det här brevet {}.",
        about.by_when()
    ));
    Some(Letter {
        subject: format!("Att rätta: {what} från {}", about.department),
        body: text.signed(about),
    })
}

impl About<'_> {
    /// Returns what is asked for, `IT-bokslutet 2025`.
    fn what(&self) -> String {
        let year = self.period.year;
        match self.period.kind {
            PeriodKind::Annual => format!("IT-bokslutet {year}"),
            PeriodKind::Interim => format!("IT-bokslutet för delåret {year}"),
        }
    }

    /// Returns until when an answer is wanted. A day that has passed is no
    /// day to ask for.
    fn by_when(&self) -> String {
        match self.deadline.filter(|day| *day >= self.today) {
            Some(day) => format!("senast {}", date_long(day)),
            None => "så snart ni kan".to_owned(),
        }
    }
}

/// Returns findings as a list: where, what is wrong and what to do.
fn listed<'f>(
    heading: &str,
    most: usize,
    findings: impl Iterator<Item = &'f Finding>,
) -> String {
    let kinds = alike(findings);
    let mut lines = vec![heading.to_owned()];
    lines.extend(kinds.iter().take(most).map(item));
    let more: usize = kinds.iter().skip(most).map(Alike::count).sum();
    if more > 0 {
        lines.push(format!("- och {more} till."));
    }
    lines.join("\n")
}

fn item(kind: &Alike<'_>) -> String {
    let finding = kind.first;
    let place = match (&finding.place.sheet, finding.place.cell) {
        (Some(sheet), Some(cell)) => format!("Bladet {sheet}, cell {cell}: "),
        (Some(sheet), None) => format!("Bladet {sheet}: "),
        _ => String::new(),
    };
    let message = match place.is_empty() {
        true => capitalised(&finding.message),
        false => finding.message.clone(),
    };
    let mut text = format!("- {place}{message}. {}", finding.remedy);
    if let Some(elsewhere) = kind.elsewhere(PLACES) {
        text = format!("{text} {elsewhere}");
    }
    // What somebody typed must neither steer a mail program nor look like
    // more of the letter.
    let (shown, _) = visible(&text);
    shown.split('\n').collect::<Vec<_>>().join(" ")
}

/// The letter's text.
#[derive(Default)]
struct Paragraphs(Vec<String>);

impl Paragraphs {
    fn say(&mut self, text: &str) {
        self.0.push(text.to_owned());
    }

    /// Returns the text with whom to ask and who writes.
    fn signed(mut self, about: About<'_>) -> String {
        let Contact { function, email } = about.contact;
        match (function.as_str(), email.as_str()) {
            ("", "") => {}
            ("", email) => self.say(&format!("Frågor? Skriv till {email}.")),
            (function, "") => self.say(&format!("Frågor? Hör av er till {function}.")),
            (function, email) => {
                self.say(&format!("Frågor? Hör av er till {function}, {email}."));
            }
        }
        let who = [function.as_str(), about.municipality];
        let who: Vec<&str> = who.into_iter().filter(|name| !name.is_empty()).collect();
        self.say(&format!("Vänliga hälsningar\n{}", who.join("\n")));
        let mut text = self.0.join("\n\n");
        text.push('\n');
        text
    }
}
