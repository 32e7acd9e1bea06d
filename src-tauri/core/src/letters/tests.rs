use chrono::NaiveDate;

use super::list::Filter;
use super::send::{Posting, Sending, SerialPage, Wording};
use super::*;
use crate::attachments;
use crate::contacts::{self, Address, Card, ContactKind, Salutation};
use crate::error::Error;
use crate::master_data::letterhead;
use crate::moment::Moment;
use crate::office::Office;
use crate::record::RecordRef;

mod rules;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn office() -> (Office, Moment) {
    let moment = Moment::on(day("2026-03-16"), "Anna Petersen");
    (Office::in_memory(&moment).unwrap(), moment)
}

fn person(office: &mut Office, family: &str, moment: &Moment) -> ContactId {
    let card = Card {
        kind: ContactKind::Person,
        salutation: Salutation::Ms,
        given: "Anna".into(),
        family: family.into(),
        addresses: vec![Address {
            street: "Hafenstraße 1".into(),
            postal_code: "25335".into(),
            town: "Elmshorn".into(),
            ..Address::default()
        }],
        ..Card::default()
    };
    contacts::save::save(office, None, card, moment).unwrap().value
}

fn letter(office: &Office, to: ContactId, moment: &Moment) -> LetterFields {
    LetterFields {
        subject: "Ihre Anfrage".into(),
        body: "vielen Dank.".into(),
        ..begin::to_contact(office.read(), to, None, moment).unwrap()
    }
}

fn wording(fields: &LetterFields) -> Wording {
    Wording { subject: fields.subject.clone(), salutation: "Hallo,".into(), body: fields.body.clone() }
}

/// The letters in a contact's timeline.
fn noted(office: &Office, contact: ContactId) -> Vec<(String, Option<i64>)> {
    office
        .read()
        .prepare("SELECT subject, letter_id FROM timeline_entry WHERE owner_kind = 'contact' AND owner_id = ?1")
        .unwrap()
        .query_map([contact], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap()
}

const POSTING: Posting = Posting { on: NaiveDate::from_ymd_opt(2026, 3, 17).unwrap(), way: Way::Post };
fn sending(id: LetterId, fields: &LetterFields) -> Sending {
    Sending { id, wording: wording(fields), posting: POSTING, name: PDF.0.to_owned(), pdf: PDF.1.to_vec() }
}

const PDF: (&str, &[u8]) = ("Ihre Anfrage.pdf", b"%PDF-1.7 pages");

#[test]
fn a_letter_begins_with_what_is_known_of_its_recipient() {
    let (mut office, moment) = office();
    let weber = person(&mut office, "Weber", &moment);
    let fields = begin::to_contact(office.read(), weber, None, &moment).unwrap();
    assert_eq!(fields.recipient, "Frau Anna Weber\nHafenstraße 1\n25335 Elmshorn");
    assert_eq!((fields.salutation.as_str(), fields.addressee.as_str()), ("Sehr geehrte Frau Weber,", "Anna Weber"));
    assert_eq!((fields.dated, fields.signatory.name.as_str()), (moment.today, "Anna Petersen"));
    let english = begin::to_contact(office.read(), weber, Some(LetterLanguage::En), &moment).unwrap();
    assert_eq!(english.salutation, "Dear Ms Weber,");
    for (language, home, expected) in [
        ("de", "DE", LetterLanguage::De),
        ("de", "CH", LetterLanguage::DeCh),
        ("", "AT", LetterLanguage::DeAt),
        ("en", "DE", LetterLanguage::En),
        ("fr", "DE", LetterLanguage::En),
        ("de-CH", "DE", LetterLanguage::DeCh),
    ] {
        assert_eq!(begin::language(language, home), expected, "{language} {home}");
    }
}

#[test]
fn a_letter_is_kept_whole_and_a_draft_can_be_changed_and_deleted() {
    let (mut office, moment) = office();
    let weber = person(&mut office, "Weber", &moment);
    let fields = LetterFields {
        notes: "Einschreiben\nPersönlich".into(),
        your_message: Some(day("2026-03-01")),
        cosignatory: Signatory { name: "Jens Hansen".into(), mark: SigningMark::Procuration, role: "Leiter".into() },
        annexes: "Angebot\nPlan".into(),
        ..letter(&office, weber, &moment)
    };
    let id = save::save(&mut office, None, fields.clone(), &moment).unwrap().value;
    let stored = read::get(office.read(), id).unwrap();
    let usual = letterhead::usual_on(office.read(), moment.today).unwrap().unwrap().id;
    assert_eq!(stored.fields, LetterFields { letterhead_id: Some(usual), ..fields.clone() });
    assert_eq!((stored.state, stored.number), (LetterState::Draft, None));
    save::save(&mut office, Some(id), LetterFields { subject: " Neu ".into(), ..fields }, &moment).unwrap();
    assert_eq!(read::get(office.read(), id).unwrap().fields.subject, "Neu");
    delete::delete(&mut office, &[id], &moment).unwrap();
    office.undo(&moment).unwrap();
    assert_eq!(read::get(office.read(), id).unwrap().fields.subject, "Neu");
}

#[test]
fn what_cannot_be_a_letter_is_refused_at_its_field() {
    let (mut office, moment) = office();
    let weber = person(&mut office, "Weber", &moment);
    let good = letter(&office, weber, &moment);
    for (fields, field, code) in [
        (LetterFields { subject: " ".into(), ..good.clone() }, "subject", "SUBJECT_MISSING"),
        (
            LetterFields { contact_id: None, recipient: String::new(), ..good.clone() },
            "contact_id",
            "RECIPIENT_MISSING",
        ),
        (LetterFields { recipient: "x\n".repeat(7), ..good.clone() }, "recipient", "LINES_TOO_MANY"),
        (LetterFields { notes: "x\n".repeat(5), ..good.clone() }, "notes", "LINES_TOO_MANY"),
        (LetterFields { body: "{{Anrde}}".into(), ..good.clone() }, "body", "PLACEHOLDER_UNKNOWN"),
        (LetterFields { body: "{{Anrede".into(), ..good.clone() }, "body", "PLACEHOLDER_OPEN"),
    ] {
        let Err(Error::Invalid(issues)) = save::save(&mut office, None, fields, &moment) else { panic!("{code}") };
        assert_eq!((issues[0].field.as_str(), issues[0].code), (field, code));
    }
}

#[test]
fn a_sent_letter_is_fixed_keeps_its_pages_and_can_be_taken_back() {
    let (mut office, moment) = office();
    let weber = person(&mut office, "Weber", &moment);
    let fields = letter(&office, weber, &moment);
    let id = save::save(&mut office, None, fields.clone(), &moment).unwrap().value;
    send::send(&mut office, &sending(id, &fields), &moment).unwrap();
    let sent = read::get(office.read(), id).unwrap();
    assert_eq!((sent.state, sent.sent_on, sent.way), (LetterState::Sent, Some(POSTING.on), Some(Way::Post)));
    assert_eq!(sent.fields.salutation, "Hallo,");
    let files = attachments::read::list(office.read(), RecordRef::from(id)).unwrap();
    assert_eq!(files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(), [PDF.0]);
    assert_eq!(noted(&office, weber), [("Ihre Anfrage".to_owned(), Some(id.0))]);
    for refused in [
        save::save(&mut office, Some(id), fields.clone(), &moment).map(|_| ()),
        send::send(&mut office, &sending(id, &fields), &moment).map(|_| ()),
        delete::delete(&mut office, &[id], &moment).map(|_| ()),
    ] {
        assert_eq!(refused.unwrap_err().code(), "LETTER_SENT");
    }
    // Its recipient cannot vanish from under a business letter.
    assert_eq!(contacts::delete::delete(&mut office, &[weber], &moment).unwrap_err().code(), "IN_USE");
    office.undo(&moment).unwrap();
    let again = read::get(office.read(), id).unwrap();
    assert_eq!((again.state, again.way, again.fields.salutation), (LetterState::Draft, None, fields.salutation));
    assert!(attachments::read::list(office.read(), RecordRef::from(id)).unwrap().is_empty());
    assert!(noted(&office, weber).is_empty());
}

#[test]
fn without_address_or_text_nothing_is_sent() {
    let (mut office, moment) = office();
    let weber = person(&mut office, "Weber", &moment);
    let good = letter(&office, weber, &moment);
    for (fields, field) in [
        (LetterFields { recipient: String::new(), ..good.clone() }, "recipient"),
        (LetterFields { body: String::new(), ..good.clone() }, "body"),
    ] {
        let id = save::save(&mut office, None, fields.clone(), &moment).unwrap().value;
        let refused = send::send(&mut office, &sending(id, &fields), &moment);
        let Err(Error::Invalid(issues)) = refused else { panic!("{field}") };
        assert_eq!(issues[0].field, field);
    }
}

#[test]
fn a_serial_letter_leaves_one_letter_each_in_one_step() {
    let (mut office, moment) = office();
    let people: Vec<ContactId> =
        ["Weber", "Lang", "Öz"].into_iter().map(|name| person(&mut office, name, &moment)).collect();
    let repeated = [people.clone(), vec![people[0]]].concat();
    let mut fields = begin::to_many(office.read(), &repeated, &moment).unwrap();
    assert_eq!(fields.recipients.len(), 3);
    fields.recipients[1].left_out = true;
    (fields.subject, fields.body) = ("Umzug".into(), "{{Anrede}} wir ziehen um.".into());
    let id = save::save(&mut office, None, fields.clone(), &moment).unwrap().value;
    assert_eq!(read::get(office.read(), id).unwrap().fields.recipients, fields.recipients);
    let pages: Vec<SerialPage> = [people[0], people[2]]
        .into_iter()
        .map(|contact_id| SerialPage {
            contact_id,
            addressee: "Name".into(),
            recipient: "Name\nOrt".into(),
            wording: Wording { subject: "Umzug".into(), salutation: "Hallo".into(), body: "Wir ziehen um.".into() },
        })
        .collect();
    let done = send::send_serial(&mut office, id, &pages, POSTING, PDF, &moment).unwrap();
    assert_eq!(done.value, 2);
    let of = |filter: Filter| list::page(&office, &filter, 0, 10).unwrap();
    assert_eq!(
        of(Filter::default()).rows.iter().map(|row| (row.kind, row.recipients)).collect::<Vec<_>>(),
        [(LetterKind::Serial, 2)]
    );
    assert_eq!(of(Filter { contact: Some(people[2]), ..Filter::default() }).count, 1);
    assert_eq!(of(Filter { contact: Some(people[1]), ..Filter::default() }).count, 0);
    assert_eq!(people.iter().map(|id| noted(&office, *id).len()).collect::<Vec<_>>(), [1, 0, 1]);
    let theirs = of(Filter { serial: Some(id), ..Filter::default() });
    assert_eq!((theirs.count, theirs.rows[0].state), (2, LetterState::Sent));
    office.undo(&moment).unwrap();
    assert_eq!(list::page(&office, &Filter { serial: Some(id), ..Filter::default() }, 0, 10).unwrap().count, 0);
    assert_eq!(read::get(office.read(), id).unwrap().state, LetterState::Draft);
}

#[test]
fn letters_are_numbered_where_the_letterhead_says_so() {
    let (mut office, moment) = office();
    let weber = person(&mut office, "Weber", &moment);
    let head = letterhead::usual_on(office.read(), moment.today).unwrap().unwrap();
    let fields = letter(&office, weber, &moment);
    let plain = save::save(&mut office, None, fields.clone(), &moment).unwrap().value;
    let numbered = letterhead::LetterheadFields { numbered: true, ..head.fields };
    letterhead::save(&mut office, Some(head.id), &numbered, &moment).unwrap();
    let first = save::save(&mut office, None, fields.clone(), &moment).unwrap().value;
    let number = |office: &Office, id| read::get(office.read(), id).unwrap().number;
    assert_eq!(number(&office, plain), None);
    assert_eq!(number(&office, first).as_deref(), Some("B-2026-0001"));
    // Saving again draws no other one, and a number once given is not given again.
    save::save(&mut office, Some(first), fields.clone(), &moment).unwrap();
    assert_eq!(number(&office, first).as_deref(), Some("B-2026-0001"));
    delete::delete(&mut office, &[first], &moment).unwrap();
    let second = save::save(&mut office, None, fields, &moment).unwrap().value;
    assert_eq!(number(&office, second).as_deref(), Some("B-2026-0002"));
}

#[test]
fn letters_are_listed_and_found() {
    let (mut office, moment) = office();
    let (weber, ozel) = (person(&mut office, "Weber", &moment), person(&mut office, "Özel", &moment));
    for (to, subject, dated) in
        [(weber, "Zusage", "2026-03-01"), (ozel, "Ärger am Bau", "2026-03-03"), (weber, "Angebot", "2026-03-02")]
    {
        let fields = LetterFields { subject: subject.into(), dated: day(dated), ..letter(&office, to, &moment) };
        save::save(&mut office, None, fields, &moment).unwrap();
    }
    let subjects = |filter: Filter| -> Vec<String> {
        list::page(&office, &filter, 0, 10).unwrap().rows.into_iter().map(|row| row.subject).collect()
    };
    assert_eq!(subjects(Filter::default()), ["Ärger am Bau", "Angebot", "Zusage"]);
    let by_subject = Filter { column: list::LetterColumn::Subject, descending: false, ..Filter::default() };
    assert_eq!(subjects(by_subject), ["Ärger am Bau", "Angebot", "Zusage"]);
    assert_eq!(subjects(Filter { text: "weber ange".into(), ..Filter::default() }), ["Angebot"]);
    assert_eq!(subjects(Filter { state: Some(LetterState::Sent), ..Filter::default() }), Vec::<String>::new());
}
