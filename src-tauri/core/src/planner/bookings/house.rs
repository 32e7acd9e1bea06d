//! The own rooms as a whole: which are parts of which, and what time they need before and after.

use std::collections::{HashMap, HashSet};

use rusqlite::Connection;

use super::Buffers;
use crate::error::Result;
use crate::record::RoomId;

/// What booking has to know of one room.
#[derive(Debug, Clone)]
pub struct HouseRoom {
    /// Its name.
    pub name: String,
    /// The larger room that it is a part of.
    pub parent: Option<RoomId>,
    /// What it needs before and after.
    pub buffers: Buffers,
    /// It is offered.
    pub active: bool,
    /// Seats.
    pub capacity: Option<u32>,
}

/// All rooms.
#[derive(Debug, Clone, Default)]
pub struct House {
    rooms: HashMap<RoomId, HouseRoom>,
    order: Vec<RoomId>,
}

impl House {
    /// The rooms of the file.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn of(connection: &Connection) -> Result<Self> {
        let mut statement = connection.prepare_cached(
            "SELECT id, name, parent_id, set_up_minutes, clear_down_minutes, active, capacity FROM room
             ORDER BY position, code, id",
        )?;
        let mut rows = statement.query([])?;
        let mut house = Self::default();
        while let Some(row) = rows.next()? {
            let room = HouseRoom {
                name: row.get(1)?,
                parent: row.get(2)?,
                buffers: Buffers { set_up: row.get(3)?, clear_down: row.get(4)? },
                active: row.get(5)?,
                capacity: row.get(6)?,
            };
            house.add(row.get(0)?, room);
        }
        Ok(house)
    }

    /// Adds a room at the end.
    fn add(&mut self, id: RoomId, room: HouseRoom) {
        self.order.push(id);
        self.rooms.insert(id, room);
    }

    /// The rooms in their order.
    pub fn rooms(&self) -> impl Iterator<Item = (RoomId, &HouseRoom)> {
        self.order.iter().filter_map(|id| self.rooms.get(id).map(|room| (*id, room)))
    }

    /// One room.
    #[must_use]
    pub fn room(&self, id: RoomId) -> Option<&HouseRoom> {
        self.rooms.get(&id)
    }

    /// A room's name; empty where there is no such room.
    #[must_use]
    pub fn name(&self, id: RoomId) -> &str {
        self.rooms.get(&id).map_or("", |room| &room.name)
    }

    /// The room with all that are taken together with it: the larger ones that it is a part of, and its own parts.
    /// Parts beside each other do not disturb one another.
    #[must_use]
    pub fn together(&self, id: RoomId) -> HashSet<RoomId> {
        let mut found: HashSet<RoomId> = self.above(id).into_iter().collect();
        found.extend(self.rooms.keys().filter(|other| self.above(**other).contains(&id)));
        found
    }

    /// The room, the larger one around it, and so on. No room stands in itself, but whoever reads a file cannot know.
    fn above(&self, id: RoomId) -> Vec<RoomId> {
        let mut found = vec![id];
        let mut next = self.rooms.get(&id).and_then(|room| room.parent);
        while let Some(parent) = next.filter(|parent| !found.contains(parent)) {
            found.push(parent);
            next = self.rooms.get(&parent).and_then(|room| room.parent);
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_room_is_taken_together_with_what_it_is_in_and_what_is_in_it() {
        // A hall of two halves, one of which can be divided again; and a room of its own.
        let mut house = House::default();
        for (id, parent) in [(1, None), (2, Some(1)), (3, Some(1)), (4, Some(2)), (5, Some(2)), (6, None)] {
            let room = HouseRoom {
                name: id.to_string(),
                parent: parent.map(RoomId),
                buffers: Buffers::default(),
                active: true,
                capacity: None,
            };
            house.add(RoomId(id), room);
        }
        for (room, together) in
            [(1, vec![1, 2, 3, 4, 5]), (2, vec![1, 2, 4, 5]), (3, vec![1, 3]), (4, vec![1, 2, 4]), (6, vec![6])]
        {
            let mut found: Vec<i64> = house.together(RoomId(room)).into_iter().map(|id| id.0).collect();
            found.sort_unstable();
            assert_eq!(found, together, "{room}");
        }
    }

    #[test]
    fn a_ring_of_rooms_ends() {
        let mut house = House::default();
        for (id, parent) in [(1, 2), (2, 1)] {
            let room = HouseRoom {
                name: String::new(),
                parent: Some(RoomId(parent)),
                buffers: Buffers::default(),
                active: true,
                capacity: None,
            };
            house.add(RoomId(id), room);
        }
        assert_eq!(house.together(RoomId(1)).len(), 2);
    }
}
