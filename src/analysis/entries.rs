//! Cells of the instruments' sheets as the report has them.

use crate::domain::{Amount, Entry, Figure, Source, fifteen_digits, sum_of_tkr};

use super::definition::source;

/// Returns a cell's value; nothing where it is empty or cannot be used.
pub(super) fn value<T: Copy>(entry: &Entry<T>) -> Option<T> {
    entry.value().copied()
}

/// Returns a cell's text; blanks are nothing.
pub(super) fn text(entry: &Entry<String>) -> Option<String> {
    let text = entry.value()?;
    (!text.trim().is_empty()).then(|| text.clone())
}

/// Returns a cell's number with the cell.
pub(super) fn figure(entry: &Entry<Amount>) -> Option<Figure<f64>> {
    let amount = entry.given()?;
    let number = amount.value.value;
    let cell = source("", &amount.place);
    number.is_finite().then(|| Figure::new(number, vec![cell]))
}

/// Returns the sum of amounts in tkr, to the öre, with the cells under their
/// header; `None` over no amount.
pub(super) fn money<'f>(
    header: &str,
    figures: impl IntoIterator<Item = &'f Figure<f64>>,
) -> Option<Figure<f64>> {
    let figures: Vec<_> = figures.into_iter().collect();
    let amounts: Vec<f64> = figures.iter().map(|figure| figure.value).collect();
    let sum = sum_of_tkr(&amounts)?;
    Some(Figure::new(sum, cells(header, &figures)))
}

/// Returns the sum of numbers at 15 significant digits, with the cells under
/// their header; `None` over no number.
pub(super) fn sum<'f>(
    header: &str,
    figures: impl IntoIterator<Item = &'f Figure<f64>>,
) -> Option<Figure<f64>> {
    let figures: Vec<_> = figures.into_iter().collect();
    let sum = figures
        .iter()
        .map(|figure| figure.value)
        .reduce(|a, b| a + b)?;
    Some(Figure::new(fifteen_digits(sum), cells(header, &figures)))
}

fn cells(header: &str, figures: &[&Figure<f64>]) -> Vec<Source> {
    let sources = figures.iter().flat_map(|figure| &figure.sources);
    sources.map(|cell| source(header, &cell.place)).collect()
}
