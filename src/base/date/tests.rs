//! What people type, and what they read.

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A Friday.
fn today() -> NaiveDate {
    day("2026-11-20")
}

#[track_caller]
fn means(text: &str, iso: &str) {
    assert_eq!(typed(text, today()), Some(day(iso)), "{text}");
}

#[test]
fn days_are_named_and_counted() {
    means("today", "2026-11-20");
    means(" Tomorrow ", "2026-11-21");
    means("+3", "2026-11-23");
    means("+3d", "2026-11-23");
    means("+2w", "2026-12-04");
    means("+ 2 weeks", "2026-12-04");
    means("+1m", "2026-12-20");
}

#[test]
fn a_time_ahead_may_be_written_as_it_is_said() {
    for text in [
        "2w",
        "2 weeks",
        "in 2 weeks",
        "In two weeks",
        "two weeks",
        "14 days",
    ] {
        means(text, "2026-12-04");
    }
    means("a week", "2026-11-27");
    means("in a month", "2026-12-20");
    means("in 6 months", "2027-05-20");
    for text in ["4 d", "4 m", "in 4", "in weeks", "two", "two dogs"] {
        assert_eq!(typed(text, today()), None, "{text}");
    }
}

#[test]
fn a_weekday_is_the_next_one_and_never_today() {
    means("fri", "2026-11-27");
    means("Friday", "2026-11-27");
    means("sat", "2026-11-21");
    means("THU", "2026-11-26");
    means("tues", "2026-11-24");
}

#[test]
fn a_date_may_be_written_in_many_ways() {
    for text in [
        "2026-12-04",
        "2026/12/4",
        "4 dec",
        "dec 4",
        "4 Dec 2026",
        "Dec 4, 2026",
        "4.12.",
        "4.12",
        "4.12.26",
    ] {
        means(text, "2026-12-04");
    }
    means("4th of December", "2026-12-04");
    means("Fri 4 December 2026", "2026-12-04");
    means("sept 1 2027", "2027-09-01");
    means("25/12", "2026-12-25");
    means("12/25/2026", "2026-12-25");
    means("4/4", "2027-04-04");
}

#[test]
fn a_date_without_a_year_stays_past_for_sixty_days() {
    means("13 nov", "2026-11-13");
    means("21 sep", "2026-09-21");
    means("20 sep", "2027-09-20");
    means("3 jan", "2027-01-03");
    means("29 feb", "2028-02-29");
    assert_eq!(typed("20 dec", day("2027-01-05")), Some(day("2026-12-20")));
}

#[test]
fn a_weekday_with_the_day_of_the_month_is_the_next_day_that_is_both_or_the_last() {
    let today = day("2026-11-22");
    let said = |text: &str| typed(text, today);
    assert_eq!(said("fri 27"), Some(day("2026-11-27")));
    assert_eq!(said("Friday the 4th"), Some(day("2026-12-04")));
    assert_eq!(said("Fri 13"), Some(day("2026-11-13")));
    assert_eq!(said("sun, 22."), Some(day("2026-11-22")));
    // Ahead goes before nearer: a month of four weeks repeats itself.
    let after = typed("fri 13", day("2026-02-22"));
    assert_eq!(after, Some(day("2026-03-13")));
    assert_eq!(said("fri 26"), None);
    assert_eq!(said("fri 45"), None);
    assert_eq!(said("fri 27 28"), None);
}

#[test]
fn what_is_no_date_or_means_two_is_not_taken() {
    for text in [
        "",
        "12/4",
        "4",
        "fr",
        "31 feb",
        "2026-13-01",
        "+",
        "+x",
        "+99999",
        "soon",
        "4 de",
        "1.2.3.4",
        "-3",
        "٤ dec",
    ] {
        assert_eq!(typed(text, today()), None, "{text}");
    }
}

#[test]
fn a_clock_time_behind_a_date_is_read_with_it() {
    let time = |text| clock_time(text);
    for text in [
        "4 dec 15:10",
        "Fri 4 December 2026 · 15:10",
        "4 Dec, 3:10 pm",
        "4 dec at 15.10",
    ] {
        let read = with_time(text, today());
        assert_eq!(read, Some((day("2026-12-04"), time("15:10"))), "{text}");
    }
    assert_eq!(with_time("4 Dec", today()), Some((day("2026-12-04"), None)));
    for text in ["15:10", "soon 15:10", "12/4 15:10", "4 dec noon", ""] {
        assert_eq!(with_time(text, today()), None, "{text}");
    }
}

#[test]
fn a_date_of_two_numbers_names_the_two_days_it_could_be() {
    let (one, other) = two_days("12/4").unwrap();
    assert_eq!(
        (day_month(one), day_month(other)),
        ("12 April".to_owned(), "4 December".to_owned())
    );
    assert_eq!(two_days("25/12"), None);
    assert_eq!(two_days("4/4"), None);
    assert_eq!(two_days("2026/12/4"), None);
}

#[test]
fn what_is_said_long_can_be_typed_again() {
    for offset in 0..800 {
        let date = today() + Days::new(offset);
        assert_eq!(typed(&long(date), today()), Some(date));
    }
}

#[test]
fn clock_times_are_read_in_both_habits() {
    let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0);
    for text in [
        "15:50",
        "1550",
        "15.50",
        "3:50 pm",
        "3:50PM",
        "3.50 p.m.",
        "350pm",
    ] {
        assert_eq!(clock_time(text), at(15, 50), "{text}");
    }
    assert_eq!(clock_time("3pm"), at(15, 0));
    assert_eq!(clock_time("12 am"), at(0, 0));
    assert_eq!(clock_time("12pm"), at(12, 0));
    assert_eq!(clock_time("9:05"), at(9, 5));
    assert_eq!(clock_time("950"), at(9, 50));
    for text in [
        "", "3", "15", "24:00", "15:5", "15:60", "13pm", "0am", "pm", "noon", "1:2:3",
    ] {
        assert_eq!(clock_time(text), None, "{text}");
    }
}

#[test]
fn dates_are_said_without_leading_zeros() {
    let date = day("2026-12-04");
    assert_eq!(long(date), "Fri 4 December 2026");
    assert_eq!(short(date), "Fri 4 Dec");
    assert_eq!(day_month(date), "4 December");
}

#[test]
fn distances_are_said_in_days() {
    let far = |iso| in_days(today(), day(iso));
    assert_eq!(far("2026-11-20"), "today");
    assert_eq!(far("2026-11-21"), "tomorrow");
    assert_eq!(far("2026-11-19"), "yesterday");
    assert_eq!(far("2026-12-04"), "in 14 days");
    assert_eq!(far("2026-11-17"), "3 days ago");
}
