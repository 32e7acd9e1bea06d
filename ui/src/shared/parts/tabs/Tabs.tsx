import { createContext, type ReactNode, useContext, useState } from "react";
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
  /** Once it was looked at it stays, so that what is being typed there is still there when one comes back. */
  keep?: boolean;
}

const Sheet = createContext<{ shown: boolean; show: () => void }>({ shown: true, show: () => undefined });

/** Whether the sheet in which the caller stands is in front, for a kept one lives on behind the others; `show` brings it there. */
export function useSheet(): { shown: boolean; show: () => void } {
  return useContext(Sheet);
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
  const [chosen, choose] = useState(items[0]?.id ?? "");
  const wanted = value ?? chosen;
  // A sheet that went away leaves the first one.
  const shown = items.some((item) => item.id === wanted) ? wanted : (items[0]?.id ?? "");
  const [seen, see] = useState<readonly string[]>([shown]);
  if (!seen.includes(shown)) see([...seen, shown]);
  const show = (id: string) => {
    choose(id);
    onChange?.(id);
  };
  return (
    <AriaTabs
      className={classes(styles.tabs, fill && styles.fill)}
      selectedKey={shown}
      onSelectionChange={(key) => show(String(key))}
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
        <TabPanel
          key={item.id}
          id={item.id}
          className={styles.panel ?? ""}
          shouldForceMount={item.keep === true && seen.includes(item.id)}
        >
          <Sheet value={{ shown: item.id === shown, show: () => show(item.id) }}>{item.content}</Sheet>
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
