//! Words: what was probably meant, names made from words, counts and enumerations in English.
//! Letters of any script are letters here.

use unicode_segmentation::UnicodeSegmentation;

use super::clean;

#[cfg(test)]
mod tests;

/// The candidate that was probably meant by `word`: the same but for case, one that begins with it, or one a few
/// letters away. Nothing where nothing is near.
#[must_use]
pub fn near<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word: Vec<char> = word.to_lowercase().chars().collect();
    let within = (word.len() / 3).max(1);
    candidates
        .into_iter()
        .filter_map(|candidate| {
            let letters: Vec<char> = candidate.to_lowercase().chars().collect();
            let begins = word.len() >= 2 && letters.starts_with(&word);
            let away = distance(&word, &letters);
            let near = away <= within && away < word.len().max(letters.len());
            (begins || near).then_some((if near { away } else { within + 1 }, candidate))
        })
        .min_by_key(|(away, _)| *away)
        .map(|(_, candidate)| candidate)
}

/// Letters to add, drop, change, or swap with their neighbour.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in other.iter().enumerate() {
            let change = last[j] + usize::from(a != b);
            let mut best = change.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == other[j - 1] && one[i - 1] == *b {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or(0)
}

/// `words` with this mark behind them, unless they end in one already: a title may be a question.
#[must_use]
pub fn ended(words: &str, mark: char) -> String {
    if words.trim_end().ends_with(['.', '?', '!', '…']) {
        words.trim_end().to_owned()
    } else {
        format!("{words}{mark}")
    }
}

/// `text` as an id: lower-case letters and digits of any script, joined by hyphens; `x` where there are none.
#[must_use]
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    let mut apart = false;
    for grapheme in text.graphemes(true) {
        let Some(first) = grapheme.chars().next() else {
            continue;
        };
        if first.is_alphanumeric() {
            if apart && !slug.is_empty() {
                slug.push('-');
            }
            apart = false;
            slug.push_str(&grapheme.to_lowercase());
        } else if !matches!(first, '\'' | '’') {
            apart = true;
        }
    }
    if slug.is_empty() {
        "x".to_owned()
    } else {
        slug
    }
}

/// `1st`, `2nd`, `3rd`, `4th`.
#[must_use]
pub fn ordinal(n: u32) -> String {
    let ending = match (n % 100, n % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{n}{ending}")
}

/// The longest name of a folder, in bytes; a path of several stays within every file system's limit.
const FOLDER_BYTES: usize = 60;

/// `text` as one part of a path that every system takes: nothing that separates, hides, controls or is reserved.
/// Never empty, at most 60 bytes.
#[must_use]
pub fn folder(text: &str) -> String {
    let safe: String = clean::line(text)
        .chars()
        .map(|c| if r#"/\:*?"<>|"#.contains(c) { '-' } else { c })
        .collect();
    let edge = |c: char| c == '.' || c.is_whitespace();
    let safe = safe.trim_matches(edge);
    let mut name = String::new();
    for grapheme in safe.graphemes(true) {
        if name.len() + grapheme.len() > FOLDER_BYTES {
            break;
        }
        name.push_str(grapheme);
    }
    name.truncate(name.trim_end_matches(edge).len());
    match name.as_str() {
        "" => "x".to_owned(),
        _ if reserved(&name) => format!("x-{name}"),
        _ => name,
    }
}

/// Names that Windows keeps for devices, with or without an ending.
fn reserved(name: &str) -> bool {
    let stem = name
        .split('.')
        .next()
        .unwrap_or(name)
        .trim_end()
        .to_ascii_lowercase();
    let port = |kind: &str| {
        stem.strip_prefix(kind)
            .is_some_and(|number| matches!(number.as_bytes(), [b'0'..=b'9']))
    };
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul") || port("com") || port("lpt")
}

/// `1 idea`, `3 ideas`.
#[must_use]
pub fn count(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

/// `Ana`, `Ana and Jon`, `Ana, Jon and Mei`; empty for nobody.
#[must_use]
pub fn and_list<S: AsRef<str>>(items: &[S]) -> String {
    let Some((last, rest)) = items.split_last() else {
        return String::new();
    };
    if rest.is_empty() {
        return last.as_ref().to_owned();
    }
    let rest: Vec<&str> = rest.iter().map(AsRef::as_ref).collect();
    format!("{} and {}", rest.join(", "), last.as_ref())
}

/// `a, b, c and 2 more`: the first three of many.
#[must_use]
pub fn first_three(items: &[&str]) -> String {
    match items {
        [a, b, c, _, rest @ ..] => format!("{a}, {b}, {c} and {} more", rest.len() + 1),
        few => and_list(few),
    }
}

/// How many words `text` has, in any script.
#[must_use]
pub fn words(text: &str) -> usize {
    text.unicode_words().count()
}
