//! The contract of the report templates: what KONTRAKT.md says of the words is
//! what the templates get, and its recipes work.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use itbokslut::edition;
use itbokslut::typeset::Templates;
use itbokslut::wording::{self, Contract, Node, Part, Shape};

use crate::support::pdf::section;
use crate::support::{instruments, moved, security, told};

/// Where the part that is generated begins.
const FROM: &str = "<!-- Härifrån";

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("report-templates/KONTRAKT.md")
}

/// Returns the document with the tables that the code gives. What a table says
/// of a key is kept; a new key gets what the code says of it.
fn generated(committed: &str, contract: &Contract) -> String {
    let said = said(committed);
    let start = committed.find(FROM).unwrap();
    let start = start + committed[start..].find('\n').unwrap() + 1;
    let mut text = committed[..start].to_owned();
    text.push_str("\n| mall | words är |\n| --- | --- |\n");
    for (template, words) in &contract.templates {
        writeln!(text, "| `{template}` | {words} |").unwrap();
    }
    for part in &contract.parts {
        let meaning = said.get(&(part.name.to_owned(), String::new()));
        let meaning = meaning.unwrap_or(&part.meaning);
        writeln!(text, "\n### {}\n\n{meaning}\n", part.name).unwrap();
        text.push_str("| nyckel | innehåll | betydelse |\n| --- | --- | --- |\n");
        for key in &part.keys {
            let meaning = said.get(&(part.name.to_owned(), key.name.to_owned()));
            let meaning = meaning.unwrap_or(&key.meaning);
            writeln!(text, "| `{}` | {} | {meaning} |", key.name, key.shape).unwrap();
        }
    }
    text
}

/// Returns what the document says, by part and key; of the part itself under
/// no key.
fn said(document: &str) -> BTreeMap<(String, String), String> {
    let mut said = BTreeMap::new();
    let mut part = String::new();
    let generated = &document[document.find(FROM).unwrap()..];
    for line in generated.lines().skip(1) {
        if let Some(name) = line.strip_prefix("### ") {
            name.clone_into(&mut part);
        } else if let Some(row) = line.strip_prefix("| `") {
            let mut cells = row.trim_end_matches(" |").splitn(3, " | ");
            let key = cells.next().unwrap().trim_end_matches('`');
            if let (Some(_), Some(meaning)) = (cells.next(), cells.next()) {
                said.insert((part.clone(), key.to_owned()), meaning.to_owned());
            }
        } else if !line.is_empty() && !line.starts_with('|') && !part.is_empty() {
            said.insert((part.clone(), String::new()), line.to_owned());
        }
    }
    said
}

#[test]
fn every_key_is_documented() {
    let committed = std::fs::read_to_string(path()).unwrap();
    let generated = generated(&committed, &wording::contract());
    if std::env::var("ITBOKSLUT_CONTRACT").is_ok_and(|how| how == "write") {
        std::fs::write(path(), generated).unwrap();
    } else {
        assert!(committed == generated, "run `make contract`");
    }
}

#[test]
fn the_words_of_every_paper_are_what_the_contract_says() {
    let mut report = told::sample();
    moved::add(&mut report);
    instruments::add(&mut report);
    security::add(&mut report);
    let contract = wording::contract();
    for edition in [edition::internal(report.clone()), edition::public(report)] {
        for paper in wording::papers(&edition) {
            let template = contract
                .templates
                .iter()
                .find(|(template, _)| *template == paper.template);
            let (template, words) = template
                .unwrap_or_else(|| panic!("{} is not in the contract", paper.template));
            keeps(&paper.words, &Shape::Part(words), &contract, template);
        }
    }
}

fn part<'c>(contract: &'c Contract, name: &str) -> &'c Part {
    contract
        .parts
        .iter()
        .find(|part| part.name == name)
        .unwrap()
}

/// Fails unless a node is what a shape says.
fn keeps(node: &Node, shape: &Shape, contract: &Contract, at: &str) {
    match (shape, node) {
        (Shape::Text, Node::Text(_))
        | (Shape::Number, Node::Number(_))
        | (Shape::Bool, Node::Bool(_))
        | (Shape::Option(_), Node::Nothing) => {}
        (Shape::Option(of), node) => keeps(node, of, contract, at),
        (Shape::List(of), Node::List(items)) => {
            for item in items {
                keeps(item, of, contract, at);
            }
        }
        (Shape::Part(name), Node::Map(fields)) => {
            let keys = &part(contract, name).keys;
            let names: Vec<_> = fields.iter().map(|(name, _)| *name).collect();
            let told: Vec<_> = keys.iter().map(|key| key.name).collect();
            assert_eq!(names, told, "{at}");
            for ((name, field), key) in fields.iter().zip(keys) {
                keeps(field, &key.shape, contract, &format!("{at}.{name}"));
            }
        }
        (shape, node) => panic!("{at} is no {shape}: {node:?}"),
    }
}

/// Returns the recipes: files of a kommun's, by the heading they stand under.
fn recipes() -> Vec<(String, String, String)> {
    let document = std::fs::read_to_string(path()).unwrap();
    let mut recipes = Vec::new();
    let mut heading = String::new();
    let mut lines = document.lines();
    while let Some(line) = lines.next() {
        if let Some(title) = line.strip_prefix("## ") {
            title.clone_into(&mut heading);
        }
        if line == "```typst" {
            let body: Vec<&str> = lines.by_ref().take_while(|l| *l != "```").collect();
            if let Some(file) = body[0].strip_prefix("// ") {
                recipes.push((heading.clone(), file.to_owned(), body.join("\n")));
            }
        }
    }
    recipes
}

#[test]
fn the_recipes_work() {
    let mut report = told::sample();
    security::add(&mut report);
    let edition = edition::internal(report);
    let words = wording::words(&edition);
    let ours = |path: &str| {
        let built_in = Templates::built_in();
        let (_, bytes) = built_in.files().find(|(file, _)| *file == path).unwrap();
        String::from_utf8(bytes.to_vec()).unwrap()
    };
    let recipes = recipes();
    let mut headings: Vec<&str> = recipes.iter().map(|(h, _, _)| h.as_str()).collect();
    headings.dedup();
    assert_eq!(
        headings,
        [
            "Ändra en rubrik",
            "Lämna bort ett avsnitt",
            "Lägga till en egen sida"
        ]
    );
    for heading in headings {
        let mut templates = Templates::built_in();
        for (_, file, body) in recipes.iter().filter(|(h, _, _)| h == heading) {
            templates = templates.with(file, body.clone().into_bytes());
            if !Templates::built_in().files().any(|(path, _)| path == file) {
                let after = "#include \"sections/summary.typ\"\n";
                let main = ours("it-bokslut.typ")
                    .replace(after, &format!("{after}#include \"{file}\"\n"));
                templates = templates.with("it-bokslut.typ", main.into_bytes());
            }
        }
        let pdf = section(b"{}", &words, templates);
        pdf.unwrap_or_else(|why| panic!("{heading}: {why}"));
    }
}
