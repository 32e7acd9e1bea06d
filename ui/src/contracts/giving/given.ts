import type { RequestOf, ResponseOf } from "../../shared/api";
import type { GivenNotice, LetterFields } from "../../shared/api/generated/commands";
import type { ContractRow } from "../deadline";
import type { Contract } from "../terms";

export type Proposal = ResponseOf<"contracts_notice_propose">;
export type Means = NonNullable<GivenNotice["means"]>;

/** An end that is typed instead of chosen among those that were computed. */
export const OTHER = "other";

/** A notice as the page holds it. */
export interface NoticeForm {
  /** One of the proposed ends, or `OTHER`. */
  end: string;
  other_end: string | null;
  means: Means | null;
  sent_on: string | null;
  tracking: string;
  signatory: string;
  cosignatory: string;
  reason_id: number | null;
  with_letter: boolean;
  subject: string;
  salutation: string;
  body: string;
}

/** The parts of the letter that are written here. */
export const texts = ["subject", "salutation", "body"] as const;
type Texts = Pick<LetterFields, (typeof texts)[number]>;

/** A notice of ours, of which nothing is known yet. */
export const newNotice = (ends_on: string): GivenNotice => ({
  given_by: "us",
  ends_on,
  letter_id: null,
  reason_id: null,
  sent_on: null,
  means: null,
  tracking: "",
  received_on: null,
  receipt: "",
  confirmed_on: null,
  note: "",
});

/** With what the page begins: what is prepared already, else what is proposed. */
export function startForm(
  proposal: Proposal | null,
  notice: GivenNotice | null,
  letter: LetterFields | null,
): NoticeForm {
  const end = notice?.ends_on ?? proposal?.ends_on ?? null;
  const known = end !== null && (proposal?.ends.includes(end) ?? false);
  const source = letter ?? proposal?.letter;
  return {
    end: known ? end : OTHER,
    other_end: known ? null : end,
    means: notice?.means ?? null,
    sent_on: notice?.sent_on ?? null,
    tracking: notice?.tracking ?? "",
    signatory: source?.signatory.name ?? "",
    cosignatory: source?.cosignatory.name ?? "",
    reason_id: notice?.reason_id ?? null,
    with_letter: notice === null || notice.letter_id !== null,
    subject: source?.subject ?? "",
    salutation: source?.salutation ?? "",
    body: source?.body ?? "",
  };
}

/** The end that the form speaks of. */
export function endOf(form: Pick<NoticeForm, "end" | "other_end">): string | null {
  return form.end === OTHER ? form.other_end : form.end;
}

/** What a new proposal follows from. */
export function wishOf(id: number, form: NoticeForm): RequestOf<"contracts_notice_propose"> {
  return {
    id,
    ends_on: endOf(form),
    means: form.means,
    signatory: form.signatory,
    cosignatory: form.cosignatory,
    block: null,
  };
}

/** The texts that follow a new proposal: those that still stand as the one before had them. */
export function following(form: Texts, before: Texts, after: Texts): Partial<Texts> {
  return Object.fromEntries(
    texts.filter((key) => form[key] === before[key] && form[key] !== after[key]).map((key) => [key, after[key]]),
  );
}

/**
 * The letter as it is to be written: what the proposal says, with the texts of the form. A draft keeps the rest, and of
 * its notes and annexes whatever does not stand there as `before` proposed it: those were written in the letters.
 */
export function letterOf(
  form: NoticeForm,
  proposal: Proposal,
  draft: LetterFields | null,
  before: Proposal | null,
): LetterFields {
  const { subject, salutation, body } = form;
  const { notes, signatory, cosignatory, annexes } = proposal.letter;
  const follows = { notes, annexes };
  if (draft !== null) {
    for (const key of ["notes", "annexes"] as const) {
      const proposed = before?.letter[key] ?? "";
      if (draft[key] !== proposed) follows[key] = grown(draft[key], proposed, follows[key]);
    }
  }
  return { ...(draft ?? proposal.letter), ...follows, signatory, cosignatory, subject, salutation, body };
}

/** Lines written by hand, with those that are proposed now in the place of those that were proposed before. */
function grown(written: string, before: string, after: string): string {
  const lines = (text: string) => text.split("\n").filter((line) => line.trim() !== "");
  const [was, is] = [new Set(lines(before)), new Set(lines(after))];
  const kept = written.split("\n").filter((line) => !was.has(line) || is.has(line));
  return [...[...is].filter((line) => !was.has(line) && !kept.includes(line)), ...kept].join("\n");
}

/** The notice as it is to be recorded; null while there is no end. */
export function noticeOf(form: NoticeForm, before: GivenNotice | null): GivenNotice | null {
  const ends_on = endOf(form);
  if (ends_on === null) return null;
  const { means, sent_on, tracking, reason_id } = form;
  return { ...(before ?? newNotice(ends_on)), ends_on, means, sent_on, tracking, reason_id };
}

/** Where the page shows a refusal. */
export function noticeField(wire: string, form: NoticeForm): string {
  if (wire === "ends_on") return form.end === OTHER ? "other_end" : "end";
  return wire === "signatory.name" ? "signatory" : wire === "cosignatory.name" ? "cosignatory" : wire;
}

/**
 * The notice of a contract, also of one that was ended before there was a record of it: of that only the day of
 * receipt is known.
 */
export function noticeOfContract({ notice, fields }: Contract): GivenNotice | null {
  if (notice !== null) return notice;
  if (fields.notice_given_on === null) return null;
  const { notice_given_on: day, notice_ends_on: end } = fields;
  return { ...newNotice(end ?? day), sent_on: day, received_on: day };
}

/**
 * What a dispatch after "absenden bis" puts at risk: the day by which it must arrive, and the end that follows if it
 * does not. Null in time, for theirs, and where the notice speaks of another end than the one that is up.
 */
export function lateSending(
  row: Pick<ContractRow, "send_by" | "receive_by" | "end" | "missed_end">,
  notice: GivenNotice,
  sentOn: string | null,
): { send_by: string; receive_by: string | null; missed_end: string | null } | null {
  const { send_by, receive_by, end, missed_end } = row;
  if (notice.given_by !== "us" || sentOn === null || send_by === null || sentOn <= send_by) return null;
  return end === notice.ends_on ? { send_by, receive_by, missed_end } : null;
}

/** One step of a notice, from the letter to the confirmation. */
export type Rung = "prepared" | "sent" | "received" | "confirmed";

/** The steps that a notice takes and how far it is; theirs comes in and is confirmed by us. */
export function rungsOf(notice: GivenNotice): { rung: Rung; done: boolean; next: boolean }[] {
  const steps: [Rung, boolean][] =
    notice.given_by === "them"
      ? [
          ["sent", notice.sent_on !== null],
          ["confirmed", notice.confirmed_on !== null],
        ]
      : [
          ["prepared", true],
          ["sent", notice.sent_on !== null],
          ["received", notice.received_on !== null],
          ["confirmed", notice.confirmed_on !== null],
        ];
  // The confirmation may come before a proof of the receipt: from sending on, whatever is open can be noted.
  const sent = notice.sent_on !== null;
  return steps.map(([rung, done]) => ({ rung, done, next: !done && (sent || rung === "sent") }));
}
