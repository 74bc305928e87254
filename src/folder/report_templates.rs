//! The kommun's own report templates, `rapportmallar/`.
//!
//! A file there is used in the place of the built-in one with the same path.
//! The hidden record holds each template's SHA-256 as it was when it was
//! copied, so that one which the program has left behind can be told of.

use std::collections::BTreeMap;

use crate::domain::Place;
use crate::finding::Finding;
use crate::finding::rules::unreadable_file::{self, Cause};
use crate::finding::rules::{older_template, unused_template};
use crate::swedish::near::nearest;

use super::list::entries;
use super::templates::{hash, record, records};
use super::{Folder, Found};

/// The folder.
pub const REPORT_TEMPLATES: &str = "rapportmallar";

/// Templates by path within the folder, with `/` between folders.
pub type ReportTemplates = BTreeMap<String, Vec<u8>>;

/// Returns built-in templates (path and bytes) as files to be copied to a
/// kommun's folder, with the record of them.
pub fn report_templates_to_copy<'t>(
    built_in: impl Iterator<Item = (&'t str, &'t [u8])>,
) -> Vec<(String, Vec<u8>)> {
    let templates: Vec<_> = built_in.collect();
    let (name, recorded) = record(templates.iter().copied());
    let mut files = vec![(format!("{REPORT_TEMPLATES}/{name}"), recorded)];
    for (path, bytes) in templates {
        files.push((format!("{REPORT_TEMPLATES}/{path}"), bytes.to_vec()));
    }
    files
}

impl Folder {
    /// Reads the kommun's own report templates. The findings are about files
    /// that cannot be read, that nothing uses, and that the program's own
    /// (path and bytes) have left behind.
    pub fn report_templates<'t>(
        &self,
        built_in: impl Iterator<Item = (&'t str, &'t [u8])>,
    ) -> (ReportTemplates, Vec<Finding>) {
        let mut own = ReportTemplates::new();
        let mut findings = Vec::new();
        let folder = self.root.join(REPORT_TEMPLATES);
        if folder
            .canonicalize()
            .is_ok_and(|real| !real.starts_with(&self.root))
        {
            let place = Place::file(REPORT_TEMPLATES);
            findings.push(unreadable_file::found(&place, Cause::Link));
            return (own, findings);
        }
        self.templates_in("", 0, &mut own, &mut findings);
        if !own.is_empty() {
            let built_in = built_in.collect();
            findings.extend(unused(&own, &built_in));
            findings.extend(self.left_behind(&own, &built_in));
        }
        (own, findings)
    }

    fn templates_in(
        &self,
        within: &str,
        depth: usize,
        templates: &mut ReportTemplates,
        findings: &mut Vec<Finding>,
    ) {
        const DEEPEST: usize = 4;
        let folder = self.root.join(REPORT_TEMPLATES).join(within);
        for (base, path) in entries(&folder).unwrap_or_default() {
            let name = match within {
                "" => base.clone(),
                within => format!("{within}/{base}"),
            };
            if base.starts_with('.') || base.starts_with('~') {
                continue;
            }
            if path.is_dir() && !path.is_symlink() {
                if depth < DEEPEST {
                    self.templates_in(&name, depth + 1, templates, findings);
                }
                continue;
            }
            let file = Found {
                name: format!("{REPORT_TEMPLATES}/{name}").into(),
                path,
                chosen: false,
            };
            match self.read(&file) {
                Ok(bytes) => {
                    templates.insert(name, bytes);
                }
                Err(finding) => findings.push(*finding),
            }
        }
    }

    /// Tells of copies that are older than the program's own. What has no
    /// record was never copied by the program, and nothing is known of it.
    fn left_behind(
        &self,
        own: &ReportTemplates,
        built_in: &BTreeMap<&str, &[u8]>,
    ) -> Vec<Finding> {
        let path = self
            .root
            .join(REPORT_TEMPLATES)
            .join(super::templates::RECORD);
        let Ok(copied) = std::fs::read_to_string(path) else {
            return Vec::new();
        };
        let copied = records(&copied);
        let mut findings = Vec::new();
        for (path, bytes) in own {
            let (Some(ours), Some(then)) =
                (built_in.get(path.as_str()), copied.get(path))
            else {
                continue;
            };
            if hash(ours) != *then && bytes.as_slice() != *ours {
                findings.push(older_template::found(&place(path), hash(bytes) != *then));
            }
        }
        findings
    }
}

/// Tells of templates that have no built-in one's name and that no other file
/// of the kommun's names.
fn unused(own: &ReportTemplates, built_in: &BTreeMap<&str, &[u8]>) -> Vec<Finding> {
    let is_template = |path: &str| path.to_lowercase().ends_with(".typ");
    let is_named = |path: &str| {
        let base = base(path);
        own.iter().any(|(other, bytes)| {
            other != path && is_template(other) && contains(bytes, base.as_bytes())
        })
    };
    own.keys()
        .filter(|path| is_template(path) && !built_in.contains_key(path.as_str()))
        .filter(|path| !is_named(path))
        .map(|path| {
            let named = nearest(base(path), built_in.keys().map(|ours| base(ours)));
            let meant = built_in
                .keys()
                .copied()
                .find(|ours| Some(base(ours)) == named);
            unused_template::found(&place(path), meant)
        })
        .collect()
}

fn place(path: &str) -> Place {
    Place::file(format!("{REPORT_TEMPLATES}/{path}"))
}

fn base(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
