import type { Dispatched, InvitationNote, Recipient, RecipientKey } from "../../shared/api/generated/commands";

/** How something was sent. */
export type Way = InvitationNote["way"];

/** Ticks that differ from those at the beginning, by `keyOf`. */
export type Ticks = ReadonlyMap<string, boolean>;

export const noTicks: Ticks = new Map();

/** A recipient's key as text. */
export function keyOf(key: RecipientKey): string {
  return `${key.kind}:${key.id}`;
}

/** Whether there is anything that they could be sent: of a cancelled event only those who knew of it. */
export function canBeSent(one: Recipient): boolean {
  return one.message !== null;
}

/** Whether they have to be told something. */
export function isOpen(one: Recipient): boolean {
  return one.need !== "nothing";
}

/** Whether they are ticked: whoever needs something is at the beginning, and nobody else. */
export function isTicked(one: Recipient, ticks: Ticks): boolean {
  return canBeSent(one) && (ticks.get(keyOf(one.key)) ?? isOpen(one));
}

/** The ticked ones, in the order of the list. */
export function chosenOf(all: readonly Recipient[], ticks: Ticks): Recipient[] {
  return all.filter((one) => isTicked(one, ticks));
}

/** Ticks for everybody who can be sent anything. */
export function everybody(all: readonly Recipient[]): Ticks {
  return new Map(all.filter(canBeSent).map((one) => [keyOf(one.key), true]));
}

/** Of those chosen the ones whom a way reaches; nobody gets an e-mail without an address. */
export function reachedBy(way: Way, chosen: readonly Recipient[]): { reached: Recipient[]; left: Recipient[] } {
  const reaches = (one: Recipient) => way !== "email" || one.address !== "";
  return { reached: chosen.filter(reaches), left: chosen.filter((one) => !reaches(one)) };
}

/** Those named by their lines, of whom each can be sent something; without names those whom no e-mail reaches. */
export function byLetter(all: readonly Recipient[], lines: readonly number[]): Recipient[] {
  const meant = (one: Recipient) => (lines.length > 0 ? lines.includes(one.key.id) : one.address === "");
  return all.filter((one) => one.key.kind === "participant" && canBeSent(one) && meant(one));
}

/** The way that is proposed for those chosen. */
export function usualWay(chosen: readonly Recipient[]): Way {
  return chosen.some((one) => one.address !== "") ? "email" : "post";
}

/** What a line of the log is called. */
export type LogWhat = "invitation" | "change" | "cancellation";

/** An invitation after one with a lower SEQUENCE told them of a change; a second copy is none. */
export function whatOf(one: Dispatched, log: readonly Dispatched[]): LogWhat {
  if (one.sent.what === "cancellation") return "cancellation";
  const before = log.some(
    (other) => other.name === one.name && other.sent.what === "invitation" && other.sent.sequence < one.sent.sequence,
  );
  return before ? "change" : "invitation";
}

/** What went out together: the same to several people on one day. */
export interface LogEntry {
  what: LogWhat;
  sent: Dispatched["sent"];
  names: string[];
}

/** The log, the latest first, with what went out together in one entry and its names in the order of sending. */
export function entriesOf(log: readonly Dispatched[]): LogEntry[] {
  const entries: LogEntry[] = [];
  for (const one of log) {
    const what = whatOf(one, log);
    const last = entries.at(-1);
    if (last && last.what === what && sameSending(last.sent, one.sent)) last.names.unshift(one.name);
    else entries.push({ what, sent: one.sent, names: [one.name] });
  }
  return entries;
}

function sameSending(a: Dispatched["sent"], b: Dispatched["sent"]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
