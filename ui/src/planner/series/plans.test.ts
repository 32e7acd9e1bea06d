import { describe, expect, it } from "vitest";
import type { DateConflict } from "../../shared/api/generated/commands";
import { decide, decided, deedOf, detail, withoutReason } from "./plans";

const taken = (original: string) => ({ original }) as DateConflict;

describe("what becomes of taken dates", () => {
  it("is decided date by date and can be taken back", () => {
    let plans = decide([], "2026-04-13T09:00", "room");
    plans = detail(plans, "2026-04-13T09:00", { room_id: 3 });
    plans = decide(plans, "2026-04-20T09:00", "skip");
    expect(deedOf(plans, "2026-04-13T09:00")).toBe("room");
    expect(deedOf(plans, "2026-04-27T09:00")).toBe("keep");
    // The room that was chosen is still known when one comes back to it.
    const back = decide(decide(plans, "2026-04-13T09:00", "skip"), "2026-04-13T09:00", "room");
    expect(back.find((plan) => plan.original === "2026-04-13T09:00")?.room_id).toBe(3);
    expect(decide(plans, "2026-04-20T09:00", "keep").map((plan) => plan.original)).toEqual(["2026-04-13T09:00"]);
  });

  it("is written only for dates that are still taken", () => {
    let plans = decide([], "2026-04-13T09:00", "skip");
    plans = decide(plans, "2026-04-20T09:00", "skip");
    plans = decide(plans, "2026-04-27T09:00", "room");
    plans = detail(decide(plans, "2026-05-04T09:00", "all_the_same"), "2026-05-04T09:00", { reason: "Messe" });
    const conflicts = [taken("2026-04-20T09:00"), taken("2026-04-27T09:00"), taken("2026-05-04T09:00")];
    expect(decided(plans, conflicts)).toEqual([
      { choice: "skip", original: "2026-04-20T09:00" },
      { choice: "all_the_same", original: "2026-05-04T09:00", reason: "Messe" },
    ]);
    expect(decided(detail(plans, "2026-04-27T09:00", { room_id: 5 }), conflicts)).toContainEqual({
      choice: "room",
      original: "2026-04-27T09:00",
      room_id: 5,
    });
  });

  it("lacks a reason only where one is needed", () => {
    const plans = decide(decide([], "2026-04-13T09:00", "skip"), "2026-04-20T09:00", "all_the_same");
    expect(withoutReason(plans, [taken("2026-04-20T09:00")])).toBe(1);
    expect(withoutReason(plans, [taken("2026-04-13T09:00")])).toBe(-1);
    expect(withoutReason(detail(plans, "2026-04-20T09:00", { reason: "Messe" }), [taken("2026-04-20T09:00")])).toBe(-1);
  });
});
