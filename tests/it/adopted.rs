//! Reading what was published: only what has its hash, and nothing that stops
//! the program (DESIGN §5.14, §11).

use std::collections::BTreeMap;

use itbokslut::dataset;
use itbokslut::domain::Period;
use itbokslut::edition;
use itbokslut::finding::Finding;
use itbokslut::intake::{self, ADOPTED_RESULT, Kept};
use itbokslut::published::{Adopted, Document};
use sha2::{Digest, Sha256};

use crate::support::report;

fn hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let hex: Vec<String> = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    hex.concat()
}

/// Reads `faststallt/2025` with these files and this list of them.
fn read_with(
    list: Option<&[u8]>,
    files: &[(&str, &[u8])],
) -> (Option<Adopted>, Vec<Finding>) {
    let hashes: BTreeMap<String, String> = files
        .iter()
        .map(|(name, bytes)| ((*name).to_owned(), hash(bytes)))
        .collect();
    let result = files.iter().find(|(name, _)| *name == ADOPTED_RESULT);
    intake::adopted(&Kept {
        period: Period::annual(2025),
        folder: "faststallt/2025",
        list_name: "hashar.txt",
        list,
        files: &hashes,
        result: result.map(|(_, bytes)| *bytes),
    })
}

/// Reads these bytes as the result, kept as they are.
fn read(bytes: &[u8]) -> (Option<Adopted>, Vec<Finding>) {
    let list = format!("# Fastställt\n{}  {ADOPTED_RESULT}\n", hash(bytes));
    read_with(Some(list.as_bytes()), &[(ADOPTED_RESULT, bytes)])
}

fn published() -> Vec<u8> {
    dataset::json(&edition::internal(report::report()))
}

/// Fails unless the bytes give one finding, and no published year.
#[track_caller]
fn refused(bytes: &[u8], message: &str) {
    let (adopted, found) = read(bytes);
    assert_eq!(adopted, None);
    let [finding] = &found[..] else {
        panic!("{found:#?}");
    };
    assert_eq!(finding.rule.id, "fastställt-oläsligt");
    assert_eq!(
        &*finding.place.file,
        "faststallt/2025/intern/it-bokslut.json"
    );
    assert!(finding.message.contains(message), "{finding:#?}");
}

#[test]
fn what_was_published_is_read_back() {
    let bytes = published();
    let (adopted, found) = read(&bytes);
    assert_eq!(found, []);
    let adopted = adopted.unwrap();
    assert_eq!(adopted.document, Document::from_json(&bytes).unwrap());
    assert_eq!(&*adopted.file, "faststallt/2025/intern/it-bokslut.json");
}

#[test]
fn what_is_no_result_is_refused_with_its_line() {
    refused(b"", "rad 1");
    refused(b"inte json", "rad 1");
    refused(b"\xff\xfe", "rad 1");
    refused(b"null", "rad 1");
    refused(b"[]", "rad 1");
    refused(b"{\n\"version\": 1\n}", "rad 3");
    let bytes = published();
    let text = String::from_utf8(bytes.clone()).unwrap();
    refused(&bytes[..bytes.len() / 2], "fastställt resultat");
    for (from, to) in [
        ("\"ar\": 2025", "\"ar\": \"2025\""),
        ("\"ar\": 2025", "\"ar\": 1e400"),
        ("\"ar\": 2025", "\"ar\": 99999999999"),
        ("\"indikatorer\": [", "\"indikatorer\": [7, "),
        ("\"period\": \"ar\"", "\"period\": \"vecka\""),
        ("\"version\": 1", "\"version\": -1"),
        ("\"vikt\": 1.0", "\"vikt\": []"),
    ] {
        assert!(text.contains(from), "{from}");
        refused(text.replacen(from, to, 1).as_bytes(), "fastställt resultat");
    }
}

#[test]
fn a_file_of_a_newer_program_or_of_another_year_is_not_used() {
    let text = String::from_utf8(published()).unwrap();
    let newer = text.replacen("\"version\": 1", "\"version\": 2", 1);
    refused(newer.as_bytes(), "nyare version");
    refused(b"{\"version\": 18446744073709551615, \"x\": [1]}", "nyare");
    let other = text.replacen("\"ar\": 2025", "\"ar\": 2024", 1);
    refused(other.as_bytes(), "gäller inte");
    let public = text.replacen("\"intern\"", "\"offentlig\"", 1);
    refused(public.as_bytes(), "gäller inte");
    let interim = text.replacen("\"period\": \"ar\"", "\"period\": \"delar\"", 1);
    refused(interim.as_bytes(), "gäller inte");
}

#[test]
fn depth_and_size_are_stopped() {
    let mut deep = b"{\"version\": 1, \"indikatorer\": ".to_vec();
    deep.resize(deep.len() + 2_000_000, b'[');
    refused(&deep, "fastställt resultat");
    let mut large = published();
    large.resize(33 * 1_048_576, b' ');
    refused(&large, "större");
}

#[test]
fn every_file_that_is_not_as_it_was_kept_is_told_of() {
    let json = published();
    let list = [
        (&json[..], ADOPTED_RESULT),
        (b"pdf", "intern/it-bokslut.pdf"),
        (b"toml", "itbokslut.toml"),
    ]
    .map(|(bytes, name)| format!("{}  {name}\n", hash(bytes)))
    .concat();
    let (adopted, found) = read_with(
        Some(list.as_bytes()),
        &[
            (ADOPTED_RESULT, &json),
            ("intern/it-bokslut.pdf", b"annan"),
            ("intern/kopia.pdf", b"ny"),
        ],
    );
    let told: Vec<_> = found
        .iter()
        .map(|f| (f.rule.id, f.place.to_string(), f.message.as_str()))
        .collect();
    let at = |name: &str| format!("faststallt/2025/{name}");
    assert_eq!(
        told,
        [
            (
                "fastställt-ändrat",
                at("intern/it-bokslut.pdf"),
                "filen är ändrad sedan den fastställdes"
            ),
            (
                "fastställt-ändrat",
                at("intern/kopia.pdf"),
                "filen fanns inte när året fastställdes"
            ),
            (
                "fastställt-ändrat",
                at("itbokslut.toml"),
                "filen fanns när året fastställdes men är borta"
            ),
        ]
    );
    // The result itself is as it was, and is used.
    assert!(adopted.is_some());
}

#[test]
fn a_result_that_was_changed_is_not_used() {
    let json = published();
    let list = format!("{}  {ADOPTED_RESULT}\n", hash(b"then"));
    let files: &[(&str, &[u8])] = &[(ADOPTED_RESULT, &json)];
    let (adopted, found) = read_with(Some(list.as_bytes()), files);
    assert_eq!(adopted, None);
    assert_eq!(found.len(), 1);
    assert!(found[0].message.contains("ändrad"));
    // Nor is one that nobody vouches for.
    let long = format!("{list}{}", list.repeat(600).replace("  intern", "  a"));
    let lists: [Option<&[u8]>; 5] = [
        None,
        Some(b""),
        Some(b"# inget\n"),
        Some(b"abc  intern/it-bokslut.json\n"),
        Some(b"\xff"),
    ];
    for list in lists {
        let (adopted, found) = read_with(list, files);
        assert_eq!(adopted, None);
        assert_eq!(found.len(), 1);
        assert_eq!(&*found[0].place.file, "faststallt/2025/hashar.txt");
    }
    let (adopted, _) = read_with(Some(long.as_bytes()), files);
    assert_eq!(adopted, None);
}
