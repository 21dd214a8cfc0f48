//! The stages of the reading one by one, for the benchmark.

use gangmu_document::Document;
use gangmu_plan::json::{self, Layout};
use gangmu_plan::model::Plan;
use gangmu_plan::outline::Outline;
use gangmu_plan::{metadata, numbers, outline, structure};
use peak_alloc::PeakAlloc;
use std::hint::black_box;
use wasm_bindgen::prelude::wasm_bindgen;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// A text with all that its stages start from.
#[wasm_bindgen]
pub struct Stages {
    text: String,
    document: Document,
    outline: Outline,
    plan: Plan,
}

#[wasm_bindgen]
impl Stages {
    /// Reads a text once.
    #[wasm_bindgen(constructor)]
    pub fn new(text: String) -> Self {
        let document = Document::from_text("bench.txt", &text);
        Self {
            outline: outline::read(&document),
            plan: gangmu_plan::read(&document),
            document,
            text,
        }
    }

    /// Runs a stage, and gives the most bytes of memory that it held; none for an unknown name.
    pub fn run(&self, stage: &str) -> Option<u32> {
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let document = &self.document;
        match stage {
            "document" => drop(black_box(Document::from_text("bench.txt", &self.text))),
            "outline" => drop(black_box(outline::read(document))),
            "structure" => drop(black_box(structure::read(document, &self.outline))),
            "metadata" => drop(black_box(metadata::read(document, &self.outline))),
            "numbers" => drop(black_box(numbers::scan(&document.text))),
            "plan, all stages" => drop(black_box(gangmu_plan::read(document))),
            "json" => drop(black_box(json::write(&self.plan, Layout::Line))),
            "bytes to plan" => {
                let document = Document::from_text("bench.txt", &self.text);
                drop(black_box(gangmu_plan::read(&document)));
            }
            _ => return None,
        }
        u32::try_from(MEMORY.peak_usage().saturating_sub(before)).ok()
    }
}
