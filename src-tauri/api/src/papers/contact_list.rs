//! Address list and phone list: the contacts of a filter, grouped as one chose.

use std::collections::BTreeMap;

use kontor_core::contacts::{Address, Birthday, Card, Phone};
use kontor_core::own_fields::{self, OwnField, ValueType};
use kontor_core::search::fold;
use kontor_core::{RecordKind, master_data, sort_key};
use kontor_print::list::Way;
use kontor_print::papers::contact_list::{
    ContactColumn, ContactGroup, ContactLine, ContactListPaper, ListColumn, Which,
};
use kontor_print::table::{Cell, Column, ColumnKind};
use kontor_words::papers::contacts as words;
use kontor_words::{PaperLang, dates};
use serde_json::json;

use super::people::{Person, load, named};
use super::{Document, List, PaperRequest, file_stem, own_values, paper_language};
use crate::desk::Ctx;
use crate::error::{ApiError, Result};

/// What the list can be grouped by.
#[derive(Debug, Clone, Copy, PartialEq)]
enum GroupBy {
    Letter,
    Organisation,
    Category,
    Town,
}

fn group_by(code: Option<&str>) -> Result<Option<GroupBy>> {
    Ok(match code {
        None | Some("" | "none") => None,
        Some("letter") => Some(GroupBy::Letter),
        Some("organisation") => Some(GroupBy::Organisation),
        Some("category") => Some(GroupBy::Category),
        Some("town") => Some(GroupBy::Town),
        Some(other) => return Err(ApiError::new("PAPER_GROUP_UNKNOWN", json!({ "group": other }))),
    })
}

/// How the column of an own field is called where columns are chosen: `own-12`.
const OWN: &str = "own-";

fn columns(keys: &[String], which: Which, own: &[OwnField], lang: PaperLang) -> Result<Vec<ListColumn>> {
    if keys.is_empty() {
        return Ok(ContactColumn::usual(which).iter().copied().map(ListColumn::Known).collect());
    }
    keys.iter()
        .map(|key| {
            let known = ContactColumn::ALL.into_iter().find(|column| column.key() == key).map(ListColumn::Known);
            let found = known.or_else(|| Some(ListColumn::Own(own_column(own_field(key, own)?, lang))));
            found.ok_or_else(|| ApiError::new("PAPER_COLUMN_UNKNOWN", json!({ "column": key })))
        })
        .collect()
}

/// The own field that a column is of.
fn own_field<'a>(key: &str, own: &'a [OwnField]) -> Option<&'a OwnField> {
    let id: i64 = key.strip_prefix(OWN)?.parse().ok()?;
    own.iter().find(|field| field.id.0 == id)
}

fn own_column(field: &OwnField, lang: PaperLang) -> Column {
    Column {
        key: format!("{OWN}{}", field.id.0),
        title: own_values::name(field, lang),
        kind: match field.shape.value_type {
            ValueType::Number => ColumnKind::Number,
            ValueType::Date => ColumnKind::Date,
            ValueType::Text | ValueType::Choice | ValueType::YesNo => ColumnKind::Text,
        },
    }
}

/// The cells of the own columns, in their order.
fn own_cells(card: &Card, columns: &[OwnField], lang: PaperLang) -> Vec<Cell> {
    columns
        .iter()
        .map(|field| {
            let value = card.own.iter().find(|value| value.field_id == field.id);
            match (value.map(|value| value.text.as_str()), field.shape.value_type) {
                (None, _) => Cell::Empty,
                (Some(day), ValueType::Date) => day.parse().map_or_else(|_| Cell::text(day), Cell::Date),
                (Some(number), ValueType::Number) => Cell::Decimal(number.to_owned()),
                (Some(text), _) => Cell::text(&own_values::said(field, text, lang)),
            }
        })
        .collect()
}

/// More columns than this lie across where nobody chose.
const UPRIGHT_COLUMNS: usize = 5;

pub(super) async fn set(ctx: &Ctx, request: PaperRequest, which: Which) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    let group = group_by(request.group.as_deref())?;
    if let Some(form) = request.form.as_deref().filter(|form| *form != "list") {
        return Err(ApiError::new("PAPER_FORM_UNKNOWN", json!({ "form": form })));
    }
    let (people, all) = load(ctx, request.contacts.clone()).await?;
    let (firm, own, today) = ctx
        .desk(|desk| {
            let today = desk.today();
            let connection = desk.office()?.read();
            let own = own_fields::all(connection, Some(RecordKind::Contact))?;
            Ok((master_data::firm::on(connection, today)?, own, today))
        })
        .await?;
    let columns = columns(&request.columns, which, &own, lang)?;
    let printed: Vec<OwnField> = request.columns.iter().filter_map(|key| own_field(key, &own)).cloned().collect();
    ctx.compute(move || {
        let home = firm.country.clone();
        let across = request.landscape.unwrap_or(columns.len() > UPRIGHT_COLUMNS);
        let list = ContactListPaper {
            which,
            firm: firm.name,
            title: request.title.clone(),
            filter: request.filter_words.clone().unwrap_or_default(),
            as_of: today,
            way: if across { Way::Landscape } else { Way::Portrait },
            columns,
            groups: groups(&people, group, &Setting { home: &home, own: &printed, lang }),
            all: Some(all),
        };
        let table = list.table(lang);
        let paper = list.sheet(&table, lang).set()?;
        let title = paper.title().to_owned();
        Ok(Document {
            name: file_stem(&format!("{title} {today}")),
            table: Some(List { table, title, filter: list.filter, firm: list.firm, day: today, lang }),
            total: Some(all),
            ..Document::of(paper)
        })
    })
    .await
}

/// What a line needs beside the person.
struct Setting<'a> {
    /// The own firm's country.
    home: &'a str,
    /// The own fields that are columns.
    own: &'a [OwnField],
    lang: PaperLang,
}

fn groups(people: &[Person], by: Option<GroupBy>, setting: &Setting<'_>) -> Vec<ContactGroup> {
    let Some(by) = by else {
        return vec![ContactGroup { title: None, rows: people.iter().map(|person| line(person, setting)).collect() }];
    };
    let mut groups: BTreeMap<String, ContactGroup> = BTreeMap::new();
    for person in people {
        for (order, title) in headings(person, by, setting.lang) {
            let group = groups.entry(order).or_insert_with(|| ContactGroup { title: Some(title), rows: Vec::new() });
            group.rows.push(line(person, setting));
        }
    }
    groups.into_values().collect()
}

/// What a person's groups sort by and are called. Of several categories each is one; who has
/// none stands last, in words.
fn headings(person: &Person, by: GroupBy, lang: PaperLang) -> Vec<(String, String)> {
    let texts: Vec<&str> = match by {
        GroupBy::Letter => return vec![letter(&person.card.sorted_name())],
        // A firm stands with its people.
        GroupBy::Organisation if person.organisation().is_empty() => vec![person.card.organisation.as_str()],
        GroupBy::Organisation => vec![person.organisation()],
        GroupBy::Category => person.categories.iter().map(|category| named(category, lang)).collect(),
        GroupBy::Town => vec![person.address.as_ref().map_or("", |address| address.town.as_str())],
    };
    let mut headings: Vec<(String, String)> = texts
        .into_iter()
        .filter(|text| !text.trim().is_empty())
        .map(|text| (sort_key::sort_key(text), text.to_owned()))
        .collect();
    if headings.is_empty() {
        headings.push(("~".to_owned(), words::contact_list(lang).not_given.to_owned()));
    }
    headings
}

/// The letter under which a name is looked for: "Ärztehaus" under A, "1. FC" under 0–9.
fn letter(name: &str) -> (String, String) {
    let first = fold::words(name).first().and_then(|word| word.chars().next());
    match first {
        Some(c) if c.is_ascii_lowercase() => (format!("1{c}"), c.to_ascii_uppercase().to_string()),
        Some(c) if c.is_ascii_digit() => ("0".to_owned(), "0–9".to_owned()),
        Some(c) => ("2".to_owned() + c.to_string().as_str(), c.to_uppercase().to_string()),
        None => ("3".to_owned(), "#".to_owned()),
    }
}

fn line(person: &Person, setting: &Setting<'_>) -> ContactLine {
    let (card, lang) = (&person.card, setting.lang);
    let is_fax = |phone: &Phone| phone.label.contains("fax");
    let is_mobile = |phone: &Phone| phone.label == "mobile";
    let position = person.position.as_ref();
    let address = person.address.as_ref();
    ContactLine {
        name: person.listed.clone(),
        organisation: person.organisation().to_owned(),
        role: position.map(|position| position.role.clone()).unwrap_or_default(),
        department: position.map(|position| position.department.clone()).unwrap_or_default(),
        street: address.map(street).unwrap_or_default(),
        postal_code: address.map(|address| address.postal_code.clone()).unwrap_or_default(),
        town: address.map(|address| address.town.clone()).unwrap_or_default(),
        country: address.map(|address| country(address, setting.home, lang)).unwrap_or_default(),
        phone: person.phone(|phone| !is_fax(phone) && !is_mobile(phone)),
        mobile: person.phone(is_mobile),
        fax: person.phone(is_fax),
        email: person.email().to_owned(),
        web: card.webs.first().map(|web| web.url.clone()).unwrap_or_default(),
        birthday: card.birthday.map(|day| birthday(day, lang)).unwrap_or_default(),
        customer_number: card.customer_number.clone().unwrap_or_default(),
        supplier_number: card.supplier_number.clone().unwrap_or_default(),
        categories: person.categories.iter().map(|category| named(category, lang)).collect::<Vec<_>>().join(", "),
        note: card.note.clone(),
        own: own_cells(card, setting.own, lang),
    }
}

fn street(address: &Address) -> String {
    [address.extra.trim(), address.street.trim()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

/// The country in words; none at home.
pub(super) fn country(address: &Address, home: &str, lang: PaperLang) -> String {
    let country = address.country.trim();
    if country.is_empty() || country.eq_ignore_ascii_case(home) {
        return String::new();
    }
    let written = if lang.is_german() { kontor_exchange::Lang::De } else { kontor_exchange::Lang::En };
    kontor_exchange::countries::name(country, written)
}

/// "15.04.1980", or "15.04." where the year is not known.
pub(super) fn birthday(birthday: Birthday, lang: PaperLang) -> String {
    let year = birthday.year.unwrap_or(2000);
    let Some(day) = chrono::NaiveDate::from_ymd_opt(year, birthday.month, birthday.day) else { return String::new() };
    let written = dates::numeric(day, lang);
    match birthday.year {
        Some(_) => written,
        None => written.trim_end_matches("2000").trim_end().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_under_the_letter_where_one_looks() {
        for (name, title) in [
            ("Ärztehaus", "A"),
            ("Öztürk Deniz", "O"),
            ("von Stein", "V"),
            ("1. FC", "0–9"),
            ("Łukasz", "L"),
            ("", "#"),
        ] {
            assert_eq!(letter(name).1, title, "{name}");
        }
        assert!(letter("1. FC").0 < letter("Abel").0 && letter("Zorn").0 < letter("").0);
    }

    #[test]
    fn a_birthday_without_a_year_names_none() {
        let day = |text: &str| text.parse::<Birthday>().unwrap();
        assert_eq!(birthday(day("1980-04-15"), PaperLang::De), "15.04.1980");
        assert_eq!(birthday(day("--02-29"), PaperLang::De), "29.02.");
        assert_eq!(birthday(day("--02-29"), PaperLang::En), "29 Feb");
        assert_eq!(birthday(day("2000-01-01"), PaperLang::De), "01.01.2000");
    }
}
