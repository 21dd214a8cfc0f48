//! Browsers for the tests: an installed Chrome or Firefox first, else the system's packages.

use super::packages::Packages;
use super::{found, missing, on_path};
use crate::log::{self, Log};
use std::path::{Path, PathBuf};
use std::process::Command;

const CHROMES: [&str; 4] = [
    "google-chrome",
    "google-chrome-stable",
    "chromium",
    "chromium-browser",
];
const FIREFOXES: [&str; 2] = ["firefox", "firefox-esr"];

/// A browser and the program that drives it.
pub struct Driven {
    /// The browser.
    pub browser: PathBuf,
    /// Its driver.
    pub driver: PathBuf,
}

/// Chrome or Chromium with a driver of its own version; another version refuses to drive it.
pub fn chrome() -> Option<Driven> {
    let driver = on_path("chromedriver")?;
    let wanted = major_version(&driver)?;
    let browser = CHROMES
        .iter()
        .filter_map(|name| on_path(name))
        .find(|browser| major_version(browser).as_ref() == Some(&wanted))?;
    Some(Driven { browser, driver })
}

/// Firefox; its driver is one of the tools from crates.io.
pub fn firefox() -> Option<PathBuf> {
    FIREFOXES.iter().find_map(|name| on_path(name))
}

/// Looks for the browsers and for a font with Chinese.
pub fn look(log: &Log, packages: &mut Packages) {
    let what = "Chrome or Chromium, and a driver of its version";
    match chrome() {
        Some(chrome) => found(log, what, chrome.browser.display().to_string()),
        None => {
            missing(log, what, "taking the system's");
            packages.need(&["chromium", "chromium-driver"]);
        }
    }
    match firefox() {
        Some(firefox) => found(log, "Firefox", firefox.display().to_string()),
        None => {
            missing(log, "Firefox", "taking the system's");
            packages.need(&["firefox-esr"]);
        }
    }
    let fonts = log::output(Command::new("fc-list").args([":lang=zh-cn", "family"]));
    match fonts {
        Ok(list) if !list.trim().is_empty() => found(log, "Chinese fonts", "yes"),
        _ => {
            missing(log, "Chinese fonts", "taking the system's");
            packages.need(&["fonts-noto-cjk", "fontconfig"]);
        }
    }
}

/// The 156 of `Chromium 156.0.8078.79 built on Debian`.
fn major_version(program: &Path) -> Option<String> {
    let text = log::output(Command::new(program).arg("--version")).ok()?;
    let number = text
        .split_whitespace()
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))?;
    Some(number.split('.').next()?.to_owned())
}
