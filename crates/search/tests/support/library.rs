//! Plans in memory and an index over them.

use gangmu_document::{Charset, Document};
use gangmu_plan::model::Plan;
use gangmu_search::{Index, Initials, Open};
use std::rc::Rc;

/// The bundled texts.
pub const TEXTS: [&str; 5] = [
    include_str!("../../../../documents/shenyang-revitalization-plan-2023.txt"),
    include_str!("../../../../documents/panjin-revitalization-briefing-2023.txt"),
    include_str!("../../../../documents/panjin-industry-briefing-2023.txt"),
    include_str!("../../../../documents/panjin-plan-report-2023.txt"),
    include_str!("../../../../documents/huludao-work-report-2025.txt"),
];

/// A plan that is open.
pub struct Opened {
    pub key: String,
    pub document: Document,
    pub plan: Plan,
}

impl Opened {
    pub fn new(key: String, text: &str) -> Rc<Self> {
        let document = Document::from_text("plan.txt", text);
        let plan = gangmu_plan::read(&document);
        Rc::new(Self {
            key,
            document,
            plan,
        })
    }
}

impl Open for Opened {
    fn key(&self) -> &str {
        &self.key
    }
    fn title(&self) -> &str {
        &self.plan.title
    }
    fn document(&self) -> &Document {
        &self.document
    }
    fn plan(&self) -> &Plan {
        &self.plan
    }
}

/// An index over plans.
pub fn index(plans: impl IntoIterator<Item = Rc<Opened>>) -> Index {
    let mut index = Index::new(Initials::new(&decode));
    for plan in plans {
        index.add(plan);
    }
    index
}

/// As the browser decodes.
fn decode(bytes: &[u8], charset: Charset) -> Option<String> {
    let encoding = encoding_rs::Encoding::for_label(charset.label().as_bytes())?;
    Some(encoding.decode_without_bom_handling(bytes).0.into_owned())
}
