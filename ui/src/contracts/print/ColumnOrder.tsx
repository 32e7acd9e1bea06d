import { ArrowDown, ArrowUp } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { Checkbox, IconButton } from "../../shared/parts";
import { useContractWords } from "../words";
import styles from "./ColumnOrder.module.css";
import { moveColumn, offered, type PaperColumn, turnColumn } from "./form";

/** Which columns are printed, and in which order: by the arrows or with Alt+↑ and Alt+↓. */
export function ColumnOrder({
  columns,
  onChange,
}: {
  columns: readonly PaperColumn[];
  onChange: (columns: PaperColumn[]) => void;
}) {
  const words = useContractWords();
  const [said, say] = useState("");
  const move = (column: PaperColumn, by: -1 | 1) => {
    const next = moveColumn(columns, column, by);
    onChange(next);
    say(words.columnMoved(words.columns[column], next.indexOf(column) + 1));
  };
  const keys = (event: KeyboardEvent, column: PaperColumn) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(column, event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <fieldset className={styles.columns}>
      <legend>
        <h2>{words.paperColumns}</h2>
      </legend>
      <ul>
        {offered(columns).map((column) => {
          const place = columns.indexOf(column);
          const only = columns.length === 1 && place === 0;
          return (
            <li key={column} className={styles.column} onKeyDown={(event) => keys(event, column)}>
              <Checkbox
                label={words.columns[column]}
                value={place >= 0}
                disabled={only}
                onChange={() => onChange(turnColumn(columns, column))}
              />
              {place >= 0 && (
                <span className={styles.moves}>
                  <IconButton
                    icon={ArrowUp}
                    label={words.columnUp(words.columns[column])}
                    keys="Alt+Up"
                    isDisabled={place === 0}
                    onPress={() => move(column, -1)}
                  />
                  <IconButton
                    icon={ArrowDown}
                    label={words.columnDown(words.columns[column])}
                    keys="Alt+Down"
                    isDisabled={place === columns.length - 1}
                    onPress={() => move(column, 1)}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <p className={styles.hint}>{words.paperColumnsHint}</p>
      <p className="spoken" role="status">
        {said}
      </p>
    </fieldset>
  );
}
