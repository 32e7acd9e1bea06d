import { describe, expect, it } from "vitest";
import type { Registration } from "../../shared/api/generated/commands";
import { concerned, nextNotice } from "./notices";

function registration(id: number, state: Registration["state"], told: Registration["told"] = []): Registration {
  return {
    id,
    participant: id,
    state,
    person: {
      contact_id: null,
      name: `Name ${id}`,
      function: "",
      email: "",
      price: null,
      diet: "",
      note: "",
      consent: false,
    },
    address: "",
    registered_on: "2026-03-16",
    paid_on: null,
    reason: "",
    certificate: "",
    certified_on: null,
    presence: "",
    place: null,
    told,
  };
}

const all = [registration(1, "confirmed"), registration(2, "waiting"), registration(3, "cancelled")];

describe("whom a notice concerns", () => {
  it.each([
    ["confirmation", [1]],
    ["reminder", [1]],
    ["waiting", [2]],
    ["cancellation", [3]],
  ] as const)("%s", (notice, ids) => {
    expect(concerned(all, notice, []).map((one) => one.id)).toEqual(ids);
  });

  it("is those named, whatever their state", () => {
    expect(concerned(all, "reminder", [3, 2]).map((one) => one.id)).toEqual([2, 3]);
  });
});

describe("what somebody is told next", () => {
  it("follows from their state and what they know", () => {
    expect(all.map(nextNotice)).toEqual(["confirmation", "waiting", "cancellation"]);
    const told = [{ notice: "confirmation", way: "email", on_day: "2026-03-16" }] as const;
    expect(nextNotice(registration(4, "confirmed", [...told]))).toBe("reminder");
  });
});
