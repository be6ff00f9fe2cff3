//! Faults of YAML syntax in words for people who write a protocol twice a year. Knows no file.

use granit_parser::ErrorKind;

use super::MAX_DEPTH;

pub(super) fn too_deep() -> String {
    format!("This is nested deeper than {MAX_DEPTH} levels. Write it flatter.")
}

const COLON: &str = "If the text holds a colon, put the whole text in quotes.";
const QUOTE: &str = "Put the whole text in quotes, or begin with a letter.";
const INDENT: &str = "Lines that belong together begin in the same column, with spaces.";

/// What is wrong and what helps.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's kinds are open and many; those not worth own words are told in its words"
)]
pub(super) fn told(kind: &ErrorKind) -> (String, String) {
    let (message, help) = match kind {
        ErrorKind::RecursionLimitExceeded => return (too_deep(), String::new()),
        ErrorKind::UnclosedQuotedScalar | ErrorKind::DocumentIndicatorInQuotedScalar => (
            "A quotation mark is opened here and never closed.",
            "Close it at the end of its text.",
        ),
        ErrorKind::UnclosedFlowCollection { open } => {
            let message = format!("\"{open}\" is opened here and never closed.");
            return (message, "Close it after the last item.".to_owned());
        }
        ErrorKind::UnexpectedEofFlowSequence => (
            "A list opened with \"[\" is never closed.",
            "Close it with \"]\".",
        ),
        ErrorKind::UnexpectedEofFlowMapping | ErrorKind::UnexpectedEofImplicitFlowMapping => (
            "Keys opened with \"{\" are never closed.",
            "Close them with \"}\".",
        ),
        ErrorKind::MismatchedFlowCollectionEnd { open, close } => {
            let message = format!("\"{open}\" cannot be closed by \"{close}\".");
            return (message, String::new());
        }
        ErrorKind::MisplacedFlowCollectionEnd => ("This bracket closes nothing.", QUOTE),
        ErrorKind::ExpectedFlowSequenceSeparator => (
            "In this list a \",\" or the closing \"]\" is missing before here.",
            "",
        ),
        ErrorKind::ExpectedFlowMappingSeparator => {
            ("Here a \",\" or the closing \"}\" is missing.", "")
        }
        ErrorKind::UnknownAnchor => (
            "This text begins with \"*\", which repeats a value marked with \"&\"; there is none.",
            QUOTE,
        ),
        ErrorKind::MissingAnchorOrAliasName => ("A text cannot begin with \"*\" or \"&\".", QUOTE),
        ErrorKind::UnexpectedCharacter { character } => {
            let message = format!("A text cannot begin with \"{}\".", character.escape_debug());
            return (message, QUOTE.to_owned());
        }
        ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidColonPlacement => {
            ("A colon cannot stand here.", COLON)
        }
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => (
            "Here a key and its colon are missing, as in \"title: Decide\".",
            INDENT,
        ),
        ErrorKind::TabInIndentation
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabNotAllowed
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInPlainScalar => ("Here stands a tab.", "Indent with spaces."),
        ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::ExpectedNodeContent
        | ErrorKind::MappingKeyNotAllowed
        | ErrorKind::BlockSequenceEntryNotAllowed
        | ErrorKind::InvalidBlockScalarIndent
        | ErrorKind::InvalidIndentation
        | ErrorKind::InvalidFlowScalarIndent
        | ErrorKind::InvalidQuotedScalarIndent => {
            ("This line does not fit the lines above it.", INDENT)
        }
        ErrorKind::InvalidTrailingSingleQuotedScalar
        | ErrorKind::InvalidTrailingDoubleQuotedScalar => (
            "Text goes on after the closing quotation mark.",
            "Put the whole text in quotes, the inner ones doubled.",
        ),
        ErrorKind::UnknownQuotedScalarEscape => (
            "After \"\\\" stands a letter that is no escape.",
            "Write \"\\\\\" for a backslash, or use single quotes.",
        ),
        other => return (format!("This is not YAML: {other}."), String::new()),
    };
    (message.to_owned(), help.to_owned())
}
