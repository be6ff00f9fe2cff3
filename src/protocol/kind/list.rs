//! `list`: items, one per line.

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct List {
    /// Treated like `required`: fewer may be overridden with a reason.
    pub min: Option<u32>,
    pub max: Option<u32>,
    /// Headings (fishbone, 4Ls); empty for a plain list.
    pub categories: Vec<String>,
    /// Items may be combined into named themes.
    pub merge: bool,
    pub stems: Vec<String>,
}
