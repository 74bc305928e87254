//! A draft as another mail library reads it.

use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::programs::{folder_if_asked, script};
use crate::support::project::Project;

#[test]
fn python_reads_a_draft_as_it_was_meant() {
    let Some(folder) = folder_if_asked("mail") else {
        return;
    };
    let kommun = Project::sample();
    std::fs::remove_file(kommun.path("inlamnat/2025/Kopia av TEK-2025.xlsx")).unwrap();
    kommun.run(&["mallar", "--forvaltning", "TEK"]);
    kommun
        .run(&["status", "--paminnelse", "--datum", "2026-01-28"])
        .ended(1);
    let draft = kommun.path("ut/2025/paminnelser/TEK.eml");
    let read = script("read_mail.py", &folder, &json!({ "file": draft }));
    assert_eq!(read["defects"], json!([]));
    assert_eq!(
        read["headers"]["Subject"],
        "Påminnelse: IT-bokslutet 2025 från Tekniska förvaltningen"
    );
    let to = read["headers"]["To"].as_str().unwrap();
    assert!(to.starts_with("Tekniska förvaltningen <"), "{to}");
    let text = read["text"].as_str().unwrap().replace('\u{a0}', " ");
    assert!(text.starts_with("Hej!\n\nVi har inte fått in IT-bokslutet 2025 från"));
    assert!(text.contains("senast 30 januari 2026.\n"), "{text}");
    let template = kommun.bytes("mallar/2025/it-bokslut-2025-tek.xlsx");
    let hash = Sha256::digest(&template)
        .iter()
        .fold(String::new(), |hash, byte| hash + &format!("{byte:02x}"));
    assert_eq!(
        read["attached"],
        json!([{
            "name": "it-bokslut-2025-tek.xlsx",
            "type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "sha256": hash,
        }])
    );
}
