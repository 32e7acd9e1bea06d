import { Plus, X } from "lucide-react";
import type { CSSProperties, ReactNode } from "react";
import { type Control, type FieldArray, type FieldArrayPath, type FieldValues, useFieldArray } from "react-hook-form";
import { Button, IconButton } from "../shared/parts";
import styles from "./Rows.module.css";

/** Rows that belong to a record: accounts, directors, seatings. Each can be removed, a new one goes to the end. */
export function Rows<F extends FieldValues, N extends FieldArrayPath<F>>({
  control,
  name,
  make,
  first,
  add,
  remove,
  columns = 2,
  tight = false,
  most,
  none,
  children,
}: {
  control: Control<F>;
  name: N;
  /** An empty row. */
  make: () => FieldArray<F, N>;
  /** The field of a row that a new one begins with. */
  first: string;
  add: string;
  remove: string;
  columns?: number;
  /** Short fields: they stay side by side where there is little room. */
  tight?: boolean;
  /** No more than so many rows. */
  most?: number;
  /** Said where there is no row. */
  none?: string;
  children: (at: `${N}.${number}`, index: number) => ReactNode;
}) {
  const rows = useFieldArray({ control, name });
  const width = { "--columns": columns } as CSSProperties;
  return (
    <div className={styles.rows}>
      {rows.fields.length === 0 && none !== undefined && <p className={styles.none}>{none}</p>}
      {rows.fields.map((row, index) => (
        <div key={row.id} className={styles.row}>
          <div className={styles.fields} style={width} data-tight={tight || undefined}>
            {children(`${name}.${index}`, index)}
          </div>
          <span className={styles.remove}>
            <IconButton icon={X} label={remove} onPress={() => rows.remove(index)} />
          </span>
        </div>
      ))}
      {(most === undefined || rows.fields.length < most) && (
        <div className={styles.add}>
          <Button
            tone="quiet"
            size="small"
            icon={Plus}
            onPress={() => rows.append(make(), { focusName: `${name}.${rows.fields.length}.${first}` })}
          >
            {add}
          </Button>
        </div>
      )}
    </div>
  );
}
