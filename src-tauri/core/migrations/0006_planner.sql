-- The office file, sixth version: the planner, whole.
--
-- The rules of the house stand at the head of 0001_office.sql.

--------------------------------------------------------------------- bodies

-- A Gremium. `code` is the short name in numbers (BR-2026-014). `quorum`: none | half | two_thirds | all | count,
-- of the votes; `quorum_count` belongs to `count`. `notice` is the code of a kept form of the place `meeting-notice`.
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

-- `name` is the snapshot that stays when the contact goes.
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

-- What events called their body becomes a body.
INSERT INTO body (code, name, position)
SELECT 'G' || row_number() OVER (ORDER BY body), body, row_number() OVER (ORDER BY body) - 1
FROM (SELECT DISTINCT body FROM event WHERE body <> '');

--------------------------------------------------------------------- series

-- `starts` and `ends` are those of the first date. `rule` is an RRULE; `holidays`: keep | skip | next_working_day.
-- `predecessor_id`: what was split off from. `foreign_lines`: properties of another program, kept for the way back.
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

-- Dates that do not take place, and dates beyond the rule, by their original start.
-- `kind`: out | extra.
CREATE TABLE series_date (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  series_id INTEGER NOT NULL REFERENCES series (id) ON DELETE CASCADE,
  kind      TEXT NOT NULL,
  starts    TEXT NOT NULL,
  UNIQUE (series_id, kind, starts)
);

-- Who belongs to every date of a series.
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

--------------------------------------------------------------------- events

-- `original_start` is where the rule put it, however it was moved. `number` and `number_year` are drawn when the
-- invitation goes out. `began` and `ended` are wall times as they were.
ALTER TABLE event ADD COLUMN body_id INTEGER REFERENCES body (id) ON DELETE RESTRICT;
ALTER TABLE event ADD COLUMN series_id INTEGER REFERENCES series (id) ON DELETE SET NULL;
ALTER TABLE event ADD COLUMN original_start TEXT;
ALTER TABLE event ADD COLUMN number INTEGER;
ALTER TABLE event ADD COLUMN number_year INTEGER;
ALTER TABLE event ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0;
ALTER TABLE event ADD COLUMN began TEXT;
ALTER TABLE event ADD COLUMN ended TEXT;
ALTER TABLE event ADD COLUMN foreign_lines TEXT NOT NULL DEFAULT '';
CREATE INDEX event_body ON event (body_id) WHERE body_id IS NOT NULL;
CREATE UNIQUE INDEX event_of_series ON event (series_id, original_start) WHERE series_id IS NOT NULL;
CREATE UNIQUE INDEX event_number ON event (body_id, number_year, number) WHERE number IS NOT NULL;

UPDATE event SET body_id = (SELECT id FROM body WHERE body.name = event.body) WHERE body <> '';

-- `attendance`: '' (not noted) | present | excused | absent; `present_from` and `present_to` where somebody came late
-- or left early. `proxy`: by whom they are represented. `email`: for whom there is no contact.
ALTER TABLE participant ADD COLUMN votes INTEGER NOT NULL DEFAULT 1;
ALTER TABLE participant ADD COLUMN email TEXT NOT NULL DEFAULT '';
ALTER TABLE participant ADD COLUMN attendance TEXT NOT NULL DEFAULT '';
ALTER TABLE participant ADD COLUMN present_from TEXT;
ALTER TABLE participant ADD COLUMN present_to TEXT;
ALTER TABLE participant ADD COLUMN proxy TEXT NOT NULL DEFAULT '';
-- `diet`: for the kitchen. `consent`: others may see how to reach them.
ALTER TABLE participant ADD COLUMN diet TEXT NOT NULL DEFAULT '';
ALTER TABLE participant ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE participant ADD COLUMN consent INTEGER NOT NULL DEFAULT 0;

-- `outcome`: '' | done | postponed | dropped. `began` and `ended` are clock times as they were.
ALTER TABLE agenda_item ADD COLUMN outcome TEXT NOT NULL DEFAULT '';
ALTER TABLE agenda_item ADD COLUMN began TEXT;
ALTER TABLE agenda_item ADD COLUMN ended TEXT;
ALTER TABLE agenda_item ADD COLUMN carried_from_id INTEGER REFERENCES agenda_item (id) ON DELETE SET NULL;
CREATE INDEX agenda_item_carried ON agenda_item (carried_from_id) WHERE carried_from_id IS NOT NULL;

-- What waits for a sitting: the Themenspeicher of a body. Taken onto an agenda it leaves the list.
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

--------------------------------------------------------------------- minutes

-- `kind`: results | short | decisions | course. `state`: draft | released | approved. Approved ones never change: a
-- correction is the next version. `frozen`: what an approved version says, as JSON.
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

-- What was said of an item. `number` and `title` are those of the sitting.
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

-- A decision gets its number when the minutes are approved and is never deleted from then on. `outcome`: accepted |
-- rejected | postponed. `voting`: open | secret | consensus. Counts are empty where nobody counted.
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

-- What somebody is to do: becomes a task when the minutes are released.
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

--------------------------------------------------------------------- dispatch

-- Who was sent what, when, how. `what`: invitation | cancellation | minutes. `sent`: what the recipient was told, as
-- JSON, to find who is affected by a change.
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

----------------------------------------------------------- rooms and bookings

-- Minutes before and after an event; where it has none, those of its room count.
ALTER TABLE event ADD COLUMN set_up INTEGER;
ALTER TABLE event ADD COLUMN clear_down INTEGER;
-- Why a room was taken although somebody else has it.
ALTER TABLE event ADD COLUMN room_override TEXT NOT NULL DEFAULT '';

CREATE TABLE booking (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  event_id     INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  equipment_id INTEGER NOT NULL REFERENCES equipment (id) ON DELETE RESTRICT,
  quantity     INTEGER NOT NULL DEFAULT 1,
  position     INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX booking_event ON booking (event_id);
CREATE INDEX booking_equipment ON booking (equipment_id);

-------------------------------------------------------------------- seminars

-- `capacity`: how many confirmed registrations there are at most. `price` in the smallest unit of `currency`.
ALTER TABLE event ADD COLUMN capacity INTEGER;
ALTER TABLE event ADD COLUMN price INTEGER;
ALTER TABLE event ADD COLUMN currency TEXT NOT NULL DEFAULT '';

-- `state`: confirmed | waiting | cancelled. `price` is what this one pays. `reason`: why somebody waits or was
-- preferred. `certificate` is a serial number that was drawn and stays.
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

-- `kind`: cost | income. Amounts in the smallest unit of the event's currency; empty: not known yet.
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
