//! LZMA as `src/lzma.js` unpacks it: a stream without a head, after four bytes with the length of
//! what was packed, as the stream does not say where it ends.

use anyhow::{Context, Result};
use lzma_rust2::{EncodeMode, LzmaOptions, LzmaWriter, MfType};
use std::io::Write;

/// The script that unpacks it.
pub const SCRIPT: &str = "src/lzma.js";

/// How many bits of the byte before are the context of the next. The script is written for these,
/// and for places that mean nothing: so code in columns is packed best.
const CONTEXT_BITS: u32 = 2;
/// More than any program and a part of it have in columns, so that all of it is looked through.
const WINDOW: u32 = 1 << 22;
/// A match is taken without looking for a better one from the length on that none is above.
const LONGEST: u32 = 273;

/// The length and the stream, which goes on from what is known already.
pub fn packed(content: &[u8], known: &[u8]) -> Result<Vec<u8>> {
    let options = LzmaOptions {
        dict_size: WINDOW,
        lc: CONTEXT_BITS,
        lp: 0,
        pb: 0,
        mode: EncodeMode::Normal,
        nice_len: LONGEST,
        mf: MfType::Bt4,
        depth_limit: 0,
        preset_dict: Some(known.to_vec()),
    };
    let length = u32::try_from(content.len()).context("a program of 4 GB")?;
    let result = length.to_le_bytes().to_vec();
    let (no_head, no_end) = (false, false);
    let mut stream = LzmaWriter::new(result, &options, no_head, no_end, Some(length.into()))?;
    stream.write_all(content)?;
    Ok(stream.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;
    use std::process::Command;

    /// Unpacks what is whole, at once and as it comes; then what is cut, longer or changed by a
    /// bit, and fails where that goes well.
    const CHECK: &str = "
        const [packed, content, known] = process.argv.slice(1).map((text) => Buffer.from(text, 'base64'));
        const whole = (bytes) => outOfLzma(bytes, known)(bytes.length);
        const piecemeal = (bytes) => {
            const room = new Uint8Array(bytes.length);
            const unpackUntil = outOfLzma(room, known);
            for (let there = 0, size = 1; there < bytes.length; size += 1) {
                const piece = bytes.subarray(there, there + size);
                room.set(piece, there);
                there += piece.length;
                const unpacked = unpackUntil(there);
                if (unpacked) return unpacked;
            }
        };
        for (const unpack of [whole, piecemeal]) {
            if (Buffer.compare(unpack(new Uint8Array(packed)), content)) throw new Error(`${unpack}`);
        }
        const damages = [
            (bytes) => bytes.subarray(0, 2),
            (bytes) => bytes.subarray(0, bytes.length >> 1),
            (bytes) => bytes.subarray(0, -1),
            (bytes) => Buffer.concat([bytes, Buffer.of(0)]),
        ];
        for (let place = 0; place < packed.length; place += 7) {
            damages.push((bytes) => {
                bytes[place] ^= 1 << (place % 8);
                return bytes;
            });
        }
        for (const damage of damages) {
            let isRefused = false;
            try {
                whole(damage(new Uint8Array(packed)));
            } catch {
                isRefused = true;
            }
            if (!isRefused) throw new Error(`it takes ${damage} for whole`);
        }";

    /// Bytes of their own, and repetitions of all lengths from near and far.
    fn content() -> Vec<u8> {
        let mut content = Vec::new();
        let mut random = 1_u32;
        let mut next = |below: usize| {
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (random >> 8) as usize % below
        };
        while content.len() < 6000 {
            content.extend((0..next(20)).map(|_| next(256) as u8));
            let from = next(content.len().max(1));
            let longest = if next(9) == 0 { 600 } else { 12 };
            let length = next(longest);
            let again: Vec<u8> = content.iter().skip(from).take(length).copied().collect();
            content.extend(again);
        }
        content
    }

    #[test]
    fn the_script_unpacks_it_and_refuses_what_is_damaged() {
        let script = Project::locate().unwrap().read(SCRIPT).unwrap();
        let content = content();
        let (known, next) = content.split_at(content.len() / 2);
        let [alone, after] = [&[], known].map(|known| packed(next, known).unwrap());
        assert!(after.len() < alone.len() && alone.len() < next.len());
        for (packed, known) in [(&alone, &[][..]), (&after, known)] {
            let output = Command::new("node")
                .args(["-e", &format!("{script}{CHECK}")])
                .args([packed, next, known].map(|bytes| STANDARD.encode(bytes)))
                .output()
                .unwrap();
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{said}");
        }
    }
}
