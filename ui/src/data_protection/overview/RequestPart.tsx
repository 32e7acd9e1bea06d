import { call } from "../../shared/api";
import { usePlace } from "../../shared/desk";
import { Lookup, type Option } from "../../shared/parts";
import styles from "../DataProtection.module.css";
import { dataProtection } from "../place";
import { useWords } from "../words";

/** Whoever asks what is known of them: the name leads to the answer. */
export function RequestPart() {
  const words = useWords();
  const { set } = usePlace(dataProtection);
  return (
    <div className={styles.asked}>
      <Lookup<number>
        label={words.whoAsks}
        value={null}
        onChange={(contact) => contact && set({ person: contact.id })}
        lookupKey={["data_protection_contacts"]}
        kinds={["contact"]}
        find={findContacts}
        placeholder={words.whoAsksHint}
        autoFocus
      />
    </div>
  );
}

async function findContacts(text: string, signal: AbortSignal): Promise<readonly Option<number>[]> {
  const { hits } = await call("search_everything", { text, limit: 20, kinds: ["contact"] }, { signal });
  return hits.map(({ id, title, detail }) => ({ id, label: title, detail }));
}
