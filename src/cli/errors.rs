//! What clap says about the arguments, in Swedish.

use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use itbokslut::terminal::{Screen, trouble};

/// Shows the help, the version or what is wrong with the arguments, and
/// returns the exit status.
pub(super) fn show(error: &clap::Error) -> ExitCode {
    let mut screen = Screen::new(false);
    // There is nobody to tell when the streams are closed.
    match error.kind() {
        ErrorKind::DisplayHelp => {
            let _ = screen.show(error.to_string().trim_end());
            ExitCode::SUCCESS
        }
        ErrorKind::DisplayVersion => {
            let _ = screen.show(concat!("itbokslut ", env!("CARGO_PKG_VERSION")));
            ExitCode::SUCCESS
        }
        _ => {
            let (problem, remedy) = in_words(error);
            let text = trouble(&problem, &remedy, screen.width());
            let _ = screen.complain(&text);
            if lacks_command(error) {
                let help = super::arguments::command().render_help();
                let _ = screen.complain(&format!("\n{}", help.to_string().trim_end()));
            }
            ExitCode::from(2)
        }
    }
}

fn lacks_command(error: &clap::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::MissingSubcommand
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    )
}

/// Returns what is wrong, and what to do about it.
fn in_words(error: &clap::Error) -> (String, String) {
    let argument = text(error, ContextKind::InvalidArg);
    let value = text(error, ContextKind::InvalidValue);
    let see = "itbokslut --hjalp visar vad som går att skriva.";
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let command = text(error, ContextKind::InvalidSubcommand);
            (
                format!("det finns inget kommando «{command}»"),
                suggestion(error, ContextKind::SuggestedSubcommand)
                    .unwrap_or_else(|| "itbokslut --hjalp visar kommandona.".to_owned()),
            )
        }
        ErrorKind::UnknownArgument => (
            format!("{} känns inte igen", named(&argument)),
            likeliest(flag(&argument)).unwrap_or_else(|| see.to_owned()),
        ),
        ErrorKind::MissingSubcommand
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            ("inget kommando är angivet".to_owned(), String::new())
        }
        ErrorKind::MissingRequiredArgument => (
            format!("{argument} saknas"),
            format!("Ange {argument} sist på raden."),
        ),
        ErrorKind::InvalidValue if value.is_empty() => (
            format!("{} saknar sitt värde", flag(&argument)),
            format!("Skriv {argument}."),
        ),
        ErrorKind::InvalidValue => (
            format!("«{value}» går inte att ange för {}", flag(&argument)),
            suggestion(error, ContextKind::SuggestedValue)
                .unwrap_or_else(|| allowed(error, &argument)),
        ),
        ErrorKind::ValueValidation => (
            format!("«{value}» går inte att ange för {}", flag(&argument)),
            allowed(error, &argument),
        ),
        ErrorKind::ArgumentConflict => match text(error, ContextKind::PriorArg) {
            prior if prior == argument || prior.is_empty() => (
                format!("{} är angiven två gånger", flag(&argument)),
                "Ange den en gång.".to_owned(),
            ),
            prior => (
                format!(
                    "{} och {} går inte att ange tillsammans",
                    flag(&argument),
                    flag(&prior)
                ),
                "Ta bort den ena.".to_owned(),
            ),
        },
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => (
            format!("{} har fått ett värde för mycket", flag(&argument)),
            see.to_owned(),
        ),
        ErrorKind::TooFewValues | ErrorKind::NoEquals => (
            format!("{} saknar sitt värde", flag(&argument)),
            see.to_owned(),
        ),
        ErrorKind::InvalidUtf8 => (
            "ett argument är inte skrivet med läsbara tecken".to_owned(),
            see.to_owned(),
        ),
        _ => ("raden går inte att tolka".to_owned(), see.to_owned()),
    }
}

/// Returns an option without the name of its value: `--ar` of `--ar <ÅR>`.
fn flag(argument: &str) -> &str {
    argument.split(' ').next().unwrap_or(argument)
}

fn named(argument: &str) -> String {
    if argument.starts_with('-') {
        format!("flaggan {}", flag(argument))
    } else {
        format!("«{argument}»")
    }
}

/// Returns what an option takes.
fn allowed(error: &clap::Error, argument: &str) -> String {
    match flag(argument) {
        "--ar" => "Skriv ett årtal, till exempel 2025.".to_owned(),
        "--datum" => "Skriv ett datum som finns, till exempel 2026-02-11.".to_owned(),
        "--jobb" => "Skriv ett tal från 1 till 256.".to_owned(),
        _ => match error.get(ContextKind::ValidValue) {
            Some(ContextValue::Strings(values)) => {
                format!("Skriv {}.", values.join(" eller "))
            }
            _ => "itbokslut --hjalp visar vad som går att skriva.".to_owned(),
        },
    }
}

/// Returns the option most like a misspelt one. Clap suggests an option
/// however unlike it is, and hidden ones too.
fn likeliest(argument: &str) -> Option<String> {
    let command = super::arguments::command();
    let shown = command
        .get_subcommands()
        .chain([&command])
        .flat_map(clap::Command::get_arguments)
        .filter(|option| !option.is_hide_set())
        .filter_map(clap::Arg::get_long);
    let asked = argument.trim_start_matches('-').to_lowercase();
    shown
        .map(|option| {
            let start = strsim::jaro_winkler(&asked, option);
            let letters = strsim::normalized_damerau_levenshtein(&asked, option);
            (option, start.max(letters + 0.15))
        })
        .filter(|(_, likeness)| *likeness >= 0.8)
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(option, _)| format!("Menas --{option}?"))
}

/// Returns the likeliest of what clap suggests.
fn suggestion(error: &clap::Error, kind: ContextKind) -> Option<String> {
    let suggested = match error.get(kind)? {
        ContextValue::String(one) => one.clone(),
        ContextValue::Strings(many) => many.join(" eller "),
        _ => return None,
    };
    Some(format!("Menas {suggested}?"))
}

/// Returns a part of the error as text; placeholders lose their brackets.
fn text(error: &clap::Error, kind: ContextKind) -> String {
    let text = match error.get(kind) {
        Some(ContextValue::String(one)) => one.clone(),
        Some(ContextValue::Strings(many)) => many.join(", "),
        _ => String::new(),
    };
    text.replace(['<', '>'], "")
}
