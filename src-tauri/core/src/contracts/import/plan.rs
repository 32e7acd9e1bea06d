//! The rows beside the book: who the partners are, what is known already, what becomes of each.

use std::collections::{BTreeMap, HashMap};

use serde_json::json;

use super::known::Known;
use super::partners::Found;
use super::{Choice, Choices, Column, Draft, Fate, Field, KnownBy, Part, Planned, Remark, Same, values};
use crate::contracts::ContractFields;
use crate::record::{ContactId, EntryId};

/// A name in the table that the book does not know as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// What it stands for.
    pub part: Part,
    /// By what [`Choices`] name it.
    pub key: String,
    /// As in the file, where it comes first.
    pub text: String,
    /// How many rows name it.
    pub rows: usize,
    /// Contacts that come near, the best first.
    pub near: Vec<ContactId>,
    /// What becomes of it.
    pub choice: Choice,
}

/// What an import would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// Row by row.
    pub rows: Vec<Planned>,
    /// The names that are not known, in the order of the file.
    pub names: Vec<Name>,
}

/// How a name was settled.
#[derive(Clone, Copy)]
struct Settled {
    choice: Choice,
    /// The place among the names; none where the book knows it.
    name: Option<usize>,
    /// It is only near.
    near: bool,
}

struct Settling<'a> {
    known: &'a Known,
    choices: &'a Choices,
    columns: &'a [Column],
    names: Vec<Name>,
    settled: HashMap<(Part, String), Settled>,
    /// What the rows before hold.
    numbers: HashMap<String, usize>,
    by_partner: HashMap<(String, KnownBy, String), usize>,
}

/// Settles every row.
#[must_use]
pub fn settle(drafts: &[Draft], columns: &[Column], known: &Known, choices: &Choices) -> Plan {
    let mut settling = Settling {
        known,
        choices,
        columns,
        names: Vec::new(),
        settled: HashMap::new(),
        numbers: HashMap::new(),
        by_partner: HashMap::new(),
    };
    let rows = drafts.iter().enumerate().map(|(at, draft)| settling.row(at, draft)).collect();
    Plan { rows, names: settling.names }
}

impl Settling<'_> {
    fn row(&mut self, at: usize, draft: &Draft) -> Planned {
        let mut planned = Planned {
            fields: draft.fields.clone(),
            fate: Fate::New,
            same: None,
            makes: Vec::new(),
            issues: draft.issues.clone(),
            doubts: draft.doubts.clone(),
        };
        // A refused row makes nobody.
        let Some(mut fields) = planned.fields.take() else { return planned };
        let partner = self.partner(draft, &mut fields, &mut planned);
        self.entries(draft, &mut fields, &mut planned);
        if !draft.contact_person.is_empty() {
            fields.contact_person_id = self.known.partners.person(&draft.contact_person);
            if fields.contact_person_id.is_none() {
                self.set_aside(Field::ContactPerson, &draft.contact_person, &mut fields, &mut planned);
            }
        }
        planned.same = self.same(draft.line, partner.as_deref(), &fields);
        planned.fate = match (self.choices.fates.get(&at), planned.same) {
            (Some(fate), _) => *fate,
            (None, Some(_)) => Fate::Skip,
            (None, None) => Fate::New,
        };
        if planned.fate == Fate::New {
            self.number(&mut fields, &mut planned);
        }
        planned.fields = planned.issues.is_empty().then_some(fields);
        planned
    }

    /// The partner; what later rows compare theirs with.
    fn partner(&mut self, draft: &Draft, fields: &mut ContractFields, planned: &mut Planned) -> Option<String> {
        let settled = self.name(Part::Partner, &draft.partner)?;
        let key = values::words(&draft.partner);
        match settled.choice {
            Choice::Record(id) => {
                fields.partner_id = Some(ContactId(id));
                if settled.near {
                    let data = json!({ "text": draft.partner });
                    planned.doubts.push(self.remark(Field::Partner, "PARTNER_SIMILAR", data));
                }
                return Some(format!("#{id}"));
            }
            Choice::Create => planned.makes.push((Part::Partner, key.clone())),
            Choice::Leave => self.set_aside(Field::Partner, &draft.partner, fields, planned),
        }
        Some(key)
    }

    fn entries(&mut self, draft: &Draft, fields: &mut ContractFields, planned: &mut Planned) {
        for (part, field, text) in
            [(Part::Kind, Field::Kind, &draft.kind), (Part::CostCentre, Field::CostCentre, &draft.cost_centre)]
        {
            let Some(settled) = self.name(part, text) else { continue };
            match settled.choice {
                Choice::Record(id) if part == Part::Kind => fields.kind_id = Some(EntryId(id)),
                Choice::Record(id) => fields.cost_centre_id = Some(EntryId(id)),
                Choice::Create => planned.makes.push((part, values::words(text))),
                Choice::Leave => self.set_aside(field, text, fields, planned),
            }
        }
    }

    /// How a name is settled; none for an empty one.
    fn name(&mut self, part: Part, text: &str) -> Option<Settled> {
        let key = values::words(text);
        if key.is_empty() {
            return None;
        }
        let place = (part, key.clone());
        if let Some(settled) = self.settled.get(&place).copied() {
            if let Some(name) = settled.name.and_then(|at| self.names.get_mut(at)) {
                name.rows += 1;
            }
            return Some(settled);
        }
        let (proposed, near) = match part {
            Part::Partner => match self.known.partners.find(text) {
                Found::Exact(id) => (Some(id.0), Vec::new()),
                Found::Similar(near) => (None, near),
                Found::Nobody => (None, Vec::new()),
            },
            Part::Kind => (self.known.kinds.get(&key).map(|id| id.0), Vec::new()),
            Part::CostCentre => (self.known.cost_centres.get(&key).map(|id| id.0), Vec::new()),
        };
        let chosen = self.choices.names.get(&place).copied();
        let settled = if let Some(id) = proposed {
            Settled { choice: Choice::Record(id), name: None, near: false }
        } else {
            let choice = chosen.unwrap_or_else(|| match (part, near.first()) {
                (Part::Partner, Some(first)) => Choice::Record(first.0),
                (Part::Partner, None) => Choice::Create,
                // A list that others choose from does not grow by itself.
                _ => Choice::Leave,
            });
            let name = Name { part, key, text: text.to_owned(), rows: 1, near, choice };
            self.names.push(name);
            let near = chosen.is_none() && matches!(choice, Choice::Record(_));
            Settled { choice, name: Some(self.names.len() - 1), near }
        };
        self.settled.insert(place, settled);
        Some(settled)
    }

    /// What a row repeats; noted for the rows behind it.
    fn same(&mut self, line: usize, partner: Option<&str>, fields: &ContractFields) -> Option<Same> {
        let mut same = None;
        if let Some(number) = &fields.number {
            same = self.known.numbers.get(number).map(|id| Same::Book(*id, KnownBy::Number));
            let earlier = *self.numbers.entry(number.clone()).or_insert(line);
            if earlier != line {
                same = same.or(Some(Same::Line(earlier, KnownBy::Number)));
            }
        }
        let Some(partner) = partner else { return same };
        for (by, text) in [(KnownBy::ContractNumber, &fields.contract_number), (KnownBy::Title, &fields.title)] {
            let compared = by.compared(text);
            if compared.is_empty() {
                continue;
            }
            if let Some(id) = fields.partner_id {
                let found = self.known.by_partner.get(&(id, by, compared.clone()));
                same = same.or(found.map(|id| Same::Book(*id, by)));
            }
            let earlier = *self.by_partner.entry((partner.to_owned(), by, compared)).or_insert(line);
            if earlier != line {
                same = same.or(Some(Same::Line(earlier, by)));
            }
        }
        same
    }

    /// A number that is borne already is not given twice; one that was given to somebody gone is refused.
    fn number(&self, fields: &mut ContractFields, planned: &mut Planned) {
        let Some(number) = fields.number.clone() else { return };
        if let Some(Same::Book(_, KnownBy::Number) | Same::Line(_, KnownBy::Number)) = planned.same {
            fields.number = None;
            self.set_aside(Field::Number, &number, fields, planned);
        } else if let Some(data) = self.known.gone.get(&number) {
            planned.issues.push(self.remark(Field::Number, "NUMBER_GONE", data.clone()));
        }
    }

    fn heading(&self, field: Field) -> String {
        self.columns
            .iter()
            .find(|column| column.field == field)
            .map(|column| column.heading.clone())
            .unwrap_or_default()
    }

    fn remark(&self, field: Field, code: &'static str, data: serde_json::Value) -> Remark {
        Remark { field, heading: self.heading(field), code, data }
    }

    fn set_aside(&self, field: Field, text: &str, fields: &mut ContractFields, planned: &mut Planned) {
        let line = format!("{}: {text}", self.heading(field));
        fields.note = if fields.note.is_empty() { line } else { format!("{}\n{line}", fields.note) };
        planned.doubts.push(self.remark(field, "CELL_TO_NOTE", json!({ "text": text })));
    }
}

impl Plan {
    /// The names that the rows to be written make, by what [`Choices`] name them.
    #[must_use]
    pub fn made(&self) -> BTreeMap<(Part, String), String> {
        let texts: HashMap<(Part, &str), &str> =
            self.names.iter().map(|name| ((name.part, name.key.as_str()), name.text.as_str())).collect();
        let writes = self.rows.iter().filter(|row| row.fate == Fate::New && row.fields.is_some());
        writes
            .flat_map(|row| &row.makes)
            .filter_map(|(part, key)| {
                let text = texts.get(&(*part, key.as_str()))?;
                Some(((*part, key.clone()), (*text).to_owned()))
            })
            .collect()
    }
}
