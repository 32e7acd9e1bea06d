//! Taking cards of another program into the book: first the plan that the user sees,
//! then one write that can be taken back as one.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension};

use super::matching::{self, Match, MatchedBy, Seen};
use super::{Card, ContactKind, ForeignCard, check, read, save};
use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office, Tx};
use crate::record::{ContactId, EntryId};
use crate::search::fold;
use crate::text_enum;

text_enum! {
    /// What becomes of one card.
    Fate {
        /// A new contact.
        New = "new",
        /// What it knows is added to the match; nothing there is removed.
        Update = "update",
        /// Nothing.
        Skip = "skip",
    }
}

/// One card of the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    /// The match, if any.
    pub matched: Option<Match>,
    /// What is proposed.
    pub fate: Fate,
    /// What is wrong with it; such a card is not written.
    pub issues: Vec<FieldIssue>,
}

/// What a finished import did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// New contacts.
    pub created: usize,
    /// Changed contacts.
    pub updated: usize,
    /// Cards that were left.
    pub skipped: usize,
    /// Indexes of cards that could not be written, with the reason.
    pub refused: Vec<(usize, Vec<FieldIssue>)>,
}

/// What an e-mail address or IBAN that is none becomes: a line of the note, so that
/// nothing is lost and nothing wrong is used.
#[must_use]
pub fn lenient(mut foreign: ForeignCard) -> ForeignCard {
    let mut notes = Vec::new();
    foreign.card.emails.retain(|email| {
        let good = check::is_email(&email.address);
        if !good && !email.address.trim().is_empty() {
            notes.push(format!("E-Mail: {}", email.address.trim()));
        }
        good
    });
    foreign.card.phones.retain(|phone| {
        let good = phone.raw.chars().any(|c| c.is_ascii_digit());
        if !good && !phone.raw.trim().is_empty() {
            notes.push(format!("Tel.: {}", phone.raw.trim()));
        }
        good
    });
    if !foreign.card.iban.is_empty() && !check::is_iban(&foreign.card.iban) {
        notes.push(format!("IBAN: {}", foreign.card.iban));
        foreign.card.iban.clear();
    }
    if !notes.is_empty() {
        let note = foreign.card.note.trim_end().to_owned();
        foreign.card.note =
            [note].into_iter().filter(|text| !text.is_empty()).chain(notes).collect::<Vec<_>>().join("\n");
    }
    foreign.card = check::tidy(foreign.card);
    foreign
}

/// What each card becomes, found out in slices: whoever owns the office works in between.
pub struct Planning {
    on_match: Option<Fate>,
    seen: Seen,
    plan: Vec<Planned>,
}

impl Planning {
    /// Begins. `on_match` decides for every match; without it the same UID or number is
    /// updated, a match by e-mail or name is skipped.
    #[must_use]
    pub fn begin(on_match: Option<Fate>) -> Self {
        Self { on_match, seen: Seen::default(), plan: Vec::new() }
    }

    /// Looks at so many cards more, always of the same list. True when all were looked at.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn step(&mut self, connection: &Connection, cards: &[ForeignCard], count: usize) -> Result<bool> {
        for index in (self.plan.len()..cards.len()).take(count) {
            let issues = check::check(&cards[index].card);
            let matched = matching::find(connection, cards, index, &self.seen)?;
            let fate = match matched {
                _ if !issues.is_empty() => Fate::Skip,
                None => Fate::New,
                Some(found) => self.on_match.unwrap_or(match by(found) {
                    MatchedBy::Uid | MatchedBy::Number => Fate::Update,
                    MatchedBy::Email | MatchedBy::Name => Fate::Skip,
                }),
            };
            if issues.is_empty() {
                self.seen.note(index, &cards[index]);
            }
            self.plan.push(Planned { matched, fate, issues });
        }
        Ok(self.plan.len() == cards.len())
    }

    /// How many cards were looked at.
    #[must_use]
    pub fn done(&self) -> usize {
        self.plan.len()
    }

    /// The plan so far.
    #[must_use]
    pub fn into_plan(self) -> Vec<Planned> {
        self.plan
    }
}

/// What each card becomes, in one go.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn plan(connection: &Connection, cards: &[ForeignCard], on_match: Option<Fate>) -> Result<Vec<Planned>> {
    let mut planning = Planning::begin(on_match);
    planning.step(connection, cards, usize::MAX)?;
    Ok(planning.into_plan())
}

const fn by(found: Match) -> MatchedBy {
    match found {
        Match::Book(_, by) | Match::Batch(_, by) => by,
    }
}

/// Writes the cards as planned, in one step named after the file.
///
/// # Errors
/// `CANCELLED` where `progress` says false, then nothing was written; whatever SQLite refuses.
pub fn apply(
    office: &mut Office,
    file_name: &str,
    cards: &[ForeignCard],
    plan: &[Planned],
    moment: &Moment,
    progress: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Done<Imported>> {
    office.transact(Op::step("contacts_imported", file_name), moment, |tx| {
        let mut run = Run::start(tx, cards.len(), moment.today)?;
        for (done, index) in order(cards).into_iter().enumerate() {
            if done % 16 == 0 && !progress(done, cards.len()) {
                return Err(Error::Cancelled);
            }
            run.take(tx, index, &cards[index], &plan[index])?;
        }
        Ok(run.imported)
    })
}

/// Organisations first, so that people find theirs; an update of an earlier card of the
/// batch still comes after it, because the order is otherwise kept.
fn order(cards: &[ForeignCard]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..cards.len()).collect();
    order.sort_by_key(|index| cards[*index].card.kind == ContactKind::Person);
    order
}

struct Run {
    today: NaiveDate,
    imported: Imported,
    /// What each card became, for later cards of the batch that are the same contact.
    became: Vec<Option<ContactId>>,
    organisations: HashMap<String, ContactId>,
    categories: HashMap<String, EntryId>,
}

impl Run {
    fn start(tx: &Tx<'_>, cards: usize, today: NaiveDate) -> Result<Self> {
        let mut organisations = HashMap::new();
        let mut statement =
            tx.prepare("SELECT organisation, id FROM contact WHERE kind = 'organisation' ORDER BY id DESC")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            organisations.insert(organisation_key(row.get_ref(0)?.as_str().unwrap_or_default()), row.get(1)?);
        }
        Ok(Self {
            today,
            imported: Imported::default(),
            became: vec![None; cards],
            organisations,
            categories: HashMap::new(),
        })
    }

    fn take(&mut self, tx: &Tx<'_>, index: usize, foreign: &ForeignCard, planned: &Planned) -> Result<()> {
        if !planned.issues.is_empty() {
            self.imported.refused.push((index, planned.issues.clone()));
            return Ok(());
        }
        let target = match (planned.fate, planned.matched) {
            (Fate::Skip, matched) => {
                self.became[index] = matched.and_then(|found| self.target(found));
                self.imported.skipped += 1;
                return Ok(());
            }
            // The match may have gone since the plan was made: then it is a new contact.
            (Fate::Update, Some(found)) => self.target(found).filter(|id| matches!(read::find(tx, *id), Ok(Some(_)))),
            (Fate::Update | Fate::New, _) => None,
        };
        let mut card = foreign.card.clone();
        self.link_organisations(&mut card);
        for name in &foreign.category_names {
            if let Some(category) = self.category(tx, name)? {
                card.categories.push(category);
            }
        }
        let id = match target {
            Some(id) => {
                let mut merged = read::get(tx, id)?.card;
                merge(&mut merged, card);
                free_numbers(tx, Some(id), &mut merged)?;
                save::update(tx, id, &merged)?;
                save::lift_numbers(tx, &merged, self.today)?;
                self.imported.updated += 1;
                id
            }
            None => {
                free_numbers(tx, None, &mut card)?;
                let uid = match &foreign.uid {
                    Some(uid) if !uid_is_taken(tx, uid)? => uid.clone(),
                    _ => save::new_uid(tx)?,
                };
                self.imported.created += 1;
                save::lift_numbers(tx, &card, self.today)?;
                save::insert(tx, &uid, &card)?
            }
        };
        if foreign.card.kind == ContactKind::Organisation {
            self.organisations.entry(organisation_key(&foreign.card.organisation)).or_insert(id);
        }
        self.became[index] = Some(id);
        Ok(())
    }

    fn target(&self, found: Match) -> Option<ContactId> {
        match found {
            Match::Book(id, _) => Some(id),
            Match::Batch(earlier, _) => self.became[earlier],
        }
    }

    fn link_organisations(&self, card: &mut Card) {
        for position in &mut card.positions {
            if position.organisation_id.is_none() && !position.organisation.trim().is_empty() {
                position.organisation_id = self.organisations.get(&organisation_key(&position.organisation)).copied();
            }
        }
    }

    fn category(&mut self, tx: &Tx<'_>, name: &str) -> Result<Option<EntryId>> {
        let name = name.trim();
        if name.is_empty() {
            return Ok(None);
        }
        if let Some(id) = self.categories.get(name) {
            return Ok(Some(*id));
        }
        let id = crate::master_data::entry::find_or_add_category(tx, name)?;
        self.categories.insert(name.to_owned(), id);
        Ok(Some(id))
    }
}

fn organisation_key(name: &str) -> String {
    fold::words(name).join(" ")
}

fn uid_is_taken(tx: &Connection, uid: &str) -> Result<bool> {
    Ok(tx.prepare_cached("SELECT 1 FROM contact WHERE uid = ?1")?.query_row([uid], |_| Ok(())).optional()?.is_some())
}

/// A number that belongs to somebody else already goes to the note.
fn free_numbers(tx: &Connection, own: Option<ContactId>, card: &mut Card) -> Result<()> {
    let own = own.map_or(0, |id| id.0);
    for (column, label, number) in [
        ("customer_number", "Kundennummer", &mut card.customer_number),
        ("supplier_number", "Lieferantennummer", &mut card.supplier_number),
    ] {
        let Some(text) = number.clone() else { continue };
        let sql = format!("SELECT 1 FROM contact WHERE {column} = ?1 AND id <> ?2");
        if tx.prepare_cached(&sql)?.query_row((&text, own), |_| Ok(())).optional()?.is_some() {
            card.note = format!("{}\n{label}: {text}", card.note).trim().to_owned();
            *number = None;
        }
    }
    Ok(())
}

/// Adds what the foreign card knows. Single values replace, lists grow, nothing is removed.
fn merge(card: &mut Card, foreign: Card) {
    for (own, other) in [
        (&mut card.title, foreign.title),
        (&mut card.given, foreign.given),
        (&mut card.additional, foreign.additional),
        (&mut card.family, foreign.family),
        (&mut card.suffix, foreign.suffix),
        (&mut card.nickname, foreign.nickname),
        (&mut card.organisation, foreign.organisation),
        (&mut card.vat_id, foreign.vat_id),
        (&mut card.iban, foreign.iban),
    ] {
        if !other.trim().is_empty() {
            *own = other;
        }
    }
    if foreign.salutation != super::Salutation::None {
        card.salutation = foreign.salutation;
    }
    card.birthday = foreign.birthday.or(card.birthday);
    card.customer_number = foreign.customer_number.or(card.customer_number.take());
    card.supplier_number = foreign.supplier_number.or(card.supplier_number.take());
    for (own, other) in [(&mut card.note, foreign.note), (&mut card.foreign_lines, foreign.foreign_lines)] {
        let missing: Vec<&str> = other.lines().filter(|line| !own.lines().any(|known| known == *line)).collect();
        if !missing.is_empty() {
            *own = format!("{own}\n{}", missing.join("\n")).trim_start().to_owned();
        }
    }
    add_missing(&mut card.emails, foreign.emails, |a, b| a.address.eq_ignore_ascii_case(&b.address));
    add_missing(&mut card.phones, foreign.phones, |a, b| fold::digits(&a.raw) == fold::digits(&b.raw));
    add_missing(&mut card.webs, foreign.webs, |a, b| a.url == b.url);
    add_missing(&mut card.addresses, foreign.addresses, |a, b| {
        fold::words(&a.street) == fold::words(&b.street)
            && a.postal_code == b.postal_code
            && fold::words(&a.town) == fold::words(&b.town)
    });
    add_missing(&mut card.positions, foreign.positions, |a, b| {
        (a.organisation_id.is_some() && a.organisation_id == b.organisation_id)
            || organisation_key(&a.organisation) == organisation_key(&b.organisation)
    });
    add_missing(&mut card.categories, foreign.categories, |a, b| a == b);
}

fn add_missing<T>(own: &mut Vec<T>, foreign: Vec<T>, same: impl Fn(&T, &T) -> bool) {
    for value in foreign {
        if !own.iter().any(|known| same(known, &value)) {
            own.push(value);
        }
    }
}
