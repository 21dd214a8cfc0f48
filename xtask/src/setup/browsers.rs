//! Browsers for the tests: an installed Chrome or Firefox first, else the system's packages.

use super::packages::Packages;
use super::{found, missing, on_path};
use crate::log::{self, Log};
use std::path::PathBuf;
use std::process::Command;

/// A browser and the program that drives it.
pub struct Browser {
    name: &'static str,
    programs: &'static [&'static str],
    drivers: &'static [&'static str],
    packages: &'static [&'static str],
}

/// Chrome or Chromium. Its driver must be of the same version, so both come from one source.
pub const CHROME: Browser = Browser {
    name: "Chrome and its driver",
    programs: &[
        "google-chrome",
        "google-chrome-stable",
        "chromium",
        "chromium-browser",
    ],
    drivers: &["chromedriver"],
    packages: &["chromium", "chromium-driver"],
};

/// Firefox; its driver is compiled from crates.io.
pub const FIREFOX: Browser = Browser {
    name: "Firefox",
    programs: &["firefox", "firefox-esr"],
    drivers: &[],
    packages: &["firefox-esr"],
};

impl Browser {
    /// The browser's program.
    pub fn program(&self) -> Option<PathBuf> {
        self.programs.iter().find_map(|name| on_path(name))
    }

    /// The driver's program, if it is installed with the browser.
    pub fn driver(&self) -> Option<PathBuf> {
        self.drivers.iter().find_map(|name| on_path(name))
    }

    fn look(&self, log: &Log, packages: &mut Packages) {
        let driver_is_there = self.drivers.is_empty() || self.driver().is_some();
        match self.program() {
            Some(program) if driver_is_there => {
                found(log, self.name, program.display().to_string());
            }
            _ => {
                missing(log, self.name, "taking the system's");
                packages.need(self.packages);
            }
        }
    }
}

/// Looks for the browsers and for a font with Chinese.
pub fn look(log: &Log, packages: &mut Packages) {
    CHROME.look(log, packages);
    FIREFOX.look(log, packages);
    let fonts = log::output(Command::new("fc-list").args([":lang=zh-cn", "family"]));
    match fonts {
        Ok(list) if !list.trim().is_empty() => found(log, "Chinese fonts", "yes"),
        _ => {
            missing(log, "Chinese fonts", "taking the system's");
            packages.need(&["fonts-noto-cjk", "fontconfig"]);
        }
    }
}
