import { useState } from "react";
import type { Recipient } from "../../shared/api/generated/commands";
import { useToday } from "../../shared/desk";
import { Button, DateField, Form, NoticeBar, Select } from "../../shared/parts";
import { reachedBy, usualWay, type Way } from "./choice";
import styles from "./Invitations.module.css";
import { noteSent } from "./steps";
import { useInvitationWords } from "./words";

const ways: readonly Way[] = ["email", "post", "registered", "personal"];

/** Asks how and when something was sent, and says that the answer is fixed. */
export function NoteForm({
  event,
  chosen,
  initial,
  first,
  sitting,
  onNoted,
  onCancel,
}: {
  event: number;
  chosen: readonly Recipient[];
  /** The way that is proposed; that which most are reached by where not given. */
  initial?: Way;
  /** Nobody has been invited yet: numbers are given by it. */
  first: boolean;
  sitting: boolean;
  onNoted: () => void;
  onCancel: () => void;
}) {
  const words = useInvitationWords();
  const today = useToday();
  const [way, setWay] = useState<Way>(() => initial ?? usualWay(chosen));
  const [day, setDay] = useState<string | null>(today);
  const [unread, setUnread] = useState<string | null>(null);
  const [error, setError] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const { reached, left } = reachedBy(way, chosen);
  const names = (people: readonly Recipient[]) => people.map((one) => one.name).join(", ");
  const submit = async () => {
    if (unread !== null || day === null) {
      setError(unread ?? words.needsDay);
      return;
    }
    if (busy || reached.length === 0) return;
    setBusy(true);
    const noted = await noteSent({ id: event, chosen: reached.map((one) => one.key), way, on_day: day });
    setBusy(false);
    if (noted) onNoted();
  };
  return (
    <section className={styles.note} aria-label={words.noteTitle}>
      <Form label={words.noteTitle} onSubmit={() => void submit()}>
        <h2>{words.noteTitle}</h2>
        {reached.length > 0 ? (
          <p>
            <strong>{words.noteWho(reached.length)}:</strong> {names(reached)}
          </p>
        ) : (
          <NoticeBar tone="due">{words.nobodyByMail}</NoticeBar>
        )}
        {reached.length > 0 && left.length > 0 && <NoticeBar tone="due">{words.left(names(left))}</NoticeBar>}
        <div className={styles.noteFields}>
          <Select
            label={words.way}
            value={way}
            onChange={(next) => next && setWay(next)}
            options={ways.map((id) => ({ id, label: words.ways[id] }))}
            autoFocus
          />
          <DateField
            label={words.day}
            value={day}
            onChange={(next) => {
              setDay(next);
              setError(undefined);
            }}
            onUnread={setUnread}
            error={error}
            required
          />
        </div>
        <p>
          {words.fixed}
          {first && ` ${sitting ? words.freezesSitting : words.freezes}`}
        </p>
        <div className={styles.buttons}>
          <Button tone="primary" type="submit" isDisabled={busy || reached.length === 0}>
            {words.noteYes}
          </Button>
          <Button onPress={onCancel}>{words.cancel}</Button>
        </div>
      </Form>
    </section>
  );
}
