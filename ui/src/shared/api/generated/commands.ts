// Written by `cargo xtask codegen` from src-tauri/api. Do not edit.

/** What a record is. */
export type RecordKind = "contact" | "contract" | "event" | "firm" | "entry" | "room" | "number_range" | "form" | "setting" | "own_field" | "retention_rule" | "retention_hold" | "erasure" | "distribution_list" | "text_block" | "letterhead" | "letter" | "employee" | "equipment" | "template" | "task" | "checklist_template" | "checklist" | "desk_entry" | "absence" | "body" | "series" | "minutes"

/**
 * An absence.
 */
export type Absence = { 
/**
 * Its id.
 */
id: number, 
/**
 * Who is away, by name.
 */
employee: string, 
/**
 * Who stands in, by name; empty without one.
 */
substitute: string, 
/**
 * Who is away.
 */
employee_id: number, 
/**
 * The first day.
 */
starts: string, 
/**
 * The last day.
 */
ends: string, 
/**
 * Here in the morning of the first day.
 */
starts_at_noon: boolean, 
/**
 * Here in the afternoon of the last day.
 */
ends_at_noon: boolean, 
/**
 * Who stands in.
 */
substitute_id: number | null, };

/**
 * What is known of an absence.
 */
export type AbsenceFields = { 
/**
 * Who is away.
 */
employee_id: number, 
/**
 * The first day.
 */
starts: string, 
/**
 * The last day.
 */
ends: string, 
/**
 * Here in the morning of the first day.
 */
starts_at_noon: boolean, 
/**
 * Here in the afternoon of the last day.
 */
ends_at_noon: boolean, 
/**
 * Who stands in.
 */
substitute_id: number | null, };

/**
 * What is to be remarked on an absence that is being typed.
 */
export type AbsenceRemarks = { 
/**
 * Absences of whoever is to stand in, at the same time.
 */
substitute_away: Array<Absence>, 
/**
 * Absences of others at the same time for whom this one was to stand in.
 */
stands_in: Array<Absence>, };

/**
 * An absence to be saved.
 */
export type AbsenceSave = { 
/**
 * None: a new one.
 */
id: number | null, 
/**
 * What is known of it.
 */
fields: AbsenceFields, };

/**
 * Asks for the absences of some days.
 */
export type AbsencesBetween = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, };

/**
 * A postal address.
 */
export type Address = { 
/**
 * `work`, `home`, or a free text.
 */
label: string, 
/**
 * House, Postfach, …
 */
kind: "street" | "po_box" | "bulk" | "invoice" | "delivery", 
/**
 * Street and number, or Postfach.
 */
street: string, 
/**
 * A second line.
 */
extra: string, 
/**
 * Postal code, text.
 */
postal_code: string, 
/**
 * Town.
 */
town: string, 
/**
 * Region, where the country uses it.
 */
region: string, 
/**
 * ISO code, or the text as it came; empty: the own firm's country.
 */
country: string, 
/**
 * Used where one is needed.
 */
preferred: boolean, 
/**
 * First day of validity.
 */
valid_from: string | null, 
/**
 * Last day of validity.
 */
valid_to: string | null, };

/**
 * An address block after DIN 5008.
 */
export type AddressBlock = { 
/**
 * At most six lines, none blank; names alone where no address holds.
 */
lines: Array<string>, 
/**
 * What had no room.
 */
left_out: Array<LeftOut>, 
/**
 * The country it goes to: ISO code where known.
 */
country: string, 
/**
 * Whether that is another country than the own firm's.
 */
abroad: boolean, 
/**
 * Whether an address holds on that day.
 */
complete: boolean, 
/**
 * The organisation whose address it is, where the contact has none of their own.
 */
of: number | null, };

/**
 * Its clock times, in the form of `kontor-cli agenda`.
 */
export type AgendaClockAnswer = unknown;

/**
 * An agenda, in the form of AGENDA.json.
 */
export type AgendaClockRequest = unknown;

/**
 * An item of the agenda.
 */
export type AgendaItem = { 
/**
 * None: a new item.
 */
id: number | null, 
/**
 * The place of the item above it in the list, from 0.
 */
parent: number | null, 
/**
 * The day of the event, from 1.
 */
day: number, 
/**
 * What is done about it.
 */
kind: "info" | "discussion" | "decision" | "election" | "break", 
/**
 * Takes time, but is not on the participants' paper.
 */
internal: boolean, 
/**
 * The topic.
 */
title: string, 
/**
 * None: it has no planned end.
 */
minutes: number | null, 
/**
 * A clock time that holds whatever comes before, HH:MM.
 */
fixed_start: string | null, 
/**
 * Who presents.
 */
presenter: string, 
/**
 * Goal or motion.
 */
motion: string, 
/**
 * "Anlage 2".
 */
annex: string, 
/**
 * Internal notes and equipment.
 */
note: string, 
/**
 * Frozen when the invitation went out; ignored on saving.
 */
number: string | null, 
/**
 * The item of an earlier sitting that a new one goes on with.
 */
carried_from: number | null, 
/**
 * The topic of the body's list that a new item was.
 */
topic: number | null, };

/**
 * A file that the system handed over.
 */
export type ArrivedFile = { 
/**
 * Its token.
 */
token: string, 
/**
 * Its name.
 */
name: string, };

/**
 * Whether, and from when to when, a participant was there.
 */
export type Attendance = { 
/**
 * The line of the participants.
 */
participant: number, 
/**
 * Whether they were there; empty: nobody noted it.
 */
presence: "" | "present" | "excused" | "absent", 
/**
 * Where they came late: from when, HH:MM.
 */
from: string | null, 
/**
 * Where they left early: until when, HH:MM.
 */
to: string | null, 
/**
 * Who represents them.
 */
proxy: string, };

/**
 * Who was there, to be noted.
 */
export type AttendanceSave = { 
/**
 * The event.
 */
event_id: number, 
/**
 * The lines that change.
 */
attendance: Array<Attendance>, };

/**
 * A copy of the office.
 */
export type BackupEntry = { 
/**
 * Its place in the list, from 0; newest first.
 */
index: number, 
/**
 * The file's name.
 */
file: string, 
/**
 * Of which office: its name when the copy was made; null without a manifest.
 */
office: string | null, 
/**
 * Where it lies, for reading.
 */
folder: string, 
/**
 * The full path, for the terminal and for finding it.
 */
path: string, 
/**
 * When, as local wall time YYYY-MM-DDTHH:MM:SS; null without a manifest.
 */
at: string | null, 
/**
 * Why: close, before_import, manual, …
 */
reason: string | null, 
/**
 * By whom.
 */
who: string | null, 
/**
 * Bytes.
 */
size: number, 
/**
 * Read to its end when it was made, and as long as it was then.
 */
verified: boolean, 
/**
 * How many contacts it holds.
 */
contacts: number | null, 
/**
 * How many contracts.
 */
contracts: number | null, 
/**
 * How many events.
 */
events: number | null, };

/**
 * A copy of the list.
 */
export type BackupPick = { 
/**
 * Its file name, as listed.
 */
file: string, 
/**
 * Where nothing is open: the recent file in whose place it goes. Without it the
 * person is asked for a place.
 */
recent?: number, };

/**
 * Asks for an address block.
 */
export type BlockRequest = { 
/**
 * The contact.
 */
id: number, 
/**
 * Which of the contact's own addresses, by its place on the card; the one that holds on the day
 * where not given.
 */
address: number | null, 
/**
 * Which of their positions, by its place on the card: its organisation is named, and its address
 * taken where none is given.
 */
position: number | null, 
/**
 * The day; today where not given.
 */
day: string | null, 
/**
 * What is sent.
 */
purpose: "letter" | "invoice" | "delivery", 
/**
 * Who may open it.
 */
style: "open" | "personal", };

/**
 * A body.
 */
export type Body = { 
/**
 * Its id.
 */
id: number, 
/**
 * What is known of it.
 */
fields: BodyFields, };

/**
 * What is known of a body.
 */
export type BodyFields = { 
/**
 * Short and unique, in the numbers of decisions: "BR".
 */
code: string, 
/**
 * "Beirat".
 */
name: string, 
/**
 * How many votes must be present.
 */
quorum: Quorum, 
/**
 * By which rule its assemblies are called: `gmbh`, `weg`, `at_gmbh`, `ch_gmbh`, `own:14:receipt`.
 */
convening: string | null, 
/**
 * Anything else.
 */
note: string, 
/**
 * False: hidden in pickers.
 */
active: boolean, 
/**
 * Who belongs to it, in order.
 */
members: Array<BodyMember>, };

/**
 * Somebody who belongs to a body.
 */
export type BodyMember = { 
/**
 * The contact, where there is one.
 */
contact_id: number | null, 
/**
 * The name; empty on saving: the contact's.
 */
name: string, 
/**
 * "Vorsitzende", "Kassenwart".
 */
function: string, 
/**
 * What they do at a sitting.
 */
role: "chair" | "keeper" | "participant" | "guest" | "speaker", 
/**
 * How many votes they have; 0: none.
 */
votes: number, 
/**
 * First day; none: from the beginning.
 */
member_from: string | null, 
/**
 * Last day; none: still.
 */
member_to: string | null, };

/**
 * A body to be saved.
 */
export type BodySave = { 
/**
 * None: a new one.
 */
id: number | null, 
/**
 * What is known of it.
 */
fields: BodyFields, };

/**
 * Another event that needs the same equipment at the same time.
 */
export type BookedBy = { 
/**
 * The other event.
 */
event: number, 
/**
 * Its title.
 */
title: string, 
/**
 * When it is.
 */
when: When, 
/**
 * How many it needs.
 */
quantity: number, 
/**
 * It is a draft.
 */
tentative: boolean, };

/**
 * Equipment that an event needs.
 */
export type Booking = { 
/**
 * What.
 */
equipment_id: number, 
/**
 * How many.
 */
quantity: number, };

/**
 * The budget of an event.
 */
export type Budget = { 
/**
 * The currency of every amount.
 */
currency: string, 
/**
 * The lines in their order.
 */
lines: Array<BudgetLine>, 
/**
 * What was planned.
 */
planned: BudgetSums, 
/**
 * What it came to.
 */
actual: BudgetSums, 
/**
 * What the registrations bring in if all pay.
 */
expected: number, 
/**
 * What they have brought in.
 */
received: number, };

/**
 * A line of a budget, in the smallest unit of the event's currency.
 */
export type BudgetLine = { 
/**
 * Cost or income.
 */
kind: "cost" | "income", 
/**
 * "Catering".
 */
title: string, 
/**
 * What was planned; null: not known.
 */
planned: number | null, 
/**
 * What it came to; null: not known yet.
 */
actual: number | null, 
/**
 * Offer, invoice number.
 */
note: string, };

/**
 * A budget to be saved.
 */
export type BudgetSave = { 
/**
 * The event.
 */
event_id: number, 
/**
 * All lines in their order.
 */
lines: Array<BudgetLine>, };

/**
 * What a column of a budget comes to.
 */
export type BudgetSums = { 
/**
 * All costs.
 */
cost: number, 
/**
 * All income, the registrations aside.
 */
income: number, };

/**
 * Names a record by its id alone.
 */
export type ById = { 
/**
 * The id.
 */
id: number, };

/**
 * Names several records by their ids.
 */
export type ByIds = { 
/**
 * The ids.
 */
ids: Array<number>, };

/**
 * What becomes of a row.
 */
export type CalendarFate = "new" | "changed" | "unchanged" | "refused";

/**
 * How many of what.
 */
export type CalendarImportCounts = { 
/**
 * Events, series, tasks and answers in the file.
 */
read: number, 
/**
 * Will be new.
 */
new: number, 
/**
 * Will be changed.
 */
changed: number, 
/**
 * The office holds the same.
 */
unchanged: number, 
/**
 * Could not be read or are not taken.
 */
refused: number, };

/**
 * What a finished import did.
 */
export type CalendarImportDone = { 
/**
 * Names it where the originals that were left out are saved.
 */
import: number, 
/**
 * Events, series, tasks and answers in the file.
 */
read: number, 
/**
 * New ones.
 */
created: number, 
/**
 * Changed ones.
 */
updated: number, 
/**
 * The office held the same.
 */
skipped: number, 
/**
 * What could not be read or was not taken, with its original.
 */
rejected: Array<ImportRejected>, 
/**
 * What was changed, set aside or assumed.
 */
warnings: Array<ImportWarning>, 
/**
 * The step by which it is taken back as one; none where nothing was written.
 */
batch: number | null, };

/**
 * What an import would do.
 */
export type CalendarImportPreview = { 
/**
 * Names it in the other commands.
 */
import: number, 
/**
 * The file's name.
 */
name: string, 
/**
 * The calendar's own name; often empty.
 */
calendar: string, 
/**
 * What the file wants, as METHOD names it: `PUBLISH`, `REQUEST`, `REPLY`, `CANCEL`.
 */
method: string | null, 
/**
 * How many of what.
 */
counts: CalendarImportCounts, 
/**
 * What could not be read, the first 500.
 */
rejected: Array<ImportRejected>, 
/**
 * What was changed, set aside or assumed, the first 500.
 */
warnings: Array<ImportWarning>, 
/**
 * How many rows `calendar_import_rows` gives.
 */
rows: number, };

/**
 * A calendar file to be read.
 */
export type CalendarImportRead = { 
/**
 * From `files_pick` or from staged bytes.
 */
token: string, };

/**
 * One row of the plan.
 */
export type CalendarImportRow = { 
/**
 * Its place in the plan, from 0.
 */
index: number, 
/**
 * The line in the file.
 */
line: number, 
/**
 * What it is.
 */
kind: CalendarRowKind, 
/**
 * Its title; of an answer the name of who answers.
 */
title: string, 
/**
 * When; the first date of a series.
 */
when: When | null, 
/**
 * Where.
 */
place: string, 
/**
 * What becomes of it.
 */
fate: CalendarFate, 
/**
 * What it changes: `title`, `when`, `place`, `online_link`, `note`, `status`, `people`, `rule`, `dates`, `other`,
 * `answer`, `due`, `priority`.
 */
changed: Array<string>, 
/**
 * Why it is not taken: a code.
 */
reason: string | null, 
/**
 * What its words need.
 */
data: unknown, };

/**
 * Which rows.
 */
export type CalendarImportRows = { 
/**
 * The import.
 */
import: number, 
/**
 * Those of one fate alone.
 */
only: CalendarFate | null, 
/**
 * The first row.
 */
offset: number, 
/**
 * At most so many.
 */
limit: number, };

/**
 * What a row is.
 */
export type CalendarRowKind = "event" | "series" | "task" | "answer";

/**
 * Everything the book holds of one contact.
 */
export type Card = { 
/**
 * Person or organisation.
 */
kind: "person" | "organisation", 
/**
 * Frau, Herr, or neither.
 */
salutation: "" | "ms" | "mr" | "couple" | "family", 
/**
 * Academic title.
 */
title: string, 
/**
 * Given name.
 */
given: string, 
/**
 * Further given names.
 */
additional: string, 
/**
 * Family name.
 */
family: string, 
/**
 * "jun.", "MBA".
 */
suffix: string, 
/**
 * Nickname.
 */
nickname: string, 
/**
 * Under what it stands in order where that is not the name; empty: by name.
 */
sort_name: string, 
/**
 * An organisation's name.
 */
organisation: string, 
/**
 * Typed letter salutation; empty: by rule.
 */
letter_salutation: string, 
/**
 * `de`, `en`, …
 */
language: string, 
/**
 * `1980-04-15` or `--04-15`.
 */
birthday: string | null, 
/**
 * Anniversary, `1980-04-15` or `--04-15`.
 */
anniversary: string | null, 
/**
 * Our number for them as a customer.
 */
customer_number: string | null, 
/**
 * Our number for them as a supplier.
 */
supplier_number: string | null, 
/**
 * VAT id.
 */
vat_id: string, 
/**
 * Tax number.
 */
tax_number: string, 
/**
 * Register court.
 */
register_court: string, 
/**
 * "HRB 1234".
 */
register_number: string, 
/**
 * IBAN without blanks, checked.
 */
iban: string, 
/**
 * What an import brought as an IBAN and is none.
 */
iban_raw: string, 
/**
 * BIC.
 */
bic: string, 
/**
 * Free text.
 */
note: string, 
/**
 * False: hidden in pickers.
 */
active: boolean, 
/**
 * Properties of a foreign vCard, raw.
 */
foreign_lines: string, 
/**
 * Positions, the current main one first.
 */
positions: Array<Position>, 
/**
 * E-mail addresses.
 */
emails: Array<Email>, 
/**
 * Phones.
 */
phones: Array<Phone>, 
/**
 * Web addresses.
 */
webs: Array<Web>, 
/**
 * Postal addresses.
 */
addresses: Array<Address>, 
/**
 * Ids of categories.
 */
categories: Array<number>, 
/**
 * Free words.
 */
tags: Array<string>, 
/**
 * How it stands to others, seen from its side.
 */
relations: Array<Relation>, 
/**
 * Own fields that have a value.
 */
own: Array<OwnValue>, };

/**
 * How many eat what.
 */
export type CateringLine = { 
/**
 * What was asked for; empty: nothing.
 */
diet: string, 
/**
 * How many.
 */
count: number, };

/**
 * Certificates whose numbers are to be drawn.
 */
export type CertificatesDraw = { 
/**
 * The event.
 */
event_id: number, 
/**
 * For these alone; null: for those who are noted as present.
 */
ids: Array<number> | null, };

/**
 * What a write touched: the base of the window's refresh.
 */
export type ChangeSet = { 
/**
 * The step.
 */
op: OpSummary | null, 
/**
 * Every kind with a change.
 */
kinds: Array<"contact" | "contract" | "event" | "firm" | "entry" | "room" | "number_range" | "form" | "setting" | "own_field" | "retention_rule" | "retention_hold" | "erasure" | "distribution_list" | "text_block" | "letterhead" | "letter" | "employee" | "equipment" | "template" | "task" | "checklist_template" | "checklist" | "desk_entry" | "absence" | "body" | "series" | "minutes">, 
/**
 * The records, when they are few.
 */
records: Array<RecordRef>, 
/**
 * More records than are named: everything of these kinds may have changed.
 */
many: boolean, };

/**
 * What a check of the whole file found.
 */
export type CheckReport = { 
/**
 * Nothing was found.
 */
sound: boolean, 
/**
 * Tables with a finding.
 */
damaged: Array<string>, 
/**
 * SQLite's own findings.
 */
integrity: Array<string>, 
/**
 * References to what is not there.
 */
foreign_keys: number, 
/**
 * Tables whose rows are not what was written.
 */
digests: Array<string>, 
/**
 * Attachments whose bytes are not what was added.
 */
attachments: Array<string>, };

/**
 * A checklist that hangs on a record.
 */
export type Checklist = { 
/**
 * Its id.
 */
id: number, 
/**
 * Its name.
 */
name: string, 
/**
 * Which date of the record it counts from.
 */
anchor: "start" | "end" | "chosen", 
/**
 * That date.
 */
anchored_on: string | null, 
/**
 * Its tasks.
 */
tasks: number, 
/**
 * Those that are done or dropped.
 */
finished: number, };

/**
 * Asks on which days items fall.
 */
export type ChecklistDays = { 
/**
 * The date that they count from.
 */
day: string, 
/**
 * Their days from it; below zero: before.
 */
offsets: Array<number>, };

/**
 * Hangs a template on a record.
 */
export type ChecklistHang = { 
/**
 * The template.
 */
template: number, 
/**
 * The record.
 */
record: RecordRef, 
/**
 * The date to count from; none: the record's own.
 */
day: string | null, };

/**
 * An item of a template.
 */
export type ChecklistItem = { 
/**
 * What is to be done.
 */
title: string, 
/**
 * Days from the date; below zero: before.
 */
offset_days: number, 
/**
 * Who does it.
 */
who: "" | "employee" | "supervisor" | "responsible" | "me", 
/**
 * An employee who always does it.
 */
assignee_id: number | null, 
/**
 * What else is to be known.
 */
note: string, };

/**
 * A template.
 */
export type ChecklistTemplate = { 
/**
 * Its id.
 */
id: number, 
/**
 * Short and unique.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * On which records it is hung: contact, contract, event or employee.
 */
about: "contact" | "contract" | "event" | "firm" | "entry" | "room" | "number_range" | "form" | "setting" | "own_field" | "retention_rule" | "retention_hold" | "erasure" | "distribution_list" | "text_block" | "letterhead" | "letter" | "employee" | "equipment" | "template" | "task" | "checklist_template" | "checklist" | "desk_entry" | "absence" | "body" | "series" | "minutes", 
/**
 * Which date it counts from.
 */
anchor: "start" | "end" | "chosen", 
/**
 * What else is to be known.
 */
note: string, 
/**
 * False: hidden in pickers.
 */
active: boolean, 
/**
 * Place in the list.
 */
position: number, 
/**
 * What is to be done.
 */
items: Array<ChecklistItem>, };

/**
 * What is known of a template.
 */
export type ChecklistTemplateFields = { 
/**
 * Short and unique.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * On which records it is hung: contact, contract, event or employee.
 */
about: "contact" | "contract" | "event" | "firm" | "entry" | "room" | "number_range" | "form" | "setting" | "own_field" | "retention_rule" | "retention_hold" | "erasure" | "distribution_list" | "text_block" | "letterhead" | "letter" | "employee" | "equipment" | "template" | "task" | "checklist_template" | "checklist" | "desk_entry" | "absence" | "body" | "series" | "minutes", 
/**
 * Which date it counts from.
 */
anchor: "start" | "end" | "chosen", 
/**
 * What else is to be known.
 */
note: string, 
/**
 * False: hidden in pickers.
 */
active: boolean, 
/**
 * Place in the list.
 */
position: number, 
/**
 * What is to be done.
 */
items: Array<ChecklistItem>, };

/**
 * A template to be saved.
 */
export type ChecklistTemplateSave = { 
/**
 * None: a new one.
 */
id: number | null, 
/**
 * What is known of it.
 */
fields: ChecklistTemplateFields, };

/**
 * What hangs on a record, and the dates that further lists would count from.
 */
export type ChecklistsHung = { 
/**
 * The lists.
 */
lists: Array<Checklist>, 
/**
 * The record's first date, if it has one.
 */
start: string | null, 
/**
 * Its last date, if it has one.
 */
end: string | null, };

/**
 * Asks for what hangs on a record.
 */
export type ChecklistsOf = { 
/**
 * The record.
 */
record: RecordRef, };

/**
 * What is done about an agenda that runs beyond the planned end.
 */
export type ChooseOver = { 
/**
 * The event.
 */
id: number, 
/**
 * Extend, shorten, keep, or open again.
 */
choice: "" | "extend" | "shorten" | "keep", };

/**
 * The clock of an agenda.
 */
export type Clock = { 
/**
 * One per item, in the same order.
 */
items: Array<ClockRow>, 
/**
 * HH:MM of the last end, computed.
 */
ends: string | null, 
/**
 * Minutes beyond the planned end.
 */
over: number, 
/**
 * It runs over and nobody has said what to do about it.
 */
undecided: boolean, 
/**
 * The end that paper and lists show, YYYY-MM-DDTHH:MM.
 */
shown_end: string | null, };

/**
 * The clock times of one item.
 */
export type ClockRow = { 
/**
 * "3.1"; none for breaks and internal items.
 */
number: string | null, 
/**
 * HH:MM; none where the event has days alone.
 */
start: string | null, 
/**
 * HH:MM; none without minutes.
 */
end: string | null, 
/**
 * Free minutes before it.
 */
gap: number, 
/**
 * Minutes by which it is too long.
 */
conflict: number, 
/**
 * Its day, from 1.
 */
day: number, };

/**
 * A detail of the own firm that changes on a day.
 */
export type Coming = { 
/**
 * Which field.
 */
field: string, 
/**
 * What it becomes.
 */
value: string, 
/**
 * From this day on.
 */
valid_from: string, };

/**
 * A contact with what follows from it.
 */
export type Contact = { 
/**
 * Its id.
 */
id: number, 
/**
 * vCard UID.
 */
uid: string, 
/**
 * "Dr. Anna Weber".
 */
name: string, 
/**
 * "Sehr geehrte Frau Dr. Weber,".
 */
salutation_line: string, 
/**
 * The address block that holds today, for a letter that anyone at the organisation may open.
 */
block: AddressBlock, 
/**
 * `card.phones` as DIN 5008 writes them, in the same order.
 */
shown_phones: Array<string>, 
/**
 * The place in `card.addresses` of the address that holds today.
 */
current_address: number | null, 
/**
 * Who holds a position there, for an organisation.
 */
people: Array<PersonThere>, 
/**
 * The id of the picture's file; another picture has another one.
 */
photo: number | null, 
/**
 * What the book holds.
 */
card: Card, };

/**
 * A value that occurs in the book.
 */
export type ContactChoice = { 
/**
 * The value.
 */
value: string, 
/**
 * How many contacts have it.
 */
count: number, };

/**
 * What a filter can be set to.
 */
export type ContactChoices = { 
/**
 * Towns in their order.
 */
towns: Array<ContactChoice>, 
/**
 * Codes of languages, the most frequent first.
 */
languages: Array<ContactChoice>, 
/**
 * Tags in their order.
 */
tags: Array<ContactChoice>, };

/**
 * Which contacts, in which order. What is not given asks for nothing.
 */
export type ContactFilter = { 
/**
 * Words as typed into the list's filter.
 */
text: string, 
/**
 * Persons or organisations alone.
 */
kind: "person" | "organisation" | null, 
/**
 * With one of these categories.
 */
categories: Array<number>, 
/**
 * Without any category.
 */
no_category: boolean, 
/**
 * With one of these tags.
 */
tags: Array<string>, 
/**
 * In one of these towns.
 */
towns: Array<string>, 
/**
 * Postal codes from here on; "25" is enough.
 */
postal_from: string, 
/**
 * Postal codes up to here; "25" includes all that begin so.
 */
postal_to: string, 
/**
 * This organisation and who holds a position there.
 */
organisation: number | null, 
/**
 * Language, by its first two letters.
 */
language: string | null, 
/**
 * With an e-mail address, or without.
 */
email: boolean | null, 
/**
 * With a telephone number, or without.
 */
phone: boolean | null, 
/**
 * With an address that holds, or without.
 */
address: boolean | null, 
/**
 * Born in this month, 1 to 12.
 */
birthday_month: number | null, 
/**
 * What is asked of own fields.
 */
own: Array<OwnCondition>, 
/**
 * In use (where not given), deactivated, or both.
 */
activity: "active" | "all" | "inactive" | null, 
/**
 * The order; name where not given.
 */
sort: "name" | "given" | "organisation" | "role" | "town" | "postal_code" | "email" | "phone" | "number" | "birthday" | "newest" | "changed" | null, 
/**
 * The own field by which it is ordered instead, then by name.
 */
sort_own: number | null, 
/**
 * From the end.
 */
descending: boolean, 
/**
 * These alone, in this order (marked rows).
 */
ids: Array<number> | null, };

/**
 * What shall become of every contact.
 */
export type ContactMassChange = { "what": "add_category", "value": number } | { "what": "remove_category", "value": number } | { "what": "add_tag", "value": string } | { "what": "remove_tag", "value": string } | { "what": "language", "value": string } | { "what": "salutation", "value": "" | "ms" | "mr" | "couple" | "family" } | { "what": "active", "value": boolean } | { "what": "country", "value": string } | { "what": "note_line", "value": string } | { "what": "own", "value": OwnValue };

/**
 * What a change did.
 */
export type ContactMassDone = { 
/**
 * How many were changed.
 */
changed: number, };

/**
 * What a change would do.
 */
export type ContactMassPreview = { 
/**
 * The first rows that change or are refused.
 */
rows: Array<ContactMassRow>, 
/**
 * How many are marked.
 */
marked: number, 
/**
 * How many of them change.
 */
changing: number, 
/**
 * How many refuse.
 */
refused: number, };

/**
 * Whom a change is made to.
 */
export type ContactMassRequest = { 
/**
 * Which contacts.
 */
filter: ContactFilter, 
/**
 * What shall become of them.
 */
change: ContactMassChange, };

/**
 * What a change does to one contact.
 */
export type ContactMassRow = { 
/**
 * The contact.
 */
id: number, 
/**
 * "Weber, Dr. Anna".
 */
name: string, 
/**
 * The values before: ids of categories, tags, codes, lines.
 */
before: Array<string>, 
/**
 * The values after.
 */
after: Array<string>, 
/**
 * Why it is refused, as a code.
 */
refusal: string | null, };

/**
 * A page of the list.
 */
export type ContactPage = { 
/**
 * The rows.
 */
rows: Array<ContactRow>, 
/**
 * How many the filter leaves.
 */
count: number, 
/**
 * How many there are.
 */
total: number, 
/**
 * Nothing matches the typed words; these sound or look alike.
 */
alike: boolean, };

/**
 * Asks where something stands in a list.
 */
export type ContactPlaceRequest = { 
/**
 * The list.
 */
filter: ContactFilter, 
/**
 * A typed beginning.
 */
text?: string, 
/**
 * A contact.
 */
id?: number, };

/**
 * What follows from a card while it is typed.
 */
export type ContactPreview = { 
/**
 * "Dr. Anna Weber".
 */
name: string, 
/**
 * The letter salutation.
 */
salutation_line: string, 
/**
 * What would be refused.
 */
issues: Array<FieldIssue>, 
/**
 * What looks wrong and can be saved nevertheless.
 */
warnings: Array<FieldIssue>, 
/**
 * Contacts that it may be already, the most alike first.
 */
duplicates: Array<Lookalike>, };

/**
 * One line of the list.
 */
export type ContactRow = { 
/**
 * The contact.
 */
id: number, 
/**
 * Person or organisation.
 */
kind: "person" | "organisation", 
/**
 * "Dr. Anna Weber".
 */
name: string, 
/**
 * "Weber, Dr. Anna".
 */
listed: string, 
/**
 * The current organisation.
 */
organisation: string, 
/**
 * The role there.
 */
role: string, 
/**
 * Street.
 */
street: string, 
/**
 * Postal code.
 */
postal_code: string, 
/**
 * Town.
 */
town: string, 
/**
 * Country; empty: the own firm's.
 */
country: string, 
/**
 * The preferred e-mail.
 */
email: string, 
/**
 * The preferred phone.
 */
phone: string, 
/**
 * The mobile phone.
 */
mobile: string, 
/**
 * Customer or supplier number.
 */
number: string, 
/**
 * `de`, `en`, …
 */
language: string, 
/**
 * `1980-04-15` or `--04-15`; empty where not known.
 */
birthday: string, 
/**
 * When it was last changed, as an instant; empty where the log no longer knows.
 */
changed: string, 
/**
 * Ids of categories.
 */
categories: Array<number>, 
/**
 * Tags.
 */
tags: Array<string>, 
/**
 * Own fields that have a value.
 */
own: Array<OwnValue>, 
/**
 * Whether pickers show it.
 */
active: boolean, };

/**
 * A contact to be saved.
 */
export type ContactSave = { 
/**
 * None: a new one.
 */
id: number | null, 
/**
 * What it holds.
 */
card: Card, };

/**
 * Which contacts, in which form.
 */
export type ContactsExport = { 
/**
 * `vcard-4`, `vcard-3`, `csv-excel`, `csv`, `csv-outlook`, `csv-google`, `xlsx`, `json`.
 */
as: string, 
/**
 * Which contacts.
 */
filter: ContactFilter, 
/**
 * Of a distribution list those who are written to, in its order; the filter is not asked then.
 */
list: number | null, };

/**
 * A merge that was decided.
 */
export type ContactsMerge = { 
/**
 * The contact that stays.
 */
survivor: number, 
/**
 * Those that become part of it.
 */
others: Array<number>, 
/**
 * Whose value a field takes; without a word the proposed one.
 */
fields: { [key in string]: number }, 
/**
 * Whether values that found no place become lines of the note.
 */
keep_lost: boolean, };

/**
 * Asks for a page of the list.
 */
export type ContactsPage = { 
/**
 * Which contacts.
 */
filter: ContactFilter, 
/**
 * The first row, from 0.
 */
offset: number, 
/**
 * At most so many rows.
 */
limit: number, };

/**
 * A contract with its deadlines, figures and their derivation.
 */
export type Contract = { 
/**
 * Its id.
 */
id: number, 
/**
 * As it stands today.
 */
row: ContractRow, 
/**
 * Name of the contact person.
 */
contact_person: string, 
/**
 * The terms in words.
 */
terms_words: string, 
/**
 * What the calculator says; none where the terms do not allow it.
 */
deadline: DeadlineWire | null, 
/**
 * The term that runs today.
 */
current_term: TermSpan | null, 
/**
 * The three figures.
 */
figures: Figures | null, 
/**
 * The place of the price that holds today among the steps; none before the first.
 */
cost_now: number | null, 
/**
 * The cost centres that share it, by name.
 */
shares: Array<ContractShareName>, 
/**
 * Other contracts that it stands to, or that stand to it.
 */
linked: Array<ContractLinked>, 
/**
 * What was decided, the newest first.
 */
decisions: Array<ContractDecision>, 
/**
 * The notice that is prepared or given.
 */
notice: GivenNotice | null, 
/**
 * The end that the terms lead to for a notice received on its day, where it is later than the one noted:
 * "bitte prüfen".
 */
notice_later_end: string | null, 
/**
 * So many days before "absenden bis" it reminds.
 */
remind_days: Array<number>, 
/**
 * What the book holds.
 */
fields: ContractFields, };

/**
 * A day of a contract.
 */
export type ContractDay = { 
/**
 * The contract.
 */
id: number, 
/**
 * Its title.
 */
title: string, 
/**
 * The other side.
 */
partner: string, 
/**
 * The day.
 */
day: string, 
/**
 * What it is.
 */
kind: "send" | "receive_by" | "end", };

/**
 * From one day to another.
 */
export type ContractDaysBetween = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day, included.
 */
until: string, };

/**
 * A decision to be noted.
 */
export type ContractDecide = { 
/**
 * The contract.
 */
id: number, 
/**
 * What was decided.
 */
fields: DecisionFields, };

/**
 * A decision of the log.
 */
export type ContractDecision = { 
/**
 * Its id.
 */
id: number, 
/**
 * The end that was up.
 */
end_asked: string | null, 
/**
 * What.
 */
choice: "keep" | "terminate" | "renegotiate", 
/**
 * When; not after today.
 */
decided_on: string, 
/**
 * By whom.
 */
decided_by: string, 
/**
 * Why, and what is agreed.
 */
note: string, };

/**
 * A decision to be taken back.
 */
export type ContractDecisionRemove = { 
/**
 * The contract.
 */
id: number, 
/**
 * The decision.
 */
decision: number, };

/**
 * Which contracts go into the archive.
 */
export type ContractDossier = { 
/**
 * Which contracts.
 */
filter: ContractFilter, 
/**
 * Filter and order in words, for the head of the list.
 */
filter_words: string | null, };

/**
 * What was written.
 */
export type ContractDossierDone = { 
/**
 * Where.
 */
saved: SavedFile, 
/**
 * How many contracts.
 */
contracts: number, 
/**
 * How many files hung on them.
 */
files: number, };

/**
 * What a contract asks for just now.
 */
export type ContractDue = { "is": "send", 
/**
 * By this day.
 */
day: string, 
/**
 * From today.
 */
days: number, 
/**
 * Within the last fourteen days.
 */
urgent: boolean, } | { "is": "overdue", 
/**
 * It.
 */
day: string, 
/**
 * Until then it may still arrive in time.
 */
receive_by: string | null, } | { "is": "freely", 
/**
 * How soon.
 */
how: Freely, } | { "is": "decided", 
/**
 * What was decided.
 */
choice: "keep" | "terminate" | "renegotiate", 
/**
 * The end that it speaks of.
 */
end: string | null, } | { "is": "ends", 
/**
 * The last day.
 */
day: string, 
/**
 * By what.
 */
by: ContractEndsBy, } | { "is": "rests", 
/**
 * Which of the two.
 */
status: "draft" | "running" | "suspended" | "terminated" | "expiring" | "ended" | "archived", } | { "is": "bound" } | { "is": "unclear" };

/**
 * By what a contract ends.
 */
export type ContractEndsBy = "itself" | "notice" | "past";

/**
 * Everything the book holds of one contract.
 */
export type ContractFields = { 
/**
 * Our number; none on saving a new one: the next of the number range.
 */
number: string | null, 
/**
 * Title.
 */
title: string, 
/**
 * Kind (contract_kind).
 */
kind_id: number | null, 
/**
 * The other side.
 */
partner_id: number | null, 
/**
 * Whom to call there.
 */
contact_person_id: number | null, 
/**
 * Cost centre.
 */
cost_centre_id: number | null, 
/**
 * Who looks after it here.
 */
responsible: string, 
/**
 * Who pays.
 */
direction: "pay" | "receive", 
/**
 * What was decided.
 */
phase: "draft" | "active" | "suspended" | "archived", 
/**
 * Term and notice.
 */
terms: Terms, 
/**
 * The form of a notice.
 */
notice_form: "none" | "text" | "agreed_written" | "statutory_written" | "portal", 
/**
 * Notice was given on this day.
 */
notice_given_on: string | null, 
/**
 * The contract then ends on this day.
 */
notice_ends_on: string | null, 
/**
 * Our customer number with them.
 */
customer_number: string, 
/**
 * Their number for the contract.
 */
contract_number: string, 
/**
 * Free text.
 */
note: string, 
/**
 * Price steps, in order.
 */
costs: Array<CostLine>, 
/**
 * Own fields that have a value.
 */
own: Array<OwnValue>, 
/**
 * Tags as typed.
 */
tags: Array<string>, 
/**
 * Cost centres that share it; none: the one bears it alone.
 */
shares: Array<ContractShare>, 
/**
 * Other contracts that it stands to.
 */
links: Array<ContractLink>, 
/**
 * So many days before "absenden bis" remind; none: the office's setting.
 */
remind_days: Array<number> | null, };

/**
 * Which contracts, in which order.
 */
export type ContractFilter = { 
/**
 * Words as typed into the list's filter.
 */
text: string, 
/**
 * These statuses; none: all.
 */
statuses: Array<"draft" | "running" | "suspended" | "terminated" | "expiring" | "ended" | "archived">, 
/**
 * One kind.
 */
kind: number | null, 
/**
 * One partner.
 */
partner: number | null, 
/**
 * "Absenden bis" within so many days, overdue ones included.
 */
deadline_within_days: number | null, 
/**
 * Who pays.
 */
direction: "pay" | "receive" | null, 
/**
 * One cost centre, also where it bears a part alone.
 */
cost_centre: number | null, 
/**
 * Who looks after it, as written there.
 */
responsible: string | null, 
/**
 * One tag.
 */
tag: string | null, 
/**
 * A reminder has come and nothing was decided.
 */
to_decide: boolean, 
/**
 * The order; "absenden bis" where not given.
 */
sort: "number" | "title" | "partner" | "kind" | "cost_centre" | "responsible" | "direction" | "status" | "start" | "end" | "receive_by" | "safe_day" | "send_by" | "missed_end" | "yearly" | null, 
/**
 * From the end.
 */
descending: boolean, 
/**
 * These alone, in this order (marked rows).
 */
ids: Array<number> | null, };

/**
 * A group of the register.
 */
export type ContractGroup = { 
/**
 * What tells it from the others: two may be called the same.
 */
key: string, 
/**
 * What it is called; in words where nothing was given.
 */
title: string, 
/**
 * Its contracts, in the order of the filter.
 */
ids: Array<number>, 
/**
 * What they come to in a year, never mixing currencies or directions; by cost centre what it bears, as on paper.
 */
sums: Array<ContractSum>, 
/**
 * How many contracts count here with their part alone and stand under "several cost centres".
 */
parts: number, 
/**
 * Whether its contracts count at the cost centres that share them rather than here.
 */
shared: boolean, };

/**
 * Asks for the groups of a filter.
 */
export type ContractGroupsRequest = { 
/**
 * Which contracts.
 */
filter: ContractFilter, 
/**
 * partner | kind | cost_centre | responsible | direction | status | deadline_month
 */
by: string, };

/**
 * A cell of a row.
 */
export type ContractImportCell = { 
/**
 * The column's heading.
 */
heading: string, 
/**
 * What it becomes.
 */
field: "ignore" | "number" | "title" | "partner" | "contact_person" | "kind" | "cost_centre" | "responsible" | "direction" | "phase" | "start" | "first_term" | "end" | "renewal" | "notice" | "notice_form" | "notice_given_on" | "notice_ends_on" | "amount" | "amount_monthly" | "amount_yearly" | "currency" | "interval" | "tax" | "vat_rate" | "first_due" | "customer_number" | "contract_number" | "tags" | "note" | "note_headed", 
/**
 * Its text, the first 500 characters.
 */
text: string, };

/**
 * What becomes of a name that the book does not know.
 */
export type ContractImportChoice = { "record": number } | "create" | "leave";

/**
 * What becomes of rows.
 */
export type ContractImportChoose = { 
/**
 * The import.
 */
import: number, 
/**
 * Which rows; none: all that are known already.
 */
indexes: Array<number> | null, 
/**
 * What becomes of them.
 */
fate: "new" | "skip", };

/**
 * A column and what it becomes.
 */
export type ContractImportColumn = { 
/**
 * As in the file.
 */
heading: string, 
/**
 * What it becomes.
 */
field: "ignore" | "number" | "title" | "partner" | "contact_person" | "kind" | "cost_centre" | "responsible" | "direction" | "phase" | "start" | "first_term" | "end" | "renewal" | "notice" | "notice_form" | "notice_given_on" | "notice_ends_on" | "amount" | "amount_monthly" | "amount_yearly" | "currency" | "interval" | "tax" | "vat_rate" | "first_due" | "customer_number" | "contract_number" | "tags" | "note" | "note_headed", 
/**
 * Some values of the column.
 */
samples: Array<string>, };

/**
 * How many of what.
 */
export type ContractImportCounts = { 
/**
 * Rows in the file.
 */
read: number, 
/**
 * Will be new.
 */
new: number, 
/**
 * Will be left out.
 */
skip: number, 
/**
 * Of the new ones: to be looked at.
 */
doubtful: number, 
/**
 * Cannot be read or written.
 */
refused: number, 
/**
 * Contacts that are made.
 */
contacts: number, 
/**
 * Kinds and cost centres that are made.
 */
entries: number, };

/**
 * What holds where a row says nothing.
 */
export type ContractImportDefaults = { 
/**
 * Who pays.
 */
direction: "pay" | "receive", 
/**
 * How often; none: an amount without a rhythm goes into the note.
 */
interval: "once" | "weekly" | "two_weekly" | "four_weekly" | "monthly" | "two_monthly" | "quarterly" | "four_monthly" | "half_yearly" | "yearly" | "two_yearly" | "three_yearly" | "five_yearly" | null, 
/**
 * Net or gross.
 */
tax: "net" | "gross", };

/**
 * What a finished import did.
 */
export type ContractImportDone = { 
/**
 * Names it where the rows that were left out are saved.
 */
import: number, 
/**
 * Rows in the file.
 */
read: number, 
/**
 * New contracts.
 */
created: number, 
/**
 * Of them: to be looked at.
 */
doubtful: number, 
/**
 * The tag by which those are found.
 */
to_check: string, 
/**
 * Left out as wished.
 */
skipped: number, 
/**
 * New contacts.
 */
contacts: number, 
/**
 * New kinds and cost centres.
 */
entries: number, 
/**
 * What could not be read or written, with its original.
 */
rejected: Array<ImportRejected>, 
/**
 * The step by which it is taken back as one; none where nothing was written.
 */
batch: number | null, };

/**
 * Which rows, all of them.
 */
export type ContractImportIndexes = { 
/**
 * The import.
 */
import: number, 
/**
 * Those of one fate alone.
 */
only: ContractImportOnly | null, };

/**
 * What a person says about a column.
 */
export type ContractImportMapped = { 
/**
 * Its heading as in the file.
 */
heading: string, 
/**
 * What it becomes.
 */
field: "ignore" | "number" | "title" | "partner" | "contact_person" | "kind" | "cost_centre" | "responsible" | "direction" | "phase" | "start" | "first_term" | "end" | "renewal" | "notice" | "notice_form" | "notice_given_on" | "notice_ends_on" | "amount" | "amount_monthly" | "amount_yearly" | "currency" | "interval" | "tax" | "vat_rate" | "first_due" | "customer_number" | "contract_number" | "tags" | "note" | "note_headed", };

/**
 * A name of the table that the book does not know.
 */
export type ContractImportName = { 
/**
 * What it stands for.
 */
part: "partner" | "kind" | "cost_centre", 
/**
 * By what `contracts_import_settle` names it.
 */
key: string, 
/**
 * As in the file.
 */
text: string, 
/**
 * How many rows name it.
 */
rows: number, 
/**
 * Contacts that come near, the best first.
 */
near: Array<ContractImportNear>, 
/**
 * What becomes of it.
 */
choice: ContractImportChoice, };

/**
 * A contact that a name may mean.
 */
export type ContractImportNear = { 
/**
 * The contact.
 */
id: number, 
/**
 * Its name.
 */
name: string, 
/**
 * What tells it from its namesakes.
 */
detail: string, };

/**
 * Rows of one fate alone.
 */
export type ContractImportOnly = "new" | "doubtful" | "skip" | "refused";

/**
 * What an import would do.
 */
export type ContractImportPreview = { 
/**
 * Names it in the other commands.
 */
import: number, 
/**
 * The file's name.
 */
name: string, 
/**
 * The sheet that was read, of a workbook.
 */
sheet: string | null, 
/**
 * The sheets of a workbook that hold anything.
 */
sheets: Array<ImportSheet>, 
/**
 * Whether the columns mean what was remembered for tables with these headings.
 */
remembered: boolean, 
/**
 * The columns.
 */
columns: Array<ContractImportColumn>, 
/**
 * What holds where a row says nothing.
 */
defaults: ContractImportDefaults, 
/**
 * How the plan stands.
 */
state: ContractImportState, 
/**
 * Why no row can be written: a code.
 */
needs: string | null, 
/**
 * Lines of the file that are no rows, the first 500.
 */
rejected: Array<ImportRejected>, 
/**
 * What was assumed or left aside, the first 500.
 */
warnings: Array<ImportWarning>, 
/**
 * How many rows `contracts_import_rows` gives.
 */
rows: number, };

/**
 * A file to be read, and how.
 */
export type ContractImportRead = { 
/**
 * From `files_pick` or from staged bytes.
 */
token: string, 
/**
 * What the columns become, by their place; none: what was remembered, else what the headings say.
 */
mapping: Array<ContractImportMapped> | null, 
/**
 * What holds where a row says nothing; none: what was remembered, else what is usual.
 */
defaults: ContractImportDefaults | null, 
/**
 * Which sheet of a workbook; none: the first one with known headings.
 */
sheet: string | null, };

/**
 * Something said at a cell.
 */
export type ContractImportRemark = { 
/**
 * What the column becomes.
 */
field: "ignore" | "number" | "title" | "partner" | "contact_person" | "kind" | "cost_centre" | "responsible" | "direction" | "phase" | "start" | "first_term" | "end" | "renewal" | "notice" | "notice_form" | "notice_given_on" | "notice_ends_on" | "amount" | "amount_monthly" | "amount_yearly" | "currency" | "interval" | "tax" | "vat_rate" | "first_due" | "customer_number" | "contract_number" | "tags" | "note" | "note_headed", 
/**
 * The column's heading; empty where there is no such column.
 */
heading: string, 
/**
 * The code of its words.
 */
code: string, 
/**
 * What the words need.
 */
data: unknown, };

/**
 * One row of the plan.
 */
export type ContractImportRow = { 
/**
 * Its place in the plan, from 0.
 */
index: number, 
/**
 * The line in the file.
 */
line: number, 
/**
 * Title.
 */
title: string, 
/**
 * Partner, as in the book where it is known.
 */
partner: string, 
/**
 * The contact.
 */
partner_id: number | null, 
/**
 * The first day.
 */
start: string | null, 
/**
 * The notice in words.
 */
notice: string, 
/**
 * What is paid each time.
 */
amount: Money | null, 
/**
 * How often.
 */
interval: "once" | "weekly" | "two_weekly" | "four_weekly" | "monthly" | "two_monthly" | "quarterly" | "four_monthly" | "half_yearly" | "yearly" | "two_yearly" | "three_yearly" | "five_yearly" | null, 
/**
 * What becomes of it.
 */
fate: "new" | "skip", 
/**
 * What it repeats.
 */
same: ContractImportSame | null, 
/**
 * Why it cannot be written.
 */
issues: Array<ContractImportRemark>, 
/**
 * What a person should look at.
 */
doubts: Array<ContractImportRemark>, };

/**
 * One row with what it would hold.
 */
export type ContractImportRowDetail = { 
/**
 * The row.
 */
row: ContractImportRow, 
/**
 * Its filled cells as in the file.
 */
cells: Array<ContractImportCell>, 
/**
 * The terms in words; empty where it is refused.
 */
terms: string, 
/**
 * What follows from them today.
 */
deadline: DeadlineWire | null, 
/**
 * The note.
 */
note: string, };

/**
 * One row.
 */
export type ContractImportRowPick = { 
/**
 * The import.
 */
import: number, 
/**
 * Its place in the plan, from 0.
 */
index: number, };

/**
 * Which rows.
 */
export type ContractImportRows = { 
/**
 * The import.
 */
import: number, 
/**
 * Those of one fate alone.
 */
only: ContractImportOnly | null, 
/**
 * The first row.
 */
offset: number, 
/**
 * At most so many.
 */
limit: number, };

/**
 * What a row repeats.
 */
export type ContractImportSame = { 
/**
 * By what it is known.
 */
by: "number" | "contract_number" | "title", 
/**
 * The contract of the book.
 */
contract: number | null, 
/**
 * Its title.
 */
title: string, 
/**
 * The earlier line of the file.
 */
line: number | null, };

/**
 * What a name means.
 */
export type ContractImportSettle = { 
/**
 * The import.
 */
import: number, 
/**
 * What it stands for.
 */
part: "partner" | "kind" | "cost_centre", 
/**
 * Which name; none: every one of them that nothing comes near.
 */
key: string | null, 
/**
 * What becomes of it.
 */
choice: ContractImportChoice, };

/**
 * How the plan stands.
 */
export type ContractImportState = { 
/**
 * How many of what.
 */
counts: ContractImportCounts, 
/**
 * The names that are not known, the first 500: those that come near first.
 */
names: Array<ContractImportName>, 
/**
 * How many there are.
 */
names_all: number, };

/**
 * A link to another contract.
 */
export type ContractLink = { 
/**
 * The other contract.
 */
other_id: number, 
/**
 * How this one stands to it.
 */
role: "frame" | "amends" | "replaces" | "belongs_to", };

/**
 * Another contract that this one stands to.
 */
export type ContractLinked = { 
/**
 * The other contract.
 */
id: number, 
/**
 * Its number.
 */
number: string, 
/**
 * Its title.
 */
title: string, 
/**
 * How the one stands to the other.
 */
role: "frame" | "amends" | "replaces" | "belongs_to", 
/**
 * The other bears the link: it has this one as its frame, amends it, replaces it.
 */
reversed: boolean, };

/**
 * What shall become of every contract.
 */
export type ContractMassChange = { "what": "kind", "value": number | null } | { "what": "cost_centre", "value": number | null } | { "what": "responsible", "value": string } | { "what": "direction", "value": "pay" | "receive" } | { "what": "phase", "value": "draft" | "active" | "suspended" | "archived" } | { "what": "notice_form", "value": "none" | "text" | "agreed_written" | "statutory_written" | "portal" } | { "what": "add_tag", "value": string } | { "what": "remove_tag", "value": string } | { "what": "remind_days", "value": Array<number> | null } | { "what": "note_line", "value": string } | { "what": "own", "value": OwnValue };

/**
 * What a change did.
 */
export type ContractMassDone = { 
/**
 * How many were changed.
 */
changed: number, };

/**
 * What a change would do.
 */
export type ContractMassPreview = { 
/**
 * The first rows that change or are refused.
 */
rows: Array<ContractMassRow>, 
/**
 * How many are marked.
 */
marked: number, 
/**
 * How many of them change.
 */
changing: number, 
/**
 * How many refuse.
 */
refused: number, };

/**
 * A change to many contracts.
 */
export type ContractMassRequest = { 
/**
 * Which contracts.
 */
filter: ContractFilter, 
/**
 * What shall become of them.
 */
change: ContractMassChange, };

/**
 * What a change does to one contract.
 */
export type ContractMassRow = { 
/**
 * The contract.
 */
id: number, 
/**
 * Its title.
 */
title: string, 
/**
 * What stands there now: an id of master data, a stored code, tags or days with `, ` between them, the last
 * line of the note; `+` for several cost centres.
 */
before: string, 
/**
 * What would stand there.
 */
after: string, 
/**
 * Why it is refused.
 */
refusal: FieldIssue | null, };

/**
 * A page of the register.
 */
export type ContractPage = { 
/**
 * The rows.
 */
rows: Array<ContractRow>, 
/**
 * How many the filter leaves.
 */
count: number, 
/**
 * How many there are.
 */
total: number, 
/**
 * Sums over the whole filter, never mixing currencies or directions.
 */
sums: Array<ContractSum>, };

/**
 * A rule of law or custom to begin with.
 */
export type ContractPreset = { 
/**
 * The form that keeps it.
 */
id: number, 
/**
 * Its name in the window's language.
 */
name: string, 
/**
 * "§ 622 Abs. 1 BGB".
 */
source: string, 
/**
 * When the source was looked up.
 */
as_of: string | null, 
/**
 * DE, AT, CH, EU; empty: anywhere.
 */
country: string, 
/**
 * What is to be known.
 */
note: string, 
/**
 * The rules: a part of TERMS.json (first_term, afterwards, notice_first, notice).
 */
terms: Pick<Terms, "first_term" | "afterwards" | "notice_first" | "notice">, };

/**
 * What follows from them.
 */
export type ContractPreview = { 
/**
 * The terms in words.
 */
terms_words: string, 
/**
 * The notice in words.
 */
notice_words: string, 
/**
 * What the calculator says.
 */
deadline: DeadlineWire | null, 
/**
 * The next ends after it, at most three in all.
 */
ends: Array<string>, 
/**
 * The term that runs today.
 */
current_term: TermSpan | null, 
/**
 * The three figures.
 */
figures: Figures | null, 
/**
 * Why nothing could be computed.
 */
issue: FieldIssue | null, };

/**
 * Terms and costs as typed so far.
 */
export type ContractPreviewRequest = { 
/**
 * The terms.
 */
terms: Terms, 
/**
 * The costs.
 */
costs: Array<CostLine>, };

/**
 * By how much a price changes.
 */
export type ContractRaiseBy = { "by": "percent", "value": number } | { "by": "amount", "value": Money };

/**
 * What new prices would do.
 */
export type ContractRaisePreview = { 
/**
 * The first rows.
 */
rows: Array<ContractRaiseRow>, 
/**
 * How many are marked.
 */
marked: number, 
/**
 * How many of them get a new price.
 */
changing: number, 
/**
 * How many refuse.
 */
refused: number, };

/**
 * New prices for many contracts.
 */
export type ContractRaiseRequest = { 
/**
 * Which contracts.
 */
filter: ContractFilter, 
/**
 * From when on the new price holds.
 */
from: string, 
/**
 * By how much it changes.
 */
by: ContractRaiseBy, 
/**
 * Rounded to this many minor units (100: whole euros); 0: not.
 */
round_to: number, 
/**
 * "Indexanpassung".
 */
reason: string, };

/**
 * What a new price does to one contract.
 */
export type ContractRaiseRow = { 
/**
 * The contract.
 */
id: number, 
/**
 * Its title.
 */
title: string, 
/**
 * What is paid each time until then.
 */
before: Money | null, 
/**
 * What is paid each time from then on.
 */
after: Money | null, 
/**
 * How often.
 */
interval: "once" | "weekly" | "two_weekly" | "four_weekly" | "monthly" | "two_monthly" | "quarterly" | "four_monthly" | "half_yearly" | "yearly" | "two_yearly" | "three_yearly" | "five_yearly" | null, 
/**
 * Why it is refused.
 */
refusal: FieldIssue | null, };

/**
 * One line of the register, as it stands today.
 */
export type ContractRow = { 
/**
 * The contract.
 */
id: number, 
/**
 * Our number.
 */
number: string, 
/**
 * Title.
 */
title: string, 
/**
 * The other side.
 */
partner_id: number | null, 
/**
 * Its name.
 */
partner: string, 
/**
 * The kind's name in the window's language.
 */
kind: string, 
/**
 * The cost centre's code and name.
 */
cost_centre: string, 
/**
 * Who looks after it here.
 */
responsible: string, 
/**
 * Who pays.
 */
direction: "pay" | "receive", 
/**
 * How it stands.
 */
status: "draft" | "running" | "suspended" | "terminated" | "expiring" | "ended" | "archived", 
/**
 * Begin.
 */
start: string | null, 
/**
 * The next end, or the last day of one that has ended.
 */
end: string | null, 
/**
 * Zugang bis.
 */
receive_by: string | null, 
/**
 * The safe day.
 */
safe_day: string | null, 
/**
 * Absenden bis.
 */
send_by: string | null, 
/**
 * The end if it is missed.
 */
missed_end: string | null, 
/**
 * Where missing the day binds for no more than a quarter.
 */
freely: Freely | null, 
/**
 * The notice in words.
 */
notice: string, 
/**
 * Jahresbetrag net, so that the column adds up to its sums.
 */
yearly: Money | null, 
/**
 * Tags as typed.
 */
tags: Array<string>, 
/**
 * Cost centres that share it, in all; 0: one bears it alone.
 */
shares: number, 
/**
 * What was decided about the end that is up.
 */
decided: "keep" | "terminate" | "renegotiate" | null, 
/**
 * The last reminder that has come, in days before "absenden bis"; none: nothing is asked.
 */
reminds: number | null, 
/**
 * From when on it is asked for again while it is being renegotiated.
 */
asked_again: string | null, 
/**
 * A notice is written and not sent yet.
 */
prepared: boolean, 
/**
 * What it asks for just now.
 */
due: ContractDue, 
/**
 * Why nothing could be computed.
 */
problem: FieldIssue | null, };

/**
 * A contract to be saved.
 */
export type ContractSave = { 
/**
 * None: a new one.
 */
id: number | null, 
/**
 * What it holds.
 */
fields: ContractFields, };

/**
 * A cost centre's part of a contract.
 */
export type ContractShare = { 
/**
 * The cost centre.
 */
cost_centre_id: number, 
/**
 * Its part in basis points: 10000 in all.
 */
share: number, };

/**
 * A cost centre's part, by name.
 */
export type ContractShareName = { 
/**
 * The cost centre's code and name.
 */
name: string, 
/**
 * Its part in basis points.
 */
share: number, };

/**
 * A contract of the book that may be the same one.
 */
export type ContractSimilar = { 
/**
 * The contract.
 */
id: number, 
/**
 * Its number.
 */
number: string, 
/**
 * Its title.
 */
title: string, 
/**
 * It bears the same number of the partner; else the same title.
 */
same_number: boolean, };

/**
 * A contract as it is typed, to be held against the book.
 */
export type ContractSimilarRequest = { 
/**
 * The contract itself, where it is in the book already.
 */
id: number | null, 
/**
 * The other side.
 */
partner: number | null, 
/**
 * Its title.
 */
title: string, 
/**
 * Their number for it.
 */
contract_number: string, };

/**
 * A sum over the whole filter, in one currency and direction.
 */
export type ContractSum = { 
/**
 * Who pays.
 */
direction: "pay" | "receive", 
/**
 * Without VAT.
 */
net: Money, 
/**
 * With VAT.
 */
gross: Money, };

/**
 * What a clause means, as a proposal for a person to look at.
 */
export type ContractWording = { 
/**
 * The given terms with what the clause says.
 */
terms: Terms, 
/**
 * The clause says the beginning.
 */
start: boolean, 
/**
 * It says how long the first term is.
 */
first_term: boolean, 
/**
 * It says what follows.
 */
afterwards: boolean, 
/**
 * It says how notice is given.
 */
notice: boolean, 
/**
 * It says before which day no notice ends the contract.
 */
earliest_end: boolean, 
/**
 * The form of a notice that it asks for; none where it says nothing of it.
 */
notice_form: "none" | "text" | "agreed_written" | "statutory_written" | "portal" | null, 
/**
 * It can be read in more than one way: "bitte prüfen".
 */
doubtful: boolean, 
/**
 * The rule of notice in words; empty where the clause says none.
 */
notice_words: string, };

/**
 * A clause, and the terms as they stand in the form.
 */
export type ContractWordingRequest = { 
/**
 * The clause as it stands in the contract, German or English.
 */
text: string, 
/**
 * Where the clause says nothing, these stay.
 */
terms: Terms, };

/**
 * Asks for a page of the register.
 */
export type ContractsPage = { 
/**
 * Which contracts.
 */
filter: ContractFilter, 
/**
 * The first row, from 0.
 */
offset: number, 
/**
 * At most so many rows.
 */
limit: number, };

/**
 * By when an assembly has to be called.
 */
export type ConveneBy = { 
/**
 * The rule with its source.
 */
rule: string, 
/**
 * What it demands.
 */
demand: string, 
/**
 * That it is a proposal.
 */
hint: string, 
/**
 * It has to arrive until then; none where posting counts.
 */
receive_by: string | null, 
/**
 * It has to leave until then.
 */
send_by: string, 
/**
 * The agenda has to arrive until then.
 */
agenda_by: string | null, 
/**
 * The day for sending has passed and nobody has been sent anything.
 */
late: boolean, };

/**
 * A price step.
 */
export type CostLine = { 
/**
 * From when on; none: from the beginning.
 */
valid_from: string | null, 
/**
 * What is paid each time.
 */
amount: Money, 
/**
 * Net or gross.
 */
tax: "net" | "gross", 
/**
 * VAT in basis points: 1900 is 19 %.
 */
vat_rate: number, 
/**
 * How often.
 */
interval: "once" | "weekly" | "two_weekly" | "four_weekly" | "monthly" | "two_monthly" | "quarterly" | "four_monthly" | "half_yearly" | "yearly" | "two_yearly" | "three_yearly" | "five_yearly", 
/**
 * The first due day of this rhythm.
 */
first_due: string | null, 
/**
 * "Indexanpassung".
 */
reason: string, };

/**
 * Which country.
 */
export type CountryPick = { 
/**
 * DE, AT or CH.
 */
country: string, };

/**
 * Everything that stands under data protection.
 */
export type DataProtection = { 
/**
 * Retention periods.
 */
rules: Array<RetentionRule>, 
/**
 * Holds.
 */
holds: Array<Hold>, 
/**
 * Who is locked away.
 */
restricted: Array<RestrictedContact>, 
/**
 * Who was erased.
 */
erased: Array<ErasedEntry>, 
/**
 * Who was deleted in the ordinary way and can still be brought back.
 */
deleted: Array<DeletedContact>, };

/**
 * A date whose room somebody else has.
 */
export type DateConflict = { 
/**
 * The date of the series, by its original start.
 */
original: string, 
/**
 * When it is.
 */
when: When, 
/**
 * What has the room.
 */
other: RoomConflict, };

/**
 * Two days, both included.
 */
export type DaysBetween = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day, two years later at most.
 */
to: string, };

/**
 * Terms and the day of asking.
 */
export type DeadlineRequest = { 
/**
 * The terms.
 */
terms: Terms, 
/**
 * The assumed day of receipt.
 */
on: string, };

/**
 * What the calculator says, with its derivation in words.
 */
export type DeadlineWire = { 
/**
 * The next end.
 */
end: string | null, 
/**
 * Zugang bis.
 */
receive_by: string | null, 
/**
 * The last day on which a letter surely arrives.
 */
safe_day: string | null, 
/**
 * Absenden bis.
 */
send_by: string | null, 
/**
 * The end if it is missed.
 */
missed_end: string | null, 
/**
 * The derivation in words.
 */
steps: Array<string>, 
/**
 * What the reader should check, in words.
 */
notes?: Array<string>, };

/**
 * A decision, in its exact words.
 */
export type Decision = { 
/**
 * Drawn when the minutes are approved; ignored on saving.
 */
number: string | null, 
/**
 * The wording.
 */
wording: string, 
/**
 * How was voted.
 */
voting: "open" | "secret" | "consensus", 
/**
 * Votes for; none: nobody counted.
 */
yes: number | null, 
/**
 * Votes against.
 */
no: number | null, 
/**
 * Abstentions.
 */
abstained: number | null, 
/**
 * Invalid ballots.
 */
invalid: number | null, 
/**
 * What came of it.
 */
outcome: "accepted" | "rejected" | "postponed", };

/**
 * What a person says of a decision.
 */
export type DecisionFields = { 
/**
 * What.
 */
choice: "keep" | "terminate" | "renegotiate", 
/**
 * When; not after today.
 */
decided_on: string, 
/**
 * By whom.
 */
decided_by: string, 
/**
 * Why, and what is agreed.
 */
note: string, };

/**
 * Which decisions.
 */
export type DecisionFilter = { 
/**
 * One body alone.
 */
body: number | null, 
/**
 * From this day on.
 */
from: string | null, 
/**
 * Until this day.
 */
to: string | null, 
/**
 * Words, each of the wording, the item, the number, the body or the sitting.
 */
text: string, };

/**
 * A decision as the register shows it.
 */
export type DecisionRow = { 
/**
 * Its id.
 */
id: number, 
/**
 * Its number; none until the minutes are approved.
 */
number: string | null, 
/**
 * The body, if any.
 */
body: string, 
/**
 * The sitting.
 */
event_id: number, 
/**
 * Its title.
 */
event: string, 
/**
 * The day.
 */
decided_on: string, 
/**
 * The item it belongs to.
 */
item: string, 
/**
 * Which item of the minutes that is, from 0.
 */
item_at: number, 
/**
 * Which decision of that item it is, from 0.
 */
decision_at: number, 
/**
 * The wording.
 */
wording: string, 
/**
 * What came of it.
 */
outcome: "accepted" | "rejected" | "postponed", 
/**
 * Votes for, against, abstained, invalid.
 */
counts: Array<number | null>, 
/**
 * How far the minutes have come.
 */
state: "draft" | "released" | "approved", };

/**
 * A deleted contact whose values wait for an undo.
 */
export type DeletedContact = { 
/**
 * The number it had.
 */
id: number, 
/**
 * What it was called.
 */
name: string, 
/**
 * Who deleted it.
 */
who: string, 
/**
 * When, as an instant.
 */
at: string, };

/**
 * Which deleted contact is to be erased.
 */
export type DeletedErasure = { 
/**
 * The number it had.
 */
id: number, 
/**
 * "Antrag vom 02.03.2026".
 */
reason: string, };

/**
 * Asks for a page of entries.
 */
export type DeskEntriesPage = { 
/**
 * Which.
 */
filter: DeskFilter, 
/**
 * The first row, from 0.
 */
offset: number, 
/**
 * At most so many rows.
 */
limit: number, };

/**
 * An entry.
 */
export type DeskEntry = { 
/**
 * Its id.
 */
id: number, 
/**
 * Its number in the Postbuch.
 */
number: string | null, 
/**
 * The task that it led to.
 */
task: number | null, 
/**
 * What was written.
 */
fields: DeskEntryFields, };

/**
 * What a person writes of an entry.
 */
export type DeskEntryFields = { 
/**
 * Which way.
 */
direction: "in" | "out", 
/**
 * What.
 */
kind: "letter" | "registered" | "fax" | "email" | "parcel" | "call" | "visit", 
/**
 * When, `2026-03-16T09:00`; none: now.
 */
at: string | null, 
/**
 * From whom or to whom, where the book knows them.
 */
contact_id: number | null, 
/**
 * Their name.
 */
partner: string, 
/**
 * The firm from which a visitor or caller comes.
 */
company: string, 
/**
 * What it is about.
 */
subject: string, 
/**
 * What else is to be known.
 */
note: string, 
/**
 * For whom; a visit's host.
 */
for_id: number | null, 
/**
 * Their name, or that of somebody who is no employee.
 */
for_name: string, 
/**
 * Until when something is to be done about it; makes a task.
 */
until: string | null, 
/**
 * The number of an Einschreiben or parcel.
 */
tracking: string, 
/**
 * The caller's number.
 */
phone: string, 
/**
 * What the caller wishes.
 */
wish: "" | "calls_back" | "call_back" | "info", 
/**
 * Dringend.
 */
urgent: boolean, 
/**
 * Who took it.
 */
taken_by: string, 
/**
 * The number of the visitor's badge.
 */
badge: string, 
/**
 * When the visitor left.
 */
left_at: string | null, 
/**
 * The entry that it answers.
 */
answers: number | null, };

/**
 * A page of entries.
 */
export type DeskEntryPage = { 
/**
 * The rows.
 */
rows: Array<DeskEntryRow>, 
/**
 * How many the filter leaves.
 */
count: number, 
/**
 * How many there are in all.
 */
total: number, };

/**
 * An entry as lists show it.
 */
export type DeskEntryRow = { 
/**
 * How its task stands.
 */
task_state: "open" | "done" | "dropped" | null, 
/**
 * How many files are kept with it.
 */
files: number, 
/**
 * Its id.
 */
id: number, 
/**
 * Its number in the Postbuch.
 */
number: string | null, 
/**
 * The task that it led to.
 */
task: number | null, 
/**
 * What was written.
 */
fields: DeskEntryFields, };

/**
 * An entry to be saved.
 */
export type DeskEntrySave = { 
/**
 * None: a new one.
 */
id: number | null, 
/**
 * What is written.
 */
fields: DeskEntryFields, 
/**
 * What its task is called; empty: as the entry.
 */
task_title: string, 
/**
 * Tokens of files that came along; they are kept with it in the same step.
 */
files: Array<string>, };

/**
 * Which entries, in which order.
 */
export type DeskFilter = { 
/**
 * Words and digits.
 */
text: string, 
/**
 * Which way.
 */
direction: "in" | "out" | null, 
/**
 * Of these kinds; empty: all.
 */
kinds: Array<"letter" | "registered" | "fax" | "email" | "parcel" | "call" | "visit">, 
/**
 * From this day on.
 */
from: string | null, 
/**
 * Until this day, included.
 */
to: string | null, 
/**
 * For these employees; empty: for all.
 */
employees: Array<number>, 
/**
 * From or to this contact.
 */
contact: number | null, 
/**
 * Only what still waits for somebody.
 */
open: boolean, 
/**
 * By what.
 */
column: "at" | "number" | "partner" | "subject" | "for", 
/**
 * Last first.
 */
descending: boolean, };

/**
 * A pair that a person called different.
 */
export type DismissedPair = { 
/**
 * Names it for taking it back.
 */
id: number, 
/**
 * One contact.
 */
first: number, 
/**
 * Its name.
 */
first_name: string, 
/**
 * What tells it from its namesakes.
 */
first_detail: string, 
/**
 * The other one.
 */
second: number, 
/**
 * Its name.
 */
second_name: string, 
/**
 * What tells it from its namesakes.
 */
second_detail: string, };

/**
 * A line of what was sent.
 */
export type Dispatched = { 
/**
 * Who.
 */
name: string, 
/**
 * Their address.
 */
address: string, 
/**
 * What, how and when.
 */
sent: Sent, };

/**
 * A distribution list.
 */
export type DistributionList = { 
/**
 * Its id.
 */
id: number, 
/**
 * What is known of it.
 */
fields: DistributionListFields, };

/**
 * What became of contacts that were put on a list.
 */
export type DistributionListAdded = { 
/**
 * How many were not on it before.
 */
added: number, };

/**
 * Contacts that join or leave a list.
 */
export type DistributionListContacts = { 
/**
 * The list.
 */
id: number, 
/**
 * Whom.
 */
contacts: ContactFilter, };

/**
 * What is known of a distribution list.
 */
export type DistributionListFields = { 
/**
 * Its name.
 */
name: string, 
/**
 * What it is for.
 */
note: string, 
/**
 * Whoever this finds is on the list; null: only those who are named.
 */
filter: ContactFilter | null, 
/**
 * The label of the e-mail address to use; empty: the preferred one.
 */
email_label: string, 
/**
 * The kind of postal address to use; null: the preferred one.
 */
address_kind: "street" | "po_box" | "bulk" | "invoice" | "delivery" | null, 
/**
 * Who was named, in order.
 */
named: Array<NamedMember>, };

/**
 * A list to be saved.
 */
export type DistributionListSave = { 
/**
 * None: a new one.
 */
id: number | null, 
/**
 * What is known of it.
 */
fields: DistributionListFields, };

/**
 * A list as the overview shows it.
 */
export type DistributionListSummary = { 
/**
 * Its id.
 */
id: number, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is for.
 */
note: string, 
/**
 * Whether a filter finds members.
 */
by_filter: boolean, 
/**
 * How many are named.
 */
named: number, };

/**
 * A member as shown.
 */
export type DistributionMember = { 
/**
 * The contact; null where it is gone.
 */
contact_id: number | null, 
/**
 * "Dr. Anna Weber".
 */
name: string, 
/**
 * "Weber, Dr. Anna".
 */
listed: string, 
/**
 * The current organisation.
 */
organisation: string, 
/**
 * Town.
 */
town: string, 
/**
 * The e-mail address that is used; empty: there is none.
 */
email: string, 
/**
 * The kind of postal address that is used; null: the preferred one.
 */
address_kind: "street" | "po_box" | "bulk" | "invoice" | "delivery" | null, 
/**
 * Found by the filter, not named.
 */
by_filter: boolean, 
/**
 * Whether they are written to.
 */
state: "active" | "inactive" | "restricted" | "gone", };

/**
 * A page of the members.
 */
export type DistributionMembers = { 
/**
 * The members.
 */
rows: Array<DistributionMember>, 
/**
 * How many there are in all.
 */
count: number, 
/**
 * As `count`: a list has no filter of its own.
 */
total: number, 
/**
 * Named, but deactivated since: not written to.
 */
inactive: number, 
/**
 * Named, but locked away: not written to.
 */
restricted: number, 
/**
 * Named, but deleted since: not written to.
 */
gone: number, 
/**
 * Left out of what the filter finds.
 */
excluded: number, };

/**
 * Asks for a page of the members.
 */
export type DistributionMembersPage = { 
/**
 * The list.
 */
id: number, 
/**
 * The first row, from 0.
 */
offset: number, 
/**
 * At most so many rows.
 */
limit: number, };

/**
 * A set paper.
 */
export type DocumentPick = { 
/**
 * Which.
 */
document: number, 
/**
 * Tagged for screen readers however long it is.
 */
tagged: boolean, 
/**
 * For the printer: `first` pages of letters alone, `further` ones alone; all where not given.
 */
part: string | null, };

/**
 * A kept draft.
 */
export type Draft = { 
/**
 * `contact`, `contract`, `event`, …
 */
place: string, 
/**
 * None: a new record.
 */
record_id: number | null, 
/**
 * The form's own content.
 */
json: unknown, 
/**
 * When it was kept, as an instant.
 */
at: string, };

/**
 * A form's place and the record in it.
 */
export type DraftPick = { 
/**
 * `contact`, `contract`, `event`, …
 */
place: string, 
/**
 * None: a new record.
 */
record_id: number | null, };

/**
 * What is being typed.
 */
export type DraftPut = { 
/**
 * `contact`, `contract`, `event`, …
 */
place: string, 
/**
 * None: a new record.
 */
record_id: number | null, 
/**
 * The form's own content.
 */
json: unknown, };

/**
 * Somebody who may be erased.
 */
export type DueContact = { 
/**
 * The contact.
 */
id: number, 
/**
 * The name.
 */
name: string, 
/**
 * Why.
 */
why: "restriction_over" | "papers_over" | "idle", 
/**
 * Since when; for idle ones the last sign of life.
 */
since: string, };

/**
 * For which day the yearly list is made.
 */
export type DueRequest = { 
/**
 * The day; none: today.
 */
day: string | null, 
/**
 * After so many years without a sign of life somebody is listed as idle.
 */
idle_years: number, };

/**
 * Contacts that may be one.
 */
export type DuplicateGroup = { 
/**
 * Its place in the scan, which stays when others are settled.
 */
id: number, 
/**
 * The contacts.
 */
members: Array<ContactRow>, 
/**
 * 0 to 100, of the pair that is most alike.
 */
score: number, 
/**
 * Why.
 */
reasons: Array<LookalikeReason>, };

/**
 * A page of groups; those that were settled meanwhile are left out.
 */
export type DuplicateGroups = { 
/**
 * The groups, the most alike first.
 */
groups: Array<DuplicateGroup>, 
/**
 * How many are left.
 */
count: number, };

/**
 * Which groups of a scan.
 */
export type DuplicatesPage = { 
/**
 * The scan.
 */
scan: number, 
/**
 * The first group.
 */
offset: number, 
/**
 * At most so many.
 */
limit: number, };

/**
 * A finished scan.
 */
export type DuplicatesScan = { 
/**
 * Names it in the other commands.
 */
scan: number, 
/**
 * How many groups were found.
 */
groups: number, 
/**
 * How many contacts were looked at.
 */
looked_at: number, };

/**
 * A paper that must be kept.
 */
export type Duty = { 
/**
 * Its record.
 */
record: RecordRef, 
/**
 * Its title.
 */
title: string, 
/**
 * By which rule.
 */
keeps: "books" | "vouchers" | "letters", 
/**
 * The rule's source.
 */
source: string, 
/**
 * The last day; none: it still runs.
 */
until: string | null, };

/**
 * An invoice or credit note by EN 16931. What it does not say is an empty text; amounts are
 * decimal text as they stand, days `2026-03-16`.
 */
export type EInvoice = { 
/**
 * `UBL` or `CII`.
 */
syntax: string, 
/**
 * The attachment of the PDF that was read; empty for an XML file.
 */
enclosed_as: string, 
/**
 * BT-24.
 */
profile: string, 
/**
 * BT-1.
 */
number: string, 
/**
 * BT-2.
 */
issued: string, 
/**
 * BT-3, a code of UNTDID 1001.
 */
kind: string, 
/**
 * Whether it gives money back.
 */
credit: boolean, 
/**
 * BT-5.
 */
currency: string, 
/**
 * BT-6.
 */
tax_currency: string, 
/**
 * BT-7.
 */
tax_point: string, 
/**
 * BT-9.
 */
due: string, 
/**
 * BT-10.
 */
buyer_reference: string, 
/**
 * BT-11.
 */
project: string, 
/**
 * BT-12.
 */
contract: string, 
/**
 * BT-13.
 */
order: string, 
/**
 * BT-14.
 */
sales_order: string, 
/**
 * BT-15.
 */
receiving_advice: string, 
/**
 * BT-16.
 */
despatch_advice: string, 
/**
 * BT-17.
 */
tender: string, 
/**
 * BT-18.
 */
object: string, 
/**
 * BT-19.
 */
account: string, 
/**
 * BT-20, what is written for people.
 */
terms: string, 
/**
 * Discounts for paying early.
 */
discounts: Array<EInvoiceDiscount>, 
/**
 * BG-1.
 */
notes: Array<EInvoiceNote>, 
/**
 * BG-3.
 */
preceding: Array<EInvoicePreceding>, 
/**
 * BG-4.
 */
seller: EInvoiceParty, 
/**
 * BG-7.
 */
buyer: EInvoiceParty, 
/**
 * BG-10.
 */
payee: EInvoiceParty | null, 
/**
 * BG-11.
 */
representative: EInvoiceParty | null, 
/**
 * BG-13, BG-15.
 */
delivery: EInvoiceDelivery | null, 
/**
 * BG-14.
 */
period: EInvoicePeriod, 
/**
 * BG-16.
 */
payments: Array<EInvoicePayment>, 
/**
 * BG-20, BG-21.
 */
allowances: Array<EInvoiceAllowance>, 
/**
 * BG-23.
 */
taxes: Array<EInvoiceTax>, 
/**
 * What is collected for others; its reason says what for.
 */
third_party: Array<EInvoiceAllowance>, 
/**
 * BG-22.
 */
totals: EInvoiceTotals, 
/**
 * BG-25.
 */
lines: Array<EInvoiceLine>, 
/**
 * BG-24.
 */
attachments: Array<EInvoiceEnclosed>, 
/**
 * What does not add up, is missing or could not be read.
 */
remarks: Array<EInvoiceRemark>, };

/**
 * An allowance or a charge.
 */
export type EInvoiceAllowance = { 
/**
 * Whether it is a charge.
 */
charge: boolean, 
/**
 * How much.
 */
amount: string, 
/**
 * Of how much.
 */
base: string, 
/**
 * How many per cent.
 */
percent: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Why, as a code.
 */
reason_code: string, 
/**
 * Its VAT category.
 */
category: string, 
/**
 * Its VAT rate.
 */
rate: string, };

/**
 * What was delivered where.
 */
export type EInvoiceDelivery = { 
/**
 * To whom.
 */
name: string, 
/**
 * When.
 */
on: string, 
/**
 * Where.
 */
place: EInvoicePlace, };

/**
 * A discount for paying early (Skonto).
 */
export type EInvoiceDiscount = { 
/**
 * Within so many days.
 */
days: string, 
/**
 * So many per cent.
 */
percent: string, 
/**
 * Of this amount; empty: of the amount due.
 */
base: string, };

/**
 * A paper that the invoice encloses or points to.
 */
export type EInvoiceEnclosed = { 
/**
 * BT-122.
 */
reference: string, 
/**
 * BT-123.
 */
description: string, 
/**
 * The file's name; empty where none is enclosed.
 */
name: string, 
/**
 * Its type as the invoice says.
 */
media_type: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * BT-124.
 */
address: string, };

/**
 * A file that was given and is not kept yet.
 */
export type EInvoiceGiven = { 
/**
 * Its token.
 */
token: string, };

/**
 * A line.
 */
export type EInvoiceLine = { 
/**
 * BT-126.
 */
number: string, 
/**
 * How deep it stands under others.
 */
level: number, 
/**
 * Whether its amount is part of the sum.
 */
counts: boolean, 
/**
 * BT-127.
 */
note: string, 
/**
 * BT-153.
 */
name: string, 
/**
 * BT-154.
 */
description: string, 
/**
 * BT-155.
 */
seller_item: string, 
/**
 * BT-156.
 */
buyer_item: string, 
/**
 * BT-157.
 */
standard_item: string, 
/**
 * BT-159.
 */
origin: string, 
/**
 * BT-132.
 */
order_line: string, 
/**
 * BT-129.
 */
quantity: string, 
/**
 * BT-130, a code of Recommendation 20.
 */
unit: string, 
/**
 * BT-146.
 */
price: string, 
/**
 * BT-148.
 */
gross_price: string, 
/**
 * BT-147.
 */
price_discount: string, 
/**
 * BT-149.
 */
base_quantity: string, 
/**
 * BT-150.
 */
base_unit: string, 
/**
 * BT-131.
 */
total: string, 
/**
 * BT-151.
 */
category: string, 
/**
 * BT-152.
 */
rate: string, 
/**
 * BG-26.
 */
period: EInvoicePeriod, 
/**
 * BG-27, BG-28.
 */
allowances: Array<EInvoiceAllowance>, 
/**
 * BG-32.
 */
properties: Array<EInvoiceProperty>, };

/**
 * Whether a kept file is an invoice.
 */
export type EInvoiceLook = { 
/**
 * It is one, or was meant to be one; what is wrong with it is told by reading it.
 */
is_one: boolean, };

/**
 * A note.
 */
export type EInvoiceNote = { 
/**
 * A code of UNTDID 4451.
 */
subject: string, 
/**
 * What it says.
 */
text: string, };

/**
 * Who sells, buys, is paid or answers for the tax.
 */
export type EInvoiceParty = { 
/**
 * As registered.
 */
name: string, 
/**
 * As it trades.
 */
trading_name: string, 
/**
 * Its identifiers.
 */
ids: Array<string>, 
/**
 * Its number in a register.
 */
registration: string, 
/**
 * What the law wants said.
 */
legal: string, 
/**
 * Its VAT id.
 */
vat_id: string, 
/**
 * Its tax number.
 */
tax_number: string, 
/**
 * Its electronic address.
 */
endpoint: string, 
/**
 * Where it is.
 */
place: EInvoicePlace, 
/**
 * Whom to ask.
 */
contact: string, 
/**
 * Their telephone.
 */
phone: string, 
/**
 * Their e-mail address.
 */
email: string, };

/**
 * A way to pay.
 */
export type EInvoicePayment = { 
/**
 * A code of UNTDID 4461.
 */
means: string, 
/**
 * The means in words.
 */
means_text: string, 
/**
 * What to write on the transfer.
 */
reference: string, 
/**
 * The account, as it stands.
 */
account: string, 
/**
 * It is an IBAN and its check digits fit.
 */
is_iban: boolean, 
/**
 * Whose account.
 */
account_name: string, 
/**
 * The bank.
 */
bic: string, 
/**
 * The card's number, in part.
 */
card: string, 
/**
 * The mandate of a direct debit.
 */
mandate: string, 
/**
 * The creditor's identifier.
 */
creditor: string, 
/**
 * The account that is debited.
 */
debited: string, };

/**
 * From when until when.
 */
export type EInvoicePeriod = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, };

/**
 * A postal address.
 */
export type EInvoicePlace = { 
/**
 * Street and further lines.
 */
lines: Array<string>, 
/**
 * The postal code.
 */
postcode: string, 
/**
 * The town.
 */
city: string, 
/**
 * The part of the country.
 */
region: string, 
/**
 * Two letters.
 */
country: string, };

/**
 * An earlier invoice.
 */
export type EInvoicePreceding = { 
/**
 * Its number.
 */
number: string, 
/**
 * Its day.
 */
issued: string, };

/**
 * A property of an article.
 */
export type EInvoiceProperty = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its value.
 */
value: string, };

/**
 * What is to be said of the document.
 */
export type EInvoiceRemark = { 
/**
 * Its words stand in the table of messages.
 */
code: string, 
/**
 * What the words need.
 */
data: unknown, };

/**
 * The VAT of one category and rate.
 */
export type EInvoiceTax = { 
/**
 * A code of UNTDID 5305.
 */
category: string, 
/**
 * Per cent.
 */
rate: string, 
/**
 * What is taxed.
 */
base: string, 
/**
 * The tax.
 */
amount: string, 
/**
 * Why there is none.
 */
reason: string, 
/**
 * Why, as a code.
 */
reason_code: string, };

/**
 * The sums.
 */
export type EInvoiceTotals = { 
/**
 * BT-106.
 */
lines: string, 
/**
 * BT-107.
 */
allowances: string, 
/**
 * BT-108.
 */
charges: string, 
/**
 * BT-109.
 */
net: string, 
/**
 * BT-110.
 */
tax: string, 
/**
 * BT-111.
 */
tax_accounted: string, 
/**
 * BT-112.
 */
gross: string, 
/**
 * BT-113.
 */
paid: string, 
/**
 * BT-114.
 */
rounding: string, 
/**
 * BT-115.
 */
due: string, };

/**
 * An e-mail address.
 */
export type Email = { 
/**
 * `work`, `home`, or a free text.
 */
label: string, 
/**
 * The address.
 */
address: string, 
/**
 * Used where one is needed.
 */
preferred: boolean, };

/**
 * The addresses of several contacts, each once.
 */
export type Emails = { 
/**
 * The addresses in the order of the contacts.
 */
addresses: Array<string>, 
/**
 * Who has none.
 */
without: Array<WithoutEmail>, };

/**
 * Whose addresses: of a distribution list, or of contacts.
 */
export type EmailsRequest = { 
/**
 * A distribution list, with the addresses that it says.
 */
list?: number, 
/**
 * Contacts.
 */
filter?: ContactFilter, };

/**
 * An employee.
 */
export type Employee = { 
/**
 * The id.
 */
id: number, 
/**
 * "Dr. Anna Petersen".
 */
name: string, 
/**
 * Active and not gone: offered in pickers.
 */
works: boolean, 
/**
 * At how many records the employee is used.
 */
used: number, 
/**
 * Name of the linked contact; empty without.
 */
contact: string, 
/**
 * Short sign, unique: "AP".
 */
code: string, 
/**
 * "Frau", "Herr".
 */
salutation: string, 
/**
 * "Dr."
 */
title: string, 
/**
 * First name.
 */
given: string, 
/**
 * Family name.
 */
family: string, 
/**
 * "Buchhaltung".
 */
function: string, 
/**
 * First day.
 */
entered_on: string | null, 
/**
 * Last day.
 */
left_on: string | null, 
/**
 * A line of the list of departments.
 */
department_id: number | null, 
/**
 * A line of the list of cost centres.
 */
cost_centre_id: number | null, 
/**
 * Durchwahl.
 */
extension: string, 
/**
 * Mobile phone.
 */
mobile: string, 
/**
 * E-mail.
 */
email: string, 
/**
 * Where the desk stands.
 */
room_id: number | null, 
/**
 * `1980-04-15` or `--04-15`.
 */
birthday: string | null, 
/**
 * To whom the employee reports.
 */
supervisor_id: number | null, 
/**
 * Who stands in.
 */
substitute_id: number | null, 
/**
 * ISO weekdays in their order: "12345".
 */
working_days: string, 
/**
 * How the employee may sign.
 */
signing: "none" | "sole" | "joint" | "procuration" | "proxy" | "order", 
/**
 * The same person in the address book.
 */
contact_id: number | null, 
/**
 * Notes.
 */
note: string, 
/**
 * False: hidden in pickers.
 */
active: boolean, };

/**
 * Something that rests on an employee.
 */
export type EmployeeDuty = { 
/**
 * In which way.
 */
kind: "contract" | "task" | "supervisor" | "substitute", 
/**
 * What.
 */
record: RecordRef, 
/**
 * Its title.
 */
title: string, };

/**
 * What is known of an employee.
 */
export type EmployeeFields = { 
/**
 * Short sign, unique: "AP".
 */
code: string, 
/**
 * "Frau", "Herr".
 */
salutation: string, 
/**
 * "Dr."
 */
title: string, 
/**
 * First name.
 */
given: string, 
/**
 * Family name.
 */
family: string, 
/**
 * "Buchhaltung".
 */
function: string, 
/**
 * First day.
 */
entered_on: string | null, 
/**
 * Last day.
 */
left_on: string | null, 
/**
 * A line of the list of departments.
 */
department_id: number | null, 
/**
 * A line of the list of cost centres.
 */
cost_centre_id: number | null, 
/**
 * Durchwahl.
 */
extension: string, 
/**
 * Mobile phone.
 */
mobile: string, 
/**
 * E-mail.
 */
email: string, 
/**
 * Where the desk stands.
 */
room_id: number | null, 
/**
 * `1980-04-15` or `--04-15`.
 */
birthday: string | null, 
/**
 * To whom the employee reports.
 */
supervisor_id: number | null, 
/**
 * Who stands in.
 */
substitute_id: number | null, 
/**
 * ISO weekdays in their order: "12345".
 */
working_days: string, 
/**
 * How the employee may sign.
 */
signing: "none" | "sole" | "joint" | "procuration" | "proxy" | "order", 
/**
 * The same person in the address book.
 */
contact_id: number | null, 
/**
 * Notes.
 */
note: string, 
/**
 * False: hidden in pickers.
 */
active: boolean, };

/**
 * An employee to be saved.
 */
export type EmployeeSave = { 
/**
 * None: a new one.
 */
id: number | null, 
/**
 * What is known.
 */
fields: EmployeeFields, };

/**
 * A line of a short list.
 */
export type Entry = { 
/**
 * Its id.
 */
id: number, 
/**
 * The system's own: can be renamed, not deleted.
 */
built_in: boolean, 
/**
 * At how many records it is used.
 */
used: number, 
/**
 * Unique within the list.
 */
code: string, 
/**
 * German name.
 */
name_de: string, 
/**
 * English name; empty: the German one.
 */
name_en: string, 
/**
 * `#RRGGBB` or empty.
 */
colour: string, 
/**
 * Place in the list.
 */
position: number, 
/**
 * False: hidden in pickers.
 */
active: boolean, 
/**
 * First day: departments, cost centres, VAT rates.
 */
valid_from: string | null, 
/**
 * Last day.
 */
valid_to: string | null, 
/**
 * German name in the other direction, for kinds of relations; empty: the same.
 */
reverse_de: string, 
/**
 * English name in the other direction; empty: the German one.
 */
reverse_en: string, 
/**
 * The line above, in a list that is a tree.
 */
parent_id: number | null, 
/**
 * Basis points (1900 = 19 %), in the list of VAT rates.
 */
rate: number | null, };

/**
 * What a line of a short list holds.
 */
export type EntryFields = { 
/**
 * Unique within the list.
 */
code: string, 
/**
 * German name.
 */
name_de: string, 
/**
 * English name; empty: the German one.
 */
name_en: string, 
/**
 * `#RRGGBB` or empty.
 */
colour: string, 
/**
 * Place in the list.
 */
position: number, 
/**
 * False: hidden in pickers.
 */
active: boolean, 
/**
 * First day: departments, cost centres, VAT rates.
 */
valid_from: string | null, 
/**
 * Last day.
 */
valid_to: string | null, 
/**
 * German name in the other direction, for kinds of relations; empty: the same.
 */
reverse_de: string, 
/**
 * English name in the other direction; empty: the German one.
 */
reverse_en: string, 
/**
 * The line above, in a list that is a tree.
 */
parent_id: number | null, 
/**
 * Basis points (1900 = 19 %), in the list of VAT rates.
 */
rate: number | null, };

/**
 * The order of a short list, or of one branch of its tree.
 */
export type EntryOrder = { 
/**
 * The list.
 */
list: "category" | "contract_kind" | "cost_centre" | "relation_kind" | "department" | "role" | "salutation" | "country" | "currency" | "vat_rate" | "payment_interval" | "reason", 
/**
 * Its lines, as they are to stand.
 */
ids: Array<number>, };

/**
 * A line to be saved.
 */
export type EntrySave = { 
/**
 * The list.
 */
list: "category" | "contract_kind" | "cost_centre" | "relation_kind" | "department" | "role" | "salutation" | "country" | "currency" | "vat_rate" | "payment_interval" | "reason", 
/**
 * None: a new line.
 */
id: number | null, 
/**
 * What it holds.
 */
fields: EntryFields, };

/**
 * Equipment.
 */
export type Equipment = { 
/**
 * Its id.
 */
id: number, 
/**
 * At how many records it is used.
 */
used: number, 
/**
 * Short and unique.
 */
code: string, 
/**
 * "Beamer, tragbar".
 */
name: string, 
/**
 * How many there are.
 */
quantity: number, 
/**
 * Where they stand.
 */
room_id: number | null, 
/**
 * Serial number, key, accessories.
 */
note: string, 
/**
 * Place in the list.
 */
position: number, 
/**
 * False: hidden in pickers.
 */
active: boolean, };

/**
 * What is known of equipment.
 */
export type EquipmentFields = { 
/**
 * Short and unique.
 */
code: string, 
/**
 * "Beamer, tragbar".
 */
name: string, 
/**
 * How many there are.
 */
quantity: number, 
/**
 * Where they stand.
 */
room_id: number | null, 
/**
 * Serial number, key, accessories.
 */
note: string, 
/**
 * Place in the list.
 */
position: number, 
/**
 * False: hidden in pickers.
 */
active: boolean, };

/**
 * Equipment to be saved.
 */
export type EquipmentSave = { 
/**
 * None: a new one.
 */
id: number | null, 
/**
 * What is known of it.
 */
fields: EquipmentFields, };

/**
 * An entry of the list of who was erased.
 */
export type ErasedEntry = { 
/**
 * The contact's number.
 */
contact: number, 
/**
 * The day.
 */
on: string, 
/**
 * Why.
 */
reason: string, };

/**
 * Rows that go, by table.
 */
export type ErasedRows = { 
/**
 * The table's name.
 */
table: string, 
/**
 * How many.
 */
rows: number, };

/**
 * What an erasure left.
 */
export type ErasureDone = { 
/**
 * Tables in whose texts the person is still named, each once.
 */
left: Array<string>, };

/**
 * What an erasure would do.
 */
export type ErasurePreview = { 
/**
 * The person's name.
 */
name: string, 
/**
 * Whether it may be done now.
 */
allowed: boolean, 
/**
 * The first day on which it may; none: now, or nobody can say yet.
 */
free_on: string | null, 
/**
 * What goes.
 */
goes: Array<ErasedRows>, 
/**
 * What stays without the name.
 */
stays: Array<StayingRecord>, 
/**
 * Papers that must be kept.
 */
duties: Array<Duty>, 
/**
 * Holds that stand.
 */
holds: Array<Hold>, 
/**
 * Texts elsewhere that name the person.
 */
mentions: Array<Mention>, 
/**
 * Copies that hold the person and stay until they are tidied away.
 */
copies: Array<HoldingCopy>, 
/**
 * Since when the contact is restricted.
 */
restricted: string | null, };

/**
 * Whom to erase.
 */
export type ErasureRequest = { 
/**
 * The contact.
 */
id: number, 
/**
 * "Antrag vom 02.03.2026".
 */
reason: string, 
/**
 * Texts of others in which the name gives way to a mark.
 */
replace: Array<MentionPlace>, };

/**
 * One event.
 */
export type Event = { "type": "progress", 
/**
 * The job's number, as the caller chose it.
 */
job: number, 
/**
 * Done so far.
 */
done: number, 
/**
 * Of so many; 0 where it is not known.
 */
all: number, } | { "type": "day_changed", 
/**
 * It, as YYYY-MM-DD.
 */
today: string, } | { "type": "backup", 
/**
 * Whether it was made and verified.
 */
ok: boolean, 
/**
 * The code of the failure.
 */
code: string | null, } | { "type": "erased_again", 
/**
 * How many.
 */
count: number, } | { "type": "file_damaged" } | { "type": "files_arrived", 
/**
 * Tokens to open or import them.
 */
files: Array<ArrivedFile>, };

/**
 * The events since then.
 */
export type EventBatch = { 
/**
 * The number to ask after next time.
 */
last: number, 
/**
 * The events, oldest first; empty after about 25 seconds of silence.
 */
events: Array<Event>, };

/**
 * A further day of an event of several days.
 */
export type EventDay = { 
/**
 * The date.
 */
date: string, 
/**
 * When the agenda's clock begins, HH:MM.
 */
start: string, };

/**
 * An event to be copied.
 */
export type EventDuplicate = { 
/**
 * Which.
 */
id: number, 
/**
 * The first day of the copy.
 */
first_day: string, };

/**
 * Which events; without a word all of them.
 */
export type EventExportFilter = { 
/**
 * Events, and series with a date, that last beyond the beginning of this day.
 */
from: string | null, 
/**
 * Those that begin until the end of this day.
 */
to: string | null, 
/**
 * The sittings of one body.
 */
body: number | null, 
/**
 * One series with all that hangs on it.
 */
series: number | null, 
/**
 * These events alone.
 */
ids: Array<number> | null, 
/**
 * Open tasks as well.
 */
tasks: boolean, };

/**
 * Everything the planner holds of one event.
 */
export type EventFields = { 
/**
 * What it is.
 */
kind: "appointment" | "meeting" | "sitting" | "seminar" | "occasion", 
/**
 * How far it has come.
 */
status: "draft" | "invited" | "running" | "ended" | "cancelled", 
/**
 * Title.
 */
title: string, 
/**
 * The body (Gremium).
 */
body: string, 
/**
 * When.
 */
when: When, 
/**
 * One of the own rooms.
 */
room_id: number | null, 
/**
 * Minutes to set up; none: those of the room.
 */
set_up: number | null, 
/**
 * Minutes to clear down; none: those of the room.
 */
clear_down: number | null, 
/**
 * Why the room is taken although somebody else has it.
 */
room_override: string, 
/**
 * The equipment that it needs, in order.
 */
bookings: Array<Booking>, 
/**
 * Another place.
 */
place: string, 
/**
 * Address or number to dial in.
 */
online_link: string, 
/**
 * What is to be read or brought.
 */
preparation: string, 
/**
 * The date of the invitation.
 */
convened_on: string | null, 
/**
 * "Montag, 14. September 2026".
 */
next_date: string, 
/**
 * What was chosen about the end.
 */
over_choice: "" | "extend" | "shorten" | "keep", 
/**
 * Free text.
 */
note: string, 
/**
 * The days after the first.
 */
days: Array<EventDay>, 
/**
 * Who is there.
 */
participants: Array<Participant>, 
/**
 * The items in order.
 */
agenda: Array<AgendaItem>, 
/**
 * Own fields that have a value.
 */
own: Array<OwnValue>, };

/**
 * Which events, in which order.
 */
export type EventFilter = { 
/**
 * Words as typed.
 */
text: string, 
/**
 * One kind alone.
 */
kind: "appointment" | "meeting" | "sitting" | "seminar" | "occasion" | null, 
/**
 * One status alone.
 */
status: "draft" | "invited" | "running" | "ended" | "cancelled" | null, 
/**
 * From this day on.
 */
from: string | null, 
/**
 * Up to this day.
 */
to: string | null, 
/**
 * Of one body.
 */
body: number | null, 
/**
 * In one room.
 */
room: number | null, 
/**
 * With one contact on the list.
 */
contact: number | null, 
/**
 * The latest first.
 */
descending: boolean, };

/**
 * An event, and where it shall be.
 */
export type EventMove = { 
/**
 * The event.
 */
id: number, 
/**
 * When it takes place from now on.
 */
when: When, };

/**
 * A page of events.
 */
export type EventPage = { 
/**
 * The rows.
 */
rows: Array<EventRow>, 
/**
 * How many the filter leaves.
 */
count: number, 
/**
 * How many there are.
 */
total: number, };

/**
 * How many may come, and what a place costs.
 */
export type EventPlaces = { 
/**
 * How many confirmed registrations there are at most; null: as many as come.
 */
capacity: number | null, 
/**
 * What a place costs, in the smallest unit; null: nothing.
 */
price: number | null, 
/**
 * The currency of every amount of the event.
 */
currency: string, };

/**
 * Seats, price and currency of an event.
 */
export type EventPlacesSave = { 
/**
 * The event.
 */
event_id: number, 
/**
 * What they are.
 */
places: EventPlaces, };

/**
 * What follows from an event while it is typed.
 */
export type EventPreview = { 
/**
 * The agenda's clock.
 */
clock: Clock | null, 
/**
 * What else is in the room at that time.
 */
conflicts: Array<RoomConflict>, 
/**
 * Its equipment, enough of it or not.
 */
supplies: Array<Supply>, 
/**
 * What would be refused.
 */
issues: Array<FieldIssue>, };

/**
 * An event with what follows from it.
 */
export type EventRecord = { 
/**
 * Its id.
 */
id: number, 
/**
 * iCalendar UID.
 */
uid: string, 
/**
 * The room's name.
 */
room: string, 
/**
 * The agenda's clock; none where it cannot run.
 */
clock: Clock | null, 
/**
 * What else is in the room at that time.
 */
conflicts: Array<RoomConflict>, 
/**
 * Its equipment, enough of it or not.
 */
supplies: Array<Supply>, 
/**
 * The number of the sitting in its body, "3/2026"; none before it is called.
 */
number: string | null, 
/**
 * The series that it is a date of.
 */
series: EventSeries | null, 
/**
 * What the planner holds.
 */
fields: EventFields, };

/**
 * One event as lists and calendars show it.
 */
export type EventRow = { 
/**
 * The event.
 */
id: number, 
/**
 * What it is.
 */
kind: "appointment" | "meeting" | "sitting" | "seminar" | "occasion", 
/**
 * How far it has come.
 */
status: "draft" | "invited" | "running" | "ended" | "cancelled", 
/**
 * Title.
 */
title: string, 
/**
 * The body.
 */
body: string, 
/**
 * When.
 */
when: When, 
/**
 * One of the own rooms.
 */
room_id: number | null, 
/**
 * The room's name.
 */
room: string, 
/**
 * Another place.
 */
place: string, 
/**
 * How many people are on its list.
 */
participants: number, 
/**
 * How many items its agenda has, breaks aside.
 */
items: number, };

/**
 * An event to be saved.
 */
export type EventSave = { 
/**
 * None: a new one.
 */
id: number | null, 
/**
 * What it holds.
 */
fields: EventFields, };

/**
 * An event that was saved, and what was in its way at that moment.
 */
export type EventSaved = { 
/**
 * The event.
 */
id: number, 
/**
 * Who else has its room.
 */
conflicts: Array<RoomConflict>, 
/**
 * Its equipment, enough of it or not.
 */
supplies: Array<Supply>, };

/**
 * The series of an event.
 */
export type EventSeries = { 
/**
 * The series.
 */
id: number, 
/**
 * Its title.
 */
title: string, 
/**
 * By this the event is known in it, YYYY-MM-DDTHH:MM.
 */
original: string, };

/**
 * Asks for events after a number.
 */
export type EventsAfter = { 
/**
 * The last number seen; 0 at first.
 */
after: number, };

/**
 * Two days, both included, and what is looked at alone.
 */
export type EventsBetween = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, 
/**
 * Of one body.
 */
body: number | null, 
/**
 * In one room.
 */
room: number | null, 
/**
 * With one contact on the list.
 */
contact: number | null, };

/**
 * Which events, in which form.
 */
export type EventsExport = { 
/**
 * `ics`.
 */
as: string, 
/**
 * Which events.
 */
filter: EventExportFilter, };

/**
 * Asks for a part of the list in which dates of series stand among the events.
 */
export type EventsListed = { 
/**
 * Which.
 */
filter: EventFilter, 
/**
 * So many rows at least, if there are so many: as far ahead dates of series are computed.
 */
wanted: number, 
/**
 * The first row, from 0.
 */
offset: number, 
/**
 * At most so many rows.
 */
limit: number, };

/**
 * Asks for a page of events.
 */
export type EventsPage = { 
/**
 * Which.
 */
filter: EventFilter, 
/**
 * The first row, from 0.
 */
offset: number, 
/**
 * At most so many rows.
 */
limit: number, };

/**
 * One changed value.
 */
export type FieldChange = { 
/**
 * The table: tells a phone from an address.
 */
table: string, 
/**
 * The row within it.
 */
row: number, 
/**
 * The column; empty where the whole row came or went.
 */
field: string, 
/**
 * Before.
 */
old: unknown, 
/**
 * After.
 */
new: unknown, };

/**
 * One refused field of a form, as in the data of `INVALID`.
 */
export type FieldIssue = { 
/**
 * The field's path.
 */
field: string, 
/**
 * The code.
 */
code: string, 
/**
 * What its words need.
 */
data: unknown, };

/**
 * The three figures, on the basis as agreed.
 */
export type Figures = { 
/**
 * Jahresbetrag.
 */
yearly: Money | null, 
/**
 * Due in the current calendar year.
 */
due_in_year: Money | null, 
/**
 * Still to be paid until the next end.
 */
remaining: Money | null, 
/**
 * What missing the deadline costs.
 */
cost_of_missing: Money | null, 
/**
 * Whether the figures are net or gross.
 */
tax: "net" | "gross", };

/**
 * A file to be kept.
 */
export type FileAdd = { 
/**
 * With which record.
 */
owner: RecordRef, 
/**
 * Its token.
 */
token: string, };

/**
 * A kept file.
 */
export type FileEntry = { 
/**
 * Its id.
 */
id: number, 
/**
 * Its name.
 */
name: string, 
/**
 * By its content.
 */
media_type: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * The day it came in.
 */
added_on: string, 
/**
 * Whether the system's program may open it: false for programs and scripts.
 */
opens: boolean, 
/**
 * The person is asked first: ending and content do not agree.
 */
asks_first: boolean, };

/**
 * A kept file, to be opened by the system's program.
 */
export type FileOpen = { 
/**
 * Its id.
 */
id: number, 
/**
 * The person was asked and wants it: needed where `asks_first`.
 */
confirmed: boolean, };

/**
 * Asks for a file.
 */
export type FilePick = { 
/**
 * What for.
 */
purpose: FilePurpose, };

/**
 * What a file is chosen for.
 */
export type FilePurpose = "import" | "table" | "calendar" | "attachment" | "logo" | "photo";

/**
 * What the person should know about the opened file.
 */
export type FileWarning = { 
/**
 * The code; its words stand with the errors.
 */
code: string, 
/**
 * What they need.
 */
data: unknown, };

/**
 * The own firm.
 */
export type Firm = { 
/**
 * As registered.
 */
name: string, 
/**
 * "GmbH".
 */
legal_form: string, 
/**
 * Street and number.
 */
street: string, 
/**
 * Postal code.
 */
postal_code: string, 
/**
 * Town of the address.
 */
town: string, 
/**
 * DE, AT or CH.
 */
country: string, 
/**
 * Whose holidays hold: "DE-SH".
 */
region: string, 
/**
 * Phone.
 */
phone: string, 
/**
 * E-mail.
 */
email: string, 
/**
 * Web address.
 */
web: string, 
/**
 * Registered seat; empty: the town of the address.
 */
seat: string, 
/**
 * Register court.
 */
register_court: string, 
/**
 * HRB, FN, UID.
 */
register_number: string, 
/**
 * VAT id.
 */
vat_id: string, 
/**
 * Tax number.
 */
tax_number: string, 
/**
 * The company that answers for a partnership.
 */
partner_name: string, 
/**
 * Its seat.
 */
partner_seat: string, 
/**
 * Its register court.
 */
partner_court: string, 
/**
 * Its number.
 */
partner_number: string, 
/**
 * Managing directors, and the chair of the supervisory or advisory board.
 */
people: Array<FirmPerson>, 
/**
 * Bank accounts.
 */
banks: Array<FirmBank>, 
/**
 * Who may sign.
 */
signatories: Array<Signatory>, 
/**
 * What changes on which day.
 */
coming: Array<Coming>, };

/**
 * A bank account of the own firm.
 */
export type FirmBank = { 
/**
 * Bank.
 */
name: string, 
/**
 * IBAN.
 */
iban: string, 
/**
 * BIC.
 */
bic: string, };

/**
 * A detail that business letters must carry and that is missing.
 */
export type FirmMissing = { 
/**
 * Which.
 */
demand: "name" | "legal_form" | "street" | "postal_code" | "town" | "seat" | "register_court" | "register_number" | "managers" | "first_name" | "chair" | "partner_name" | "partner_seat" | "partner_court" | "partner_number" | "vat_id", 
/**
 * The paragraph that says so; empty where it is custom alone.
 */
law: string, 
/**
 * Whom it is about, where that is somebody.
 */
name: string, };

/**
 * Somebody whom letters name.
 */
export type FirmPerson = { 
/**
 * As what.
 */
role: "manager" | "chair" | "advisory", 
/**
 * With a full first name.
 */
name: string, 
/**
 * Chairs the board that they belong to.
 */
presides: boolean, 
/**
 * First day.
 */
valid_from: string | null, 
/**
 * Last day.
 */
valid_to: string | null, };

/**
 * A kept form.
 */
export type Form = { 
/**
 * Its id.
 */
id: number, 
/**
 * Where it belongs.
 */
place: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What it holds.
 */
json: unknown, };

/**
 * Where forms belong.
 */
export type FormPlace = { 
/**
 * `contract-list`, `contacts`, …
 */
place: string, };

/**
 * A form to be kept.
 */
export type FormSave = { 
/**
 * None: the form of this name is made or replaced.
 */
id: number | null, 
/**
 * Where it belongs.
 */
place: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What it holds.
 */
json: unknown, };

/**
 * A gap with the start that is offered.
 */
export type FreeSlot = { 
/**
 * The time that is offered.
 */
when: When, 
/**
 * The last start of the same gap, YYYY-MM-DDTHH:MM.
 */
latest: string, 
/**
 * Rooms that are free then, in the order in which they were asked for.
 */
rooms: Array<number>, 
/**
 * Who of the optional people cannot come.
 */
missing: Array<SlotMissing>, };

/**
 * What was found.
 */
export type FreeSlots = { 
/**
 * The first gaps, those with most of the optional people before others.
 */
slots: Array<FreeSlot>, 
/**
 * How many working days were looked at.
 */
days: number, 
/**
 * Holidays among the days that were asked for.
 */
holidays: Array<string>, };

/**
 * What is looked for.
 */
export type FreeSlotsAsk = { 
/**
 * How long it is.
 */
minutes: number, 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, 
/**
 * Who is to come.
 */
people: Array<SlotPerson>, 
/**
 * One of these rooms; none: no room is needed.
 */
rooms: Array<number>, 
/**
 * Minutes to set up; none: those of the room.
 */
set_up: number | null, 
/**
 * Minutes to clear down; none: those of the room.
 */
clear_down: number | null, 
/**
 * Minutes that people keep free before and after.
 */
pause: number, 
/**
 * When the working day begins, HH:MM.
 */
day_starts: string, 
/**
 * When it ends, HH:MM.
 */
day_ends: string, 
/**
 * ISO weekdays: "12345".
 */
weekdays: string, 
/**
 * The event that is being moved.
 */
except: number | null, };

/**
 * Where missing the day binds for no more than a quarter.
 */
export type Freely = "any_time" | "monthly" | "quarterly";

/**
 * What a person says of a notice.
 */
export type GivenNotice = { 
/**
 * Who gives it.
 */
given_by: "us" | "them", 
/**
 * To which end.
 */
ends_on: string, 
/**
 * The letter.
 */
letter_id: number | null, 
/**
 * Why (master data).
 */
reason_id: number | null, 
/**
 * When it left the house, or came in from them; none: it is prepared.
 */
sent_on: string | null, 
/**
 * How it was sent.
 */
means: "letter" | "registered_posted" | "registered_handed" | "messenger" | "handed" | "bailiff" | "email" | "fax" | "portal" | null, 
/**
 * Number of the consignment.
 */
tracking: string, 
/**
 * When it arrived, as far as that is proven.
 */
received_on: string | null, 
/**
 * Who took it, who put it in, when.
 */
receipt: string, 
/**
 * When the other side confirmed it.
 */
confirmed_on: string | null, 
/**
 * Anything else.
 */
note: string, };

/**
 * Who takes over what.
 */
export type Handover = { 
/**
 * Who hands over.
 */
from: number, 
/**
 * Who takes over; none: nobody yet.
 */
to: number | null, 
/**
 * What goes; empty: everything.
 */
kinds: Array<"contract" | "task" | "supervisor" | "substitute">, };

/**
 * One entry of a record's history.
 */
export type HistoryEntry = { 
/**
 * The step.
 */
op: OpSummary, 
/**
 * Whether it was taken back.
 */
undone: boolean, 
/**
 * What changed on this record.
 */
changes: Array<FieldChange>, };

/**
 * One hit.
 */
export type Hit = { 
/**
 * Its name.
 */
title: string, 
/**
 * What tells it from its namesakes.
 */
detail: string, 
/**
 * What it is.
 */
kind: "contact" | "contract" | "event" | "firm" | "entry" | "room" | "number_range" | "form" | "setting" | "own_field" | "retention_rule" | "retention_hold" | "erasure" | "distribution_list" | "text_block" | "letterhead" | "letter" | "employee" | "equipment" | "template" | "task" | "checklist_template" | "checklist" | "desk_entry" | "absence" | "body" | "series" | "minutes", 
/**
 * Its id within the kind.
 */
id: number, };

/**
 * A hold on erasures.
 */
export type Hold = { 
/**
 * Its id; none: a new one.
 */
id: number | null, 
/**
 * Whom it holds; none: everybody.
 */
contact_id: number | null, 
/**
 * Why.
 */
reason: string, 
/**
 * First day.
 */
since: string, 
/**
 * Last day; none: it still runs.
 */
until: string | null, };

/**
 * A copy of the file that still holds the person.
 */
export type HoldingCopy = { 
/**
 * Its file's name.
 */
file: string, 
/**
 * When it was made, on the wall clock.
 */
at: string, 
/**
 * Made by hand: no tidying removes it.
 */
by_hand: boolean, };

/**
 * A day that was changed in the calendar.
 */
export type HolidayLine = { 
/**
 * In which way.
 */
kind: "added" | "struck" | "local", 
/**
 * The holiday's key, where it is a computed one.
 */
key: string, 
/**
 * The day, where it is one's own.
 */
date: string | null, 
/**
 * Every year on this day.
 */
yearly: boolean, 
/**
 * Its name.
 */
name: string, 
/**
 * It counts for deadlines, because it is a holiday by law.
 */
deadlines: boolean, };

/**
 * The changed days of the calendar.
 */
export type HolidayLines = { 
/**
 * All of them.
 */
lines: Array<HolidayLine>, };

/**
 * A holiday.
 */
export type HolidayWire = { 
/**
 * The day.
 */
date: string, 
/**
 * Its name in the window's language.
 */
name: string, };

/**
 * Which holidays.
 */
export type HolidaysRequest = { 
/**
 * "DE-BY".
 */
region: string, 
/**
 * The calendar year.
 */
year: number, 
/**
 * Also those of some towns only.
 */
local: boolean, };

/**
 * One value that a row brings.
 */
export type ImportChange = { 
/**
 * The field's code, as the columns of a table name it.
 */
field: string, 
/**
 * The label of an e-mail, phone, web or postal address.
 */
label: string, 
/**
 * What the book has and loses; empty where something is added.
 */
old: string, 
/**
 * What it will have.
 */
new: string, };

/**
 * What becomes of rows.
 */
export type ImportChoose = { 
/**
 * The import.
 */
import: number, 
/**
 * Which rows; none: all with a match.
 */
indexes: Array<number> | null, 
/**
 * What becomes of them; an update needs a match.
 */
fate: "new" | "update" | "skip", };

/**
 * A column of a table and what it becomes.
 */
export type ImportColumn = { 
/**
 * As in the file.
 */
header: string, 
/**
 * The field's code; none: not taken.
 */
field: string | null, 
/**
 * Some values of the column.
 */
samples: Array<string>, };

/**
 * How many of what.
 */
export type ImportCounts = { 
/**
 * Cards or rows in the file.
 */
read: number, 
/**
 * Will be new.
 */
new: number, 
/**
 * Will be updated.
 */
update: number, 
/**
 * Will be left.
 */
skip: number, 
/**
 * Could not be read or written.
 */
rejected: number, };

/**
 * What a finished import did.
 */
export type ImportDone = { 
/**
 * Names it where the originals that were left out are saved.
 */
import: number, 
/**
 * Cards or rows in the file.
 */
read: number, 
/**
 * New contacts.
 */
created: number, 
/**
 * Changed contacts.
 */
updated: number, 
/**
 * Left.
 */
skipped: number, 
/**
 * What could not be read or written, with its original.
 */
rejected: Array<ImportRejected>, 
/**
 * What was changed, set aside or assumed.
 */
warnings: Array<ImportWarning>, 
/**
 * The step by which it is taken back as one; none where nothing was written.
 */
batch: number | null, };

/**
 * Which rows, all of them.
 */
export type ImportIndexes = { 
/**
 * The import.
 */
import: number, 
/**
 * Those of one fate alone.
 */
only: ImportOnly | null, };

/**
 * Rows of one fate alone.
 */
export type ImportOnly = "new" | "update" | "skip" | "refused";

/**
 * A read import.
 */
export type ImportPick = { 
/**
 * Which.
 */
import: number, };

/**
 * What an import would do.
 */
export type ImportPreview = { 
/**
 * Names it in the other commands.
 */
import: number, 
/**
 * The file's name.
 */
name: string, 
/**
 * `vcard`, `csv`, `xlsx`.
 */
format: string, 
/**
 * Whose table it was taken for.
 */
preset: string | null, 
/**
 * The sheet that was read, of a workbook.
 */
sheet: string | null, 
/**
 * The sheets of a workbook that hold anything.
 */
sheets: Array<ImportSheet>, 
/**
 * Whether the columns mean what was remembered for tables with these headers.
 */
remembered: boolean, 
/**
 * The columns of a table.
 */
columns: Array<ImportColumn>, 
/**
 * The fields that a column can become.
 */
fields: Array<string>, 
/**
 * How many of what.
 */
counts: ImportCounts, 
/**
 * What was left out, the first 500.
 */
rejected: Array<ImportRejected>, 
/**
 * What was changed, set aside or assumed, the first 500.
 */
warnings: Array<ImportWarning>, 
/**
 * How many rows `contacts_import_rows` gives.
 */
rows: number, };

/**
 * A file to be read, and how.
 */
export type ImportRead = { 
/**
 * From `files_pick` or from staged bytes.
 */
token: string, 
/**
 * `outlook-de`, `google`, …; none: found by its headers.
 */
preset: string | null, 
/**
 * What each column becomes, where the person has said so.
 */
mapping: { header?: boolean | null; columns: { header: string; field: string }[]; date_order?: string | null } | null, 
/**
 * Remember the mapping for tables with the same headers.
 */
remember: boolean, 
/**
 * Which sheet of a workbook; none: the first one with a known header.
 */
sheet: string | null, 
/**
 * What becomes of every match; none: update by UID and number, skip by e-mail and name.
 */
on_match: "new" | "update" | "skip" | null, };

/**
 * Something that was left out, with its untouched original.
 */
export type ImportRejected = { 
/**
 * The line in the file, from 1.
 */
line: number, 
/**
 * Why, as a code.
 */
reason: string, 
/**
 * What its words need.
 */
data: unknown, 
/**
 * The original.
 */
source: string, };

/**
 * One row of the plan.
 */
export type ImportRow = { 
/**
 * Its place in the plan, from 0.
 */
index: number, 
/**
 * The line in the file.
 */
line: number, 
/**
 * The contact's name.
 */
name: string, 
/**
 * Organisation.
 */
organisation: string, 
/**
 * Street of the first address.
 */
street: string, 
/**
 * Postal code.
 */
postal_code: string, 
/**
 * Town.
 */
town: string, 
/**
 * First e-mail.
 */
email: string, 
/**
 * First phone.
 */
phone: string, 
/**
 * What becomes of it.
 */
fate: "new" | "update" | "skip", 
/**
 * The name of the contact it matches.
 */
match_name: string | null, 
/**
 * That contact, where it is in the book already.
 */
match_id: number | null, 
/**
 * By what.
 */
matched_by: "uid" | "number" | "email" | "name" | null, 
/**
 * Why it cannot be written.
 */
issues: Array<FieldIssue>, };

/**
 * One row with what it would change.
 */
export type ImportRowDetail = { 
/**
 * The row.
 */
row: ImportRow, 
/**
 * What it would change of the contact that it matches; without a match all that it knows.
 */
changes: Array<ImportChange>, };

/**
 * One row.
 */
export type ImportRowPick = { 
/**
 * The import.
 */
import: number, 
/**
 * Its place in the plan, from 0.
 */
index: number, };

/**
 * Which rows.
 */
export type ImportRows = { 
/**
 * The import.
 */
import: number, 
/**
 * Those of one fate alone.
 */
only: ImportOnly | null, 
/**
 * The first row.
 */
offset: number, 
/**
 * At most so many.
 */
limit: number, };

/**
 * A sheet of a workbook.
 */
export type ImportSheet = { 
/**
 * Its name.
 */
name: string, 
/**
 * Whether its head names fields that are known.
 */
recognised: boolean, };

/**
 * Something that was changed, set aside or assumed.
 */
export type ImportWarning = { 
/**
 * The line in the file, from 1; 0: the whole file.
 */
line: number, 
/**
 * The code.
 */
code: string, 
/**
 * What its words need.
 */
data: unknown, };

/**
 * What became of the drafts.
 */
export type InvitationDrafts = { 
/**
 * How they were handed over: `eml`, `mailto` or `copy`.
 */
way: string, 
/**
 * How many drafts there are.
 */
drafts: number, 
/**
 * Names of those without an address.
 */
without_address: Array<string>, 
/**
 * What belongs on the clipboard, where the way is `copy`.
 */
copied: string | null, };

/**
 * What was sent to whom.
 */
export type InvitationNote = { 
/**
 * The event.
 */
id: number, 
/**
 * Who.
 */
chosen: Array<RecipientKey>, 
/**
 * How.
 */
way: "email" | "post" | "registered" | "personal", 
/**
 * The day; today without one.
 */
on_day: string | null, };

/**
 * Who is to be sent something.
 */
export type InvitationPick = { 
/**
 * The event.
 */
id: number, 
/**
 * Who.
 */
chosen: Array<RecipientKey>, 
/**
 * Each gets a draft of their own and sees nobody else.
 */
each: boolean, };

/**
 * Where the invitations of an event stand.
 */
export type Invitations = { 
/**
 * The event's title.
 */
title: string, 
/**
 * It does not take place.
 */
cancelled: boolean, 
/**
 * Who sends: the one at the desk, else the firm.
 */
sender: string, 
/**
 * Their address; empty where none is known.
 */
sender_address: string, 
/**
 * Those on the list, then those who were taken off it.
 */
recipients: Array<Recipient>, 
/**
 * Who was sent what, the latest first.
 */
sent: Array<Dispatched>, 
/**
 * By when it has to be called, where its body follows a rule.
 */
convene_by: ConveneBy | null, };

/**
 * Which job to cancel.
 */
export type JobCancel = { 
/**
 * The number that the caller gave with its call.
 */
job: number, };

/**
 * A sheet of labels, in millimetres.
 */
export type LabelSheet = { 
/**
 * `3475`, `own:7`; ignored on saving.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The page's width.
 */
page_width: number, 
/**
 * The page's height.
 */
page_height: number, 
/**
 * A label's width.
 */
width: number, 
/**
 * A label's height.
 */
height: number, 
/**
 * Labels side by side.
 */
columns: number, 
/**
 * Labels one below the other.
 */
rows: number, 
/**
 * From the page's left edge to the first label.
 */
left: number, 
/**
 * From the page's upper edge to the first label.
 */
top: number, 
/**
 * From one label's left edge to the next one's.
 */
pitch_x: number, 
/**
 * From one label's upper edge to the next one's.
 */
pitch_y: number, 
/**
 * For backs of files: large type, the first line bold.
 */
spine: boolean, };

/**
 * An own sheet to be kept.
 */
export type LabelSheetSave = { 
/**
 * None: the sheet of this name is made or replaced.
 */
id: number | null, 
/**
 * Its measures.
 */
sheet: LabelSheet, };

/**
 * What is printed on which labels.
 */
export type LabelWish = { 
/**
 * The sheet: `3475`, `L7160`, …, or `own:7` for an own one.
 */
sheet: string, 
/**
 * The first label that is free on page 1, counted from 1.
 */
start: number, 
/**
 * What the printer is off to the right, in millimetres.
 */
shift_x: number, 
/**
 * What the printer is off downward, in millimetres.
 */
shift_y: number, 
/**
 * `list`: as the list stands; `name`; `postal_code`.
 */
order: string, 
/**
 * A text of one's own instead of addresses; an empty line begins another label.
 */
text: string | null, 
/**
 * Each label so many times.
 */
copies: number, };

/**
 * A line for which an address block had no room.
 */
export type LeftOut = { 
/**
 * What it said.
 */
part: "organisation" | "department" | "person" | "extra" | "street" | "town" | "country", 
/**
 * Its text.
 */
text: string, };

/**
 * A legal form that can be chosen.
 */
export type LegalForm = { 
/**
 * "GmbH & Co. KG".
 */
name: string, 
/**
 * Stands in a register.
 */
registered: boolean, 
/**
 * Letters name all managing directors.
 */
managers: boolean, 
/**
 * Letters name the chair of the supervisory board.
 */
chair: boolean, 
/**
 * A company answers for it, which letters name as well.
 */
partner: boolean, };

/**
 * A letter at the edge of the list.
 */
export type Letter = { 
/**
 * "A" to "Z", "#" for digits and signs, "…" for other alphabets.
 */
letter: string, 
/**
 * The first row under it, from 0.
 */
position: number, 
/**
 * How many rows stand under it.
 */
count: number, };

/**
 * To whom a new letter goes.
 */
export type LetterBegin = { 
/**
 * One contact.
 */
contact: number | null, 
/**
 * Many: a serial letter.
 */
contacts: Array<number> | null, 
/**
 * Whom a distribution list names: a serial letter.
 */
list: number | null, 
/**
 * The language; the contact's where not given.
 */
language: "de" | "en" | "de-AT" | "de-CH" | null, 
/**
 * A text block to begin with.
 */
block: number | null, };

/**
 * What a person writes of a letter.
 */
export type LetterFields = { 
/**
 * To one or to many.
 */
kind: "single" | "serial", 
/**
 * The recipient of a single letter.
 */
contact_id: number | null, 
/**
 * The letterhead; none: the usual one.
 */
letterhead_id: number | null, 
/**
 * The recipient's name; empty: the contact's.
 */
addressee: string, 
/**
 * The address block, a line each.
 */
recipient: string, 
/**
 * Notes above the address, a line each.
 */
notes: string, 
/**
 * The language.
 */
language: "de" | "en" | "de-AT" | "de-CH", 
/**
 * The day on the letter.
 */
dated: string, 
/**
 * Ihr Zeichen.
 */
your_reference: string, 
/**
 * Ihre Nachricht vom.
 */
your_message: string | null, 
/**
 * Unser Zeichen; empty: the number.
 */
our_reference: string, 
/**
 * Unsere Nachricht vom.
 */
our_message: string | null, 
/**
 * Who writes.
 */
clerk: string, 
/**
 * Their phone.
 */
clerk_phone: string, 
/**
 * Their e-mail.
 */
clerk_email: string, 
/**
 * Subject.
 */
subject: string, 
/**
 * Salutation; may be a placeholder.
 */
salutation: string, 
/**
 * Text; paragraphs are parted by an empty line.
 */
body: string, 
/**
 * Before the signature.
 */
closing: string, 
/**
 * Who signs.
 */
signatory: LetterSignatory, 
/**
 * Who signs beside them.
 */
cosignatory: LetterSignatory, 
/**
 * Anlagen, a line each.
 */
annexes: string, 
/**
 * Verteiler, a line each.
 */
copies: string, 
/**
 * To whom a serial letter goes.
 */
recipients: Array<LetterRecipient>, };

/**
 * Which letters, in which order.
 */
export type LetterFilter = { 
/**
 * Words and digits.
 */
text: string, 
/**
 * Drafts or sent ones.
 */
state: "draft" | "sent" | null, 
/**
 * Single or serial.
 */
kind: "single" | "serial" | null, 
/**
 * To this contact.
 */
contact: number | null, 
/**
 * Those of this serial letter.
 */
serial: number | null, 
/**
 * By what; the day on the letter where not given.
 */
sort: "dated" | "addressee" | "subject" | "number" | "sent" | null, 
/**
 * First first; the newest stand first where nothing is said.
 */
ascending: boolean, };

/**
 * A page of the list.
 */
export type LetterPage = { 
/**
 * The rows.
 */
rows: Array<LetterRow>, 
/**
 * So many are found.
 */
count: number, 
/**
 * Of so many, each serial letter counted once.
 */
total: number, };

/**
 * To whom a serial letter goes.
 */
export type LetterRecipient = { 
/**
 * The contact.
 */
contact_id: number, 
/**
 * Stays in the list and gets none.
 */
left_out: boolean, 
/**
 * The kind of postal address that their distribution list asks for; none: the preferred one.
 */
address_kind: "street" | "po_box" | "bulk" | "invoice" | "delivery" | null, };

/**
 * A letter.
 */
export type LetterRecord = { 
/**
 * Its id.
 */
id: number, 
/**
 * Its number, where letters are numbered.
 */
number: string | null, 
/**
 * How far it has come.
 */
state: "draft" | "sent", 
/**
 * The serial letter that it is one of.
 */
serial_id: number | null, 
/**
 * When it was sent.
 */
sent_on: string | null, 
/**
 * How it was sent.
 */
way: "post" | "email" | "fax" | "hand" | null, 
/**
 * What was written.
 */
fields: LetterFields, };

/**
 * A line of the list.
 */
export type LetterRow = { 
/**
 * The letter.
 */
id: number, 
/**
 * Its number; empty without one.
 */
number: string, 
/**
 * To one or to many.
 */
kind: "single" | "serial", 
/**
 * How far it has come.
 */
state: "draft" | "sent", 
/**
 * The recipient's contact.
 */
contact_id: number | null, 
/**
 * The recipient's name.
 */
addressee: string, 
/**
 * Subject.
 */
subject: string, 
/**
 * The day on the letter.
 */
dated: string, 
/**
 * When it was sent.
 */
sent_on: string | null, 
/**
 * How it was sent.
 */
way: "post" | "email" | "fax" | "hand" | null, 
/**
 * To how many a serial letter goes; once it is sent, to how many it went.
 */
recipients: number, };

/**
 * A letter to be saved.
 */
export type LetterSave = { 
/**
 * None: a new letter.
 */
id: number | null, 
/**
 * What was written.
 */
fields: LetterFields, };

/**
 * Which letter was sent, when and how.
 */
export type LetterSend = { 
/**
 * The letter.
 */
id: number, 
/**
 * The day.
 */
on: string, 
/**
 * How.
 */
way: "post" | "email" | "fax" | "hand", };

/**
 * Somebody who signs.
 */
export type LetterSignatory = { 
/**
 * The typed name; empty: nobody.
 */
name: string, 
/**
 * By what right.
 */
mark: "" | "ppa." | "i. V." | "i. A.", 
/**
 * Their function.
 */
role: string, };

/**
 * Somebody who may sign letters today.
 */
export type LetterSigner = { 
/**
 * Only together with another.
 */
joint: boolean, 
/**
 * The typed name; empty: nobody.
 */
name: string, 
/**
 * By what right.
 */
mark: "" | "ppa." | "i. V." | "i. A.", 
/**
 * Their function.
 */
role: string, };

/**
 * What a letter paper is set from, beside the letter itself.
 */
export type LetterWish = { 
/**
 * The letter as typed so far; else the stored one.
 */
fields: LetterFields | null, 
/**
 * The letterhead as typed so far, for its preview.
 */
letterhead: LetterheadFields | null, 
/**
 * Of a serial letter only the one to this contact.
 */
only: number | null, 
/**
 * On printed letter paper: head and foot are left out for the printer.
 */
preprinted: boolean, 
/**
 * Envelopes: without the sender, where it stands on them already.
 */
no_sender: boolean, 
/**
 * Envelopes and short notes: a typed address instead of contacts.
 */
address: string | null, 
/**
 * Envelopes: notes above the address, a line each.
 */
notes: string, };

/**
 * A letterhead.
 */
export type Letterhead = { 
/**
 * Its id.
 */
id: number, 
/**
 * At how many letters it is used.
 */
used: number, 
/**
 * Whether it may be used today.
 */
holds: boolean, 
/**
 * Its name.
 */
name: string, 
/**
 * Form A or B of DIN 5008.
 */
form: "A" | "B", 
/**
 * Where the logo stands.
 */
logo: "left" | "centre" | "right" | "none", 
/**
 * Lines in the head; empty: the own firm's name.
 */
head: string, 
/**
 * The line above the address; empty: the own firm's.
 */
return_line: string, 
/**
 * The columns of the foot, in order.
 */
footer: Array<"address" | "reach" | "bank" | "register" | "tax">, 
/**
 * A line below them.
 */
footer_note: string, 
/**
 * The lines of the information block, in order; empty: all.
 */
lines: Array<"your_reference" | "your_message" | "our_reference" | "our_message" | "clerk" | "phone" | "email" | "date">, 
/**
 * Fold marks and hole mark.
 */
marks: boolean, 
/**
 * Letters draw a number.
 */
numbered: boolean, 
/**
 * Size of the text in tenths of a point.
 */
text_size: number, 
/**
 * First day.
 */
valid_from: string | null, 
/**
 * Last day.
 */
valid_to: string | null, 
/**
 * Taken where none was chosen.
 */
usual: boolean, 
/**
 * False: hidden in pickers.
 */
active: boolean, 
/**
 * Place in the list.
 */
position: number, };

/**
 * How letters look.
 */
export type LetterheadFields = { 
/**
 * Its name.
 */
name: string, 
/**
 * Form A or B of DIN 5008.
 */
form: "A" | "B", 
/**
 * Where the logo stands.
 */
logo: "left" | "centre" | "right" | "none", 
/**
 * Lines in the head; empty: the own firm's name.
 */
head: string, 
/**
 * The line above the address; empty: the own firm's.
 */
return_line: string, 
/**
 * The columns of the foot, in order.
 */
footer: Array<"address" | "reach" | "bank" | "register" | "tax">, 
/**
 * A line below them.
 */
footer_note: string, 
/**
 * The lines of the information block, in order; empty: all.
 */
lines: Array<"your_reference" | "your_message" | "our_reference" | "our_message" | "clerk" | "phone" | "email" | "date">, 
/**
 * Fold marks and hole mark.
 */
marks: boolean, 
/**
 * Letters draw a number.
 */
numbered: boolean, 
/**
 * Size of the text in tenths of a point.
 */
text_size: number, 
/**
 * First day.
 */
valid_from: string | null, 
/**
 * Last day.
 */
valid_to: string | null, 
/**
 * Taken where none was chosen.
 */
usual: boolean, 
/**
 * False: hidden in pickers.
 */
active: boolean, 
/**
 * Place in the list.
 */
position: number, };

/**
 * A letterhead to be saved.
 */
export type LetterheadSave = { 
/**
 * None: a new one.
 */
id: number | null, 
/**
 * How letters look.
 */
fields: LetterheadFields, };

/**
 * Asks for a page of the list.
 */
export type LettersPage = { 
/**
 * Which letters.
 */
filter: LetterFilter, 
/**
 * The first row, from 0.
 */
offset: number, 
/**
 * At most so many rows.
 */
limit: number, };

/**
 * An address to be opened.
 */
export type LinkOpen = { 
/**
 * `https:`, `http:` or `mailto:`.
 */
link: string, };

/**
 * Which short list.
 */
export type ListPick = { 
/**
 * The list.
 */
list: "category" | "contract_kind" | "cost_centre" | "relation_kind" | "department" | "role" | "salutation" | "country" | "currency" | "vat_rate" | "payment_interval" | "reason", };

/**
 * A part of that list.
 */
export type ListedPage = { 
/**
 * The rows.
 */
rows: Array<ListedRow>, 
/**
 * How many rows there are as far as the list reaches.
 */
count: number, 
/**
 * How many events there are without a filter.
 */
total: number, 
/**
 * The day up to which the list reaches; none: there is nothing after it.
 */
until: string | null, 
/**
 * With more rows wanted it would reach further.
 */
more: boolean, };

/**
 * A row of that list.
 */
export type ListedRow = { "event": EventRow } | { "date": SeriesDate };

/**
 * One item of a running sitting: planned, real and expected times side by side, all of them HH:MM.
 */
export type LiveItem = { 
/**
 * The item.
 */
id: number, 
/**
 * `3`, `3.1`, `4a`; none for breaks and internal items.
 */
number: string | null, 
/**
 * What it is about; a break may have no title.
 */
title: string, 
/**
 * What is done about it.
 */
kind: "info" | "discussion" | "decision" | "election" | "break", 
/**
 * Not on the participants' paper.
 */
internal: boolean, 
/**
 * How deep it lies, from 0.
 */
depth: number, 
/**
 * The day, from 1.
 */
day: number, 
/**
 * Planned minutes.
 */
minutes: number | null, 
/**
 * Who presents.
 */
presenter: string, 
/**
 * Goal or motion.
 */
motion: string, 
/**
 * Its start is fixed.
 */
fixed: boolean, 
/**
 * When it was to begin.
 */
planned_start: string, 
/**
 * When it was to end; none without minutes.
 */
planned_end: string | null, 
/**
 * When it really began.
 */
began: string | null, 
/**
 * When it really ended.
 */
ended: string | null, 
/**
 * What became of it; empty: nothing yet.
 */
outcome: "" | "done" | "postponed" | "dropped", 
/**
 * When it began or will begin; none where it will not.
 */
start: string | null, 
/**
 * When it ended or will end; none where it will not take place.
 */
end: string | null, 
/**
 * Minutes that were spent on it, interruptions left out; none before it began.
 */
spent: number | null, 
/**
 * What the draft of the minutes says of it.
 */
remark: string, };

/**
 * A remark on an item, typed while the sitting runs.
 */
export type LiveRemark = { 
/**
 * The event.
 */
event_id: number, 
/**
 * The item.
 */
item: number, 
/**
 * What the minutes are to say of it.
 */
text: string, };

/**
 * A sitting as it stands now. Times are wall times where it takes place, 2026-03-16T09:00.
 */
export type LiveState = { 
/**
 * How far it has come.
 */
status: "draft" | "invited" | "running" | "ended" | "cancelled", 
/**
 * The time of this look.
 */
now: string, 
/**
 * When it really began.
 */
began: string | null, 
/**
 * When it really ended.
 */
ended: string | null, 
/**
 * When it was to end.
 */
planned_end: string, 
/**
 * When it ended, or will end as far as can be told now.
 */
ends: string, 
/**
 * Minutes by which that is later than planned; negative: earlier.
 */
late: number, 
/**
 * The place of the present item.
 */
present: number | null, 
/**
 * The place of what comes next.
 */
next: number | null, 
/**
 * The present item is a pause that was put in; the next one is what it interrupts.
 */
is_paused: boolean, 
/**
 * Minutes are released or approved: remarks are not taken any more.
 */
remarks_fixed: boolean, 
/**
 * The items, in the order of the agenda.
 */
items: Array<LiveItem>, };

/**
 * What is done in a sitting.
 */
export type LiveStep = { "kind": "begin" } | { "kind": "next" } | { "kind": "back" } | { "kind": "pause" } | { "kind": "jump", 
/**
 * The item.
 */
item: number, } | { "kind": "postpone", 
/**
 * The item.
 */
item: number, } | { "kind": "drop", 
/**
 * The item.
 */
item: number, } | { "kind": "restore", 
/**
 * The item.
 */
item: number, } | { "kind": "end", 
/**
 * What was not dealt with is put off to the next sitting.
 */
postpone_rest: boolean, };

/**
 * A step of a sitting.
 */
export type LiveStepRequest = { 
/**
 * The event.
 */
event_id: number, 
/**
 * The step.
 */
step: LiveStep, };

/**
 * A contact of the book that is like the one being typed.
 */
export type Lookalike = { 
/**
 * The contact.
 */
row: ContactRow, 
/**
 * 0 to 100.
 */
score: number, 
/**
 * Why, the weightiest first.
 */
reasons: Array<LookalikeReason>, };

/**
 * Why two contacts may be one, or not.
 */
export type LookalikeReason = { 
/**
 * The stable code.
 */
code: "same_name" | "swapped_name" | "similar_name" | "sounds_alike" | "part_of_name" | "same_family" | "same_email" | "shared_email" | "same_phone" | "shared_phone" | "same_iban" | "same_vat_id" | "same_number" | "same_web" | "same_birthday" | "same_address" | "same_postal_code" | "same_town" | "same_organisation" | "place_unknown" | "other_given" | "other_name" | "other_birthday" | "other_vat_id" | "other_place" | "other_legal_form" | "other_salutation" | "other_generation", 
/**
 * In words, in the window's language.
 */
text: string, 
/**
 * It speaks against it.
 */
against: boolean, };

/**
 * What became of the draft.
 */
export type MailDone = { 
/**
 * How it was handed over: `eml`, `mailto` or `copy`.
 */
way: string, 
/**
 * How many addresses it bears.
 */
recipients: number, 
/**
 * Names of people without an address.
 */
without_address: Array<string>, 
/**
 * What belongs on the clipboard, where the way is `copy`.
 */
copied: string | null, };

/**
 * A draft without a paper.
 */
export type MailDraft = { 
/**
 * To whom.
 */
to: EmailsRequest, 
/**
 * The subject.
 */
subject: string, };

/**
 * Which paper, to whom.
 */
export type MailRequest = { 
/**
 * The paper; none: the call alone, as a letter.
 */
document: number | null, 
/**
 * Addresses; a list of people goes to Bcc.
 */
to: Array<string>, 
/**
 * Hide the addresses from each other.
 */
hidden: boolean, 
/**
 * The event whose participants are written to, where it is an agenda.
 */
event: number | null, 
/**
 * Contacts or a distribution list that are written to, hidden from each other.
 */
contacts: EmailsRequest | null, 
/**
 * The call of the front desk that is told to whom it was for.
 */
call: number | null, };

/**
 * Lines of one kind that are to become one.
 */
export type MasterDataMerge = { 
/**
 * The kind: `entry`, `room`, …
 */
kind: "contact" | "contract" | "event" | "firm" | "entry" | "room" | "number_range" | "form" | "setting" | "own_field" | "retention_rule" | "retention_hold" | "erasure" | "distribution_list" | "text_block" | "letterhead" | "letter" | "employee" | "equipment" | "template" | "task" | "checklist_template" | "checklist" | "desk_entry" | "absence" | "body" | "series" | "minutes", 
/**
 * Those that go.
 */
going: Array<number>, 
/**
 * The one that stays.
 */
into: number, };

/**
 * A text elsewhere that names a person.
 */
export type Mention = { 
/**
 * Where.
 */
place: MentionPlace, 
/**
 * The record that the text belongs to.
 */
record: RecordRef, 
/**
 * Its title.
 */
title: string, 
/**
 * The words around the name.
 */
excerpt: string, 
/**
 * Whether the text says the name; else it holds an e-mail address or a number alone.
 */
by_name: boolean, };

/**
 * Where a text names a person.
 */
export type MentionPlace = { 
/**
 * The table.
 */
table: string, 
/**
 * The row.
 */
row: number, 
/**
 * The column.
 */
column: string, };

/**
 * Something counted.
 */
export type MergeCount = { 
/**
 * A kind of record, or a table.
 */
name: string, 
/**
 * How many.
 */
count: number, };

/**
 * What a merge did.
 */
export type MergeDone = { 
/**
 * The contact that stayed.
 */
id: number, 
/**
 * What found no single place, in words.
 */
unplaced: Array<string>, };

/**
 * A single value of which one is kept.
 */
export type MergeField = { 
/**
 * The field, as stored: `given`, `vat_id`.
 */
column: string, 
/**
 * What each contact says as stored, in the order of the contacts; empty where it says nothing.
 */
values: Array<string>, 
/**
 * Whose value is proposed.
 */
chosen: number, 
/**
 * Whether two of them say different things.
 */
differs: boolean, };

/**
 * A line of a list, kept once.
 */
export type MergeLine = { 
/**
 * `position`, `email`, `phone`, `web`, `address`, `contact_category`.
 */
list: string, 
/**
 * As it reads; of a category its id.
 */
text: string, 
/**
 * Which contacts have it.
 */
of: Array<number>, 
/**
 * Under which label each of them has it; the first that says something is kept.
 */
labels: Array<string>, };

/**
 * Which contacts are to be one.
 */
export type MergePick = { 
/**
 * At least two.
 */
ids: Array<number>, 
/**
 * The one that stays; none: one is proposed.
 */
survivor: number | null, 
/**
 * Whose value a field takes; without a word the proposed one.
 */
fields: { [key in string]: number }, };

/**
 * What a merge would give.
 */
export type MergePreview = { 
/**
 * The contact that stays.
 */
survivor: number, 
/**
 * All of them, the one that stays first.
 */
contacts: Array<ContactRow>, 
/**
 * Single values that anybody has.
 */
fields: Array<MergeField>, 
/**
 * Lines of lists.
 */
lines: Array<MergeLine>, 
/**
 * Files, own values and whatever else goes over, by table.
 */
further: Array<MergeCount>, 
/**
 * Other records that will refer to the one that stays, by kind.
 */
users: Array<MergeCount>, 
/**
 * How letters are addressed to the one that stays, today.
 */
block_before: AddressBlock, 
/**
 * How they would be addressed after the merge.
 */
block: AddressBlock, };

/**
 * Whose rows.
 */
export type MergeSource = { 
/**
 * Which contacts.
 */
filter: ContactFilter, 
/**
 * `de`, `en`: the headers and how days are written; the window's language where not given.
 */
language: string | null, };

/**
 * One version of the minutes of an event.
 */
export type Minutes = { 
/**
 * Its id.
 */
id: number, 
/**
 * The event.
 */
event_id: number, 
/**
 * From 1.
 */
version: number, 
/**
 * How far it has come.
 */
state: "draft" | "released" | "approved", 
/**
 * When it was begun.
 */
written_on: string, 
/**
 * When it was released.
 */
released_on: string | null, 
/**
 * When it was approved.
 */
approved_on: string | null, 
/**
 * The sitting that approved it.
 */
approved_in: number | null, 
/**
 * Why this version was made.
 */
correction: string, 
/**
 * What it says; without its items in a list of versions.
 */
fields: MinutesFields, };

/**
 * Minutes to be approved.
 */
export type MinutesApprove = { 
/**
 * The minutes.
 */
id: number, 
/**
 * The sitting that approved them.
 */
approved_in: number | null, };

/**
 * Approved minutes to be corrected.
 */
export type MinutesCorrect = { 
/**
 * The minutes.
 */
id: number, 
/**
 * Why.
 */
reason: string, };

/**
 * What a person writes of minutes.
 */
export type MinutesFields = { 
/**
 * How much they tell.
 */
kind: "results" | "short" | "decisions" | "course", 
/**
 * What comes before the items.
 */
opening: string, 
/**
 * The items, in order.
 */
items: Array<MinutesItem>, 
/**
 * What comes after them.
 */
closing: string, };

/**
 * What the minutes say of one item.
 */
export type MinutesItem = { 
/**
 * The item of the agenda; none: it came up at the sitting.
 */
item_id: number | null, 
/**
 * Its number at the sitting.
 */
number: string, 
/**
 * Its title.
 */
title: string, 
/**
 * What was said.
 */
text: string, 
/**
 * It comes up again at the next sitting.
 */
postponed: boolean, 
/**
 * What was decided.
 */
decisions: Array<Decision>, 
/**
 * Who does what.
 */
jobs: Array<MinutesJob>, };

/**
 * What somebody is to do.
 */
export type MinutesJob = { 
/**
 * What.
 */
title: string, 
/**
 * Who, as the minutes name them.
 */
who: string, 
/**
 * Who, where it is an employee.
 */
assignee_id: number | null, 
/**
 * Until when.
 */
due: string | null, 
/**
 * The task; ignored on saving.
 */
task_id: number | null, };

/**
 * The minutes of an event as far as there are any.
 */
export type MinutesOfEvent = { 
/**
 * The newest version; none: not begun.
 */
newest: Minutes | null, 
/**
 * Every version, the newest first, without their items.
 */
versions: Array<Minutes>, 
/**
 * How they would begin; nothing is written.
 */
proposal: MinutesFields, 
/**
 * All votes, where it was noted who was there.
 */
votes_all: number | null, 
/**
 * Those present or represented.
 */
votes_present: number | null, 
/**
 * Whether the body may decide; none where it has no body, or nobody noted who was there.
 */
quorate: boolean | null, };

/**
 * Minutes to be saved.
 */
export type MinutesSave = { 
/**
 * The event.
 */
event_id: number, 
/**
 * What was written.
 */
fields: MinutesFields, };

/**
 * A detail that letters must carry and that is missing in the own firm.
 */
export type MissingDetail = { 
/**
 * The field of the own firm.
 */
field: string, 
/**
 * The law that asks for it; empty: no letter goes without.
 */
law: string, };

/**
 * An amount in the smallest unit of its currency.
 */
export type Money = { 
/**
 * 298800 is 2.988,00.
 */
minor: number, 
/**
 * ISO 4217: EUR, CHF.
 */
currency: string, };

/**
 * Somebody who was named on a list.
 */
export type NamedMember = { 
/**
 * The contact; null where it was deleted since.
 */
contact_id: number | null, 
/**
 * Its name; ignored where there is a contact.
 */
name: string, 
/**
 * Left out of what the filter finds.
 */
excluded: boolean, 
/**
 * The label of the e-mail address to use; empty: as the list says.
 */
email_label: string, 
/**
 * The kind of postal address to use; null: as the list says.
 */
address_kind: "street" | "po_box" | "bulk" | "invoice" | "delivery" | null, };

/**
 * Whether a way meets the form.
 */
export type NoticeFit = "fine" | "original_follows" | "unusual" | "not_enough";

/**
 * When this PC may call for attention beside the window.
 */
export type NoticeHours = { 
/**
 * Whether at all.
 */
on: boolean, 
/**
 * From this hour on it is quiet, `18:00`; with `quiet_to`, also over midnight. Empty: no quiet hours.
 */
quiet_from: string, 
/**
 * Until this hour, `07:00`.
 */
quiet_to: string, 
/**
 * Quiet on Saturdays, Sundays and holidays.
 */
quiet_free_days: boolean, };

/**
 * What a notice takes; nothing is written.
 */
export type NoticeProposal = { 
/**
 * To which end the letter speaks.
 */
ends_on: string, 
/**
 * The ends that can still be reached, at most three.
 */
ends: Array<string>, 
/**
 * Zugang bis, for the next end.
 */
receive_by: string | null, 
/**
 * The safe day.
 */
safe_day: string | null, 
/**
 * Absenden bis.
 */
send_by: string | null, 
/**
 * What the form of this contract's notice asks for.
 */
form_hint: string, 
/**
 * The ways, in order; those that meet the form first.
 */
ways: Array<NoticeWay>, 
/**
 * Whether whoever signs may do so.
 */
authorised: boolean, 
/**
 * What is missing behind the signature; empty where nothing is.
 */
authority_hint: string, 
/**
 * The letter as it would be written.
 */
letter: LetterFields, 
/**
 * Placeholders of the text that stayed empty.
 */
empty: Array<string>, };

/**
 * Asks what a notice takes.
 */
export type NoticeProposeRequest = { 
/**
 * The contract.
 */
id: number, 
/**
 * To which end; none: the next one.
 */
ends_on: string | null, 
/**
 * How it is to be sent, for the note above the address.
 */
means: "letter" | "registered_posted" | "registered_handed" | "messenger" | "handed" | "bailiff" | "email" | "fax" | "portal" | null, 
/**
 * Who is to sign; none: as proposed.
 */
signatory: string | null, 
/**
 * Who signs beside them.
 */
cosignatory: string | null, 
/**
 * A text block instead of the usual one.
 */
block: number | null, };

/**
 * A notice to be recorded.
 */
export type NoticeSave = { 
/**
 * The contract.
 */
id: number, 
/**
 * What is known of it.
 */
notice: GivenNotice, 
/**
 * The letter to be written, or the draft to be changed.
 */
letter: LetterFields | null, };

/**
 * What the system is to show.
 */
export type NoticeShow = { 
/**
 * The line in bold.
 */
title: string, 
/**
 * What stands below.
 */
text: string, };

/**
 * A way of sending a notice.
 */
export type NoticeWay = { 
/**
 * The way.
 */
means: "letter" | "registered_posted" | "registered_handed" | "messenger" | "handed" | "bailiff" | "email" | "fax" | "portal", 
/**
 * What it is called.
 */
name: string, 
/**
 * Whether it meets the form.
 */
fit: NoticeFit, 
/**
 * What it means for the form; empty where it meets it.
 */
fit_hint: string, 
/**
 * What it proves.
 */
proof_hint: string, };

/**
 * A number that nobody bears any more.
 */
export type NumberGap = { 
/**
 * The number.
 */
number: string, 
/**
 * The kind of record that bore it.
 */
kind: string, 
/**
 * Its title; empty for people.
 */
title: string, 
/**
 * Why.
 */
reason: "deleted" | "changed", 
/**
 * Who did it.
 */
who: string, 
/**
 * When, as an instant.
 */
at: string, };

/**
 * What a pattern makes of the next values.
 */
export type NumberPreview = { 
/**
 * Why it cannot be saved: a code of the messages.
 */
fault: string | null, 
/**
 * The next two numbers.
 */
numbers: Array<string>, 
/**
 * The day on which the counter begins again.
 */
anew_on: string | null, 
/**
 * The first number from then on.
 */
anew: string, };

/**
 * A number range.
 */
export type NumberRange = { 
/**
 * Its id.
 */
id: number, 
/**
 * What draws from it.
 */
code: string, 
/**
 * `V-{YYYY}-{NNNN}`.
 */
pattern: string, 
/**
 * When it begins again.
 */
reset: "never" | "yearly" | "monthly", 
/**
 * The next value in the current period.
 */
next: number, 
/**
 * The next number, written out.
 */
preview: string, };

/**
 * A number range to be changed.
 */
export type NumberRangeSave = { 
/**
 * Which.
 */
id: number, 
/**
 * The pattern.
 */
pattern: string, 
/**
 * When it begins again.
 */
reset: "never" | "yearly" | "monthly", 
/**
 * The next value; upward only.
 */
next: number, };

/**
 * A number range as it stands in its form.
 */
export type NumberRangeTry = { 
/**
 * Which.
 */
id: number, 
/**
 * The pattern.
 */
pattern: string, 
/**
 * When it begins again.
 */
reset: "never" | "yearly" | "monthly", 
/**
 * The next value.
 */
next: number, };

/**
 * One date.
 */
export type OccurrenceWire = { 
/**
 * Local start, YYYY-MM-DDTHH:MM:SS; all day: YYYY-MM-DD.
 */
start: string, 
/**
 * Local end; all day: the last day.
 */
end: string, 
/**
 * The start as an instant; none for days alone.
 */
utc?: string, };

/**
 * A rule, its start, and the days that are asked for.
 */
export type OccurrencesRequest = { 
/**
 * YYYY-MM-DDTHH:MM, or YYYY-MM-DD: all day.
 */
start: string, 
/**
 * IANA name; not needed for days alone.
 */
zone?: string, 
/**
 * RFC 5545: `FREQ=WEEKLY;BYDAY=MO`.
 */
rule: string, 
/**
 * By the wall clock: `PT1H`, `P1D`. Without it a date has no length, or one day.
 */
duration?: string, 
/**
 * Struck dates by their local start; a day alone strikes whatever begins on it.
 */
exdates: Array<string>, 
/**
 * The first local day.
 */
from: string, 
/**
 * The last local day.
 */
to: string, };

/**
 * Whether the new office is filled with a believable firm.
 */
export type OfficeCreate = { 
/**
 * True: the sample firm.
 */
sample: boolean, };

/**
 * What is open, who works here, and what the start screen offers.
 */
export type OfficeState = { 
/**
 * The open file; null on the start screen.
 */
open: OpenOffice | null, 
/**
 * Who works here; empty: to be asked.
 */
who: string, 
/**
 * Recent files, newest first.
 */
recent: Array<RecentFile>, 
/**
 * The civil day, YYYY-MM-DD.
 */
today: string, 
/**
 * The IANA zone of the own firm, in which clock times are shown; empty on the start screen.
 */
zone: string, 
/**
 * The program's version.
 */
version: string, };

/**
 * A step as the two buttons and the list name it.
 */
export type OpSummary = { 
/**
 * Its id.
 */
id: number, 
/**
 * Its code; `op_words` has its words.
 */
code: string, 
/**
 * The subject's title.
 */
title: string, 
/**
 * Who did it.
 */
who: string, 
/**
 * When, as an instant.
 */
at: string, 
/**
 * What it is about, where that is one record.
 */
subject: RecordRef | null, };

/**
 * The open file.
 */
export type OpenOffice = { 
/**
 * "Hansen Elektrotechnik".
 */
name: string, 
/**
 * With ending.
 */
file: string, 
/**
 * The folder, for reading.
 */
folder: string, 
/**
 * What the person should know.
 */
warnings: Array<FileWarning>, 
/**
 * When the last verified copy was made, as an instant.
 */
last_backup: string | null, 
/**
 * Whether the own firm was entered.
 */
has_firm: boolean, };

/**
 * What a body still has before it: a task of its minutes, or an item that a sitting put off.
 */
export type OpenPoint = { 
/**
 * The body.
 */
body_id: number, 
/**
 * Its name.
 */
body: string, 
/**
 * The task; none: an item that was put off.
 */
task_id: number | null, 
/**
 * The item that was put off; none: a task.
 */
item_id: number | null, 
/**
 * What.
 */
title: string, 
/**
 * Who does or presents it.
 */
who: string, 
/**
 * Until when; none for what was put off.
 */
due: string | null, 
/**
 * The sitting that it comes from.
 */
event_id: number, 
/**
 * Its title.
 */
event: string, 
/**
 * The item that a task comes from; empty for what was put off.
 */
item: string, };

/**
 * Whose open points.
 */
export type OpenPointFilter = { 
/**
 * One body alone; all bodies where not given.
 */
body: number | null, };

/**
 * One of several that a field offers.
 */
export type OwnChoice = { 
/**
 * What values hold; empty for a new one.
 */
code: string, 
/**
 * German name.
 */
name_de: string, 
/**
 * English name; empty: the German one.
 */
name_en: string, };

/**
 * What a list asks of an own field; every part that is given must be met.
 */
export type OwnCondition = { 
/**
 * The field.
 */
field_id: number, 
/**
 * With a value, or without one.
 */
given: boolean | null, 
/**
 * The value has this in it.
 */
contains: string, 
/**
 * One of these: codes of choices, `yes`, `no`.
 */
one_of: Array<string>, 
/**
 * Numbers or days from here on: `-1234.5`, `2026-03-31`.
 */
from: string, 
/**
 * Numbers or days up to here.
 */
to: string, };

/**
 * An own field.
 */
export type OwnField = { 
/**
 * Its id.
 */
id: number, 
/**
 * In how many records it has a value.
 */
used: number, 
/**
 * Which records have it.
 */
record_kind: "contact" | "contract" | "event" | "firm" | "entry" | "room" | "number_range" | "form" | "setting" | "own_field" | "retention_rule" | "retention_hold" | "erasure" | "distribution_list" | "text_block" | "letterhead" | "letter" | "employee" | "equipment" | "template" | "task" | "checklist_template" | "checklist" | "desk_entry" | "absence" | "body" | "series" | "minutes", 
/**
 * Unique among the fields of a kind; empty: made from the name.
 */
code: string, 
/**
 * German name.
 */
name_de: string, 
/**
 * English name; empty: the German one.
 */
name_en: string, 
/**
 * What its values are.
 */
value_type: "text" | "number" | "date" | "choice" | "yes_no", 
/**
 * What can be chosen.
 */
choices: Array<OwnChoice>, 
/**
 * Place among the fields of its kind.
 */
position: number, 
/**
 * False: no longer offered.
 */
active: boolean, };

/**
 * An own field to be saved.
 */
export type OwnFieldSave = { 
/**
 * None: a new one.
 */
id: number | null, 
/**
 * What it is.
 */
shape: OwnFieldShape, };

/**
 * What is known of an own field.
 */
export type OwnFieldShape = { 
/**
 * Which records have it.
 */
record_kind: "contact" | "contract" | "event" | "firm" | "entry" | "room" | "number_range" | "form" | "setting" | "own_field" | "retention_rule" | "retention_hold" | "erasure" | "distribution_list" | "text_block" | "letterhead" | "letter" | "employee" | "equipment" | "template" | "task" | "checklist_template" | "checklist" | "desk_entry" | "absence" | "body" | "series" | "minutes", 
/**
 * Unique among the fields of a kind; empty: made from the name.
 */
code: string, 
/**
 * German name.
 */
name_de: string, 
/**
 * English name; empty: the German one.
 */
name_en: string, 
/**
 * What its values are.
 */
value_type: "text" | "number" | "date" | "choice" | "yes_no", 
/**
 * What can be chosen.
 */
choices: Array<OwnChoice>, 
/**
 * Place among the fields of its kind.
 */
position: number, 
/**
 * False: no longer offered.
 */
active: boolean, };

/**
 * What a record has in an own field.
 */
export type OwnValue = { 
/**
 * The field.
 */
field_id: number, 
/**
 * Text, `-1234.5`, `2026-03-31`, a choice's code, `yes` or `no`.
 */
text: string, };

/**
 * One page.
 */
export type PageRequest = { 
/**
 * Which paper.
 */
document: number, 
/**
 * Which page, from 0.
 */
page: number, };

/**
 * A page's size.
 */
export type PageSize = { 
/**
 * Millimetres.
 */
width: number, 
/**
 * Millimetres.
 */
height: number, };

/**
 * A paper of the registry.
 */
export type PaperInfo = { 
/**
 * `contract-list`, `agenda`.
 */
code: string, 
/**
 * `event`, `contract`: what it is made from.
 */
takes: string, 
/**
 * Whether it takes one record (else a list).
 */
one: boolean, 
/**
 * Its forms, the usual one first.
 */
forms: Array<string>, 
/**
 * German name.
 */
name_de: string, 
/**
 * English name.
 */
name_en: string, 
/**
 * Where it is found, German.
 */
found_de: string, 
/**
 * Where it is found, English.
 */
found_en: string, };

/**
 * Something that has to be said of single records on a paper.
 */
export type PaperRemark = { 
/**
 * `without_address`, `restricted`, `placeholders_empty`, `labels_shrunk`, `labels_too_long`,
 * `photo_unreadable`, `address_crowded`, `annexes_beside`, `annexes_without_notes`, `annexes_internal`.
 */
code: string, 
/**
 * Of whom.
 */
names: Array<string>, };

/**
 * What is to be set.
 */
export type PaperRequest = { 
/**
 * `contract-list`, `agenda`.
 */
paper: string, 
/**
 * The record, for papers of one; the agenda takes the next event with one where it is not given.
 */
id: number | null, 
/**
 * An event as typed so far, so that the preview follows typing.
 */
event: EventFields | null, 
/**
 * Which contracts, for the papers of contracts; the sheets of one take its id.
 */
filter: ContractFilter, 
/**
 * Which contacts, for the papers of the address book.
 */
contacts: ContactFilter, 
/**
 * Which tasks, for the papers of tasks.
 */
tasks: TaskFilter, 
/**
 * Which letters and parcels, for the Postbuch.
 */
desk: DeskFilter, 
/**
 * Whose work is handed over, where no absence is named.
 */
employee: number | null, 
/**
 * One of the paper's forms.
 */
form: string | null, 
/**
 * `de`, `en`, `de-AT`, `de-CH`; the window's language where not given.
 */
language: string | null, 
/**
 * Columns in order, for lists; the usual ones where empty.
 */
columns: Array<string>, 
/**
 * Grouped by: partner, kind, cost_centre, responsible, deadline_month, direction; contacts by letter, organisation,
 * category, town; occasions by month; tasks by day, person, record; the Postbuch by day.
 */
group: string | null, 
/**
 * Without sums per group.
 */
no_subtotals: boolean, 
/**
 * Without sums at the end.
 */
no_totals: boolean, 
/**
 * The day on which deadlines and amounts stand, YYYY-MM-DD; today where not given.
 */
key_date: string | null, 
/**
 * The year that the cost overview is about, with the one before and after; that of the key date where not given.
 */
year: number | null, 
/**
 * The name of the saved form, as the title.
 */
title: string | null, 
/**
 * The compact form of a long agenda.
 */
compact: boolean, 
/**
 * Filter and order in words, for the head of a list.
 */
filter_words: string | null, 
/**
 * Across or upright, for lists of contacts; by the number of columns where not given.
 */
landscape: boolean | null, 
/**
 * First day, for lists of a period; today where not given.
 */
from: string | null, 
/**
 * Last day; a month where not given.
 */
until: string | null, 
/**
 * Of one body alone, for the register of decisions and what is open.
 */
body: number | null, 
/**
 * Words that each decision of a register has.
 */
text: string, 
/**
 * Of one of the own rooms alone, for plans.
 */
room: number | null, 
/**
 * With this contact alone, for plans.
 */
person: number | null, 
/**
 * Which item of the minutes an extract is of, from 0.
 */
item: number | null, 
/**
 * Why a list of signatures is kept; the usual reason where not given. `until` is the day of its destruction.
 */
purpose: string | null, 
/**
 * Those of an event alone, by their lines or registrations; whoever the paper is meant for where there are none.
 */
people: Array<number>, 
/**
 * Files that are left out of a folder, by their ids.
 */
without: Array<number>, 
/**
 * The text block of a letter; the usual text where not given.
 */
block: number | null, 
/**
 * How long a seminar was, in words: "8 Unterrichtseinheiten"; reckoned where not given.
 */
extent: string | null, 
/**
 * Sheet, start and shift, for labels and badges.
 */
labels: LabelWish | null, 
/**
 * The letter as typed so far and how it is printed.
 */
letter: LetterWish | null, 
/**
 * What a short note says.
 */
note: ShortNoteWish | null, 
/**
 * The beginning of a long list alone, to be looked at while the whole is being set.
 */
beginning: boolean, };

/**
 * Somebody at an event.
 */
export type Participant = { 
/**
 * None: a new line.
 */
id: number | null, 
/**
 * The contact, where there is one.
 */
contact_id: number | null, 
/**
 * The name; empty on saving: the contact's.
 */
name: string, 
/**
 * Function and firm.
 */
function: string, 
/**
 * What they do there.
 */
role: "chair" | "keeper" | "participant" | "guest" | "speaker", 
/**
 * Whether it can take place without them.
 */
required: boolean, 
/**
 * How many votes they have; guests and speakers have none.
 */
votes: number, 
/**
 * What they answered.
 */
answer: "open" | "accepted" | "tentative" | "declined", 
/**
 * They registered and have a place; ignored on saving.
 */
registered: boolean, };

/**
 * An import that was done.
 */
export type PastImport = { 
/**
 * The step, by which it is taken back as one; its title is the file's name.
 */
op: OpSummary, 
/**
 * Whether it was taken back.
 */
undone: boolean, 
/**
 * Whether it can be taken back still.
 */
can_undo: boolean, 
/**
 * Cards or rows that could be read.
 */
read: number, 
/**
 * New contacts.
 */
created: number, 
/**
 * Changed contacts.
 */
updated: number, 
/**
 * Left.
 */
skipped: number, };

/**
 * Somebody as pasted.
 */
export type PastedRegistrant = { 
/**
 * What would be registered.
 */
person: Registrant, 
/**
 * The name that the contact has in the book; empty without one.
 */
known_as: string, 
/**
 * Registered already: would be left out.
 */
registered: boolean, };

/**
 * A pasted text.
 */
export type PastedText = { 
/**
 * The text.
 */
text: string, 
/**
 * The places of proposals that are not wanted.
 */
without: Array<number>, };

/**
 * The settings of this PC on the wire.
 */
export type PcSettingsWire = { 
/**
 * Who works here; stands in the history.
 */
who: string, 
/**
 * `de` or `en`.
 */
language: string, 
/**
 * `system`, `light` or `dark`.
 */
theme: string, 
/**
 * `comfortable` or `dense`.
 */
density: string, 
/**
 * How a mail draft is handed over: `eml`, `mailto` or `copy`.
 */
mail_way: string, 
/**
 * When the system may be asked to show a notice.
 */
notices: NoticeHours, 
/**
 * What the window remembers for itself: widths, chosen columns.
 */
ui: Record<string, unknown>, };

/**
 * Somebody with a position at an organisation.
 */
export type PersonThere = { 
/**
 * The contact.
 */
id: number, 
/**
 * The name.
 */
name: string, 
/**
 * The role.
 */
role: string, };

/**
 * A telephone number.
 */
export type Phone = { 
/**
 * `work`, `home`, `mobile`, `fax`, `main`, or a free text.
 */
label: string, 
/**
 * As typed.
 */
raw: string, 
/**
 * E.164, where it was understood; ignored on saving.
 */
e164: string | null, 
/**
 * Used where one is needed.
 */
preferred: boolean, };

/**
 * A telephone number as it is typed.
 */
export type PhoneRequest = { 
/**
 * The text.
 */
raw: string, 
/**
 * ISO code of the country it is dialled from; empty: the own firm's.
 */
country: string, };

/**
 * A telephone number as it is shown.
 */
export type PhoneShown = { 
/**
 * "+49 4121 123-45"; as typed where it was not understood.
 */
shown: string, 
/**
 * E.164, where it was understood.
 */
e164: string | null, };

/**
 * A picture for a contact.
 */
export type PhotoSet = { 
/**
 * The contact.
 */
id: number, 
/**
 * The chosen or dropped file.
 */
token: string, };

/**
 * A chosen file.
 */
export type PickedFile = { 
/**
 * Its token.
 */
token: string, 
/**
 * Its name.
 */
name: string, };

/**
 * A placeholder.
 */
export type PlaceholderName = { 
/**
 * What it is taken from.
 */
group: "common" | "contact" | "contract" | "event", 
/**
 * German, without braces.
 */
de: string, 
/**
 * English.
 */
en: string, };

/**
 * For which texts placeholders are wanted.
 */
export type PlaceholdersFor = { 
/**
 * What the text is for.
 */
purpose: "letter" | "email" | "contract" | "event" | "minutes" | "other", };

/**
 * A place at an organisation.
 */
export type Position = { 
/**
 * The organisation's contact, where it is one.
 */
organisation_id: number | null, 
/**
 * Its name.
 */
organisation: string, 
/**
 * The role there.
 */
role: string, 
/**
 * The department.
 */
department: string, 
/**
 * First day.
 */
since: string | null, 
/**
 * Last day.
 */
until: string | null, };

/**
 * How it left for the printer.
 */
export type PrintDone = "dialog" | "closed" | "opened_pdf";

/**
 * One proposed field.
 */
export type ProposedField = { 
/**
 * The field.
 */
field: "salutation" | "title" | "given" | "family" | "suffix" | "organisation" | "role" | "department" | "street" | "po_box" | "postal_code" | "town" | "country" | "phone" | "main_phone" | "mobile" | "fax" | "email" | "web" | "vat_id" | "tax_number" | "register_court" | "register_number" | "iban" | "bic", 
/**
 * Its value.
 */
value: string, 
/**
 * Which of several postal addresses it belongs to, from 0.
 */
address: number, };

/**
 * How many votes must be present.
 */
export type Quorum = { "kind": "none" } | { "kind": "half" } | { "kind": "more_than_half" } | { "kind": "two_thirds" } | { "kind": "all" } | { "kind": "count", "count": number };

/**
 * A file that was open here before.
 */
export type RecentFile = { 
/**
 * "Hansen Elektrotechnik".
 */
name: string, 
/**
 * The folder, for reading.
 */
folder: string, 
/**
 * When it was opened last, as an instant.
 */
opened: string, 
/**
 * Whether it is still there.
 */
present: boolean, };

/**
 * A line of the recent files.
 */
export type RecentPick = { 
/**
 * Its place in `recent`, from 0.
 */
index: number, };

/**
 * Somebody who is, or was, invited.
 */
export type Recipient = { 
/**
 * Who.
 */
key: RecipientKey, 
/**
 * The contact, where there is one.
 */
contact_id: number | null, 
/**
 * Their name.
 */
name: string, 
/**
 * Their e-mail address; empty where none is known.
 */
address: string, 
/**
 * What they were sent last.
 */
last: Sent | null, 
/**
 * What they have to be sent.
 */
need: "nothing" | "invite" | "update" | "cancel", 
/**
 * What they would be sent; none where there is nothing to be cancelled.
 */
message: "invitation" | "cancellation" | null, };

/**
 * Whom a line is about.
 */
export type RecipientKey = { "kind": "participant", "id": number } | { "kind": "removed", "id": number };

/**
 * Something that is wrong with a recipient.
 */
export type RecipientProblem = "no_address" | "inactive" | "gone" | "restricted" | { "empty": Array<string> } | { "twice": string };

/**
 * A recipient as the table shows it.
 */
export type RecipientRow = { 
/**
 * The contact.
 */
contact_id: number, 
/**
 * The name.
 */
name: string, 
/**
 * The address block, a line each.
 */
recipient: string, 
/**
 * The salutation as it would stand.
 */
salutation: string, 
/**
 * What is wrong.
 */
problems: Array<RecipientProblem>, 
/**
 * Left out by hand.
 */
left_out: boolean, 
/**
 * A letter would be printed.
 */
prints: boolean, };

/**
 * Which serial letter, as typed so far.
 */
export type RecipientsRequest = { 
/**
 * What was written.
 */
fields: LetterFields, };

/**
 * One record anywhere in the office.
 */
export type RecordRef = { 
/**
 * What it is.
 */
kind: "contact" | "contract" | "event" | "firm" | "entry" | "room" | "number_range" | "form" | "setting" | "own_field" | "retention_rule" | "retention_hold" | "erasure" | "distribution_list" | "text_block" | "letterhead" | "letter" | "employee" | "equipment" | "template" | "task" | "checklist_template" | "checklist" | "desk_entry" | "absence" | "body" | "series" | "minutes", 
/**
 * Its id within the kind.
 */
id: number, };

/**
 * A region whose holidays can be chosen.
 */
export type RegionWire = { 
/**
 * "DE-SH".
 */
code: string, 
/**
 * German name.
 */
name_de: string, 
/**
 * English name.
 */
name_en: string, };

/**
 * What became of a registration.
 */
export type Registered = { 
/**
 * The registration.
 */
id: number, 
/**
 * A place, or the waiting list.
 */
state: "confirmed" | "waiting" | "cancelled", };

/**
 * Who registers.
 */
export type Registrant = { 
/**
 * The contact, where there is one.
 */
contact_id: number | null, 
/**
 * The name; empty on saving: the contact's.
 */
name: string, 
/**
 * Firm or function.
 */
function: string, 
/**
 * The address of this registration; empty: that of the contact.
 */
email: string, 
/**
 * In the smallest unit of the event's currency; null on registering: the event's price.
 */
price: number | null, 
/**
 * "vegetarisch", for the kitchen.
 */
diet: string, 
/**
 * Anything else.
 */
note: string, 
/**
 * Others may see how to reach them.
 */
consent: boolean, };

/**
 * A registration as it stands.
 */
export type Registration = { 
/**
 * Its id.
 */
id: number, 
/**
 * The line of the participants.
 */
participant: number, 
/**
 * How it stands.
 */
state: "confirmed" | "waiting" | "cancelled", 
/**
 * Who, and what was typed about them.
 */
person: Registrant, 
/**
 * The address to write to.
 */
address: string, 
/**
 * The day on which they registered.
 */
registered_on: string, 
/**
 * The day on which they paid.
 */
paid_on: string | null, 
/**
 * Why somebody waits, called off or was preferred.
 */
reason: string, 
/**
 * The serial number of their certificate; empty before it was drawn.
 */
certificate: string, 
/**
 * The day on which it was drawn.
 */
certified_on: string | null, 
/**
 * Whether they were there.
 */
presence: "" | "present" | "excused" | "absent", 
/**
 * The place on the waiting list, from 1.
 */
place: number | null, 
/**
 * What they were told, the latest last.
 */
told: Array<ToldLine>, };

/**
 * Somebody to be registered.
 */
export type RegistrationAdd = { 
/**
 * The event.
 */
event_id: number, 
/**
 * Who.
 */
person: Registrant, 
/**
 * They shall wait although there may be a place, for this reason.
 */
wait: string | null, };

/**
 * A registration to be changed.
 */
export type RegistrationChange = { 
/**
 * The registration.
 */
id: number, 
/**
 * Who, and what is known about them.
 */
person: Registrant, };

/**
 * How many registrations there are, and what they pay.
 */
export type RegistrationCounts = { 
/**
 * With a place.
 */
confirmed: number, 
/**
 * On the waiting list.
 */
waiting: number, 
/**
 * Called off.
 */
cancelled: number, 
/**
 * Confirmed ones that have paid or need not.
 */
paid: number, 
/**
 * What the confirmed ones pay, in the smallest unit.
 */
expected: number, 
/**
 * What the confirmed ones have paid.
 */
received: number, 
/**
 * What those have paid who called off or wait.
 */
to_return: number, };

/**
 * A registration that gets its place or is called off.
 */
export type RegistrationStep = { 
/**
 * The registration.
 */
id: number, 
/**
 * Why.
 */
reason: string, };

/**
 * The registrations of an event with what follows from them.
 */
export type Registrations = { 
/**
 * Seats, price and currency.
 */
places: EventPlaces, 
/**
 * How many there are.
 */
counts: RegistrationCounts, 
/**
 * To whom a free place is offered.
 */
next: number | null, 
/**
 * How many eat what, the most first.
 */
catering: Array<CateringLine>, 
/**
 * Those with a place, the waiting list, those who called off.
 */
rows: Array<Registration>, };

/**
 * Several to be registered.
 */
export type RegistrationsAdd = { 
/**
 * The event.
 */
event_id: number, 
/**
 * Who, in their order.
 */
people: Array<Registrant>, };

/**
 * Who was told what.
 */
export type RegistrationsNote = { 
/**
 * The event.
 */
event_id: number, 
/**
 * What.
 */
notice: "confirmation" | "waiting" | "reminder" | "cancellation", 
/**
 * Which registrations.
 */
ids: Array<number>, 
/**
 * How.
 */
way: "email" | "post" | "registered" | "personal", 
/**
 * The day; today without one.
 */
on_day: string | null, };

/**
 * Registrations that were paid.
 */
export type RegistrationsPaid = { 
/**
 * The event.
 */
event_id: number, 
/**
 * Which.
 */
ids: Array<number>, 
/**
 * The day; null: they are not paid, or were given back.
 */
on: string | null, };

/**
 * A pasted list of people.
 */
export type RegistrationsPasted = { 
/**
 * The event.
 */
event_id: number, 
/**
 * From Excel, Outlook or text.
 */
text: string, };

/**
 * Who is to be told what by e-mail.
 */
export type RegistrationsTell = { 
/**
 * The event.
 */
event_id: number, 
/**
 * What.
 */
notice: "confirmation" | "waiting" | "reminder" | "cancellation", 
/**
 * Which registrations; empty: everybody whom it concerns.
 */
ids: Array<number>, 
/**
 * The text block; the usual text where not given.
 */
block: number | null, 
/**
 * `de`, `en`, `de-AT`, `de-CH`; the window's language where not given.
 */
language: string | null, };

/**
 * How a contact stands to another one, read from this side.
 */
export type Relation = { 
/**
 * A line of the list of relation kinds.
 */
kind_id: number, 
/**
 * True: the other one is what the kind's reverse is called.
 */
reversed: boolean, 
/**
 * The other one, where it is a contact.
 */
other_id: number | null, 
/**
 * The other one's name; ignored on saving where it is a contact.
 */
name: string, };

/**
 * A task or an event that asks for attention.
 */
export type ReminderRow = { 
/**
 * Which.
 */
record: RecordRef, 
/**
 * What.
 */
title: string, 
/**
 * When it was to be reminded of, `2026-03-16T09:00`.
 */
at: string, 
/**
 * An event's start, or until when the task is to be done on that day.
 */
falls_at: string | null, 
/**
 * What it is about, or where it is.
 */
detail: string, 
/**
 * The program was off at that hour.
 */
missed: boolean, };

/**
 * What has not been shown yet.
 */
export type Reminders = { 
/**
 * The reminders, the earliest first.
 */
rows: Array<ReminderRow>, 
/**
 * Whether the system may be asked to show them: notices are wanted, and no quiet hour runs.
 */
announce: boolean, 
/**
 * To be handed to `reminders_seen` once they are on the screen.
 */
until: string, };

/**
 * Notes what was shown.
 */
export type RemindersSeen = { 
/**
 * As `reminders_due` gave it.
 */
until: string, };

/**
 * A set paper.
 */
export type RenderedPaper = { 
/**
 * Names it in the other commands.
 */
document: number, 
/**
 * Its title.
 */
title: string, 
/**
 * Each page's size.
 */
pages: Array<PageSize>, 
/**
 * Characters that no font has; each stands as □.
 */
missing: Array<string>, 
/**
 * The logo could not be read and was left out.
 */
logo_left_out: boolean, 
/**
 * A list's rows.
 */
rows: number | null, 
/**
 * A list's rows without the filter.
 */
total: number | null, 
/**
 * Whether the compact form is worth offering.
 */
offers_compact: boolean, 
/**
 * Whether it can be saved as a spreadsheet.
 */
is_list: boolean, 
/**
 * Whether it can be saved as a Word document.
 */
is_text: boolean, 
/**
 * What has to be said of single records.
 */
remarks: Array<PaperRemark>, 
/**
 * How many pages want the tray of first pages; with others beside them, both can be printed apart.
 */
first_pages: number, 
/**
 * Only the beginning was set: to be looked at, not to be printed.
 */
beginning: boolean, };

/**
 * Whom to restrict, and why.
 */
export type RestrictRequest = { 
/**
 * The contact.
 */
id: number, 
/**
 * "Löschantrag vom 02.03.2026".
 */
reason: string, };

/**
 * Somebody who is locked away.
 */
export type RestrictedContact = { 
/**
 * The contact.
 */
id: number, 
/**
 * The name.
 */
name: string, 
/**
 * Since when.
 */
since: string, 
/**
 * The last day of the duty; none: a contract still runs.
 */
until: string | null, 
/**
 * Why.
 */
reason: string, };

/**
 * A retention period.
 */
export type RetentionRule = { 
/**
 * Its id.
 */
id: number, 
/**
 * `DE`, `AT`, `CH`.
 */
country: string, 
/**
 * What it keeps.
 */
keeps: "books" | "vouchers" | "letters", 
/**
 * Years after the year's end.
 */
years: number, 
/**
 * The paragraph and since when it says so.
 */
source: string, };

/**
 * A room.
 */
export type Room = { 
/**
 * Its id.
 */
id: number, 
/**
 * At how many records it is used.
 */
used: number, 
/**
 * Short and unique.
 */
code: string, 
/**
 * "Raum Elbe".
 */
name: string, 
/**
 * Seats.
 */
capacity: number | null, 
/**
 * Floor, building or address.
 */
place: string, 
/**
 * Equipment, key, notes.
 */
note: string, 
/**
 * Place in the list.
 */
position: number, 
/**
 * False: hidden in pickers.
 */
active: boolean, 
/**
 * The larger room that this one is a part of.
 */
parent_id: number | null, 
/**
 * Minutes to set up.
 */
set_up_minutes: number, 
/**
 * Minutes to clear down.
 */
clear_down_minutes: number, 
/**
 * Seats by seating, each once.
 */
seatings: Array<SeatingPlan>, };

/**
 * A room at a time.
 */
export type RoomAt = { 
/**
 * The room.
 */
room_id: number, 
/**
 * Its name.
 */
name: string, 
/**
 * Seats.
 */
capacity: number | null, 
/**
 * Who has it; empty where it is free.
 */
by: Array<RoomHolder>, };

/**
 * What else has the same room, or one that is taken together with it, at the same time.
 */
export type RoomConflict = { 
/**
 * The other event; none where it is a date of a series.
 */
event: number | null, 
/**
 * The series, where it is a date of one.
 */
series: number | null, 
/**
 * By this the date is known in it, YYYY-MM-DDTHH:MM.
 */
original: string | null, 
/**
 * Its title.
 */
title: string, 
/**
 * When it is.
 */
when: When, 
/**
 * Where it is.
 */
room_id: number, 
/**
 * The name of that room where it is another one: the larger room, or a part of it.
 */
other_room: string, 
/**
 * It is a draft.
 */
tentative: boolean, 
/**
 * Only the time to set up or to clear down is in the way.
 */
only_buffer: boolean, };

/**
 * What is known of a room.
 */
export type RoomFields = { 
/**
 * Short and unique.
 */
code: string, 
/**
 * "Raum Elbe".
 */
name: string, 
/**
 * Seats.
 */
capacity: number | null, 
/**
 * Floor, building or address.
 */
place: string, 
/**
 * Equipment, key, notes.
 */
note: string, 
/**
 * Place in the list.
 */
position: number, 
/**
 * False: hidden in pickers.
 */
active: boolean, 
/**
 * The larger room that this one is a part of.
 */
parent_id: number | null, 
/**
 * Minutes to set up.
 */
set_up_minutes: number, 
/**
 * Minutes to clear down.
 */
clear_down_minutes: number, 
/**
 * Seats by seating, each once.
 */
seatings: Array<SeatingPlan>, };

/**
 * Who has a room.
 */
export type RoomHolder = { 
/**
 * An event,
 */
event: number | null, 
/**
 * or a date of a series.
 */
series: number | null, 
/**
 * By this the date is known in it, YYYY-MM-DDTHH:MM.
 */
original: string | null, 
/**
 * Its title.
 */
title: string, 
/**
 * When it is.
 */
when: When, };

/**
 * A room to be saved.
 */
export type RoomSave = { 
/**
 * None: a new room.
 */
id: number | null, 
/**
 * What is known of it.
 */
fields: RoomFields, };

/**
 * A time for which a room is looked for.
 */
export type RoomsAtAsk = { 
/**
 * When.
 */
when: When, 
/**
 * Minutes to set up; none: those of each room.
 */
set_up: number | null, 
/**
 * Minutes to clear down; none: those of each room.
 */
clear_down: number | null, 
/**
 * The event that looks for one.
 */
event: number | null, 
/**
 * The series of whose dates one looks for one,
 */
series: number | null, 
/**
 * and that date, YYYY-MM-DDTHH:MM.
 */
original: string | null, };

/**
 * What a rule says that was perhaps not meant.
 */
export type RuleOffer = { 
/**
 * The day that short months do not have; 29 for a leap day.
 */
day: number, 
/**
 * The rule that takes the last day instead.
 */
rule: string, 
/**
 * That rule in words.
 */
words: string, };

/**
 * The id of what was saved.
 */
export type Saved = { 
/**
 * The id.
 */
id: number, };

/**
 * Where something was saved.
 */
export type SavedFile = { 
/**
 * The file's name.
 */
name: string, 
/**
 * Its folder, for reading.
 */
folder: string, };

/**
 * The hits, grouped by kind in their order.
 */
export type SearchAnswer = { 
/**
 * The first ones of each kind.
 */
hits: Array<Hit>, 
/**
 * How many in all, at most 1,000.
 */
count: number, 
/**
 * More than are counted.
 */
more: boolean, 
/**
 * Nothing matches as it was typed; these sound or look alike.
 */
alike: boolean, };

/**
 * What is looked for.
 */
export type SearchRequest = { 
/**
 * As typed.
 */
text: string, 
/**
 * At most so many hits of each kind.
 */
limit: number, 
/**
 * These kinds alone; empty: everything.
 */
kinds: Array<"contact" | "contract" | "event" | "firm" | "entry" | "room" | "number_range" | "form" | "setting" | "own_field" | "retention_rule" | "retention_hold" | "erasure" | "distribution_list" | "text_block" | "letterhead" | "letter" | "employee" | "equipment" | "template" | "task" | "checklist_template" | "checklist" | "desk_entry" | "absence" | "body" | "series" | "minutes">, };

/**
 * How many people a room holds in one seating.
 */
export type SeatingPlan = { 
/**
 * How they sit.
 */
seating: "rows" | "parliament" | "u_shape" | "block" | "banquet" | "circle" | "standing", 
/**
 * How many.
 */
capacity: number, };

/**
 * Something that was sent.
 */
export type Sent = { 
/**
 * What.
 */
what: "invitation" | "cancellation", 
/**
 * How.
 */
way: "email" | "post" | "registered" | "personal", 
/**
 * Its SEQUENCE.
 */
sequence: number, 
/**
 * The day.
 */
on_day: string, 
/**
 * When the event was, as it was told.
 */
when: When, 
/**
 * Where it was, as it was told.
 */
place: string, };

/**
 * A date of a series that is no event of its own.
 */
export type SeriesDate = { 
/**
 * The series.
 */
series: number, 
/**
 * By this it is known, YYYY-MM-DDTHH:MM.
 */
original: string, 
/**
 * When it takes place.
 */
when: When, 
/**
 * A holiday moved it.
 */
moved: boolean, 
/**
 * What it is.
 */
kind: "appointment" | "meeting" | "sitting" | "seminar" | "occasion", 
/**
 * Title.
 */
title: string, 
/**
 * The body's name.
 */
body: string, 
/**
 * One of the own rooms.
 */
room_id: number | null, 
/**
 * The room's name.
 */
room: string, 
/**
 * Another place.
 */
place: string, };

/**
 * What becomes of a date whose room somebody else has.
 */
export type SeriesDateChoice = { "choice": "skip", 
/**
 * The date, by its original start, YYYY-MM-DDTHH:MM.
 */
original: string, } | { "choice": "room", 
/**
 * The date, by its original start, YYYY-MM-DDTHH:MM.
 */
original: string, 
/**
 * That room.
 */
room_id: number, } | { "choice": "all_the_same", 
/**
 * The date, by its original start, YYYY-MM-DDTHH:MM.
 */
original: string, 
/**
 * Why.
 */
reason: string, };

/**
 * One date of a series, and where it shall be.
 */
export type SeriesDateMove = { 
/**
 * The series.
 */
id: number, 
/**
 * The date, by its original start, YYYY-MM-DDTHH:MM.
 */
original: string, 
/**
 * When it takes place from now on.
 */
when: When, };

/**
 * One date of a series.
 */
export type SeriesDatePick = { 
/**
 * The series.
 */
id: number, 
/**
 * The date, by its original start, YYYY-MM-DDTHH:MM.
 */
original: string, };

/**
 * An event that is a date of a series.
 */
export type SeriesEvent = { 
/**
 * The event.
 */
id: number, 
/**
 * By this it is known in its series.
 */
original: string, 
/**
 * Its title.
 */
title: string, 
/**
 * When it is.
 */
when: When, 
/**
 * How far it has come.
 */
status: "draft" | "invited" | "running" | "ended" | "cancelled", 
/**
 * The rule no longer has this date.
 */
orphan: boolean, };

/**
 * What all dates of a series have in common.
 */
export type SeriesFields = { 
/**
 * What each date is.
 */
kind: "appointment" | "meeting" | "sitting" | "seminar" | "occasion", 
/**
 * Title.
 */
title: string, 
/**
 * The body whose sittings they are.
 */
body_id: number | null, 
/**
 * The first date.
 */
first: When, 
/**
 * RFC 5545: `FREQ=WEEKLY;BYDAY=MO`.
 */
rule: string, 
/**
 * What becomes of dates on holidays.
 */
holidays: "keep" | "skip" | "next_working_day", 
/**
 * One of the own rooms.
 */
room_id: number | null, 
/**
 * Another place.
 */
place: string, 
/**
 * Address or number to dial in.
 */
online_link: string, 
/**
 * Free text.
 */
note: string, 
/**
 * Who belongs to every date, in order.
 */
people: Array<SeriesPerson>, };

/**
 * Another series, by name.
 */
export type SeriesName = { 
/**
 * The series.
 */
id: number, 
/**
 * Its title.
 */
title: string, };

/**
 * Somebody who belongs to every date of a series.
 */
export type SeriesPerson = { 
/**
 * The contact, where there is one.
 */
contact_id: number | null, 
/**
 * The name; empty on saving: the contact's.
 */
name: string, 
/**
 * Function and firm.
 */
function: string, 
/**
 * What they do there.
 */
role: "chair" | "keeper" | "participant" | "guest" | "speaker", 
/**
 * Whether it can take place without them.
 */
required: boolean, };

/**
 * What follows from a series while it is typed.
 */
export type SeriesPreview = { 
/**
 * The rule in words; empty where it is none.
 */
words: string, 
/**
 * Why it begins on another day than the typed one; empty where it does not.
 */
moved: string, 
/**
 * The first dates.
 */
dates: Array<When>, 
/**
 * How many there are in all; none without an end.
 */
count: number | null, 
/**
 * What was perhaps meant instead.
 */
offers: Array<RuleOffer>, 
/**
 * Dates whose room is taken.
 */
conflicts: Array<DateConflict>, 
/**
 * What would be refused.
 */
issues: Array<FieldIssue>, };

/**
 * One date of a series, where it shall be, and who goes along.
 */
export type SeriesPut = { 
/**
 * The series.
 */
id: number, 
/**
 * The date, by its original start, YYYY-MM-DDTHH:MM.
 */
original: string, 
/**
 * When it takes place from now on.
 */
when: When, 
/**
 * Which dates go along.
 */
reach: SeriesReach, };

/**
 * Whether the rule says by itself what becomes of the others; else the form of the series is needed.
 */
export type SeriesPutWays = { 
/**
 * For this date and all that follow.
 */
following: boolean, 
/**
 * For every date.
 */
all: boolean, };

/**
 * Which dates of a series go along where one is put elsewhere.
 */
export type SeriesReach = "following" | "all";

/**
 * A series with what follows from it.
 */
export type SeriesRecord = { 
/**
 * Its id.
 */
id: number, 
/**
 * iCalendar UID.
 */
uid: string, 
/**
 * The series that this one was split off from.
 */
predecessor: SeriesName | null, 
/**
 * The rule in words.
 */
words: string, 
/**
 * It goes by hours or less, as another program wrote it, and cannot be changed here.
 */
read_only: boolean, 
/**
 * The next dates that are no events.
 */
next: Array<SeriesDate>, 
/**
 * Struck dates, YYYY-MM-DDTHH:MM.
 */
out: Array<string>, 
/**
 * The dates that are events, in order.
 */
events: Array<SeriesEvent>, 
/**
 * What all dates have in common.
 */
fields: SeriesFields, };

/**
 * A series in the list.
 */
export type SeriesRow = { 
/**
 * Its id.
 */
id: number, 
/**
 * Title.
 */
title: string, 
/**
 * The rule in words.
 */
words: string, 
/**
 * The next date; none where it has ended.
 */
next: When | null, };

/**
 * A series to be saved.
 */
export type SeriesSave = { 
/**
 * None: a new one.
 */
id: number | null, 
/**
 * What all dates have in common.
 */
fields: SeriesFields, 
/**
 * What becomes of single dates.
 */
dates: Array<SeriesDateChoice>, };

/**
 * A series that was saved, and what is in the way of its dates after that.
 */
export type SeriesSaved = { 
/**
 * The series.
 */
id: number, 
/**
 * Dates whose room somebody else has, those aside of which was said what becomes of them.
 */
conflicts: Array<DateConflict>, };

/**
 * A series to be changed from one of its dates on.
 */
export type SeriesSplit = { 
/**
 * The series.
 */
id: number, 
/**
 * The date, by its original start.
 */
at: string, 
/**
 * What the dates from there on have in common; `first` is that date as it shall be.
 */
fields: SeriesFields, 
/**
 * What becomes of single dates.
 */
dates: Array<SeriesDateChoice>, };

/**
 * Which setting.
 */
export type SettingKey = { 
/**
 * `postal_days`, …
 */
key: string, };

/**
 * A setting to be set.
 */
export type SettingSet = { 
/**
 * `postal_days`, …
 */
key: string, 
/**
 * The value; null gives the default back.
 */
value: string | null, };

/**
 * A short note.
 */
export type ShortNoteWish = { 
/**
 * What it is about.
 */
subject: string, 
/**
 * What is asked for, by code.
 */
requests: Array<string>, 
/**
 * Until when.
 */
until: string | null, 
/**
 * A few lines.
 */
text: string, };

/**
 * Somebody who may sign for the firm.
 */
export type Signatory = { 
/**
 * The employee; none: the name alone is known.
 */
employee_id: number | null, 
/**
 * The name under the signature.
 */
name: string, 
/**
 * In which way.
 */
signing: "none" | "sole" | "joint" | "procuration" | "proxy" | "order", 
/**
 * First day.
 */
valid_from: string | null, 
/**
 * Last day.
 */
valid_to: string | null, };

/**
 * Somebody optional who cannot come.
 */
export type SlotMissing = { 
/**
 * Their place among the people who were asked for, from 0.
 */
person: number, 
/**
 * Why.
 */
reason: SlotReason, 
/**
 * What they have instead; empty where they are away.
 */
title: string, 
/**
 * When that is.
 */
when: When | null, };

/**
 * Somebody who is to come: a contact or a colleague.
 */
export type SlotPerson = { 
/**
 * A contact,
 */
contact_id: number | null, 
/**
 * or a colleague.
 */
employee_id: number | null, 
/**
 * It cannot take place without them.
 */
required: boolean, };

/**
 * Why somebody cannot come.
 */
export type SlotReason = "event" | "absent" | "day_off";

/**
 * A record that stays without the name.
 */
export type StayingRecord = { 
/**
 * The record.
 */
record: RecordRef, 
/**
 * Its title.
 */
title: string, };

/**
 * How many steps.
 */
export type StepsRequest = { 
/**
 * At most so many.
 */
limit: number, };

/**
 * Equipment of an event: how many are wanted and how many there are.
 */
export type Supply = { 
/**
 * What.
 */
equipment_id: number, 
/**
 * Its name.
 */
name: string, 
/**
 * How many are wanted.
 */
wanted: number, 
/**
 * How many the office has.
 */
stock: number, 
/**
 * How many nobody else has at any moment of that time.
 */
free: number, 
/**
 * Who else has some.
 */
by: Array<BookedBy>, };

/**
 * What changes in one cell.
 */
export type TableChange = { 
/**
 * The column's header in the window's language.
 */
column: string, 
/**
 * As it stands.
 */
before: string, 
/**
 * As it will stand.
 */
after: string, };

/**
 * How many of what.
 */
export type TableCounts = { 
/**
 * New lines.
 */
new: number, 
/**
 * Changed lines.
 */
update: number, 
/**
 * Lines that stand as the row says.
 */
same: number, 
/**
 * Rows that are not taken.
 */
refused: number, };

/**
 * A table as other programs open it.
 */
export type TableForm = "xlsx" | "csv";

/**
 * A table that was read.
 */
export type TablePick = { 
/**
 * As the preview said.
 */
table: number, };

/**
 * What a table would do to a list.
 */
export type TablePreview = { 
/**
 * Names it when it is written.
 */
table: number, 
/**
 * The file's name.
 */
name: string, 
/**
 * How many of what.
 */
counts: TableCounts, 
/**
 * Headers of columns that the list does not have.
 */
unknown: Array<string>, 
/**
 * Every row that does or is refused something, in the order of the file.
 */
rows: Array<TableRow>, };

/**
 * A table to be read for a list.
 */
export type TableRead = { 
/**
 * The list.
 */
part: string, 
/**
 * From `files_pick` or from staged bytes.
 */
token: string, };

/**
 * What becomes of one row.
 */
export type TableRow = { 
/**
 * The line in the file, from 1.
 */
line: number, 
/**
 * Its code.
 */
code: string, 
/**
 * What the line is called.
 */
name: string, 
/**
 * What becomes of it.
 */
fate: "new" | "update" | "same" | "refused", 
/**
 * What changes, value by value.
 */
changes: Array<TableChange>, 
/**
 * Why it is not taken; the field is the column's header in the window's language.
 */
issues: Array<FieldIssue>, };

/**
 * Which list leaves, and how.
 */
export type TableSave = { 
/**
 * `category`, `cost_centre`, `room`, `equipment`, `employee`, …
 */
part: string, 
/**
 * As what.
 */
form: TableForm, };

/**
 * A task.
 */
export type Task = { 
/**
 * Its id.
 */
id: number, 
/**
 * How it stands.
 */
state: "open" | "done" | "dropped", 
/**
 * When it was written down.
 */
created_on: string, 
/**
 * By whom.
 */
created_by: string, 
/**
 * When it was done or dropped.
 */
done_on: string | null, 
/**
 * By whom.
 */
done_by: string, 
/**
 * The run before, where it repeats.
 */
previous: number | null, 
/**
 * The checklist that made it.
 */
checklist: number | null, 
/**
 * Its days from the checklist's date; below zero: before.
 */
offset_days: number | null, 
/**
 * What was written.
 */
fields: TaskFields, };

/**
 * What a person writes of a task.
 */
export type TaskFields = { 
/**
 * What is to be done.
 */
title: string, 
/**
 * What else is to be known.
 */
note: string, 
/**
 * Until when.
 */
due: string | null, 
/**
 * Until which hour, `09:00`.
 */
due_time: string | null, 
/**
 * Wiedervorlage.
 */
follow_up: string | null, 
/**
 * When to remind, `2026-03-16T09:00`.
 */
remind_at: string | null, 
/**
 * How much it presses.
 */
priority: "high" | "normal" | "low", 
/**
 * By whom.
 */
assignee_id: number | null, 
/**
 * Their name, or that of somebody who is no employee.
 */
assignee: string, 
/**
 * The record that it is about.
 */
about: RecordRef | null, 
/**
 * What that record is called.
 */
about_title: string, 
/**
 * When it comes again.
 */
repeat: TaskRepeat | null, 
/**
 * Its steps.
 */
items: Array<TaskItem>, };

/**
 * Which tasks, in which order.
 */
export type TaskFilter = { 
/**
 * Words and digits.
 */
text: string, 
/**
 * How they stand; none: all.
 */
state: "open" | "done" | "dropped" | null, 
/**
 * Whose; empty: everybody's.
 */
assignees: Array<number>, 
/**
 * Those of nobody, beside those of `assignees`.
 */
of_nobody: boolean, 
/**
 * About this record.
 */
about: RecordRef | null, 
/**
 * These alone; none: all.
 */
ids: Array<number> | null, 
/**
 * Of this checklist.
 */
checklist: number | null, 
/**
 * When they fall.
 */
span: "overdue" | "today" | "week" | "later" | "undated" | "follow_up" | null, 
/**
 * How much they press.
 */
priority: "high" | "normal" | "low" | null, 
/**
 * By what.
 */
column: "day" | "due" | "follow_up" | "title" | "assignee" | "about" | "priority" | "done" | "created", 
/**
 * Last first.
 */
descending: boolean, };

/**
 * A step within a task.
 */
export type TaskItem = { 
/**
 * What.
 */
title: string, 
/**
 * Whether it is done.
 */
done: boolean, };

/**
 * A task that comes again.
 */
export type TaskNext = { 
/**
 * Its id.
 */
id: number, 
/**
 * Its day.
 */
day: string | null, };

/**
 * A page of tasks.
 */
export type TaskPage = { 
/**
 * The rows.
 */
rows: Array<TaskRow>, 
/**
 * How many the filter leaves.
 */
count: number, 
/**
 * How many there are in this state.
 */
total: number, };

/**
 * When a task comes again.
 */
export type TaskRepeat = { 
/**
 * In what it counts.
 */
unit: "day" | "week" | "month" | "year", 
/**
 * Every so many of them, 1 to 999.
 */
count: number, 
/**
 * From where.
 */
from: "due" | "done", 
/**
 * The day of the month that is meant; filled on saving.
 */
day: number | null, 
/**
 * The last day; none: without end.
 */
until: string | null, };

/**
 * A task as lists show it.
 */
export type TaskRow = { 
/**
 * Its id.
 */
id: number, 
/**
 * What is to be done.
 */
title: string, 
/**
 * How it stands.
 */
state: "open" | "done" | "dropped", 
/**
 * Until when.
 */
due: string | null, 
/**
 * Until which hour, `09:00`.
 */
due_time: string | null, 
/**
 * Wiedervorlage.
 */
follow_up: string | null, 
/**
 * How much it presses.
 */
priority: "high" | "normal" | "low", 
/**
 * By whom.
 */
assignee_id: number | null, 
/**
 * Their name.
 */
assignee: string, 
/**
 * The record that it is about.
 */
about: RecordRef | null, 
/**
 * What that is called.
 */
about_title: string, 
/**
 * Whether it comes again.
 */
repeats: boolean, 
/**
 * Its steps that are done.
 */
items_done: number, 
/**
 * Its steps.
 */
items: number, 
/**
 * Whether there is a note.
 */
noted: boolean, 
/**
 * When it was done or dropped.
 */
done_on: string | null, 
/**
 * By whom.
 */
done_by: string, 
/**
 * The checklist that made it.
 */
checklist: number | null, 
/**
 * When it was written down.
 */
created_on: string, };

/**
 * A task to be saved.
 */
export type TaskSave = { 
/**
 * None: a new one.
 */
id: number | null, 
/**
 * What is written.
 */
fields: TaskFields, };

/**
 * Ticks a step of a task.
 */
export type TaskTick = { 
/**
 * The task.
 */
id: number, 
/**
 * The step, from 0.
 */
item: number, 
/**
 * Whether it is done.
 */
done: boolean, };

/**
 * Gives tasks to somebody.
 */
export type TasksAssign = { 
/**
 * Which tasks.
 */
ids: Array<number>, 
/**
 * To whom; none: nobody.
 */
to: number | null, };

/**
 * Finishes tasks.
 */
export type TasksFinish = { 
/**
 * Which.
 */
ids: Array<number>, 
/**
 * `done` or `dropped`.
 */
state: "open" | "done" | "dropped", };

/**
 * What finishing tasks led to.
 */
export type TasksFinished = { 
/**
 * How many were open and are no more.
 */
finished: number, 
/**
 * The tasks that come again.
 */
next: Array<TaskNext>, };

/**
 * Asks for a page of tasks.
 */
export type TasksPage = { 
/**
 * Which.
 */
filter: TaskFilter, 
/**
 * The first row, from 0.
 */
offset: number, 
/**
 * At most so many rows.
 */
limit: number, };

/**
 * Sets a day of tasks.
 */
export type TasksPostpone = { 
/**
 * Which tasks.
 */
ids: Array<number>, 
/**
 * Which day of them.
 */
which: "due" | "follow_up" | "shown", 
/**
 * To when; none takes the day away.
 */
day: string | null, };

/**
 * A template.
 */
export type Template = { 
/**
 * Its id.
 */
id: number, 
/**
 * The document.
 */
file: TemplateFile, 
/**
 * Its name.
 */
name: string, 
/**
 * From what it is filled.
 */
fills: "contact" | "contract" | "event", 
/**
 * In which language values are written.
 */
language: "de" | "en" | "de-AT" | "de-CH", 
/**
 * What it is for.
 */
note: string, 
/**
 * False: hidden in pickers.
 */
active: boolean, 
/**
 * Place in the list.
 */
position: number, };

/**
 * What is known of a template.
 */
export type TemplateFields = { 
/**
 * Its name.
 */
name: string, 
/**
 * From what it is filled.
 */
fills: "contact" | "contract" | "event", 
/**
 * In which language values are written.
 */
language: "de" | "en" | "de-AT" | "de-CH", 
/**
 * What it is for.
 */
note: string, 
/**
 * False: hidden in pickers.
 */
active: boolean, 
/**
 * Place in the list.
 */
position: number, };

/**
 * The document of a template.
 */
export type TemplateFile = { 
/**
 * Its id among the files.
 */
id: number, 
/**
 * Its name.
 */
name: string, 
/**
 * In bytes.
 */
size: number, 
/**
 * The day it came in.
 */
added_on: string, 
/**
 * It is opened only after a question.
 */
asks_first: boolean, };

/**
 * Which document is looked at, and for what it is.
 */
export type TemplateLook = { 
/**
 * A .docx that is to be taken in.
 */
token: string | null, 
/**
 * Else the one of a kept template.
 */
id: number | null, 
/**
 * From what it is to be filled.
 */
fills: "contact" | "contract" | "event", };

/**
 * Templates in the order that is wanted.
 */
export type TemplateOrder = { 
/**
 * Their ids.
 */
ids: Array<number>, };

/**
 * A template to be saved.
 */
export type TemplateSave = { 
/**
 * None: a new one.
 */
id: number | null, 
/**
 * What is known of it.
 */
fields: TemplateFields, 
/**
 * The .docx, from `files_pick` or from staged bytes; not given: the one that is kept.
 */
token: string | null, };

/**
 * What a document asks for.
 */
export type TemplateSeen = { 
/**
 * The file's name.
 */
name: string, 
/**
 * Placeholders that can be filled.
 */
known: Array<string>, 
/**
 * Placeholders that do not exist for such a record.
 */
unknown: Array<string>, };

/**
 * The term that runs.
 */
export type TermSpan = { 
/**
 * Its first day.
 */
from: string, 
/**
 * Its last; none: indefinite.
 */
to: string | null, };

export type Unit = "days" | "weeks" | "months" | "years"

/** A span with its unit as the key: {"months": 24}. */
export type Span = { days: number } | { weeks: number } | { months: number } | { years: number }

/** The days on which notice may end a contract. */
export type Grid =
  | "month_end" | "mid_month_or_month_end" | "quarter_end" | "half_year_end" | "year_end"
  | "term_end" | "contract_year_end" | { days: string[] }

/** How notice is given. */
export type NoticeRule =
  | { kind: "period"; amount: number; unit: Unit; to: Grid }
  | { kind: "any_time"; amount: number; unit: Unit }
  | { kind: "by_day_of_month"; day: number }
  | { kind: "third_working_day"; of: "month" | "quarter"; to?: "month_end" | "quarter_end" }
  | { kind: "fixed"; by: string; to: string }
  | { kind: "working_days"; amount: number; week: "mon_sat" | "mon_fri"; to: Grid }
  | { kind: "by_duration"; steps: { from_years: number; rule: NoticeRule }[] }
  | {
      kind: "special"; event: string; within: { amount: number; unit: Unit }
      ends: "receipt" | "event_effect" | NoticeRule; effect?: string
    }
  | { kind: "none" }

/** The terms of a contract, as in TERMS.json. */
export type Terms = {
  start: string
  first_term?: Span | { until: string } | null
  afterwards: "ends" | "indefinite" | { renews: Span }
  notice_first?: NoticeRule | null
  notice: NoticeRule
  earliest_end?: string | null
  excluded_ends?: string[]
  region?: string
  private_recipient?: boolean
  postal_days?: number
}

/**
 * A text block.
 */
export type TextBlock = { 
/**
 * Its id.
 */
id: number, 
/**
 * The program's own: can be changed, not deleted.
 */
built_in: boolean, 
/**
 * So many former versions are kept.
 */
versions: number, 
/**
 * Unique.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is for.
 */
purpose: "letter" | "email" | "contract" | "event" | "minutes" | "other", 
/**
 * Subject, German.
 */
subject_de: string, 
/**
 * Subject, English.
 */
subject_en: string, 
/**
 * Text, German.
 */
body_de: string, 
/**
 * Text, English; empty: the German one.
 */
body_en: string, 
/**
 * False: hidden in pickers.
 */
active: boolean, 
/**
 * Place in the list.
 */
position: number, };

/**
 * What a text block says.
 */
export type TextBlockFields = { 
/**
 * Unique.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is for.
 */
purpose: "letter" | "email" | "contract" | "event" | "minutes" | "other", 
/**
 * Subject, German.
 */
subject_de: string, 
/**
 * Subject, English.
 */
subject_en: string, 
/**
 * Text, German.
 */
body_de: string, 
/**
 * Text, English; empty: the German one.
 */
body_en: string, 
/**
 * False: hidden in pickers.
 */
active: boolean, 
/**
 * Place in the list.
 */
position: number, };

/**
 * A filled text.
 */
export type TextBlockPreview = { 
/**
 * From what it was filled: names of contact, contract, event.
 */
filled_from: Array<string>, 
/**
 * Subject.
 */
subject: string, 
/**
 * Text.
 */
body: string, 
/**
 * Placeholders that nothing is known for there.
 */
empty: Array<string>, 
/**
 * Placeholders that do not exist.
 */
unknown: Array<string>, };

/**
 * A text that is to be seen as it would be printed.
 */
export type TextBlockPreviewRequest = { 
/**
 * The text as typed so far.
 */
fields: TextBlockFields, 
/**
 * The language.
 */
language: "de" | "en" | "de-AT" | "de-CH", 
/**
 * From which contact; the first with an address where not given.
 */
contact: number | null, 
/**
 * From which contract; the first where not given.
 */
contract: number | null, 
/**
 * From which event; the next where not given.
 */
event: number | null, };

/**
 * A text block to be saved.
 */
export type TextBlockSave = { 
/**
 * None: a new one.
 */
id: number | null, 
/**
 * What it says.
 */
fields: TextBlockFields, };

/**
 * What a pasted text proposes.
 */
export type TextProposal = { 
/**
 * The fields in the order of the form.
 */
fields: Array<ProposedField>, 
/**
 * The card of those that are wanted, for the form; nothing is saved.
 */
card: Card, };

/**
 * What a block said before it was changed.
 */
export type TextVersion = { 
/**
 * Its id.
 */
id: number, 
/**
 * What it was called.
 */
name: string, 
/**
 * Subject, German.
 */
subject_de: string, 
/**
 * Subject, English.
 */
subject_en: string, 
/**
 * Text, German.
 */
body_de: string, 
/**
 * Text, English.
 */
body_en: string, 
/**
 * When it was replaced, as an instant.
 */
replaced_at: string, 
/**
 * By whom.
 */
who: string, };

/**
 * How many items of a kind there are.
 */
export type TimelineCount = { 
/**
 * The kind.
 */
kind: "call" | "email" | "letter" | "visit" | "note" | "meeting" | "contract" | "file" | "change", 
/**
 * How many.
 */
count: number, };

/**
 * What went over the front desk.
 */
export type TimelineDesk = { 
/**
 * From whom it came.
 */
direction: "in" | "out", 
/**
 * What it was, more closely than the line's kind.
 */
kind: "letter" | "registered" | "fax" | "email" | "parcel" | "call" | "visit", 
/**
 * What else is to be known.
 */
note: string, 
/**
 * For whom it was.
 */
for_name: string, 
/**
 * Who took it.
 */
taken_by: string, };

/**
 * What somebody noted.
 */
export type TimelineEntry = { 
/**
 * Its id.
 */
id: number, 
/**
 * Whose it is.
 */
owner: RecordRef, 
/**
 * What it was.
 */
kind: "call" | "email" | "letter" | "visit" | "note", 
/**
 * From whom it came.
 */
direction: "" | "in" | "out", 
/**
 * The subject.
 */
subject: string, 
/**
 * What is to be remembered.
 */
text: string, 
/**
 * Who of us it was.
 */
who: string, };

/**
 * One line of a timeline.
 */
export type TimelineItem = { 
/**
 * What it is.
 */
kind: "call" | "email" | "letter" | "visit" | "note" | "meeting" | "contract" | "file" | "change", 
/**
 * `2026-03-16T09:30`, or `2026-03-16` where no time is known.
 */
at: string, 
/**
 * Whose it is, where an organisation shows what happened with one of its people.
 */
with: TimelinePerson | null, 
/**
 * The record behind it: an event, a contract, the letter of an entry.
 */
record: RecordRef | null, 
/**
 * A meeting's or contract's title, a file's name.
 */
title: string, 
/**
 * A contract's number.
 */
number: string, 
/**
 * Notice was given on that day.
 */
notice: boolean, 
/**
 * A meeting that was called off.
 */
cancelled: boolean, 
/**
 * What somebody noted.
 */
entry: TimelineEntry | null, 
/**
 * What went over the front desk; its record is the entry there.
 */
desk: TimelineDesk | null, 
/**
 * The step that changed the record.
 */
op: OpSummary | null, };

/**
 * A page of a timeline, newest first.
 */
export type TimelinePage = { 
/**
 * The items.
 */
items: Array<TimelineItem>, 
/**
 * How many the chosen kinds leave.
 */
count: number, 
/**
 * How many there are of each kind.
 */
kinds: Array<TimelineCount>, };

/**
 * One of an organisation's people.
 */
export type TimelinePerson = { 
/**
 * The contact.
 */
id: number, 
/**
 * The name.
 */
name: string, };

/**
 * Asks for a page of a record's timeline.
 */
export type TimelineRequest = { 
/**
 * The contact, contract or event.
 */
record: RecordRef, 
/**
 * These kinds alone; none: all.
 */
kinds: Array<"call" | "email" | "letter" | "visit" | "note" | "meeting" | "contract" | "file" | "change">, 
/**
 * The first item, from 0.
 */
offset: number, 
/**
 * At most so many items.
 */
limit: number, };

/**
 * An entry to be saved.
 */
export type TimelineSave = { 
/**
 * None: a new one.
 */
id: number | null, 
/**
 * The record it belongs to.
 */
owner: RecordRef, 
/**
 * What it was.
 */
kind: "call" | "email" | "letter" | "visit" | "note", 
/**
 * `2026-03-16T09:30`.
 */
at: string, 
/**
 * From whom it came.
 */
direction: "" | "in" | "out", 
/**
 * The subject.
 */
subject: string, 
/**
 * What is to be remembered.
 */
text: string, 
/**
 * Who of us it was; empty: who works here.
 */
who: string, };

/**
 * Records to be named.
 */
export type TitlesRequest = { 
/**
 * Which.
 */
records: Array<RecordRef>, };

/**
 * What the day asks for.
 */
export type Today = { 
/**
 * The day.
 */
day: string, 
/**
 * Who sits at the desk, where the list of employees knows them.
 */
me: number | null, 
/**
 * Who is away today.
 */
away: Array<Absence>, 
/**
 * Those of them whose work is borne here.
 */
borne: Array<Absence>, 
/**
 * Those whose substitute is away as well: their work is everybody's.
 */
unborne: Array<Absence>, 
/**
 * Contracts by the day for sending notice, the passed ones first.
 */
deadlines: Array<ContractRow>, 
/**
 * The events of today and tomorrow.
 */
events: Array<EventRow>, 
/**
 * The dates of series on both days that are no events of their own.
 */
dates: Array<SeriesDate>, 
/**
 * Tasks that are due or whose Wiedervorlage has come.
 */
tasks: Array<TaskRow>, 
/**
 * How many of them there are.
 */
tasks_count: number, 
/**
 * How many are overdue.
 */
tasks_overdue: number, 
/**
 * Birthdays from today on.
 */
birthdays: Array<TodayOccasion>, 
/**
 * Anniversaries from today on.
 */
anniversaries: Array<TodayOccasion>, 
/**
 * Addresses that take over from tomorrow on.
 */
takeovers: Array<TodayAddress>, 
/**
 * How many visitors are in the house.
 */
visitors: number, };

/**
 * An address that takes over.
 */
export type TodayAddress = { 
/**
 * Whose.
 */
contact: number, 
/**
 * Their name.
 */
name: string, 
/**
 * The first day.
 */
day: string, 
/**
 * "Kaiserkai 1".
 */
street: string, 
/**
 * "20457 Hamburg".
 */
town: string, 
/**
 * How many people move along.
 */
followers: number, };

/**
 * A birthday or anniversary.
 */
export type TodayOccasion = { 
/**
 * Whose.
 */
contact: number, 
/**
 * "Weber, Dr. Anna".
 */
listed: string, 
/**
 * The current organisation.
 */
organisation: string, 
/**
 * The day.
 */
day: string, 
/**
 * How many years, where the year is known.
 */
years: number | null, };

/**
 * Asks for a day.
 */
export type TodayRequest = { 
/**
 * What is asked of all, not only of whoever sits at this desk.
 */
everybody: boolean, };

/**
 * A file by its token.
 */
export type TokenPick = { 
/**
 * The token.
 */
token: string, };

/**
 * A file by its token.
 */
export type TokenRef = { 
/**
 * From `files_pick` or from staged bytes.
 */
token: string, };

/**
 * Something that somebody who registered was told.
 */
export type ToldLine = { 
/**
 * What.
 */
notice: "confirmation" | "waiting" | "reminder" | "cancellation", 
/**
 * How.
 */
way: "email" | "post" | "registered" | "personal", 
/**
 * The day.
 */
on_day: string, };

/**
 * A topic that waits.
 */
export type Topic = { 
/**
 * Its id.
 */
id: number, 
/**
 * Whose it is.
 */
body_id: number, 
/**
 * What is to be spoken of.
 */
title: string, 
/**
 * What is to be done about it; no break.
 */
kind: "info" | "discussion" | "decision" | "election" | "break", 
/**
 * Planned minutes.
 */
minutes: number | null, 
/**
 * Who presents.
 */
presenter: string, 
/**
 * Goal or motion.
 */
motion: string, 
/**
 * Who asked for it, and whatever else is to be remembered.
 */
note: string, };

/**
 * What is known of a topic.
 */
export type TopicFields = { 
/**
 * Whose it is.
 */
body_id: number, 
/**
 * What is to be spoken of.
 */
title: string, 
/**
 * What is to be done about it; no break.
 */
kind: "info" | "discussion" | "decision" | "election" | "break", 
/**
 * Planned minutes.
 */
minutes: number | null, 
/**
 * Who presents.
 */
presenter: string, 
/**
 * Goal or motion.
 */
motion: string, 
/**
 * Who asked for it, and whatever else is to be remembered.
 */
note: string, };

/**
 * A topic to be saved.
 */
export type TopicSave = { 
/**
 * None: a new one.
 */
id: number | null, 
/**
 * What is known of it.
 */
fields: TopicFields, };

/**
 * A topic to be moved within its body.
 */
export type TopicShift = { 
/**
 * Its id.
 */
id: number, 
/**
 * By so many places; below 0: up.
 */
by: number, };

/**
 * A postal code as it is typed.
 */
export type TownRequest = { 
/**
 * The code.
 */
postal_code: string, 
/**
 * ISO code; empty: the own firm's country.
 */
country: string, };

/**
 * What the two buttons say.
 */
export type UndoState = { 
/**
 * The step that undo takes back.
 */
undo: OpSummary | null, 
/**
 * The step that redo brings back.
 */
redo: OpSummary | null, };

/**
 * One step of the list, to be taken back.
 */
export type UndoStep = { 
/**
 * The step.
 */
op: number, 
/**
 * Take back the later steps in its way as well.
 */
along: boolean, };

/**
 * How many records of one kind.
 */
export type UseCount = { 
/**
 * The kind.
 */
kind: "contact" | "contract" | "event" | "firm" | "entry" | "room" | "number_range" | "form" | "setting" | "own_field" | "retention_rule" | "retention_hold" | "erasure" | "distribution_list" | "text_block" | "letterhead" | "letter" | "employee" | "equipment" | "template" | "task" | "checklist_template" | "checklist" | "desk_entry" | "absence" | "body" | "series" | "minutes", 
/**
 * How many.
 */
count: number, };

/**
 * An item that waits for a sitting.
 */
export type WaitingItem = { 
/**
 * The item that was put off; none: a topic of the list.
 */
item: number | null, 
/**
 * The topic; none: an item that was put off.
 */
topic: number | null, 
/**
 * What it is about.
 */
title: string, 
/**
 * What is done about it.
 */
kind: "info" | "discussion" | "decision" | "election" | "break", 
/**
 * Planned minutes.
 */
minutes: number | null, 
/**
 * Who presents.
 */
presenter: string, 
/**
 * Goal or motion.
 */
motion: string, 
/**
 * The sitting that put it off.
 */
from: string, };

/**
 * A web address.
 */
export type Web = { 
/**
 * `work`, `home`, or a free text.
 */
label: string, 
/**
 * As typed.
 */
url: string, };

/**
 * When an event is: wall times with their zone, or days alone.
 */
export type When = { "span": "timed", 
/**
 * First minute.
 */
starts: string, 
/**
 * The end, not part of the event.
 */
ends: string, 
/**
 * IANA name; empty on saving: the own firm's zone.
 */
zone: string, } | { "span": "days", 
/**
 * First day.
 */
first: string, 
/**
 * Last day, inclusive.
 */
last: string, };

/**
 * A refusal, as it stands in the answer.
 */
export type WireError = { 
/**
 * The stable code.
 */
code: string, 
/**
 * What the words need.
 */
data: unknown, };

/**
 * Somebody without an e-mail address.
 */
export type WithoutEmail = { 
/**
 * The contact.
 */
id: number, 
/**
 * "Weber, Dr. Anna".
 */
name: string, };

/**
 * What a template asks for, before anything is written.
 */
export type WordCheck = { 
/**
 * The template's name.
 */
name: string, 
/**
 * Placeholders that do not exist for such a record.
 */
unknown: Array<string>, 
/**
 * Placeholders that nothing is known for.
 */
empty: Array<string>, 
/**
 * So many of the others are filled.
 */
filled: number, };

/**
 * A template to be filled.
 */
export type WordFill = { 
/**
 * The .docx, from `files_pick` or from staged bytes.
 */
token: string | null, 
/**
 * Else a template that is kept in the office; its language holds unless another is given.
 */
template: number | null, 
/**
 * From which contact, contract or event; the document is kept with it.
 */
record: RecordRef, 
/**
 * `de`, `en`, `de-AT`, `de-CH`; the window's language where not given.
 */
language: string | null, };

/**
 * What became of it.
 */
export type WordFilled = { 
/**
 * The kept file.
 */
file: number, 
/**
 * Its name.
 */
name: string, 
/**
 * Placeholders that do not exist for such a record; they stand as they were.
 */
unknown: Array<string>, 
/**
 * Placeholders that nothing is known for.
 */
empty: Array<string>, };

/**
 * A holiday of the own firm's place, or a day of one's own.
 */
export type YearDay = { 
/**
 * The day.
 */
date: string, 
/**
 * Its key; empty for a day of one's own.
 */
key: string, 
/**
 * Its name in the window's language.
 */
name: string, 
/**
 * It holds only in some towns, or by custom.
 */
local: boolean, 
/**
 * It is kept here.
 */
kept: boolean, };

/**
 * Which year.
 */
export type YearPick = { 
/**
 * The calendar year.
 */
year: number, };

/** Every command: what it takes and what it answers. */
export interface Commands {
  /** What is open, who works here, and what the start screen offers. */
  office_state: { request: null; response: OfficeState }
  /** Makes a new office where the user chooses; `sample` fills it with a believable firm. Null when the dialog was closed. */
  office_create: { request: OfficeCreate; response: OfficeState | null }
  /** Lets the user choose an office and opens it. Null when the dialog was closed. */
  office_open: { request: null; response: OfficeState | null }
  /** Opens a recent office by its place in the list. */
  office_open_recent: { request: RecentPick; response: OfficeState }
  /** Opens an office that the system handed over. */
  office_open_token: { request: TokenPick; response: OfficeState }
  /** Takes a file that is no longer wanted out of the recent ones. */
  office_forget_recent: { request: RecentPick; response: OfficeState }
  /** Closes the open office: verified copy, pruning, seal. */
  office_close: { request: null; response: OfficeState }
  /** Looks at the whole file: integrity, references, digests. */
  office_check: { request: null; response: CheckReport }
  /** The copies of the open office, newest first, with what each holds. */
  backups_list: { request: null; response: Array<BackupEntry> }
  /** Makes a verified copy in the office's own folder of copies. */
  backups_create: { request: null; response: BackupEntry }
  /** Makes a verified copy in a folder that the user chooses. Null when the dialog was closed. */
  backups_create_in: { request: null; response: BackupEntry | null }
  /** Brings a copy back: the present file is moved aside, the copy takes its place and is opened. */
  backups_restore: { request: BackupPick; response: OfficeState | null }
  /** This PC's settings. */
  pc_get: { request: null; response: PcSettingsWire }
  /** Keeps this PC's settings. */
  pc_save: { request: PcSettingsWire; response: null }
  /** Events since a number; waits up to 25 seconds for one. */
  events_next: { request: EventsAfter; response: EventBatch }
  /** Cancels a long job; nothing it did stays. */
  job_cancel: { request: JobCancel; response: null }
  /** Looks through everything while typing. */
  search_everything: { request: SearchRequest; response: SearchAnswer }
  /** Title and detail of records: links, recent ones. */
  search_titles: { request: TitlesRequest; response: Array<Hit> }
  /** What undo and redo would do now. */
  history_state: { request: null; response: UndoState }
  /** The steps that can be taken back, newest first. */
  history_steps: { request: StepsRequest; response: Array<OpSummary> }
  /** Takes back the newest step. */
  history_undo: { request: null; response: UndoState }
  /** Takes back one step of the list; `along` takes back the later steps in its way. */
  history_undo_step: { request: UndoStep; response: UndoState }
  /** Brings back what was taken back last. */
  history_redo: { request: null; response: UndoState }
  /** Who changed a record, when, from what to what. */
  history_of: { request: RecordRef; response: Array<HistoryEntry> }
  /** A page of the address book. */
  contacts_page: { request: ContactsPage; response: ContactPage }
  /** Every id of a list in its order. */
  contacts_ids: { request: ContactFilter; response: Array<number> }
  /** One contact with everything that belongs to it. */
  contacts_get: { request: ById; response: Contact }
  /** Sets the picture of a contact: PNG or JPEG, told by its content. */
  contact_photo_set: { request: PhotoSet; response: null }
  /** Takes the picture off a contact. */
  contact_photo_remove: { request: ById; response: null }
  /** The picture of a contact; empty where it has none. */
  contact_photo: { request: ById; response: ArrayBuffer }
  /** A contact's address block for a day, a purpose, and who may open it. */
  contacts_address_block: { request: BlockRequest; response: AddressBlock }
  /** Reads a pasted signature or letterhead as the fields of a contact; saves nothing. */
  contacts_from_text: { request: PastedText; response: TextProposal }
  /** The towns that the book knows beside a postal code, the most frequent first. */
  contacts_towns: { request: TownRequest; response: Array<string> }
  /** A telephone number as DIN 5008 writes it. */
  contacts_phone: { request: PhoneRequest; response: PhoneShown }
  /** A page of what happened with a contact, contract or event, newest first. */
  timeline_page: { request: TimelineRequest; response: TimelinePage }
  /** Notes a call, letter, e-mail, visit or note, or changes what was noted. */
  timeline_save: { request: TimelineSave; response: Saved }
  /** Takes a noted entry off. */
  timeline_delete: { request: ById; response: null }
  /** Saves a new contact or changes one. */
  contacts_save: { request: ContactSave; response: Saved }
  /** Deletes contacts that nothing uses. */
  contacts_delete: { request: ByIds; response: null }
  /** What follows from a card while it is typed: names, salutation, issues, possible duplicates. */
  contacts_preview: { request: ContactSave; response: ContactPreview }
  /** The letters at the edge of a list, with the rows at which they begin. */
  contacts_letters: { request: ContactFilter; response: Array<Letter> }
  /** The row of a list at which a typed beginning or a contact stands; null where there is none. */
  contacts_place: { request: ContactPlaceRequest; response: number | null }
  /** The towns and languages that occur, for the filter. */
  contacts_choices: { request: null; response: ContactChoices }
  /** What a change would do to many contacts; writes nothing. */
  contacts_mass_preview: { request: ContactMassRequest; response: ContactMassPreview }
  /** Makes a change to many contacts in one step. */
  contacts_mass_apply: { request: ContactMassRequest; response: ContactMassDone }
  /** The e-mail addresses of contacts or of a distribution list, and who has none. */
  contacts_emails: { request: EmailsRequest; response: Emails }
  /** A mail draft to contacts or a distribution list, hidden from one another, opened in the mail program. */
  contacts_mail: { request: MailDraft; response: MailDone }
  /** The distribution lists. */
  distribution_lists_list: { request: null; response: Array<DistributionListSummary> }
  /** One distribution list. */
  distribution_lists_get: { request: ById; response: DistributionList }
  /** Saves a new distribution list or changes one. */
  distribution_lists_save: { request: DistributionListSave; response: Saved }
  /** Deletes distribution lists; their members stay in the address book. */
  distribution_lists_delete: { request: ByIds; response: null }
  /** Puts contacts on a list. */
  distribution_lists_add: { request: DistributionListContacts; response: DistributionListAdded }
  /** Takes contacts off a list; whom its filter finds is left out from now on. */
  distribution_lists_remove: { request: DistributionListContacts; response: null }
  /** A page of the members; those who are not written to say why. */
  distribution_lists_members: { request: DistributionMembersPage; response: DistributionMembers }
  /** The ids of the contacts that are written to, in the order of the list, and of those who are locked away. */
  distribution_lists_contact_ids: { request: ById; response: Array<number> }
  /** Retention periods, holds, who is locked away and who was erased. */
  data_protection_get: { request: null; response: DataProtection }
  /** Changes a retention period. */
  retention_rules_save: { request: RetentionRule; response: null }
  /** Puts or changes a hold on erasures. */
  retention_holds_save: { request: Hold; response: Saved }
  /** Removes a hold that was put by mistake. */
  retention_holds_remove: { request: ById; response: null }
  /** Who may be erased: the yearly list. */
  data_protection_due: { request: DueRequest; response: Array<DueContact> }
  /** The answer under Art. 15 GDPR as JSON bytes. */
  data_protection_report: { request: ById; response: ArrayBuffer }
  /** The answer under Art. 15 GDPR as JSON, saved where the user chooses. Null when the dialog was closed. */
  data_protection_report_save: { request: ById; response: SavedFile | null }
  /** What an erasure under Art. 17 GDPR would do. */
  contacts_erasure_preview: { request: ById; response: ErasurePreview }
  /** Erases a contact under Art. 17 GDPR; the one write that cannot be undone. */
  contacts_erase: { request: ErasureRequest; response: ErasureDone }
  /** Erases a contact that was deleted in the ordinary way; there is no undo. */
  contacts_erase_deleted: { request: DeletedErasure; response: ErasureDone }
  /** Locks a contact away while a retention duty stands. */
  contacts_restrict: { request: RestrictRequest; response: RestrictedContact }
  /** Opens a contact that was locked away. */
  contacts_unrestrict: { request: ById; response: null }
  /** Looks through the whole book for contacts that stand in it twice. */
  contacts_duplicates_scan: { request: null; response: DuplicatesScan }
  /** A page of the groups of the last scan; what was settled since is left out. */
  contacts_duplicates_page: { request: DuplicatesPage; response: DuplicateGroups }
  /** Remembers that contacts are different ones, each from each. */
  contacts_duplicates_dismiss: { request: ByIds; response: null }
  /** The pairs that were called different, newest first. */
  contacts_duplicates_dismissed: { request: null; response: Array<DismissedPair> }
  /** Takes such pairs back, by their own ids. */
  contacts_duplicates_restore: { request: ByIds; response: null }
  /** What merging contacts would give; writes nothing. */
  contacts_merge_preview: { request: MergePick; response: MergePreview }
  /** Makes several contacts one, in one step. */
  contacts_merge: { request: ContactsMerge; response: MergeDone }
  /** Reads a file of contacts and plans what each card becomes; writes nothing. */
  contacts_import_read: { request: ImportRead; response: ImportPreview }
  /** A page of the planned rows. */
  contacts_import_rows: { request: ImportRows; response: Array<ImportRow> }
  /** The places of the planned rows of one fate. */
  contacts_import_indexes: { request: ImportIndexes; response: Array<number> }
  /** One planned row with what it would change, value by value. */
  contacts_import_row: { request: ImportRowPick; response: ImportRowDetail }
  /** Changes what becomes of rows. */
  contacts_import_choose: { request: ImportChoose; response: ImportCounts }
  /** Writes the import in one step. */
  contacts_import_apply: { request: ImportPick; response: ImportDone }
  /** Lets a read import go. */
  contacts_import_discard: { request: ImportPick; response: null }
  /** Forgets what the columns of tables with these headers were said to mean. */
  contacts_import_forget_mapping: { request: ImportPick; response: null }
  /** Saves the originals that an import left out where the user chooses. Null when the dialog was closed. */
  contacts_import_rejected_save: { request: ImportPick; response: SavedFile | null }
  /** The imports that were done, newest first. */
  contacts_imports: { request: null; response: Array<PastImport> }
  /** Contacts as a file of another program, as bytes. */
  contacts_export: { request: ContactsExport; response: ArrayBuffer }
  /** Contacts as a file of another program, saved where the user chooses. Null when the dialog was closed. */
  contacts_export_save: { request: ContactsExport; response: SavedFile | null }
  /** The own firm. */
  firm_get: { request: null; response: Firm }
  /** Saves the own firm. */
  firm_save: { request: Firm; response: null }
  /** What business letters of the firm, as it stands in the form, still lack, with the paragraphs. */
  firm_details_missing: { request: Firm; response: Array<FirmMissing> }
  /** The legal forms of a country with what they demand on letters. */
  legal_forms_list: { request: CountryPick; response: Array<LegalForm> }
  /** Keeps a picture as the firm's logo. */
  firm_logo_set: { request: TokenRef; response: null }
  /** Removes the logo. */
  firm_logo_remove: { request: null; response: null }
  /** The logo's bytes; empty where there is none. */
  firm_logo: { request: null; response: ArrayBuffer }
  /** A short list: categories, contract kinds, cost centres. */
  entries_list: { request: ListPick; response: Array<Entry> }
  /** Saves a line of a short list. */
  entries_save: { request: EntrySave; response: Saved }
  /** Brings a short list, or one branch of its tree, into an order. */
  entries_arrange: { request: EntryOrder; response: null }
  /** Deletes a line that nothing uses. */
  entries_delete: { request: ById; response: null }
  /** The own fields of all kinds of records, in their order. */
  own_fields_list: { request: null; response: Array<OwnField> }
  /** Saves an own field. */
  own_fields_save: { request: OwnFieldSave; response: Saved }
  /** Deletes an own field that no record uses. */
  own_fields_delete: { request: ById; response: null }
  /** How many records use lines of the master data that are to go; writes nothing. */
  master_data_merge_preview: { request: MasterDataMerge; response: Array<UseCount> }
  /** Makes lines of the master data one, in one step. */
  master_data_merge: { request: MasterDataMerge; response: null }
  /** A list of the master data as a table, as bytes. */
  master_data_table: { request: TableSave; response: ArrayBuffer }
  /** A list of the master data as a table, saved where the user chooses. Null when the dialog was closed. */
  master_data_table_save: { request: TableSave; response: SavedFile | null }
  /** Reads a table for a list of the master data and says what each row becomes; writes nothing. */
  master_data_table_read: { request: TableRead; response: TablePreview }
  /** Writes the table that was read, in one step. */
  master_data_table_apply: { request: TablePick; response: TableCounts }
  /** The rooms. */
  rooms_list: { request: null; response: Array<Room> }
  /** Saves a room. */
  rooms_save: { request: RoomSave; response: Saved }
  /** Deletes a room that nothing uses. */
  rooms_delete: { request: ById; response: null }
  /** The equipment. */
  equipment_list: { request: null; response: Array<Equipment> }
  /** Saves equipment. */
  equipment_save: { request: EquipmentSave; response: Saved }
  /** Deletes equipment that nothing uses. */
  equipment_delete: { request: ById; response: null }
  /** The employees by name. */
  employees_list: { request: null; response: Array<Employee> }
  /** Saves an employee. */
  employees_save: { request: EmployeeSave; response: Saved }
  /** Deletes an employee on whom nothing rests. */
  employees_delete: { request: ById; response: null }
  /** What rests on an employee: contracts, people, substitutions. */
  employees_duties: { request: ById; response: Array<EmployeeDuty> }
  /** Hands an employee's duties over to somebody else, in one step; answers how many. */
  employees_hand_over: { request: Handover; response: number }
  /** The employee who works at this PC, where the name given there is one's. */
  employees_me: { request: null; response: Employee | null }
  /** The number ranges with their next number. */
  number_ranges_list: { request: null; response: Array<NumberRange> }
  /** Changes a number range; its next value moves upward only. */
  number_ranges_save: { request: NumberRangeSave; response: null }
  /** What a pattern, a reset and a next value would give; writes nothing. */
  number_ranges_preview: { request: NumberRangeTry; response: NumberPreview }
  /** Numbers of a range that nobody bears any more, newest first. */
  number_ranges_gaps: { request: ById; response: Array<NumberGap> }
  /** The days that were changed in the own firm's calendar. */
  own_holidays_list: { request: null; response: Array<HolidayLine> }
  /** Saves all changed days of the calendar in one step. */
  own_holidays_save: { request: HolidayLines; response: null }
  /** The own firm's holidays of a year, kept or not, with the days of one's own. */
  calendar_year: { request: YearPick; response: Array<YearDay> }
  /** The regions whose holidays can be chosen. */
  regions_list: { request: null; response: Array<RegionWire> }
  /** The holidays of a region and year. */
  holidays_list: { request: HolidaysRequest; response: Array<HolidayWire> }
  /** An office-wide setting; null where it was never set. */
  setting_get: { request: SettingKey; response: string | null }
  /** Sets an office-wide setting. */
  setting_set: { request: SettingSet; response: null }
  /** A page of the register of contracts, computed for today. */
  contracts_page: { request: ContractsPage; response: ContractPage }
  /** Every id of a list in its order. */
  contracts_ids: { request: ContractFilter; response: Array<number> }
  /** Reads a register of contracts from a table and plans what each row becomes; writes nothing. */
  contracts_import_read: { request: ContractImportRead; response: ContractImportPreview }
  /** A page of the planned rows. */
  contracts_import_rows: { request: ContractImportRows; response: Array<ContractImportRow> }
  /** The places of the planned rows of one fate. */
  contracts_import_indexes: { request: ContractImportIndexes; response: Array<number> }
  /** One planned row with what it would hold, in words. */
  contracts_import_row: { request: ContractImportRowPick; response: ContractImportRowDetail }
  /** Changes what becomes of rows. */
  contracts_import_choose: { request: ContractImportChoose; response: ContractImportState }
  /** Says what a name means that the book does not know: a partner, a kind, a cost centre. */
  contracts_import_settle: { request: ContractImportSettle; response: ContractImportState }
  /** Writes the register in one step. */
  contracts_import_apply: { request: ImportPick; response: ContractImportDone }
  /** Lets a read register go. */
  contracts_import_discard: { request: ImportPick; response: null }
  /** Forgets what the columns of tables with these headings were said to mean. */
  contracts_import_forget_mapping: { request: ImportPick; response: null }
  /** Saves the rows that a register's import left out where the user chooses. Null when the dialog was closed. */
  contracts_import_rejected_save: { request: ImportPick; response: SavedFile | null }
  /** One contract with its deadlines, figures and their derivation. */
  contracts_get: { request: ById; response: Contract }
  /** Saves a new contract or changes one. */
  contracts_save: { request: ContractSave; response: Saved }
  /** Deletes contracts. */
  contracts_delete: { request: ByIds; response: null }
  /** What follows from terms and costs while they are typed. */
  contracts_preview: { request: ContractPreviewRequest; response: ContractPreview }
  /** Contracts of the book that may be the one that is typed. */
  contracts_similar: { request: ContractSimilarRequest; response: Array<ContractSimilar> }
  /** The tags that contracts bear, the most used first. */
  contracts_tags: { request: null; response: Array<string> }
  /** The names under which contracts are looked after. */
  contracts_responsibles: { request: null; response: Array<string> }
  /** Rules of law and custom that a contract can begin with. */
  contracts_presets: { request: null; response: Array<ContractPreset> }
  /** The groups of a filter with their sums. */
  contracts_groups: { request: ContractGroupsRequest; response: Array<ContractGroup> }
  /** The days of contracts in a span of the calendar: to send, to be received, ends. */
  contracts_days: { request: ContractDaysBetween; response: Array<ContractDay> }
  /** The deadlines of contracts as iCalendar with alarms, under ids that stay the same. */
  contracts_ics: { request: ContractFilter; response: ArrayBuffer }
  /** The same as a file that a person names. */
  contracts_ics_save: { request: ContractFilter; response: SavedFile | null }
  /** List, sheets and files of contracts in one archive where the user chooses. Null when the dialog was closed. */
  contracts_dossier_save: { request: ContractDossier; response: ContractDossierDone | null }
  /** Notes a decision about a contract: keep, terminate, renegotiate. */
  contracts_decide: { request: ContractDecide; response: Saved }
  /** Takes a decision back; the contract reminds again. */
  contracts_decision_remove: { request: ContractDecisionRemove; response: null }
  /** What a notice of a contract takes: ends, ways, who signs, the letter; writes nothing. */
  contracts_notice_propose: { request: NoticeProposeRequest; response: NoticeProposal }
  /** Records a notice or what became of it, with its letter and the tasks that follow, in one step. */
  contracts_notice_save: { request: NoticeSave; response: Saved }
  /** Takes a notice back: the contract goes on. */
  contracts_notice_withdraw: { request: ById; response: null }
  /** What a change would do to many contracts; writes nothing. */
  contracts_mass_preview: { request: ContractMassRequest; response: ContractMassPreview }
  /** Makes a change to many contracts in one step. */
  contracts_mass_apply: { request: ContractMassRequest; response: ContractMassDone }
  /** What new prices would do to many contracts; writes nothing. */
  contracts_raise_preview: { request: ContractRaiseRequest; response: ContractRaisePreview }
  /** Writes new prices of many contracts in one step. */
  contracts_raise_apply: { request: ContractRaiseRequest; response: ContractMassDone }
  /** What a clause out of a contract means for its terms: a proposal; writes nothing. */
  contracts_wording: { request: ContractWordingRequest; response: ContractWording }
  /** The next end of terms and the last day to give notice; needs no open office. */
  contracts_deadline: { request: DeadlineRequest; response: DeadlineWire }
  /** The events between two days, for month and week. */
  events_between: { request: EventsBetween; response: Array<EventRow> }
  /** A page of the list of events. */
  events_page: { request: EventsPage; response: EventPage }
  /** A part of the list in which dates of series stand among the events, as far ahead as rows are wanted. */
  events_listed: { request: EventsListed; response: ListedPage }
  /** One event with participants, agenda and its clock. */
  events_get: { request: ById; response: EventRecord }
  /** Saves a new event or changes one; says what was in its way at that moment. */
  events_save: { request: EventSave; response: EventSaved }
  /** Puts an event at another time beside its form. */
  events_move: { request: EventMove; response: EventSaved }
  /** Deletes events. */
  events_delete: { request: ByIds; response: null }
  /** Reads a calendar file and plans what becomes of each of its events; writes nothing. */
  calendar_import_read: { request: CalendarImportRead; response: CalendarImportPreview }
  /** A page of the planned rows. */
  calendar_import_rows: { request: CalendarImportRows; response: Array<CalendarImportRow> }
  /** Writes the calendar in one step. */
  calendar_import_apply: { request: ImportPick; response: CalendarImportDone }
  /** Lets a read calendar go. */
  calendar_import_discard: { request: ImportPick; response: null }
  /** Saves what a calendar's import left out where the user chooses. Null when the dialog was closed. */
  calendar_import_rejected_save: { request: ImportPick; response: SavedFile | null }
  /** Events and series as iCalendar. */
  events_export: { request: EventsExport; response: ArrayBuffer }
  /** The same as a file that a person names. Null when the dialog was closed. */
  events_export_save: { request: EventsExport; response: SavedFile | null }
  /** Copies an event to another day, without answers. */
  events_duplicate: { request: EventDuplicate; response: Saved }
  /** Settles an agenda that runs beyond the planned end. */
  events_choose_over: { request: ChooseOver; response: null }
  /** What follows from an event while it is typed: clock times, conflicts, issues. */
  events_preview: { request: EventSave; response: EventPreview }
  /** Every room that is offered, and who has it at a time. */
  planner_rooms_at: { request: RoomsAtAsk; response: Array<RoomAt> }
  /** The first gaps in which the required people and a room are free. */
  planner_free_slots: { request: FreeSlotsAsk; response: FreeSlots }
  /** The clock times of an agenda; needs no open office. */
  agenda_clock: { request: AgendaClockRequest; response: AgendaClockAnswer }
  /** The dates of a rule of recurrence between two days; needs no open office. */
  occurrences_list: { request: OccurrencesRequest; response: Array<OccurrenceWire> }
  /** What waits for a sitting: put off at earlier ones of its body, and the body's topics. */
  agenda_waiting: { request: ById; response: Array<WaitingItem> }
  /** A sitting as it stands now: the present item, and when it will be over. */
  live_get: { request: ById; response: LiveState }
  /** Begins or ends a sitting, goes on to an item, pauses, puts off. */
  live_step: { request: LiveStepRequest; response: null }
  /** Keeps a remark on an item in the draft of the minutes. */
  live_remark: { request: LiveRemark; response: null }
  /** Who was at an event. */
  attendance_get: { request: ById; response: Array<Attendance> }
  /** Notes who was at an event, in one step. */
  attendance_save: { request: AttendanceSave; response: null }
  /** The registrations of an event: seats, counts, waiting list, catering, and who is next. */
  registrations_get: { request: ById; response: Registrations }
  /** Registers somebody: a place while one is free, else the waiting list. */
  registration_add: { request: RegistrationAdd; response: Registered }
  /** Registers several in one step; those who are registered are left out. */
  registrations_add: { request: RegistrationsAdd; response: Array<Registered> }
  /** Reads a pasted list of people and finds them in the book; writes nothing. */
  registrations_pasted: { request: RegistrationsPasted; response: Array<PastedRegistrant> }
  /** Changes what is known of somebody who registered. */
  registration_change: { request: RegistrationChange; response: null }
  /** Notes that somebody called off; the line stays. */
  registration_cancel: { request: RegistrationStep; response: null }
  /** Gives somebody of the waiting list a place. */
  registration_confirm: { request: RegistrationStep; response: null }
  /** Notes which registrations were paid, and when. */
  registrations_paid: { request: RegistrationsPaid; response: null }
  /** Drafts of e-mails to those who registered, one for each; nothing is sent, and nothing is noted. */
  registrations_tell: { request: RegistrationsTell; response: MailDone }
  /** Notes what those who registered were told; gives how many they are. */
  registrations_told: { request: RegistrationsNote; response: number }
  /** Draws the serial numbers of certificates for good; answers how many. */
  certificates_draw: { request: CertificatesDraw; response: number }
  /** Changes how many places an event has and what one costs. */
  event_places_save: { request: EventPlacesSave; response: Saved }
  /** The budget of an event. */
  budget_get: { request: ById; response: Budget }
  /** Writes the budget of an event. */
  budget_save: { request: BudgetSave; response: Saved }
  /** Who has to be told what of an event, and who was sent what. */
  invitations_get: { request: ById; response: Invitations }
  /** Drafts of invitations, changes and cancellations; nothing is sent or noted. */
  invitations_draft: { request: InvitationPick; response: InvitationDrafts }
  /** Notes what was sent, for good; gives to how many. */
  invitations_note: { request: InvitationNote; response: number }
  /** The dates of series between two days that are no events of their own. */
  series_dates: { request: EventsBetween; response: Array<SeriesDate> }
  /** All series with their next dates. */
  series_list: { request: null; response: Array<SeriesRow> }
  /** One series with its dates. */
  series_get: { request: ById; response: SeriesRecord }
  /** Saves a series: a new one, or all dates of one, with what becomes of single dates. */
  series_save: { request: SeriesSave; response: SeriesSaved }
  /** Changes a series from one of its dates on. */
  series_split: { request: SeriesSplit; response: SeriesSaved }
  /** Deletes series; dates that are events stay. */
  series_delete: { request: ByIds; response: null }
  /** Takes one date out; gives the event that was cancelled, where it was one. */
  series_strike: { request: SeriesDatePick; response: number | null }
  /** Lets a struck date take place again. */
  series_restore: { request: SeriesDatePick; response: null }
  /** Makes an event of a date, or gives the one that it is. */
  series_open: { request: SeriesDatePick; response: Saved }
  /** Puts one date elsewhere in one step: it becomes an event of its own, or is the one that is moved. */
  series_move: { request: SeriesDateMove; response: EventSaved }
  /** Whether a series says by itself where its other dates go when one is put elsewhere. */
  series_put_ways: { request: SeriesDateMove; response: SeriesPutWays }
  /** Puts a date elsewhere and others with it, each at its place in the row; none where the rule does not say how. */
  series_put: { request: SeriesPut; response: SeriesSaved | null }
  /** What follows from a series while it is typed. */
  series_preview: { request: SeriesSave; response: SeriesPreview }
  /** The bodies with their members. */
  bodies_list: { request: null; response: Array<Body> }
  /** Saves a body. */
  bodies_save: { request: BodySave; response: Saved }
  /** Deletes a body that has no sittings. */
  bodies_delete: { request: ById; response: null }
  /** The topics that wait for a sitting, body by body in their order. */
  topics_list: { request: null; response: Array<Topic> }
  /** Puts a topic on its body's list, or changes one. */
  topics_save: { request: TopicSave; response: Saved }
  /** Takes a topic off the list for good. */
  topics_delete: { request: ById; response: null }
  /** Moves a topic within its body. */
  topics_shift: { request: TopicShift; response: null }
  /** The minutes of an event: the newest version, all versions, and how they would begin. */
  minutes_get: { request: ById; response: MinutesOfEvent }
  /** Saves minutes while they are a draft. */
  minutes_save: { request: MinutesSave; response: Saved }
  /** Releases minutes; gives how many tasks were made. */
  minutes_release: { request: ById; response: number }
  /** Takes a release back. */
  minutes_reopen: { request: ById; response: null }
  /** Approves minutes for good; gives the numbers that decisions got. */
  minutes_approve: { request: MinutesApprove; response: Array<string> }
  /** Begins the correction of approved minutes. */
  minutes_correct: { request: MinutesCorrect; response: Saved }
  /** The register of decisions, the latest first. */
  decisions_list: { request: DecisionFilter; response: Array<DecisionRow> }
  /** What bodies still have before them: open tasks of their minutes, and items that were put off. */
  open_points_list: { request: OpenPointFilter; response: Array<OpenPoint> }
  /** The letterheads. */
  letterheads_list: { request: null; response: Array<Letterhead> }
  /** Saves a letterhead; of all there is one usual one. */
  letterheads_save: { request: LetterheadSave; response: Saved }
  /** Deletes a letterhead that no letter uses. */
  letterheads_delete: { request: ById; response: null }
  /** What letters of the own firm lack by law. */
  letterheads_missing: { request: null; response: Array<MissingDetail> }
  /** The text blocks. */
  text_blocks_list: { request: null; response: Array<TextBlock> }
  /** Saves a text block; what it said before is kept. */
  text_blocks_save: { request: TextBlockSave; response: Saved }
  /** Deletes a text block. */
  text_blocks_delete: { request: ById; response: null }
  /** What a text block said before, newest first. */
  text_blocks_versions: { request: ById; response: Array<TextVersion> }
  /** A text block as it would be printed, filled from a record. */
  text_blocks_preview: { request: TextBlockPreviewRequest; response: TextBlockPreview }
  /** The placeholders that a text may use. */
  placeholders_list: { request: PlaceholdersFor; response: Array<PlaceholderName> }
  /** A page of the list of tasks. */
  tasks_page: { request: TasksPage; response: TaskPage }
  /** The ids of all tasks of a filter, in its order. */
  tasks_ids: { request: TaskFilter; response: Array<number> }
  /** A task with its steps. */
  tasks_get: { request: ById; response: Task }
  /** The next days of a task that repeats, as it is being typed; empty where it comes no more. */
  tasks_preview: { request: TaskSave; response: Array<string> }
  /** Saves a task. */
  tasks_save: { request: TaskSave; response: Saved }
  /** Ticks a step of a task, or takes the tick away. */
  tasks_tick: { request: TaskTick; response: null }
  /** Notes tasks as done or dropped; those that repeat come again. */
  tasks_finish: { request: TasksFinish; response: TasksFinished }
  /** Opens finished tasks again. */
  tasks_reopen: { request: ByIds; response: null }
  /** Sets the due day or the follow-up of tasks. */
  tasks_postpone: { request: TasksPostpone; response: null }
  /** Gives tasks to an employee. */
  tasks_assign: { request: TasksAssign; response: null }
  /** Deletes tasks. */
  tasks_delete: { request: ByIds; response: null }
  /** The templates of checklists with their items. */
  checklist_templates_list: { request: null; response: Array<ChecklistTemplate> }
  /** Saves a template. */
  checklist_templates_save: { request: ChecklistTemplateSave; response: Saved }
  /** Deletes a template; lists that hang already stay. */
  checklist_templates_delete: { request: ById; response: null }
  /** The working days on which items fall that lie so many days from a date. */
  checklists_days: { request: ChecklistDays; response: Array<string | null> }
  /** The checklists that hang on a record, and its dates. */
  checklists_of: { request: ChecklistsOf; response: ChecklistsHung }
  /** Hangs a template on a record and makes its tasks. */
  checklists_hang: { request: ChecklistHang; response: Saved }
  /** Takes a checklist down with its open tasks. */
  checklists_take_down: { request: ById; response: null }
  /** Absences that touch some days. */
  absences_list: { request: AbsencesBetween; response: Array<Absence> }
  /** What is to be remarked on an absence that is being typed. */
  absences_remarks: { request: AbsenceSave; response: AbsenceRemarks }
  /** Saves an absence. */
  absences_save: { request: AbsenceSave; response: Saved }
  /** Deletes absences. */
  absences_delete: { request: ByIds; response: null }
  /** A page of what came in and went out. */
  desk_entries_page: { request: DeskEntriesPage; response: DeskEntryPage }
  /** The ids of all entries of a filter, in its order. */
  desk_entries_ids: { request: DeskFilter; response: Array<number> }
  /** An entry of the front desk. */
  desk_entries_get: { request: ById; response: DeskEntry }
  /** Saves an entry, with the task that it leads to. */
  desk_entries_save: { request: DeskEntrySave; response: Saved }
  /** Entries that tell the same as what is being typed. */
  desk_entries_similar: { request: DeskEntrySave; response: Array<DeskEntry> }
  /** Deletes entries; their numbers are not given again. */
  desk_entries_delete: { request: ByIds; response: null }
  /** Visitors who came and have not left. */
  visitors_in_the_house: { request: null; response: Array<DeskEntry> }
  /** Signs visitors out. */
  visitors_sign_out: { request: ByIds; response: number }
  /** Reminders that this PC has not shown yet. */
  reminders_due: { request: null; response: Reminders }
  /** Has the system show a notice, for what is due while the window is not in front. */
  notice_show: { request: NoticeShow; response: null }
  /** Notes which reminders were shown on this PC. */
  reminders_seen: { request: RemindersSeen; response: null }
  /** The birthdays between two days, but for those of people who are locked away or inactive. */
  birthdays_between: { request: DaysBetween; response: Array<TodayOccasion> }
  /** What the day asks for. */
  today_show: { request: TodayRequest; response: Today }
  /** A page of the list of letters. */
  letters_page: { request: LettersPage; response: LetterPage }
  /** Every id of a list in its order. */
  letters_ids: { request: LetterFilter; response: Array<number> }
  /** One letter. */
  letters_get: { request: ById; response: LetterRecord }
  /** A new letter as it is proposed; nothing is written. */
  letters_begin: { request: LetterBegin; response: LetterFields }
  /** The recipients that a distribution list gives a serial letter, each at the kind of address that it asks for. */
  letters_of_list: { request: ById; response: Array<LetterRecipient> }
  /** Who may sign letters today, with the marks of their rights. */
  letters_signers: { request: null; response: Array<LetterSigner> }
  /** Saves a new letter or changes a draft. */
  letters_save: { request: LetterSave; response: Saved }
  /** What would be refused while a letter is typed. */
  letters_check: { request: LetterSave; response: Array<FieldIssue> }
  /** Deletes drafts. */
  letters_delete: { request: ByIds; response: null }
  /** To whom a serial letter goes, each with what is missing. */
  letters_recipients: { request: RecipientsRequest; response: Array<RecipientRow> }
  /** Notes a letter as sent and keeps its pages; gives how many letters that were. */
  letters_send: { request: LetterSend; response: number }
  /** Every paper: name, what it takes, where it is found. */
  papers_list: { request: null; response: Array<PaperInfo> }
  /** Sets a paper and keeps its pages for preview, printer, file and mail. */
  papers_render: { request: PaperRequest; response: RenderedPaper }
  /** One page as SVG. */
  papers_page: { request: PageRequest; response: ArrayBuffer }
  /** The paper as PDF bytes. */
  papers_pdf: { request: DocumentPick; response: ArrayBuffer }
  /** Saves the PDF where the user chooses. Null when the dialog was closed. */
  papers_save: { request: DocumentPick; response: SavedFile | null }
  /** Opens the PDF in the system's program. */
  papers_open: { request: DocumentPick; response: null }
  /** Prints: the system's dialog, or the PDF in the system's program. */
  papers_print: { request: DocumentPick; response: PrintDone }
  /** A mail draft with the PDF, opened in the mail program. */
  papers_mail: { request: MailRequest; response: MailDone }
  /** Tries this PC's way of handing over mail drafts. */
  mail_test: { request: null; response: MailDone }
  /** The list as XLSX bytes, exactly as it stands. */
  papers_xlsx: { request: DocumentPick; response: ArrayBuffer }
  /** The list as XLSX, saved where the user chooses. Null when the dialog was closed. */
  papers_xlsx_save: { request: DocumentPick; response: SavedFile | null }
  /** The list as CSV bytes: its rows alone, groups as a column. */
  papers_csv: { request: DocumentPick; response: ArrayBuffer }
  /** The list as CSV, saved where the user chooses. Null when the dialog was closed. */
  papers_csv_save: { request: DocumentPick; response: SavedFile | null }
  /** An agenda or minutes as Word bytes, to go on writing in. */
  papers_docx: { request: DocumentPick; response: ArrayBuffer }
  /** An agenda or minutes as a Word document, saved where the user chooses. Null when the dialog was closed. */
  papers_docx_save: { request: DocumentPick; response: SavedFile | null }
  /** The Word templates that are kept in the office. */
  templates_list: { request: null; response: Array<Template> }
  /** Saves a Word template; a document that comes along takes the place of the one that is kept. */
  templates_save: { request: TemplateSave; response: Saved }
  /** Brings the Word templates into an order. */
  templates_arrange: { request: TemplateOrder; response: null }
  /** Deletes a Word template; what was filled from it stays. */
  templates_delete: { request: ById; response: null }
  /** What a document asks for, before it is taken in and after; writes nothing. */
  templates_check: { request: TemplateLook; response: TemplateSeen }
  /** What a Word template asks for that does not exist or is not known; writes nothing. */
  word_check: { request: WordFill; response: WordCheck }
  /** Fills a Word template from a record, keeps the document with the record and opens it. */
  word_fill: { request: WordFill; response: WordFilled }
  /** Contacts with all placeholders as columns, for Word's mail merge, as XLSX bytes. */
  merge_source: { request: MergeSource; response: ArrayBuffer }
  /** Contacts with all placeholders as columns, saved where the user chooses. Null when the dialog was closed. */
  merge_source_save: { request: MergeSource; response: SavedFile | null }
  /** Every sheet of labels: the program's and the own ones. */
  labels_sheets: { request: null; response: Array<LabelSheet> }
  /** Every sheet of badges: the program's and the own ones. */
  badge_sheets: { request: null; response: Array<LabelSheet> }
  /** Keeps an own sheet of labels by its name; `forms_delete` throws it away. */
  labels_sheet_save: { request: LabelSheetSave; response: Saved }
  /** Lets the user choose a file to import or attach. Null when the dialog was closed. */
  files_pick: { request: FilePick; response: PickedFile | null }
  /** The files kept with a record. */
  files_list: { request: RecordRef; response: Array<FileEntry> }
  /** Keeps a file with a record. */
  files_add: { request: FileAdd; response: Saved }
  /** Removes a file from its record. */
  files_remove: { request: ById; response: null }
  /** A kept file's bytes, for its preview. */
  files_bytes: { request: ById; response: ArrayBuffer }
  /** Opens a copy of a kept file in the system's program. */
  files_open: { request: FileOpen; response: null }
  /** Whether a kept file is an invoice as data (XRechnung, ZUGFeRD, Factur-X). */
  einvoices_look: { request: ById; response: EInvoiceLook }
  /** Reads a kept file as an invoice by EN 16931. */
  einvoices_read: { request: ById; response: EInvoice }
  /** Reads a file that was given and is not kept yet as an invoice; null where it is none. */
  einvoices_read_given: { request: EInvoiceGiven; response: EInvoice | null }
  /** Opens a web or mail address that stands in a record. */
  link_open: { request: LinkOpen; response: null }
  /** Keeps what is being typed. */
  drafts_put: { request: DraftPut; response: null }
  /** What was being typed at a place. */
  drafts_get: { request: DraftPick; response: Draft | null }
  /** Everything that was being typed. */
  drafts_list: { request: null; response: Array<Draft> }
  /** Lets a draft go. */
  drafts_discard: { request: DraftPick; response: null }
  /** The saved forms of a place. */
  forms_list: { request: FormPlace; response: Array<Form> }
  /** Keeps a form by name. */
  forms_save: { request: FormSave; response: Saved }
  /** Deletes a form. */
  forms_delete: { request: ById; response: null }
}

/** The name of a command. */
export type CommandName = keyof Commands
