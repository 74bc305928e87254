//! Arguments in, exit status out.
//!
//! The only file that knows what the commands and options are called. All of
//! it is Swedish: the help, the errors and the suggestions.

mod arguments;
mod errors;

use std::process::ExitCode;

use itbokslut::commands::{
    self, Check, Error, Format, NewFolder, Outcome, ReportOptions, Request, StatusOptions,
};
use itbokslut::domain::{EditionKind, PeriodKind};
use itbokslut::folder::READ_APART;
use itbokslut::terminal::{self, Listing, Screen};

use arguments::{Arguments, Command, Editions, OutputFormat, PeriodName};

/// Reads the arguments, does what they say and returns the exit status: 0
/// when all is well, 1 when there are faults to mend, 2 when the program
/// could not do its work (DESIGN §7).
pub(crate) fn run() -> ExitCode {
    // The second process of a run is not asked for by people.
    if std::env::args_os()
        .nth(1)
        .is_some_and(|first| first == READ_APART)
    {
        return match commands::read_apart() {
            Ok(true) => ExitCode::SUCCESS,
            Ok(false) | Err(_) => ExitCode::from(2),
        };
    }
    let arguments = match arguments::parse() {
        Ok(arguments) => arguments,
        Err(error) => return errors::show(&error),
    };
    let mut screen = Screen::new(arguments.quiet);
    match execute(arguments, &mut screen) {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Faults) => ExitCode::from(1),
        Err(error) => {
            // There is nobody to tell when the streams are closed.
            let _ = complain(&error, &mut screen);
            ExitCode::from(2)
        }
    }
}

fn execute(arguments: Arguments, screen: &mut Screen) -> commands::Result {
    let request = Request {
        project: arguments.project,
        year: arguments.year,
        period: match arguments.period {
            Some(PeriodName::Interim) => PeriodKind::Interim,
            Some(PeriodName::Annual) | None => PeriodKind::Annual,
        },
        date: arguments.date,
        jobs: arguments.jobs.map(usize::from),
    };
    match arguments.command {
        Command::New {
            folder,
            example,
            templates,
            municipality,
        } => {
            let new = NewFolder {
                at: folder,
                municipality,
                example,
                templates,
            };
            commands::new_folder(&request, &new, screen)
        }
        Command::Templates { departments } => {
            commands::templates(&request, &departments, screen)
        }
        Command::Status { reminders } => {
            commands::status(&request, StatusOptions { reminders }, screen)
        }
        Command::Check { files, format, all } => {
            let options = Check {
                files,
                format: match format {
                    OutputFormat::Text => Format::Text,
                    OutputFormat::Json => Format::Json,
                    OutputFormat::Sarif => Format::Sarif,
                },
                all,
            };
            commands::check(&request, &options, screen)
        }
        Command::Report { editions } => {
            let options = ReportOptions {
                edition: match editions {
                    Editions::Internal => Some(EditionKind::Internal),
                    Editions::Public => Some(EditionKind::Public),
                    Editions::Both => None,
                },
            };
            commands::report(&request, options, screen)
        }
        Command::Adopt => commands::adopt(&request, screen),
        Command::Rollover { dry } => commands::rollover(&request, dry, screen),
        Command::Schema => commands::schema(screen),
    }
}

fn complain(error: &Error, screen: &mut Screen) -> std::io::Result<()> {
    match error {
        Error::Silenced(_) => return Ok(()),
        Error::Settings(error) => {
            return screen.complain(&terminal::settings_error(error));
        }
        Error::GoverningUnusable { findings, .. } => {
            let listing = Listing {
                findings,
                report: None,
                all: true,
                width: screen.width(),
            };
            screen.complain(&format!("{}\n", terminal::findings(listing)))?;
        }
        _ => {}
    }
    let remedy = error.remedy();
    screen.complain(&terminal::trouble(
        &error.to_string(),
        &remedy,
        screen.width(),
    ))
}
