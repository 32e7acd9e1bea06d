import { useQuery } from "@tanstack/react-query";
import { Printer, Repeat, Save } from "lucide-react";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { type FieldPath, useForm, useWatch } from "react-hook-form";
import { asKontorError, call, type KontorError, queryClient, reportFailure } from "../../shared/api";
import type { ChooseOver, EventRecord } from "../../shared/api/generated/commands";
import {
  BarActions,
  Fetching,
  noteRecent,
  useDeskActions,
  useEditorKey,
  useGo,
  useLeaveGuard,
  useNextSteps,
  usePlace,
  useRecordPanels,
  useToday,
} from "../../shared/desk";
import { FileList } from "../../shared/files/FileList";
import { HistoryList } from "../../shared/history/HistoryList";
import { PaperPreview } from "../../shared/paper";
import {
  Button,
  DraftBar,
  EmptyState,
  issuesOf,
  notify,
  SplitPane,
  showRefusal,
  Tabs,
  takeStored,
  useDraft,
} from "../../shared/parts";
import { Timeline } from "../../shared/timeline/Timeline";
import { AwayWarnings } from "../absence/Warnings";
import { AgendaEditor } from "../agenda/AgendaEditor";
import { shortages } from "../booking/conflicts";
import { FreeSlots } from "../booking/FreeSlots";
import { RoomConflicts } from "../booking/RoomConflicts";
import { useBookingWords } from "../booking/words";
import { eventFields } from "../history";
import { CancelledNotice } from "../invitations/InvitationsButton";
import { invitesNext } from "../invitations/stand";
import { toTellAfterSaving } from "../invitations/steps";
import { invitationWords } from "../invitations/words";
import { planner } from "../place";
import { eventQuery, previewQuery, roomsQuery } from "../queries";
import { SeminarButton, takesRegistrations } from "../seminar/SeminarButton";
import { handOver, ofEvent } from "../series/begun";
import { useSeriesWords } from "../series/words";
import { whenWords } from "../when";
import { useWords } from "../words";
import { Details } from "./Details";
import styles from "./Event.module.css";
import { EventHead } from "./EventHead";
import { EventWays } from "./EventWays";
import { type EventForm, emptyForm, fieldOf, fieldsOf, formOf, type Part } from "./form";
import { bodiesQuery, bodyNamed } from "./members";
import { Participants } from "./Participants";
import { useSettled } from "./settled";

/** So long after the last key the clock and the paper follow. */
const PAUSE_MS = 150;

/** An event in full width: its parts on the left, its Tagesordnung as it will be printed on the right. */
export function EventScreen({ id, day, at }: { id: number | null; day: string; at: string | undefined }) {
  const [part, setPart] = useState<Part>(id === null ? "details" : "agenda");
  const editor = useEditorKey(id);
  const query = useQuery({ ...eventQuery(id ?? 0), enabled: id !== null });
  if (id !== null && !query.data) return <Missing gone={query.error !== null} />;
  const record = id === null ? null : (query.data ?? null);
  return (
    <Editor
      key={editor.key}
      record={record}
      blank={() => (record ? formOf(record.fields) : emptyForm(day, at))}
      tabs={{ part, setPart }}
      onMade={editor.made}
    />
  );
}

/** An event that is still being fetched, or is there no more. */
function Missing({ gone }: { gone: boolean }) {
  const words = useWords();
  const { set } = usePlace(planner);
  const back = () => set({ id: undefined, wide: false }, { replace: true });
  useDeskActions({ leave: back });
  return gone ? (
    <EmptyState title={words.gone} text={words.goneText}>
      <Button onPress={back}>{words.backToCalendar}</Button>
    </EmptyState>
  ) : (
    <div className={styles.page}>
      <Fetching lines={8} />
    </div>
  );
}

interface EditorProps {
  record: EventRecord | null;
  blank: () => EventForm;
  tabs: { part: Part; setPart: (part: Part) => void };
  /** A new event was stored and is to stay in this editor. */
  onMade: (id: number) => void;
}

function Editor({ record, blank, tabs, onMade }: EditorProps) {
  const words = useWords();
  const booking = useBookingWords();
  const series = useSeriesWords();
  const go = useGo();
  const { search, set } = usePlace(planner);
  const today = useToday();
  const { part, setPart } = tabs;
  const id = record?.id ?? null;
  const panels = useRecordPanels(id === null ? null : { kind: "event", id });
  const page = useRef<HTMLDivElement>(null);
  const start = useState(blank)[0];
  const form = useForm<EventForm>({ defaultValues: start });
  /** What the program holds of it, as the form shows that. */
  const stored = useRef(start);
  const { isDirty, errors } = form.formState;
  const values = useWatch({ control: form.control }) as EventForm;
  const settled = useSettled(values, PAUSE_MS);
  /** The search for a free time stands in place of the paper. */
  const [searching, setSearching] = useState(false);
  const typed = useMemo(() => fieldsOf(settled), [settled]);
  const keys = useMemo(() => settled.agenda.map((line) => line.key), [settled]);
  const preview = useQuery(previewQuery(id, typed, keys)).data ?? null;
  const draft = useDraft<EventForm>("event", id, values, isDirty);
  const rooms = useQuery(roomsQuery).data ?? [];
  const bodies = useQuery(bodiesQuery).data ?? [];

  // What changed elsewhere (undo, a contact's name) comes in as long as nothing typed would be lost.
  useEffect(() => {
    if (!record || form.formState.isDirty) return;
    stored.current = formOf(record.fields, form.getValues());
    form.reset(stored.current);
  }, [record, form]);

  const title = record?.fields.title ?? "";
  const detail = record ? whenWords(record.fields.when) : "";
  useEffect(() => {
    if (id !== null) noteRecent({ kind: "event", id, title, detail });
  }, [id, title, detail]);

  const showFirstError = () =>
    requestAnimationFrame(() => page.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  /** A button that did its work goes or rests; who pressed it goes on in the part that is open. */
  const keepFocus = () =>
    requestAnimationFrame(() => {
      const at = document.activeElement;
      if (at !== null && at !== document.body && !at.matches(":disabled")) return;
      page.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus({ preventScroll: true });
    });
  const refuse = (error: KontorError) => {
    const first = issuesOf(error)
      .map((issue) => fieldOf(issue.field, form.getValues()))
      .find((field) => field !== null);
    if (first) setPart(first.part);
    else if (issuesOf(error).length === 0) {
      reportFailure(error, () => words.notSaved);
      return;
    }
    showRefusal(form, error, (path) => (fieldOf(path, form.getValues())?.name ?? null) as FieldPath<EventForm> | null);
    showFirstError();
  };

  /** Shows what became of the event; what was typed since `before` stays. */
  const takeOver = async (saved: number, before: EventForm) => {
    const fresh = await call("events_get", { id: saved });
    queryClient.setQueryData(eventQuery(saved).queryKey, fresh);
    stored.current = formOf(fresh.fields, before);
    takeStored(form, before, stored.current);
  };
  const nextSteps = useNextSteps("event");
  const storing = useRef(false);
  /** Stored once, an event is not made a second time, whatever the address says by then. */
  const known = useRef(id);
  /** What was stored last: the notice names that, not what has been typed since. */
  const storedAs = useRef(start.title);
  /** Room or equipment turned out to be taken when it was written, and nobody gave a reason. */
  const clashed = useRef(false);
  /** Stores what is typed; the event's id, or null where that was refused. */
  const store = async (): Promise<number | null> => {
    if (storing.current) return null;
    storing.current = true;
    form.clearErrors();
    let done: number | null = null;
    const write = form.handleSubmit(
      async (now) => {
        const fields = fieldsOf(now);
        if (!fields) {
          setPart("details");
          notify({ tone: "due", what: words.notSaved, more: words.needsDates });
          return;
        }
        try {
          const saved = await call("events_save", { id: known.current, fields });
          known.current = saved.id;
          storedAs.current = now.title;
          clashed.current =
            (saved.conflicts.length > 0 && now.room_override.trim() === "") || shortages(saved.supplies).length > 0;
          void draft.drop();
          await takeOver(saved.id, now);
          done = saved.id;
        } catch (thrown) {
          refuse(asKontorError(thrown));
        }
      },
      () => {
        setPart("details");
        showFirstError();
      },
    );
    try {
      await write();
    } finally {
      storing.current = false;
    }
    return done;
  };
  const release = useLeaveGuard(isDirty, async () => (await store()) !== null, draft.drop);
  const stay = (saved: number) => {
    if (id !== null) return;
    onMade(saved);
    release();
    set({ id: saved, wide: true, create: false, at: undefined }, { replace: true });
  };
  const save = async () => {
    const saved = await store();
    if (saved === null) return;
    const title = storedAs.current;
    const next = id === null ? await nextSteps(saved) : [];
    const told = id === null ? 0 : await toTellAfterSaving(saved);
    const tell = { label: invitationWords().tellInvited, run: () => go(planner, { id: saved }, "invitations") };
    const more = [clashed.current ? booking.savedTaken : "", told > 0 ? invitationWords().toTell(told) : ""].filter(
      (part) => part !== "",
    );
    notify({
      tone: clashed.current ? "due" : "fine",
      what: more.length > 0 ? `${words.saved(title)}.` : words.saved(title),
      ...(more.length > 0 ? { more: more.join(" ") } : {}),
      next: told > 0 ? [tell, ...next] : next,
    });
    stay(saved);
    keepFocus();
  };
  /** Settles an agenda that runs over; that is a step of its own, so what is typed is stored first. */
  const choose = async (choice: ChooseOver["choice"]) => {
    const target = isDirty || id === null ? await store() : id;
    if (target === null) return;
    try {
      await call("events_choose_over", { id: target, choice });
      await takeOver(target, stored.current);
    } catch (thrown) {
      reportFailure(asKontorError(thrown), () => words.notChosen);
    }
    stay(target);
    keepFocus();
  };

  const print = () => id !== null && go(planner, { id }, "print");
  const leave = () =>
    set({ wide: false, create: false, at: undefined, ...(values.first ? { day: values.first } : {}) });
  /** What was typed goes over to the form of a series, and this one is left. */
  const asSeries = () => {
    handOver(ofEvent(values, bodyNamed(bodies, values.body)?.id ?? null));
    void draft.drop();
    release();
    go(planner, { day: values.first ?? search.day }, "series");
  };
  const canPrint = id !== null && values.agenda.length > 0;
  /** While it runs and afterwards its minutes are what comes next. */
  const writes = id !== null && (values.status === "running" || values.status === "ended");
  /** Saved and still a draft, people have to hear of it. */
  const invites = record !== null && invitesNext(record.fields, today);
  const nextIsSave = isDirty || (!canPrint && !writes && !invites);
  useDeskActions({
    save: { label: words.save, run: () => void save(), disabled: !isDirty && id !== null },
    ...(canPrint ? { print: { label: words.printAgenda, run: print, own: true } } : {}),
    ...(id === null
      ? {}
      : {
          create: {
            label: words.newEvent,
            run: () => set({ create: true, id: undefined, day: values.first ?? search.day }),
            own: true,
          },
        }),
    leave,
  });

  const change = (changed: Partial<EventForm>) => {
    for (const [name, value] of Object.entries(changed)) {
      form.setValue(name as FieldPath<EventForm>, value as never, { shouldDirty: true });
      // A refusal is about what stood there before.
      form.clearErrors(name as FieldPath<EventForm>);
    }
  };
  const later = (content: ReactNode) => (id === null ? <p className="quiet">{words.saveFirst}</p> : content);

  const main = (
    <div className={styles.page} ref={page}>
      <EventHead form={values} rooms={rooms} isNew={id === null} onLeave={leave} />
      {draft.found && (
        <div className={styles.notice}>
          <DraftBar
            at={draft.found.at}
            onTake={() => {
              if (draft.found) change(draft.found.value);
              draft.clearFound();
              keepFocus();
            }}
            onDiscard={() => {
              void draft.drop();
              keepFocus();
            }}
          />
        </div>
      )}
      <div className={styles.notices}>
        <RoomConflicts
          id={id}
          fields={typed}
          conflicts={preview?.conflicts ?? []}
          reason={values.room_override}
          people={values.participants.length}
          onChange={change}
        />
        {record && <CancelledNotice event={record} />}
        <AwayWarnings people={values.participants} first={values.first} last={values.last} />
      </div>
      <Tabs
        label={words.sections}
        value={part}
        onChange={(next) => setPart(next as Part)}
        items={[
          {
            id: "agenda",
            label: words.agenda,
            content: (
              <AgendaEditor
                event={id}
                form={values}
                preview={preview}
                errors={errors.agenda}
                onChange={(agenda) => change({ agenda })}
                onChoose={(choice) => void choose(choice)}
              />
            ),
          },
          {
            id: "people",
            label: words.people,
            ...(values.participants.length > 0 ? { count: values.participants.length } : {}),
            content: (
              <Participants
                people={values.participants}
                errors={errors.participants}
                onChange={(participants) => change({ participants })}
              />
            ),
          },
          {
            id: "details",
            label: words.details,
            content: (
              <Details
                form={form}
                values={values}
                rooms={rooms}
                conflicts={preview?.conflicts ?? []}
                supplies={preview?.supplies ?? []}
                onChange={change}
                onSave={() => void save()}
                onSearch={() => setSearching(true)}
              />
            ),
          },
          {
            id: "timeline",
            label: words.timeline,
            keep: true,
            content: later(<Timeline record={{ kind: "event", id: id ?? 0 }} />),
          },
          ...panels,
          {
            id: "files",
            label: words.files,
            content: later(<FileList owner={{ kind: "event", id: id ?? 0 }} />),
          },
          {
            id: "history",
            label: words.history,
            content: later(<HistoryList record={{ kind: "event", id: id ?? 0 }} fields={eventFields} />),
          },
        ]}
      />
    </div>
  );

  return (
    <>
      <BarActions>
        {id !== null && takesRegistrations(values.kind) && <SeminarButton event={id} />}
        {record && <EventWays event={record} writes={writes} rests={!isDirty} invites={invites} />}
        {canPrint && (
          <Button
            icon={Printer}
            tone={nextIsSave || writes || invites ? "plain" : "primary"}
            keys="Mod+P"
            onPress={print}
          >
            {words.printAgenda}
          </Button>
        )}
        {id === null && (
          <Button icon={Repeat} onPress={asSeries}>
            {series.asSeries}
          </Button>
        )}
        {nextIsSave && (
          <Button
            icon={Save}
            tone="primary"
            keys="Mod+S"
            isDisabled={!isDirty && id !== null}
            onPress={() => void save()}
          >
            {words.save}
          </Button>
        )}
      </BarActions>
      <SplitPane
        place="planner.event"
        initial={412}
        minMain={520}
        tone="soft"
        main={main}
        side={
          searching ? (
            <FreeSlots
              id={id}
              form={values}
              rooms={rooms}
              onTake={(changed, slot) => {
                change(changed);
                notify({ tone: "fine", what: booking.takenOver(whenWords(slot.when)) });
              }}
              onClose={() => {
                setSearching(false);
                keepFocus();
              }}
            />
          ) : (
            <PaperPreview wish={typed ? { paper: "agenda", id, event: typed } : null} />
          )
        }
      />
    </>
  );
}
