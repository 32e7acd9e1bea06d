import { useQuery } from "@tanstack/react-query";
import { CopyPlus, Ellipsis, FileText, Maximize2, Printer, Trash2, X } from "lucide-react";
import { useEffect } from "react";
import { asKontorError, call, commandQuery, reportFailure } from "../../shared/api";
import type { EventRecord as Event, Participant } from "../../shared/api/generated/commands";
import {
  Fetching,
  noteRecent,
  useDeskActions,
  useGo,
  usePlace,
  useRecordOffers,
  useRecordPanels,
  useToday,
} from "../../shared/desk";
import { FileList } from "../../shared/files/FileList";
import { useWordFilling } from "../../shared/files/WordDialog";
import { wordWords } from "../../shared/files/wordWords";
import { useOwnFacts } from "../../shared/own/useOwnFacts";
import {
  Badge,
  Button,
  EmptyState,
  Facts,
  IconButton,
  Menu,
  notify,
  Part,
  Record,
  RecordHead,
  Steps,
} from "../../shared/parts";
import { formatDate, shiftDate } from "../../shared/words";
import { Clashes } from "../booking/RoomConflicts";
import { useBookingWords } from "../booking/words";
import { CancelledNotice, InvitationsButton, useInvitationsLine } from "../invitations/InvitationsButton";
import { invitesNext } from "../invitations/stand";
import { LiveButton } from "../live/LiveButton";
import { MinutesButton } from "../minutes/MinutesButton";
import { planner } from "../place";
import { planPrintWords } from "../print/words";
import { eventQuery } from "../queries";
import { removeEvent } from "../remove";

import { SeminarButton, takesRegistrations } from "../seminar/SeminarButton";

import { seriesOf } from "../series/belongs";
import { useSeriesWords } from "../series/words";

import { statusTone } from "../status";
import { firstDay, whenWords } from "../when";
import { useWords } from "../words";
import styles from "./Record.module.css";

/** An event beside the calendar or the list: what one looks up about it, and the ways on. */
export function EventRecord({ id, day }: { id: number; day: string | undefined }) {
  const words = useWords();
  const { set } = usePlace(planner);
  const query = useQuery(eventQuery(id));
  if (query.error && !query.data) {
    return (
      <EmptyState title={words.gone} text={words.goneText}>
        <Button onPress={() => set({ id: undefined }, { replace: true })}>{words.backToCalendar}</Button>
      </EmptyState>
    );
  }
  if (!query.data) {
    return (
      <Record>
        <Fetching lines={6} />
      </Record>
    );
  }
  return <Shown event={query.data} day={day} />;
}

function Shown({ event, day }: { event: Event; day: string | undefined }) {
  const words = useWords();
  const booking = useBookingWords();
  const series = useSeriesWords();
  const go = useGo();
  const { set } = usePlace(planner);
  const { id, fields, clock } = event;
  const owner = { kind: "event" as const, id };
  const offered = useRecordOffers("event")([id]);
  const invitations = useInvitationsLine(event);
  const panels = useRecordPanels(owner);
  const files = useQuery(commandQuery("files_list", owner)).data;
  const word = useWordFilling(owner);
  const own = useOwnFacts(fields.own);
  const belongs = seriesOf(event);
  const when = whenWords(fields.when);
  const names = (role: Participant["role"]) =>
    fields.participants.filter((person) => person.role === role).map((person) => person.name);
  const people = [...names("participant"), ...names("speaker")];
  const open = () => set({ id, wide: true });
  const print = () => go(planner, { id }, "print");
  const hasAgenda = fields.agenda.length > 0;
  const invites = invitesNext(fields, useToday());
  const meets = fields.kind === "meeting" || fields.kind === "sitting";
  useEffect(() => noteRecent({ kind: "event", id, title: fields.title, detail: when }), [id, fields.title, when]);
  useDeskActions({
    edit: open,
    ...(hasAgenda ? { print: { label: words.printAgenda, run: print, own: true } } : {}),
  });

  const duplicate = async () => {
    try {
      const copy = await call("events_duplicate", { id, first_day: shiftDate(firstDay(fields.when), 7) });
      notify({ tone: "fine", what: words.duplicated(fields.title), more: words.duplicatedMore });
      set({ id: copy.id, wide: true });
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };
  const remove = async () => {
    if (await removeEvent(id, fields.title)) set({ id: undefined }, { replace: true });
  };

  return (
    <Record>
      {word.dialog}
      <RecordHead
        badge={<Badge tone={statusTone[fields.status]}>{words.statuses[fields.status]}</Badge>}
        title={fields.title}
        detail={[words.kinds[fields.kind], fields.body].filter((part) => part !== "").join(" · ")}
        actions={
          <>
            <Button icon={Maximize2} onPress={open}>
              {words.open}
            </Button>
            <Menu
              label={words.more}
              trigger={<IconButton icon={Ellipsis} label={words.more} />}
              groups={[
                {
                  lines: [
                    { id: "duplicate", label: words.duplicate, icon: CopyPlus, run: () => void duplicate() },
                    ...invitations,
                    ...offered,
                    {
                      id: "papers",
                      label: planPrintWords().papers,
                      icon: Printer,
                      run: () => go(planner, { id }, "papers"),
                    },
                    {
                      id: "word",
                      label: wordWords().fill,
                      icon: FileText,
                      run: word.begin,
                    },
                    { id: "delete", label: words.delete, icon: Trash2, danger: true, run: () => void remove() },
                  ],
                },
              ]}
            />
            <IconButton
              icon={X}
              label={day === undefined ? words.close : words.backToDay(formatDate(day, "brief"))}
              keys="Escape"
              onPress={() => set({ id: undefined })}
            />
          </>
        }
      />
      <div className={styles.notice}>
        <CancelledNotice event={event} />
      </div>
      <div className={styles.notice}>
        <Clashes conflicts={event.conflicts} supplies={event.supplies} reason={fields.room_override} />
      </div>
      <Facts
        facts={[
          [words.when, when],
          [words.room, event.room],
          [words.place, fields.place],
          [
            booking.equipment,
            event.supplies.map((supply) => booking.bookingLine(supply.wanted, supply.name)).join(", "),
          ],
          [words.online, fields.online_link],
          [words.chair, names("chair").join(", ")],
          [words.keeper, names("keeper").join(", ")],
          [words.people, people.join(", ")],
          [words.guests, names("guest").join(", ")],
          [words.preparation, fields.preparation && <span className={styles.lines}>{fields.preparation}</span>],
          [
            series.one,
            belongs && (
              <button
                type="button"
                className={styles.link}
                onClick={() => set({ id: undefined, series: belongs.id, original: undefined })}
              >
                {belongs.title}
              </button>
            ),
          ],
          [words.convened, fields.convened_on && formatDate(fields.convened_on, "weekday")],
          [words.nextDate, fields.next_date],
          ...own,
          [words.note, fields.note && <span className={styles.lines}>{fields.note}</span>],
        ]}
      />
      {panels.map((panel) => (
        <Part key={panel.id} title={panel.label} aside={<span className="quiet">{panel.count}</span>}>
          {panel.content}
        </Part>
      ))}
      {files && files.length > 0 && (
        <Part title={words.files}>
          <FileList owner={owner} />
        </Part>
      )}
      {hasAgenda && (
        <Part title={words.agenda}>
          <ol className={styles.items}>
            {fields.agenda.map((item, index) => {
              const row = clock?.items[index];
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: the agenda is shown as stored, in its order.
                <li key={index} className={item.kind === "break" ? styles.break : undefined}>
                  <span className={styles.time}>{row?.start ?? ""}</span>
                  <span className={styles.top}>{row?.number ?? ""}</span>
                  <span className={styles.topic}>
                    {item.title || words.newBreak}
                    {item.internal && <Badge>{words.internal}</Badge>}
                  </span>
                </li>
              );
            })}
          </ol>
          {clock?.undecided && clock.ends && (
            <p className={styles.over}>
              <span className="due">{words.endsOver(clock.ends, clock.over)}</span>
            </p>
          )}
        </Part>
      )}
      {(hasAgenda || fields.kind !== "appointment" || invitations.length > 0) && (
        <Steps>
          <InvitationsButton event={event} next={invites} />
          {takesRegistrations(fields.kind) && <SeminarButton event={id} />}
          <LiveButton event={event} />
          {(hasAgenda || meets) && <MinutesButton event={id} />}
          {hasAgenda && (
            <Button icon={Printer} keys="Mod+P" onPress={print}>
              {words.printAgenda}
            </Button>
          )}
        </Steps>
      )}
    </Record>
  );
}
