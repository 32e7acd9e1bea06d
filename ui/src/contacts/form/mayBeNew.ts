import { call } from "../../shared/api";
import type { Card, Lookalike } from "../../shared/api/generated/commands";
import { ask } from "../../shared/parts";
import { groupPhone } from "../../shared/typed/numbers";
import { words } from "../words";

/** So many of those who may be meant are named. */
const NAMED = 5;

/**
 * Nobody is entered twice unawares: where the book may have the contact already, the person says that this is
 * another one, or goes to the one that is there (its id). Looked up anew, for who saves at once has seen nothing of it in
 * the form. What one presses unread keeps what was typed and enters nobody.
 */
export async function mayBeNew(card: Card): Promise<boolean | number> {
  const { duplicates, name } = await call("contacts_preview", { id: null, card });
  if (duplicates.length === 0) return true;
  const said = words();
  const lines = await Promise.all(duplicates.slice(0, NAMED).map(line));
  const first = duplicates[0]?.row;
  const answer = await ask({
    title: said.twiceTitle,
    text: [...lines, said.twiceText].join("\n"),
    answers: [
      { id: "back", label: said.twiceNo, tone: "primary" },
      ...(first ? [{ id: "open", label: said.twiceOpen(first.name) }] : []),
      { id: "new", label: said.twiceYes(name) },
    ],
    cancel: "back",
  });
  return answer === "open" && first ? first.id : answer === "new";
}

async function line({ row, reasons }: Lookalike): Promise<string> {
  const who = [row.name, row.organisation, row.town, row.email].filter((part) => part !== "").join(", ");
  const why = await Promise.all(reasons.filter((reason) => !reason.against).map((reason) => readable(reason.text)));
  return why.length > 0 ? `${who} – ${why.join(", ")}` : who;
}

/** A reason with its phone number grouped as one reads it. */
async function readable(reason: string): Promise<string> {
  const number = /\+\d{6,}/.exec(reason)?.[0];
  return number ? reason.replace(number, await groupPhone(number)) : reason;
}
