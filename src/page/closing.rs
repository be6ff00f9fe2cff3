//! (stub)
use super::step::Scene;
use super::{Head, Page};

pub fn page(_: &Scene<'_>) -> Page {
    Page { head: Some(Head { title: "Closing".into(), ..Head::default() }), ..Page::default() }
}
