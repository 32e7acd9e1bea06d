import { expect, it } from "vitest";
import type { ContractRow } from "../deadline";
import { standingOf } from "./standing";

const send: ContractRow["due"] = { is: "send", day: "2026-03-25", days: 9, urgent: true };
const overdue: ContractRow["due"] = { is: "overdue", day: "2026-03-12", receive_by: "2026-03-18" };
const kept: ContractRow["due"] = { is: "decided", choice: "keep", end: "2026-04-15" };
const given: ContractRow["due"] = { is: "ends", day: "2026-04-15", by: "notice" };

it.each([
  { due: send, decided: null, prepared: false, said: null },
  { due: send, decided: "terminate", prepared: false, said: "terminate" },
  { due: send, decided: "terminate", prepared: true, said: "prepared" },
  { due: overdue, decided: null, prepared: true, said: "prepared" },
  { due: overdue, decided: "renegotiate", prepared: false, said: "renegotiate" },
  // The words of the deadline say it themselves.
  { due: kept, decided: "keep", prepared: false, said: null },
  { due: given, decided: "terminate", prepared: true, said: null },
] as const)("beside $due.is stands $said", ({ due, decided, prepared, said }) => {
  expect(standingOf({ due, decided, prepared })).toBe(said);
});
