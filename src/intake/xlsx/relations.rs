//! Which part of a package another part points to.

use quick_xml::events::Event;

use crate::finding::rules::too_large_file::Excess;
use crate::intake::fault::Fault;
use crate::intake::limits;
use crate::intake::xml::Xml;

/// A pointer from one part to another.
pub(in crate::intake) struct Relation {
    /// The name by which the part uses it, `rId1`.
    pub(in crate::intake) id: String,
    /// The last word of its type, `worksheet`; the same in the strict and the
    /// transitional standard.
    pub(in crate::intake) kind: String,
    /// The name of the part it points to.
    pub(in crate::intake) target: String,
}

/// Reads the relations of the parts in a folder, `xl/` or nothing.
pub(in crate::intake) fn relations(
    folder: &str,
    part: &str,
    text: &str,
) -> Result<Vec<Relation>, Fault> {
    let mut xml = Xml::new(part, text);
    let mut relations = Vec::new();
    loop {
        match xml.next()? {
            Event::Start(e) if e.local_name().as_ref() == "Relationship" => {
                let (mut id, mut kind, mut target): (String, String, String) =
                    Default::default();
                let mut external = false;
                xml.attributes(&e, |name, value| match name {
                    "Id" => id = value.into_owned(),
                    "Type" => {
                        value.rsplit('/').next().unwrap_or("").clone_into(&mut kind);
                    }
                    "Target" => target = resolved(folder, &value),
                    "TargetMode" => external = value == "External",
                    _ => {}
                })?;
                if !external {
                    if relations.len() == limits::PARTS as usize {
                        return Err(Fault::TooLarge(Excess::Parts(limits::PARTS)));
                    }
                    relations.push(Relation { id, kind, target });
                }
            }
            Event::Eof => return Ok(relations),
            _ => {}
        }
    }
}

/// Returns the name of the part that a target names from within a folder.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let whole = match target.strip_prefix('/') {
        Some(absolute) => absolute.to_owned(),
        None => format!("{folder}{target}"),
    };
    let mut steps: Vec<&str> = Vec::new();
    for step in whole.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            _ => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::resolved;

    #[test]
    fn targets_are_found_from_their_folder_or_from_the_root() {
        let cases = [
            ("xl/", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("xl/", "/xl/styles.xml", "xl/styles.xml"),
            ("xl/", "./styles.xml", "xl/styles.xml"),
            ("xl/sub/", "../styles.xml", "xl/styles.xml"),
            ("", "xl\\workbook.xml", "xl/workbook.xml"),
            ("xl/", "../../../styles.xml", "styles.xml"),
        ];
        for (folder, target, part) in cases {
            assert_eq!(resolved(folder, target), part, "{folder} {target}");
        }
    }
}
