import type { Lookalike } from "../../shared/api/generated/commands";
import { usePlace } from "../../shared/desk";
import { NoticeBar } from "../../shared/parts";
import { contacts } from "../place";
import { useWords } from "../words";
import styles from "./ContactForm.module.css";

/** Who the typed contact may be already, so that nobody is entered twice. */
export function Duplicates({ rows }: { rows: readonly Lookalike[] }) {
  const words = useWords();
  const { set } = usePlace(contacts);
  if (rows.length === 0) return null;
  return (
    <NoticeBar tone="due">
      {words.maybeThere}
      <ul className={styles.duplicates}>
        {rows.slice(0, 5).map(({ row, reasons }) => (
          <li key={row.id}>
            <button
              type="button"
              className={styles.duplicate}
              onClick={() => set({ id: row.id, create: undefined, at: undefined, edit: false })}
            >
              {row.name}
            </button>{" "}
            <span className="quiet">
              {[row.organisation, row.town, row.email].filter((part) => part !== "").join(" · ")}
            </span>
            <span className={styles.reasons}>{reasons.map((reason) => reason.text).join(", ")}</span>
          </li>
        ))}
      </ul>
    </NoticeBar>
  );
}
