//! What a cell says when it is chosen, and what it accepts.
//!
//! A closed vocabulary is enforced. A number or a date is only asked about,
//! in a box where Return lets it stand: the reader also understands `ca 40`
//! and `31 mars 2025` (DESIGN §4.3), and LibreOffice asks about every formula
//! and about the `87,5 %%` that it makes of `87,5 %` in a percent cell.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Formula,
    Worksheet, XlsxError,
};

use crate::domain::Unit;
use crate::form::{Column, Kind, Need, Origin};
use crate::submission::RowFill;

use super::cell;
use super::hidden::Vocabulary;
use super::job::Job;
use super::shape::Shape;
use super::style::Look;
use super::text;

/// Excel's limit for an input or error message, in UTF-16 units.
const MESSAGE: usize = 255;
/// Excel's limit for the title of one.
const TITLE: usize = 32;

/// What a cell accepts.
#[derive(Clone, Debug, PartialEq)]
enum Accepts {
    /// Anything.
    Anything,
    /// A word of a list, or what else somebody writes; others are questioned.
    Suggested(Vocabulary),
    /// Only a word of a list.
    Listed(Vocabulary),
    /// A code from a range of another sheet; others are questioned.
    Codes {
        /// The range, `=Policymål!$A$4:$A$27`.
        range: String,
        /// The sheet where codes are defined.
        sheet: &'static str,
    },
    /// A number; other things are questioned.
    Number,
    /// A percentage from −200 % to 200 %; other things are questioned.
    Percent,
    /// A date; other things are questioned.
    Date,
    /// A year; other things are questioned.
    Year,
}

/// What a cell says and accepts.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Guide {
    title: String,
    message: String,
    accepts: Accepts,
}

impl Guide {
    /// Returns the guide of a column's cell in a row; `None` when there is
    /// nothing to say.
    pub(super) fn of(
        job: &Job<'_>,
        sheet: &'static str,
        column: &'static Column,
        row: &RowFill,
    ) -> Option<Self> {
        let look = cell::look(column, row);
        let title = column.header.text(job.header_years());
        let told = |message: &str| Self {
            title: title.clone(),
            message: message.to_owned(),
            accepts: Accepts::Anything,
        };
        match (look, column.origin) {
            (Look::Unused, _) if let Some(from) = cell::computed(column, row) => {
                Some(told(&format!("{from} Cellen är låst.")))
            }
            (Look::Unused, _) => {
                Some(told("Används inte på den här raden. Cellen är låst."))
            }
            (Look::Known, Origin::Filled) => {
                Some(told("Värdet hämtas från en källa. Cellen är låst."))
            }
            (Look::Known, Origin::Prefilled) => None,
            (Look::Open, _) => {
                let shape = Shape::of(job.book, column, row);
                Some(Self {
                    title: title.clone(),
                    message: message(column, shape),
                    accepts: accepts(job, sheet, column, row, shape),
                })
            }
        }
    }

    /// Returns the guide of the answer to «Inga att redovisa».
    pub(super) fn of_nothing() -> Self {
        Self {
            title: crate::form::NOTHING_TO_REPORT.to_owned(),
            message: "Välj ja om förvaltningen inte har något att redovisa här. \
                      Då syns det att bladet inte är glömt."
                .to_owned(),
            accepts: Accepts::Listed(Vocabulary::YES_NO),
        }
    }

    /// Puts the guide on a range of cells.
    pub(super) fn put(
        &self,
        job: &Job<'_>,
        sheet: &mut Worksheet,
        (first_row, last_row): (u32, u32),
        column: u16,
    ) -> Result<(), XlsxError> {
        let validation = self
            .validation(job)?
            .set_input_title(text::clipped(&self.title, TITLE))?
            .set_input_message(text::clipped(&self.message, MESSAGE))?;
        sheet.add_data_validation(first_row, column, last_row, column, &validation)?;
        Ok(())
    }

    fn validation(&self, job: &Job<'_>) -> Result<DataValidation, XlsxError> {
        let new = DataValidation::new();
        let asked = |validation: DataValidation, title: &str, message: &str| {
            validation
                .set_error_style(DataValidationErrorStyle::Information)
                .set_error_title(title)?
                .set_error_message(text::clipped(message, MESSAGE))
        };
        match &self.accepts {
            Accepts::Anything => Ok(new.allow_any_value()),
            Accepts::Listed(vocabulary) => {
                let Some(range) = job.lists.range(*vocabulary) else {
                    return Ok(new.allow_any_value());
                };
                let all =
                    format!("Välj ett av värdena {}.", vocabulary.entries().join(", "));
                let message = if text::units_of(&all) <= MESSAGE {
                    all
                } else {
                    "Välj ett av värdena i listan.".to_owned()
                };
                new.allow_list_formula(Formula::new(range))
                    .set_error_style(DataValidationErrorStyle::Stop)
                    .set_error_title("Välj ur listan")?
                    .set_error_message(message)
            }
            Accepts::Suggested(vocabulary) => {
                let Some(range) = job.lists.range(*vocabulary) else {
                    return Ok(new.allow_any_value());
                };
                asked(
                    new.allow_list_formula(Formula::new(range)),
                    "Finns inte i listan",
                    "Kontrollera stavningen, eller välj ur listan. En uppgift efter ett \
                     kommatecken behöver inte stå i listan.",
                )
            }
            Accepts::Codes { range, sheet } => asked(
                new.allow_list_formula(Formula::new(range.clone())),
                "Okänd kod",
                &format!(
                    "Koden finns inte i bladet {sheet}. Rätta den, eller lägg till den där."
                ),
            ),
            Accepts::Number => asked(
                new.allow_decimal_number(DataValidationRule::Between(-1e15, 1e15)),
                "Inte ett tal",
                "Här väntas ett tal, till exempel 12,5. En formel går också bra, \
                 och ca 40 eller 98,2 (prel) om värdet inte är exakt.",
            ),
            Accepts::Percent => asked(
                new.allow_decimal_number(DataValidationRule::Between(-2.0, 2.0)),
                "Stämmer procenttalet?",
                "Här väntas en procentsats på högst 200 %, till exempel 87,5. Står \
                 procenttecknet två gånger, ta bort det ena. En formel går också \
                 bra, och ca 40 eller 98,2 (prel) om värdet inte är exakt.",
            ),
            Accepts::Date => asked(
                new.allow_date(DataValidationRule::Between(
                    ExcelDateTime::from_ymd(1950, 1, 1)?,
                    ExcelDateTime::from_ymd(2199, 12, 31)?,
                )),
                "Inte ett datum",
                &format!(
                    "Här väntas ett datum, till exempel {}-03-31.",
                    job.year() + 1
                ),
            ),
            Accepts::Year => asked(
                new.allow_whole_number(DataValidationRule::Between(1950, 2199)),
                "Inte ett årtal",
                &format!("Här väntas ett årtal, till exempel {}.", job.year()),
            ),
        }
    }
}

/// Returns what a cell says: the column's help, and as far as there is room
/// what every writer of such a cell must know.
fn message(column: &Column, shape: Shape) -> String {
    let mut message = column.help.to_owned();
    let mut add = |words: &str| {
        if text::units_of(&message) + 1 + text::units_of(words) <= MESSAGE {
            if !message.is_empty() {
                message.push(' ');
            }
            message.push_str(words);
        }
    };
    if matches!(shape, Shape::Percent(_)) && !column.help.contains("under 1 %") {
        add("En andel under 1 % skrivs med procenttecken: 0,5 %.");
    }
    if column.need == Need::Required {
        add("Måste fyllas i.");
    }
    message
}

fn accepts(
    job: &Job<'_>,
    sheet: &'static str,
    column: &'static Column,
    row: &RowFill,
    shape: Shape,
) -> Accepts {
    match column.kind {
        Kind::OneOf(words) => Accepts::Listed(Vocabulary::Words(words)),
        Kind::Suggested(words) => Accepts::Suggested(Vocabulary::Words(words)),
        Kind::YesNo => Accepts::Listed(Vocabulary::YES_NO),
        Kind::InRowsUnit if row.unit == Some(Unit::YesNo) => {
            Accepts::Listed(Vocabulary::YES_NO)
        }
        Kind::Scale(from, to) => Accepts::Listed(Vocabulary::Scale(from, to)),
        Kind::Code(register) => {
            let home = register.defined_in();
            match job.column_range(home) {
                Some(range) if home != (sheet, column.key) => Accepts::Codes {
                    range,
                    sheet: home.0,
                },
                _ => Accepts::Anything,
            }
        }
        Kind::Number(_) | Kind::Plain | Kind::Money => match shape {
            Shape::Percent(_) => Accepts::Percent,
            _ => Accepts::Number,
        },
        // Without a unit the cell may come to hold yes or no.
        Kind::InRowsUnit | Kind::InCommonUnit => match (row.unit, shape) {
            (None | Some(Unit::YesNo), _) => Accepts::Anything,
            (Some(_), Shape::Percent(_)) => Accepts::Percent,
            (Some(_), _) => Accepts::Number,
        },
        Kind::Date => Accepts::Date,
        Kind::Year => Accepts::Year,
        Kind::Text | Kind::Codes(..) | Kind::Target | Kind::Email => Accepts::Anything,
    }
}
