//! Steps that can be reached: what is later stands last, and something comes first.

use crate::protocol::Protocol;
use crate::protocol::read::reading::Reading;
use crate::yaml::named;

pub(super) fn check(protocol: &Protocol, reading: &mut Reading<'_>) {
    let heads: Vec<_> = reading
        .steps
        .iter()
        .filter(|p| p.outer)
        .map(|p| p.head)
        .collect();
    let mut later: Option<&str> = None;
    for (n, (step, head)) in protocol.steps.iter().zip(heads).enumerate() {
        if step.later && n == 0 {
            let message = format!(
                "Step {} is later, so the first sitting has no step.",
                named(&step.title)
            );
            reading
                .report
                .advise(head, message, "Take out \"later\" here.");
        }
        if let Some(before) = later.filter(|_| !step.later) {
            let message = format!(
                "Step {} cannot be reached: it stands after {}, which belongs to a later sitting.",
                named(&step.title),
                named(before)
            );
            reading.report.advise(
                head,
                message,
                "Move it up, or write \"later: true\" here too.",
            );
        }
        if step.later {
            later = Some(&step.title);
        }
    }
}
