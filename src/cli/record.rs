//! `record`: a meeting that was held on paper, from an answers file, through the same recorder as the screen. The file's
//! own times are the clock.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use chrono::{Local, NaiveDate, NaiveDateTime};

use super::args::Paper as Asked;
use super::home::Home;
use super::printer::{self, Printer};
use super::{End, meetings, team};
use crate::answers::{self, Answers, Opening};
use crate::base::id::PersonId;
use crate::base::person::Member;
use crate::base::stamp::Stamp;
use crate::meeting::agreed::Recall;
use crate::protocol::Protocol;
use crate::recorder::{Clock, Options, Paper, Recorder};
use crate::shelf;
use crate::shelf::Team;
use crate::store::database;
use crate::yaml::{Faults, Source};

/// So long the files may take.
const PATIENCE: Duration = Duration::from_secs(30);

pub fn record(home: &Home, asked: &Asked, printer: &mut Printer) -> Result<(), End> {
    let (protocol, file) = home.way(&asked.protocol)?;
    let source = source(&asked.answers)?;
    let answers = answers::read_after(&source, &protocol, &here, &|team, day| {
        recalled(home, &protocol, (team, day))
    });
    let answers = answers.map_err(|f| faulty(&f))?;
    let paper = Paper::default();
    paper.tell(Some(answers.start()));
    let mut recorder = home.recorder(Options {
        protocol: file,
        way: Some(Arc::clone(&protocol)),
        clock: Clock::Paper(paper.clone()),
        ..Options::default()
    })?;
    recorder.load_lists()?;
    let known = team::known(recorder.teams(), &answers.opening().team);
    let opening = opening(&protocol, answers.opening(), known);
    recorder.begin_on_paper(&opening)?;
    let played = play(&mut recorder, &answers, &paper);
    paper.tell(None);
    let id = recorder.open_record().cloned();
    recorder.leave()?;
    if let Err(faults) = played {
        // Nothing of a meeting that was only half entered is to be found later.
        if let Some(id) = &id {
            recorder.trash(id)?;
        }
        recorder.finish()?;
        return Err(faulty(&faults));
    }
    for notice in recorder.rest(PATIENCE)? {
        printer::complain(&notice);
    }
    if let Some(row) = id.and_then(|id| recorder.store().meeting(&id).ok().flatten()) {
        printer.line(&format!("Recorded: {}", meetings::line(&row).join("  ")));
        let folder = home.places.records.join(row.folder.unwrap_or_default());
        printer.line(&format!("Minutes: {}", folder.display()));
    }
    Ok(recorder.finish()?)
}

/// What a meeting of this team takes along on this day. Where nothing can be read there is nothing.
fn recalled(home: &Home, protocol: &Protocol, (team, day): (&str, NaiveDate)) -> Recall {
    if !database(&home.places.data).exists() {
        return Recall::default();
    }
    let read = || -> Result<Recall, End> {
        let mut recorder = home.recorder(Options::default())?;
        recorder.load_lists()?;
        let Some(team) = team::known(recorder.teams(), team).cloned() else {
            return Ok(Recall::default());
        };
        let open = recorder.to_recall(&team.id, &[])?;
        recorder.finish()?;
        Ok(Recall::of(open, protocol, day))
    };
    read().unwrap_or_default()
}

fn faulty(faults: &Faults) -> End {
    End::Faulty(format!("{faults}\n\n{}", faults.headline()))
}

fn source(file: &Path) -> Result<Source, End> {
    let name = file.display().to_string();
    let bytes = std::fs::read(file).map_err(|error| {
        End::failed(format!("The answers file {name} cannot be read: {error}."))
    })?;
    Source::from_bytes(&name, &bytes).map_err(|faults| faulty(&faults))
}

/// A clock time of the file is one of this machine's place; of an hour that comes twice the first is meant.
fn here(local: NaiveDateTime) -> Option<Stamp> {
    let moment = local.and_local_timezone(Local).earliest();
    moment.map(|m| m.fixed_offset())
}

fn play(recorder: &mut Recorder, answers: &Answers, paper: &Paper) -> Result<(), Faults> {
    let Some(begun) = recorder.meeting().cloned() else {
        return Ok(());
    };
    answers.play(&begun, &mut |act, at| {
        paper.tell(Some(at));
        recorder.hear(&act)
    })
}

/// People of a team that is known keep their numbers; its other members are not touched.
fn opening(protocol: &Protocol, told: &Opening, team: Option<&Team>) -> shelf::Opening {
    let known: &[Member] = team.map_or(&[], |t| &t.members);
    let mut people = known.to_vec();
    let highest = known.iter().map(|m| m.id.0).max().unwrap_or_default();
    let mut next = highest;
    for person in &told.people {
        let same = |m: &&mut Member| m.name.to_lowercase() == person.name.to_lowercase();
        if let Some(member) = people.iter_mut().find(same) {
            member.name.clone_from(&person.name);
            if !person.position.is_empty() {
                member.position.clone_from(&person.position);
            }
            continue;
        }
        next = next.saturating_add(1);
        people.push(Member {
            id: PersonId(next),
            name: person.name.clone(),
            position: person.position.clone(),
        });
    }
    let id = |name: &String| people.iter().find(|m| m.name == *name).map(|m| m.id);
    let roles: BTreeMap<String, PersonId> = told
        .people
        .iter()
        .flat_map(|p| {
            p.roles
                .iter()
                .filter_map(|r| Some((r.clone(), id(&p.name)?)))
        })
        .collect();
    shelf::Opening {
        protocol: protocol.id.clone(),
        team: team.map(|t| t.id.clone()),
        team_name: told.team.clone(),
        present: told.present.iter().filter_map(id).collect(),
        people,
        topic: told.topic.clone(),
        until: told.until,
        roles,
        norms: told.norms.clone(),
        headings: told.headings.clone(),
        minutes: BTreeMap::new(),
        stop_after: None,
    }
}
