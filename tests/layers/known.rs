//! What does not stand yet as it should, each with its reason. The list only gets shorter: an entry whose cause is
//! gone fails the tests until it is taken out.

/// Something that a rule would refuse, and why it stands for now.
pub struct Known {
    /// The file as in a complaint.
    pub file: &'static str,
    /// What the complaint is about, as it stands in its sentence.
    pub about: &'static str,
    pub because: &'static str,
}

pub const KNOWN: &[Known] = &[
    Known {
        file: "tests/readers.rs",
        about: "lines",
        because: "what is read and what is refused want a file each",
    },
    Known {
        file: "tests/cli.rs",
        about: "lines",
        because: "each command wants a file of its own",
    },
    Known {
        file: "tests/painter/pages.rs",
        about: "lines",
        because: "pages of steps and pages of places want a file each",
    },
    Known {
        file: "tests/meeting/sentences.rs",
        about: "lines",
        because: "one refusal after the other; those of people and time want a file of their own",
    },
    Known {
        file: "tests/stories/notation.rs",
        about: "opens with",
        because: "tells the whole notation to whoever writes a story",
    },
    Known {
        file: "Cargo.toml",
        about: "`divan`",
        because: "for the benches that README.md names",
    },
    Known {
        file: "src/answers.rs",
        about: "opens with",
        because: "tells the order of reading an answers file",
    },
    Known {
        file: "src/yaml.rs",
        about: "opens with",
        because: "tells why two parsers read every file",
    },
    Known {
        file: "src/settings/tests.rs",
        about: "names a place",
        because: "stands for the home of somebody's desktop in a sample of its settings",
    },
];
