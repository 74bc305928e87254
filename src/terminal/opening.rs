//! What opening the next year wrote, and what it leaves to people.

use chrono::NaiveDate;

use crate::analysis::{NextPlan, Rollover};
use crate::domain::{IndicatorCode, Place, Year};
use crate::swedish::{join, plural};

use super::style::{BOLD, safe, styled};
use super::wrap::wrapped;

/// What was opened.
#[derive(Debug)]
pub struct Opening<'a> {
    /// What it makes and leaves.
    pub rollover: &'a Rollover,
    /// The new governing workbook, as a person would type it.
    pub governing: &'a str,
    /// The governing workbook of the year that is left.
    pub left: &'a str,
    /// The templates.
    pub templates: &'a [Template],
    /// The other files.
    pub others: &'a [String],
    /// What the settings say that is not the new year's, in sentences.
    pub settings: &'a [String],
    /// Whether nothing was written.
    pub dry: bool,
    /// The characters a line has.
    pub width: usize,
}

/// A template of the new year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// Its file, as a person would type it.
    pub file: String,
    /// How many activities it carries.
    pub activities: usize,
    /// How many systems it carries.
    pub systems: usize,
    /// How many risks it carries.
    pub risks: usize,
    /// How many cells are marked as ones to fill in.
    pub asked: usize,
}

/// Returns what was written and what is to be done, as a list.
pub fn opening(opening: &Opening<'_>) -> String {
    let year = opening.rollover.year;
    let mut lines = Lines {
        width: opening.width,
        text: Vec::new(),
    };
    lines.say(&match opening.dry {
        true => format!(
            "Inget är skrivet. Så här skulle {year} öppnas, med det som följer med från {}:",
            year - 1
        ),
        false => format!(
            "{year} är öppnat. Det här är skrivet, med det som följer med från {}:",
            year - 1
        ),
    });
    lines.item(opening.governing);
    for template in opening.templates {
        lines.item(&template_line(template));
    }
    for other in opening.others {
        lines.item(other);
    }
    lines.heading(&format!("Att göra i {}", opening.governing));
    for task in tasks(opening.rollover, opening.left) {
        lines.item(&task.words);
        for part in task.parts {
            lines.part(&part);
        }
    }
    if !opening.settings.is_empty() {
        lines.heading("Att göra i itbokslut.toml");
        for words in opening.settings {
            lines.item(words);
        }
    }
    lines.heading("Sedan");
    lines.item(
        "Kör itbokslut mallar när arbetsboken är klar. Mallarna skrivs då om efter den, \
         om ingen har ändrat dem.",
    );
    lines.item(&format!(
        "Skicka mallarna, och lägg det som kommer tillbaka i inlamnat/{year}."
    ));
    lines.text.join("\n")
}

fn template_line(template: &Template) -> String {
    let count = |count: usize, one, many| (count > 0).then(|| counted(count, one, many));
    let carried: Vec<String> = [
        count(template.activities, "insats", "insatser"),
        count(template.systems, "system", "system"),
        count(template.risks, "risk", "risker"),
    ]
    .into_iter()
    .flatten()
    .collect();
    let asked = (template.asked > 0).then(|| format!("{} att fylla i", template.asked));
    let carried = (!carried.is_empty()).then(|| join(&carried));
    let words: Vec<String> = carried.into_iter().chain(asked).collect();
    match &words[..] {
        [] => template.file.clone(),
        words => format!("{}: {}", template.file, words.join("; ")),
    }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", plural(count, one, many))
}

/// Something to do, with what it is about one by one.
#[derive(Default)]
struct Task {
    words: String,
    parts: Vec<String>,
}

impl From<String> for Task {
    fn from(words: String) -> Self {
        Self {
            words,
            parts: Vec::new(),
        }
    }
}

fn tasks(rollover: &Rollover, left: &str) -> Vec<Task> {
    let mut tasks = vec![Task::from(plan(rollover))];
    if let NextPlan::Made { without, .. } = &rollover.plan
        && !without.is_empty()
    {
        let codes: Vec<&str> = without.iter().map(IndicatorCode::as_str).collect();
        tasks.push(Task::from(format!(
            "Målvärden: {} har inget målvärde i planen. Lägg till en rad för den som ska \
             ha ett.",
            join(&codes)
        )));
    }
    if !rollover.sources.is_empty() {
        let from = rollover.year - 1;
        tasks.push(Task {
            words: format!(
                "Källor: raderna för {from} gäller nu {}. Kontrollera fil, nyckelvärde och \
                 kolumn. Filerna är:",
                rollover.year
            ),
            parts: rollover.sources.iter().map(|file| safe(file)).collect(),
        });
    }
    tasks.extend(sub_goals(rollover));
    if !rollover.ending.is_empty() {
        tasks.push(Task {
            words:
                "Styrdokument: de här har gått ut eller går ut under året. Förnya eller \
                    ersätt dem:"
                    .to_owned(),
            parts: dated(&rollover.ending, "till"),
        });
    }
    if let Some((last, due)) = rollover.review {
        tasks.push(Task::from(format!(
            "IT-policyn granskades senast {last} och ska granskas senast {due}."
        )));
    }
    tasks.push(Task::from(
        "Bedömningar och Texter är tomma. De hör till ett år och skrivs på nytt."
            .to_owned(),
    ));
    if !rollover.left_out.is_empty() {
        let cells = rollover.left_out.iter().map(Place::within_file);
        tasks.push(Task {
            words: format!(
                "De här raderna i {left} följer inte med, eftersom det inte går att läsa \
                 vilken förvaltning de gäller:"
            ),
            parts: cells.collect(),
        });
    }
    let asked = rollover.governing.asked();
    if asked > 0 {
        tasks.push(Task::from(format!(
            "{} har streckad ram: där saknas något, eller ska något anges på nytt. \
             Kommentaren i cellen säger vad.",
            counted(asked, "cell", "celler")
        )));
    }
    tasks
}

fn plan(rollover: &Rollover) -> String {
    let named = three_years(rollover.year);
    match &rollover.plan {
        NextPlan::Decided { on } => format!(
            "Planversioner: planversionen {named} är beslutad {on} och följer med \
             oförändrad."
        ),
        NextPlan::Undecided => format!(
            "Planversioner: planversionen {named} följer med oförändrad. Fyll i \
             Beslutsdatum när den är beslutad; utan det gäller den inte."
        ),
        NextPlan::Made { from, rows, .. } => {
            let from = match from {
                Some(from) => {
                    format!("År 1 och 2 kommer ur planversionen {}.", three_years(*from))
                }
                None => "Ingen planversion gäller, så målvärdena är tomma.".to_owned(),
            };
            let last = rollover.year + 2;
            format!(
                "Planversioner och Målvärden: planversionen {named} är ny och saknar \
                 beslut. {from} Fyll i År 3 ({last}) på {}: utfall och förslag står i \
                 cellernas kommentarer.",
                counted(*rows, "rad", "rader")
            )
        }
    }
}

fn sub_goals(rollover: &Rollover) -> Vec<Task> {
    let mut tasks = Vec::new();
    if !rollover.finished.is_empty() {
        let finished = rollover.finished.iter();
        let finished: Vec<String> = finished
            .map(|(code, status)| format!("{} ({status})", safe(code)))
            .collect();
        tasks.push(Task::from(format!(
            "Säkerhetsdelmål: {} följer inte med. Lägg till årets nya delmål.",
            join(&finished)
        )));
    }
    if !rollover.late.is_empty() {
        tasks.push(Task {
            words:
                "Säkerhetsdelmål: de här är inte klara och dagen har passerat. Ange en \
                    ny:"
                .to_owned(),
            parts: dated(&rollover.late, "klart senast"),
        });
    }
    tasks
}

fn dated(named: &[(String, NaiveDate)], what: &str) -> Vec<String> {
    let each = named.iter();
    each.map(|(name, day)| format!("{}, {what} {day}", safe(name)))
        .collect()
}

fn three_years(first: Year) -> String {
    format!("{first}–{}", first + 2)
}

/// Lines no wider than the terminal.
struct Lines {
    width: usize,
    text: Vec<String>,
}

impl Lines {
    fn say(&mut self, words: &str) {
        self.text.push(wrapped(words, self.width, 0));
    }

    fn heading(&mut self, words: &str) {
        self.text.push(format!("\n{}", styled(words, BOLD)));
    }

    fn item(&mut self, words: &str) {
        self.text
            .push(wrapped(&format!("  {words}"), self.width, 0));
    }

    fn part(&mut self, words: &str) {
        self.text
            .push(wrapped(&format!("    – {words}"), self.width, 0));
    }
}
