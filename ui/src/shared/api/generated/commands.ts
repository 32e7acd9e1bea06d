// Stand-in until `cargo xtask codegen` writes this file.

export type ChangeEvent = { records: { kind: string; id: number }[]; kinds: string[]; op: { id: number; code: string; title: string } | null };

export type WindowEvent =
  | { type: "changes"; changes: ChangeEvent }
  | { type: "progress"; job: number; done: number; total: number | null }
  | { type: "day_changed"; today: string }
  | { type: "office_changed" }
  | { type: "file_opened"; token: string; name: string };

export type OfficeState = {
  open: { name: string; path: string; sample: boolean; read_only: boolean; last_backup: { at: string; verified: boolean } | null } | null;
  today: string;
  version: string;
};

export type Settings = { language: "de" | "en"; theme: "system" | "light" | "dark"; density: "comfortable" | "dense"; person: string | null };

export interface Commands {
  office_state: { request: Record<string, never>; response: OfficeState };
  office_create: { request: { path: string | null }; response: OfficeState | null };
  office_open: { request: { path: string | null }; response: OfficeState | null };
  office_sample: { request: Record<string, never>; response: OfficeState };
  office_close: { request: Record<string, never>; response: OfficeState };
  office_recent: { request: Record<string, never>; response: { path: string; name: string; opened_at: string; missing: boolean }[] };
  settings_read: { request: Record<string, never>; response: Settings };
  settings_save: { request: Settings; response: Settings };
  history_state: { request: Record<string, never>; response: { undo: { code: string; title: string } | null; redo: { code: string; title: string } | null } };
  history_undo: { request: Record<string, never>; response: null };
  history_redo: { request: Record<string, never>; response: null };
  search_everything: {
    request: { text: string; limit: number };
    response: { hits: { kind: string; id: number; title: string; detail: string }[]; total: number; capped: boolean };
  };
  events_next: { request: { after: number | null }; response: { seq: number; events: WindowEvent[] } };
  jobs_cancel: { request: { job: number }; response: null };
  window_ready: { request: Record<string, never>; response: null };
  drafts_read: { request: { place: string; record_id: number | null }; response: { json: string; at: string } | null };
  drafts_save: { request: { place: string; record_id: number | null; json: string }; response: null };
  drafts_discard: { request: { place: string; record_id: number | null }; response: null };
}
