//! Commands of invitations: who has to be told what, drafts of it, and what was sent.

use chrono::{DateTime, NaiveDate, Utc};
use kontor_core::holidays::Calendar;
use kontor_core::master_data::{employee, firm, holiday};
use kontor_core::planner::convening::Convening;
use kontor_core::planner::invitations::{self as core, KnownAs, Need, Told, Way, What, Whom, note, state};
use kontor_core::planner::{EventKind, ItemKind, agenda, read};
use kontor_core::record::EventId;
use kontor_core::{Office, bodies, settings};
use kontor_exchange::icalendar::eml::{self, Draft};
use kontor_exchange::icalendar::{CalendarEvent, Entry, Message, Method, Person, State};
use kontor_words::Lang;
use kontor_words::planner::invitations as words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contracts::lang_of;
use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};
use crate::files;
use crate::papers::{Letter, hand_over};
use crate::planner::When;
use crate::wire::{ById, Code};

/// Whom a line is about.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum RecipientKey {
    /// Somebody on the list of participants.
    Participant(i64),
    /// Somebody who was invited and is no longer on it.
    Removed(i64),
}

impl From<Whom> for RecipientKey {
    fn from(whom: Whom) -> Self {
        match whom {
            Whom::Participant(row) => Self::Participant(row.0),
            Whom::Removed(note) => Self::Removed(note),
        }
    }
}

impl From<RecipientKey> for Whom {
    fn from(key: RecipientKey) -> Self {
        match key {
            RecipientKey::Participant(row) => Self::Participant(kontor_core::planner::ParticipantId(row)),
            RecipientKey::Removed(note) => Self::Removed(note),
        }
    }
}

/// Something that was sent.
#[derive(Debug, Serialize, TS)]
pub struct Sent {
    /// What.
    #[ts(as = "Code<What>")]
    pub what: What,
    /// How.
    #[ts(as = "Code<Way>")]
    pub way: Way,
    /// Its SEQUENCE.
    pub sequence: u32,
    /// The day.
    pub on_day: NaiveDate,
    /// When the event was, as it was told.
    pub when: When,
    /// Where it was, as it was told.
    pub place: String,
}

impl From<core::Sent> for Sent {
    fn from(sent: core::Sent) -> Self {
        Self {
            what: sent.what,
            way: sent.way,
            sequence: sent.sequence,
            on_day: sent.on_day,
            when: sent.told.when.into(),
            place: sent.told.place,
        }
    }
}

/// Somebody who is, or was, invited.
#[derive(Debug, Serialize, TS)]
pub struct Recipient {
    /// Who.
    pub key: RecipientKey,
    /// The contact, where there is one.
    pub contact_id: Option<i64>,
    /// Their name.
    pub name: String,
    /// Their e-mail address; empty where none is known.
    pub address: String,
    /// What they were sent last.
    pub last: Option<Sent>,
    /// What they have to be sent.
    #[ts(as = "Code<Need>")]
    pub need: Need,
    /// What they would be sent; none where there is nothing to be cancelled.
    #[ts(as = "Option<Code<What>>")]
    pub message: Option<What>,
}

/// A line of what was sent.
#[derive(Debug, Serialize, TS)]
pub struct Dispatched {
    /// Who.
    pub name: String,
    /// Their address.
    pub address: String,
    /// What, how and when.
    pub sent: Sent,
}

/// By when an assembly has to be called.
#[derive(Debug, Serialize, TS)]
pub struct ConveneBy {
    /// The rule with its source.
    pub rule: String,
    /// What it demands.
    pub demand: String,
    /// That it is a proposal.
    pub hint: String,
    /// It has to arrive until then; none where posting counts.
    pub receive_by: Option<NaiveDate>,
    /// It has to leave until then.
    pub send_by: NaiveDate,
    /// The agenda has to arrive until then.
    pub agenda_by: Option<NaiveDate>,
    /// The day for sending has passed and nobody has been sent anything.
    pub late: bool,
}

/// Where the invitations of an event stand.
#[derive(Debug, Serialize, TS)]
pub struct Invitations {
    /// The event's title.
    pub title: String,
    /// It does not take place.
    pub cancelled: bool,
    /// Who sends: the one at the desk, else the firm.
    pub sender: String,
    /// Their address; empty where none is known.
    pub sender_address: String,
    /// Those on the list, then those who were taken off it.
    pub recipients: Vec<Recipient>,
    /// Who was sent what, the latest first.
    pub sent: Vec<Dispatched>,
    /// By when it has to be called, where its body follows a rule.
    pub convene_by: Option<ConveneBy>,
}

/// Who is to be sent something.
#[derive(Debug, Deserialize, TS)]
pub struct InvitationPick {
    /// The event.
    pub id: i64,
    /// Who.
    pub chosen: Vec<RecipientKey>,
    /// Each gets a draft of their own and sees nobody else.
    #[serde(default)]
    pub each: bool,
}

/// What was sent to whom.
#[derive(Debug, Deserialize, TS)]
pub struct InvitationNote {
    /// The event.
    pub id: i64,
    /// Who.
    pub chosen: Vec<RecipientKey>,
    /// How.
    #[ts(as = "Code<Way>")]
    pub way: Way,
    /// The day; today without one.
    #[serde(default)]
    pub on_day: Option<NaiveDate>,
}

/// What became of the drafts.
#[derive(Debug, Serialize, TS)]
pub struct InvitationDrafts {
    /// How they were handed over: `eml`, `mailto` or `copy`.
    pub way: String,
    /// How many drafts there are.
    pub drafts: usize,
    /// Names of those without an address.
    pub without_address: Vec<String>,
    /// What belongs on the clipboard, where the way is `copy`.
    pub copied: Option<String>,
}

/// The one who invites: the employee at the desk with an address, else the firm.
struct Sender {
    name: String,
    address: String,
    lines: Vec<String>,
}

fn sender(desk: &mut Desk) -> Result<Sender> {
    let today = desk.today();
    let (office, moment) = desk.at_work()?;
    let connection = office.read();
    let firm = firm::on(connection, today)?;
    let me = employee::named(connection, &moment.who)?;
    let own = me.map(|me| (me.fields.name(), me.fields.email.clone()));
    let (name, address) = match own {
        Some((name, address)) if !address.trim().is_empty() => (name, address),
        Some((name, _)) => (name, firm.email.clone()),
        None => (firm.name.clone(), firm.email.clone()),
    };
    let lines = if name == firm.name { vec![name.clone()] } else { vec![name.clone(), firm.name.clone()] };
    Ok(Sender { name, address, lines })
}

pub(crate) fn get(desk: &mut Desk, request: ById) -> Result<Invitations> {
    let from = sender(desk)?;
    let (lang, today) = (lang_of(desk), desk.today());
    let office = desk.office()?;
    let connection = office.read();
    let id = EventId(request.id);
    let found = core::state(connection, id)?;
    let sent = state::dispatched(connection, id)?;
    let convene_by = convene_by(office, id, sent.is_empty(), today, lang)?;
    let recipients = found.recipients.iter().map(|one| Recipient {
        key: one.whom.into(),
        contact_id: one.contact.map(|id| id.0),
        name: one.name.clone(),
        address: one.address.clone(),
        last: one.last.clone().map(Into::into),
        need: one.need,
        message: found.message(one),
    });
    Ok(Invitations {
        title: found.told.title.clone(),
        cancelled: found.told.cancelled,
        sender: from.name,
        sender_address: from.address,
        recipients: recipients.collect(),
        sent: sent
            .into_iter()
            .map(|one| Dispatched { name: one.name, address: one.address, sent: one.sent.into() })
            .collect(),
        convene_by,
    })
}

/// By when a sitting has to be called; none where its body follows no rule.
pub(crate) fn convene_by(
    office: &Office,
    id: EventId,
    unsent: bool,
    today: NaiveDate,
    lang: Lang,
) -> Result<Option<ConveneBy>> {
    let connection = office.read();
    let fields = read::get(connection, id)?.fields;
    let body = match bodies::read::named(connection, &fields.body)? {
        Some(body) if fields.kind == EventKind::Sitting => bodies::read::get(connection, body)?.fields,
        _ => return Ok(None),
    };
    let Some(rule): Option<Convening> = body.convening else { return Ok(None) };
    let (region, own) = (holiday::region(connection)?, holiday::own_days(connection)?);
    let calendar = Calendar::of(region, &own);
    let days = rule.convene_by(fields.when.first_day(), settings::postal_days(connection)?, calendar);
    Ok(days.map(|by| ConveneBy {
        rule: words::convening(rule, lang),
        demand: words::demand(rule, lang),
        hint: words::convening_hint(lang).to_owned(),
        receive_by: by.receive_by,
        send_by: by.send_by,
        agenda_by: by.agenda_by,
        late: unsent && by.send_by < today,
    }))
}

/// A letter on its way to a draft.
struct Prepared {
    to: Vec<(String, String)>,
    subject: String,
    text: String,
    message: Message,
}

/// Everything that drafts need, taken at the desk.
struct Wanted {
    prepared: Vec<Prepared>,
    without_address: Vec<String>,
    stamp: DateTime<Utc>,
}

fn prepare(desk: &mut Desk, request: &InvitationPick) -> Result<Wanted> {
    let from = sender(desk)?;
    if from.address.trim().is_empty() {
        return Err(ApiError::new("ORGANIZER_MISSING", serde_json::Value::Null));
    }
    let lang = lang_of(desk);
    let (office, moment) = desk.at_work()?;
    let connection = office.read();
    let id = EventId(request.id);
    if request.chosen.is_empty() {
        return Err(ApiError::new("NOBODY_CHOSEN", serde_json::Value::Null));
    }
    let chosen: Vec<Whom> = request.chosen.iter().copied().map(Into::into).collect();
    let messages = note::messages(connection, id, &chosen)?;
    let event = read::get(connection, id)?;
    let known = core::known_as(connection, id)?;
    let lines = agenda_lines(&event.fields);
    let organizer = Person::organizer(&from.name, &from.address);
    let (reachable, without): (Vec<_>, Vec<_>) =
        messages.into_iter().partition(|message| !message.recipient.address.is_empty());
    // Who was taken off the list is told alone; the others share a draft where they are sent the same.
    let mut groups: Vec<Vec<note::Message>> = Vec::new();
    for message in reachable {
        let shared = groups.iter_mut().find(|group| {
            let first = &group[0];
            let together = |one: &note::Message| matches!(one.recipient.whom, Whom::Participant(_));
            !request.each
                && together(first)
                && together(&message)
                && (first.what, first.recipient.last.is_some()) == (message.what, message.recipient.last.is_some())
        });
        match shared {
            Some(group) => group.push(message),
            None => groups.push(vec![message]),
        }
    }
    let everybody: Vec<Person> = core::state(connection, id)?
        .recipients
        .iter()
        .filter(|one| matches!(one.whom, Whom::Participant(_)) && !one.address.is_empty())
        .map(|one| Person::invited(&one.name, &one.address))
        .collect();
    let prepared = groups.into_iter().map(|group| {
        let first = &group[0];
        let alone = request.each || matches!(first.recipient.whom, Whom::Removed(_));
        let to: Vec<(String, String)> =
            group.iter().map(|one| (one.recipient.name.clone(), one.recipient.address.clone())).collect();
        let named = to.iter().map(|(name, address)| Person::invited(name, address)).collect();
        let attendees = if alone || first.what == What::Cancellation { named } else { everybody.clone() };
        let again = first.recipient.last.is_some();
        let method = if first.what == What::Cancellation { Method::Cancel } else { Method::Request };
        let mut message = Message::new(method, organizer.clone(), attendees, calendar_event(&known, first));
        message.removes_guests = matches!(first.recipient.whom, Whom::Removed(_));
        Prepared {
            to,
            subject: words::subject(&first.told, first.what, again, lang),
            text: words::text(&first.told, first.what, again, &lines, &from.lines, lang),
            message,
        }
    });
    Ok(Wanted {
        prepared: prepared.collect(),
        without_address: without.into_iter().map(|message| message.recipient.name).collect(),
        stamp: moment.now,
    })
}

/// The event as calendars take it.
fn calendar_event(known: &KnownAs, message: &note::Message) -> CalendarEvent {
    let Told { title, when, place, online_link, cancelled } = &message.told;
    let mut entry = Entry::new(title, when.clone());
    entry.place.clone_from(place);
    entry.online_link.clone_from(online_link);
    entry.sequence = message.sequence;
    entry.state = if *cancelled { State::Cancelled } else { State::Confirmed };
    entry.original = known.original();
    if entry.original.is_none() {
        return CalendarEvent::single(known.uid.clone(), entry);
    }
    CalendarEvent { uid: known.uid.clone(), master: None, overrides: vec![entry] }
}

/// What guests may read of the agenda: "09:00 1 Eröffnung".
fn agenda_lines(fields: &kontor_core::planner::EventFields) -> Vec<String> {
    let Ok(found) = agenda::agenda(fields) else { return Vec::new() };
    let lines = found.rows.into_iter().filter(|row| !row.item.internal && row.item.kind != ItemKind::Break);
    lines
        .map(|row| {
            let number = row.item.number.clone().unwrap_or_default();
            format!("{number} {}", row.item.title).trim().to_owned()
        })
        .collect()
}

/// Drafts for those chosen; nothing is sent, and nothing is noted.
pub(crate) async fn draft(ctx: Ctx, request: InvitationPick) -> Result<InvitationDrafts> {
    let wanted = ctx.desk(move |desk| prepare(desk, &request)).await?;
    let drafts = wanted.prepared.len();
    if ctx.room.pc.get().mail_way != "eml" {
        return in_words(&ctx, wanted).await;
    }
    let room = ctx.room.clone();
    ctx.compute(move || {
        let folder = files::cache(&room.host.app_data()).join("Einladungen");
        std::fs::create_dir_all(&folder)?;
        for (number, one) in wanted.prepared.into_iter().enumerate() {
            let draft =
                Draft { to: one.to, hidden: false, subject: one.subject, text: one.text, attachments: Vec::new() };
            let bytes = eml::draft(&draft, &one.message, wanted.stamp)?;
            let name = format!("{} {}.eml", crate::papers::file_stem(&draft.subject), number + 1);
            let path = folder.join(name);
            files::write_new(&path, &bytes)?;
            room.host.open_path(&path)?;
        }
        Ok(InvitationDrafts { way: "eml".to_owned(), drafts, without_address: wanted.without_address, copied: None })
    })
    .await
}

/// Where this PC opens no drafts as files, the text goes without the calendar's part.
async fn in_words(ctx: &Ctx, wanted: Wanted) -> Result<InvitationDrafts> {
    let drafts = wanted.prepared.len();
    let mut done =
        InvitationDrafts { way: String::new(), drafts, without_address: wanted.without_address, copied: None };
    for one in wanted.prepared {
        let to: Vec<String> = one.to.into_iter().map(|(_, address)| address).collect();
        let letter = Letter { document: None, subject: one.subject, body: one.text };
        let mail = hand_over(ctx, letter, to, false, Vec::new()).await?;
        done.way = mail.way;
        done.copied = mail.copied.or(done.copied);
    }
    Ok(done)
}

/// Notes that those chosen were sent what there was to be sent; gives how many.
pub(crate) fn record(desk: &mut Desk, request: InvitationNote) -> Result<usize> {
    let (office, moment) = desk.at_work()?;
    let chosen: Vec<Whom> = request.chosen.into_iter().map(Into::into).collect();
    let on_day = request.on_day.unwrap_or(moment.today);
    let done = note::note(office, EventId(request.id), &chosen, request.way, on_day, &moment)?;
    Ok(desk.done(done).len())
}
