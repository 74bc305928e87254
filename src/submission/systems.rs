//! Which rows of the förvaltningar's `System` sheets are about the same
//! system (DESIGN §5.10).

mod alike;

use std::collections::BTreeMap;

use crate::domain::SystemRole;
use crate::swedish::near::squeezed;

use super::{Submission, SystemRow};
use alike::Alike;

/// The systems of all förvaltningar, put together by name.
#[derive(Debug, Default)]
pub struct Systems<'a> {
    named: Vec<NamedSystem<'a>>,
    /// The systems by the names that their rows have, as they are compared.
    by_key: BTreeMap<String, usize>,
    /// The same names, for those that are a letter from one of them.
    alike: Alike,
}

/// A system and its rows.
#[derive(Debug)]
pub struct NamedSystem<'a> {
    /// Its name as the first owner writes it, or else the first user.
    pub name: &'a str,
    /// Its rows: those of its owners first, then in the order of the
    /// submissions.
    pub rows: Vec<(&'a Submission, &'a SystemRow)>,
}

/// How a name that was looked up agrees with the system's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// They are the same, but for blanks around them.
    Same,
    /// They differ by case, blanks or a letter: to be reported, since it may
    /// be another system.
    Differs,
}

impl<'a> Systems<'a> {
    /// Puts the systems together: rows whose names are the same but for case
    /// and blanks, and a user's name that is one letter from that of exactly
    /// one system that somebody owns. In the order in which they first
    /// appear.
    pub fn of(submissions: impl IntoIterator<Item = &'a Submission>) -> Self {
        let mut found = Self::default();
        let submissions: Vec<&Submission> = submissions.into_iter().collect();
        let rows = submissions.iter().copied().flat_map(|submission| {
            let rows = submission.systems.rows.iter();
            rows.map(move |row| (submission, row))
        });
        let (owned, used): (Vec<_>, Vec<_>) = rows.partition(|(_, row)| is_owner(row));
        for row in owned {
            let key = squeezed(&row.1.system.value);
            found.add(key, row);
        }
        let owned = Alike::of(&found.by_key);
        for row in used {
            let written = squeezed(&row.1.system.value);
            let at = found.by_key.get(&written).copied();
            let near = at.or_else(|| owned.only(&written));
            match near {
                Some(at) => {
                    found.by_key.insert(written, at);
                    if let Some(system) = found.named.get_mut(at) {
                        system.rows.push(row);
                    }
                }
                None => found.add(written, row),
            }
        }
        let order = |system: &NamedSystem<'_>| {
            let first = system.rows.first();
            let submission = first.map(|(submission, _)| *submission);
            let position = submission.and_then(|first| {
                submissions.iter().position(|one| std::ptr::eq(*one, first))
            });
            (position, first.map(|(_, row)| row.system.place.clone()))
        };
        let mut numbered: Vec<_> = found.named.into_iter().enumerate().collect();
        numbered.sort_by_key(|(_, system)| order(system));
        let mut moved = BTreeMap::new();
        let mut named = Vec::with_capacity(numbered.len());
        for (now, (before, system)) in numbered.into_iter().enumerate() {
            moved.insert(before, now);
            named.push(system);
        }
        let by_key = found.by_key.into_iter();
        let by_key = by_key
            .filter_map(|(key, at)| Some((key, *moved.get(&at)?)))
            .collect();
        Self {
            named,
            alike: Alike::of(&by_key),
            by_key,
        }
    }

    /// Returns the systems.
    pub fn all(&self) -> &[NamedSystem<'a>] {
        &self.named
    }

    /// Returns the number of the system that a name means, and how the name
    /// is spelt; `None` when there is no such system, or the name is as near
    /// to several.
    pub fn find(&self, name: &str) -> Option<(usize, Spelling)> {
        let key = squeezed(name);
        if let Some(&at) = self.by_key.get(&key) {
            let same = self.named.get(at).is_some_and(|s| same(s.name, name));
            let spelling = if same {
                Spelling::Same
            } else {
                Spelling::Differs
            };
            return Some((at, spelling));
        }
        Some((self.alike.only(&key)?, Spelling::Differs))
    }

    fn add(&mut self, key: String, row: (&'a Submission, &'a SystemRow)) {
        let next = self.named.len();
        let at = *self.by_key.entry(key).or_insert(next);
        match self.named.get_mut(at) {
            Some(system) => system.rows.push(row),
            None => self.named.push(NamedSystem {
                name: row.1.system.value.trim(),
                rows: vec![row],
            }),
        }
    }
}

/// Returns whether two names are the same but for blanks.
pub fn same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

fn is_owner(row: &SystemRow) -> bool {
    row.role.value().copied().is_some_and(SystemRole::owns)
}

#[cfg(test)]
mod tests;
