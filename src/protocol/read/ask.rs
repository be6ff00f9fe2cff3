//! One ask: its kind, its words and the options every ask has.

use crate::base::id::AskId;
use crate::protocol::{Ask, Enter, Kind, People, Sealed, kind};
use crate::yaml::{Map, Node, listed, named};

use super::kind::{OPTIONS, owners};
use super::reading::{AskPlace, Reading};
use super::{ids, people, when};

/// The options every ask has.
pub const COMMON: [&str; 9] = [
    "id", "required", "hint", "example", "who", "enter", "sealed", "record", "when",
];

/// Kinds that can be taken by counting hands.
const COUNTED: [&str; 5] = ["choice", "vote", "consent", "rating", "checklist"];

/// Kinds that each person can enter alone, and so under cover.
const ALONE: [&str; 11] = [
    "text",
    "list",
    "form",
    "round",
    "choice",
    "rating",
    "checklist",
    "table",
    "assign",
    "vote",
    "consent",
];

/// Reads an ask of the step named by `step`.
pub(super) fn read(node: &Node, step: &str, reading: &mut Reading<'_>) -> Ask {
    let Some(mut map) = Map::of(
        node,
        format!("An ask of {}", lower(step)),
        &mut reading.report,
    ) else {
        reading.asks.push(AskPlace {
            id: None,
            sound: false,
        });
        return blank(String::new());
    };
    let name = kind_of(&mut map, reading);
    let words = match name {
        Some(name) => {
            let told = map.get(name).and_then(|e| e.value.as_str());
            map.rename(told.map_or_else(
                || format!("The {name}"),
                |w| format!("The {name} {}", named(w)),
            ));
            words(&mut map, name, reading)
        }
        None => String::new(),
    };
    let id = ids::written(&mut map, reading);
    let mut ask = common(&mut map, name, reading);
    ask.id = AskId(id.as_ref().map_or("", |(id, _)| id).into());
    ask.words = words;
    if let Some(name) = name {
        ask.kind = super::kind::read(name, &mut map, reading);
        close(map, name, reading);
    }
    reading.asks.push(AskPlace {
        id: id.map(|(_, span)| span),
        sound: name.is_some(),
    });
    ask
}

fn words(map: &mut Map<'_>, name: &'static str, reading: &mut Reading<'_>) -> String {
    let faults = reading.report.count();
    let words = map.line(name, &mut reading.report).unwrap_or_default();
    if words.is_empty() && reading.report.count() == faults {
        let message = format!("This {name} has no words.");
        let help = format!("Write after \"{name}:\" what the room reads.");
        reading.report.advise(
            map.entries()
                .iter()
                .find(|e| &*e.key == name)
                .map_or_else(|| map.head(), |e| e.at),
            message,
            help,
        );
    }
    words
}

/// The one kind named in this ask; of two, the first, with a fault.
fn kind_of(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Option<&'static str> {
    let find = |key: &str| kind::NAMES.into_iter().find(|name| *name == key);
    let mut found: Option<&'static str> = None;
    for entry in map.entries() {
        let Some(name) = find(&entry.key) else {
            continue;
        };
        map.has(name);
        if let Some(first) = found {
            let message = format!(
                "An ask has one kind; this one is both {} and {}.",
                named(first),
                named(name)
            );
            reading
                .report
                .advise(entry.at, message, "Begin another ask with \"- \".");
        } else {
            found = Some(name);
        }
    }
    if found.is_none() {
        no_kind(map, reading);
    }
    found
}

/// Points at the key that was probably meant as the kind: the first that is no option.
fn no_kind(map: &Map<'_>, reading: &mut Reading<'_>) {
    let option =
        |key: &str| COMMON.contains(&key) || OPTIONS.iter().any(|(_, own)| own.contains(&key));
    if let Some(entry) = map.entries().iter().find(|e| !option(&e.key)) {
        let message = format!("{} is not a kind of ask.", named(&entry.key));
        reading
            .report
            .unknown(entry.at, message, (&entry.key, &kind::NAMES));
    } else {
        let message = format!("{} does not say its kind.", map.subject());
        let help = format!("Begin it with one of {}.", listed(&kind::NAMES, "and"));
        reading.report.advise(map.head(), message, help);
    }
}

fn common(map: &mut Map<'_>, name: Option<&str>, reading: &mut Reading<'_>) -> Ask {
    let sealed = [
        ("until-revealed", Sealed::UntilRevealed),
        ("always", Sealed::Always),
    ];
    let ask = Ask {
        required: map
            .truth("required", &mut reading.report)
            .unwrap_or_default(),
        hint: map.text("hint", &mut reading.report).unwrap_or_default(),
        example: map.text("example", &mut reading.report).unwrap_or_default(),
        who: people::read(map, "who", reading).unwrap_or_default(),
        enter: enter(map, name, reading),
        sealed: map.word("sealed", &sealed, &mut reading.report),
        record: map.truth("record", &mut reading.report).unwrap_or(true),
        when: when::read(map, reading),
        ..blank(String::new())
    };
    together(map, (name, &ask), reading);
    contradictions(map, &ask, reading);
    ask
}

fn enter(map: &mut Map<'_>, name: Option<&str>, reading: &mut Reading<'_>) -> Option<Enter> {
    let enter = [
        ("group", Enter::Group),
        ("each", Enter::Each),
        ("count", Enter::Count),
    ];
    let enter = map.word("enter", &enter, &mut reading.report)?;
    if let Some(name) = name.filter(|n| enter == Enter::Count && !COUNTED.contains(n))
        && let Some(entry) = map.get("enter")
    {
        let message = format!(
            "{}: a {name} cannot be taken by counting hands.",
            map.subject()
        );
        let help = format!("Only {} can.", listed(&COUNTED, "and"));
        reading.report.advise(entry.value.span, message, help);
    }
    Some(enter)
}

/// What only the group can give is not sealed.
fn together(map: &mut Map<'_>, (name, ask): (Option<&str>, &Ask), reading: &mut Reading<'_>) {
    if ask.sealed.is_some()
        && let Some(name) = name.filter(|n| !ALONE.contains(n))
        && let Some(entry) = map.get("sealed")
    {
        let message = format!(
            "{}: a {name} is entered by all together, so it cannot be sealed.",
            map.subject()
        );
        let help = format!("Only {} can.", listed(&ALONE, "and"));
        reading.report.advise(entry.value.span, message, help);
    }
}

/// Options that make each other impossible.
fn contradictions(map: &mut Map<'_>, ask: &Ask, reading: &mut Reading<'_>) {
    if ask.sealed.is_some()
        && matches!(ask.enter, Some(Enter::Group | Enter::Count))
        && let Some(entry) = map.get("enter")
    {
        let message = format!("{}: what is sealed is entered one by one.", map.subject());
        reading.report.advise(
            entry.value.span,
            message,
            "Write \"enter: each\", or take out \"sealed\".",
        );
    }
    if !ask.record
        && ask.required
        && let Some(entry) = map.get("required")
    {
        let message = format!(
            "{}: what is not recorded cannot be required.",
            map.subject()
        );
        reading.report.advise(
            entry.at,
            message,
            "Take out \"required\" or \"record: false\".",
        );
    }
}

/// A key that this kind does not have may belong to another.
fn close(map: Map<'_>, name: &str, reading: &mut Reading<'_>) {
    map.close_with(&mut reading.report, |key| {
        let owners: Vec<&str> = owners(key).collect();
        let told = || {
            format!(
                "It belongs to {}, not to \"{name}\".",
                listed(&owners, "and")
            )
        };
        (!owners.is_empty()).then(told)
    });
}

/// A subject in the middle of a sentence.
fn lower(subject: &str) -> String {
    subject
        .strip_prefix("Step ")
        .map_or_else(|| "a step".to_owned(), |title| format!("step {title}"))
}

fn blank(words: String) -> Ask {
    Ask {
        id: AskId("".into()),
        words,
        required: false,
        hint: String::new(),
        example: String::new(),
        who: People::Everyone,
        enter: None,
        sealed: None,
        record: true,
        when: None,
        kind: Kind::Text(kind::Text::default()),
    }
}
