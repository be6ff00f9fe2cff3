//! What this record itself has agreed: actions and decisions of its asks, and those kept in passing.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "two kinds of ask agree on something; the others do not"
)]

use super::{Agreed, Made, Origin, Sort};
use crate::base::id::{ItemId, PersonId, RecordId, StepId};
use crate::meeting::capture::{Capture, actions, decision};
use crate::meeting::passing::{Kept, Matter};
use crate::meeting::{Address, ItemRef, State, cover, items};
use crate::protocol::{Ask, Kind, Protocol, Step};

/// Something this record has agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    pub item: ItemRef,
    pub agreed: Agreed,
    /// How we will know; for a decision why.
    pub note: String,
    /// Where it was written; `None` at the close.
    pub step: Option<StepId>,
}

/// Everything that stands, in the order of the steps; what was kept in passing last. What was said under cover is left
/// out. Actions of every visit stand, since each was promised; of a decision that was taken again the last one.
#[must_use]
pub fn all(protocol: &Protocol, state: &State) -> Vec<Own> {
    let telling = Telling { protocol, state };
    let mut all = Vec::new();
    let mut decisions = 0u16;
    for (step, ask) in protocol.asks() {
        decisions = decisions.saturating_add(u16::from(matches!(ask.kind, Kind::Decision(_))));
        telling.of_ask((step, ask), decisions, &mut all);
    }
    all.extend(state.kept.iter().filter_map(|kept| telling.kept(kept)));
    all
}

struct Telling<'a> {
    protocol: &'a Protocol,
    state: &'a State,
}

impl Telling<'_> {
    fn of_ask(&self, (step, ask): (&Step, &Ask), number: u16, all: &mut Vec<Own>) {
        let latest = self.state.address(self.protocol, &ask.id).visit;
        let first = Address {
            visit: 0,
            ..Address::of(ask.id.clone())
        };
        let own = self.state.captures.range(first..);
        for (at, capture) in own.take_while(|(at, _)| at.ask == ask.id) {
            match capture {
                _ if cover::is_covered(self.state, ask, at) => {}
                Capture::Actions(plan) => {
                    let planned = plan.standing();
                    all.extend(planned.map(|p| self.action(p.item, &p.action, Some(&step.id))));
                }
                Capture::Decision(taken) if at.visit == latest && taken.is_filled() => {
                    let item = ItemRef::Decided {
                        ask: number,
                        presenter: at.presenter,
                    };
                    all.push(Own {
                        item,
                        agreed: Agreed {
                            date: taken.review,
                            ..self.agreed(
                                Made::Decision(at.clone()),
                                Sort::Decision,
                                &self.words(ask, taken),
                            )
                        },
                        note: taken.reason.clone(),
                        step: Some(step.id.clone()),
                    });
                }
                _ => {}
            }
        }
    }

    fn action(&self, item: ItemId, action: &actions::Action, step: Option<&StepId>) -> Own {
        Own {
            item: ItemRef::Made(item),
            agreed: Agreed {
                who: action.who.clone(),
                date: action.due,
                ..self.agreed(Made::Item(item), Sort::Action, &action.what)
            },
            note: action.measure.clone(),
            step: step.cloned(),
        }
    }

    fn kept(&self, kept: &Kept) -> Option<Own> {
        match &kept.matter {
            Matter::Action(action) => Some(self.action(kept.item, action, kept.step.as_ref())),
            Matter::Decision(said) => Some(Own {
                item: ItemRef::Made(kept.item),
                agreed: Agreed {
                    date: said.review,
                    ..self.agreed(Made::Item(kept.item), Sort::Decision, &said.text)
                },
                note: said.reason.clone(),
                step: kept.step.clone(),
            }),
            Matter::Parked(_) => None,
        }
    }

    /// On the day of the first sitting; whoever has the entries at hand knows better.
    fn agreed(&self, thing: Made, sort: Sort, what: &str) -> Agreed {
        let opened = self.state.opened.as_ref();
        Agreed {
            origin: Origin {
                record: opened.map_or_else(|| RecordId(String::new()), |o| o.meeting.clone()),
                thing,
            },
            on: self
                .state
                .sittings
                .first()
                .map_or_else(chrono::NaiveDate::default, |s| s.start.date_naive()),
            sort,
            what: what.to_owned(),
            who: Vec::new(),
            date: None,
        }
    }

    /// Its text; what was chosen where it has none; else the words of the ask.
    fn words(&self, ask: &Ask, taken: &decision::Capture) -> String {
        if !taken.text.is_empty() {
            return taken.text.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        let offered = match &ask.kind {
            Kind::Decision(rules) => rules.items.as_ref(),
            _ => None,
        };
        let things = offered.map(|i| items::named(self.protocol, self.state, i));
        let chosen = things.into_iter().flatten();
        let chosen: Vec<String> = chosen
            .filter(|t| taken.chosen.contains(&t.item))
            .map(|t| t.text)
            .collect();
        if chosen.is_empty() {
            ask.words.clone()
        } else {
            chosen.join(", ")
        }
    }
}

impl Own {
    /// Whether it was agreed before this step, in the order of the protocol.
    #[must_use]
    pub fn is_before(&self, protocol: &Protocol, step: &Step) -> bool {
        self.step
            .as_ref()
            .is_none_or(|own| protocol.place(own) < protocol.place(&step.id))
    }

    /// Whose turn it was decided in, where that was in a repeat.
    #[must_use]
    pub const fn presenter(&self) -> Option<PersonId> {
        match self.item {
            ItemRef::Decided { presenter, .. } => presenter,
            ItemRef::Fixed(_) | ItemRef::Made(_) | ItemRef::Earlier(_) => None,
        }
    }
}
