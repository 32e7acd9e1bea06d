import { expect, it } from "vitest";
import { setLanguage } from "../../shared/words";
import type { ContractRow } from "../deadline";
import { holds, meaning } from "./holds";
import { de } from "./words.de";

const row = (change: Partial<ContractRow>) =>
  ({
    status: "running",
    decided: null,
    prepared: false,
    send_by: "2026-03-12",
    missed_end: "2027-04-15",
    asked_again: "2026-03-02",
    ...change,
  }) as ContractRow;

it("says what holds since the decision, and nothing where none was made", () => {
  setLanguage("de");
  const today = "2026-02-01";
  expect(holds(row({}), today, de)).toBeNull();
  expect(holds(row({ decided: "keep" }), today, de)).toEqual({ text: "Wird behalten bis 15.04.2027.", tone: "plain" });
  expect(holds(row({ decided: "terminate" }), today, de)).toEqual({
    text: "Kündigung beschlossen – noch nicht abgeschickt. Absenden bis Do 12.03.2026.",
    tone: "due",
  });
  expect(holds(row({ decided: "renegotiate" }), today, de)).toEqual({
    text: "In Verhandlung – wieder gefragt ab Mo 02.03.2026.",
    tone: "plain",
  });
  expect(holds(row({ decided: "renegotiate" }), "2026-03-02", de)?.tone).toBe("due");
});

it("is silent once the notice is written or the contract has ended", () => {
  expect(holds(row({ decided: "terminate", prepared: true }), "2026-02-01", de)).toBeNull();
  expect(holds(row({ decided: "terminate", status: "terminated" }), "2026-02-01", de)).toBeNull();
});

it("says what a choice would mean before it is made", () => {
  expect(meaning("renegotiate", row({ asked_again: null }), "2026-02-01", de)).not.toContain("null");
  expect(meaning("keep", row({ missed_end: null }), "2026-02-01", de)).toBe("Bis zur nächsten Frist erinnert nichts.");
  expect(meaning("renegotiate", row({}), "2026-02-01", de)).toBe("Ab Mo 02.03.2026 wird wieder gefragt.");
  expect(meaning("renegotiate", row({}), "2026-03-05", de)).toBe("Die Frist ist nahe: Es wird weiter erinnert.");
});
