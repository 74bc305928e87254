//! What a file is, decided by its content.

use crate::support::ods::RawOds;
use crate::support::refused;
use crate::support::xlsx::RawXlsx;
use crate::support::zip::RawZip;

#[track_caller]
fn check(bytes: impl AsRef<[u8]>, rule: &str, message: &str) {
    let finding = refused(bytes.as_ref());
    assert_eq!((finding.rule.id, finding.message.as_str()), (rule, message));
    assert!(finding.remedy.ends_with('.'));
}

#[track_caller]
fn check_other(bytes: impl AsRef<[u8]>, what: &str) {
    let message = format!("filen är {what} och ingen arbetsbok som går att läsa");
    check(bytes, "fil-ingen-arbetsbok", &message);
}

/// A compound file that lists streams, as Office 97 to 2003 writes them.
fn compound(streams: &[&str]) -> Vec<u8> {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.resize(512, 0);
    for (kind, name) in std::iter::once((5, &"Root Entry"))
        .chain(streams.iter().map(|stream| (2, stream)))
    {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let length = u16::try_from(entry.len() + 2).unwrap();
        entry.resize(64, 0);
        entry.extend(length.to_le_bytes());
        entry.push(kind);
        entry.resize(128, 0);
        bytes.extend(entry);
    }
    bytes
}

#[test]
fn an_empty_file_is_said_to_be_empty() {
    check("", "fil-tom", "filen är tom");
}

#[test]
fn old_workbooks_are_asked_for_as_xlsx() {
    let xls = "filen är en arbetsbok i det binära formatet .xls";
    check(compound(&["Workbook"]), "fil-binart-format", xls);
    check(compound(&["Book"]), "fil-binart-format", xls);
    check(
        b"\x09\x08\x10\x00\x00\x06\x05\x00",
        "fil-binart-format",
        xls,
    );
}

#[test]
fn passwords_are_named() {
    let message = "filen är krypterad med lösenord";
    check(
        compound(&["EncryptionInfo", "EncryptedPackage"]),
        "fil-losenord",
        message,
    );
    check(RawOds::new().encrypted().build(), "fil-losenord", message);
    let whole = RawZip::new()
        .part("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        .part("encrypted-package", [1, 2, 3]);
    check(whole.build(), "fil-losenord", message);
}

#[test]
fn other_documents_are_named() {
    check_other("%PDF-1.7\n%\u{e2}", "en PDF");
    check_other(b"\x00\x00skrot%PDF-1.4", "en PDF");
    check_other("\u{feff}  <!DOCTYPE HTML><html><table>", "en webbsida");
    check_other("<table border=1><tr><td>1</td></tr></table>", "en webbsida");
    let columns = "en textfil med värden i kolumner (CSV)";
    check_other("Kod;Utfall\nS1.1;87,5\n", columns);
    check_other(b"Kod;M\xe4tt\nS1.1;87,5\n", columns);
    check_other("\u{feff}Kod\tMätt\nS1.1\t87,5\n", columns);
    check_other("Code,Value,Unit\nS1.1,87.5,%\n", columns);
    for mark in ["\u{feff}", ""] {
        let text = format!("{mark}Kod;Utfall\nÅ;87,5");
        let units = || text.encode_utf16();
        let little: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
        check_other(little, columns);
        check_other(big, columns);
    }
    check_other("Hej! Här kommer våra siffror, se nedan.", "en textfil");
    check_other("Målvärde", "en textfil");
    check_other(
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>\
         <Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
        "ett XML-dokument från Excel 2003",
    );
    check_other(
        "<?xml version=\"1.0\"?><office:document \
         office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"/>",
        "ett OpenDocument-kalkylark i ett enda XML-dokument (.fods)",
    );
    check_other("<?xml version=\"1.0\"?><a/>", "ett XML-dokument");
    check_other(
        "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w/>",
        "ett textdokument",
    );
    check_other(
        "<?xml version=\"1.0\"?><office:document \
         office:mimetype=\"application/vnd.oasis.opendocument.text\"/>",
        "ett textdokument",
    );
    check_other("{\\rtf1\\ansi", "ett textdokument");
    check_other(compound(&["WordDocument"]), "ett textdokument");
    check_other(compound(&["PowerPoint Document"]), "en presentation");
    check_other(
        compound(&["__properties_version1.0"]),
        "ett e-postmeddelande",
    );
    check_other(compound(&[]), "något okänt");
    check_other(b"\x89PNG\r\n\x1a\n", "en bild");
    check_other(b"\xff\xd8\xff\xe0", "en bild");
    check_other(b"7z\xbc\xaf\x27\x1c", "ett komprimerat arkiv");
    check_other(b"\x1f\x8b\x08", "ett komprimerat arkiv");
    check_other(b"II*\0\x08\0\0\0", "en bild");
    check_other(b"RIFF\x24\0\0\0WEBPVP8 ", "en bild");
    check_other(b"\0\0\0\x18ftypheic\0\0\0\0", "en bild");
    check_other("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "en bild");
    check_other(b"Rar!\x1a\x07\x01\0", "ett komprimerat arkiv");
    check_other(b"\xfd7zXZ\0\0\x04", "ett komprimerat arkiv");
    check_other(b"\0\x01\0\0Standard ACE DB\0", "en Access-databas");
    check_other(b"MZ\x90\0\x03\0\0\0", "ett program");
    check_other([0; 4_096], "något okänt");
}

#[test]
fn links_are_told_from_what_they_lead_to() {
    check_other(b"\x4c\0\0\0\x01\x14\x02\0\0\0\0\0", "en genväg");
    check_other("[InternetShortcut]\r\nURL=https://a.example/", "en genväg");
    check_other(
        "<?xml version=\"1.0\"?><plist><dict><key>URL</key></dict></plist>",
        "en genväg",
    );
    check_other(
        "{\"url\": \"https://docs.google.com/open?id=1\"}",
        "en genväg",
    );
}

#[test]
fn messages_are_told_from_web_pages_that_are_stored_like_them() {
    check_other(
        "Received: from a.example by b.example\r\nSubject: IT-bokslut\r\n\r\nHej",
        "ett e-postmeddelande",
    );
    check_other(
        "From: Eva <eva@a.example>\r\nTo: it@a.example\r\n\r\nHej",
        "ett e-postmeddelande",
    );
    check_other(
        "MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n\
         Content-Type: multipart/related; boundary=\"a\"\r\n\r\n",
        "en webbsida",
    );
    check_other("Från: Eva\nTill: Bo\n\nHej", "en textfil");
}

#[test]
fn web_pages_from_excel_are_told_from_their_frames() {
    check_other(
        "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head>\
         <meta name=ProgId content=Excel.Sheet></head><body><table><tr><td>1",
        "en webbsida",
    );
    check_other(
        "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head>\
         <x:ExcelWorksheet><x:WorksheetSource HRef=\"a-filer/sheet001.htm\"/>",
        "en webbsida som har sina celler i andra filer",
    );
    check_other(
        "<frameset rows=\"*,39\"><frame>",
        "en webbsida som har sina celler i andra filer",
    );
    check_other("<!-- export --><div><table><tr><td>1", "en webbsida");
    check_other("\n<style>td{}</style><table>", "en webbsida");
}

#[test]
fn a_document_of_apples_programs_is_named() {
    let numbers = RawZip::new()
        .part("Index/Document.iwa", "x")
        .part("Index/Tables/DataList.iwa", "x");
    check_other(
        numbers.build(),
        "ett dokument från Numbers, Pages eller Keynote",
    );
}

#[test]
fn a_workbook_of_old_excel_behind_a_password_is_named() {
    let record = |name: u16, data: &[u8]| {
        let length = u16::try_from(data.len()).unwrap();
        let mut bytes = name.to_le_bytes().to_vec();
        bytes.extend(length.to_le_bytes());
        bytes.extend(data);
        bytes
    };
    let workbook = record(0x809, &[0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    // The oldest of Excel's ciphers calls itself zero.
    for password in [
        vec![0, 0, 1, 2, 3, 4],
        vec![1, 0, 1, 0, 1, 0],
        vec![1, 2, 3, 4],
    ] {
        for protected in [Vec::new(), record(0x86, &[])] {
            let stream = [
                workbook.clone(),
                protected,
                record(0x2f, &password),
                record(0x0a, &[]),
            ]
            .concat();
            let mut bytes = compound(&["Workbook"]);
            bytes.resize(bytes.len().next_multiple_of(512), 0);
            bytes.extend(stream);
            check(bytes, "fil-losenord", "filen är krypterad med lösenord");
        }
    }
    let mut open = compound(&["Workbook"]);
    open.resize(open.len().next_multiple_of(512), 0);
    open.extend([workbook, record(0x42, &[0xb0, 4]), record(0x0a, &[])].concat());
    check(
        open,
        "fil-binart-format",
        "filen är en arbetsbok i det binära formatet .xls",
    );
}

#[test]
fn other_packages_are_named_by_their_main_part() {
    let named = |root: &str| {
        RawXlsx::new()
            .part("xl/workbook.xml", format!("<w:{root} xmlns:w=\"w\"/>"))
            .build()
    };
    check_other(named("document"), "ett textdokument");
    check_other(named("presentation"), "en presentation");
    check_other(named("annat"), "något okänt");
    let document = |kind: &str| {
        RawZip::new()
            .part(
                "mimetype",
                format!("application/vnd.oasis.opendocument.{kind}"),
            )
            .build()
    };
    check_other(document("text"), "ett textdokument");
    check_other(document("presentation"), "en presentation");
    check_other(document("graphics"), "något okänt");
}

#[test]
fn a_zip_archive_of_workbooks_is_told_from_any_other() {
    let zip = RawZip::new().part("Bildning/BUF.XLSX", "x");
    check_other(zip.build(), "ett zip-arkiv med arbetsböcker i");
    let zip = RawZip::new().part("läs mig.txt", "x");
    check_other(zip.build(), "ett zip-arkiv");
    check_other(RawZip::new().build(), "ett zip-arkiv");
}

#[test]
fn a_workbook_without_its_root_is_damaged() {
    check(
        RawZip::new().part("xl/workbook.xml", "<workbook/>").build(),
        "fil-skadad",
        "filen är skadad: delen «_rels/.rels» saknas",
    );
}
