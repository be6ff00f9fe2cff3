//! A condition on an earlier ask: `{ask: …, is: …}`.

use crate::base::id::AskId;
use crate::protocol::{Test, When};
use crate::yaml::Map;

use super::reading::{Purpose, Reading};

const TESTS: [&str; 4] = ["is", "is_not", "includes", "at_least"];

pub(super) fn read(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Option<When> {
    let entry = map.get("when")?;
    let subject = format!("{}: \"when\"", map.subject());
    let mut inner = Map::of(&entry.value, subject, &mut reading.report)?;
    let ask = inner.needed("ask", &mut reading.report);
    let at = inner.get("ask").map_or(entry.at, |e| e.value.span);
    let test = test(&mut inner, reading);
    inner.close(&mut reading.report);
    let (test, value) = test?;
    reading.mention(&ask, at, Purpose::When(test.clone(), value));
    Some(When {
        ask: AskId(ask.into()),
        test,
    })
}

/// The one test and where its value stands.
fn test(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Option<(Test, crate::yaml::Span)> {
    let found: Vec<&'static str> = TESTS.into_iter().filter(|key| map.has(key)).collect();
    let [key] = found[..] else {
        let said = if found.is_empty() {
            "no test"
        } else {
            "more than one test"
        };
        let message = format!("{} has {said}.", map.subject());
        let help = "Write one of \"is\", \"is_not\", \"includes\" and \"at_least\".";
        let span = found
            .get(1)
            .and_then(|key| map.get(key))
            .map_or_else(|| map.head(), |e| e.at);
        reading.report.advise(span, message, help);
        return None;
    };
    let Some(entry) = map.get(key) else {
        map.missing(key);
        return None;
    };
    let span = entry.value.span;
    if key == "at_least" {
        let number = entry.value.as_i64();
        if number.is_none() {
            map.wrong(entry, "a whole number", &mut reading.report);
        }
        return number.map(|n| (Test::AtLeast(n), span));
    }
    let Some(text) = entry.value.as_str() else {
        map.wrong(entry, "a text", &mut reading.report);
        return None;
    };
    let text = text.trim().to_owned();
    let said = match key {
        "is" => Test::Is(text),
        "is_not" => Test::IsNot(text),
        _ => Test::Includes(text),
    };
    Some((said, span))
}

/// The ask named under this key.
pub(super) fn ask(
    map: &mut Map<'_>,
    key: &'static str,
    (reading, purpose): (&mut Reading<'_>, Purpose),
) -> Option<AskId> {
    let entry = map.get(key)?;
    let Some(id) = entry.value.as_str() else {
        map.wrong(entry, "the id of an earlier ask", &mut reading.report);
        return None;
    };
    reading.mention(id, entry.value.span, purpose);
    Some(AskId(id.into()))
}

/// The asks named in a list, or the one named without a list.
pub(super) fn asks(map: &mut Map<'_>, key: &'static str, reading: &mut Reading<'_>) -> Vec<AskId> {
    if map.get(key).is_some_and(|e| e.value.as_list().is_none()) {
        return ask(map, key, (reading, Purpose::About))
            .into_iter()
            .collect();
    }
    map.filled(key, &mut reading.report);
    let texts = map.texts(key, &mut reading.report);
    let asks = texts.into_iter().map(|(id, span)| {
        reading.mention(&id, span, Purpose::About);
        AskId(id.into())
    });
    asks.collect()
}
