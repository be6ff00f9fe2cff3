//! `team list`, `new`, `show`.

use serde_json::{Value, json};

use super::args::Team as What;
use super::home::Home;
use super::printer::Printer;
use super::{End, columns, people};
use crate::base::person::Member;
use crate::base::words;
use crate::desk::line;
use crate::recorder::{Options, Recorder};
use crate::shelf::Team;

pub fn run(home: &Home, what: What, printer: &mut Printer) -> Result<(), End> {
    let mut recorder = home.recorder(Options::default())?;
    recorder.load_lists()?;
    match what {
        What::List => list(home, recorder.teams(), printer),
        What::New { name, people } => new(&mut recorder, (&name, &people), printer)?,
        What::Show { name } => show(home, named(recorder.teams(), &name)?, printer),
    }
    Ok(recorder.finish()?)
}

fn list(home: &Home, teams: &[Team], printer: &mut Printer) {
    if home.json {
        printer.json(&teams.iter().map(told).collect());
    } else if teams.is_empty() {
        printer.line("There are no teams here yet. `roundtable team new NAME` makes one.");
    } else {
        let row = |t: &Team| vec![t.name.clone(), people::told(&t.members)];
        let rows: Vec<Vec<String>> = teams.iter().map(row).collect();
        for line in columns::lines(&rows) {
            printer.line(&line);
        }
    }
}

fn told(team: &Team) -> Value {
    json!({"id": team.id, "name": team.name, "members": team.members, "protocol": team.protocol})
}

fn new(
    recorder: &mut Recorder,
    (name, members): (&str, &[Member]),
    printer: &mut Printer,
) -> Result<(), End> {
    let name = &line::tidy(name);
    people::fitting(name).map_err(|sentence| End::failed(format!("{sentence}.")))?;
    if let Some(team) = known(recorder.teams(), name) {
        return Err(End::helped(
            format!("There is a team called \"{}\" already.", team.name),
            "Give the new one another name; `roundtable team list` names those there are.",
        ));
    }
    let same = |a: &Member, b: &Member| a.name.to_lowercase() == b.name.to_lowercase();
    for (n, member) in members.iter().enumerate() {
        if members.iter().take(n).any(|other| same(other, member)) {
            return Err(End::failed(format!(
                "{} is named twice. Tell the two apart, for example by the first letter of the other name.",
                member.name
            )));
        }
    }
    recorder.keep_team(None, name, members)?;
    let count = words::count(members.len(), "member", "members");
    printer.line(&format!("The team \"{name}\" is kept, with {count}."));
    Ok(())
}

fn show(home: &Home, team: &Team, printer: &mut Printer) {
    if home.json {
        printer.json(&told(team));
        return;
    }
    printer.line(&team.name);
    let row = |m: &Member| vec![format!("  {}", m.name), m.position.clone()];
    let rows: Vec<Vec<String>> = team.members.iter().map(row).collect();
    for line in columns::lines(&rows) {
        printer.line(&line);
    }
}

/// The team of this name, whatever its case.
pub fn known<'t>(teams: &'t [Team], name: &str) -> Option<&'t Team> {
    let name = line::tidy(name).to_lowercase();
    teams.iter().find(|t| t.name.to_lowercase() == name)
}

/// The same; who is none is told, with the name that was probably meant.
pub fn named<'t>(teams: &'t [Team], name: &str) -> Result<&'t Team, End> {
    known(teams, name).ok_or_else(|| {
        let help = match words::near(name, teams.iter().map(|t| t.name.as_str())) {
            Some(near) => format!("Did you mean \"{near}\"?"),
            None => "`roundtable team list` names them.".to_owned(),
        };
        End::helped(format!("No team is called \"{name}\"."), help)
    })
}
