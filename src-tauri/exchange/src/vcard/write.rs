//! Cards out: RFC 6350 (4.0) and RFC 2426 (3.0), folded at 75 octets, never inside a character.

use kontor_core::contacts::{Address, AddressKind, Birthday, Card, ContactKind, ForeignRelation, Position, Salutation};

use super::{OWN_PREFIX, foreign, photo};
use crate::export::ExportCard;
use crate::{Lang, countries, labels, relations};

/// Which version is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// RFC 2426: Outlook, older phones.
    V3,
    /// RFC 6350.
    V4,
}

/// Writes one card. `lang` is the language of country names.
pub fn write(out: &mut Vec<u8>, one: &ExportCard, version: Version, lang: Lang) {
    Writer { out, one, card: &one.card, version, lang, next_group: 0 }.card(&one.uid, &one.category_names);
}

/// Appends a line, folded: at most 75 octets without the line end, continuation lines begin
/// with a blank (RFC 6350 §3.2).
pub fn fold(out: &mut Vec<u8>, line: &str) {
    const WIDTH: usize = 75;
    let mut used = 0;
    for c in line.chars().filter(|c| !matches!(c, '\r' | '\n')) {
        if used + c.len_utf8() > WIDTH {
            out.extend_from_slice(b"\r\n ");
            used = 1;
        }
        used += c.len_utf8();
        out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
    }
    out.extend_from_slice(b"\r\n");
}

/// Text as a value: backslash, comma, semicolon and line break escaped (RFC 6350 §3.4).
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            ',' => out.push_str("\\,"),
            ';' => out.push_str("\\;"),
            '\n' => out.push_str("\\n"),
            '\r' => {}
            other => out.push(other),
        }
    }
    out
}

/// A parameter's value: RFC 6868 for what a quoted string cannot hold, quotes where needed.
#[must_use]
pub fn escape_param(text: &str) -> String {
    let encoded = text.replace('^', "^^").replace('\n', "^n").replace('"', "^'");
    if encoded.contains([',', ';', ':']) { format!("\"{encoded}\"") } else { encoded }
}

struct Writer<'a> {
    out: &'a mut Vec<u8>,
    one: &'a ExportCard,
    card: &'a Card,
    version: Version,
    lang: Lang,
    next_group: usize,
}

impl Writer<'_> {
    fn is_4(&self) -> bool {
        self.version == Version::V4
    }

    fn line(&mut self, line: &str) {
        fold(self.out, line);
    }

    fn text(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.line(&format!("{name}:{}", escape(value)));
        }
    }

    /// A group name that no kept line uses.
    fn group(&mut self) -> String {
        loop {
            self.next_group += 1;
            let name = format!("k{}.", self.next_group);
            if !self
                .card
                .foreign_lines
                .lines()
                .any(|line| line.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(&name)))
            {
                return name;
            }
        }
    }

    fn card(&mut self, uid: &str, categories: &[String]) {
        let card = self.card;
        self.line("BEGIN:VCARD");
        self.line(if self.is_4() { "VERSION:4.0" } else { "VERSION:3.0" });
        self.uid(uid);
        self.names();
        self.text("NICKNAME", &card.nickname);
        self.positions();
        for phone in &card.phones {
            self.labelled("TEL", &phone.label, phone.preferred, "", &escape(&phone.raw));
        }
        for email in &card.emails {
            self.labelled("EMAIL", &email.label, email.preferred, "", &escape(&email.address));
        }
        for address in &card.addresses {
            self.address(address);
        }
        for web in &card.webs {
            self.labelled("URL", &web.label, false, "", &web.url.replace(['\n', '\r'], ""));
        }
        if let Some(day) = card.birthday {
            self.day("BDAY", day);
        }
        self.anniversary();
        for relation in &self.one.relations {
            self.relation(relation);
        }
        if self.is_4() {
            self.text("LANG", &card.language);
        } else {
            self.text("X-KONTOR-LANGUAGE", &card.language);
        }
        let categories: Vec<String> = categories.iter().map(|name| escape(name)).collect();
        if !categories.is_empty() {
            self.line(&format!("CATEGORIES:{}", categories.join(",")));
        }
        self.text("NOTE", &card.note);
        self.own();
        for value in &self.one.own_values {
            self.text(&format!("{OWN_PREFIX}{}", value.code.to_ascii_uppercase()), &value.text);
        }
        if let Some(bytes) = &self.one.photo {
            self.line(&photo::line(bytes, self.is_4()));
        }
        foreign::give_back(self.out, &card.foreign_lines, self.is_4());
        self.line("END:VCARD");
    }

    fn uid(&mut self, uid: &str) {
        if uid.is_empty() {
            return;
        }
        let is_uuid = uid.len() == 36
            && uid
                .bytes()
                .enumerate()
                .all(|(at, byte)| if matches!(at, 8 | 13 | 18 | 23) { byte == b'-' } else { byte.is_ascii_hexdigit() });
        match (self.is_4(), is_uuid) {
            (true, true) => self.line(&format!("UID:urn:uuid:{uid}")),
            (true, false) => self.line(&format!("UID;VALUE=text:{}", escape(uid))),
            (false, _) => self.text("UID", uid),
        }
    }

    fn names(&mut self) {
        let card = self.card;
        // Neither version allows an empty FN.
        let shown = Some(card.display_name()).filter(|name| !name.is_empty()).unwrap_or_else(|| "?".to_owned());
        let has_foreign_name = card.foreign_lines.lines().any(|line| line.starts_with("N:") || line.starts_with("N;"));
        match card.kind {
            ContactKind::Person => {
                if self.is_4() {
                    self.line("KIND:individual");
                }
                self.text("FN", &shown);
                let parts =
                    [&card.family, &card.given, &card.additional, &card.title, &card.suffix].map(|part| escape(part));
                let sort_as = self.sort_as();
                self.line(&format!("N{sort_as}:{}", parts.join(";")));
                self.sort_string();
            }
            ContactKind::Organisation => {
                if self.is_4() {
                    self.line("KIND:org");
                } else {
                    self.line("X-ABShowAs:COMPANY");
                }
                self.text("FN", &shown);
                if !self.is_4() && !has_foreign_name {
                    self.line(&format!("N:{};;;;", escape(&card.organisation)));
                }
                let sort_as = self.sort_as();
                self.text(&format!("ORG{sort_as}"), &card.organisation);
                self.sort_string();
            }
        }
    }

    /// Under what the card stands in order: a parameter of its name in 4.0.
    fn sort_as(&self) -> String {
        match self.card.sort_name.as_str() {
            "" => String::new(),
            _ if !self.is_4() => String::new(),
            name => format!(";SORT-AS={}", escape_param(name)),
        }
    }

    /// A property of its own in 3.0.
    fn sort_string(&mut self) {
        if !self.is_4() {
            let card = self.card;
            self.text("SORT-STRING", &card.sort_name);
        }
    }

    fn positions(&mut self) {
        let card = self.card;
        let alone = card.positions.len() == 1 && card.kind == ContactKind::Person;
        for position in &card.positions {
            let Position { organisation, role, department, since, until, .. } = position;
            let group = if alone && since.is_none() && until.is_none() { String::new() } else { self.group() };
            if !organisation.is_empty() || !department.is_empty() {
                let department = if department.is_empty() { String::new() } else { format!(";{}", escape(department)) };
                self.line(&format!("{group}ORG:{}{department}", escape(organisation)));
            }
            self.text(&format!("{group}TITLE"), role);
            for (name, day) in [("SINCE", since), ("UNTIL", until)] {
                if let Some(day) = day {
                    self.line(&format!("{group}X-KONTOR-{name}:{day}"));
                }
            }
        }
    }

    /// A property with a label: types where there are some, X-ABLabel for a label of the user's own.
    fn labelled(&mut self, name: &str, label: &str, preferred: bool, params: &str, value: &str) {
        let is_4 = self.is_4();
        let mut types: Vec<String> = Vec::new();
        if name == "EMAIL" && !is_4 {
            types.push("INTERNET".to_owned());
        }
        let known = labels::types(label, is_4);
        types.extend(
            known.unwrap_or_default().iter().map(|one| if is_4 { (*one).to_owned() } else { one.to_ascii_uppercase() }),
        );
        if preferred && !is_4 {
            types.push("PREF".to_owned());
        }
        let group = if known.is_none() { self.group() } else { String::new() };
        let mut line = format!("{group}{name}");
        if !types.is_empty() {
            line.push_str(&format!(";TYPE={}", types.join(",")));
        }
        if preferred && is_4 {
            line.push_str(";PREF=1");
        }
        line.push_str(params);
        self.line(&format!("{line}:{value}"));
        if known.is_none() {
            self.line(&format!("{group}X-ABLabel:{}", escape(label)));
        }
    }

    fn address(&mut self, address: &Address) {
        let mut params = String::new();
        if address.kind != AddressKind::Street {
            params.push_str(&format!(";X-KONTOR-KIND={}", address.kind.code()));
        }
        for (name, day) in [("FROM", address.valid_from), ("TO", address.valid_to)] {
            if let Some(day) = day {
                params.push_str(&format!(";X-KONTOR-{name}={day}"));
            }
        }
        let (po_box, street) =
            if address.kind == AddressKind::PoBox { (&*address.street, "") } else { ("", &*address.street) };
        let country = countries::name(&address.country, self.lang);
        let parts = [po_box, &address.extra, street, &address.town, &address.region, &address.postal_code, &country]
            .map(escape);
        self.labelled("ADR", &address.label, address.preferred, &params, &parts.join(";"));
    }

    fn day(&mut self, name: &str, day: Birthday) {
        let (month, number) = (day.month, day.day);
        let line = match (day.year, self.is_4()) {
            (Some(year), true) => format!("{name}:{year:04}{month:02}{number:02}"),
            (Some(year), false) => format!("{name}:{year:04}-{month:02}-{number:02}"),
            (None, true) => format!("{name}:--{month:02}{number:02}"),
            // 3.0 has no date without a year; Apple's way is the one that others read.
            (None, false) => format!("{name};X-APPLE-OMIT-YEAR=1604:1604-{month:02}-{number:02}"),
        };
        self.line(&line);
    }

    fn anniversary(&mut self) {
        let Some(day) = self.card.anniversary else { return };
        if self.is_4() {
            return self.day("ANNIVERSARY", day);
        }
        let group = self.group();
        self.day(&format!("{group}X-ABDATE"), day);
        self.line(&format!("{group}X-ABLabel:_$!<Anniversary>!$_"));
    }

    /// In 4.0 by the RFC's word, in 3.0 as Apple does it; our own kind beside.
    fn relation(&mut self, relation: &ForeignRelation) {
        let mut params = format!(";X-KONTOR-KIND={}", escape_param(&relation.kind));
        if let Some(uid) = &relation.uid {
            params.push_str(&format!(";X-KONTOR-UID={}", escape_param(uid)));
        }
        let name = escape(&relation.name);
        if self.is_4() {
            let kind = relations::related_type(&relation.kind);
            return self.line(&format!("RELATED;TYPE={kind};VALUE=text{params}:{name}"));
        }
        let group = self.group();
        let label = relations::apple_label(&relation.kind).unwrap_or(&relation.kind).to_owned();
        self.line(&format!("{group}X-ABRELATEDNAMES{params}:{name}"));
        self.line(&format!("{group}X-ABLabel:{}", escape(&label)));
    }

    /// What only Kontor knows.
    fn own(&mut self) {
        let card = self.card;
        if card.salutation != Salutation::None {
            self.text("X-KONTOR-SALUTATION", card.salutation.code());
        }
        self.text("X-KONTOR-LETTER-SALUTATION", &card.letter_salutation);
        self.text("X-KONTOR-CUSTOMER-NUMBER", card.customer_number.as_deref().unwrap_or_default());
        self.text("X-KONTOR-SUPPLIER-NUMBER", card.supplier_number.as_deref().unwrap_or_default());
        self.text("X-KONTOR-VAT-ID", &card.vat_id);
        self.text("X-KONTOR-TAX-NUMBER", &card.tax_number);
        self.text("X-KONTOR-REGISTER-COURT", &card.register_court);
        self.text("X-KONTOR-REGISTER-NUMBER", &card.register_number);
        self.text("X-KONTOR-IBAN", &card.iban);
        self.text("X-KONTOR-IBAN-RAW", &card.iban_raw);
        self.text("X-KONTOR-BIC", &card.bic);
        if !card.tags.is_empty() {
            let tags: Vec<String> = card.tags.iter().map(|tag| escape(tag)).collect();
            self.line(&format!("X-KONTOR-TAGS:{}", tags.join(",")));
        }
        if !card.active {
            self.line("X-KONTOR-ACTIVE:no");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fold_at_75_octets_between_characters() {
        let mut out = Vec::new();
        fold(&mut out, &format!("NOTE:{}", "ü".repeat(100)));
        let text = String::from_utf8(out).unwrap();
        assert!(text.split("\r\n").all(|line| line.len() <= 75));
        assert_eq!(text.replace("\r\n ", "").trim_end(), format!("NOTE:{}", "ü".repeat(100)));
    }
}
