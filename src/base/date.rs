//! Dates and clock times as people type them and as the screens and minutes say them, in English.
//! Reads no clock: today is always given.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime, Weekday};

#[cfg(test)]
mod tests;

/// A day and month without a year is the first such date from so many days before today on: near enough in the past
/// to be meant, so that the screen can say it is past; longer ago, next year's is meant.
const PAST_DAYS: u64 = 60;
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("sunday", Weekday::Sun),
];

/// The date that was typed: `2026-12-04`, `fri` (the next one, never today), `today`, `tomorrow`, `+3`, `+2w`, `+1m`,
/// `in two weeks`, `4 dec`, `Dec 4`, `4 Dec 2026`, `4.12.`, `25/12`, `fri 4`; case does not count. `12/4` means two days
/// and is not taken.
#[must_use]
pub fn typed(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text = text.trim().to_lowercase();
    match text.as_str() {
        "today" => Some(today),
        "tomorrow" => today.succ_opt(),
        _ => iso(&text)
            .or_else(|| ahead(&text, today))
            .or_else(|| weekday(&text, today))
            .or_else(|| dotted(&text, today))
            .or_else(|| slashed(&text, today))
            .or_else(|| spelled(&text, today))
            .or_else(|| both_named(&text, today)),
    }
}

/// The same with a clock time behind it, where there is one: `4 dec 15:10`, `fri at 3 pm`,
/// `Fri 4 December 2026 · 15:10`.
#[must_use]
pub fn with_time(text: &str, today: NaiveDate) -> Option<(NaiveDate, Option<NaiveTime>)> {
    if let Some(day) = typed(text, today) {
        return Some((day, None));
    }
    let lower = text.trim().to_lowercase();
    lower.char_indices().find_map(|(at, c)| {
        let time = lower.get(at..).filter(|_| c.is_whitespace())?;
        let time = clock_time(time)?;
        let day = lower.get(..at)?.trim_end_matches([' ', ',', '·']);
        let day = day.strip_suffix(" at").unwrap_or(day);
        Some((
            typed(day.trim_end_matches([' ', ',', '·']), today)?,
            Some(time),
        ))
    })
}

/// The two days that `12/4` could mean, the day first and the month first; none where it is one day or no day.
#[must_use]
pub fn two_days(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    // A leap year, so that every day of a year is one.
    let (day, month, _) = slashes(text)?;
    let first = NaiveDate::from_ymd_opt(2000, month, day)?;
    let second = NaiveDate::from_ymd_opt(2000, day, month)?;
    (first != second).then_some((first, second))
}

/// `25/12`, `12/25/2026`: whichever number can be the month.
fn slashed(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let (first, second, year) = slashes(text)?;
    if two_days(text).is_some() {
        return None;
    }
    dated(first, second, year, today).or_else(|| dated(second, first, year, today))
}

fn slashes(text: &str) -> Option<(u32, u32, Option<&str>)> {
    let mut parts = text.split('/').map(str::trim);
    let (first, second) = (number(parts.next()?)?, number(parts.next()?)?);
    let year = parts.next();
    parts.next().is_none().then_some((first, second, year))
}

fn iso(text: &str) -> Option<NaiveDate> {
    let mark = if text.contains('/') { '/' } else { '-' };
    let mut parts = text.split(mark);
    let year = parts
        .next()
        .filter(|year| year.len() == 4)
        .and_then(number)?;
    let (month, day) = (number(parts.next()?)?, number(parts.next()?)?);
    let whole = parts.next().is_none();
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).filter(|_| whole)
}

/// `+3`, `+3d`, `+2w`, `+1m`; with its unit also as it is said: `2w`, `10 days`, `in two weeks`, `in a month`.
fn ahead(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let plus = text.strip_prefix('+');
    let said = plus.or_else(|| text.strip_prefix("in ")).unwrap_or(text);
    let said = said.trim();
    let (count, unit) = match said.split_once(' ') {
        Some((word, unit)) if counted(word).is_some() => (counted(word)?, unit.trim()),
        _ => {
            let digits = said.trim_end_matches(|c: char| c.is_alphabetic() || c == ' ');
            (number(digits)?, said.get(digits.len()..)?.trim())
        }
    };
    match unit {
        // Without the plus, `4 d` and `4 m` are the beginnings of months.
        "" | "d" | "m" if plus.is_none() => None,
        "" | "d" | "day" | "days" => today.checked_add_days(Days::new(count.into())),
        "w" | "week" | "weeks" => today.checked_add_days(Days::new(u64::from(count) * 7)),
        "m" | "month" | "months" => today.checked_add_months(Months::new(count)),
        _ => None,
    }
}

/// A small number as a word.
fn counted(word: &str) -> Option<u32> {
    const WORDS: [&str; 13] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve", "a",
    ];
    let at = WORDS.iter().position(|own| *own == word)?;
    u32::try_from(if word == "a" { 1 } else { at + 1 }).ok()
}

fn weekday(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text = text.trim_end_matches('.');
    let (_, day) = WEEKDAYS
        .into_iter()
        .find(|(name, _)| text.len() >= 3 && name.starts_with(text))?;
    let days = (7 + day.num_days_from_monday() - today.weekday().num_days_from_monday()) % 7;
    today.checked_add_days(Days::new(if days == 0 { 7 } else { days.into() }))
}

/// `4.12.`, `4.12.2026`: the day first.
fn dotted(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text = text.strip_suffix('.').unwrap_or(text);
    let mut parts = text.split('.').map(str::trim);
    let (day, month) = (number(parts.next()?)?, number(parts.next()?)?);
    let year = parts.next();
    let whole = parts.next().is_none();
    whole.then_some(())?;
    dated(day, month, year, today)
}

/// `4 dec`, `Dec 4, 2026`, `4th of December`; a weekday in front (`Fri 4 Dec`) is read over.
fn spelled(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let parts: Vec<&str> = text
        .split([' ', ',', '.'])
        .filter(|part| !part.is_empty() && *part != "of")
        .collect();
    let parts = match parts.split_first() {
        Some((first, rest)) if rest.len() >= 2 && weekday(first, today).is_some() => rest,
        _ => parts.as_slice(),
    };
    let (first, second, year) = match parts {
        [first, second] => (*first, *second, None),
        [first, second, year] => (*first, *second, Some(*year)),
        _ => return None,
    };
    match (day_number(first), month_number(second)) {
        (Some(day), Some(month)) => dated(day, month, year, today),
        _ => dated(day_number(second)?, month_number(first)?, year, today),
    }
}

/// `fri 27`, `Friday the 27th`: the next day that is both, or else the last one; where neither is near, one of the two
/// is a slip.
fn both_named(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let mut parts = text
        .split([' ', ',', '.'])
        .filter(|part| !part.is_empty() && *part != "the");
    let named = weekday(parts.next()?, today)?.weekday();
    let day = day_number(parts.next()?)?;
    let is_both = |date: &NaiveDate| date.day() == day && date.weekday() == named;
    let ahead = (0..=PAST_DAYS).filter_map(|n| today.checked_add_days(Days::new(n)));
    let past = (1..=PAST_DAYS).filter_map(|n| today.checked_sub_days(Days::new(n)));
    let found = ahead.chain(past).find(is_both);
    found.filter(|_| parts.next().is_none())
}

fn dated(day: u32, month: u32, year: Option<&str>, today: NaiveDate) -> Option<NaiveDate> {
    let Some(year) = year else {
        return near(day, month, today);
    };
    let full = match year.len() {
        2 => 2000 + number(year)?,
        4 => number(year)?,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(i32::try_from(full).ok()?, month, day)
}

fn near(day: u32, month: u32, today: NaiveDate) -> Option<NaiveDate> {
    let earliest = today.checked_sub_days(Days::new(PAST_DAYS))?;
    // Nine years: 29 February may be eight away.
    (earliest.year()..earliest.year().saturating_add(9))
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
        .find(|date| *date >= earliest)
}

fn number(text: &str) -> Option<u32> {
    let digits = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

fn day_number(text: &str) -> Option<u32> {
    let bare = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|end| text.strip_suffix(end));
    number(bare.unwrap_or(text))
}

fn month_number(text: &str) -> Option<u32> {
    let at = MONTHS
        .iter()
        .position(|name| text.len() >= 3 && name.starts_with(text))?;
    u32::try_from(at + 1).ok()
}

/// The clock time that was typed: `15:50`, `15.50`, `1550`, `950`, `3:50 pm`, `3pm`. A bare `3` could be either and is
/// not taken.
#[must_use]
pub fn clock_time(text: &str) -> Option<NaiveTime> {
    let text: String = text.trim().to_lowercase().split_whitespace().collect();
    let half = |ends: [&str; 2]| ends.iter().find_map(|end| text.strip_suffix(end));
    let (digits, after) = match (half(["am", "a.m."]), half(["pm", "p.m."])) {
        (Some(digits), _) => (digits, Some(0)),
        (None, Some(digits)) => (digits, Some(12)),
        (None, None) => (text.as_str(), None),
    };
    let (hour, minute) = match digits.split_once([':', '.']) {
        Some((hour, minute)) if minute.len() == 2 => (number(hour)?, number(minute)?),
        Some(_) => return None,
        None => match (number(digits)?, digits.len()) {
            (both, 3 | 4) => (both / 100, both % 100),
            (hour, _) if after.is_some() => (hour, 0),
            _ => return None,
        },
    };
    let hour = match after {
        Some(noon) if (1..=12).contains(&hour) => hour % 12 + noon,
        Some(_) => return None,
        None => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
}

/// `Fri 4 December 2026`.
#[must_use]
pub fn long(date: NaiveDate) -> String {
    date.format("%a %-d %B %Y").to_string()
}

/// `Fri 4 Dec`.
#[must_use]
pub fn short(date: NaiveDate) -> String {
    date.format("%a %-d %b").to_string()
}

/// `4 Dec 2026`.
#[must_use]
pub fn of_year(date: NaiveDate) -> String {
    date.format("%-d %b %Y").to_string()
}

/// `4 December`.
#[must_use]
pub fn day_month(date: NaiveDate) -> String {
    date.format("%-d %B").to_string()
}

/// How far `to` is from `from`: `today`, `tomorrow`, `yesterday`, `in 14 days`, `3 days ago`.
#[must_use]
pub fn in_days(from: NaiveDate, to: NaiveDate) -> String {
    match (to - from).num_days() {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        days if days > 0 => format!("in {days} days"),
        days => format!("{} days ago", days.unsigned_abs()),
    }
}
