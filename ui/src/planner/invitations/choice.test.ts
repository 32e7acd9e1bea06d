import { describe, expect, it } from "vitest";
import type { Dispatched, Recipient } from "../../shared/api/generated/commands";
import {
  byLetter,
  chosenOf,
  entriesOf,
  everybody,
  isTicked,
  keyOf,
  noTicks,
  reachedBy,
  usualWay,
  whatOf,
} from "./choice";

const when = (day: string) => ({
  span: "timed" as const,
  starts: `${day}T09:00`,
  ends: `${day}T10:00`,
  zone: "Europe/Berlin",
});

const one = (name: string, id: number, change: Partial<Recipient> = {}): Recipient => ({
  key: { kind: "participant", id },
  contact_id: null,
  name,
  address: `${name.toLowerCase()}@muster.example`,
  last: null,
  need: "invite",
  message: "invitation",
  ...change,
});

const sent = (name: string, sequence: number, change: Partial<Dispatched["sent"]> = {}): Dispatched => ({
  name,
  address: "",
  sent: {
    what: "invitation",
    way: "email",
    sequence,
    on_day: "2026-03-16",
    when: when("2026-03-30"),
    place: "Raum Elbe",
    ...change,
  },
});

const names = (people: readonly { name: string }[]) => people.map((person) => person.name);

describe("who is ticked", () => {
  it.each<[Recipient["need"], boolean]>([
    ["invite", true],
    ["update", true],
    ["cancel", true],
    ["nothing", false],
  ])("at the beginning, who needs %s: %s", (need, ticked) => {
    expect(isTicked(one("Anna", 1, { need }), noTicks)).toBe(ticked);
  });

  it("is an added guest alone, where the others know already", () => {
    const all = [one("Anna", 1, { need: "nothing" }), one("Bernd", 2, { need: "nothing" }), one("Clara", 3)];
    expect(names(chosenOf(all, noTicks))).toEqual(["Clara"]);
  });

  it("follows what was ticked by hand, also while needs change", () => {
    const ticks = new Map([
      [keyOf({ kind: "participant", id: 1 }), true],
      [keyOf({ kind: "participant", id: 2 }), false],
    ]);
    const all = [one("Anna", 1, { need: "nothing" }), one("Bernd", 2, { need: "update" }), one("Clara", 3)];
    expect(names(chosenOf(all, ticks))).toEqual(["Anna", "Clara"]);
  });

  it("is never somebody to whom nothing can be sent", () => {
    const stranger = one("Bernd", 2, { need: "nothing", message: null });
    const told = one("Anna", 1, { need: "cancel", message: "cancellation" });
    expect(names(chosenOf([told, stranger], everybody([told, stranger])))).toEqual(["Anna"]);
    expect(isTicked(stranger, new Map([[keyOf(stranger.key), true]]))).toBe(false);
  });

  it("tells a participant from somebody who was taken off with the same number", () => {
    expect(keyOf({ kind: "participant", id: 3 })).not.toBe(keyOf({ kind: "removed", id: 3 }));
  });
});

describe("how it is sent", () => {
  const all = [one("Anna", 1), one("Olga", 2, { address: "" })];

  it("reaches nobody by e-mail who has no address", () => {
    const { reached, left } = reachedBy("email", all);
    expect([names(reached), names(left)]).toEqual([["Anna"], ["Olga"]]);
    for (const way of ["post", "registered", "personal"] as const) expect(reachedBy(way, all).left).toEqual([]);
  });

  it("is proposed as post where nobody has an address", () => {
    expect(usualWay(all)).toBe("email");
    expect(usualWay([one("Olga", 2, { address: "" })])).toBe("post");
  });
});

describe("the log", () => {
  const moved = { when: when("2026-03-31") };

  it("calls a later number a change, and a second copy none", () => {
    const log = [sent("Anna", 1, moved), sent("Clara", 0), sent("Anna", 0), sent("Anna", 0)];
    expect(log.map((line) => whatOf(line, log))).toEqual(["change", "invitation", "invitation", "invitation"]);
  });

  it("calls what a guest gets who came later an invitation, whatever its number", () => {
    const log = [sent("Clara", 2), sent("Anna", 2), sent("Anna", 0)];
    expect(log.map((line) => whatOf(line, log))).toEqual(["invitation", "change", "invitation"]);
  });

  it("puts together what went out together, its names as they were sent", () => {
    const off = { what: "cancellation" as const };
    const log = [
      sent("Anna", 1, off),
      sent("Olga", 0, { way: "post" }),
      sent("Clara", 0),
      sent("Bernd", 0),
      sent("Anna", 0),
    ];
    const entries = entriesOf(log).map((entry) => [entry.what, entry.sent.way, entry.names.join(", ")]);
    expect(entries).toEqual([
      ["cancellation", "email", "Anna"],
      ["invitation", "post", "Olga"],
      ["invitation", "email", "Anna, Bernd, Clara"],
    ]);
  });
});

describe("who gets a letter", () => {
  const all = [
    one("Anna", 1),
    one("Bernd", 2, { address: "" }),
    one("Clara", 3, { address: "", message: null }),
    one("Dirk", 4, { address: "", key: { kind: "removed", id: 4 } }),
  ];

  it("is, without a choice, whom no e-mail reaches and who can be sent something", () => {
    expect(names(byLetter(all, []))).toEqual(["Bernd"]);
  });

  it("is else those named, of the list alone", () => {
    expect(names(byLetter(all, [4, 3, 1]))).toEqual(["Anna"]);
  });
});
