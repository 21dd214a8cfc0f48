//! Prints the items of text files: `cargo run --example structure -- FILE…`.

use gangmu_plan::outline;
use gangmu_plan::structure::{self, Item};

fn main() -> std::io::Result<()> {
    for path in std::env::args().skip(1) {
        let document = gangmu_document::read(&path, &std::fs::read(&path)?, &|_, _| None);
        let structure = structure::read(&document, &outline::read(&document));
        let print = |indent: &str, items: &[Item]| {
            for item in items {
                let title = item.title.of(&document.text);
                println!("{indent}{} {title}", item.ordinal);
            }
        };
        println!("{path}");
        for area in &structure.areas {
            print("  area ", &[area.item]);
            print("    measure ", &area.measures);
        }
        print("  goal ", &structure.goals);
        print("  principle ", &structure.principles);
        print("  safeguard ", &structure.safeguards);
        print("  review ", &structure.review);
    }
    Ok(())
}
