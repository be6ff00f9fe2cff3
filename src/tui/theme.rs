//! Roles as colours: the only place where a colour is named. Every pair keeps at least 4.5:1.

use ratatui::style::{Color, Modifier, Style};

use super::picture::Ink;
use crate::page::{Theme, Tone};

/// How many colours the terminal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colours {
    /// The terminal's own two; bold and reverse only.
    None,
    C16,
    C256,
    #[default]
    True,
}

/// How letters in this ink are drawn.
pub(super) fn style(ink: Ink, theme: Theme, colours: Colours) -> Style {
    let (letters, strong) = letters(ink.tone, theme, colours);
    let mut modifiers = Modifier::empty();
    modifiers.set(Modifier::BOLD, ink.bold || strong);
    modifiers.set(Modifier::REVERSED, ink.reversed);
    Style {
        fg: Some(letters),
        bg: Some(ground(theme, colours)),
        add_modifier: modifiers,
        ..Style::default()
    }
}

fn ground(theme: Theme, colours: Colours) -> Color {
    match (colours, theme) {
        (Colours::None, _) => Color::Reset,
        (Colours::C16, Theme::Dark | Theme::High) => Color::Black,
        (Colours::C16, Theme::Light) => Color::White,
        (Colours::C256, Theme::Dark) => Color::Indexed(233),
        (Colours::C256, Theme::Light) => Color::Indexed(231),
        (Colours::C256, Theme::High) => Color::Indexed(16),
        (Colours::True, Theme::Dark) => Color::Rgb(0x10, 0x14, 0x18),
        (Colours::True, Theme::Light) => Color::Rgb(0xff, 0xff, 0xff),
        (Colours::True, Theme::High) => Color::Rgb(0, 0, 0),
    }
}

/// The colour of a role, and whether it is bold to be told from text.
fn letters(tone: Tone, theme: Theme, colours: Colours) -> (Color, bool) {
    match colours {
        Colours::None => (Color::Reset, false),
        Colours::C16 => sixteen(tone, theme),
        Colours::C256 => (Color::Indexed(indexed(tone, theme)), false),
        Colours::True => (rgb(tone, theme), false),
    }
}

fn sixteen(tone: Tone, theme: Theme) -> (Color, bool) {
    let colour = match (theme, tone) {
        (Theme::Dark | Theme::High, Tone::Text | Tone::Stop) | (Theme::High, Tone::Dim) => {
            Color::White
        }
        (Theme::Dark, Tone::Dim) => Color::Gray,
        (Theme::Dark | Theme::High, Tone::Accent) => Color::LightCyan,
        (Theme::Dark | Theme::High, Tone::Warn) => Color::LightYellow,
        (Theme::Light, Tone::Text | Tone::Dim) => Color::Black,
        (Theme::Light, Tone::Accent) => Color::Blue,
        (Theme::Light, Tone::Warn | Tone::Stop) => Color::Red,
    };
    (colour, tone == Tone::Stop && theme != Theme::Light)
}

fn indexed(tone: Tone, theme: Theme) -> u8 {
    match (theme, tone) {
        (Theme::Dark, Tone::Text) => 255,
        (Theme::Dark, Tone::Dim) => 250,
        (Theme::Dark, Tone::Accent) => 117,
        (Theme::Dark, Tone::Warn) => 221,
        (Theme::Dark, Tone::Stop) => 216,
        (Theme::Light, Tone::Text) => 233,
        (Theme::Light, Tone::Dim) => 239,
        (Theme::Light, Tone::Accent) => 25,
        (Theme::Light, Tone::Warn) => 94,
        (Theme::Light, Tone::Stop) => 124,
        (Theme::High, Tone::Text) => 231,
        (Theme::High, Tone::Dim) => 254,
        (Theme::High, Tone::Accent) => 87,
        (Theme::High, Tone::Warn) => 226,
        (Theme::High, Tone::Stop) => 217,
    }
}

fn rgb(tone: Tone, theme: Theme) -> Color {
    let [red, green, blue] = match (theme, tone) {
        (Theme::Dark, Tone::Text) => [0xf4, 0xf4, 0xf4],
        (Theme::Dark, Tone::Dim) => [0xb4, 0xbc, 0xc4],
        (Theme::Dark, Tone::Accent) => [0x7c, 0xc8, 0xff],
        (Theme::Dark, Tone::Warn) => [0xff, 0xc8, 0x57],
        (Theme::Dark, Tone::Stop) => [0xff, 0x9a, 0x8f],
        (Theme::Light, Tone::Text) => [0x11, 0x11, 0x11],
        (Theme::Light, Tone::Dim) => [0x4a, 0x4f, 0x55],
        (Theme::Light, Tone::Accent) => [0x0b, 0x4f, 0x9e],
        (Theme::Light, Tone::Warn) => [0x7a, 0x43, 0x00],
        (Theme::Light, Tone::Stop) => [0xa8, 0x00, 0x1c],
        (Theme::High, Tone::Text) => [0xff, 0xff, 0xff],
        (Theme::High, Tone::Dim) => [0xe0, 0xe0, 0xe0],
        (Theme::High, Tone::Accent) => [0x5c, 0xf2, 0xff],
        (Theme::High, Tone::Warn) => [0xff, 0xe6, 0x00],
        (Theme::High, Tone::Stop) => [0xff, 0xb0, 0xa8],
    };
    Color::Rgb(red, green, blue)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TONES: [Tone; 5] = [Tone::Text, Tone::Dim, Tone::Accent, Tone::Warn, Tone::Stop];

    fn light(colour: Color) -> f64 {
        let Color::Rgb(red, green, blue) = colour else {
            panic!("{colour:?} is not a true colour");
        };
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    #[test]
    fn every_role_can_be_read_on_its_ground() {
        for theme in [Theme::Dark, Theme::Light, Theme::High] {
            for tone in TONES {
                let one = light(rgb(tone, theme));
                let two = light(ground(theme, Colours::True));
                let ratio = (one.max(two) + 0.05) / (one.min(two) + 0.05);
                assert!(ratio >= 7.5, "{theme:?} {tone:?} {ratio}");
            }
        }
    }

    #[test]
    fn without_colours_no_colour_is_named() {
        for tone in TONES {
            let style = style(Ink::of(tone), Theme::Light, Colours::None);
            assert_eq!(
                (style.fg, style.bg),
                (Some(Color::Reset), Some(Color::Reset))
            );
        }
    }
}
