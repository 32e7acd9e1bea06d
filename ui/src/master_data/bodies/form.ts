import { queryOptions } from "@tanstack/react-query";
import { call, type KontorError } from "../../shared/api";
import type { BodyFields, BodyMember } from "../../shared/api/generated/commands";
import { type ConveningForm, conveningForm, conveningText } from "./convening";

/** A body as its list shows it. */
export interface BodyRow extends BodyFields {
  id: number;
}

/** The bodies with their members. */
export const bodiesQuery = queryOptions<BodyRow[], KontorError>({
  queryKey: ["bodies_list", "rows"],
  queryFn: async ({ signal }) => {
    const bodies = await call("bodies_list", null, { signal });
    return bodies.map((body) => ({ id: body.id, ...body.fields }));
  },
  meta: { kinds: ["body", "event", "contact"] },
});

/** A member while the list is edited. */
export interface MemberLine extends BodyMember {
  key: string;
}

/** A body as its form edits it: the quorum apart from its number, the rule of convening in its parts. */
export interface BodyForm extends ConveningForm {
  code: string;
  name: string;
  quorum: BodyFields["quorum"]["kind"];
  count: number | null;
  note: string;
  active: boolean;
  members: MemberLine[];
}

let lastMember = 0;

/** Somebody who comes onto the list. */
export function newMember(name: string, contact: number | null): MemberLine {
  lastMember += 1;
  return {
    key: `new-${lastMember}`,
    contact_id: contact,
    name,
    function: "",
    role: "participant",
    votes: 1,
    member_from: null,
    member_to: null,
  };
}

/** A stored body as it is edited; without one, as a new one begins. */
export function formOf(body: BodyFields | null): BodyForm {
  return {
    code: body?.code ?? "",
    name: body?.name ?? "",
    quorum: body?.quorum.kind ?? "more_than_half",
    count: body?.quorum.kind === "count" ? body.quorum.count : null,
    ...conveningForm(body?.convening ?? null),
    note: body?.note ?? "",
    active: body?.active ?? true,
    members: (body?.members ?? []).map((member, index) => ({ ...member, key: `member-${index}` })),
  };
}

/** What is to be stored; `code` is the proposed one where none was typed. */
export function fieldsOf(form: BodyForm, code: string): BodyFields {
  const { quorum, count, convening, noticeDays, noticeFrom, members, ...rest } = form;
  return {
    ...rest,
    code: form.code.trim() === "" ? code : form.code,
    quorum: quorum === "count" ? { kind: "count", count: count ?? 1 } : { kind: quorum },
    convening: conveningText({ convening, noticeDays, noticeFrom }),
    members: members.map(({ key: _, ...member }) => member),
  };
}

/** A short code from a name: its initials in capitals, or the first two letters of a single word. */
export function proposeBodyCode(name: string): string {
  const words = name
    .trim()
    .split(/[\s-]+/)
    .filter((word) => word !== "");
  const letters = words.length > 1 ? words.map((word) => word[0]).join("") : (words[0] ?? "").slice(0, 2);
  return letters.toUpperCase().slice(0, 8);
}
