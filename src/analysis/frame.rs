//! The reported values of a year in one long table, summed up per indicator.
//!
//! The only file that names polars. A row is a förvaltning in an indicator's
//! scope; it holds integer keys, numbers and flags, and its sources stay in
//! ordered maps outside. Rows are sorted by key, so that sums run in a fixed
//! order whatever the order of the files (DESIGN §5.13).

use std::collections::BTreeMap;

use polars::prelude::{
    DataFrame, IntoLazy as _, NamedFrom as _, PolarsResult, QuantileMethod, Series, col,
    lit,
};

/// A förvaltning in an indicator's scope.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Row {
    /// The indicator's number.
    pub(super) indicator: u32,
    /// The förvaltning's number in the order of `Organisation`.
    pub(super) department: u32,
    /// Whether it is reported; the numbers of the others are not used.
    pub(super) reported: bool,
    /// The value, ja as 1 and nej as 0.
    pub(super) value: Option<f64>,
    /// The value as whole öre, for money (DESIGN §5.13).
    pub(super) ore: Option<i64>,
    /// The numerator.
    pub(super) numerator: Option<f64>,
    /// The denominator.
    pub(super) denominator: Option<f64>,
    /// The weight.
    pub(super) weight: Option<f64>,
    /// Last year's denominator or weight, if it is known.
    pub(super) size: Option<f64>,
}

/// An indicator's rows summed up.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Total {
    /// How many are in scope.
    pub(super) expected: usize,
    /// How many have reported.
    pub(super) reported: usize,
    /// The sum of the values.
    pub(super) sum: f64,
    /// The sum in öre; `None` when a value is no money, or too much of it.
    pub(super) ore: Option<i64>,
    /// The mean.
    pub(super) mean: Option<f64>,
    /// The median; of an even count the mean of the two.
    pub(super) median: Option<f64>,
    /// The median; of an even count the lower of the two.
    pub(super) lower_median: Option<f64>,
    /// The smallest.
    pub(super) min: Option<f64>,
    /// The largest.
    pub(super) max: Option<f64>,
    /// The sum of the numerators.
    pub(super) numerator: f64,
    /// The sum of the denominators.
    pub(super) denominator: f64,
    /// The sum of the weights.
    pub(super) weight: f64,
    /// The sum of value times weight.
    pub(super) weighted: f64,
    /// How many in scope have a known size of last year.
    pub(super) sized: usize,
    /// The sum of the sizes in scope.
    pub(super) size: f64,
    /// The sum of the sizes of those that have reported.
    pub(super) reported_size: f64,
}

/// Sums rows up per indicator.
///
/// An error of polars would be a fault of this program, not of the input; it
/// leaves the indicators without totals, and so unmeasured.
pub(super) fn totals(mut rows: Vec<Row>) -> BTreeMap<u32, Total> {
    if rows.is_empty() {
        return BTreeMap::new();
    }
    rows.sort_by_key(|row| (row.indicator, row.department));
    summed(&rows).unwrap_or_default()
}

fn summed(rows: &[Row]) -> PolarsResult<BTreeMap<u32, Total>> {
    let reported = |name: &str| col(name).filter(col("reported"));
    let summed = frame(rows)?
        .lazy()
        .group_by_stable([col("indicator")])
        .agg([
            col("department").count().alias("expected"),
            reported("department").count().alias("reports"),
            reported("value").sum().alias("sum"),
            reported("ore").sum().alias("ore_sum"),
            reported("ore").count().alias("ore_count"),
            reported("value").mean().alias("mean"),
            reported("value")
                .quantile(lit(0.5), QuantileMethod::Linear)
                .alias("median"),
            reported("value")
                .quantile(lit(0.5), QuantileMethod::Lower)
                .alias("lower_median"),
            reported("value").min().alias("min"),
            reported("value").max().alias("max"),
            reported("numerator").sum().alias("numerators"),
            reported("denominator").sum().alias("denominators"),
            reported("weight").sum().alias("weights"),
            (reported("value") * reported("weight"))
                .sum()
                .alias("weighted"),
            col("size").count().alias("sized"),
            col("size").sum().alias("sizes"),
            reported("size").sum().alias("reported_size"),
        ])
        .collect()?;
    read(&summed)
}

fn frame(rows: &[Row]) -> PolarsResult<DataFrame> {
    let numbers = |name: &str, of: fn(&Row) -> Option<f64>| {
        Series::new(name.into(), rows.iter().map(of).collect::<Vec<_>>())
    };
    let keys = |name: &str, of: fn(&Row) -> u32| {
        Series::new(name.into(), rows.iter().map(of).collect::<Vec<_>>())
    };
    let flags = rows.iter().map(|row| row.reported).collect::<Vec<_>>();
    let ore = rows.iter().map(|row| row.ore).collect::<Vec<_>>();
    DataFrame::new(
        rows.len(),
        vec![
            keys("indicator", |row| row.indicator).into(),
            keys("department", |row| row.department).into(),
            Series::new("reported".into(), flags).into(),
            numbers("value", |row| row.value).into(),
            Series::new("ore".into(), ore).into(),
            numbers("numerator", |row| row.numerator).into(),
            numbers("denominator", |row| row.denominator).into(),
            numbers("weight", |row| row.weight).into(),
            numbers("size", |row| row.size).into(),
        ],
    )
}

fn read(summed: &DataFrame) -> PolarsResult<BTreeMap<u32, Total>> {
    let number = |name: &str| summed.column(name)?.f64();
    let count = |name: &str| summed.column(name)?.u32();
    let keys = count("indicator")?;
    let [expected, reports] = [count("expected")?, count("reports")?];
    let [ore_count, sized] = [count("ore_count")?, count("sized")?];
    let ore = summed.column("ore_sum")?.i64()?;
    let [mean, median] = [number("mean")?, number("median")?];
    let [lower_median, min, max] =
        [number("lower_median")?, number("min")?, number("max")?];
    let [sum, numerators, denominators] = [
        number("sum")?,
        number("numerators")?,
        number("denominators")?,
    ];
    let [weights, weighted] = [number("weights")?, number("weighted")?];
    let [sizes, reported_size] = [number("sizes")?, number("reported_size")?];
    let size = |n: Option<u32>| usize::try_from(n.unwrap_or(0)).unwrap_or(0);
    let totals = keys.iter().enumerate().filter_map(|(i, key)| {
        let all_money = ore_count.get(i) == reports.get(i);
        let total = Total {
            expected: size(expected.get(i)),
            reported: size(reports.get(i)),
            sum: sum.get(i).unwrap_or(0.0),
            ore: ore.get(i).filter(|_| all_money),
            mean: mean.get(i),
            median: median.get(i),
            lower_median: lower_median.get(i),
            min: min.get(i),
            max: max.get(i),
            numerator: numerators.get(i).unwrap_or(0.0),
            denominator: denominators.get(i).unwrap_or(0.0),
            weight: weights.get(i).unwrap_or(0.0),
            weighted: weighted.get(i).unwrap_or(0.0),
            sized: size(sized.get(i)),
            size: sizes.get(i).unwrap_or(0.0),
            reported_size: reported_size.get(i).unwrap_or(0.0),
        };
        Some((key?, total))
    });
    Ok(totals.collect())
}
