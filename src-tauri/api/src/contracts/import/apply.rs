//! Writing a register, and what it left out.

use kontor_core::contracts::import::{self as register, Fate};
use kontor_core::file::backup::Reason;
use kontor_words::contracts::to_check;
use serde_json::Value;

use super::{ContractImportDone, Read, rejected};
use crate::desk::Ctx;
use crate::error::Result;
use crate::exchange::rejected::save_originals;
use crate::exchange::{ImportPick, ImportRejected, LeavesOut as _, lock};
use crate::files::SavedFile;
use crate::jobs::Progress;

pub(crate) async fn apply(ctx: Ctx, request: ImportPick) -> Result<ContractImportDone> {
    let kept = ctx.room.registers.take(request.import)?;
    let again = kept.clone();
    let mut progress = Progress::of(&ctx);
    let room = ctx.room.clone();
    let to_check = to_check(crate::master_data::lang(&ctx));
    let done = ctx
        .desk(move |desk| {
            crate::backups::copy_before(desk, Reason::BeforeImport)?;
            let read = lock(&kept);
            let (office, moment) = desk.at_work()?;
            let mut go_on = |done, all| progress.go_on(done, all);
            let done = register::apply(office, &read.name, &read.plan, to_check, &moment, &mut go_on)?;
            let all = read.plan.rows.len();
            progress.go_on(all, all);
            let batch = done.changes.op.as_ref().map(|op| op.id);
            let imported = desk.done(done);
            let mut left_out: Vec<ImportRejected> = rejected(&read.register).collect();
            left_out.extend(imported.refused.iter().map(|(at, issues)| refused(&read, *at, issues)));
            left_out.sort_by_key(|one| one.line);
            // Rows that the book refused meanwhile are left out like those that were refused before.
            let mut originals = read.originals();
            originals.sources = left_out.iter().map(|one| one.source.clone()).collect();
            room.registers.finished(request.import, originals);
            let written = |at: usize| !imported.refused.iter().any(|(refused, _)| *refused == at);
            let doubtful = read.plan.rows.iter().enumerate().filter(|(at, row)| {
                row.fate == Fate::New && row.fields.is_some() && !row.doubts.is_empty() && written(*at)
            });
            Ok(ContractImportDone {
                import: request.import,
                read: all + read.register.rejected.len(),
                created: imported.created,
                doubtful: doubtful.count(),
                to_check: to_check.to_owned(),
                skipped: imported.skipped,
                contacts: imported.contacts,
                entries: imported.entries,
                rejected: left_out,
                batch,
            })
        })
        .await;
    if done.is_err() {
        // Cancelled or refused: nothing was written, and the preview stands again.
        ctx.room.registers.put_back(request.import, again);
    }
    done
}

/// A row that was not written, with the first reason.
fn refused(read: &Read, at: usize, issues: &[kontor_core::FieldIssue]) -> ImportRejected {
    let (reason, data) = match (issues.first(), read.plan.rows[at].issues.first()) {
        (Some(issue), _) => (issue.code, issue.data.clone()),
        (None, Some(remark)) => (remark.code, remark.data.clone()),
        (None, None) => ("INVALID", Value::Null),
    };
    ImportRejected {
        line: read.register.rows[at].line,
        reason: reason.to_owned(),
        data,
        source: read.register.sources[at].clone(),
    }
}

pub(crate) async fn discard(ctx: Ctx, request: ImportPick) -> Result<()> {
    ctx.room.registers.forget(request.import);
    Ok(())
}

/// Saves the rows that were left out where the user chooses.
pub(crate) async fn rejected_save(ctx: Ctx, request: ImportPick) -> Result<Option<SavedFile>> {
    let originals = ctx.room.registers.originals(request.import)?;
    save_originals(&ctx, &originals).await
}
