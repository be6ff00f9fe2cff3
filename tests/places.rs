//! The places outside a meeting, driven by keys and seen as the room sees them at 80 × 24.

#[cfg(test)]
#[path = "places/keys.rs"]
mod keys;
#[cfg(test)]
#[path = "places/ledger.rs"]
mod ledger;
#[cfg(test)]
#[path = "places/matter.rs"]
mod matter;
#[cfg(test)]
#[path = "places/names.rs"]
mod names;
#[cfg(test)]
#[path = "places/opening.rs"]
mod opening;
#[cfg(test)]
#[path = "places/people.rs"]
mod people;
#[cfg(test)]
#[path = "places/random.rs"]
mod random;
#[cfg(test)]
#[path = "places/ready.rs"]
mod ready;
#[cfg(test)]
#[path = "places/room.rs"]
mod room;
#[cfg(test)]
#[path = "places/shelves.rs"]
mod shelves;
