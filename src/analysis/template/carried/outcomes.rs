//! `Utfall`: what was marked for secrecy last year is so until somebody says
//! otherwise (DESIGN §5.14).

use crate::form::department::outcomes as form;
use crate::submission::{Fill, FillValue, RowFill};

use super::last_year::LastYear;

/// Marks the rows whose indicator was marked last year.
pub(super) fn carry(rows: &mut [RowFill], last: &LastYear<'_>) {
    let marked = last.parts.iter().flat_map(|part| &part.secret);
    for (indicator, ground) in marked {
        let text = |text: &str| Fill::Value(FillValue::Text(text.to_owned()));
        let code = text(indicator.as_str());
        let is_its =
            |row: &&mut RowFill| row.cells.get(form::CODE.column.key) == Some(&code);
        let Some(row) = rows.iter_mut().find(is_its) else {
            continue;
        };
        let key = form::SECRET.column.key;
        row.cells.insert(key, Fill::Value(FillValue::YesNo(true)));
        let words = format!("Som {}. Ändra om det inte gäller årets utfall.", last.year);
        row.remarks.entry(key).or_default().say(&words);
        if let Some(ground) = ground {
            let key = form::LEGAL_GROUND.column.key;
            row.cells.insert(key, text(ground));
        }
    }
}
