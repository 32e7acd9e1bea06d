//! Commands of the master data: own firm, short lists, rooms, number ranges, settings.

mod holidays;
mod number_ranges;
mod tables;

use chrono::NaiveDate;
use kontor_core::holidays::Country;
use kontor_core::master_data as ground;
use kontor_core::master_data::employee::Signing;
use kontor_core::master_data::entry::List;
use kontor_core::master_data::firm::{Demand, FirmRole};
use kontor_core::master_data::room::Seating;
use kontor_core::record::{EmployeeId, EntryId, FirmId, RoomId};
use kontor_core::{RecordKind, attachments, settings};
use kontor_words as words;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};
use crate::files::TokenRef;
use crate::wire::{ById, Code, Saved, UseCount, wire};

pub(crate) use holidays::{
    HolidayLine, HolidayLines, HolidayWire, HolidaysRequest, RegionWire, YearDay, YearPick, calendar_year,
    holidays_list, own_holidays_list, own_holidays_save, regions_list,
};
pub(crate) use number_ranges::{
    NumberGap, NumberPreview, NumberRange, NumberRangeSave, NumberRangeTry, number_ranges_gaps, number_ranges_list,
    number_ranges_preview, number_ranges_save,
};
pub(crate) use tables::{
    Sheets, TableCounts, TablePick, TablePreview, TableRead, TableSave, table, table_apply, table_read, table_save,
};

wire! {
    /// Somebody whom letters name.
    pub struct FirmPerson = ground::firm::FirmPerson {
        /// As what.
        role: FirmRole as "Code<FirmRole>",
        /// With a full first name.
        name: String,
        /// Chairs the board that they belong to.
        presides: bool,
        /// First day.
        valid_from: Option<NaiveDate>,
        /// Last day.
        valid_to: Option<NaiveDate>,
    }
}

wire! {
    /// A bank account of the own firm.
    pub struct FirmBank = ground::firm::FirmBank {
        /// Bank.
        name: String,
        /// IBAN.
        iban: String,
        /// BIC.
        bic: String,
    }
}

wire! {
    /// Somebody who may sign for the firm.
    pub struct Signatory = ground::firm::Signatory {
        /// The employee; none: the name alone is known.
        employee_id: Option<EmployeeId> as "Option<i64>",
        /// The name under the signature.
        name: String,
        /// In which way.
        signing: Signing as "Code<Signing>",
        /// First day.
        valid_from: Option<NaiveDate>,
        /// Last day.
        valid_to: Option<NaiveDate>,
    }
}

wire! {
    /// A detail of the own firm that changes on a day.
    pub struct Coming = ground::firm::Coming {
        /// Which field.
        field: String,
        /// What it becomes.
        value: String,
        /// From this day on.
        valid_from: NaiveDate,
    }
}

/// A legal form that can be chosen.
#[derive(Debug, Serialize, TS)]
pub struct LegalForm {
    /// "GmbH & Co. KG".
    pub name: String,
    /// Stands in a register.
    pub registered: bool,
    /// Letters name all managing directors.
    pub managers: bool,
    /// Letters name the chair of the supervisory board.
    pub chair: bool,
    /// A company answers for it, which letters name as well.
    pub partner: bool,
}

/// Which country.
#[derive(Debug, Deserialize, TS)]
pub struct CountryPick {
    /// DE, AT or CH.
    pub country: String,
}

/// A detail that business letters must carry and that is missing.
#[derive(Debug, Serialize, TS)]
pub struct FirmMissing {
    /// Which.
    #[ts(as = "Code<Demand>")]
    pub demand: Demand,
    /// The paragraph that says so; empty where it is custom alone.
    pub law: String,
    /// Whom it is about, where that is somebody.
    pub name: String,
}

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
        /// Town of the address.
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
        /// Registered seat; empty: the town of the address.
        seat: String,
        /// Register court.
        register_court: String,
        /// HRB, FN, UID.
        register_number: String,
        /// VAT id.
        vat_id: String,
        /// Tax number.
        tax_number: String,
        /// The company that answers for a partnership.
        partner_name: String,
        /// Its seat.
        partner_seat: String,
        /// Its register court.
        partner_court: String,
        /// Its number.
        partner_number: String,
        /// Managing directors, and the chair of the supervisory or advisory board.
        people: [FirmPerson],
        /// Bank accounts.
        banks: [FirmBank],
        /// Who may sign.
        signatories: [Signatory],
        /// What changes on which day.
        coming: [Coming],
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
        #[serde(default)]
        parent_id: Option<RoomId> as "Option<i64>",
        /// Minutes to set up.
        #[serde(default)]
        set_up_minutes: u32,
        /// Minutes to clear down.
        #[serde(default)]
        clear_down_minutes: u32,
        /// Seats by seating, each once.
        #[serde(default)]
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

/// The order of a short list, or of one branch of its tree.
#[derive(Debug, Deserialize, TS)]
pub struct EntryOrder {
    /// The list.
    #[ts(as = "Code<List>")]
    pub list: List,
    /// Its lines, as they are to stand.
    pub ids: Vec<i64>,
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

/// Lines of one kind that are to become one.
#[derive(Debug, Deserialize, TS)]
pub struct MasterDataMerge {
    /// The kind: `entry`, `room`, …
    #[ts(as = "Code<RecordKind>")]
    pub kind: RecordKind,
    /// Those that go.
    pub going: Vec<i64>,
    /// The one that stays.
    pub into: i64,
}

/// A room to be saved.
#[derive(Debug, Deserialize, TS)]
pub struct RoomSave {
    /// None: a new room.
    pub id: Option<i64>,
    /// What is known of it.
    pub fields: RoomFields,
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
    let today = desk.today();
    Ok(ground::firm::on(desk.office()?.read(), today)?.into())
}

pub(crate) fn firm_details_missing(desk: &mut Desk, request: Firm) -> Result<Vec<FirmMissing>> {
    Ok(ground::firm::missing(&request.into(), desk.today())
        .into_iter()
        .map(|one| FirmMissing { demand: one.demand, law: one.law.to_owned(), name: one.name })
        .collect())
}

pub(crate) async fn legal_forms_list(_: Ctx, request: CountryPick) -> Result<Vec<LegalForm>> {
    let country = Country::ALL.into_iter().find(|one| one.code() == request.country).unwrap_or(Country::De);
    Ok(ground::firm::forms(country)
        .map(|form| LegalForm {
            name: form.name.to_owned(),
            registered: form.registered,
            managers: form.managers,
            chair: form.chair,
            partner: form.partner,
        })
        .collect())
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
    let used = ground::usage::counts(connection, RecordKind::Entry.code())?;
    let mentioned = ground::mention::counts(connection, request.list)?;
    let count = |id: EntryId| used.get(&id.0).unwrap_or(&0) + mentioned.get(&id).unwrap_or(&0);
    Ok(ground::entry::all(connection, request.list)?
        .into_iter()
        .map(|entry| Entry {
            id: entry.id.0,
            built_in: entry.built_in,
            used: count(entry.id),
            fields: entry.fields.into(),
        })
        .collect())
}

pub(crate) fn entries_save(desk: &mut Desk, request: EntrySave) -> Result<Saved> {
    let (office, moment) = desk.at_work()?;
    let done = ground::entry::save(office, request.list, request.id.map(EntryId), &request.fields.into(), &moment)?;
    Ok(Saved { id: desk.done(done).0 })
}

pub(crate) fn entries_arrange(desk: &mut Desk, request: EntryOrder) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let ids: Vec<EntryId> = request.ids.into_iter().map(EntryId).collect();
    let done = ground::entry::arrange(office, request.list, &ids, &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) fn entries_delete(desk: &mut Desk, request: ById) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = ground::entry::delete(office, EntryId(request.id), &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) fn merge_preview(desk: &mut Desk, request: MasterDataMerge) -> Result<Vec<UseCount>> {
    let users = ground::merge::preview(desk.office()?.read(), request.kind, &request.going, request.into)?;
    Ok(users.into_iter().map(|(kind, count)| UseCount { kind, count }).collect())
}

pub(crate) fn merge(desk: &mut Desk, request: MasterDataMerge) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = ground::merge::merge(office, request.kind, &request.going, request.into, &moment)?;
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
