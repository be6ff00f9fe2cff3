//! What the bot answers to each kind of ask, in the shape that answers files have. Driven by the kind and its options
//! alone; no protocol is known here by name.

use roundtable::base::id::PersonId;
use roundtable::base::person::Member;
use roundtable::meeting::{Meeting, agreed, condition, items};
use roundtable::protocol::kind::{Columns, Field, FieldKind, Method};
use roundtable::protocol::{Ask, Enter, Items, Kind, People, Step};
use serde_json::{Map, Value, json};

/// Who of those present answers in which way.
pub struct Table<'m> {
    pub meeting: &'m Meeting,
    pub here: Vec<&'m Member>,
    /// Which item of a choice is taken, from 0, so that what depends on another answer is asked too.
    pub pick: usize,
}

fn map(entries: impl IntoIterator<Item = (String, Value)>) -> Value {
    Value::Object(entries.into_iter().collect::<Map<_, _>>())
}

impl Table<'_> {
    /// The whole answer to an ask of a step, wrapped as it must be; `None` where it is asked in nobody's turn. In each
    /// turn another item of a choice is taken.
    pub fn answer(&self, step: &Step, ask: &Ask) -> Option<Value> {
        if step.repeat.is_none() {
            return Some(self.one(ask, None));
        }
        let turns = self.here.iter().enumerate();
        let turns = turns.filter(|(_, p)| self.is_asked(step, ask, p.id));
        let turns = turns.map(|(n, p)| {
            let table = Table {
                meeting: self.meeting,
                here: self.here.clone(),
                pick: self.pick + n,
            };
            (p.name.clone(), table.one(ask, Some(p.id)))
        });
        let turns: Map<String, Value> = turns.collect();
        (!turns.is_empty()).then(|| json!({ "turns": turns }))
    }

    fn is_asked(&self, step: &Step, ask: &Ask, presenter: PersonId) -> bool {
        let turns = self.meeting.state.turns_of(&step.id);
        let turn = turns.into_iter().find(|t| t.presenter == presenter);
        match turn {
            Some(turn) => condition::is_asked(&self.meeting.seen(turn.seen()), ask),
            None => condition::is_asked(self.meeting, ask),
        }
    }

    fn one(&self, ask: &Ask, presenter: Option<PersonId>) -> Value {
        let people = self.asked(&ask.who, presenter);
        let by_person = ask.enter == Some(Enter::Each) || ask.sealed.is_some();
        let each = |(n, p): (usize, &&Member)| (p.name.clone(), self.kind(ask, n, &[p]));
        match &ask.kind {
            Kind::Round(_) | Kind::Consent(_) | Kind::Signoff(_) | Kind::Vote(_) => {
                map(people.iter().enumerate().map(each))
            }
            Kind::Text(_)
            | Kind::List(_)
            | Kind::Form(_)
            | Kind::Choice(_)
            | Kind::Rating(_)
            | Kind::Checklist(_)
            | Kind::Table(_)
            | Kind::Assign(_)
            | Kind::Matrix(_)
            | Kind::Whys(_)
            | Kind::Decision(_)
            | Kind::Actions(_)
            | Kind::Review(_) => {
                if by_person {
                    json!({ "each": map(people.iter().enumerate().map(each)) })
                } else {
                    self.kind(ask, 0, &people)
                }
            }
        }
    }

    fn asked(&self, who: &People, presenter: Option<PersonId>) -> Vec<&Member> {
        let roles = &self.meeting.state.roles;
        let presents = presenter.or_else(|| roles.get("presenter").copied());
        let leads = roles.get("facilitator").copied();
        let asked = |p: &&&Member| match who {
            People::Everyone => true,
            People::Presenter => Some(p.id) == presents,
            People::Participants => Some(p.id) != presents.or(leads),
            People::Nobody => false,
            People::Role(role) => roles.get(role) == Some(&p.id),
            People::Position(position) => p.position.eq_ignore_ascii_case(position),
        };
        self.here.iter().filter(asked).copied().collect()
    }

    fn texts(&self, items: &Items) -> Vec<String> {
        let things = items::of(self.meeting, items);
        things.into_iter().map(|t| t.text).collect()
    }

    /// The value of one kind, by the nth of those who answer, or by all of `people` together.
    fn kind(&self, ask: &Ask, n: usize, people: &[&Member]) -> Value {
        match &ask.kind {
            Kind::Text(text) => {
                let least = text.words.map_or(3, |w| w.low);
                json!(vec!["word"; least.max(1) as usize].join(" "))
            }
            Kind::List(list) => Self::list(list.min, &list.categories),
            Kind::Form(form) => map(form.fields.iter().map(|f| (f.id.clone(), self.field(f)))),
            Kind::Round(round) => self.turn(round.replies, people),
            Kind::Choice(choice) => {
                let texts = self.texts(&choice.items);
                let Some(taken) = texts.get(self.pick % texts.len().max(1)) else {
                    return json!([]);
                };
                if choice.many {
                    json!([taken])
                } else {
                    json!(taken)
                }
            }
            Kind::Rating(rating) => {
                // People differ on the first item only, so that there is something to talk about.
                let (low, high) = (rating.scale.low, rating.scale.high);
                let number = |i: usize| if i == 0 && n % 2 == 1 { low } else { high };
                let texts = self.texts(&rating.items);
                map(texts
                    .into_iter()
                    .enumerate()
                    .map(|(i, t)| (t, json!(number(i)))))
            }
            Kind::Checklist(list) => map(self
                .texts(&list.items)
                .into_iter()
                .map(|t| (t, json!("done")))),
            Kind::Table(table) => self.table(&table.columns, table.items.as_ref()),
            Kind::Assign(assign) => self.assign(&assign.items, &assign.columns, n),
            Kind::Matrix(matrix) => self.matrix(&matrix.items, &matrix.criteria, matrix.scale.low),
            Kind::Vote(vote) => self.vote(&vote.items, vote.method, vote.dots),
            Kind::Consent(_) => json!(4),
            Kind::Whys(whys) => (1..=whys.depth.unwrap_or(3))
                .map(|n| json!(format!("Because of {n}")))
                .collect(),
            Kind::Decision(decision) => self.decision(decision.items.as_ref()),
            Kind::Actions(_) => json!([{
                "what": format!("Do {}", ask.id), "who": self.name(0),
                "due": "2026-11-27", "measure": "One can see it"
            }]),
            Kind::Review(_) => map(agreed(self.meeting, ask)
                .into_iter()
                .map(|t| (t, json!({ "fidelity": "as planned", "effect": "better" })))),
            Kind::Signoff(_) => json!("agree"),
        }
    }

    fn name(&self, n: usize) -> String {
        self.here.get(n).map(|p| p.name.clone()).unwrap_or_default()
    }

    fn list(min: Option<u32>, categories: &[String]) -> Value {
        let entry = |n: u32| {
            let text = format!("Something {n}");
            let category = categories.get(n as usize % categories.len().max(1));
            category.map_or(json!(text), |c| json!({ "text": text, "category": c }))
        };
        let count = min.unwrap_or_default().max(2);
        (1..=count).map(entry).collect()
    }

    fn field(&self, field: &Field) -> Value {
        match &field.kind {
            FieldKind::Text => json!(format!("About {}", field.id)),
            FieldKind::Number => json!(3),
            FieldKind::Date => json!("2026-12-04"),
            FieldKind::Choice(items) => json!(items.first()),
            FieldKind::Person => json!(self.name(0)),
            FieldKind::YesNo => json!("yes"),
        }
    }

    fn turn(&self, replies: u32, people: &[&Member]) -> Value {
        let speaker = people.first().map(|p| p.id);
        let others = self.here.iter().filter(|p| Some(p.id) != speaker);
        let others: Vec<_> = others.take(replies as usize).collect();
        if others.is_empty() {
            return json!("What I see");
        }
        let replies = map(others.iter().map(|p| (p.name.clone(), json!("I hear you"))));
        json!({ "text": "What I see", "replies": replies })
    }

    fn table(&self, columns: &[Field], items: Option<&Items>) -> Value {
        let row = || map(columns.iter().map(|c| (c.id.clone(), self.field(c))));
        match items {
            Some(items) => map(self.texts(items).into_iter().map(|t| (t, row()))),
            None => json!([row()]),
        }
    }

    /// Every second person gives the first item to the last column.
    fn assign(&self, items: &Items, columns: &Columns, n: usize) -> Value {
        let mut columns = match columns {
            Columns::People => self.here.iter().map(|p| p.name.clone()).collect(),
            Columns::Positions => self.here.iter().map(|p| p.position.clone()).collect(),
            Columns::Named(names) => names.clone(),
        };
        columns.dedup();
        let (first, last) = (columns.first().cloned(), columns.last().cloned());
        let lead = |i: usize| if i == 0 && n % 2 == 1 { &last } else { &first };
        let texts = self.texts(items).into_iter().enumerate();
        map(texts.map(|(i, t)| (t, json!(lead(i)))))
    }

    fn matrix(&self, items: &Items, criteria: &Items, score: u32) -> Value {
        let criteria = self.texts(criteria);
        let row = || map(criteria.iter().map(|c| (c.clone(), json!(score))));
        let scores = map(self.texts(items).into_iter().map(|t| (t, row())));
        json!({ "scores": scores })
    }

    fn vote(&self, items: &Items, method: Method, dots: u32) -> Value {
        let texts = self.texts(items);
        match method {
            Method::Dots => map(texts.into_iter().take(dots as usize).map(|t| (t, json!(1)))),
            Method::YesNo => map(texts.into_iter().map(|t| (t, json!("yes")))),
            Method::Rank => json!(texts),
        }
    }

    fn decision(&self, items: Option<&Items>) -> Value {
        let names: Vec<&str> = self.here.iter().map(|p| p.name.as_str()).collect();
        let chosen = items.map(|i| self.texts(i)).unwrap_or_default();
        let chosen: Vec<String> = chosen.into_iter().take(1).collect();
        json!({
            "text": "This is what we do", "chosen": chosen, "reason": "It helps most",
            "method": "talked over", "agree": names, "review": "2026-12-11"
        })
    }
}

/// Words of what is open for a review.
fn agreed(meeting: &Meeting, ask: &Ask) -> Vec<String> {
    let lines = agreed::lines(&meeting.protocol, &meeting.state, &ask.id);
    lines.iter().map(|line| line.thing().text).collect()
}
