-- The office file, second version: the address book and the master data, whole.
--
-- The rules of the house stand at the head of 0001_office.sql. New columns have a default,
-- so that rows of the first version stay as they are.

-- The index' rowids bear six bits of kind now: it is built anew when the file is opened.
DELETE FROM meta WHERE key = 'collator';

---------------------------------------------------------------- the contact record

--------------------------------------------------------- salutation, block, timeline

------------------------------------------------------- lists, views, distribution

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
