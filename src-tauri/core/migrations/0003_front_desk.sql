-- The office file, third version: tasks, checklists, what comes in and goes out, absences.
--
-- The rules of the house stand at the head of 0001_office.sql.

---------------------------------------------------------------- checklists

-- What is done each time: items with an offset in days from a date of the record that they hang on.
-- `about_kind`: contact | contract | event | employee. `anchor`: start | end, of that record.
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

-- `offset_days` below zero lies before the date. `who`: '' | employee | responsible | supervisor, else `assignee_id`.
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

-- A template that was hung on a record. Its open tasks move with the record's date.
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

---------------------------------------------------------------- tasks

-- What is to be done, by whom, until when; `follow_up` is the day of the Wiedervorlage. The texts
-- stay beside what they name: a record that goes leaves its title, an employee the name.
-- `repeat_unit`: '' | day | week | month | year; `repeat_day` keeps the 31st through shorter months.
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
);
CREATE INDEX task_due ON task (due) WHERE state = 'open' AND due IS NOT NULL;
CREATE INDEX task_follow_up ON task (follow_up) WHERE state = 'open' AND follow_up IS NOT NULL;
CREATE INDEX task_remind ON task (remind_at) WHERE state = 'open' AND remind_at IS NOT NULL;
CREATE INDEX task_assignee ON task (assignee_id) WHERE assignee_id IS NOT NULL;
CREATE INDEX task_about ON task (about_kind, about_id) WHERE about_id IS NOT NULL;
CREATE INDEX task_previous ON task (previous_id) WHERE previous_id IS NOT NULL;
CREATE INDEX task_checklist ON task (checklist_id) WHERE checklist_id IS NOT NULL;

-- The short list within a task.
CREATE TABLE task_item (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  task_id  INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
  title    TEXT NOT NULL,
  done     INTEGER NOT NULL DEFAULT 0,
  position INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX task_item_task ON task_item (task_id);

---------------------------------------------------------------- what comes in and goes out

-- Letters, calls, parcels and visits, in and out. `kind`: letter | registered | fax | email | parcel |
-- call | visit. `number` runs per year and direction. `at` is a wall time of the own firm; `left_at`
-- ends a visit. `partner` stays where the contact goes. `wish` of a call: '' | calls_back | call_back | info.
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

---------------------------------------------------------------- absences

-- Who is away, from when to when, and who stands in. No reason: everybody at this PC can read the file.
-- `starts_at_noon` and `ends_at_noon` halve the first and the last day.
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

---------------------------------------------------------------- numbers

-- A new office gets its number ranges when it is filled.
INSERT INTO number_range (code, pattern, reset)
SELECT 'incoming', 'E-{YYYY}-{NNNN}', 'yearly' WHERE EXISTS (SELECT 1 FROM number_range);
INSERT INTO number_range (code, pattern, reset)
SELECT 'outgoing', 'A-{YYYY}-{NNNN}', 'yearly' WHERE EXISTS (SELECT 1 FROM number_range);

---------------------------------------------------------------- what a day asks for

-- Month and day, as a year brings them back.
CREATE INDEX contact_birthday_in_year ON contact (substr(birthday, -5)) WHERE birthday IS NOT NULL;
CREATE INDEX contact_anniversary_in_year ON contact (substr(anniversary, -5)) WHERE anniversary IS NOT NULL;

---------------------------------------------------------------- what every office begins with

-- Four checklists to begin with, to be changed or thrown away.
INSERT INTO checklist_template (code, name, about_kind, anchor, position) VALUES
  ('eintritt', 'Neue Mitarbeiterin, neuer Mitarbeiter', 'employee', 'start', 0),
  ('austritt', 'Austritt', 'employee', 'end', 1),
  ('seminar', 'Seminar oder Veranstaltung', 'event', 'start', 2),
  ('vertragsbeginn', 'Vertragsbeginn', 'contract', 'start', 3);
INSERT INTO checklist_template_item (template_id, title, offset_days, who, position)
SELECT template.id, item.column2, item.column3, item.column4, item.column5 FROM checklist_template AS template JOIN (VALUES
  ('eintritt', 'Schlüssel und Zutritt bestellen', -14, 'me', 0),
  ('eintritt', 'PC, Telefon und Zugänge bestellen', -14, 'me', 1),
  ('eintritt', 'Arbeitsplatz herrichten', -3, 'me', 2),
  ('eintritt', 'Unterlagen für die Lohnabrechnung anfordern', -7, 'me', 3),
  ('eintritt', 'Durchwahlliste und Verteiler ergänzen', -1, 'me', 4),
  ('eintritt', 'Begrüßung und Rundgang, Unterweisung Arbeitsschutz', 0, 'supervisor', 5),
  ('eintritt', 'Gespräch nach der ersten Woche', 7, 'supervisor', 6),
  ('eintritt', 'Ende der Probezeit besprechen', 150, 'supervisor', 7),
  ('austritt', 'Übergabe der Aufgaben planen', -21, 'supervisor', 0),
  ('austritt', 'Resturlaub und Arbeitszeugnis klären', -21, 'me', 1),
  ('austritt', 'Schlüssel, Karte und Geräte zurücknehmen', 0, 'me', 2),
  ('austritt', 'Zugänge sperren, Weiterleitungen einrichten', 0, 'me', 3),
  ('austritt', 'Durchwahlliste und Verteiler bereinigen', 1, 'me', 4),
  ('austritt', 'Arbeitspapiere zusenden', 7, 'me', 5),
  ('seminar', 'Raum und Technik buchen', -60, 'me', 0),
  ('seminar', 'Einladung versenden', -42, 'me', 1),
  ('seminar', 'Anmeldungen prüfen, Bewirtung bestellen', -7, 'me', 2),
  ('seminar', 'Teilnahmeliste, Namensschilder und Unterlagen drucken', -2, 'me', 3),
  ('seminar', 'Raum herrichten', 0, 'me', 4),
  ('seminar', 'Teilnahmebestätigungen und Dank versenden', 2, 'me', 5),
  ('vertragsbeginn', 'Unterschriebenes Exemplar ablegen', 0, 'responsible', 0),
  ('vertragsbeginn', 'Fristen und Kosten gegen den Vertrag prüfen', 3, 'responsible', 1),
  ('vertragsbeginn', 'Erste Rechnung prüfen', 30, 'responsible', 2)
) AS item ON item.column1 = template.code;
