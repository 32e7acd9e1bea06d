import type { Decision, MinutesFields, MinutesItem, MinutesJob } from "../../shared/api/generated/commands";

/** A decision while it is written. */
export interface DecisionLine extends Decision {
  key: string;
}

/** A task while it is written. */
export interface JobLine extends MinutesJob {
  key: string;
}

/** What is written of one item. */
export interface ItemLines extends Omit<MinutesItem, "decisions" | "jobs"> {
  key: string;
  decisions: DecisionLine[];
  jobs: JobLine[];
}

/** Minutes as their screen edits them: every row bears a key, by which it keeps its place and the cursor. */
export interface MinutesForm extends Omit<MinutesFields, "items"> {
  items: ItemLines[];
}

let lastKey = 0;

function newKey(): string {
  lastKey += 1;
  return `new-${lastKey}`;
}

/** A decision as it begins: by raising hands, and accepted. */
export function newDecision(): DecisionLine {
  return {
    key: newKey(),
    number: null,
    wording: "",
    voting: "open",
    yes: null,
    no: null,
    abstained: null,
    invalid: null,
    outcome: "accepted",
  };
}

/** A task without words. */
export function newJob(): JobLine {
  return { key: newKey(), title: "", who: "", assignee_id: null, due: null, task_id: null };
}

/** An item that came up at the sitting. */
export function newItem(): ItemLines {
  return { key: newKey(), item_id: null, number: "", title: "", text: "", postponed: false, decisions: [], jobs: [] };
}

/** Stored minutes as they are edited; `before` lends the keys of its rows where it was just saved. */
export function formOf(fields: MinutesFields, before?: MinutesForm): MinutesForm {
  const { items, ...rest } = fields;
  const same = before?.items.length === items.length ? before.items : [];
  return {
    ...rest,
    items: items.map((item, index) => {
      const kept = same[index];
      const { decisions, jobs, ...said } = item;
      return {
        ...said,
        key: kept?.key ?? `item-${index}`,
        decisions: decisions.map((one, at) => ({
          ...one,
          key: kept?.decisions[at]?.key ?? `decision-${index}-${at}`,
        })),
        jobs: jobs.map((one, at) => ({ ...one, key: kept?.jobs[at]?.key ?? `job-${index}-${at}` })),
      };
    }),
  };
}

/** What is to be stored. */
export function fieldsOf(form: MinutesForm): MinutesFields {
  return {
    ...form,
    items: form.items.map(({ key: _, decisions, jobs, ...item }) => ({
      ...item,
      decisions: decisions.map(({ key: __, ...decision }) => decision),
      jobs: jobs.map(({ key: __, ...job }) => job),
    })),
  };
}

/**
 * Without the rows in which nothing stands. They are taken out before saving, as the program does, so that a refusal
 * names the row that is seen.
 */
export function withoutEmpty(form: MinutesForm): MinutesForm {
  return {
    ...form,
    items: form.items
      .map((item) => ({
        ...item,
        decisions: item.decisions.filter((one) => one.wording.trim() !== "" || castOf(one) !== null),
        jobs: item.jobs.filter((one) => one.title.trim() !== "" || one.who.trim() !== "" || one.due !== null),
      }))
      .filter(
        (item) =>
          item.item_id !== null ||
          item.title.trim() !== "" ||
          item.text.trim() !== "" ||
          item.decisions.length + item.jobs.length > 0,
      ),
  };
}

/** Votes that were cast; null where nobody counted, or nobody objected. */
export function castOf(decision: Decision): number | null {
  if (decision.voting === "consensus") return null;
  const counted = [decision.yes, decision.no, decision.abstained, decision.invalid].filter((count) => count !== null);
  return counted.length === 0 ? null : counted.reduce((sum, count) => sum + count, 0);
}

/** More votes than there were: by so many; 0 where they fit, or nobody noted who was there. */
export function tooMany(decision: Decision, present: number | null): number {
  const cast = castOf(decision);
  return cast === null || present === null ? 0 : Math.max(0, cast - present);
}

/**
 * What came of it, as the votes say, while the outcome is not chosen by hand: more for than against. Null where nobody
 * counted both: then it stays what it is. A body whose statutes ask for more chooses for itself.
 */
export function outcomeOf(decision: Decision): Decision["outcome"] | null {
  if (decision.voting === "consensus") return "accepted";
  if (decision.yes === null || decision.no === null) return null;
  return decision.yes > decision.no ? "accepted" : "rejected";
}

/** A changed decision: other votes bring their outcome along, unless the outcome itself was chosen or put off. */
export function changed(decision: DecisionLine, change: Partial<DecisionLine>): DecisionLine {
  const next = { ...decision, ...change };
  const followed = outcomeOf(decision) === null || outcomeOf(decision) === decision.outcome;
  if (change.outcome !== undefined || decision.outcome === "postponed" || !followed) return next;
  return { ...next, outcome: outcomeOf(next) ?? next.outcome };
}

/** Items of the agenda that the minutes do not have yet, for they came onto it later. */
export function missingItems(form: MinutesForm, proposal: MinutesFields): MinutesItem[] {
  const written = new Set(form.items.map((item) => item.item_id));
  return proposal.items.filter((item) => item.item_id !== null && !written.has(item.item_id));
}

/** The form with the missing items, each where the agenda has it. */
export function withMissing(form: MinutesForm, proposal: MinutesFields): MinutesForm {
  const missing = new Set(missingItems(form, proposal).map((item) => item.item_id));
  const order = proposal.items.map((item) => item.item_id);
  const items = [...form.items];
  for (const item of proposal.items) {
    if (!missing.has(item.item_id)) continue;
    const at = order.indexOf(item.item_id);
    const earlier = new Set(order.slice(0, at));
    const after = items.findLastIndex((one) => one.item_id !== null && earlier.has(one.item_id));
    items.splice(after + 1, 0, { ...item, key: newKey(), decisions: [], jobs: [] });
  }
  return { ...form, items };
}

/** How many tasks a release makes: those that are not made yet. */
export function newTasks(fields: MinutesFields): number {
  return fields.items.flatMap((item) => item.jobs).filter((job) => job.task_id === null).length;
}

/** How many decisions get a number when the minutes are approved. */
export function unnumbered(fields: MinutesFields): number {
  return fields.items.flatMap((item) => item.decisions).filter((decision) => decision.number === null).length;
}
