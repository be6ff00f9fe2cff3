//! All commands, found by typing a few letters; each with its own letter, so that it is learnt by use.

use super::{note, titled};
use crate::field::Field;
use crate::page::capture::cloth::{column, dim, row, rows};
use crate::page::step::open::view;
use crate::page::step::{Scene, hints};
use crate::page::{Aside, Block, Cell, Line, Page, Pointer, Width};

#[must_use]
pub fn page(scene: &Scene<'_>, find: &Field, at: usize) -> Page {
    let mut page = titled(scene, String::new(), Aside::None);
    page.head = None;
    let found = found(scene.commands, &find.text());
    let at = at.min(found.len().saturating_sub(1));
    let lines = found.iter().enumerate().map(|(place, (key, words))| {
        let pointer = if place == at {
            Pointer::Here
        } else {
            Pointer::None
        };
        row(pointer, vec![words.as_str().into(), dim(key.as_str())])
    });
    let columns = vec![column(Width::Grow, 0), column(Width::Fixed(12), 4)];
    let typed = row(
        Pointer::None,
        vec![Cell::Line(Line::bold("Command")), Cell::field(view(find))],
    );
    let field = vec![column(Width::Fixed(7), 0), column(Width::Grow, 3)];
    page.body = vec![
        rows(field, vec![typed], None),
        Block::Gap,
        rows(columns, lines.collect(), Some(at)),
    ];
    if found.is_empty() {
        page.body
            .push(Block::Line(2, Line::dim("No command has these letters.")));
    }
    let (here, all) = (found.len(), scene.commands.len());
    note(
        &mut page,
        format!("Type a few letters. {here} of {all} commands."),
    );
    page.footer.hints = hints::of(&[("Enter", "do it"), ("↑↓", "move"), ("Esc", "close")]);
    // Among one there is nowhere to move.
    page.footer.hints.retain(|h| h.key != "↑↓" || here > 1);
    page
}

/// Those whose words hold these letters, those that begin with them first: the order in which Enter takes them.
#[must_use]
pub fn found<'c>(commands: &'c [(String, String)], letters: &str) -> Vec<&'c (String, String)> {
    let wanted = letters.trim().to_lowercase();
    let holds = |command: &&(String, String)| command.1.to_lowercase().contains(&wanted);
    let mut found: Vec<_> = commands.iter().filter(holds).collect();
    found.sort_by_key(|command| !command.1.to_lowercase().starts_with(&wanted));
    found
}
