//! Bodies as they are kept.

use super::*;
use crate::contacts::{self, Card};
use crate::error::Error;
use crate::moment::Moment;
use crate::office::Office;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn office() -> (Office, Moment) {
    let moment = Moment::on(day("2026-03-16"), "Anna Petersen");
    (Office::in_memory(&moment).unwrap(), moment)
}

fn council(members: Vec<Member>) -> BodyFields {
    BodyFields { code: "BR".into(), name: "Beirat".into(), members, ..BodyFields::default() }
}

fn plain(name: &str) -> Member {
    Member { name: name.into(), ..Member::default() }
}

#[test]
fn a_body_comes_back_as_it_was_written_with_the_names_of_its_people() {
    let (mut office, moment) = office();
    let card = Card { given: "Kim".into(), family: "Weber".into(), ..Card::default() };
    let weber = contacts::save::save(&mut office, None, card, &moment).unwrap().value;
    let chair = Member { contact_id: Some(weber), role: Role::Chair, function: "Vorsitz".into(), ..Member::default() };
    let late = Member { member_from: Some(day("2026-07-01")), votes: 2, ..plain("Jo Lang") };
    let fields = BodyFields { quorum: Quorum::Count(2), ..council(vec![chair, late, plain("  ")]) };
    let id = save::save(&mut office, None, &fields, &moment).unwrap().value;
    let body = read::get(office.read(), id).unwrap().fields;
    assert_eq!((body.code.as_str(), body.quorum), ("BR", Quorum::Count(2)));
    let names: Vec<_> = body.members.iter().map(|member| member.name.as_str()).collect();
    assert_eq!(names, ["Kim Weber", "Jo Lang"], "a line without anybody is left out");
    assert_eq!(body.members_on(day("2026-06-30")).count(), 1);
    assert_eq!(body.members_on(day("2026-07-01")).count(), 2);
    assert_eq!(read::named(office.read(), " beirat ").unwrap(), Some(id));
    assert_eq!(read::all(office.read()).unwrap().len(), 1);
    office.undo(&moment).unwrap();
    assert!(matches!(read::get(office.read(), id), Err(Error::NotFound(_))));
}

#[test]
fn what_is_wrong_is_said_at_its_field() {
    let (mut office, moment) = office();
    save::save(&mut office, None, &council(Vec::new()), &moment).unwrap();
    let gone = Member { contact_id: Some(ContactId(99)), name: "Weg".into(), ..Member::default() };
    let turned =
        Member { member_from: Some(day("2026-02-01")), member_to: Some(day("2026-01-01")), ..plain("Jo Lang") };
    let cases: [(BodyFields, &[(&str, &str)]); 4] = [
        (council(Vec::new()), &[("code", "CODE_TAKEN"), ("name", "BODY_NAME_TAKEN")]),
        (BodyFields::default(), &[("code", "TEXT_MISSING"), ("name", "NAME_MISSING")]),
        (
            BodyFields { code: "V".into(), name: "Vorstand".into(), ..council(vec![gone, turned]) },
            &[("members.0.contact_id", "CONTACT_UNKNOWN"), ("members.1.member_to", "END_BEFORE_START")],
        ),
        (
            BodyFields {
                code: "V".into(),
                name: "Vorstand".into(),
                quorum: Quorum::Count(3),
                ..council(vec![plain("Jo Lang")])
            },
            &[("quorum", "QUORUM_TOO_HIGH")],
        ),
    ];
    for (fields, expected) in cases {
        let Err(Error::Invalid(issues)) = save::save(&mut office, None, &fields, &moment) else {
            panic!("{fields:?} was taken");
        };
        let found: Vec<_> = issues.iter().map(|issue| (issue.field.as_str(), issue.code)).collect();
        assert_eq!(found, expected);
    }
}
