//! A chain of whys as it is read aloud, in English. Changes no word but the first of each cause.

/// A chain read back from its deepest cause up: `The aides change, therefore the bell is the first sign.` The texts
/// come from the first why on; nothing of one alone.
#[must_use]
pub fn therefore<'t>(chain: impl IntoIterator<Item = &'t str>) -> String {
    let mut causes: Vec<String> = chain.into_iter().map(cause).collect();
    causes.reverse();
    for cause in causes.iter_mut().skip(1) {
        *cause = within(cause);
    }
    if causes.len() < 2 {
        return String::new();
    }
    format!("{}.", capital(&causes.join(", therefore ")))
}

/// An answer to why as a cause: without its full stop, and without the `because` that answers a why.
fn cause(text: &str) -> String {
    let text = text.trim();
    let text = text.strip_suffix('.').unwrap_or(text);
    match text.split_once(' ') {
        Some((because, rest)) if because.eq_ignore_ascii_case("because") => {
            let of = rest.get(..3).is_some_and(|s| s.eq_ignore_ascii_case("of "));
            if of { text } else { rest.trim_start() }.to_owned()
        }
        Some(_) | None => text.to_owned(),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// First words that are no names.
const PLAIN: &str = "a adults all an and another any at because both by children each every everybody everyone everything \
    families few five for four from he her his how if in it its kids many more most my no nobody not \
    nothing of on one only our parents people she since some somebody someone something staff students \
    teachers that the their there these they this those three to too two we what when where who with \
    without you your";

/// A sentence in the middle of another: small where it begins with a word that is no name.
fn within(text: &str) -> String {
    let first = text.split_whitespace().next().unwrap_or_default();
    let small = first.to_lowercase();
    match text.strip_prefix(first) {
        Some(rest) if PLAIN.split(' ').any(|plain| plain == small) => format!("{small}{rest}"),
        Some(_) | None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chain_is_read_back_from_its_deepest_cause_and_keeps_names() {
        let chain = [
            "They come in late.",
            "Jon is away",
            "The aides change every day.",
        ];
        assert_eq!(
            therefore(chain),
            "The aides change every day, therefore Jon is away, therefore they come in late."
        );
        assert_eq!(therefore(["Only one"]), "");
        let because = ["Because Two rooms share an aide.", "because of the budget"];
        assert_eq!(
            therefore(because),
            "Because of the budget, therefore two rooms share an aide."
        );
    }
}
