//! `actions list`, `due`, `set`: what a team has agreed and what became of it. What is set here is an entry of the
//! team's own record; how far something was done and to what effect is said in a meeting.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::args::{Actions, Agreed as What, SetTo};
use super::home::Home;
use super::printer::Printer;
use super::{End, columns, team};
use crate::base::{clean, date};
use crate::desk::enter::{self, write};
use crate::ledger::{Ledger, Matter, Said, Stands};
use crate::meeting::agreed::Sort;
use crate::meeting::capture::actions::Who;
use crate::recorder::{Options, Recorder};
use crate::shelf::Team;

/// So many are named where several could be meant.
const NAMED: usize = 5;

pub fn run(home: &Home, asked: &Actions, printer: &mut Printer) -> Result<(), End> {
    let mut recorder = home.recorder(Options::default())?;
    recorder.load_lists()?;
    let Some(team) = of(&recorder, asked.team.as_deref())? else {
        recorder.finish()?;
        return none(home, &asked.what, printer);
    };
    let ledger = recorder.ledger_of(&team.id)?;
    let today = recorder.now().date_naive();
    let telling = Telling {
        home,
        team: &team,
        today,
    };
    match &asked.what {
        What::List { all } => {
            let shown = ledger.matters.iter().filter(|m| *all || m.is_open());
            telling.list(&shown.collect::<Vec<_>>(), "Nothing is open", printer);
        }
        What::Due { days } => {
            let due = ledger.open().filter(|m| m.is_due(today, *days));
            let nothing = format!("Nothing is due within {}", days_of(*days));
            telling.list(&due.collect::<Vec<_>>(), &nothing, printer);
        }
        What::Set { action, to } => {
            let matter = named(&ledger, action)?;
            let (said, sentence) = said(matter, to, (&team, today))?;
            recorder.set_agreed(&team.id, &matter.origin, said)?;
            printer.line(&sentence);
        }
    }
    Ok(recorder.finish()?)
}

fn days_of(days: u64) -> String {
    crate::base::words::count(usize::try_from(days).unwrap_or(usize::MAX), "day", "days")
}

/// The team that is named; the one used last where none is.
fn of(recorder: &Recorder, name: Option<&str>) -> Result<Option<Team>, End> {
    match name {
        Some(name) => team::named(recorder.teams(), name).map(|team| Some(team.clone())),
        None => Ok(recorder.teams().first().cloned()),
    }
}

fn none(home: &Home, asked: &What, printer: &mut Printer) -> Result<(), End> {
    let nothing = "There are no teams here yet, so nothing was agreed.";
    match asked {
        What::Set { .. } => return Err(End::failed(nothing)),
        What::List { .. } | What::Due { .. } if home.json => {
            printer.json(&Value::Array(Vec::new()));
        }
        What::List { .. } | What::Due { .. } => printer.line(nothing),
    }
    Ok(())
}

struct Telling<'a> {
    home: &'a Home,
    team: &'a Team,
    today: NaiveDate,
}

impl Telling<'_> {
    fn list(&self, matters: &[&Matter], nothing: &str, printer: &mut Printer) {
        if self.home.json {
            printer.json(&matters.iter().map(|m| self.json(m)).collect());
        } else if matters.is_empty() {
            printer.line(&format!("{nothing} in {}.", self.team.name));
        } else {
            let rows: Vec<Vec<String>> = matters.iter().map(|m| self.row(m)).collect();
            for line in columns::lines(&rows) {
                printer.line(&line);
            }
        }
    }

    fn row(&self, matter: &Matter) -> Vec<String> {
        let who = match matter.sort {
            Sort::Action if matter.who.is_empty() => "nobody yet".to_owned(),
            Sort::Action => matter.who.join(", "),
            Sort::Decision => "decision".to_owned(),
        };
        vec![
            matter.origin.short(),
            matter.what.clone(),
            who,
            self.by(matter),
            format!("agreed {}", date::long(matter.on)),
        ]
    }

    fn by(&self, matter: &Matter) -> String {
        let on = |word: &str, day: NaiveDate| format!("{word} {}", date::long(day));
        match (matter.stands, matter.date) {
            (Stands::Done(day), _) => on("done", day),
            (Stands::Stopped(day), _) => on("stopped", day),
            (Stands::Dropped(day), _) => on("dropped", day),
            (Stands::Kept, _) => "kept".to_owned(),
            (Stands::Open, None) => "no date".to_owned(),
            (Stands::Open, Some(day)) => {
                let word = match matter.sort {
                    Sort::Action => "by",
                    Sort::Decision => "look again",
                };
                let far = date::in_days(self.today, day);
                let late = if matter.is_late(self.today) && matter.sort == Sort::Action {
                    "late, "
                } else {
                    ""
                };
                format!("{} ({late}{far})", on(word, day))
            }
        }
    }

    fn json(&self, matter: &Matter) -> Value {
        let (state, since) = match matter.stands {
            Stands::Open => ("open", None),
            Stands::Kept => ("kept", None),
            Stands::Done(day) => ("done", Some(day)),
            Stands::Stopped(day) => ("stopped", Some(day)),
            Stands::Dropped(day) => ("dropped", Some(day)),
        };
        json!({
            "id": matter.origin.short(),
            "team": self.team.name,
            "meeting": matter.origin.record,
            "kind": matter.sort,
            "what": matter.what,
            "who": matter.who,
            "date": matter.date,
            "note": matter.note,
            "agreed": matter.on,
            "state": state,
            "since": since,
            "late": matter.is_late(self.today),
            "last": matter.last.as_ref().map(|(day, given)| json!({"on": day, "said": given})),
        })
    }
}

/// The one that is meant: by its id, or words that begin words of it; of several the open one.
fn named<'l>(ledger: &'l Ledger, text: &str) -> Result<&'l Matter, End> {
    let wanted = text.trim().to_lowercase();
    let all = || ledger.matters.iter();
    if let Some(found) = all().find(|m| m.origin.short().to_lowercase() == wanted) {
        return Ok(found);
    }
    let found: Vec<&Matter> = all().filter(|m| is_meant(&m.what, &wanted)).collect();
    let open: Vec<&Matter> = found.iter().copied().filter(|m| m.is_open()).collect();
    match (open.as_slice(), found.as_slice()) {
        ([one], _) | ([], [one]) => Ok(one),
        ([], []) => Err(End::helped(
            format!("Nothing that this team agreed is called \"{text}\"."),
            "Name it by its id or by whole words of it, in their order: `roundtable actions list --all` names \
             everything.",
        )),
        (_, several) => {
            let mut help = vec!["Say which by the id in front:".to_owned()];
            let lines = several.iter().take(NAMED);
            help.extend(lines.map(|m| format!("  {}  {}", m.origin.short(), m.what)));
            Err(End::helped(
                format!("\"{text}\" could be one of {}.", several.len()),
                help.join("\n"),
            ))
        }
    }
}

/// Whether the words of a name begin words of this, one after the other: "ring" means "Ring at 10:23", never "Bring".
fn is_meant(what: &str, wanted: &str) -> bool {
    fn words(text: &str) -> impl Iterator<Item = &str> {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
    }
    let what = what.to_lowercase();
    let wanted = wanted.to_lowercase();
    let mut left = words(&what);
    let mut wanted = words(&wanted).peekable();
    wanted.peek().is_some() && wanted.all(|word| left.any(|own| own.starts_with(word)))
}

/// What is to be set, and the sentence that tells it.
fn said(
    matter: &Matter,
    to: &SetTo,
    (team, today): (&Team, NaiveDate),
) -> Result<(Said, String), End> {
    let what = format!("\"{}\"", matter.what);
    Ok(match to {
        SetTo::Done => (Said::Done, format!("Done: {what}.")),
        SetTo::Dropped => (Said::Dropped, format!("Dropped: {what}.")),
        SetTo::Open => (Said::Open, format!("Open again: {what}.")),
        SetTo::Date { date } if date.trim().to_lowercase() == "none" => {
            (Said::Date(None), format!("No date any more: {what}."))
        }
        SetTo::Date { date: text } => {
            let day = date::typed(text, today).ok_or_else(|| no_date(text))?;
            let sentence = format!("By {}: {what}.", date::long(day));
            (Said::Date(Some(day)), sentence)
        }
        SetTo::Who { names } => {
            let names = known(team, &names.join(","))?;
            if names.is_empty() {
                return Err(End::failed(format!("Who is to do {what}? Write a name.")));
            }
            let sentence = format!("{}: {what}.", names.join(", "));
            (Said::Who(names), sentence)
        }
    })
}

fn no_date(text: &str) -> End {
    End::helped(
        write::no_date(text).replace(", or nothing.", "."),
        "The word none takes the date away.",
    )
}

/// Names as the team writes them, where somebody of it is meant; by two letters, as on the screen.
fn known(team: &Team, names: &str) -> Result<Vec<String>, End> {
    let who = enter::actions::who(&team.members, &clean::line(names)).map_err(End::failed)?;
    let name = |who| match who {
        Who::Member(id) => team
            .members
            .iter()
            .find(|m| m.id == id)
            .map(|m| m.name.clone()),
        Who::Outside(name) => Some(clean::line(&name)),
    };
    Ok(who.into_iter().filter_map(name).collect())
}

#[cfg(test)]
mod tests {
    use super::is_meant;

    #[test]
    fn a_name_means_what_holds_its_words_as_beginnings_in_their_order() {
        assert!(is_meant("Ring at 10:23", "ring"));
        assert!(is_meant("Ring at 10:23", "RING 10"));
        assert!(is_meant("Make 26 picture-cards", "pict car"));
        assert!(!is_meant("Bring the bus list", "ring"));
        assert!(!is_meant("Ring at 10:23", "at ring"));
        assert!(!is_meant("Ring at 10:23", " , "));
    }
}
