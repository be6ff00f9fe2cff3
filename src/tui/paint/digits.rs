//! A time in large digits of half blocks, four rows high.

use super::area::Area;
use crate::page::Tone;
use crate::tui::picture::{Ink, PaintedRow};

type Glyph = [&'static str; 4];

pub(super) fn rows(text: &str, area: &Area) -> Vec<PaintedRow> {
    let ink = Ink::of(Tone::Text).bold();
    let glyphs: Option<Vec<Glyph>> = text.chars().map(glyph).collect();
    let wide = |glyphs: &Vec<Glyph>| {
        glyphs
            .iter()
            .map(|g| g[0].chars().count() + 2)
            .sum::<usize>()
    };
    let fits = |glyphs: &Vec<Glyph>| !area.plain && !area.small && wide(glyphs) <= area.measure - 2;
    let Some(glyphs) = glyphs.filter(fits) else {
        let mut brush = area.brush_at(2);
        brush.put(text, ink);
        return vec![brush.done()];
    };
    let row = |line: usize| {
        let mut brush = area.brush_at(2);
        for glyph in &glyphs {
            brush.put(glyph.get(line).unwrap_or(&""), ink);
            brush.put("  ", Ink::default());
        }
        brush.done()
    };
    (0..4).map(row).collect()
}

fn glyph(letter: char) -> Option<Glyph> {
    Some(match letter {
        '0' => ["██▀▀██", "██  ██", "██  ██", "██▄▄██"],
        '1' => ["  ▀▀██", "    ██", "    ██", "    ██"],
        '2' => ["▀▀▀▀██", "▄▄▄▄██", "██    ", "██▄▄▄▄"],
        '3' => ["▀▀▀▀██", "▄▄▄▄██", "    ██", "▄▄▄▄██"],
        '4' => ["██  ██", "██▄▄██", "    ██", "    ██"],
        '5' => ["██▀▀▀▀", "██▄▄▄▄", "    ██", "▄▄▄▄██"],
        '6' => ["██▀▀▀▀", "██▄▄▄▄", "██  ██", "██▄▄██"],
        '7' => ["▀▀▀▀██", "    ██", "    ██", "    ██"],
        '8' => ["██▀▀██", "██▄▄██", "██  ██", "██▄▄██"],
        '9' => ["██▀▀██", "██▄▄██", "    ██", "▄▄▄▄██"],
        ':' => ["  ", "▄▄", "▄▄", "  "],
        '+' => ["    ", "▄██▄", " ▀▀ ", "    "],
        '-' | '−' => ["    ", "▄▄▄▄", "    ", "    "],
        ' ' => ["  ", "  ", "  ", "  "],
        _ => return None,
    })
}
