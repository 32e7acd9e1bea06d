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

--------------------------------------------------------- salutation, block, timeline

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

------------------------------------------------------------ labels and templates

---------------------------------------------------------------------- master data

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
