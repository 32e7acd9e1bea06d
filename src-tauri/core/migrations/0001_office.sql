-- The office file, first version.
--
-- Rules of the house: every logged table has `id INTEGER PRIMARY KEY AUTOINCREMENT`
-- and holds no BLOB; nothing in the stored schema calls a clock, a collation or a
-- function of ours. Civil dates are 'YYYY-MM-DD', wall times 'YYYY-MM-DDTHH:MM',
-- instants '…Z'. `sort_key` is the hex of ICU's de-u-co-phonebk key.

-- What the file knows of itself: collator version, creation, table digests' root.
CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- One row per user action. `class`: step | fixed | quiet | undo.
-- `state`: done | undone | gone (undone and no longer to be redone, or too old to undo).
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

-- The change log, written by generated triggers. `kind`: I | U | D.
-- `image`: null for I, the row for D, {column: [old, new]} for U.
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

-- The op that is running; null outside `transact`, which makes every stray write fail.
CREATE TABLE running (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  op INTEGER
);
INSERT INTO running (id, op) VALUES (1, NULL);

-- Sum of the rows' hashes per logged table (128 bits, hex), kept by `transact`.
CREATE TABLE digest (
  tbl  TEXT PRIMARY KEY,
  rows INTEGER NOT NULL,
  sum  TEXT NOT NULL
) WITHOUT ROWID;

-- Office-wide settings.
CREATE TABLE setting (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  key   TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
);

------------------------------------------------------------------ master data

-- The own firm. One row today; the shape allows more.
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
  managers        TEXT NOT NULL DEFAULT '',
  register_court  TEXT NOT NULL DEFAULT '',
  register_number TEXT NOT NULL DEFAULT '',
  vat_id          TEXT NOT NULL DEFAULT '',
  tax_number      TEXT NOT NULL DEFAULT '',
  bank_name       TEXT NOT NULL DEFAULT '',
  iban            TEXT NOT NULL DEFAULT '',
  bic             TEXT NOT NULL DEFAULT ''
);

-- Short lists that share one shape: categories, contract kinds, cost centres.
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
  valid_to   TEXT,
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
);

-- `pattern` such as V-{YYYY}-{NNNN}; `reset`: never | yearly | monthly.
CREATE TABLE number_range (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  code    TEXT NOT NULL UNIQUE,
  pattern TEXT NOT NULL,
  reset   TEXT NOT NULL
);

-- Counters stand apart and are not logged: undo never gives a number out again.
-- `period` is '' | 'YYYY' | 'YYYY-MM'.
CREATE TABLE number_counter (
  range_id INTEGER NOT NULL REFERENCES number_range (id) ON DELETE CASCADE,
  period   TEXT NOT NULL,
  next     INTEGER NOT NULL,
  PRIMARY KEY (range_id, period)
) WITHOUT ROWID;

--------------------------------------------------------------------- contacts

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
);
CREATE UNIQUE INDEX contact_customer_number ON contact (customer_number) WHERE customer_number IS NOT NULL;
CREATE UNIQUE INDEX contact_supplier_number ON contact (supplier_number) WHERE supplier_number IS NOT NULL;

-- A person's place in an organisation; `organisation_id` null: the name alone is known.
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

-- `raw` as typed, `e164` when it could be understood.
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

-- `kind`: street | po_box | bulk | invoice | delivery. Valid from/to are inclusive days.
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

-- Derived, not logged, rebuilt with the search index: one line per contact as lists show it.
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
);
-- Each order of the list is read from its index alone. The smallest one counts the rows.
CREATE INDEX contact_row_name ON contact_row (sort_key, id, active, kind);
CREATE INDEX contact_row_organisation ON contact_row (organisation_key, sort_key, id, active, kind);
CREATE INDEX contact_row_town ON contact_row (town_key, sort_key, id, active, kind);
CREATE INDEX contact_row_number ON contact_row (number = '', number, sort_key, id, active, kind);
CREATE INDEX contact_row_active ON contact_row (active);
CREATE INDEX contact_inactive ON contact (active) WHERE active = 0;

-------------------------------------------------------------------- contracts

-- Facts only; status, next end and deadlines are computed. `terms` is the JSON of the
-- term and notice rules, in the form of TERMS.json.
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
);
CREATE INDEX contract_kind ON contract (kind_id);
CREATE INDEX contract_partner ON contract (partner_id);
CREATE INDEX contract_person ON contract (contact_person_id);
CREATE INDEX contract_cost_centre ON contract (cost_centre_id);

-- Price steps: the amount that holds from a day on. `vat_rate` in basis points (1900 = 19 %).
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

---------------------------------------------------------------------- planner

-- Local wall time plus zone, or dates alone (`all_day` = 1: both times are 'YYYY-MM-DD').
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
);
CREATE INDEX event_starts ON event (starts);
CREATE INDEX event_room ON event (room_id) WHERE room_id IS NOT NULL;

-- Further days of an event of several days; day 1 is the event's own start.
CREATE TABLE event_day (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  day      INTEGER NOT NULL,
  date     TEXT NOT NULL,
  start    TEXT NOT NULL,
  UNIQUE (event_id, day)
);

-- `name` is the snapshot that stays when the contact goes.
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
);
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
);
CREATE INDEX agenda_item_event ON agenda_item (event_id);
CREATE INDEX agenda_item_parent ON agenda_item (parent_id) WHERE parent_id IS NOT NULL;

-------------------------------------------------- what every domain plugs into

-- Attachments: the bytes are write-once and not logged, the entry is.
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
);
CREATE INDEX file_owner ON file (owner_kind, owner_id);
CREATE INDEX file_hash ON file (hash);

-- Saved forms and views of lists and papers, by name.
CREATE TABLE form (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  place TEXT NOT NULL,
  name  TEXT NOT NULL,
  json  TEXT NOT NULL,
  UNIQUE (place, name)
);

-- Unsaved typing, offered again after a crash. Not logged.
CREATE TABLE draft (
  place     TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  json      TEXT NOT NULL,
  at        TEXT NOT NULL,
  PRIMARY KEY (place, record_id)
) WITHOUT ROWID;

-- One index over everything a person can look for; folded in Rust, derived, not logged.
-- The rowid bears kind, the first bytes of the sort key and the id.
CREATE VIRTUAL TABLE search USING fts5 (
  words,
  content='', contentless_delete=1, detail=column,
  prefix='1 2 3 4 5 6 7 8', tokenize='ascii'
);
-- An import is gathered in memory and written as one segment; with the usual megabyte
-- it would be merged over and over. So many bytes are taken by large writes alone.
INSERT INTO search (search, rank) VALUES ('hashsize', 67108864);
CREATE TABLE search_entry (
  kind   INTEGER NOT NULL,
  id     INTEGER NOT NULL,
  entry  INTEGER NOT NULL,
  PRIMARY KEY (kind, id)
) WITHOUT ROWID;
CREATE TABLE number (
  digits TEXT NOT NULL,
  kind   INTEGER NOT NULL,
  id     INTEGER NOT NULL,
  PRIMARY KEY (kind, digits, id)
) WITHOUT ROWID;
CREATE INDEX number_record ON number (kind, id);
