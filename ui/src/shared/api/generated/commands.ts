// Stand-in until `cargo xtask codegen` writes this file.

export type RecordKind = "contact" | "contract" | "event" | "firm" | "entry" | "room" | "number_range" | "form" | "setting"
export type RecordRef = { kind: RecordKind; id: number }
export type OpSummary = { id: number; code: string; title: string; who: string; at: string; subject: RecordRef | null }
export type ChangeSet = { op: OpSummary | null; kinds: RecordKind[]; records: RecordRef[]; many: boolean }
export type WireError = { code: string; data: unknown }
export type FieldIssue = { field: string; code: string; data: unknown }
export type ArrivedFile = { token: string; name: string }
export type Event =
  | { type: "progress"; job: number; done: number; all: number }
  | { type: "day_changed"; today: string }
  | { type: "backup"; ok: boolean; code: string | null }
  | { type: "files_arrived"; files: ArrivedFile[] }
export type FileWarning = { code: string; data: unknown }
export type OpenOffice = { name: string; file: string; folder: string; warnings: FileWarning[]; last_backup: string | null; has_firm: boolean }
export type RecentFile = { name: string; folder: string; opened: string; present: boolean }
export type OfficeState = { open: OpenOffice | null; who: string; recent: RecentFile[]; today: string; version: string }
export type BackupEntry = {
  index: number
  file: string
  folder: string
  path: string
  at: string | null
  reason: string | null
  who: string | null
  size: number
  verified: boolean
  contacts: number | null
  contracts: number | null
  events: number | null
}
export type PcSettingsWire = { who: string; language: string; theme: string; density: string; mail_way: string; ui: Record<string, unknown> }
export type UndoState = { undo: OpSummary | null; redo: OpSummary | null }
export type Hit = { kind: RecordKind; id: number; title: string; detail: string }
export type Draft = { place: string; record_id: number | null; json: unknown; at: string }
export type PageSize = { width: number; height: number }
export type RenderedPaper = {
  document: number
  title: string
  pages: PageSize[]
  missing: string[]
  logo_left_out: boolean
  rows: number | null
  total: number | null
  offers_compact: boolean
  is_list: boolean
}
export type PaperRequest = {
  paper: string
  id: number | null
  event: EventFields | null
  filter: ContractFilter
  form: string | null
  language: string | null
  columns: string[]
  group: string | null
  no_subtotals: boolean
  no_totals: boolean
  key_date: string | null
  title: string | null
  compact: boolean
  filter_words: string | null
}
export type DocumentPick = { document: number; tagged: boolean }
export type SavedFile = { name: string; folder: string }
export type PrintDone = "dialog" | "opened_pdf"
export type MailRequest = { document: number; to: string[]; hidden: boolean; event: number | null }
export type MailDone = { way: string; recipients: number; without_address: string[] }
export type Form = { id: number; place: string; name: string; json: unknown }
export type FieldChange = { table: string; row: number; field: string; old: unknown; new: unknown }
export type HistoryEntry = { op: OpSummary; undone: boolean; changes: FieldChange[] }
export type FilePurpose = "import" | "attachment" | "logo"
export type PickedFile = { token: string; name: string }
export type FileEntry = { id: number; name: string; media_type: string; size: number; added_on: string; opens: boolean; asks_first: boolean }

export type ById = { id: number }
export type ByIds = { ids: number[] }
export type Saved = { id: number }
export type Slice = { offset: number; limit: number }
export type Position = { organisation_id: number | null; organisation: string; role: string; department: string; since: string | null; until: string | null }
export type Email = { label: string; address: string; preferred: boolean }
export type Phone = { label: string; raw: string; e164: string | null; preferred: boolean }
export type Web = { label: string; url: string }
export type Address = {
  label: string
  kind: "street" | "po_box" | "bulk" | "invoice" | "delivery"
  street: string
  extra: string
  postal_code: string
  town: string
  region: string
  country: string
  preferred: boolean
  valid_from: string | null
  valid_to: string | null
}
export type Card = {
  kind: "person" | "organisation"
  salutation: "" | "ms" | "mr"
  title: string
  given: string
  additional: string
  family: string
  suffix: string
  nickname: string
  organisation: string
  letter_salutation: string
  language: string
  birthday: string | null
  customer_number: string | null
  supplier_number: string | null
  vat_id: string
  iban: string
  note: string
  active: boolean
  foreign_lines: string
  positions: Position[]
  emails: Email[]
  phones: Phone[]
  webs: Web[]
  addresses: Address[]
  categories: number[]
}
export type PersonThere = { id: number; name: string; role: string }
export type Contact = {
  id: number
  uid: string
  name: string
  salutation_line: string
  current_address: number | null
  people: PersonThere[]
  card: Card
}
export type ContactFilter = {
  text: string
  kind: "person" | "organisation" | null
  category: number | null
  inactive: boolean
  sort: "name" | "organisation" | "town" | "number" | "newest" | null
  descending: boolean
  ids: number[] | null
}
export type ContactsPage = { filter: ContactFilter; offset: number; limit: number }
export type ContactRow = {
  id: number
  kind: "person" | "organisation"
  name: string
  listed: string
  organisation: string
  role: string
  postal_code: string
  town: string
  email: string
  phone: string
  number: string
  active: boolean
}
export type ContactPage = { rows: ContactRow[]; count: number; total: number }
export type ContactSave = { id: number | null; card: Card }
export type ContactPreview = { name: string; salutation_line: string; issues: FieldIssue[]; duplicates: ContactRow[] }
export type ImportRead = {
  token: string
  preset: string | null
  mapping: { header?: boolean | null; columns: { header: string; field: string }[]; date_order?: string | null } | null
  on_match: "new" | "update" | "skip" | null
}
export type ImportColumn = { header: string; field: string | null; samples: string[] }
export type ImportRejected = { line: number; reason: string; data: unknown; source: string }
export type ImportWarning = { line: number; code: string; data: unknown }
export type ImportCounts = { read: number; new: number; update: number; skip: number; rejected: number }
export type ImportPreview = {
  import: number
  name: string
  format: string
  preset: string | null
  columns: ImportColumn[]
  fields: string[]
  counts: ImportCounts
  rejected: ImportRejected[]
  warnings: ImportWarning[]
  rows: number
}
export type ImportRows = { import: number; offset: number; limit: number }
export type ImportRow = {
  index: number
  line: number
  name: string
  organisation: string
  town: string
  email: string
  phone: string
  fate: "new" | "update" | "skip"
  match_name: string | null
  match_id: number | null
  matched_by: "uid" | "number" | "email" | "name" | null
  issues: FieldIssue[]
}
export type ImportChoose = { import: number; indexes: number[] | null; fate: "new" | "update" | "skip" }
export type ImportPick = { import: number }
export type ImportDone = {
  read: number
  created: number
  updated: number
  skipped: number
  rejected: ImportRejected[]
  warnings: ImportWarning[]
  batch: number | null
}
export type ContactsExport = { as: string; filter: ContactFilter }
export type Firm = {
  name: string
  legal_form: string
  street: string
  postal_code: string
  town: string
  country: string
  region: string
  phone: string
  email: string
  web: string
  managers: string
  register_court: string
  register_number: string
  vat_id: string
  tax_number: string
  bank_name: string
  iban: string
  bic: string
}
export type TokenRef = { token: string }
export type EntryFields = {
  code: string
  name_de: string
  name_en: string
  colour: string
  position: number
  active: boolean
  valid_from: string | null
  valid_to: string | null
}
export type Entry = { id: number; built_in: boolean; used: number } & EntryFields
export type ListPick = { list: "category" | "contract_kind" | "cost_centre" }
export type EntrySave = { list: "category" | "contract_kind" | "cost_centre"; id: number | null; fields: EntryFields }
export type RoomFields = {
  code: string
  name: string
  capacity: number | null
  place: string
  note: string
  position: number
  active: boolean
}
export type Room = { id: number; used: number } & RoomFields
export type RoomSave = { id: number | null; fields: RoomFields }
export type NumberRange = { id: number; code: string; pattern: string; reset: "never" | "yearly" | "monthly"; next: number; preview: string }
export type NumberRangeSave = { id: number; pattern: string; reset: "never" | "yearly" | "monthly"; next: number }
export type RegionWire = { code: string; name_de: string; name_en: string }

type Unit = "days" | "weeks" | "months" | "years"
export type Span = { days: number } | { weeks: number } | { months: number } | { years: number }
export type Grid =
  | "month_end" | "mid_month_or_month_end" | "quarter_end" | "half_year_end" | "year_end"
  | "term_end" | "contract_year_end" | { days: string[] }
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
export type Money = { minor: number; currency: string }
export type CostLine = {
  valid_from: string | null
  amount: Money
  tax: "net" | "gross"
  vat_rate: number
  interval: "once" | "weekly" | "two_weekly" | "four_weekly" | "monthly" | "two_monthly" | "quarterly" | "four_monthly" | "half_yearly" | "yearly" | "two_yearly" | "three_yearly" | "five_yearly"
  first_due: string | null
  reason: string
}
export type ContractFields = {
  number: string | null
  title: string
  kind_id: number | null
  partner_id: number | null
  contact_person_id: number | null
  cost_centre_id: number | null
  responsible: string
  direction: "pay" | "receive"
  phase: "draft" | "active" | "suspended" | "archived"
  terms: Terms
  notice_form: "none" | "text" | "agreed_written" | "statutory_written" | "portal"
  notice_given_on: string | null
  notice_ends_on: string | null
  customer_number: string
  contract_number: string
  note: string
  costs: CostLine[]
}
export type ContractFilter = {
  text: string
  statuses: ("draft" | "running" | "suspended" | "terminated" | "expiring" | "ended" | "archived")[]
  kind: number | null
  partner: number | null
  deadline_within_days: number | null
  direction: "pay" | "receive" | null
  cost_centre: number | null
  sort: "number" | "title" | "partner" | "kind" | "cost_centre" | "responsible" | "direction" | "status" | "start" | "end" | "receive_by" | "safe_day" | "send_by" | "missed_end" | "yearly" | null
  descending: boolean
  ids: number[] | null
}
export type ContractsPage = { filter: ContractFilter; offset: number; limit: number }
export type Freely = "any_time" | "monthly" | "quarterly"
export type ContractRow = {
  id: number
  number: string
  title: string
  partner_id: number | null
  partner: string
  kind: string
  cost_centre: string
  responsible: string
  direction: "pay" | "receive"
  status: "draft" | "running" | "suspended" | "terminated" | "expiring" | "ended" | "archived"
  start: string | null
  end: string | null
  receive_by: string | null
  safe_day: string | null
  send_by: string | null
  missed_end: string | null
  freely: Freely | null
  notice: string
  yearly: Money | null
  yearly_tax: "net" | "gross" | null
  problem: FieldIssue | null
}
export type ContractSum = { direction: "pay" | "receive"; net: Money; gross: Money }
export type ContractPage = { rows: ContractRow[]; count: number; total: number; sums: ContractSum[] }
export type DeadlineWire = {
  end: string | null
  receive_by: string | null
  safe_day: string | null
  send_by: string | null
  missed_end: string | null
  steps: string[]
  notes: string[]
}
export type Figures = { yearly: Money | null; due_in_year: Money | null; remaining: Money | null; cost_of_missing: Money | null; tax: "net" | "gross" }
export type TermSpan = { from: string; to: string | null }
export type Contract = {
  id: number
  row: ContractRow
  contact_person: string
  terms_words: string
  deadline: DeadlineWire | null
  current_term: TermSpan | null
  figures: Figures | null
  fields: ContractFields
}
export type ContractSave = { id: number | null; fields: ContractFields }
export type ContractPreviewRequest = { terms: Terms; costs: CostLine[] }
export type ContractPreview = {
  terms_words: string
  notice_words: string
  deadline: DeadlineWire | null
  ends: string[]
  current_term: TermSpan | null
  figures: Figures | null
  issue: FieldIssue | null
}
export type When = { span: "timed"; starts: string; ends: string; zone: string } | { span: "days"; first: string; last: string }
export type EventDay = { date: string; start: string }
export type Participant = {
  id: number | null
  contact_id: number | null
  name: string
  function: string
  role: "chair" | "keeper" | "participant" | "guest" | "speaker"
  required: boolean
  answer: "open" | "accepted" | "tentative" | "declined"
}
export type AgendaItem = {
  id: number | null
  parent: number | null
  day: number
  kind: "info" | "discussion" | "decision" | "election" | "break"
  internal: boolean
  title: string
  minutes: number | null
  fixed_start: string | null
  presenter: string
  motion: string
  annex: string
  note: string
  number: string | null
}
export type EventFields = {
  kind: "appointment" | "meeting" | "sitting" | "seminar" | "occasion"
  status: "draft" | "invited" | "running" | "ended" | "cancelled"
  title: string
  body: string
  when: When
  room_id: number | null
  place: string
  online_link: string
  preparation: string
  convened_on: string | null
  next_date: string
  over_choice: "" | "extend" | "shorten" | "keep"
  note: string
  days: EventDay[]
  participants: Participant[]
  agenda: AgendaItem[]
}
export type ClockRow = { number: string | null; start: string | null; end: string | null; gap: number; conflict: number; day: number }
export type Clock = { items: ClockRow[]; ends: string | null; over: number; undecided: boolean; shown_end: string | null }
export type ChooseOver = { id: number; choice: "" | "extend" | "shorten" | "keep" }
export type RoomConflict = { id: number; title: string; when: When }
export type EventRecord = { id: number; uid: string; room: string; clock: Clock | null; conflicts: RoomConflict[]; fields: EventFields }
export type EventSave = { id: number | null; fields: EventFields }
export type EventPreview = { clock: Clock | null; conflicts: RoomConflict[]; issues: FieldIssue[] }
export type EventRow = {
  id: number
  kind: "appointment" | "meeting" | "sitting" | "seminar" | "occasion"
  status: "draft" | "invited" | "running" | "ended" | "cancelled"
  title: string
  body: string
  when: When
  room_id: number | null
  room: string
  place: string
  participants: number
  items: number
}
export type EventFilter = {
  text: string
  kind: "appointment" | "meeting" | "sitting" | "seminar" | "occasion" | null
  status: "draft" | "invited" | "running" | "ended" | "cancelled" | null
  from: string | null
  to: string | null
  room: number | null
  contact: number | null
  descending: boolean
}
export type EventPage = { rows: EventRow[]; count: number; total: number }

export interface Commands {
  office_state: { request: null; response: OfficeState }
  office_create: { request: { sample: boolean }; response: OfficeState | null }
  office_open: { request: null; response: OfficeState | null }
  office_open_recent: { request: { index: number }; response: OfficeState }
  office_open_token: { request: { token: string }; response: OfficeState }
  office_forget_recent: { request: { index: number }; response: OfficeState }
  office_close: { request: null; response: OfficeState }
  backups_list: { request: null; response: BackupEntry[] }
  backups_create: { request: null; response: BackupEntry }
  backups_create_in: { request: null; response: BackupEntry | null }
  backups_restore: { request: { file: string }; response: OfficeState }
  pc_get: { request: null; response: PcSettingsWire }
  pc_save: { request: PcSettingsWire; response: null }
  events_next: { request: { after: number }; response: { last: number; events: Event[] } }
  job_cancel: { request: { job: number }; response: null }
  search_everything: { request: { text: string; limit: number; kinds: RecordKind[] }; response: { hits: Hit[]; count: number; more: boolean } }
  search_titles: { request: { records: RecordRef[] }; response: Hit[] }
  history_state: { request: null; response: UndoState }
  history_undo: { request: null; response: UndoState }
  history_undo_step: { request: { op: number; along: boolean }; response: UndoState }
  history_redo: { request: null; response: UndoState }
  history_of: { request: RecordRef; response: HistoryEntry[] }
  papers_render: { request: PaperRequest; response: RenderedPaper }
  papers_page: { request: { document: number; page: number }; response: ArrayBuffer }
  papers_pdf: { request: DocumentPick; response: ArrayBuffer }
  papers_save: { request: DocumentPick; response: SavedFile | null }
  papers_open: { request: DocumentPick; response: null }
  papers_print: { request: DocumentPick; response: PrintDone }
  papers_mail: { request: MailRequest; response: MailDone }
  papers_xlsx: { request: DocumentPick; response: ArrayBuffer }
  papers_xlsx_save: { request: DocumentPick; response: SavedFile | null }
  files_pick: { request: { purpose: FilePurpose }; response: PickedFile | null }
  files_list: { request: RecordRef; response: FileEntry[] }
  files_add: { request: { owner: RecordRef; token: string }; response: { id: number } }
  files_remove: { request: { id: number }; response: null }
  files_open: { request: { id: number }; response: null }
  link_open: { request: { link: string }; response: null }
  forms_list: { request: { place: string }; response: Form[] }
  forms_save: { request: { id: number | null; place: string; name: string; json: unknown }; response: { id: number } }
  forms_delete: { request: { id: number }; response: null }
  contracts_page: { request: ContractsPage; response: ContractPage }
  contracts_ids: { request: ContractFilter; response: number[] }
  contracts_get: { request: { id: number }; response: Contract }
  contracts_save: { request: ContractSave; response: { id: number } }
  contracts_delete: { request: { ids: number[] }; response: null }
  contracts_preview: { request: ContractPreviewRequest; response: ContractPreview }
  events_between: { request: { from: string; to: string }; response: EventRow[] }
  events_page: { request: { filter: EventFilter; offset: number; limit: number }; response: EventPage }
  events_get: { request: { id: number }; response: EventRecord }
  events_save: { request: EventSave; response: { id: number } }
  events_delete: { request: { ids: number[] }; response: null }
  events_duplicate: { request: { id: number; first_day: string }; response: { id: number } }
  events_choose_over: { request: ChooseOver; response: null }
  events_preview: { request: EventSave; response: EventPreview }
  holidays_list: { request: { region: string; year: number; local: boolean }; response: { date: string; name: string }[] }
  drafts_get: { request: { place: string; record_id: number | null }; response: Draft | null }
  drafts_put: { request: { place: string; record_id: number | null; json: unknown }; response: null }
  drafts_discard: { request: { place: string; record_id: number | null }; response: null }
  contacts_page: { request: ContactsPage; response: ContactPage }
  contacts_ids: { request: ContactFilter; response: number[] }
  contacts_get: { request: ById; response: Contact }
  contacts_save: { request: ContactSave; response: Saved }
  contacts_delete: { request: ByIds; response: null }
  contacts_preview: { request: ContactSave; response: ContactPreview }
  contacts_import_read: { request: ImportRead; response: ImportPreview }
  contacts_import_rows: { request: ImportRows; response: ImportRow[] }
  contacts_import_choose: { request: ImportChoose; response: ImportCounts }
  contacts_import_apply: { request: ImportPick; response: ImportDone }
  contacts_import_discard: { request: ImportPick; response: null }
  contacts_export: { request: ContactsExport; response: ArrayBuffer }
  contacts_export_save: { request: ContactsExport; response: SavedFile | null }
  firm_get: { request: null; response: Firm }
  firm_save: { request: Firm; response: null }
  firm_logo_set: { request: TokenRef; response: null }
  firm_logo_remove: { request: null; response: null }
  firm_logo: { request: null; response: ArrayBuffer }
  entries_list: { request: ListPick; response: Entry[] }
  entries_save: { request: EntrySave; response: Saved }
  entries_delete: { request: ById; response: null }
  rooms_list: { request: null; response: Room[] }
  rooms_save: { request: RoomSave; response: Saved }
  rooms_delete: { request: ById; response: null }
  number_ranges_list: { request: null; response: NumberRange[] }
  number_ranges_save: { request: NumberRangeSave; response: null }
  regions_list: { request: null; response: RegionWire[] }
}

export type CommandName = keyof Commands
