//! What a command is asked to read: files, patterns such as `plans/*.txt`, standard input.

use std::fmt;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The argument that stands for standard input.
const STANDARD_INPUT: &str = "-";

/// The characters that make a pattern out of a name.
const PATTERN: [char; 3] = ['*', '?', '['];

/// One text to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A file.
    File(PathBuf),
    /// Standard input.
    Standard,
}

/// An argument that cannot be read, and what to do about it.
#[derive(Debug)]
pub struct Problem(String);

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Input {
    /// The texts that an argument names.
    fn named(argument: &Path) -> Vec<Result<Self, Problem>> {
        if argument.as_os_str() == STANDARD_INPUT {
            return vec![Ok(Self::Standard)];
        }
        match argument.to_str() {
            Some(pattern) if pattern.contains(PATTERN) && !argument.exists() => matching(pattern),
            _ => vec![Ok(Self::File(argument.to_owned()))],
        }
    }

    /// The name that the document gets.
    pub fn name(&self) -> String {
        match self {
            Self::File(path) => {
                let name = path.file_name().unwrap_or_default();
                name.to_string_lossy().into_owned()
            }
            Self::Standard => "stdin".to_owned(),
        }
    }

    /// The bytes of the text.
    pub fn read(&self) -> Result<Vec<u8>, Problem> {
        let bytes = match self {
            Self::File(path) => fs::read(path),
            Self::Standard => {
                let mut bytes = Vec::new();
                io::stdin().read_to_end(&mut bytes).map(|_| bytes)
            }
        };
        bytes.map_err(|error| self.problem(explained(&error)))
    }

    /// Names the text with what is wrong with it.
    pub fn problem(&self, reason: impl fmt::Display) -> Problem {
        Problem(format!("{self}: {reason}"))
    }
}

impl fmt::Display for Input {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::File(path) => write!(formatter, "{}", path.display()),
            Self::Standard => formatter.write_str("standard input"),
        }
    }
}

/// The texts that arguments name, in their order. Standard input can be read once only.
pub fn named(arguments: &[PathBuf]) -> Vec<Result<Input, Problem>> {
    let mut inputs: Vec<Result<Input, Problem>> = Vec::new();
    for input in arguments.iter().flat_map(|argument| Input::named(argument)) {
        let again = matches!(input, Ok(Input::Standard))
            && inputs
                .iter()
                .flatten()
                .any(|known| *known == Input::Standard);
        inputs.push(if again {
            Err(Problem(
                "-: standard input is read already; name it once".to_owned(),
            ))
        } else {
            input
        });
    }
    inputs
}

/// The files of a pattern in the order of their names.
fn matching(pattern: &str) -> Vec<Result<Input, Problem>> {
    let files = match glob::glob(pattern) {
        Ok(files) => files,
        Err(error) => {
            let problem =
                format!("{pattern}: this is no pattern ({error}); quote * ? [ in names as [*]");
            return vec![Err(Problem(problem))];
        }
    };
    let inputs: Vec<_> = files
        .map(|file| match file {
            Ok(path) => Ok(Input::File(path)),
            Err(error) => Err(Problem(format!(
                "{}: {}",
                error.path().display(),
                explained(error.error())
            ))),
        })
        .filter(|input| !matches!(input, Ok(Input::File(path)) if path.is_dir()))
        .collect();
    if inputs.is_empty() {
        let problem =
            format!("{pattern}: no file has such a name; check the folder and the pattern");
        return vec![Err(Problem(problem))];
    }
    inputs
}

/// Why a file cannot be read, and what to do about it.
fn explained(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file; check the name".to_owned(),
        io::ErrorKind::PermissionDenied => {
            "you may not read this file; ask its owner or copy it".to_owned()
        }
        io::ErrorKind::IsADirectory => {
            "this is a folder; name the files in it, as in FOLDER/*.txt".to_owned()
        }
        _ => error.to_string(),
    }
}
