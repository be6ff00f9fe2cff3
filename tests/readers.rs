//! The readers: good protocols arrive whole, and no bytes whatever make them panic, overflow or run long.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

#[path = "readers/arriving.rs"]
mod arriving;
#[path = "readers/random.rs"]
mod random;
#[path = "readers/refused.rs"]
mod refused;

use roundtable::protocol::Protocol;
use roundtable::yaml::{Faults, Source};

const SAMPLE: &str = include_str!("protocols/decide-together.yaml");

fn read(bytes: &[u8]) -> Result<Protocol, Faults> {
    Source::from_bytes("sample.yaml", bytes).and_then(|source| Protocol::read(&source))
}

/// A protocol of one step with these asks, indented as they stand.
fn asking(asks: &str) -> String {
    format!("protocol: p\ntitle: P\nsteps:\n  - step: S\n    ask:\n{asks}")
}
