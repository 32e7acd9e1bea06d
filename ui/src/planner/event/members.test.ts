import { describe, expect, it } from "vitest";
import type { Body, BodyMember } from "../../shared/api/generated/commands";
import { bodyNamed, membersOn, newPeople } from "./members";

const member = (name: string, change: Partial<BodyMember> = {}): BodyMember => ({
  contact_id: null,
  name,
  function: "",
  role: "participant",
  votes: 1,
  member_from: null,
  member_to: null,
  ...change,
});

const body = (members: BodyMember[]): Body => ({
  id: 1,
  fields: { code: "BR", name: "Beirat", quorum: { kind: "none" }, convening: null, note: "", active: true, members },
});

describe("the members of a body", () => {
  it("are found by its name, however it is written", () => {
    expect(bodyNamed([body([])], " beirat ")?.id).toBe(1);
    expect(bodyNamed([body([])], "Beiräte")).toBeNull();
    expect(bodyNamed([body([])], "")).toBeNull();
  });

  it.each([
    ["2026-03-15", ["immer", "bis"]],
    ["2026-03-16", ["immer", "bis", "ab"]],
    ["2026-03-17", ["immer", "ab"]],
  ])("on %s are those of that day, its first and last included", (day, names) => {
    const all = body([
      member("immer"),
      member("bis", { member_to: "2026-03-16" }),
      member("ab", { member_from: "2026-03-16" }),
    ]);
    expect(membersOn(all, day).map((one) => one.name)).toEqual(names);
  });

  it("come onto the list once, with function, role and votes", () => {
    const chair = member("Jens Hansen", { contact_id: 7, function: "Vorsitz", role: "chair", votes: 2 });
    const [first] = newPeople([chair], []);
    expect(first).toMatchObject({ contact_id: 7, function: "Vorsitz", role: "chair", votes: 2, answer: "open" });
    if (!first) throw new Error("one person");
    expect(newPeople([chair], [first])).toEqual([]);
    // The contact goes by another name on the list: still the same person.
    expect(newPeople([chair], [{ ...first, name: "J. Hansen" }])).toEqual([]);
    expect(newPeople([member("jens hansen")], [first])).toEqual([]);
    expect(newPeople([member("Olga Otte")], [first])).toHaveLength(1);
  });
});
