//! The screen: terminal, recorder and settings put together for the loop.





use crate::page::{Style, Theme};
use crate::recorder::{Options, Recorder};
use crate::run::{self, Ending, Room, Start};
use crate::settings::{self, Environment, Places, Settings};
use crate::tui::{Colours, Terminal};

/// Runs the program on the terminal until somebody leaves.
///
/// # Errors
/// A sentence: no terminal, a store that cannot be opened, something that could not be kept.
pub fn screen(places: &Places, options: Options, start: Start) -> Result<(), String> {
    let environment = Environment::of_process();
    let (settings, greeting) = Settings::load(&places.data);
    let (terminal, waker) = Terminal::open(colours(&environment)).map_err(|e| e.to_string())?;
    let recorder = Recorder::open(places, options, move || waker.wake()).map_err(|e| e.to_string())?;
    let style = Style { theme: theme(settings.theme), plain: settings.plain_symbols.unwrap_or(!environment.utf8()) };
    let room = Room { surface: terminal, recorder, settings, places: places.clone(), style, greeting };
    match run::run(room, start) {
        Ok(Ending::Kept) => Ok(()),
        Ok(Ending::Unsaved(sentence)) => Err(sentence),
        // The terminal is gone; everything is kept, and nobody reads a sentence any more.
        Err(_) => Ok(()),
    }
}

const fn theme(theme: settings::Theme) -> Theme {
    match theme {
        settings::Theme::Dark => Theme::Dark,
        settings::Theme::Light => Theme::Light,
        settings::Theme::High => Theme::High,
    }
}

fn colours(environment: &Environment) -> Colours {
    match environment.colours() {
        settings::Colours::True => Colours::True,
        settings::Colours::C256 => Colours::C256,
        settings::Colours::C16 => Colours::C16,
        settings::Colours::None => Colours::None,
    }
}
