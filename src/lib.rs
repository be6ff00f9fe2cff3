//! Roundtable.

pub mod answers;
pub mod base;
pub mod cli;
pub mod desk;
pub mod document;
pub mod field;
pub mod filing;
pub mod ledger;
pub mod library;
pub mod look;
pub mod meeting;
pub mod minutes;
pub mod page;
pub mod protocol;
pub mod recorder;
pub mod run;
pub mod settings;
pub mod shelf;
pub mod store;
pub mod surface;
pub mod tui;
pub mod yaml;
