//! The real program in a pseudo-terminal, until its first whole page. What ends it is not measured: that is the drop.

use std::io::Read;
use std::path::Path;

use portable_pty::{Child, CommandBuilder, PtyPair, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

/// A window with the program in it; killed when it is let go.
pub struct Window {
    child: Box<dyn Child + Send + Sync>,
    _pair: PtyPair,
}

impl Drop for Window {
    fn drop(&mut self) {
        let id = self
            .child
            .process_id()
            .and_then(|id| i32::try_from(id).ok());
        if let Some(pid) = id.and_then(Pid::from_raw) {
            let _ = kill_process(pid, Signal::KILL);
        }
        let _ = self.child.wait();
    }
}

/// Starts the program and reads until Home's footer has come.
pub fn until_home(home: &Path) -> Window {
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
    let child = pair.slave.spawn_command(command).unwrap();
    let mut reader = pair.master.try_clone_reader().unwrap();
    let mut shown = Vec::new();
    while !shown.windows(4).any(|window| window == b"quit") {
        let mut bytes = [0; 16 * 1024];
        let read = reader.read(&mut bytes).unwrap();
        assert!(read > 0, "the program ended before Home");
        shown.extend_from_slice(bytes.get(..read).unwrap());
    }
    Window { child, _pair: pair }
}
