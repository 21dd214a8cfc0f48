//! Binaries with their code in columns.
//!
//! A binary mixes what its instructions do with the numbers that they do it to. Apart, like beside
//! like, both compress better: what is sent is a tenth smaller. `src/columns.js` puts the code
//! together again.
//!
//! First come, as 32-bit numbers, how many binaries there are and the bytes of each column; then, for
//! each binary, its bytes, those before its first function, and how many functions it has; then the
//! columns, in each of them what is of the first binary, of the second, and so on.

use anyhow::{Context, Result, bail};
use std::ops::Range;
use wasmparser::{Parser, Payload};

/// The script that puts the code together again.
pub const SCRIPT: &str = "src/columns.js";

/// What stands in a column of its own, in the order in which they compress best.
#[derive(Debug, Clone, Copy)]
enum Column {
    /// Numbers of locals that are written.
    Sets,
    /// Which global, which memory: nearly always the same.
    Usual,
    /// Types of blocks.
    Blocks,
    /// Constants other than whole ones of 32 bits.
    Wide,
    /// Numbers of locals that are read.
    Gets,
    /// Numbers of types and of tables in calls by the table.
    Types,
    /// Whole constants of 32 bits.
    Constants,
    /// Offsets of stores.
    Stores,
    /// Offsets of loads.
    Loads,
    /// What is before the first function.
    Heads,
    /// Numbers of functions in calls.
    Calls,
    /// How many locals of which types a function has.
    Declarations,
    /// What is after the last function.
    Tails,
    /// Depths of branches.
    Branches,
    /// What the instructions are. Where a load or a store is not aligned as usual, a sign stands
    /// before it, and how it is aligned after it.
    Shape,
}

const COLUMNS: usize = 15;

/// How loads and stores are usually aligned, from the first such instruction on: to as many bytes
/// as they move. The script has the same list.
const ALIGNMENTS: [u8; 23] =
    *b"\x02\x03\x02\x03\0\0\x01\x01\0\0\x01\x01\x02\x02\x02\x03\x02\x03\0\x01\0\x01\x02";
/// The first of these instructions.
const FIRST_LOAD: u8 = 0x28;
/// The sign, which is no instruction.
const UNUSUAL: u8 = 0xff;

/// Binaries in columns, which they have in common.
pub fn packed(binaries: &[&[u8]]) -> Result<Vec<u8>> {
    let mut columns = [const { Vec::new() }; COLUMNS];
    let mut each = Vec::new();
    for binary in binaries {
        each.extend(part(binary, &mut columns)?);
    }
    let lengths = columns.iter().map(Vec::len);
    let heading = std::iter::once(binaries.len()).chain(lengths).chain(each);
    let mut packed = Vec::new();
    for number in heading {
        packed.extend(u32::try_from(number)?.to_le_bytes());
    }
    packed.extend(columns.iter().flatten());
    Ok(packed)
}

/// Adds a binary to columns, and gives its bytes, those before its first function, and how many
/// functions it has.
fn part(binary: &[u8], columns: &mut [Vec<u8>; COLUMNS]) -> Result<[usize; 3]> {
    let mut functions = Vec::new();
    for payload in Parser::new(0).parse_all(binary) {
        if let Payload::CodeSectionEntry(body) = payload? {
            functions.push(body.range());
        }
    }
    // The length of the first function is written anew, as that of each.
    let before = |first: &Range<usize>| first.start - length_of(first.len());
    let head = functions.first().map_or(binary.len(), before);
    let tail = functions.last().map_or(binary.len(), |last| last.end);
    let slice = |range: Range<usize>| binary.get(range).unwrap_or_default();
    columns[Column::Heads as usize].extend(slice(0..head));
    for body in &functions {
        let code = slice(body.clone());
        Reader { code, at: 0 }.function(columns)?;
    }
    columns[Column::Tails as usize].extend(slice(tail..binary.len()));
    Ok([binary.len(), head, functions.len()])
}

/// How many bytes a number takes in a binary.
fn length_of(number: usize) -> usize {
    (usize::BITS - number.leading_zeros()).max(1).div_ceil(7) as usize
}

/// Goes through the code of a function.
struct Reader<'a> {
    code: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn function(&mut self, columns: &mut [Vec<u8>; COLUMNS]) -> Result<()> {
        for _ in 0..self.number(columns, Column::Declarations)? {
            self.numbers(columns, &[Column::Declarations; 2])?;
        }
        while self.at < self.code.len() {
            self.instruction(columns)?;
        }
        Ok(())
    }

    fn instruction(&mut self, columns: &mut [Vec<u8>; COLUMNS]) -> Result<()> {
        let instruction = self.byte(columns, Column::Shape)?;
        match instruction {
            // A block, a loop, an if.
            0x02..=0x04 => self.numbers(columns, &[Column::Blocks]),
            0x0c | 0x0d => self.numbers(columns, &[Column::Branches]),
            // A table of branches, and the one for what it lacks.
            0x0e => {
                let branches = self.number(columns, Column::Branches)?;
                (0..=branches).try_for_each(|_| self.numbers(columns, &[Column::Branches]))
            }
            0x10 => self.numbers(columns, &[Column::Calls]),
            0x11 => self.numbers(columns, &[Column::Types; 2]),
            0x20 => self.numbers(columns, &[Column::Gets]),
            // One of these leaves the value where it was too.
            0x21 | 0x22 => self.numbers(columns, &[Column::Sets]),
            // Globals, and the size of the memory.
            0x23 | 0x24 | 0x3f | 0x40 => self.numbers(columns, &[Column::Usual]),
            0x28..=0x35 => self.access(columns, instruction, Column::Loads),
            0x36..=0x3e => self.access(columns, instruction, Column::Stores),
            0x41 => self.numbers(columns, &[Column::Constants]),
            0x42 => self.numbers(columns, &[Column::Wide]),
            0x43 => self.bytes(columns, 4),
            0x44 => self.bytes(columns, 8),
            0xfc => match self.number(columns, Column::Shape)? {
                0..=7 => Ok(()),
                // Copying between memories, and filling one.
                10 => self.numbers(columns, &[Column::Usual; 2]),
                11 => self.numbers(columns, &[Column::Usual]),
                other => bail!("instruction 0xfc {other} is not known here"),
            },
            0x00 | 0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 => Ok(()),
            other => bail!("instruction {other:#x} is not known here"),
        }
    }

    /// Moves what a load or a store says of its address.
    fn access(
        &mut self,
        columns: &mut [Vec<u8>; COLUMNS],
        instruction: u8,
        offset: Column,
    ) -> Result<()> {
        let usual = ALIGNMENTS.get(usize::from(instruction - FIRST_LOAD));
        if self.code.get(self.at) == usual {
            self.at += 1;
        } else {
            let shape = &mut columns[Column::Shape as usize];
            shape.insert(shape.len() - 1, UNUSUAL);
            self.numbers(columns, &[Column::Shape])?;
        }
        self.numbers(columns, &[offset])
    }

    fn numbers(&mut self, columns: &mut [Vec<u8>; COLUMNS], to: &[Column]) -> Result<()> {
        to.iter()
            .try_for_each(|column| self.number(columns, *column).map(drop))
    }

    /// Moves a number of seven bits a byte, and gives its value.
    fn number(&mut self, columns: &mut [Vec<u8>; COLUMNS], to: Column) -> Result<u64> {
        let mut value = 0;
        for shift in (0..70).step_by(7) {
            let byte = self.byte(columns, to)?;
            value |= u64::from(byte & 0x7f).wrapping_shl(shift);
            if byte < 0x80 {
                return Ok(value);
            }
        }
        bail!("a number without an end")
    }

    fn bytes(&mut self, columns: &mut [Vec<u8>; COLUMNS], count: usize) -> Result<()> {
        (0..count).try_for_each(|_| self.byte(columns, Column::Wide).map(drop))
    }

    fn byte(&mut self, columns: &mut [Vec<u8>; COLUMNS], to: Column) -> Result<u8> {
        let byte = self.code.get(self.at).copied();
        let byte = byte.context("a function ends in the midst of an instruction")?;
        self.at += 1;
        columns[to as usize].push(byte);
        Ok(byte)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn like_stands_beside_like() {
        // A function that gives 300 to the function of a number, and gives back what it gives.
        let binary = b"\0asm\x01\0\0\0\x01\x06\x01\x60\x01\x7f\x01\x7f\x03\x02\x01\0\
                       \x0a\x09\x01\x07\0\x41\xac\x02\x10\0\x0b";
        let packed = packed(&[binary, binary]).unwrap();
        let twice = |column: &[u8]| column.repeat(2);
        let columns = [
            twice(b"\xac\x02"),     // Constants
            twice(&binary[..23]),   // Heads
            twice(b"\0"),           // Calls
            twice(b"\0"),           // Declarations
            twice(b"\x41\x10\x0b"), // Shape
        ];
        assert!(packed.ends_with(&columns.concat()));
    }

    #[test]
    fn what_is_usual_is_nothing() {
        // A function that loads a number from an address four bytes further on, aligned as usual,
        // and one from there that is not.
        let binary = b"\0asm\x01\0\0\0\x01\x06\x01\x60\x01\x7f\x01\x7f\x03\x02\x01\0\
                       \x05\x03\x01\0\x01\x0a\x0c\x01\x0a\0\x20\0\x28\x02\x04\x28\0\0\x0b";
        let columns: [&[u8]; 5] = [
            b"\0",                     // Gets
            b"\x04\0",                 // Loads
            &binary[..28],             // Heads
            b"\0",                     // Declarations
            b"\x20\x28\xff\x28\0\x0b", // Shape
        ];
        assert!(packed(&[binary]).unwrap().ends_with(&columns.concat()));
    }

    #[test]
    fn what_has_no_functions_stays_as_it_is() {
        let binary = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0";
        assert!(packed(&[binary]).unwrap().ends_with(binary));
    }

    #[test]
    fn numbers_are_as_long_as_binaries_write_them() {
        assert_eq!([0, 127, 128, 16_384].map(length_of), [1, 1, 2, 3]);
    }
}
