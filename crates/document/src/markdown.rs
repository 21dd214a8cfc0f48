//! Markdown → text in lines, and the front matter before it.
//!
//! Marks of headings, quotations, strong text and links are left out. Lists and tables stay as
//! they are: their marks are numbering, which the reader of the outline knows.

use crate::draft::{Draft, Rewriter};
use crate::page::{Page, has_extension};
use crate::{Span, TextRange};

/// Front matter ends within so many lines.
const FRONT_MATTER_LINES: usize = 200;

/// Whether a source is Markdown by its name, its front matter or its headings.
pub(crate) fn is_markdown(name: &str, source: &str) -> bool {
    has_extension(name, &["md", "markdown"])
        || FrontMatter::of(source).is_some()
        || source.lines().any(|line| heading_marks(line) > 0)
}

/// The text of a Markdown source.
pub(crate) fn read(source: &str) -> Page {
    let draft = Draft::of_source(source);
    let front_matter = FrontMatter::of(source);
    let mut rewriter = draft.rewrite();
    let mut start = front_matter.as_ref().map_or(0, |found| found.length);
    for line in source
        .get(start..)
        .unwrap_or_default()
        .split_inclusive('\n')
    {
        leave_out_marks(&mut rewriter, start, line);
        start += line.len();
    }
    Page {
        draft: rewriter.finish(),
        has_markup: true,
        chrome: front_matter
            .iter()
            .map(|found| Span::new(0, found.length))
            .collect(),
        properties: front_matter.map_or_else(Vec::new, |found| found.properties),
    }
}

/// Lines of `key: value` between two lines of `---` at the start of a source.
struct FrontMatter {
    length: usize,
    properties: Vec<(String, String)>,
}

impl FrontMatter {
    fn of(source: &str) -> Option<Self> {
        let mut lines = source.split_inclusive('\n').take(FRONT_MATTER_LINES);
        let mut length = lines.next().filter(|line| line.trim_end() == "---")?.len();
        let mut properties = Vec::new();
        for line in lines {
            length += line.len();
            if matches!(line.trim_end(), "---" | "...") {
                return (!properties.is_empty()).then_some(Self { length, properties });
            }
            properties.extend(property(line));
        }
        None
    }
}

/// A `key: value` that is not part of a nested value.
fn property(line: &str) -> Option<(String, String)> {
    let (key, value) = line.split_once(':').or_else(|| line.split_once('：'))?;
    let is_key = !key.is_empty() && !key.starts_with([' ', '\t', '-', '#']);
    let value = value.trim();
    let quoted = ['"', '\'']
        .iter()
        .find_map(|quote| value.strip_prefix(*quote)?.strip_suffix(*quote));
    let value = quoted.unwrap_or(value);
    (is_key && !value.is_empty()).then(|| (key.trim_end().to_owned(), value.to_owned()))
}

/// The length of the marks before a heading, with the space after them; 0 for other lines.
fn heading_marks(line: &str) -> usize {
    let rest = line.trim_start_matches('#');
    let marks = line.len() - rest.len();
    let title = rest.trim_start_matches([' ', '\t']);
    if (1..=6).contains(&marks) && title.len() < rest.len() && !title.trim_end().is_empty() {
        line.len() - title.len()
    } else {
        0
    }
}

/// Goes over a line that starts at a place in the source, and leaves out its marks.
fn leave_out_marks(rewriter: &mut Rewriter, start: usize, line: &str) {
    let mut marks = vec![TextRange::new(0, line_marks(line))];
    let heading = heading_marks(line);
    if heading > 0 {
        let title = line.trim_end();
        let unclosed = title.trim_end_matches('#');
        let closing = unclosed.trim_end();
        // Without a space before it the mark belongs to the title: C#.
        if closing.len() > heading && closing.len() < unclosed.len() {
            marks.push(TextRange::new(closing.len(), title.len()));
        }
    }
    marks.extend(strong_marks(line));
    marks.extend(link_marks(line));
    marks.sort_unstable();
    for mark in marks.into_iter().filter(|mark| !mark.is_empty()) {
        if start + mark.start >= rewriter.position() {
            rewriter.keep(start + mark.start);
            rewriter.leave_out(start + mark.end);
        }
    }
}

/// The length of the marks at the start of a line.
fn line_marks(line: &str) -> usize {
    match line.strip_prefix('>') {
        Some(quoted) => line.len() - quoted.trim_start_matches(['>', ' ']).len(),
        None => heading_marks(line),
    }
}

/// The places of `**` in pairs.
fn strong_marks(line: &str) -> Vec<TextRange> {
    let mut marks: Vec<TextRange> = line
        .match_indices("**")
        .map(|(start, mark)| TextRange::new(start, start + mark.len()))
        .collect();
    marks.truncate(marks.len() / 2 * 2);
    marks
}

/// What surrounds the words of `[words](address)`.
fn link_marks(line: &str) -> Vec<TextRange> {
    let mut marks = Vec::new();
    let mut opening = None;
    let mut done = 0;
    for (at, bracket) in line.match_indices(['[', ']']) {
        if at < done {
            continue;
        }
        if bracket == "[" {
            opening = Some(at);
            continue;
        }
        let after = line.get(at..).unwrap_or_default();
        let Some(words) = opening.take().filter(|_| after.starts_with("](")) else {
            continue;
        };
        let Some(closing) = after.find(')') else {
            break;
        };
        let is_image = line
            .get(..words)
            .is_some_and(|before| before.ends_with('!'));
        done = at + closing + 1;
        marks.push(TextRange::new(words - usize::from(is_image), words + 1));
        marks.push(TextRange::new(at, done));
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, text: &str) {
        assert_eq!(read(source).draft.text, text, "{source}");
    }

    #[test]
    fn leaves_out_marks() {
        check(
            "# 推广 C#\n# 总体要求 #\n## **一、目标**\r\n",
            "推广 C#\n总体要求\n一、目标\r\n",
        );
        check(
            "> 摘自[官网](https://example.cn/1)，**有效**\n",
            "摘自官网，有效\n",
        );
        check("![图](a.png) [一](x) [二](y)", "图 一 二");
    }

    #[test]
    fn keeps_what_is_no_mark() {
        for line in [
            "#标签",
            "####### 七",
            "# ",
            "2*3**4",
            "[注]",
            "[甲](乙",
            "- 一",
            "|表|格|",
        ] {
            check(line, line);
        }
    }

    #[test]
    fn front_matter_gives_properties() {
        let source = "---\n标题: \"方案\"\ntags:\n  - x: y\n日期： 2023-01-01\n---\n正文";
        let page = read(source);
        let expected = [("标题", "方案"), ("日期", "2023-01-01")];
        let expected = expected.map(|(key, value)| (key.to_owned(), value.to_owned()));
        assert_eq!(page.properties, expected);
        assert_eq!(page.chrome, [Span::new(0, source.len() - "正文".len())]);
        assert_eq!(page.draft.text, source);
    }

    #[test]
    fn front_matter_is_met_in_several_forms() {
        let check = |source: &str, properties: &[(&str, &str)]| {
            let page = read(source);
            let found: Vec<(&str, &str)> = page
                .properties
                .iter()
                .map(|(key, value)| (key.as_str(), value.as_str()))
                .collect();
            assert_eq!(found, properties, "{source}");
            assert_eq!(page.draft.text, source, "nothing is lost");
        };
        check("---\r\ntitle: 方案\r\n---\r\n正文", &[("title", "方案")]);
        check(
            "---\ntitle: '方案：一'\n...\n正文",
            &[("title", "方案：一")],
        );
        check(
            "---\n# 说明\ntitle: 方案\nauthor:\n---\n正文",
            &[("title", "方案")],
        );
        check("---\ntags: [一, 二]\n---\n", &[("tags", "[一, 二]")]);
        check("---\n正文\n---\n另一段", &[]);
        check("正文\n---\ntitle: 方案\n---\n", &[]);
    }

    #[test]
    fn knows_markdown() {
        assert!(is_markdown("plan.MD", ""));
        assert!(is_markdown("plan.txt", "目标\n## 任务"));
        assert!(is_markdown("plan.txt", "---\na: b\n---\n"));
        assert!(!is_markdown("plan.txt", "---\n正文没有结束\n"));
        assert!(!is_markdown("plan.txt", "一、总体要求\n1#楼"));
    }
}
