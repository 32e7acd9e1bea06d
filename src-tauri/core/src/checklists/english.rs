//! The checklists that every office begins with, in English. The German ones come with the schema;
//! an office that is made by somebody who works in English gets these in their place.

use rusqlite::Connection;

use crate::error::Result;

/// Code as the schema has it, code and name in English, items in their order.
#[rustfmt::skip]
const TEMPLATES: &[(&str, &str, &str, &[&str])] = &[
    ("eintritt", "joining", "New employee", &[
        "Order keys and access",
        "Order computer, telephone and accounts",
        "Prepare the workplace",
        "Ask for the papers for payroll",
        "Add to the list of extensions and to distribution lists",
        "Welcome and tour, instruction on safety at work",
        "Talk after the first week",
        "Talk about the end of the probation period",
    ]),
    ("austritt", "leaving", "Leaving employee", &[
        "Plan the handover of tasks",
        "Settle remaining leave and reference",
        "Take back keys, card and devices",
        "Close accounts, set up forwarding",
        "Remove from the list of extensions and from distribution lists",
        "Send the employment papers",
    ]),
    ("seminar", "seminar", "Seminar or event", &[
        "Book room and equipment",
        "Send the invitation",
        "Check registrations, order catering",
        "Print list of participants, name badges and papers",
        "Prepare the room",
        "Send confirmations of attendance and thanks",
    ]),
    ("vertragsbeginn", "contract-start", "Start of a contract", &[
        "File the signed copy",
        "Check deadlines and costs against the contract",
        "Check the first invoice",
    ]),
];

/// Puts the English names in the place of the German ones, within the write that makes the office.
///
/// # Errors
/// Whatever SQLite refuses.
pub(crate) fn put(tx: &Connection) -> Result<()> {
    for (german, code, name, items) in TEMPLATES {
        for (position, item) in items.iter().enumerate() {
            tx.prepare_cached(
                "UPDATE checklist_template_item SET title = ?3
                 WHERE template_id = (SELECT id FROM checklist_template WHERE code = ?1) AND position = ?2",
            )?
            .execute((german, position, item))?;
        }
        tx.prepare_cached("UPDATE checklist_template SET code = ?2, name = ?3 WHERE code = ?1")?
            .execute((german, code, name))?;
    }
    Ok(())
}
