import { commandQuery } from "../../shared/api";
import type { Body, BodyMember } from "../../shared/api/generated/commands";
import type { Person } from "./form";

/** The bodies with their members. */
export const bodiesQuery = commandQuery("bodies_list", null, { kinds: ["body", "contact"] });

/** The body that an event names, as the program tells them apart: without regard to case and spaces around. */
export function bodyNamed(bodies: readonly Body[], name: string): Body | null {
  const plain = name.trim().toLocaleLowerCase();
  if (plain === "") return null;
  return bodies.find((body) => body.fields.name.toLocaleLowerCase() === plain) ?? null;
}

/** Who belongs to a body on a day; the first and the last day count. */
export function membersOn(body: Body, day: string): BodyMember[] {
  return body.fields.members.filter(
    ({ member_from, member_to }) =>
      (member_from === null || member_from <= day) && (member_to === null || day <= member_to),
  );
}

/** The members that do not stand on the list yet, as participants: by their contact, or else by their name. */
export function newPeople(members: readonly BodyMember[], people: readonly Person[]): Person[] {
  const contacts = new Set(people.map((person) => person.contact_id).filter((id) => id !== null));
  const names = new Set(people.map((person) => person.name.trim().toLocaleLowerCase()));
  return members
    .filter((member) =>
      member.contact_id !== null && contacts.has(member.contact_id)
        ? false
        : !names.has(member.name.trim().toLocaleLowerCase()),
    )
    .map((member, index) => ({
      key: `member-${people.length + index}-${member.name}`,
      id: null,
      contact_id: member.contact_id,
      name: member.name,
      function: member.function,
      role: member.role,
      required: true,
      votes: member.votes,
      answer: "open",
      registered: false,
    }));
}
