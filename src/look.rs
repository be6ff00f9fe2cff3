//! Where one looks: the place, the spot that keys go to, what is being typed there. Values; knows no key.

pub mod capture;
pub mod closing;
pub mod panel;
pub mod spot;
pub mod spots;
pub mod step;
