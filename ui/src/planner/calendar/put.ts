import { asKontorError, type ChangeSet, call, callWithChanges, reportFailure } from "../../shared/api";
import type { EventSaved, SeriesPutWays, SeriesRecord, When } from "../../shared/api/generated/commands";
import { takeBack } from "../../shared/history/takeBack";
import { ask, type NoticeAction, notify, partWords } from "../../shared/parts";
import { shortages } from "../booking/conflicts";
import { bookingWords } from "../booking/words";
import { toTellAfterSaving } from "../invitations/steps";
import { invitationWords } from "../invitations/words";
import { whenWords } from "../when";
import { words } from "../words";
import type { CalendarRow, Pick } from "./rows";

/** What became of it: what stands there now, or where one goes on. */
export type Put =
  | { done: Pick | null }
  /** A series whose rule does not say what is meant: its form does. */
  | { form: { series: number; original: string | undefined } }
  | null;

/** Ways on from the notice. */
export interface Ways {
  invitations: (event: number) => void;
}

/** Puts an event or a date of a series at another time, and says so with the way back. Null where nothing was done. */
export async function putElsewhere(row: CalendarRow, to: When, ways: Ways): Promise<Put> {
  try {
    return "event" in row.pick ? await putEvent(row.pick.event, to, ways) : await putDate(row.pick, row, to, ways);
  } catch (thrown) {
    reportFailure(asKontorError(thrown), () => words().notMoved);
    return null;
  }
}

async function putEvent(id: number, to: When, ways: Ways): Promise<Put> {
  const { fields } = await call("events_get", { id });
  const { value, changes } = await callWithChanges("events_move", { id, when: to });
  await tell(fields.title, to, value, changes, ways);
  return { done: { event: id } };
}

async function putDate(
  pick: { series: number; original: string },
  row: CalendarRow,
  to: When,
  further: Ways,
): Promise<Put> {
  const put = { id: pick.series, original: pick.original, when: to };
  const series = await call("series_get", { id: pick.series });
  const ways = await call("series_put_ways", put);
  const reach = await askReach(series, ways, row, to);
  if (reach === null) return null;
  if (reach === "this") {
    const { value, changes } = await callWithChanges("series_move", put);
    await tell(row.title, to, value, changes, further);
    return { done: { event: value.id } };
  }
  const { value, changes } = await callWithChanges("series_put", { ...put, reach });
  if (value === null) {
    return { form: { series: pick.series, original: reach === "following" ? pick.original : undefined } };
  }
  const taken = value.conflicts.length;
  notify({
    tone: taken > 0 ? "due" : "plain",
    what: words().seriesMoved(row.title, whenWords(to), reach),
    ...(taken > 0 ? { more: words().seriesTaken(taken) } : {}),
    ...back(changes),
  });
  return { done: null };
}

/** Which dates are meant; null where none. Where the rule does not say what that means, its form is offered. */
async function askReach(
  series: SeriesRecord,
  ways: SeriesPutWays,
  row: CalendarRow,
  to: When,
): Promise<"this" | "following" | "all" | null> {
  const said = words();
  const form = (reach: "following" | "all") => (ways[reach] ? "" : " …");
  const answer = await ask({
    title: said.moveSeriesTitle(row.title),
    text: said.moveSeriesText(whenWords(row.when), whenWords(to)),
    answers: [
      { id: "this", label: said.moveThis, tone: "primary" },
      ...(series.read_only
        ? []
        : [
            { id: "following", label: `${said.moveFollowing}${form("following")}` },
            { id: "all", label: `${said.moveAll}${form("all")}` },
          ]),
      { id: "none", label: said.cancel },
    ],
    cancel: "none",
  });
  return answer === "this" || answer === "following" || answer === "all" ? answer : null;
}

/** Says where it is now, what is in its way and who does not know of it yet. */
async function tell(title: string, to: When, saved: EventSaved, changes: ChangeSet | null, ways: Ways): Promise<void> {
  const said = invitationWords();
  const taken = saved.conflicts.length > 0 || shortages(saved.supplies).length > 0;
  const told = await toTellAfterSaving(saved.id);
  const more = [taken ? bookingWords().savedTaken : "", told > 0 ? said.toTell(told) : ""].filter((part) => part);
  notify({
    tone: taken ? "due" : "plain",
    what: words().movedTo(title, whenWords(to)),
    ...(more.length > 0 ? { more: more.join(" ") } : {}),
    ...(told > 0 ? { next: [{ label: said.tellInvited, run: () => ways.invitations(saved.id) }] } : {}),
    ...back(changes),
  });
}

/** The way back: this step, whatever was done since. */
function back(changes: ChangeSet | null): { action: NoticeAction } | Record<string, never> {
  const step = changes?.op;
  return step ? { action: { label: partWords().undo, run: () => void takeBack(step) } } : {};
}
