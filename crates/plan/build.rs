//! Packs the tables of `data/` for the binary.

use std::io;

fn main() -> io::Result<()> {
    gangmu_tables::pack("data")?;
    // What only readers of English are told need not be there where a text is read.
    gangmu_tables::move_column("data/indicators.tsv", 3, "data/indicators_english.tsv")
}
