import { describe, expect, it } from "vitest";
import type { EInvoice } from "../../shared/api/generated/commands";
import { de } from "../words.de";
import { meantFor, proposalOf } from "./proposal";

const invoice = (changes: object = {}) =>
  ({
    number: "R-7",
    issued: "2026-03-10",
    due: "2026-04-09",
    credit: false,
    currency: "EUR",
    discounts: [],
    payments: [],
    totals: { due: "1000.00" },
    seller: { name: "Stadtwerke Elmshorn GmbH", trading_name: "" },
    buyer: { name: "Hansen Elektrotechnik GmbH", trading_name: "", vat_id: "DE123456789" },
    ...changes,
  }) as unknown as EInvoice;

describe("what an invoice says for the fields of post", () => {
  it("is sender, subject and the day by which it is to be paid", () => {
    const said = proposalOf(invoice(), de);
    expect(said.partner).toBe("Stadtwerke Elmshorn GmbH");
    expect(said.subject.replace(/\u00a0/g, " ")).toBe("Rechnung R-7 vom 10.03.2026, 1.000,00 €");
    expect(said.until).toBe("2026-04-09");
  });

  it("is paid by the last day of the first discount", () => {
    const discounts = [
      { days: "14", percent: "2.00", base: "" },
      { days: "7", percent: "3", base: "" },
      { days: "bald", percent: "9", base: "" },
    ];
    const said = proposalOf(invoice({ discounts }), de);
    expect(said.until).toBe("2026-03-17");
    expect(said.days).toBe("3 % Skonto bis 17.03.2026 · fällig 09.04.2026");
  });

  it("asks nobody to send money that comes back or is taken from the account", () => {
    expect(proposalOf(invoice({ credit: true }), de).until).toBeNull();
    expect(proposalOf(invoice({ payments: [{ means: "59" }] }), de).until).toBeNull();
    expect(proposalOf(invoice({ due: "sofort" }), de).until).toBeNull();
  });

  it.each([
    ["Hansen Elektrotechnik GmbH", "", ""],
    ["HANSEN Elektrotechnik", "", ""],
    ["Hansen & Söhne KG", "DE 123456789", ""],
    ["Hansen & Söhne KG", "", "Hansen & Söhne KG"],
    ["", "", ""],
  ])("to %s (%s) it is for us, or says for whom", (name, vat_id, told) => {
    const firm = { name: "Hansen Elektrotechnik GmbH", vat_id: "DE123456789" };
    expect(meantFor(invoice({ buyer: { name, trading_name: "", vat_id } }), firm)).toBe(told);
  });
});
