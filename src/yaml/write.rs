//! Values as YAML text that reads back the same.

use serde::Serialize;

/// YAML of a value: long texts as blocks, words that would read as something else in quotes.
///
/// # Errors
/// A sentence where the value has a form YAML does not know (bytes, an enum within an enum).
pub fn written(value: &impl Serialize) -> Result<String, String> {
    serde_yaml::to_string(value).map_err(|e| format!("This cannot be written as YAML: {e}."))
}
