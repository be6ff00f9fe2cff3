//! The variables of the process that say how to draw and where to keep; read once, then a value.

use std::path::PathBuf;

/// The variables that are read, and no others.
const READ: [&str; 10] = [
    "LC_ALL",
    "LC_CTYPE",
    "LANG",
    "TERM",
    "COLORTERM",
    "NO_COLOR",
    "ROUNDTABLE_HOME",
    "VISUAL",
    "EDITOR",
    "ROUNDTABLE_SLOW_DISK_MS",
];

/// How many colours the terminal takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colours {
    /// 24 bits.
    True,
    C256,
    C16,
    /// Bold and reverse only.
    None,
}

/// What the process was started with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Environment {
    variables: Vec<(&'static str, String)>,
}

impl Environment {
    /// Reads the environment of this process.
    #[must_use]
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the environment"
    )]
    pub fn of_process() -> Self {
        let read =
            |name| std::env::var_os(name).map(|value| (name, value.to_string_lossy().into_owned()));
        Self {
            variables: READ.into_iter().filter_map(read).collect(),
        }
    }

    /// An environment of these variables, for tests and for records without a terminal.
    #[must_use]
    pub fn of(variables: &[(&'static str, &str)]) -> Self {
        Self {
            variables: variables
                .iter()
                .map(|(name, value)| (*name, (*value).to_owned()))
                .collect(),
        }
    }

    /// A variable that is set to something.
    fn get(&self, name: &str) -> Option<&str> {
        let value = self.variables.iter().find(|(set, _)| *set == name);
        value
            .map(|(_, value)| value.as_str())
            .filter(|value| !value.is_empty())
    }

    /// Whether the terminal shows more than ASCII: the locale is UTF-8 and it is not the Linux console.
    #[must_use]
    pub fn utf8(&self) -> bool {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
            .iter()
            .find_map(|name| self.get(name));
        let utf8 = locale.map_or(cfg!(not(target_os = "linux")), |locale| {
            let locale = locale.to_ascii_lowercase();
            locale.contains("utf-8") || locale.contains("utf8")
        });
        utf8 && self.get("TERM") != Some("linux")
    }

    /// For measuring: how much longer each commit takes (`ROUNDTABLE_SLOW_DISK_MS`).
    #[must_use]
    pub fn slow_disk(&self) -> Option<std::time::Duration> {
        let milliseconds = self.get("ROUNDTABLE_SLOW_DISK_MS")?.parse().ok()?;
        Some(std::time::Duration::from_millis(milliseconds))
    }

    /// Whether colours are unwanted (<https://no-color.org>).
    #[must_use]
    pub fn no_color(&self) -> bool {
        self.get("NO_COLOR").is_some()
    }

    /// The colours that are wanted and understood.
    #[must_use]
    pub fn colours(&self) -> Colours {
        let term = self.get("TERM").unwrap_or("dumb");
        let known = ["kitty", "alacritty", "foot", "wezterm", "ghostty", "direct"];
        let told = matches!(self.get("COLORTERM"), Some("truecolor" | "24bit"));
        if self.no_color() || term == "dumb" {
            Colours::None
        } else if told || known.iter().any(|name| term.contains(name)) {
            Colours::True
        } else if term.contains("256") {
            Colours::C256
        } else {
            Colours::C16
        }
    }

    /// The one folder for everything, where one was chosen.
    #[must_use]
    pub fn home(&self) -> Option<PathBuf> {
        self.get("ROUNDTABLE_HOME").map(PathBuf::from)
    }

    /// The editor of the person's choice, with its options.
    #[must_use]
    pub fn editor(&self) -> Option<&str> {
        self.get("VISUAL").or_else(|| self.get("EDITOR"))
    }
}
