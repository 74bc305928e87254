//! A draft's bytes (RFC 5322, RFC 2045 to 2047).

use mail_builder::headers::HeaderType;
use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::headers::text::Text;
use mail_builder::mime::MimePart;

use crate::domain::is_address;
use crate::swedish::visible;

use super::Letter;

/// What a workbook is called in a letter (RFC 6838).
const WORKBOOK: &str =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// What parts the text from what is attached. Encoded text never holds `=_`.
const BOUNDARY: &str = "=_itbokslut";

/// A workbook that goes with a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// The file's name, without folders.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A letter that somebody will look through and send.
#[derive(Clone, Debug)]
pub struct Draft<'a> {
    /// Who answers questions: function and address. `None` leaves it to the
    /// mail program.
    pub from: Option<(&'a str, &'a str)>,
    /// Whom it is to: name and address. `None` leaves it to the sender.
    pub to: Option<(&'a str, &'a str)>,
    /// What it says.
    pub letter: &'a Letter,
    /// The workbook that goes with it.
    pub attachment: Option<&'a Attachment>,
}

/// Whether a letter can be addressed so: an address as it is written on the
/// internet, in letters that every mail program takes.
pub fn can_be_sent_to(address: &str) -> bool {
    is_address(address) && address.bytes().all(|byte| byte.is_ascii_graphic())
}

impl Draft<'_> {
    /// Returns the draft as an `.eml` file. `X-Unsent` makes Outlook open it
    /// for writing. An address that cannot be sent to is left out.
    pub fn bytes(&self) -> Vec<u8> {
        let text = self.letter.body.replace('\n', "\r\n");
        let body = MimePart::new("text/plain", text);
        let root = match self.attachment {
            None => body,
            Some(attachment) => {
                let workbook = MimePart::new(WORKBOOK, attachment.bytes.as_slice())
                    .attachment(one_line(&attachment.name));
                MimePart::new(
                    ContentType::new("multipart/mixed").attribute("boundary", BOUNDARY),
                    vec![body, workbook],
                )
            }
        };
        let mut headers: Vec<(&str, HeaderType<'_>)> = vec![
            ("X-Unsent", Raw::new("1").into()),
            ("MIME-Version", Raw::new("1.0").into()),
            ("Content-Language", Raw::new("sv").into()),
        ];
        if let Some(from) = mailbox(self.from) {
            headers.push(("From", from.clone().into()));
            headers.push(("Reply-To", from.into()));
        }
        if let Some(to) = mailbox(self.to) {
            headers.push(("To", to.into()));
        }
        let subject = Text::new(one_line(&self.letter.subject));
        headers.push(("Subject", subject.into()));
        let headers = headers.into_iter();
        let root = MimePart {
            headers: headers
                .map(|(name, value)| (name.into(), value))
                .chain(root.headers)
                .collect(),
            contents: root.contents,
        };
        let mut bytes = Vec::new();
        // The parts are written one by one: a whole message would get a date
        // and an identity of its own.
        root.write_part(&mut bytes);
        bytes
    }
}

fn mailbox(who: Option<(&str, &str)>) -> Option<Address<'static>> {
    let (name, address) = who.filter(|(_, address)| can_be_sent_to(address))?;
    let name = one_line(name);
    let name = (!name.is_empty()).then_some(name);
    Some(Address::new_address(name, address.to_owned()))
}

/// Returns a text in which nothing ends the line or the header.
fn one_line(text: &str) -> String {
    let (shown, _) = visible(text);
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}
