import type { LetterFields } from "../../shared/api/generated/commands";
import type { Option } from "../../shared/parts";

/** A letter as its form holds it: the contact with the name that is shown. */
export interface LetterForm extends Omit<LetterFields, "contact_id"> {
  contact: Option<number> | null;
}

export function formOf(fields: LetterFields, contactName: string): LetterForm {
  const { contact_id, ...rest } = fields;
  return {
    ...rest,
    contact: contact_id === null ? null : { id: contact_id, label: contactName || rest.addressee },
  };
}

export function fieldsOf(form: LetterForm): LetterFields {
  const { contact, ...rest } = form;
  return { ...rest, contact_id: contact?.id ?? null };
}

/** The form's field for a wire path, where they differ. */
export function formField(field: string): string {
  return field === "contact_id" || field === "recipients" ? "contact" : field;
}

/** A line added to those that stand in a text, once and while there is room. */
export function withLine(text: string, line: string, most: number): string {
  const lines = text.split("\n").filter((one) => one.trim() !== "");
  if (lines.includes(line) || lines.length >= most) return text;
  return [...lines, line].join("\n");
}

/** Adds recipients that are not in the list yet, at its end. */
export function withRecipients(
  recipients: LetterFields["recipients"],
  more: LetterFields["recipients"],
): LetterFields["recipients"] {
  const known = new Set(recipients.map((one) => one.contact_id));
  const fresh = more.filter((one) => !known.has(one.contact_id) && known.add(one.contact_id));
  return [...recipients, ...fresh];
}

/** Somebody who gets a letter at the preferred address. */
export function recipientOf(contact_id: number): LetterFields["recipients"][number] {
  return { contact_id, left_out: false, address_kind: null };
}
