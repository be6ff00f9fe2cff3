//! The crates that `Cargo.toml` asks for, as sources name them.

/// Those of the program and those of its tests.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Asked {
    pub program: Vec<String>,
    pub tests: Vec<String>,
}

impl Asked {
    pub fn of(manifest: &str) -> Self {
        let mut asked = Self::default();
        let mut section = "";
        for line in manifest.lines() {
            if let Some(name) = line.strip_prefix('[') {
                section = name.trim_end_matches(']');
            } else if let Some((name, _)) = line.split_once(" = ")
                && !line.starts_with('#')
            {
                let name = name.replace('-', "_");
                if section == "dev-dependencies" {
                    asked.tests.push(name);
                } else if section.ends_with("dependencies") {
                    asked.program.push(name);
                }
            }
        }
        asked
    }
}
