//! Commands of letters, letterheads and text blocks.

pub(crate) mod blocks;
pub(crate) mod compose;
pub(crate) mod heads;
pub(crate) mod recipients;
pub(crate) mod send;

use std::collections::HashMap;

use chrono::NaiveDate;
use kontor_core::Office;
use kontor_core::contacts::AddressKind;
use kontor_core::distribution_lists::members;
use kontor_core::letters as core;
use kontor_core::letters::list::LetterColumn;
use kontor_core::letters::{LetterKind, LetterLanguage, LetterState, SigningMark, Way};
use kontor_core::record::{ContactId, DistributionListId, LetterId, LetterheadId, TextBlockId};
use kontor_words::letters as words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use blocks::{
    PlaceholderName, PlaceholdersFor, TextBlock, TextBlockPreview, TextBlockPreviewRequest, TextBlockSave, TextVersion,
};
pub use heads::{Letterhead, LetterheadFields, LetterheadSave, MissingDetail};
pub use recipients::{RecipientRow, RecipientsRequest};
pub use send::LetterSend;

pub(crate) use blocks::{
    delete as blocks_delete, list as blocks_list, placeholders, preview as blocks_preview, save as blocks_save,
    versions as blocks_versions,
};
pub(crate) use heads::{delete as heads_delete, list as heads_list, missing as heads_missing, save as heads_save};
pub(crate) use recipients::list as recipients_list;
pub(crate) use send::send as note_sent;

use crate::desk::Desk;
use crate::error::Result;
use crate::wire::{ById, ByIds, Code, FieldIssue, Saved, Slice, wire};

wire! {
    /// Somebody who signs.
    #[serde(default)]
    pub struct LetterSignatory = core::Signatory {
        /// The typed name; empty: nobody.
        name: String,
        /// By what right.
        mark: SigningMark as "Code<SigningMark>",
        /// Their function.
        role: String,
    }
}

impl Default for LetterSignatory {
    fn default() -> Self {
        core::Signatory::default().into()
    }
}

/// Somebody who may sign letters today.
#[derive(Debug, Serialize, TS)]
pub struct LetterSigner {
    /// As it stands below a letter.
    #[serde(flatten)]
    pub signatory: LetterSignatory,
    /// Only together with another.
    pub joint: bool,
}

wire! {
    /// To whom a serial letter goes.
    pub struct LetterRecipient = core::Recipient {
        /// The contact.
        contact_id: ContactId as "i64",
        /// Stays in the list and gets none.
        left_out: bool,
        /// The kind of postal address that their distribution list asks for; none: the preferred one.
        address_kind: Option<AddressKind> as "Option<Code<AddressKind>>",
    }
}

wire! {
    /// What a person writes of a letter.
    #[serde(default)]
    pub struct LetterFields = core::LetterFields {
        /// To one or to many.
        kind: LetterKind as "Code<LetterKind>",
        /// The recipient of a single letter.
        contact_id: Option<ContactId> as "Option<i64>",
        /// The letterhead; none: the usual one.
        letterhead_id: Option<LetterheadId> as "Option<i64>",
        /// The recipient's name; empty: the contact's.
        addressee: String,
        /// The address block, a line each.
        recipient: String,
        /// Notes above the address, a line each.
        notes: String,
        /// The language.
        language: LetterLanguage as "Code<LetterLanguage>",
        /// The day on the letter.
        dated: NaiveDate,
        /// Ihr Zeichen.
        your_reference: String,
        /// Ihre Nachricht vom.
        your_message: Option<NaiveDate>,
        /// Unser Zeichen; empty: the number.
        our_reference: String,
        /// Unsere Nachricht vom.
        our_message: Option<NaiveDate>,
        /// Who writes.
        clerk: String,
        /// Their phone.
        clerk_phone: String,
        /// Their e-mail.
        clerk_email: String,
        /// Subject.
        subject: String,
        /// Salutation; may be a placeholder.
        salutation: String,
        /// Text; paragraphs are parted by an empty line.
        body: String,
        /// Before the signature.
        closing: String,
        /// Who signs.
        signatory: {LetterSignatory},
        /// Who signs beside them.
        cosignatory: {LetterSignatory},
        /// Anlagen, a line each.
        annexes: String,
        /// Verteiler, a line each.
        copies: String,
        /// To whom a serial letter goes.
        recipients: [LetterRecipient],
    }
}

impl Default for LetterFields {
    fn default() -> Self {
        core::LetterFields::default().into()
    }
}

/// A letter.
#[derive(Debug, Serialize, TS)]
pub struct LetterRecord {
    /// Its id.
    pub id: i64,
    /// Its number, where letters are numbered.
    pub number: Option<String>,
    /// How far it has come.
    #[ts(as = "Code<LetterState>")]
    pub state: LetterState,
    /// The serial letter that it is one of.
    pub serial_id: Option<i64>,
    /// When it was sent.
    pub sent_on: Option<NaiveDate>,
    /// How it was sent.
    #[ts(as = "Option<Code<Way>>")]
    pub way: Option<Way>,
    /// What was written.
    pub fields: LetterFields,
}

/// A letter to be saved.
#[derive(Debug, Deserialize, TS)]
pub struct LetterSave {
    /// None: a new letter.
    pub id: Option<i64>,
    /// What was written.
    pub fields: LetterFields,
}

/// To whom a new letter goes.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct LetterBegin {
    /// One contact.
    pub contact: Option<i64>,
    /// Many: a serial letter.
    pub contacts: Option<Vec<i64>>,
    /// Whom a distribution list names: a serial letter.
    #[serde(default)]
    pub list: Option<i64>,
    /// The language; the contact's where not given.
    #[ts(as = "Option<Code<LetterLanguage>>")]
    pub language: Option<LetterLanguage>,
    /// A text block to begin with.
    pub block: Option<i64>,
}

/// Which letters, in which order.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct LetterFilter {
    /// Words and digits.
    pub text: String,
    /// Drafts or sent ones.
    #[ts(as = "Option<Code<LetterState>>")]
    pub state: Option<LetterState>,
    /// Single or serial.
    #[ts(as = "Option<Code<LetterKind>>")]
    pub kind: Option<LetterKind>,
    /// To this contact.
    pub contact: Option<i64>,
    /// Those of this serial letter.
    pub serial: Option<i64>,
    /// By what; the day on the letter where not given.
    #[ts(as = "Option<Code<LetterColumn>>")]
    pub sort: Option<LetterColumn>,
    /// First first; the newest stand first where nothing is said.
    pub ascending: bool,
}

impl From<LetterFilter> for core::list::Filter {
    fn from(filter: LetterFilter) -> Self {
        Self {
            text: filter.text,
            state: filter.state,
            kind: filter.kind,
            contact: filter.contact.map(ContactId),
            serial: filter.serial.map(LetterId),
            column: filter.sort.unwrap_or(LetterColumn::Dated),
            descending: !filter.ascending,
        }
    }
}

/// Asks for a page of the list.
#[derive(Debug, Deserialize, TS)]
pub struct LettersPage {
    /// Which letters.
    #[serde(default)]
    pub filter: LetterFilter,
    /// Which part.
    #[serde(flatten)]
    pub slice: Slice,
}

/// A line of the list.
#[derive(Debug, Serialize, TS)]
pub struct LetterRow {
    /// The letter.
    pub id: i64,
    /// Its number; empty without one.
    pub number: String,
    /// To one or to many.
    #[ts(as = "Code<LetterKind>")]
    pub kind: LetterKind,
    /// How far it has come.
    #[ts(as = "Code<LetterState>")]
    pub state: LetterState,
    /// The recipient's contact.
    pub contact_id: Option<i64>,
    /// The recipient's name.
    pub addressee: String,
    /// Subject.
    pub subject: String,
    /// The day on the letter.
    pub dated: NaiveDate,
    /// When it was sent.
    pub sent_on: Option<NaiveDate>,
    /// How it was sent.
    #[ts(as = "Option<Code<Way>>")]
    pub way: Option<Way>,
    /// To how many a serial letter goes; once it is sent, to how many it went.
    pub recipients: usize,
}

/// A page of the list.
#[derive(Debug, Serialize, TS)]
pub struct LetterPage {
    /// The rows.
    pub rows: Vec<LetterRow>,
    /// So many are found.
    pub count: usize,
    /// Of so many, each serial letter counted once.
    pub total: usize,
}

pub(crate) fn page(desk: &mut Desk, request: LettersPage) -> Result<LetterPage> {
    let filter = request.filter.into();
    let page = core::list::page(desk.office()?, &filter, request.slice.offset, request.slice.limit)?;
    let rows = page
        .rows
        .into_iter()
        .map(|row| LetterRow {
            id: row.id.0,
            number: row.number,
            kind: row.kind,
            state: row.state,
            contact_id: row.contact_id.map(|id| id.0),
            addressee: row.addressee,
            subject: row.subject,
            dated: row.dated,
            sent_on: row.sent_on,
            way: row.way,
            recipients: row.recipients,
        })
        .collect();
    Ok(LetterPage { rows, count: page.count, total: page.total })
}

pub(crate) fn ids(desk: &mut Desk, request: LetterFilter) -> Result<Vec<i64>> {
    Ok(core::list::ids(desk.office()?, &request.into())?.to_vec())
}

pub(crate) fn get(desk: &mut Desk, request: ById) -> Result<LetterRecord> {
    let letter = core::read::get(desk.office()?.read(), LetterId(request.id))?;
    Ok(LetterRecord {
        id: letter.id.0,
        number: letter.number,
        state: letter.state,
        serial_id: letter.serial_id.map(|id| id.0),
        sent_on: letter.sent_on,
        way: letter.way,
        fields: letter.fields.into(),
    })
}

/// A new letter as it is proposed; nothing is written.
pub(crate) fn begin(desk: &mut Desk, request: LetterBegin) -> Result<LetterFields> {
    let (office, moment) = desk.at_work()?;
    let connection = office.read();
    let mut fields = match (request.contact, &request.contacts) {
        (Some(id), _) => core::begin::to_contact(connection, ContactId(id), request.language, &moment)?,
        (None, many) => {
            let ids: Vec<ContactId> = many.iter().flatten().copied().map(ContactId).collect();
            let fields = core::begin::to_many(connection, &ids, &moment)?;
            core::LetterFields { language: request.language.unwrap_or(fields.language), ..fields }
        }
    };
    if let Some(list) = request.list {
        fields = core::LetterFields {
            recipients: list_recipients(office, list)?,
            language: fields.language,
            ..core::begin::to_many(connection, &[], &moment)?
        };
    }
    if request.contact.is_none() && request.contacts.is_none() && request.list.is_none() {
        fields.kind = LetterKind::Single;
        fields.salutation.clear();
    }
    words::of(compose::paper_lang(fields.language)).closing.clone_into(&mut fields.closing);
    if let Some(block) = request.block {
        let (subject, body) = blocks::wording(office, TextBlockId(block), &fields, &moment)?;
        (fields.subject, fields.body) = (subject, body);
    }
    Ok(fields.into())
}

/// Whom a distribution list names, those who are locked away included: the letter says so.
fn list_recipients(office: &Office, list: i64) -> Result<Vec<core::Recipient>> {
    let list = DistributionListId(list);
    let kinds: HashMap<ContactId, AddressKind> = members::address_kinds(office, list)?.into_iter().collect();
    let ids = members::with_restricted(office, list)?.into_iter().map(ContactId);
    Ok(ids.map(|id| core::Recipient { address_kind: kinds.get(&id).copied(), ..core::Recipient::to(id) }).collect())
}

/// The recipients that a distribution list gives a serial letter.
pub(crate) fn of_list(desk: &mut Desk, request: ById) -> Result<Vec<LetterRecipient>> {
    Ok(list_recipients(desk.office()?, request.id)?.into_iter().map(Into::into).collect())
}

/// Who may sign today: the firm's signatories, then employees by their signing right.
pub(crate) fn signers(desk: &mut Desk, (): ()) -> Result<Vec<LetterSigner>> {
    let today = desk.today();
    let signers = core::signing::signers(desk.office()?.read(), today)?;
    Ok(signers.into_iter().map(|one| LetterSigner { signatory: one.signatory.into(), joint: one.joint }).collect())
}

pub(crate) fn save(desk: &mut Desk, request: LetterSave) -> Result<Saved> {
    let (office, moment) = desk.at_work()?;
    let done = core::save::save(office, request.id.map(LetterId), request.fields.into(), &moment)?;
    Ok(Saved { id: desk.done(done).0 })
}

/// What would be refused while a letter is typed.
pub(crate) fn check(desk: &mut Desk, request: LetterSave) -> Result<Vec<FieldIssue>> {
    let fields = core::check::tidy(request.fields.into());
    let issues = core::check::check(desk.office()?.read(), &fields)?;
    Ok(issues.into_iter().map(Into::into).collect())
}

pub(crate) fn delete(desk: &mut Desk, request: ByIds) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let ids: Vec<LetterId> = request.ids.into_iter().map(LetterId).collect();
    let done = core::delete::delete(office, &ids, &moment)?;
    desk.done(done);
    Ok(())
}
