//! The archive: which past meeting is looked at, what is looked for among them.

use crate::base::date;
use crate::base::id::RecordId;
use crate::field::Field;
use crate::shelf::Summary;

use super::listing::Listing;
use super::ways::holds;

#[derive(Debug, Clone, Default)]
pub struct ArchiveLook {
    pub list: Listing,
    /// What is looked for; `None` while nothing is.
    pub find: Option<Field>,
    /// Whether letters go into `find`.
    pub finding: bool,
    /// The meeting that may go to the trash, while that is asked.
    pub asking: Option<RecordId>,
}

impl ArchiveLook {
    #[must_use]
    pub fn in_field(&self) -> bool {
        self.finding
    }

    /// The meetings whose title, topic or date holds what is looked for.
    #[must_use]
    pub fn found<'a>(&self, archive: &'a [Summary]) -> Vec<&'a Summary> {
        let sought = self.find.as_ref().map(Field::text).unwrap_or_default();
        let holds = |s: &&Summary| {
            let day = s.started.date_naive();
            let text = format!("{} {} {} {day}", s.title, s.topic, date::long(day));
            holds(&text, &sought)
        };
        archive.iter().filter(holds).collect()
    }

    /// The meeting under the focus.
    #[must_use]
    pub fn chosen<'a>(&self, archive: &'a [Summary]) -> Option<&'a Summary> {
        let found = self.found(archive);
        found.get(self.list.within(found.len())).copied()
    }
}

/// What a meeting is called in a sentence: its topic, or its way of meeting where it has none.
#[must_use]
pub fn name(summary: &Summary) -> &str {
    if summary.topic.is_empty() {
        &summary.title
    } else {
        &summary.topic
    }
}
