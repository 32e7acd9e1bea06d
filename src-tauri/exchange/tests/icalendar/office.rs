//! Files and the shape in which the office takes events: what comes in, goes out and comes in again is the same.

use chrono_tz::Tz;
use kontor_core::planner::import::ForeignEvent;
use kontor_exchange::icalendar::office::{of_office, of_office_task, to_office, to_office_task};
use kontor_exchange::icalendar::write;

use crate::common::{calendar, read_plain};

const ZONE: Tz = Tz::Europe__Berlin;

fn taken(bytes: &[u8]) -> Vec<ForeignEvent> {
    read_plain(bytes).unwrap().events.iter().map(|event| to_office(event, ZONE)).collect()
}

#[test]
fn what_comes_in_leaves_and_comes_in_the_same() {
    for lines in [
        "DTSTART:20260316T090000\nSUMMARY:Frei schwebend",
        "DTSTART;TZID=America/New_York:20260316T090000\nDURATION:PT90M\nSUMMARY:Dort",
        "DTSTART:20260316T090000Z\nSUMMARY:Weltzeit",
        "DTSTART;VALUE=DATE:20260316\nDTEND;VALUE=DATE:20260318\nSUMMARY:Ganze Tage",
        "DTSTART:20260316T090030\nDTEND:20260316T100059\nSUMMARY:Mit Sekunden",
        "DTSTART:20260316T090000\nDESCRIPTION:Ohne Titel\\nzweite Zeile",
        "DTSTART:20260316T090000",
        "DTSTART:20260316T090000\nSUMMARY:A\nCLASS:CONFIDENTIAL\nTRANSP:TRANSPARENT\nSTATUS:TENTATIVE\nURL:https://a.example/?a=1\\;b",
        "DTSTART:20260316T090000\nSUMMARY:A\nSTATUS:CANCELLED\nCATEGORIES:Eins\\, zwei,drei",
        "DTSTART:20260316T090000\nSUMMARY:A\nX-GOOGLE-CONFERENCE:https://meet.example/a\nGEO:53.5;9.9",
        "DTSTART:20260316T090000\nSUMMARY:A\nORGANIZER;SENT-BY=\"mailto:b@a.example\":mailto:A@A.example\n\
         ATTENDEE;CUTYPE=ROOM;CN=Saal:mailto:saal@a.example\nATTENDEE;RSVP=TRUE;CN=\"Weber, Kim\":MAILTO:Kim@A.example\n\
         ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:c@a.example\":mailto:d@a.example\nATTENDEE;RSVP=TRUE:invalid:nomail\n\
         ATTENDEE;ROLE=NON-PARTICIPANT;CN=Gast:urn:uuid:1\nATTENDEE;ROLE=OPT-PARTICIPANT;PARTSTAT=TENTATIVE:mailto:e@a.example",
        "DTSTART;TZID=Europe/Berlin:20260316T090000\nSUMMARY:A\nRRULE:FREQ=WEEKLY;UNTIL=20260601T070000Z\nEXDATE;VALUE=DATE:20260323",
        "DTSTART;TZID=Europe/Berlin:20260316T090000\nSUMMARY:A\nRRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=4",
        "DTSTART;TZID=Europe/Berlin:20260316T090000\nSUMMARY:A\nRDATE;TZID=Europe/Berlin:20260318T090000,20260319T090000",
        "DTSTART;TZID=Europe/Berlin:20260316T090000\nSUMMARY:A\nRRULE:FREQ=WEEKLY;COUNT=3\nRRULE:FREQ=MONTHLY;COUNT=3\n\
         EXRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=2",
        "DTSTART;TZID=Europe/Berlin:20260316T090000\nSUMMARY:A\nRRULE:FREQ=WEEKLY;COUNT=3\nSTATUS:CANCELLED",
        "DTSTART;TZID=Europe/Berlin:20260316T090000\nSUMMARY:A\nRRULE:FREQ=WEEKLY;COUNT=3\n\
         ATTENDEE;CN=Kim;PARTSTAT=ACCEPTED:mailto:kim@a.example",
        "DTSTART;TZID=Europe/Berlin:20260316T090000\nSUMMARY:A\nRRULE:FREQ=WEEKLY;COUNT=3\n\
         ATTENDEE;CN=kim@a.example;X-NUM-GUESTS=0:mailto:kim@a.example\nATTENDEE;RSVP=TRUE:mailto:Lea@A.example",
        "DTSTART;TZID=Europe/Berlin:20260316T090000\nSUMMARY:A\nRRULE:FREQ=DAILY;UNTIL=20250101",
        "DTSTART;TZID=Europe/Berlin:20260316T090000\nSUMMARY:A\nRRULE:FREQ=FORTNIGHTLY",
    ] {
        let first = taken(&calendar(lines));
        let events: Vec<_> = first.iter().map(of_office).collect();
        let again: Vec<_> = events.iter().map(|event| to_office(event, ZONE)).collect();
        assert_eq!(again, first, "{lines}");
        let written = write::calendar("", &events, &[], "2026-03-16T08:00:00Z".parse().unwrap());
        assert_eq!(taken(&written), first, "{lines}\n{}", String::from_utf8_lossy(&written));
    }
}

#[test]
fn a_title_is_found_where_none_is_said() {
    for (lines, title) in [
        ("SUMMARY: Runde ", "Runde"),
        ("DESCRIPTION:Erste\\nZweite", "Erste"),
        ("LOCATION:Saal", "Saal"),
        ("X-A:1", "…"),
    ] {
        let found = taken(&calendar(&format!("DTSTART:20260316T090000\n{lines}")));
        assert_eq!(found[0].main.as_ref().unwrap().title, title, "{lines}");
    }
}

#[test]
fn tasks_keep_what_the_office_does_not_change() {
    let text = "BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:t\nSUMMARY:Bericht\nDUE;TZID=America/New_York:20260320T060000\n\
        PRIORITY:3\nRRULE:FREQ=WEEKLY\nSTATUS:IN-PROCESS\nPERCENT-COMPLETE:40\nX-A:b\nEND:VTODO\nEND:VCALENDAR\n";
    let read = read_plain(text.as_bytes()).unwrap();
    let first = to_office_task(&read.tasks[0], ZONE);
    assert_eq!(first.due_time, Some("11:00:00".parse().unwrap()));
    assert_eq!(to_office_task(&of_office_task(&first, ZONE), ZONE), first);
    let mut moved = first.clone();
    moved.due = Some("2026-03-21".parse().unwrap());
    let task = of_office_task(&moved, ZONE);
    assert_eq!((task.percent, task.priority, task.foreign_lines.as_str()), (Some(40), 3, "X-A:b"));
    assert!(task.recurrence.is_some());
    assert_eq!(to_office_task(&task, ZONE).due, moved.due);
}
