import { describe, expect, it } from "vitest";
import type { BodyFields } from "../../shared/api/generated/commands";
import { fieldsOf, formOf, newMember, proposeBodyCode } from "./form";

const body: BodyFields = {
  code: "BR",
  name: "Beirat",
  quorum: { kind: "count", count: 3 },
  convening: "own:14:posting",
  note: "",
  active: true,
  members: [
    {
      contact_id: 7,
      name: "Jens Hansen",
      function: "Vorsitz",
      role: "chair",
      votes: 2,
      member_from: "2024-01-01",
      member_to: null,
    },
  ],
};

describe("the form of a body", () => {
  it("comes back as it was stored", () => {
    expect(fieldsOf(formOf(body), "X")).toEqual(body);
    const half: BodyFields = { ...body, quorum: { kind: "half" }, convening: null };
    expect(fieldsOf(formOf(half), "X")).toEqual(half);
  });

  it("takes the proposed code where none was typed", () => {
    expect(fieldsOf({ ...formOf(body), code: " " }, "BEI").code).toBe("BEI");
  });

  it("forgets the number of a quorum that is none", () => {
    expect(fieldsOf({ ...formOf(body), quorum: "all" }, "X").quorum).toEqual({ kind: "all" });
  });

  it("gives every new member a key of its own", () => {
    expect(newMember("A", null).key).not.toBe(newMember("A", null).key);
  });

  it.each([
    ["Beirat", "BE"],
    ["Arbeitskreis Energie", "AE"],
    ["Betriebs-Rat", "BR"],
    ["", ""],
  ])("proposes a code for %s", (name, code) => {
    expect(proposeBodyCode(name)).toBe(code);
  });
});
