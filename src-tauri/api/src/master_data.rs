//! Commands of the master data: own firm, short lists, rooms, number ranges, settings.

use chrono::NaiveDate;
use kontor_core::holidays::{self, Region};
use kontor_core::master_data as ground;
use kontor_core::master_data::entry::List;
use kontor_core::master_data::number_range::Reset;
use kontor_core::master_data::room::Seating;
use kontor_core::record::{EntryId, FirmId, NumberRangeId, RoomId};
use kontor_core::{RecordKind, attachments, settings};
use kontor_words as words;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};
use crate::files::TokenRef;
use crate::wire::{ById, Code, Saved, wire};

wire! {
    /// The own firm.
    pub struct Firm = ground::Firm {
        /// As registered.
        name: String,
        /// "GmbH".
        legal_form: String,
        /// Street and number.
        street: String,
        /// Postal code.
        postal_code: String,
        /// Seat.
        town: String,
        /// DE, AT or CH.
        country: String,
        /// Whose holidays hold: "DE-SH".
        region: String,
        /// Phone.
        phone: String,
        /// E-mail.
        email: String,
        /// Web address.
        web: String,
        /// Managing directors, comma-separated.
        managers: String,
        /// Register court.
        register_court: String,
        /// HRB, FN, UID.
        register_number: String,
        /// VAT id.
        vat_id: String,
        /// Tax number.
        tax_number: String,
        /// Bank.
        bank_name: String,
        /// IBAN.
        iban: String,
        /// BIC.
        bic: String,
    }
}

wire! {
    /// What a line of a short list holds.
    pub struct EntryFields = ground::EntryFields {
        /// Unique within the list.
        code: String,
        /// German name.
        name_de: String,
        /// English name; empty: the German one.
        name_en: String,
        /// `#RRGGBB` or empty.
        colour: String,
        /// Place in the list.
        position: i64,
        /// False: hidden in pickers.
        active: bool,
        /// First day: departments, cost centres, VAT rates.
        valid_from: Option<NaiveDate>,
        /// Last day.
        valid_to: Option<NaiveDate>,
        /// German name in the other direction, for kinds of relations; empty: the same.
        #[serde(default)]
        reverse_de: String,
        /// English name in the other direction; empty: the German one.
        #[serde(default)]
        reverse_en: String,
        /// The line above, in a list that is a tree.
        parent_id: Option<EntryId> as "Option<i64>",
        /// Basis points (1900 = 19 %), in the list of VAT rates.
        rate: Option<i64>,
    }
}

wire! {
    /// How many people a room holds in one seating.
    pub struct SeatingPlan = ground::SeatingPlan {
        /// How they sit.
        seating: Seating as "Code<Seating>",
        /// How many.
        capacity: u32,
    }
}

wire! {
    /// What is known of a room.
    pub struct RoomFields = ground::RoomFields {
        /// Short and unique.
        code: String,
        /// "Raum Elbe".
        name: String,
        /// Seats.
        capacity: Option<u32>,
        /// Floor, building or address.
        place: String,
        /// Equipment, key, notes.
        note: String,
        /// Place in the list.
        position: i64,
        /// False: hidden in pickers.
        active: bool,
        /// The larger room that this one is a part of.
        parent_id: Option<RoomId> as "Option<i64>",
        /// Minutes to set up.
        set_up_minutes: u32,
        /// Minutes to clear down.
        clear_down_minutes: u32,
        /// Seats by seating, each once.
        seatings: [SeatingPlan],
    }
}

/// A line of a short list.
#[derive(Debug, Serialize, TS)]
pub struct Entry {
    /// Its id.
    pub id: i64,
    /// The system's own: can be renamed, not deleted.
    pub built_in: bool,
    /// At how many records it is used.
    pub used: usize,
    /// What it holds.
    #[serde(flatten)]
    pub fields: EntryFields,
}

/// Which short list.
#[derive(Debug, Deserialize, TS)]
pub struct ListPick {
    /// The list.
    #[ts(as = "Code<List>")]
    pub list: List,
}

/// A line to be saved.
#[derive(Debug, Deserialize, TS)]
pub struct EntrySave {
    /// The list.
    #[ts(as = "Code<List>")]
    pub list: List,
    /// None: a new line.
    pub id: Option<i64>,
    /// What it holds.
    pub fields: EntryFields,
}

/// A room.
#[derive(Debug, Serialize, TS)]
pub struct Room {
    /// Its id.
    pub id: i64,
    /// At how many records it is used.
    pub used: usize,
    /// What is known of it.
    #[serde(flatten)]
    pub fields: RoomFields,
}

/// A room to be saved.
#[derive(Debug, Deserialize, TS)]
pub struct RoomSave {
    /// None: a new room.
    pub id: Option<i64>,
    /// What is known of it.
    pub fields: RoomFields,
}

/// A number range.
#[derive(Debug, Serialize, TS)]
pub struct NumberRange {
    /// Its id.
    pub id: i64,
    /// What draws from it.
    pub code: String,
    /// `V-{YYYY}-{NNNN}`.
    pub pattern: String,
    /// When it begins again.
    #[ts(as = "Code<Reset>")]
    pub reset: Reset,
    /// The next value in the current period.
    pub next: i64,
    /// The next number, written out.
    pub preview: String,
}

/// A number range to be changed.
#[derive(Debug, Deserialize, TS)]
pub struct NumberRangeSave {
    /// Which.
    pub id: i64,
    /// The pattern.
    pub pattern: String,
    /// When it begins again.
    #[ts(as = "Code<Reset>")]
    pub reset: Reset,
    /// The next value; upward only.
    pub next: i64,
}

/// A region whose holidays can be chosen.
#[derive(Debug, Serialize, TS)]
pub struct RegionWire {
    /// "DE-SH".
    pub code: String,
    /// German name.
    pub name_de: String,
    /// English name.
    pub name_en: String,
}

/// Which holidays.
#[derive(Debug, Deserialize, TS)]
pub struct HolidaysRequest {
    /// "DE-BY".
    pub region: String,
    /// The calendar year.
    pub year: i32,
    /// Also those of some towns only.
    #[serde(default)]
    pub local: bool,
}

/// A holiday.
#[derive(Debug, Serialize, TS)]
pub struct HolidayWire {
    /// The day.
    pub date: NaiveDate,
    /// Its name in the window's language.
    pub name: String,
}

/// Which setting.
#[derive(Debug, Deserialize, TS)]
pub struct SettingKey {
    /// `postal_days`, …
    pub key: String,
}

/// A setting to be set.
#[derive(Debug, Deserialize, TS)]
pub struct SettingSet {
    /// `postal_days`, …
    pub key: String,
    /// The value; null gives the default back.
    pub value: Option<String>,
}

/// The logo hangs on the firm as its one file of this kind.
const LOGO_TYPES: &[&str] = &["image/png", "image/jpeg", "image/svg+xml"];

pub(crate) fn firm_get(desk: &mut Desk, (): ()) -> Result<Firm> {
    Ok(ground::firm::get(desk.office()?.read())?.1.into())
}

pub(crate) fn firm_save(desk: &mut Desk, request: Firm) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = ground::firm::save(office, &request.into(), &moment)?;
    desk.done(done);
    Ok(())
}

fn logo_owner() -> kontor_core::RecordRef {
    FirmId(1).into()
}

/// The logo's type and bytes, if there is one.
pub(crate) fn logo(desk: &mut Desk) -> Result<Option<(String, Vec<u8>)>> {
    let connection = desk.office()?.read();
    let Some(file) = attachments::read::list(connection, logo_owner())?.into_iter().next_back() else {
        return Ok(None);
    };
    let bytes = attachments::read::bytes(connection, file.id)?;
    Ok(Some((file.media_type, bytes)))
}

pub(crate) async fn firm_logo_set(ctx: Ctx, request: TokenRef) -> Result<()> {
    let room = ctx.room.clone();
    let (name, bytes) = ctx.compute(move || room.tokens.read(&request.token)).await?;
    let media_type = attachments::media_type::of(&name, &bytes);
    if !LOGO_TYPES.contains(&media_type) {
        return Err(ApiError::new("LOGO_TYPE", json!({ "name": name })));
    }
    ctx.desk(move |desk| {
        let (office, moment) = desk.at_work()?;
        let done = attachments::add::replace(office, logo_owner(), &name, &bytes, &moment)?;
        desk.done(done);
        Ok(())
    })
    .await
}

pub(crate) fn firm_logo_remove(desk: &mut Desk, (): ()) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = attachments::remove::clear(office, logo_owner(), &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) async fn firm_logo(ctx: Ctx, (): ()) -> Result<(&'static str, Vec<u8>)> {
    let found = ctx.desk(logo).await?;
    Ok(found.map_or(("application/octet-stream", Vec::new()), |(media_type, bytes)| {
        let known = LOGO_TYPES.iter().find(|known| **known == media_type);
        (known.copied().unwrap_or("application/octet-stream"), bytes)
    }))
}

pub(crate) fn entries_list(desk: &mut Desk, request: ListPick) -> Result<Vec<Entry>> {
    let connection = desk.office()?.read();
    ground::entry::all(connection, request.list)?
        .into_iter()
        .map(|entry| {
            Ok(Entry {
                id: entry.id.0,
                built_in: entry.built_in,
                used: ground::usage::count(connection, RecordKind::Entry, entry.id.0)?,
                fields: entry.fields.into(),
            })
        })
        .collect()
}

pub(crate) fn entries_save(desk: &mut Desk, request: EntrySave) -> Result<Saved> {
    let (office, moment) = desk.at_work()?;
    let done = ground::entry::save(office, request.list, request.id.map(EntryId), &request.fields.into(), &moment)?;
    Ok(Saved { id: desk.done(done).0 })
}

pub(crate) fn entries_delete(desk: &mut Desk, request: ById) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = ground::entry::delete(office, EntryId(request.id), &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) fn rooms_list(desk: &mut Desk, (): ()) -> Result<Vec<Room>> {
    let connection = desk.office()?.read();
    ground::room::all(connection)?
        .into_iter()
        .map(|room| {
            let used = ground::usage::count(connection, RecordKind::Room, room.id.0)?;
            Ok(Room { id: room.id.0, used, fields: room.fields.into() })
        })
        .collect()
}

pub(crate) fn rooms_save(desk: &mut Desk, request: RoomSave) -> Result<Saved> {
    let (office, moment) = desk.at_work()?;
    let done = ground::room::save(office, request.id.map(RoomId), &request.fields.into(), &moment)?;
    Ok(Saved { id: desk.done(done).0 })
}

pub(crate) fn rooms_delete(desk: &mut Desk, request: ById) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = ground::room::delete(office, RoomId(request.id), &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) fn number_ranges_list(desk: &mut Desk, (): ()) -> Result<Vec<NumberRange>> {
    let today = desk.today();
    let ranges = ground::number_range::all(desk.office()?.read(), today)?;
    Ok(ranges
        .into_iter()
        .map(|range| NumberRange {
            id: range.id.0,
            code: range.code,
            pattern: range.pattern,
            reset: range.reset,
            next: range.next,
            preview: range.preview,
        })
        .collect())
}

pub(crate) fn number_ranges_save(desk: &mut Desk, request: NumberRangeSave) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let id = NumberRangeId(request.id);
    let done = ground::number_range::save(office, id, &request.pattern, request.reset, request.next, &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) async fn regions_list(_: Ctx, (): ()) -> Result<Vec<RegionWire>> {
    Ok(Region::all()
        .map(|region| RegionWire {
            code: region.to_string(),
            name_de: words::holidays::region(region, words::Lang::De).to_owned(),
            name_en: words::holidays::region(region, words::Lang::En).to_owned(),
        })
        .collect())
}

pub(crate) async fn holidays_list(ctx: Ctx, request: HolidaysRequest) -> Result<Vec<HolidayWire>> {
    let region: Region =
        request.region.parse().map_err(|_| ApiError::new("REGION_UNKNOWN", json!({ "text": request.region })))?;
    let lang = lang(&ctx);
    let days = if request.local {
        holidays::holidays_with_local(region, request.year)
    } else {
        holidays::holidays(region, request.year)
    };
    Ok(days
        .into_iter()
        .map(|day| HolidayWire { date: day.date, name: words::holidays::name(day.key, lang).to_owned() })
        .collect())
}

/// The window's language.
pub(crate) fn lang(ctx: &Ctx) -> words::Lang {
    if ctx.language() == "en" { words::Lang::En } else { words::Lang::De }
}

pub(crate) fn setting_get(desk: &mut Desk, request: SettingKey) -> Result<Option<String>> {
    Ok(settings::get(desk.office()?.read(), &request.key)?)
}

pub(crate) fn setting_set(desk: &mut Desk, request: SettingSet) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = settings::set(office, &request.key, request.value.as_deref(), &moment)?;
    desk.done(done);
    Ok(())
}
