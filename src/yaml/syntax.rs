//! Faults of YAML syntax in words for people who write a protocol twice a year. Knows no file.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's kinds are open and many; those without words of their own are told in its words"
)]

use granit_parser::ErrorKind;

use super::MAX_DEPTH;

const COLON: &str = "If the text holds a colon, put the whole text in quotes.";
const QUOTE: &str = "Put the whole text in quotes, or begin with a letter.";
const INDENT: &str = "Lines that belong together begin in the same column, with spaces.";

pub(super) fn too_deep() -> String {
    format!("This is nested deeper than {MAX_DEPTH} levels. Write it flatter.")
}

/// What is wrong and what helps.
pub(super) fn told(kind: &ErrorKind) -> (String, String) {
    if let Some(message) = exact(kind) {
        return (message, String::new());
    }
    let told = brackets(kind)
        .or_else(|| quotes(kind))
        .or_else(|| lines(kind));
    told.map_or_else(
        || (format!("This is not YAML: {kind}."), String::new()),
        |(message, help)| (message.to_owned(), help.to_owned()),
    )
}

/// What names a character.
fn exact(kind: &ErrorKind) -> Option<String> {
    match kind {
        ErrorKind::RecursionLimitExceeded => Some(too_deep()),
        ErrorKind::UnclosedFlowCollection { open } => Some(format!(
            "\"{open}\" is opened and never closed; the file ends before."
        )),
        ErrorKind::MismatchedFlowCollectionEnd { open, close } => {
            Some(format!("\"{open}\" cannot be closed by \"{close}\"."))
        }
        ErrorKind::UnexpectedCharacter { character } => {
            let c = character.escape_debug();
            Some(format!("A text cannot begin with \"{c}\". {QUOTE}"))
        }
        _ => None,
    }
}

type Told = Option<(&'static str, &'static str)>;

fn brackets(kind: &ErrorKind) -> Told {
    let told = match kind {
        ErrorKind::UnexpectedEofFlowSequence => (
            "A list opened with \"[\" is never closed.",
            "Close it with \"]\".",
        ),
        ErrorKind::UnexpectedEofFlowMapping | ErrorKind::UnexpectedEofImplicitFlowMapping => (
            "Keys opened with \"{\" are never closed.",
            "Close them with \"}\".",
        ),
        ErrorKind::MisplacedFlowCollectionEnd => ("This bracket closes nothing.", QUOTE),
        ErrorKind::ExpectedFlowSequenceSeparator => (
            "In a list opened with \"[\" a \",\" or the closing \"]\" is missing before this point.",
            "",
        ),
        ErrorKind::ExpectedFlowMappingSeparator => (
            "Among keys opened with \"{\" a \",\" or the closing \"}\" is missing before this point.",
            "",
        ),
        ErrorKind::InvalidColonPlacement => (
            "A colon cannot stand here, within \"[\" and \"]\".",
            "Close the list before, or put the text in quotes.",
        ),
        _ => return None,
    };
    Some(told)
}

fn quotes(kind: &ErrorKind) -> Told {
    let told = match kind {
        ErrorKind::UnclosedQuotedScalar | ErrorKind::DocumentIndicatorInQuotedScalar => (
            "A quotation mark is opened here and never closed.",
            "Close it at the end of its text.",
        ),
        ErrorKind::InvalidQuotedScalarIndent => (
            "A quotation mark opened above is not closed before this line.",
            "Close it at the end of its text.",
        ),
        ErrorKind::InvalidTrailingSingleQuotedScalar
        | ErrorKind::InvalidTrailingDoubleQuotedScalar => (
            "Text goes on after the closing quotation mark.",
            "Put the whole text into one pair of quotation marks.",
        ),
        ErrorKind::UnknownQuotedScalarEscape => (
            "After \"\\\" stands a letter that is no escape.",
            "Write \"\\\\\" for a backslash, or use single quotes.",
        ),
        ErrorKind::UnknownAnchor => (
            "A text that begins with \"*\" repeats a value marked with \"&\", and there is none.",
            QUOTE,
        ),
        ErrorKind::MissingAnchorOrAliasName => ("A text cannot begin with \"*\" or \"&\".", QUOTE),
        _ => return None,
    };
    Some(told)
}

fn lines(kind: &ErrorKind) -> Told {
    let told = match kind {
        ErrorKind::MappingValueNotAllowed => ("A colon cannot stand here.", COLON),
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
        | ErrorKind::InvalidFlowScalarIndent => {
            ("This line does not fit the lines above it.", INDENT)
        }
        _ => return None,
    };
    Some(told)
}
