//! The advisory board and the shareholders: who belongs to them, and which sittings were theirs.

use crate::bodies::{self, BodyFields, Member, Quorum};
use crate::error::Result;
use crate::office::Tx;
use crate::planner::Role;
use crate::planner::convening::Convening;
use crate::record::BodyId;
use crate::sample::book::Book;

const BOARD: &[(&str, Role)] = &[
    ("Anna Weber", Role::Chair),
    ("Gesine Otte", Role::Participant),
    ("Sabine Blohm", Role::Participant),
    ("Karl von Lindenau-Reetwisch", Role::Participant),
    ("Emre Yılmaz", Role::Participant),
];

const SHAREHOLDERS: &[(&str, Role)] = &[("Jens Hansen", Role::Chair), ("Maren Hansen", Role::Participant)];

/// Written after the events: a sitting of the past has the number of its place in the year, not of its row.
pub(super) fn write(tx: &Tx<'_>, book: &Book) -> Result<()> {
    let board = body(book, "BR", "Beirat", BOARD)?;
    number(tx, bodies::save::write(tx, None, &board)?, &board.name)?;
    let mut owners = body(book, "GV", "Gesellschafterversammlung", SHAREHOLDERS)?;
    owners.quorum = Quorum::MoreThanHalf;
    owners.convening = Some(Convening::Gmbh);
    number(tx, bodies::save::write(tx, None, &owners)?, &owners.name)
}

fn body(book: &Book, code: &str, name: &str, people: &[(&'static str, Role)]) -> Result<BodyFields> {
    let mut members = Vec::new();
    for (person, role) in people {
        let contact = book.contact(person)?;
        members.push(Member {
            contact_id: Some(contact.id),
            name: contact.name.clone(),
            function: contact.function.clone(),
            role: *role,
            ..Member::default()
        });
    }
    Ok(BodyFields { code: code.to_owned(), name: name.to_owned(), members, ..BodyFields::default() })
}

/// The sittings that were called, in their order within each year.
fn number(tx: &Tx<'_>, id: BodyId, name: &str) -> Result<()> {
    tx.prepare_cached("UPDATE event SET body_id = ?1 WHERE body = ?2")?.execute((id, name))?;
    tx.prepare_cached(
        "UPDATE event SET number_year = CAST(substr(starts, 1, 4) AS INTEGER),
                number = (SELECT count(*) FROM event AS earlier
                          WHERE earlier.body_id = event.body_id AND earlier.status NOT IN ('draft', 'cancelled')
                            AND earlier.kind = 'sitting' AND substr(earlier.starts, 1, 4) = substr(event.starts, 1, 4)
                            AND (earlier.starts, earlier.id) <= (event.starts, event.id))
         WHERE body_id = ?1 AND kind = 'sitting' AND status NOT IN ('draft', 'cancelled')",
    )?
    .execute([id])?;
    Ok(())
}
