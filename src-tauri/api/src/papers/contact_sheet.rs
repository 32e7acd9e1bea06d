//! The contact sheet: everything the office knows of one contact.

use chrono::NaiveDate;
use kontor_core::attachments::photo;
use kontor_core::contacts::{Address, Card, ContactKind, phone, read, salutation};
use kontor_core::contracts::register;
use kontor_core::master_data::{self, entry};
use kontor_core::own_fields;
use kontor_core::record::{ContactId, EntryId};
use kontor_core::timeline::list::When;
use kontor_core::timeline::{self, ItemKind, Source};
use kontor_core::{Office, RecordKind};
use kontor_print::papers::contact_sheet::{ContactSheetPaper, Picture, SheetPart};
use kontor_words::papers::contacts as words;
use kontor_words::papers::contacts::ContactSheetWords;
use kontor_words::{PaperLang, dates};
use serde_json::json;

use super::contact_list::{birthday, country};
use super::{Document, PaperRemark, PaperRequest, file_stem, logo, own_values, paper_language};
use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};

pub(super) async fn set(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    if let Some(form) = request.form.as_deref().filter(|form| *form != "sheet") {
        return Err(ApiError::new("PAPER_FORM_UNKNOWN", json!({ "form": form })));
    }
    let id = request.id.ok_or_else(|| ApiError::new("PAPER_NEEDS_RECORD", json!({ "paper": request.paper })))?;
    let (data, sign, photo) = ctx
        .desk(move |desk| {
            let sign = crate::master_data::logo(desk)?;
            let photo = photo::bytes(desk.office()?.read(), ContactId(id).into())?;
            Ok((describe(desk, ContactId(id), lang)?, sign, photo))
        })
        .await?;
    let name = file_stem(&format!("{} {}", words::contact_sheet(lang).title, data.name));
    ctx.compute(move || {
        let mut remarks = Vec::new();
        if let Some(photo) = photo {
            let paper = logo(Some(photo)).map(|photo| data.set(lang, Picture::Photo(&photo))).transpose()?;
            match paper.filter(|paper| !paper.logo_left_out()) {
                Some(paper) => return Ok(Document { name, ..Document::of(paper) }),
                // A picture that nothing can draw is said, and the sheet is made all the same.
                None => remarks.push(PaperRemark { code: "photo_unreadable".into(), names: vec![data.name.clone()] }),
            }
        }
        let sign = logo(sign);
        let paper = data.set(lang, sign.as_ref().map_or(Picture::Nothing, Picture::Logo))?;
        Ok(Document { name, remarks, ..Document::of(paper) })
    })
    .await
}

fn describe(desk: &mut Desk, id: ContactId, lang: PaperLang) -> Result<ContactSheetPaper> {
    let today = desk.today();
    let office = desk.office()?;
    let contracts = contracts(office, id, today, lang)?;
    let connection = office.read();
    let w = words::contact_sheet(lang);
    let contact = read::get(connection, id)?;
    let card = contact.card;
    let firm = master_data::firm::on(connection, today)?;
    let mut people = SheetPart::new(w.people);
    people.yields = true;
    if card.kind == ContactKind::Organisation {
        for (_, name, role) in read::people_of(connection, id)? {
            people.line(name, if role.is_empty() { "·".to_owned() } else { role });
        }
    }
    let position = card.position_on(today).or(card.positions.first());
    let mut below: Vec<String> = Vec::new();
    if let Some(position) = position {
        below.push(joined(&[&position.role, &position.department, &position.organisation]));
    }
    if !card.active {
        below.push(w.inactive.to_owned());
    }
    below.retain(|line| !line.is_empty());
    let parts = vec![
        reach(&card, w, lang),
        addresses(&card, today, &firm.country, w, lang),
        positions(&card, w, lang),
        people,
        relations(office, &card, lang)?,
        further(office, &card, lang)?,
        own(office, &card, lang)?,
        contracts,
        meetings(office, id, today, lang)?,
        noted(office, id, lang)?,
        note(&card, w),
    ];
    Ok(ContactSheetPaper { firm: firm.name, name: card.display_name(), below, as_of: today, parts })
}

fn joined(parts: &[&str]) -> String {
    parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn reach(card: &Card, w: &ContactSheetWords, lang: PaperLang) -> SheetPart {
    let list = words::contact_list(lang);
    let mut part = SheetPart::new(w.reach);
    for phone in &card.phones {
        let label = label(&phone.label, lang);
        let number = phone::shown(&phone.raw, phone.e164.as_deref());
        part.line(if label.is_empty() { list.phone.to_owned() } else { label }, number);
    }
    for email in &card.emails {
        part.line(joined(&[list.email, &label(&email.label, lang)]), &email.address);
    }
    for web in &card.webs {
        part.line(joined(&[list.web, &label(&web.label, lang)]), &web.url);
    }
    part
}

/// "geschäftlich"; a label of the person's own as it is.
fn label(label: &str, lang: PaperLang) -> String {
    let written = if lang.is_german() { kontor_exchange::Lang::De } else { kontor_exchange::Lang::En };
    kontor_exchange::labels::word(label, written)
}

fn addresses(card: &Card, today: NaiveDate, home: &str, w: &ContactSheetWords, lang: PaperLang) -> SheetPart {
    let mut part = SheetPart::new(w.addresses);
    for address in card.addresses.iter().filter(|address| address.valid_to.is_none_or(|to| today <= to)) {
        let town = format!("{} {}", address.postal_code, address.town);
        let country = country(address, home, lang);
        let lines = [address.extra.trim(), address.street.trim(), town.trim(), country.as_str()];
        let text = lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
        part.line(joined(&[&label(&address.label, lang), &validity(address, w, lang)]), text);
    }
    part
}

fn validity(address: &Address, w: &ContactSheetWords, lang: PaperLang) -> String {
    span(address.valid_from, address.valid_to, w, lang)
}

fn span(from: Option<NaiveDate>, until: Option<NaiveDate>, w: &ContactSheetWords, lang: PaperLang) -> String {
    match (from, until) {
        (Some(from), Some(until)) => format!("{} – {}", dates::numeric(from, lang), dates::numeric(until, lang)),
        (Some(from), None) => format!("{} {}", w.since, dates::numeric(from, lang)),
        (None, Some(until)) => format!("{} {}", w.until, dates::numeric(until, lang)),
        (None, None) => String::new(),
    }
}

fn positions(card: &Card, w: &ContactSheetWords, lang: PaperLang) -> SheetPart {
    let mut part = SheetPart::new(w.positions);
    for position in &card.positions {
        let detail = joined(&[&position.role, &position.department, &span(position.since, position.until, w, lang)]);
        part.line(&position.organisation, if detail.is_empty() { "·".to_owned() } else { detail });
    }
    part
}

fn named(office: &Office, id: EntryId, lang: PaperLang, reversed: bool) -> Result<String> {
    let fields = entry::get(office.read(), id)?.fields;
    let (german, english) =
        if reversed { (fields.reverse_de, fields.reverse_en) } else { (fields.name_de, fields.name_en) };
    Ok(if lang.is_german() || english.is_empty() { german } else { english })
}

fn relations(office: &Office, card: &Card, lang: PaperLang) -> Result<SheetPart> {
    let mut part = SheetPart::new(words::contact_sheet(lang).relations);
    for relation in &card.relations {
        part.line(named(office, relation.kind_id, lang, relation.reversed)?, &relation.name);
    }
    Ok(part)
}

fn contracts(office: &Office, id: ContactId, today: NaiveDate, lang: PaperLang) -> Result<SheetPart> {
    let mut part = SheetPart::new(words::contact_sheet(lang).contracts);
    part.yields = true;
    for row in register::register(office, today)?.rows.iter().filter(|row| row.partner_id == Some(id)) {
        let status = kontor_words::register::status(row.status, lang.lang());
        part.line(&row.number, joined(&[&row.title, status]));
    }
    Ok(part)
}

/// The day of an item, and its clock time where it has one.
fn moment(when: When, lang: PaperLang) -> (NaiveDate, String) {
    match when {
        When::Day(day) => (day, dates::with_weekday(day, lang)),
        When::Time(at) => {
            let (day, time) = (at.date(), at.format("%H:%M"));
            (day, format!("{} {time}", dates::with_weekday(day, lang)))
        }
    }
}

/// So many items of the timeline are looked at.
const LOOKED_AT: usize = 200;

fn meetings(office: &Office, id: ContactId, today: NaiveDate, lang: PaperLang) -> Result<SheetPart> {
    let mut part = SheetPart::new(words::contact_sheet(lang).meetings);
    part.yields = true;
    let page = timeline::page(office.read(), id.into(), &[ItemKind::Meeting], 0, LOOKED_AT)?;
    // The timeline begins with what is last; the next meeting comes first here.
    for item in page.items.iter().rev() {
        let (day, said) = moment(item.at, lang);
        if let (true, Source::Meeting { title, .. }) = (day >= today, &item.source) {
            part.line(said, title);
        }
    }
    Ok(part)
}

/// What people noted last.
fn noted(office: &Office, id: ContactId, lang: PaperLang) -> Result<SheetPart> {
    let mut part = SheetPart::new(words::contact_sheet(lang).timeline);
    part.yields = true;
    let kinds = [ItemKind::Call, ItemKind::Email, ItemKind::Letter, ItemKind::Visit, ItemKind::Note];
    for item in timeline::page(office.read(), id.into(), &kinds, 0, 15)?.items {
        if let Source::Entry(entry) = &item.source {
            let kind = words::noted(entry.fields.kind, lang);
            let head = joined(&[kind, &entry.fields.subject, &entry.fields.who]);
            let text = entry.fields.text.trim();
            let text = if text.is_empty() { head } else { format!("{head}\n{text}") };
            part.line(moment(item.at, lang).1, text);
        }
    }
    Ok(part)
}

fn further(office: &Office, card: &Card, lang: PaperLang) -> Result<SheetPart> {
    let w = words::contact_sheet(lang);
    let mut part = SheetPart::new(w.further);
    part.line(w.salutation, salutation::line(office.read(), card)?);
    part.line(w.nickname, &card.nickname);
    part.line(w.anniversary, card.anniversary.map(|day| birthday(day, lang)).unwrap_or_default());
    part.line(w.birthday, card.birthday.map(|day| birthday(day, lang)).unwrap_or_default());
    part.line(w.customer_number, card.customer_number.clone().unwrap_or_default());
    part.line(w.supplier_number, card.supplier_number.clone().unwrap_or_default());
    part.line(w.vat_id, &card.vat_id);
    part.line("IBAN", grouped(&card.iban));
    let mut categories = Vec::new();
    for category in &card.categories {
        categories.push(named(office, *category, lang, false)?);
    }
    part.line(w.categories, categories.join(", "));
    part.line(w.tags, card.tags.join(", "));
    Ok(part)
}

/// What the office notes beside; values in the order of their fields.
fn own(office: &Office, card: &Card, lang: PaperLang) -> Result<SheetPart> {
    let mut part = SheetPart::new(words::contact_sheet(lang).own_fields);
    let known = own_fields::all(office.read(), Some(RecordKind::Contact))?;
    for value in &card.own {
        if let Some(field) = known.iter().find(|field| field.id == value.field_id) {
            part.line(own_values::name(field, lang), own_values::said(field, &value.text, lang));
        }
    }
    Ok(part)
}

/// Four by four, as it stands on forms.
fn grouped(iban: &str) -> String {
    let letters: Vec<char> = iban.chars().collect();
    letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join("\u{a0}")
}

fn note(card: &Card, w: &ContactSheetWords) -> SheetPart {
    let mut part = SheetPart::new(w.note);
    part.line("", card.note.trim());
    part
}
