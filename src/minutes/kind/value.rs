//! A value of a form or a table in words that stand without the screen: dates in full, who is not of the team.

use super::super::people;
use crate::base::date;
use crate::meeting::Meeting;
use crate::meeting::capture::value::Value;

pub fn told(meeting: &Meeting, value: &Value) -> String {
    match value {
        Value::Date(day) => date::long(*day),
        Value::People(who) => people::doers(meeting, who),
        Value::Text(_) | Value::Number(_) | Value::Choice(_) | Value::YesNo(_) => {
            value.words(&meeting.state)
        }
    }
}
