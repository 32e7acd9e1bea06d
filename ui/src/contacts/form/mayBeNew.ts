import { call } from "../../shared/api";
import type { Card, Lookalike } from "../../shared/api/generated/commands";
import { confirm } from "../../shared/parts";
import { words } from "../words";

/** So many of those who may be meant are named. */
const NAMED = 5;

/**
 * Nobody is entered twice unawares: where the book may have the contact already, the person says that this is
 * another one. Looked up anew, for who saves at once has seen nothing of it in the form.
 */
export async function mayBeNew(card: Card): Promise<boolean> {
  const { duplicates, name } = await call("contacts_preview", { id: null, card });
  if (duplicates.length === 0) return true;
  const said = words();
  return confirm({
    title: said.twiceTitle,
    text: [...duplicates.slice(0, NAMED).map(line), said.twiceText].join("\n"),
    yes: said.twiceYes(name),
    no: said.twiceNo,
  });
}

function line({ row, reasons }: Lookalike): string {
  const who = [row.name, row.organisation, row.town, row.email].filter((part) => part !== "").join(", ");
  const why = reasons.filter((reason) => !reason.against).map((reason) => reason.text);
  return why.length > 0 ? `${who} – ${why.join(", ")}` : who;
}
