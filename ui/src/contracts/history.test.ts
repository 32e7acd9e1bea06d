import { beforeEach, expect, it } from "vitest";
import { differences } from "../shared/history/difference";
import { type Answer, replacePlatform } from "../shared/platform";
import { contractFieldWords } from "./history";

beforeEach(() =>
  replacePlatform({
    kind: "fake",
    async call(_, request): Promise<Answer> {
      const [record] = (request as { records: { kind: string; id: number }[] }).records;
      return { kind: "value", value: [{ ...record, title: "Verwaltung", detail: "" }], changes: null };
    },
    stage: async () => "",
    ready: () => undefined,
  }),
);

const change = (table: string, field: string, old: unknown, now: unknown) => ({ table, row: 1, field, old, new: now });

it("names every step of a notice", async () => {
  const said = await differences(
    [
      change("contract", "notice_given_on", "2026-03-13", "2026-03-16"),
      change("contract_notice", "confirmed_on", null, "2026-03-20"),
      change("contract_notice", "received_on", null, "2026-03-16"),
      change("contract_notice", "means", "", "messenger"),
    ],
    contractFieldWords(),
  );
  expect(said).toEqual([
    { is: "changed", label: "Gekündigt, zugegangen am", old: "13.03.2026", now: "16.03.2026" },
    { is: "changed", label: "Wie wird sie zugestellt?", old: "", now: "Bote mit Vermerk" },
    { is: "changed", label: "Zugegangen am", old: "", now: "16.03.2026" },
    { is: "changed", label: "Bestätigt am", old: "", now: "20.03.2026" },
  ]);
});

it("names decisions, tags, shares and what came to be linked", async () => {
  const said = await differences(
    [
      change("contract_decision", "", { choice: "keep", decided_on: "2026-03-16" }, null),
      change("contract_tag", "", null, true),
      change("contract_share", "share", 5000, 3333),
      change("contract_link", "role", "frame", "amends"),
    ],
    contractFieldWords(),
  );
  expect(said).toEqual([
    { is: "removed", label: "Entscheidung", old: "Behalten, 16.03.2026" },
    { is: "added", label: "Schlagworte", count: 1 },
    { is: "changed", label: "Anteil", old: "50 %", now: "33,33 %" },
    { is: "changed", label: "Dieser Vertrag", old: "hat als Rahmenvertrag", now: "ist Nachtrag zu" },
  ]);
});
