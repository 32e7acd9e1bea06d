import { type KeyboardEvent, useId } from "react";
import type { Dispatched, Invitations, Recipient } from "../../shared/api/generated/commands";
import { useShowRecord } from "../../shared/desk";
import { Badge, Button, Checkbox } from "../../shared/parts";
import { formatDate } from "../../shared/words";
import { whenWords } from "../when";
import { canBeSent, everybody, isTicked, keyOf, noTicks, type Ticks, whatOf } from "./choice";
import styles from "./Invitations.module.css";
import { useInvitationWords } from "./words";

/** The colour of what somebody needs, beside its word. */
const needTone = { nothing: "fine", invite: "accent", update: "due", cancel: "danger" } as const;

/** Who is invited: whom it concerns is ticked, with their address, what they know and what they have to learn. */
export function Recipients({
  invitations,
  ticks,
  chosen,
  each,
  onTicks,
  onEach,
}: {
  invitations: Invitations;
  ticks: Ticks;
  chosen: number;
  each: boolean;
  onTicks: (ticks: Ticks) => void;
  onEach: (each: boolean) => void;
}) {
  const words = useInvitationWords();
  const hint = useId();
  const { recipients, sent } = invitations;
  return (
    <section className={styles.recipients} aria-label={words.recipients}>
      <div className={styles.tools}>
        <span role="status">{words.chosen(chosen, recipients.length)}</span>
        <Button size="small" onPress={() => onTicks(everybody(recipients))}>
          {words.all}
        </Button>
        <Button size="small" onPress={() => onTicks(noTicks)}>
          {words.onlyNeedy}
        </Button>
        <span className={styles.each}>
          <Checkbox label={words.each} note={words.eachNote} value={each} onChange={onEach} />
        </span>
      </div>
      <table className={styles.table} aria-label={words.recipients} aria-describedby={hint} onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col">
              <span className="spoken">{words.columns.pick}</span>
            </th>
            <th scope="col">{words.columns.name}</th>
            <th scope="col">{words.columns.address}</th>
            <th scope="col">{words.columns.last}</th>
            <th scope="col">{words.columns.need}</th>
          </tr>
        </thead>
        <tbody>
          {recipients.map((one) => (
            <Row
              key={keyOf(one.key)}
              one={one}
              sent={sent}
              ticked={isTicked(one, ticks)}
              onTick={(on) => onTicks(new Map([...ticks, [keyOf(one.key), on]]))}
            />
          ))}
        </tbody>
      </table>
      <p id={hint} className={styles.second}>
        {words.keys}
      </p>
    </section>
  );
}

/** Arrows go from tick to tick, Pos1 and Ende to the first and the last. */
function walk(event: KeyboardEvent<HTMLTableElement>) {
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  };
  const by = steps[event.key];
  if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const ticks = [...event.currentTarget.querySelectorAll<HTMLInputElement>("input:not(:disabled)")];
  const row = document.activeElement?.closest("tr");
  const at = ticks.findIndex((tick) => tick.closest("tr") === row);
  event.preventDefault();
  ticks[Math.min(ticks.length - 1, Math.max(0, at + by))]?.focus();
}

function Row({
  one,
  sent,
  ticked,
  onTick,
}: {
  one: Recipient;
  sent: readonly Dispatched[];
  ticked: boolean;
  onTick: (on: boolean) => void;
}) {
  const words = useInvitationWords();
  const stranger = one.need === "nothing" && one.last === null;
  return (
    <tr>
      <td>
        <Checkbox label={one.name} labelHidden value={ticked} onChange={onTick} disabled={!canBeSent(one)} />
      </td>
      <th scope="row">
        {one.name}
        {one.key.kind === "removed" && <span className={styles.second}>{words.removed}</span>}
      </th>
      <td>{one.address === "" ? <NoAddress one={one} /> : one.address}</td>
      <td>
        <LastSent one={one} sent={sent} />
      </td>
      <td>
        {stranger ? (
          <Badge>{words.neverInvited}</Badge>
        ) : (
          <Badge tone={needTone[one.need]}>{words.needs[one.need]}</Badge>
        )}
      </td>
    </tr>
  );
}

/** No address, with the way to enter one; who is no contact has none. */
function NoAddress({ one }: { one: Recipient }) {
  const words = useInvitationWords();
  const show = useShowRecord()("contact");
  const contact = one.contact_id;
  return (
    <span className={styles.noAddress}>
      <span className="due">{words.noAddress}</span>
      {contact !== null && show ? (
        <Button size="small" aria-label={words.enterAddressOf(one.name)} onPress={() => show(contact)}>
          {words.enterAddress}
        </Button>
      ) : (
        <span className={styles.second}>{words.nameOnly}</span>
      )}
    </span>
  );
}

/** What they were sent last; where it no longer holds, also what it said. */
function LastSent({ one, sent }: { one: Recipient; sent: readonly Dispatched[] }) {
  const words = useInvitationWords();
  if (!one.last) return <span className="quiet">{words.nothingSent}</span>;
  const what = whatOf({ name: one.name, address: one.address, sent: one.last }, sent);
  return (
    <>
      {words.sentOn(words.whats[what], words.byWay[one.last.way], formatDate(one.last.on_day, "weekday"))}
      {one.need !== "nothing" && <span className={styles.second}>{words.forWhen(whenWords(one.last.when))}</span>}
    </>
  );
}
