//! Letters about an event: invitations with the agenda as their enclosure, and what those who registered are told.

use chrono::NaiveDate;
use kontor_core::data_protection::restrict;
use kontor_core::letters::send::Wording;
use kontor_core::letters::{LetterFields, LetterLanguage, begin};
use kontor_core::master_data::text_block::{self, TextBlockFields};
use kontor_core::placeholders::{Group, Names, Source, Values};
use kontor_core::planner::invitations::{self, What, Whom};
use kontor_core::planner::registrations::tell::Notice;
use kontor_core::planner::registrations::{self, RegistrationState};
use kontor_core::planner::{EventFields, When, agenda, read};
use kontor_core::record::{ContactId, EventId, TextBlockId};
use kontor_core::{bodies, planner};
use kontor_print::papers::agenda::{AgendaForm, AgendaOptions, AgendaPaper};
use kontor_print::papers::invitation_letters::{DispatchLine, DispatchPaper};
use kontor_print::papers::letter::{Letter, LetterOptions, LetterPaper, is_crowded};
use kontor_print::{Logo, Paper, joined};
use kontor_words::PaperLang;
use kontor_words::papers::dispatch as dispatch_words;
use kontor_words::planner::letters as words;
use kontor_words::{letters as letter_words, placeholders};
use serde_json::{Value, json};

use super::people_at::{event_of, gathered};
use super::{Document, List, PaperRemark, PaperRequest, file_stem, logo, paper_language};
use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};
use crate::jobs::Progress;
use crate::letters::blocks::said;
use crate::letters::compose::{self, Ground};

/// So many letters are put into words in one go of the desk.
const AT_ONCE: usize = 25;

/// Somebody who is written to.
#[derive(Debug, Clone)]
pub(crate) struct Reader {
    pub(crate) name: String,
    pub(crate) contact: Option<ContactId>,
    pub(crate) email: String,
    /// They were told of it before.
    pub(crate) again: bool,
}

/// What letters say, before it is filled for each.
#[derive(Debug, Clone)]
pub(crate) struct Text {
    /// A text block, if one was chosen.
    pub(crate) block: Option<TextBlockFields>,
    /// The usual subject and text: for whoever hears of it first, and for whoever was told before.
    pub(crate) usual: [(String, String); 2],
}

/// What everybody's letter has in common.
#[derive(Debug, Clone)]
struct Common {
    event: EventId,
    text: Text,
    language: LetterLanguage,
    notes: String,
    annexes: String,
}

/// Letters on their way to paper, and what has to be said of them.
#[derive(Default)]
struct Written {
    letters: Vec<Letter>,
    ground: Option<(Ground, LetterFields)>,
    without_address: Vec<String>,
    restricted: Vec<String>,
    empty: Vec<String>,
}

impl Written {
    fn remarks(&mut self) -> Vec<PaperRemark> {
        let crowded = self.letters.iter().filter(|letter| is_crowded(&letter.address));
        let crowded: Vec<String> = crowded.filter_map(|letter| letter.address.first().cloned()).collect();
        [
            ("without_address", std::mem::take(&mut self.without_address)),
            ("restricted", std::mem::take(&mut self.restricted)),
            ("placeholders_empty", std::mem::take(&mut self.empty)),
            ("address_crowded", crowded),
        ]
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(code, names)| PaperRemark { code: code.to_owned(), names })
        .collect()
    }
}

const fn letter_language(lang: PaperLang) -> LetterLanguage {
    match lang {
        PaperLang::De => LetterLanguage::De,
        PaperLang::En => LetterLanguage::En,
        PaperLang::DeAt => LetterLanguage::DeAt,
        PaperLang::DeCh => LetterLanguage::DeCh,
    }
}

/// The words for one reader and which placeholders stayed empty; a name alone is greeted by it.
pub(crate) fn wording(
    desk: &mut Desk,
    event: EventId,
    text: &Text,
    reader: &Reader,
    lang: PaperLang,
) -> Result<(String, String, Vec<String>)> {
    let (office, moment) = desk.at_work()?;
    let usual = &text.usual[usize::from(reader.again)];
    let Some(block) = &text.block else { return Ok((usual.0.clone(), usual.1.clone(), Vec::new())) };
    let (subject, body) = said(block, letter_language(lang));
    let names = Names::of(office.read(), &[Group::Contact, Group::Event])?;
    let source = Source { contact: reader.contact, event: Some(event), ..Source::default() };
    let values = Values::of(office, source, lang == PaperLang::En, &moment)?;
    let subject = if subject.trim().is_empty() { &usual.0 } else { subject };
    let (subject, body) =
        (placeholders::fill(subject, &names, &values, lang), placeholders::fill(body, &names, &values, lang));
    let mut empty = subject.empty;
    empty.extend(body.empty);
    empty.extend(subject.unknown);
    empty.extend(body.unknown);
    Ok((subject.text, body.text, empty))
}

fn write(desk: &mut Desk, common: &Common, reader: &Reader, written: &mut Written) -> Result<()> {
    let lang = compose::paper_lang(common.language);
    let Some(contact) = reader.contact else {
        written.without_address.push(reader.name.clone());
        return Ok(());
    };
    let (office, moment) = desk.at_work()?;
    if restrict::since(office.read(), contact)?.is_some() {
        written.restricted.push(reader.name.clone());
        return Ok(());
    }
    let mut fields = begin::to_contact(office.read(), contact, Some(common.language), &moment)?;
    if fields.recipient.trim().is_empty() {
        written.without_address.push(reader.name.clone());
        return Ok(());
    }
    letter_words::of(lang).closing.clone_into(&mut fields.closing);
    fields.notes.clone_from(&common.notes);
    fields.annexes.clone_from(&common.annexes);
    let ground = compose::ground(office, &fields, None)?;
    let (subject, body, empty) = wording(desk, common.event, &common.text, reader, lang)?;
    for name in empty {
        if !written.empty.contains(&name) {
            written.empty.push(name);
        }
    }
    let said = Wording { subject, salutation: fields.salutation.clone(), body };
    written.letters.push(compose::printed(&fields, &ground, "", &fields.recipient, said));
    written.ground.get_or_insert((ground, fields));
    Ok(())
}

async fn write_all(ctx: &Ctx, common: Common, readers: Vec<Reader>) -> Result<Written> {
    let mut progress = Progress::of(ctx);
    let (mut written, mut done) = (Written::default(), 0);
    for slice in readers.chunks(AT_ONCE) {
        if !progress.go_on(done, readers.len()) {
            return Err(kontor_core::Error::Cancelled.into());
        }
        done += slice.len();
        let (slice, common) = (slice.to_vec(), common.clone());
        written = ctx
            .desk(move |desk| {
                for reader in &slice {
                    write(desk, &common, reader, &mut written)?;
                }
                Ok(written)
            })
            .await?;
    }
    if written.letters.is_empty() {
        return Err(ApiError::new("PAPER_NO_RECIPIENT", Value::Null));
    }
    Ok(written)
}

/// Sets letters, each with its enclosure behind it.
fn set(
    paper: &LetterPaper,
    options: LetterOptions,
    picture: Option<&Logo>,
    annex: Option<&Paper>,
) -> Result<(Paper, Vec<usize>)> {
    let letters = paper.set(options, if options.preprinted { None } else { picture })?;
    let starts = LetterPaper::first_pages(&letters);
    let Some(annex) = annex else { return Ok((letters, starts)) };
    let ends = starts.iter().skip(1).copied().chain([letters.page_count()]);
    let mut parts = Vec::with_capacity(2 * starts.len());
    let (mut firsts, mut page) = (Vec::with_capacity(starts.len()), 0);
    for (start, end) in starts.iter().copied().zip(ends) {
        firsts.push(page);
        page += end - start + annex.page_count();
        parts.push((&letters, start..end));
        parts.push((annex, 0..annex.page_count()));
    }
    Ok((joined(letters.title(), &parts)?, firsts))
}

async fn document(
    ctx: &Ctx,
    mut written: Written,
    enclosed: Option<AgendaPaper>,
    preprinted: bool,
    lang: PaperLang,
) -> Result<Document> {
    let remarks = written.remarks();
    let picture = ctx.desk(crate::master_data::logo).await?;
    ctx.compute(move || {
        let Some((ground, fields)) = written.ground else {
            return Err(ApiError::new("PAPER_NO_RECIPIENT", Value::Null));
        };
        let picture = logo(picture);
        let options = AgendaOptions { form: AgendaForm::Participants, compact: false, lang };
        let annex = enclosed.map(|agenda| agenda.set(options, picture.as_ref())).transpose()?;
        let count = written.letters.len();
        let paper = compose::paper(&ground, &fields, written.letters);
        let (whole, first_pages) =
            set(&paper, LetterOptions { lang, preprinted: false }, picture.as_ref(), annex.as_ref())?;
        let for_printer = if preprinted {
            Some(set(&paper, LetterOptions { lang, preprinted: true }, None, annex.as_ref())?.0)
        } else {
            None
        };
        let name = file_stem(&format!("{} {}", whole.title(), fields.dated));
        Ok(Document { name, rows: Some(count), remarks, for_printer, first_pages, ..Document::of(whole) })
    })
    .await
}

fn block(desk: &mut Desk, id: Option<i64>) -> Result<Option<TextBlockFields>> {
    let connection = desk.office()?.read();
    Ok(id.map(|id| text_block::get(connection, TextBlockId(id))).transpose()?.map(|block| block.fields))
}

/// What a letter tells of an event.
pub(crate) fn about(desk: &mut Desk, id: EventId, lang: PaperLang) -> Result<words::About> {
    let gathering = gathered(desk, id, true)?;
    let fields = gathering.event.fields;
    Ok(words::About {
        title: fields.title,
        when: kontor_words::planner::invitations::when(&fields.when, lang),
        places: gathering.places,
        link: fields.online_link,
        preparation: fields.preparation,
    })
}

/// "1 Eröffnung": what everybody may read of an agenda, breaks aside.
fn agenda_lines(fields: &EventFields) -> Vec<String> {
    let Ok(found) = agenda::agenda(fields) else { return Vec::new() };
    let lines = found.rows.into_iter().filter(|row| !row.item.internal && row.item.kind != planner::ItemKind::Break);
    lines.map(|row| format!("{} {}", row.item.number.unwrap_or_default(), row.item.title).trim().to_owned()).collect()
}

/// Everything that invitations by letter need, taken at the desk.
struct Invited {
    fields: EventFields,
    readers: Vec<Reader>,
    text: Text,
    notes: String,
    lacking: Vec<String>,
    cancelled: bool,
    enclosed: Option<AgendaPaper>,
}

fn invited(desk: &mut Desk, request: &PaperRequest, lang: PaperLang) -> Result<Invited> {
    let id = event_of(request)?;
    let about = about(desk, id, lang)?;
    let chosen_block = block(desk, request.block)?;
    let connection = desk.office()?.read();
    let fields = read::get(connection, id)?.fields;
    let state = invitations::state(connection, id)?;
    let body = bodies::read::of_event(connection, id)?;
    let rule = body.and_then(|body| body.fields.convening).filter(|_| fields.kind == planner::EventKind::Sitting);
    let registered = rule.is_some_and(|rule| rule.demand().form == planner::convening::ConveningForm::Registered);
    let readers = state.recipients.iter().filter_map(|one| {
        let Whom::Participant(line) = one.whom else { return None };
        // Where nobody was chosen, those whom no e-mail reaches, or all where a registered letter is asked for.
        let wanted = if request.people.is_empty() {
            registered || one.address.is_empty()
        } else {
            request.people.contains(&line.0)
        };
        let told = state.message(one).is_some_and(|what| what == What::Invitation || one.last.is_some());
        (wanted && told).then(|| Reader {
            name: one.name.clone(),
            contact: one.contact,
            email: one.address.clone(),
            again: one.last.is_some(),
        })
    });
    let readers = readers.collect();
    let cancelled = state.told.cancelled;
    let lines = agenda_lines(&fields);
    let lacks = [
        !matches!(fields.when, When::Timed { .. }),
        about.places.is_empty() && about.link.is_empty(),
        lines.is_empty(),
    ];
    let lacking = dispatch_words::lacking(lang).into_iter().zip(lacks);
    let lacking = lacking.filter(|(_, lacks)| rule.is_some() && *lacks && !cancelled);
    let lacking = lacking.map(|(what, _)| what.to_owned()).collect();
    let usual = if cancelled {
        let said = words::cancellation(&about, lang);
        [said.clone(), said]
    } else {
        [false, true].map(|again| words::invitation(&about, &lines, (rule.is_some(), again), lang))
    };
    let typed = request.letter.as_ref().map(|wish| wish.notes.trim().to_owned()).filter(|notes| !notes.is_empty());
    let usual_note = if registered && !cancelled { dispatch_words::registered(lang) } else { "" };
    let enclosed = if lines.is_empty() || cancelled { None } else { Some(super::agenda::told(desk, &fields)?) };
    Ok(Invited {
        readers,
        text: Text { block: chosen_block, usual },
        notes: typed.unwrap_or_else(|| usual_note.to_owned()),
        lacking,
        cancelled,
        enclosed,
        fields,
    })
}

/// Invitations by letter, each with the agenda; or the sheet that stays in the house.
pub(super) async fn invitations(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    let sheet = match request.form.as_deref().unwrap_or("letters") {
        "letters" => false,
        "dispatch" => true,
        other => return Err(ApiError::new("PAPER_FORM_UNKNOWN", json!({ "form": other }))),
    };
    let id = event_of(&request)?;
    let preprinted = request.letter.as_ref().is_some_and(|wish| wish.preprinted);
    let found = ctx.desk(move |desk| invited(desk, &request, lang)).await?;
    if sheet {
        return dispatch(ctx, id, found, lang).await;
    }
    let annexes = match &found.enclosed {
        Some(_) => kontor_words::papers::agenda(lang).agenda.to_owned(),
        None => String::new(),
    };
    let common = Common { event: id, text: found.text, language: letter_language(lang), notes: found.notes, annexes };
    let written = write_all(ctx, common, found.readers).await?;
    let mut document = document(ctx, written, found.enclosed, preprinted, lang).await?;
    if !found.lacking.is_empty() {
        document.remarks.insert(0, PaperRemark { code: "invitation_lacks".to_owned(), names: found.lacking });
    }
    Ok(document)
}

async fn dispatch(ctx: &Ctx, id: EventId, found: Invited, lang: PaperLang) -> Result<Document> {
    let Invited { readers, fields, cancelled, .. } = found;
    let list = ctx
        .desk(move |desk| {
            let gathering = gathered(desk, id, true)?;
            let today = gathering.today;
            let (office, moment) = desk.at_work()?;
            let by =
                if cancelled { None } else { crate::invitations::convene_by(office, id, false, today, lang.lang())? };
            let mut rows = Vec::with_capacity(readers.len());
            for reader in readers {
                let address = match reader.contact {
                    Some(contact) if restrict::since(office.read(), contact)?.is_none() => {
                        begin::address_block(office.read(), contact, &moment)?
                    }
                    _ => String::new(),
                };
                let address = address.lines().map(ToOwned::to_owned).collect();
                rows.push(DispatchLine { name: reader.name, address, email: reader.email });
            }
            let day = |day: fn(&crate::invitations::ConveneBy) -> Option<NaiveDate>| by.as_ref().and_then(day);
            Ok(DispatchPaper {
                about: gathering.about(lang),
                firm: gathering.firm.name,
                title: fields.title,
                send_by: day(|by| Some(by.send_by)),
                receive_by: day(|by| by.receive_by),
                agenda_by: day(|by| by.agenda_by),
                rule: by.map(|by| vec![by.rule, by.demand, by.hint]).unwrap_or_default(),
                rows,
                as_of: today,
            })
        })
        .await?;
    ctx.compute(move || {
        let table = list.table(lang);
        let sheet = list.sheet(&table, lang);
        let (paper, filter) = (sheet.set()?, sheet.filter.clone());
        let title = paper.title().to_owned();
        Ok(Document {
            name: file_stem(&format!("{title} {}", list.as_of)),
            table: Some(List { table, title, filter, firm: list.firm, day: list.as_of, lang }),
            ..Document::of(paper)
        })
    })
    .await
}

/// Who is told what, of those who registered; without a choice everybody whom it concerns.
pub(crate) fn registered(
    desk: &mut Desk,
    id: EventId,
    notice: Notice,
    chosen: &[i64],
) -> Result<Vec<(registrations::RegistrationId, Reader)>> {
    let connection = desk.office()?.read();
    let gone = read::get(connection, id)?.fields.status == planner::EventStatus::Cancelled;
    let concerns = |state: RegistrationState| match notice {
        Notice::Confirmation | Notice::Reminder => state == RegistrationState::Confirmed,
        Notice::Waiting => state == RegistrationState::Waiting,
        Notice::Cancellation => gone || state == RegistrationState::Cancelled,
    };
    let all = registrations::read::all(connection, id)?;
    let wanted =
        all.into_iter().filter(|one| if chosen.is_empty() { concerns(one.state) } else { chosen.contains(&one.id.0) });
    Ok(wanted
        .map(|one| {
            let reader =
                Reader { name: one.person.name, contact: one.person.contact_id, email: one.address, again: false };
            (one.id, reader)
        })
        .collect())
}

/// What those who registered are told, before it is filled for each.
pub(crate) fn notice_text(
    desk: &mut Desk,
    id: EventId,
    notice: Notice,
    chosen: Option<i64>,
    lang: PaperLang,
) -> Result<Text> {
    let about = about(desk, id, lang)?;
    let gone = read::get(desk.office()?.read(), id)?.fields.status == planner::EventStatus::Cancelled;
    let said = if gone && notice == Notice::Cancellation {
        words::cancellation(&about, lang)
    } else {
        words::notice(notice, &about, lang)
    };
    Ok(Text { block: block(desk, chosen)?, usual: [said.clone(), said] })
}

/// Letters to those who registered.
pub(super) async fn registrations(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    let form = request.form.as_deref().unwrap_or("confirmation");
    let notice = Notice::ALL.iter().copied().find(|notice| notice.code() == form);
    let notice = notice.ok_or_else(|| ApiError::new("PAPER_FORM_UNKNOWN", json!({ "form": form })))?;
    let id = event_of(&request)?;
    let preprinted = request.letter.as_ref().is_some_and(|wish| wish.preprinted);
    let notes = request.letter.as_ref().map(|wish| wish.notes.trim().to_owned()).unwrap_or_default();
    let (people, chosen) = (request.people.clone(), request.block);
    let (readers, text) = ctx
        .desk(move |desk| {
            let readers = registered(desk, id, notice, &people)?;
            Ok((readers, notice_text(desk, id, notice, chosen, lang)?))
        })
        .await?;
    let common = Common { event: id, text, language: letter_language(lang), notes, annexes: String::new() };
    let written = write_all(ctx, common, readers.into_iter().map(|(_, reader)| reader).collect()).await?;
    document(ctx, written, None, preprinted, lang).await
}
