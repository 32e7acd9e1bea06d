use chrono::NaiveDate;

use super::state::dispatched;
use super::{Need, Way, What, Whom, known_as, note, state};
use crate::error::Error;
use crate::moment::Moment;
use crate::office::Office;
use crate::planner::testing::{add, get, guest, item, meeting, timed};
use crate::planner::{EventFields, EventStatus, Participant, Role, save};
use crate::record::EventId;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn moment() -> Moment {
    Moment::on(day("2026-03-16"), "Anna")
}

struct Desk {
    office: Office,
    event: EventId,
}

impl Desk {
    fn new() -> Self {
        let mut office = Office::in_memory(&moment()).unwrap();
        let mut fields = meeting("Besprechung", timed("2026-03-30T09:00", "2026-03-30T10:00"));
        fields.participants = vec![guest("Anna", Role::Chair), guest("Bernd", Role::Participant)];
        fields.agenda = vec![item("Eröffnung", 5), item("Haushalt", 30)];
        let event = add(&mut office, fields, &moment());
        Self { office, event }
    }

    fn change(&mut self, change: impl FnOnce(&mut EventFields)) {
        let mut fields = get(&self.office, self.event);
        change(&mut fields);
        save::save(&mut self.office, Some(self.event), fields, &moment()).unwrap();
    }

    fn needs(&self) -> Vec<(String, Need, u32)> {
        let state = state(self.office.read(), self.event).unwrap();
        state.recipients.into_iter().map(|one| (one.name, one.need, one.sequence)).collect()
    }

    fn whom(&self, name: &str) -> Whom {
        let state = state(self.office.read(), self.event).unwrap();
        state.recipients.iter().find(|one| one.name == name).unwrap().whom
    }

    fn send(&mut self, names: &[&str]) -> Vec<(What, u32)> {
        let chosen: Vec<Whom> = names.iter().map(|name| self.whom(name)).collect();
        let sent = note(&mut self.office, self.event, &chosen, Way::Email, day("2026-03-16"), &moment()).unwrap().value;
        sent.into_iter().map(|message| (message.what, message.sequence)).collect()
    }
}

fn needs<const N: usize>(expected: [(&str, Need, u32); N]) -> Vec<(String, Need, u32)> {
    expected.into_iter().map(|(name, need, sequence)| (name.to_owned(), need, sequence)).collect()
}

#[test]
fn the_first_invitation_makes_the_event_invited_and_freezes_its_numbers() {
    let mut desk = Desk::new();
    assert_eq!(desk.needs(), needs([("Anna", Need::Invite, 0), ("Bernd", Need::Invite, 0)]));
    assert_eq!(desk.send(&["Anna", "Bernd"]), [(What::Invitation, 0), (What::Invitation, 0)]);
    let fields = get(&desk.office, desk.event);
    assert_eq!((fields.status, fields.convened_on), (EventStatus::Invited, Some(day("2026-03-16"))));
    assert_eq!(fields.agenda[1].number.as_deref(), Some("2"));
    assert_eq!(desk.needs(), needs([("Anna", Need::Nothing, 0), ("Bernd", Need::Nothing, 0)]));
    let log = dispatched(desk.office.read(), desk.event).unwrap();
    assert_eq!(log.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Bernd", "Anna"]);
    // What left the house cannot be taken back, and nothing before it either.
    assert!(matches!(desk.office.undo(&moment()), Err(Error::NothingToUndo)));
    assert_eq!(get(&desk.office, desk.event).status, EventStatus::Invited);
}

#[test]
fn an_added_guest_keeps_the_number_and_nobody_else_is_mailed_again() {
    let mut desk = Desk::new();
    desk.send(&["Anna", "Bernd"]);
    desk.change(|fields| fields.participants.push(guest("Clara", Role::Guest)));
    assert_eq!(
        desk.needs(),
        needs([("Anna", Need::Nothing, 0), ("Bernd", Need::Nothing, 0), ("Clara", Need::Invite, 0)])
    );
    assert_eq!(desk.send(&["Clara"]), [(What::Invitation, 0)]);
    // A second copy changes nothing either.
    assert_eq!(desk.send(&["Anna"]), [(What::Invitation, 0)]);
}

#[test]
fn a_change_takes_the_next_number_and_what_concerns_nobody_takes_none() {
    let mut desk = Desk::new();
    desk.send(&["Anna", "Bernd"]);
    desk.change(|fields| fields.note = "Kaffee bestellen".into());
    assert!(desk.needs().iter().all(|(_, need, _)| *need == Need::Nothing));
    desk.change(|fields| fields.when = timed("2026-03-30T11:00", "2026-03-30T12:00"));
    assert_eq!(desk.needs(), needs([("Anna", Need::Update, 1), ("Bernd", Need::Update, 1)]));
    assert_eq!(desk.send(&["Anna"]), [(What::Invitation, 1)]);
    // The second half of the same change goes out under the same number.
    assert_eq!(desk.needs(), needs([("Anna", Need::Nothing, 1), ("Bernd", Need::Update, 1)]));
    assert_eq!(desk.send(&["Bernd"]), [(What::Invitation, 1)]);
    // Back to what was said before is a change again: the number never falls.
    desk.change(|fields| fields.when = timed("2026-03-30T09:00", "2026-03-30T10:00"));
    assert_eq!(desk.send(&["Anna", "Bernd"]), [(What::Invitation, 2), (What::Invitation, 2)]);
}

#[test]
fn an_event_of_another_calendar_goes_out_above_the_number_that_it_came_with() {
    let mut desk = Desk::new();
    let op = crate::log::Op::quiet("test");
    let set = |tx: &crate::office::Tx<'_>| Ok(tx.execute("UPDATE event SET sequence = 4", [])?);
    desk.office.transact(op, &moment(), set).unwrap();
    assert_eq!(desk.send(&["Anna"]), [(What::Invitation, 5)]);
    assert_eq!(desk.send(&["Bernd"]), [(What::Invitation, 5)]);
}

#[test]
fn a_letter_to_whoever_registered_leaves_the_invitations_as_they_were() {
    let mut desk = Desk::new();
    desk.send(&["Anna"]);
    let before = known_as(desk.office.read(), desk.event).unwrap();
    let op = crate::log::Op::quiet("test");
    let event = desk.event;
    desk.office
        .transact(op, &moment(), |tx| {
            let row = "INSERT INTO dispatch (event_id, name, what, way, on_day)
                       VALUES (?1, 'Clara', 'seminar_confirmation', 'email', '2026-03-16')";
            Ok(tx.execute(row, [event])?)
        })
        .unwrap();
    assert_eq!(known_as(desk.office.read(), event).unwrap(), before);
    assert_eq!(desk.send(&["Bernd"]), [(What::Invitation, 0)]);
}

#[test]
fn who_was_taken_off_is_told_alone() {
    let mut desk = Desk::new();
    desk.send(&["Anna", "Bernd"]);
    desk.change(|fields| fields.participants.retain(|person| person.name != "Bernd"));
    assert_eq!(desk.needs(), needs([("Anna", Need::Nothing, 0), ("Bernd", Need::Cancel, 1)]));
    assert_eq!(desk.send(&["Bernd"]), [(What::Cancellation, 1)]);
    assert_eq!(desk.needs().len(), 1, "told once is enough");
    // Who comes back is invited anew.
    desk.change(|fields| fields.participants.push(Participant { name: "Bernd".into(), ..Participant::default() }));
    desk.change(|fields| fields.participants.push(guest("Clara", Role::Guest)));
    assert_eq!(
        desk.needs(),
        // The others know it under the number that it has; who was taken off knows a higher one.
        needs([("Anna", Need::Nothing, 0), ("Bernd", Need::Invite, 2), ("Clara", Need::Invite, 0)])
    );
}

#[test]
fn a_cancelled_event_is_told_to_those_who_knew_of_it() {
    let mut desk = Desk::new();
    desk.send(&["Anna"]);
    desk.change(|fields| fields.status = EventStatus::Cancelled);
    assert_eq!(desk.needs(), needs([("Anna", Need::Cancel, 1), ("Bernd", Need::Nothing, 1)]));
    let bernd = desk.whom("Bernd");
    let refused = note(&mut desk.office, desk.event, &[bernd], Way::Email, day("2026-03-16"), &moment()).unwrap_err();
    assert!(matches!(refused, Error::Rule { code: "NOTHING_TO_CANCEL", .. }), "{refused:?}");
    assert_eq!(desk.send(&["Anna"]), [(What::Cancellation, 1)]);
    assert!(desk.needs().iter().all(|(_, need, _)| *need == Need::Nothing));
    assert_eq!(get(&desk.office, desk.event).status, EventStatus::Cancelled);
    let refused = note(&mut desk.office, desk.event, &[], Way::Email, day("2026-03-16"), &moment()).unwrap_err();
    assert!(matches!(refused, Error::Rule { code: "NOBODY_CHOSEN", .. }), "{refused:?}");
}
