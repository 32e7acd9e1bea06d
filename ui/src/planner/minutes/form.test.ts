import { describe, expect, it } from "vitest";
import type { MinutesFields } from "../../shared/api/generated/commands";
import {
  castOf,
  changed,
  type DecisionLine,
  fieldsOf,
  formOf,
  missingItems,
  newDecision,
  newItem,
  newJob,
  newTasks,
  outcomeOf,
  tooMany,
  unnumbered,
  withMissing,
  withoutEmpty,
} from "./form";

const fields: MinutesFields = {
  kind: "results",
  opening: "Beschlussfähig",
  items: [
    { item_id: 1, number: "1", title: "Bericht", text: "Zur Kenntnis", postponed: false, decisions: [], jobs: [] },
    {
      item_id: 2,
      number: "2",
      title: "Halle",
      text: "",
      postponed: true,
      decisions: [
        {
          number: null,
          wording: "Die Halle wird gebaut.",
          voting: "open",
          yes: 5,
          no: 1,
          abstained: 0,
          invalid: null,
          outcome: "accepted",
        },
      ],
      jobs: [{ title: "Angebot einholen", who: "Anna Petersen", assignee_id: 3, due: "2026-03-27", task_id: null }],
    },
  ],
  closing: "Ende um 11 Uhr",
};

const decision = (change: Partial<DecisionLine>): DecisionLine => ({ ...newDecision(), ...change });

describe("the form of minutes", () => {
  it("comes back as it was stored", () => {
    expect(fieldsOf(formOf(fields))).toEqual(fields);
  });

  it("lends the keys of its rows to what was stored of them", () => {
    const form = formOf(fields);
    const typed = { ...form, items: form.items.map((item) => ({ ...item, key: `typed-${item.number}` })) };
    expect(formOf(fields, typed).items.map((item) => item.key)).toEqual(["typed-1", "typed-2"]);
    // With another number of rows nobody knows which is which.
    const shorter = { ...typed, items: typed.items.slice(0, 1) };
    expect(formOf(fields, shorter).items.map((item) => item.key)).toEqual(["item-0", "item-1"]);
  });

  it("takes out rows in which nothing stands, and no others", () => {
    const form = formOf(fields);
    const bare = { ...newDecision(), voting: "consensus" as const, yes: 3 };
    const counted = { ...newDecision(), yes: 0 };
    const due = { ...newJob(), due: "2026-03-20" };
    const [first, second] = form.items;
    if (!first || !second) throw new Error("two items");
    const typed = {
      ...form,
      items: [
        { ...first, text: "", decisions: [newDecision(), bare, counted], jobs: [newJob(), due] },
        second,
        newItem(),
        { ...newItem(), text: "Verschiedenes" },
      ],
    };
    const kept = withoutEmpty(typed);
    expect(kept.items.map((item) => item.key)).toEqual([first.key, second.key, typed.items[3]?.key]);
    expect(kept.items[0]?.decisions).toEqual([counted]);
    expect(kept.items[0]?.jobs).toEqual([due]);
  });

  it("offers what came onto the agenda later, in its place", () => {
    const later: MinutesFields = {
      ...fields,
      items: [
        { item_id: 9, number: "1", title: "Neu", text: "", postponed: false, decisions: [], jobs: [] },
        ...fields.items.slice(0, 1),
        { item_id: 8, number: "3", title: "Auch neu", text: "", postponed: false, decisions: [], jobs: [] },
        ...fields.items.slice(1),
      ],
    };
    const form = { ...formOf(fields), items: [...formOf(fields).items, { ...newItem(), title: "Spontan" }] };
    expect(missingItems(form, later).map((item) => item.item_id)).toEqual([9, 8]);
    const whole = withMissing(form, later);
    expect(whole.items.map((item) => item.title)).toEqual(["Neu", "Bericht", "Auch neu", "Halle", "Spontan"]);
    expect(missingItems(whole, later)).toEqual([]);
  });

  it("counts what a release makes and an approval numbers", () => {
    expect(newTasks(fields)).toBe(1);
    expect(unnumbered(fields)).toBe(1);
  });
});

describe("the votes of a decision", () => {
  const cases: [string, Partial<DecisionLine>, number | null, DecisionLine["outcome"] | null][] = [
    ["nobody counted", {}, null, null],
    ["more for than against", { yes: 3, no: 2 }, 5, "accepted"],
    ["as many for as against", { yes: 2, no: 2 }, 4, "rejected"],
    ["abstentions do not decide", { yes: 1, no: 0, abstained: 6 }, 7, "accepted"],
    ["only those for were counted", { yes: 4 }, 4, null],
    ["nobody objected", { voting: "consensus", yes: 1, no: 5 }, null, "accepted"],
  ];
  it.each(cases)("%s", (_, change, cast, outcome) => {
    expect(castOf(decision(change))).toBe(cast);
    expect(outcomeOf(decision(change))).toBe(outcome);
  });

  it("are no more than were there, where that was noted", () => {
    const seven = decision({ yes: 4, no: 2, invalid: 1 });
    expect(tooMany(seven, 7)).toBe(0);
    expect(tooMany(seven, 5)).toBe(2);
    expect(tooMany(seven, null)).toBe(0);
  });

  it("bring the outcome along until it is chosen by hand", () => {
    const lost = changed(changed(newDecision(), { yes: 1 }), { no: 3 });
    expect(lost.outcome).toBe("rejected");
    expect(changed(lost, { yes: 4 }).outcome).toBe("accepted");
    // Two thirds were needed: chosen against the count, it stays.
    const chosen = changed(changed(lost, { yes: 4 }), { outcome: "rejected" });
    expect(changed(chosen, { abstained: 1 }).outcome).toBe("rejected");
    expect(changed({ ...lost, outcome: "postponed" }, { yes: 9 }).outcome).toBe("postponed");
  });
});
