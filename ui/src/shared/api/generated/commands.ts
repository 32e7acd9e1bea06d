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
  | { type: "changes"; changes: ChangeSet }
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
export type ContractFilter = Record<string, unknown>
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
  event: unknown | null
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
  drafts_get: { request: { place: string; record_id: number | null }; response: Draft | null }
  drafts_put: { request: { place: string; record_id: number | null; json: unknown }; response: null }
  drafts_discard: { request: { place: string; record_id: number | null }; response: null }
}

export type CommandName = keyof Commands
