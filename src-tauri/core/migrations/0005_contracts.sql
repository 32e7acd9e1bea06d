-- The office file, fifth version: contracts, whole.
--
-- The rules of the house stand at the head of 0001_office.sql.

-- So many days before "absenden bis" remind, as JSON: [90,30,10,0]. Empty: the office's setting.
ALTER TABLE contract ADD COLUMN remind_days TEXT NOT NULL DEFAULT '';

CREATE TABLE contract_tag (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id INTEGER NOT NULL REFERENCES contract (id) ON DELETE CASCADE,
  tag         TEXT NOT NULL,
  UNIQUE (contract_id, tag)
);
CREATE INDEX contract_tag_tag ON contract_tag (tag, contract_id);

-- Cost centres that share a contract, in basis points: 10000 in all. `contract.cost_centre_id` is the first of them.
CREATE TABLE contract_share (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id    INTEGER NOT NULL REFERENCES contract (id) ON DELETE CASCADE,
  cost_centre_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE RESTRICT,
  share          INTEGER NOT NULL,
  position       INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX contract_share_contract ON contract_share (contract_id);
CREATE INDEX contract_share_cost_centre ON contract_share (cost_centre_id);

-- Read from `contract_id` to the other: `frame` is its framework agreement, `amends` what it changes,
-- `replaces` its predecessor. Stored once and seen from both.
CREATE TABLE contract_link (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id INTEGER NOT NULL REFERENCES contract (id) ON DELETE CASCADE,
  other_id    INTEGER NOT NULL REFERENCES contract (id) ON DELETE CASCADE,
  role        TEXT NOT NULL
);
CREATE INDEX contract_link_contract ON contract_link (contract_id);
CREATE INDEX contract_link_other ON contract_link (other_id);

-- What was decided at a deadline: `choice` keep | terminate | renegotiate. `end_asked` is the end that was up
-- for decision; the next end is up for the next one.
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

-- A notice, from the letter to the confirmation. It counts when it was sent: then the contract bears the day and the
-- end. `given_by`: us | them. `means`: how it was sent, '' while it is not. `receipt`: who took or read it, and when.
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

-- Rules of law and custom to begin with, each with its source and the day it was looked up; they can be changed
-- and thrown away like any kept form. `terms` is a part of TERMS.json.
INSERT INTO form (place, name, json) VALUES
  ('contract-terms', 'Arbeitsvertrag: Kündigung durch Arbeitnehmer', '{"name_en":"Employment (DE): notice by the employee","source":"§ 622 Abs. 1 BGB","as_of":"2026-11-01","country":"DE","note_de":"","note_en":"","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"period","amount":4,"unit":"weeks","to":"mid_month_or_month_end"}}}'),
  ('contract-terms', 'Arbeitsvertrag: Kündigung durch Arbeitgeber', '{"name_en":"Employment (DE): notice by the employer","source":"§ 622 Abs. 1, 2 BGB","as_of":"2026-11-01","country":"DE","note_de":"Die Frist wächst mit der Beschäftigungsdauer, gezählt bis zum Zugang.","note_en":"The period grows with the length of service, counted to the day of receipt.","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"by_duration","steps":[{"from_years":0,"rule":{"kind":"period","amount":4,"unit":"weeks","to":"mid_month_or_month_end"}},{"from_years":2,"rule":{"kind":"period","amount":1,"unit":"months","to":"month_end"}},{"from_years":5,"rule":{"kind":"period","amount":2,"unit":"months","to":"month_end"}},{"from_years":8,"rule":{"kind":"period","amount":3,"unit":"months","to":"month_end"}},{"from_years":10,"rule":{"kind":"period","amount":4,"unit":"months","to":"month_end"}},{"from_years":12,"rule":{"kind":"period","amount":5,"unit":"months","to":"month_end"}},{"from_years":15,"rule":{"kind":"period","amount":6,"unit":"months","to":"month_end"}},{"from_years":20,"rule":{"kind":"period","amount":7,"unit":"months","to":"month_end"}}]}}}'),
  ('contract-terms', 'Arbeitsvertrag: Probezeit', '{"name_en":"Employment (DE): probation","source":"§ 622 Abs. 3 BGB","as_of":"2026-11-01","country":"DE","note_de":"Längstens sechs Monate.","note_en":"Six months at most.","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"any_time","amount":2,"unit":"weeks"}}}'),
  ('contract-terms', 'Dienstvertrag, Vergütung nach Monaten', '{"name_en":"Services paid by the month","source":"§ 621 Nr. 3 BGB","as_of":"2026-11-01","country":"DE","note_de":"","note_en":"","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"by_day_of_month","day":15}}}'),
  ('contract-terms', 'Dienstvertrag, Vergütung nach Vierteljahren oder länger', '{"name_en":"Services paid by the quarter or longer","source":"§ 621 Nr. 4 BGB","as_of":"2026-11-01","country":"DE","note_de":"","note_en":"","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"period","amount":6,"unit":"weeks","to":"quarter_end"}}}'),
  ('contract-terms', 'Dienstvertrag, Vergütung nicht nach Zeit', '{"name_en":"Services not paid by time","source":"§ 621 Nr. 5 BGB","as_of":"2026-11-01","country":"DE","note_de":"","note_en":"","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"any_time","amount":2,"unit":"weeks"}}}'),
  ('contract-terms', 'Miete: Geschäftsräume', '{"name_en":"Rent: business premises","source":"§ 580a Abs. 2 BGB","as_of":"2026-11-01","country":"DE","note_de":"","note_en":"","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"third_working_day","of":"quarter"}}}'),
  ('contract-terms', 'Miete: Wohnung, Kündigung durch Mieter', '{"name_en":"Rent: flat, notice by the tenant","source":"§ 573c Abs. 1 BGB","as_of":"2026-11-01","country":"DE","note_de":"","note_en":"","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"third_working_day","of":"month"}}}'),
  ('contract-terms', 'Miete: Wohnung, Kündigung durch Vermieter', '{"name_en":"Rent: flat, notice by the landlord","source":"§ 573c Abs. 1 BGB","as_of":"2026-11-01","country":"DE","note_de":"Ab fünf Jahren ohne die drei Werktage gerechnet: ein paar Tage früher, auf der sicheren Seite.","note_en":"From five years on without the three working days: a few days earlier, on the safe side.","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"by_duration","steps":[{"from_years":0,"rule":{"kind":"third_working_day","of":"month"}},{"from_years":5,"rule":{"kind":"period","amount":6,"unit":"months","to":"month_end"}},{"from_years":8,"rule":{"kind":"period","amount":9,"unit":"months","to":"month_end"}}]}}}'),
  ('contract-terms', 'Miete: Grundstück oder anderer Raum, Miete nach Monaten', '{"name_en":"Rent: land or other rooms, paid by the month","source":"§ 580a Abs. 1 Nr. 3 BGB","as_of":"2026-11-01","country":"DE","note_de":"","note_en":"","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"third_working_day","of":"month"}}}'),
  ('contract-terms', 'Handelsvertreter', '{"name_en":"Commercial agent","source":"§ 89 Abs. 1 HGB","as_of":"2026-11-01","country":"DE","note_de":"","note_en":"","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"by_duration","steps":[{"from_years":0,"rule":{"kind":"period","amount":1,"unit":"months","to":"month_end"}},{"from_years":1,"rule":{"kind":"period","amount":2,"unit":"months","to":"month_end"}},{"from_years":2,"rule":{"kind":"period","amount":3,"unit":"months","to":"month_end"}},{"from_years":5,"rule":{"kind":"period","amount":6,"unit":"months","to":"month_end"}}]}}}'),
  ('contract-terms', 'Telefon und Internet', '{"name_en":"Telephone and internet","source":"§ 56 Abs. 3 TKG","as_of":"2026-11-01","country":"DE","note_de":"Gilt auch für Firmen als Endnutzer.","note_en":"Holds for firms as end users as well.","terms":{"first_term":{"months":24},"afterwards":"indefinite","notice_first":{"kind":"period","amount":1,"unit":"months","to":"term_end"},"notice":{"kind":"any_time","amount":1,"unit":"months"}}}'),
  ('contract-terms', 'Versicherung', '{"name_en":"Insurance","source":"§ 11 Abs. 2 VVG","as_of":"2026-11-01","country":"DE","note_de":"Verlängerung höchstens ein Jahr, Frist ein bis drei Monate.","note_en":"Renewal a year at most, notice one to three months.","terms":{"first_term":{"months":12},"afterwards":{"renews":{"months":12}},"notice_first":null,"notice":{"kind":"period","amount":3,"unit":"months","to":"term_end"}}}'),
  ('contract-terms', 'Kfz-Versicherung', '{"name_en":"Car insurance","source":"§ 11 VVG, AKB G.2","as_of":"2026-11-01","country":"DE","note_de":"Üblich; bitte mit der Police abgleichen.","note_en":"Usual; please compare with the policy.","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"period","amount":1,"unit":"months","to":"year_end"}}}'),
  ('contract-terms', 'Cloud-Dienst: Wechsel des Anbieters', '{"name_en":"Cloud service: change of provider","source":"Art. 25 VO (EU) 2023/2854","as_of":"2026-11-01","country":"EU","note_de":"Seit 12.09.2025; Frist höchstens zwei Monate.","note_en":"Since 12 September 2025; two months at most.","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"any_time","amount":2,"unit":"months"}}}'),
  ('contract-terms', 'AT: Angestellte, Kündigung durch Arbeitgeber', '{"name_en":"AT: employees, notice by the employer","source":"§ 20 Abs. 2 AngG","as_of":"2026-11-01","country":"AT","note_de":"Zum Quartalsende; der 15. oder Monatsletzte kann vereinbart sein (Abs. 3).","note_en":"To the end of the quarter; the 15th or the end of a month may be agreed (para. 3).","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"by_duration","steps":[{"from_years":0,"rule":{"kind":"period","amount":6,"unit":"weeks","to":"quarter_end"}},{"from_years":2,"rule":{"kind":"period","amount":2,"unit":"months","to":"quarter_end"}},{"from_years":5,"rule":{"kind":"period","amount":3,"unit":"months","to":"quarter_end"}},{"from_years":15,"rule":{"kind":"period","amount":4,"unit":"months","to":"quarter_end"}},{"from_years":25,"rule":{"kind":"period","amount":5,"unit":"months","to":"quarter_end"}}]}}}'),
  ('contract-terms', 'AT: Angestellte, Kündigung durch Angestellte', '{"name_en":"AT: employees, notice by the employee","source":"§ 20 Abs. 4 AngG","as_of":"2026-11-01","country":"AT","note_de":"","note_en":"","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"period","amount":1,"unit":"months","to":"month_end"}}}'),
  ('contract-terms', 'CH: Arbeitsvertrag nach der Probezeit', '{"name_en":"CH: employment after probation","source":"Art. 335c OR","as_of":"2026-11-01","country":"CH","note_de":"","note_en":"","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"by_duration","steps":[{"from_years":0,"rule":{"kind":"period","amount":1,"unit":"months","to":"month_end"}},{"from_years":1,"rule":{"kind":"period","amount":2,"unit":"months","to":"month_end"}},{"from_years":9,"rule":{"kind":"period","amount":3,"unit":"months","to":"month_end"}}]}}}'),
  ('contract-terms', 'CH: Arbeitsvertrag, Probezeit', '{"name_en":"CH: employment, probation","source":"Art. 335b OR","as_of":"2026-11-01","country":"CH","note_de":"","note_en":"","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"any_time","amount":7,"unit":"days"}}}'),
  ('contract-terms', 'CH: Miete Wohnung', '{"name_en":"CH: rent of a flat","source":"Art. 266c OR","as_of":"2026-11-01","country":"CH","note_de":"Ortsübliche Termine; bitte anpassen.","note_en":"Local dates; please adjust.","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"period","amount":3,"unit":"months","to":{"days":["03-31","06-30","09-30"]}}}}'),
  ('contract-terms', 'CH: Miete Geschäftsräume', '{"name_en":"CH: rent of business premises","source":"Art. 266d OR","as_of":"2026-11-01","country":"CH","note_de":"Ortsübliche Termine; bitte anpassen.","note_en":"Local dates; please adjust.","terms":{"first_term":null,"afterwards":"indefinite","notice_first":null,"notice":{"kind":"period","amount":6,"unit":"months","to":{"days":["03-31","06-30","09-30"]}}}}');
