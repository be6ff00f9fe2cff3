//! Asks the linker to lay the code out as `.cargo/order.ld` says, and to write down short where the program points to
//! itself. Each is tried on an empty program first: where it cannot be linked or does not run here, the program is the
//! same and takes more memory.

use std::env;
use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

fn main() {
    let order = Path::new(&given("CARGO_MANIFEST_DIR")).join(".cargo/order.ld");
    println!("cargo:rerun-if-changed={}", order.display());
    println!("cargo:rerun-if-changed=.cargo/build.rs");
    println!("cargo:rerun-if-env-changed=ROUNDTABLE_UNORDERED");
    let wanted = given("PROFILE") == "release"
        && given("CARGO_CFG_TARGET_OS") == "linux"
        && given("ROUNDTABLE_UNORDERED").is_empty();
    let order = format!("-Wl,-T,{}", order.display());
    for argument in [order.as_str(), "-Wl,-z,pack-relative-relocs"] {
        if wanted && serves(argument) {
            println!("cargo:rustc-link-arg-bins={argument}");
        }
    }
}

/// What cargo tells a build in its environment; empty where it does not.
#[expect(
    clippy::disallowed_methods,
    reason = "cargo speaks to a build through its environment"
)]
fn given(name: &str) -> OsString {
    env::var_os(name).unwrap_or_default()
}

/// Whether an empty program can be linked with this and, where it is built for this machine, runs.
fn serves(argument: &str) -> bool {
    let program = PathBuf::from(given("OUT_DIR")).join("tried");
    let runs = || given("HOST") != given("TARGET") || ends_well(&mut Command::new(&program));
    links(argument, &program) && runs()
}

fn ends_well(program: &mut Command) -> bool {
    program.status().is_ok_and(|ended| ended.success())
}

fn links(argument: &str, program: &Path) -> bool {
    let flags = given("CARGO_ENCODED_RUSTFLAGS");
    let flags = flags.to_string_lossy();
    let mut compiler = Command::new(given("RUSTC"));
    compiler
        .args(flags.split('\u{1f}').filter(|flag| !flag.is_empty()))
        .args(["-", "--crate-name", "tried", "-C"])
        .arg(format!("link-arg={argument}"))
        .arg("--target")
        .arg(given("TARGET"))
        .arg("-o")
        .arg(program)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let linker = given("RUSTC_LINKER");
    if !linker.is_empty() {
        compiler.args(["-C", &format!("linker={}", linker.to_string_lossy())]);
    }
    let Ok(mut tried) = compiler.spawn() else {
        return false;
    };
    if let Some(mut source) = tried.stdin.take() {
        let _ = source.write_all(b"fn main() {}");
    }
    tried.wait().is_ok_and(|ended| ended.success())
}
