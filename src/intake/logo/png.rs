//! A PNG: its size before it is unpacked, and only the parts that make the
//! picture.

use crate::finding::rules::unusable_logo::Cause;

/// What every PNG begins with.
pub(super) const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The most picture elements along a side. Five centimetres in print need
/// 1 200 at most; the rest is for who has only a large one.
const LONGEST: u32 = 3000;

/// The chunks that make the picture: its size, its colours, its elements, and
/// which of them are seen through.
const KEPT: [&[u8; 4]; 5] = [b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"];

/// Returns the PNG without its profiles, times, texts and other notes.
pub(super) fn plain(bytes: &[u8]) -> Result<Vec<u8>, Cause> {
    let mut rest = bytes.strip_prefix(SIGNATURE).ok_or(Cause::OtherKind)?;
    let mut plain = SIGNATURE.to_vec();
    let mut first = true;
    loop {
        let (length, after) = rest.split_first_chunk::<4>().ok_or(Cause::Damaged)?;
        let (kind, after) = after.split_first_chunk::<4>().ok_or(Cause::Damaged)?;
        // The contents and their checksum.
        let length = usize::try_from(u32::from_be_bytes(*length)).unwrap_or(usize::MAX);
        let whole = length.checked_add(4).ok_or(Cause::Damaged)?;
        let contents = after.get(..length).ok_or(Cause::Damaged)?;
        if first {
            if kind != b"IHDR" {
                return Err(Cause::Damaged);
            }
            size(contents)?;
        } else if kind == b"IHDR" {
            return Err(Cause::Damaged);
        }
        first = false;
        if KEPT.contains(&kind) {
            plain.extend(rest.get(..whole + 8).ok_or(Cause::Damaged)?);
        }
        if kind == b"IEND" {
            return Ok(plain);
        }
        rest = after.get(whole..).ok_or(Cause::Damaged)?;
    }
}

/// Looks at the header's width and height.
fn size(header: &[u8]) -> Result<(), Cause> {
    let (width, rest) = header.split_first_chunk::<4>().ok_or(Cause::Damaged)?;
    let (height, _) = rest.split_first_chunk::<4>().ok_or(Cause::Damaged)?;
    let longest = u32::from_be_bytes(*width).max(u32::from_be_bytes(*height));
    if longest > LONGEST {
        return Err(Cause::TooManyPixels { side: LONGEST });
    }
    Ok(())
}
