import { expect, it, vi } from "vitest";
import { KontorError } from "../platform";
import { failureOf, reportFailure, setFailureReporter } from "./failures";
import { errorWords } from "./generated/words";

it("has words for every code, and names one that it does not know", () => {
  expect(failureOf(new KontorError("PLATFORM_UNREACHABLE"), "de").remedy).toContain("neu öffnen");
  expect(failureOf(new KontorError("SOMETHING_NEW"), "en").what).toContain("SOMETHING_NEW");
});

it("puts the details of an error into its words", () => {
  const table = errorWords as Record<string, (typeof errorWords)[string]>;
  table.TEST_TOO_LARGE = {
    de: { what: "{name} ist zu groß.", remedy: "Höchstens {most} MB, {unknown}." },
    en: { what: "{name} is too large.", remedy: "" },
  };
  const failure = failureOf(new KontorError("TEST_TOO_LARGE", { name: "Liste.csv", most: 256 }), "de");
  expect(failure).toEqual({ what: "Liste.csv ist zu groß.", remedy: "Höchstens 256 MB, {unknown}." });
});

it("writes days in the form of the language, and what was typed as it was typed", () => {
  const start = new KontorError("COST_STEP_BEFORE_START", { start: "2026-03-31" });
  expect(failureOf(start, "de").what).toBe("Der Preis gilt ab einem Tag vor dem Vertragsbeginn (31.03.2026).");
  const table = errorWords as Record<string, (typeof errorWords)[string]>;
  table.TEST_TYPED = { de: { what: "„{text}“ ab {from}", remedy: "" }, en: { what: "", remedy: "" } };
  const typed = new KontorError("TEST_TYPED", { text: "2026-03-31", from: 3 });
  expect(failureOf(typed, "de").what).toBe("„2026-03-31“ ab 3");
});

it("says what failed first, and keeps silent about what was cancelled", () => {
  const report = vi.fn();
  setFailureReporter(report);
  reportFailure(new KontorError("CANCELLED"));
  expect(report).not.toHaveBeenCalled();
  reportFailure(new KontorError("PLATFORM_UNREACHABLE"), () => "Der Kontakt wurde nicht gespeichert.");
  expect(report).toHaveBeenCalledWith({
    what: "Der Kontakt wurde nicht gespeichert.",
    remedy: expect.stringMatching(/^Das Programm antwortet nicht\. /),
  });
});
