import type { Commands, OfficeState, PcSettingsWire } from "../shared/api/generated/commands";
import { type Answer, KontorError, type Platform } from "../shared/platform";
import { bookAnswers, findContacts, logo } from "./book";
import { eventAnswers } from "./events";

type Answers = { [N in keyof Commands]?: (request: Commands[N]["request"]) => Commands[N]["response"] };

/** A platform that answers from memory; a command that it does not know is refused by name. */
export function fakePlatform(flags: ReadonlySet<string>): Platform {
  const state: OfficeState = {
    open: flags.has("start")
      ? null
      : {
          name: "Hansen Elektrotechnik",
          file: "Hansen Elektrotechnik.kontor",
          folder: "/home/petersen/Dokumente",
          warnings: [],
          last_backup: "2026-03-16T10:20:00Z",
          has_firm: true,
        },
    who: "Anna Petersen",
    recent: [
      {
        name: "Hansen Elektrotechnik",
        folder: "/home/petersen/Dokumente",
        opened: "2026-03-16T07:58:00Z",
        present: true,
      },
      { name: "Musterfirma", folder: "/home/petersen/Dokumente/Kontor", opened: "2026-03-02T13:10:00Z", present: true },
      { name: "Verein 2019", folder: "/media/usb", opened: "2025-11-30T09:00:00Z", present: false },
    ],
    today: "2026-03-16",
    zone: "Europe/Berlin",
    version: "0.1.0",
  };
  let settings: PcSettingsWire = {
    who: flags.has("who") ? "" : "Anna Petersen",
    language: flags.has("en") ? "en" : "de",
    theme: flags.has("dark") ? "dark" : flags.has("light") ? "light" : "system",
    density: flags.has("dense") ? "dense" : "comfortable",
    mail_way: "eml",
    notices: { on: true, quiet_from: "18:00", quiet_to: "07:00", quiet_free_days: true },
    ui: {},
  };
  const op = {
    id: 1,
    code: "contract_save",
    title: "Vertrag geändert",
    who: "Anna Petersen",
    at: "2026-03-16T10:25:00Z",
    subject: null,
  };

  const answers: Answers = {
    ...eventAnswers(),
    ...bookAnswers,
    office_state: () => state,
    office_close: () => ({ ...state, open: null }),
    pc_get: () => settings,
    pc_save: (next) => {
      settings = next;
      return null;
    },
    history_state: () => ({ undo: op, redo: null }),
    history_undo: () => ({ undo: op, redo: op }),
    drafts_get: () => null,
    drafts_put: () => null,
    drafts_discard: () => null,
    backups_list: () =>
      [1, 2, 3].map((day, index) => ({
        index,
        file: `Hansen-2026-03-1${day}.kontor-backup`,
        office: "Musterfirma",
        folder: "/home/petersen",
        path: `/home/petersen/Hansen-2026-03-1${day}.kontor-backup`,
        at: `2026-03-1${7 - day}T11:20:00`,
        reason: "close",
        who: "Anna Petersen",
        size: 4_812_000 + index * 70_000,
        verified: day !== 3,
        contacts: 124,
        contracts: 40,
        events: 61,
      })),
    papers_render: () => ({
      document: 1,
      title: "Vertragsliste",
      pages: [
        { width: 297, height: 210 },
        { width: 297, height: 210 },
      ],
      missing: [],
      logo_left_out: false,
      rows: 4,
      total: 112,
      offers_compact: false,
      is_list: true,
      is_text: false,
      remarks: [],
      first_pages: 0,
      beginning: false,
    }),
    forms_list: () => [{ id: 1, place: "contract-list", name: "Chefliste", json: {} }],
    search_everything: ({ text, kinds }) => ({
      hits:
        kinds.length === 1 && kinds[0] === "contact"
          ? findContacts(text)
          : ["Kopiererleasing", "Kopierpapier Rahmenvertrag", "Kopiergeräte Service GmbH"].map((title, index) => ({
              kind: "contract" as const,
              id: index + 1,
              title,
              detail: `V-2024-003${index} · Druckwerk Nord GmbH · ${text}`,
            })),
      count: 3,
      more: false,
      alike: false,
    }),
  };

  return {
    kind: "fake",
    async call(name, request, options): Promise<Answer> {
      if (name === "events_next") {
        return new Promise((_, reject) => {
          options?.signal?.addEventListener("abort", () => reject(new KontorError("CANCELLED")));
        });
      }
      if (name === "firm_logo") return { kind: "bytes", bytes: new TextEncoder().encode(logo).buffer as ArrayBuffer };
      if (name === "papers_page")
        return { kind: "bytes", bytes: new TextEncoder().encode(sheet).buffer as ArrayBuffer };
      const answer = answers[name as keyof Commands] as ((request: unknown) => unknown) | undefined;
      if (!answer) throw new KontorError("COMMAND_UNKNOWN", { name });
      const value = answer(request);
      const writes = /_(save|delete|apply|set|remove|undo_step|undo|redo)$/.test(name);
      const kinds = ["contact", "contract", "event", "firm", "entry", "room", "number_range"] as const;
      return {
        kind: "value",
        value,
        changes: writes ? { op: null, kinds: [...kinds], records: [], many: true } : null,
      };
    },
    stage: async (name) => name,
    ready: () => undefined,
  };
}

const sheet = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 297 210" font-family="sans-serif">
  <text x="14" y="20" font-size="6" font-weight="bold">Vertragsliste</text>
  <text x="14" y="26" font-size="3.5">laufend, nach Kostenstelle</text>
  <path d="M14 34h269M14 42h269M14 50h269M14 58h269" stroke="#bbb" stroke-width=".3"/>
</svg>`;
