//! Typing what is looked for among rows: what was found shows at once; Enter and ↓ go into it.

use super::line::{self, NAME, Out, Typed};
use super::outcome::{Outcome, letter};
use crate::base::key::Key;
use crate::field::Field;

/// A key while something is looked for; `None` where it is a command for the rows after all.
pub fn typed((find, finding): (&mut Option<Field>, &mut bool), key: Key) -> Option<Outcome> {
    let field = find.as_mut()?;
    match line::typed(field, key, NAME) {
        Typed::Full => return Some(Outcome::say(line::full(NAME))),
        Typed::Out(Out::Enter | Out::Down) => *finding = false,
        Typed::Out(Out::Esc) => {
            *finding = false;
            *find = None;
        }
        Typed::Other if letter(key).is_some() => {
            *finding = false;
            return None;
        }
        Typed::Taken | Typed::Out(_) | Typed::Other => {}
    }
    Some(Outcome::nothing())
}
