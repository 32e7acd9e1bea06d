//! The Botenvermerk of a contract's notice.

use kontor_core::contracts::{given, read};
use kontor_core::letters;
use kontor_core::master_data::firm;
use kontor_core::record::ContractId;
use kontor_core::search::title;
use kontor_print::papers::messenger_note::MessengerNote;
use serde_json::json;

use super::contract_rows::only_form;
use super::{Document, PaperRequest, paper_language};
use crate::desk::Ctx;
use crate::error::{ApiError, Result};

pub(super) async fn set(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    only_form(&request, "note")?;
    let id = request
        .id
        .map(ContractId)
        .ok_or_else(|| ApiError::new("PAPER_NEEDS_RECORD", json!({ "paper": &request.paper })))?;
    let note = ctx
        .desk(move |desk| {
            let today = desk.today();
            let connection = desk.office()?.read();
            let contract = read::get(connection, id)?.fields;
            let notice = given::of(connection, id)?
                .ok_or_else(|| ApiError::new("NOTICE_NOT_GIVEN", json!({ "title": &contract.title })))?;
            let letter = notice.letter_id.map(|letter| letters::read::get(connection, letter)).transpose()?;
            let partner = contract.partner_id.map(|partner| title::shown(connection, partner.into())).transpose()?;
            let recipient = match &letter {
                Some(letter) => letter.fields.recipient.lines().map(str::to_owned).collect(),
                None => partner.into_iter().map(|(name, _)| name).collect(),
            };
            let number = contract.number.as_deref().unwrap_or_default();
            Ok(MessengerNote {
                firm: firm::on(connection, today)?.name,
                letter: letter.as_ref().map(|letter| letter.fields.subject.clone()).unwrap_or_default(),
                dated: letter.as_ref().map(|letter| letter.fields.dated),
                contract: format!("{number} {}", contract.title).trim().to_owned(),
                recipient,
                as_of: today,
            })
        })
        .await?;
    ctx.compute(move || Ok(Document::of(note.set(lang)?))).await
}
