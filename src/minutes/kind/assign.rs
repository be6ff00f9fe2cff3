//! `assign`: the group's table with what lacks a lead or has two, and what each marked alone, side by side.

use super::super::{asked::Asked, people};
use crate::base::id::PersonId;
use crate::base::words::{and_list, count};
use crate::document::{Block, Column, Text};
use crate::meeting::capture::assign::{self, Accord, Capture, Compared, Flaw, Voice};
use crate::meeting::{Thing, items};
use crate::protocol::kind::Assign;

pub fn told(asked: &Asked<'_>, rules: &Assign, taken: &Capture) -> Vec<Block> {
    let (protocol, state) = (&asked.meeting.protocol, &asked.meeting.state);
    let sorted = Sorted {
        asked,
        rules,
        taken,
        lines: items::lines(protocol, state, (rules, Some(taken))),
        columns: assign::columns(state, rules, Some(taken)),
    };
    let mut blocks = Vec::new();
    if !taken.each.is_empty() {
        blocks.extend(sorted.apart());
    }
    if !taken.group.is_empty() || taken.each.is_empty() {
        if !taken.each.is_empty() {
            blocks.push(Block::paragraph(Text::strong("All of us")));
        }
        blocks.push(sorted.table(&taken.group, true));
        blocks.extend(sorted.flaws());
        blocks.extend(sorted.before());
    }
    blocks.extend(sorted.changed_lines());
    blocks
}

/// Lines whose marks are read side by side, and the words above them.
const SIDES: [(Accord, &str); 2] = [
    (Accord::Differ, "Lines that differ"),
    (Accord::Open, "Left open"),
];

struct Sorted<'a> {
    asked: &'a Asked<'a>,
    rules: &'a Assign,
    taken: &'a Capture,
    lines: Vec<Thing>,
    columns: Vec<assign::Column>,
}

impl Sorted<'_> {
    /// One voice's marks: a row for each line.
    fn table(&self, voice: &Voice, with_flaws: bool) -> Block {
        let noted = self.lines.iter().any(|l| voice.notes.contains_key(&l.item));
        let flaw = |line: &Thing| voice.flaw(line.item).filter(|_| with_flaws);
        let flawed = self.lines.iter().any(|line| flaw(line).is_some());
        let mut columns = vec![Column::left("")];
        columns.extend(self.columns.iter().map(|c| Column::left(c.text.as_str())));
        if flawed {
            columns.push(Column::left("To settle"));
        }
        if noted {
            columns.push(Column::left("Note"));
        }
        let row = |line: &Thing| {
            let mut row = vec![Text::from(line.text.as_str())];
            row.extend(self.columns.iter().map(|column| {
                let mark = voice.marks.get(&(line.item, column.column));
                Text::from(mark.map_or("–", |mark| assign::word(self.rules, *mark)))
            }));
            if flawed {
                let words = flaw(line).map(|f| format!("▲ {}", f.words(self.rules)));
                row.push(Text::from(words.unwrap_or_default()));
            }
            if noted {
                let note = voice.notes.get(&line.item);
                row.push(Text::from(note.map_or("", String::as_str)));
            }
            row
        };
        let rows = self.lines.iter().map(row).collect();
        Block::Table { columns, rows }
    }

    /// `▲ No lead: "Escort to the bus". Lead twice: …`, or that every line has one.
    fn flaws(&self) -> Option<Block> {
        let first = assign::first(self.rules);
        let of = |is_gap: bool| -> Vec<String> {
            let flawed = |line: &&Thing| match self.taken.group.flaw(line.item) {
                Some(Flaw::Gap) => is_gap,
                Some(Flaw::Double(_)) => !is_gap,
                None => false,
            };
            let lines = self.lines.iter().filter(flawed);
            lines.map(|line| format!("\"{}\"", line.text)).collect()
        };
        let (gaps, doubles) = (of(true), of(false));
        if gaps.is_empty() && doubles.is_empty() {
            let words = format!("Every line has one {first}.");
            return (!self.lines.is_empty()).then(|| Block::paragraph(words));
        }
        let told = [(gaps, "no"), (doubles, "more than one")];
        let told = told.iter().filter(|(lines, _)| !lines.is_empty());
        let told: Vec<String> = told
            .map(|(lines, what)| format!("▲ {what} {first}: {}.", and_list(lines)))
            .collect();
        Some(Block::Paragraph {
            text: Text::strong(told.join("\n")),
        })
    }

    /// How much of it stands as everybody had marked it alone, and what was proposed from there and not taken.
    fn before(&self) -> Vec<Block> {
        let meeting = self.asked.meeting;
        let given = (self.rules, Some(self.taken));
        let before = assign::agreed_before(&meeting.protocol, &meeting.state, given);
        if before.is_empty() {
            return Vec::new();
        }
        let marks = &self.taken.group.marks;
        let same = before
            .iter()
            .filter(|(cell, mark)| marks.get(cell) == Some(mark));
        let open = before
            .keys()
            .filter(|cell| !marks.contains_key(cell))
            .count();
        let mut said = vec![stand(same.count(), marks.len())];
        if open > 0 {
            let open = count(open, "mark", "marks");
            said.push(format!(
                "{open} on which everybody had agreed alone stayed proposals and were not taken."
            ));
        }
        vec![Block::paragraph(Text::dim(said.join(" ")))]
    }

    /// Lines that were added while sorting, and those that were taken out again.
    fn changed_lines(&self) -> Vec<Block> {
        let named = |is_out: bool| -> Vec<String> {
            let added = self.taken.added.iter().filter(|a| a.is_out == is_out);
            added.map(|a| format!("\"{}\"", a.text)).collect()
        };
        let told = [
            ("Added here", named(false)),
            ("Added and taken out again", named(true)),
        ];
        let told = told.into_iter().filter(|(_, lines)| !lines.is_empty());
        let told = told.map(|(what, lines)| format!("{what}: {}.", and_list(&lines)));
        told.map(|words| Block::paragraph(Text::dim(words)))
            .collect()
    }

    fn voices(&self) -> Vec<(PersonId, &Voice)> {
        let each = self.taken.each.keys().copied();
        let each = people::in_order(self.asked.meeting, each).into_iter();
        each.filter_map(|person| Some((person, self.taken.each.get(&person)?)))
            .collect()
    }

    /// What each marked alone: one alone as a table, several side by side.
    fn apart(&self) -> Vec<Block> {
        let voices = self.voices();
        let names = people::names(self.asked.meeting, voices.iter().map(|(p, _)| *p));
        let mut blocks = vec![Block::paragraph(Text::dim(format!(
            "Marked alone by {names}."
        )))];
        if let [(_, voice)] = voices.as_slice() {
            blocks.push(self.table(voice, false));
            return blocks;
        }
        let compared = assign::compared(&self.lines, &self.columns, self.taken);
        let of = |accord| compared.iter().filter(|c| c.accord == accord).count();
        let (differ, open) = (of(Accord::Differ), of(Accord::Open));
        let nobody = compared.iter().filter(|c| c.marked.is_empty());
        let nobody: Vec<_> = nobody.map(|c| format!("\"{}\"", c.line.text)).collect();
        let partly = open.saturating_sub(nobody.len());
        let mut said = vec![format!(
            "The marks differ on {differ} of {} and agree on {}.",
            count(compared.len(), "line", "lines"),
            of(Accord::Agree)
        )];
        if partly > 0 {
            let lines = count(partly, "line", "lines");
            said.push(format!("On {lines} not all said enough to compare."));
        }
        if !nobody.is_empty() {
            said.push(format!("Nobody marked {}.", and_list(&nobody)));
        }
        blocks.push(Block::paragraph(said.join(" ")));
        for (accord, head) in SIDES {
            let lines = compared.iter().filter(|c| c.accord == accord);
            blocks.extend(self.side_by_side(head, lines, &voices));
        }
        blocks.extend(self.agreed(&compared));
        blocks.extend(self.notes(&voices));
        blocks
    }

    /// Every mark of these lines, a column for each who marked; also those on which people agree there.
    fn side_by_side<'b>(
        &self,
        head: &str,
        lines: impl Iterator<Item = &'b Compared>,
        voices: &[(PersonId, &Voice)],
    ) -> Option<Block> {
        let names = voices
            .iter()
            .map(|(p, _)| self.asked.meeting.state.name(*p));
        let mut columns = vec![Column::left(head), Column::left("")];
        columns.extend(names.map(Column::left));
        let rows = lines.flat_map(|line| {
            line.marked.iter().map(|column| {
                let cell = (line.line.item, column.column);
                let mark = |(_, voice): &(PersonId, &Voice)| {
                    let mark = voice.marks.get(&cell);
                    Text::from(mark.map_or("–", |mark| assign::word(self.rules, *mark)))
                };
                let mut row = vec![
                    Text::from(line.line.text.as_str()),
                    Text::from(column.text.as_str()),
                ];
                row.extend(voices.iter().map(mark));
                row
            })
        });
        let rows: Vec<Vec<Text>> = rows.collect();
        (!rows.is_empty()).then_some(Block::Table { columns, rows })
    }

    fn agreed(&self, compared: &[Compared]) -> Option<Block> {
        let mut columns = vec![Column::left("Where all agree")];
        columns.extend(self.columns.iter().map(|c| Column::left(c.text.as_str())));
        let row = |line: &Compared| {
            let mut row = vec![Text::from(line.line.text.as_str())];
            let marks = self.columns.iter();
            row.extend(marks.map(|column| Text::from(self.mark_of_all(line, column))));
            row
        };
        let agree = compared.iter().filter(|c| c.accord == Accord::Agree);
        let rows: Vec<Vec<Text>> = agree.map(row).collect();
        (!rows.is_empty()).then_some(Block::Table { columns, rows })
    }

    /// `lead`; with the names where only some gave it: `support (Jon Bell)`.
    fn mark_of_all(&self, line: &Compared, column: &assign::Column) -> String {
        let Some(given) = self.taken.given(line.line.item, column.column) else {
            return "–".to_owned();
        };
        let word = assign::word(self.rules, given.mark);
        let alike = self.taken.alike(line.line.item, column.column);
        if alike.is_some() {
            return word.to_owned();
        }
        let by = people::names(self.asked.meeting, given.by.iter().copied());
        format!("{word} ({by})")
    }

    /// What each noted, in their words.
    fn notes(&self, voices: &[(PersonId, &Voice)]) -> Vec<Block> {
        let mut blocks = Vec::new();
        for (person, voice) in voices {
            let name = self.asked.meeting.state.name(*person);
            let noted = self.lines.iter();
            let noted = noted.filter_map(|line| Some((line, voice.notes.get(&line.item)?)));
            blocks.extend(noted.map(|(line, note)| Block::Quote {
                who: format!("{name}, on \"{}\"", line.text),
                text: note.clone(),
            }));
        }
        blocks
    }
}

/// `1 of 3 marks stands as everybody had marked it alone.`
fn stand(same: usize, all: usize) -> String {
    let (stand, them) = if same == 1 {
        ("stands", "it")
    } else {
        ("stand", "them")
    };
    format!(
        "{same} of {} {stand} as everybody had marked {them} alone.",
        count(all, "mark", "marks")
    )
}

#[cfg(test)]
mod tests {
    use super::stand;

    #[test]
    fn one_mark_stands_and_several_stand() {
        assert_eq!(
            stand(1, 1),
            "1 of 1 mark stands as everybody had marked it alone."
        );
        assert_eq!(
            stand(2, 3),
            "2 of 3 marks stand as everybody had marked them alone."
        );
    }
}
