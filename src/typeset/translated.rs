//! What Typst says, in Swedish.
//!
//! The messages that somebody who changes a template meets. What is not here
//! is quoted as Typst words it.

/// Typst's messages, `{}` for what varies, and the same in Swedish, where
/// `{0}` and `{1}` are what stood there. The first that fits is used, so a
/// longer one comes before a shorter.
const MESSAGES: &[(&str, &str)] = &[
    // Names and values.
    ("unknown variable: {}", "variabeln «{0}» finns inte"),
    (
        "unresolved import",
        "namnet finns inte i filen som importeras",
    ),
    (
        "dictionary does not contain key {} and no default value was specified",
        "uppgiften «{0}» finns inte bland dem som mallen får; alla uppgifter står i KONTRAKT.md",
    ),
    (
        "dictionary does not contain key {}",
        "uppgiften «{0}» finns inte bland dem som mallen får; alla uppgifter står i KONTRAKT.md",
    ),
    (
        "array index out of bounds (index: {}, len: {}){}",
        "listan har {1} poster, och det finns ingen på plats {0}",
    ),
    ("array is empty", "listan är tom"),
    (
        "type {} has no method `{}`",
        "det finns ingen metod «{1}» för {0:typ}",
    ),
    (
        "{} does not have field {}",
        "det finns inget fält «{1}» i {0:typ}",
    ),
    (
        "cannot access fields on type {}",
        "det finns inga fält i {0:typ}",
    ),
    ("missing argument: {}", "uppgiften «{0}» saknas i anropet"),
    (
        "unexpected argument: {}",
        "funktionen tar inte emot uppgiften «{0}»",
    ),
    (
        "unexpected argument",
        "funktionen får en uppgift för mycket",
    ),
    (
        "the argument `{}` is positional",
        "uppgiften «{0}» ska anges utan namn",
    ),
    (
        "cannot join {} with {}",
        "{0:typ} går inte att foga ihop med {1:typ}",
    ),
    (
        "cannot add {} and {}",
        "{0:typ} och {1:typ} går inte att lägga ihop",
    ),
    (
        "cannot apply {} to {} and {}",
        "{0} går inte att använda på {1:typ} och {2:typ}",
    ),
    (
        "cannot compare {} and {}",
        "{0:typ} och {1:typ} går inte att jämföra",
    ),
    (
        "cannot loop over {}",
        "det går inte att gå igenom {0:typ} med for",
    ),
    (
        "cannot spread {} into {}",
        "{0:typ} går inte att breda ut i {1:typ}",
    ),
    ("cannot divide by zero", "mallen delar med noll"),
    ("divisor must not be zero", "mallen delar med noll"),
    (
        "expected {}, found {}",
        "här ska stå {0:typ}, men det står {1:typ}",
    ),
    ("expected {}", "här ska stå {0:typ}"),
    ("panicked with: {}", "mallen stoppar sig själv: {0}"),
    (
        "assertion failed: {}",
        "mallens egen kontroll slår till: {0}",
    ),
    ("assertion failed", "mallens egen kontroll slår till"),
    // How it is written.
    (
        "unclosed delimiter",
        "en parentes eller klammer är inte stängd",
    ),
    ("unclosed string", "ett citattecken är inte stängt"),
    (
        "unclosed raw text",
        "texten mellan grava accenter är inte stängd",
    ),
    ("unclosed label", "etiketten är inte stängd"),
    ("unexpected {}", "{0:typ} kan inte stå här"),
    (
        "the character `{}` is not valid in code",
        "tecknet «{0}» kan inte stå här",
    ),
    // Files.
    (
        "file not found (searched at {})",
        "filen {0} finns inte; en mall läser bara filer i rapportmallar",
    ),
    (
        "path {} would escape the {} root",
        "sökvägen «{0}» leder ut ur rapportmallar; en mall läser bara filer där",
    ),
    (
        "failed to load file (access denied)",
        "filen får inte läsas; en mall läser bara filer i rapportmallar, och inga \
         paket eller insticksprogram",
    ),
    (
        "failed to load file (is a directory)",
        "det är en mapp och ingen fil",
    ),
    ("failed to load file{}", "filen går inte att läsa"),
    ("not a Typst source file", "filen är ingen Typst-mall"),
    (
        "file is not valid UTF-8{}",
        "filen är inte sparad som UTF-8; spara den på nytt med den teckenkodningen",
    ),
    (
        "failed to convert to string (file is not valid UTF-8{}",
        "filen är inte sparad som UTF-8; spara den på nytt med den teckenkodningen",
    ),
    ("failed to parse {} ({})", "filen går inte att läsa som {0}"),
    ("failed to decode image{}", "bilden går inte att läsa"),
    (
        "unknown image format",
        "bilden har ett format som inte kan användas",
    ),
    (
        "cyclic import",
        "filen importerar sig själv, direkt eller genom en annan",
    ),
    (
        "unable to get the current date",
        "en mall vet inte vilken dag det är; rapportens datum finns i words.document",
    ),
    (
        "unknown font family: {}",
        "typsnittet «{0}» finns varken i programmet eller i rapportmallar/fonts",
    ),
    // What never ends.
    ("loop seems to be infinite", "slingan tar aldrig slut"),
    (
        "condition is always true",
        "villkoret är alltid sant, så slingan tar aldrig slut",
    ),
    (
        "maximum function call depth exceeded",
        "en funktion anropar sig själv utan slut",
    ),
    (
        "maximum {} depth exceeded",
        "mallen är inkapslad i för många led; troligen använder den sig själv utan slut",
    ),
    (
        "document did not converge within {}",
        "sidorna blir aldrig färdiga: något beror av sin egen plats",
    ),
    // Links.
    (
        "label `{}` does not exist in the document",
        "länken leder till «{0}», som inte finns i dokumentet; har ett avsnitt tagits \
         bort måste länkarna dit också bort",
    ),
    (
        "label `{}` occurs multiple times in the document",
        "länken leder till «{0}», som finns flera gånger i dokumentet",
    ),
    // The standards.
    (
        "{} error: missing alt text",
        "en bild saknar alternativtext, som {0} kräver; ge den alt: \"…\", eller \
         pdf.artifact(…) om den bara pryder",
    ),
    (
        "{} error: missing document title",
        "dokumentet saknar titel, som {0} kräver",
    ),
    (
        "{} error: missing document language",
        "dokumentet saknar språk, som {0} kräver",
    ),
    (
        "{} error: missing document date",
        "dokumentet saknar datum, som {0} kräver",
    ),
    (
        "{} error: document date is missing",
        "dokumentet saknar datum, som {0} kräver",
    ),
    (
        "{} error: the first heading must be of level 1",
        "den första rubriken ska vara på nivå 1 enligt {0}",
    ),
    (
        "{} error: skipped from heading level {} to {}",
        "rubrikerna hoppar från nivå {1} till {2}, vilket {0} inte tillåter",
    ),
    (
        "{} error: heading title is empty",
        "en rubrik är tom, vilket {0} inte tillåter",
    ),
    (
        "{} error: the text `{}` could not be displayed with {}",
        "texten «{1}» har tecken som typsnittet saknar",
    ),
    (
        "{} error: the image contains transparency",
        "bilden är genomskinlig, vilket {0} inte tillåter",
    ),
    (
        "{} error: the used fill or stroke has transparency",
        "färgen är genomskinlig, vilket {0} inte tillåter",
    ),
    (
        "{} error: the file {} is missing",
        "den bifogade filen saknar uppgift ({1}), som {0} kräver",
    ),
    (
        "{} error: PDF artifacts may not contain links",
        "det som pryder kan inte vara en länk enligt {0}",
    ),
    ("{} error: {}", "dokumentet skulle bryta mot {0}"),
];

/// The kinds of value, as Typst names them.
const KINDS: &[(&str, &str)] = &[
    ("none", "inget (none)"),
    ("auto", "auto"),
    ("boolean", "sant eller falskt"),
    ("integer", "ett heltal"),
    ("float", "ett tal"),
    ("string", "en text"),
    ("content", "innehåll"),
    ("array", "en lista"),
    ("dictionary", "en uppslagslista (dictionary)"),
    ("function", "en funktion"),
    ("length", "en längd"),
    ("relative length", "en längd"),
    ("ratio", "en andel"),
    ("fraction", "en andel (fr)"),
    ("angle", "en vinkel"),
    ("alignment", "en placering"),
    ("color", "en färg"),
    ("gradient", "en övertoning"),
    ("stroke", "en linje"),
    ("label", "en etikett"),
    ("arguments", "argument"),
    ("module", "en modul"),
    ("type", "en typ"),
    ("bytes", "byte"),
    ("datetime", "ett datum"),
    ("expression", "ett uttryck"),
    ("identifier", "ett namn"),
    ("pattern", "ett namn"),
    ("block", "ett block"),
    ("comma", "ett komma"),
    ("colon", "ett kolon"),
    ("equals sign", "ett likhetstecken"),
    ("semicolon or line break", "ett semikolon eller en ny rad"),
    ("closing paren", "en slutparentes"),
    ("closing brace", "en slutklammer }"),
    ("closing bracket", "en slutklammer ]"),
    ("end of file", "filens slut"),
    ("end of block", "blockets slut"),
];

/// Returns what a message of Typst's says in Swedish, without full stop.
pub(super) fn swedish(message: &str) -> Option<String> {
    MESSAGES.iter().find_map(|(pattern, words)| {
        matched(pattern, message).map(|parts| filled(words, &parts))
    })
}

/// Returns what stood in the places of a pattern.
fn matched<'m>(pattern: &str, message: &'m str) -> Option<Vec<&'m str>> {
    let mut literals = pattern.split("{}");
    let mut rest = message.strip_prefix(literals.next()?)?;
    let mut parts = Vec::new();
    let mut literals = literals.peekable();
    while let Some(literal) = literals.next() {
        let is_last = literals.peek().is_none();
        let at = if is_last && literal.is_empty() {
            rest.len()
        } else if is_last {
            rest.len() - literal.len().min(rest.len())
        } else {
            rest.find(literal)?
        };
        let (part, after) = rest.split_at_checked(at)?;
        parts.push(part);
        rest = after.strip_prefix(literal)?;
    }
    rest.is_empty().then_some(parts)
}

/// Returns the words with the parts in their places; `{0:typ}` is a part that
/// names kinds of values.
fn filled(words: &str, parts: &[&str]) -> String {
    let mut text = words.to_owned();
    for (at, part) in parts.iter().enumerate() {
        let part = part.trim_matches(['`', '"', '<', '>']);
        let part = part.replace(", PDF/", " och PDF/");
        text = text
            .replace(&format!("{{{at}:typ}}"), &kinds(&part))
            .replace(&format!("{{{at}}}"), &part);
    }
    text
}

/// Returns kinds of values in Swedish: `string, content, or none`.
fn kinds(list: &str) -> String {
    if let Some(kind) = kind(list) {
        return kind.to_owned();
    }
    let list = list.replace(", or ", ", ").replace(" or ", ", ");
    let parts: Vec<&str> = list
        .split(", ")
        .map(|part| kind(part).unwrap_or(part))
        .collect();
    match parts.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, before)) => format!("{} eller {last}", before.join(", ")),
        None => list,
    }
}

fn kind(name: &str) -> Option<&'static str> {
    KINDS
        .iter()
        .find(|(english, _)| *english == name)
        .map(|(_, swedish)| *swedish)
}

#[cfg(test)]
mod tests {
    use super::swedish;

    #[test]
    fn what_varies_is_kept_and_kinds_are_translated() {
        for (message, words) in [
            ("unknown variable: foo", "variabeln «foo» finns inte"),
            (
                "expected string, content, or none, found integer",
                "här ska stå en text, innehåll eller inget (none), men det står ett heltal",
            ),
            (
                "PDF/UA-1 error: missing alt text",
                "en bild saknar alternativtext, som PDF/UA-1 kräver; ge den alt: \"…\", \
                 eller pdf.artifact(…) om den bara pryder",
            ),
            (
                "label `<summa>` does not exist in the document",
                "länken leder till «summa», som inte finns i dokumentet; har ett avsnitt \
                 tagits bort måste länkarna dit också bort",
            ),
            (
                "PDF/A-3a error: something new",
                "dokumentet skulle bryta mot PDF/A-3a",
            ),
            (
                "maximum show rule depth exceeded",
                "mallen är inkapslad i för många led; troligen använder den sig själv utan slut",
            ),
        ] {
            assert_eq!(swedish(message).as_deref(), Some(words));
        }
        assert_eq!(swedish("something that nobody has met"), None);
        assert_eq!(swedish("unknown variable"), None);
    }
}
