//! Answers that were asked for and are missing, or that are there by half.

use super::half::Begun;
use super::{Finding, Lacking, Part, Target, asked_of, lack};
use crate::base::id::PersonId;
use crate::base::words::count;
use crate::meeting::capture::{consent, matrix, rating, review, signoff, vote, way};
use crate::meeting::run::End;
use crate::meeting::{
    Capture, ItemRef, Meeting, Thing, agreed, condition, cover, decide, items, signing,
};
use crate::protocol::kind::{Matrix, Rating, Signoff};
use crate::protocol::{Ask, Enter, Kind, Step};

/// Required asks of this step that are still empty, where it was held, with the reason the room gave.
pub fn empty(meeting: &Meeting, step: &Step) -> Vec<Finding> {
    let mut found = Vec::new();
    let Some(run) = meeting.state.run(&step.id).filter(|r| !r.is_skipped()) else {
        return found;
    };
    let turn = meeting
        .state
        .turn_of(&step.id)
        .filter(|_| step.repeat.is_some());
    for part in parts(step) {
        let own = turn.and_then(|turn| turn.run(&part.id));
        let reason = match own.map_or(&run.end, |run| &run.end) {
            Some(End::Closed { reason, .. }) if !reason.is_empty() => format!(" ({reason})"),
            Some(End::Closed { .. } | End::Skipped { .. }) | None => String::new(),
        };
        for (ask, _) in decide::lacking(meeting, part) {
            let at = meeting.state.address(&meeting.protocol, &ask.id);
            let filled = meeting.has_answer(&at);
            found.push(Finding::look(
                if filled {
                    "Fewer than asked for"
                } else {
                    "Asked for, and still empty"
                },
                format!("{}{reason}", named(meeting, step, ask)),
                whole(step, ask),
            ));
        }
    }
    found
}

/// The step, or the phases of its turns.
pub(super) fn parts(step: &Step) -> Vec<&Step> {
    if step.steps.is_empty() {
        vec![step]
    } else {
        step.steps.iter().collect()
    }
}

/// Answers that somebody present has not given, cells without a number, low support without its reason.
/// Of covered answers nothing is said here: who is still missing is shown where they are entered.
pub fn half(meeting: &Meeting, step: &Step) -> Vec<Finding> {
    let mut found = Vec::new();
    let asks = parts(step).into_iter().flat_map(|part| part.asks.iter());
    for ask in asks.filter(|ask| {
        cover::seal(&meeting.state, ask).is_none() && condition::is_asked(meeting, ask)
    }) {
        let at = meeting.state.address(&meeting.protocol, &ask.id);
        let Some(capture) = meeting.state.capture(&at).filter(|c| c.is_filled()) else {
            continue;
        };
        let asked = Asked { meeting, step, ask };
        match capture {
            Capture::Round(round) => found.extend(asked.silent(
                |p| round.turns.contains_key(&p),
                ("person is", "people are", "not yet heard"),
            )),
            Capture::Vote(cast) => found.extend(asked.votes(cast)),
            Capture::Matrix(scored) => {
                if let Kind::Matrix(rules) = &ask.kind {
                    found.extend(asked.cells(rules, scored));
                }
            }
            Capture::Consent(given) => {
                if let Kind::Consent(rules) = &ask.kind {
                    found.extend(asked.support(rules.at_least, given));
                }
            }
            Capture::Assign(given) => found.extend(asked.assign(given)),
            Capture::Signoff(given) => {
                if let Kind::Signoff(rules) = &ask.kind {
                    found.extend(asked.signed(rules, given));
                }
            }
            Capture::Rating(taken) => {
                if let Kind::Rating(rules) = &ask.kind {
                    found.extend(asked.ratings(rules, taken));
                }
            }
            Capture::Form(_) | Capture::Checklist(_) | Capture::Table(_) | Capture::Whys(_) => {
                found.extend(Begun { meeting, step, ask }.lacks(capture));
            }
            Capture::Text(_)
            | Capture::List(_)
            | Capture::Choice(_)
            | Capture::Decision(_)
            | Capture::Actions(_) => {}
            Capture::Review(given) => found.extend(asked.review(given)),
        }
    }
    found
}

pub(super) struct Asked<'a> {
    pub meeting: &'a Meeting,
    pub step: &'a Step,
    pub ask: &'a Ask,
}

impl Asked<'_> {
    /// Names those who were here and gave nothing. `say` is one, many, and what they lack.
    pub fn silent(
        &self,
        has: impl Fn(PersonId) -> bool,
        say: (&str, &str, &str),
    ) -> Option<Finding> {
        let (one, many, what) = say;
        let missing = asked_of(self.meeting, self.step, self.ask);
        let missing = missing.into_iter().filter(|m| !has(m.id));
        let missing = missing.map(|m| Lacking {
            name: format!("{} · {}", m.name, self.ask.words),
            target: self.part(Part::Person(m.id)),
        });
        lack(missing.collect(), |n| {
            format!("{} {what}", count(n, one, many))
        })
    }

    fn votes(&self, cast: &vote::Capture) -> Option<Finding> {
        let in_use = way::in_use(&self.meeting.state, self.ask);
        let (cast, in_use) = cast.counts_now(in_use);
        if way::told(in_use, |way| cast.holds(way)) != Enter::Each {
            return None;
        }
        self.silent(
            |p| cast.each.contains_key(&p),
            ("person has", "people have", "not voted"),
        )
    }

    fn support(&self, at_least: u32, given: &consent::Capture) -> Vec<Finding> {
        let in_use = way::in_use(&self.meeting.state, self.ask);
        let by_name = |r: &&consent::Round| !r.each.is_empty() && r.told(in_use) == Enter::Each;
        let Some(round) = given.latest().filter(by_name) else {
            return Vec::new();
        };
        let silent = self.silent(
            |p| round.each.contains_key(&p),
            ("person has", "people have", "no number yet"),
        );
        let low = round
            .each
            .iter()
            .filter(|(_, s)| s.score < at_least && s.reason.is_empty())
            .map(|(person, s)| Lacking {
                name: format!("{}: {}", self.meeting.state.name(*person), s.score),
                target: self.part(Part::ReasonOf(*person)),
            });
        let low = lack(low.collect(), |n| {
            format!(
                "{} below {at_least} without a reason",
                count(n, "person is", "people are")
            )
        });
        silent.into_iter().chain(low).collect()
    }

    /// Who has not signed, and what was changed since somebody did.
    fn signed(&self, rules: &Signoff, given: &signoff::Capture) -> Vec<Finding> {
        let silent = self.silent(
            |p| given.each.contains_key(&p),
            ("person has", "people have", "not signed"),
        );
        let since = |(person, signed): (&PersonId, &signoff::Signed)| {
            (signing::since(self.meeting, rules, signed.upto) > 0).then(|| Lacking {
                name: self.meeting.state.name(*person),
                target: self.part(Part::Person(*person)),
            })
        };
        let changed = given.each.iter().filter_map(since).collect();
        let changed = lack(changed, |n| {
            format!("Changed since {} signed", count(n, "person", "people"))
        });
        silent.into_iter().chain(changed).collect()
    }

    fn cells(&self, rules: &Matrix, scored: &matrix::Capture) -> Option<Finding> {
        let things = items::of(self.meeting, &rules.items);
        let criteria = items::of(self.meeting, &rules.criteria);
        let empty = |cell: &(ItemRef, ItemRef)| !scored.scores.contains_key(cell);
        let cells = things
            .iter()
            .flat_map(|t| criteria.iter().map(move |c| (t.item, c.item)));
        let missing: Vec<_> = cells.filter(empty).collect();
        let (item, criterion) = *missing.first()?;
        Some(Finding::look(
            format!(
                "{} still empty",
                count(missing.len(), "score is", "scores are")
            ),
            &self.ask.words,
            self.part(Part::Cell { item, criterion }),
        ))
    }

    /// Those who gave no number at all, then lines that one who did has left empty.
    fn ratings(&self, rules: &Rating, taken: &rating::Capture) -> Vec<Finding> {
        let things = items::of(self.meeting, &rules.items);
        let empty = |person: Option<PersonId>| {
            let none = move |t: &&Thing| taken.score(person, t.item).is_none();
            things.iter().filter(none).map(move |t| (person, t.item))
        };
        let silent = self.unrated(taken, &things);
        let voices = taken.each.keys().map(|person| Some(*person));
        let group = Some(None).filter(|_| !taken.group.is_empty());
        let gaps: Vec<_> = voices.chain(group).flat_map(empty).collect();
        let half = gaps.first().map(|(person, item)| {
            let whose = person.map_or_else(
                || self.ask.words.clone(),
                |person| format!("{} · {}", self.meeting.state.name(person), self.ask.words),
            );
            let (person, item) = (*person, *item);
            Finding::look(
                format!(
                    "{} without a number",
                    count(gaps.len(), "line is", "lines are")
                ),
                whose,
                self.part(Part::Line { person, item }),
            )
        });
        silent.into_iter().chain(half).collect()
    }

    fn unrated(&self, taken: &rating::Capture, things: &[Thing]) -> Option<Finding> {
        let first = things.first()?.item;
        let by_person = taken.group.is_empty() && taken.counts.is_empty();
        if taken.each.is_empty() || !by_person {
            return None;
        }
        let missing = asked_of(self.meeting, self.step, self.ask);
        let missing = missing
            .into_iter()
            .filter(|m| !taken.each.contains_key(&m.id));
        let missing = missing.map(|m| Lacking {
            name: format!("{} · {}", m.name, self.ask.words),
            target: self.part(Part::Line {
                person: Some(m.id),
                item: first,
            }),
        });
        lack(missing.collect(), |n| {
            format!("{} not rated", count(n, "person has", "people have"))
        })
    }

    /// Where a review was begun: what was said by half, and what nothing was said of.
    fn review(&self, given: &review::Capture) -> Vec<Finding> {
        let state = &self.meeting.state;
        let lines = agreed::lines(&self.meeting.protocol, state, &self.ask.id);
        let lacking = |is: fn(Option<&review::Given>) -> bool| -> Vec<Lacking> {
            let those = lines.iter().filter(|l| is(given.given(l.item)));
            those
                .map(|l| Lacking {
                    name: l.agreed.what.clone(),
                    target: self.part(Part::Reviewed(l.item)),
                })
                .collect()
        };
        let half = lacking(|g| g.is_some_and(|g| !g.is_whole()));
        let none = lacking(|g| g.is_none());
        let half = lack(half, |n| {
            format!(
                "{} by half",
                count(n, "review is answered", "reviews are answered")
            )
        });
        let none = lack(none, |n| {
            format!(
                "{} not looked at",
                count(n, "thing agreed was", "things agreed were")
            )
        });
        half.into_iter().chain(none).collect()
    }

    pub fn part(&self, part: Part) -> Target {
        Target::Ask {
            step: self.step.id.clone(),
            ask: self.ask.id.clone(),
            item: None,
            part,
        }
    }
}

/// `What could we do? · Our ideas`: the ask, and the step it belongs to.
pub(super) fn named(meeting: &Meeting, step: &Step, ask: &Ask) -> String {
    format!("{} · {}", ask.words, meeting.state.title(step))
}

pub(super) fn whole(step: &Step, ask: &Ask) -> Target {
    Target::Ask {
        step: step.id.clone(),
        ask: ask.id.clone(),
        item: None,
        part: Part::Whole,
    }
}
