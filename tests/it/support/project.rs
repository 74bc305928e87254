//! A kommun's folder to run the program in, and what it said.

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use itbokslut::sample;

/// A folder of its own that disappears after the test.
pub(crate) struct Project {
    folder: tempfile::TempDir,
}

/// What a run of the program said and returned.
#[derive(Debug)]
pub(crate) struct Run {
    /// The exit status.
    pub(crate) status: i32,
    /// Standard output.
    pub(crate) out: String,
    /// Standard error.
    pub(crate) err: String,
}

impl Project {
    /// Returns an empty folder.
    pub(crate) fn empty() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// Returns a folder with the worked example.
    pub(crate) fn sample() -> Self {
        let kommun = Self::empty();
        for (name, bytes) in sample::files().unwrap() {
            kommun.put(&name, &bytes);
        }
        kommun
    }

    /// Returns the path of a file or folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file.
    pub(crate) fn put(&self, name: &str, bytes: &[u8]) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Reads a file.
    pub(crate) fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }

    /// Changes a text file.
    pub(crate) fn edit(&self, name: &str, change: impl FnOnce(String) -> String) {
        let text = fs::read_to_string(self.path(name)).unwrap();
        fs::write(self.path(name), change(text)).unwrap();
    }

    /// Returns every file with its bytes, by path, hidden ones included.
    pub(crate) fn everything(&self) -> Vec<(String, Vec<u8>)> {
        let mut files = Vec::new();
        collect(self.folder.path(), self.folder.path(), &mut files);
        files.sort();
        files
    }

    /// Returns the path of every file, hidden ones included.
    pub(crate) fn names(&self) -> Vec<String> {
        self.everything()
            .into_iter()
            .map(|(name, _)| name)
            .collect()
    }

    /// Runs the program in the folder.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        Run::of(self.command().args(arguments))
    }

    /// Returns the program, to be run in the folder with nothing of the
    /// surroundings' environment.
    pub(crate) fn command(&self) -> Command {
        let mut command = program();
        command.current_dir(self.folder.path());
        command
    }
}

impl Run {
    /// Runs the program and waits for it.
    pub(crate) fn of(command: &mut Command) -> Self {
        let output = command.output().unwrap();
        Self {
            status: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Fails unless the program ended with a status.
    #[track_caller]
    pub(crate) fn ended(self, status: i32) -> Self {
        assert_eq!(self.status, status, "{}\n{}", self.out, self.err);
        self
    }

    /// Fails unless both streams together hold every one of these texts.
    #[track_caller]
    pub(crate) fn saying(self, texts: &[&str]) -> Self {
        let said = format!("{}\n{}", self.out, self.err);
        // A line may be broken anywhere between two words.
        let joined = said.split_whitespace().collect::<Vec<_>>().join(" ");
        for text in texts {
            assert!(joined.contains(text), "«{text}» is not in:\n{said}");
        }
        self
    }
}

/// Returns the program with an empty environment.
pub(crate) fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_itbokslut"));
    command.env_clear();
    command
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, Vec<u8>)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, files);
        } else {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap();
            files.push((name.to_owned(), fs::read(&path).unwrap()));
        }
    }
}
