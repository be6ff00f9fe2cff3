//! People as the command line names them: `Ana Ruiz: teacher`.

use crate::base::id::PersonId;
use crate::base::person::Member;
use crate::base::{cells, clean};
use crate::desk::line::NAME;

/// A name with its position; the number is given later.
pub fn parsed(text: &str) -> Result<Member, String> {
    let text = clean::line(text);
    let (name, position) = Member::split(&text);
    let (name, position) = (name.to_owned(), position.to_owned());
    if name.is_empty() {
        return Err("a person needs a name, such as \"Ana Ruiz: teacher\"".to_owned());
    }
    for words in [&name, &position] {
        fitting(words)?;
    }
    Ok(Member {
        id: PersonId(0),
        name,
        position,
    })
}

/// Names have the room here that they have on the screen.
pub fn fitting(name: &str) -> Result<(), String> {
    if cells::width(name) <= NAME {
        return Ok(());
    }
    let begin = cells::fit(name, 24);
    Err(format!(
        "\"{begin}\" is longer than the {NAME} cells a name has room for; write it shorter"
    ))
}

/// `Ana Ruiz (teacher), Jon Bell`.
pub fn told(members: &[Member]) -> String {
    let people = members.iter().map(|m| {
        if m.position.is_empty() {
            m.name.clone()
        } else {
            format!("{} ({})", m.name, m.position)
        }
    });
    people.collect::<Vec<String>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_a_name_and_perhaps_a_position() {
        let ana = parsed(" Ana Ruiz : teacher ").unwrap();
        assert_eq!(
            (ana.name.as_str(), ana.position.as_str()),
            ("Ana Ruiz", "teacher")
        );
        assert_eq!(parsed("Jon").unwrap().position, "");
        assert!(parsed(": teacher").is_err());
        assert!(parsed(&format!("{}: teacher", "李".repeat(40))).is_ok());
        assert!(parsed(&format!("{}: teacher", "李".repeat(41))).is_err());
    }
}
