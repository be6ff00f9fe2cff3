//! (interim)
fn main() {
    let home = std::env::args().nth(1).unwrap_or_else(|| "/tmp/rt-home".into());
    let places = roundtable::settings::Places::of(Some(home.into())).unwrap();
    let r = roundtable::cli::screen::screen(&places, roundtable::recorder::Options::default(), roundtable::run::Start::Home);
    if let Err(e) = r { println!("{e}"); }
}
