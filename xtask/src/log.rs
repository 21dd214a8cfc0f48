//! Where words go: to the terminal, or to a file that is shown if its step fails.

use anyhow::{Context, Result, bail};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The output of one command or of one step of the tests.
pub struct Log {
    file: Option<(File, PathBuf)>,
}

impl Log {
    /// Words go to the terminal as they come.
    pub fn terminal() -> Self {
        Self { file: None }
    }

    /// Words go to a new file.
    pub fn file(path: &Path) -> Result<Self> {
        let folder = path.parent().context("a log needs a folder")?;
        fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
        let file = File::create(path).with_context(|| format!("writing {}", path.display()))?;
        Ok(Self {
            file: Some((file, path.to_path_buf())),
        })
    }

    /// Says one line.
    pub fn say(&self, line: impl AsRef<str>) {
        let line = line.as_ref();
        match &self.file {
            None => println!("{line}"),
            // A line that cannot be written to the log is lost, the step goes on.
            Some((file, _)) => drop(writeln!(&*file, "{line}")),
        }
    }

    /// What has been said so far, if it went to a file.
    pub fn text(&self) -> String {
        match &self.file {
            None => String::new(),
            Some((_, path)) => fs::read(path)
                .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
                .unwrap_or_default(),
        }
    }

    /// Runs a program with its output in this log; an error if it fails.
    pub fn run(&self, command: &mut Command) -> Result<()> {
        if let Some((file, _)) = &self.file {
            command
                .stdin(Stdio::null())
                .stdout(file.try_clone()?)
                .stderr(file.try_clone()?);
        }
        let line = command_line(command);
        let status = command
            .status()
            .with_context(|| format!("could not start `{line}`"))?;
        if !status.success() {
            bail!("`{line}` failed ({status})");
        }
        Ok(())
    }
}

/// Runs a program for what it prints.
pub fn output(command: &mut Command) -> Result<String> {
    let line = command_line(command);
    let output = command
        .output()
        .with_context(|| format!("could not start `{line}`"))?;
    if !output.status.success() {
        let errors = String::from_utf8_lossy(&output.stderr);
        bail!("`{line}` failed ({}): {}", output.status, errors.trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The program and its arguments as one would type them, without its folder.
fn command_line(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    std::iter::once(name)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
