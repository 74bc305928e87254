//! What it costs to read a folder of 200 workbooks, against calamine alone on
//! the same files, on two threads; and the memory for 50, 100 and 200 of them.
//!
//! Each measurement is a process of its own, so that no run profits from the
//! one before. `RUNS=9 cargo bench --bench folder` takes more of them.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement that cannot set itself up should stop, and tells"
)]

use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use calamine::{Reader as _, Xlsx};
use itbokslut::{intake, sample};
use rayon::prelude::*;

const THREADS: usize = 2;
const FILES: usize = 200;

/// What a file is read by; returns how many cells it has.
type Read = fn(&Path) -> usize;

const READERS: [(&str, Read); 3] = [
    ("itbokslut", ours),
    ("calamine", calamine),
    ("calamine, glest", calamine_sparse),
];

/// What a run cost.
struct Cost {
    /// Seconds from beginning to end.
    wall: f64,
    /// Seconds of both processors.
    cpu: f64,
    /// The most memory at any time, in MiB.
    memory: f64,
    /// The cells with a value.
    cells: usize,
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, reader, folder, count] = arguments.as_slice()
        && let Some((_, read)) = READERS.iter().find(|(name, _)| name == reader)
    {
        measure(*read, Path::new(folder), count.parse().unwrap());
        return;
    }
    let folder = write_folder();
    let runs = std::env::var("RUNS")
        .ok()
        .and_then(|runs| runs.parse().ok());
    let runs: usize = runs.unwrap_or(5);
    println!("{FILES} arbetsböcker, {THREADS} trådar, median av {runs} körningar\n");
    println!("                      tid    processortid    minne      celler");
    let mut costs: [Vec<Cost>; READERS.len()] = Default::default();
    // By turns, so that whatever else the machine does meets them all.
    for _ in 0..runs {
        for ((reader, _), costs) in READERS.iter().zip(&mut costs) {
            costs.push(run(reader, &folder, FILES));
        }
    }
    let mut processor = Vec::new();
    for ((reader, _), costs) in READERS.iter().zip(&costs) {
        let cpu = median(costs, |cost| cost.cpu);
        println!(
            "{reader:<18} {:>6.2} s        {cpu:>6.2} s  {:>5.0} MiB  {:>10}",
            median(costs, |cost| cost.wall),
            median(costs, |cost| cost.memory),
            costs.first().unwrap().cells,
        );
        processor.push(cpu);
    }
    if let [ours, calamine, sparse] = processor.as_slice() {
        println!(
            "\nProcessortid mot calamine: {:+.0} %; mot dess glesa läsning: {:+.0} %",
            (ours / calamine - 1.0) * 100.0,
            (ours / sparse - 1.0) * 100.0,
        );
    }
    println!("\nitbokslut, mest minne");
    for count in [50, 100, 200] {
        let cost = run("itbokslut", &folder, count);
        println!("{count:>4} arbetsböcker  {:>5.1} MiB", cost.memory);
    }
}

/// Writes the folder: the example's submissions over and over, each a file of
/// its own.
fn write_folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("200 arbetsböcker");
    std::fs::create_dir_all(&folder).unwrap();
    let books: Vec<Vec<u8>> = sample::files()
        .unwrap()
        .into_iter()
        .filter(|(name, _)| name.starts_with("inlamnat/"))
        .filter(|(name, _)| Path::new(name).extension().is_some_and(|e| e == "xlsx"))
        .map(|(_, bytes)| bytes)
        .collect();
    for (number, bytes) in books.iter().cycle().take(FILES).enumerate() {
        std::fs::write(folder.join(format!("{number:03}.xlsx")), bytes).unwrap();
    }
    folder
}

fn run(reader: &str, folder: &Path, count: usize) -> Cost {
    let output = Command::new(std::env::current_exe().unwrap())
        .args([reader, folder.to_str().unwrap(), &count.to_string()])
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    let figures: Vec<f64> = text.split(' ').map(|f| f.trim().parse().unwrap()).collect();
    let [wall, cpu, memory, _] = figures.as_slice() else {
        unreachable!("{text}")
    };
    Cost {
        wall: *wall,
        cpu: *cpu,
        memory: *memory,
        cells: text.rsplit(' ').next().unwrap().trim().parse().unwrap(),
    }
}

/// Reads so many files and prints what it cost.
fn measure(read: Read, folder: &Path, count: usize) {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(THREADS);
    let files: Vec<PathBuf> = (0..count)
        .map(|number| folder.join(format!("{number:03}.xlsx")))
        .collect();
    let begun = Instant::now();
    let cells: usize = pool
        .build()
        .unwrap()
        .install(|| files.par_iter().map(|file| read(file)).sum());
    let wall = begun.elapsed().as_secs_f64();
    println!("{wall} {} {} {cells}", processor_seconds(), peak_mib());
}

/// Returns the processor time of this process so far; Linux counts it in
/// hundredths of a second.
fn processor_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split(' ').collect();
    let ticks = |at: usize| fields.get(at).unwrap().parse::<f64>().unwrap();
    (ticks(12) + ticks(13)) / 100.0
}

/// Returns the most memory that this process has had, in MiB.
fn peak_mib() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    let kib = line.unwrap().split_whitespace().nth(1).unwrap();
    kib.parse::<f64>().unwrap() / 1024.0
}

/// Reads a file as the program does: values, formats, formulas, merged ranges
/// and hidden rows, everything checked.
fn ours(path: &Path) -> usize {
    let bytes = std::fs::read(path).unwrap();
    let (book, findings) = intake::workbook("x.xlsx", &bytes);
    assert!(findings.is_empty(), "{findings:?}");
    let sheets = book.unwrap().sheets;
    sheets.iter().map(|sheet| sheet.cells.len()).sum()
}

/// Reads values, formulas and styles as calamine offers them.
fn calamine(path: &Path) -> usize {
    let mut book = Xlsx::new(Cursor::new(std::fs::read(path).unwrap())).unwrap();
    let mut cells = 0;
    for name in book.sheet_names() {
        let values = book.worksheet_range(&name).unwrap();
        let formulas = book.worksheet_formula(&name).unwrap();
        let styles = book.worksheet_style(&name).unwrap();
        std::hint::black_box((&formulas, &styles));
        cells += values.used_cells().count();
    }
    cells
}

/// Reads the same with as little as calamine can do: two passes of its reader
/// of cells, and only what holds something is kept.
fn calamine_sparse(path: &Path) -> usize {
    let mut book = Xlsx::new(Cursor::new(std::fs::read(path).unwrap())).unwrap();
    let mut cells = 0;
    for name in book.sheet_names() {
        let mut reader = book.worksheet_cells_reader(&name).unwrap();
        let mut values = Vec::new();
        while let Some((cell, style)) = reader.next_cell_with_style_id().unwrap() {
            if *cell.get_value() != calamine::DataRef::Empty {
                let value = calamine::Data::from(cell.get_value().clone());
                values.push((cell.get_position(), value, style));
            }
        }
        drop(reader);
        let mut reader = book.worksheet_cells_reader(&name).unwrap();
        let mut formulas = Vec::new();
        while let Some(formula) = reader.next_formula().unwrap() {
            if !formula.get_value().is_empty() {
                formulas.push(formula);
            }
        }
        std::hint::black_box(&formulas);
        cells += values.len();
    }
    cells
}

fn median(costs: &[Cost], figure: fn(&Cost) -> f64) -> f64 {
    let mut figures: Vec<f64> = costs.iter().map(figure).collect();
    figures.sort_by(f64::total_cmp);
    *figures.get(figures.len() / 2).unwrap()
}
