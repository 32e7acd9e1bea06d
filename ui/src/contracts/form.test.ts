import { expect, it } from "vitest";
import { contractFields, contractForm, draftForm, formField, newContract } from "./form";
import type { Contract, ContractFields } from "./terms";

const fields: ContractFields = {
  number: "V-2024-0031",
  title: "Kopiererleasing",
  kind_id: 3,
  partner_id: 12,
  contact_person_id: 13,
  cost_centre_id: 4,
  responsible: "Anna Petersen",
  direction: "pay",
  phase: "active",
  terms: {
    start: "2024-04-16",
    first_term: { months: 24 },
    afterwards: { renews: { months: 12 } },
    notice_first: null,
    notice: { kind: "period", amount: 4, unit: "weeks", to: "term_end" },
    earliest_end: null,
    excluded_ends: [],
    region: "DE-SH",
    private_recipient: false,
    postal_days: 5,
  },
  notice_form: "text",
  notice_given_on: null,
  notice_ends_on: null,
  customer_number: "4711",
  contract_number: "",
  note: "",
  own: [{ field_id: 4, text: "rot" }],
  costs: [
    {
      valid_from: null,
      amount: { minor: 24900, currency: "EUR" },
      tax: "net",
      vat_rate: 1900,
      interval: "monthly",
      first_due: null,
      reason: "",
    },
  ],
  tags: ["Standort Nord"],
  shares: [
    { cost_centre_id: 4, share: 7500 },
    { cost_centre_id: 5, share: 2500 },
  ],
  links: [{ other_id: 9, role: "frame" }],
  remind_days: [60, 10],
};
const contract = {
  fields,
  row: { partner: "Druckwerk Nord GmbH" },
  contact_person: "Tom Kröger",
  linked: [{ id: 9, title: "Rahmen" }],
} as Contract;

it("brings a contract into the form and back unchanged", () => {
  const form = contractForm(contract);
  expect(form.partner).toEqual({ id: 12, label: "Druckwerk Nord GmbH" });
  expect(contractFields(form, fields)).toEqual(fields);
});

it("leaves an empty number to the number range", () => {
  const form = { ...contractForm(contract), number: "  " };
  expect(contractFields(form, fields)?.number).toBeNull();
});

it("cannot be sent before the terms are complete", () => {
  const form = newContract("Anna Petersen");
  expect(contractFields(form, null)).toBeNull();
  expect(contractFields({ ...form, terms: { ...form.terms, start: "2026-03-01" } }, null)?.terms.start).toBe(
    "2026-03-01",
  );
});

it("shows a refusal where it can be remedied", () => {
  const form = newContract("Anna Petersen");
  expect(formField("partner_id", "CONTACT_UNKNOWN", form)).toBe("partner");
  expect(formField("costs.1.valid_from", "COST_STEP_TWICE", form)).toBe("costs.1.valid_from");
  expect(formField("links.1", "LINK_TWICE", form)).toBe("links.1.other");
  expect(formField("shares.0.share", "SHARE_RANGE", form)).toBe("shares.0.share");
  expect(formField("terms.notice", "NEGATIVE_NOTICE", form)).toBe("terms.rule.amount");
});

it("takes a draft from before the form knew steps and excluded ends", () => {
  const form = newContract("Anna Petersen");
  const { steps: _, ...rule } = form.terms.rule;
  const { excludedEnds: __, ...terms } = form.terms;
  const old = { ...form, title: "Gas", terms: { ...terms, start: "2026-03-01", rule } } as unknown as typeof form;
  const fields = contractFields(draftForm(old), null);
  expect(fields).toMatchObject({ title: "Gas", terms: { start: "2026-03-01", excluded_ends: [] } });
  expect(draftForm(old).terms.rule.steps).toEqual(form.terms.rule.steps);
});
