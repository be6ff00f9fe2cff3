//! Every file in `tests/refused` has one fault (`many-faults.yaml` has many); its full message stands beside it.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use std::path::Path;

use roundtable::protocol::Protocol;
use roundtable::yaml::{Faults, Source};

fn faults(path: &Path) -> Faults {
    let name = path.file_name().unwrap().to_string_lossy();
    let bytes = fs_err::read(path).unwrap();
    match Source::from_bytes(&name, &bytes).and_then(|source| Protocol::read(&source)) {
        Err(faults) => faults,
        Ok(_) => panic!("{name} was not refused"),
    }
}

#[test]
fn every_refused_file_says_where_and_why() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/refused");
    let mut files: Vec<_> = fs_err::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "yaml"))
        .collect();
    files.sort();
    assert!(files.len() >= 30, "only {} refused files", files.len());
    for path in files {
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        let faults = faults(&path);
        let many = stem == "many-faults";
        assert!(
            many || faults.list.len() == 1,
            "{stem} has more than one fault:\n{faults}"
        );
        insta::with_settings!({
            snapshot_path => "refused", prepend_module_to_snapshot => false, omit_expression => true
        }, {
            insta::assert_snapshot!(stem, faults.to_string());
        });
    }
}
