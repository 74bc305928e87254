use chrono::NaiveDate;

use super::*;
use crate::domain::{CellRef, Period, Place};
use crate::finding::Finding;
use crate::finding::rules::{
    ambiguous_percent, late_submission, text_number, unmeasured,
};
use crate::settings::Contact;

const FILE: &str = "inlamnat/2025/buf.xlsx";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn contact() -> Contact {
    Contact {
        function: "IT-samordnaren".to_owned(),
        email: "it@norsjo.example".to_owned(),
    }
}

fn about(contact: &Contact) -> About<'_> {
    About {
        municipality: "Norsjö kommun",
        period: Period::annual(2025),
        department: "Socialförvaltningen",
        deadline: Some(day("2026-01-30")),
        today: day("2026-02-11"),
        contact,
    }
}

fn cell(row: u32) -> Place {
    Place::cell(FILE, "Utfall", CellRef::new(row, 8))
}

/// Returns a draft as text.
fn written(draft: &Draft<'_>) -> String {
    String::from_utf8(draft.bytes()).unwrap()
}

fn letter(subject: &str, body: &str) -> Letter {
    Letter {
        subject: subject.to_owned(),
        body: body.to_owned(),
    }
}

#[test]
fn a_reminder_reads_like_this() {
    let contact = contact();
    let letter = reminder(about(&contact), Some("it-bokslut-2025-soc.xlsx"));
    assert_eq!(
        letter.subject,
        "Påminnelse: IT-bokslutet 2025 från Socialförvaltningen"
    );
    assert_eq!(
        letter.body.replace('\u{a0}', " "),
        "\
Hej!

Vi har inte fått in IT-bokslutet 2025 från Socialförvaltningen. Sista dag var 30 januari 2026.

Så här gör ni:
1. Fyll i den bifogade arbetsboken, it-bokslut-2025-soc.xlsx. Bladet Läs mig beskriver hur.
2. Spara arbetsboken, och skicka den som svar på det här brevet så snart ni kan.

Saknar ni någon uppgift, välj ett skäl i kolumnen Ej mätt, skäl, i stället för att vänta. Har ni redan skickat arbetsboken, hör av er, så letar vi rätt på den.

Frågor? Hör av er till IT-samordnaren, it@norsjo.example.

Vänliga hälsningar
IT-samordnaren
Norsjö kommun
"
    );
}

#[test]
fn before_the_last_day_the_letter_asks_for_an_answer_by_then() {
    let contact = contact();
    let early = About {
        today: day("2026-01-30"),
        ..about(&contact)
    };
    let body = reminder(early, None).body.replace('\u{a0}', " ");
    assert!(body.contains("Sista dag är 30 januari 2026."), "{body}");
    assert!(
        body.contains("som svar på det här brevet senast 30 januari 2026."),
        "{body}"
    );
    assert!(
        body.contains("arbetsboken som ni har fått från oss"),
        "{body}"
    );
    let none = About {
        deadline: None,
        ..about(&contact)
    };
    assert!(!reminder(none, None).body.contains("Sista dag"));
}

#[test]
fn a_correction_reads_like_this() {
    let contact = contact();
    let errors: Vec<Finding> = (11..14)
        .map(|row| ambiguous_percent::found(&cell(row), 0.5))
        .collect();
    let late = late_submission::found(&cell(1), day("2026-02-09"), day("2026-01-30"));
    let notice = text_number::found(&cell(2), "7", "7");
    let reason = crate::domain::UnmeasuredReason::NotDone;
    let warning = unmeasured::found(&cell(3), "S1.1", reason);
    let all: Vec<&Finding> = errors.iter().chain([&late, &notice, &warning]).collect();
    let letter = correction(about(&contact), &all, "buf.xlsx", Some("BUF-retur.xlsx"));
    assert_eq!(
        letter.unwrap().body.replace('\u{a0}', " "),
        "\
Hej!

Tack för IT-bokslutet 2025 från Socialförvaltningen. Innan vi kan använda alla uppgifter behöver ni rätta tre fel.

Att rätta:
- Bladet Utfall, cell I12: «0,5» kan betyda både 50 % och 0,5 %. Skriv talet med procenttecken: 50 % eller 0,5 %. Likadant i I13 och I14.

En sak till är värd att titta på:
- Bladet Utfall, cell I4: S1.1 är inte mätt: mätning ej gjord. Inget behöver rättas om skälet stämmer. Skriv i kolumnen Kommentar när indikatorn kan mätas igen.

Rätta i den bifogade arbetsboken, BUF-retur.xlsx. Där är felen markerade i sina celler, och det första bladet räknar upp dem. Skicka den som svar på det här brevet så snart ni kan.

Frågor? Hör av er till IT-samordnaren, it@norsjo.example.

Vänliga hälsningar
IT-samordnaren
Norsjö kommun
"
    );
    let without = correction(about(&contact), &all, "buf.xlsx", None).unwrap();
    assert!(
        without
            .body
            .contains("Rätta i arbetsboken som ni skickade, buf.xlsx.")
    );
}

#[test]
fn who_has_nothing_to_mend_gets_no_letter() {
    let contact = contact();
    let late = late_submission::found(&cell(1), day("2026-02-09"), day("2026-01-30"));
    assert_eq!(
        correction(about(&contact), &[&late], "buf.xlsx", None),
        None
    );
}

#[test]
fn a_draft_is_unsent_and_has_neither_date_nor_identity() {
    let letter = letter("Påminnelse", "Hej!\n\nÅtta rader.\n");
    let attachment = Attachment {
        name: "mall.xlsx".to_owned(),
        bytes: vec![0, 1, 2, 255],
    };
    let draft = Draft {
        from: Some(("IT-samordnaren", "it@norsjo.example")),
        to: Some(("Socialförvaltningen", "soc@norsjo.example")),
        letter: &letter,
        attachment: Some(&attachment),
    };
    let text = written(&draft);
    assert_eq!(
        text,
        "X-Unsent: 1\r\n\
         MIME-Version: 1.0\r\n\
         Content-Language: sv\r\n\
         From: \"IT-samordnaren\" <it@norsjo.example>\r\n\
         Reply-To: \"IT-samordnaren\" <it@norsjo.example>\r\n\
         To: =?utf-8?Q?Socialf=C3=B6rvaltningen?= <soc@norsjo.example>\r\n\
         Subject: =?utf-8?Q?P=C3=A5minnelse?=\r\n\
         Content-Type: multipart/mixed; boundary=\"=_itbokslut\"\r\n\
         \r\n\
         --=_itbokslut\r\n\
         Content-Type: text/plain; charset=\"utf-8\"\r\n\
         Content-Transfer-Encoding: quoted-printable\r\n\
         \r\n\
         Hej!\r\n\r\n=C3=85tta rader.\r\n\r\n\
         --=_itbokslut\r\n\
         Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\r\n\
         Content-Disposition: attachment; filename=\"mall.xlsx\"\r\n\
         Content-Transfer-Encoding: base64\r\n\
         \r\n\
         AAEC/w==\r\n\r\n\
         --=_itbokslut--\r\n"
    );
    assert_eq!(text, written(&draft));
}

#[test]
fn nothing_that_somebody_typed_becomes_a_header() {
    let letter = letter("Hej\r\nBcc: alla@x.example", "Hej\n");
    for (name, address) in [
        ("Soc\r\nBcc: alla@x.example", "soc@norsjo.example"),
        ("Soc", "soc@norsjo.example\r\nBcc: alla@x.example"),
        ("Soc\u{202e}", "soc@norsjo.example, alla@x.example"),
        ("Soc\" <alla@x.example>, \"", "soc@norsjo.example"),
        ("Soc", "<alla@x.example>"),
        ("Soc", "sög@norsjo.example"),
    ] {
        let text = written(&Draft {
            from: None,
            to: Some((name, address)),
            letter: &letter,
            attachment: Some(&Attachment {
                name: "a\r\nX-Bcc: b.xlsx".to_owned(),
                bytes: Vec::new(),
            }),
        });
        for line in text.split("\r\n") {
            let header = line.to_lowercase();
            assert!(!header.starts_with("bcc:"), "{text}");
            assert!(!header.starts_with("x-bcc:"), "{text}");
            assert!(!line.contains(['\r', '\n', '\u{202e}']), "{text}");
        }
        let to: Vec<&str> = text.lines().filter(|l| l.starts_with("To: ")).collect();
        match address {
            "soc@norsjo.example" => assert!(
                matches!(to.as_slice(), [to] if to.ends_with("<soc@norsjo.example>")),
                "{text}"
            ),
            _ => assert!(to.is_empty(), "{text}"),
        }
    }
}

#[test]
fn what_a_cell_holds_stays_on_its_line_in_the_letter() {
    let contact = contact();
    let found = Finding {
        message: "«\u{1b}[2J\r\n\r\nVänliga hälsningar\u{202e}» går inte".to_owned(),
        ..ambiguous_percent::found(&cell(4), 0.5)
    };
    let letter = correction(about(&contact), &[&found], "buf.xlsx", None).unwrap();
    let line = letter
        .body
        .lines()
        .find(|line| line.contains("går inte"))
        .unwrap();
    assert!(line.starts_with("- Bladet Utfall, cell I5: "), "{line}");
    assert!(line.contains("Vänliga hälsningar"), "{line}");
    assert!(
        !letter.body.contains(['\u{1b}', '\u{202e}', '\r']),
        "{line}"
    );
}
