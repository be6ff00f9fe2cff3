//! Who may name whom: the picture of DESIGN as rows, from the bottom to the top. A new module is a new row here.
//! Says only what may be; reading the sources is done beside it.

/// A module of `src/` and the modules that it may name.
pub struct Layer {
    pub name: &'static str,
    pub may: &'static [&'static str],
}

const fn layer(name: &'static str, may: &'static [&'static str]) -> Layer {
    Layer { name, may }
}

/// From the bottom to the top: nobody names what stands further down in this list than itself.
pub const LAYERS: &[Layer] = &[
    layer("base", &[]),
    layer("yaml", &["base"]),
    layer("protocol", &["base", "yaml"]),
    layer("meeting", &["base", "protocol"]),
    layer("library", &["base", "protocol"]),
    layer("shelf", &["base", "protocol", "meeting"]),
    layer("answers", &["base", "yaml", "protocol", "meeting"]),
    layer("ledger", &["base", "protocol", "meeting"]),
    layer("document", &["base"]),
    layer(
        "minutes",
        &["base", "protocol", "meeting", "ledger", "document"],
    ),
    layer("field", &["base"]),
    layer(
        "look",
        &[
            "base", "protocol", "meeting", "library", "shelf", "ledger", "document", "field",
        ],
    ),
    layer(
        "page",
        &[
            "base", "protocol", "meeting", "library", "shelf", "ledger", "document", "minutes",
            "field", "look",
        ],
    ),
    layer("filing", &["base", "document"]),
    layer("settings", &["base", "filing"]),
    layer("store", &["base"]),
    layer(
        "recorder",
        &[
            "base", "yaml", "protocol", "meeting", "library", "shelf", "answers", "ledger",
            "document", "minutes", "look", "page", "filing", "settings", "store",
        ],
    ),
    // Pure: what it wants done it gives back as an effect.
    layer(
        "desk",
        &[
            "base", "protocol", "meeting", "library", "shelf", "ledger", "document", "minutes",
            "field", "look", "page",
        ],
    ),
    layer("surface", &["base", "page"]),
    // Generic over the surface; the disk is the recorder's.
    layer(
        "run",
        &[
            "base", "protocol", "meeting", "library", "shelf", "ledger", "document", "minutes",
            "field", "look", "page", "settings", "recorder", "desk", "surface",
        ],
    ),
    // A painter sees pages and gives inputs.
    layer("tui", &["base", "document", "field", "page", "surface"]),
    layer(
        "cli",
        &[
            "base", "yaml", "protocol", "meeting", "library", "shelf", "answers", "ledger",
            "document", "minutes", "field", "look", "page", "filing", "settings", "store",
            "recorder", "desk", "surface", "run", "tui",
        ],
    ),
    layer("main", &["cli"]),
];

/// Layers without disk, clock, environment, threads or chance.
pub const PURE: &[&str] = &[
    "base", "yaml", "protocol", "meeting", "library", "shelf", "answers", "ledger", "document",
    "minutes", "field", "look", "page", "desk",
];

/// What a pure layer may not name of the standard library.
pub const IMPURE: &[&str] = &[
    "std::fs",
    "std::io",
    "std::net",
    "std::os",
    "std::process",
    "std::thread",
    "std::env",
    "std::time::Instant",
    "std::time::SystemTime",
    "std::hash::RandomState",
];

/// Their order is chance. Readers of files look names up in them and never go through them in order.
pub const UNORDERED: &[&str] = &["std::collections::HashMap", "std::collections::HashSet"];
pub const LOOKING_UP: &[&str] = &["yaml", "protocol"];

/// What nobody may name: there is no network in this program.
pub const NOWHERE: &[&str] = &["std::net"];

/// Crates that speak data; whoever holds data may name them.
const DATA: &[&str] = &[
    "base", "yaml", "protocol", "meeting", "library", "shelf", "answers", "ledger", "document",
    "minutes", "look", "page", "filing", "settings", "store", "recorder", "desk", "run", "cli",
];

const DISK: &[&str] = &["filing", "settings", "store", "recorder"];

/// A crate as sources name it, and the layers that may.
pub const CRATES: &[(&str, &[&str])] = &[
    ("ratatui", &["tui"]),
    ("crossterm", &["tui"]),
    ("rustix", &["tui"]),
    ("signal_hook", &["tui"]),
    ("clap", &["cli"]),
    ("rusqlite", &["store"]),
    ("serde_yaml", &["yaml"]),
    ("granit_parser", &["yaml"]),
    ("annotate_snippets", &["yaml"]),
    ("tui_textarea", &["field"]),
    ("tempfile", DISK),
    ("fs_err", DISK),
    ("etcetera", &["settings"]),
    ("uuid", &["recorder"]),
    ("sha2", &["protocol", "store", "recorder"]),
    ("textwrap", &["base"]),
    ("unicode_width", &["base"]),
    ("unicode_normalization", &["base"]),
    // The field moves its caret by graphemes; everybody else measures with `base::cells`.
    ("unicode_segmentation", &["base", "field"]),
    ("serde", DATA),
    ("serde_json", DATA),
    ("chrono", DATA),
    (
        "thiserror",
        &[
            "yaml", "meeting", "filing", "settings", "store", "recorder", "surface", "cli",
        ],
    ),
];

/// Crates that tests inside `src/` may name beside those of their layer.
pub const IN_TESTS: &[&str] = &["insta", "proptest", "tempfile", "fs_err", "serde_json"];
