//! What somebody hears who has the papers read aloud: the structure tree.

use itbokslut::edition;
use itbokslut::report::Report;
use itbokslut::wording::{self, Node};

use crate::support::tree::{self, Element};
use crate::support::{instruments, moved, pdf, security, told};

/// A report with everything in it.
fn full() -> Report {
    let mut report = told::sample();
    moved::add(&mut report);
    instruments::add(&mut report);
    security::add(&mut report);
    report
}

/// Every paper of both editions, with its name.
fn papers() -> Vec<(String, Element)> {
    let editions = [edition::internal(full()), edition::public(full())];
    let papers = editions.iter().flat_map(pdf::papers);
    papers.map(|(name, pdf)| (name, tree::read(&pdf))).collect()
}

/// All that the words of the papers say.
fn said() -> String {
    fn add(node: &Node, said: &mut String) {
        match node {
            Node::Text(text) => said.extend([text.as_str(), "\n"]),
            Node::List(items) => items.iter().for_each(|item| add(item, said)),
            Node::Map(fields) => fields.iter().for_each(|(_, field)| add(field, said)),
            Node::Nothing | Node::Number(_) | Node::Bool(_) => {}
        }
    }
    let mut said = String::new();
    for edition in [edition::internal(full()), edition::public(full())] {
        for paper in wording::papers(&edition) {
            add(&paper.words, &mut said);
        }
    }
    said
}

/// With `ITBOKSLUT_TREE` set to a folder the trees are written there as text,
/// to be read by somebody who thinks of a listener.
fn write_down(papers: &[(String, Element)]) {
    if let Ok(folder) = std::env::var("ITBOKSLUT_TREE") {
        for (at, (name, tree)) in papers.iter().enumerate() {
            let file = format!("{folder}/{at}-{name}.txt");
            std::fs::write(file, tree.outline()).unwrap();
        }
    }
}

#[test]
fn a_listener_gets_order_names_and_meaning() {
    let papers = papers();
    write_down(&papers);
    let said = said();
    for (name, tree) in &papers {
        let text = tree.read();
        assert!(
            text.len() > 1000 && !text.contains('\u{fffd}'),
            "{name}: the text is read"
        );
        headings_go_down_a_step_at_a_time(name, tree);
        tables_have_headers(name, tree);
        pictures_tell_their_message(name, tree);
        links_say_where_they_lead(name, tree);
        text_stands_in_paragraphs(name, tree);
        no_words_run_together(name, tree, &said);
    }
}

fn headings_go_down_a_step_at_a_time(name: &str, tree: &Element) {
    let mut last = 0;
    for element in tree.all() {
        let Some(level) = element.kind.strip_prefix('H') else {
            continue;
        };
        let level: u32 = level.parse().unwrap();
        assert!(
            level <= last + 1,
            "{name}: {level} after {last}: {}",
            element.read()
        );
        assert!(!element.read().trim().is_empty(), "{name}");
        last = level;
    }
}

fn tables_have_headers(name: &str, tree: &Element) {
    for table in tree.of("Table") {
        let rows = table.of("TR");
        let heads = rows[0].of("TH");
        let named = |head: &&&Element| head.scope.as_deref() == Some("Column");
        let columns = heads.iter().filter(named).count();
        assert!(columns > 1, "{name}: {}", rows[0].outline());
        for row in rows.iter().skip(1).filter(|row| !row.of("TD").is_empty()) {
            let is_row = |head: &&Element| head.scope.as_deref() == Some("Row");
            let named = row.of("TH").iter().any(is_row);
            // A line under an indicator's name is named by its first cell.
            let is_part = row.children.len() < rows[0].children.len();
            assert!(named || is_part, "{name}: {}", row.outline());
        }
    }
}

fn pictures_tell_their_message(name: &str, tree: &Element) {
    for picture in tree.of("Figure") {
        let alt = picture.alt.as_deref().unwrap_or_default();
        let tells = alt.chars().any(|c| c.is_ascii_digit()) || alt.contains("ej mätt");
        assert!(
            alt.split(' ').count() >= 4 && (tells || alt.contains("nget")),
            "{name}: «{alt}»"
        );
        for word in ["diagram", "bild"] {
            assert_ne!(alt.to_lowercase(), word, "{name}");
        }
    }
}

fn links_say_where_they_lead(name: &str, tree: &Element) {
    for link in tree.of("Link") {
        assert!(!link.read().trim().is_empty(), "{name}: {link:?}");
        for contents in &link.contents {
            assert!(contents.contains("sida "), "{name}: «{contents}»");
            assert!(!contents.starts_with(','), "{name}: «{contents}»");
            for word in ["hung", "minor", "page"] {
                assert!(!contents.contains(word), "{name}: «{contents}»");
            }
        }
    }
}

/// Running text is in paragraphs, by which a listener moves.
fn text_stands_in_paragraphs(name: &str, tree: &Element) {
    fn loose<'t>(element: &'t Element, found: &mut Vec<&'t Element>) {
        for child in &element.children {
            let groups = ["Div", "Sect", "Document", "Part"];
            if child.kind == "Span" && groups.contains(&element.kind.as_str()) {
                found.push(child);
            }
            loose(child, found);
        }
    }
    let mut found = Vec::new();
    loose(tree, &mut found);
    for span in found {
        let text = span.read();
        assert!(text.split(' ').count() < 25, "{name}: «{text}»");
    }
}

/// A capital within a word stands only where the words have it: what stands
/// apart on the page is not read as one word.
fn no_words_run_together(name: &str, tree: &Element, said: &str) {
    for element in tree.all() {
        let inline = ["Span", "Link", "Strong", "Em", "text"];
        let own = element.children.iter();
        let is_block = |c: &Element| !inline.contains(&c.kind.as_str());
        if element.alt.is_some() || own.clone().count() == 0 || own.clone().any(is_block)
        {
            continue;
        }
        let text = element.read();
        let letters: Vec<char> = text.chars().collect();
        for around in letters.windows(6) {
            let [.., a, b, c, _, _] = around else {
                continue;
            };
            if a.is_lowercase() && b.is_uppercase() && c.is_lowercase() {
                let around: String = around.iter().collect();
                assert!(said.contains(&around), "{name}: «{around}» in «{text}»");
            }
        }
    }
}
