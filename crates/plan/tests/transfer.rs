//! What a worker hands to the page arrives as it was.

use gangmu_document::Document;
use gangmu_plan::corrections::{Correction, Field, read_corrected};
use gangmu_plan::transfer::{self, Arrival};

fn parts(document: &Document, plan: &gangmu_plan::model::Plan) -> Vec<Vec<u8>> {
    let mut parts = Vec::new();
    transfer::write(document, plan, &mut |part| parts.push(part.to_vec()));
    parts
}

#[test]
fn the_bundled_texts_arrive_as_they_were() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../documents");
    let files = std::fs::read_dir(folder).unwrap();
    let texts = files
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|it| it == "txt"));
    let mut count = 0;
    for path in texts {
        let text = std::fs::read_to_string(&path).unwrap();
        for text in [text.clone(), text.repeat(12), String::new()] {
            let document = Document::from_text("plan.txt", &text);
            let corrections = [Correction {
                target: "document".to_owned(),
                item: String::new(),
                field: Field::Title,
                value: Some("另一个".to_owned()),
                was: Some(gangmu_plan::read(&document).title),
            }];
            let plan = read_corrected(&document, &corrections);
            assert_eq!(plan.corrections, corrections);
            let mut arrival = Arrival::default();
            for part in parts(&document, &plan) {
                assert_eq!(arrival.take(&part), Some(()));
            }
            assert!(arrival.finish() == (document, plan), "{}", path.display());
        }
        count += 1;
    }
    assert_eq!(count, 5);
}

#[test]
fn parts_of_others_are_refused() {
    let document = Document::from_text("plan.txt", "一、目标\n增长6%\n二、任务\n1.提振消费");
    let plan = gangmu_plan::read(&document);
    for part in parts(&document, &plan) {
        for cut in 0..part.len() {
            // Whatever comes of it, it is no panic.
            let _ = Arrival::default().take(part.get(..cut).unwrap_or_default());
        }
        let _ = Arrival::default().take(&part);
    }
    assert_eq!(Arrival::default().take(&[200, 1]), None);
}
