/** A note in one line, as the form begins with it. */
export interface ReadNote {
  partner: string;
  phone: string;
  subject: string;
}

const NUMBER = /(?:^|\s)((?:\+|00?)\d[\d ()/.-]{4,}\d)(?=\s|$|[,;:])/;

/**
 * Reads "Frau Weber 040 123456: bittet um Rückruf": before the colon who it was, with the number; behind it what it is
 * about. Where the first word said that a call is meant (`told`), "wegen" parts them as well.
 */
export function readNote(text: string, told: boolean): ReadNote {
  const phone = NUMBER.exec(text)?.[1]?.trim() ?? "";
  const rest = text
    .replace(phone === "" ? "" : phone, " ")
    .replace(/\s+/g, " ")
    .replace(/\s+([,;:])/g, "$1")
    .trim();
  // Only the number stood before the colon.
  if (/^[,;:]/.test(rest)) return { partner: "", phone, subject: rest.slice(1).trim() };
  const parts =
    /^([^:]{2,80}):\s+(.+)$/.exec(rest) ?? (told ? /^(.{2,80}?),?\s+(?:wegen|zu|about|re)\s+(.+)$/i.exec(rest) : null);
  if (parts) return { partner: parts[1]?.trim() ?? "", phone, subject: parts[2]?.trim() ?? "" };
  // A title of courtesy says that a name follows; so do two words that could be one.
  const name = told && /^(?:(?:herrn?|frau|mr|mrs|ms|dr)\.? )?(?:\p{Lu}[\p{L}’'-]+ ?){1,2}$/u.test(rest);
  return name ? { partner: rest, phone, subject: "" } : { partner: "", phone, subject: rest };
}
