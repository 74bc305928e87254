//! The council's papers: the summary, the tjänsteskrivelse and the nämndernas
//! own follow-ups.

use itbokslut::dataset;
use itbokslut::domain::{Assessment, BoardCode, PeriodKind};
use itbokslut::edition::{self, Edition};
use itbokslut::report::{Case, Preliminary, Report};
use itbokslut::typeset::{Job, Templates, Typesetter};
use itbokslut::wording::{self, Node, Paper};

use crate::support::inflate::laid_open;
use crate::support::{instruments, large, security, told};

fn filled() -> Report {
    let mut report = told::sample();
    instruments::add(&mut report);
    security::add(&mut report);
    report
}

fn interim(mut report: Report) -> Report {
    report.about.period.kind = PeriodKind::Interim;
    report
}

#[track_caller]
fn paper(edition: &Edition, file: &str) -> Paper {
    let papers = wording::papers(edition);
    let names: Vec<String> = papers.iter().map(|paper| paper.file.clone()).collect();
    let found = papers.into_iter().find(|paper| paper.file == file);
    found.unwrap_or_else(|| panic!("{file} is not among {names:?}"))
}

/// Returns the part of a tree with a name, at whatever depth.
fn part<'n>(node: &'n Node, name: &str) -> Option<&'n Node> {
    match node {
        Node::Map(fields) => fields
            .iter()
            .find(|(field, _)| *field == name)
            .map(|(_, node)| node)
            .or_else(|| fields.iter().find_map(|(_, node)| part(node, name))),
        Node::List(items) => items.iter().find_map(|node| part(node, name)),
        _ => None,
    }
}

fn texts(node: &Node, into: &mut Vec<String>) {
    match node {
        Node::Text(text) => into.push(text.clone()),
        Node::List(items) => items.iter().for_each(|node| texts(node, into)),
        Node::Map(fields) => fields.iter().for_each(|(_, node)| texts(node, into)),
        Node::Nothing | Node::Number(_) | Node::Bool(_) => {}
    }
}

/// Returns every text of a part of a paper.
#[track_caller]
fn says(paper: &Paper, name: &str) -> Vec<String> {
    let mut found = Vec::new();
    texts(part(&paper.words, name).unwrap(), &mut found);
    found
}

/// Returns how many pages a paper has.
fn pages(edition: &Edition, file: &str) -> usize {
    let json = dataset::json(edition);
    let paper = paper(edition, file);
    let typesetter = Typesetter::new(Templates::built_in());
    let pdf = typesetter.pdf(Job {
        paper: &paper,
        json: &json,
    });
    let pdf = pdf.unwrap_or_else(|why| panic!("{file}: {why}"));
    let open = laid_open(&pdf);
    let text = String::from_utf8_lossy(&open);
    text.match_indices("/Type/Page")
        .chain(text.match_indices("/Type /Page"))
        .filter(|(at, found)| !text[at + found.len()..].starts_with(['s', 'L']))
        .count()
}

#[test]
fn an_edition_has_these_papers() {
    for edition in [edition::internal(filled()), edition::public(filled())] {
        let files = wording::paper_files(&edition);
        assert_eq!(
            files,
            [
                "it-bokslut.pdf",
                "sammanfattning.pdf",
                "presentation.pdf",
                "tjansteskrivelse.pdf",
                "namnd-kommunstyrelsen.pdf",
                "namnd-barn-och-utbildningsnamnden.pdf",
                "namnd-socialnamnden.pdf",
                "namnd-tekniska-namnden.pdf",
                "namnd-miljo-och-byggnamnden.pdf",
                "namnd-kultur-och-fritidsnamnden.pdf",
            ]
        );
        let papers = wording::papers(&edition);
        let made: Vec<&str> = papers.iter().map(|paper| paper.file.as_str()).collect();
        assert_eq!(made, files);
        let mut idents: Vec<&str> = papers.iter().map(|p| p.ident.as_str()).collect();
        idents.sort_unstable();
        idents.dedup();
        assert_eq!(idents.len(), files.len());
    }
}

#[test]
fn forvaltningar_with_one_namnd_share_a_paper() {
    let mut report = filled();
    for (department, code) in report.departments.iter_mut().zip(["KS", "BUN", "bun "]) {
        department.board_code = Some(BoardCode::new(code));
    }
    report.departments[4].board = None;
    let edition = edition::internal(report);
    assert_eq!(
        wording::paper_files(&edition)[4..],
        [
            "namnd-ks.pdf",
            "namnd-bun.pdf",
            "namnd-tekniska-namnden.pdf",
            "namnd-kultur-och-fritidsnamnden.pdf"
        ]
    );
    let shared = paper(&edition, "namnd-bun.pdf");
    assert_eq!(
        says(&shared, "facts"),
        [
            "Förvaltningar",
            "Barn- och utbildningsförvaltningen och Socialförvaltningen"
        ]
    );
    let Some(Node::List(departments)) =
        part(part(&shared.words, "departments").unwrap(), "departments")
    else {
        panic!("no departments");
    };
    assert_eq!(departments.len(), 2);
}

#[test]
fn what_is_proposed_follows_from_the_results() {
    let paper = paper(&edition::internal(filled()), "tjansteskrivelse.pdf");
    let proposed = says(&paper, "proposals");
    assert_eq!(
        proposed[..2],
        [
            "Kommunstyrelsens förslag till beslut i kommunfullmäktige",
            "Kommunfullmäktige godkänner IT-bokslut 2025, uppföljningen av kommunens \
             IT-mål för 2025."
        ]
    );
    let all = proposed.join("\n");
    for carried in [
        "målet att arbetsformer och arbetssätt ska bli effektivare (E2), som inte är \
         uppfyllt",
        "målet att säkerhetsåtgärderna ska ha en rimlig kostnad i förhållande till \
         riskerna (I6)",
        "se till att målet att de förtroendevalda ska få bättre beslutsunderlag (D2), som \
         inte har kunnat bedömas, kan bedömas i IT-bokslut 2026.",
        "redovisa åtgärder för den indikator som inte når sitt målvärde och saknar åtgärd",
    ] {
        assert!(all.contains(carried), "{carried}\n{all}");
    }
    // Each is a whole sentence.
    for item in &proposed[1..] {
        assert!(
            item.starts_with("Kommunfullmäktige ") && item.ends_with('.'),
            "{item}"
        );
    }
}

#[test]
fn nothing_is_proposed_that_the_results_do_not_carry() {
    let mut report = filled();
    for goal in &mut report.goals {
        goal.assessment = Assessment::Met;
    }
    report.summary.attention.clear();
    report.proposals.proposals.clear();
    let good = paper(&edition::internal(report), "tjansteskrivelse.pdf");
    assert_eq!(says(&good, "proposals").len(), 2);

    let empty = paper(&edition::internal(told::empty()), "tjansteskrivelse.pdf");
    assert_eq!(says(&empty, "proposals"), [""; 0]);
    assert_eq!(
        says(&empty, "proposals_note"),
        [
            "Uppföljningen ger inget underlag för beslut, eftersom inga mål har kunnat \
             följas upp."
        ]
    );
}

#[test]
fn an_interim_report_is_laid_before_the_council_as_one() {
    let edition = edition::internal(interim(filled()));
    let paper = paper(&edition, "tjansteskrivelse.pdf");
    assert_eq!(
        says(&paper, "title"),
        ["Delårsuppföljning av kommunens IT-mål per den 31\u{a0}augusti 2025"]
    );
    let all = says(&paper, "proposals").join("\n");
    for said in [
        "godkänner delårsuppföljningen av kommunens IT-mål per den 31\u{a0}augusti 2025.",
        "som inte bedöms uppfyllas i år, och att redovisa resultatet i IT-bokslut 2025.",
    ] {
        assert!(all.contains(said), "{said}\n{all}");
    }
    for annual in ["inte är uppfyllt", "IT-bokslut 2026"] {
        assert!(!all.contains(annual), "{annual}\n{all}");
    }
}

#[test]
fn the_kommun_words_its_own_case() {
    let mut report = filled();
    report.about.preliminary = Some(Preliminary {
        errors: 2.into(),
        missing: Vec::new(),
    });
    report.about.case = Case {
        number: Some("KS 2026/41".to_owned()),
        sender: Some("Kommunledningsförvaltningen".to_owned()),
        officer: Some("IT-samordnare".to_owned()),
        to: Some("Kommunstyrelsen".to_owned()),
        proposals: Some(vec![
            "Kommunstyrelsen lägger uppföljningen till handlingarna".to_owned(),
        ]),
        more_proposals: vec!["Paragrafen är omedelbart justerad.".to_owned()],
        copies: Some(vec!["Revisorerna".to_owned()]),
        signers: vec!["IT-samordnare".to_owned(), "kanslichef".to_owned()],
        ..Case::default()
    };
    report.roles = vec![itbokslut::report::Role {
        role: "IT-samordnare".to_owned(),
        function: Some("IT-chef".to_owned()),
        name: Some("Mikael Renström".to_owned()),
        place: report.goals[0].place.clone(),
    }];
    let internal = paper(&edition::internal(report.clone()), "tjansteskrivelse.pdf");
    assert_eq!(
        says(&internal, "proposals"),
        [
            "Förslag till beslut",
            "Kommunstyrelsen lägger uppföljningen till handlingarna.",
            "Paragrafen är omedelbart justerad."
        ]
    );
    assert!(says(&internal, "proposals_note")[0].contains("preliminär"));
    let facts = says(&internal, "facts");
    assert!(facts.contains(&"KS 2026/41".to_owned()), "{facts:?}");
    assert!(facts.contains(&"Kommunstyrelsen".to_owned()), "{facts:?}");
    assert_eq!(says(&internal, "copies"), ["Revisorerna"]);
    assert_eq!(
        says(&internal, "signers"),
        ["IT-samordnare", "Mikael Renström", "Kanslichef"]
    );
    let public = paper(&edition::public(report), "tjansteskrivelse.pdf");
    assert_eq!(says(&public, "signers"), ["IT-samordnare", "Kanslichef"]);
}

#[test]
fn a_namnds_paper_says_what_it_has_to_decide() {
    let internal = paper(&edition::internal(filled()), "namnd-socialnamnden.pdf");
    let verdict = says(&internal, "verdict").join("");
    assert!(
        verdict.starts_with("Socialnämnden når målvärdet för "),
        "{verdict}"
    );
    let todo = says(&internal, "todo").join("\n");
    assert!(todo.contains("Utfall saknas för "), "{todo}");
    assert!(part(&internal.words, "incidents").is_some());

    let public = paper(&edition::public(filled()), "namnd-socialnamnden.pdf");
    assert_eq!(part(&public.words, "security"), Some(&Node::Nothing));
    assert!(says(&public, "withheld").join("").contains("incidenter"));
}

#[test]
fn the_summary_is_a_page_or_two_whatever_there_is() {
    let small = edition::internal(filled());
    assert_eq!(pages(&small, "sammanfattning.pdf"), 1);
    let public = edition::public(filled());
    assert!(pages(&public, "sammanfattning.pdf") <= 2);
    let empty = edition::public(told::empty());
    assert_eq!(pages(&empty, "sammanfattning.pdf"), 1);
    let large = edition::public(large::report());
    assert_eq!(pages(&large, "sammanfattning.pdf"), 2);
    let large = edition::internal(interim(large::report()));
    assert_eq!(pages(&large, "sammanfattning.pdf"), 2);
    // What there is no room for is counted.
    let summary = paper(&large, "sammanfattning.pdf");
    assert!(
        says(&summary, "areas")
            .join(" ")
            .contains("mål till står i rapporten")
    );
}

#[test]
fn the_other_papers_stay_short_too() {
    let small = edition::internal(filled());
    assert!((2..=3).contains(&pages(&small, "tjansteskrivelse.pdf")));
    assert!((2..=7).contains(&pages(&small, "namnd-socialnamnden.pdf")));
    let large = edition::internal(large::report());
    assert!(pages(&large, "tjansteskrivelse.pdf") <= 5);
    assert!(pages(&large, "namnd-n24.pdf") > 3);
}
