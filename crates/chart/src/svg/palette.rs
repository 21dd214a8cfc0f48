//! The style sheet of the charts with colours filled in, for files that stand by themselves.

/// Two files, because the page has the second only where there is more than a thumbnail.
const SHEET: &str = concat!(
    include_str!("../../data/chart.css"),
    "\n",
    include_str!("../../data/marks.css")
);
const PALETTE: &str = include_str!(concat!(env!("OUT_DIR"), "/data/palette.tsv"));

/// The sheet without variables: not every program that opens an SVG file knows them.
pub(super) fn style_sheet() -> String {
    let mut sheet = String::with_capacity(SHEET.len());
    let mut rest = SHEET;
    while let Some((before, opened)) = rest.split_once("var(--") {
        sheet.push_str(before);
        let (name, after) = opened.split_once(')').unwrap_or((opened, ""));
        let value = entries(PALETTE).find(|(known, _)| *known == name);
        sheet.push_str(value.map_or("currentColor", |(_, value)| value));
        rest = after;
    }
    sheet.push_str(rest);
    sheet
}

fn entries(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table.lines().filter_map(|line| line.split_once('\t'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_variable_of_the_sheet_has_a_value_and_every_value_is_used() {
        let palette: Vec<&str> = entries(PALETTE).map(|(name, _)| name).collect();
        let mut used: Vec<&str> = SHEET
            .split("var(--")
            .skip(1)
            .filter_map(|opened| Some(opened.split_once(')')?.0))
            .collect();
        used.sort_unstable();
        used.dedup();
        let mut known = palette.clone();
        known.sort_unstable();
        assert_eq!(used, known);
        assert!(entries(PALETTE).all(|(_, value)| !value.trim().is_empty()));
    }
}
