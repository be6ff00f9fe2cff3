//! What every page of a meeting shares: what was said last, the capture line or question, the banner, the saved mark.

use super::{Scene, hints, soon};
use crate::page::{Notice, Page, banner, strip};

/// The page with what lies over all of its kind.
#[must_use]
pub fn finished(scene: &Scene<'_>, mut page: Page) -> Page {
    if let Some(said) = said(scene) {
        page.foot.notice = Some(said.clone());
    }
    if let Some((over, keys)) = strip::of(scene) {
        page.foot.strip = Some(over);
        page.footer.hints = keys;
    }
    if soon::is_unsure(scene) {
        for hint in page.footer.hints.iter_mut().filter(|h| h.key != "Esc") {
            hint.deaf = true;
        }
    }
    page.banner = scene.trouble.map(|trouble| banner::of(scene, trouble));
    page.footer.saved = scene.saved;
    if page.footer.hints.is_empty() {
        page.footer.hints = hints::of(&[("?", "keys")]);
    }
    page.style = scene.style;
    page.next_change = soon::change(scene, &page);
    page
}

/// What was said last, while it stays.
#[must_use]
pub fn said<'a>(scene: &Scene<'a>) -> Option<&'a Notice> {
    let said = scene.look.notice.as_ref()?;
    said.until
        .is_none_or(|until| until > scene.now)
        .then_some(&said.notice)
}
