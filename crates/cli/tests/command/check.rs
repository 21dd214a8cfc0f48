//! `gangmu check`.

use crate::support::{BUNDLED, bundled, file, folder, gangmu, printed};

const AGREES: &str =
    "某市三年行动方案\n重点任务\n共部署2项任务。\n(一)扩大内需\n1.提振消费\n2.扩大投资\n";
const DIFFERS: &str =
    "某市三年行动方案\n重点任务\n共部署4项任务。\n(一)扩大内需\n1.提振消费\n2.扩大投资\n";

#[test]
fn a_count_that_agrees_is_shown_with_its_items() {
    let file = file(&folder("agrees"), "plan.txt", AGREES);
    let output = gangmu(&["check", &file]);
    assert_eq!(output.status.code(), Some(0));
    let text = printed(&output);
    assert!(text.contains(
        "  = 3:4 2项任务  宣布 2，列出 2，相符\n       1. 提振消费\n       2. 扩大投资\n"
    ));
    assert!(text.contains("未解释 0"), "{text}");
    assert!(text.ends_with("结果：1 个数目相符，0 个不符。\n"), "{text}");
}

#[test]
fn a_mismatch_ends_with_one_and_shows_what_is_missing() {
    let folder = folder("differs");
    let differing = file(&folder, "differs.txt", DIFFERS);
    let agreeing = file(&folder, "agrees.txt", AGREES);
    let output = gangmu(&["check", &differing, &agreeing]);
    assert_eq!(output.status.code(), Some(1));
    let text = printed(&output);
    assert!(text.contains(
        "  ≠ 3:4 4项任务  宣布 4，列出 2，少 2\n       1. 提振消费\n       2. 扩大投资\n       \
         3. （文中没有）\n       4. （文中没有）\n"
    ));
    assert!(
        text.contains(
            "  注意 3:4 “4项任务”：宣布 4 项，文中只列出 2 项（请核对原文是否完整，以及各项的层级）"
        ),
        "{text}"
    );
    assert!(text.find("differs.txt") < text.find("agrees.txt"));
    let unreadable = gangmu(&["check", &differing, "missing.txt"]);
    assert_eq!(
        unreadable.status.code(),
        Some(2),
        "trouble is worse than a mismatch"
    );
}

#[test]
fn english_is_spoken_on_demand() {
    let file = file(&folder("english"), "plan.txt", DIFFERS);
    let output = gangmu(&["check", "--language", "en", &file]);
    let text = printed(&output);
    assert!(
        text.contains("≠ 3:4 4项任务  declared 4, listed 2, 2 missing"),
        "{text}"
    );
    assert!(
        text.contains(
            "warning 3:4 “4项任务”: 4 declared, only 2 listed \
             (Check that the text is complete, and on which level its items stand)"
        ),
        "{text}"
    );
}

#[test]
fn every_note_is_in_words() {
    let folder = folder("notes");
    let damaged = "增长\u{fffd}\u{fffd}%。\n".repeat(60);
    let texts = [
        ("short.txt", DIFFERS.to_owned()),
        ("over.txt", format!("{AGREES}3.改善民生\n")),
        (
            "unlisted.txt",
            "某市方案\n重点任务\n共部署8项任务。\n".to_owned(),
        ),
        ("damaged.txt", format!("某市方案\n一、总体目标\n{damaged}")),
        (
            "unknown.txt",
            "某市方案\n一、目标\n甲乙7:丙丁;完成3、4。\n".to_owned(),
        ),
    ];
    for (name, text) in texts {
        let file = file(&folder, name, &text);
        let output = gangmu(&["check", "--language", "en", &file]);
        let output = printed(&output);
        let notes = output.split_once("Notes\n").map_or("", |(_, notes)| notes);
        assert!(notes.contains('('), "{name} has a note: {output}");
        assert!(
            !notes.contains("diagnostic.") && !notes.contains("advice."),
            "{name}: {notes}"
        );
    }
}

#[test]
fn places_count_lines_and_characters_and_text_cannot_steer_the_terminal() {
    let text = "某市方案\r\n重点任务\r\n　　共部署\u{1b}[31m3项任务。\n(一)扩大内需\n1.提振消费\n2.扩大投资\n";
    let file = file(&folder("places"), "plan.txt", text);
    let output = gangmu(&["check", &file]);
    assert!(
        printed(&output).contains("≠ 3:11 3项任务"),
        "{}",
        printed(&output)
    );
    assert!(!printed(&output).contains('\u{1b}'));
}

#[test]
fn the_bundled_texts_agree_but_for_the_one_that_is_cut_off() {
    for name in BUNDLED {
        let output = gangmu(&["check", &bundled(name)]);
        let cut_off = name == "huludao-work-report-2025.txt";
        assert_eq!(output.status.code(), Some(i32::from(cut_off)), "{name}");
        assert!(printed(&output).contains("未解释 0"), "{name}");
    }
}
