import { describe, expect, it } from "vitest";
import type { LetterFields } from "../../shared/api/generated/commands";
import type { Contract } from "../terms";
import {
  endOf,
  following,
  lateSending,
  letterOf,
  type NoticeForm,
  newNotice,
  noticeField,
  noticeOf,
  noticeOfContract,
  OTHER,
  type Proposal,
  rungsOf,
  startForm,
} from "./given";

const letter = {
  subject: "Kündigung",
  salutation: "Guten Tag",
  body: "zum 30.06.2026",
  notes: "",
  annexes: "",
  clerk: "Anna",
  signatory: { name: "Hansen", mark: "", role: "" },
  cosignatory: { name: "", mark: "", role: "" },
} as unknown as LetterFields;

const proposal = { ends_on: "2026-06-30", ends: ["2026-06-30", "2026-09-30"], letter } as unknown as Proposal;

const form = (change: Partial<NoticeForm> = {}): NoticeForm => ({ ...startForm(proposal, null, null), ...change });

describe("the page of a notice", () => {
  it("begins with what is proposed, or with what is prepared", () => {
    expect(form()).toMatchObject({ end: "2026-06-30", signatory: "Hansen", subject: "Kündigung", with_letter: true });
    const kept = { ...newNotice("2026-07-31"), letter_id: 3, means: "messenger" as const };
    const own = { ...letter, subject: "Unsere Kündigung" };
    expect(startForm(proposal, kept, own)).toMatchObject({
      end: OTHER,
      other_end: "2026-07-31",
      means: "messenger",
      subject: "Unsere Kündigung",
      with_letter: true,
    });
    expect(startForm(proposal, { ...kept, letter_id: null }, null).with_letter).toBe(false);
  });

  it("asks for the day where no end could be computed", () => {
    const empty = startForm(null, null, null);
    expect(empty.end).toBe(OTHER);
    expect(endOf(empty)).toBeNull();
    expect(noticeOf(empty, null)).toBeNull();
  });

  it("lets texts follow the proposal that stand as they were proposed, and keeps what was written by hand", () => {
    const after = { ...letter, subject: "Kündigung zum 30.09.", body: "zum 30.09.2026" };
    expect(following(form(), letter, after)).toEqual({ subject: "Kündigung zum 30.09.", body: "zum 30.09.2026" });
    expect(following(form({ body: "eigener Text" }), letter, after)).toEqual({ subject: "Kündigung zum 30.09." });
  });

  it("writes the typed texts into the letter, and keeps what else a draft holds", () => {
    const draft = { ...letter, clerk: "Björn", subject: "alt" };
    expect(letterOf(form({ subject: "neu" }), proposal, draft, proposal)).toMatchObject({
      clerk: "Björn",
      subject: "neu",
    });
    expect(letterOf(form(), proposal, null, proposal).clerk).toBe("Anna");
  });

  describe("lets notes and annexes of a draft follow the proposal, never what was written there by hand", () => {
    const proposed = (annexes: string) => ({ ...proposal, letter: { ...letter, annexes, notes: annexes } });
    it.each([
      ["as proposed: it follows", "Vollmacht", "Vollmacht", "", ""],
      ["nothing proposed, one by hand", "Vertragskopie", "", "", "Vertragskopie"],
      ["one by hand beside the proposed one, which goes", "Vollmacht\nVertragskopie", "Vollmacht", "", "Vertragskopie"],
      ["one by hand, and one is proposed now", "Vertragskopie", "", "Vollmacht", "Vollmacht\nVertragskopie"],
      ["one by hand, the proposed one stays", "Vollmacht\nKopie", "Vollmacht", "Vollmacht", "Vollmacht\nKopie"],
      ["the proposed one was taken out by hand", "", "Vollmacht", "Vollmacht", ""],
    ])("%s", (_, written, before, after, expected) => {
      const draft = { ...letter, annexes: written, notes: written };
      const said = letterOf(form(), proposed(after), draft, proposed(before));
      expect([said.annexes, said.notes]).toEqual([expected, expected]);
    });

    it("takes what is proposed where there is no draft", () => {
      expect(letterOf(form(), proposed("Vollmacht"), null, proposed("")).annexes).toBe("Vollmacht");
    });
  });

  it("keeps what else is known of the notice", () => {
    const before = { ...newNotice("2026-06-30"), letter_id: 7, note: "eilig" };
    const typed = form({ end: "2026-09-30", sent_on: "2026-01-15", means: "messenger" });
    expect(noticeOf(typed, before)).toEqual({
      ...before,
      ends_on: "2026-09-30",
      sent_on: "2026-01-15",
      means: "messenger",
    });
  });

  it("shows a refusal of the end where the end is chosen or typed", () => {
    expect(noticeField("ends_on", form())).toBe("end");
    expect(noticeField("ends_on", form({ end: OTHER }))).toBe("other_end");
    expect(noticeField("signatory.name", form())).toBe("signatory");
    expect(noticeField("means", form())).toBe("means");
  });
});

describe("a dispatch after the day for it", () => {
  const row = { send_by: "2026-03-13", receive_by: "2026-03-19", end: "2026-06-30", missed_end: "2027-06-30" };
  const notice = newNotice("2026-06-30");
  it.each([
    ["in time", notice, "2026-03-12", null],
    ["on the day", notice, "2026-03-13", null],
    ["late", notice, "2026-03-16", { send_by: "2026-03-13", receive_by: "2026-03-19", missed_end: "2027-06-30" }],
    ["no day yet", notice, null, null],
    ["to another end", newNotice("2027-06-30"), "2026-03-16", null],
    ["theirs", { ...notice, given_by: "them" as const }, "2026-03-16", null],
  ])("%s", (_, said, day, expected) => {
    expect(lateSending(row, said, day)).toEqual(expected);
  });
});

describe("the steps of a notice", () => {
  it("stand in one order, whatever was noted first or came back", () => {
    const days = ["sent_on", "received_on", "confirmed_on"] as const;
    for (let known = 0; known < 8; known++) {
      const noted = Object.fromEntries(days.map((day, at) => [day, known & (1 << at) ? "2026-01-20" : null]));
      const rungs = rungsOf({ ...newNotice("2026-06-30"), ...noted });
      expect(rungs.map(({ rung }) => rung)).toEqual(["prepared", "sent", "received", "confirmed"]);
      expect(rungs.slice(1).map(({ done }) => done)).toEqual(days.map((day) => noted[day] !== null));
    }
  });

  it("lead from the letter to the confirmation; nothing arrives before it was sent", () => {
    const prepared = newNotice("2026-06-30");
    const next = (notice: typeof prepared) => rungsOf(notice).flatMap(({ rung, next }) => (next ? [rung] : []));
    expect(next(prepared)).toEqual(["sent"]);
    expect(next({ ...prepared, sent_on: "2026-01-15" })).toEqual(["received", "confirmed"]);
    expect(next({ ...prepared, sent_on: "2026-01-15", confirmed_on: "2026-01-20" })).toEqual(["received"]);
    expect(rungsOf({ ...prepared, given_by: "them", sent_on: "2026-01-15" }).map(({ rung }) => rung)).toEqual([
      "sent",
      "confirmed",
    ]);
  });

  it("knows a contract that was ended before there was a record of it", () => {
    const contract = (given: string | null) =>
      ({ notice: null, fields: { notice_given_on: given, notice_ends_on: "2026-06-30" } }) as Contract;
    expect(noticeOfContract(contract(null))).toBeNull();
    expect(noticeOfContract(contract("2026-01-15"))).toMatchObject({
      ends_on: "2026-06-30",
      received_on: "2026-01-15",
    });
  });
});
