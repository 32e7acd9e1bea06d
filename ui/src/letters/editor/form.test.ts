import { describe, expect, it } from "vitest";
import { recipientOf, withLine, withRecipients } from "./form";

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
    const before = [{ ...recipientOf(1), left_out: true }];
    const invoice = { ...recipientOf(3), address_kind: "invoice" as const };
    expect(withRecipients(before, [recipientOf(2), recipientOf(1), recipientOf(2), invoice])).toEqual([
      { contact_id: 1, left_out: true, address_kind: null },
      { contact_id: 2, left_out: false, address_kind: null },
      { contact_id: 3, left_out: false, address_kind: "invoice" },
    ]);
  });
});
