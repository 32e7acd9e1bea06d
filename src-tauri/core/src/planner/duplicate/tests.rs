//! What a copy takes along.

use super::super::testing::*;
use super::super::{Answer, EventStatus, OverChoice, read};
use super::duplicate;
use crate::contracts::testing::{day, office};

#[test]
fn a_copy_keeps_the_shape_and_forgets_the_answers() {
    let (mut office, moment) = office();
    let mut fields = sitting();
    fields.status = EventStatus::Ended;
    fields.convened_on = Some(day("2026-11-10"));
    fields.over_choice = OverChoice::Keep;
    fields.participants[0].answer = Answer::Declined;
    let id = add(&mut office, fields, &moment);
    let copy = duplicate(&mut office, id, day("2027-03-01"), &moment).unwrap().value;
    let copied = read::get(office.read(), copy).unwrap();
    assert_ne!(copied.uid, read::get(office.read(), id).unwrap().uid);
    let mut expected = sitting();
    expected.when = timed("2027-03-01T09:00", "2027-03-02T12:00");
    expected.days[0].date = day("2027-03-02");
    assert_eq!(unstored(copied.fields.clone()), expected);
    assert!(copied.fields.agenda.iter().all(|item| item.number.is_none()));
    office.undo(&moment).unwrap();
    assert!(read::get(office.read(), copy).is_err());
}
