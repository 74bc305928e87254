//! Names that are one letter from each other, found without comparing each
//! with all.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use crate::swedish::near::figures;

/// The shortest and the longest name, in letters, in which one letter may be
/// wrong.
const LETTERS: std::ops::RangeInclusive<usize> = 5..=64;
/// The most names that one is compared with. More than that resemble each
/// other only in a workbook that is made to cost time.
const MOST: usize = 500;

/// Names, each of a system.
///
/// Two names are one letter apart when one has a letter more, when a letter is
/// another, or when two neighbours have changed places. Then something is the
/// same of both once a letter is taken out of the one, the other or both, and
/// it is by that, as a number, that they are found.
#[derive(Debug, Default)]
pub(super) struct Alike {
    names: Vec<(Vec<char>, usize)>,
    /// What is left of a name, and its number in `names`; sorted.
    rests: Vec<(u64, usize)>,
}

impl Alike {
    /// Returns the names that systems go by, as they are compared.
    pub(super) fn of(by_key: &BTreeMap<String, usize>) -> Self {
        let names: Vec<(Vec<char>, usize)> = by_key
            .iter()
            .map(|(key, system)| (key.chars().collect(), *system))
            .filter(|(letters, _): &(Vec<char>, usize)| LETTERS.contains(&letters.len()))
            .collect();
        let mut rests: Vec<(u64, usize)> = names
            .iter()
            .enumerate()
            .flat_map(|(number, (letters, _))| {
                rests(letters).into_iter().map(move |rest| (rest, number))
            })
            .collect();
        rests.sort_unstable();
        rests.dedup();
        Self { names, rests }
    }

    /// Returns the only system that has a name one letter from this one.
    pub(super) fn only(&self, key: &str) -> Option<usize> {
        let letters: Vec<char> = key.chars().collect();
        if !LETTERS.contains(&letters.len()) {
            return None;
        }
        let mut near = self
            .compared(&letters)
            .filter(|(name, _)| is_one_apart(name, &letters))
            .filter(|(name, _)| figures(&name.iter().collect::<String>()) == figures(key))
            .map(|(_, system)| *system);
        let first = near.next()?;
        near.all(|system| system == first).then_some(first)
    }

    /// Returns the names that a name is compared with.
    fn compared(&self, letters: &[char]) -> impl Iterator<Item = &(Vec<char>, usize)> {
        let rests = rests(letters).into_iter();
        rests.flat_map(|rest| self.with(rest)).take(MOST)
    }

    /// Returns the names of which something is left.
    fn with(&self, rest: u64) -> impl Iterator<Item = &(Vec<char>, usize)> {
        let start = self.rests.partition_point(|(other, _)| *other < rest);
        let rests = self.rests.iter().skip(start);
        rests
            .take_while(move |(other, _)| *other == rest)
            .filter_map(|(_, number)| self.names.get(*number))
    }
}

/// Returns a name, and what is left of it without each of its letters, as
/// numbers.
fn rests(letters: &[char]) -> Vec<u64> {
    let number = |without: Option<usize>| {
        let mut hasher = DefaultHasher::new();
        for (at, letter) in letters.iter().enumerate() {
            if Some(at) != without {
                letter.hash(&mut hasher);
            }
        }
        hasher.finish()
    };
    let mut rests: Vec<u64> = (0..letters.len()).map(|at| number(Some(at))).collect();
    rests.push(number(None));
    rests.sort_unstable();
    rests.dedup();
    rests
}

/// Returns whether two names are one letter apart: what is between their
/// common beginning and end is a letter in one of them, a letter in each, or
/// the same two the other way about.
fn is_one_apart(one: &[char], other: &[char]) -> bool {
    let start = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let one = one.get(start..).unwrap_or_default();
    let other = other.get(start..).unwrap_or_default();
    let both = one.iter().rev().zip(other.iter().rev());
    let end = both.take_while(|(a, b)| a == b).count();
    let one = one.get(..one.len() - end).unwrap_or_default();
    let other = other.get(..other.len() - end).unwrap_or_default();
    match (one, other) {
        ([_], [] | [_]) | ([], [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(one: &str, other: &str, apart: bool) {
        let names = BTreeMap::from([(one.to_owned(), 7)]);
        let found = Alike::of(&names).only(other);
        assert_eq!(found, apart.then_some(7), "{one}, {other}");
        let letters = |text: &str| text.chars().collect::<Vec<_>>();
        assert_eq!(is_one_apart(&letters(one), &letters(other)), apart);
        assert_eq!(is_one_apart(&letters(other), &letters(one)), apart);
    }

    #[test]
    fn a_letter_more_less_other_or_moved_is_one() {
        check("treserva", "treservan", true);
        check("treserva", "tresrva", true);
        check("treserva", "reserva", true);
        check("treserva", "treserve", true);
        check("treserva", "treesrva", true);
        check("treserrva", "treserva", true);
    }

    #[test]
    fn more_than_that_is_another_name() {
        check("treserva", "treserva", false);
        check("treserva", "tresarvo", false);
        check("treserva", "reservat", false);
        check("treserva", "tsererva", false);
        check("treserva", "trese", false);
    }

    #[test]
    fn a_name_is_compared_with_few_however_many_are_nearly_alike() {
        const COUNT: usize = 20_000;
        let letter = |n| char::from_u32(0x2_0000 + u32::try_from(n).unwrap()).unwrap();
        // One letter each, anywhere in the same rest: all are nearly alike.
        let name = |n: usize| {
            let mut letters = vec!['a'; 60];
            letters.insert(n % 60, letter(n));
            letters
        };
        let names = (0..COUNT).map(|n| (name(n).into_iter().collect(), n));
        let names: BTreeMap<String, usize> = names.collect();
        let alike = Alike::of(&names);
        assert!(
            alike.rests.len() <= COUNT * 62,
            "a name has a rest a letter"
        );
        for n in [0, 1, COUNT - 1] {
            assert_eq!(alike.compared(&name(COUNT + n)).count(), MOST);
        }
    }
}
