//! What an office must hold after every command: a map of names, and two stacks for undo.

use std::collections::BTreeMap;
use std::fmt;
use std::rc::Rc;

use kontor_core::contacts::import::{self, Fate, Planned};
use kontor_core::contacts::{self, Card, Email, ForeignCard, Phone};
use kontor_core::record::ContactId;
use kontor_core::{Office, Result, attachments};

use crate::{Dice, moment};

/// One command, as it goes to the process that is killed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    New { name: String, note: String },
    Note { name: String, note: String },
    Gone { name: String },
    Batch { prefix: String, count: usize },
    Attach { name: String, kilobytes: usize },
    Undo,
    Redo,
}

impl fmt::Display for Command {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::New { name, note } => write!(f, "new\t{name}\t{note}"),
            Self::Note { name, note } => write!(f, "note\t{name}\t{note}"),
            Self::Gone { name } => write!(f, "gone\t{name}"),
            Self::Batch { prefix, count } => write!(f, "batch\t{prefix}\t{count}"),
            Self::Attach { name, kilobytes } => write!(f, "attach\t{name}\t{kilobytes}"),
            Self::Undo => f.write_str("undo"),
            Self::Redo => f.write_str("redo"),
        }
    }
}

impl Command {
    pub fn parse(line: &str) -> Self {
        let parts: Vec<&str> = line.split('\t').collect();
        let text = |at: usize| parts[at].to_owned();
        let number = |at: usize| parts[at].parse().expect("a number");
        match parts[0] {
            "new" => Self::New { name: text(1), note: text(2) },
            "note" => Self::Note { name: text(1), note: text(2) },
            "gone" => Self::Gone { name: text(1) },
            "batch" => Self::Batch { prefix: text(1), count: number(2) },
            "attach" => Self::Attach { name: text(1), kilobytes: number(2) },
            "undo" => Self::Undo,
            "redo" => Self::Redo,
            other => panic!("no such command: {other}"),
        }
    }

    /// Does it, by the same calls that the window makes.
    pub fn run(&self, office: &mut Office) -> Result<()> {
        let moment = moment();
        match self {
            Self::New { name, note } => {
                contacts::save::save(office, None, card(name, note), &moment)?;
            }
            Self::Note { name, note } => {
                let id = find(office, name);
                let mut card = contacts::read::get(office.read(), id)?.card;
                card.note.clone_from(note);
                contacts::save::save(office, Some(id), card, &moment)?;
            }
            Self::Gone { name } => {
                let id = find(office, name);
                contacts::delete::delete(office, &[id], &moment)?;
            }
            Self::Batch { prefix, count } => {
                let cards: Vec<ForeignCard> = (0..*count)
                    .map(|n| ForeignCard { card: card(&member(prefix, n), ""), ..ForeignCard::default() })
                    .collect();
                let new = Planned { matched: None, fate: Fate::New, issues: Vec::new() };
                let plan = vec![new; *count];
                import::apply(office, "batch.vcf", &cards, &plan, &moment, &mut |_, _| true)?;
            }
            Self::Attach { name, kilobytes } => {
                let owner = find(office, name).into();
                // Other bytes for every name, so that none is stored already.
                let bytes: Vec<u8> = name.bytes().cycle().take(kilobytes * 1024).collect();
                attachments::add::add(office, owner, "Anlage.bin", &bytes, &moment)?;
            }
            Self::Undo => {
                office.undo(&moment)?;
            }
            Self::Redo => {
                office.redo(&moment)?;
            }
        }
        Ok(())
    }
}

fn card(name: &str, note: &str) -> Card {
    let email = |label: &str| Email {
        label: label.to_owned(),
        address: format!("{name}.{label}@example.org"),
        ..Email::default()
    };
    Card {
        given: name.to_owned(),
        family: "Beispiel".to_owned(),
        note: note.to_owned(),
        emails: vec![email("work"), email("home")],
        phones: vec![Phone { raw: "0171 5550123".to_owned(), ..Phone::default() }],
        ..Card::default()
    }
}

fn member(prefix: &str, number: usize) -> String {
    format!("{prefix}m{number}")
}

fn find(office: &Office, name: &str) -> ContactId {
    let sql = "SELECT id FROM contact WHERE given = ?1";
    office.read().query_row(sql, [name], |row| row.get(0)).expect("the model knows the names")
}

/// A person: note, e-mails, phones, files.
type Person = (String, i64, i64, i64);

/// Everybody, by name.
pub type State = BTreeMap<String, Person>;

/// The office as it must be.
#[derive(Debug, Clone, Default)]
pub struct Model {
    pub state: Rc<State>,
    done: Vec<Rc<State>>,
    undone: Vec<Rc<State>>,
    names: usize,
}

impl Model {
    /// Takes a command in.
    pub fn run(&mut self, command: &Command) {
        let before = self.state.clone();
        let state = Rc::make_mut(&mut self.state);
        match command {
            Command::Undo => {
                self.state = self.done.pop().expect("something to undo");
                self.undone.push(before);
                return;
            }
            Command::Redo => {
                self.state = self.undone.pop().expect("something to redo");
                self.done.push(before);
                return;
            }
            Command::New { name, note } => {
                state.insert(name.clone(), (note.clone(), 2, 1, 0));
            }
            Command::Note { name, note } => {
                state.get_mut(name).expect("a name").0.clone_from(note);
            }
            Command::Gone { name } => {
                state.remove(name);
            }
            Command::Batch { prefix, count } => {
                for n in 0..*count {
                    state.insert(member(prefix, n), (String::new(), 2, 1, 0));
                }
            }
            Command::Attach { name, .. } => state.get_mut(name).expect("a name").3 += 1,
        }
        self.done.push(before);
        self.undone.clear();
    }

    /// A command that makes sense now.
    pub fn next(&mut self, dice: &mut Dice) -> Command {
        self.names += 1;
        let fresh = format!("p{}", self.names);
        let crowded = self.state.len() > 150;
        let any = if self.state.is_empty() {
            None
        } else {
            let at = dice.below(self.state.len() as u64);
            self.state.keys().nth(usize::try_from(at).expect("small")).cloned()
        };
        let note = format!("Notiz {}", dice.below(1 << 40));
        match (dice.below(12), any) {
            (0, _) if !self.undone.is_empty() => Command::Redo,
            (0 | 1, _) if !self.done.is_empty() => Command::Undo,
            (2, _) if !crowded => Command::Batch { prefix: fresh, count: 12 },
            (3, Some(name)) => {
                Command::Attach { name, kilobytes: usize::try_from(dice.below(200)).expect("small") + 1 }
            }
            (4..=6, Some(name)) => Command::Note { name, note },
            (7, Some(name)) => Command::Gone { name },
            (_, Some(name)) if crowded => Command::Gone { name },
            _ => Command::New { name: fresh, note },
        }
    }
}

/// What the office really holds.
pub fn found(office: &Office) -> State {
    let sql = "SELECT given, note,
                 (SELECT count(*) FROM email WHERE contact_id = contact.id),
                 (SELECT count(*) FROM phone WHERE contact_id = contact.id),
                 (SELECT count(*) FROM file WHERE owner_kind = 'contact' AND owner_id = contact.id)
               FROM contact";
    let mut statement = office.read().prepare(sql).expect("SQL");
    let people = statement
        .query_map([], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?))))
        .expect("rows");
    people.map(|person| person.expect("a row")).collect()
}

/// What is derived must fit what it is derived from, to the row.
pub fn derived_fits(office: &Office) {
    for sql in [
        "SELECT count(*) FROM contact WHERE id NOT IN (SELECT id FROM contact_row)",
        "SELECT count(*) FROM contact_row WHERE id NOT IN (SELECT id FROM contact)",
        "SELECT count(*) FROM contact WHERE id NOT IN (SELECT id FROM search_entry WHERE kind = 1)",
        "SELECT count(*) FROM search_entry WHERE kind = 1 AND id NOT IN (SELECT id FROM contact)",
        "SELECT count(*) FROM file WHERE hash NOT IN (SELECT hash FROM blob)",
        "SELECT count(*) FROM running WHERE op IS NOT NULL",
    ] {
        let odd: i64 = office.read().query_row(sql, [], |row| row.get(0)).expect("SQL");
        assert_eq!(odd, 0, "{sql}");
    }
}
