//! The samples of the built-in protocols: a believable meeting each, told in minutes for somebody who was not there.

use std::path::Path;

use super::{built_in, minutes, played};

#[test]
fn every_sample_reads_well_to_somebody_who_was_not_there() {
    for protocol in built_in() {
        let file = format!("tests/answers/{}.yaml", protocol.id);
        let text = fs_err::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(&file));
        let meeting = played(&file, &text.unwrap(), &protocol).unwrap_or_else(|f| panic!("{f}"));
        assert!(meeting.state.finished.is_some(), "{file} is not closed");
        insta::with_settings!({
            snapshot_path => "samples", prepend_module_to_snapshot => false, omit_expression => true
        }, {
            insta::assert_snapshot!(protocol.id.clone(), minutes(&meeting));
        });
    }
}
