//! What a workbook that goes back to a förvaltning holds beside the form:
//! what is wrong in it, and what was written outside the form's cells.

use std::collections::BTreeMap;

use crate::domain::Severity;

use super::{FillValue, Remark};

/// What a returned workbook holds beside the form and its fill.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Returned {
    /// What it all comes to, one or two sentences under the first sheet's
    /// title.
    pub summary: String,
    /// Lines under the summary: a label and what it says.
    pub lines: Vec<Line>,
    /// What is wrong, gravest first.
    pub faults: Vec<Fault>,
    /// Cells that what is said names, by their sheets and addresses in the file
    /// that was sent in, and where they are now.
    pub named: BTreeMap<String, BTreeMap<String, Spot>>,
    /// What is said above the list of what was written elsewhere.
    pub about_others: Vec<String>,
    /// What was written outside the form's cells, in the order of the file.
    pub others: Vec<Other>,
    /// What stands on the form's sheets outside its own cells, by the sheet's
    /// name in the form.
    pub beyond: BTreeMap<&'static str, Beyond>,
}

/// A line under the first sheet's title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is about.
    pub label: String,
    /// What it says.
    pub text: String,
    /// The mark that it explains.
    pub mark: Option<Severity>,
}

/// A line of the list of what is wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// How much it matters.
    pub severity: Severity,
    /// Where it is, in this workbook; `None` when it is about the whole file.
    pub spot: Option<Spot>,
    /// What stands there.
    pub value: String,
    /// What is wrong, a sentence.
    pub message: String,
    /// What to do, one or two sentences.
    pub remedy: String,
}

/// A place in a returned workbook. Its address is known when the workbook is
/// laid out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The sheet's name.
    pub sheet: &'static str,
    /// Where on it.
    pub at: At,
}

/// Where on a sheet of a returned workbook something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum At {
    /// The sheet as a whole.
    Sheet,
    /// The answer to «Inga att redovisa».
    Answer,
    /// A card's field.
    Field(&'static str),
    /// A label that a card has again, counted from zero.
    Repeated(usize),
    /// The header of a column.
    Head(&'static str),
    /// The header of a column beside the form's, counted from zero.
    BesideHead(usize),
    /// A cell of a row, counted from zero, in a column.
    Cell(usize, &'static str),
    /// A cell of a row in a column beside the form's.
    Beside(usize, usize),
    /// A line of the list of what was written elsewhere, counted from zero.
    Line(usize),
}

/// Something that was written outside the form's cells.
#[derive(Clone, Debug, PartialEq)]
pub struct Other {
    /// The sheet, as it was called.
    pub sheet: String,
    /// The cell's address there.
    pub cell: String,
    /// What stood there; `None` when only a note did.
    pub value: Option<FillValue>,
    /// What is to say of it: the note and who wrote it, the formula.
    pub comment: String,
}

/// What stands on a form's sheet outside its own cells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Beyond {
    /// What is said of the headers, by the column's key.
    pub heads: BTreeMap<&'static str, Remark>,
    /// Columns to the right of the form's.
    pub beside: Vec<Beside>,
    /// The answer to «Inga att redovisa», as it stood.
    pub answer: Option<FillValue>,
    /// What is said of the answer.
    pub answer_remark: Remark,
    /// Labels that a card has again, with their values.
    pub repeated: Vec<(FillValue, Option<FillValue>)>,
}

/// A column that the form does not have.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Beside {
    /// Its header.
    pub header: Option<FillValue>,
    /// Its cells, by the row counted from zero.
    pub cells: BTreeMap<usize, FillValue>,
    /// What is said of its header (`None`) and its cells.
    pub remarks: BTreeMap<Option<usize>, Remark>,
}
