//! Packs the tables of `data/` for the binary.

use std::io;

fn main() -> io::Result<()> {
    gangmu_tables::pack("data")
}
