use super::*;

#[test]
fn what_is_read_is_written() {
    let text = "<a x=\"1 &amp; 2&#10;\"><b/> å &lt; &#229;<c> </c></a>";
    let element = Element::parse(text.as_bytes()).unwrap();
    assert_eq!(element.get("x"), Some("1 & 2\n"));
    assert_eq!(element.content(), " å < å ");
    let written = element.document();
    assert_eq!(Element::parse(&written).unwrap(), element);
    assert!(
        String::from_utf8(written)
            .unwrap()
            .ends_with("<a x=\"1 &amp; 2&#10;\"><b/> å &lt; å<c> </c></a>")
    );
}

#[test]
fn a_document_without_an_element_is_refused() {
    assert!(Element::parse(b"").is_err());
    assert!(Element::parse(b"<a>").is_err());
}
