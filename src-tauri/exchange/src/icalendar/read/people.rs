//! ORGANIZER and ATTENDEE.

use kontor_core::planner::event::{Answer, Role};

use crate::icalendar::file::{Person, PersonKind};
use crate::vcard::line::Property;

/// Reads a person.
pub(super) fn person(line: &Property) -> Person {
    let uri = line.value.trim();
    let email = uri.get(..7).filter(|scheme| scheme.eq_ignore_ascii_case("mailto:")).map(|_| uri[7..].trim());
    // Some programs leave the scheme out.
    let email = email.or_else(|| (uri.contains('@') && !uri.contains([':', '/', ' '])).then_some(uri));
    let address = email.map(|email| email.split('?').next().unwrap_or_default().to_owned());
    // Exchange writes the address of who has none that way.
    let nowhere = uri.eq_ignore_ascii_case("invalid:nomail");
    let mut person = Person {
        name: line.param("CN").unwrap_or_default().trim().trim_matches('\'').to_owned(),
        uri: if address.is_some() || nowhere { String::new() } else { uri.to_owned() },
        email: address.unwrap_or_default(),
        ..Person::default()
    };
    if person.name == person.email {
        person.name.clear();
    }
    for (name, values) in &line.params {
        let first = values.first().map(|value| value.trim().to_ascii_uppercase()).unwrap_or_default();
        let understood = match name.as_str() {
            "CN" => true,
            "CUTYPE" => kind(&first).map(|kind| person.kind = kind).is_some(),
            "ROLE" => role(&first).map(|(role, required)| (person.role, person.required) = (role, required)).is_some(),
            "PARTSTAT" => answer(&first).map(|answer| person.answer = answer).is_some(),
            "RSVP" => {
                person.rsvp = first == "TRUE";
                true
            }
            _ => false,
        };
        if !understood {
            person.params.push((name.clone(), values.clone()));
        }
    }
    person
}

fn kind(name: &str) -> Option<PersonKind> {
    Some(match name {
        "INDIVIDUAL" => PersonKind::Individual,
        "GROUP" => PersonKind::Group,
        "RESOURCE" => PersonKind::Resource,
        "ROOM" => PersonKind::Room,
        "UNKNOWN" => PersonKind::Unknown,
        _ => return None,
    })
}

fn role(name: &str) -> Option<(Role, bool)> {
    Some(match name {
        "CHAIR" => (Role::Chair, true),
        "REQ-PARTICIPANT" => (Role::Participant, true),
        "OPT-PARTICIPANT" => (Role::Participant, false),
        "NON-PARTICIPANT" => (Role::Guest, false),
        _ => return None,
    })
}

/// Answers that say more (DELEGATED, COMPLETED) are kept as they came.
fn answer(name: &str) -> Option<Answer> {
    Some(match name {
        "NEEDS-ACTION" => Answer::Open,
        "ACCEPTED" => Answer::Accepted,
        "TENTATIVE" => Answer::Tentative,
        "DECLINED" => Answer::Declined,
        _ => return None,
    })
}
