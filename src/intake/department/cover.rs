//! `Försättsblad`: who filled it in, and who approved it.

use crate::domain::{DepartmentCode, Entry};
use crate::finding::rules::cover_differs;
use crate::form::department::cover::{
    APPROVED, CODE, CONTACT_EMAIL, CONTACT_FUNCTION, CONTACT_NAME, PARAGRAPH, SHEET,
    SUBMITTED, TREATED,
};
use crate::intake::table::{Absence, BookReader};
use crate::submission::Cover;
use crate::swedish::near::squeezed;

pub(super) fn read(book: &mut BookReader<'_>, department: &DepartmentCode) -> Cover {
    let read = book.card(&SHEET, Absence::Fault, |card| {
        let cover = Cover {
            contact_name: card.get(&CONTACT_NAME),
            contact_function: card.get(&CONTACT_FUNCTION),
            contact_email: card.get(&CONTACT_EMAIL),
            submitted: card.get(&SUBMITTED),
            approved: card.get(&APPROVED),
            treated: card.get(&TREATED),
            paragraph: card.get(&PARAGRAPH),
        };
        (cover, card.get(&CODE))
    });
    let Some((cover, code)) = read else {
        return missing();
    };
    if let Entry::Given(code) = code
        && squeezed(&code.value) != squeezed(department.as_str())
    {
        book.findings.push(cover_differs::found(
            &code.place,
            &code.value,
            department.as_str(),
        ));
    }
    cover
}

const fn missing() -> Cover {
    Cover {
        contact_name: Entry::Absent,
        contact_function: Entry::Absent,
        contact_email: Entry::Absent,
        submitted: Entry::Absent,
        approved: Entry::Absent,
        treated: Entry::Absent,
        paragraph: Entry::Absent,
    }
}
