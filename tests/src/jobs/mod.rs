//! The main jobs of the address book, of contracts, of the planner and of the front desk as somebody does them who
//! has no mouse: every step is a key, and where the keys go can be seen at every step. What is checked is what stands
//! on the screen, in the office file and on the paper.
//!
//! Each job begins wherever the desk is and needs nothing but the sample firm; the answer to
//! a request shows the serial letter as well.

mod answer_request;
mod deactivate_category;
mod desk;
mod enter_person;
mod hold_sitting;
mod import_register;
mod import_updates;
mod merge_duplicates;
mod move_checklist;
mod note_letters;
mod print_deadlines;
mod print_labels;
mod take_call;
mod take_in_lease;
mod terminate_contract;
mod write_serial_letter;

use std::fmt::Debug;

pub use desk::Desk;

pub use crate::main_job::Done;

/// A job: what it is, and how it is done.
pub type Job = (&'static str, fn(&mut Desk<'_>) -> Done);

/// Those of contacts and master data, in the order of the day.
pub const BOOK: [Job; 7] = [
    ("a person at two firms", enter_person::enter),
    ("an Outlook file with updates", import_updates::import),
    ("duplicates", merge_duplicates::merge),
    ("thirty labels from position 5", print_labels::print),
    ("a serial letter", write_serial_letter::write),
    ("a request under Art. 15", answer_request::answer),
    ("a category in use", deactivate_category::deactivate),
];

/// Those of the front desk, for Anna Petersen.
pub const FRONT_DESK: [Job; 3] = [
    ("the morning's twenty letters", note_letters::note),
    ("a call for an absent colleague", take_call::take),
    ("a checklist that moves with its day", move_checklist::move_along),
];

/// Those of contracts, in the order of the day.
pub const CONTRACTS: [Job; 4] = [
    ("a lease from its wording", take_in_lease::take),
    ("the deadlines of ninety days by cost centre", print_deadlines::print),
    ("a termination that is taken back", terminate_contract::terminate),
    ("a register of 200 rows", import_register::import),
];

/// Those of the planner, for Anna Petersen.
pub const PLANNER: [Job; 1] = [("a board that meets every quarter", hold_sitting::hold)];

/// What was found is what was wanted, else the job has failed.
fn same<T: PartialEq + Debug>(what: &str, found: T, wanted: T) -> Done {
    if found == wanted { Ok(()) } else { Err(format!("{what}: {found:?}, not {wanted:?}").into()) }
}

/// It is so, else the job has failed.
fn holds(what: impl Into<String>, so: bool) -> Done {
    if so { Ok(()) } else { Err(format!("not so: {}", what.into()).into()) }
}
