//! One of several things as two texts, its kind and its body: so events stand in the store.

use serde::Serialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::{Error, Value};

/// The body of what tells nothing beside its kind (a pause, the end).
const NOTHING: &str = "{}";

/// Kind and body of a value of an enum, as JSON.
#[must_use]
pub fn split<T: Serialize>(it: &T) -> (String, String) {
    match serde_json::to_value(it) {
        Ok(Value::String(kind)) => (kind, NOTHING.to_owned()),
        Ok(Value::Object(one)) => one
            .into_iter()
            .next()
            .map_or_else(unknown, |(kind, body)| (kind, body.to_string())),
        _ => unknown(),
    }
}

fn unknown() -> (String, String) {
    ("unknown".to_owned(), NOTHING.to_owned())
}

/// The value that this kind and this body tell.
///
/// # Errors
/// Where there is no such kind, or the body is not one whole value that fits it.
pub fn join<T: DeserializeOwned>(kind: &str, body: &str) -> Result<T, Error> {
    // The body is one whole value; then kind and body are read in one go, since a long record is read at a sitting.
    serde_json::from_str::<IgnoredAny>(body)?;
    let kind = Value::from(kind).to_string();
    if matches!(body.trim(), NOTHING | "null")
        && let Ok(it) = serde_json::from_str(&kind)
    {
        return Ok(it);
    }
    serde_json::from_str(&format!("{{{kind}:{body}}}"))
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    enum Told {
        Paused,
        CameLate { person: u16 },
        Said(String),
    }

    #[test]
    fn what_was_split_is_joined_again() {
        for (it, kind, body) in [
            (Told::Paused, "paused", "{}"),
            (Told::CameLate { person: 3 }, "came-late", "{\"person\":3}"),
            (Told::Said("\"a\" {".to_owned()), "said", "\"\\\"a\\\" {\""),
        ] {
            assert_eq!(split(&it), (kind.to_owned(), body.to_owned()));
            assert_eq!(join::<Told>(kind, body).unwrap(), it);
        }
    }

    #[test]
    fn a_body_that_is_more_than_one_value_is_refused() {
        for body in [
            "{\"person\":1},\"x\":{}",
            "{\"person\":1}}",
            "",
            "null null",
        ] {
            assert!(join::<Told>("came-late", body).is_err(), "{body}");
        }
    }

    #[test]
    fn a_kind_that_nobody_knows_is_refused() {
        for kind in ["", "left", "paused\":{},\"said"] {
            assert!(join::<Told>(kind, "{}").is_err(), "{kind}");
        }
    }
}
