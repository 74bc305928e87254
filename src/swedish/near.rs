//! Which word was meant by a misspelt one.

/// Returns text by which names are compared: lower-case, every kind of
/// white space as one space, without soft hyphens and outer blanks.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace()) {
        let word = word.replace(['\u{ad}', '\u{200b}', '\u{feff}', '\u{2060}'], "");
        if word.is_empty() {
            continue;
        }
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(&nfc(&word).to_lowercase());
    }
    folded
}

/// Returns text by which codes and closed vocabularies are compared: as
/// [`folded`], without any space.
pub fn squeezed(text: &str) -> String {
    folded(text).replace(' ', "")
}

/// Returns a text in Unicode's composed form, so that an å from macOS is an
/// å.
pub fn nfc(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    text.nfc().collect()
}

/// Returns the one candidate that a text resembles most, if it resembles it
/// enough to be meant and no other resembles it as much.
pub fn nearest<'a>(
    text: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let text = squeezed(text);
    let mut best: Option<(usize, &str)> = None;
    let mut tied = false;
    for candidate in candidates.into_iter().take(MOST_CANDIDATES) {
        let Some(distance) = distance(&text, &squeezed(candidate)) else {
            continue;
        };
        match best {
            Some((least, _)) if distance > least => {}
            Some((least, _)) if distance == least => tied = true,
            _ => {
                best = Some((distance, candidate));
                tied = false;
            }
        }
    }
    best.filter(|_| !tied).map(|(_, candidate)| candidate)
}

/// Returns how many letters differ between two texts, transpositions counted
/// once; `None` when they are too different to be the same word.
pub fn distance(a: &str, b: &str) -> Option<usize> {
    let length = a.chars().count().max(b.chars().count());
    if length > LONGEST || a.chars().count().abs_diff(b.chars().count()) > 3 {
        return None;
    }
    let distance = strsim::osa_distance(a, b);
    let allowed = match length {
        0 | 1 => 0,
        2..=6 => 1,
        7..=12 => 2,
        _ => 3,
    };
    (distance <= allowed).then_some(distance)
}

/// Returns how many letters differ between two texts of several words, word
/// by word: `Rimligt min` is never a misspelt `Rimligt max`. A lost or added
/// blank counts as one letter.
pub fn distance_by_word(a: &str, b: &str) -> Option<usize> {
    const MOST: usize = 3;
    let (one, other): (Vec<&str>, Vec<&str>) =
        (a.split(' ').collect(), b.split(' ').collect());
    let differing = if one.len() == other.len() {
        let mut sum = 0;
        for (a, b) in one.into_iter().zip(other) {
            sum += distance(a, b)?;
        }
        sum
    } else {
        (a.replace(' ', "") == b.replace(' ', "")).then_some(1)?
    };
    (differing <= MOST).then_some(differing)
}

/// Returns the figures in a text, in order.
pub fn figures(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|figures| !figures.is_empty())
        .collect()
}

/// More candidates than any register has are not compared: a hostile one
/// must not cost minutes.
const MOST_CANDIDATES: usize = 2_000;
/// No code, word or header is longer.
const LONGEST: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_is_the_only_nearest() {
        let codes = ["BUF", "SOC", "TEK", "KLF", "KFF"];
        assert_eq!(nearest("BFU", codes), Some("BUF"));
        assert_eq!(nearest("tekn", codes), Some("TEK"));
        assert_eq!(nearest("KXF", codes), None, "KLF and KFF are as near");
        assert_eq!(nearest("Miljö", codes), None);
    }

    #[test]
    fn blanks_case_and_composition_do_not_matter() {
        assert_eq!(folded("  A\u{30a}r\u{a0}\n 1 "), "år 1");
        assert_eq!(squeezed("Ej  mätt"), "ejmätt");
    }
}
