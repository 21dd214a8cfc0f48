//! `cargo xtask test`.
use crate::project::Project;
use anyhow::Result;

pub fn run(_project: &Project, _options: &[String]) -> Result<bool> {
    Ok(true)
}
