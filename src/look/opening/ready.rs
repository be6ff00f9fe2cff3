//! Ready: the spots of the last page of the opening from top to bottom.

use serde::{Deserialize, Serialize};

use super::OpeningLook;
use crate::base::stamp;
use crate::protocol::{Protocol, Step};

/// Where keys go on the page "Ready".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ready {
    Role(usize),
    Norm(usize),
    /// The line that adds a norm.
    NewNorm,
    /// The title of the nth editable step.
    Heading(usize),
    Card,
    Topic,
    Until,
    #[default]
    Go,
}

impl OpeningLook {
    /// All spots of the page, in order.
    #[must_use]
    pub fn ready_spots(&self, protocol: &Protocol) -> Vec<Ready> {
        let norms = self.filled.norms(protocol).len();
        let mut spots: Vec<Ready> = (0..protocol.roles.len()).map(Ready::Role).collect();
        spots.extend((0..norms).map(Ready::Norm));
        spots.push(Ready::NewNorm);
        spots.extend((0..editable(protocol).len()).map(Ready::Heading));
        spots.extend([Ready::Card, Ready::Topic, Ready::Until, Ready::Go]);
        spots
    }

    /// The spots that have a number on the screen, in its order.
    #[must_use]
    pub fn ready_numbers(&self, protocol: &Protocol) -> Vec<Ready> {
        let mut spots = self.ready_spots(protocol);
        spots.retain(|s| !matches!(s, Ready::NewNorm | Ready::Go));
        spots
    }

    /// What stands at a spot now; `None` where nothing can be written.
    #[must_use]
    pub fn ready_text(&self, spot: Ready, protocol: &Protocol) -> Option<String> {
        match spot {
            Ready::Norm(i) => self.filled.norms(protocol).get(i).cloned(),
            Ready::NewNorm => Some(String::new()),
            Ready::Heading(i) => editable(protocol)
                .get(i)
                .map(|step| self.filled.heading(step).to_owned()),
            Ready::Topic => Some(self.filled.topic.clone()),
            Ready::Until => {
                let until = self.filled.until;
                Some(until.map_or_else(String::new, stamp::time_of_day))
            }
            Ready::Role(_) | Ready::Card | Ready::Go => None,
        }
    }
}

/// The steps whose title the team may word itself.
#[must_use]
pub fn editable(protocol: &Protocol) -> Vec<&Step> {
    protocol.steps.iter().filter(|s| s.editable).collect()
}
