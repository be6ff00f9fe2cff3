//! The store with its one writer, and what the writer told. Knows nothing of meetings.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};

use super::{Options, Trouble};
use crate::store::{self, News, Store, Writer};

/// Called from other threads when there is something to be drained.
#[derive(Clone)]
pub(super) struct Bell(pub Arc<dyn Fn() + Send + Sync>);

impl fmt::Debug for Bell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Bell")
    }
}

#[derive(Debug)]
pub(super) struct Disk {
    pub data: PathBuf,
    pub store: Store,
    pub writer: Writer,
    pub letters: Receiver<News>,
}

impl Disk {
    pub fn open(data: &Path, options: &Options, bell: &Bell) -> Result<Self, Trouble> {
        let store = Store::open(data)?;
        let (tell, letters) = mpsc::channel();
        let bell = bell.clone();
        let notify = Box::new(move |news| {
            // Nobody listens any more while the program ends.
            let _ = tell.send(news);
            (bell.0)();
        });
        let how = store::Options {
            delay_sync: options.slow_disk,
            page_limit: Arc::clone(&options.page_limit),
            ..store::Options::default()
        };
        let writer = Writer::start(data, how, notify)?;
        Ok(Self {
            data: data.to_owned(),
            store,
            writer,
            letters,
        })
    }

    /// # Errors
    /// A sentence where the store may only be read.
    pub fn may_write(&self) -> Result<(), Trouble> {
        if !self.store.read_only() {
            return Ok(());
        }
        Err(Trouble::Said(format!(
            "The store {} may only be read here: minutes can be read, meetings cannot be held. Give the folder its \
             write permission, or name another with --home.",
            self.store.file().display()
        )))
    }
}
