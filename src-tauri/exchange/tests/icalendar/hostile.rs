//! Input that means harm, or that a tired colleague picked by mistake.

use chrono_tz::Tz;
use kontor_exchange::ExchangeError;
use kontor_exchange::icalendar::read::{CalendarOptions, read};
use kontor_exchange::icalendar::{MAX_FILE, write};

use crate::common::{calendar, codes, read_plain};

fn code(bytes: &[u8]) -> &'static str {
    read_plain(bytes).err().map_or("read", |error| error.code())
}

#[test]
fn files_beyond_the_caps_are_refused_as_a_whole() {
    let event = b"BEGIN:VEVENT\nUID:1\nDTSTART:20260316T090000Z\nEND:VEVENT\n";
    let many = |count: usize| [&b"BEGIN:VCALENDAR\n"[..], &event.repeat(count), b"END:VCALENDAR\n"].concat();
    assert_eq!((code(&many(1_000)), code(&many(20_001))), ("read", "TOO_MANY"));
    assert_eq!(code(&many(100_000)), "TOO_MANY");
    let lines = [&b"BEGIN:VCALENDAR\n"[..], &b"X:1\n".repeat(1_000_001)].concat();
    assert_eq!(code(&lines), "TOO_MANY");
    // 200 MB are refused by their length alone.
    let large = vec![b'\n'; 200 << 20];
    assert_eq!(read_plain(&large).unwrap_err(), ExchangeError::CalendarTooLarge { bytes: 200 << 20, limit: MAX_FILE });
    assert_eq!(code(&[b"BEGIN:VCALENDAR\n".to_vec(), b"\xff\xfe junk\n".repeat(30_000)].concat()), "TOO_MANY");
    assert_eq!(code(b"BEGIN:VCARD\nFN:A\nEND:VCARD\n"), "FORMAT_NO_CALENDAR");
    assert_eq!(code(b""), "FILE_EMPTY");
    assert_eq!(code(b"%PDF-1.7"), "FORMAT_NO_CALENDAR");
    assert_eq!(code(b"BEGIN:VCALENDAR\n\0\0\0\0"), "FORMAT_NO_CALENDAR");
    assert_eq!(code(b"FREQ=WEEKLY"), "FORMAT_NO_CALENDAR");
}

#[test]
fn one_bad_event_costs_itself_alone() {
    let good = "BEGIN:VEVENT\nUID:g\nDTSTART:20260316T090000Z\nEND:VEVENT\n";
    let long = |line: String| format!("BEGIN:VEVENT\nUID:x\nDTSTART:20260316T090000Z\n{line}\nEND:VEVENT\n");
    let deep =
        long(format!("{}{}", "BEGIN:VALARM\n".repeat(5_000), "END:VALARM\n".repeat(5_000)).trim_end().to_owned());
    for (bad, reason) in [
        (long(format!("DESCRIPTION:{}", "x".repeat((1 << 20) + 1))), "LINE_TOO_LONG"),
        (long(format!("DESCRIPTION:{}", "x\n ".repeat(1 << 20))), "LINE_TOO_LONG"),
        (long(format!("X-A:{}\n", "y".repeat(1_000)).repeat(5_000)), "LINE_TOO_LONG"),
        (deep, "EVENT_TOO_DEEP"),
        (long("DTSTART:x".to_owned()).replace("DTSTART:2026", "X-B:2026"), "EVENT_START_INVALID"),
    ] {
        let text = format!("BEGIN:VCALENDAR\n{good}{bad}{}END:VCALENDAR\n", good.replace("UID:g", "UID:h"));
        let file = read_plain(text.as_bytes()).unwrap();
        assert_eq!(file.rejected.iter().map(|one| one.reason).collect::<Vec<_>>(), [reason]);
        assert_eq!(file.events.len(), 2, "{reason}");
    }
    let cut = read_plain(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20260316T090000Z\nSUMM").unwrap();
    assert_eq!((cut.events.len(), cut.rejected[0].reason), (0, "EVENT_TRUNCATED"));
    let open = read_plain(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20260316T090000Z\nBEGIN:VEVENT\nUID:2\nDTSTART:20260316T090000Z\nEND:VEVENT\n").unwrap();
    assert_eq!((open.events.len(), codes(&open)), (2, vec!["EVENT_END_MISSING"]));
}

#[test]
fn lists_without_end_are_cut_with_a_word() {
    let dates = "20260316T090000Z,".repeat(50_000);
    let file = read_plain(&calendar(&format!("DTSTART:20260316T090000Z\nRRULE:FREQ=DAILY\nEXDATE:{dates}"))).unwrap();
    assert_eq!(codes(&file), ["DATES_BEYOND"]);
    let attached = format!("DTSTART:20260316T090000Z\nATTACH;ENCODING=BASE64;VALUE=BINARY:{}", "A".repeat(2 << 20));
    let file = read_plain(&calendar(&attached)).unwrap();
    assert_eq!((codes(&file), file.events.len()), (vec!["ATTACHMENT_LEFT_OUT"], 1));
    let rules = "RRULE:FREQ=DAILY\n".repeat(5_000);
    let file = read_plain(&calendar(&format!("DTSTART:20260316T090000Z\n{}", rules.trim_end()))).unwrap();
    let master = file.events[0].master.as_ref().unwrap();
    assert_eq!(master.recurrence.as_ref().unwrap().rules.len(), 20);
}

#[test]
fn thousands_of_zones_cost_no_time() {
    let mut text = "BEGIN:VCALENDAR\n".to_owned();
    for number in 0..5_000 {
        text.push_str(&format!(
            "BEGIN:VTIMEZONE\nTZID:Zone {number}\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:+0742\n\
             TZOFFSETTO:+0742\nRRULE:FREQ=YEARLY;BYMONTH=1\nEND:STANDARD\nEND:VTIMEZONE\n\
             BEGIN:VEVENT\nUID:{number}\nDTSTART;TZID=Zone {number}:20260316T090000\nEND:VEVENT\n"
        ));
    }
    text.push_str("END:VCALENDAR\n");
    let file = read_plain(text.as_bytes()).unwrap();
    assert_eq!(file.events.len(), 5_000);
}

#[test]
fn whoever_cancels_is_heard() {
    let event = b"BEGIN:VEVENT\nUID:1\nDTSTART:20260316T090000Z\nEND:VEVENT\n";
    let bytes = [&b"BEGIN:VCALENDAR\n"[..], &event.repeat(1_000), b"END:VCALENDAR\n"].concat();
    let mut progress = |done: usize, _: usize| done < 500;
    let options = CalendarOptions { zone: Tz::Europe__Berlin, progress: &mut progress };
    assert_eq!(read(&bytes, "x.ics", options).unwrap_err(), ExchangeError::Cancelled);
}

#[test]
fn a_text_cannot_break_out_of_its_line() {
    let mut file = read_plain(&calendar("DTSTART:20260316T090000Z\nSUMMARY:a\\nEND:VEVENT\\nX")).unwrap();
    let master = file.events[0].master.as_mut().unwrap();
    master.description = "x\r\nEND:VCALENDAR\r\nBEGIN:VCALENDAR".to_owned();
    master.url = "https://example.org\r\nEND:VEVENT".to_owned();
    master.foreign_lines = "END:VEVENT\nX-A:1\nBEGIN:VEVENT\nUID:2\nEND:VEVENT".to_owned();
    let bytes = write::calendar("a\nEND:VCALENDAR", &file.events, &[], "2026-03-16T08:00:00Z".parse().unwrap());
    let read = read_plain(&bytes).unwrap();
    assert_eq!((read.events.len(), read.found), (1, 1));
}

/// How long five thousand events take; printed, never asserted.
#[test]
fn five_thousand_events() {
    let mut text = "BEGIN:VCALENDAR\n".to_owned();
    for number in 0..5_000 {
        text.push_str(&format!(
            "BEGIN:VEVENT\nUID:{number}@example.org\nDTSTAMP:20260101T000000Z\nDTSTART;TZID=Europe/Berlin:20260316T090000\n\
             DTEND;TZID=Europe/Berlin:20260316T100000\nSUMMARY:Besprechung {number}\nDESCRIPTION:Tagesordnung\\n1. Eröffnung\n\
             LOCATION:Großer Saal\nRRULE:FREQ=WEEKLY;BYDAY=MO\nEXDATE;TZID=Europe/Berlin:20260323T090000\n\
             ORGANIZER;CN=Anna Petersen:mailto:anna@example.org\nATTENDEE;CN=Uwe;PARTSTAT=ACCEPTED:mailto:uwe@example.org\n\
             X-MICROSOFT-CDO-BUSYSTATUS:BUSY\nBEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT15M\nEND:VALARM\nEND:VEVENT\n"
        ));
    }
    text.push_str("END:VCALENDAR\n");
    #[allow(clippy::disallowed_methods, reason = "the time is printed for whoever looks")]
    let began = std::time::Instant::now();
    let file = read_plain(text.as_bytes()).unwrap();
    eprintln!("5,000 events, {} kB: {} ms", text.len() / 1024, began.elapsed().as_millis());
    assert_eq!(file.events.len(), 5_000);
}
