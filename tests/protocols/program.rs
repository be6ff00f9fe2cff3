//! What the bot wrote, recorded by the real program: its recorder, its store, its files.

use std::process::Command;

use super::bot::Bot;
use super::built_in;

#[test]
fn the_program_records_every_protocol_from_the_bots_file_and_writes_minutes() {
    for protocol in built_in() {
        let home = tempfile::tempdir().unwrap();
        let mut bot = Bot::of(&protocol, 3, 0);
        bot.meeting();
        let file = home.path().join("answers.yaml");
        fs_err::write(&file, bot.file(None, true)).unwrap();
        let told = Command::new(env!("CARGO_BIN_EXE_roundtable"))
            .arg("--home")
            .arg(home.path())
            .args(["record", &protocol.id, "--answers"])
            .arg(&file)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&told.stdout).into_owned();
        let complaint = String::from_utf8_lossy(&told.stderr);
        assert!(told.status.success(), "{}: {complaint}", protocol.id);
        let folder = said.lines().find_map(|l| l.strip_prefix("Minutes: "));
        let minutes = format!("{}/minutes.md", folder.unwrap());
        let minutes = fs_err::read_to_string(minutes).unwrap();
        for step in &protocol.steps {
            assert!(
                minutes.contains(&step.title),
                "{}: {}",
                protocol.id,
                step.title
            );
        }
        assert!(!minutes.contains("not reached"), "{minutes}");
    }
}
