//! The site: a folder of files with relative addresses.
//!
//! It is made beside the old site, on the same disk, and takes its place at the end, so that a build
//! that fails or is interrupted leaves a site that works.

use super::assets::Asset;
use super::compile::Compiled;
use super::lower::{Target, lower};
use super::offline::Files;
use super::pieces::{SiteFiles, Whole};
use super::{copy_folder, empty, offline, page, pdf};
use crate::log::Log;
use crate::project::{self, Project};
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;

/// The script for pages of other sites.
const EMBED: &str = "src/embed.js";

/// Puts the site together and returns its folder.
pub fn build(
    project: &Project,
    log: &Log,
    compiled: &Compiled,
    site_files: &SiteFiles,
    whole: Option<&Whole>,
) -> Result<PathBuf> {
    let work = project.dist().join(".site");
    empty(&work)?;
    let put = |piece: &PathBuf| Asset::put(piece, &work);
    let program = put(&site_files.program.binary)?;
    let bindings = put(&site_files.program.bindings)?;
    let parts: Vec<Asset> = site_files
        .program
        .parts
        .iter()
        .map(put)
        .collect::<Result<_>>()?;
    let boot = put(&site_files.boot)?;
    let worker = put(&site_files.worker)?;
    let style = put(&site_files.style)?;
    let later_styles: Vec<Asset> = site_files
        .later_styles
        .iter()
        .map(put)
        .collect::<Result<_>>()?;
    let fallback = whole.map(|whole| put(&whole.fallback)).transpose()?;
    let files = Files {
        everywhere: &[&boot, &worker, &style]
            .into_iter()
            .chain(&later_styles)
            .collect::<Vec<_>>(),
        web_assembly: &[&program, &bindings]
            .into_iter()
            .chain(&parts)
            .collect::<Vec<_>>(),
        fallback: &fallback.iter().collect::<Vec<_>>(),
    };
    // Pages of other sites name it, so its own name stays.
    lower(
        project,
        log,
        &project.root.join(EMBED),
        &work,
        Target::Script,
    )?;
    let pdf = pdf::put(project, &work)?;
    let version = offline::write(project, log, &work, &files)?;
    let assets = page::Assets {
        program,
        bindings,
        boot,
        worker,
        style,
        later_styles,
        fallback,
        pdf,
        version,
    };
    let html = page::write(&project::read(&compiled.page)?, &assets)?;
    fs::write(work.join("index.html"), html)?;
    copy_folder(&compiled.documents, &work.join("documents"))?;

    let site = project.site();
    if site.exists() {
        fs::remove_dir_all(&site).context("removing the old site")?;
    }
    fs::rename(&work, &site).context("putting the site in place")?;
    Ok(site)
}
