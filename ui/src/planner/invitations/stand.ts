import type { EventFields, Invitations } from "../../shared/api/generated/commands";
import { lastDay } from "../when";
import { isOpen } from "./choice";

/** How the way to an event's invitations is named; null where there is nothing to be said to anybody. */
export type Stand = { name: "invite" } | { name: "open"; open: number } | { name: "settled" } | null;

/** Whether inviting is what one does next: a meeting or sitting that lies ahead, in draft, with people. */
export function invitesNext(fields: EventFields, today: string): boolean {
  const meets = fields.kind === "sitting" || fields.kind === "meeting";
  return meets && fields.status === "draft" && fields.participants.length > 0 && lastDay(fields.when) >= today;
}

/** Where the invitations of an event stand. While it runs and afterwards nobody is invited any more. */
export function standOf(fields: EventFields, invitations: Invitations | undefined): Stand {
  const sent = (invitations?.sent.length ?? 0) > 0;
  const ahead = fields.status === "draft" || fields.status === "invited";
  if (fields.status === "draft" && !sent) return fields.participants.length > 0 ? { name: "invite" } : null;
  if (!invitations) return null;
  const open = ahead || fields.status === "cancelled" ? openOf(invitations) : 0;
  if (open > 0) return { name: "open", open };
  return sent || (ahead && invitations.recipients.length > 0) ? { name: "settled" } : null;
}

/** How many have to be told something. */
export function openOf(invitations: Invitations): number {
  return invitations.recipients.filter(isOpen).length;
}

/** How many of those who were invited have to learn of a change or a cancellation. */
export function toTell(invitations: Invitations): number {
  return invitations.recipients.filter((one) => one.need === "update" || one.need === "cancel").length;
}
