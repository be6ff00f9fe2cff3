//! The pages of somebody's turn where answers are covered: the keyboard on its way, the entry with its letters hidden.
//! Nothing of anybody else's entry is on them, and the clock is not shown: nobody writes well under it.

use super::{Scene, header, hints, mask, open::Open};
use crate::base::words;
use crate::base::words::count as count_of;
use crate::look::shield::{Shield, Stage};
use crate::look::spots::filled::Filled;
use crate::meeting::cover;
use crate::page::capture::rating;
use crate::page::{AskLine, Block, Head, Hint, Line, Notice, Page, Tone};
use crate::protocol::{Ask, Kind, Sealed};

/// Where the words of the shield begin, and the name in it.
const MIDDLE: u16 = 19;
const NAME: u16 = 25;

const SHOULDER: &str = "It is not hidden from somebody who looks over your shoulder.";

#[must_use]
pub fn page(scene: &Scene<'_>, shield: &Shield) -> Page {
    let ask = scene
        .meeting
        .protocol
        .ask(&shield.at.ask)
        .map(|(_, ask)| ask);
    let Some(ask) = ask else {
        return Page::default();
    };
    match shield.stage {
        Stage::Pass => pass(scene, shield, ask),
        Stage::Own => own(scene, shield),
        Stage::Look => look(scene, shield, ask),
        Stage::Share => share(scene, shield, ask),
        Stage::Write => write(scene, shield, ask),
    }
}

fn blank(scene: &Scene<'_>) -> Page {
    Page {
        header: header::of(scene),
        ..Page::default()
    }
}

fn name(scene: &Scene<'_>, shield: &Shield) -> String {
    let person = shield.person();
    person.map_or_else(String::new, |p| scene.meeting.state.name(p))
}

fn short(scene: &Scene<'_>, shield: &Shield) -> String {
    let person = shield.person();
    person.map_or_else(String::new, |p| scene.meeting.state.short(p))
}

fn pass(scene: &Scene<'_>, shield: &Shield, ask: &Ask) -> Page {
    let short = short(scene, shield);
    let mut page = blank(scene);
    let small = (1..60).contains(&scene.memory.columns);
    let (middle, place) = if small { (2, 2) } else { (MIDDLE, NAME) };
    let ready = format!("{short}, press Enter when you are ready.");
    page.body = vec![
        Block::Line(middle, Line::words("Pass the keyboard to")),
        Block::Gap,
        Block::Gap,
        Block::Line(place, Line::bold(name(scene, shield))),
        Block::Gap,
        Block::Gap,
        Block::Line(middle, Line::words(ready)),
        Block::Gap,
        Block::Gap,
        Block::Line(2, Line::words(are_in(scene, shield, ask))),
    ];
    if has_begun(scene, shield) {
        let waits = format!("What {short} began waits under the cover.");
        page.body.push(Block::Line(2, Line::dim(waits)));
    }
    let promise = promise(scene, ask);
    // In a small window the promise is worth more than the warning that everybody can see for themselves.
    if small {
        page.foot.notice = Some(said(promise.short));
    } else {
        page.foot.context = promise.whole.map(Line::dim).to_vec();
        page.foot.notice = Some(said(SHOULDER));
    }
    page.footer.hints = vec![
        stays("Enter", &format!("I am {short}")),
        hints::hint("↓", "somebody else"),
        stays("Esc", if small { "stop" } else { "stop here" }),
    ];
    page
}

/// A key that never falls away.
fn stays(key: &str, verb: &str) -> Hint {
    Hint {
        stays: true,
        ..hints::hint(key, verb)
    }
}

struct Promise {
    whole: [&'static str; 2],
    short: &'static str,
}

/// What becomes of what somebody enters: said before they enter it, and true.
fn promise(scene: &Scene<'_>, ask: &Ask) -> Promise {
    match cover::seal(&scene.meeting.state, ask) {
        Some(Sealed::Always) => Promise {
            whole: [
                "What you enter stays yours: no page, no minutes and no file holds it,",
                "unless you share it. This computer's store keeps it, and its backups.",
            ],
            short: "It stays yours unless you share it. Only this computer's store keeps it.",
        },
        _ if cover::is_words(&ask.kind) => Promise {
            whole: [
                "What you enter is covered until the answers are shown together, shuffled and",
                "without names. Only the record itself keeps who wrote what.",
            ],
            short: "Shown later, shuffled, without names; only the record keeps who.",
        },
        _ => Promise {
            whole: [
                "What you enter is covered until the answers are shown together,",
                "each with its name.",
            ],
            short: "Covered until all are shown together, each with its name.",
        },
    }
}

fn said(words: impl Into<String>) -> Notice {
    Notice {
        tone: Tone::Dim,
        text: words.into(),
    }
}

/// `1 of 4 in`.
fn are_in(scene: &Scene<'_>, shield: &Shield, ask: &Ask) -> String {
    let given = scene.meeting.who_is_in(&shield.at);
    let asked = cover::asked(scene.meeting, ask);
    let absent = asked.iter().filter(|m| !given.contains(&m.id)).count();
    format!("{} of {} in", given.len(), given.len() + absent)
}

fn has_begun(scene: &Scene<'_>, shield: &Shield) -> bool {
    scene.look.drafts.iter().any(|(spot, text)| {
        spot.ask == shield.at.ask && spot.person == shield.person() && !text.trim().is_empty()
    })
}

/// A private answer is there already.
fn own(scene: &Scene<'_>, shield: &Shield) -> Page {
    let mut page = blank(scene);
    page.body = vec![
        Block::Line(MIDDLE, Line::bold(name(scene, shield))),
        Block::Gap,
        Block::Line(MIDDLE, Line::words("What you wrote is yours alone so far.")),
        Block::Gap,
        Block::Line(MIDDLE, Line::words("1  write on, or change it")),
        Block::Line(MIDDLE, Line::words("2  share it with the team")),
        Block::Line(MIDDLE, Line::words("3  look at it, alone")),
    ];
    page.foot.notice = Some(said(SHOULDER));
    page.footer.hints = hints::of(&[
        ("1", "write"),
        ("2", "share"),
        ("3", "look"),
        ("Esc", "stop here"),
    ]);
    page
}

/// What they gave, for their own eyes; of a rating what it comes to, as sharing it would show it.
fn look(scene: &Scene<'_>, shield: &Shield, ask: &Ask) -> Page {
    let mut page = blank(scene);
    let (Some(open), Some(person)) = (Open::of(scene), shield.person()) else {
        return page;
    };
    page.head = Some(Head {
        title: format!("Only for {}", name(scene, shield)),
        ..Head::default()
    });
    page.ask = Some(AskLine {
        words: ask.words.clone(),
        ..AskLine::default()
    });
    page.body = if let Kind::Rating(rules) = &ask.kind {
        rating::own(&open, rules, person)
    } else {
        mask::entry(&open, true).body
    };
    page.foot.notice = Some(said("Others: please look away. Esc covers it again."));
    page.footer.hints = vec![stays("Esc", "cover it")];
    page
}

fn share(scene: &Scene<'_>, shield: &Shield, ask: &Ask) -> Page {
    let mut page = blank(scene);
    let words = format!("Share your answer? \"{}\"", ask.words);
    page.body = vec![
        Block::Line(MIDDLE, Line::bold(name(scene, shield))),
        Block::Gap,
        Block::Line(2, Line::bold(words)),
        Block::Gap,
        Block::Line(2, Line::words(what_is_shared(ask))),
    ];
    page.foot.notice = Some(said("Once shared it stays shared."));
    page.footer.hints = hints::of(&[("Enter", "share it"), ("Esc", "keep it mine")]);
    page
}

/// What the team gets to see; of many numbers only what they come to.
const fn what_is_shared(ask: &Ask) -> &'static str {
    if matches!(ask.kind, crate::protocol::Kind::Rating(_)) {
        "Enter puts your profile, with your name, on this page and into the minutes."
    } else {
        "Enter puts it, with your name, on this page and into the minutes."
    }
}

fn write(scene: &Scene<'_>, shield: &Shield, ask: &Ask) -> Page {
    let Some(open) = Open::of(scene) else {
        return blank(scene);
    };
    let mut page = blank(scene);
    let entry = mask::entry(&open, shield.letters);
    page.head = Some(Head {
        title: format!("Only for {}", name(scene, shield)),
        // What the numbers mean; not the question, which stands below.
        said: entry
            .said
            .filter(|said| *said != ask.words)
            .unwrap_or_default(),
        ..Head::default()
    });
    let is_one_line = entry.is_one_line;
    page.ask = Some(if is_one_line {
        AskLine {
            words: entry.words,
            tally: entry.tally,
            hint: entry.hint,
        }
    } else {
        AskLine {
            words: ask.words.clone(),
            hint: ask.hint.clone(),
            ..AskLine::default()
        }
    });
    page.body = entry.body;
    let small = (1..60).contains(&scene.memory.columns);
    let is_grid = small && !is_one_line && matches!(ask.kind, Kind::Rating(_) | Kind::Assign(_));
    // What the numbers mean is worth more there than the name, which stands in the title.
    let means = page.head.as_ref().map_or("", |head| head.said.as_str());
    if is_grid {
        page.body.truncate(1);
        if !means.is_empty() {
            page.body.push(Block::Line(2, Line::dim(means)));
        }
    }
    if let Some(entered) = entered(&open, shield) {
        if !is_grid {
            page.body.push(Block::Gap);
        }
        page.body.push(Block::Line(2, Line::words(entered)));
    }
    if let Some(written) = count(&open) {
        page.body
            .extend([Block::Gap, Block::Line(2, Line::dim(written))]);
    }
    // What a kind says of the next person means nothing where one is alone.
    let own = entry.notice.map(|said| said.text);
    let own = own.filter(|text| !text.contains("person") && !text.contains("name"));
    page.foot.context = own.map(Line::dim).into_iter().collect();
    page.foot.notice = Some(said(look_away(shield, small)));
    page.footer.hints = keys(&open, entry.hints, shield.letters);
    page
}

const fn look_away(shield: &Shield, small: bool) -> &'static str {
    if small {
        "Others: look away. Ctrl+R shows it."
    } else if shield.letters {
        "Others: please look away. Ctrl+R hides what is entered."
    } else {
        "Others: please look away. What is entered is hidden on this screen; Ctrl+R shows it and hides it again."
    }
}

/// Of marks and numbers only that some are in is told, not which.
fn entered(open: &Open<'_>, shield: &Shield) -> Option<String> {
    let words = cover::is_words(&open.view.ask.kind);
    let own = open.meeting().who_has_written(&shield.at);
    let given = shield.person().is_some_and(|p| own.contains(&p));
    let told = given && !words && !shield.letters;
    told.then(|| match Filled::of(&open.view) {
        Some(filled) if filled.all > 1 => format!(
            "●  entered in {} of {}",
            filled.lines,
            count_of(filled.all, "line", "lines")
        ),
        Some(_) | None => "●  entered".to_owned(),
    })
}

/// `6 words`, of what is being written.
fn count(open: &Open<'_>) -> Option<String> {
    let field = open.scene.look.field.as_ref()?;
    let have = words::words(&field.text());
    (have > 0 && cover::is_words(&open.view.ask.kind)).then(|| words::count(have, "word", "words"))
}

/// The kind's own first key, then those of the cover.
fn keys(open: &Open<'_>, own: Vec<Hint>, letters: bool) -> Vec<Hint> {
    let prose = open
        .focus()
        .is_some_and(|s| s.takes == crate::look::spots::Takes::Prose);
    let mut hints = if prose && open.is_writing() {
        hints::of(&[("Enter", "new line")])
    } else {
        own.into_iter()
            .filter(|h| h.verb != "next person" && h.key != "Tab")
            .take(1)
            .collect()
    };
    let show = if letters { "hide" } else { "show" };
    hints.extend([
        hints::hint("Ctrl+R", show),
        stays("Ctrl+G", "done"),
        stays("Esc", "cover it"),
    ]);
    hints
}
