import { ArrowDown, ArrowUp } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { IconButton } from "../parts/button/IconButton";
import { Checkbox } from "../parts/choice/Checkbox";
import styles from "./ColumnOrder.module.css";
import { moveColumn, offered, turnColumn } from "./columns";
import { usePaperWords } from "./words";

/** Which columns of a list are printed, and in which order: by the arrows or with Alt+↑ and Alt+↓. */
export function ColumnOrder<C extends string>({
  all,
  names,
  columns,
  onChange,
}: {
  /** Every column, in the order in which it is offered. */
  all: readonly C[];
  names: Record<C, string>;
  columns: readonly C[];
  onChange: (columns: C[]) => void;
}) {
  const words = usePaperWords();
  const [said, say] = useState("");
  const move = (column: C, by: -1 | 1) => {
    const next = moveColumn(columns, column, by);
    onChange(next);
    say(words.columnMoved(names[column], next.indexOf(column) + 1));
  };
  const keys = (event: KeyboardEvent, column: C) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(column, event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <fieldset className={styles.columns}>
      <legend>
        <h2>{words.columns}</h2>
      </legend>
      <ul>
        {offered(all, columns).map((column) => {
          const place = columns.indexOf(column);
          const only = columns.length === 1 && place === 0;
          return (
            <li key={column} className={styles.column} onKeyDown={(event) => keys(event, column)}>
              <Checkbox
                label={names[column]}
                value={place >= 0}
                disabled={only}
                onChange={() => onChange(turnColumn(all, columns, column))}
              />
              {place >= 0 && (
                <span className={styles.moves}>
                  <IconButton
                    icon={ArrowUp}
                    label={words.columnUp(names[column])}
                    keys="Alt+Up"
                    isDisabled={place === 0}
                    onPress={() => move(column, -1)}
                  />
                  <IconButton
                    icon={ArrowDown}
                    label={words.columnDown(names[column])}
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
      <p className={styles.hint}>{words.columnsHint}</p>
      <p className="spoken" role="status">
        {said}
      </p>
    </fieldset>
  );
}
