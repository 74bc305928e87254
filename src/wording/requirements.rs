//! The policy's requirements: how each is met, what is missing, and where it
//! can be followed to the cell (DESIGN §5.12, §9).

use super::context::Context;
use super::frame::Heading;
use super::heads::heads;
use super::node::words;
use super::prose;
use super::status::{self, Distribution, Status};
use super::tally::{self, Noun, Tally};
use crate::domain::{DepartmentCode, EditionKind};
use crate::report::{Requirement, RequirementResult};
use crate::swedish;

words! {
    /// The policy's requirements.
    pub struct RequirementsPart {
        /// The heading.
        pub heading: Heading,
        /// How many are met, or that there are none.
        pub text: String,
        /// How they are distributed; nothing without requirements.
        pub distribution: Option<Distribution>,
        /// How the table is read; nothing without requirements.
        pub note: Option<String>,
        /// The columns' headers.
        pub heads: Vec<String>,
        /// The chapters, in the order in which they first appear.
        pub chapters: Vec<ChapterWords>,
    }

    /// A chapter of the policy.
    pub struct ChapterWords {
        /// `Kapitel 3`.
        pub title: String,
        /// How its requirements are distributed.
        pub distribution: Distribution,
        /// Its requirements.
        pub rows: Vec<RequirementRow>,
    }

    /// A requirement.
    pub struct RequirementRow {
        /// The id.
        pub id: String,
        /// Where links to the row go.
        pub anchor: String,
        /// Where its cells stand.
        pub sources: String,
        /// The requirement.
        pub text: String,
        /// What is missing, and why the result is what it is.
        pub missing: String,
        /// `5 av 6`; the sign for nothing where there is only one object.
        pub count: String,
        /// The objects that are counted.
        pub objects: String,
        /// The result.
        pub status: Status,
    }
}

/// What the requirements are called in the sentence that counts them.
const REQUIREMENTS: Noun = Noun {
    many: "krav i policyn",
    only: "kravet i policyn",
    both: "kraven i policyn",
};
/// The most objects that are named in the section; the rest are counted, and
/// all are named in Bilaga Underlag.
const MOST_NAMED: usize = 6;

/// Returns the part.
pub(super) fn part(context: &Context<'_>, heading: Heading) -> RequirementsPart {
    let requirements = &context.report.requirements;
    let some = !requirements.is_empty();
    RequirementsPart {
        heading,
        text: text(requirements),
        distribution: some.then(|| distribution(requirements.iter())),
        note: some.then(|| {
            let evidence = match context.kind {
                EditionKind::Internal => "de celler",
                EditionKind::Public => "de blad",
            };
            format!(
                "Sidan till höger leder till {evidence} i Bilaga Underlag som kravet är \
                 bedömt efter. Hur kraven bedöms står i Bilaga Metod."
            )
        }),
        heads: heads(&["Nr", "Krav", "Uppfyller", "Bedömning", "Underlag"]),
        chapters: chapters(context),
    }
}

/// Returns the anchor of a requirement's row, by its place in the list.
pub(super) fn row_anchor(at: usize) -> String {
    format!("krav-{at}")
}

/// Returns the anchor of a requirement's cells, by its place in the list.
pub(super) fn sources_anchor(at: usize) -> String {
    format!("underlag-krav-{at}")
}

fn text(requirements: &[Requirement]) -> String {
    let results = requirements.iter().map(|requirement| requirement.result);
    let Some(mut text) = Tally::requirements(results, REQUIREMENTS).sentence() else {
        return "Inga krav ur IT-policyn är angivna att följa upp. De anges i \
                itbokslut.toml."
            .to_owned();
    };
    if let Some(not_met) = not_met(requirements) {
        text.push(' ');
        text.push_str(&not_met);
    }
    text
}

/// Returns which requirements are not met: in words when they are one or two,
/// else by their ids.
fn not_met(requirements: &[Requirement]) -> Option<String> {
    let not_met: Vec<&Requirement> = requirements
        .iter()
        .filter(|requirement| requirement.result == RequirementResult::NotMet)
        .collect();
    if not_met.is_empty() || requirements.len() == 1 {
        return None;
    }
    let told: Vec<String> = not_met
        .iter()
        .map(|requirement| {
            let text = prose::one_line(&requirement.text);
            format!("{} ({})", text.trim_end_matches('.'), requirement.id)
        })
        .collect();
    let ids: Vec<&str> = not_met.iter().map(|r| r.id.as_str()).collect();
    Some(match told.as_slice() {
        [one] => format!("Inte uppfyllt: {one}."),
        [one, two] => format!("Inte uppfyllda: {one}; {two}."),
        _ => format!("Inte uppfyllda: {}.", swedish::join(&ids)),
    })
}

fn distribution<'a>(requirements: impl Iterator<Item = &'a Requirement>) -> Distribution {
    let results: Vec<_> = requirements.map(|r| r.result).collect();
    let parts = RequirementResult::ALL.map(|wanted| {
        let count = results.iter().filter(|result| **result == wanted).count();
        (wanted, count)
    });
    let all = results.len();
    if let [only] = results.as_slice() {
        return Distribution {
            segments: status::segments(&[(status::requirement_kind(*only), 1)]),
            text: format!("1\u{a0}krav, {}", only.word()),
        };
    }
    let met = parts
        .iter()
        .find(|(result, _)| *result == RequirementResult::Met)
        .map_or(0, |(_, count)| *count);
    let mut texts = vec![format!("{met} av {all} krav uppfyllda")];
    texts.extend(
        parts
            .iter()
            .filter(|(result, count)| *result != RequirementResult::Met && *count > 0)
            .map(|(result, count)| {
                let word = match result {
                    RequirementResult::PartlyMet => "delvis",
                    RequirementResult::NotMet => "ej",
                    other => other.word(),
                };
                format!("{count}\u{a0}{word}")
            }),
    );
    let kinds = parts.map(|(result, count)| (status::requirement_kind(result), count));
    Distribution {
        segments: status::segments(&kinds),
        text: texts.join(", "),
    }
}

fn chapters(context: &Context<'_>) -> Vec<ChapterWords> {
    let all = &context.report.requirements;
    let mut names: Vec<&str> = Vec::new();
    for requirement in all {
        if !names.contains(&requirement.chapter.as_str()) {
            names.push(&requirement.chapter);
        }
    }
    names
        .into_iter()
        .map(|name| {
            let of = || {
                all.iter()
                    .enumerate()
                    .filter(move |(_, r)| r.chapter == name)
            };
            ChapterWords {
                title: chapter_title(name),
                distribution: distribution(of().map(|(_, requirement)| requirement)),
                rows: of().map(|(at, r)| row(context, at, r)).collect(),
            }
        })
        .collect()
}

/// Returns `Kapitel 3`, or the words that stand instead of a number.
fn chapter_title(chapter: &str) -> String {
    let chapter = chapter.trim();
    if chapter.starts_with(|c: char| c.is_ascii_digit()) {
        format!("Kapitel\u{a0}{chapter}")
    } else {
        swedish::capitalised(chapter)
    }
}

fn row(context: &Context<'_>, at: usize, requirement: &Requirement) -> RequirementRow {
    let counts = requirement.counts.open().flatten();
    let counts = counts.filter(|share| share.whole > 0);
    let withheld = requirement.counts.is_withheld();
    RequirementRow {
        id: requirement.id.clone(),
        anchor: row_anchor(at),
        sources: sources_anchor(at),
        text: prose::sentence(&prose::one_line(&requirement.text)),
        missing: missing(context, requirement),
        count: match counts {
            Some(share) => tally::of(share),
            None if withheld => tally::NOT_ALL.to_owned(),
            None => swedish::NOTHING.to_owned(),
        },
        objects: if counts.is_some() || withheld {
            requirement.objects.clone()
        } else {
            String::new()
        },
        status: status::requirement(requirement.result),
    }
}

/// Returns what is missing: the objects by name, who has not reported, and
/// the reason in words.
fn missing(context: &Context<'_>, requirement: &Requirement) -> String {
    let mut sentences = Vec::new();
    let note = prose::one_line(&requirement.note);
    if !note.is_empty() {
        sentences.push(prose::sentence(&note));
    }
    // Where there is one object, the reason is about it.
    let is_one = requirement.counts == None;
    let said = is_one && !note.is_empty();
    if !requirement.failing.is_empty() && !said {
        sentences.push(format!(
            "Uppfylls inte för {}.",
            named(&requirement.failing)
        ));
    }
    if !requirement.unreported.is_empty() {
        let names: Vec<String> = requirement
            .unreported
            .iter()
            .map(|code| context.department_name(&DepartmentCode::new(code.as_str())))
            .collect();
        sentences.push(format!("Har inte redovisat: {}.", named(&names)));
    }
    sentences.join(" ")
}

fn named(names: &[String]) -> String {
    match names.get(..MOST_NAMED).filter(|_| are_cut(names)) {
        Some(first) => {
            format!("{} och {} till", first.join(", "), names.len() - MOST_NAMED)
        }
        None => swedish::join(names),
    }
}

/// Returns whether a requirement's row names only some of the objects that do
/// not fulfil it.
pub(super) fn cut(requirement: &Requirement) -> bool {
    are_cut(&requirement.failing)
}

// To leave out one name saves nothing.
fn are_cut(names: &[String]) -> bool {
    names.len() > MOST_NAMED + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_names_are_cut_but_counted() {
        let names =
            |n: usize| -> Vec<String> { (1..=n).map(|i| i.to_string()).collect() };
        assert_eq!(named(&names(2)), "1 och 2");
        assert_eq!(named(&names(7)), "1, 2, 3, 4, 5, 6 och 7");
        assert_eq!(named(&names(9)), "1, 2, 3, 4, 5, 6 och 3 till");
    }

    #[test]
    fn a_chapter_goes_by_its_number_or_its_word() {
        assert_eq!(chapter_title("3"), "Kapitel\u{a0}3");
        assert_eq!(chapter_title("inledning"), "Inledning");
    }

    #[test]
    fn no_requirements_are_said_in_words() {
        assert!(text(&[]).starts_with("Inga krav ur IT-policyn är angivna"));
    }
}
