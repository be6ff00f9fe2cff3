//! What stands between the two rules, from top to bottom, and what gives way when rows are short: blank lines,
//! context, hint, second line of what is said. Never the caret's line and the notice; the ask only where it would take
//! every row from its answer.

use super::area::{Area, Rank, Spot};
use super::stack::Stack;
use super::tops::Tops;
use super::{foot, head, side};
use crate::page::{Memory, Page};
use crate::tui::picture::PaintedRow;

/// Header, footer and their rules.
const FRAME: usize = 4;
/// Answers keep so many rows before anything else has to give way.
const ANSWERS: usize = 7;
/// Rows that they keep in any case: the one with the caret, and one that says what is out of view.
const CARET: usize = 2;

pub(super) struct Bands {
    pub rows: Vec<PaintedRow>,
    pub spot: Option<Spot>,
    pub memory: Memory,
}

/// What is kept at one point of giving way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Kept {
    gaps: bool,
    context: bool,
    hint: bool,
    said: usize,
}

/// In the order of giving way.
fn ways(area: &Area) -> [Kept; 6] {
    let all = Kept {
        gaps: true,
        context: true,
        hint: true,
        said: 2,
    };
    if area.small {
        let bare = Kept { said: 0, ..all };
        let no_context = Kept {
            context: false,
            ..bare
        };
        let no_hint = Kept {
            hint: false,
            ..no_context
        };
        let tight = Kept {
            gaps: false,
            ..no_hint
        };
        return [bare, no_context, no_hint, tight, tight, tight];
    }
    let tight = Kept { gaps: false, ..all };
    let no_context = Kept {
        context: false,
        ..tight
    };
    let no_hint = Kept {
        hint: false,
        ..no_context
    };
    let one_line = Kept { said: 1, ..no_hint };
    [
        all,
        tight,
        no_context,
        no_hint,
        one_line,
        Kept {
            said: 0,
            ..one_line
        },
    ]
}

/// The rows above and below what scrolls, at one point of giving way.
struct Fixed<'a> {
    page: &'a Page,
    area: &'a Area,
    way: Kept,
    above: Vec<PaintedRow>,
    foot: foot::Painted,
    /// Rows kept for the foot, so that notices come and go without moving the answers.
    kept: usize,
}

pub(super) fn laid(page: &Page, area: &Area, tops: &mut Tops) -> Bands {
    let room = area.rows - FRAME;
    let mut stack = Stack::of(page, area, tops);
    let [all, ways @ ..] = ways(area);
    let mut fixed = Fixed::of(page, area, (all, &stack), tops);
    for way in ways {
        if fixed.height() + stack.height().min(ANSWERS) <= room {
            break;
        }
        if !way.gaps {
            stack.give_up_gaps();
        }
        fixed = Fixed::of(page, area, (way, &stack), tops);
    }
    let fixed = fixed.leaving_the_caret(&stack);
    let (bands, top) = fixed.with(&stack, tops.of(page), tops);
    // What takes the foot only for a while gives the place back as it was.
    if page.foot.strip.is_none() {
        tops.keep(page, top);
    }
    bands
}

impl<'a> Fixed<'a> {
    fn of(page: &'a Page, area: &'a Area, (kept, stack): (Kept, &Stack), tops: &mut Tops) -> Self {
        let foot = foot::painted(&page.foot, kept.context, area);
        let rows = foot.rows.len();
        let reserved = match (kept.gaps, stack.reads_document() || area.small) {
            _ if page.foot.strip.is_some() => rows,
            (true, false) => rows.max(2),
            (true, true) => rows + 1,
            (false, _) => rows,
        };
        Self {
            page,
            area,
            way: kept,
            above: tops.above(page, area, kept),
            foot,
            kept: reserved,
        }
    }

    fn height(&self) -> usize {
        self.above.len() + self.kept
    }

    /// The same with an ask cut as short as it has to be, so that the row with the caret is in view. Where something
    /// takes the foot, the caret is there.
    fn leaving_the_caret(mut self, stack: &Stack) -> Self {
        let waits = self.page.foot.strip.is_some();
        let answers = if waits {
            1
        } else {
            stack.height().clamp(1, CARET)
        };
        let room = (self.area.rows - FRAME).saturating_sub(self.foot.rows.len() + answers);
        if self.above.len() > room.max(1) {
            self.above = above(self.page, self.area, (self.way, room.max(1)));
            self.above.truncate(room.max(1));
        }
        self
    }

    /// Everything between the rules, and the first part in view of what scrolls.
    fn with(mut self, stack: &Stack, top: usize, tops: &mut Tops) -> (Bands, usize) {
        let area = self.area;
        let room = area.rows - FRAME;
        self.foot.rows.truncate(room - 2);
        let foot = room - self.foot.rows.len();
        self.above.truncate(foot - 1);
        let begin = self.above.len();
        let scrolling = room
            .saturating_sub(begin + self.kept)
            .clamp(1, foot - begin);
        let mut view = stack.view(scrolling, top);
        let mut rows = self.above;
        view.drawn.rows.truncate(scrolling);
        rows.append(&mut view.drawn.rows);
        rows.resize(foot, PaintedRow::default());
        if let Some(beside) = &self.page.side {
            // A preview ends where the foot begins: a notice is as wide as both.
            let preview = beside.always && area.blocks < area.measure;
            if !preview {
                rows.append(&mut self.foot.rows);
            }
            side::beside(
                &mut rows,
                if preview { begin } else { 0 },
                tops.side(beside, area),
                area,
            );
        }
        rows.append(&mut self.foot.rows);
        let inside = view.drawn.spot.filter(|spot| spot.row < scrolling);
        let inside = inside.map(|spot| spot.below(begin));
        let spot = Spot::better(inside, self.foot.spot.map(|spot| spot.below(foot)));
        let memory = Memory {
            columns: cells(area.columns),
            rows: cells(area.rows),
            measure: cells(area.blocks - 2),
            page: cells(view.page),
            last_top: view.last_top,
        };
        let spot = spot.or(Some(Spot::new(Rank::Page, area.left, 0)));
        (Bands { rows, spot, memory }, view.top)
    }
}

fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// Banner, title, words, ask and hint, with blank lines between them; the ask is cut where it would take more than `most`
/// rows with what stands above it.
pub(super) fn above(page: &Page, area: &Area, (kept, most): (Kept, usize)) -> Vec<PaintedRow> {
    let mut rows = Vec::new();
    let part = |rows: &mut Vec<PaintedRow>, painted: Vec<PaintedRow>, blanks: usize| {
        if !painted.is_empty() {
            rows.extend(painted);
            let blanks = if kept.gaps { blanks } else { 0 };
            rows.resize(rows.len() + blanks, PaintedRow::default());
        }
    };
    if let Some(banner) = &page.banner {
        part(&mut rows, head::banner(banner, area), 1);
    }
    if let Some(head) = &page.head {
        let mut painted = Vec::new();
        if !area.small {
            painted.extend(head::title(head, area));
        }
        painted.extend(head::said(head, kept.said, area));
        part(&mut rows, painted, if area.tall { 2 } else { 1 });
    }
    if let Some(ask) = &page.ask {
        let most = most.saturating_sub(rows.len()).max(1);
        let mut painted = head::ask(ask, most, area);
        if kept.hint {
            painted.extend(head::hint(ask, area));
        }
        part(&mut rows, painted, 1);
    }
    rows
}
