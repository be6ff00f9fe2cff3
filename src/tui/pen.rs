//! Writes cells as the fewest bytes, knowing where the terminal's cursor stands and how it writes.
//! Knows nothing of pages or pictures.

use std::io::Write as _;

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

use crate::base::cells;

/// How the terminal writes now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Weight {
    letters: Color,
    ground: Color,
    bold: bool,
    reversed: bool,
}

/// Bytes for the terminal, and what it will have become when it has read them.
#[derive(Debug, Default)]
pub(super) struct Pen {
    bytes: Vec<u8>,
    /// Column and row; unknown after the last column and after letters terminals disagree about.
    at: Option<(u16, u16)>,
    weight: Option<Weight>,
}

impl Pen {
    /// Takes nothing about the terminal for known.
    pub fn forget(&mut self) {
        self.at = None;
        self.weight = None;
    }

    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    pub fn clear(&mut self) {
        self.bytes.clear();
    }

    /// Escape codes that move nothing and change no letters.
    pub fn raw(&mut self, code: &str) {
        self.bytes.extend_from_slice(code.as_bytes());
    }

    /// Puts `code` before everything written since the last clearing.
    pub fn before(&mut self, code: &str) {
        self.bytes.splice(0..0, code.bytes());
    }

    pub const fn at(&self) -> Option<(u16, u16)> {
        self.at
    }

    /// Whether this cell can be written without a change of weight.
    pub fn writes_alike(&self, cell: &Cell) -> bool {
        let wanted = weight(cell);
        self.weight.is_some_and(|now| {
            now == wanted
                || (blank(cell) && now.ground == wanted.ground && !now.reversed && !wanted.reversed)
        })
    }

    /// Moves by the shortest way.
    pub fn go(&mut self, column: u16, row: u16) {
        if self.at == Some((column, row)) {
            return;
        }
        let way = self.way(column, row);
        self.raw(&way);
        self.at = Some((column, row));
    }

    /// The bytes of a move.
    pub fn way(&self, column: u16, row: u16) -> String {
        let jump = match (column, row) {
            (0, 0) => "\x1b[H".to_owned(),
            (0, row) => format!("\x1b[{}H", row + 1),
            (column, row) => format!("\x1b[{};{}H", row + 1, column + 1),
        };
        let Some((from, same)) = self.at else {
            return jump;
        };
        let step = match (row == same, column) {
            (true, column) if column > from => forward(column - from),
            (true, 0) => "\r".to_owned(),
            (true, column) => back(from - column),
            (false, 0) if row == same + 1 => "\r\n".to_owned(),
            (false, column) if column == from && row > same => code(row - same, 'B'),
            (false, column) if column == from => code(same - row, 'A'),
            (false, _) => return jump,
        };
        if step.len() <= jump.len() { step } else { jump }
    }

    /// Writes a cell here. `last`: the cell ends at the right edge of a row.
    pub fn write(&mut self, cell: &Cell, cells: u16, last: bool) {
        if !self.writes_alike(cell) {
            self.turn(weight(cell));
        }
        let symbol = cell.symbol();
        let doubtful = doubtful(symbol, cells);
        if doubtful && cells > 1 {
            let here = self.at;
            self.raw(" ".repeat(usize::from(cells)).as_str());
            self.at = None;
            if let Some((column, row)) = here {
                self.go(column, row);
            }
        }
        self.raw(symbol);
        self.at = match self.at {
            Some((column, row)) if !last && !doubtful => Some((column + cells, row)),
            _ => None,
        };
    }

    /// Erases to the end of the row, in the terminal's own ground.
    pub fn erase(&mut self, cell: &Cell) {
        if !self.writes_alike(cell) {
            self.turn(weight(cell));
        }
        self.raw("\x1b[K");
    }

    /// Changes what differs and nothing else.
    fn turn(&mut self, to: Weight) {
        let mut codes: Vec<String> = Vec::new();
        let from = self.weight.unwrap_or_else(|| {
            codes.push("0".to_owned());
            Weight {
                letters: Color::Reset,
                ground: Color::Reset,
                bold: false,
                reversed: false,
            }
        });
        if from.bold != to.bold {
            codes.push(if to.bold { "1" } else { "22" }.to_owned());
        }
        if from.reversed != to.reversed {
            codes.push(if to.reversed { "7" } else { "27" }.to_owned());
        }
        if from.letters != to.letters {
            codes.push(colour(to.letters, 30));
        }
        if from.ground != to.ground {
            codes.push(colour(to.ground, 40));
        }
        if !codes.is_empty() {
            let _ = write!(self.bytes, "\x1b[{}m", codes.join(";"));
        }
        self.weight = Some(to);
    }
}

fn weight(cell: &Cell) -> Weight {
    Weight {
        letters: cell.fg,
        ground: cell.bg,
        bold: cell.modifier.contains(Modifier::BOLD),
        reversed: cell.modifier.contains(Modifier::REVERSED),
    }
}

/// Whether nothing of the letters' colour can be seen.
pub(super) fn blank(cell: &Cell) -> bool {
    cell.symbol() == " " && !cell.modifier.contains(Modifier::REVERSED)
}

/// Whether terminals may draw these letters in another number of cells: more than one character in a cell.
fn doubtful(symbol: &str, taken: u16) -> bool {
    let first = symbol.chars().next().map_or(0, char::len_utf8);
    let alone = first == symbol.len();
    !(alone && (first == 1 || cells::width(symbol) == usize::from(taken)))
}

/// Whether a terminal may draw more of this cell than it was given room for.
pub(super) fn overhangs(cell: &Cell) -> bool {
    cell.symbol().chars().nth(1).is_some()
}

fn forward(cells: u16) -> String {
    code(cells, 'C')
}

fn back(cells: u16) -> String {
    if cells <= 3 {
        "\x08".repeat(cells.into())
    } else {
        code(cells, 'D')
    }
}

fn code(count: u16, letter: char) -> String {
    if count == 1 {
        format!("\x1b[{letter}")
    } else {
        format!("\x1b[{count}{letter}")
    }
}

/// The code of a colour; `base` is 30 for letters and 40 for the ground.
fn colour(colour: Color, base: u8) -> String {
    let plain = |number: u8| (base + number).to_string();
    let bright = |number: u8| (base + 60 + number).to_string();
    match colour {
        Color::Reset => plain(9),
        Color::Black => plain(0),
        Color::Red => plain(1),
        Color::Green => plain(2),
        Color::Yellow => plain(3),
        Color::Blue => plain(4),
        Color::Magenta => plain(5),
        Color::Cyan => plain(6),
        Color::Gray => plain(7),
        Color::DarkGray => bright(0),
        Color::LightRed => bright(1),
        Color::LightGreen => bright(2),
        Color::LightYellow => bright(3),
        Color::LightBlue => bright(4),
        Color::LightMagenta => bright(5),
        Color::LightCyan => bright(6),
        Color::White => bright(7),
        Color::Rgb(red, green, blue) => format!("{};2;{red};{green};{blue}", base + 8),
        Color::Indexed(number) => format!("{};5;{number}", base + 8),
    }
}
