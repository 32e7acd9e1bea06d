//! Commands of text blocks and placeholders.

use kontor_core::letters::{LetterFields, LetterKind, LetterLanguage};
use kontor_core::master_data::text_block::{self as core, Purpose};
use kontor_core::placeholders::{Group, Names, Source, Values};
use kontor_core::record::{ContactId, ContractId, EventId, TextBlockId};
use kontor_core::{Moment, Office};
use kontor_words::{PaperLang, placeholders as words};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::compose::paper_lang;
use crate::desk::Desk;
use crate::error::Result;
use crate::wire::{ById, Code, Saved, wire};

wire! {
    /// What a text block says.
    pub struct TextBlockFields = core::TextBlockFields {
        /// Unique.
        code: String,
        /// Its name.
        name: String,
        /// What it is for.
        purpose: Purpose as "Code<Purpose>",
        /// Subject, German.
        subject_de: String,
        /// Subject, English.
        subject_en: String,
        /// Text, German.
        body_de: String,
        /// Text, English; empty: the German one.
        body_en: String,
        /// False: hidden in pickers.
        active: bool,
        /// Place in the list.
        position: i64,
    }
}

/// A text block.
#[derive(Debug, Serialize, TS)]
pub struct TextBlock {
    /// Its id.
    pub id: i64,
    /// The program's own: can be changed, not deleted.
    pub built_in: bool,
    /// So many former versions are kept.
    pub versions: usize,
    /// What it says.
    #[serde(flatten)]
    pub fields: TextBlockFields,
}

/// A text block to be saved.
#[derive(Debug, Deserialize, TS)]
pub struct TextBlockSave {
    /// None: a new one.
    pub id: Option<i64>,
    /// What it says.
    pub fields: TextBlockFields,
}

/// What a block said before it was changed.
#[derive(Debug, Serialize, TS)]
pub struct TextVersion {
    /// Its id.
    pub id: i64,
    /// What it was called.
    pub name: String,
    /// Subject, German.
    pub subject_de: String,
    /// Subject, English.
    pub subject_en: String,
    /// Text, German.
    pub body_de: String,
    /// Text, English.
    pub body_en: String,
    /// When it was replaced, as an instant.
    pub replaced_at: String,
    /// By whom.
    pub who: String,
}

/// For which texts placeholders are wanted.
#[derive(Debug, Deserialize, TS)]
pub struct PlaceholdersFor {
    /// What the text is for.
    #[ts(as = "Code<Purpose>")]
    pub purpose: Purpose,
}

/// A placeholder.
#[derive(Debug, Serialize, TS)]
pub struct PlaceholderName {
    /// What it is taken from.
    #[ts(as = "Code<Group>")]
    pub group: Group,
    /// German, without braces.
    pub de: String,
    /// English.
    pub en: String,
}

/// A text that is to be seen as it would be printed.
#[derive(Debug, Deserialize, TS)]
pub struct TextBlockPreviewRequest {
    /// The text as typed so far.
    pub fields: TextBlockFields,
    /// The language.
    #[ts(as = "Code<LetterLanguage>")]
    pub language: LetterLanguage,
    /// From which contact; the first with an address where not given.
    #[serde(default)]
    pub contact: Option<i64>,
    /// From which contract; the first where not given.
    #[serde(default)]
    pub contract: Option<i64>,
    /// From which event; the next where not given.
    #[serde(default)]
    pub event: Option<i64>,
}

/// A filled text.
#[derive(Debug, Serialize, TS)]
pub struct TextBlockPreview {
    /// From what it was filled: names of contact, contract, event.
    pub filled_from: Vec<String>,
    /// Subject.
    pub subject: String,
    /// Text.
    pub body: String,
    /// Placeholders that nothing is known for there.
    pub empty: Vec<String>,
    /// Placeholders that do not exist.
    pub unknown: Vec<String>,
}

pub(crate) fn list(desk: &mut Desk, (): ()) -> Result<Vec<TextBlock>> {
    let connection = desk.office()?.read();
    core::all(connection)?
        .into_iter()
        .map(|block| {
            Ok(TextBlock {
                id: block.id.0,
                built_in: block.built_in,
                versions: core::versions(connection, block.id)?.len(),
                fields: block.fields.into(),
            })
        })
        .collect()
}

pub(crate) fn save(desk: &mut Desk, request: TextBlockSave) -> Result<Saved> {
    let (office, moment) = desk.at_work()?;
    let done = core::save(office, request.id.map(TextBlockId), &request.fields.into(), &moment)?;
    Ok(Saved { id: desk.done(done).0 })
}

pub(crate) fn delete(desk: &mut Desk, request: ById) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = core::delete(office, TextBlockId(request.id), &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) fn versions(desk: &mut Desk, request: ById) -> Result<Vec<TextVersion>> {
    let versions = core::versions(desk.office()?.read(), TextBlockId(request.id))?;
    Ok(versions
        .into_iter()
        .map(|version| TextVersion {
            id: version.id,
            name: version.name,
            subject_de: version.subject_de,
            subject_en: version.subject_en,
            body_de: version.body_de,
            body_en: version.body_en,
            replaced_at: version.replaced_at,
            who: version.who,
        })
        .collect())
}

pub(crate) fn placeholders(desk: &mut Desk, request: PlaceholdersFor) -> Result<Vec<PlaceholderName>> {
    let names = Names::of(desk.office()?.read(), request.purpose.groups())?;
    let all = names.all().iter();
    Ok(all.map(|name| PlaceholderName { group: name.group, de: name.de.clone(), en: name.en.clone() }).collect())
}

/// The subject and the text of a block in a language; what has no English says it in German.
pub(crate) fn said(fields: &core::TextBlockFields, language: LetterLanguage) -> (&str, &str) {
    let english = language == LetterLanguage::En;
    let subject = if english && !fields.subject_en.is_empty() { &fields.subject_en } else { &fields.subject_de };
    let body = if english && !fields.body_en.is_empty() { &fields.body_en } else { &fields.body_de };
    (subject, if body.is_empty() { &fields.body_en } else { body })
}

pub(crate) fn preview(desk: &mut Desk, request: TextBlockPreviewRequest) -> Result<TextBlockPreview> {
    let (office, moment) = desk.at_work()?;
    let fields: core::TextBlockFields = request.fields.into();
    let groups = fields.purpose.groups();
    let source = Source {
        contact: request.contact.map(ContactId),
        contract: request.contract.map(ContractId),
        event: request.event.map(EventId),
    }
    .or_sample(office.read(), groups)?;
    let lang = paper_lang(request.language);
    let names = Names::of(office.read(), groups)?;
    let values = Values::of(office, source, lang == PaperLang::En, &moment)?;
    let (subject, body) = said(&fields, request.language);
    let (subject, body) = (words::fill(subject, &names, &values, lang), words::fill(body, &names, &values, lang));
    let mut filled_from = Vec::new();
    for record in [
        source.contact.map(kontor_core::RecordRef::from),
        source.contract.map(Into::into),
        source.event.map(Into::into),
    ]
    .into_iter()
    .flatten()
    {
        filled_from.push(kontor_core::search::title::of(office.read(), record)?.0);
    }
    let joined = |one: Vec<String>, two: Vec<String>| {
        let mut all = one;
        all.extend(two);
        all.sort();
        all.dedup();
        all
    };
    Ok(TextBlockPreview {
        filled_from,
        subject: subject.text,
        body: body.text,
        empty: joined(subject.empty, body.empty),
        unknown: joined(subject.unknown, body.unknown),
    })
}

/// A block as a letter begins with it: filled for one recipient, as it stands for many.
pub(crate) fn wording(
    office: &Office,
    id: TextBlockId,
    letter: &LetterFields,
    moment: &Moment,
) -> Result<(String, String)> {
    let block = core::get(office.read(), id)?.fields;
    let (subject, body) = said(&block, letter.language);
    if letter.kind == LetterKind::Serial {
        return Ok((subject.to_owned(), body.to_owned()));
    }
    let lang = paper_lang(letter.language);
    let names = Names::of(office.read(), block.purpose.groups())?;
    let source = Source { contact: letter.contact_id, ..Source::default() };
    let values = Values::of(office, source, lang == PaperLang::En, moment)?;
    Ok((words::fill(subject, &names, &values, lang).text, words::fill(body, &names, &values, lang).text))
}
