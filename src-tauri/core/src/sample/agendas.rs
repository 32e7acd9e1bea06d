//! Agenda items as the tables write them: nested, and in order.

use crate::planner::wall_time;
use crate::planner::{AgendaItem, ItemKind};

/// An item with those below it.
pub(super) struct Topic {
    item: AgendaItem,
    below: Vec<Topic>,
}

/// Something to talk about.
pub(super) fn topic(title: &str, minutes: i64) -> Topic {
    let item = AgendaItem { title: title.to_owned(), minutes: Some(minutes), ..AgendaItem::default() };
    Topic { item, below: Vec::new() }
}

/// A report whose time is that of the items below it.
pub(super) fn chapter(title: &str, below: Vec<Topic>) -> Topic {
    let mut chapter = topic(title, 0).info();
    chapter.item.minutes = None;
    chapter.below = below;
    chapter
}

/// A break at a fixed time.
pub(super) fn pause(title: &str, at: &str, minutes: i64) -> Topic {
    let mut pause = topic(title, minutes).at(at);
    pause.item.kind = ItemKind::Break;
    pause
}

impl Topic {
    fn kind(mut self, kind: ItemKind) -> Self {
        self.item.kind = kind;
        self
    }

    pub(super) fn info(self) -> Self {
        self.kind(ItemKind::Info)
    }

    pub(super) fn election(self) -> Self {
        self.kind(ItemKind::Election)
    }

    /// To be decided, with its motion.
    pub(super) fn decide(mut self, motion: &str) -> Self {
        motion.clone_into(&mut self.item.motion);
        self.kind(ItemKind::Decision)
    }

    /// What shall come of it.
    pub(super) fn goal(mut self, goal: &str) -> Self {
        goal.clone_into(&mut self.item.motion);
        self
    }

    pub(super) fn by(mut self, presenter: &str) -> Self {
        presenter.clone_into(&mut self.item.presenter);
        self
    }

    pub(super) fn annex(mut self, annex: &str) -> Self {
        annex.clone_into(&mut self.item.annex);
        self
    }

    pub(super) fn note(mut self, note: &str) -> Self {
        note.clone_into(&mut self.item.note);
        self
    }

    /// For the team alone.
    pub(super) fn internal(mut self) -> Self {
        self.item.internal = true;
        self
    }

    pub(super) fn at(mut self, clock: &str) -> Self {
        self.item.fixed_start = wall_time::parse_clock(clock);
        self
    }

    pub(super) fn on_day(mut self, day: u32) -> Self {
        self.item.day = day;
        self
    }
}

/// The items in a row, each knowing the one above it.
pub(super) fn in_a_row(topics: Vec<Topic>) -> Vec<AgendaItem> {
    fn lay(topics: Vec<Topic>, parent: Option<usize>, items: &mut Vec<AgendaItem>) {
        for topic in topics {
            let place = items.len();
            let day = parent.map_or(topic.item.day, |parent| items[parent].day);
            items.push(AgendaItem { parent, day, ..topic.item });
            lay(topic.below, Some(place), items);
        }
    }
    let mut items = Vec::new();
    lay(topics, None, &mut items);
    items
}
