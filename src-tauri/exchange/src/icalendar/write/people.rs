//! ORGANIZER and ATTENDEE lines.

use std::fmt::Write as _;

use kontor_core::planner::event::{Answer, Role};

use super::escape_param;
use crate::icalendar::file::{Person, PersonKind};

/// `ORGANIZER;CN=Anna Petersen:mailto:anna@example.org`.
pub(in crate::icalendar) fn organizer(person: &Person) -> String {
    let mut line = "ORGANIZER".to_owned();
    common(&mut line, person);
    line
}

/// `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=…:mailto:…`.
pub(in crate::icalendar) fn attendee(person: &Person) -> String {
    let mut line = "ATTENDEE".to_owned();
    let kind = match person.kind {
        PersonKind::Individual => "",
        PersonKind::Group => ";CUTYPE=GROUP",
        PersonKind::Resource => ";CUTYPE=RESOURCE",
        PersonKind::Room => ";CUTYPE=ROOM",
        PersonKind::Unknown => ";CUTYPE=UNKNOWN",
    };
    let role = match (person.role, person.required) {
        (Role::Chair, _) => "CHAIR",
        (Role::Guest, false) => "NON-PARTICIPANT",
        (_, true) => "REQ-PARTICIPANT",
        (_, false) => "OPT-PARTICIPANT",
    };
    // A finer answer (DELEGATED) stands among the kept parameters.
    let kept = person.params.iter().any(|(name, _)| name == "PARTSTAT");
    let answer = match person.answer {
        _ if kept => "",
        Answer::Open => ";PARTSTAT=NEEDS-ACTION",
        Answer::Accepted => ";PARTSTAT=ACCEPTED",
        Answer::Tentative => ";PARTSTAT=TENTATIVE",
        Answer::Declined => ";PARTSTAT=DECLINED",
    };
    let rsvp = if person.rsvp { ";RSVP=TRUE" } else { "" };
    // Writing to a String cannot fail.
    let _ = write!(line, "{kind};ROLE={role}{answer}{rsvp}");
    common(&mut line, person);
    line
}

fn common(line: &mut String, person: &Person) {
    let name = clean(&person.name);
    if !name.is_empty() {
        let _ = write!(line, ";CN={}", escape_param(&name));
    }
    for (name, values) in &person.params {
        let values: Vec<String> = values.iter().map(|value| escape_param(&clean(value))).collect();
        let _ = write!(line, ";{name}={}", values.join(","));
    }
    let email: String = person.email.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    let _ = match (email.as_str(), person.uri.as_str()) {
        // What other programs write for somebody without an address.
        ("", "") => write!(line, ":invalid:nomail"),
        ("", uri) => write!(line, ":{}", clean(uri)),
        (email, _) => write!(line, ":mailto:{email}"),
    };
}

/// No control characters: a parameter has no line breaks.
fn clean(text: &str) -> String {
    text.trim().chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
