use roundtable::protocol::Protocol;
use roundtable::yaml::Source;
#[test]
fn sample() {
    for f in ["tests/protocols/decide-together.yaml"] {
        let text = fs_err::read_to_string(f).unwrap();
        if let Err(e) = Protocol::read(&Source::of(f, &text)) {
            panic!("{e}");
        }
    }
}
