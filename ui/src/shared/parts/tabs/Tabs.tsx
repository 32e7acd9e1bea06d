import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components";
import { classes } from "../classes";
import styles from "./Tabs.module.css";

/** A sheet of a record. */
export interface TabItem {
  id: string;
  label: string;
  /** How many things lie behind it ("Dateien 2", "Checkliste 4/9"). */
  count?: ReactNode;
  content: ReactNode;
}

/** The sheets of a record; arrows change them. Uncontrolled unless `value` is given. */
export function Tabs({
  label,
  items,
  value,
  onChange,
  fill,
}: {
  /** What the tabs belong to, for screen readers. */
  label: string;
  items: readonly TabItem[];
  value?: string;
  onChange?: (id: string) => void;
  /** The sheets take the whole height that is left, and scroll by themselves (lists). */
  fill?: boolean;
}) {
  return (
    <AriaTabs
      className={classes(styles.tabs, fill && styles.fill)}
      {...(value === undefined ? {} : { selectedKey: value })}
      {...(onChange ? { onSelectionChange: (key) => onChange(String(key)) } : {})}
    >
      <TabList aria-label={label} className={styles.list ?? ""} items={items}>
        {(item) => (
          <Tab id={item.id} className={styles.tab ?? ""}>
            {item.label}
            {item.count !== undefined && <span className={styles.count}>{item.count}</span>}
          </Tab>
        )}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className={styles.panel ?? ""}>
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
