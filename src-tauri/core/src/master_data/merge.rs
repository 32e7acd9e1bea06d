//! Two lines of the master data that mean the same become one: whatever uses the one that
//! goes uses the other from then on. What was printed keeps its text.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::{entry, mention};
use crate::drafts;
use crate::error::{Error, Result};
use crate::forms;
use crate::log::{Op, triggers};
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::{EntryId, RecordKind, RecordRef};
use crate::references::{self, Equal};
use crate::search::title;

/// Kinds that are no master data, or of which there is nothing to merge.
const NOT_MERGED: &[RecordKind] = &[
    RecordKind::Contact,
    RecordKind::Contract,
    RecordKind::Event,
    RecordKind::Firm,
    RecordKind::NumberRange,
    RecordKind::Form,
    RecordKind::Setting,
];

/// What a merge would move: how many records use those that go, by kind.
///
/// # Errors
/// As [`merge`].
pub fn preview(
    connection: &Connection,
    kind: RecordKind,
    going: &[i64],
    into: i64,
) -> Result<BTreeMap<RecordKind, usize>> {
    check(connection, kind, going, into)?;
    let mut users = BTreeMap::new();
    for id in going {
        for (user, count) in references::count(connection, RecordRef { kind, id: *id })? {
            *users.entry(user).or_insert(0) += count;
        }
    }
    Ok(users)
}

/// Merges lines of one kind into another one, in one step.
///
/// # Errors
/// `MERGE_NOT_OFFERED` for a kind that is not merged, `MERGE_LISTS` across lists, `BUILT_IN`
/// where one of those that go belongs to the program, `NOT_FOUND`, `INVALID` with fewer than two.
pub fn merge(office: &mut Office, kind: RecordKind, going: &[i64], into: i64, moment: &Moment) -> Result<Done<()>> {
    check(office.read(), kind, going, into)?;
    let kept = RecordRef { kind, id: into };
    let name = title::of(office.read(), kept)?.0;
    office.transact(Op::step("master_data_merged", name).about(kept), moment, |tx| {
        let table = kind.code();
        for id in going {
            references::move_all(tx, table, *id, into, &Equal)?;
            forms::mention::follow(tx, RecordRef { kind, id: *id }, into)?;
            drafts::forgotten(tx, kind, *id)?;
            tx.prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1"))?.execute([id])?;
        }
        if kind == RecordKind::Entry {
            // What hung below the ones that go hangs deeper now.
            let kept = entry::get(tx, EntryId(into))?;
            let issue = entry::tree_issue(tx, kept.list, Some(kept.id), kept.fields.parent_id)?;
            return issue.map_or(Ok(()), |issue| Err(Error::Invalid(vec![issue])));
        }
        Ok(())
    })
}

fn check(connection: &Connection, kind: RecordKind, going: &[i64], into: i64) -> Result<()> {
    if NOT_MERGED.contains(&kind) {
        return Err(Error::rule("MERGE_NOT_OFFERED", serde_json::json!({ "kind": kind })));
    }
    if going.is_empty() || going.contains(&into) {
        return Err(Error::field("into", "MERGE_NEEDS_TWO"));
    }
    let built_in = triggers::columns(connection, kind.code())?.iter().any(|column| column == "built_in");
    for id in going.iter().chain([&into]) {
        let row = references::read(connection, kind.code(), *id)?;
        let Some(row) = row else { return Err(Error::NotFound(RecordRef { kind, id: *id })) };
        if built_in && *id != into && row["built_in"] == rusqlite::types::Value::Integer(1) {
            let name = title::of(connection, RecordRef { kind, id: *id })?.0;
            return Err(Error::rule("BUILT_IN", serde_json::json!({ "name": name })));
        }
    }
    if kind == RecordKind::Entry {
        let list = entry::get(connection, EntryId(into))?.list;
        for id in going {
            let going = entry::get(connection, EntryId(*id))?;
            if going.list != list {
                return Err(Error::rule("MERGE_LISTS", serde_json::Value::Null));
            }
            // What is mentioned by its text cannot be made to point elsewhere.
            mention::refuse_if_mentioned(connection, &going)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::contacts::{self, Card};
    use crate::contracts::testing;
    use crate::distribution_lists;
    use crate::file::digest;
    use crate::master_data::entry::{EntryFields, List};
    use crate::master_data::room::{self, RoomFields};
    use crate::own_fields;
    use crate::planner::testing::{meeting, timed};

    fn moment() -> Moment {
        Moment::on(NaiveDate::from_ymd_opt(2026, 3, 16).unwrap(), "Anna")
    }

    fn line(office: &mut Office, list: List, code: &str) -> EntryId {
        let fields: EntryFields =
            serde_json::from_value(serde_json::json!({ "code": code, "name_de": code, "active": true })).unwrap();
        entry::save(office, list, None, &fields, &moment()).unwrap().value
    }

    #[test]
    fn every_use_goes_over_and_comes_back() {
        let mut office = Office::in_memory(&moment()).unwrap();
        let [vip, key, other] = ["vip", "key", "other"].map(|code| line(&mut office, List::Category, code));
        let mut add = |categories: Vec<EntryId>| {
            let card = Card { family: "Weber".into(), categories, ..Card::default() };
            contacts::save::save(&mut office, None, card, &moment()).unwrap().value
        };
        let [both, one] = [vec![vip, key], vec![vip]].map(&mut add);
        let before = digest::root(office.read()).unwrap();
        let users = preview(office.read(), RecordKind::Entry, &[vip.0, other.0], key.0).unwrap();
        assert_eq!(users, BTreeMap::from([(RecordKind::Contact, 2)]));
        merge(&mut office, RecordKind::Entry, &[vip.0, other.0], key.0, &moment()).unwrap();
        for contact in [both, one] {
            assert_eq!(contacts::read::get(office.read(), contact).unwrap().card.categories, [key]);
        }
        assert!(entry::get(office.read(), vip).is_err());
        assert_eq!(digest::verify(office.read()).unwrap(), []);
        office.undo(&moment()).unwrap();
        assert_eq!(digest::root(office.read()).unwrap(), before);
        assert_eq!(contacts::read::get(office.read(), both).unwrap().card.categories, [vip, key]);
    }

    #[test]
    fn saved_views_and_lists_follow_in_the_same_step() {
        let mut office = Office::in_memory(&moment()).unwrap();
        let [vip, key] = ["vip", "key"].map(|code| line(&mut office, List::Category, code));
        let json = serde_json::json!({ "search": { "categories": [vip.0] } });
        forms::save(&mut office, None, "view:contacts", "Wichtige", &json, &moment()).unwrap();
        let shape = |name: &str| own_fields::OwnFieldShape {
            record_kind: RecordKind::Contact,
            code: String::new(),
            name_de: name.into(),
            name_en: String::new(),
            value_type: own_fields::ValueType::Text,
            choices: Vec::new(),
            position: 0,
            active: true,
        };
        let mut field = |name| own_fields::save(&mut office, None, shape(name), &moment()).unwrap().value;
        let [old, new] = ["Verein", "Vereine"].map(&mut field);
        let filter = contacts::list::Filter {
            own: vec![own_fields::Condition { given: Some(true), ..own_fields::Condition::of(old) }],
            sort_own: Some(old),
            ..contacts::list::Filter::default()
        };
        let fields = distribution_lists::ListFields {
            name: "Vereine".into(),
            filter: Some(filter),
            ..distribution_lists::ListFields::default()
        };
        let list = distribution_lists::save::save(&mut office, None, fields, &moment()).unwrap().value;
        let kept = |office: &Office| {
            let view = forms::get(office.read(), "view:contacts", "Wichtige").unwrap().unwrap().json;
            let filter = distribution_lists::read::get(office.read(), list).unwrap().fields.filter.unwrap();
            (view["search"]["categories"][0].as_i64(), filter.own[0].field_id, filter.sort_own)
        };
        assert_eq!(kept(&office), (Some(vip.0), old, Some(old)));
        merge(&mut office, RecordKind::Entry, &[vip.0], key.0, &moment()).unwrap();
        merge(&mut office, RecordKind::OwnField, &[old.0], new.0, &moment()).unwrap();
        assert_eq!(kept(&office), (Some(key.0), new, Some(new)));
        office.undo(&moment()).unwrap();
        office.undo(&moment()).unwrap();
        assert_eq!(kept(&office), (Some(vip.0), old, Some(old)));
        assert_eq!(digest::verify(office.read()).unwrap(), []);
    }

    #[test]
    fn meetings_follow_their_room() {
        let mut office = Office::in_memory(&moment()).unwrap();
        let mut add = |code: &str| {
            let fields: RoomFields =
                serde_json::from_value(serde_json::json!({ "code": code, "name": code, "active": true })).unwrap();
            room::save(&mut office, None, &fields, &moment()).unwrap().value
        };
        let [old, new] = ["A", "B"].map(&mut add);
        let mut fields = meeting("Runde", timed("2026-12-01T09:00", "2026-12-01T10:00"));
        fields.room_id = Some(old);
        let event = crate::planner::save::save(&mut office, None, fields, &moment()).unwrap().value;
        merge(&mut office, RecordKind::Room, &[old.0], new.0, &moment()).unwrap();
        assert_eq!(crate::planner::read::get(office.read(), event).unwrap().fields.room_id, Some(new));
        // What is found by the room's name is found by the new one.
        let hits = |word: &str| crate::search::find(office.read(), word, &[RecordKind::Event], 5).unwrap().count;
        assert_eq!((hits("A"), hits("B")), (0, 1));
    }

    #[test]
    fn what_cannot_be_one_is_refused() {
        let (mut office, moment) = testing::office();
        let category = line(&mut office, List::Category, "vip");
        let kind = testing::kind(&office, "lease");
        let mut refused =
            |kind, going: &[i64], into| merge(&mut office, kind, going, into, &moment).unwrap_err().code().to_owned();
        assert_eq!(refused(RecordKind::Entry, &[category.0], kind.0), "MERGE_LISTS");
        assert_eq!(refused(RecordKind::Entry, &[kind.0], category.0), "BUILT_IN");
        assert_eq!(refused(RecordKind::Entry, &[category.0], category.0), "INVALID");
        assert_eq!(refused(RecordKind::Entry, &[9999], category.0), "NOT_FOUND");
        assert_eq!(refused(RecordKind::Contract, &[1], 2), "MERGE_NOT_OFFERED");
    }
}
