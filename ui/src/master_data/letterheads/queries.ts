import { commandQuery } from "../../shared/api";

export const headsQuery = commandQuery("letterheads_list", null, { kinds: ["letterhead", "letter"] });

export const lawQuery = commandQuery("letterheads_missing", null, { kinds: ["firm"] });

/** What a sample letter begins with. */
export const sampleQuery = commandQuery(
  "letters_begin",
  { contact: null, contacts: null, list: null, language: null, block: null },
  { kinds: ["firm"] },
);
