//! Where one looks: the place, the spot that keys go to, what is being typed there. Values; knows no key.

pub mod archive;
pub mod capture;
pub mod closing;
pub mod home;
pub mod ledger;
pub mod library;
pub mod listing;
pub mod opening;
pub mod over;
pub mod panel;
pub mod reading;
pub mod shield;
pub mod spot;
pub mod spots;
pub mod step;
pub mod stops;
pub mod teams;
pub mod trash;
pub mod unfinished;
pub mod ways;
