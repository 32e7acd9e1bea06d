import { expect, it } from "vitest";
import { alike } from "./alike";

it("names what happens every week once", () => {
  const event = (id: number, title: string) => ({ record: { kind: "event" as const, id }, title });
  const contract = { record: { kind: "contract" as const, id: 4 }, title: "Montagsrunde" };
  const lines = alike([event(1, "Montagsrunde"), event(2, "Beirat"), event(3, "Montagsrunde"), contract]);
  expect(lines.map(({ record, times }) => [record.kind, record.id, times])).toEqual([
    ["event", 1, 2],
    ["event", 2, 1],
    ["contract", 4, 1],
  ]);
});
