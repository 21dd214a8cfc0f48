//! Which texts the list shows, and in what order.

use crate::route::{Order, OverviewView};
use crate::state::Volume;
use gangmu_plan::model::Period;
use std::cmp::Reverse;

/// Texts under one heading.
#[derive(Debug, PartialEq)]
pub struct Group<'a> {
    /// What they share.
    pub heading: Heading<'a>,
    /// The texts, in order.
    pub volumes: Vec<&'a Volume>,
}

/// What the texts of a group share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heading<'a> {
    /// The place, where it is known.
    Place(Option<&'a str>),
    /// The years, where they are known.
    Period(Option<Period>),
}

/// The texts that a view asks for, in groups.
pub fn arrange<'a>(volumes: &'a [Volume], view: &OverviewView) -> Vec<Group<'a>> {
    let mut shown: Vec<&Volume> = volumes.iter().filter(|volume| fits(volume, view)).collect();
    let latest = |volume: &Volume| Reverse(volume.period().map(|it| (it.end, it.start)));
    let places = places(volumes);
    let rank = |volume: &Volume| {
        let rank = places
            .iter()
            .position(|place| Some(*place) == volume.place());
        rank.unwrap_or(places.len())
    };
    match view.order {
        Order::Place => shown.sort_by_key(|volume| (rank(volume), latest(volume))),
        Order::Year => shown.sort_by_key(|volume| (latest(volume), rank(volume))),
    }
    let heading = |volume: &'a Volume| match view.order {
        Order::Place => Heading::Place(volume.place()),
        Order::Year => Heading::Period(volume.period()),
    };
    let same = |a: &&'a Volume, b: &&'a Volume| heading(a) == heading(b);
    let groups = shown.chunk_by(same).filter_map(|group| {
        Some(Group {
            heading: heading(group.first()?),
            volumes: group.to_vec(),
        })
    });
    groups.collect()
}

fn fits(volume: &Volume, view: &OverviewView) -> bool {
    let fits_place = view.place.is_none() || view.place.as_deref() == volume.place();
    let fits_year = view.year.is_none_or(|year| {
        let period = volume.period();
        period.is_some_and(|period| period.start <= year && year <= period.end)
    });
    fits_place && fits_year
}

/// The places there are, in the order of the catalogue, which its editor chose.
pub fn places(volumes: &[Volume]) -> Vec<&str> {
    let mut places = Vec::new();
    for place in volumes.iter().filter_map(Volume::place) {
        if !places.contains(&place) {
            places.push(place);
        }
    }
    places
}

/// The years that the texts are for, the latest first.
pub fn years(volumes: &[Volume]) -> Vec<i32> {
    let periods = volumes.iter().filter_map(Volume::period);
    let mut years: Vec<i32> = periods
        .flat_map(|period| period.start..=period.end)
        .collect();
    years.sort_unstable_by(|one, other| other.cmp(one));
    years.dedup();
    years
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::Progress;
    use gangmu_catalog::Catalog;

    fn volumes() -> Vec<Volume> {
        let catalog = r#"{"schema": "gangmu.catalog/1", "documents": [
            {"id": "b23", "file": "1", "title": "一", "place": "乙市", "period": [2023, 2025]},
            {"id": "a25", "file": "2", "title": "二", "place": "甲市", "period": [2025, 2025]},
            {"id": "b24", "file": "3", "title": "三", "place": "乙市", "period": [2024, 2024]},
            {"id": "x", "file": "4", "title": "四"},
            {"id": "a23", "file": "5", "title": "五", "place": "甲市", "period": [2023, 2025]}]}"#;
        let volume = |entry| Volume {
            entry,
            progress: Progress::Waiting,
        };
        let documents = Catalog::parse(catalog).unwrap().documents;
        documents.into_iter().map(volume).collect()
    }

    fn check(view: OverviewView, expected: &[&[&str]]) {
        let volumes = volumes();
        let groups = arrange(&volumes, &view);
        let keys: Vec<Vec<&str>> = groups
            .iter()
            .map(|group| {
                group
                    .volumes
                    .iter()
                    .map(|volume| volume.entry.id.as_str())
                    .collect()
            })
            .collect();
        assert_eq!(keys, expected, "{view:?}");
    }

    #[test]
    fn ordered_by_place_the_editor_leads_and_the_latest_comes_first() {
        let view = OverviewView::default();
        check(view, &[&["b23", "b24"], &["a25", "a23"], &["x"]]);
    }

    #[test]
    fn ordered_by_year_texts_without_one_come_last() {
        let view = OverviewView {
            order: Order::Year,
            ..OverviewView::default()
        };
        check(view, &[&["a25"], &["b23", "a23"], &["b24"], &["x"]]);
    }

    #[test]
    fn filters_hold_together() {
        let view = |place: &str, year| OverviewView {
            place: Some(place.to_owned()),
            year,
            ..OverviewView::default()
        };
        check(view("乙市", None), &[&["b23", "b24"]]);
        check(view("甲市", Some(2024)), &[&["a23"]]);
        check(view("甲市", Some(2022)), &[]);
        check(view("丙市", None), &[]);
    }

    #[test]
    fn the_choices_are_what_there_is() {
        let volumes = volumes();
        assert_eq!(places(&volumes), ["乙市", "甲市"]);
        assert_eq!(years(&volumes), [2025, 2024, 2023]);
    }
}
