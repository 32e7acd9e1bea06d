-- The office file as it stands, all versions in one: what a new office begins with.
--
-- Written from the steps in the folder above, never by hand: run the test of `file/migrate/tests/whole.rs`
-- with KONTOR_SCHEMA=write after a step was added.

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE op (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  class        TEXT NOT NULL,
  code         TEXT NOT NULL,
  subject_kind TEXT,
  subject_id   INTEGER,
  title        TEXT NOT NULL DEFAULT '',
  who          TEXT NOT NULL,
  at           TEXT NOT NULL,
  state        TEXT NOT NULL DEFAULT 'done',
  reverts      INTEGER
);

CREATE INDEX op_state ON op (state, class, id);

CREATE INDEX op_reverts ON op (reverts) WHERE reverts IS NOT NULL;

CREATE TABLE change (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  op         INTEGER NOT NULL,
  tbl        TEXT NOT NULL,
  row        INTEGER NOT NULL,
  owner_kind TEXT NOT NULL,
  owner_id   INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  image      TEXT
);

CREATE INDEX change_op ON change (op);

CREATE INDEX change_row ON change (tbl, row);

CREATE INDEX change_owner ON change (owner_kind, owner_id);

CREATE TABLE running (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  op INTEGER
);

CREATE TABLE digest (
  tbl  TEXT PRIMARY KEY,
  rows INTEGER NOT NULL,
  sum  TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE setting (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  key   TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
);

CREATE TABLE firm (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  name            TEXT NOT NULL,
  legal_form      TEXT NOT NULL DEFAULT '',
  street          TEXT NOT NULL DEFAULT '',
  postal_code     TEXT NOT NULL DEFAULT '',
  town            TEXT NOT NULL DEFAULT '',
  country         TEXT NOT NULL DEFAULT 'DE',
  region          TEXT NOT NULL DEFAULT 'DE',
  phone           TEXT NOT NULL DEFAULT '',
  email           TEXT NOT NULL DEFAULT '',
  web             TEXT NOT NULL DEFAULT '',
  register_court  TEXT NOT NULL DEFAULT '',
  register_number TEXT NOT NULL DEFAULT '',
  vat_id          TEXT NOT NULL DEFAULT '',
  tax_number      TEXT NOT NULL DEFAULT '',
  seat TEXT NOT NULL DEFAULT '', partner_name TEXT NOT NULL DEFAULT '', partner_seat TEXT NOT NULL DEFAULT '', partner_court TEXT NOT NULL DEFAULT '', partner_number TEXT NOT NULL DEFAULT '');

CREATE TABLE entry (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  list       TEXT NOT NULL,
  code       TEXT NOT NULL,
  name_de    TEXT NOT NULL,
  name_en    TEXT NOT NULL DEFAULT '',
  colour     TEXT NOT NULL DEFAULT '',
  position   INTEGER NOT NULL DEFAULT 0,
  active     INTEGER NOT NULL DEFAULT 1,
  built_in   INTEGER NOT NULL DEFAULT 0,
  valid_from TEXT,
  valid_to   TEXT, reverse_de TEXT NOT NULL DEFAULT '', reverse_en TEXT NOT NULL DEFAULT '', parent_id INTEGER REFERENCES entry (id) ON DELETE RESTRICT, rate INTEGER,
  UNIQUE (list, code)
);

CREATE TABLE room (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  code     TEXT NOT NULL UNIQUE,
  name     TEXT NOT NULL,
  capacity INTEGER,
  place    TEXT NOT NULL DEFAULT '',
  note     TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL DEFAULT 0,
  active   INTEGER NOT NULL DEFAULT 1
, parent_id INTEGER REFERENCES room (id) ON DELETE RESTRICT, set_up_minutes INTEGER NOT NULL DEFAULT 0, clear_down_minutes INTEGER NOT NULL DEFAULT 0);

CREATE TABLE number_range (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  code    TEXT NOT NULL UNIQUE,
  pattern TEXT NOT NULL,
  reset   TEXT NOT NULL
);

CREATE TABLE number_counter (
  range_id INTEGER NOT NULL REFERENCES number_range (id) ON DELETE CASCADE,
  period   TEXT NOT NULL,
  next     INTEGER NOT NULL,
  PRIMARY KEY (range_id, period)
) WITHOUT ROWID;

CREATE TABLE contact (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  uid             TEXT NOT NULL UNIQUE,
  kind            TEXT NOT NULL,
  salutation      TEXT NOT NULL DEFAULT '',
  title           TEXT NOT NULL DEFAULT '',
  given           TEXT NOT NULL DEFAULT '',
  additional      TEXT NOT NULL DEFAULT '',
  family          TEXT NOT NULL DEFAULT '',
  suffix          TEXT NOT NULL DEFAULT '',
  nickname        TEXT NOT NULL DEFAULT '',
  organisation    TEXT NOT NULL DEFAULT '',
  letter_salutation TEXT NOT NULL DEFAULT '',
  language        TEXT NOT NULL DEFAULT 'de',
  birthday        TEXT,
  customer_number TEXT,
  supplier_number TEXT,
  vat_id          TEXT NOT NULL DEFAULT '',
  iban            TEXT NOT NULL DEFAULT '',
  note            TEXT NOT NULL DEFAULT '',
  active          INTEGER NOT NULL DEFAULT 1,
  foreign_lines   TEXT NOT NULL DEFAULT ''
, anniversary TEXT, tax_number TEXT NOT NULL DEFAULT '', register_court TEXT NOT NULL DEFAULT '', register_number TEXT NOT NULL DEFAULT '', iban_raw TEXT NOT NULL DEFAULT '', bic TEXT NOT NULL DEFAULT '', sort_name TEXT NOT NULL DEFAULT '', restricted_on TEXT, restricted_until TEXT, restricted_reason TEXT NOT NULL DEFAULT '');

CREATE UNIQUE INDEX contact_customer_number ON contact (customer_number) WHERE customer_number IS NOT NULL;

CREATE UNIQUE INDEX contact_supplier_number ON contact (supplier_number) WHERE supplier_number IS NOT NULL;

CREATE TABLE position (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id      INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  organisation_id INTEGER REFERENCES contact (id) ON DELETE RESTRICT,
  organisation    TEXT NOT NULL DEFAULT '',
  role            TEXT NOT NULL DEFAULT '',
  department      TEXT NOT NULL DEFAULT '',
  since           TEXT,
  until           TEXT,
  position        INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX position_contact ON position (contact_id);

CREATE INDEX position_organisation ON position (organisation_id) WHERE organisation_id IS NOT NULL;

CREATE TABLE email (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  label      TEXT NOT NULL DEFAULT '',
  address    TEXT NOT NULL,
  preferred  INTEGER NOT NULL DEFAULT 0,
  position   INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX email_contact ON email (contact_id);

CREATE INDEX email_address ON email (lower(address));

CREATE TABLE phone (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  label      TEXT NOT NULL DEFAULT '',
  raw        TEXT NOT NULL,
  e164       TEXT,
  preferred  INTEGER NOT NULL DEFAULT 0,
  position   INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX phone_contact ON phone (contact_id);

CREATE TABLE web (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  label      TEXT NOT NULL DEFAULT '',
  url        TEXT NOT NULL,
  position   INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX web_contact ON web (contact_id);

CREATE TABLE address (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id  INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  label       TEXT NOT NULL DEFAULT '',
  kind        TEXT NOT NULL DEFAULT 'street',
  street      TEXT NOT NULL DEFAULT '',
  extra       TEXT NOT NULL DEFAULT '',
  postal_code TEXT NOT NULL DEFAULT '',
  town        TEXT NOT NULL DEFAULT '',
  region      TEXT NOT NULL DEFAULT '',
  country     TEXT NOT NULL DEFAULT '',
  preferred   INTEGER NOT NULL DEFAULT 0,
  valid_from  TEXT,
  valid_to    TEXT,
  position    INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX address_contact ON address (contact_id);

CREATE TABLE contact_category (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id  INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  category_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE RESTRICT,
  UNIQUE (contact_id, category_id)
);

CREATE INDEX contact_category_category ON contact_category (category_id);

CREATE TABLE contact_row (
  id               INTEGER PRIMARY KEY,
  kind             TEXT NOT NULL,
  name             TEXT NOT NULL,
  listed           TEXT NOT NULL,
  sort_key         TEXT NOT NULL,
  organisation     TEXT NOT NULL,
  organisation_key TEXT NOT NULL,
  role             TEXT NOT NULL,
  postal_code      TEXT NOT NULL,
  town             TEXT NOT NULL,
  town_key         TEXT NOT NULL,
  email            TEXT NOT NULL,
  phone            TEXT NOT NULL,
  number           TEXT NOT NULL,
  active           INTEGER NOT NULL
, given_key TEXT NOT NULL DEFAULT '~', role_key TEXT NOT NULL DEFAULT '~', street TEXT NOT NULL DEFAULT '', country TEXT NOT NULL DEFAULT '', mobile TEXT NOT NULL DEFAULT '', phone_key TEXT NOT NULL DEFAULT '~', language TEXT NOT NULL DEFAULT '', birthday TEXT NOT NULL DEFAULT '', birthday_key TEXT NOT NULL DEFAULT '~', changed TEXT NOT NULL DEFAULT '', facts INTEGER NOT NULL DEFAULT 0);

CREATE INDEX contact_row_active ON contact_row (active);

CREATE INDEX contact_inactive ON contact (active) WHERE active = 0;

CREATE TABLE contract (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  number            TEXT UNIQUE,
  title             TEXT NOT NULL,
  kind_id           INTEGER REFERENCES entry (id) ON DELETE RESTRICT,
  partner_id        INTEGER REFERENCES contact (id) ON DELETE RESTRICT,
  contact_person_id INTEGER REFERENCES contact (id) ON DELETE RESTRICT,
  cost_centre_id    INTEGER REFERENCES entry (id) ON DELETE RESTRICT,
  responsible       TEXT NOT NULL DEFAULT '',
  direction         TEXT NOT NULL DEFAULT 'pay',
  phase             TEXT NOT NULL DEFAULT 'active',
  terms             TEXT NOT NULL,
  notice_form       TEXT NOT NULL DEFAULT 'text',
  notice_given_on   TEXT,
  notice_ends_on    TEXT,
  customer_number   TEXT NOT NULL DEFAULT '',
  contract_number   TEXT NOT NULL DEFAULT '',
  note              TEXT NOT NULL DEFAULT ''
, responsible_id INTEGER REFERENCES employee (id) ON DELETE RESTRICT, remind_days TEXT NOT NULL DEFAULT '');

CREATE INDEX contract_kind ON contract (kind_id);

CREATE INDEX contract_partner ON contract (partner_id);

CREATE INDEX contract_person ON contract (contact_person_id);

CREATE INDEX contract_cost_centre ON contract (cost_centre_id);

CREATE TABLE contract_cost (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id   INTEGER NOT NULL REFERENCES contract (id) ON DELETE CASCADE,
  valid_from    TEXT,
  amount_minor  INTEGER NOT NULL,
  currency      TEXT NOT NULL,
  tax           TEXT NOT NULL DEFAULT 'net',
  vat_rate      INTEGER NOT NULL DEFAULT 1900,
  interval      TEXT NOT NULL,
  first_due     TEXT,
  reason        TEXT NOT NULL DEFAULT '',
  position      INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX contract_cost_contract ON contract_cost (contract_id);

CREATE TABLE event (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  uid          TEXT NOT NULL UNIQUE,
  kind         TEXT NOT NULL DEFAULT 'appointment',
  status       TEXT NOT NULL DEFAULT 'draft',
  title        TEXT NOT NULL,
  body         TEXT NOT NULL DEFAULT '',
  all_day      INTEGER NOT NULL DEFAULT 0,
  starts       TEXT NOT NULL,
  ends         TEXT NOT NULL,
  zone         TEXT NOT NULL DEFAULT 'Europe/Berlin',
  room_id      INTEGER REFERENCES room (id) ON DELETE RESTRICT,
  place        TEXT NOT NULL DEFAULT '',
  online_link  TEXT NOT NULL DEFAULT '',
  preparation  TEXT NOT NULL DEFAULT '',
  convened_on  TEXT,
  next_date    TEXT NOT NULL DEFAULT '',
  over_choice  TEXT NOT NULL DEFAULT '',
  note         TEXT NOT NULL DEFAULT ''
, body_id INTEGER REFERENCES body (id) ON DELETE RESTRICT, series_id INTEGER REFERENCES series (id) ON DELETE SET NULL, original_start TEXT, number INTEGER, number_year INTEGER, sequence INTEGER NOT NULL DEFAULT 0, began TEXT, ended TEXT, foreign_lines TEXT NOT NULL DEFAULT '', set_up INTEGER, clear_down INTEGER, room_override TEXT NOT NULL DEFAULT '', capacity INTEGER, price INTEGER, currency TEXT NOT NULL DEFAULT '');

CREATE INDEX event_starts ON event (starts);

CREATE INDEX event_room ON event (room_id) WHERE room_id IS NOT NULL;

CREATE TABLE event_day (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  day      INTEGER NOT NULL,
  date     TEXT NOT NULL,
  start    TEXT NOT NULL,
  UNIQUE (event_id, day)
);

CREATE TABLE participant (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  event_id   INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  contact_id INTEGER REFERENCES contact (id) ON DELETE SET NULL,
  name       TEXT NOT NULL,
  function   TEXT NOT NULL DEFAULT '',
  role       TEXT NOT NULL DEFAULT 'participant',
  required   INTEGER NOT NULL DEFAULT 1,
  answer     TEXT NOT NULL DEFAULT 'open',
  position   INTEGER NOT NULL DEFAULT 0
, votes INTEGER NOT NULL DEFAULT 1, email TEXT NOT NULL DEFAULT '', attendance TEXT NOT NULL DEFAULT '', present_from TEXT, present_to TEXT, proxy TEXT NOT NULL DEFAULT '', diet TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '', consent INTEGER NOT NULL DEFAULT 0);

CREATE INDEX participant_event ON participant (event_id);

CREATE INDEX participant_contact ON participant (contact_id) WHERE contact_id IS NOT NULL;

CREATE TABLE agenda_item (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  event_id     INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  parent_id    INTEGER REFERENCES agenda_item (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  day          INTEGER NOT NULL DEFAULT 1,
  kind         TEXT NOT NULL DEFAULT 'discussion',
  internal     INTEGER NOT NULL DEFAULT 0,
  title        TEXT NOT NULL,
  minutes      INTEGER,
  fixed_start  TEXT,
  presenter    TEXT NOT NULL DEFAULT '',
  motion       TEXT NOT NULL DEFAULT '',
  annex        TEXT NOT NULL DEFAULT '',
  note         TEXT NOT NULL DEFAULT '',
  number       TEXT
, outcome TEXT NOT NULL DEFAULT '', began TEXT, ended TEXT, carried_from_id INTEGER REFERENCES agenda_item (id) ON DELETE SET NULL);

CREATE INDEX agenda_item_event ON agenda_item (event_id);

CREATE INDEX agenda_item_parent ON agenda_item (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE blob (
  hash  TEXT PRIMARY KEY,
  size  INTEGER NOT NULL,
  bytes BLOB NOT NULL
);

CREATE TABLE file (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  owner_kind TEXT NOT NULL,
  owner_id   INTEGER NOT NULL,
  name       TEXT NOT NULL,
  media_type TEXT NOT NULL,
  hash       TEXT NOT NULL,
  size       INTEGER NOT NULL,
  added_on   TEXT NOT NULL
, purpose TEXT NOT NULL DEFAULT '');

CREATE INDEX file_owner ON file (owner_kind, owner_id);

CREATE INDEX file_hash ON file (hash);

CREATE TABLE form (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  place TEXT NOT NULL,
  name  TEXT NOT NULL,
  json  TEXT NOT NULL,
  UNIQUE (place, name)
);

CREATE TABLE draft (
  place     TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  json      TEXT NOT NULL,
  at        TEXT NOT NULL,
  PRIMARY KEY (place, record_id)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5 (
  words,
  content='', contentless_delete=1, detail=column,
  prefix='1 2 3 4 5 6 7 8', tokenize='ascii'
);

CREATE TABLE search_entry (
  kind   INTEGER NOT NULL,
  id     INTEGER NOT NULL,
  entry  INTEGER NOT NULL, words TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (kind, id)
) WITHOUT ROWID;

CREATE TABLE number (
  digits TEXT NOT NULL,
  kind   INTEGER NOT NULL,
  id     INTEGER NOT NULL,
  PRIMARY KEY (kind, digits, id)
) WITHOUT ROWID;

CREATE INDEX number_record ON number (kind, id);

CREATE TABLE contact_tag (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  tag        TEXT NOT NULL,
  UNIQUE (contact_id, tag)
);

CREATE INDEX contact_tag_tag ON contact_tag (tag, contact_id);

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

CREATE INDEX own_value_field ON own_value (field_id, sort_key, owner_id, text);

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

CREATE INDEX address_valid_from ON address (valid_from) WHERE valid_from IS NOT NULL;

CREATE INDEX address_postal_code ON address (postal_code);

CREATE INDEX contact_row_name ON contact_row (sort_key, id, facts);

CREATE INDEX contact_row_organisation ON contact_row (organisation_key, sort_key, id, facts);

CREATE INDEX contact_row_town ON contact_row (town_key, sort_key, id, facts);

CREATE INDEX contact_row_number ON contact_row (number = '', number, sort_key, id, facts);

CREATE INDEX contact_row_given ON contact_row (given_key, id, facts);

CREATE INDEX contact_row_role ON contact_row (role_key, id, facts);

CREATE INDEX contact_row_postal_code ON contact_row (postal_code = '', postal_code, id, facts);

CREATE INDEX contact_row_email ON contact_row (email = '', lower(email), id, facts);

CREATE INDEX contact_row_phone ON contact_row (phone_key, id, facts);

CREATE INDEX contact_row_birthday ON contact_row (birthday_key, id, facts);

CREATE INDEX contact_row_changed ON contact_row (changed, id, facts);

CREATE TABLE spoken (
  code TEXT NOT NULL,
  word TEXT NOT NULL,
  uses INTEGER NOT NULL,
  PRIMARY KEY (code, word)
) WITHOUT ROWID;

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

CREATE TABLE duplicate_dismissed (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  first_id  INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  second_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  UNIQUE (first_id, second_id)
);

CREATE INDEX duplicate_dismissed_second ON duplicate_dismissed (second_id);

CREATE TABLE contact_alias (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  uid        TEXT NOT NULL UNIQUE,
  former_id  INTEGER NOT NULL
);

CREATE INDEX contact_alias_contact ON contact_alias (contact_id);

CREATE INDEX contact_vat_id ON contact (vat_id) WHERE vat_id <> '';

CREATE TABLE import_batch (
  op      INTEGER PRIMARY KEY REFERENCES op (id) ON DELETE CASCADE,
  read    INTEGER NOT NULL,
  created INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  skipped INTEGER NOT NULL
);

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

CREATE INDEX contact_birthday ON contact (birthday) WHERE birthday IS NOT NULL;

CREATE INDEX contact_anniversary ON contact (anniversary) WHERE anniversary IS NOT NULL;

CREATE TABLE template (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  name     TEXT NOT NULL,
  fills    TEXT NOT NULL,
  language TEXT NOT NULL DEFAULT 'de',
  note     TEXT NOT NULL DEFAULT '',
  active   INTEGER NOT NULL DEFAULT 1,
  position INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX entry_parent ON entry (parent_id) WHERE parent_id IS NOT NULL;

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

CREATE INDEX contract_responsible ON contract (responsible_id) WHERE responsible_id IS NOT NULL;

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

CREATE TABLE firm_bank (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  firm_id  INTEGER NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
  name     TEXT NOT NULL DEFAULT '',
  iban     TEXT NOT NULL,
  bic      TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX firm_bank_firm ON firm_bank (firm_id);

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

CREATE TABLE firm_coming (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  firm_id    INTEGER NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
  field      TEXT NOT NULL,
  value      TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  position   INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX firm_coming_firm ON firm_coming (firm_id);

CREATE INDEX contact_restricted ON contact (restricted_until) WHERE restricted_on IS NOT NULL;

CREATE TABLE retention_rule (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  country TEXT NOT NULL,
  keeps   TEXT NOT NULL,
  years   INTEGER NOT NULL,
  source  TEXT NOT NULL,
  UNIQUE (country, keeps)
);

CREATE TABLE retention_hold (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER REFERENCES contact (id) ON DELETE CASCADE,
  reason     TEXT NOT NULL,
  since      TEXT NOT NULL,
  until      TEXT
);

CREATE INDEX retention_hold_contact ON retention_hold (contact_id) WHERE contact_id IS NOT NULL;

CREATE TABLE erasure (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  record_id INTEGER NOT NULL,
  uid_hash  TEXT NOT NULL,
  erased_on TEXT NOT NULL,
  reason    TEXT NOT NULL DEFAULT ''
);

CREATE TABLE checklist_template (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  code       TEXT NOT NULL UNIQUE,
  name       TEXT NOT NULL,
  about_kind TEXT NOT NULL,
  anchor     TEXT NOT NULL DEFAULT 'start',
  note       TEXT NOT NULL DEFAULT '',
  built_in   INTEGER NOT NULL DEFAULT 0,
  active     INTEGER NOT NULL DEFAULT 1,
  position   INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE checklist_template_item (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  template_id INTEGER NOT NULL REFERENCES checklist_template (id) ON DELETE CASCADE,
  title       TEXT NOT NULL,
  offset_days INTEGER NOT NULL DEFAULT 0,
  who         TEXT NOT NULL DEFAULT '',
  assignee_id INTEGER REFERENCES employee (id) ON DELETE RESTRICT,
  note        TEXT NOT NULL DEFAULT '',
  position    INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX checklist_template_item_template ON checklist_template_item (template_id);

CREATE INDEX checklist_template_item_assignee ON checklist_template_item (assignee_id) WHERE assignee_id IS NOT NULL;

CREATE TABLE checklist (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  template_id INTEGER REFERENCES checklist_template (id) ON DELETE SET NULL,
  name        TEXT NOT NULL,
  about_kind  TEXT NOT NULL DEFAULT '',
  about_id    INTEGER,
  about_title TEXT NOT NULL DEFAULT '',
  anchor      TEXT NOT NULL DEFAULT 'start',
  anchored_on TEXT
);

CREATE INDEX checklist_template_used ON checklist (template_id) WHERE template_id IS NOT NULL;

CREATE INDEX checklist_about ON checklist (about_kind, about_id) WHERE about_id IS NOT NULL;

CREATE TABLE task (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  title         TEXT NOT NULL,
  note          TEXT NOT NULL DEFAULT '',
  due           TEXT,
  due_time      TEXT,
  follow_up     TEXT,
  remind_at     TEXT,
  priority      TEXT NOT NULL DEFAULT 'normal',
  assignee_id   INTEGER REFERENCES employee (id) ON DELETE RESTRICT,
  assignee      TEXT NOT NULL DEFAULT '',
  about_kind    TEXT NOT NULL DEFAULT '',
  about_id      INTEGER,
  about_title   TEXT NOT NULL DEFAULT '',
  repeat_unit   TEXT NOT NULL DEFAULT '',
  repeat_count  INTEGER NOT NULL DEFAULT 1,
  repeat_from   TEXT NOT NULL DEFAULT 'due',
  repeat_day    INTEGER,
  repeat_until  TEXT,
  state         TEXT NOT NULL DEFAULT 'open',
  created_on    TEXT NOT NULL,
  created_by    TEXT NOT NULL DEFAULT '',
  done_on       TEXT,
  done_by       TEXT NOT NULL DEFAULT '',
  previous_id   INTEGER REFERENCES task (id) ON DELETE SET NULL,
  checklist_id  INTEGER REFERENCES checklist (id) ON DELETE SET NULL,
  offset_days   INTEGER
, row_due TEXT, row_follow_up TEXT, row_remind_at TEXT);

CREATE INDEX task_due ON task (due) WHERE state = 'open' AND due IS NOT NULL;

CREATE INDEX task_follow_up ON task (follow_up) WHERE state = 'open' AND follow_up IS NOT NULL;

CREATE INDEX task_remind ON task (remind_at) WHERE state = 'open' AND remind_at IS NOT NULL;

CREATE INDEX task_assignee ON task (assignee_id) WHERE assignee_id IS NOT NULL;

CREATE INDEX task_about ON task (about_kind, about_id) WHERE about_id IS NOT NULL;

CREATE INDEX task_previous ON task (previous_id) WHERE previous_id IS NOT NULL;

CREATE INDEX task_checklist ON task (checklist_id) WHERE checklist_id IS NOT NULL;

CREATE TABLE task_item (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  task_id  INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
  title    TEXT NOT NULL,
  done     INTEGER NOT NULL DEFAULT 0,
  position INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX task_item_task ON task_item (task_id);

CREATE TABLE desk_entry (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  number       TEXT UNIQUE,
  direction    TEXT NOT NULL,
  kind         TEXT NOT NULL,
  at           TEXT NOT NULL,
  contact_id   INTEGER REFERENCES contact (id) ON DELETE SET NULL,
  partner      TEXT NOT NULL DEFAULT '',
  company      TEXT NOT NULL DEFAULT '',
  subject      TEXT NOT NULL DEFAULT '',
  note         TEXT NOT NULL DEFAULT '',
  for_id       INTEGER REFERENCES employee (id) ON DELETE RESTRICT,
  for_name     TEXT NOT NULL DEFAULT '',
  until        TEXT,
  task_id      INTEGER REFERENCES task (id) ON DELETE SET NULL,
  tracking     TEXT NOT NULL DEFAULT '',
  phone        TEXT NOT NULL DEFAULT '',
  wish         TEXT NOT NULL DEFAULT '',
  urgent       INTEGER NOT NULL DEFAULT 0,
  taken_by     TEXT NOT NULL DEFAULT '',
  badge        TEXT NOT NULL DEFAULT '',
  left_at      TEXT,
  answers_id   INTEGER REFERENCES desk_entry (id) ON DELETE SET NULL
);

CREATE INDEX desk_entry_at ON desk_entry (at, id);

CREATE INDEX desk_entry_contact ON desk_entry (contact_id) WHERE contact_id IS NOT NULL;

CREATE INDEX desk_entry_for ON desk_entry (for_id) WHERE for_id IS NOT NULL;

CREATE INDEX desk_entry_task ON desk_entry (task_id) WHERE task_id IS NOT NULL;

CREATE INDEX desk_entry_answers ON desk_entry (answers_id) WHERE answers_id IS NOT NULL;

CREATE INDEX desk_entry_in_the_house ON desk_entry (at) WHERE kind = 'visit' AND left_at IS NULL;

CREATE TABLE absence (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  employee_id    INTEGER NOT NULL REFERENCES employee (id) ON DELETE RESTRICT,
  starts         TEXT NOT NULL,
  ends           TEXT NOT NULL,
  starts_at_noon INTEGER NOT NULL DEFAULT 0,
  ends_at_noon   INTEGER NOT NULL DEFAULT 0,
  substitute_id  INTEGER REFERENCES employee (id) ON DELETE RESTRICT
);

CREATE INDEX absence_employee ON absence (employee_id, starts);

CREATE INDEX absence_substitute ON absence (substitute_id) WHERE substitute_id IS NOT NULL;

CREATE INDEX absence_ends ON absence (ends);

CREATE INDEX contact_birthday_in_year ON contact (substr(birthday, -5)) WHERE birthday IS NOT NULL;

CREATE INDEX contact_anniversary_in_year ON contact (substr(anniversary, -5)) WHERE anniversary IS NOT NULL;

CREATE TABLE contract_tag (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id INTEGER NOT NULL REFERENCES contract (id) ON DELETE CASCADE,
  tag         TEXT NOT NULL,
  UNIQUE (contract_id, tag)
);

CREATE INDEX contract_tag_tag ON contract_tag (tag, contract_id);

CREATE TABLE contract_share (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id    INTEGER NOT NULL REFERENCES contract (id) ON DELETE CASCADE,
  cost_centre_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE RESTRICT,
  share          INTEGER NOT NULL,
  position       INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX contract_share_contract ON contract_share (contract_id);

CREATE INDEX contract_share_cost_centre ON contract_share (cost_centre_id);

CREATE TABLE contract_link (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id INTEGER NOT NULL REFERENCES contract (id) ON DELETE CASCADE,
  other_id    INTEGER NOT NULL REFERENCES contract (id) ON DELETE CASCADE,
  role        TEXT NOT NULL
);

CREATE INDEX contract_link_contract ON contract_link (contract_id);

CREATE INDEX contract_link_other ON contract_link (other_id);

CREATE TABLE contract_decision (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id INTEGER NOT NULL REFERENCES contract (id) ON DELETE CASCADE,
  decided_on  TEXT NOT NULL,
  choice      TEXT NOT NULL,
  end_asked   TEXT,
  decided_by  TEXT NOT NULL DEFAULT '',
  note        TEXT NOT NULL DEFAULT ''
);

CREATE INDEX contract_decision_contract ON contract_decision (contract_id);

CREATE TABLE contract_notice (
  id                   INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id          INTEGER NOT NULL UNIQUE REFERENCES contract (id) ON DELETE CASCADE,
  given_by             TEXT NOT NULL DEFAULT 'us',
  ends_on              TEXT NOT NULL,
  letter_id            INTEGER REFERENCES letter (id) ON DELETE SET NULL,
  reason_id            INTEGER REFERENCES entry (id) ON DELETE RESTRICT,
  sent_on              TEXT,
  means                TEXT NOT NULL DEFAULT '',
  tracking             TEXT NOT NULL DEFAULT '',
  received_on          TEXT,
  receipt              TEXT NOT NULL DEFAULT '',
  confirmed_on         TEXT,
  note                 TEXT NOT NULL DEFAULT '',
  slip_task_id         INTEGER REFERENCES task (id) ON DELETE SET NULL,
  confirmation_task_id INTEGER REFERENCES task (id) ON DELETE SET NULL
);

CREATE INDEX contract_notice_letter ON contract_notice (letter_id) WHERE letter_id IS NOT NULL;

CREATE INDEX contract_notice_reason ON contract_notice (reason_id) WHERE reason_id IS NOT NULL;

CREATE INDEX contract_notice_slip ON contract_notice (slip_task_id) WHERE slip_task_id IS NOT NULL;

CREATE INDEX contract_notice_confirmation ON contract_notice (confirmation_task_id) WHERE confirmation_task_id IS NOT NULL;

CREATE TABLE body (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  code         TEXT NOT NULL UNIQUE,
  name         TEXT NOT NULL UNIQUE,
  quorum       TEXT NOT NULL DEFAULT 'half',
  quorum_count INTEGER,
  notice       TEXT NOT NULL DEFAULT '',
  note         TEXT NOT NULL DEFAULT '',
  active       INTEGER NOT NULL DEFAULT 1,
  position     INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE body_member (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  body_id     INTEGER NOT NULL REFERENCES body (id) ON DELETE CASCADE,
  contact_id  INTEGER REFERENCES contact (id) ON DELETE SET NULL,
  name        TEXT NOT NULL,
  function    TEXT NOT NULL DEFAULT '',
  role        TEXT NOT NULL DEFAULT 'participant',
  votes       INTEGER NOT NULL DEFAULT 1,
  member_from TEXT,
  member_to   TEXT,
  position    INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX body_member_body ON body_member (body_id);

CREATE INDEX body_member_contact ON body_member (contact_id) WHERE contact_id IS NOT NULL;

CREATE TABLE series (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  uid            TEXT NOT NULL UNIQUE,
  kind           TEXT NOT NULL DEFAULT 'appointment',
  title          TEXT NOT NULL,
  body_id        INTEGER REFERENCES body (id) ON DELETE RESTRICT,
  all_day        INTEGER NOT NULL DEFAULT 0,
  starts         TEXT NOT NULL,
  ends           TEXT NOT NULL,
  zone           TEXT NOT NULL DEFAULT 'Europe/Berlin',
  rule           TEXT NOT NULL,
  extra_first    INTEGER NOT NULL DEFAULT 0,
  holidays       TEXT NOT NULL DEFAULT 'keep',
  room_id        INTEGER REFERENCES room (id) ON DELETE RESTRICT,
  place          TEXT NOT NULL DEFAULT '',
  online_link    TEXT NOT NULL DEFAULT '',
  note           TEXT NOT NULL DEFAULT '',
  sequence       INTEGER NOT NULL DEFAULT 0,
  predecessor_id INTEGER REFERENCES series (id) ON DELETE SET NULL,
  foreign_lines  TEXT NOT NULL DEFAULT ''
);

CREATE INDEX series_body ON series (body_id) WHERE body_id IS NOT NULL;

CREATE INDEX series_room ON series (room_id) WHERE room_id IS NOT NULL;

CREATE INDEX series_predecessor ON series (predecessor_id) WHERE predecessor_id IS NOT NULL;

CREATE TABLE series_date (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  series_id INTEGER NOT NULL REFERENCES series (id) ON DELETE CASCADE,
  kind      TEXT NOT NULL,
  starts    TEXT NOT NULL,
  UNIQUE (series_id, kind, starts)
);

CREATE TABLE series_person (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  series_id  INTEGER NOT NULL REFERENCES series (id) ON DELETE CASCADE,
  contact_id INTEGER REFERENCES contact (id) ON DELETE SET NULL,
  name       TEXT NOT NULL,
  function   TEXT NOT NULL DEFAULT '',
  role       TEXT NOT NULL DEFAULT 'participant',
  required   INTEGER NOT NULL DEFAULT 1,
  position   INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX series_person_series ON series_person (series_id);

CREATE INDEX series_person_contact ON series_person (contact_id) WHERE contact_id IS NOT NULL;

CREATE INDEX event_body ON event (body_id) WHERE body_id IS NOT NULL;

CREATE UNIQUE INDEX event_of_series ON event (series_id, original_start) WHERE series_id IS NOT NULL;

CREATE UNIQUE INDEX event_number ON event (body_id, number_year, number) WHERE number IS NOT NULL;

CREATE INDEX agenda_item_carried ON agenda_item (carried_from_id) WHERE carried_from_id IS NOT NULL;

CREATE TABLE topic (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  body_id    INTEGER NOT NULL REFERENCES body (id) ON DELETE CASCADE,
  title      TEXT NOT NULL,
  kind       TEXT NOT NULL DEFAULT 'discussion',
  minutes    INTEGER,
  presenter  TEXT NOT NULL DEFAULT '',
  motion     TEXT NOT NULL DEFAULT '',
  note       TEXT NOT NULL DEFAULT '',
  position   INTEGER NOT NULL DEFAULT 0,
  item_id    INTEGER REFERENCES agenda_item (id) ON DELETE SET NULL
);

CREATE INDEX topic_body ON topic (body_id);

CREATE INDEX topic_item ON topic (item_id) WHERE item_id IS NOT NULL;

CREATE TABLE minutes (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  event_id    INTEGER NOT NULL REFERENCES event (id) ON DELETE RESTRICT,
  version     INTEGER NOT NULL DEFAULT 1,
  kind        TEXT NOT NULL DEFAULT 'results',
  state       TEXT NOT NULL DEFAULT 'draft',
  opening     TEXT NOT NULL DEFAULT '',
  closing     TEXT NOT NULL DEFAULT '',
  written_on  TEXT NOT NULL,
  released_on TEXT,
  approved_on TEXT,
  approved_in INTEGER REFERENCES event (id) ON DELETE SET NULL,
  correction  TEXT NOT NULL DEFAULT '',
  frozen      TEXT NOT NULL DEFAULT '',
  UNIQUE (event_id, version)
);

CREATE INDEX minutes_approved_in ON minutes (approved_in) WHERE approved_in IS NOT NULL;

CREATE TABLE minutes_item (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  minutes_id INTEGER NOT NULL REFERENCES minutes (id) ON DELETE CASCADE,
  item_id    INTEGER REFERENCES agenda_item (id) ON DELETE SET NULL,
  number     TEXT NOT NULL DEFAULT '',
  title      TEXT NOT NULL,
  text       TEXT NOT NULL DEFAULT '',
  postponed  INTEGER NOT NULL DEFAULT 0,
  position   INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX minutes_item_minutes ON minutes_item (minutes_id);

CREATE INDEX minutes_item_item ON minutes_item (item_id) WHERE item_id IS NOT NULL;

CREATE TABLE decision (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  minutes_id      INTEGER NOT NULL REFERENCES minutes (id) ON DELETE CASCADE,
  minutes_item_id INTEGER NOT NULL REFERENCES minutes_item (id) ON DELETE CASCADE,
  body_id         INTEGER REFERENCES body (id) ON DELETE RESTRICT,
  number          TEXT,
  wording         TEXT NOT NULL,
  voting          TEXT NOT NULL DEFAULT 'open',
  yes             INTEGER,
  no              INTEGER,
  abstained       INTEGER,
  invalid         INTEGER,
  outcome         TEXT NOT NULL DEFAULT 'accepted',
  decided_on      TEXT NOT NULL,
  position        INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX decision_minutes ON decision (minutes_id);

CREATE INDEX decision_minutes_item ON decision (minutes_item_id);

CREATE INDEX decision_number ON decision (number) WHERE number IS NOT NULL;

CREATE INDEX decision_body ON decision (body_id) WHERE body_id IS NOT NULL;

CREATE TABLE minutes_task (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  minutes_id      INTEGER NOT NULL REFERENCES minutes (id) ON DELETE CASCADE,
  minutes_item_id INTEGER NOT NULL REFERENCES minutes_item (id) ON DELETE CASCADE,
  title           TEXT NOT NULL,
  who             TEXT NOT NULL DEFAULT '',
  assignee_id     INTEGER REFERENCES employee (id) ON DELETE RESTRICT,
  due             TEXT,
  task_id         INTEGER REFERENCES task (id) ON DELETE SET NULL,
  position        INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX minutes_task_minutes ON minutes_task (minutes_id);

CREATE INDEX minutes_task_minutes_item ON minutes_task (minutes_item_id);

CREATE INDEX minutes_task_assignee ON minutes_task (assignee_id) WHERE assignee_id IS NOT NULL;

CREATE INDEX minutes_task_task ON minutes_task (task_id) WHERE task_id IS NOT NULL;

CREATE TABLE dispatch (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  event_id       INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  participant_id INTEGER REFERENCES participant (id) ON DELETE SET NULL,
  name           TEXT NOT NULL,
  address        TEXT NOT NULL DEFAULT '',
  what           TEXT NOT NULL,
  way            TEXT NOT NULL DEFAULT 'email',
  sequence       INTEGER NOT NULL DEFAULT 0,
  on_day         TEXT NOT NULL,
  sent           TEXT NOT NULL DEFAULT ''
);

CREATE INDEX dispatch_event ON dispatch (event_id);

CREATE INDEX dispatch_participant ON dispatch (participant_id) WHERE participant_id IS NOT NULL;

CREATE TABLE booking (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  event_id     INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  equipment_id INTEGER NOT NULL REFERENCES equipment (id) ON DELETE RESTRICT,
  quantity     INTEGER NOT NULL DEFAULT 1,
  position     INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX booking_event ON booking (event_id);

CREATE INDEX booking_equipment ON booking (equipment_id);

CREATE TABLE registration (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  event_id       INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  participant_id INTEGER NOT NULL UNIQUE REFERENCES participant (id) ON DELETE CASCADE,
  state          TEXT NOT NULL DEFAULT 'confirmed',
  registered_on  TEXT NOT NULL,
  price          INTEGER,
  paid_on        TEXT,
  reason         TEXT NOT NULL DEFAULT '',
  certificate    TEXT NOT NULL DEFAULT '',
  certified_on   TEXT
);

CREATE INDEX registration_event ON registration (event_id);

CREATE UNIQUE INDEX registration_certificate ON registration (certificate) WHERE certificate <> '';

CREATE TABLE budget_line (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  kind     TEXT NOT NULL DEFAULT 'cost',
  title    TEXT NOT NULL,
  planned  INTEGER,
  actual   INTEGER,
  note     TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX budget_line_event ON budget_line (event_id);

INSERT INTO running (id, op) VALUES
(1, NULL);

INSERT INTO form (id, place, name, json) VALUES
(1, 'contract-terms', 'Arbeitsvertrag: Kündigung durch Arbeitnehmer', '{"name_en":"Employment (DE): notice by the employee","source":"§ 622 Abs. 1 BGB","as_of":"2026-11-01","country":"DE","note_de":"","note_en":"","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"period","amount":4,"unit":"weeks","to":"mid_month_or_month_end"}}}'),
(2, 'contract-terms', 'Arbeitsvertrag: Kündigung durch Arbeitgeber', '{"name_en":"Employment (DE): notice by the employer","source":"§ 622 Abs. 1, 2 BGB","as_of":"2026-11-01","country":"DE","note_de":"Die Frist wächst mit der Beschäftigungsdauer, gezählt bis zum Zugang.","note_en":"The period grows with the length of service, counted to the day of receipt.","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"by_duration","steps":[{"from_years":0,"rule":{"kind":"period","amount":4,"unit":"weeks","to":"mid_month_or_month_end"}},{"from_years":2,"rule":{"kind":"period","amount":1,"unit":"months","to":"month_end"}},{"from_years":5,"rule":{"kind":"period","amount":2,"unit":"months","to":"month_end"}},{"from_years":8,"rule":{"kind":"period","amount":3,"unit":"months","to":"month_end"}},{"from_years":10,"rule":{"kind":"period","amount":4,"unit":"months","to":"month_end"}},{"from_years":12,"rule":{"kind":"period","amount":5,"unit":"months","to":"month_end"}},{"from_years":15,"rule":{"kind":"period","amount":6,"unit":"months","to":"month_end"}},{"from_years":20,"rule":{"kind":"period","amount":7,"unit":"months","to":"month_end"}}]}}}'),
(3, 'contract-terms', 'Arbeitsvertrag: Probezeit', '{"name_en":"Employment (DE): probation","source":"§ 622 Abs. 3 BGB","as_of":"2026-11-01","country":"DE","note_de":"Längstens sechs Monate.","note_en":"Six months at most.","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"any_time","amount":2,"unit":"weeks"}}}'),
(4, 'contract-terms', 'Dienstvertrag, Vergütung nach Monaten', '{"name_en":"Services paid by the month","source":"§ 621 Nr. 3 BGB","as_of":"2026-11-01","country":"DE","note_de":"","note_en":"","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"by_day_of_month","day":15}}}'),
(5, 'contract-terms', 'Dienstvertrag, Vergütung nach Vierteljahren oder länger', '{"name_en":"Services paid by the quarter or longer","source":"§ 621 Nr. 4 BGB","as_of":"2026-11-01","country":"DE","note_de":"","note_en":"","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"period","amount":6,"unit":"weeks","to":"quarter_end"}}}'),
(6, 'contract-terms', 'Dienstvertrag, Vergütung nicht nach Zeit', '{"name_en":"Services not paid by time","source":"§ 621 Nr. 5 BGB","as_of":"2026-11-01","country":"DE","note_de":"","note_en":"","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"any_time","amount":2,"unit":"weeks"}}}'),
(7, 'contract-terms', 'Miete: Geschäftsräume', '{"name_en":"Rent: business premises","source":"§ 580a Abs. 2 BGB","as_of":"2026-11-01","country":"DE","note_de":"","note_en":"","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"third_working_day","of":"quarter"}}}'),
(8, 'contract-terms', 'Miete: Wohnung, Kündigung durch Mieter', '{"name_en":"Rent: flat, notice by the tenant","source":"§ 573c Abs. 1 BGB","as_of":"2026-11-01","country":"DE","note_de":"","note_en":"","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"third_working_day","of":"month"}}}'),
(9, 'contract-terms', 'Miete: Wohnung, Kündigung durch Vermieter', '{"name_en":"Rent: flat, notice by the landlord","source":"§ 573c Abs. 1 BGB","as_of":"2026-11-01","country":"DE","note_de":"Ab fünf Jahren ohne die drei Werktage gerechnet: ein paar Tage früher, auf der sicheren Seite.","note_en":"From five years on without the three working days: a few days earlier, on the safe side.","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"by_duration","steps":[{"from_years":0,"rule":{"kind":"third_working_day","of":"month"}},{"from_years":5,"rule":{"kind":"period","amount":6,"unit":"months","to":"month_end"}},{"from_years":8,"rule":{"kind":"period","amount":9,"unit":"months","to":"month_end"}}]}}}'),
(10, 'contract-terms', 'Miete: Grundstück oder anderer Raum, Miete nach Monaten', '{"name_en":"Rent: land or other rooms, paid by the month","source":"§ 580a Abs. 1 Nr. 3 BGB","as_of":"2026-11-01","country":"DE","note_de":"","note_en":"","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"third_working_day","of":"month"}}}'),
(11, 'contract-terms', 'Handelsvertreter', '{"name_en":"Commercial agent","source":"§ 89 Abs. 1 HGB","as_of":"2026-11-01","country":"DE","note_de":"","note_en":"","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"by_duration","steps":[{"from_years":0,"rule":{"kind":"period","amount":1,"unit":"months","to":"month_end"}},{"from_years":1,"rule":{"kind":"period","amount":2,"unit":"months","to":"month_end"}},{"from_years":2,"rule":{"kind":"period","amount":3,"unit":"months","to":"month_end"}},{"from_years":5,"rule":{"kind":"period","amount":6,"unit":"months","to":"month_end"}}]}}}'),
(12, 'contract-terms', 'Telefon und Internet', '{"name_en":"Telephone and internet","source":"§ 56 Abs. 3 TKG","as_of":"2026-11-01","country":"DE","note_de":"Gilt auch für Firmen als Endnutzer.","note_en":"Holds for firms as end users as well.","terms":{"first_term":{"months":24},"afterwards":"indefinite","notice_first":{"kind":"period","amount":1,"unit":"months","to":"term_end"},"notice":{"kind":"any_time","amount":1,"unit":"months"}}}'),
(13, 'contract-terms', 'Versicherung', '{"name_en":"Insurance","source":"§ 11 Abs. 2 VVG","as_of":"2026-11-01","country":"DE","note_de":"Verlängerung höchstens ein Jahr, Frist ein bis drei Monate.","note_en":"Renewal a year at most, notice one to three months.","terms":{"first_term":{"months":12},"afterwards":{"renews":{"months":12}},"notice_first":null,"notice":{"kind":"period","amount":3,"unit":"months","to":"term_end"}}}'),
(14, 'contract-terms', 'Kfz-Versicherung', '{"name_en":"Car insurance","source":"§ 11 VVG, AKB G.2","as_of":"2026-11-01","country":"DE","note_de":"Üblich; bitte mit der Police abgleichen.","note_en":"Usual; please compare with the policy.","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"period","amount":1,"unit":"months","to":"year_end"}}}'),
(15, 'contract-terms', 'Cloud-Dienst: Wechsel des Anbieters', '{"name_en":"Cloud service: change of provider","source":"Art. 25 VO (EU) 2023/2854","as_of":"2026-11-01","country":"EU","note_de":"Seit 12.09.2025; Frist höchstens zwei Monate.","note_en":"Since 12 September 2025; two months at most.","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"any_time","amount":2,"unit":"months"}}}'),
(16, 'contract-terms', 'AT: Angestellte, Kündigung durch Arbeitgeber', '{"name_en":"AT: employees, notice by the employer","source":"§ 20 Abs. 2 AngG","as_of":"2026-11-01","country":"AT","note_de":"Zum Quartalsende; der 15. oder Monatsletzte kann vereinbart sein (Abs. 3).","note_en":"To the end of the quarter; the 15th or the end of a month may be agreed (para. 3).","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"by_duration","steps":[{"from_years":0,"rule":{"kind":"period","amount":6,"unit":"weeks","to":"quarter_end"}},{"from_years":2,"rule":{"kind":"period","amount":2,"unit":"months","to":"quarter_end"}},{"from_years":5,"rule":{"kind":"period","amount":3,"unit":"months","to":"quarter_end"}},{"from_years":15,"rule":{"kind":"period","amount":4,"unit":"months","to":"quarter_end"}},{"from_years":25,"rule":{"kind":"period","amount":5,"unit":"months","to":"quarter_end"}}]}}}'),
(17, 'contract-terms', 'AT: Angestellte, Kündigung durch Angestellte', '{"name_en":"AT: employees, notice by the employee","source":"§ 20 Abs. 4 AngG","as_of":"2026-11-01","country":"AT","note_de":"","note_en":"","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"period","amount":1,"unit":"months","to":"month_end"}}}'),
(18, 'contract-terms', 'CH: Arbeitsvertrag nach der Probezeit', '{"name_en":"CH: employment after probation","source":"Art. 335c OR","as_of":"2026-11-01","country":"CH","note_de":"","note_en":"","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"by_duration","steps":[{"from_years":0,"rule":{"kind":"period","amount":1,"unit":"months","to":"month_end"}},{"from_years":1,"rule":{"kind":"period","amount":2,"unit":"months","to":"month_end"}},{"from_years":9,"rule":{"kind":"period","amount":3,"unit":"months","to":"month_end"}}]}}}'),
(19, 'contract-terms', 'CH: Arbeitsvertrag, Probezeit', '{"name_en":"CH: employment, probation","source":"Art. 335b OR","as_of":"2026-11-01","country":"CH","note_de":"","note_en":"","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"any_time","amount":7,"unit":"days"}}}'),
(20, 'contract-terms', 'CH: Miete Wohnung', '{"name_en":"CH: rent of a flat","source":"Art. 266c OR","as_of":"2026-11-01","country":"CH","note_de":"Ortsübliche Termine; bitte anpassen.","note_en":"Local dates; please adjust.","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"period","amount":3,"unit":"months","to":{"days":["03-31","06-30","09-30"]}}}}'),
(21, 'contract-terms', 'CH: Miete Geschäftsräume', '{"name_en":"CH: rent of business premises","source":"Art. 266d OR","as_of":"2026-11-01","country":"CH","note_de":"Ortsübliche Termine; bitte anpassen.","note_en":"Local dates; please adjust.","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"period","amount":6,"unit":"months","to":{"days":["03-31","06-30","09-30"]}}}}');

INSERT INTO letterhead (id, name, form, logo, head, return_line, footer, footer_note, lines, marks, numbered, text_size, valid_from, valid_to, usual, active, position) VALUES
(1, 'Standard', 'B', 'right', '', '', 'address,reach,bank,register', '', '', 1, 0, 105, NULL, NULL, 1, 1, 0);

INSERT INTO text_block (id, code, name, purpose, subject_de, subject_en, body_de, body_en, built_in, active, position) VALUES
(1, 'unterlagen', 'Übersendung von Unterlagen', 'letter', 'Ihre Unterlagen', 'Your documents', 'anbei erhalten Sie die gewünschten Unterlagen.

Wenn Sie Fragen haben, rufen Sie uns bitte an: {{Eigenes Telefon}}.', 'please find enclosed the documents you asked for.

If you have any questions, please call us: {{Our phone}}.', 1, 1, 0),
(2, 'dank', 'Dank für die Zusammenarbeit', 'letter', 'Vielen Dank', 'Thank you', 'vielen Dank für die gute Zusammenarbeit. Wir freuen uns auf alles, was wir gemeinsam noch vorhaben.', 'thank you for working with us. We look forward to all that lies ahead.', 1, 1, 1),
(3, 'anschrift', 'Unsere neue Anschrift', 'letter', 'Unsere neue Anschrift', 'Our new address', 'wir sind umgezogen. Sie erreichen uns ab sofort unter:

{{Eigene Firma}}
{{Eigene Straße}}
{{Eigener Ort}}

Telefon und E-Mail bleiben, wie sie sind: {{Eigenes Telefon}}, {{Eigene E-Mail}}. Bitte ändern Sie die Anschrift auch dort, wo Sie uns unter der Nummer {{Kundennummer}} führen.', 'we have moved. From now on you will find us at:

{{Our company}}
{{Our street}}
{{Our town}}

Phone and email remain as they are: {{Our phone}}, {{Our email}}. Please update our address in your records as well.', 1, 1, 2),
(4, 'rueckfrage', 'Bitte um Rückruf', 'email', 'Bitte um Rückruf', 'Please call us back', '{{Anrede}}

wir haben Sie telefonisch leider nicht erreicht. Bitte rufen Sie uns zurück: {{Eigenes Telefon}}.

Freundliche Grüße
{{Bearbeiter}}
{{Eigene Firma}}', '{{Salutation}}

we could not reach you by phone. Please call us back: {{Our phone}}.

Kind regards
{{Written by}}
{{Our company}}', 1, 1, 3),
(5, 'einladung', 'Einladung zu einem Termin', 'event', 'Einladung: {{Termin}} am {{Termindatum}}', 'Invitation: {{Event}} on {{Event date}}', 'wir laden Sie herzlich ein:

{{Termin}}
am {{Termindatum}} um {{Beginn}}
{{Veranstaltungsort}}

Bitte sagen Sie uns, ob Sie kommen.', 'we should like to invite you to:

{{Event}}
on {{Event date}} at {{Start}}
{{Venue}}

Please let us know whether you will come.', 1, 1, 4),
(6, 'kuendigung', 'Kündigung eines Vertrags', 'contract', 'Kündigung: {{Vertrag}}', 'Notice: {{Contract}}', 'hiermit kündigen wir den Vertrag „{{Vertrag}}“ fristgerecht zum {{Vertragsende}}, hilfsweise zum nächstmöglichen Zeitpunkt.

Vertragsnummer: {{Vertragsnummer des Partners}}
Kundennummer: {{Kundennummer beim Partner}}

Bitte bestätigen Sie uns den Eingang dieser Kündigung und das Ende des Vertrags schriftlich.', 'we hereby give notice to end the contract “{{Contract}}” on {{Contract end}}, or else at the earliest possible date.

Contract number: {{Partner''s contract number}}
Customer number: {{Our customer number}}

Please confirm receipt of this notice and the end of the contract in writing.', 1, 1, 5);

INSERT INTO retention_rule (id, country, keeps, years, source) VALUES
(1, 'DE', 'books', 10, '§ 147 III AO, § 257 IV HGB'),
(2, 'DE', 'vouchers', 8, '§ 147 III AO, § 257 IV HGB (BEG IV, seit 01.01.2025)'),
(3, 'DE', 'letters', 6, '§ 147 III AO, § 257 IV HGB'),
(4, 'AT', 'books', 7, '§ 132 BAO, § 212 UGB'),
(5, 'AT', 'vouchers', 7, '§ 132 BAO, § 212 UGB'),
(6, 'AT', 'letters', 7, '§ 132 BAO, § 212 UGB'),
(7, 'CH', 'books', 10, 'Art. 958f OR'),
(8, 'CH', 'vouchers', 10, 'Art. 958f OR'),
(9, 'CH', 'letters', 10, 'Art. 958f OR');

INSERT INTO checklist_template (id, code, name, about_kind, anchor, note, built_in, active, position) VALUES
(1, 'eintritt', 'Neue Mitarbeiterin, neuer Mitarbeiter', 'employee', 'start', '', 0, 1, 0),
(2, 'austritt', 'Austritt', 'employee', 'end', '', 0, 1, 1),
(3, 'seminar', 'Seminar oder Veranstaltung', 'event', 'start', '', 0, 1, 2),
(4, 'vertragsbeginn', 'Vertragsbeginn', 'contract', 'start', '', 0, 1, 3);

INSERT INTO checklist_template_item (id, template_id, title, offset_days, who, assignee_id, note, position) VALUES
(1, 1, 'Schlüssel und Zutritt bestellen', -14, 'me', NULL, '', 0),
(2, 1, 'PC, Telefon und Zugänge bestellen', -14, 'me', NULL, '', 1),
(3, 1, 'Arbeitsplatz herrichten', -3, 'me', NULL, '', 2),
(4, 1, 'Unterlagen für die Lohnabrechnung anfordern', -7, 'me', NULL, '', 3),
(5, 1, 'Durchwahlliste und Verteiler ergänzen', -1, 'me', NULL, '', 4),
(6, 1, 'Begrüßung und Rundgang, Unterweisung Arbeitsschutz', 0, 'supervisor', NULL, '', 5),
(7, 1, 'Gespräch nach der ersten Woche', 7, 'supervisor', NULL, '', 6),
(8, 1, 'Ende der Probezeit besprechen', 150, 'supervisor', NULL, '', 7),
(9, 2, 'Übergabe der Aufgaben planen', -21, 'supervisor', NULL, '', 0),
(10, 2, 'Resturlaub und Arbeitszeugnis klären', -21, 'me', NULL, '', 1),
(11, 2, 'Schlüssel, Karte und Geräte zurücknehmen', 0, 'me', NULL, '', 2),
(12, 2, 'Zugänge sperren, Weiterleitungen einrichten', 0, 'me', NULL, '', 3),
(13, 2, 'Durchwahlliste und Verteiler bereinigen', 1, 'me', NULL, '', 4),
(14, 2, 'Arbeitspapiere zusenden', 7, 'me', NULL, '', 5),
(15, 3, 'Raum und Technik buchen', -60, 'me', NULL, '', 0),
(16, 3, 'Einladung versenden', -42, 'me', NULL, '', 1),
(17, 3, 'Anmeldungen prüfen, Bewirtung bestellen', -7, 'me', NULL, '', 2),
(18, 3, 'Teilnahmeliste, Namensschilder und Unterlagen drucken', -2, 'me', NULL, '', 3),
(19, 3, 'Raum herrichten', 0, 'me', NULL, '', 4),
(20, 3, 'Teilnahmebestätigungen und Dank versenden', 2, 'me', NULL, '', 5),
(21, 4, 'Unterschriebenes Exemplar ablegen', 0, 'responsible', NULL, '', 0),
(22, 4, 'Fristen und Kosten gegen den Vertrag prüfen', 3, 'responsible', NULL, '', 1),
(23, 4, 'Erste Rechnung prüfen', 30, 'responsible', NULL, '', 2);

INSERT INTO search (search, rank) VALUES ('hashsize', 67108864);
