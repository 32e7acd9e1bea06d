import { expect, it } from "vitest";
import { groupIban, groupPhone, ibanHolds } from "./numbers";

it("groups phone numbers without losing a digit", () => {
  for (const [typed, grouped] of [
    ["+4940123456", "+49 40 123456"],
    ["040123456", "040 123456"],
    ["0171 1234567", "0171 1234567"],
    ["+491711234567", "+49 171 1234567"],
    ["04121/123456", "04121 123456"],
    ["+49 (0) 4121 12345", "+49 4121 12345"],
    ["0049 4121 12345", "+49 4121 12345"],
    ["+41 44 668 18 00", "+41 44 668 18 00"],
    ["110", "110"],
    ["Zentrale -12", "Zentrale -12"],
    // The extension stays where its writer set it apart.
    ["+49 4121 123-45", "+49 4121 123-45"],
    ["04121 202-0", "04121 202-0"],
    ["04121-2020", "04121 2020"],
    ["+49 4121-123456", "+49 4121-123456"],
  ] as const) {
    expect(groupPhone(typed), typed).toBe(grouped);
  }
});

it("groups and checks IBANs", () => {
  expect(groupIban("de89370400440532013000")).toBe("DE89 3704 0044 0532 0130 00");
  expect(groupIban("Konto 12")).toBe("Konto 12");
  expect(ibanHolds("DE89 3704 0044 0532 0130 00")).toBe(true);
  expect(ibanHolds("DE89 3704 0044 0532 0130 01")).toBe(false);
  expect(ibanHolds("DE89")).toBe(false);
});
