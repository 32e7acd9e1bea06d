//! Commands of giving notice: what it takes, the letter, what was sent and what came back.

use chrono::NaiveDate;
use kontor_core::contracts as book;
use kontor_core::contracts::given::{self, Authority, Fit, Means, Party};
use kontor_core::letters::send::{self, Posting, Sending};
use kontor_core::letters::{Signatory, begin};
use kontor_core::master_data::text_block::{self, Purpose, TextBlockFields};
use kontor_core::placeholders::names::Field;
use kontor_core::placeholders::{Names, Source, Values};
use kontor_core::record::{ContractId, EntryId, LetterId};
use kontor_core::{Moment, Office};
use kontor_words::contracts::giving as words;
use kontor_words::{PaperLang, placeholders};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::{lang_of, next_ends};
use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};
use crate::letters::{LetterFields, compose};
use crate::wire::{ById, Code, Saved, wire};

/// The text block that a notice begins with, where the office kept it.
const BLOCK: &str = "kuendigung";

wire! {
    /// What a person says of a notice.
    pub struct GivenNotice = given::GivenNotice {
        /// Who gives it.
        given_by: Party as "Code<Party>",
        /// To which end.
        ends_on: NaiveDate,
        /// The letter.
        #[serde(default)]
        letter_id: Option<LetterId> as "Option<i64>",
        /// Why (master data).
        #[serde(default)]
        reason_id: Option<EntryId> as "Option<i64>",
        /// When it left the house, or came in from them; none: it is prepared.
        #[serde(default)]
        sent_on: Option<NaiveDate>,
        /// How it was sent.
        #[serde(default)]
        means: Option<Means> as "Option<Code<Means>>",
        /// Number of the consignment.
        #[serde(default)]
        tracking: String,
        /// When it arrived, as far as that is proven.
        #[serde(default)]
        received_on: Option<NaiveDate>,
        /// Who took it, who put it in, when.
        #[serde(default)]
        receipt: String,
        /// When the other side confirmed it.
        #[serde(default)]
        confirmed_on: Option<NaiveDate>,
        /// Anything else.
        #[serde(default)]
        note: String,
    }
}

/// Asks what a notice takes.
#[derive(Debug, Deserialize, TS)]
pub struct NoticeProposeRequest {
    /// The contract.
    pub id: i64,
    /// To which end; none: the next one.
    #[serde(default)]
    pub ends_on: Option<NaiveDate>,
    /// How it is to be sent, for the note above the address.
    #[ts(as = "Option<Code<Means>>")]
    #[serde(default)]
    pub means: Option<Means>,
    /// Who is to sign; none: as proposed.
    #[serde(default)]
    pub signatory: Option<String>,
    /// Who signs beside them.
    #[serde(default)]
    pub cosignatory: Option<String>,
    /// A text block instead of the usual one.
    #[serde(default)]
    pub block: Option<i64>,
}

/// Whether a way meets the form.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoticeFit {
    /// It does.
    Fine,
    /// It suffices in doubt.
    OriginalFollows,
    /// Another way was agreed.
    Unusual,
    /// The notice would be void.
    NotEnough,
}

/// A way of sending a notice.
#[derive(Debug, Serialize, TS)]
pub struct NoticeWay {
    /// The way.
    #[ts(as = "Code<Means>")]
    pub means: Means,
    /// What it is called.
    pub name: String,
    /// Whether it meets the form.
    pub fit: NoticeFit,
    /// What it means for the form; empty where it meets it.
    pub fit_hint: String,
    /// What it proves.
    pub proof_hint: String,
}

/// What a notice takes; nothing is written.
#[derive(Debug, Serialize, TS)]
pub struct NoticeProposal {
    /// To which end the letter speaks.
    pub ends_on: NaiveDate,
    /// The ends that can still be reached, at most three.
    pub ends: Vec<NaiveDate>,
    /// Zugang bis, for the next end.
    pub receive_by: Option<NaiveDate>,
    /// The safe day.
    pub safe_day: Option<NaiveDate>,
    /// Absenden bis.
    pub send_by: Option<NaiveDate>,
    /// What the form of this contract's notice asks for.
    pub form_hint: String,
    /// The ways, in order; those that meet the form first.
    pub ways: Vec<NoticeWay>,
    /// Whether whoever signs may do so.
    pub authorised: bool,
    /// What is missing behind the signature; empty where nothing is.
    pub authority_hint: String,
    /// The letter as it would be written.
    pub letter: LetterFields,
    /// Placeholders of the text that stayed empty.
    pub empty: Vec<String>,
}

/// What a notice of a contract would take.
pub(crate) fn propose(desk: &mut Desk, request: NoticeProposeRequest) -> Result<NoticeProposal> {
    let lang = lang_of(desk);
    let (office, moment) = desk.at_work()?;
    let id = ContractId(request.id);
    let contract = book::read::get(office.read(), id)?.fields;
    let row = book::register::row(office, id, moment.today)?;
    let deadline = row.terms.as_ref().and_then(|terms| book::deadline(terms, moment.today).ok());
    let ends = row.terms.as_ref().map(|terms| next_ends(terms, deadline.as_ref())).unwrap_or_default();
    let ends_on = request
        .ends_on
        .or(contract.notice_ends_on)
        .or(ends.first().copied())
        .or(row.end)
        .ok_or_else(|| ApiError::new("NOTICE_WITHOUT_END", Value::Null))?;
    let (letter, empty) = letter(office, id, &contract, ends_on, &request, &moment)?;
    let names = [letter.signatory.name.as_str(), letter.cosignatory.name.as_str()];
    let authority = given::authority(office.read(), names[0], names[1], moment.today)?;
    let law = row.law();
    let mut ways: Vec<NoticeWay> = Means::ALL
        .iter()
        .map(|means| {
            let fit = given::fit(contract.notice_form, *means);
            NoticeWay {
                means: *means,
                name: words::means(*means, lang).to_owned(),
                fit: match fit {
                    Fit::Fine => NoticeFit::Fine,
                    Fit::OriginalFollows => NoticeFit::OriginalFollows,
                    Fit::Unusual => NoticeFit::Unusual,
                    Fit::NotEnough => NoticeFit::NotEnough,
                },
                fit_hint: words::fit_hint(fit, law, lang).to_owned(),
                proof_hint: words::proof_hint(given::proof(*means), law, lang).to_owned(),
            }
        })
        .collect();
    ways.sort_by_key(|way| way.fit as u8);
    Ok(NoticeProposal {
        ends_on,
        ends,
        receive_by: row.receive_by,
        safe_day: row.safe_day,
        send_by: row.send_by,
        form_hint: words::form_hint(contract.notice_form, law, lang).to_owned(),
        ways,
        authorised: authority == Authority::Enough,
        authority_hint: words::authority_hint(authority, law, lang).to_owned(),
        letter: letter.into(),
        empty,
    })
}

/// The letter: to the partner, from the office's own text block, signed by whoever may.
fn letter(
    office: &Office,
    id: ContractId,
    contract: &book::ContractFields,
    ends_on: NaiveDate,
    request: &NoticeProposeRequest,
    moment: &Moment,
) -> Result<(kontor_core::letters::LetterFields, Vec<String>)> {
    let connection = office.read();
    let mut fields = match contract.partner_id {
        Some(partner) => begin::to_contact(connection, partner, None, moment)?,
        None => {
            let mut fields = begin::to_many(connection, &[], moment)?;
            fields.kind = kontor_core::letters::LetterKind::Single;
            fields.salutation.clear();
            fields
        }
    };
    let lang = compose::paper_lang(fields.language);
    let english = lang == PaperLang::En;
    kontor_words::letters::of(lang).closing.clone_into(&mut fields.closing);
    fields.your_reference.clone_from(&contract.contract_number);
    if let Some(number) = &contract.number {
        fields.our_reference.clone_from(number);
    }
    if let Some(means) = request.means {
        words::letter_note(means, lang.lang()).clone_into(&mut fields.notes);
    }
    sign(office, &mut fields, request, moment)?;
    let block = block(office, request.block)?;
    let mut empty = Vec::new();
    if let Some(block) = block {
        let names = Names::of(connection, Purpose::Contract.groups())?;
        let source = Source { contract: Some(id), contact: contract.partner_id, ..Source::default() };
        let values = Values::of(office, source, english, moment)?.with_day(Field::ContractEnd, ends_on);
        let mut fill = |de: &str, en: &str| {
            let text = if english && !en.is_empty() { en } else { de };
            // "Kundennummer: " without a number says nothing.
            let says = |line: &&str| {
                let label = line.contains("{{") && line.trim_end().ends_with("}}");
                !(label && placeholders::fill(line, &names, &values, lang).text.trim_end().ends_with(':'))
            };
            let said: Vec<&str> = text.split('\n').filter(says).collect();
            let filled = placeholders::fill(&said.join("\n"), &names, &values, lang);
            for name in filled.empty.into_iter().chain(filled.unknown) {
                if !empty.contains(&name) {
                    empty.push(name);
                }
            }
            filled.text
        };
        fields.subject = fill(&block.subject_de, &block.subject_en);
        fields.body = fill(&block.body_de, &block.body_en);
    }
    if given::authority(connection, &fields.signatory.name, &fields.cosignatory.name, moment.today)?
        == Authority::ProxyNeeded
    {
        words::proxy_annex(lang.lang()).clone_into(&mut fields.annexes);
    }
    Ok((fields, empty))
}

/// The chosen text block, else the usual one, else the first about contracts.
fn block(office: &Office, chosen: Option<i64>) -> Result<Option<TextBlockFields>> {
    if let Some(id) = chosen {
        return Ok(Some(text_block::get(office.read(), kontor_core::record::TextBlockId(id))?.fields));
    }
    let blocks = text_block::all(office.read())?;
    let usual = blocks.iter().position(|block| block.fields.code == BLOCK && block.fields.active);
    let about = || blocks.iter().position(|block| block.fields.purpose == Purpose::Contract && block.fields.active);
    Ok(usual.or_else(about).map(|at| blocks[at].fields.clone()))
}

fn sign(
    office: &Office,
    fields: &mut kontor_core::letters::LetterFields,
    request: &NoticeProposeRequest,
    moment: &Moment,
) -> Result<()> {
    let of = |name: &str| kontor_core::letters::signing::of(office.read(), name, moment.today);
    match &request.signatory {
        Some(name) => {
            fields.signatory = of(name)?;
            fields.cosignatory = match request.cosignatory.as_deref().filter(|name| !name.trim().is_empty()) {
                Some(name) => of(name)?,
                None => Signatory::default(),
            };
        }
        None => {
            let mut proposed = given::proposed(office.read(), &moment.who, moment.today)?.into_iter();
            if let Some(first) = proposed.next() {
                fields.signatory = first.signatory;
            }
            if let Some(second) = proposed.next() {
                fields.cosignatory = second.signatory;
            }
        }
    }
    Ok(())
}

/// A notice to be recorded.
#[derive(Debug, Deserialize, TS)]
pub struct NoticeSave {
    /// The contract.
    pub id: i64,
    /// What is known of it.
    pub notice: GivenNotice,
    /// The letter to be written, or the draft to be changed.
    #[serde(default)]
    pub letter: Option<LetterFields>,
}

pub(crate) async fn save(ctx: Ctx, request: NoticeSave) -> Result<Saved> {
    let id = ContractId(request.id);
    let notice: given::GivenNotice = request.notice.into();
    let posted = posted(&ctx, &notice).await?;
    ctx.desk(move |desk| {
        let lang = lang_of(desk);
        let (office, moment) = desk.at_work()?;
        let title = book::read::get(office.read(), id)?.fields.title;
        let [slip, confirmation] = words::follow_ups(&title, lang);
        let follow_ups = given::FollowUps { slip, confirmation, asked: &words::DECISION_ASKED };
        let letter = request.letter.map(Into::into);
        let done = given::record(office, id, &notice, letter, posted.as_ref(), &follow_ups, &moment)?;
        Ok(Saved { id: desk.done(done).0 })
    })
    .await
}

/// The letter of a notice that has left, if it is still a draft. One that lacks something was not what left.
async fn posted(ctx: &Ctx, notice: &given::GivenNotice) -> Result<Option<Sending>> {
    let (Some(letter), Some(on), Some(way)) = (notice.letter_id, notice.sent_on, notice.means.and_then(given::way))
    else {
        return Ok(None);
    };
    let found = ctx.desk(move |desk| Ok(send::sendable(desk.office()?.read(), letter).ok())).await?;
    match found {
        Some(letter) => Ok(Some(crate::letters::send::single(ctx, letter, Posting { on, way }).await?)),
        None => Ok(None),
    }
}

pub(crate) fn withdraw(desk: &mut Desk, request: ById) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = given::withdraw(office, ContractId(request.id), &moment)?;
    desk.done(done);
    Ok(())
}
