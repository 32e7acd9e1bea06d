import type {
  AgendaItem,
  Clock,
  ClockRow,
  Commands,
  EventFields,
  EventRecord,
  EventRow,
  Participant,
  Room,
} from "../shared/api/generated/commands";
import { KontorError } from "../shared/platform";
import { minutesOfTime, timeOfMinutes } from "../shared/typed/times";
import { shiftDate } from "../shared/words";

type Answers = { [N in keyof Commands]?: (request: Commands[N]["request"]) => Commands[N]["response"] };

const unsplit = { parent_id: null, set_up_minutes: 0, clear_down_minutes: 0, seatings: [] };
const rooms: Room[] = [
  {
    ...unsplit,
    id: 1,
    used: 3,
    code: "",
    name: "Raum Elbe",
    capacity: 12,
    place: "1. OG",
    note: "",
    position: 1,
    active: true,
  },
  {
    ...unsplit,
    id: 2,
    used: 1,
    code: "",
    name: "Raum Krückau",
    capacity: 6,
    place: "EG",
    note: "",
    position: 2,
    active: true,
  },
];

const item = (title: string, minutes: number | null, presenter = "", more: Partial<AgendaItem> = {}): AgendaItem => ({
  id: null,
  parent: null,
  day: 1,
  kind: "info",
  internal: false,
  title,
  minutes,
  fixed_start: null,
  carried_from: null,
  topic: null,
  presenter,
  motion: "",
  annex: "",
  note: "",
  number: null,
  ...more,
});

const person = (name: string, what: string, role: Participant["role"] = "participant"): Participant => ({
  id: null,
  contact_id: null,
  name,
  function: what,
  role,
  required: true,
  votes: 1,
  answer: role === "guest" ? "open" : "accepted",
  registered: false,
});

const blank: EventFields = {
  kind: "meeting",
  status: "invited",
  title: "",
  body: "",
  when: { span: "days", first: "2026-03-16", last: "2026-03-16" },
  room_id: null,
  set_up: null,
  clear_down: null,
  room_override: "",
  bookings: [],
  place: "",
  online_link: "",
  preparation: "",
  convened_on: null,
  next_date: "",
  over_choice: "",
  note: "",
  days: [],
  participants: [],
  own: [],
  agenda: [],
};

const timed = (day: string, from: string, to: string) =>
  ({ span: "timed", starts: `${day}T${from}`, ends: `${day}T${to}`, zone: "Europe/Berlin" }) as const;

function sitting(): EventFields {
  return {
    ...blank,
    kind: "sitting",
    title: "3. Sitzung des Beirats",
    body: "Beirat",
    when: timed("2026-03-16", "09:00", "11:00"),
    room_id: 1,
    convened_on: "2026-03-02",
    preparation: "Jahresabschluss 2025\nAngebot Brandschutz",
    participants: [
      person("Jens Hansen", "Geschäftsführer", "chair"),
      person("Anna Petersen", "Assistenz", "keeper"),
      person("Dr. Katharina Lang", "Steuerberaterin, Lang & Partner"),
      person("Meryem Yılmaz", "Betriebsrat"),
      person("Holger Weber", "Leiter Lager"),
      person("Tom Kröger", "Druckwerk Nord GmbH", "guest"),
      ...["Otte", "Blohm", "Saß", "Thoms", "Petersen"].map((name) => person(`Fr. ${name}`, "")),
    ],
    agenda: [
      item("Eröffnung, Beschlussfähigkeit", 5, "Hansen"),
      item("Jahresabschluss 2025", 30, "Dr. Lang", {
        kind: "discussion",
        motion: "Empfehlung an die Gesellschafterversammlung",
        annex: "Anlage 1",
      }),
      item("Investition Lagerhalle", 30, "Petersen", { kind: "decision", motion: "aus der 2. Sitzung übernommen" }),
      item("Brandschutz", 10, "Weber", { parent: 2 }),
      item("Finanzierung", 5, "Dr. Lang", { parent: 2 }),
      item("Technik für die Wahl aufbauen", 5, "Petersen", { internal: true }),
      item("Pause", 10, "", { kind: "break" }),
      item("Wahl des stellvertretenden Vorsitzes", 25, "Weber", { kind: "election", motion: "geheim" }),
      item("Verschiedenes, nächster Termin", 10, "Hansen"),
    ],
  };
}

function events(): Map<number, EventFields> {
  const simple = (title: string, when: EventFields["when"], more: Partial<EventFields> = {}) => ({
    ...blank,
    title,
    when,
    ...more,
  });
  const list: EventFields[] = [
    sitting(),
    simple("Jour fixe Vertrieb", timed("2026-03-16", "10:30", "11:30"), { room_id: 2 }),
    simple("Angebot Brandschutz", timed("2026-03-16", "11:00", "11:45"), { status: "draft", place: "Telefon" }),
    simple("Bewerbungsgespräch Elektroniker", timed("2026-03-16", "14:00", "15:00"), { room_id: 2 }),
    simple("Steuerberaterin", timed("2026-03-16", "16:00", "16:30")),
    simple("Abnahme Lagerhalle mit dem Bauamt und der Feuerwehr", timed("2026-03-18", "08:00", "12:00"), {
      place: "Hafenstraße 12",
    }),
    simple("Messe Light + Building", { span: "days", first: "2026-03-19", last: "2026-03-24" }, { kind: "occasion" }),
    simple(
      "Klausurtagung",
      { span: "timed", starts: "2026-03-26T09:00", ends: "2026-03-27T16:00", zone: "" },
      {
        kind: "seminar",
        days: [{ date: "2026-03-27", start: "09:00" }],
        agenda: [
          item("Rückblick 2025", 60),
          item("Ziele 2026", 90, "Hansen", { fixed_start: "11:00" }),
          item("Mittagessen", 60, "", { kind: "break", fixed_start: "12:00" }),
          item("Maßnahmen", 120, "", { day: 2 }),
        ],
      },
    ),
    simple("Sommerfest-Planung", timed("2026-03-12", "15:00", "16:00"), { status: "cancelled" }),
    simple("Jour fixe Vertrieb", timed("2026-03-23", "10:30", "11:30"), { room_id: 2 }),
    simple("Betriebsversammlung", timed("2026-04-01", "13:00", "14:30")),
  ];
  return new Map(list.map((fields, index) => [index + 1, fields]));
}

/** A clock good enough to look at; the rules live in the core. */
function clockOf(fields: EventFields): Clock | null {
  const { when } = fields;
  if (when.span === "days") return null;
  if (when.ends < when.starts) return null;
  const starts = [when.starts.slice(11), ...fields.days.map((day) => day.start)];
  const counts: number[] = [];
  const depths: number[] = [];
  let day = 0;
  let cursor = 0;
  const items: ClockRow[] = fields.agenda.map((one, index) => {
    if (one.day !== day) {
      day = one.day;
      cursor = minutesOfTime(starts[day - 1] ?? "09:00");
    }
    const start = one.fixed_start === null ? cursor : minutesOfTime(one.fixed_start);
    const gap = Math.max(0, start - cursor);
    cursor = start + (one.minutes ?? 0);
    const depth = one.parent === null ? 0 : (depths[one.parent] ?? 0) + 1;
    depths[index] = depth;
    if (one.kind !== "break" && !one.internal) {
      counts.length = depth + 1;
      counts[depth] = (counts[depth] ?? 0) + 1;
    }
    return {
      number: one.kind === "break" || one.internal ? null : counts.slice(0, depth + 1).join("."),
      start: timeOfMinutes(start),
      end: one.minutes === null ? null : timeOfMinutes(cursor),
      gap,
      conflict: 0,
      day: one.day,
    };
  });
  items.forEach((row, index) => {
    const next = items[index + 1];
    if (next && row.end && next.start && next.day === row.day) {
      row.conflict = Math.max(0, minutesOfTime(row.end) - minutesOfTime(next.start));
    }
  });
  const over = Math.max(0, cursor - minutesOfTime(when.ends.slice(11)));
  const kept = fields.over_choice === "keep";
  return {
    items,
    ends: items.length > 0 ? timeOfMinutes(cursor) : null,
    over,
    undecided: over > 0 && !kept,
    shown_end: when.ends,
  };
}

const equipment = ["Beamer, tragbar", "Flipchart", "Konferenztelefon"].map((name, place) => ({
  id: place + 1,
  used: 0,
  code: name.slice(0, 4).toUpperCase(),
  name,
  quantity: 3,
  room_id: null,
  note: "",
  position: place,
  active: true,
}));

/** Events from memory. */
export function eventAnswers(): Answers {
  const kept = events();
  const find = (id: number): EventFields => {
    const fields = kept.get(id);
    if (!fields) throw new KontorError("NOT_FOUND");
    return fields;
  };
  const roomName = (id: number | null) => rooms.find((room) => room.id === id)?.name ?? "";
  const record = (id: number): EventRecord => {
    const fields = find(id);
    return {
      id,
      uid: `${id}@kontor`,
      room: roomName(fields.room_id),
      clock: clockOf(fields),
      conflicts: [],
      supplies: [],
      number: null,
      series: null,
      fields,
    };
  };
  const first = ({ when }: EventFields) => (when.span === "days" ? when.first : when.starts.slice(0, 10));
  const last = ({ when }: EventFields) => (when.span === "days" ? when.last : when.ends.slice(0, 10));
  const rows = (): EventRow[] =>
    [...kept].map(([id, fields]) => ({
      id,
      kind: fields.kind,
      status: fields.status,
      title: fields.title,
      body: fields.body,
      when: fields.when,
      room_id: fields.room_id,
      room: roomName(fields.room_id),
      place: fields.place,
      participants: fields.participants.length,
      items: fields.agenda.filter((one) => one.kind !== "break").length,
    }));
  return {
    rooms_list: () => rooms,
    firm_get: () =>
      ({ name: "Hansen Elektrotechnik GmbH", country: "DE", region: "DE-SH" }) as Commands["firm_get"]["response"],
    holidays_list: ({ year }) => [
      { date: `${year}-01-01`, name: "Neujahr" },
      { date: "2026-04-03", name: "Karfreitag" },
    ],
    files_list: () => [],
    history_of: () => [],
    events_between: ({ from, to }) => rows().filter(({ id }) => first(find(id)) <= to && last(find(id)) >= from),
    events_page: ({ filter, offset, limit }) => {
      const all = rows()
        .filter(({ id, title, body }) => {
          const text = `${title} ${body}`.toLowerCase();
          return (
            text.includes(filter.text.toLowerCase()) &&
            (filter.from === null || last(find(id)) >= filter.from) &&
            (filter.kind === null || find(id).kind === filter.kind)
          );
        })
        .sort((a, b) => first(find(a.id)).localeCompare(first(find(b.id))));
      if (filter.descending) all.reverse();
      return { rows: all.slice(offset, offset + limit), count: all.length, total: kept.size };
    },
    events_get: ({ id }) => record(id),
    events_preview: ({ fields }) => ({
      clock: clockOf(fields),
      conflicts:
        fields.room_id === 2
          ? [
              {
                event: 2,
                series: null,
                original: null,
                title: "Jour fixe Vertrieb",
                when: find(2).when,
                room_id: 2,
                other_room: "",
                tentative: false,
                only_buffer: false,
              },
            ]
          : [],
      supplies: fields.bookings.map(({ equipment_id, quantity }) => ({
        equipment_id,
        name: equipment.find((one) => one.id === equipment_id)?.name ?? "",
        wanted: quantity,
        stock: 3,
        free: 1,
        by: [{ event: 2, title: "Jour fixe Vertrieb", when: find(2).when, quantity: 2, tentative: false }],
      })),
      issues: [],
    }),
    equipment_list: () => equipment,
    planner_rooms_at: ({ event, when }) =>
      rooms.map((room) => ({
        room_id: room.id,
        name: room.name,
        capacity: room.capacity,
        by: room.id === 2 ? [{ event, series: null, original: null, title: "Jour fixe Vertrieb", when }] : [],
      })),
    planner_free_slots: ({ from, minutes, rooms: wanted, people }) => ({
      slots: [1, 2, 5, 6].map((days, place) => {
        const day = shiftDate(from, days);
        return {
          when: timed(day, "09:30", timeOfMinutes(minutesOfTime("09:30") + minutes)),
          latest: `${day}T${place === 1 ? "09:30" : "14:00"}`,
          rooms: wanted,
          missing:
            place < 2
              ? []
              : people.slice(0, 1).map((_, person) => ({ person, reason: "absent" as const, title: "", when: null })),
        };
      }),
      days: 19,
      holidays: ["2026-04-03", "2026-04-06"],
    }),
    events_save: ({ id, fields }) => {
      if (fields.title.trim() === "") {
        throw new KontorError("INVALID", { issues: [{ field: "title", code: "TITLE_MISSING", data: null }] });
      }
      const bad = fields.agenda.findIndex((one) => one.title === "" && one.kind !== "break");
      if (bad >= 0) {
        throw new KontorError("INVALID", {
          issues: [{ field: `agenda.${bad}.title`, code: "TITLE_MISSING", data: null }],
        });
      }
      const saved = id ?? kept.size + 1;
      kept.set(saved, fields);
      return { id: saved, conflicts: [], supplies: [] };
    },
    events_delete: ({ ids }) => {
      for (const id of ids) kept.delete(id);
      return null;
    },
    events_duplicate: ({ id }) => {
      const fields = find(id);
      const copy = kept.size + 1;
      const day = shiftDate(first(fields), 7);
      kept.set(copy, { ...fields, status: "draft", when: { span: "days", first: day, last: day } });
      return { id: copy };
    },
    events_choose_over: ({ id, choice }) => {
      const fields = find(id);
      const over = clockOf(fields)?.over ?? 0;
      const { when } = fields;
      const ends =
        choice === "extend" && when.span === "timed"
          ? `${when.ends.slice(0, 11)}${timeOfMinutes(minutesOfTime(when.ends.slice(11)) + over)}`
          : null;
      kept.set(id, {
        ...fields,
        over_choice: choice,
        ...(ends && when.span === "timed" ? { when: { ...when, ends } } : {}),
      });
      return null;
    },
  };
}
