//! The example's workbooks after LibreOffice has saved them: the same values,
//! and no error or warning that was not there before.

use std::path::Path;

use serde_json::Value;

use super::programs::{folder_if_asked, run};
use crate::support::project::Project;

/// What is compared: the errors and warnings, and the outcomes.
#[derive(Debug, PartialEq)]
struct Read {
    found: Vec<[String; 4]>,
    outcomes: Vec<(Value, Value, Value)>,
}

fn read(kommun: &Project) -> Read {
    kommun.run(&["rapport"]);
    let data: Value =
        serde_json::from_slice(&kommun.bytes("ut/2025/intern/it-bokslut.json")).unwrap();
    let text =
        |finding: &Value, key: &str| finding[key].as_str().unwrap_or("").to_owned();
    let mut found: Vec<[String; 4]> = data["fynd"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["allvar"] != "notis")
        .map(|finding| {
            ["id", "forvaltning", "blad", "cell"].map(|key| text(finding, key))
        })
        .collect();
    found.sort();
    let indicators = data["indikatorer"].as_array().unwrap().iter();
    let outcomes = indicators
        .map(|one| {
            (
                one["kod"].clone(),
                one["utfall"].clone(),
                one["forvaltningar"].clone(),
            )
        })
        .map(|(code, outcome, own)| {
            let own = own.as_array().into_iter().flatten();
            let own = own.map(|own| own["utfall"].clone()).collect();
            (code, outcome, Value::Array(own))
        })
        .collect();
    Read { found, outcomes }
}

/// Saves the files in a folder in a format, and returns them by name.
fn saved(
    folder: &Path,
    from: &Path,
    format: &str,
    filter: &str,
) -> Vec<(String, Vec<u8>)> {
    let to = folder.join(format);
    std::fs::create_dir_all(&to).unwrap();
    let mut files: Vec<String> = std::fs::read_dir(from)
        .unwrap()
        .map(|file| file.unwrap().path().to_str().unwrap().to_owned())
        .collect();
    files.sort();
    let profile = format!("-env:UserInstallation=file://{}/profil", folder.display());
    let out = to.to_str().unwrap().to_owned();
    let mut arguments = vec![
        &*profile,
        "--headless",
        "--convert-to",
        filter,
        "--outdir",
        &out,
    ];
    arguments.extend(files.iter().map(String::as_str));
    run("soffice", &arguments);
    let mut saved: Vec<(String, Vec<u8>)> = std::fs::read_dir(&to)
        .unwrap()
        .map(|file| {
            let path = file.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, std::fs::read(&path).unwrap())
        })
        .collect();
    saved.sort();
    assert_eq!(saved.len(), files.len(), "{saved:?}");
    saved
}

/// Returns the example with these workbooks instead of those of the year.
fn with(files: &[(String, Vec<u8>)]) -> Project {
    let kommun = Project::sample();
    std::fs::remove_dir_all(kommun.path("inlamnat/2025")).unwrap();
    for (name, bytes) in files {
        kommun.put(&format!("inlamnat/2025/{name}"), bytes);
    }
    kommun
}

#[test]
fn what_libreoffice_has_saved_is_read_alike() {
    let Some(folder) = folder_if_asked("resaved") else {
        return;
    };
    let kommun = Project::sample();
    let expected = read(&kommun);
    assert!(expected.outcomes.len() > 30);
    let ods = saved(&folder, &kommun.path("inlamnat/2025"), "ods", "ods");
    assert_eq!(read(&with(&ods)), expected, ".ods");
    let again = saved(
        &folder,
        &folder.join("ods"),
        "xlsx",
        "xlsx:Calc MS Excel 2007 XML",
    );
    assert_eq!(read(&with(&again)), expected, ".ods to .xlsx");
    // The old format does not tell percentages apart: what may be a share is
    // asked about and counts for nothing, and everything else is as before.
    let old = saved(
        &folder,
        &kommun.path("inlamnat/2025"),
        "xls",
        "xls:MS Excel 97",
    );
    let old = read(&with(&old));
    let told = |read: &Read| -> Vec<[String; 4]> {
        let asked = ["procentformat-okänt", "ej-mätt"];
        let found = read.found.iter().cloned();
        found
            .filter(|[rule, ..]| !asked.contains(&&**rule))
            .collect()
    };
    assert_eq!(told(&old), told(&expected), ".xls");
    for ((code, outcome, _), (_, before, _)) in
        old.outcomes.iter().zip(&expected.outcomes)
    {
        assert!(outcome.is_null() || outcome == before, "{code}: {outcome}");
    }
}
