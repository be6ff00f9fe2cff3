//! The real program in a home of its own, and what it told.

use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const SAMPLES: [&str; 2] = ["seven-step-problem-solving", "weekly-check-in"];

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

pub fn answers(id: &str) -> String {
    let path = root().join(format!("tests/answers/{id}.yaml"));
    path.to_string_lossy().into_owned()
}

/// A folder that holds everything of one program, and nothing else does.
pub struct Home(pub tempfile::TempDir);

/// What the program did.
pub struct Told {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Home {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// A home with both samples recorded.
    pub fn with_samples() -> Self {
        let home = Self::new();
        for id in SAMPLES {
            home.done(&["record", id, "--answers", &answers(id)]);
        }
        home
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn file(&self, name: &str, text: &str) -> String {
        let path = self.path(name);
        fs_err::create_dir_all(path.parent().unwrap()).unwrap();
        fs_err::write(&path, text).unwrap();
        path.to_string_lossy().into_owned()
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_roundtable"));
        command
            .args(arguments)
            .env("ROUNDTABLE_HOME", self.0.path())
            .env("HOME", self.0.path())
            .env("TZ", "UTC")
            .stdin(Stdio::null());
        command
    }

    pub fn told(&self, arguments: &[&str]) -> Told {
        Told::of(&self.command(arguments).output().unwrap())
    }

    /// Like `told`, where it must have been done.
    pub fn done(&self, arguments: &[&str]) -> String {
        let told = self.told(arguments);
        assert_eq!(told.code, 0, "{arguments:?}: {}{}", told.out, told.err);
        assert_eq!(told.err, "", "{arguments:?}");
        told.out
    }

    pub fn json(&self, arguments: &[&str]) -> Value {
        let out = self.done(arguments);
        serde_json::from_str(&out).unwrap_or_else(|e| panic!("{arguments:?}: {e}\n{out}"))
    }

    /// The minutes without the moment at which they were written.
    pub fn minutes(&self, part: &str) -> String {
        let text = self.done(&["minutes", "show", part]);
        let lines = text.lines().filter(|l| !l.starts_with("- **Written on:**"));
        lines.collect::<Vec<&str>>().join("\n")
    }
}

impl Told {
    pub fn of(output: &Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout.clone()).unwrap(),
            err: String::from_utf8(output.stderr.clone()).unwrap(),
        }
    }

    /// Refused with this code, and a sentence that holds this.
    #[track_caller]
    pub fn refused(&self, code: i32, sentence: &str) {
        assert_eq!(self.code, code, "{}{}", self.out, self.err);
        assert!(self.err.contains(sentence), "{}", self.err);
        assert!(!self.err.contains("panicked"), "{}", self.err);
    }
}
