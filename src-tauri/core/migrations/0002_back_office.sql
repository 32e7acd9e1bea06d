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
