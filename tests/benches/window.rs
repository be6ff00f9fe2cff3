//! The real program in a pseudo-terminal, until its first whole page.

use std::io::Read;
use std::path::Path;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

/// Starts the program, reads until Home's footer has come, and kills it.
pub fn until_home(home: &Path) {
    let size = PtySize {
        rows: 24,
        cols: 80,
        ..PtySize::default()
    };
    let pair = native_pty_system().openpty(size).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_roundtable"));
    command.args(["--home".as_ref(), home.as_os_str()]);
    command.env("TERM", "xterm-256color");
    command.env("LC_ALL", "C.UTF-8");
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader().unwrap();
    let mut shown = Vec::new();
    while !shown.windows(4).any(|window| window == b"quit") {
        let mut bytes = [0; 16 * 1024];
        let read = reader.read(&mut bytes).unwrap();
        assert!(read > 0, "the program ended before Home");
        shown.extend_from_slice(bytes.get(..read).unwrap());
    }
    child.kill().unwrap();
    child.wait().unwrap();
}
