use super::*;

fn svg(inside: &str) -> Result<Logo, Cause> {
    let text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" \
         xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 10 10\">{inside}</svg>"
    );
    logo(text.as_bytes())
}

#[track_caller]
fn refused(inside: &str, cause: Cause) {
    assert_eq!(svg(inside), Err(cause), "{inside}");
}

/// Returns a PNG's chunk; nobody here looks at the checksum.
fn chunk(kind: [u8; 4], contents: &[u8]) -> Vec<u8> {
    let length = u32::try_from(contents.len()).unwrap();
    [
        &length.to_be_bytes(),
        kind.as_slice(),
        contents,
        b"\0\0\0\0",
    ]
    .concat()
}

fn picture(width: u32, height: u32) -> Vec<u8> {
    let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
    let header = chunk(*b"IHDR", &[size.as_slice(), b"\x08\x02\0\0\0"].concat());
    [png::SIGNATURE, &header].concat()
}

#[test]
fn shapes_that_refer_to_each_other_are_a_logo() {
    let logo = svg(
        "<!-- made by a drawing program --><defs><path id=\"a\" d=\"M0 0h10v10z\"/>\
         <clipPath id=\"b\"><use xlink:href=\"#a\"/></clipPath></defs>\
         <g clip-path=\"url(#b)\" style=\"fill:#123456\"><path d=\"M0 0h10v10z\"/></g>",
    );
    assert_eq!(logo.unwrap().ending, "svg");
    let marked =
        b"\xef\xbb\xbf<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><rect/></svg>";
    assert_eq!(super::logo(marked).unwrap().bytes[..5], *b"<?xml");
}

#[test]
fn what_acts_or_fetches_is_no_logo() {
    refused("<script>alert(1)</script>", Cause::Script);
    refused("<path onclick=\"x()\"/>", Cause::Script);
    refused("<animateTransform/>", Cause::Script);
    refused("<foreignObject/>", Cause::Script);
    refused("<image href=\"data:image/png;base64,AAAA\"/>", Cause::Image);
    refused(
        "<use xlink:href=\"http://a.example/b.svg#c\"/>",
        Cause::External,
    );
    refused("<use href=\"/data.json\"/>", Cause::External);
    refused("<rect fill=\"url(http://a.example/#b)\"/>", Cause::External);
    refused(
        "<rect style=\"fill: URL( 'file:///a' )\"/>",
        Cause::External,
    );
    refused("<rect style=\"fill: u\\72l(file:///a)\"/>", Cause::External);
    refused("<style>@import 'a.css';</style>", Cause::External);
    refused(
        "<style><![CDATA[rect{fill:url(a)}]]></style>",
        Cause::External,
    );
    refused("<rect fill=\"&a;\"/>", Cause::External);
    refused("<text>Norsjö</text>", Cause::Text);
    refused("<filter id=\"a\"/>", Cause::Filter);
    let declared = "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>";
    assert_eq!(logo(declared.as_bytes()), Err(Cause::External));
}

#[test]
fn a_picture_that_grows_when_it_is_drawn_is_no_logo() {
    // Ten times ten times ten, for a few lines of text.
    let mut bomb = "<g id=\"a0\"><rect/></g>".to_owned();
    for level in 1..9 {
        let uses = format!("<use href=\"#a{}\"/>", level - 1).repeat(10);
        bomb.push_str(&format!("<g id=\"a{level}\">{uses}</g>"));
    }
    refused(&bomb, Cause::TooComplex);
    refused("<g id=\"a\"><use href=\"#a\"/></g>", Cause::Damaged);
    refused(
        "<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>",
        Cause::Damaged,
    );
    refused(&"<g>".repeat(500), Cause::TooComplex);
    refused(&"<rect/>".repeat(20_000), Cause::TooComplex);
    let large = vec![b' '; LARGEST + 1];
    assert_eq!(logo(&large), Err(Cause::TooLarge { megabytes: 2 }));
}

#[test]
fn what_is_no_picture_is_told() {
    for bytes in [
        b"".as_slice(),
        b"%PDF-1.7",
        b"\xff\xd8\xff",
        b"GIF89a",
        b"\x1f\x8b\x08",
    ] {
        assert_eq!(logo(bytes), Err(Cause::OtherKind));
    }
    assert_eq!(logo(b"<html></html>"), Err(Cause::OtherKind));
    assert_eq!(logo(b"<svg><g></g></svg>"), Err(Cause::Damaged));
    assert_eq!(logo(b"<svg><g>"), Err(Cause::Damaged));
    assert_eq!(logo(b"<svg></g>"), Err(Cause::Damaged));
    assert_eq!(logo(b"<!-- only a remark -->"), Err(Cause::Damaged));
}

#[test]
fn a_png_is_measured_before_it_is_unpacked_and_keeps_no_notes() {
    let end = chunk(*b"IEND", b"");
    let too_many = Err(Cause::TooManyPixels { side: 3000 });
    assert_eq!(logo(&[picture(3001, 1), end.clone()].concat()), too_many);
    assert_eq!(
        logo(&[picture(1, u32::MAX), end.clone()].concat()),
        too_many
    );
    assert_eq!(logo(&picture(10, 10)), Err(Cause::Damaged));
    assert_eq!(logo(png::SIGNATURE), Err(Cause::Damaged));
    let cut = [picture(10, 10), b"\xff\xff\xff\xffIDAT".to_vec()].concat();
    assert_eq!(logo(&cut), Err(Cause::Damaged));

    let pixels = chunk(*b"IDAT", b"abc");
    let notes = [chunk(*b"eXIf", b"a place"), chunk(*b"tEXt", b"a name")].concat();
    let whole = [
        picture(10, 10),
        notes,
        pixels.clone(),
        end.clone(),
        b"more".to_vec(),
    ];
    let plain = [picture(10, 10), pixels, end].concat();
    assert_eq!(logo(&whole.concat()).unwrap().bytes, plain);
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "[<>/a-z#\"'=!?&;()\\[\\] ]{0,80}") {
        let _ = logo(text.as_bytes());
        let _ = svg(&text);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
        let _ = logo(&[png::SIGNATURE, &bytes].concat());
    }
}
