//! How the tests start a real program.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Returns an empty folder for a test's files when tests against real
/// programs are asked for, and nothing when they are not.
pub(crate) fn folder_if_asked(name: &str) -> Option<PathBuf> {
    std::env::var("ITBOKSLUT_REAL")
        .ok()
        .filter(|on| on == "1")?;
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("real")
        .join(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder).unwrap();
    }
    std::fs::create_dir_all(&folder).unwrap();
    Some(folder)
}

/// Runs a program and returns what it printed; stops the test when it is
/// missing or fails.
pub(crate) fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .unwrap_or_else(|e| panic!("{program} is needed by `make test-real`: {e}"));
    assert!(
        output.status.success(),
        "{program} {arguments:?}: {}\n{}",
        output.status,
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// Runs one of the scripts in `tests/real/` with a job and returns what it
/// printed.
pub(crate) fn script(
    name: &str,
    folder: &Path,
    job: &serde_json::Value,
) -> serde_json::Value {
    let path = folder.join("job.json");
    std::fs::write(&path, job.to_string()).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/real")
        .join(name);
    // The system's own Python: it is the one that has LibreOffice's module.
    let printed = run(
        "/usr/bin/python3",
        &[script.to_str().unwrap(), path.to_str().unwrap()],
    );
    serde_json::from_str(&printed).unwrap()
}
