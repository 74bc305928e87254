//! What can be written on the command line.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::builder::styling::Styles;
use clap::{ArgAction, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

/// The help of a command that has commands of its own.
const WITH_COMMANDS: &str = "\
{about}

Användning: {usage}

Kommandon:
{subcommands}

Flaggor:
{options}{after-help}
";

/// The help of a command without commands but with arguments.
const WITH_ARGUMENTS: &str = "\
{about}

Användning: {usage}

Argument:
{positionals}

Flaggor:
{options}{after-help}
";

/// The help of a command with options only.
const PLAIN: &str = "\
{about}

Användning: {usage}

Flaggor:
{options}{after-help}
";

/// What stands under the help of `ny`.
const NEW: &str = "\
Med --mallar kan MAPP också vara en mapp som ni redan har. Då läggs bara rapportmallarna till.";

/// What stands under the help of `rulla`.
const ROLLOVER: &str = "\
Nästa års styrande arbetsbok, mallar och mapp för inlämning skrivs. Inget som finns skrivs över.
Egna blad och kolumner i den styrande arbetsboken följer inte med.
I mallarna står oavslutade insatser, system, risker och förra årets plan för ekonomin.
För insatser anges budget, utfall och kommentar på nytt, och för system årets handlingsplan.
En risk börjar på värdet efter förra årets åtgärd. Ekonomins plan för året blir dess budget.
Det som saknades förra året har streckad ram, och kommentaren i cellen säger vad det var.";

/// What stands under the help of `kontrollera`.
const CHECK: &str = "\
Utan FIL kontrolleras allt i kommunens mapp. Med FIL visas bara det som gäller de filerna:
en arbetsbok i inlamnat eller på en annan plats, den styrande arbetsboken eller itbokslut.toml.
En arbetsbok på en annan plats kontrolleras som om den låg i inlamnat i stället för förvaltningens
egen, utan att den flyttas dit. En fil i inlamnat för ett annat år kontrolleras mot det året.
Slutstatus är 1 när det finns fel som varken är rättade eller godtagna, annars 0.";

/// What stands under the help of `status`.
const STATUS: &str = "\
Texten går att klistra in i ett brev.
Med --paminnelse skrivs utkast i ut/ÅR/paminnelser, ett för varje förvaltning som inte har lämnat in
eller som har fel att rätta. Adresserna står i bladet Organisation. Inget skickas.";

/// Reads the program's arguments.
pub(super) fn parse() -> Result<Arguments, clap::Error> {
    let matches = command().try_get_matches()?;
    Arguments::from_arg_matches(&matches)
}

/// Returns the command line with Swedish help everywhere.
pub(super) fn command() -> clap::Command {
    let mut command = Arguments::command().help_template(WITH_COMMANDS);
    let names: Vec<String> = command
        .get_subcommands()
        .map(|sub| sub.get_name().to_owned())
        .collect();
    for name in names {
        command = command.mut_subcommand(name, |sub| {
            let has_arguments = sub.get_positionals().next().is_some();
            sub.help_template(if has_arguments { WITH_ARGUMENTS } else { PLAIN })
        });
    }
    command
}

#[derive(Debug, Parser)]
#[command(
    name = "itbokslut",
    version,
    about = "Följer upp kommunens IT-mål och gör IT-avsnittet i årsredovisningen.",
    after_help = "Så går ett år till: ny, mallar, status, kontrollera, rapport, faststall, rulla.\n\
                  itbokslut KOMMANDO --hjalp visar hjälpen för ett kommando.",
    override_usage = "itbokslut [FLAGGOR] KOMMANDO",
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    subcommand_required = true,
    styles = Styles::plain(),
    term_width = 96,
)]
pub(super) struct Arguments {
    /// The kommun's folder.
    #[arg(
        long = "projekt",
        display_order = 101,
        value_name = "MAPP",
        global = true,
        help = "Kommunens mapp; annars söks itbokslut.toml här och uppåt"
    )]
    pub(super) project: Option<PathBuf>,

    /// The year.
    #[arg(
        long = "ar",
        display_order = 102,
        value_name = "ÅR",
        global = true,
        value_parser = clap::value_parser!(i32).range(1900..=2999),
        help = "Året; annars det nyaste som inte är fastställt"
    )]
    pub(super) year: Option<i32>,

    /// The period.
    #[arg(
        long = "period",
        display_order = 103,
        value_name = "PERIOD",
        global = true,
        hide_possible_values = true,
        help = "delar för delårsrapporten per den 31 augusti; annars hela året"
    )]
    pub(super) period: Option<PeriodName>,

    /// What day it is.
    #[arg(
        long = "datum",
        display_order = 103,
        value_name = "DATUM",
        global = true,
        value_parser = date,
        help = "Dagens datum, till exempel 2026-02-11; annars datorns"
    )]
    pub(super) date: Option<NaiveDate>,

    /// Whether only what must be mended is said.
    #[arg(
        long = "tyst",
        display_order = 104,
        global = true,
        help = "Skriv bara det som efterfrågas eller måste åtgärdas"
    )]
    pub(super) quiet: bool,

    /// How many files are read at once.
    #[arg(
        long = "jobb",
        display_order = 105,
        value_name = "ANTAL",
        global = true,
        value_parser = clap::value_parser!(u16).range(1..=256),
        help = "Hur många filer som läses samtidigt; annars en per processor"
    )]
    pub(super) jobs: Option<u16>,

    /// Shows the help.
    #[arg(
        short = 'h',
        long = "hjalp",
        display_order = 110,
        aliases = ["help", "hjälp"],
        global = true,
        action = ArgAction::Help,
        help = "Visa den här hjälpen"
    )]
    help: Option<bool>,

    /// Shows the version.
    #[arg(
        short = 'V',
        long = "version",
        display_order = 111,
        global = true,
        action = ArgAction::Version,
        help = "Visa programmets version"
    )]
    version: Option<bool>,

    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// A new kommun's folder.
    #[command(
        name = "ny",
        about = "Skapa en ny mapp för en kommun",
        override_usage = "itbokslut ny MAPP [--exempel] [--mallar] [--kommun NAMN]",
        after_help = NEW
    )]
    New {
        #[arg(
            value_name = "MAPP",
            help = "Mappen som ska skapas; den ska vara ny eller tom"
        )]
        folder: PathBuf,
        #[arg(
            long = "exempel",
            display_order = 1,
            help = "Fyll mappen med en påhittad kommun att prova på"
        )]
        example: bool,
        #[arg(
            long = "mallar",
            display_order = 2,
            help = "Lägg rapportmallarna i mappen rapportmallar, för att ändra i dem"
        )]
        templates: bool,
        #[arg(
            long = "kommun",
            display_order = 3,
            value_name = "NAMN",
            conflicts_with = "example",
            help = "Kommunens namn, till exempel \"Norsjö kommun\"; annars efter mappen"
        )]
        municipality: Option<String>,
    },
    /// Templates.
    #[command(
        name = "mallar",
        about = "Skriv en mall för varje förvaltning att fylla i",
        override_usage = "itbokslut mallar [--forvaltning KOD]…"
    )]
    Templates {
        #[arg(
            long = "forvaltning",
            display_order = 1,
            value_name = "KOD",
            help = "Bara för förvaltningen med koden; kan anges flera gånger"
        )]
        departments: Vec<String>,
    },
    /// Who has sent in what.
    #[command(
        name = "status",
        about = "Visa vem som har lämnat in vad, och vad som är sent",
        override_usage = "itbokslut status [--paminnelse]",
        after_help = STATUS
    )]
    Status {
        #[arg(
            long = "paminnelse",
            alias = "påminnelse",
            display_order = 1,
            help = "Skriv också ett brevutkast till varje förvaltning som har något att göra"
        )]
        reminders: bool,
    },
    /// Findings.
    #[command(
        name = "kontrollera",
        about = "Visa vad som är fel i det inlämnade, och vad som ska göras",
        override_usage = "itbokslut kontrollera [FIL]… [--format text|json|sarif] [--alla]",
        after_help = CHECK
    )]
    Check {
        #[arg(
            value_name = "FIL",
            help = "Filer eller mappar att kontrollera, var de än ligger; annars allt"
        )]
        files: Vec<PathBuf>,
        #[arg(
            long = "format",
            display_order = 1,
            value_name = "FORMAT",
            default_value = "text",
            hide_default_value = true,
            hide_possible_values = true,
            help = "text för människor (förval), json för andra program eller sarif för \
                    programmerares verktyg"
        )]
        format: OutputFormat,
        #[arg(
            long = "alla",
            display_order = 2,
            help = "Visa alla fynd, också notiserna, med varje ställe och fyndens id"
        )]
        all: bool,
    },
    /// The report.
    #[command(
        name = "rapport",
        about = "Skriv rapporten som PDF och som data",
        override_usage = "itbokslut rapport [--utgava offentlig|intern|bada]"
    )]
    Report {
        #[arg(
            long = "utgava",
            display_order = 1,
            value_name = "UTGÅVA",
            default_value = "bada",
            hide_default_value = true,
            hide_possible_values = true,
            help = "offentlig för dem utanför kommunen, intern för dem som arbetar med \
                    uppföljningen eller bada (förval)"
        )]
        editions: Editions,
    },
    /// What was published.
    #[command(
        name = "faststall",
        about = "Spara det som har publicerats, så att det inte kan ändras",
        override_usage = "itbokslut faststall [FLAGGOR]"
    )]
    Adopt,
    /// The next year.
    #[command(
        name = "rulla",
        about = "Öppna nästa år när årets resultat är fastställt",
        override_usage = "itbokslut rulla [--torr]",
        after_help = ROLLOVER
    )]
    Rollover {
        #[arg(
            long = "torr",
            display_order = 1,
            help = "Visa vad som skulle skrivas, men skriv inget"
        )]
        dry: bool,
    },
    /// The schema.
    #[command(
        name = "schema",
        about = "Skriv ut JSON-schemat för it-bokslut.json",
        override_usage = "itbokslut schema"
    )]
    Schema,
}

/// Which editions are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Editions {
    /// What may be published.
    #[value(name = "offentlig")]
    Public,
    /// Everything.
    #[value(name = "intern")]
    Internal,
    /// Both.
    #[value(name = "bada", alias = "båda")]
    Both,
}

/// How findings are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum OutputFormat {
    #[value(name = "text")]
    Text,
    #[value(name = "json")]
    Json,
    #[value(name = "sarif")]
    Sarif,
}

/// How much of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum PeriodName {
    #[value(name = "ar", alias = "helar")]
    Annual,
    #[value(name = "delar")]
    Interim,
}

fn date(text: &str) -> Result<NaiveDate, String> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .map_err(|_| "skriv datumet som 2026-02-11".to_owned())
}
