import { useQuery } from "@tanstack/react-query";
import { call } from "../../shared/api";
import type { Card } from "../../shared/api/generated/commands";
import { Fetching } from "../../shared/desk";
import type { Option } from "../../shared/parts";
import { type ContactKind, emptyCard } from "../card";
import { CardFormView } from "./CardFormView";
import styles from "./ContactForm.module.css";

/** The form of a contact: of one that is there (`id`), or of a new one, perhaps at an organisation (`at`). */
export function ContactForm({
  id,
  kind,
  at,
  paste = false,
  said,
  onDone,
}: {
  id: number | null;
  kind: ContactKind;
  at: number | null;
  /** Begins with the text that the contact is taken from. */
  paste?: boolean;
  /** Begins with what is found in this text. */
  said?: string | undefined;
  /** Leaves the form; with the id of what was saved. */
  onDone: (id?: number) => void;
}) {
  const source = useQuery({
    queryKey: ["contact_form", id, kind, at, said ?? ""],
    queryFn: () => startOf(id, kind, at, said),
    // What is typed must not change under the hand; a form starts from what holds when it opens.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    meta: { kinds: [] },
  }).data;
  if (!source) {
    return (
      <div className={styles.page}>
        <Fetching lines={8} />
      </div>
    );
  }
  return <CardFormView id={id} start={source.card} at={source.at} found={source.found} paste={paste} onDone={onDone} />;
}

async function startOf(
  id: number | null,
  kind: ContactKind,
  at: number | null,
  said: string | undefined,
): Promise<{ card: Card; at: Option<number> | null; found: Card | null }> {
  const found = said === undefined ? null : (await call("contacts_from_text", { text: said, without: [] })).card;
  if (id !== null) return { card: (await call("contacts_get", { id })).card, at: null, found: null };
  if (at === null) return { card: emptyCard(kind), at: null, found };
  return { card: emptyCard("person"), at: { id: at, label: (await call("contacts_get", { id: at })).name }, found };
}
