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
  drafts_get: { request: { place: string; record_id: number | null }; response: Draft | null }
  drafts_put: { request: { place: string; record_id: number | null; json: unknown }; response: null }
  drafts_discard: { request: { place: string; record_id: number | null }; response: null }
}

export type CommandName = keyof Commands
