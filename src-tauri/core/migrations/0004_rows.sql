-- The office file, fourth version: a run of a repeating task keeps the days that its row has.
--
-- The rules of the house stand at the head of 0001_office.sql.

-- `due`, `follow_up` and `remind_at` are those of this run, which may be postponed; `row_…` are the days
-- that were meant, from which the next run is counted. Empty where nothing repeats.
ALTER TABLE task ADD COLUMN row_due TEXT;
ALTER TABLE task ADD COLUMN row_follow_up TEXT;
ALTER TABLE task ADD COLUMN row_remind_at TEXT;

UPDATE task SET row_due = due, row_follow_up = follow_up, row_remind_at = remind_at WHERE repeat_unit <> '';

-- Whoever was locked away is no longer found by what is written about them: the index is built anew.
DELETE FROM meta WHERE key = 'collator' AND EXISTS (SELECT 1 FROM contact WHERE restricted_on IS NOT NULL);
