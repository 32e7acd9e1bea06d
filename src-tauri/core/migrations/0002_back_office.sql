-- The office file, second version: the address book and the master data, whole.
--
-- The rules of the house stand at the head of 0001_office.sql. New columns have a default,
-- so that rows of the first version stay as they are.

-- The index' rowids bear six bits of kind now: it is built anew when the file is opened.
DELETE FROM meta WHERE key = 'collator';

---------------------------------------------------------------- the contact record

ALTER TABLE contact ADD COLUMN anniversary TEXT;
ALTER TABLE contact ADD COLUMN tax_number TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN register_court TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN register_number TEXT NOT NULL DEFAULT '';
-- `iban` holds a number that was checked, `iban_raw` a text that came as one and is none.
ALTER TABLE contact ADD COLUMN iban_raw TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN bic TEXT NOT NULL DEFAULT '';
-- Under what the contact stands in order where that is not its name; empty: by name.
ALTER TABLE contact ADD COLUMN sort_name TEXT NOT NULL DEFAULT '';

CREATE TABLE contact_tag (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  tag        TEXT NOT NULL,
  UNIQUE (contact_id, tag)
);
CREATE INDEX contact_tag_tag ON contact_tag (tag, contact_id);

-- Read from `contact_id` to the other: "has as assistant". Between two contacts a relation is
-- stored once and seen from both; `reversed` turns it round where the other is a name alone.
CREATE TABLE contact_relation (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  other_id   INTEGER REFERENCES contact (id) ON DELETE CASCADE,
  name       TEXT NOT NULL DEFAULT '',
  kind_id    INTEGER NOT NULL REFERENCES entry (id) ON DELETE RESTRICT,
  reversed   INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX contact_relation_contact ON contact_relation (contact_id);
CREATE INDEX contact_relation_other ON contact_relation (other_id) WHERE other_id IS NOT NULL;
CREATE INDEX contact_relation_kind ON contact_relation (kind_id);

-- A kind of relation has a name in either direction; without a second one it reads the same both ways.
ALTER TABLE entry ADD COLUMN reverse_de TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN reverse_en TEXT NOT NULL DEFAULT '';

-- `purpose`: empty for what is kept with a record, `photo` for its picture.
ALTER TABLE file ADD COLUMN purpose TEXT NOT NULL DEFAULT '';

-- Own fields: `value_type` text | number | date | choice | yes_no, `choices` as JSON.
CREATE TABLE own_field (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  record_kind TEXT NOT NULL,
  code        TEXT NOT NULL,
  name_de     TEXT NOT NULL,
  name_en     TEXT NOT NULL DEFAULT '',
  value_type  TEXT NOT NULL,
  choices     TEXT NOT NULL DEFAULT '[]',
  position    INTEGER NOT NULL DEFAULT 0,
  active      INTEGER NOT NULL DEFAULT 1,
  UNIQUE (record_kind, code)
);
-- `number` in ten-thousandths, so that sums are exact; lists are ordered by `sort_key`.
CREATE TABLE own_value (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  owner_kind TEXT NOT NULL,
  owner_id   INTEGER NOT NULL,
  field_id   INTEGER NOT NULL REFERENCES own_field (id) ON DELETE RESTRICT,
  text       TEXT NOT NULL,
  number     INTEGER,
  date       TEXT,
  sort_key   TEXT NOT NULL,
  UNIQUE (owner_kind, owner_id, field_id)
);
-- Covers what lists ask for: their order and their conditions never read a row.
CREATE INDEX own_value_field ON own_value (field_id, sort_key, owner_id, text);

--------------------------------------------------------- salutation, block, timeline

-- What people note of a record: calls, letters, e-mails, visits. `at` is a wall time of the own firm,
-- `direction` '' | in | out.
CREATE TABLE timeline_entry (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  owner_kind TEXT NOT NULL,
  owner_id   INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  at         TEXT NOT NULL,
  direction  TEXT NOT NULL DEFAULT '',
  subject    TEXT NOT NULL DEFAULT '',
  text       TEXT NOT NULL DEFAULT '',
  who        TEXT NOT NULL DEFAULT '',
  letter_id  INTEGER REFERENCES letter (id) ON DELETE SET NULL
);
CREATE INDEX timeline_entry_owner ON timeline_entry (owner_kind, owner_id);
CREATE INDEX timeline_entry_letter ON timeline_entry (letter_id) WHERE letter_id IS NOT NULL;
-- Future addresses that take over on a day.
CREATE INDEX address_valid_from ON address (valid_from) WHERE valid_from IS NOT NULL;
-- The towns that the book knows beside a postal code.
CREATE INDEX address_postal_code ON address (postal_code);

------------------------------------------------------- lists, views, distribution

-- `contact_row` is derived: rows get their values when the index is built anew.
-- `facts` packs what filters ask for (contacts/list/facts.rs), so that every order is read
-- and filtered from its index alone. Keys of what is not given are '~', which stands last.
ALTER TABLE contact_row ADD COLUMN given_key TEXT NOT NULL DEFAULT '~';
ALTER TABLE contact_row ADD COLUMN role_key TEXT NOT NULL DEFAULT '~';
ALTER TABLE contact_row ADD COLUMN street TEXT NOT NULL DEFAULT '';
ALTER TABLE contact_row ADD COLUMN country TEXT NOT NULL DEFAULT '';
ALTER TABLE contact_row ADD COLUMN mobile TEXT NOT NULL DEFAULT '';
ALTER TABLE contact_row ADD COLUMN phone_key TEXT NOT NULL DEFAULT '~';
ALTER TABLE contact_row ADD COLUMN language TEXT NOT NULL DEFAULT '';
ALTER TABLE contact_row ADD COLUMN birthday TEXT NOT NULL DEFAULT '';
ALTER TABLE contact_row ADD COLUMN birthday_key TEXT NOT NULL DEFAULT '~';
ALTER TABLE contact_row ADD COLUMN changed TEXT NOT NULL DEFAULT '';
ALTER TABLE contact_row ADD COLUMN facts INTEGER NOT NULL DEFAULT 0;
DROP INDEX contact_row_name;
DROP INDEX contact_row_organisation;
DROP INDEX contact_row_town;
DROP INDEX contact_row_number;
CREATE INDEX contact_row_name ON contact_row (sort_key, id, facts);
CREATE INDEX contact_row_organisation ON contact_row (organisation_key, sort_key, id, facts);
CREATE INDEX contact_row_town ON contact_row (town_key, sort_key, id, facts);
CREATE INDEX contact_row_number ON contact_row (number = '', number, sort_key, id, facts);
-- The rest is short: rows that are equal in these are put in the order of names afterwards.
CREATE INDEX contact_row_given ON contact_row (given_key, id, facts);
CREATE INDEX contact_row_role ON contact_row (role_key, id, facts);
CREATE INDEX contact_row_postal_code ON contact_row (postal_code = '', postal_code, id, facts);
CREATE INDEX contact_row_email ON contact_row (email = '', lower(email), id, facts);
CREATE INDEX contact_row_phone ON contact_row (phone_key, id, facts);
CREATE INDEX contact_row_birthday ON contact_row (birthday_key, id, facts);
CREATE INDEX contact_row_changed ON contact_row (changed, id, facts);

-- Derived: the words of all that is searched, with what they sound like (Kölner Phonetik).
-- They are looked through where a search finds nothing. `uses`: in how many records; a word
-- goes with its last one. `search_entry.words` are those of the record, to be counted off.
CREATE TABLE spoken (
  code TEXT NOT NULL,
  word TEXT NOT NULL,
  uses INTEGER NOT NULL,
  PRIMARY KEY (code, word)
) WITHOUT ROWID;
ALTER TABLE search_entry ADD COLUMN words TEXT NOT NULL DEFAULT '';

-- Verteiler. `filter` is the JSON of a contact filter that is looked up anew each time;
-- null: members are named one by one. What it points to stands in columns and rows of its
-- own, so that it is not deleted under it. `email_label` and `address_kind`: which one is
-- used where a member has several; empty or null: the preferred one.
CREATE TABLE distribution_list (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  name         TEXT NOT NULL UNIQUE,
  note         TEXT NOT NULL DEFAULT '',
  filter       TEXT,
  email_label  TEXT NOT NULL DEFAULT '',
  address_kind TEXT,
  organisation_id INTEGER REFERENCES contact (id) ON DELETE RESTRICT
);
CREATE INDEX distribution_list_organisation ON distribution_list (organisation_id) WHERE organisation_id IS NOT NULL;

CREATE TABLE distribution_category (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  list_id     INTEGER NOT NULL REFERENCES distribution_list (id) ON DELETE CASCADE,
  category_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE RESTRICT
);
CREATE INDEX distribution_category_list ON distribution_category (list_id);
CREATE INDEX distribution_category_category ON distribution_category (category_id);

-- Who is on a list beside its filter, or (`excluded`) is left out of what the filter finds.
-- `name` is the snapshot that stays when the contact goes, so that it can be said.
CREATE TABLE distribution_member (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  list_id      INTEGER NOT NULL REFERENCES distribution_list (id) ON DELETE CASCADE,
  contact_id   INTEGER REFERENCES contact (id) ON DELETE SET NULL,
  name         TEXT NOT NULL,
  excluded     INTEGER NOT NULL DEFAULT 0,
  email_label  TEXT NOT NULL DEFAULT '',
  address_kind TEXT,
  position     INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX distribution_member_list ON distribution_member (list_id);
CREATE INDEX distribution_member_contact ON distribution_member (contact_id) WHERE contact_id IS NOT NULL;


---------------------------------------------------------------------- duplicates

-- Two contacts that look alike and are not the same, as a person has said; the smaller id first.
CREATE TABLE duplicate_dismissed (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  first_id  INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  second_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  UNIQUE (first_id, second_id)
);
CREATE INDEX duplicate_dismissed_second ON duplicate_dismissed (second_id);

-- Contacts that became part of another one: who brings such a UID means that one, and the log
-- still speaks of the former id.
CREATE TABLE contact_alias (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  uid        TEXT NOT NULL UNIQUE,
  former_id  INTEGER NOT NULL
);
CREATE INDEX contact_alias_contact ON contact_alias (contact_id);

-- Who is being entered is compared by it; phones and IBANs stand in the index of numbers.
CREATE INDEX contact_vat_id ON contact (vat_id) WHERE vat_id <> '';

------------------------------------------------------------------------ exchange

-- What each import did, in numbers; the step itself stands in `op`. Not logged: like a counter it
-- says what was done, also where that was taken back.
CREATE TABLE import_batch (
  op      INTEGER PRIMARY KEY REFERENCES op (id) ON DELETE CASCADE,
  read    INTEGER NOT NULL,
  created INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  skipped INTEGER NOT NULL
);

------------------------------------------------ letters, text blocks, letterhead

-- How letters look. `form`: A | B of DIN 5008. `logo`: left | centre | right | none.
-- `footer` and `lines` name their parts in order, comma-separated; an empty text is the
-- one that follows from the own firm.
CREATE TABLE letterhead (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  name        TEXT NOT NULL,
  form        TEXT NOT NULL DEFAULT 'B',
  logo        TEXT NOT NULL DEFAULT 'right',
  head        TEXT NOT NULL DEFAULT '',
  return_line TEXT NOT NULL DEFAULT '',
  footer      TEXT NOT NULL DEFAULT 'address,reach,bank,register',
  footer_note TEXT NOT NULL DEFAULT '',
  lines       TEXT NOT NULL DEFAULT '',
  marks       INTEGER NOT NULL DEFAULT 1,
  numbered    INTEGER NOT NULL DEFAULT 0,
  text_size   INTEGER NOT NULL DEFAULT 105,
  valid_from  TEXT,
  valid_to    TEXT,
  usual       INTEGER NOT NULL DEFAULT 0,
  active      INTEGER NOT NULL DEFAULT 1,
  position    INTEGER NOT NULL DEFAULT 0
);

-- Texts with placeholders. `purpose`: letter | email | minutes | contract | other.
CREATE TABLE text_block (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  code       TEXT NOT NULL UNIQUE,
  name       TEXT NOT NULL,
  purpose    TEXT NOT NULL DEFAULT 'letter',
  subject_de TEXT NOT NULL DEFAULT '',
  subject_en TEXT NOT NULL DEFAULT '',
  body_de    TEXT NOT NULL DEFAULT '',
  body_en    TEXT NOT NULL DEFAULT '',
  built_in   INTEGER NOT NULL DEFAULT 0,
  active     INTEGER NOT NULL DEFAULT 1,
  position   INTEGER NOT NULL DEFAULT 0
);

-- What a block said before it was changed.
CREATE TABLE text_block_version (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  text_block_id INTEGER NOT NULL REFERENCES text_block (id) ON DELETE CASCADE,
  name          TEXT NOT NULL,
  subject_de    TEXT NOT NULL DEFAULT '',
  subject_en    TEXT NOT NULL DEFAULT '',
  body_de       TEXT NOT NULL DEFAULT '',
  body_en       TEXT NOT NULL DEFAULT '',
  replaced_at   TEXT NOT NULL,
  who           TEXT NOT NULL DEFAULT ''
);
CREATE INDEX text_block_version_block ON text_block_version (text_block_id);

-- `kind`: single | serial. `state`: draft | sent; a sent one is fixed. What stands on paper is
-- a snapshot: `recipient` the address block, `addressee` the name. `serial_id`: one of a serial
-- letter. `way`: post | email | fax | hand. Texts of several lines are LF-separated.
CREATE TABLE letter (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  number           TEXT UNIQUE,
  kind             TEXT NOT NULL DEFAULT 'single',
  state            TEXT NOT NULL DEFAULT 'draft',
  contact_id       INTEGER REFERENCES contact (id) ON DELETE RESTRICT,
  letterhead_id    INTEGER REFERENCES letterhead (id) ON DELETE RESTRICT,
  serial_id        INTEGER REFERENCES letter (id) ON DELETE CASCADE,
  addressee        TEXT NOT NULL DEFAULT '',
  recipient        TEXT NOT NULL DEFAULT '',
  notes            TEXT NOT NULL DEFAULT '',
  language         TEXT NOT NULL DEFAULT 'de',
  dated            TEXT NOT NULL,
  your_reference   TEXT NOT NULL DEFAULT '',
  your_message     TEXT,
  our_reference    TEXT NOT NULL DEFAULT '',
  our_message      TEXT,
  clerk            TEXT NOT NULL DEFAULT '',
  clerk_phone      TEXT NOT NULL DEFAULT '',
  clerk_email      TEXT NOT NULL DEFAULT '',
  subject          TEXT NOT NULL DEFAULT '',
  salutation       TEXT NOT NULL DEFAULT '',
  body             TEXT NOT NULL DEFAULT '',
  closing          TEXT NOT NULL DEFAULT '',
  signatory        TEXT NOT NULL DEFAULT '',
  signatory_mark   TEXT NOT NULL DEFAULT '',
  signatory_role   TEXT NOT NULL DEFAULT '',
  cosignatory      TEXT NOT NULL DEFAULT '',
  cosignatory_mark TEXT NOT NULL DEFAULT '',
  cosignatory_role TEXT NOT NULL DEFAULT '',
  annexes          TEXT NOT NULL DEFAULT '',
  copies           TEXT NOT NULL DEFAULT '',
  sent_on          TEXT,
  way              TEXT NOT NULL DEFAULT ''
);
CREATE INDEX letter_contact ON letter (contact_id);
CREATE INDEX letter_letterhead ON letter (letterhead_id);
CREATE INDEX letter_serial ON letter (serial_id) WHERE serial_id IS NOT NULL;
CREATE INDEX letter_dated ON letter (dated, id);

-- To whom a serial letter goes, in order; `left_out` stays in the list and gets none.
CREATE TABLE letter_recipient (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  letter_id  INTEGER NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  left_out   INTEGER NOT NULL DEFAULT 0,
  -- The kind of postal address that the distribution list asks for.
  address_kind TEXT,
  position   INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX letter_recipient_letter ON letter_recipient (letter_id);
CREATE INDEX letter_recipient_contact ON letter_recipient (contact_id);

-- A new office gets its number ranges when it is filled.
INSERT INTO number_range (code, pattern, reset)
SELECT 'letter', 'B-{YYYY}-{NNNN}', 'yearly' WHERE EXISTS (SELECT 1 FROM number_range);

-- Every office begins with one letterhead and a few texts of the program's own.
INSERT INTO letterhead (name, usual) VALUES ('Standard', 1);
INSERT INTO text_block (code, name, purpose, subject_de, subject_en, body_de, body_en, built_in, position) VALUES
('unterlagen', 'Übersendung von Unterlagen', 'letter', 'Ihre Unterlagen', 'Your documents',
'anbei erhalten Sie die gewünschten Unterlagen.

Wenn Sie Fragen haben, rufen Sie uns bitte an: {{Eigenes Telefon}}.',
'please find enclosed the documents you asked for.

If you have any questions, please call us: {{Our phone}}.', 1, 0),
('dank', 'Dank für die Zusammenarbeit', 'letter', 'Vielen Dank', 'Thank you',
'vielen Dank für die gute Zusammenarbeit. Wir freuen uns auf alles, was wir gemeinsam noch vorhaben.',
'thank you for working with us. We look forward to all that lies ahead.', 1, 1),
('anschrift', 'Unsere neue Anschrift', 'letter', 'Unsere neue Anschrift', 'Our new address',
'wir sind umgezogen. Sie erreichen uns ab sofort unter:

{{Eigene Firma}}
{{Eigene Straße}}
{{Eigener Ort}}

Telefon und E-Mail bleiben, wie sie sind: {{Eigenes Telefon}}, {{Eigene E-Mail}}. Bitte ändern Sie die Anschrift auch dort, wo Sie uns unter der Nummer {{Kundennummer}} führen.',
'we have moved. From now on you will find us at:

{{Our company}}
{{Our street}}
{{Our town}}

Phone and email remain as they are: {{Our phone}}, {{Our email}}. Please update our address in your records as well.', 1, 2),
('rueckfrage', 'Bitte um Rückruf', 'email', 'Bitte um Rückruf', 'Please call us back',
'{{Anrede}}

wir haben Sie telefonisch leider nicht erreicht. Bitte rufen Sie uns zurück: {{Eigenes Telefon}}.

Freundliche Grüße
{{Bearbeiter}}
{{Eigene Firma}}',
'{{Salutation}}

we could not reach you by phone. Please call us back: {{Our phone}}.

Kind regards
{{Written by}}
{{Our company}}', 1, 3),
('einladung', 'Einladung zu einem Termin', 'event', 'Einladung: {{Termin}} am {{Termindatum}}', 'Invitation: {{Event}} on {{Event date}}',
'wir laden Sie herzlich ein:

{{Termin}}
am {{Termindatum}} um {{Beginn}}
{{Veranstaltungsort}}

Bitte sagen Sie uns, ob Sie kommen.',
'we should like to invite you to:

{{Event}}
on {{Event date}} at {{Start}}
{{Venue}}

Please let us know whether you will come.', 1, 4),
('kuendigung', 'Kündigung eines Vertrags', 'contract', 'Kündigung: {{Vertrag}}', 'Notice: {{Contract}}',
'hiermit kündigen wir den Vertrag „{{Vertrag}}“ fristgerecht zum {{Vertragsende}}, hilfsweise zum nächstmöglichen Zeitpunkt.

Vertragsnummer: {{Vertragsnummer des Partners}}
Kundennummer: {{Kundennummer beim Partner}}

Bitte bestätigen Sie uns den Eingang dieser Kündigung und das Ende des Vertrags schriftlich.',
'we hereby give notice to end the contract “{{Contract}}” on {{Contract end}}, or else at the earliest possible date.

Contract number: {{Partner''s contract number}}
Customer number: {{Our customer number}}

Please confirm receipt of this notice and the end of the contract in writing.', 1, 5);

------------------------------------------------------------ labels and templates

-- Few contacts of a large book have one.
CREATE INDEX contact_birthday ON contact (birthday) WHERE birthday IS NOT NULL;
CREATE INDEX contact_anniversary ON contact (anniversary) WHERE anniversary IS NOT NULL;

-- Word templates; the document hangs on its template as a file. `fills`: contact | contract | event.
CREATE TABLE template (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  name     TEXT NOT NULL,
  fills    TEXT NOT NULL,
  language TEXT NOT NULL DEFAULT 'de',
  note     TEXT NOT NULL DEFAULT '',
  active   INTEGER NOT NULL DEFAULT 1,
  position INTEGER NOT NULL DEFAULT 0
);

---------------------------------------------------------------------- master data

-- Trees of short lists; VAT rates have their rate in basis points.
ALTER TABLE entry ADD COLUMN parent_id INTEGER REFERENCES entry (id) ON DELETE RESTRICT;
ALTER TABLE entry ADD COLUMN rate INTEGER;
CREATE INDEX entry_parent ON entry (parent_id) WHERE parent_id IS NOT NULL;

-- Who works here. `working_days`: ISO weekdays, '12345'. `left_on`: the last day.
CREATE TABLE employee (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  code           TEXT NOT NULL UNIQUE,
  salutation     TEXT NOT NULL DEFAULT '',
  title          TEXT NOT NULL DEFAULT '',
  given          TEXT NOT NULL DEFAULT '',
  family         TEXT NOT NULL,
  function       TEXT NOT NULL DEFAULT '',
  entered_on     TEXT,
  left_on        TEXT,
  department_id  INTEGER REFERENCES entry (id) ON DELETE RESTRICT,
  cost_centre_id INTEGER REFERENCES entry (id) ON DELETE RESTRICT,
  extension      TEXT NOT NULL DEFAULT '',
  mobile         TEXT NOT NULL DEFAULT '',
  email          TEXT NOT NULL DEFAULT '',
  room_id        INTEGER REFERENCES room (id) ON DELETE RESTRICT,
  birthday       TEXT,
  supervisor_id  INTEGER REFERENCES employee (id) ON DELETE RESTRICT,
  substitute_id  INTEGER REFERENCES employee (id) ON DELETE RESTRICT,
  working_days   TEXT NOT NULL DEFAULT '12345',
  signing        TEXT NOT NULL DEFAULT 'none',
  contact_id     INTEGER REFERENCES contact (id) ON DELETE RESTRICT,
  note           TEXT NOT NULL DEFAULT '',
  active         INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX employee_department ON employee (department_id);
CREATE INDEX employee_cost_centre ON employee (cost_centre_id);
CREATE INDEX employee_room ON employee (room_id);
CREATE INDEX employee_supervisor ON employee (supervisor_id);
CREATE INDEX employee_substitute ON employee (substitute_id);
CREATE INDEX employee_contact ON employee (contact_id);

-- The text stays beside the employee: whoever is none, and old papers, are named by it.
ALTER TABLE contract ADD COLUMN responsible_id INTEGER REFERENCES employee (id) ON DELETE RESTRICT;
CREATE INDEX contract_responsible ON contract (responsible_id) WHERE responsible_id IS NOT NULL;

-- Divisible rooms, seatings, the time before and after.
ALTER TABLE room ADD COLUMN parent_id INTEGER REFERENCES room (id) ON DELETE RESTRICT;
ALTER TABLE room ADD COLUMN set_up_minutes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE room ADD COLUMN clear_down_minutes INTEGER NOT NULL DEFAULT 0;
CREATE INDEX room_parent ON room (parent_id) WHERE parent_id IS NOT NULL;
CREATE TABLE room_seating (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  room_id  INTEGER NOT NULL REFERENCES room (id) ON DELETE CASCADE,
  seating  TEXT NOT NULL,
  capacity INTEGER NOT NULL,
  position INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX room_seating_room ON room_seating (room_id);

CREATE TABLE equipment (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  code     TEXT NOT NULL UNIQUE,
  name     TEXT NOT NULL,
  quantity INTEGER NOT NULL DEFAULT 1,
  room_id  INTEGER REFERENCES room (id) ON DELETE RESTRICT,
  note     TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL DEFAULT 0,
  active   INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX equipment_room ON equipment (room_id);

-- The own firm, whole. Where a company with limited liability is the partner that answers for
-- a partnership, letters name that one as well.
ALTER TABLE firm ADD COLUMN seat TEXT NOT NULL DEFAULT '';
ALTER TABLE firm ADD COLUMN partner_name TEXT NOT NULL DEFAULT '';
ALTER TABLE firm ADD COLUMN partner_seat TEXT NOT NULL DEFAULT '';
ALTER TABLE firm ADD COLUMN partner_court TEXT NOT NULL DEFAULT '';
ALTER TABLE firm ADD COLUMN partner_number TEXT NOT NULL DEFAULT '';

-- Numbers of a range that nobody bears any more. `reason`: deleted | changed.
CREATE TABLE number_gap (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  range_id INTEGER NOT NULL REFERENCES number_range (id) ON DELETE CASCADE,
  number   TEXT NOT NULL,
  kind     TEXT NOT NULL,
  title    TEXT NOT NULL DEFAULT '',
  reason   TEXT NOT NULL,
  who      TEXT NOT NULL,
  at       TEXT NOT NULL
);
CREATE INDEX number_gap_range ON number_gap (range_id, number);

-- Days of the own firm beside the computed holidays. `kind`: added | struck | local. A struck or
-- local day names a holiday by its key; an added one has a day and a name.
CREATE TABLE firm_holiday (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  firm_id   INTEGER NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
  kind      TEXT NOT NULL,
  key       TEXT NOT NULL DEFAULT '',
  date      TEXT,
  yearly    INTEGER NOT NULL DEFAULT 0,
  name      TEXT NOT NULL DEFAULT '',
  deadlines INTEGER NOT NULL DEFAULT 0,
  position  INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX firm_holiday_firm ON firm_holiday (firm_id);

-- Whom letters name: `role` manager | chair (of the supervisory or advisory board).
CREATE TABLE firm_person (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  firm_id    INTEGER NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
  role       TEXT NOT NULL,
  name       TEXT NOT NULL,
  presides   INTEGER NOT NULL DEFAULT 0,
  valid_from TEXT,
  valid_to   TEXT,
  position   INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX firm_person_firm ON firm_person (firm_id);
-- Names stood in one text, parted by commas.
WITH RECURSIVE part (firm_id, place, name, rest) AS (
  SELECT id, -1, '', managers || ',' FROM firm
  UNION ALL
  SELECT firm_id, place + 1, trim(substr(rest, 1, instr(rest, ',') - 1)), substr(rest, instr(rest, ',') + 1)
  FROM part WHERE rest <> ''
)
INSERT INTO firm_person (firm_id, role, name, position)
SELECT firm_id, 'manager', name, place FROM part WHERE name <> '' ORDER BY firm_id, place;

CREATE TABLE firm_bank (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  firm_id  INTEGER NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
  name     TEXT NOT NULL DEFAULT '',
  iban     TEXT NOT NULL,
  bic      TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX firm_bank_firm ON firm_bank (firm_id);
INSERT INTO firm_bank (firm_id, name, iban, bic) SELECT id, bank_name, iban, bic FROM firm WHERE iban <> '';

-- Who may sign: an employee, or a name alone.
CREATE TABLE firm_signatory (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  firm_id     INTEGER NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
  employee_id INTEGER REFERENCES employee (id) ON DELETE RESTRICT,
  name        TEXT NOT NULL DEFAULT '',
  signing     TEXT NOT NULL,
  valid_from  TEXT,
  valid_to    TEXT,
  position    INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX firm_signatory_firm ON firm_signatory (firm_id);
CREATE INDEX firm_signatory_employee ON firm_signatory (employee_id) WHERE employee_id IS NOT NULL;

-- Details that hold from a day on: a new address, a new name. `field` is the firm's column.
CREATE TABLE firm_coming (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  firm_id    INTEGER NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
  field      TEXT NOT NULL,
  value      TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  position   INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX firm_coming_firm ON firm_coming (firm_id);

ALTER TABLE firm DROP COLUMN managers;
ALTER TABLE firm DROP COLUMN bank_name;
ALTER TABLE firm DROP COLUMN iban;
ALTER TABLE firm DROP COLUMN bic;

------------------------------------------------------------------ data protection

-- Locked away while a retention duty stands: lists, search, pickers and exports pass over it.
ALTER TABLE contact ADD COLUMN restricted_on TEXT;
ALTER TABLE contact ADD COLUMN restricted_until TEXT;
ALTER TABLE contact ADD COLUMN restricted_reason TEXT NOT NULL DEFAULT '';
CREATE INDEX contact_restricted ON contact (restricted_until) WHERE restricted_on IS NOT NULL;

-- How long papers must be kept, in years from the year's end. `keeps`: books | vouchers | letters.
CREATE TABLE retention_rule (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  country TEXT NOT NULL,
  keeps   TEXT NOT NULL,
  years   INTEGER NOT NULL,
  source  TEXT NOT NULL,
  UNIQUE (country, keeps)
);
INSERT INTO retention_rule (country, keeps, years, source) VALUES
  ('DE', 'books', 10, '§ 147 III AO, § 257 IV HGB'),
  ('DE', 'vouchers', 8, '§ 147 III AO, § 257 IV HGB (BEG IV, seit 01.01.2025)'),
  ('DE', 'letters', 6, '§ 147 III AO, § 257 IV HGB'),
  ('AT', 'books', 7, '§ 132 BAO, § 212 UGB'),
  ('AT', 'vouchers', 7, '§ 132 BAO, § 212 UGB'),
  ('AT', 'letters', 7, '§ 132 BAO, § 212 UGB'),
  ('CH', 'books', 10, 'Art. 958f OR'),
  ('CH', 'vouchers', 10, 'Art. 958f OR'),
  ('CH', 'letters', 10, 'Art. 958f OR');

-- While an audit or a dispute runs nothing is erased; `contact_id` null holds everybody.
CREATE TABLE retention_hold (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER REFERENCES contact (id) ON DELETE CASCADE,
  reason     TEXT NOT NULL,
  since      TEXT NOT NULL,
  until      TEXT
);
CREATE INDEX retention_hold_contact ON retention_hold (contact_id) WHERE contact_id IS NOT NULL;

-- Who was erased: no name, so that it may stay. `uid_hash` is SHA-256 of the vCard UID.
CREATE TABLE erasure (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  record_id INTEGER NOT NULL,
  uid_hash  TEXT NOT NULL,
  erased_on TEXT NOT NULL,
  reason    TEXT NOT NULL DEFAULT ''
);
