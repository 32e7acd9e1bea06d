import { expect, it } from "vitest";
import type { TaskRepeat } from "../shared/api/generated/commands";
import { repeatSentence } from "./say";
import { de } from "./words.de";

const weekly: TaskRepeat = { unit: "week", count: 2, from: "due", day: null, until: null };

it("tells the next time as the program has counted it, and nothing before it has answered", () => {
  expect(repeatSentence(weekly, "2026-04-03", de)).toBe("alle 2 Wochen, das nächste Mal Fr 03.04.2026");
  expect(repeatSentence({ ...weekly, until: "2026-03-26" }, null, de)).toBe(
    "alle 2 Wochen bis 26.03.2026, danach nicht mehr",
  );
  expect(repeatSentence({ ...weekly, from: "done" }, undefined, de)).toBe("alle 2 Wochen, gezählt ab der Erledigung");
});
