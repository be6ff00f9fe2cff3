//! The seventeen kinds of ask. Each has a file here with its own options; no match over them has a wildcard arm,
//! so that a new kind is found by the compiler wherever it must be thought of.

pub mod actions;
pub mod assign;
pub mod checklist;
pub mod choice;
pub mod consent;
pub mod decision;
pub mod form;
pub mod list;
pub mod matrix;
pub mod rating;
pub mod review;
pub mod round;
pub mod signoff;
pub mod table;
pub mod text;
pub mod vote;
pub mod whys;

pub use actions::Actions;
pub use assign::{Assign, Columns};
pub use checklist::Checklist;
pub use choice::Choice;
pub use consent::Consent;
pub use decision::Decision;
pub use form::{Field, FieldKind, Form};
pub use list::List;
pub use matrix::Matrix;
pub use rating::Rating;
pub use review::{Review, Reviewed};
pub use round::{Order, Round};
pub use signoff::Signoff;
pub use table::Table;
pub use text::Text;
pub use vote::{Method, Vote};
pub use whys::Whys;

/// How an ask collects, with the rules of its kind.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    Text(Text),
    List(List),
    Form(Form),
    Round(Round),
    Choice(Choice),
    Rating(Rating),
    Checklist(Checklist),
    Table(Table),
    Assign(Assign),
    Matrix(Matrix),
    Vote(Vote),
    Consent(Consent),
    Whys(Whys),
    Decision(Decision),
    Actions(Actions),
    Review(Review),
    Signoff(Signoff),
}

/// The kinds' words in YAML, in the order of the format's table.
pub const NAMES: [&str; 17] = [
    "text",
    "list",
    "form",
    "round",
    "choice",
    "rating",
    "checklist",
    "table",
    "assign",
    "matrix",
    "vote",
    "consent",
    "whys",
    "decision",
    "actions",
    "review",
    "signoff",
];

impl Kind {
    /// The kind's word in YAML.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Text(_) => "text",
            Self::List(_) => "list",
            Self::Form(_) => "form",
            Self::Round(_) => "round",
            Self::Choice(_) => "choice",
            Self::Rating(_) => "rating",
            Self::Checklist(_) => "checklist",
            Self::Table(_) => "table",
            Self::Assign(_) => "assign",
            Self::Matrix(_) => "matrix",
            Self::Vote(_) => "vote",
            Self::Consent(_) => "consent",
            Self::Whys(_) => "whys",
            Self::Decision(_) => "decision",
            Self::Actions(_) => "actions",
            Self::Review(_) => "review",
            Self::Signoff(_) => "signoff",
        }
    }
}
