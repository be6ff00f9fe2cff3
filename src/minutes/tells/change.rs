//! One change of an answer in a few words: `"A picture card" added to "What could we do?"`.

mod written;

use super::super::{people, thing};
use crate::base::id::{AskId, ItemId};
use crate::meeting::capture::{
    actions, assign, choice, consent, decision, matrix, rating, review, round, signoff, text, vote,
};
use crate::meeting::{Address, Change, ItemRef, Meeting, Thing, agreed, cover, items};
use crate::protocol::{Items, Kind};

/// A change with where it belongs.
struct Told<'a> {
    meeting: &'a Meeting,
    at: &'a Address,
}

pub fn tells(meeting: &Meeting, at: &Address, change: &Change) -> String {
    let told = Told { meeting, at };
    let rules = meeting.protocol.ask(&at.ask);
    if rules.is_some_and(|(_, ask)| cover::seal(&meeting.state, ask).is_some()) {
        return format!("{} covered answer in {}", told.whose(), told.ask());
    }
    match change {
        Change::Text(text::Change::Write { text }) => told.text(text),
        Change::List(change) => told.list(change),
        Change::Form(change) => told.form(change),
        Change::Checklist(change) => told.checklist(change),
        Change::Table(change) => told.table(change),
        Change::Whys(change) => told.whys(change),
        Change::Round(change) => told.round(change),
        Change::Choice(change) => told.choice(change),
        Change::Vote(change) => told.vote(change),
        Change::Matrix(change) => told.matrix(change),
        Change::Consent(change) => told.consent(change),
        Change::Decision(change) => told.decision(change),
        Change::Actions(change) => told.actions(change),
        Change::Assign(change) => told.assign(change),
        Change::Signoff(change) => told.signoff(change),
        Change::Rating(change) => told.rating(change),
        Change::Review(change) => told.review(change),
    }
}

/// The words of an ask in quotation marks.
pub fn quoted(meeting: &Meeting, ask: &AskId) -> String {
    meeting.protocol.ask(ask).map_or_else(
        || "an ask".to_owned(),
        |(_, ask)| format!("\"{}\"", ask.words),
    )
}

impl Told<'_> {
    fn ask(&self) -> String {
        quoted(self.meeting, &self.at.ask)
    }

    /// `Jon Bell's`, or `our`.
    fn whose(&self) -> String {
        self.at.person.map_or_else(
            || "our".to_owned(),
            |person| format!("{}'s", self.meeting.state.name(person)),
        )
    }

    fn made(&self, item: ItemId) -> String {
        self.thing(ItemRef::Made(item))
    }

    /// The words of an item in quotation marks.
    fn thing(&self, item: ItemRef) -> String {
        let offered = self.offered();
        format!("\"{}\"", thing::name(self.meeting, &offered, item))
    }

    /// Items that the ask is about, and the criteria of a matrix.
    fn offered(&self) -> Vec<Thing> {
        let of = |list: &Items| items::of(self.meeting, list);
        let Some((_, ask)) = self.meeting.protocol.ask(&self.at.ask) else {
            return Vec::new();
        };
        match &ask.kind {
            Kind::Choice(rules) => of(&rules.items),
            Kind::Vote(rules) => of(&rules.items),
            Kind::Checklist(rules) => of(&rules.items),
            Kind::Table(rules) => rules.items.as_ref().map(of).unwrap_or_default(),
            Kind::Matrix(rules) => of(&rules.items),
            Kind::Assign(rules) => of(&rules.items),
            Kind::Rating(rules) => of(&rules.items),
            Kind::Review(_) => {
                let state = &self.meeting.state;
                let lines = agreed::lines(&self.meeting.protocol, state, &self.at.ask);
                lines.iter().map(agreed::Line::thing).collect()
            }
            Kind::Decision(rules) => rules.items.as_ref().map(of).unwrap_or_default(),
            Kind::Text(_)
            | Kind::List(_)
            | Kind::Form(_)
            | Kind::Round(_)
            | Kind::Consent(_)
            | Kind::Whys(_)
            | Kind::Actions(_)
            | Kind::Signoff(_) => Vec::new(),
        }
    }

    fn round(&self, change: &round::Change) -> String {
        let (whose, ask) = (self.whose(), self.ask());
        match change {
            round::Change::Hear { .. } => format!("{whose} words in {ask}"),
            round::Change::Pass => format!("{whose} pass in {ask}"),
            round::Change::Nod => format!("{whose} turn, heard and not written, in {ask}"),
            round::Change::Clear => format!("{whose} turn taken back in {ask}"),
            round::Change::Reply { from, .. } => {
                let from = self.meeting.state.name(*from);
                format!("{from}'s reply to {whose} words in {ask}")
            }
            round::Change::Order { .. } => format!("the order of speaking in {ask}"),
        }
    }

    fn choice(&self, change: &choice::Change) -> String {
        let (whose, ask) = (self.whose(), self.ask());
        match change {
            choice::Change::Choose { items, other } => {
                let named = items.iter().map(|item| self.thing(*item));
                let other = Some(format!("\"{other}\"")).filter(|_| !other.is_empty());
                let named: Vec<String> = named.chain(other).collect();
                if named.is_empty() {
                    format!("{whose} choice taken back in {ask}")
                } else {
                    format!("{whose} choice of {} in {ask}", named.join(", "))
                }
            }
            choice::Change::Count { item, hands } => self.hands(&self.thing(*item), *hands),
        }
    }

    fn vote(&self, change: &vote::Change) -> String {
        let (whose, ask) = (self.whose(), self.ask());
        match change {
            vote::Change::Place { item, .. } => {
                format!("{whose} vote on {} in {ask}", self.thing(*item))
            }
            vote::Change::Order { items } => {
                let named: Vec<String> = items.iter().map(|item| self.thing(*item)).collect();
                if named.is_empty() {
                    format!("{whose} order taken back in {ask}")
                } else {
                    format!("{whose} order in {ask}: {}", named.join(", "))
                }
            }
            vote::Change::Against { item, hands } => {
                self.hands(&format!("no to {}", self.thing(*item)), *hands)
            }
            vote::Change::Again { .. } => format!("one more round of {ask}"),
            vote::Change::Clear => format!("{whose} votes taken back in {ask}"),
            vote::Change::Count { item, hands } => self.hands(&self.thing(*item), *hands),
        }
    }

    fn hands(&self, what: &str, hands: u32) -> String {
        let hands = crate::base::words::count(hands as usize, "hand", "hands");
        format!("{hands} for {what} in {}", self.ask())
    }

    fn matrix(&self, change: &matrix::Change) -> String {
        let ask = self.ask();
        match change {
            matrix::Change::Score { item, score, .. } => match score {
                Some(n) => format!("a score of {n} for {} in {ask}", self.thing(*item)),
                None => format!("a score of {} taken out of {ask}", self.thing(*item)),
            },
            matrix::Change::Weigh { weight, .. } => format!("a weight of {weight} in {ask}"),
        }
    }

    fn rating(&self, change: &rating::Change) -> String {
        let (whose, ask) = (self.whose(), self.ask());
        match change {
            rating::Change::Rate { item, score } => match score {
                Some(n) => format!("{whose} {n} for {} in {ask}", self.thing(*item)),
                None => format!(
                    "{whose} number for {} taken back in {ask}",
                    self.thing(*item)
                ),
            },
            rating::Change::Count { item, score, hands } => {
                self.hands(&format!("{score} on {}", self.thing(*item)), *hands)
            }
        }
    }

    fn consent(&self, change: &consent::Change) -> String {
        let (whose, ask) = (self.whose(), self.ask());
        match change {
            consent::Change::Score { score } => format!("{whose} {score} in {ask}"),
            consent::Change::Reason { .. } => format!("{whose} reason in {ask}"),
            consent::Change::Clear => format!("{whose} number taken back in {ask}"),
            consent::Change::Count { score, hands } => self.hands(&score.to_string(), *hands),
            consent::Change::Again => format!("one more round of {ask}"),
        }
    }

    fn decision(&self, change: &decision::Change) -> String {
        let ask = self.ask();
        match change {
            decision::Change::Text { .. } => format!("the words of {ask}"),
            decision::Change::Chosen { .. } => format!("what was chosen in {ask}"),
            decision::Change::Reason { .. } => format!("the reason of {ask}"),
            decision::Change::Method { .. } => format!("how it was decided in {ask}"),
            decision::Change::Review { .. } => format!("the date to look again at {ask}"),
            decision::Change::Agree { people } => {
                let names = people::names(self.meeting, people.iter().copied());
                let names = if names.is_empty() { "nobody" } else { &names };
                format!("who agrees in {ask}: {names}")
            }
            decision::Change::Dissent { person, .. } => {
                format!("{}'s dissent in {ask}", self.meeting.state.name(*person))
            }
        }
    }

    fn assign(&self, change: &assign::Change) -> String {
        let (whose, ask) = (self.whose(), self.ask());
        match change {
            assign::Change::Mark {
                item, mark: None, ..
            } => {
                format!("{whose} mark of {} taken out of {ask}", self.thing(*item))
            }
            assign::Change::Mark {
                item,
                mark: Some(mark),
                ..
            } => format!(
                "{whose} {}for {} in {ask}",
                self.mark(*mark),
                self.thing(*item)
            ),
            assign::Change::Note { item, text } if text.is_empty() => {
                format!("{whose} note to {} taken out of {ask}", self.thing(*item))
            }
            assign::Change::Note { item, .. } => {
                format!("{whose} note to {} in {ask}", self.thing(*item))
            }
            assign::Change::Add { text, .. } => format!("\"{text}\" added to {ask}"),
            assign::Change::Reword { text, .. } => format!("\"{text}\" reworded in {ask}"),
            assign::Change::Remove { item } => {
                format!("{} taken out of {ask}", self.made(*item))
            }
            assign::Change::Take { marks } => {
                let marks = crate::base::words::count(marks.len(), "mark", "marks");
                format!("{marks} that all gave alike, taken over into {ask}")
            }
        }
    }

    fn signoff(&self, change: &signoff::Change) -> String {
        let (whose, ask) = (self.whose(), self.ask());
        match change {
            signoff::Change::Sign { word, .. } => format!("{whose} word on {ask}: {}", word.name()),
            signoff::Change::Clear => format!("{whose} word on {ask} taken back"),
        }
    }

    /// `"lead" `, with the word of this mark.
    fn mark(&self, mark: u32) -> String {
        let rules = self.meeting.protocol.ask(&self.at.ask);
        match rules.map(|(_, ask)| &ask.kind) {
            Some(Kind::Assign(rules)) => format!("\"{}\" ", assign::word(rules, mark)),
            Some(_) | None => String::new(),
        }
    }

    fn review(&self, change: &review::Change) -> String {
        let (what, ask) = (self.thing(change.of()), self.ask());
        match change {
            review::Change::Fidelity {
                fidelity: Some(fidelity),
                ..
            } => format!("\"{}\" for {what} in {ask}", fidelity.words()),
            review::Change::Effect {
                effect: Some(effect),
                ..
            } => format!("the effect \"{}\" of {what} in {ask}", effect.words()),
            review::Change::Fidelity { fidelity: None, .. }
            | review::Change::Effect { effect: None, .. } => {
                format!("what was said of {what}, taken back in {ask}")
            }
            review::Change::Note { .. } => format!("the note on {what} in {ask}"),
        }
    }

    fn actions(&self, change: &actions::Change) -> String {
        let ask = self.ask();
        match change {
            actions::Change::Add { action, .. } => format!("\"{}\" added to {ask}", action.what),
            actions::Change::Put { action, .. } => format!("\"{}\" changed in {ask}", action.what),
            actions::Change::Remove { item } => format!("{} taken out of {ask}", self.made(*item)),
            actions::Change::Move { item, .. } => format!("{} moved in {ask}", self.made(*item)),
        }
    }
}
