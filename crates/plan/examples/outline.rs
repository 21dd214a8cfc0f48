//! Prints the outline of text files: `cargo run --example outline -- FILE…`.

use gangmu_plan::outline::{self, Node};

fn main() -> std::io::Result<()> {
    for path in std::env::args().skip(1) {
        let document = gangmu_document::read(&path, &std::fs::read(&path)?, &|_, _| None);
        println!("{path}");
        for node in &outline::read(&document).nodes {
            print(&document.text, node);
        }
    }
    Ok(())
}

fn print(text: &str, node: &Node) {
    let indent = "  ".repeat(node.level + 1);
    let heading = format!("{}{}", node.marker.of(text), node.title.of(text));
    let start: String = node.range.of(text).chars().take(24).collect();
    let shown = if heading.is_empty() {
        format!("…{}", start.replace('\n', " "))
    } else {
        heading
    };
    println!("{indent}{shown} [{:?} {}]", node.role, node.range.len());
    for child in &node.children {
        print(text, child);
    }
}
