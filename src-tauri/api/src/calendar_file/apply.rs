//! Writing a calendar, and what it left out.

use kontor_core::file::backup::Reason;
use kontor_core::planner::import::{self as book, Change};

use super::plan::{rejected, warnings};
use super::{CalendarImportDone, Fate, Read, Row};
use crate::desk::Ctx;
use crate::error::Result;
use crate::exchange::rejected::save_originals;
use crate::exchange::{ImportPick, ImportRejected, LeavesOut as _, lock};
use crate::files::SavedFile;
use crate::jobs::Progress;

pub(crate) async fn apply(ctx: Ctx, request: ImportPick) -> Result<CalendarImportDone> {
    let kept = ctx.room.calendars.take(request.import)?;
    let again = kept.clone();
    let mut progress = Progress::of(&ctx);
    let room = ctx.room.clone();
    let done = ctx
        .desk(move |desk| {
            let read = lock(&kept);
            let changes: Vec<(usize, Change)> = read
                .rows
                .iter()
                .enumerate()
                .filter_map(|(at, row)| match &row.fate {
                    Fate::Change(change) => Some((at, (**change).clone())),
                    _ => None,
                })
                .collect();
            let skipped = read.rows.iter().filter(|row| matches!(row.fate, Fate::Unchanged)).count();
            let mut done = report(&read, request.import);
            done.skipped = skipped;
            if changes.is_empty() {
                // Nothing to write: no step in the list of what can be taken back.
                room.calendars.finished(request.import, read.originals());
                return Ok(done);
            }
            crate::backups::copy_before(desk, Reason::BeforeImport)?;
            let (office, moment) = desk.at_work()?;
            let written =
                book::apply(office, &read.name, &changes, &moment, &mut |done, all| progress.go_on(done, all))?;
            progress.go_on(changes.len(), changes.len());
            done.batch = written.changes.op.as_ref().map(|op| op.id);
            let imported = desk.done(written);
            done.created = imported.created;
            done.updated = imported.updated;
            for (at, issues) in &imported.refused {
                let Some(issue) = issues.first() else { continue };
                done.rejected.push(refused(&read.rows[*at], issue.code, issue.data.clone()));
            }
            done.rejected.sort_by_key(|one| one.line);
            let mut originals = read.originals();
            originals.sources = done.rejected.iter().map(|one| one.source.clone()).collect();
            room.calendars.finished(request.import, originals);
            Ok(done)
        })
        .await;
    if done.is_err() {
        // Cancelled or refused: nothing was written, and the preview stands again.
        ctx.room.calendars.put_back(request.import, again);
    }
    done
}

/// What is known before anything is written.
fn report(read: &Read, import: u64) -> CalendarImportDone {
    let mut left_out: Vec<ImportRejected> = rejected(&read.rejected).collect();
    left_out.extend(read.rows.iter().filter_map(|row| match &row.fate {
        Fate::Refused(code, data) => Some(refused(row, code, data.clone())),
        _ => None,
    }));
    left_out.sort_by_key(|one| one.line);
    CalendarImportDone {
        import,
        read: read.rows.len() + read.rejected.len(),
        created: 0,
        updated: 0,
        skipped: 0,
        rejected: left_out,
        warnings: warnings(read).collect(),
        batch: None,
    }
}

fn refused(row: &Row, code: &str, data: serde_json::Value) -> ImportRejected {
    let source = if row.source.is_empty() { row.title.clone() } else { row.source.clone() };
    ImportRejected { line: row.line, reason: code.to_owned(), data, source }
}

pub(crate) async fn discard(ctx: Ctx, request: ImportPick) -> Result<()> {
    ctx.room.calendars.forget(request.import);
    Ok(())
}

/// Saves the events that were left out where the user chooses.
pub(crate) async fn rejected_save(ctx: Ctx, request: ImportPick) -> Result<Option<SavedFile>> {
    let originals = ctx.room.calendars.originals(request.import)?;
    save_originals(&ctx, &originals).await
}
