import { X } from "lucide-react";
import { usePlace } from "../../shared/desk";
import { IconButton, Lookup } from "../../shared/parts";
import { findContacts } from "../event/lookup";
import { planner } from "../place";
import { useWords } from "../words";
import styles from "./Choice.module.css";
import { useContactName } from "./narrow";

/** Where one types whose events are wanted; it goes once somebody was chosen. */
export function PersonField({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const { search, set } = usePlace(planner);
  const name = useContactName(search.person);
  return (
    <div
      className={styles.personField}
      onKeyDownCapture={(event) => {
        // An open list of names closes first.
        const open = event.currentTarget.querySelector('[aria-expanded="true"]') !== null;
        if (event.key !== "Escape" || open) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <Lookup
        label={words.person}
        lookupKey={["planner-filter-people"]}
        kinds={["contact"]}
        find={findContacts}
        value={search.person === undefined ? null : { id: search.person, label: name ?? "" }}
        onChange={(found) => {
          set({ person: found?.id }, { replace: true });
          if (found) onClose();
        }}
        autoFocus
      />
      <IconButton icon={X} label={words.closeField} onPress={onClose} />
    </div>
  );
}
