//! A short run of the kill script beside this folder; `tests/kills/kills.py` alone runs fifty.

use std::process::Command;

use crate::room::home;

#[test]
fn three_kills_at_random_moments_lose_nothing() {
    let home = home();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/kills/kills.py");
    let mut kills = Command::new("python3");
    kills.args([script, "--kills", "3", "--longest", "1.5", "--seed", "1"]);
    kills
        .args(["--program", env!("CARGO_BIN_EXE_roundtable"), "--home"])
        .arg(home.path());
    let out = match kills.output() {
        Ok(out) => out,
        Err(missing) if missing.kind() == std::io::ErrorKind::NotFound => {
            let _ = std::io::Write::write_all(
                &mut std::io::stderr(),
                b"skipped: there is no python3 here\n",
            );
            return;
        }
        Err(other) => panic!("{other}"),
    };
    let said = [out.stdout, out.stderr].concat();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&said));
}
