//! Reading a binary workbook in a second process of our own program, with
//! limited memory and watched by a clock (DESIGN §8).

use std::io::{self, Read as _, Write as _};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::intake::{APART_LIMITS, Apart, ApartLimits, NotRead};

use super::read::LARGEST;

/// The hidden command that the second process is started with.
pub const READ_APART: &str = "las-binart";

/// Our own program, to be started for each binary workbook.
#[derive(Clone, Debug)]
pub struct Second {
    program: PathBuf,
}

impl Second {
    /// Returns the program that is running; `None` where a process of it could
    /// not be given limited memory.
    pub fn of_this_program() -> Option<Self> {
        if cfg!(not(unix)) {
            return None;
        }
        std::env::current_exe().ok().map(Self::of)
    }

    /// Returns a program of ours that lies somewhere.
    pub const fn of(program: PathBuf) -> Self {
        Self { program }
    }
}

impl Apart for Second {
    fn transcribe(
        &self,
        workbook: &[u8],
        limits: ApartLimits,
    ) -> Result<Vec<u8>, NotRead> {
        let mut child = Command::new(&self.program)
            .arg(READ_APART)
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|_| NotRead::NotHere)?;
        let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take())
        else {
            return Err(NotRead::NotHere);
        };
        let (sender, answer) = mpsc::channel();
        let seconds = Duration::from_secs(u64::from(limits.seconds));
        let answered = thread::scope(|scope| {
            scope.spawn(move || {
                // A process that has ended no longer listens; how it ended is
                // seen below.
                let _ = input.write_all(workbook);
            });
            scope.spawn(move || {
                let most = u64::try_from(limits.answer).unwrap_or(u64::MAX);
                let mut bytes = Vec::new();
                let read = output.take(most.saturating_add(1)).read_to_end(&mut bytes);
                let _ = sender.send(read.map(|_| bytes));
            });
            let answered = answer.recv_timeout(seconds);
            // Ended or not: the threads above wait for it.
            let _ = child.kill();
            answered
        });
        child.wait().map_err(|_| NotRead::Failed)?;
        // That an answer is whole is seen by whoever reads it: how the process
        // ended says nothing once it has been stopped.
        match answered {
            Err(_) => Err(NotRead::TooSlow),
            Ok(Ok(bytes)) if !bytes.is_empty() && bytes.len() <= limits.answer => {
                Ok(bytes)
            }
            Ok(_) => Err(NotRead::Failed),
        }
    }
}

/// Does what the second process is for: reads a workbook from standard input
/// and writes what `transcribe` makes of it to standard output. Returns
/// whether there was an answer.
pub fn serve(transcribe: fn(&[u8]) -> Option<Vec<u8>>) -> io::Result<bool> {
    limit_memory()?;
    let mut workbook = Vec::new();
    io::stdin()
        .lock()
        .take(LARGEST)
        .read_to_end(&mut workbook)?;
    let Some(answer) = transcribe(&workbook) else {
        return Ok(false);
    };
    let mut output = io::stdout().lock();
    output.write_all(&answer)?;
    output.flush()?;
    Ok(true)
}

#[cfg(unix)]
fn limit_memory() -> io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let most = |limit: u64| Rlimit {
        current: Some(limit),
        maximum: Some(limit),
    };
    setrlimit(Resource::As, most(APART_LIMITS.memory))?;
    // The clock of the first process is the one that counts; this one ends a
    // process that nobody watches any more.
    setrlimit(Resource::Cpu, most(u64::from(APART_LIMITS.seconds) + 1))?;
    setrlimit(Resource::Core, most(0))?;
    Ok(())
}

#[cfg(not(unix))]
fn limit_memory() -> io::Result<()> {
    let _ = APART_LIMITS;
    Err(io::ErrorKind::Unsupported.into())
}
