//! A meeting as an answers file that reads back to the same answers. What was taken out, covered or not asked is left
//! out, and so are clock matters; the archive is `record.json`.

mod course;
pub(super) mod shape;
mod turns;

use chrono::{NaiveDate, SecondsFormat, Timelike};
use serde_json::{Map, Value, json};

use super::kind::{
    actions, assign, checklist, choice, consent, decision, form, list, matrix, rating, review,
    round, signoff, table, text, vote, whys,
};
use super::names::Names;
use super::passing;
use crate::base::id::PersonId;
use crate::base::stamp::Stamp;
use crate::meeting::capture::way;
use crate::meeting::closing::{Closing, Question};
use crate::meeting::{Capture, Meeting, condition, cover, items};
use crate::protocol::{Ask, Enter, Items, Kind, Step};
use crate::yaml;

/// The answers file of a meeting.
#[must_use]
pub fn write(meeting: &Meeting) -> String {
    let telling = Telling { meeting };
    let mut file = telling.head();
    let mut put = |key: &str, value: Value| {
        if !is_empty(&value) {
            file.insert(key.to_owned(), value);
        }
    };
    put("sittings", course::sittings(&telling).into());
    put("inserted", turns::inserted(&telling).into());
    put("turns", turns::order(&telling).into());
    put("held", turns::held(&telling).into());
    put("answers", telling.answers().into());
    put("skipped", course::skipped(meeting).into());
    put("left_open", course::left_open(meeting).into());
    put("reasons", course::reasons(meeting).into());
    let [parking, passing] = passing::written(&telling);
    put("parking", parking.into());
    put("passing", passing.into());
    let closing = &meeting.state.closing;
    put("closing", telling.closing(closing).into());
    put("next", next(closing));
    put("closed", course::closed(meeting));
    put("added", telling.added().into());
    // A map of texts and numbers is always YAML.
    yaml::written(&file).unwrap_or_default()
}

/// The next date; `none` where it was said that there is none to come.
fn next(closing: &Closing) -> Value {
    let told = |date: Option<NaiveDate>| date.map_or("none".to_owned(), |d| d.to_string());
    closing.next.map_or(Value::Null, |date| told(date).into())
}

fn is_empty(value: &Value) -> bool {
    let map = value.as_object().is_some_and(Map::is_empty);
    map || value.is_null() || value.as_array().is_some_and(Vec::is_empty)
}

/// A day and clock time with its offset; seconds where there are any.
fn moment(at: Stamp) -> Value {
    if at.second() == 0 {
        at.format("%Y-%m-%dT%H:%M%:z").to_string().into()
    } else {
        at.to_rfc3339_opts(SecondsFormat::Secs, false).into()
    }
}

/// The meeting that is told, and how its people and items are called.
pub(super) struct Telling<'m> {
    pub meeting: &'m Meeting,
}

impl Telling<'_> {
    pub fn name(&self, person: PersonId) -> String {
        self.meeting.state.name(person)
    }

    pub fn names(&self, list: &Items) -> Names {
        Names::of(&items::of(self.meeting, list))
    }

    /// How an ask is entered: of several wrappers its own stands last.
    pub fn in_use(&self, ask: &Ask) -> Enter {
        way::in_use(&self.meeting.state, ask)
    }

    fn head(&self) -> Map<String, Value> {
        let state = &self.meeting.state;
        let mut head = Map::new();
        let mut put = |key: &str, value: Value| {
            head.insert(key.to_owned(), value);
        };
        put("protocol", self.meeting.protocol.id.as_str().into());
        if let Some(opened) = &state.opened {
            put("team", opened.team_name.as_str().into());
            if !opened.topic.is_empty() {
                put("topic", opened.topic.as_str().into());
            }
            if opened.norms != self.meeting.protocol.norms {
                put("norms", opened.norms.clone().into());
            }
            if !opened.headings.is_empty() {
                put("headings", json!(opened.headings));
            }
            if let Some(until) = opened.until {
                put("until", moment(until));
            }
        }
        let people: Vec<Value> = state.people.iter().map(|m| self.person(m.id)).collect();
        put("people", people.into());
        head
    }

    fn person(&self, id: PersonId) -> Value {
        let state = &self.meeting.state;
        let mut person = json!({"name": self.name(id)});
        if let Some(position) = state
            .member(id)
            .map(|m| &m.position)
            .filter(|p| !p.is_empty())
        {
            person["position"] = position.as_str().into();
        }
        let roles = state.roles.iter().filter(|(_, p)| **p == id);
        let known = roles.filter(|(role, _)| self.meeting.protocol.roles.contains(role));
        let roles: Vec<Value> = known.map(|(role, _)| role.as_str().into()).collect();
        if !roles.is_empty() {
            person["roles"] = roles.into();
        }
        person
    }

    fn answers(&self) -> Map<String, Value> {
        let asks = self.meeting.protocol.asks();
        let told = asks
            .filter_map(|(step, ask)| Some((ask.id.to_string(), turns::wrapped(self, step, ask)?)));
        told.collect()
    }

    /// `None` where nothing stands, or where it cannot be read back: covered, not asked, in a step not come to.
    fn answer(&self, step: &Step, ask: &Ask) -> Option<Value> {
        let state = &self.meeting.state;
        let is_met = course::is_met(self.meeting, step) && condition::is_asked(self.meeting, ask);
        let at = state.address(&self.meeting.protocol, &ask.id);
        if cover::is_covered(state, ask, &at) || !ask.record || !is_met {
            return None;
        }
        let capture = state.capture(&at)?;
        let value = match (&ask.kind, capture) {
            (Kind::Text(_), Capture::Text(c)) => text::written(self, ask, c),
            (Kind::List(_), Capture::List(c)) => list::written(self, c),
            (Kind::Form(rules), Capture::Form(c)) => form::written(self, (ask, rules), c),
            (Kind::Checklist(rules), Capture::Checklist(c)) => {
                checklist::written(self, (ask, rules), c)
            }
            (Kind::Table(rules), Capture::Table(c)) => table::written(self, (ask, rules), c),
            (Kind::Whys(_), Capture::Whys(c)) => whys::written(c),
            (Kind::Round(_), Capture::Round(c)) => round::written(self, c),
            (Kind::Choice(rules), Capture::Choice(c)) => choice::written(self, (ask, rules), c),
            (Kind::Vote(rules), Capture::Vote(c)) => vote::written(self, (ask, rules), c),
            (Kind::Matrix(rules), Capture::Matrix(c)) => matrix::written(self, rules, c),
            (Kind::Consent(_), Capture::Consent(c)) => consent::written(self, ask, c),
            (Kind::Decision(rules), Capture::Decision(c)) => decision::written(self, rules, c),
            (Kind::Actions(_), Capture::Actions(c)) => actions::written(self, c),
            (Kind::Signoff(_), Capture::Signoff(c)) => signoff::written(self, c),
            (Kind::Assign(rules), Capture::Assign(c)) => {
                let (group, each) = assign::written(self, (rules, c));
                shape::wrapped(self.in_use(ask), group, each, Map::new())
            }
            (Kind::Rating(rules), Capture::Rating(c)) => rating::written(self, (ask, rules), c),
            (Kind::Review(_), Capture::Review(c)) => review::written(self, &ask.id, c),
            _ => return None,
        };
        (!is_empty(&value)).then_some(value)
    }

    fn closing(&self, closing: &Closing) -> Map<String, Value> {
        let mut map = Map::new();
        let given = Question::ALL
            .into_iter()
            .filter_map(|q| Some((q.name().to_owned(), closing.answers.get(&q)?.words().into())));
        let questions: Map<String, Value> = given.collect();
        if !questions.is_empty() {
            map.insert("questions".to_owned(), questions.into());
        }
        if !closing.first.is_empty() {
            map.insert("first".to_owned(), closing.first.as_str().into());
        }
        let signed = closing
            .signed
            .iter()
            .map(|(person, signature)| (self.name(*person), signoff::told(&signature.word)));
        let signed: Map<String, Value> = signed.collect();
        if !signed.is_empty() {
            map.insert("signoff".to_owned(), signed.into());
        }
        map
    }

    fn added(&self) -> Vec<Value> {
        let added = self.meeting.state.added.iter();
        let told = added.map(|(by, at, text)| json!({"by": by, "at": moment(*at), "text": text}));
        told.collect()
    }
}
