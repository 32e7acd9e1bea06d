//! What every new office begins with: kinds of contracts, categories, number ranges.

use rusqlite::Connection;

use crate::checklists;
use crate::contacts::salutation::Tongue;
use crate::error::Result;
use crate::log::Op;
use crate::master_data::entry::{self, EntryFields, List};
use crate::moment::Moment;
use crate::office::Office;

const ENTRIES: &[(List, &str, &str, &str)] = &[
    (List::Category, "customer", "Kunde", "Customer"),
    (List::Category, "supplier", "Lieferant", "Supplier"),
    (List::Category, "authority", "Behörde", "Authority"),
    (List::Category, "partner", "Partner", "Partner"),
    (List::Category, "press", "Presse", "Press"),
    (List::Category, "private", "Privat", "Private"),
    (List::ContractKind, "rent", "Miete", "Rent"),
    (List::ContractKind, "lease", "Leasing", "Lease"),
    (List::ContractKind, "insurance", "Versicherung", "Insurance"),
    (List::ContractKind, "maintenance", "Wartung", "Maintenance"),
    (List::ContractKind, "energy", "Energie", "Energy"),
    (List::ContractKind, "telecom", "Telefon und Internet", "Telecoms"),
    (List::ContractKind, "software", "Software", "Software"),
    (List::ContractKind, "service", "Dienstleistung", "Service"),
    (List::ContractKind, "frame", "Rahmenvertrag", "Framework agreement"),
    (List::ContractKind, "membership", "Mitgliedschaft", "Membership"),
    (List::ContractKind, "employment", "Arbeitsvertrag", "Employment"),
    (List::ContractKind, "other", "Sonstiges", "Other"),
    (List::Role, "managing_director", "Geschäftsführung", "Managing director"),
    (List::Role, "board_member", "Vorstand", "Member of the board"),
    (List::Role, "owner", "Inhaber", "Owner"),
    (List::Role, "procuration", "Prokura", "Authorised signatory"),
    (List::Role, "department_head", "Abteilungsleitung", "Head of department"),
    (List::Role, "assistant", "Assistenz", "Assistant"),
    (List::Role, "purchasing", "Einkauf", "Purchasing"),
    (List::Role, "sales", "Vertrieb", "Sales"),
    (List::Role, "accounting", "Buchhaltung", "Accounting"),
    (List::Role, "engineering", "Technik", "Engineering"),
    (List::Role, "clerk", "Sachbearbeitung", "Clerk"),
    (List::Salutation, "ms", "Frau", "Ms"),
    (List::Salutation, "mr", "Herr", "Mr"),
    (List::Salutation, "family", "Familie", "Family"),
    (List::Salutation, "couple", "Eheleute", "Mr and Mrs"),
    (List::Currency, "EUR", "Euro", "Euro"),
    (List::Currency, "CHF", "Schweizer Franken", "Swiss franc"),
    (List::Currency, "USD", "US-Dollar", "US dollar"),
    (List::Currency, "GBP", "Britisches Pfund", "Pound sterling"),
    (List::Currency, "DKK", "Dänische Krone", "Danish krone"),
    (List::Currency, "NOK", "Norwegische Krone", "Norwegian krone"),
    (List::Currency, "SEK", "Schwedische Krone", "Swedish krona"),
    (List::Currency, "PLN", "Złoty", "Złoty"),
    (List::Currency, "CZK", "Tschechische Krone", "Czech koruna"),
    (List::Currency, "HUF", "Forint", "Forint"),
    (List::Currency, "JPY", "Yen", "Yen"),
    (List::PaymentInterval, "monthly", "monatlich", "monthly"),
    (List::PaymentInterval, "quarterly", "vierteljährlich", "quarterly"),
    (List::PaymentInterval, "half_yearly", "halbjährlich", "half-yearly"),
    (List::PaymentInterval, "yearly", "jährlich", "yearly"),
    (List::PaymentInterval, "once", "einmalig", "once"),
    (List::PaymentInterval, "weekly", "wöchentlich", "weekly"),
    (List::PaymentInterval, "two_weekly", "alle zwei Wochen", "every two weeks"),
    (List::PaymentInterval, "four_weekly", "alle vier Wochen", "every four weeks"),
    (List::PaymentInterval, "two_monthly", "alle zwei Monate", "every two months"),
    (List::PaymentInterval, "four_monthly", "alle vier Monate", "every four months"),
    (List::PaymentInterval, "two_yearly", "alle zwei Jahre", "every two years"),
    (List::PaymentInterval, "three_yearly", "alle drei Jahre", "every three years"),
    (List::PaymentInterval, "five_yearly", "alle fünf Jahre", "every five years"),
    (List::Reason, "too_expensive", "zu teuer", "too expensive"),
    (List::Reason, "better_offer", "besseres Angebot", "better offer"),
    (List::Reason, "not_needed", "nicht mehr benötigt", "no longer needed"),
    (List::Reason, "bad_service", "Leistung mangelhaft", "poor service"),
    (List::Reason, "price_increase", "Preiserhöhung", "price increase"),
    (List::Reason, "index", "Anpassung nach Index", "index adjustment"),
    (List::Reason, "moved", "Umzug", "moved"),
    (List::Reason, "merged", "Zusammenlegung", "merger"),
];

/// Code, German and English name, a line each: ISO 3166, the nearest first.
const COUNTRIES: &str = include_str!("seed/countries.txt");

/// Code, German and English name, basis points, first and last day. Germany, Austria, Switzerland.
#[rustfmt::skip]
const VAT_RATES: &[(&str, &str, &str, i64, &str, &str)] = &[
    ("de-19", "19 % (DE, allgemein)", "19 % (DE, standard)", 1900, "2021-01-01", ""),
    ("de-7", "7 % (DE, ermäßigt)", "7 % (DE, reduced)", 700, "2021-01-01", ""),
    ("de-0", "0 % (steuerfrei)", "0 % (exempt)", 0, "", ""),
    ("de-16", "16 % (DE, zweites Halbjahr 2020)", "16 % (DE, second half of 2020)", 1600, "2020-07-01", "2020-12-31"),
    ("de-5", "5 % (DE, zweites Halbjahr 2020)", "5 % (DE, second half of 2020)", 500, "2020-07-01", "2020-12-31"),
    ("at-20", "20 % (AT, allgemein)", "20 % (AT, standard)", 2000, "1984-01-01", ""),
    ("at-13", "13 % (AT, ermäßigt)", "13 % (AT, reduced)", 1300, "2016-01-01", ""),
    ("at-10", "10 % (AT, ermäßigt)", "10 % (AT, reduced)", 1000, "1984-01-01", ""),
    ("ch-8.1", "8,1 % (CH, allgemein)", "8.1 % (CH, standard)", 810, "2024-01-01", ""),
    ("ch-3.8", "3,8 % (CH, Beherbergung)", "3.8 % (CH, accommodation)", 380, "2024-01-01", ""),
    ("ch-2.6", "2,6 % (CH, ermäßigt)", "2.6 % (CH, reduced)", 260, "2024-01-01", ""),
];

/// What a kind of relation is called in either direction: the other one is this, or is it
/// the other way round. Without a second name it reads the same both ways.
const RELATIONS: &[(&str, (&str, &str), (&str, &str))] = &[
    ("assistant", ("Assistenz", "Assistant"), ("Assistenz von", "Assistant to")),
    ("manager", ("Vorgesetzte/r", "Manager"), ("Unterstellt", "Direct report")),
    ("deputy", ("Stellvertretung", "Deputy"), ("Vertritt", "Deputises for")),
    ("contact_person", ("Ansprechpartner", "Contact person"), ("Ansprechpartner für", "Contact person for")),
    ("subsidiary", ("Tochtergesellschaft", "Subsidiary"), ("Muttergesellschaft", "Parent company")),
    ("tax_adviser", ("Steuerberatung", "Tax adviser"), ("Mandantschaft (Steuern)", "Client (tax)")),
    ("lawyer", ("Rechtsberatung", "Lawyer"), ("Mandantschaft (Recht)", "Client (legal)")),
    ("spouse", ("Ehe, Partnerschaft", "Spouse, partner"), ("", "")),
    ("child", ("Kind", "Child"), ("Elternteil", "Parent")),
    ("relative", ("Verwandt", "Relative"), ("", "")),
    ("acquaintance", ("Bekannt", "Acquaintance"), ("", "")),
];

const NUMBER_RANGES: &[(&str, &str, &str)] = &[
    ("contract", "V-{YYYY}-{NNNN}", "yearly"),
    ("customer", "K-{NNNNN}", "never"),
    ("supplier", "L-{NNNNN}", "never"),
    ("letter", "B-{YYYY}-{NNNN}", "yearly"),
    ("incoming", "E-{YYYY}-{NNNN}", "yearly"),
    ("outgoing", "A-{YYYY}-{NNNN}", "yearly"),
    ("certificate", "TB-{YYYY}-{NNNN}", "yearly"),
];

/// Fills a new office. Fixed, because an office without these lists is none.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn built_in(office: &mut Office, moment: &Moment) -> Result<()> {
    built_in_for(office, Tongue::German, moment)
}

/// As [`built_in`]; what has one name alone is named in the language of whoever makes the office.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn built_in_for(office: &mut Office, tongue: Tongue, moment: &Moment) -> Result<()> {
    office.transact(Op::fixed("office_created", ""), moment, |tx| {
        for (list, fields) in lines() {
            entry::insert(tx, list, &fields, true)?;
        }
        for (code, pattern, reset) in NUMBER_RANGES {
            tx.execute("INSERT INTO number_range (code, pattern, reset) VALUES (?1, ?2, ?3)", [code, pattern, reset])?;
        }
        if tongue == Tongue::English {
            checklists::english::put(tx)?;
        }
        Ok(())
    })?;
    Ok(())
}

/// Fills the short lists and number ranges that an office of an older version does not know yet, within its
/// migration. What is there already is the user's own and is left alone.
///
/// # Errors
/// Whatever SQLite refuses.
pub(crate) fn fill_new_lists(connection: &Connection) -> Result<()> {
    let known: Vec<List> = connection
        .prepare("SELECT DISTINCT list FROM entry")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for (list, fields) in lines().filter(|(list, _)| !known.contains(list)) {
        entry::insert(connection, list, &fields, true)?;
    }
    for (code, pattern, reset) in NUMBER_RANGES {
        connection
            .prepare_cached(
                "INSERT INTO number_range (code, pattern, reset)
                 SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM number_range)
                   AND NOT EXISTS (SELECT 1 FROM number_range WHERE code = ?1)",
            )?
            .execute([code, pattern, reset])?;
    }
    Ok(())
}

/// Every line that the program brings along.
fn lines() -> impl Iterator<Item = (List, EntryFields)> {
    let line = |code: &str, names: (&str, &str), reverse: (&str, &str)| EntryFields {
        code: code.to_owned(),
        name_de: names.0.to_owned(),
        name_en: names.1.to_owned(),
        reverse_de: reverse.0.to_owned(),
        reverse_en: reverse.1.to_owned(),
        active: true,
        ..EntryFields::default()
    };
    let simple = ENTRIES.iter().map(move |(list, code, de, en)| (*list, line(code, (de, en), ("", ""))));
    let relations = RELATIONS.iter().map(move |(code, names, back)| (List::RelationKind, line(code, *names, *back)));
    let countries = COUNTRIES.lines().filter_map(move |text| {
        let mut parts = text.split('|');
        let (code, de, en) = (parts.next()?, parts.next()?, parts.next()?);
        Some((List::Country, line(code, (de, en), ("", ""))))
    });
    let rates = VAT_RATES.iter().map(move |(code, de, en, rate, from, to)| {
        let (valid_from, valid_to) = (from.parse().ok(), to.parse().ok());
        let fields = EntryFields { rate: Some(*rate), valid_from, valid_to, ..line(code, (de, en), ("", "")) };
        (List::VatRate, fields)
    });
    simple.chain(relations).chain(countries).chain(rates)
}
