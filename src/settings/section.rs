//! A table of the settings file, read key by key.
//!
//! What is asked for is what is known: a key that nobody asked for is a
//! finding, and the suggestion comes from those that were.

use std::ops::Range;
use std::sync::Arc;

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::domain::Place;
use crate::finding::Finding;
use crate::finding::rules::{setting_out_of_range, unknown_setting, wrong_setting_type};

use super::error::line_at;

/// The file that is read, and what has been found in it.
pub(super) struct Reader<'t> {
    file: Arc<str>,
    text: &'t str,
    /// What has been found so far.
    pub(super) findings: Vec<Finding>,
    known: Vec<(String, &'static str)>,
    unknown: Vec<(String, String, Range<usize>)>,
}

/// A table of the file, `[regler]`; one that is not there has no keys.
pub(super) struct Section<'t> {
    path: String,
    table: Option<&'t DeTable<'t>>,
    asked: Vec<&'static str>,
}

/// A key's value and where it stands.
pub(super) type Value<'t> = &'t Spanned<DeValue<'t>>;

impl<'t> Reader<'t> {
    pub(super) fn new(file: &str, text: &'t str) -> Self {
        Self {
            file: file.into(),
            text,
            findings: Vec::new(),
            known: Vec::new(),
            unknown: Vec::new(),
        }
    }

    /// Returns the place of a byte of the file.
    pub(super) fn place(&self, at: usize) -> Place {
        Place::line(Arc::clone(&self.file), line_at(self.text, at).0)
    }

    /// Returns the text of a byte's line, without surrounding space.
    pub(super) fn line(&self, at: usize) -> &'t str {
        line_at(self.text, at).2.trim()
    }

    /// Reports a value that is not what the key takes.
    pub(super) fn refuse(&mut self, value: Value<'t>, key: &str, wanted: &str) {
        let at = value.span().start;
        self.findings.push(wrong_setting_type::found(
            &self.place(at),
            self.line(at),
            key,
            wanted,
        ));
    }

    /// Reports the keys that nobody asked for, each with the most like of
    /// those that were.
    pub(super) fn finish(mut self) -> Vec<Finding> {
        for (path, key, span) in std::mem::take(&mut self.unknown) {
            let suggestion = self.suggestion(&path, &key);
            self.findings.push(unknown_setting::found(
                &self.place(span.start),
                self.line(span.start),
                &key,
                &path,
                suggestion.as_deref(),
            ));
        }
        self.findings
    }

    /// Returns the likeliest key: of the same table, `mal_uppfyllt`, or of
    /// another one, with its table, `mal_uppfyllt under [regler]`.
    fn suggestion(&self, path: &str, key: &str) -> Option<String> {
        let same_table = self.known.iter().filter(|(table, _)| table == path);
        if let Some(known) = likeliest(key, same_table.map(|(_, known)| *known)) {
            return Some(known.to_owned());
        }
        self.known
            .iter()
            .find(|(_, known)| *known == key)
            .map(|(table, known)| match table.as_str() {
                "" => format!("{known} överst i filen"),
                table => format!("{known} under [{table}]"),
            })
    }
}

impl<'t> Section<'t> {
    /// Returns the file's outermost table.
    pub(super) fn top(table: &'t DeTable<'t>) -> Self {
        Self {
            path: String::new(),
            table: Some(table),
            asked: Vec::new(),
        }
    }

    /// Returns a table that stands on its own, such as one of
    /// `[[godtagna_fynd]]`.
    pub(super) fn of(path: &str, table: &'t DeTable<'t>) -> Self {
        Self {
            path: path.to_owned(),
            table: Some(table),
            asked: Vec::new(),
        }
    }

    /// Returns a key's value, and remembers that the key is known.
    pub(super) fn get(&mut self, key: &'static str) -> Option<Value<'t>> {
        self.asked.push(key);
        self.table?
            .iter()
            .find(|(name, _)| name.get_ref() == key)
            .map(|(_, value)| value)
    }

    /// Returns a table in this one; an empty one when it is not there.
    pub(super) fn section(
        &mut self,
        reader: &mut Reader<'t>,
        key: &'static str,
    ) -> Section<'t> {
        let path = self.name(key);
        let table = self.get(key).and_then(|value| {
            let table = value.get_ref().as_table();
            if table.is_none() {
                reader.refuse(value, &path, "en grupp av inställningar");
            }
            table
        });
        Section {
            path,
            table,
            asked: Vec::new(),
        }
    }

    /// Returns the text of a key.
    pub(super) fn text(
        &mut self,
        reader: &mut Reader<'t>,
        key: &'static str,
    ) -> Option<String> {
        let value = self.get(key)?;
        let text = value.get_ref().as_str().map(|text| text.trim().to_owned());
        if text.is_none() {
            reader.refuse(value, &self.name(key), "en text inom citattecken");
        }
        text
    }

    /// Returns the texts of a key, in a list; one text alone is a list of
    /// one.
    pub(super) fn texts(
        &mut self,
        reader: &mut Reader<'t>,
        key: &'static str,
    ) -> Option<Vec<String>> {
        let value = self.get(key)?;
        let trimmed = |value: &DeValue<'_>| value.as_str().map(|t| t.trim().to_owned());
        let texts = match value.get_ref().as_array() {
            Some(array) => array.iter().map(|text| trimmed(text.get_ref())).collect(),
            None => trimmed(value.get_ref()).map(|text| vec![text]),
        };
        if texts.is_none() {
            let wanted = "texter i en lista: [\"en text\", \"en till\"]";
            reader.refuse(value, &self.name(key), wanted);
        }
        texts
    }

    /// Returns whether a key says yes.
    pub(super) fn yes_no(
        &mut self,
        reader: &mut Reader<'t>,
        key: &'static str,
    ) -> Option<bool> {
        let value = self.get(key)?;
        let answer = value.get_ref().as_bool();
        if answer.is_none() {
            reader.refuse(
                value,
                &self.name(key),
                "true (ja) eller false (nej), utan citattecken",
            );
        }
        answer
    }

    /// Returns the date of a key, written as a date or as text.
    pub(super) fn date(
        &mut self,
        reader: &mut Reader<'t>,
        key: &'static str,
    ) -> Option<NaiveDate> {
        let value = self.get(key)?;
        let date = date_of(value.get_ref());
        if date.is_none() {
            let wanted = "ett datum som finns, skrivet 2026-01-31";
            reader.refuse(value, &self.name(key), wanted);
        }
        date
    }

    /// Returns the number of a key, within its limits.
    pub(super) fn number(
        &mut self,
        reader: &mut Reader<'t>,
        key: &'static str,
        limits: (f64, f64),
    ) -> Option<f64> {
        let value = self.get(key)?;
        let Some(number) = number_of(value.get_ref()) else {
            let wanted = "ett tal med decimalpunkt, utan citattecken";
            reader.refuse(value, &self.name(key), wanted);
            return None;
        };
        if !(limits.0..=limits.1).contains(&number) {
            let at = value.span().start;
            reader.findings.push(setting_out_of_range::found(
                &reader.place(at),
                reader.line(at),
                &self.name(key),
                limits,
            ));
            return None;
        }
        Some(number)
    }

    /// Returns the whole number of a key, within its limits.
    pub(super) fn whole(
        &mut self,
        reader: &mut Reader<'t>,
        key: &'static str,
        limits: (u32, u32),
    ) -> Option<u32> {
        let limits_f = (f64::from(limits.0), f64::from(limits.1));
        let number = self.number(reader, key, limits_f)?;
        let whole = number.to_string().parse().ok();
        if whole.is_none()
            && let Some(value) = self.get(key)
        {
            reader.refuse(value, &self.name(key), "ett heltal");
        }
        whole
    }

    /// Returns every key and value of a table whose keys are the kommun's
    /// own.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&'t str, Value<'t>)> + use<'t> {
        self.table
            .into_iter()
            .flat_map(|table| table.iter())
            .map(|(key, value)| (&**key.get_ref(), value))
    }

    /// Hands over the keys that nobody asked for.
    pub(super) fn done(self, reader: &mut Reader<'t>) {
        for (key, _) in self.table.into_iter().flat_map(|table| table.iter()) {
            let name = &**key.get_ref();
            if !self.asked.contains(&name) {
                let entry = (self.path.clone(), name.to_owned(), key.span());
                reader.unknown.push(entry);
            }
        }
        let path = self.path;
        reader
            .known
            .extend(self.asked.into_iter().map(|key| (path.clone(), key)));
    }

    /// Returns a key with its tables, `regler.delvisgrans`.
    pub(super) fn name(&self, key: &str) -> String {
        match self.path.as_str() {
            "" => key.to_owned(),
            path => format!("{path}.{key}"),
        }
    }
}

/// Returns a date, written as a date or as text.
pub(super) fn date_of(value: &DeValue<'_>) -> Option<NaiveDate> {
    if let Some(text) = value.as_str() {
        return NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").ok();
    }
    let date = value.as_datetime()?;
    if date.time.is_some() {
        return None;
    }
    let date = date.date?;
    NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
}

fn number_of(value: &DeValue<'_>) -> Option<f64> {
    let number = match value {
        DeValue::Integer(whole) if whole.radix() == 10 => whole.as_str().parse().ok(),
        DeValue::Float(number) => number.as_str().parse().ok(),
        _ => None,
    };
    number.filter(|number: &f64| number.is_finite())
}

/// Returns the candidate most like a misspelt word, if one is like enough.
pub(super) fn likeliest<'c>(
    word: &str,
    candidates: impl Iterator<Item = &'c str>,
) -> Option<&'c str> {
    candidates
        .map(|candidate| {
            let likeness = strsim::jaro_winkler(&word.to_lowercase(), candidate);
            (candidate, likeness)
        })
        .filter(|(_, likeness)| *likeness >= 0.82)
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(candidate, _)| candidate)
}
