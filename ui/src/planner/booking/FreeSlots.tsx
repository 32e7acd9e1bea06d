import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { asKontorError, KontorError } from "../../shared/api";
import type { FreeSlot, Room } from "../../shared/api/generated/commands";
import { Fetching, useDeskActions, useToday } from "../../shared/desk";
import {
  DateField,
  DurationField,
  IconButton,
  issuesOf,
  issueWords,
  NoticeBar,
  NumberField,
  Select,
  TimeField,
} from "../../shared/parts";
import { formatDate } from "../../shared/words";
import type { EventForm } from "../event/form";
import { useSettled } from "../event/settled";
import { whenWords } from "../when";
import { useWords } from "../words";
import styles from "./Booking.module.css";
import { freeSlotsQuery } from "./queries";
import { askable, askOf, latestWords, rankWords, type SlotWish, taking, wishFor } from "./slots";
import { useBookingWords } from "./words";

/** So long after the last key the times follow. */
const PAUSE_MS = 200;

/** When everybody can: what is looked for, and below it the first times in words, of which one is taken. */
export function FreeSlots({
  id,
  form,
  rooms,
  onTake,
  onClose,
}: {
  id: number | null;
  form: EventForm;
  rooms: readonly Room[];
  onTake: (change: Partial<EventForm>, slot: FreeSlot) => void;
  onClose: () => void;
}) {
  const words = useBookingWords();
  const planned = useWords();
  const today = useToday();
  const [wish, setWish] = useState(() => wishFor(form, today));
  const set = (changed: Partial<SlotWish>) => setWish((before) => ({ ...before, ...changed }));
  const asked = useMemo(() => askOf(wish, form, rooms, id), [wish, form, rooms, id]);
  const question = useSettled(asked, PAUSE_MS);
  const query = useQuery(freeSlotsQuery(question));
  const people = askable(form.participants);
  const named = form.participants.filter((person) => person.contact_id === null).length;
  const required = people.filter((person) => person.required).length;
  const room = rooms.find((one) => one.id === form.room_id);
  useDeskActions({ leave: onClose });
  const refusal = query.error ? asKontorError(query.error) : null;
  const choices = [
    ...(room ? [{ id: "this" as const, label: words.thisRoom(room.name) }] : []),
    { id: "any" as const, label: words.rooms.any },
    { id: "none" as const, label: words.rooms.none },
  ];
  return (
    <section aria-label={words.searchTitle} className={styles.panel}>
      <div className={styles.head}>
        <h2>{words.searchTitle}</h2>
        <IconButton icon={X} label={words.close} keys="Escape" onPress={onClose} />
      </div>
      <div className={styles.fields}>
        <DurationField
          label={words.minutes}
          value={wish.minutes}
          onChange={(minutes) => set({ minutes })}
          autoFocus
          required
        />
        <NumberField
          label={words.pause}
          value={wish.pause}
          max={480}
          wrong={words.minutesWrong}
          unit={planned.minutesShort}
          onChange={(pause) => set({ pause })}
        />
        <DateField label={words.from} value={wish.from} mode="forward" onChange={(from) => set({ from })} required />
        <DateField label={words.to} value={wish.to} mode="forward" onChange={(to) => set({ to })} required />
        <TimeField
          label={words.dayStarts}
          value={wish.dayStarts}
          onChange={(dayStarts) => set({ dayStarts })}
          required
        />
        <TimeField label={words.dayEnds} value={wish.dayEnds} onChange={(dayEnds) => set({ dayEnds })} required />
        <div className={styles.wide}>
          <Select
            label={words.where}
            value={room || wish.rooms !== "this" ? wish.rooms : "none"}
            options={choices}
            onChange={(chosen) => chosen && set({ rooms: chosen })}
          />
        </div>
      </div>
      <p className="quiet">
        {people.length === 0 ? words.nobodyAsked : words.asked(required, people.length - required)}
        {named > 0 && ` ${words.unknown(named)}`}
      </p>
      {refusal ? (
        issuesOf(refusal).map((issue) => (
          <NoticeBar key={`${issue.field} ${issue.code}`} tone="due">
            {issueWords(new KontorError(issue.code, issue.data as Record<string, unknown>))}
          </NoticeBar>
        ))
      ) : asked === null ? (
        <p className="quiet">{words.waiting}</p>
      ) : query.data ? (
        <>
          <p aria-live="polite">
            {query.data.slots.length === 0 ? words.none(query.data.days) : words.found(query.data.slots.length)}
          </p>
          {query.data.slots.length === 0 ? (
            <p className="quiet">{words.noneHint}</p>
          ) : (
            <Slots
              slots={query.data.slots}
              say={(slot) => [
                rankWords(slot, people),
                rooms.find((one) => one.id === slot.rooms[0])?.name ?? "",
                latestWords(slot),
              ]}
              onTake={(slot) => onTake(taking(slot, form), slot)}
            />
          )}
          {query.data.holidays.length > 0 && (
            <p className="quiet">
              {words.holidays(query.data.holidays.map((day) => formatDate(day, "weekday")).join(", "))}
            </p>
          )}
        </>
      ) : (
        <Fetching lines={5} />
      )}
    </section>
  );
}

/** The times one below the other; arrows go from one to the next, Enter takes it. */
function Slots({
  slots,
  say,
  onTake,
}: {
  slots: readonly FreeSlot[];
  say: (slot: FreeSlot) => string[];
  onTake: (slot: FreeSlot) => void;
}) {
  const words = useBookingWords();
  const list = useRef<HTMLOListElement>(null);
  const move = (event: KeyboardEvent) => {
    const lines = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = lines.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    lines[Math.min(Math.max(to, 0), lines.length - 1)]?.focus();
  };
  return (
    <>
      <ol ref={list} className={styles.slots} onKeyDown={move}>
        {slots.map((slot) => {
          const when = whenWords(slot.when);
          const reasons = say(slot).filter((part) => part !== "");
          return (
            <li key={when}>
              <button type="button" className={styles.slot} onClick={() => onTake(slot)}>
                <span className={styles.when}>{when}</span>
                {reasons.length > 0 && <span className={styles.why}>{reasons.join(" · ")}</span>}
              </button>
            </li>
          );
        })}
      </ol>
      <p className="quiet">{words.keys}</p>
    </>
  );
}
