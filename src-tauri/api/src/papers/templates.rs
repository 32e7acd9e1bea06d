//! Commands of the Word templates that are kept in the office.

use kontor_core::attachments::{self, FileId, Opening};
use kontor_core::letters::LetterLanguage;
use kontor_core::master_data::template::{self as core, Document, Fills};
use kontor_core::placeholders::Names;
use kontor_core::record::TemplateId;
use kontor_exchange::docx;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::{Ctx, Desk};
use crate::error::Result;
use crate::wire::{ById, Code, Saved, wire};

wire! {
    /// What is known of a template.
    pub struct TemplateFields = core::TemplateFields {
        /// Its name.
        name: String,
        /// From what it is filled.
        fills: Fills as "Code<Fills>",
        /// In which language values are written.
        language: LetterLanguage as "Code<LetterLanguage>",
        /// What it is for.
        note: String,
        /// False: hidden in pickers.
        active: bool,
        /// Place in the list.
        position: i64,
    }
}

/// The document of a template.
#[derive(Debug, Serialize, TS)]
pub struct TemplateFile {
    /// Its id among the files.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// In bytes.
    pub size: u64,
    /// The day it came in.
    pub added_on: String,
    /// It is opened only after a question.
    pub asks_first: bool,
}

/// A template.
#[derive(Debug, Serialize, TS)]
pub struct Template {
    /// Its id.
    pub id: i64,
    /// The document.
    pub file: TemplateFile,
    /// What is known of it.
    #[serde(flatten)]
    pub fields: TemplateFields,
}

/// A template to be saved.
#[derive(Debug, Deserialize, TS)]
pub struct TemplateSave {
    /// None: a new one.
    pub id: Option<i64>,
    /// What is known of it.
    pub fields: TemplateFields,
    /// The .docx, from `files_pick` or from staged bytes; not given: the one that is kept.
    #[serde(default)]
    pub token: Option<String>,
}

/// Which document is looked at, and for what it is.
#[derive(Debug, Deserialize, TS)]
pub struct TemplateLook {
    /// A .docx that is to be taken in.
    #[serde(default)]
    pub token: Option<String>,
    /// Else the one of a kept template.
    #[serde(default)]
    pub id: Option<i64>,
    /// From what it is to be filled.
    #[ts(as = "Code<Fills>")]
    pub fills: Fills,
}

/// What a document asks for.
#[derive(Debug, Serialize, TS)]
pub struct TemplateSeen {
    /// The file's name.
    pub name: String,
    /// Placeholders that can be filled.
    pub known: Vec<String>,
    /// Placeholders that do not exist for such a record.
    pub unknown: Vec<String>,
}

pub(crate) fn list(desk: &mut Desk, (): ()) -> Result<Vec<Template>> {
    let templates = core::all(desk.office()?.read())?;
    Ok(templates
        .into_iter()
        .map(|one| Template {
            id: one.id.0,
            file: TemplateFile {
                asks_first: one.file.opening() == Opening::Ask,
                id: one.file.id.0,
                name: one.file.name,
                size: one.file.size,
                added_on: one.file.added_on.format("%Y-%m-%d").to_string(),
            },
            fields: one.fields.into(),
        })
        .collect())
}

/// Saves a template; a document that comes along must be one that can be filled.
pub(crate) async fn save(ctx: Ctx, request: TemplateSave) -> Result<Saved> {
    let TemplateSave { id, fields, token } = request;
    let room = ctx.room.clone();
    let document = match token {
        None => None,
        Some(token) => Some(
            ctx.compute(move || {
                let (name, bytes) = room.tokens.read(&token)?;
                docx::placeholders(&bytes)?;
                Ok((name, bytes))
            })
            .await?,
        ),
    };
    ctx.desk(move |desk| {
        let (office, moment) = desk.at_work()?;
        let document = document.as_ref().map(|(name, bytes)| Document { name, bytes });
        let done = core::save(office, id.map(TemplateId), &fields.into(), document, &moment)?;
        Ok(Saved { id: desk.done(done).0 })
    })
    .await
}

/// Templates in the order that is wanted.
#[derive(Debug, Deserialize, TS)]
pub struct TemplateOrder {
    /// Their ids.
    pub ids: Vec<i64>,
}

pub(crate) fn arrange(desk: &mut Desk, request: TemplateOrder) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let ids: Vec<TemplateId> = request.ids.into_iter().map(TemplateId).collect();
    let done = core::arrange(office, &ids, &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) fn delete(desk: &mut Desk, request: ById) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = core::delete(office, TemplateId(request.id), &moment)?;
    desk.done(done);
    Ok(())
}

/// Name and bytes of a kept template's document.
pub(crate) fn document(desk: &mut Desk, id: i64) -> Result<(core::Template, Vec<u8>)> {
    let connection = desk.office()?.read();
    let template = core::get(connection, TemplateId(id))?;
    let bytes = attachments::read::bytes(connection, FileId(template.file.id.0))?;
    Ok((template, bytes))
}

/// What a document asks for, before it is taken in and after.
pub(crate) async fn check(ctx: Ctx, request: TemplateLook) -> Result<TemplateSeen> {
    let fills = request.fills;
    let kept = match (&request.token, request.id) {
        (None, Some(id)) => Some(ctx.desk(move |desk| document(desk, id)).await?),
        _ => None,
    };
    let (room, token) = (ctx.room.clone(), request.token.unwrap_or_default());
    let (name, asked) = ctx
        .compute(move || match kept {
            Some((template, bytes)) => Ok((template.file.name, docx::placeholders(&bytes)?)),
            None => {
                let (name, bytes) = room.tokens.read(&token)?;
                Ok((name, docx::placeholders(&bytes)?))
            }
        })
        .await?;
    ctx.desk(move |desk| {
        let names = Names::of(desk.office()?.read(), fills.groups())?;
        let (known, unknown) = asked.into_iter().partition(|name| names.find(name).is_some());
        Ok(TemplateSeen { name, known, unknown })
    })
    .await
}
