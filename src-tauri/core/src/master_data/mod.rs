//! The ground that everything else stands on: own firm, employees, short lists, rooms, equipment,
//! number ranges.

pub mod employee;
pub mod entry;
pub mod equipment;
pub mod firm;
pub mod holiday;
pub mod letterhead;
pub mod mention;
pub mod merge;
pub mod number_gap;
pub mod number_range;
pub mod room;
pub mod seed;
pub mod sheet;
pub mod template;
pub mod text_block;
pub mod usage;

pub use employee::{Employee, EmployeeFields, Signing};
pub use entry::{Entry, EntryFields, List};
pub use equipment::{Equipment, EquipmentFields};
pub use firm::Firm;
pub use number_range::{NumberRange, Reset};
pub use room::{Room, RoomFields, Seating, SeatingPlan};
