//! The people words of `speaks` and `who`.

use crate::protocol::People;
use crate::yaml::{Entry, Map, named};

use super::reading::Reading;

/// `None` where nothing is said or what is said has a fault.
pub(super) fn read(
    map: &mut Map<'_>,
    key: &'static str,
    reading: &mut Reading<'_>,
) -> Option<People> {
    let entry = map.get(key)?;
    if entry.value.as_map().is_some() {
        return position(map, entry, reading);
    }
    let Some(word) = entry.value.as_str() else {
        map.wrong(entry, "one people word", &mut reading.report);
        return None;
    };
    match word {
        "everyone" => Some(People::Everyone),
        "participants" => Some(People::Participants),
        "nobody" if key == "speaks" => Some(People::Nobody),
        "nobody" => {
            let message = format!(
                "{}: \"nobody\" can be said of \"speaks\" only.",
                map.subject()
            );
            reading.report.advise(
                entry.value.span,
                message,
                "An ask without answers is left out.",
            );
            None
        }
        "presenter" => {
            presenter(map, entry, reading);
            Some(People::Presenter)
        }
        role => self::role(map, (entry, role), reading),
    }
}

fn presenter(map: &Map<'_>, entry: &Entry, reading: &mut Reading<'_>) {
    if reading.turns || reading.roles.iter().any(|r| r == "presenter") {
        return;
    }
    let message = format!("{}: nobody is the presenter here.", map.subject());
    let help =
        "Write \"repeat: person\" in this step, or add \"presenter\" to the protocol's \"roles\".";
    reading.report.advise(entry.value.span, message, help);
}

fn role(map: &Map<'_>, (entry, role): (&Entry, &str), reading: &mut Reading<'_>) -> Option<People> {
    if reading.roles.iter().any(|r| r == role) {
        return Some(People::Role(role.to_owned()));
    }
    let mut known = vec!["everyone", "presenter", "participants"];
    if &*entry.key == "speaks" {
        known.push("nobody");
    }
    known.extend(reading.roles.iter().map(String::as_str));
    let message = format!(
        "{}: {} is neither a people word nor one of the protocol's roles.",
        map.subject(),
        named(role)
    );
    reading
        .report
        .unknown(entry.value.span, message, (role, &known));
    None
}

fn position(map: &Map<'_>, entry: &Entry, reading: &mut Reading<'_>) -> Option<People> {
    let subject = format!("{}: {}", map.subject(), named(&entry.key));
    let mut inner = Map::of(&entry.value, subject, &mut reading.report)?;
    let position = inner.needed("position", &mut reading.report);
    inner.close(&mut reading.report);
    Some(People::Position(position))
}
