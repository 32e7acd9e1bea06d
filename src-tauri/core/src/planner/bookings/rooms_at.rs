//! Which rooms are free at a time: what stands behind "another room".

use std::collections::HashSet;

use rusqlite::Connection;

use super::super::event::When;
use super::super::rooms::{home, interval, overlap};
use super::house::House;
use super::taken::{Holder, Search, Taken, buffers_of, taken};
use crate::error::Result;
use crate::record::RoomId;

/// A room at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomAt {
    /// The room.
    pub room: RoomId,
    /// Its name.
    pub name: String,
    /// Seats.
    pub capacity: Option<u32>,
    /// Who has it, or one that is taken together with it; empty where it is free.
    pub by: Vec<(Holder, String, When)>,
}

/// Every room that is offered, in the order of the list, and whether it is free at a time. `set_up` and `clear_down`:
/// minutes in place of those of each room. `except`: who wants it, and is in nobody's way.
///
/// # Errors
/// `DATABASE` where a stored time or code cannot be read.
pub fn rooms_at(
    connection: &Connection,
    when: &When,
    (set_up, clear_down): (Option<u32>, Option<u32>),
    except: Option<Holder>,
) -> Result<Vec<RoomAt>> {
    if !super::super::check::is_within_years(when) {
        return Ok(Vec::new());
    }
    let (home, house) = (home(connection)?, House::of(connection)?);
    let rooms: HashSet<RoomId> = house.rooms().map(|(id, _)| id).collect();
    let search = Search { rooms: &rooms, first: when.first_day(), last: when.last_day(), without: None };
    let mut taken: Vec<Taken> = taken(connection, &house, home, search)?;
    taken.retain(|one| Some(one.by) != except);
    taken.sort_by_key(|one| one.interval);
    let bare = interval(when, home);
    let found = house
        .rooms()
        .filter(|(_, room)| room.active)
        .map(|(id, room)| {
            let wanted = buffers_of(room.buffers, when, set_up, clear_down).around(bare);
            let together = house.together(id);
            let by = taken.iter().filter(|one| together.contains(&one.room) && overlap(wanted, one.interval));
            RoomAt {
                room: id,
                name: room.name.clone(),
                capacity: room.capacity,
                by: by.map(|one| (one.by, one.title.clone(), one.when.clone())).collect(),
            }
        })
        .collect();
    Ok(found)
}
