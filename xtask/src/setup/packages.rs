//! Packages of a Debian-like system, installed in one call.

use crate::log::{self, Log};
use crate::setup::on_path;
use anyhow::{Result, bail};
use std::process::Command;

/// The packages found missing.
#[derive(Default)]
pub struct Packages {
    names: Vec<&'static str>,
}

impl Packages {
    /// Notes packages to install.
    pub fn need(&mut self, names: &[&'static str]) {
        for name in names {
            if !self.names.contains(name) {
                self.names.push(name);
            }
        }
    }

    /// Installs what was noted; without root, says what to type instead.
    pub fn install(&self, log: &Log) -> Result<()> {
        if self.names.is_empty() {
            return Ok(());
        }
        let names = self.names.join(" ");
        if on_path("apt-get").is_none() {
            bail!(
                "this system has no apt-get. Install what these Debian packages contain, \
                 then run the command again:\n\n    {names}"
            );
        }
        if !is_root() {
            bail!(
                "installing packages needs root. Type this, then run the command again:\n\n    \
                 sudo apt-get update && sudo apt-get install -y --no-install-recommends {names}"
            );
        }
        log.say(format!("  installing {names} (a minute or two)"));
        log.run(apt_get().arg("update").arg("-qq"))?;
        log.run(
            apt_get()
                .args(["install", "-y", "-qq", "--no-install-recommends"])
                .args(&self.names),
        )
    }
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    // Another package manager may be at work, as on a machine that has just started.
    command.args(["-o", "DPkg::Lock::Timeout=300"]);
    command
}

/// Whether this process may do everything on this machine.
pub fn is_root() -> bool {
    log::output(Command::new("id").arg("-u")).is_ok_and(|user| user.trim() == "0")
}
