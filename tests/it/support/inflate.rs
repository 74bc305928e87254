//! Deflated data laid open, so that a test can search what a PDF holds.

/// Returns the data of a zlib stream as far as it can be read.
pub(crate) fn inflate(zlib: &[u8]) -> Vec<u8> {
    let mut bits = Bits {
        data: zlib.get(2..).unwrap_or_default(),
        at: 0,
    };
    let mut out = Vec::new();
    while let Some(last) = bits.take(1) {
        let done = match bits.take(2) {
            Some(0) => stored(&mut bits, &mut out),
            Some(1) => {
                let lengths: Vec<u8> = (0..288)
                    .map(|code| match code {
                        144..=255 => 9,
                        256..=279 => 7,
                        _ => 8,
                    })
                    .collect();
                codes(
                    &mut bits,
                    &mut out,
                    &Tree::of(&lengths),
                    &Tree::of(&[5; 30]),
                )
            }
            Some(2) => dynamic(&mut bits, &mut out),
            _ => None,
        };
        if done.is_none() || last == 1 {
            break;
        }
    }
    out
}

struct Bits<'d> {
    data: &'d [u8],
    at: usize,
}

impl Bits<'_> {
    fn take(&mut self, count: usize) -> Option<usize> {
        let mut value = 0;
        for bit in 0..count {
            let byte = usize::from(*self.data.get(self.at / 8)?);
            value |= (byte >> (self.at % 8) & 1) << bit;
            self.at += 1;
        }
        Some(value)
    }
}

/// A canonical code: how many codes there are of each length, and what they
/// stand for in order.
struct Tree {
    counts: [usize; 16],
    symbols: Vec<usize>,
}

impl Tree {
    fn of(lengths: &[u8]) -> Self {
        let mut counts = [0; 16];
        for length in lengths.iter().filter(|length| **length > 0) {
            counts[usize::from(*length)] += 1;
        }
        let mut symbols: Vec<usize> =
            (0..lengths.len()).filter(|s| lengths[*s] > 0).collect();
        symbols.sort_by_key(|symbol| (lengths[*symbol], *symbol));
        Self { counts, symbols }
    }

    fn next(&self, bits: &mut Bits<'_>) -> Option<usize> {
        let (mut code, mut first, mut index) = (0, 0, 0);
        for count in &self.counts[1..] {
            code |= bits.take(1)?;
            if code < first + count {
                return self.symbols.get(index + code - first).copied();
            }
            index += count;
            first = (first + count) << 1;
            code <<= 1;
        }
        None
    }
}

fn stored(bits: &mut Bits<'_>, out: &mut Vec<u8>) -> Option<()> {
    bits.at = bits.at.div_ceil(8) * 8;
    let length = bits.take(16)?;
    bits.take(16)?;
    for _ in 0..length {
        out.push(u8::try_from(bits.take(8)?).unwrap());
    }
    Some(())
}

fn dynamic(bits: &mut Bits<'_>, out: &mut Vec<u8>) -> Option<()> {
    const ORDER: [usize; 19] = [
        16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
    ];
    let literals = bits.take(5)? + 257;
    let distances = bits.take(5)? + 1;
    let used = bits.take(4)? + 4;
    let mut lengths = [0; 19];
    for at in ORDER.iter().take(used) {
        lengths[*at] = u8::try_from(bits.take(3)?).unwrap();
    }
    let tree = Tree::of(&lengths);
    let mut lengths: Vec<u8> = Vec::new();
    while lengths.len() < literals + distances {
        let (value, times) = match tree.next(bits)? {
            16 => (*lengths.last()?, bits.take(2)? + 3),
            17 => (0, bits.take(3)? + 3),
            18 => (0, bits.take(7)? + 11),
            length => (u8::try_from(length).unwrap(), 1),
        };
        lengths.extend(std::iter::repeat_n(value, times));
    }
    let (literal, distance) = lengths.split_at(literals);
    codes(bits, out, &Tree::of(literal), &Tree::of(distance))
}

fn codes(
    bits: &mut Bits<'_>,
    out: &mut Vec<u8>,
    literals: &Tree,
    distances: &Tree,
) -> Option<()> {
    loop {
        match literals.next(bits)? {
            256 => return Some(()),
            byte @ 0..=255 => out.push(u8::try_from(byte).unwrap()),
            code => {
                let length = match code - 257 {
                    at @ 0..=7 => at + 3,
                    28 => 258,
                    at => {
                        let extra = (at - 4) / 4;
                        ((4 + at % 4) << extra) + 3 + bits.take(extra)?
                    }
                };
                let distance = match distances.next(bits)? {
                    at @ 0..=3 => at + 1,
                    at => {
                        let extra = (at - 2) / 2;
                        ((2 + at % 2) << extra) + 1 + bits.take(extra)?
                    }
                };
                let from = out.len().checked_sub(distance)?;
                for at in from..from + length {
                    out.push(out[at]);
                }
            }
        }
    }
}

/// Returns a PDF with all its deflated streams laid open after it.
pub(crate) fn laid_open(pdf: &[u8]) -> Vec<u8> {
    let mut open = pdf.to_vec();
    let mut rest = pdf;
    let keyword = b"stream\n";
    while let Some(at) = rest.windows(keyword.len()).position(|w| w == keyword) {
        rest = &rest[at + keyword.len()..];
        // Typst writes zlib's usual header.
        if rest.first() == Some(&0x78) {
            open.extend(inflate(rest));
        }
    }
    open
}

#[test]
fn what_was_deflated_is_laid_open() {
    // «lämnas inte lämnas inte lämnas inte» as zlib deflates it.
    let fixed = [
        0x78, 0x9c, 0x4b, 0x4c, 0x4a, 0x4e, 0x49, 0x4d, 0x4b, 0xcf, 0xc8, 0x04, 0x00,
    ];
    assert_eq!(inflate(&fixed), b"abcdefghi");
}
