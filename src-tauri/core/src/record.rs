//! Kinds of records and their ids.
//!
//! A new domain plugs in here: one [`RecordKind`] with its code and number, one newtype id.

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $number:literal, $code:literal;)*) => {
        /// What a record is. The code stands in the file and on the wire, the number in search rowids.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum RecordKind { $($(#[$doc])* $name,)* }

        impl TextEnum for RecordKind {
            const VALUES: &'static [Self] = Self::ALL;

            fn text(self) -> &'static str {
                self.code()
            }
        }

        impl RecordKind {
            /// Every kind, in the order of the numbers.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The stored code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// The number in search rowids, 1 to 63; the order of groups in results.
            #[must_use]
            pub const fn number(self) -> i64 {
                match self { $(Self::$name => $number,)* }
            }

            /// Reads a stored code.
            ///
            /// # Errors
            /// `STORED_TEXT` where the file holds a kind that this program does not know.
            pub fn parse(code: &str) -> Result<Self> {
                match code {
                    $($code => Ok(Self::$name),)*
                    other => Err(Error::stored_text("kind", other)),
                }
            }

            /// The kind with this number, if any.
            #[must_use]
            pub const fn from_number(number: i64) -> Option<Self> {
                match number { $($number => Some(Self::$name),)* _ => None }
            }
        }
    };
}

kinds! {
    /// A person or an organisation.
    Contact = 1, "contact";
    /// A contract with its deadlines.
    Contract = 2, "contract";
    /// An event, meeting, sitting or seminar.
    Event = 3, "event";
    /// The own firm.
    Firm = 4, "firm";
    /// A line of a short list: category, contract kind, department.
    Entry = 5, "entry";
    /// A room.
    Room = 6, "room";
    /// A number range.
    NumberRange = 7, "number_range";
    /// A saved form or view.
    Form = 8, "form";
    /// An office-wide setting.
    Setting = 9, "setting";
    /// An own field.
    OwnField = 11, "own_field";
    /// For how long a kind of paper must be kept.
    RetentionRule = 18, "retention_rule";
    /// A hold on erasures while an audit or a dispute runs.
    RetentionHold = 19, "retention_hold";
    /// An entry of the list of who was erased.
    Erasure = 20, "erasure";
    /// A distribution list.
    DistributionList = 12, "distribution_list";
    /// A text block: a text with placeholders, in two languages.
    TextBlock = 13, "text_block";
    /// A letterhead.
    Letterhead = 14, "letterhead";
    /// A letter, or a serial letter.
    Letter = 15, "letter";
    /// Somebody who works here.
    Employee = 10, "employee";
    /// Equipment that is lent or booked: a projector, a trolley.
    Equipment = 16, "equipment";
    /// A Word template.
    Template = 17, "template";
    /// What is to be done, or to be looked at again.
    Task = 21, "task";
    /// What is done each time, with days from a date.
    ChecklistTemplate = 22, "checklist_template";
    /// A checklist that was hung on a record.
    Checklist = 23, "checklist";
    /// A letter, call, parcel or visit, in or out.
    DeskEntry = 24, "desk_entry";
    /// Who is away, and who stands in.
    Absence = 25, "absence";
    /// A body (Gremium) with its members.
    Body = 26, "body";
    /// A series of events.
    Series = 27, "series";
    /// The minutes of an event.
    Minutes = 28, "minutes";
}

/// One record anywhere in the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RecordRef {
    /// What it is.
    pub kind: RecordKind,
    /// Its id within the kind.
    pub id: i64,
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident of $kind:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl From<$name> for RecordRef {
            fn from(id: $name) -> Self { Self { kind: RecordKind::$kind, id: id.0 } }
        }

        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> { self.0.to_sql() }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                i64::column_result(value).map(Self)
            }
        }
    )*};
}

ids! {
    /// A contact's id.
    ContactId of Contact;
    /// A contract's id.
    ContractId of Contract;
    /// An event's id.
    EventId of Event;
    /// The own firm's id.
    FirmId of Firm;
    /// The id of a line of a short list.
    EntryId of Entry;
    /// A room's id.
    RoomId of Room;
    /// A number range's id.
    NumberRangeId of NumberRange;
    /// An own field's id.
    OwnFieldId of OwnField;
    /// A saved form's id.
    FormId of Form;
    /// A retention rule's id.
    RetentionRuleId of RetentionRule;
    /// A hold's id.
    RetentionHoldId of RetentionHold;
    /// A distribution list's id.
    DistributionListId of DistributionList;
    /// A text block's id.
    TextBlockId of TextBlock;
    /// A letterhead's id.
    LetterheadId of Letterhead;
    /// A letter's id.
    LetterId of Letter;
    /// An employee's id.
    EmployeeId of Employee;
    /// A piece of equipment's id.
    EquipmentId of Equipment;
    /// A Word template's id.
    TemplateId of Template;
    /// A task's id.
    TaskId of Task;
    /// A checklist template's id.
    ChecklistTemplateId of ChecklistTemplate;
    /// The id of a checklist that hangs on a record.
    ChecklistId of Checklist;
    /// The id of an entry of the front desk.
    DeskEntryId of DeskEntry;
    /// An absence's id.
    AbsenceId of Absence;
    /// A body's id.
    BodyId of Body;
    /// A series' id.
    SeriesId of Series;
    /// The id of minutes.
    MinutesId of Minutes;
}

/// An enum that is stored and sent as text; [`text_enum!`](crate::text_enum) implements it.
pub trait TextEnum: Copy + Sized + 'static {
    /// Every value, in the order of display.
    const VALUES: &'static [Self];

    /// The stored code.
    fn text(self) -> &'static str;
}

/// Declares an enum that is stored as text: unknown stored text is an error, never a default.
#[macro_export]
macro_rules! text_enum {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $code)] $variant,)* }

        impl $name {
            /// Every value, in the order of display.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The stored code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }
        }

        impl $crate::record::TextEnum for $name {
            const VALUES: &'static [Self] = Self::ALL;

            fn text(self) -> &'static str {
                self.code()
            }
        }

        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                Ok(rusqlite::types::ToSqlOutput::from(self.code()))
            }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                match value.as_str()? {
                    $($code => Ok(Self::$variant),)*
                    other => Err(rusqlite::types::FromSqlError::Other(
                        format!("{}: {other}", stringify!($name)).into(),
                    )),
                }
            }
        }
    };
}
