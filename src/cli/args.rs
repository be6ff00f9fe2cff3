//! What can be asked for on the command line, with its help.

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::NaiveTime;
use clap::{Args as Group, Parser, Subcommand, ValueEnum};

use super::people;
use crate::base::date;
use crate::base::person::Member;

/// Team meetings around one shared screen, with minutes that stand up as evidence.
///
/// Without a command it opens Home.
#[derive(Debug, Parser)]
#[command(name = "roundtable", version, after_help = EXAMPLES)]
pub struct Args {
    /// The folder for everything, in place of the usual ones (or set `ROUNDTABLE_HOME`)
    #[arg(long, global = true, value_name = "DIR")]
    pub home: Option<PathBuf>,
    /// Tells listings as JSON, for other programs
    #[arg(long, global = true)]
    pub json: bool,
    #[command(subcommand)]
    pub command: Option<Command>,
}

impl Args {
    /// A plain start, with nothing but a folder: most are, and Home need not wait until the tables of all commands
    /// are laid out. `None`: to be parsed.
    pub fn plain(given: &[OsString]) -> Option<Self> {
        let home = match given {
            [_program] => None,
            [_program, flag, dir] if flag == "--home" && !dir.is_empty() => Some(dir.into()),
            _ => return None,
        };
        Some(Self {
            home,
            json: false,
            command: None,
        })
    }
}

const EXAMPLES: &str = "\
Examples:
  roundtable                                       opens Home
  roundtable run weekly-check-in --team \"Room 12\"  begins a meeting
  roundtable record weekly-check-in --answers held-on-paper.yaml
  roundtable minutes export --all --as md --to ~/Desktop/minutes

Exit codes: 0 done, 1 a refusal or a failure, 2 wrong usage, 3 faults found.";

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Begins a meeting
    Run(Run),
    /// Goes on with a meeting, the last one that waits where none is named
    Resume(Which),
    /// Records a meeting that was held on paper, from an answers file
    Record(Paper),
    /// Ways to meet: list, show, check
    Protocol {
        #[command(subcommand)]
        what: Protocol,
    },
    /// Minutes of meetings: list, show, export
    Minutes {
        #[command(subcommand)]
        what: Minutes,
    },
    /// Actions and decisions across meetings: list, due, set
    Actions(Actions),
    /// Teams: list, new, show
    Team {
        #[command(subcommand)]
        what: Team,
    },
    /// The store of all records: check, backup, restore
    Store {
        #[command(subcommand)]
        what: Store,
    },
    /// Brings meetings in from record.json files
    Import {
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
}

#[derive(Debug, Group)]
pub struct Run {
    /// The id of a way to meet, as in `roundtable protocol list`
    pub protocol: Option<String>,
    /// The team's name; a new team where there is none
    #[arg(long, value_name = "NAME")]
    pub team: Option<String>,
    /// Somebody who is here, with the position: "Ana: teacher" (again for each person)
    #[arg(long = "person", value_name = "NAME: POSITION", value_parser = people::parsed)]
    pub people: Vec<Member>,
    /// What the meeting is about
    #[arg(long)]
    pub topic: Option<String>,
    /// When it is to end, such as 15:50
    #[arg(long, value_name = "TIME", value_parser = time)]
    pub until: Option<NaiveTime>,
    /// A protocol file that is not in the library
    #[arg(long = "protocol", value_name = "FILE")]
    pub file: Option<PathBuf>,
}

#[derive(Debug, Group)]
pub struct Which {
    /// Its id, the last six characters of it, or a part of its title or topic
    pub meeting: Option<String>,
}

#[derive(Debug, Group)]
pub struct Paper {
    /// The id of a way to meet, or a protocol file
    pub protocol: String,
    /// The answers file
    #[arg(long, value_name = "FILE")]
    pub answers: PathBuf,
}

#[derive(Debug, Subcommand)]
pub enum Protocol {
    /// Lists the ways to meet, also files that have faults
    List,
    /// Prints a way to meet as its YAML, to read or to copy
    Show { id: String },
    /// Checks protocol files and tells every fault
    Check {
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
}

#[derive(Debug, Subcommand)]
pub enum Minutes {
    /// Lists the meetings, the latest first
    List,
    /// Prints the minutes of a meeting
    Show {
        /// Its id, the last six characters of it, or a part of its title or topic
        meeting: String,
    },
    /// Writes the files of a meeting
    Export {
        /// Its id, the last six characters of it, or a part of its title or topic
        #[arg(required_unless_present = "all", conflicts_with = "all")]
        meeting: Option<String>,
        /// Every meeting, each into a folder of its own
        #[arg(long)]
        all: bool,
        /// What to write
        #[arg(
            long = "as",
            value_delimiter = ',',
            default_value = "md,record",
            value_name = "FORMATS"
        )]
        formats: Vec<Format>,
        /// The folder; the meeting's own one among your documents where none is named
        #[arg(long, value_name = "DIR")]
        to: Option<PathBuf>,
    },
}

/// What can be written of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// The minutes in Markdown
    Md,
    /// The minutes as data, for other programs
    Json,
    /// The record: every entry, to be brought in again elsewhere
    Record,
    /// The protocol as it was then
    Protocol,
}

#[derive(Debug, Group)]
pub struct Actions {
    /// The team; the one used last where none is named
    #[arg(long, global = true, value_name = "NAME")]
    pub team: Option<String>,
    #[command(subcommand)]
    pub what: Agreed,
}

#[derive(Debug, Subcommand)]
pub enum Agreed {
    /// Lists what is open: actions, and decisions to look at again
    List {
        /// Also what is done, stopped or dropped
        #[arg(long)]
        all: bool,
    },
    /// Lists what is overdue or due soon
    Due {
        /// How many days ahead
        #[arg(long, default_value_t = 7, value_name = "N")]
        days: u64,
    },
    /// Sets something between meetings; what is set done or dropped does not come to the next review
    Set {
        /// Its id, as in `roundtable actions list`, or a part of its words
        action: String,
        #[command(subcommand)]
        to: SetTo,
    },
}

/// What an action is set to.
#[derive(Debug, Subcommand)]
pub enum SetTo {
    /// It is done
    Done,
    /// It is no longer meant to be done
    Dropped,
    /// It is open again
    Open,
    /// Another date: 2026-12-04, fri, +2w, "4 dec"; none takes it away
    Date { date: String },
    /// Somebody else, or several
    Who {
        #[arg(required = true, value_name = "NAME")]
        names: Vec<String>,
    },
}

#[derive(Debug, Subcommand)]
pub enum Team {
    /// Lists the teams, the last used first
    List,
    /// Makes a team
    New {
        name: String,
        /// A member with the position: "Ana: teacher" (again for each person)
        #[arg(long = "person", value_name = "NAME: POSITION", value_parser = people::parsed)]
        people: Vec<Member>,
    },
    /// Shows the members of a team
    Show { name: String },
}

#[derive(Debug, Subcommand)]
pub enum Store {
    /// Looks over every record: pages, chains, replay
    Check,
    /// Copies everything into one file
    Backup { file: PathBuf },
    /// Puts a backup in the store's place; the store that was there is kept beside it
    Restore { file: PathBuf },
}

fn time(text: &str) -> Result<NaiveTime, String> {
    date::clock_time(text).ok_or_else(|| format!("\"{text}\" is no clock time such as 15:50"))
}
