import { expect, it } from "vitest";
import { newTerms, type Terms, termsOf } from "../terms";
import { blank, proposalOf, type Said } from "./proposal";

const nothing: Said = {
  terms: blank("2026-03-12"),
  start: false,
  first_term: false,
  afterwards: false,
  notice: false,
  earliest_end: false,
  notice_form: null,
  doubtful: false,
  notice_words: "",
};
const quarterly: Terms["notice"] = { kind: "period", amount: 3, unit: "months", to: "quarter_end" };
const said = (parts: Partial<Said>, terms: Partial<Terms> = {}): Said => ({
  ...nothing,
  ...parts,
  terms: { ...nothing.terms, ...terms },
});
const typed = { ...newTerms, start: "2024-01-01", length: 24 };

it("is none where nothing was understood", () => {
  expect(proposalOf(nothing, newTerms, true)).toBeNull();
});

it("fills what the clause says and keeps the rest as it was entered", () => {
  const proposal = proposalOf(
    said({ start: true, first_term: true }, { start: "2026-04-01", first_term: { years: 3 } }),
    { ...typed, rule: { ...newTerms.rule, amount: 4, unit: "weeks" }, region: "AT-9" },
    true,
  );
  expect(proposal?.terms).toMatchObject({
    start: "2026-04-01",
    first: "length",
    length: 3,
    lengthUnit: "years",
    after: "renews",
    rule: { amount: 4, unit: "weeks", grid: "term_end" },
    region: "AT-9",
  });
  expect(proposal?.parts).toEqual({ start: "said", first: "said", after: "missing", notice: "kept" });
  expect(proposal?.checks).toEqual([]);
});

it("takes a lease for an indefinite time as one without a first term", () => {
  const lease = said(
    { start: true, afterwards: true, notice: true },
    { start: "2026-04-01", afterwards: "indefinite", notice: quarterly },
  );
  const proposal = proposalOf(lease, newTerms, true);
  expect(proposal?.parts).toEqual({ start: "said", first: "said", after: "said", notice: "said" });
  expect(proposal && termsOf(proposal.terms, null)).toMatchObject({
    start: "2026-04-01",
    first_term: null,
    afterwards: "indefinite",
    notice: quarterly,
  });
});

it("says what it concluded from a notice that no renewing contract has", () => {
  const proposal = proposalOf(said({ notice: true }, { notice: quarterly }), newTerms, true);
  expect(proposal?.terms.first).toBe("none");
  expect(proposal?.parts).toEqual({ start: "missing", first: "assumed", after: "assumed", notice: "said" });
  expect(proposal?.checks).toEqual(["assumed"]);
});

it("never throws away a term that somebody entered", () => {
  const stays = proposalOf(said({ notice: true }, { notice: quarterly }), typed, true);
  expect(stays?.terms).toMatchObject({ first: "length", length: 24, after: "renews" });
  expect(stays?.checks).toEqual(["clash"]);
  const stored = proposalOf(said({ afterwards: true }, { afterwards: "indefinite" }), newTerms, false);
  expect(stored?.terms).toMatchObject({ first: "length", length: 12, after: "indefinite" });
});

it("asks for the first term of a contract that renews", () => {
  const renews = said({ afterwards: true }, { afterwards: { renews: { years: 1 } } });
  const proposal = proposalOf(renews, { ...typed, first: "none" }, true);
  expect(proposal?.terms).toMatchObject({ first: "length", length: null, after: "renews", renewal: 1 });
  expect(proposal?.parts.first).toBe("missing");
});

it("hands on that a wording is doubtful", () => {
  const doubtful = said({ notice: true, doubtful: true }, { notice: { kind: "any_time", amount: 1, unit: "months" } });
  expect(proposalOf(doubtful, typed, true)?.checks).toEqual(["doubtful"]);
});

it("never takes what a new form begins with for a term of the contract", () => {
  const proposal = proposalOf(said({ start: true }, { start: "2026-04-01" }), newTerms, true);
  expect(proposal?.terms).toMatchObject({ first: "length", length: null, renewal: null, rule: { amount: null } });
  expect(proposal?.parts).toEqual({ start: "said", first: "missing", after: "missing", notice: "missing" });
  expect(proposal && termsOf(proposal.terms, null)).toBeNull();
  // What was stored is somebody's word.
  const stored = proposalOf(said({ start: true }, { start: "2026-04-01" }), newTerms, false);
  expect(stored?.terms).toMatchObject({ length: 12, renewal: 12 });
  expect(stored?.parts).toEqual({ start: "said", first: "kept", after: "kept", notice: "kept" });
});

it("goes on for an indefinite time after the first term, without a renewal", () => {
  const mobile = said(
    { first_term: true, afterwards: true, notice: true },
    { first_term: { months: 24 }, afterwards: "indefinite", notice: { kind: "any_time", amount: 1, unit: "months" } },
  );
  const proposal = proposalOf(mobile, { ...newTerms, start: "2026-01-01" }, true);
  expect(proposal && termsOf(proposal.terms, null)).toMatchObject({
    first_term: { months: 24 },
    afterwards: "indefinite",
    notice: { kind: "any_time", amount: 1, unit: "months" },
  });
});

it("takes over the last day, the earliest end and the form of a notice", () => {
  const proposal = proposalOf(
    said(
      { first_term: true, earliest_end: true, notice_form: "agreed_written" },
      { first_term: { until: "2027-06-30" }, earliest_end: "2025-12-31" },
    ),
    newTerms,
    true,
  );
  expect(proposal?.terms).toMatchObject({ first: "until", until: "2027-06-30", earliestEnd: "2025-12-31" });
  expect(proposal?.noticeForm).toBe("agreed_written");
  expect(proposalOf({ ...nothing, notice_form: "text" }, newTerms, true)?.noticeForm).toBe("text");
});

it("takes the days to which no notice ends the contract, and leaves entered ones where the clause names none", () => {
  const swiss = said({ notice: true }, { notice: quarterly, excluded_ends: ["12-31"] });
  expect(proposalOf(swiss, newTerms, true)?.terms.excludedEnds).toEqual(["12-31"]);
  const plain = said({ notice: true }, { notice: quarterly });
  expect(proposalOf(plain, { ...newTerms, excludedEnds: ["06-30"] }, false)?.terms.excludedEnds).toEqual(["06-30"]);
});
