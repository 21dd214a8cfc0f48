//! Two small texts for the tests of this page.

use super::rows::{Row, collect};
use crate::reader::{Reading, Shared};
use crate::state::{Progress, Volume};
use gangmu_catalog::Catalog;

const CATALOG: &str = r#"{"schema": "gangmu.catalog/1", "documents": [
    {"id": "a", "file": "a.txt", "title": "甲市方案", "place": "甲市"},
    {"id": "b", "file": "b.txt", "title": "乙市方案", "place": "乙市"}]}"#;

const TEXTS: [&str; 2] = [
    "甲市三年行动方案\n二、重点任务\n\
     (一)扩大内需\n\
     1.提振消费。零售总额增长7%以上。(牵头单位:商务局;配合单位:发展改革委;完成时限:2024年6月底前)\n\
     2.扩大投资。加快项目建设。(牵头单位:发展改革委;完成时限:2023年12月底前)\n\
     (二)产业升级\n\
     3.做强装备。新增企业30家。\n\
     4.招引人才。吸引更多人才。\n",
    "乙市三年行动方案\n二、重点任务\n\
     (一)扩大内需\n\
     1.提振消费。活跃GDP增长点。(牵头单位:商务局)\n\
     (二)民生保障\n\
     2.办好学校。新建学校5所。(牵头单位:教育局)\n",
];

/// The tasks of both.
pub fn rows() -> Vec<Row> {
    collect(&volumes())
}

fn volumes() -> Vec<Volume> {
    let documents = Catalog::parse(CATALOG).unwrap().documents;
    let read = |(entry, text): (_, &str)| {
        let reading = Reading::new(entry, text.as_bytes(), &|_, _| None);
        Volume {
            entry: reading.entry.clone(),
            progress: Progress::Ready(Shared::new(reading)),
        }
    };
    documents.into_iter().zip(TEXTS).map(read).collect()
}
