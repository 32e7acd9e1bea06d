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
  position   INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX letter_recipient_letter ON letter_recipient (letter_id);
CREATE INDEX letter_recipient_contact ON letter_recipient (contact_id);

-- A new office gets its number ranges when it is filled.
INSERT INTO number_range (code, pattern, reset)
SELECT 'letter', 'B-{YYYY}-{NNNN}', 'yearly' WHERE EXISTS (SELECT 1 FROM number_range);

------------------------------------------------------------ labels and templates

---------------------------------------------------------------------- master data

------------------------------------------------------------------ data protection
