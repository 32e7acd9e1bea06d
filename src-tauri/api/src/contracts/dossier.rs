//! The Vertragsakte: list, sheets and all files of contracts in one archive, under names that speak.

use std::io::BufWriter;

use kontor_core::attachments;
use kontor_core::contracts::read as book;
use kontor_core::record::ContractId;
use kontor_exchange::folder::{Folder, file_name, name};
use kontor_print::Tags;
use kontor_words::Lang;
use kontor_words::contracts::dossier as words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ContractFilter, chosen, lang_of};
use crate::desk::Ctx;
use crate::error::{ApiError, Result};
use crate::files::{self, SavedFile};
use crate::host::DialogKind;
use crate::jobs::Progress;
use crate::papers::{self, PaperRequest};

/// The longest name of a folder or file: with the longest path of Windows in mind.
const LONGEST: usize = 60;

/// Which contracts go into the archive.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ContractDossier {
    /// Which contracts.
    pub filter: ContractFilter,
    /// Filter and order in words, for the head of the list.
    #[serde(default)]
    pub filter_words: Option<String>,
}

/// What was written.
#[derive(Debug, Serialize, TS)]
pub struct ContractDossierDone {
    /// Where.
    pub saved: SavedFile,
    /// How many contracts.
    pub contracts: usize,
    /// How many files hung on them.
    pub files: usize,
}

/// Writes the archive where the user chooses. Null when the dialog was closed.
pub(crate) async fn save(ctx: Ctx, request: ContractDossier) -> Result<Option<ContractDossierDone>> {
    let (lang, today) = ctx.desk(|desk| Ok((lang_of(desk), desk.today()))).await?;
    let title = words::title(lang);
    let Some(path) = files::choose(&ctx, DialogKind::Archive, format!("{title} {today}.zip")).await? else {
        return Ok(None);
    };
    let filter = request.filter.clone();
    let ids = ctx.desk(move |desk| chosen(desk, &filter)).await?;
    let fresh = files::fresh_beside(&path);
    let written = write(&ctx, &request, &ids, &fresh, lang, today).await;
    let files = match written.and_then(|files| Ok((files, std::fs::rename(&fresh, &path)?))) {
        Ok((files, ())) => files,
        Err(error) => {
            // Half an archive helps nobody, and the first error is the one to tell.
            let _ = std::fs::remove_file(&fresh);
            return Err(error);
        }
    };
    Ok(Some(ContractDossierDone { saved: SavedFile::at(&path), contracts: ids.len(), files }))
}

async fn write(
    ctx: &Ctx,
    request: &ContractDossier,
    ids: &[i64],
    path: &std::path::Path,
    lang: Lang,
    today: chrono::NaiveDate,
) -> Result<usize> {
    let mut progress = Progress::of(ctx);
    let mut folder = Folder::new(BufWriter::new(std::fs::File::create(path)?), today);
    // Where one cost centre was asked for, the list says what that one bears, as its head does.
    let paper = |paper: &str, ids: Vec<i64>| PaperRequest {
        paper: paper.to_owned(),
        filter: ContractFilter { ids: Some(ids), cost_centre: request.filter.cost_centre, ..ContractFilter::default() },
        filter_words: request.filter_words.clone(),
        ..PaperRequest::default()
    };
    let list = papers::set(ctx, paper("contract-list", ids.to_vec())).await?;
    let list_name = name(words::list(lang), LONGEST);
    if let Some(table) = list.table.clone() {
        let sheet = ctx.compute(move || papers::spreadsheet::write(&table)).await?;
        folder.add(&format!("{list_name}.xlsx"), &sheet)?;
    }
    let paged = list.paper.clone();
    let pdf = ctx.compute(move || Ok(paged.pdf(Tags::Auto)?.bytes)).await?;
    folder.add(&format!("{list_name}.pdf"), &pdf)?;
    let mut count = 0;
    for (done, id) in ids.iter().enumerate() {
        if !progress.go_on(done, ids.len()) {
            return Err(kontor_core::Error::Cancelled.into());
        }
        let id = ContractId(*id);
        let (title, attached) = ctx
            .desk(move |desk| {
                let connection = desk.office()?.read();
                let fields = book::get(connection, id)?.fields;
                let title = format!("{} {}", fields.number.unwrap_or_default(), fields.title);
                Ok((title, attachments::read::list(connection, id.into())?))
            })
            .await?;
        let place = name(&title, LONGEST);
        let sheet = papers::set(ctx, paper("contract-sheet", vec![id.0])).await?;
        let pdf = ctx.compute(move || Ok(sheet.paper.pdf(Tags::Auto)?.bytes)).await?;
        folder.add(&format!("{place}/{}.pdf", name(words::sheet(lang), LONGEST)), &pdf)?;
        for file in attached {
            let id = file.id;
            let bytes = ctx.desk(move |desk| Ok(attachments::read::bytes(desk.office()?.read(), id)?)).await?;
            folder.add(&format!("{place}/{}", file_name(&file.name, 2 * LONGEST)), &bytes)?;
            count += 1;
        }
    }
    folder.finish()?.into_inner().map_err(|error| ApiError::from(error.into_error()))?.sync_all()?;
    Ok(count)
}
