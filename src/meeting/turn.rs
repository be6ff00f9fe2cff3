//! A turn: one person's run of a repeated step, with a clock of its own for each of its phases; and who takes turns.
//! Pure questions about the state; what moves the turns stands in `fold/turns.rs`.

use crate::base::id::{PersonId, StepId};
use crate::base::person::Member;
use crate::protocol::{Repeat, Step};

use super::run::Run;
use super::state::State;

/// One person's turn of a repeated step. A further turn of the same person is a further visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// The repeated step.
    pub step: StepId,
    /// The visit of the repeated step in which this turn began, from 1.
    pub round: u32,
    pub presenter: PersonId,
    /// How many turns of this step this person has had, this one counted.
    pub visit: u32,
    /// The phases that have begun, in that order; the one run of a step without phases has the step's own id.
    pub runs: Vec<Run>,
    /// Its last phase was closed at least once.
    pub over: bool,
}

/// The turn and phase where the meeting stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    pub presenter: PersonId,
    pub visit: u32,
    /// The phase, or the repeated step itself where it has no phases.
    pub phase: StepId,
}

/// Through which visit of a step, and whose turn, its answers are read; a point of view, never part of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    pub step: StepId,
    pub visit: u32,
    pub presenter: Option<PersonId>,
}

impl Turn {
    /// The run of a phase.
    #[must_use]
    pub fn run(&self, phase: &StepId) -> Option<&Run> {
        self.runs.iter().find(|r| r.step == *phase)
    }

    /// The point of view of this turn.
    #[must_use]
    pub fn seen(&self) -> Seen {
        Seen {
            step: self.step.clone(),
            visit: self.visit,
            presenter: Some(self.presenter),
        }
    }
}

impl State {
    /// The turn where the meeting stands.
    #[must_use]
    pub fn current_turn(&self) -> Option<&Turn> {
        self.turn
            .as_ref()
            .and(self.step())
            .and_then(|s| self.turn_of(s))
    }

    /// The turn of this repeated step that is meant: the one that is looked at or under way, else the one that began
    /// last.
    #[must_use]
    pub fn turn_of(&self, step: &StepId) -> Option<&Turn> {
        let seen = self.seen.as_ref().filter(|s| s.step == *step);
        let seen = seen.and_then(|s| Some((s.presenter?, s.visit)));
        let standing = self.turn.as_ref().filter(|_| self.step() == Some(step));
        let meant = seen.or_else(|| standing.map(|t| (t.presenter, t.visit)));
        let own = |turn: &&Turn| {
            turn.step == *step && meant.is_none_or(|m| m == (turn.presenter, turn.visit))
        };
        self.turns.iter().rev().find(own)
    }

    /// The turns of a step in the order in which they are told: by the first turn of each person, further turns of
    /// the same person right below.
    #[must_use]
    pub fn turns_of(&self, step: &StepId) -> Vec<&Turn> {
        let own = || self.turns.iter().filter(|t| t.step == *step);
        let first = |person| own().position(|t| t.presenter == person);
        let mut turns: Vec<&Turn> = own().collect();
        turns.sort_by_key(|t| (first(t.presenter), t.visit));
        turns
    }

    /// Those who take a turn in this step, of those who are here, in the order of the team.
    #[must_use]
    pub fn turn_takers(&self, step: &Step) -> Vec<&Member> {
        let leads = |member: &Member| {
            let holds = |(role, person): (&String, &PersonId)| {
                role.to_lowercase() == "facilitator" && *person == member.id
            };
            step.repeat == Some(Repeat::Participants) && self.roles.iter().any(holds)
        };
        let here = self.here();
        here.into_iter().filter(|m| !leads(m)).collect()
    }

    /// The turns that this person has had, or has, in the present visit of the step.
    #[must_use]
    pub fn turns_had(&self, step: &StepId, person: PersonId) -> usize {
        let round = self.visit(step);
        let own = |t: &&Turn| t.step == *step && t.round == round && t.presenter == person;
        self.turns.iter().filter(own).count()
    }

    /// The first who has not had a turn.
    #[must_use]
    pub fn next_presenter(&self, step: &Step) -> Option<PersonId> {
        let takers = self.turn_takers(step);
        let mut waiting = takers
            .iter()
            .filter(|m| self.turns_had(&step.id, m.id) == 0);
        waiting.next().map(|m| m.id)
    }

    /// Which turn of how many this is in its visit of the step, people counted once: `(2, 4)`. Those who had a turn
    /// and left are counted too.
    #[must_use]
    pub fn turn_number(&self, step: &Step, turn: &Turn) -> (usize, usize) {
        let mut people: Vec<PersonId> = Vec::new();
        for other in self
            .turns
            .iter()
            .filter(|t| t.step == step.id && t.round == turn.round)
        {
            if !people.contains(&other.presenter) {
                people.push(other.presenter);
            }
        }
        let number = people
            .iter()
            .position(|p| *p == turn.presenter)
            .map_or(1, |n| n + 1);
        let takers = self.turn_takers(step);
        let waiting = takers.iter().filter(|m| !people.contains(&m.id)).count();
        (number, people.len() + waiting)
    }

    /// The phase where the meeting stands: one of the step's own steps, or the step itself. `None` between two turns.
    #[must_use]
    pub fn phase<'a>(&self, step: &'a Step) -> Option<&'a Step> {
        if step.repeat.is_none() {
            return Some(step);
        }
        let taken = self
            .turn
            .as_ref()
            .filter(|_| self.step() == Some(&step.id))?;
        let inner = step.steps.iter().find(|s| s.id == taken.phase);
        inner.or_else(|| step.steps.is_empty().then_some(step))
    }

    /// Planned seconds of what the clock counts now: the phase of this turn, else the whole step. A repeat that was
    /// planned anew gives each turn and phase its share.
    #[must_use]
    pub fn planned_now(&self, step: &Step) -> u32 {
        let (Some(phase), true) = (self.phase(step), step.repeat.is_some()) else {
            return self.planned(step);
        };
        let people = self.planned_for(step);
        let own = u64::from(phase.per_turn(people)) * 60;
        let all = u64::from(step.planned(people)).max(1);
        let planned = self.minutes.get(&step.id).map_or(all, |m| u64::from(*m));
        let own = u32::try_from(own * planned / all).unwrap_or(u32::MAX);
        own.saturating_add(self.current().map_or(0, Run::added))
    }
}
