//! Writes the seeds: `seeds FOLDER [MORE]…`, where MORE is a folder
//! with other spreadsheets to begin with.

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let mut arguments = env::args_os().skip(1);
    let Some(corpus) = arguments.next() else {
        eprintln!("usage: seeds FOLDER [MORE]…");
        std::process::exit(2);
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut seeds = itbokslut_fuzz::seeds(&root);
    for more in arguments {
        itbokslut_fuzz::add_folder(Path::new(&more), &mut seeds);
    }
    for (target, name, input) in &seeds {
        let folder = Path::new(&corpus).join(target);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(name), input)?;
    }
    println!("{} seeds", seeds.len());
    Ok(())
}
