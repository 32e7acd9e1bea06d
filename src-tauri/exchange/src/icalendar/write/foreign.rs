//! Kept lines on their way back.

use super::fold;

/// Properties that the writer makes itself; a kept line of that name would stand there twice.
const OWN: &[&str] = &[
    "UID",
    "DTSTAMP",
    "DTSTART",
    "DTEND",
    "DUE",
    "DURATION",
    "RECURRENCE-ID",
    "RDATE",
    "EXDATE",
    "SUMMARY",
    "DESCRIPTION",
    "LOCATION",
    "STATUS",
    "SEQUENCE",
    "ORGANIZER",
    "ATTENDEE",
    "COMPLETED",
    "PERCENT-COMPLETE",
];

/// Parts that stand beside an event, never inside it.
const NEVER_INSIDE: &[&str] = &["VCALENDAR", "VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"];

/// Writes kept lines. What would break the frame of the file (a part without its end, a line without a
/// colon) stays behind; parts (alarms) go along where `parts` says so.
pub(super) fn give_back(out: &mut Vec<u8>, lines: &str, written: &[&str], parts: bool) {
    let mut part: Vec<&str> = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    let mut sound = true;
    for line in lines.lines() {
        let (name, value) = named(line);
        if name.eq_ignore_ascii_case("BEGIN") {
            sound &= !NEVER_INSIDE.iter().any(|never| value.eq_ignore_ascii_case(never));
            open.push(value);
            part.push(line);
        } else if name.eq_ignore_ascii_case("END") {
            let closes = open.pop();
            sound &= closes.is_some_and(|begun| begun.eq_ignore_ascii_case(value));
            part.push(line);
            if open.is_empty() {
                if sound && parts {
                    part.iter().for_each(|line| fold(out, line));
                }
                part.clear();
                sound = true;
            }
        } else if !open.is_empty() {
            if !name.is_empty() {
                part.push(line);
            }
        } else if !name.is_empty() && !OWN.iter().chain(written).any(|own| name.eq_ignore_ascii_case(own)) {
            fold(out, line);
        }
    }
}

/// The name of a property, empty where the line is none, and what stands behind its last colon.
fn named(line: &str) -> (&str, &str) {
    let length = line.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')).count();
    let (name, rest) = line.split_at(length);
    let property = matches!(rest.as_bytes().first(), Some(b':' | b';')) && rest.contains(':');
    let value = rest.rsplit(':').next().unwrap_or_default().trim();
    if property { (name, value) } else { ("", "") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_break_the_frame_stays_behind() {
        let given = |lines: &str, parts| {
            let mut out = Vec::new();
            give_back(&mut out, lines, &["CLASS"], parts);
            String::from_utf8(out).unwrap()
        };
        let alarm = "BEGIN:VALARM\nACTION:AUDIO\nno line\nTRIGGER:-PT5M\nEND:VALARM";
        let written = "BEGIN:VALARM\r\nACTION:AUDIO\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\n";
        assert_eq!(given(alarm, true), written);
        assert_eq!(given(alarm, false), "");
        for (lines, expected) in [
            ("X-A;B=c:d", "X-A;B=c:d\r\n"),
            ("uid:x\nX-A:1\nclass:PRIVATE", "X-A:1\r\n"),
            ("END:VEVENT\nX-A:1", "X-A:1\r\n"),
            ("BEGIN:VALARM\nX-A:1", ""),
            ("BEGIN:VALARM\nEND:VEVENT\nX-A:1", "X-A:1\r\n"),
            ("BEGIN:VALARM\nBEGIN:VEVENT\nEND:VEVENT\nEND:VALARM\nX-A:1", "X-A:1\r\n"),
            ("Freitext\nX-A\n:x", ""),
        ] {
            assert_eq!(given(lines, true), expected, "{lines}");
        }
    }
}
