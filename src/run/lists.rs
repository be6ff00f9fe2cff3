//! What is listed outside a meeting, read when somebody is to choose from it and not before.

use super::{Prefill, Turn};
use crate::desk::Place;
use crate::look::opening::Part;
use crate::look::ways::Ways;
use crate::surface::Surface;

impl<S: Surface> Turn<S> {
    /// Outside a meeting keys act on what is listed: the ways to meet, teams, past meetings. Home's own page does not need
    /// them, and a meeting never does: its first letter is not to wait for them.
    pub(super) fn lists(&mut self) {
        if self.recorder.meeting().is_some() {
            return;
        }
        if !self.chosen() {
            self.recorder.wait_library();
        }
        if self.recorder.load_lists().is_err() {
            let now = self.recorder.moment();
            self.desk.tell(
                "The lists of past meetings could not be read just now.",
                now,
            );
        }
    }

    /// An opening whose way to meet is chosen and known.
    fn chosen(&self) -> bool {
        let library = self.recorder.library();
        matches!(&self.desk.place, Place::Opening(look) if look.part != Part::How && look.protocol(library).is_some())
    }

    /// The opening is to choose among all ways to meet.
    pub(super) fn ways(&mut self) {
        let library = self.recorder.wait_library();
        if let Place::Opening(look) = &mut self.desk.place {
            look.ways = Ways::with(library, look.filled.protocol.as_deref());
        }
    }

    /// An opening that was told its way to meet needs no other.
    pub(super) fn ways_for(&mut self, prefill: &Prefill) {
        let library = self.recorder.library();
        let named = prefill.protocol.as_deref();
        if named.and_then(|id| library.find(id)).is_none() {
            self.recorder.wait_library();
        }
    }
}
