use chrono::NaiveDate;

use super::super::tell::{self, Notice};
use super::*;
use crate::planner::invitations::{self, Way};

fn told(office: &Office, event: EventId) -> Vec<String> {
    let told = tell::of(office.read(), event).unwrap();
    told.iter().map(|one| format!("{} {} {} {}", one.name, one.notice.code(), one.way.code(), one.on_day)).collect()
}

#[test]
fn what_somebody_was_told_is_noted_for_them_alone() {
    let (mut office, moment) = office();
    let event = seminar(&mut office, Some(1), &moment);
    let kim = weber(&mut office, &moment);
    let registrant = Registrant { contact_id: Some(kim), ..plain("") };
    let kim = register::register(&mut office, event, &registrant, None, &moment).unwrap().value.id;
    let ben = put(&mut office, event, "Ben", &moment);
    let on = |text: &str| text.parse::<NaiveDate>().unwrap();
    let note = |office: &mut Office, notice, chosen: &[RegistrationId], way, day: &str| {
        tell::note(office, event, notice, chosen, (way, on(day)), &moment).map(|done| done.value)
    };
    assert_eq!(note(&mut office, Notice::Confirmation, &[kim], Way::Email, "2026-10-01").unwrap(), 1);
    assert_eq!(note(&mut office, Notice::Waiting, &[ben], Way::Post, "2026-10-02").unwrap(), 1);
    assert_eq!(note(&mut office, Notice::Reminder, &[kim, ben], Way::Email, "2026-10-01").unwrap(), 2);
    assert_eq!(
        told(&office, event),
        [
            "Kim Weber confirmation email 2026-10-01",
            "Kim Weber reminder email 2026-10-01",
            "Ben reminder email 2026-10-01",
            "Ben waiting post 2026-10-02",
        ]
    );
    // Invitations know nothing of it: who was reminded was not invited by that.
    assert!(invitations::state::dispatched(office.read(), event).unwrap().is_empty());
    let state = invitations::state(office.read(), event).unwrap();
    assert!(state.recipients.iter().all(|one| one.last.is_none()));
    // It is taken back in one step.
    office.undo(&moment).unwrap();
    assert_eq!(told(&office, event).len(), 2);

    assert_eq!(note(&mut office, Notice::Reminder, &[], Way::Email, "2026-10-01").unwrap_err().code(), "NOBODY_CHOSEN");
    let other = seminar(&mut office, None, &moment);
    let stranger = put(&mut office, other, "Cem", &moment);
    let refused = note(&mut office, Notice::Reminder, &[kim, stranger], Way::Email, "2026-10-01");
    assert_eq!(refused.unwrap_err().code(), "REGISTRATION_GONE");
    assert_eq!(told(&office, event).len(), 2, "nothing of it was written");
}
