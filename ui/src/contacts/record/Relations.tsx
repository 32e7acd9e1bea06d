import type { Card } from "../../shared/api/generated/commands";
import { usePlace } from "../../shared/desk";
import { Facts, Part } from "../../shared/parts";
import { contacts } from "../place";
import { useRelationWord } from "../queries";
import { useWords } from "../words";
import styles from "./Record.module.css";

/** How a contact stands to others, each kind once with all who stand in it. */
export function Relations({ card }: { card: Card }) {
  const words = useWords();
  const word = useRelationWord();
  const { set } = usePlace(contacts);
  const kinds = new Map<string, Card["relations"]>();
  for (const relation of card.relations) {
    const name = word(relation.kind_id, relation.reversed);
    kinds.set(name, [...(kinds.get(name) ?? []), relation]);
  }
  return (
    <Part title={words.relations}>
      <Facts
        facts={[...kinds].map(([name, relations]) => [
          name,
          <span key={name} className={styles.among}>
            {relations.map((relation) =>
              relation.other_id === null ? (
                <span key={relation.name}>{relation.name}</span>
              ) : (
                <button
                  key={relation.other_id}
                  type="button"
                  className={styles.link}
                  onClick={() => set({ id: relation.other_id ?? undefined })}
                >
                  {relation.name}
                </button>
              ),
            )}
          </span>,
        ])}
      />
    </Part>
  );
}
