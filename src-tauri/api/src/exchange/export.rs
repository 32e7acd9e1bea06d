//! Contacts out: copied in slices, written elsewhere.

use kontor_core::contacts::read as book;
use kontor_exchange::{As, ExportCard};
use serde_json::json;

use super::wire::ContactsExport;
use crate::contacts::chosen;
use crate::desk::Ctx;
use crate::error::{ApiError, Result};
use crate::files::{self, SavedFile};
use crate::host::DialogKind;
use crate::jobs::Progress;

/// So many contacts are copied out of the office at a time, so that the desk stays free.
const COPIED_AT_ONCE: usize = 500;

async fn export_bytes(ctx: &Ctx, request: &ContactsExport) -> Result<(As, Vec<u8>)> {
    let form = As::parse(&request.form)
        .ok_or_else(|| ApiError::new("EXPORT_FORM_UNKNOWN", json!({ "text": request.form })))?;
    let filter = request.filter.clone();
    let ids = ctx.desk(move |desk| chosen(desk, filter)).await?;
    let mut progress = Progress::of(ctx);
    let mut cards = Vec::with_capacity(ids.len());
    for slice in ids.chunks(COPIED_AT_ONCE) {
        if !progress.go_on(cards.len(), ids.len()) {
            return Err(kontor_core::Error::Cancelled.into());
        }
        let slice = slice.to_vec();
        cards.extend(ctx.desk(move |desk| copied(desk, &slice)).await?);
    }
    let lang = if ctx.language() == "en" { kontor_exchange::Lang::En } else { kontor_exchange::Lang::De };
    let bytes = ctx.compute(move || Ok(kontor_exchange::export::write(cards, form, lang)?)).await?;
    Ok((form, bytes))
}

fn copied(desk: &mut crate::desk::Desk, ids: &[i64]) -> Result<Vec<ExportCard>> {
    let found = book::many(desk.office()?.read(), ids)?;
    let card = |one: book::Named| ExportCard {
        uid: one.contact.uid,
        card: one.contact.card,
        category_names: one.category_names,
        relations: one.relations,
    };
    Ok(found.into_iter().map(card).collect())
}

pub(crate) async fn export(ctx: Ctx, request: ContactsExport) -> Result<(&'static str, Vec<u8>)> {
    let (form, bytes) = export_bytes(&ctx, &request).await?;
    let mime = match form {
        As::Vcard4 | As::Vcard3 => "text/vcard",
        As::CsvExcel | As::Csv | As::CsvOutlook | As::CsvGoogle => "text/csv",
        As::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        As::Json => "application/json",
    };
    Ok((mime, bytes))
}

pub(crate) async fn export_save(ctx: Ctx, request: ContactsExport) -> Result<Option<SavedFile>> {
    let (form, bytes) = export_bytes(&ctx, &request).await?;
    let kind = match form {
        As::Vcard4 | As::Vcard3 => DialogKind::Vcard,
        As::CsvExcel | As::Csv | As::CsvOutlook | As::CsvGoogle => DialogKind::Csv,
        As::Json => DialogKind::Json,
        As::Xlsx => DialogKind::Spreadsheet,
    };
    let name = if ctx.language() == "en" { "Contacts" } else { "Kontakte" };
    files::save_as(&ctx, kind, format!("{name}.{}", form.ending()), bytes).await
}

#[cfg(test)]
mod tests {
    use kontor_core::contacts::list;

    use crate::contacts::ContactFilter;

    #[test]
    fn a_filter_without_a_word_means_everybody() {
        let filter: list::Filter = ContactFilter::default().into();
        assert_eq!(filter, list::Filter::default());
    }
}
