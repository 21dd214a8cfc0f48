//! Packs the table of what the interface says for the binary.

use std::io;

fn main() -> io::Result<()> {
    gangmu_tables::pack("src")
}
