import { describe, expect, it } from "vitest";
import { withLine, withRecipients } from "./form";

describe("withLine", () => {
  it.each([
    ["", "Einschreiben", "Einschreiben"],
    ["Einschreiben", "Persönlich", "Einschreiben\nPersönlich"],
    ["Einschreiben", "Einschreiben", "Einschreiben"],
    ["a\nb\nc\nd", "e", "a\nb\nc\nd"],
    ["a\n\n", "b", "a\nb"],
  ])("%j and %j", (text, line, expected) => {
    expect(withLine(text, line, 4)).toBe(expected);
  });
});

describe("withRecipients", () => {
  it("adds each once, at the end, and keeps who was left out", () => {
    const before = [{ contact_id: 1, left_out: true }];
    expect(withRecipients(before, [2, 1, 2, 3])).toEqual([
      { contact_id: 1, left_out: true },
      { contact_id: 2, left_out: false },
      { contact_id: 3, left_out: false },
    ]);
  });
});
