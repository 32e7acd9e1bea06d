//! The Vertragsblatt of one contract or several, and the sheet that each is put to decision with.

use chrono::{Datelike, NaiveDate};
use kontor_core::attachments;
use kontor_core::contacts::address::{Purpose, reached};
use kontor_core::contacts::{self, Contact, phone};
use kontor_core::contracts::costs::holding;
use kontor_core::contracts::due::{Due, due};
use kontor_core::contracts::figures::{Figures, figures};
use kontor_core::contracts::register::ContractRow;
use kontor_core::contracts::{self as book, ContractFields, Terms, list, register};
use kontor_core::data_protection::restrict;
use kontor_core::money::Money;
use kontor_core::own_fields;
use kontor_core::record::{ContactId, ContractId};
use kontor_core::timeline::list::When;
use kontor_core::timeline::{self, ItemKind, Source};
use kontor_core::{Office, RecordKind, RecordRef, master_data};
use kontor_print::papers::contact_sheet::SheetLine;
use kontor_print::papers::contract_sheet::{ContractPart, ContractSheet, ContractSheetPaper, Price, Question};
use kontor_words::contracts::{legal_hint, notes_in_words, rule_in_words, steps_in_words, terms_in_words};
use kontor_words::papers::contacts::noted;
use kontor_words::papers::contracts as words;
use kontor_words::papers::contracts::SheetWords;
use kontor_words::papers::front_desk;
use kontor_words::{PaperLang, amounts, dates, messages, register as said};
use serde_json::json;

use super::contact_list::country;
use super::contract_rows::only_form;
use super::{Document, PaperRequest, file_stem, logo, own_values, paper_language};
use crate::contracts::beside::linked;
use crate::contracts::groups::{centres, name};
use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};

/// More contracts than this are no folder that anybody reads.
const MOST: usize = 300;
/// So many lines of what happened stand on a sheet.
const HISTORY: usize = 30;
/// What the history tells; files have a part of their own.
const TOLD: [ItemKind; 8] = [
    ItemKind::Call,
    ItemKind::Email,
    ItemKind::Letter,
    ItemKind::Visit,
    ItemKind::Note,
    ItemKind::Meeting,
    ItemKind::Contract,
    ItemKind::Change,
];

/// Sheets of the contract `id`, else of the filter; `asks` for the core and the boxes to be ticked.
pub(super) async fn set(ctx: &Ctx, request: PaperRequest, asks: bool) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    only_form(&request, "sheet")?;
    let (sign, ids, firm, today, who) = ctx
        .desk(move |desk| {
            let sign = crate::master_data::logo(desk)?;
            let ids = chosen(desk, &request)?;
            let (today, who) = (desk.today(), desk.room.pc.get().who);
            let firm = master_data::firm::on(desk.office()?.read(), today)?.name;
            Ok((sign, ids, firm, today, who))
        })
        .await?;
    let asked_by = asks.then_some(who);
    let mut sheets = Vec::with_capacity(ids.len());
    // One after the other: whoever types meanwhile waits for one sheet, not for all.
    for id in ids {
        let asked_by = asked_by.clone();
        let sheet = move |desk: &mut Desk| Contract::read(desk.office()?, id, today, lang)?.sheet(asked_by.as_deref());
        sheets.push(ctx.desk(sheet).await?);
    }
    let paper = ContractSheetPaper { firm, as_of: today, sheets };
    ctx.compute(move || {
        let set = paper.set(lang, logo(sign).as_ref())?;
        let name = match paper.sheets.as_slice() {
            [one] => file_stem(&format!("{} {}", set.title(), one.title)),
            _ => file_stem(&format!("{} {}", set.title(), paper.as_of)),
        };
        Ok(Document { name, rows: Some(paper.sheets.len()), ..Document::of(set) })
    })
    .await
}

fn chosen(desk: &mut Desk, request: &PaperRequest) -> Result<Vec<ContractId>> {
    if let Some(id) = request.id {
        return Ok(vec![ContractId(id)]);
    }
    let today = desk.today();
    let (filter, sort) = request.filter.core();
    let ids = match &request.filter.ids {
        Some(ids) => ids.clone(),
        None => list::select(desk.office()?, &filter, sort, today)?.ids.clone(),
    };
    if ids.is_empty() {
        return Err(ApiError::new("PAPER_NEEDS_RECORD", json!({ "paper": request.paper })));
    }
    if ids.len() > MOST {
        return Err(ApiError::new("PAPER_SHEETS_TOO_MANY", json!({ "count": ids.len(), "most": MOST })));
    }
    Ok(ids.into_iter().map(ContractId).collect())
}

/// One contract with everything that its sheet says.
struct Contract<'a> {
    office: &'a Office,
    row: ContractRow,
    fields: ContractFields,
    terms: Terms,
    deadline: Option<book::Deadline>,
    figures: Option<Figures>,
    today: NaiveDate,
    lang: PaperLang,
    w: &'static SheetWords,
}

impl<'a> Contract<'a> {
    fn read(office: &'a Office, id: ContractId, today: NaiveDate, lang: PaperLang) -> Result<Self> {
        let fields = book::read::get(office.read(), id)?.fields;
        let row = register::row(office, id, today)?;
        let terms = row.terms.clone().unwrap_or_else(|| fields.terms.clone());
        let noticed = fields.notice_ends_on;
        let deadline = if noticed.is_some() { None } else { book::deadline(&terms, today).ok() };
        let figures = figures(&fields.costs, &terms, deadline.as_ref(), noticed, today);
        Ok(Self { office, row, fields, terms, deadline, figures, today, lang, w: words::sheet(lang) })
    }

    fn sheet(&self, asked_by: Option<&str>) -> Result<ContractSheet> {
        let lang = self.lang.lang();
        let partner = if self.row.partner.is_empty() { self.w.no_partner.to_owned() } else { self.row.partner.clone() };
        let mut parts = Vec::new();
        if asked_by.is_some() {
            let mut core = self.contract()?;
            core.lines.extend(self.numbers());
            let mut note = self.note();
            note.yields = true;
            parts.extend([core, self.term_and_notice()?, note]);
        } else {
            let mut partner = self.partner()?;
            partner.lines.extend(self.numbers());
            let mut contract = self.contract()?;
            contract.lines.insert(0, SheetLine { label: self.w.number.to_owned(), text: self.row.number.clone() });
            contract.lines.retain(|line| !line.text.is_empty());
            parts.extend([
                partner,
                contract,
                self.term_and_notice()?,
                self.derivation(),
                self.costs(),
                self.links()?,
                self.decisions()?,
                self.own()?,
                self.note(),
                self.files()?,
                self.history()?,
            ]);
        }
        Ok(ContractSheet {
            number: self.row.number.clone(),
            title: self.row.title.clone(),
            below: vec![partner, said::status(self.row.status, lang).to_owned()],
            strip: vec![self.days(), self.amounts()].into_iter().filter(|row| !row.is_empty()).collect(),
            alert: self.alert(),
            parts,
            question: asked_by.map(|who| self.question(who)),
        })
    }

    fn day(&self, day: NaiveDate) -> String {
        dates::numeric(day, self.lang)
    }

    fn weekday(&self, day: NaiveDate) -> String {
        dates::with_weekday(day, self.lang)
    }

    fn money(&self, money: Money) -> String {
        amounts::money(money, self.lang)
    }

    /// "netto" or "brutto", as agreed.
    fn basis(&self) -> &'static str {
        match self.fields.costs.first().map(|line| line.tax) {
            Some(book::Tax::Gross) => self.w.gross,
            _ => self.w.net,
        }
    }

    /// The days that count, else why none does.
    fn days(&self) -> Vec<SheetLine> {
        let w = self.w;
        let mut facts = Vec::new();
        let mut fact = |label: &str, text: Option<String>| {
            facts.extend(text.map(|text| SheetLine { label: label.to_owned(), text }));
        };
        match due(&self.row, self.today) {
            Due::Send { day, .. } | Due::Overdue { day, .. } => {
                let late = if day < self.today { " !!" } else { "" };
                fact(w.send_by, Some(format!("{}{late}", self.weekday(day))));
                fact(w.receive_by, self.row.receive_by.map(|day| self.weekday(day)));
                fact(w.next_end, self.row.end.map(|day| self.day(day)));
                fact(w.otherwise, self.row.missed_end.map(|day| self.day(day)));
            }
            Due::Ends { day, .. } => fact(w.ends, Some(self.day(day))),
            Due::Freely(how) => {
                fact(w.deadline, Some(kontor_words::contracts::freely_in_words(how, self.lang.lang()).to_owned()));
                fact(w.next_end, self.row.end.map(|day| self.day(day)));
            }
            Due::Decided { choice, end } => {
                fact(w.deadline, Some(said::decided(choice, self.lang.lang()).to_owned()));
                fact(w.next_end, end.map(|day| self.day(day)));
            }
            Due::Rests(status) => fact(w.deadline, Some(said::status(status, self.lang.lang()).to_owned())),
            Due::Bound => fact(w.deadline, Some(said::not_terminable(self.lang.lang()).to_owned())),
            Due::Unclear => fact(w.deadline, Some(said::unclear(self.lang.lang()).to_owned())),
        }
        facts
    }

    /// The three figures and what missing the day costs, as agreed.
    fn amounts(&self) -> Vec<SheetLine> {
        let (w, basis) = (self.w, self.basis());
        let Some(figures) = &self.figures else { return Vec::new() };
        let counts = matches!(due(&self.row, self.today), Due::Send { .. } | Due::Overdue { .. });
        [
            (format!("{}, {basis}", w.yearly), figures.yearly),
            (format!("{}, {basis}", words::due_in(self.today.year(), self.lang)), figures.due_in_year),
            (format!("{}, {basis}", w.remaining), figures.remaining),
            (format!("{}, {basis}", w.if_missed), figures.cost_of_missing.filter(|_| counts)),
        ]
        .into_iter()
        .filter_map(|(label, amount)| Some(SheetLine { label, text: self.money(amount?) }))
        .collect()
    }

    /// Sending is late: receipt is still possible, or the deadline was missed.
    fn alert(&self) -> String {
        match due(&self.row, self.today) {
            Due::Overdue { day, receive_by: Some(by) } => {
                let form = self.fields.notice_form;
                words::still_possible(&self.weekday(day), &self.weekday(by), form, self.lang)
            }
            Due::Overdue { day, receive_by: None } => {
                let until = self.row.missed_end.map(|day| self.day(day));
                words::missed(&self.weekday(day), until.as_deref(), self.lang)
            }
            _ => String::new(),
        }
    }

    fn partner(&self) -> Result<ContractPart> {
        let w = self.w;
        let mut part = ContractPart::new(w.partner);
        if let Some(id) = self.fields.partner_id {
            part.line(w.name, &self.row.partner);
            self.reached(id, true, &mut part)?;
        }
        if let Some(id) = self.fields.contact_person_id.filter(|id| Some(*id) != self.fields.partner_id) {
            let (name, _) = kontor_core::search::title::of(self.office.read(), id.into())?;
            part.line(w.contact_person, name);
            self.reached(id, false, &mut part)?;
        }
        Ok(part)
    }

    /// Where somebody is reached. Of whoever is locked away (Art. 18 GDPR) nothing but the name is printed.
    fn reached(&self, id: ContactId, by_post: bool, part: &mut ContractPart) -> Result<()> {
        let connection = self.office.read();
        if restrict::since(connection, id)?.is_some() {
            return Ok(());
        }
        let contact: Contact = contacts::read::get(connection, id)?;
        if by_post {
            let home = master_data::firm::on(connection, self.today)?.country;
            let found = reached(connection, &contact, self.today, Purpose::Letter)?;
            part.line(
                self.w.address,
                found
                    .map(|found| {
                        let address = found.address;
                        let town = format!("{} {}", address.postal_code, address.town);
                        let country = country(&address, &home, self.lang);
                        let lines = [address.extra.trim(), address.street.trim(), town.trim(), country.as_str()];
                        lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
                    })
                    .unwrap_or_default(),
            );
        }
        let first = |phones: &[contacts::Phone]| {
            let found = phones.iter().find(|phone| phone.preferred).or(phones.first());
            found.map(|found| phone::shown(&found.raw, found.e164.as_deref())).unwrap_or_default()
        };
        part.line(self.w.phone, first(&contact.card.phones));
        let emails = &contact.card.emails;
        let email = emails.iter().find(|email| email.preferred).or(emails.first());
        part.line(self.w.email, email.map(|email| email.address.clone()).unwrap_or_default());
        Ok(())
    }

    /// Both numbers under which the partner knows us.
    fn numbers(&self) -> Vec<SheetLine> {
        [(self.w.customer_number, &self.fields.customer_number), (self.w.contract_number, &self.fields.contract_number)]
            .into_iter()
            .filter(|(_, number)| !number.trim().is_empty())
            .map(|(label, number)| SheetLine { label: label.to_owned(), text: number.clone() })
            .collect()
    }

    fn contract(&self) -> Result<ContractPart> {
        let (w, lang) = (self.w, self.lang.lang());
        let mut part = ContractPart::new(w.contract);
        part.line(w.kind, name(&self.row.kind, self.lang));
        part.line(w.direction, said::direction(self.row.direction, lang));
        part.line(w.cost_centre, self.cost_centres()?);
        part.line(w.responsible, &self.row.responsible);
        part.line(w.tags, self.fields.tags.join(", "));
        Ok(part)
    }

    /// One bears it alone, or several share it: "100 Verwaltung 60 %, 200 Lager 40 %".
    fn cost_centres(&self) -> Result<String> {
        if self.fields.shares.is_empty() {
            return Ok(name(&self.row.cost_centre, self.lang));
        }
        let centres = centres(self.office)?;
        let said = |share: &book::Share| {
            let centre = centres.get(&share.cost_centre_id).map(|names| name(names, self.lang)).unwrap_or_default();
            format!("{centre} {}", amounts::percent(share.share, self.lang))
        };
        Ok(self.fields.shares.iter().map(said).collect::<Vec<_>>().join(", "))
    }

    fn term_and_notice(&self) -> Result<ContractPart> {
        let (w, lang) = (self.w, self.lang.lang());
        let mut part = ContractPart::new(w.term_and_notice);
        part.line(w.term, terms_in_words(&self.terms, lang));
        let noticed = self.fields.notice_ends_on;
        let on = noticed.map_or(self.today, |end| end.min(self.today));
        let running = book::current_term(&self.terms, on).ok().filter(|(from, _)| *from <= self.today);
        if let Some((from, to)) = running {
            let to = noticed.or(to).map(|to| self.day(to));
            part.line(w.current_term, words::running(&self.day(from), to.as_deref(), self.lang));
        }
        part.line(w.notice, rule_in_words(self.terms.rule_on(self.today), lang));
        part.line(w.form, said::notice_form(self.fields.notice_form, lang));
        if let (Some(given), Some(end)) = (self.fields.notice_given_on, noticed) {
            part.line(w.given, words::given_on(&self.day(given), &self.day(end), self.lang));
        }
        if let Some(notice) = book::given::of(self.office.read(), self.row.id)? {
            part.line(w.sent, notice.sent_on.map(|day| self.day(day)).unwrap_or_default());
            part.line(w.confirmed, notice.confirmed_on.map(|day| self.day(day)).unwrap_or_default());
        }
        Ok(part)
    }

    /// Contracts that it stands to, and those that stand to it.
    fn links(&self) -> Result<ContractPart> {
        let mut part = ContractPart::new(self.w.links);
        for other in linked(self.office, self.row.id, &self.fields)? {
            let role = if other.reversed {
                words::linked_from(other.role, self.lang)
            } else {
                words::link(other.role, self.lang)
            };
            part.line(role, format!("{} {}", other.number, other.title));
        }
        Ok(part)
    }

    /// What was decided at its deadlines.
    fn decisions(&self) -> Result<ContractPart> {
        let w = self.w;
        let mut part = ContractPart::new(w.decided);
        for decision in book::decisions::of(self.office.read(), self.row.id)? {
            let fields = decision.fields;
            let end = decision.end_asked.map(|end| format!("{} {}", w.decided_for, self.day(end)));
            let head =
                [words::choice(fields.choice, self.lang), end.as_deref().unwrap_or_default(), &fields.decided_by];
            part.line(self.weekday(fields.decided_on), lines(&head, &fields.note));
        }
        Ok(part)
    }

    fn derivation(&self) -> ContractPart {
        let mut part = ContractPart::new(self.w.derivation);
        let lang = self.lang.lang();
        if let Some(deadline) = &self.deadline {
            let steps = steps_in_words(&deadline.steps, lang).into_iter().enumerate();
            for (index, step) in steps {
                part.line(format!("{}.", index + 1), words::spelt(step, self.lang));
            }
            for note in notes_in_words(&deadline.notes, lang) {
                part.line("!", words::spelt(note, self.lang));
            }
            legal_hint(lang).clone_into(&mut part.remark);
        }
        part
    }

    fn costs(&self) -> ContractPart {
        let w = self.w;
        let mut part = ContractPart::new(w.costs);
        let holding = holding(&self.fields.costs, self.today);
        for line in &self.fields.costs {
            let basis = if line.tax == book::Tax::Gross { w.gross } else { w.net };
            let now = holding.is_some_and(|holding| std::ptr::eq(holding, line)) && self.fields.costs.len() > 1;
            let reason = [line.reason.trim(), if now { w.holds_now } else { "" }];
            part.prices.push(Price {
                from: line.valid_from.map_or_else(|| w.from_begin.to_owned(), |day| self.day(day)),
                amount: amounts::money(line.amount, self.lang),
                payment: format!("{}, {basis}", said::interval(line.interval, self.lang.lang())),
                first_due: line.first_due.map(|day| self.day(day)).unwrap_or_default(),
                reason: reason.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
                now,
            });
        }
        part
    }

    fn own(&self) -> Result<ContractPart> {
        let mut part = ContractPart::new(self.w.own_fields);
        let known = own_fields::all(self.office.read(), Some(RecordKind::Contract))?;
        for value in &self.fields.own {
            if let Some(field) = known.iter().find(|field| field.id == value.field_id) {
                part.line(own_values::name(field, self.lang), own_values::said(field, &value.text, self.lang));
            }
        }
        Ok(part)
    }

    fn note(&self) -> ContractPart {
        let mut part = ContractPart::new(self.w.note);
        part.line("", self.fields.note.trim());
        part
    }

    fn files(&self) -> Result<ContractPart> {
        let mut part = ContractPart::new(self.w.files);
        for file in attachments::read::list(self.office.read(), RecordRef::from(self.row.id))? {
            part.line(self.day(file.added_on), file.name);
        }
        Ok(part)
    }

    fn history(&self) -> Result<ContractPart> {
        let w = self.w;
        let mut part = ContractPart::new(w.history);
        let page = timeline::page(self.office.read(), self.row.id.into(), &TOLD, 0, HISTORY)?;
        for item in page.items {
            // On paper the day counts; the hour at which somebody typed it says nothing about the contract.
            let when = match item.at {
                When::Day(day) => day,
                When::Time(at) => at.date(),
            };
            let text = match item.source {
                Source::Entry(entry) => {
                    let kind = noted(entry.fields.kind, self.lang);
                    lines(&[kind, &entry.fields.subject, &entry.fields.who], &entry.fields.text)
                }
                Source::Meeting { title, .. } => lines(&[w.meeting, &title], ""),
                Source::Contract { notice, .. } => if notice { w.notice_was_given } else { w.begun }.to_owned(),
                Source::Desk(entry) => {
                    let kind = front_desk::kind(entry.fields.kind, self.lang);
                    lines(
                        &[kind, &entry.fields.subject, entry.number.as_deref().unwrap_or_default()],
                        &entry.fields.note,
                    )
                }
                Source::Change(op) => lines(&[&step(&op.code, &op.title, self.lang), &op.who], ""),
                Source::File { name, .. } => name,
            };
            part.line(self.weekday(when), text);
        }
        let left_out = page.count.saturating_sub(HISTORY);
        if left_out > 0 {
            part.remark = format!("{left_out} {}", w.more);
        }
        Ok(part)
    }

    fn question(&self, who: &str) -> Question {
        let (w, row) = (self.w, &self.row);
        let cost = self.figures.as_ref().and_then(|figures| figures.cost_of_missing).map(|cost| self.money(cost));
        let until = row.missed_end.map(|day| self.day(day));
        let state = due(row, self.today);
        let counts = matches!(state, Due::Send { .. } | Due::Overdue { .. });
        let kept = match (counts, row.direction) {
            (false, _) => String::new(),
            (true, book::Direction::Pay) => words::kept_until(until.as_deref(), cost.as_deref(), self.lang),
            (true, book::Direction::Receive) => words::brings_until(until.as_deref(), cost.as_deref(), self.lang),
        };
        Question {
            until: match state {
                Due::Send { day, .. } => format!("{} {}", w.decide_by, self.weekday(day)),
                // What presses stands above; the last day is the one on which it must have arrived.
                Due::Overdue { receive_by: Some(by), .. } => {
                    format!("{} {}", w.decide_by, self.weekday(by))
                }
                _ => String::new(),
            },
            kept,
            end: row
                .end
                .filter(|_| counts || matches!(state, Due::Freely(_) | Due::Decided { .. }))
                .map(|day| self.day(day))
                .unwrap_or_default(),
            put_by: words::put_by(who, &self.day(self.today), self.lang),
        }
    }
}

/// A head of some parts and a text below it.
fn lines(head: &[&str], text: &str) -> String {
    let head = head.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let text = text.trim();
    if text.is_empty() { head } else { format!("{head}\n{text}") }
}

/// What a step did, in words.
fn step(code: &str, title: &str, lang: PaperLang) -> String {
    let named = messages::ops().iter().find(|op| op.code == code);
    let pattern = named.map_or("{title}", |op| if lang.is_german() { op.de } else { op.en });
    words::spelt(pattern.to_owned(), lang).replace("{title}", title)
}
