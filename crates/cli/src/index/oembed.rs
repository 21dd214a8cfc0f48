//! oEmbed: for each chart of each plan, a file that tells other sites how to show it.
//!
//! The files follow <https://oembed.com>, as far as files can: they cannot answer to `maxwidth`.

use crate::corrected::Corrected;
use crate::{Ending, output, reading};
use gangmu_catalog::{Catalog, Entry, Source};
use gangmu_chart::scene::{Frame, Language};
use gangmu_chart::{Chart, Options, draw, embed};
use gangmu_escape::percent;
use gangmu_plan::model::Plan;
use serde::Serialize;
use std::fs;
use std::io;
use std::path::Path;

/// The folder of the files, beside the texts.
pub const FOLDER: &str = "oembed";

/// How wide a frame is, in CSS pixels: the column of an article.
const WIDTH: u16 = 740;
/// Room on both sides of the chart in its frame.
const BESIDE: f64 = 32.0;
/// For how many seconds a site may keep what it read: a day.
const CACHE_AGE: u32 = 86_400;

/// The address of a site, ending in a slash.
#[derive(Debug, Clone)]
pub struct Base(String);

impl Base {
    /// Reads the address of a site's folder.
    pub fn parse(address: &str) -> Result<Self, String> {
        let address = address.trim_end_matches('/');
        let host = ["https://", "http://"]
            .iter()
            .find_map(|scheme| address.strip_prefix(scheme));
        let is_plain = |host: &str| {
            let odd = |c: char| c.is_whitespace() || "?#\"<>&\\".contains(c);
            !host.is_empty() && !host.contains(odd)
        };
        match host {
            Some(host) if is_plain(host) => Ok(Self(format!("{address}/"))),
            _ => Err("an address such as https://plans.example/ is wanted, without ? and #".into()),
        }
    }
}

/// What a file says.
#[derive(Serialize)]
struct Answer<'a> {
    version: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    author_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    author_url: Option<&'a str>,
    provider_name: &'static str,
    provider_url: &'a str,
    cache_age: u32,
    html: String,
    width: u16,
    height: u32,
}

/// Writes the files of all plans anew.
pub fn write(folder: &Path, base: &Base, catalog: &Catalog) -> io::Result<Ending> {
    let folder_of_files = folder.join(FOLDER);
    fs::create_dir_all(&folder_of_files)?;
    drop_old(&folder_of_files)?;
    let mut ending = Ending::Well;
    // A text that is not there was named already.
    let there = |entry: &&Entry| folder.join(&entry.file).is_file();
    for entry in catalog.documents.iter().filter(there) {
        let ended = reading::each(
            &[folder.join(&entry.file)],
            &Corrected::none(),
            reading::Empty::LeftOut,
            |reading| answers(entry, &reading.plan, base),
            |answers| {
                for (name, answer) in answers {
                    output::write(Some(&folder_of_files.join(name)), answer.as_bytes())?;
                }
                Ok(Ending::Well)
            },
        )?;
        ending = ending.max(ended);
    }
    Ok(ending)
}

/// The name of the file of a chart.
pub fn name(entry: &Entry, chart: Chart) -> String {
    format!("{}-{}.json", percent::encode(&entry.id), chart.name())
}

/// The files of plans that are no longer there would still be found.
fn drop_old(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

/// Names and contents of the files of a plan.
fn answers(entry: &Entry, plan: &Plan, base: &Base) -> Vec<(String, String)> {
    let charts = Chart::ALL.into_iter().filter(|chart| chart.fits(plan));
    charts
        .map(|chart| (name(entry, chart), answer(entry, plan, chart, base)))
        .collect()
}

fn answer(entry: &Entry, plan: &Plan, chart: Chart, base: &Base) -> String {
    let frame = Frame {
        width: f64::from(WIDTH) - BESIDE,
        rem: 16.0,
        language: Language::Chinese,
    };
    let scene = draw(chart, plan, &Options::default(), frame);
    let height = embed::height(scene.height);
    let title = format!("{}：{}", entry.title, scene.title);
    let key = percent::encode(&entry.id);
    let address = format!("{}#/embed/{key}/{}", base.0, chart.name());
    let answer = Answer {
        version: "1.0",
        kind: "rich",
        title: &title,
        author_name: entry.publisher.as_deref(),
        author_url: entry.source.as_ref().and_then(web_address),
        provider_name: "纲目 Gangmu",
        provider_url: &base.0,
        cache_age: CACHE_AGE,
        html: embed::code(&address, &title, &WIDTH.to_string(), height),
        width: WIDTH,
        height,
    };
    // Text and numbers always make JSON.
    let json = serde_json::to_string_pretty(&answer).unwrap_or_default();
    json + "\n"
}

fn web_address(source: &Source) -> Option<&str> {
    match source {
        Source::Address(address) => Some(address),
        Source::Words(_) | Source::Device(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Base;

    #[test]
    fn a_base_is_the_address_of_a_folder() {
        for address in [
            "https://a.example",
            "https://a.example/",
            "http://a.example:80/b",
        ] {
            let base = Base::parse(address).unwrap().0;
            assert!(base.ends_with('/') && base.starts_with(address.trim_end_matches('/')));
        }
        for address in [
            "",
            "a.example",
            "//a.example",
            "https://",
            "javascript:alert(1)",
            "https://a.example/?x",
            "https://a.example/#/",
            "https://a\".example",
        ] {
            assert!(Base::parse(address).is_err(), "{address}");
        }
    }
}
