//! Writing an import, and the list of those that were written.

use kontor_core::contacts::import;
use kontor_core::file::backup::Reason;
use serde_json::Value;

use super::lock;
use super::rejected::{Originals, listed, warnings};
use super::wire::{ImportDone, ImportPick, ImportRejected, PastImport};
use crate::desk::{Ctx, Desk};
use crate::error::Result;
use crate::jobs::Progress;

/// So many past imports are listed.
const LISTED: usize = 20;

pub(crate) async fn apply(ctx: Ctx, request: ImportPick) -> Result<ImportDone> {
    let kept = ctx.room.imports.take(request.import)?;
    let again = kept.clone();
    let mut progress = Progress::of(&ctx);
    let room = ctx.room.clone();
    let done = ctx
        .desk(move |desk| {
            crate::backups::copy_before(desk, Reason::BeforeImport)?;
            let read = lock(&kept);
            let (office, moment) = desk.at_work()?;
            let done =
                import::apply(office, &read.name, &read.reading.cards, &read.plan, &moment, &mut |done, all| {
                    progress.go_on(done, all)
                })?;
            let all = read.reading.cards.len();
            progress.go_on(all, all);
            let batch = done.changes.op.as_ref().map(|op| op.id);
            let imported = desk.done(done);
            let mut all: Vec<ImportRejected> = listed(&read.reading).collect();
            for (index, issues) in &imported.refused {
                let foreign = &read.reading.cards[*index];
                let issue = issues.first();
                all.push(ImportRejected {
                    line: foreign.line,
                    reason: issue.map_or("INVALID", |issue| issue.code).to_owned(),
                    data: issue.map(|issue| issue.data.clone()).unwrap_or(Value::Null),
                    source: serde_json::to_string(&foreign.card).unwrap_or_default(),
                });
            }
            room.imports.finished(request.import, Originals::of(&read));
            Ok(ImportDone {
                import: request.import,
                read: read.reading.found,
                created: imported.created,
                updated: imported.updated,
                skipped: imported.skipped,
                rejected: all,
                warnings: warnings(&read.reading).collect(),
                batch,
            })
        })
        .await;
    if done.is_err() {
        // Cancelled or refused: nothing was written, and the preview stands again.
        ctx.room.imports.put_back(request.import, again);
    }
    done
}

pub(crate) async fn discard(ctx: Ctx, request: ImportPick) -> Result<()> {
    ctx.room.imports.forget(request.import);
    Ok(())
}

pub(crate) fn past(desk: &mut Desk, (): ()) -> Result<Vec<PastImport>> {
    let past = import::past(desk.office()?.read(), LISTED)?;
    Ok(past
        .into_iter()
        .map(|one| PastImport {
            op: one.op.into(),
            undone: one.undone,
            can_undo: one.can_undo,
            read: one.read,
            created: one.created,
            updated: one.updated,
            skipped: one.skipped,
        })
        .collect())
}
