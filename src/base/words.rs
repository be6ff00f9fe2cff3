//! Words as people mistype them, and words as ids.

use unicode_segmentation::UnicodeSegmentation;

/// The candidate that was probably meant: at most a third of the letters differ, case does not count.
#[must_use]
pub fn near<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let length = word.chars().count();
    if length == 0 || length > 64 {
        return None;
    }
    candidates
        .into_iter()
        .filter(|c| c.chars().count().abs_diff(length) <= 3)
        .map(|c| (distance(&word, &c.to_lowercase()), c))
        .filter(|(d, c)| *d <= 1.max(c.chars().count().max(length) / 3))
        .min_by_key(|(d, _)| *d)
        .map(|(_, c)| c)
}

/// Edits between two words; two neighbours swapped count as one.
fn distance(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.chars().collect();
    let b: Vec<char> = b.chars().collect();
    let mut before: Vec<usize> = vec![];
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let mut least = (row[j] + usize::from(x != y))
                .min(row[j + 1] + 1)
                .min(next[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                least = least.min(before[j - 1] + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut row, next);
    }
    row[b.len()]
}

/// kebab-case: lower case, letters and digits of any script kept, everything else one hyphen.
#[must_use]
pub fn slug(text: &str) -> String {
    let mut out = String::new();
    for grapheme in text.graphemes(true) {
        if grapheme.chars().next().is_some_and(char::is_alphanumeric) {
            out.push_str(&grapheme.to_lowercase());
        } else if !matches!(grapheme, "'" | "’") && !out.ends_with('-') && !out.is_empty() {
            out.push('-');
        }
    }
    out.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::{near, slug};

    #[test]
    fn a_mistyped_word_finds_its_neighbour() {
        assert_eq!(near("rond", ["round", "rating"]), Some("round"));
        assert_eq!(near("lsit", ["text", "list"]), Some("list"));
        assert_eq!(near("zebra", ["text", "list"]), None);
    }

    #[test]
    fn a_slug_keeps_the_letters_of_any_script() {
        assert_eq!(slug("What could we do?"), "what-could-we-do");
        assert_eq!(slug("Что дальше?"), "что-дальше");
        assert_eq!(slug("???"), "");
    }
}
