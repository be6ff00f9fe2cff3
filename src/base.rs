//! What every layer speaks: ids, time values, people, keys, cell widths, words, cleaning.
//! Knows nothing of protocols, meetings, disks or terminals.

pub mod cells;
pub mod clean;
pub mod date;
pub mod id;
pub mod key;
pub mod kinded;
pub mod notice;
pub mod person;
pub mod stamp;
pub mod theme;
pub mod words;
