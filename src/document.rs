//! A text of headings, paragraphs, lists, tables: what every format is rendered from. Knows no meeting.
//! Nothing here is escaped, wrapped or coloured; the renderings do that.

use serde::{Deserialize, Serialize};

pub mod json;
pub mod markdown;
pub mod preview;
mod text;

pub use text::{Span, Text, Weight};

/// A whole document.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Document {
    pub title: String,
    pub blocks: Vec<Block>,
}

/// One part of a document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "block", rename_all = "kebab-case")]
pub enum Block {
    /// A heading of level 2 (a step) to 4; the title of the document is level 1. `aside` stands at the right, dim.
    Heading {
        level: u8,
        text: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        aside: String,
    },
    Paragraph {
        text: Text,
    },
    /// Labels with what stands beside them.
    Facts {
        facts: Vec<Fact>,
    },
    List {
        numbered: bool,
        items: Vec<Item>,
    },
    /// A missing cell is empty; one too many is put into the last.
    Table {
        columns: Vec<Column>,
        rows: Vec<Vec<Text>>,
    },
    /// Somebody's own words.
    Quote {
        who: String,
        text: String,
    },
    /// Something the reader should look at: a deviation, what is missing.
    Note {
        text: Text,
    },
    /// A chart of bars, all of one unit (`dots`, `points`); `unit` may be empty.
    Bars {
        unit: String,
        bars: Vec<Bar>,
    },
    /// A rule between parts.
    Rule,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    pub label: String,
    pub value: Text,
}

/// An item of a list, with the items below it; one level of these.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Item {
    pub text: Text,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Text>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Column {
    pub title: String,
    #[serde(default)]
    pub align: Align,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Align {
    #[default]
    Left,
    /// Numbers.
    Right,
}

/// One bar: `value` of at most `of`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bar {
    pub label: String,
    pub value: f64,
    pub of: f64,
}

impl Document {
    /// A document that has only its title yet.
    #[must_use]
    pub fn titled(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            blocks: Vec::new(),
        }
    }

    pub fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }
}

impl Block {
    #[must_use]
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Self::Heading {
            level,
            text: text.into(),
            aside: String::new(),
        }
    }

    #[must_use]
    pub fn paragraph(text: impl Into<Text>) -> Self {
        Self::Paragraph { text: text.into() }
    }

    #[must_use]
    pub fn note(text: impl Into<Text>) -> Self {
        Self::Note { text: text.into() }
    }

    #[must_use]
    pub fn bullets<T: Into<Text>>(items: impl IntoIterator<Item = T>) -> Self {
        Self::List {
            numbered: false,
            items: items.into_iter().map(Item::of).collect(),
        }
    }

    #[must_use]
    pub fn numbered<T: Into<Text>>(items: impl IntoIterator<Item = T>) -> Self {
        Self::List {
            numbered: true,
            items: items.into_iter().map(Item::of).collect(),
        }
    }
}

impl Fact {
    #[must_use]
    pub fn of(label: impl Into<String>, value: impl Into<Text>) -> Self {
        Self {
            label: label.into(),
            value: value.into(),
        }
    }
}

impl Item {
    #[must_use]
    pub fn of(text: impl Into<Text>) -> Self {
        Self {
            text: text.into(),
            items: Vec::new(),
        }
    }
}

impl Column {
    #[must_use]
    pub fn left(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            align: Align::Left,
        }
    }

    #[must_use]
    pub fn right(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            align: Align::Right,
        }
    }
}

impl Bar {
    /// `4 of 5 dots`; whole numbers without a decimal, others with one.
    #[must_use]
    pub fn told(&self, unit: &str) -> String {
        let number = |n: f64| {
            if (n - n.round()).abs() < 0.05 {
                format!("{n:.0}")
            } else {
                format!("{n:.1}")
            }
        };
        let told = format!("{} of {} {unit}", number(self.value), number(self.of));
        told.trim_end().to_owned()
    }

    /// How much of the bar is filled, from 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        let share = self.value / self.of;
        if share.is_finite() {
            share.clamp(0.0, 1.0)
        } else {
            0.0
        }
    }
}

/// The cells of a row, exactly as many as there are columns; what is over joins the last.
fn cells_of(row: &[Text], columns: usize) -> Vec<Text> {
    let mut cells: Vec<Text> = row.iter().take(columns).cloned().collect();
    cells.resize(columns, Text::default());
    if let (Some(last), Some(over)) = (cells.last_mut(), row.get(columns..)) {
        for text in over {
            last.spans.push(Span::plain(" · "));
            last.spans.extend(text.spans.iter().cloned());
        }
    }
    cells
}
