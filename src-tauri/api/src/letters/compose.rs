//! A letter as it stands on paper: placeholders filled, letterhead and firm put in.

use kontor_core::letters::details::Details;
use kontor_core::letters::send::{SerialPage, Wording};
use kontor_core::letters::{LetterFields, LetterLanguage, Recipient, Signatory, begin};
use kontor_core::master_data::letterhead::{self, InfoLine as Line, LetterheadFields};
use kontor_core::placeholders::{Group, Names, Source, Values};
use kontor_core::record::ContactId;
use kontor_core::{Moment, Office};
use kontor_print::papers::letter::{Info, InfoLine, Letter, LetterPaper};
use kontor_words::{PaperLang, placeholders as words};

use super::heads::{self, lines_of};
use crate::error::Result;

/// The paper's language of a letter.
pub(crate) const fn paper_lang(language: LetterLanguage) -> PaperLang {
    match language {
        LetterLanguage::De => PaperLang::De,
        LetterLanguage::En => PaperLang::En,
        LetterLanguage::DeAt => PaperLang::DeAt,
        LetterLanguage::DeCh => PaperLang::DeCh,
    }
}

/// What all letters of a paper share.
#[derive(Debug, Clone)]
pub(crate) struct Ground {
    pub(crate) head: LetterheadFields,
    pub(crate) details: Details,
    pub(crate) lang: PaperLang,
}

/// Letterhead and firm of a letter; a typed letterhead goes before the stored one.
pub(crate) fn ground(office: &Office, fields: &LetterFields, typed: Option<LetterheadFields>) -> Result<Ground> {
    let connection = office.read();
    let head = match (typed, fields.letterhead_id) {
        (Some(head), _) => head,
        (None, Some(id)) => letterhead::get(connection, id)?.fields,
        (None, None) => letterhead::usual_on(connection, fields.dated)?.map(|head| head.fields).unwrap_or_default(),
    };
    let details = Details::on(connection, fields.dated)?;
    Ok(Ground { head, details, lang: paper_lang(fields.language) })
}

/// The wording for one contact, and which placeholders stayed empty or are unknown.
pub(crate) fn wording(
    office: &Office,
    fields: &LetterFields,
    contact: Option<ContactId>,
    moment: &Moment,
) -> Result<(Wording, Vec<String>)> {
    let lang = paper_lang(fields.language);
    let names = Names::of(office.read(), &[Group::Contact])?;
    let source = Source { contact, ..Source::default() };
    let values = Values::of(office, source, lang == PaperLang::En, &dated(fields, moment))?;
    let mut empty = Vec::new();
    let mut fill = |text: &str| {
        let filled = words::fill(text, &names, &values, lang);
        for name in filled.empty.into_iter().chain(filled.unknown) {
            if !empty.contains(&name) {
                empty.push(name);
            }
        }
        filled.text
    };
    let wording =
        Wording { subject: fill(&fields.subject), salutation: fill(&fields.salutation), body: fill(&fields.body) };
    Ok((wording, empty))
}

/// What holds on the day of a letter stands in it: the firm's new address, the contact's, its date.
fn dated(fields: &LetterFields, moment: &Moment) -> Moment {
    Moment { today: fields.dated, ..moment.clone() }
}

/// One letter of a serial letter.
pub(crate) fn serial_page(
    office: &Office,
    fields: &LetterFields,
    to: Recipient,
    moment: &Moment,
) -> Result<(SerialPage, Vec<String>)> {
    let contact = to.contact_id;
    let card = kontor_core::contacts::read::get(office.read(), contact)?.card;
    let (wording, empty) = wording(office, fields, Some(contact), moment)?;
    let page = SerialPage {
        contact_id: contact,
        addressee: card.display_name(),
        recipient: begin::address_block_at(office.read(), contact, to.address_kind, &dated(fields, moment))?,
        wording,
    };
    Ok((page, empty))
}

/// A letter as print takes it.
pub(crate) fn printed(
    fields: &LetterFields,
    ground: &Ground,
    our_reference: &str,
    recipient: &str,
    wording: Wording,
) -> Letter {
    Letter {
        notes: lines_of(&fields.notes),
        address: lines_of(recipient),
        info: info(fields, &ground.head, our_reference),
        subject: wording.subject,
        salutation: wording.salutation,
        body: wording.body,
        closing: fields.closing.clone(),
        firm: if fields.closing.is_empty() { String::new() } else { ground.details.name.clone() },
        signatures: [&fields.signatory, &fields.cosignatory].into_iter().filter_map(signature).collect(),
        annexes: lines_of(&fields.annexes),
        copies: lines_of(&fields.copies),
    }
}

/// "i. A. Anna Petersen" and the function below it.
fn signature(signatory: &Signatory) -> Option<Vec<String>> {
    if signatory.name.trim().is_empty() {
        return None;
    }
    let name = format!("{} {}", signatory.mark.code(), signatory.name.trim());
    let lines = [name.trim().to_owned(), signatory.role.trim().to_owned()];
    Some(lines.into_iter().filter(|line| !line.is_empty()).collect())
}

fn info(fields: &LetterFields, head: &LetterheadFields, our_reference: &str) -> Info {
    let order = if head.lines.is_empty() { Line::ALL.to_vec() } else { head.lines.clone() };
    let text = |text: &str, line: fn(String) -> InfoLine| {
        let text = text.trim();
        (!text.is_empty()).then(|| line(text.to_owned()))
    };
    let lines = order.into_iter().filter_map(|line| match line {
        Line::YourReference => text(&fields.your_reference, InfoLine::YourReference),
        Line::YourMessage => fields.your_message.map(InfoLine::YourMessage),
        Line::OurReference => text(our_reference, InfoLine::OurReference),
        Line::OurMessage => fields.our_message.map(InfoLine::OurMessage),
        Line::Clerk => text(&fields.clerk, InfoLine::Clerk),
        Line::Phone => text(&fields.clerk_phone, InfoLine::Phone),
        Line::Email => text(&fields.clerk_email, InfoLine::Email),
        Line::Date => Some(InfoLine::Date(fields.dated)),
    });
    Info { lines: lines.collect() }
}

/// The paper of letters on one ground.
pub(crate) fn paper(ground: &Ground, fields: &LetterFields, letters: Vec<Letter>) -> LetterPaper {
    let title = letters.first().map(|letter| letter.subject.clone()).filter(|subject| !subject.is_empty());
    LetterPaper {
        head: heads::printed(&ground.head, &ground.details, ground.lang),
        letters,
        firm: ground.details.name.clone(),
        title: title.unwrap_or_else(|| fields.subject.clone()),
        dated: fields.dated,
    }
}
