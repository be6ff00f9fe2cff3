//! The open ask with its spots, as pages see it: where keys go, what stands in a spot, what is half-written there.

use chrono::NaiveDate;

use super::Scene;
use crate::base::id::PersonId;
use crate::base::person::Member;
use crate::field::Field;
use crate::look::spot::Part;
use crate::look::spots::{Spot, View};
use crate::meeting::{Capture, Meeting, cover};
use crate::page::capture::unsaved;
use crate::page::{Cell, FieldView, Line, Pointer, Tone};
use crate::protocol::People;

/// Rows on each side of the caret that a page carries.
const WINDOW: usize = 40;
/// Bytes of a long text that a page carries while nobody writes in it.
const SHOWN: usize = 4_000;

pub struct Open<'a> {
    pub scene: &'a Scene<'a>,
    pub view: View<'a>,
    pub spots: Vec<Spot>,
    here: Option<usize>,
}

impl<'a> Open<'a> {
    /// `None` where the step in view asks nothing now.
    #[must_use]
    pub fn of(scene: &'a Scene<'a>) -> Option<Self> {
        let view = scene.look.view(scene.meeting)?;
        let spots = scene.look.spots_of(&view);
        let here = scene
            .look
            .spot(&spots)
            .and_then(|spot| spots.iter().position(|s| s.id == spot.id));
        Some(Self {
            scene,
            view,
            spots,
            here,
        })
    }

    #[must_use]
    pub const fn meeting(&self) -> &'a Meeting {
        self.scene.meeting
    }

    /// The one person whose answer this is; none where it is everybody's or several people's.
    #[must_use]
    pub fn whose(&self) -> Option<&'a str> {
        let named = self.view.ask.who != People::Everyone;
        match cover::asked(self.meeting(), self.view.ask).as_slice() {
            [one] if named => Some(&one.name),
            _ => None,
        }
    }

    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.scene.today()
    }

    /// The name as the room says it.
    #[must_use]
    pub fn short(&self, person: PersonId) -> String {
        self.meeting().state.short(person)
    }

    /// What the ask has taken.
    #[must_use]
    pub fn capture(&self) -> Option<&'a Capture> {
        self.meeting().state.capture(&self.view.address(None))
    }

    /// The spot where keys go.
    #[must_use]
    pub fn focus(&self) -> Option<&Spot> {
        self.spots.get(self.here?)
    }

    #[must_use]
    pub fn is_here(&self, spot: &Spot) -> bool {
        // Parts differ within an ask: comparing them first spares the rest.
        let same = |focus: &Spot| focus.id.part == spot.id.part && focus.id == spot.id;
        self.focus().is_some_and(same)
    }

    /// The row where keys go.
    #[must_use]
    pub fn row(&self) -> Option<usize> {
        self.focus().map(|spot| spot.row)
    }

    /// Whether the row `at` can be in view while keys go to the row `focus`: what cannot be is not told, because a long
    /// list is shown anew with each letter.
    #[must_use]
    pub fn reaches(&self, focus: usize, at: usize) -> bool {
        let reach = self.scene.memory.reach();
        reach.is_none_or(|reach| focus.abs_diff(at) <= reach)
    }

    /// The caret stands in this ask, and nothing that lies over it has taken it.
    #[must_use]
    pub fn is_writing(&self) -> bool {
        let look = self.scene.look;
        self.field_here().is_some() && look.capture.is_none() && look.question.is_none()
    }

    /// The field of the focused spot, also while a capture line waits to give the caret back.
    fn field_here(&self) -> Option<&'a Field> {
        let takes_text = self.focus().is_some_and(|spot| spot.takes.is_text());
        self.scene.look.field.as_ref().filter(|_| takes_text)
    }

    /// The first spot that is this part; of any person.
    #[must_use]
    pub fn spot(&self, part: Part, person: Option<PersonId>) -> Option<&Spot> {
        self.spots
            .iter()
            .find(|s| s.id.part == part && s.id.person == person)
    }

    /// What stands in a spot, or is half-written there, on one line.
    #[must_use]
    pub fn text(&self, spot: &Spot) -> String {
        joined(self.whole(spot))
    }

    /// The same with its line breaks; of a very long text only the beginning.
    #[must_use]
    pub fn whole(&self, spot: &Spot) -> String {
        match self.field_here() {
            Some(field) if self.is_here(spot) => beginning(&field.text()),
            Some(_) | None => beginning(self.scene.look.text(spot)),
        }
    }

    /// The caret's field in this spot; `None` where it is not.
    #[must_use]
    pub fn field(&self, spot: &Spot) -> Option<FieldView> {
        let field = self.field_here()?;
        (self.is_here(spot) && self.is_writing()).then(|| view(field))
    }

    /// The spot as a cell: the field where the caret is, else what stands there.
    #[must_use]
    pub fn cell(&self, spot: &Spot) -> Cell {
        self.field(spot)
            .map_or_else(|| self.standing(spot), Cell::field)
    }

    /// What stands in a spot without a caret; what only waits there is marked, so that it does not look recorded.
    #[must_use]
    pub fn standing(&self, spot: &Spot) -> Cell {
        let text = self.text(spot);
        if self.waits(spot) {
            return Cell::Line(Line::toned(Tone::Warn, format!("▲ {text}")));
        }
        Cell::from(text)
    }

    /// Whether a text was typed here and is not entered, and the caret is elsewhere.
    #[must_use]
    pub fn waits(&self, spot: &Spot) -> bool {
        let typed = self.scene.look.text(spot).trim();
        let is_open = self.is_here(spot) && self.field_here().is_some();
        spot.takes.is_text() && !is_open && !typed.is_empty() && typed != spot.text.trim()
    }

    /// The spot as a cell with something dim while the field is empty.
    #[must_use]
    pub fn cell_with(&self, spot: &Spot, placeholder: &str) -> Cell {
        match self.field(spot) {
            Some(field) => Cell::field(FieldView {
                placeholder: placeholder.to_owned(),
                ..field
            }),
            None => Cell::from(self.text(spot)),
        }
    }

    /// A number: in a slot where keys go, the pending digits in it.
    #[must_use]
    pub fn slot(&self, spot: &Spot, value: Option<u32>) -> Cell {
        let number = value.map_or_else(String::new, |n| n.to_string());
        let pending = &self.scene.look.number;
        if self.is_here(spot) && self.shows_pointer() {
            return Cell::Slot(if pending.is_empty() {
                number
            } else {
                pending.clone()
            });
        }
        match value {
            Some(_) => Cell::from(number),
            None => Cell::Line(Line::dim("·")),
        }
    }

    /// Under a capture line nothing of the ask is pointed at: keys go into the line.
    #[must_use]
    pub fn shows_pointer(&self) -> bool {
        self.scene.look.capture.is_none()
    }

    /// The pointer of a row.
    #[must_use]
    pub fn pointer(&self, row: usize) -> Pointer {
        if self.row() == Some(row) && self.shows_pointer() {
            Pointer::Here
        } else {
            Pointer::None
        }
    }

    /// Digits that wait for a second one or for Enter.
    #[must_use]
    pub fn pending(&self) -> Option<String> {
        let number = &self.scene.look.number;
        (!number.is_empty()).then(|| format!("{number}_ · Enter takes it"))
    }

    /// Whether what stands in this spot is not on disk although the disk was tried.
    #[must_use]
    pub fn is_unsaved(&self, spot: &Spot) -> bool {
        self.scene.trouble.is_some() && unsaved::holds(self.scene, &spot.id)
    }

    /// `ask 2 of 3`, where the step has several.
    #[must_use]
    pub fn place(&self) -> Option<(usize, usize)> {
        let asks = self.scene.look.asks(self.meeting());
        let place = asks.iter().position(|ask| ask.id == self.view.ask.id)?;
        (asks.len() > 1).then_some((place + 1, asks.len()))
    }

    /// Whose answer is entered now.
    #[must_use]
    pub fn person(&self) -> Option<&'a Member> {
        self.view
            .person
            .and_then(|id| self.scene.meeting.state.member(id))
    }

    /// The person after the one whose answer is entered.
    #[must_use]
    pub fn next_person(&self) -> Option<&'a Member> {
        let people = self.people();
        let here = people
            .iter()
            .position(|member| Some(member.id) == self.view.person)?;
        people.get(here + 1).copied()
    }

    #[must_use]
    pub fn people(&self) -> Vec<&'a Member> {
        self.view.people()
    }
}

/// What a page carries of a field.
#[must_use]
pub fn view(field: &Field) -> FieldView {
    FieldView::of(field, WINDOW)
}

/// `text` without line breaks.
#[must_use]
pub fn one_line(text: &str) -> String {
    joined(text.to_owned())
}

fn joined(mut text: String) -> String {
    if text.contains('\n') {
        let lines: Vec<&str> = text.split('\n').map(str::trim_end).collect();
        return lines.join(" ");
    }
    text.truncate(text.trim_end().len());
    text
}

fn beginning(text: &str) -> String {
    if text.len() <= SHOWN {
        return text.to_owned();
    }
    let mut end = SHOWN;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    format!("{}…", text.get(..end).unwrap_or_default())
}

/// Dim words where nothing was said yet.
#[must_use]
pub fn not_yet() -> Cell {
    Cell::Line(Line::toned(Tone::Dim, "not yet"))
}
