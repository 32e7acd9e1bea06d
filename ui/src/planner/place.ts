import {
  CalendarDays,
  CalendarOff,
  CalendarPlus,
  FileInput,
  FileOutput,
  Gavel,
  ListChecks,
  ListTodo,
  Printer,
  Repeat,
} from "lucide-react";
import * as v from "valibot";
import { definePlace, fetched } from "../shared/desk";
import { formatDate, formatMoment } from "../shared/words";
import { AbsenceCount, AbsencePanel } from "./absence/EmployeePanel";
import { absenceWords } from "./absence/words";
import { exportCalendar } from "./file/export";
import { fileWords } from "./file/words";
import { planPrintWords } from "./print/words";
import { registerWords } from "./register/words";
import { seriesWords } from "./series/words";
import { topicWords } from "./topic/words";
import { words } from "./words";

const eventKind = v.picklist(["appointment", "meeting", "sitting", "seminar", "occasion"]);

/** Events: calendar, agendas and who is there. */
export const planner = definePlace({
  path: "/planner",
  group: "daily",
  order: 40,
  icon: CalendarDays,
  title: () => words().title,
  search: v.object({
    /** Without one the view that was used last. */
    view: v.optional(v.picklist(["day", "workweek", "week", "month", "list"])),
    /** The chosen day, YYYY-MM-DD; today without one. */
    day: v.optional(v.pipe(v.string(), v.isoDate())),
    id: v.optional(v.number()),
    /** The chosen event stands alone, in full width. */
    wide: v.optional(v.boolean(), false),
    /** A new event on the chosen day, at this time (HH:MM) where one was pointed at. */
    create: v.optional(v.boolean(), false),
    at: v.optional(v.pipe(v.string(), v.isoTime())),
    text: v.optional(v.string(), ""),
    kind: v.optional(eventKind),
    /** One body, one room, one person alone: in calendar, list and plans. */
    body: v.optional(v.number()),
    room: v.optional(v.number()),
    person: v.optional(v.number()),
    past: v.optional(v.boolean(), false),
    down: v.optional(v.boolean(), false),
    /** The chosen series; with `original` one of its dates, YYYY-MM-DDTHH:MM. */
    series: v.optional(v.number()),
    original: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/))),
    /** Some of an event's people alone, by their lines or registrations: for letters and certificates. */
    people: v.optional(v.array(v.number())),
    /** What those who registered are told. */
    notice: v.optional(v.picklist(["confirmation", "waiting", "reminder", "cancellation"])),
    /** The decisions of a period alone. */
    from: v.optional(v.pipe(v.string(), v.isoDate())),
    until: v.optional(v.pipe(v.string(), v.isoDate())),
    /** Which paper of the bodies. */
    paper: v.optional(v.picklist(["decision-register", "open-points"])),
    /** The item of the minutes that one came for, from 0, and the decision of that item. */
    item: v.optional(v.number()),
    decision: v.optional(v.number()),
    /** The absences of this employee alone. */
    employee: v.optional(v.number()),
    /** A calendar file to be imported. */
    token: v.optional(v.string()),
    file: v.optional(v.string()),
  }),
  // View, day and filters are found again, what was open beside them is not.
  passing: [
    ...["id", "wide", "create", "at", "series", "original", "people", "notice", "employee", "token", "file"],
    ...["from", "until", "paper", "item", "decision"],
  ],
  screen: fetched(() => import("./calendar/PlannerScreen")),
  screens: {
    print: fetched(() => import("./print/AgendaPrint")),
    minutes: fetched(() => import("./minutes/MinutesScreen")),
    live: fetched(() => import("./live/LiveScreen")),
    invitations: fetched(() => import("./invitations/InvitationsScreen")),
    papers: fetched(() => import("./print/EventPapersPrint")),
    plans: fetched(() => import("./print/PlansPrint")),
    register: fetched(() => import("./print/BodyPapersPrint")),
    certificates: fetched(() => import("./seminar/CertificatesPrint")),
    "registration-letters": fetched(() => import("./seminar/LettersPrint")),
    "invitation-letters": fetched(() => import("./invitations/LettersPrint")),
    "minutes-print": fetched(() => import("./print/MinutesPrint")),
    registrations: fetched(() => import("./seminar/SeminarScreen")),
    absences: fetched(() => import("./absence/AbsencesScreen")),
    topics: fetched(() => import("./topic/TopicsScreen")),
    decisions: fetched(() => import("./register/DecisionsScreen")),
    "open-points": fetched(() => import("./register/OpenPointsScreen")),
    /** A new series, a whole one, or one from the date `original` on. */
    series: fetched(() => import("./series/SeriesScreen")),
    "series-list": fetched(() => import("./series/SeriesListScreen")),
    "calendar-import": fetched(() => import("./file/ImportScreen")),
    "calendar-export": fetched(() => import("./file/ExportScreen")),
  },
  panels: {
    employee: { id: "absences", title: () => absenceWords().title, Count: AbsenceCount, Panel: AbsencePanel },
  },
  kinds: {
    event: {
      icon: CalendarDays,
      name: () => words().event,
      show: (id) => ({ id, wide: true }),
      detail: (starts) => {
        if (!/^\d{4}-\d\d-\d\d/.test(starts)) return starts;
        return starts.includes("T") ? formatMoment(starts, "weekday") : formatDate(starts, "weekday");
      },
    },
    series: {
      icon: Repeat,
      name: () => seriesWords().one,
      show: (id) => ({ series: id }),
    },
  },
  offers: {
    body: [
      {
        id: "decisions",
        title: () => registerWords().decisionsOfBody,
        icon: Gavel,
        one: true,
        run: (go, [body]) => go(body === undefined ? {} : { body }, "decisions"),
      },
      {
        id: "open-points",
        title: () => registerWords().pointsOfBody,
        icon: ListChecks,
        one: true,
        run: (go, [body]) => go(body === undefined ? {} : { body }, "open-points"),
      },
    ],
    event: [
      {
        id: "calendar-file",
        title: () => fileWords().exportThese,
        icon: FileOutput,
        run: (_, ids) => void exportCalendar({ ids: [...ids] }),
      },
    ],
  },
  actions: [
    {
      id: "event-create",
      title: () => words().create,
      also: () => words().createAlso,
      icon: CalendarPlus,
      run: (go) => go({ create: true }),
    },
    {
      id: "series-create",
      title: () => seriesWords().createAction,
      also: () => seriesWords().createAlso,
      icon: Repeat,
      run: (go) => go({}, "series"),
    },
    {
      id: "series",
      title: () => seriesWords().showAction,
      icon: Repeat,
      run: (go) => go({}, "series-list"),
    },
    {
      id: "absence-create",
      title: () => absenceWords().createAction,
      also: () => absenceWords().create,
      icon: CalendarOff,
      run: (go) => go({ create: true }, "absences"),
    },
    {
      id: "absences",
      title: () => absenceWords().showAction,
      icon: CalendarOff,
      run: (go) => go({}, "absences"),
    },
    {
      id: "topic-create",
      title: () => topicWords().createAction,
      also: () => topicWords().createAlso,
      icon: ListTodo,
      run: (go) => go({ create: true }, "topics"),
    },
    {
      id: "topics",
      title: () => topicWords().showAction,
      icon: ListTodo,
      run: (go) => go({}, "topics"),
    },
    {
      id: "decisions",
      title: () => registerWords().showDecisions,
      also: () => registerWords().showDecisionsAlso,
      icon: Gavel,
      run: (go) => go({}, "decisions"),
    },
    {
      id: "open-points",
      title: () => registerWords().showPoints,
      also: () => registerWords().showPointsAlso,
      icon: ListChecks,
      run: (go) => go({}, "open-points"),
    },
    {
      id: "calendar-import",
      title: () => fileWords().action,
      also: () => fileWords().also,
      icon: FileInput,
      run: (go) => go({}, "calendar-import"),
    },
    {
      id: "calendar-export",
      title: () => fileWords().exportAction,
      also: () => fileWords().exportAlso,
      icon: FileOutput,
      run: (go) => go({}, "calendar-export"),
    },
    { id: "plans", title: () => planPrintWords().printPlan, icon: Printer, run: (go) => go({}, "plans") },
    {
      id: "decision-register",
      title: () => planPrintWords().printRegister,
      also: () => planPrintWords().printRegisterAlso,
      icon: Printer,
      run: (go) => go({}, "register"),
    },
    { id: "event-agenda", title: () => words().printNext, icon: Printer, run: (go) => go({}, "print") },
  ],
  openFile: ({ token, name }, go) => {
    if (!/\.(ics|ical|ifb)$/i.test(name)) return false;
    go({ token, file: name }, "calendar-import");
    return true;
  },
});
