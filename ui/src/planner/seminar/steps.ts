import { asKontorError, call, queryClient, reportFailure } from "../../shared/api";
import type {
  Registrant,
  Registration,
  RegistrationsNote,
  RegistrationsTell,
} from "../../shared/api/generated/commands";
import { tellMail } from "../../shared/paper";
import { confirm, notify } from "../../shared/parts";
import { registrationsQuery } from "./queries";
import { seminarWords } from "./words";

/** Does a step and shows the list as it stands then; false where it was refused, which is said. */
async function step(event: number, work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    const fresh = await call("registrations_get", { id: event });
    queryClient.setQueryData(registrationsQuery(event).queryKey, fresh);
    return true;
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
    return false;
  }
}

/** Registers somebody and says whether they have a place. */
export function register(event: number, person: Registrant): Promise<boolean> {
  const words = seminarWords();
  return step(event, async () => {
    const done = await call("registration_add", { event_id: event, person, wait: null });
    if (done.state === "confirmed") notify({ tone: "fine", what: words.added(person.name) });
    else notify({ tone: "plain", what: words.addedWaiting(person.name), more: words.addedWaitingMore });
  });
}

/** Registers a list. */
export function registerMany(event: number, people: readonly Registrant[]): Promise<boolean> {
  const words = seminarWords();
  return step(event, async () => {
    const done = await call("registrations_add", { event_id: event, people: [...people] });
    const places = done.filter((one) => one.state === "confirmed").length;
    notify({ tone: "fine", what: words.pasted(places, done.length - places) });
  });
}

/** Gives somebody who waits a place. */
export function givePlace(event: number, one: Registration, reason: string): Promise<boolean> {
  return step(event, async () => {
    await call("registration_confirm", { id: one.id, reason });
    notify({ tone: "fine", what: seminarWords().confirmed(one.person.name) });
  });
}

/** Notes that somebody called off. */
export function callOff(event: number, one: Registration, reason: string): Promise<boolean> {
  return step(event, async () => {
    await call("registration_cancel", { id: one.id, reason });
    notify({ tone: "fine", what: seminarWords().cancelled(one.person.name) });
  });
}

/** Notes the day of a payment, or takes it back. */
export function pay(event: number, one: Registration, on: string | null): Promise<boolean> {
  return step(event, async () => {
    await call("registrations_paid", { event_id: event, ids: [one.id], on });
  });
}

/** Draws numbers of certificates, which is asked before: they are fixed. */
export async function drawCertificates(event: number, ids: readonly number[] | null, count: number): Promise<void> {
  const words = seminarWords();
  const yes = await confirm({
    title: words.drawTitle,
    text: words.drawText(count),
    yes: words.drawYes,
    no: words.back,
  });
  if (!yes) return;
  await step(event, async () => {
    const drawn = await call("certificates_draw", { event_id: event, ids: ids === null ? null : [...ids] });
    notify({ tone: "fine", what: words.drawn(drawn) });
  });
}

/** How something was sent. */
export type Way = RegistrationsNote["way"];

/** Opens drafts of e-mails, one for each; false where there is none. */
export async function openMails(request: RegistrationsTell): Promise<boolean> {
  try {
    await tellMail(await call("registrations_tell", request), false);
    return true;
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
    return false;
  }
}

/** Notes what those chosen were told. */
export function noteTold(request: RegistrationsNote): Promise<boolean> {
  return step(request.event_id, async () => {
    const told = await call("registrations_told", request);
    notify({ tone: "fine", what: seminarWords().toldNoted(told) });
  });
}
