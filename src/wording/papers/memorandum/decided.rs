//! Who decides, and how they give others a task.

use super::super::super::goals::lower_first;
use super::super::super::prose;
use crate::report::Case;
use crate::swedish;

const COUNCIL: &str = "kommunfullmäktige";
const BOARD: &str = "kommunstyrelsen";

/// The body that decides.
pub(super) struct Deciding {
    /// Its name in running text.
    body: String,
    /// The body that prepares its decision.
    through: Option<String>,
}

impl Deciding {
    /// Returns the body that a case is for: kommunfullmäktige through
    /// kommunstyrelsen, unless the kommun has set another.
    pub(super) fn new(case: &Case) -> Self {
        let in_text = |text: &String| lower_first(&prose::one_line(text));
        let body = case.to.as_ref().map_or_else(|| COUNCIL.to_owned(), in_text);
        let through = case.through.as_ref().map(in_text);
        let is_council = is_council(&body);
        Self {
            through: through.or_else(|| is_council.then(|| BOARD.to_owned())),
            body,
        }
    }

    /// Returns `Kommunfullmäktige genom kommunstyrelsen`.
    pub(super) fn addressed(&self) -> String {
        let body = swedish::capitalised(&self.body);
        match &self.through {
            Some(through) => format!("{body} genom {through}"),
            None => body,
        }
    }

    /// Returns the body as a sentence begins with it.
    pub(super) fn subject(&self) -> String {
        swedish::capitalised(&self.body)
    }

    /// Returns whether a body by its name is the one that decides.
    pub(super) fn is(&self, body: &str) -> bool {
        self.body == lower_first(body.trim())
    }

    /// Returns the heading over what the body decides.
    pub(super) fn title(&self) -> String {
        match &self.through {
            Some(through) => format!(
                "{} förslag till beslut i {}",
                swedish::capitalised(&genitive(through)),
                self.body
            ),
            None => "Förslag till beslut".to_owned(),
        }
    }

    /// Returns a decision that gives bodies a task: kommunfullmäktige charges
    /// them; another body can only urge its equals, and decides for itself.
    pub(super) fn task(&self, bodies: &[String], what: &str) -> String {
        let subject = self.subject();
        if is_council(&self.body) {
            let bodies = swedish::join(bodies);
            return format!("{subject} uppdrar åt {bodies} att {what}.");
        }
        let others: Vec<&String> = bodies.iter().filter(|body| !self.is(body)).collect();
        if others.is_empty() {
            format!("{subject} beslutar att {what}.")
        } else {
            let bodies = swedish::join(&others);
            format!("{subject} uppmanar {bodies} att {what}.")
        }
    }

    /// Returns a task for the body that leads the kommun's administration.
    pub(super) fn task_of_the_board(&self, what: &str) -> String {
        self.task(&[BOARD.to_owned()], what)
    }
}

fn is_council(body: &str) -> bool {
    body.contains("fullmäktige")
}

/// Returns `kommunstyrelsens`; a name that ends in s stays as it is.
fn genitive(name: &str) -> String {
    if name.ends_with(['s', 'x', 'z']) {
        name.to_owned()
    } else {
        format!("{name}s")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deciding(to: Option<&str>) -> Deciding {
        Deciding::new(&Case {
            to: to.map(str::to_owned),
            ..Case::default()
        })
    }

    #[test]
    fn the_council_decides_what_the_board_prepares() {
        let council = deciding(None);
        assert_eq!(
            council.addressed(),
            "Kommunfullmäktige genom kommunstyrelsen"
        );
        assert_eq!(
            council.title(),
            "Kommunstyrelsens förslag till beslut i kommunfullmäktige"
        );
        let bodies = ["kommunstyrelsen".to_owned(), "socialnämnden".to_owned()];
        assert_eq!(
            council.task(&bodies, "göra något"),
            "Kommunfullmäktige uppdrar åt kommunstyrelsen och socialnämnden att göra \
             något."
        );
    }

    #[test]
    fn another_body_can_only_urge_its_equals() {
        let board = deciding(Some("Kommunstyrelsen"));
        assert_eq!(board.addressed(), "Kommunstyrelsen");
        assert_eq!(board.title(), "Förslag till beslut");
        let bodies = ["kommunstyrelsen".to_owned(), "socialnämnden".to_owned()];
        assert_eq!(
            board.task(&bodies, "göra något"),
            "Kommunstyrelsen uppmanar socialnämnden att göra något."
        );
        assert_eq!(
            board.task_of_the_board("göra något"),
            "Kommunstyrelsen beslutar att göra något."
        );
    }
}
