//! Packs the tables of `data/` for the binary; the largest one becomes columns of bytes.

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    gangmu_tables::pack("data")?;
    let table = fs::read_to_string("data/simplified_characters.tsv")?;
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    let path = Path::new(&out).join("data/simplified_characters.bin");
    fs::write(path, columns(&differences(&table)))
}

/// How far each pair of characters is from the one before, in the order of the table.
fn differences(table: &str) -> Vec<[u32; 2]> {
    let mut before = [0, 0];
    let mut differences = Vec::new();
    for row in gangmu_tables::rows(table) {
        let (simplified, traditional) = row.split_once('\t').unwrap_or_default();
        for traditional in traditional.chars() {
            let pair = [simplified.chars().next().unwrap_or_default(), traditional].map(u32::from);
            differences.push([0, 1].map(|side| zigzag(pair[side], before[side])));
            before = pair;
        }
    }
    differences
}

/// A difference as a number without a sign: 0, -1, 1, -2, 2 … become 0, 1, 2, 3, 4 ….
fn zigzag(number: u32, before: u32) -> u32 {
    if number < before {
        2 * (before - number) - 1
    } else {
        2 * (number - before)
    }
}

/// The lowest bytes of all differences of simplified characters, then the middle and the highest
/// ones, and the same for the Traditional ones: like beside like is what compresses.
fn columns(differences: &[[u32; 2]]) -> Vec<u8> {
    let column = |side: usize, byte: usize| {
        differences
            .iter()
            .map(move |pair| pair[side].to_le_bytes()[byte])
    };
    (0..6)
        .flat_map(|index| column(index / 3, index % 3))
        .collect()
}
