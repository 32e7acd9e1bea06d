//! Commands of the house: employees and equipment.

use chrono::NaiveDate;
use kontor_core::contacts::Birthday;
use kontor_core::master_data as ground;
use kontor_core::master_data::employee::{self as core_employee, DutyKind, Signing};
use kontor_core::record::{ContactId, EmployeeId, EntryId, EquipmentId, RoomId};
use kontor_core::{RecordKind, search};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::Result;
use crate::wire::{ById, Code, RecordRef, Saved, wire};

wire! {
    /// What is known of an employee.
    pub struct EmployeeFields = ground::EmployeeFields {
        /// Short sign, unique: "AP".
        code: String,
        /// "Frau", "Herr".
        salutation: String,
        /// "Dr."
        title: String,
        /// First name.
        given: String,
        /// Family name.
        family: String,
        /// "Buchhaltung".
        function: String,
        /// First day.
        entered_on: Option<NaiveDate>,
        /// Last day.
        left_on: Option<NaiveDate>,
        /// A line of the list of departments.
        department_id: Option<EntryId> as "Option<i64>",
        /// A line of the list of cost centres.
        cost_centre_id: Option<EntryId> as "Option<i64>",
        /// Durchwahl.
        extension: String,
        /// Mobile phone.
        mobile: String,
        /// E-mail.
        email: String,
        /// Where the desk stands.
        room_id: Option<RoomId> as "Option<i64>",
        /// `1980-04-15` or `--04-15`.
        birthday: Option<Birthday> as "Option<String>",
        /// To whom the employee reports.
        supervisor_id: Option<EmployeeId> as "Option<i64>",
        /// Who stands in.
        substitute_id: Option<EmployeeId> as "Option<i64>",
        /// ISO weekdays in their order: "12345".
        working_days: String,
        /// How the employee may sign.
        signing: Signing as "Code<Signing>",
        /// The same person in the address book.
        contact_id: Option<ContactId> as "Option<i64>",
        /// Notes.
        note: String,
        /// False: hidden in pickers.
        active: bool,
    }
}

wire! {
    /// What is known of equipment.
    pub struct EquipmentFields = ground::EquipmentFields {
        /// Short and unique.
        code: String,
        /// "Beamer, tragbar".
        name: String,
        /// How many there are.
        quantity: u32,
        /// Where they stand.
        room_id: Option<RoomId> as "Option<i64>",
        /// Serial number, key, accessories.
        note: String,
        /// Place in the list.
        position: i64,
        /// False: hidden in pickers.
        active: bool,
    }
}

wire! {
    /// Who takes over what.
    pub struct Handover = core_employee::Handover {
        /// Who hands over.
        from: EmployeeId as "i64",
        /// Who takes over; none: nobody yet.
        to: Option<EmployeeId> as "Option<i64>",
        /// What goes; empty: everything.
        kinds: Vec<DutyKind> as "Vec<Code<DutyKind>>",
    }
}

/// An employee.
#[derive(Debug, Serialize, TS)]
pub struct Employee {
    /// The id.
    pub id: i64,
    /// "Dr. Anna Petersen".
    pub name: String,
    /// Active and not gone: offered in pickers.
    pub works: bool,
    /// At how many records the employee is used.
    pub used: usize,
    /// Name of the linked contact; empty without.
    pub contact: String,
    /// What is known.
    #[serde(flatten)]
    pub fields: EmployeeFields,
}

/// An employee to be saved.
#[derive(Debug, Deserialize, TS)]
pub struct EmployeeSave {
    /// None: a new one.
    pub id: Option<i64>,
    /// What is known.
    pub fields: EmployeeFields,
}

/// Something that rests on an employee.
#[derive(Debug, Serialize, TS)]
pub struct EmployeeDuty {
    /// In which way.
    #[ts(as = "Code<DutyKind>")]
    pub kind: DutyKind,
    /// What.
    pub record: RecordRef,
    /// Its title.
    pub title: String,
}

/// Equipment.
#[derive(Debug, Serialize, TS)]
pub struct Equipment {
    /// Its id.
    pub id: i64,
    /// At how many records it is used.
    pub used: usize,
    /// What is known of it.
    #[serde(flatten)]
    pub fields: EquipmentFields,
}

/// Equipment to be saved.
#[derive(Debug, Deserialize, TS)]
pub struct EquipmentSave {
    /// None: a new one.
    pub id: Option<i64>,
    /// What is known of it.
    pub fields: EquipmentFields,
}

fn shown(desk: &mut Desk, one: ground::Employee) -> Result<Employee> {
    let today = desk.today();
    let connection = desk.office()?.read();
    let contact = match one.fields.contact_id {
        Some(id) => search::title::of(connection, id.into())?.0,
        None => String::new(),
    };
    Ok(Employee {
        id: one.id.0,
        name: one.fields.name(),
        works: one.fields.works_on(today),
        used: ground::usage::count(connection, RecordKind::Employee, one.id.0)?,
        contact,
        fields: one.fields.into(),
    })
}

pub(crate) fn list(desk: &mut Desk, (): ()) -> Result<Vec<Employee>> {
    let all = core_employee::all(desk.office()?.read())?;
    all.into_iter().map(|one| shown(desk, one)).collect()
}

pub(crate) fn save(desk: &mut Desk, request: EmployeeSave) -> Result<Saved> {
    let (office, moment) = desk.at_work()?;
    let done = core_employee::save(office, request.id.map(EmployeeId), &request.fields.into(), &moment)?;
    Ok(Saved { id: desk.done(done).0 })
}

pub(crate) fn delete(desk: &mut Desk, request: ById) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = core_employee::delete(office, EmployeeId(request.id), &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) fn duties(desk: &mut Desk, request: ById) -> Result<Vec<EmployeeDuty>> {
    let today = desk.today();
    let found = core_employee::duties(desk.office()?.read(), EmployeeId(request.id), today)?;
    Ok(found
        .into_iter()
        .map(|one| EmployeeDuty { kind: one.kind, record: one.record.into(), title: one.title })
        .collect())
}

pub(crate) fn hand_over(desk: &mut Desk, request: Handover) -> Result<usize> {
    let (office, moment) = desk.at_work()?;
    let done = core_employee::hand_over(office, &request.into(), &moment)?;
    Ok(desk.done(done))
}

pub(crate) fn me(desk: &mut Desk, (): ()) -> Result<Option<Employee>> {
    let (office, moment) = desk.at_work()?;
    let found = core_employee::named(office.read(), &moment.who)?;
    found.map(|one| shown(desk, one)).transpose()
}

pub(crate) fn equipment_list(desk: &mut Desk, (): ()) -> Result<Vec<Equipment>> {
    let connection = desk.office()?.read();
    ground::equipment::all(connection)?
        .into_iter()
        .map(|one| {
            let used = ground::usage::count(connection, RecordKind::Equipment, one.id.0)?;
            Ok(Equipment { id: one.id.0, used, fields: one.fields.into() })
        })
        .collect()
}

pub(crate) fn equipment_save(desk: &mut Desk, request: EquipmentSave) -> Result<Saved> {
    let (office, moment) = desk.at_work()?;
    let done = ground::equipment::save(office, request.id.map(EquipmentId), &request.fields.into(), &moment)?;
    Ok(Saved { id: desk.done(done).0 })
}

pub(crate) fn equipment_delete(desk: &mut Desk, request: ById) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = ground::equipment::delete(office, EquipmentId(request.id), &moment)?;
    desk.done(done);
    Ok(())
}
