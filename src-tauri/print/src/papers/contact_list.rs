//! Address list (Adressliste) and phone list (Telefonliste): the contacts that one
//! chose, with the columns that one chose, upright or across.

use chrono::NaiveDate;
use kontor_words::papers::contacts as words;
use kontor_words::{PaperLang, dates};
use serde::{Deserialize, Serialize};

use super::{PaperKind, Takes};
use crate::error::PrintError;
use crate::list::{ListSheet, Way};
use crate::paper::Paper;
use crate::table::{Cell, Column, ColumnKind, Group, Row, Table};

/// The registry's line of the address list.
pub(super) const ADDRESSES: PaperKind = PaperKind {
    code: "address-list",
    takes: Takes::List("contact"),
    forms: &["list"],
    name: ("Adressliste", "Address list"),
    found: ("Kontakte › Drucken", "Contacts › Print"),
};

/// The registry's line of the phone list.
pub(super) const PHONES: PaperKind = PaperKind {
    code: "phone-list",
    takes: Takes::List("contact"),
    forms: &["list"],
    name: ("Telefonliste", "Phone list"),
    found: ("Kontakte › Drucken", "Contacts › Print"),
};

/// Which of the two lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    /// The address list.
    Addresses,
    /// The phone list.
    Phones,
}

/// A list of contacts, ready to be set or written as a spreadsheet.
#[derive(Debug, Clone, PartialEq)]
pub struct ContactListPaper {
    /// Which list; decides its name.
    pub which: Which,
    /// The own firm.
    pub firm: String,
    /// The name of the saved form; `None` for "Adressliste".
    pub title: Option<String>,
    /// Filter and order in words.
    pub filter: String,
    /// The day of printing: "Stand".
    pub as_of: NaiveDate,
    /// Upright or across.
    pub way: Way,
    /// The columns from left to right.
    pub columns: Vec<ListColumn>,
    /// The groups in order; an ungrouped list has one without a title.
    pub groups: Vec<ContactGroup>,
    /// How many contacts there are without the filter.
    pub all: Option<usize>,
}

/// A column of the list: one of the program's, or an own field.
#[derive(Debug, Clone, PartialEq)]
pub enum ListColumn {
    /// One that every contact has.
    Known(ContactColumn),
    /// A field that the office defined; its values stand in [`ContactLine::own`].
    Own(Column),
}

/// A column that can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ContactColumn {
    /// "Weber, Dr. Anna".
    Name,
    /// The firm.
    Organisation,
    /// The role there.
    Role,
    /// The department there.
    Department,
    /// Street and number, or Postfach.
    Street,
    /// Postal code.
    PostalCode,
    /// Town.
    Town,
    /// Country, where it is not the own one.
    Country,
    /// Telephone.
    Phone,
    /// Mobile telephone.
    Mobile,
    /// Fax.
    Fax,
    /// E-mail.
    Email,
    /// Web address.
    Web,
    /// Birthday, with the year where known.
    Birthday,
    /// Our number for a customer.
    CustomerNumber,
    /// Our number for a supplier.
    SupplierNumber,
    /// Categories.
    Categories,
    /// Free text.
    Note,
}

impl ContactColumn {
    /// Every column, in the order in which they are offered.
    pub const ALL: [Self; 18] = [
        Self::Name,
        Self::Organisation,
        Self::Role,
        Self::Department,
        Self::Street,
        Self::PostalCode,
        Self::Town,
        Self::Country,
        Self::Phone,
        Self::Mobile,
        Self::Fax,
        Self::Email,
        Self::Web,
        Self::Birthday,
        Self::CustomerNumber,
        Self::SupplierNumber,
        Self::Categories,
        Self::Note,
    ];

    /// What is printed where nobody chose.
    #[must_use]
    pub const fn usual(which: Which) -> &'static [Self] {
        match which {
            Which::Addresses => {
                &[Self::Name, Self::Organisation, Self::Street, Self::PostalCode, Self::Town, Self::Phone]
            }
            Which::Phones => &[Self::Name, Self::Organisation, Self::Phone, Self::Mobile, Self::Email],
        }
    }

    /// Stable name, for saved forms and for spreadsheets.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Organisation => "organisation",
            Self::Role => "role",
            Self::Department => "department",
            Self::Street => "street",
            Self::PostalCode => "postal_code",
            Self::Town => "town",
            Self::Country => "country",
            Self::Phone => "phone",
            Self::Mobile => "mobile",
            Self::Fax => "fax",
            Self::Email => "email",
            Self::Web => "web",
            Self::Birthday => "birthday",
            Self::CustomerNumber => "customer_number",
            Self::SupplierNumber => "supplier_number",
            Self::Categories => "categories",
            Self::Note => "note",
        }
    }

    /// The heading.
    #[must_use]
    pub const fn title(self, lang: PaperLang) -> &'static str {
        let w = words::contact_list(lang);
        match self {
            Self::Name => w.name,
            Self::Organisation => w.organisation,
            Self::Role => w.role,
            Self::Department => w.department,
            Self::Street => w.street,
            Self::PostalCode => w.postal_code,
            Self::Town => w.town,
            Self::Country => w.country,
            Self::Phone => w.phone,
            Self::Mobile => w.mobile,
            Self::Fax => w.fax,
            Self::Email => w.email,
            Self::Web => w.web,
            Self::Birthday => w.birthday,
            Self::CustomerNumber => w.customer_number,
            Self::SupplierNumber => w.supplier_number,
            Self::Categories => w.categories,
            Self::Note => w.note,
        }
    }

    const fn holds(self) -> ColumnKind {
        match self {
            // Numbers that are dialled or sorted by are kept on one line.
            Self::PostalCode
            | Self::Phone
            | Self::Mobile
            | Self::Fax
            | Self::Birthday
            | Self::CustomerNumber
            | Self::SupplierNumber => ColumnKind::Code,
            _ => ColumnKind::Text,
        }
    }
}

/// Rows under one heading.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ContactGroup {
    /// "H", "Hansen Elektrotechnik GmbH", "Beirat"; `None` where the list is not grouped.
    pub title: Option<String>,
    /// The contacts in order.
    pub rows: Vec<ContactLine>,
}

/// One contact as it stands on paper. What is empty leaves its cell empty.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ContactLine {
    /// "Weber, Dr. Anna".
    pub name: String,
    /// The firm.
    pub organisation: String,
    /// The role there.
    pub role: String,
    /// The department there.
    pub department: String,
    /// Street and number with the second line, or Postfach.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Town.
    pub town: String,
    /// Country in words.
    pub country: String,
    /// Telephone as DIN 5008 groups it.
    pub phone: String,
    /// Mobile telephone.
    pub mobile: String,
    /// Fax.
    pub fax: String,
    /// E-mail.
    pub email: String,
    /// Web address.
    pub web: String,
    /// Birthday, written out already.
    pub birthday: String,
    /// Our number for a customer.
    pub customer_number: String,
    /// Our number for a supplier.
    pub supplier_number: String,
    /// Categories, written out already.
    pub categories: String,
    /// Free text.
    pub note: String,
    /// Own fields, as many and in the order of the list's own columns.
    pub own: Vec<Cell>,
}

impl ContactListPaper {
    /// The list as it stands, for paper and spreadsheet alike.
    #[must_use]
    pub fn table(&self, lang: PaperLang) -> Table {
        let columns = self
            .columns
            .iter()
            .map(|column| match column {
                ListColumn::Known(known) => {
                    Column { key: known.key().to_owned(), title: known.title(lang).to_owned(), kind: known.holds() }
                }
                ListColumn::Own(own) => own.clone(),
            })
            .collect();
        let groups = self
            .groups
            .iter()
            .map(|group| Group {
                title: group.title.clone(),
                rows: group.rows.iter().map(|line| self.row(line)).collect(),
                totals: Vec::new(),
            })
            .collect();
        Table { columns, groups, totals: Vec::new() }
    }

    fn row(&self, line: &ContactLine) -> Row {
        let mut own = line.own.iter();
        let cells = self
            .columns
            .iter()
            .map(|column| match column {
                ListColumn::Known(known) => Cell::text(value(line, *known)),
                ListColumn::Own(_) => own.next().cloned().unwrap_or(Cell::Empty),
            })
            .collect();
        Row { cells }
    }

    /// Everything that stands around the table.
    #[must_use]
    pub fn sheet<'a>(&self, table: &'a Table, lang: PaperLang) -> ListSheet<'a> {
        let w = words::contact_list(lang);
        let count = table.row_count();
        // A contact of two categories stands in both groups, but is one contact.
        let counted = words::contacts_counted(count, self.all.filter(|all| *all >= count), lang);
        let usual = match self.which {
            Which::Addresses => w.addresses,
            Which::Phones => w.phones,
        };
        ListSheet {
            title: self.title.clone().unwrap_or_else(|| usual.to_owned()),
            firm: self.firm.clone(),
            filter: if self.filter.is_empty() { counted } else { format!("{} · {counted}", self.filter) },
            aside: vec![format!("{} · {}", self.firm, dates::numeric(self.as_of, lang))],
            note: if count == 0 { w.empty.to_owned() } else { String::new() },
            notes: None,
            as_of: self.as_of,
            table,
            way: self.way,
            lang,
        }
    }

    /// Sets the list.
    ///
    /// # Errors
    /// `PAPER_UNSETTABLE` and `PAPER_PANICKED`, which are faults of the program.
    pub fn set(&self, lang: PaperLang) -> Result<Paper, PrintError> {
        let table = self.table(lang);
        self.sheet(&table, lang).set()
    }
}

fn value(line: &ContactLine, column: ContactColumn) -> &str {
    match column {
        ContactColumn::Name => &line.name,
        ContactColumn::Organisation => &line.organisation,
        ContactColumn::Role => &line.role,
        ContactColumn::Department => &line.department,
        ContactColumn::Street => &line.street,
        ContactColumn::PostalCode => &line.postal_code,
        ContactColumn::Town => &line.town,
        ContactColumn::Country => &line.country,
        ContactColumn::Phone => &line.phone,
        ContactColumn::Mobile => &line.mobile,
        ContactColumn::Fax => &line.fax,
        ContactColumn::Email => &line.email,
        ContactColumn::Web => &line.web,
        ContactColumn::Birthday => &line.birthday,
        ContactColumn::CustomerNumber => &line.customer_number,
        ContactColumn::SupplierNumber => &line.supplier_number,
        ContactColumn::Categories => &line.categories,
        ContactColumn::Note => &line.note,
    }
}
