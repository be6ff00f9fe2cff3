//! The question before words that somebody has signed with give way to plain agreement, or to nothing.

/// The question and what Enter does.
#[must_use]
pub fn told(words: &str, agrees: bool) -> (String, &'static str) {
    if agrees {
        (
            format!("Agree in place of this?  {words}"),
            "Enter agrees without these words. Esc leaves them as they are.",
        )
    } else {
        (
            format!("Take this back?  {words}"),
            "Enter takes it back, as if not asked yet. Esc leaves it as it is.",
        )
    }
}
