import { expect, it } from "vitest";
import { newTerms } from "../terms";
import { withPreset } from "./preset";

it("fills the rules and keeps what belongs to this contract", () => {
  const form = { ...newTerms, start: "2026-03-01", region: "DE-SH", earliestEnd: "2027-12-31" };
  const filled = withPreset(form, {
    afterwards: "indefinite",
    first_term: null,
    notice: { kind: "period", amount: 6, unit: "weeks", to: "quarter_end" },
  });
  expect(filled).toMatchObject({ start: "2026-03-01", region: "DE-SH", earliestEnd: "2027-12-31" });
  expect(filled).toMatchObject({ first: "none", after: "indefinite" });
  expect(filled.rule).toMatchObject({ kind: "period", amount: 6, unit: "weeks", grid: "quarter_end" });
  expect(withPreset(newTerms, { afterwards: "ends", notice: { kind: "none" } }).start).toBeNull();
});
