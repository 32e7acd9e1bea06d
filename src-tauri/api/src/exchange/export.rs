//! Contacts out: copied in slices, written elsewhere.

use std::collections::HashMap;

use kontor_core::attachments::photo;
use kontor_core::contacts::{ForeignOwn, read as book};
use kontor_core::distribution_lists::members;
use kontor_core::own_fields::{self, OwnField, OwnValue, ValueType};
use kontor_core::record::{DistributionListId, OwnFieldId, RecordKind};
use kontor_exchange::{As, ExportCard, Lang};
use serde_json::json;

use super::wire::ContactsExport;
use crate::contacts::chosen;
use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};
use crate::files::{self, SavedFile};
use crate::host::DialogKind;
use crate::jobs::Progress;

/// So many contacts are copied out of the office at a time, so that the desk stays free.
const COPIED_AT_ONCE: usize = 500;

/// Fewer at a time where each may bring a picture.
const COPIED_WITH_PICTURES: usize = 50;

/// A file with pictures is at most this long, in MB: as much as is read again.
const MOST_MEGABYTES: usize = 256;

async fn export_bytes(ctx: &Ctx, request: &ContactsExport) -> Result<(As, Vec<u8>)> {
    let form = As::parse(&request.form)
        .ok_or_else(|| ApiError::new("EXPORT_FORM_UNKNOWN", json!({ "text": request.form })))?;
    let (filter, list) = (request.filter.clone(), request.list);
    let (ids, own) = ctx
        .desk(move |desk| {
            let ids = match list {
                Some(list) => members::contact_ids(desk.office()?, DistributionListId(list))?,
                None => chosen(desk, filter)?,
            };
            let own = own_fields::all(desk.office()?.read(), Some(RecordKind::Contact))?;
            Ok((ids, own.into_iter().map(|field| (field.id, field)).collect::<HashMap<_, _>>()))
        })
        .await?;
    let lang = if ctx.language() == "en" { Lang::En } else { Lang::De };
    let pictures = matches!(form, As::Vcard4 | As::Vcard3 | As::Json);
    let of_cards = matches!(form, As::Vcard4 | As::Vcard3);
    let mut progress = Progress::of(ctx);
    let own = std::sync::Arc::new(own);
    let (mut cards, mut bytes, mut done, mut size) = (Vec::new(), Vec::new(), 0, 0);
    let with_pictures =
        pictures && ctx.desk(|desk| Ok(photo::any(desk.office()?.read(), RecordKind::Contact)?)).await?;
    for slice in ids.chunks(if with_pictures { COPIED_WITH_PICTURES } else { COPIED_AT_ONCE }) {
        if !progress.go_on(done, ids.len()) {
            return Err(kontor_core::Error::Cancelled.into());
        }
        done += slice.len();
        let (slice, own) = (slice.to_vec(), own.clone());
        let words = (!pictures).then_some(lang);
        let copied = ctx.desk(move |desk| copied(desk, &slice, &own, words, with_pictures)).await?;
        size += copied
            .iter()
            .filter_map(|card| card.photo.as_ref())
            .map(|photo| photo.len().div_ceil(3) * 4)
            .sum::<usize>();
        if size > MOST_MEGABYTES * 1024 * 1024 {
            return Err(ApiError::new("EXPORT_TOO_LARGE", json!({ "limit": MOST_MEGABYTES })));
        }
        if of_cards {
            // Written card by card, so that no picture is held twice.
            bytes = ctx
                .compute(move || {
                    bytes.extend(kontor_exchange::export::write(copied, form, lang)?);
                    Ok(bytes)
                })
                .await?;
        } else {
            cards.extend(copied);
        }
    }
    if !of_cards {
        bytes = ctx.compute(move || Ok(kontor_exchange::export::write(cards, form, lang)?)).await?;
    }
    Ok((form, bytes))
}

/// Contacts as they leave. `words`: own fields as a person reads them in that language, as a
/// table holds them; without it as they are stored.
fn copied(
    desk: &mut Desk,
    ids: &[i64],
    own: &HashMap<OwnFieldId, OwnField>,
    words: Option<Lang>,
    with_pictures: bool,
) -> Result<Vec<ExportCard>> {
    let connection = desk.office()?.read();
    let found = book::many(connection, ids)?;
    let mut pictures = if with_pictures { photo::many(connection, RecordKind::Contact, ids)? } else { HashMap::new() };
    let value = |value: OwnValue| {
        let field = own.get(&value.field_id)?;
        let text = words.map_or(value.text.clone(), |lang| in_words(field, &value.text, lang));
        Some(ForeignOwn { code: field.shape.code.clone(), text })
    };
    let card = |one: book::Named| {
        let mut card = one.contact.card;
        ExportCard {
            uid: one.contact.uid,
            own_values: std::mem::take(&mut card.own).into_iter().filter_map(value).collect(),
            photo: pictures.remove(&one.contact.id.0),
            card,
            category_names: one.category_names,
            relations: one.relations,
        }
    };
    Ok(found.into_iter().map(card).collect())
}

/// A stored value as a table of the language holds it; read again it is the same.
fn in_words(field: &OwnField, text: &str, lang: Lang) -> String {
    match (field.shape.value_type, lang) {
        (ValueType::Number, Lang::De) => text.replace('.', ","),
        (ValueType::Date, Lang::De) => match text.split('-').collect::<Vec<_>>()[..] {
            [year, month, day] => format!("{day}.{month}.{year}"),
            _ => text.to_owned(),
        },
        _ => own_fields::shown(field, text, lang == Lang::En),
    }
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
