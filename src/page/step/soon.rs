//! When the picture next changes by itself: the clock's second, the end of its flash, of a notice, of a key's deafness.

use std::time::Duration;

use chrono::TimeDelta;

use super::Scene;
use super::clock::Reading;
use crate::base::stamp::{self, Stamp};
use crate::look::panel::Panel;
use crate::look::step::Unsure;
use crate::meeting::plan::Outlook;
use crate::page::{Aside, Block, Page};

/// The read-back hears Enter only after so long without a key.
pub const DEAF: TimeDelta = TimeDelta::milliseconds(500);
/// The clock does not tick between the keys of somebody who writes: each key shows it anew, and the eye stays on the
/// words.
const CALM: TimeDelta = TimeDelta::milliseconds(750);

#[must_use]
pub fn change(scene: &Scene<'_>, page: &Page) -> Option<Duration> {
    let moments = [
        clock(scene, page),
        notice(scene),
        coach(scene),
        deafness(scene),
        minute(scene, page),
    ];
    moments.into_iter().flatten().min()
}

/// The next second of the clock in view, or the end of its flash.
fn clock(scene: &Scene<'_>, page: &Page) -> Option<Duration> {
    let ticks = matches!(page.head.as_ref().map(|h| &h.aside), Some(Aside::Clock(_)))
        || page
            .body
            .iter()
            .any(|block| matches!(block, Block::Digits(_)));
    if !ticks {
        return None;
    }
    let reading = Reading::of(scene)?;
    let part = match (reading.part, scene.meeting.state.paused) {
        (Some(part), _) => part,
        (None, Some(from)) => {
            u64::try_from((scene.now - from).num_milliseconds().rem_euclid(1000)).unwrap_or(0)
        }
        (None, None) => return None,
    };
    let end = if reading.flashes() { 500 } else { 1000 };
    let tick = Duration::from_millis(end - part.min(end - 1));
    let calm = scene.look.last_key.filter(|_| !reading.flashes());
    let calm = calm.and_then(|key| until(scene, key + CALM));
    Some(calm.map_or(tick, |calm| tick.max(calm)))
}

fn notice(scene: &Scene<'_>) -> Option<Duration> {
    until(scene, scene.look.notice.as_ref()?.until?)
}

fn coach(scene: &Scene<'_>) -> Option<Duration> {
    match &scene.look.panel {
        Some(Panel::Coach { until: Some(end) }) => until(scene, *end),
        Some(_) | None => None,
    }
}

/// Whether what a letter opened does not hear yet what would change the record.
#[must_use]
pub fn is_unsure(scene: &Scene<'_>) -> bool {
    let is_fresh = || {
        scene
            .look
            .last_key
            .is_some_and(|last| scene.now - last < DEAF)
    };
    match scene.look.unsure {
        Some(Unsure::Typing) => true,
        Some(Unsure::Opened) => is_fresh(),
        None => false,
    }
}

/// When the read-back begins to hear Enter, and what a letter opened its keys.
fn deafness(scene: &Scene<'_>) -> Option<Duration> {
    if scene.look.unsure == Some(Unsure::Opened) {
        return until(scene, scene.look.last_key? + DEAF);
    }
    match &scene.look.panel {
        Some(Panel::ReadBack(_)) => until(scene, scene.look.last_key? + DEAF),
        Some(_) | None => None,
    }
}

/// The header's end moves on by the minute while the clock stands or the time is up; so does a clock time.
fn minute(scene: &Scene<'_>, page: &Page) -> Option<Duration> {
    let outlook = Outlook::of(scene.meeting, scene.now);
    let stands = Reading::of(scene).is_none_or(|r| r.part.is_none() || r.left() == 0);
    let moves =
        scene.meeting.state.is_sitting() && stands && outlook.at_this_pace >= outlook.planned;
    let now = stamp::time_of_day(scene.now);
    let beside = match page.head.as_ref().map(|head| &head.aside) {
        Some(Aside::Text(line)) => line.plain() == now,
        Some(Aside::Clock(_) | Aside::None) | None => false,
    };
    let says_now = beside || page.header.right == now;
    let shown = if moves {
        outlook.at_this_pace
    } else {
        scene.now
    };
    (moves || says_now).then(|| {
        let gone = shown.timestamp_millis().rem_euclid(60_000);
        Duration::from_millis(u64::try_from(60_000 - gone).unwrap_or(60_000))
    })
}

fn until(scene: &Scene<'_>, end: Stamp) -> Option<Duration> {
    let left = (end - scene.now).num_milliseconds();
    u64::try_from(left)
        .ok()
        .filter(|left| *left > 0)
        .map(Duration::from_millis)
}
