//! One answer: its wrapper (`each`, `count`, `group`), then its kind. What was not asked is told here.

use super::head;
use super::kind::{
    self, actions, assign, checklist, choice, consent, decision, form, list, matrix, rating,
    review, round, signoff, table, text, vote, whys,
};
use super::player::{Player, To};
use crate::meeting::capture::ways;
use crate::meeting::{Act, condition, cover};
use crate::protocol::{Ask, Enter, Items, Kind, Sealed};
use crate::yaml::{Entry, Node, named};

/// Wrappers and the way of entering that each means.
const WRAPPERS: [(&str, Enter); 3] = [
    ("group", Enter::Group),
    ("each", Enter::Each),
    ("count", Enter::Count),
];
/// Enters an answer.
pub(super) fn play(player: &mut Player<'_, '_>, ask: &Ask, entry: &Entry) {
    player.doubtful = is_doubtful(player, ask);
    if condition::is_asked(player.meeting(), ask) {
        value(player, To { ask, person: None }, &entry.value);
        show(player, ask, entry);
    } else if !player.doubtful {
        let message = format!(
            "{} was not asked: its condition is not met.",
            named(&ask.id.0)
        );
        let help = "Take it out, or mend the answer it depends on.";
        player.fault(ask, entry.at, (message, help));
    }
    if player.doubtful {
        player.faulty.insert(ask.id.clone());
    }
    player.doubtful = false;
}

/// A file is a meeting on paper: whoever wrote it has all answers before them, and they were shown when they were in.
/// Lines that somebody left empty were left empty: their author handed in without them. What is private stays so.
fn show(player: &mut Player<'_, '_>, ask: &Ask, entry: &Entry) {
    let at = player.meeting().state.address(&player.protocol, &ask.id);
    let covered = cover::seal(&player.meeting().state, ask) == Some(Sealed::UntilRevealed);
    if covered && !player.meeting().who_has_written(&at).is_empty() {
        let (written, whole) = (
            player.meeting().who_has_written(&at),
            player.meeting().who_is_in(&at),
        );
        for person in written.difference(&whole) {
            let at = at.clone().by(Some(*person));
            player.hear(Act::HandIn { at }, entry.at);
        }
        let act = Act::Reveal {
            at,
            early: true,
            seed: 0,
        };
        player.hear(act, entry.at);
    }
}

/// What the ask is about has faults of its own.
fn is_doubtful(player: &Player<'_, '_>, ask: &Ask) -> bool {
    let about = |items: &Items| match items {
        Items::From { ask, .. } => player.faulty.contains(ask),
        Items::Fixed(_) => false,
    };
    let when = ask.when.as_ref();
    let items = match &ask.kind {
        Kind::Choice(k) => about(&k.items),
        Kind::Vote(k) => about(&k.items),
        Kind::Matrix(k) => about(&k.items) || about(&k.criteria),
        Kind::Decision(k) => k.items.as_ref().is_some_and(about),
        Kind::Rating(k) => about(&k.items),
        Kind::Checklist(k) => about(&k.items),
        Kind::Assign(k) => about(&k.items),
        Kind::Table(k) => k.items.as_ref().is_some_and(about),
        Kind::Text(_) | Kind::List(_) | Kind::Form(_) | Kind::Round(_) | Kind::Consent(_) => false,
        Kind::Whys(_) | Kind::Actions(_) | Kind::Review(_) | Kind::Signoff(_) => false,
    };
    items || when.is_some_and(|w| player.faulty.contains(&w.ask))
}

/// A wrapped value by each of its wrappers, else the value in the kind's own way.
fn value(player: &mut Player<'_, '_>, to: To<'_>, node: &Node) {
    let keys: Vec<&str> = node.keys().collect();
    let words = WRAPPERS.map(|(word, _)| word);
    let wrapped_form = !matches!(to.ask.kind, Kind::Form(_)) || form::is_wrapped(node, &words);
    if !wrapped_form || !words.iter().any(|word| keys.contains(word)) {
        own(player, to, node);
        return;
    }
    for entry in node.as_map().unwrap_or_default() {
        let wrapper = WRAPPERS.iter().find(|(word, _)| *word == &*entry.key);
        if let Some((_, way)) = wrapper {
            wrapped(player, to, (*way, entry));
            continue;
        }
        player.faulty.insert(to.ask.id.clone());
        let message = format!("{} has no key {}.", named(&to.ask.id.0), named(&entry.key));
        let known = ["group", "each", "count"];
        player
            .report
            .unknown(entry.at, message, (&entry.key, &known));
    }
}

fn wrapped(player: &mut Player<'_, '_>, to: To<'_>, (way, entry): (Enter, &Entry)) {
    if !enter(player, to.ask, way) {
        let message = format!(
            "{} is a {}, which is not taken with {}.",
            named(&to.ask.id.0),
            to.ask.kind.name(),
            named(&entry.key)
        );
        player.fault(to.ask, entry.at, (message, ""));
        return;
    }
    match way {
        Enter::Group => one(player, to, &entry.value),
        Enter::Each => each(player, to, &entry.value),
        Enter::Count => count(player, to, &entry.value),
    }
}

/// Takes the ask in this way from now on; `false` where its kind does not know the way.
pub(super) fn enter(player: &mut Player<'_, '_>, ask: &Ask, way: Enter) -> bool {
    let known = ways(&ask.kind);
    if !known.contains(&way) {
        return false;
    }
    let chosen = player.meeting().state.entering.get(&ask.id).copied();
    let covered = cover::seal(&player.meeting().state, ask).map(|_| Enter::Each);
    let current = covered.or(chosen).or(ask.enter).or(known.first().copied());
    if current != Some(way) {
        let act = Act::ChooseEntry {
            ask: ask.id.clone(),
            enter: way,
        };
        player.hear(act, crate::yaml::Span::default());
    }
    true
}

/// Without a wrapper: by person where the kind is so by nature or its answers are covered, else for the group.
fn own(player: &mut Player<'_, '_>, to: To<'_>, node: &Node) {
    if cover::seal(&player.meeting().state, to.ask).is_some() {
        each(player, to, node);
        return;
    }
    match &to.ask.kind {
        Kind::Consent(_) => consent::play(player, to, node),
        Kind::Vote(_) if node.as_list().is_some() => vote::rounds(player, to, node, value),
        Kind::Round(_) | Kind::Vote(_) | Kind::Signoff(_) => {
            enter(player, to.ask, Enter::Each);
            each(player, to, node);
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
            enter(player, to.ask, Enter::Group);
            one(player, to, node);
        }
    }
}

fn each(player: &mut Player<'_, '_>, to: To<'_>, node: &Node) {
    let shape = kind::by_person(&to.ask.kind);
    for (person, entry) in player.by_person(to.ask, node, &shape) {
        one(player, to.by(person), &entry.value);
    }
}

/// One value, of the group or of a person.
pub(super) fn one(player: &mut Player<'_, '_>, to: To<'_>, node: &Node) {
    match &to.ask.kind {
        Kind::Text(_) => text::play(player, to, node),
        Kind::List(_) => list::play(player, to, node),
        Kind::Round(_) => round::play(player, to, node),
        Kind::Choice(rules) => choice::play(player, to, (rules, node)),
        Kind::Vote(rules) => vote::play(player, to, (rules, node)),
        Kind::Matrix(rules) => matrix::play(player, to, (rules, node)),
        Kind::Consent(_) => consent::one(player, to, node),
        Kind::Decision(rules) => decision::play(player, to, (rules, node)),
        Kind::Actions(_) => actions::play(player, to, node),
        Kind::Assign(rules) => assign::play(player, to, (rules, node)),
        Kind::Signoff(_) => signoff::play(player, to, node),
        Kind::Rating(rules) => rating::play(player, to, (rules, node)),
        Kind::Form(rules) => form::play(player, to, (rules, node)),
        Kind::Checklist(rules) => checklist::play(player, to, (rules, node)),
        Kind::Table(rules) => table::play(player, to, (rules, node)),
        Kind::Whys(_) => whys::play(player, to, node),
        Kind::Review(_) => review::play(player, to, node),
    }
}

fn count(player: &mut Player<'_, '_>, to: To<'_>, node: &Node) {
    if let Kind::Rating(rules) = &to.ask.kind {
        // Hands for each number of each item: one level deeper than those of other kinds.
        rating::hands(player, to, (rules, node));
        return;
    }
    let Some(entries) = node.as_map() else {
        player.wrong(to.ask, node, "counted as items with numbers of hands");
        return;
    };
    for entry in entries {
        if let Kind::Vote(rules) = &to.ask.kind
            && vote::for_and_against(player, to, (rules, entry))
        {
            continue;
        }
        let Some(hands) = entry.value.as_u32() else {
            head::told(entry, "a number of hands", player.report);
            player.faulty.insert(to.ask.id.clone());
            continue;
        };
        let change = match &to.ask.kind {
            Kind::Consent(_) => consent::hands(player, to.ask, (entry, hands)),
            Kind::Choice(rules) => choice::hands(player, to.ask, (&rules.items, entry, hands)),
            Kind::Checklist(rules) => {
                checklist::hands(player, to.ask, (&rules.items, entry, hands))
            }
            Kind::Vote(rules) => vote::hands(player, to.ask, (&rules.items, entry, hands)),
            Kind::Text(_)
            | Kind::List(_)
            | Kind::Form(_)
            | Kind::Round(_)
            | Kind::Rating(_)
            | Kind::Table(_)
            | Kind::Assign(_)
            | Kind::Matrix(_)
            | Kind::Whys(_)
            | Kind::Decision(_)
            | Kind::Actions(_)
            | Kind::Review(_)
            | Kind::Signoff(_) => None,
        };
        if let Some(change) = change {
            player.answer(to, change, entry.value.span);
        }
    }
}
