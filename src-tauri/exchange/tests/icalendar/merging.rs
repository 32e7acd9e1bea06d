//! A file beside what the office holds.

use kontor_core::planner::Answer;
use kontor_exchange::icalendar::merge::{Merge, Refusal, merge};
use kontor_exchange::icalendar::{CalendarEvent, CalendarFile, State, write};

use crate::common::read_plain;

const SERIES: &str = "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=Europe/Berlin:20260316T090000\nDTEND;TZID=Europe/Berlin:20260316T100000\n\
    RRULE:FREQ=WEEKLY\nSUMMARY:Runde\nSEQUENCE:2\nATTENDEE;CN=Uwe;RSVP=TRUE:mailto:uwe@example.org\nEND:VEVENT\n\
    BEGIN:VEVENT\nUID:1\nRECURRENCE-ID;TZID=Europe/Berlin:20260323T090000\nDTSTART;TZID=Europe/Berlin:20260324T090000\n\
    SUMMARY:Runde am Dienstag\nSEQUENCE:3\nEND:VEVENT\n";

fn file(method: &str, parts: &str) -> CalendarFile {
    read_plain(format!("BEGIN:VCALENDAR\n{method}{parts}END:VCALENDAR\n").as_bytes()).unwrap()
}

fn held() -> CalendarEvent {
    file("", SERIES).events.remove(0)
}

fn merged(method: &str, parts: &str) -> Merge {
    let file = file(method, parts);
    merge(Some(&held()), &file.events[0], file.method)
}

fn changed(method: &str, parts: &str) -> CalendarEvent {
    match merged(method, parts) {
        Merge::Changed(event) => *event,
        other => panic!("{other:?}"),
    }
}

fn date(original: &str, rest: &str) -> String {
    format!("BEGIN:VEVENT\nUID:1\nRECURRENCE-ID:{original}\n{rest}\nEND:VEVENT\n")
}

#[test]
fn the_same_a_second_time_changes_nothing() {
    assert_eq!(merged("", SERIES), Merge::Unchanged);
    // As it leaves the office, and under another stamp.
    let bytes = write::calendar("", &[held()], &[], "2027-01-01T00:00:00Z".parse().unwrap());
    let again = read_plain(&bytes).unwrap();
    assert_eq!(merge(Some(&held()), &again.events[0], again.method), Merge::Unchanged);
    let new = file("", SERIES);
    assert!(matches!(merge(None, &new.events[0], None), Merge::New(event) if event.overrides.len() == 1));
}

#[test]
fn a_word_about_one_date_goes_into_its_series() {
    // By an instant; the office knows the date by the clock of its series.
    let event = changed("", &date("20260406T070000Z", "DTSTART:20260406T120000Z\nSUMMARY:Später"));
    assert_eq!(event.master.as_ref().unwrap().title, "Runde");
    let told: Vec<(String, &str)> = event
        .overrides
        .iter()
        .map(|entry| (entry.original.unwrap().wall().to_string(), entry.title.as_str()))
        .collect();
    let expected =
        [("2026-03-23 09:00:00".to_owned(), "Runde am Dienstag"), ("2026-04-06 09:00:00".to_owned(), "Später")];
    assert_eq!(told, expected);
}

#[test]
fn an_older_state_is_refused() {
    let older = SERIES.replace("SEQUENCE:2", "SEQUENCE:1");
    assert_eq!(merged("", &older), Merge::Refused(Refusal::Outdated { held: 2, read: 1 }));
    let date = date("20260323T080000Z", "DTSTART:20260323T120000Z\nSEQUENCE:2");
    assert_eq!(merged("", &date), Merge::Refused(Refusal::Outdated { held: 3, read: 2 }));
}

#[test]
fn a_new_state_of_the_series_keeps_its_single_dates_but_those_it_strikes() {
    let master = SERIES.split("END:VEVENT\n").next().unwrap().replace("SEQUENCE:2", "SEQUENCE:5") + "END:VEVENT\n";
    assert_eq!(changed("", &master).overrides.len(), 1);
    let striking = master.replace("SUMMARY", "EXDATE;TZID=Europe/Berlin:20260323T090000\nSUMMARY");
    assert_eq!(changed("", &striking).overrides.len(), 0);
}

#[test]
fn a_cancellation_deletes_nothing() {
    let all = changed("METHOD:CANCEL\n", "BEGIN:VEVENT\nUID:1\nSEQUENCE:4\nEND:VEVENT\n");
    let master = all.master.as_ref().unwrap();
    assert_eq!((master.state, master.sequence, master.title.as_str()), (State::Cancelled, 4, "Runde"));
    let one = changed("METHOD:CANCEL\n", &date("20260330T070000Z", "SEQUENCE:4"));
    assert_eq!(one.master.as_ref().unwrap().state, State::Unsaid);
    assert_eq!((one.overrides[1].state, one.overrides[1].title.as_str()), (State::Cancelled, "Runde"));
    assert_eq!(one.overrides[1].start().wall().to_string(), "2026-03-30 09:00:00");
    let stranger = file("METHOD:CANCEL\n", "BEGIN:VEVENT\nUID:2\nEND:VEVENT\n");
    let refused = merge(None, &stranger.events[0], stranger.method);
    assert_eq!(refused, Merge::Refused(Refusal::EventUnknown));
}

#[test]
fn a_cancellation_for_some_guests_leaves_the_event_to_the_others() {
    let event = |recurrence: &str| {
        format!(
            "BEGIN:VEVENT\nUID:1\nDTSTART:20260316T090000Z\n{recurrence}SUMMARY:Runde\nSEQUENCE:2\n\
             ORGANIZER:mailto:ole@example.org\nATTENDEE;ROLE=CHAIR;PARTSTAT=ACCEPTED:mailto:ole@example.org\n\
             ATTENDEE;RSVP=TRUE:mailto:uwe@example.org\nATTENDEE;PARTSTAT=ACCEPTED:mailto:ida@example.org\n\
             ATTENDEE;CUTYPE=ROOM:mailto:saal@example.org\nEND:VEVENT\n"
        )
    };
    let word = |names: &str, more: &str| {
        let guests: Vec<String> =
            names.split_whitespace().map(|name| format!("ATTENDEE:mailto:{name}@Example.org\n")).collect();
        let guests = guests.concat();
        file("METHOD:CANCEL\n", &format!("BEGIN:VEVENT\nUID:1\nSEQUENCE:3\n{more}{guests}END:VEVENT\n"))
    };
    for (recurrence, names, more, state, declined, left) in [
        ("", "uwe", "", State::Unsaid, "uwe", 4),
        ("", "UWE", "STATUS:CONFIRMED\n", State::Unsaid, "uwe", 4),
        // Somebody who never was on the list: nothing to take off.
        ("", "eva", "", State::Unsaid, "", 4),
        ("", "uwe", "STATUS:CANCELLED\n", State::Cancelled, "", 4),
        ("", "uwe ida", "", State::Cancelled, "", 4),
        ("", "uwe ida", "STATUS:CONFIRMED\n", State::Unsaid, "uwe ida", 4),
        ("", "uwe ida ole", "", State::Cancelled, "", 4),
        ("", "", "", State::Cancelled, "", 4),
        // The dates of a series to come do not ask them any more.
        ("RRULE:FREQ=WEEKLY\n", "uwe", "", State::Unsaid, "", 3),
        ("RRULE:FREQ=WEEKLY\n", "uwe", "STATUS:CANCELLED\n", State::Cancelled, "", 4),
    ] {
        let held = file("", &event(recurrence)).events.remove(0);
        let word = word(names, more);
        let Merge::Changed(merged) = merge(Some(&held), &word.events[0], word.method) else {
            panic!("{recurrence}{names} {more}")
        };
        let master = merged.master.as_ref().unwrap();
        assert_eq!((master.state, master.sequence), (state, 3), "{recurrence}{names} {more}");
        let who: Vec<&str> = master
            .attendees
            .iter()
            .filter(|guest| guest.answer == Answer::Declined)
            .map(|guest| guest.email.split('@').next().unwrap())
            .collect();
        assert_eq!(who.join(" "), declined, "{recurrence}{names} {more}");
        assert_eq!(master.attendees.len(), left, "{recurrence}{names} {more}");
        // A second time changes nothing.
        assert_eq!(merge(Some(&merged), &word.events[0], word.method), Merge::Unchanged, "{recurrence}{names} {more}");
    }
}

#[test]
fn a_guest_who_is_taken_off_a_series_does_not_come_to_its_dates_ahead() {
    let guests = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:uwe@example.org\nATTENDEE:mailto:ida@example.org\n";
    let one = |day: &str| {
        format!(
            "BEGIN:VEVENT\nUID:1\nRECURRENCE-ID:202603{day}T090000Z\nDTSTART:202603{day}T100000Z\nSUMMARY:A\n{guests}END:VEVENT\n"
        )
    };
    let series = format!(
        "BEGIN:VEVENT\nUID:1\nDTSTART:20260309T090000Z\nRRULE:FREQ=WEEKLY\nSUMMARY:A\n{guests}END:VEVENT\n{}{}",
        one("16"),
        one("23")
    );
    let held = file("", &series).events.remove(0);
    let word = file(
        "METHOD:CANCEL\n",
        "BEGIN:VEVENT\nUID:1\nDTSTAMP:20260318T080000Z\nSEQUENCE:1\nATTENDEE:mailto:uwe@example.org\nEND:VEVENT\n",
    );
    let Merge::Changed(merged) = merge(Some(&held), &word.events[0], word.method) else { panic!("unchanged") };
    let answers: Vec<Answer> = merged.overrides.iter().map(|entry| entry.attendees[0].answer).collect();
    assert_eq!(answers, [Answer::Accepted, Answer::Declined]);
    assert_eq!(merged.master.as_ref().unwrap().attendees.len(), 1);
    assert_eq!(merge(Some(&merged), &word.events[0], word.method), Merge::Unchanged);
}

#[test]
fn an_answer_is_noted_for_the_guest_who_gives_it() {
    let answer = |who: &str| format!("ATTENDEE;PARTSTAT=ACCEPTED:mailto:{who}");
    let all = changed("METHOD:REPLY\n", &format!("BEGIN:VEVENT\nUID:1\n{}\nEND:VEVENT\n", answer("UWE@example.org")));
    let guest = &all.master.as_ref().unwrap().attendees[0];
    assert_eq!((guest.answer, guest.rsvp, guest.name.as_str()), (Answer::Accepted, false, "Uwe"));
    let one = changed("METHOD:REPLY\n", &date("20260330T070000Z", &answer("uwe@example.org")));
    assert_eq!(one.master.as_ref().unwrap().attendees[0].answer, Answer::Open);
    assert_eq!(one.overrides[1].attendees[0].answer, Answer::Accepted);
    let stranger = format!("BEGIN:VEVENT\nUID:1\n{}\nEND:VEVENT\n", answer("ida@example.org"));
    assert_eq!(merged("METHOD:REPLY\n", &stranger), Merge::Refused(Refusal::GuestUnknown));
    assert_eq!(merged("METHOD:REFRESH\n", &stranger), Merge::Refused(Refusal::NotTaken));
}
