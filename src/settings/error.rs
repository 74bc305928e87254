//! A settings file that cannot be read as TOML, said in Swedish.

use std::fmt;

/// Why `itbokslut.toml` cannot be read at all.
///
/// It stops the program: without the settings it does not know whose report
/// it makes.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}, rad {line}: {problem}")]
pub struct Error {
    /// The file, as people name it.
    pub file: String,
    /// The line, counted from one.
    pub line: u32,
    /// The line's text, without its line break.
    pub text: String,
    /// Which part of the line's text is wrong, in bytes of `text`.
    pub span: std::ops::Range<usize>,
    /// What is wrong.
    pub problem: Problem,
}

/// What can be wrong with a TOML file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Bytes that are not UTF-8.
    NotUtf8,
    /// Text without quotation marks.
    Unquoted,
    /// Yes or no in Swedish.
    YesNo,
    /// A number with a decimal comma.
    DecimalComma,
    /// The same key twice.
    Twice,
    /// A key with letters that need quotation marks.
    BareKey,
    /// A key without `=` and a value.
    NoValue,
    /// A value without an end: a quotation mark is missing.
    OpenText,
    /// A bracket is missing.
    OpenBracket,
    /// A comma is missing in a list.
    NoComma,
    /// Something more after the value.
    Trailing,
    /// A backslash in text, as in a Windows path.
    Backslash,
    /// A number or a date that is written in another way.
    Number,
    /// Anything else.
    Other,
}

impl Problem {
    /// Finds the problem from what the parser said and the line it said it
    /// of. The parser's words are English and are never shown.
    fn of(message: &str, line: &str) -> Self {
        let says = |words: &str| message.contains(words);
        if says("duplicate key") {
            Self::Twice
        } else if has_decimal_comma(line) {
            Self::DecimalComma
        } else if is_yes_or_no(line) {
            Self::YesNo
        } else if says("unquoted key") {
            Self::BareKey
        } else if says("key with no value")
            || says("missing value")
            || says("missing assignment")
            || line.trim_end().ends_with('=')
        {
            Self::NoValue
        } else if says("escape") || says("unicode value") {
            Self::Backslash
        } else if says("must be quoted")
            || says("missing opening quote")
            || (says("invalid") && begins_with_letter(line))
        {
            Self::Unquoted
        } else if says("basic string") || says("literal string") {
            Self::OpenText
        } else if says("unclosed") {
            Self::OpenBracket
        } else if says("missing comma") {
            Self::NoComma
        } else if says("unexpected key or value")
            || says("unexpected content")
            || says("extra")
        {
            Self::Trailing
        } else if says("number") || says("digit") || says("leading zero") {
            Self::Number
        } else {
            Self::Other
        }
    }

    /// Returns what to do, one or two sentences.
    pub const fn remedy(self) -> &'static str {
        match self {
            Self::NotUtf8 => {
                "Spara filen som UTF-8. I Anteckningar väljs det i rutan Spara som."
            }
            Self::Unquoted => "Skriv text inom citattecken: kommun = \"Norsjö kommun\".",
            Self::YesNo => "Skriv true för ja och false för nej, utan citattecken.",
            Self::DecimalComma => "Skriv decimaltal med punkt i den här filen: 0.5.",
            Self::Twice => "Ta bort den ena raden.",
            Self::BareKey => "Skriv namnet som i mallen, med a–z, siffror och _.",
            Self::NoValue => "Skriv namn = värde, till exempel omslag = true.",
            Self::OpenText => "Avsluta texten med ett citattecken.",
            Self::OpenBracket => {
                "Kontrollera att varje [, [[ och { har sitt ], ]] eller }."
            }
            Self::NoComma => "Sätt ett kommatecken mellan värdena.",
            Self::Trailing => "Skriv ett värde på varje rad. En kommentar börjar med #.",
            Self::Backslash => {
                "Skriv / i stället för \\, eller två omvända snedstreck: \\\\."
            }
            Self::Number => {
                "Skriv tal som 0.5 eller 12 och datum som 2026-01-31. Annat skrivs inom citattecken."
            }
            Self::Other => "Jämför raden med mallen som itbokslut ny skriver.",
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotUtf8 => "tecknen är inte sparade som UTF-8",
            Self::Unquoted => "text utan citattecken",
            Self::YesNo => "ja och nej skrivs på ett annat sätt här",
            Self::DecimalComma => "decimaltal med kommatecken",
            Self::Twice => "samma inställning står två gånger",
            Self::BareKey => "inställningens namn har ett tecken som inte får stå där",
            Self::NoValue => "inställningen saknar värde",
            Self::OpenText => "ett citattecken saknas",
            Self::OpenBracket => "en hakparentes eller klammer saknas",
            Self::NoComma => "ett kommatecken saknas",
            Self::Trailing => "det står något mer efter värdet",
            Self::Backslash => "ett omvänt snedstreck i texten",
            Self::Number => "varken ett tal, ett datum eller en text",
            Self::Other => "raden går inte att tolka",
        })
    }
}

impl Error {
    /// Returns the error at a span of the whole text.
    pub(super) fn at(
        file: &str,
        text: &str,
        span: std::ops::Range<usize>,
        message: &str,
    ) -> Self {
        let start = span.start.min(text.len());
        let (line, from, row) = line_at(text, start);
        let first = (start - from).min(row.len());
        let last = span.end.saturating_sub(from).clamp(first, row.len());
        Self {
            file: file.to_owned(),
            line,
            text: row.to_owned(),
            span: first..last,
            problem: Problem::of(message, row),
        }
    }

    /// Returns the error for a file that is not UTF-8.
    pub(super) fn not_utf8(file: &str, bytes: &[u8], valid: usize) -> Self {
        let text = String::from_utf8_lossy(bytes);
        let before = bytes.get(..valid).unwrap_or_default();
        let good = String::from_utf8_lossy(before);
        let (line, from, row) = line_at(&text, good.len());
        let first = (good.len() - from).min(row.len());
        Self {
            file: file.to_owned(),
            line,
            text: row.to_owned(),
            span: first..row.len(),
            problem: Problem::NotUtf8,
        }
    }
}

/// Returns the line of a byte, counted from one, where it starts and its
/// text.
pub(super) fn line_at(text: &str, at: usize) -> (u32, usize, &str) {
    let before = text.get(..at).unwrap_or(text);
    let from = before.rfind('\n').map_or(0, |i| i + 1);
    let line = before.matches('\n').count() + 1;
    let row = text.get(from..).and_then(|rest| rest.lines().next());
    (
        u32::try_from(line).unwrap_or(u32::MAX),
        from,
        row.unwrap_or_default(),
    )
}

/// Returns what a line gives as its value, without a comment.
fn value_of(line: &str) -> &str {
    let value = line.split_once('=').map_or("", |(_, value)| value);
    value.split('#').next().unwrap_or_default().trim()
}

fn is_yes_or_no(line: &str) -> bool {
    const WORDS: [&str; 6] = ["ja", "nej", "sant", "falskt", "true", "false"];
    WORDS.contains(&value_of(line).to_lowercase().as_str())
}

fn begins_with_letter(line: &str) -> bool {
    value_of(line).starts_with(char::is_alphabetic)
}

/// Whether a line gives a number with a decimal comma: `delvisgrans = 0,5`.
fn has_decimal_comma(line: &str) -> bool {
    value_of(line)
        .split_once(',')
        .is_some_and(|(whole, decimals)| {
            let digits = |part: &str| {
                !part.is_empty() && part.chars().all(|c| c.is_ascii_digit() || c == '-')
            };
            digits(whole) && digits(decimals)
        })
}
