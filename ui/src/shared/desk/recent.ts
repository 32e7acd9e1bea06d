import { remember, remembered } from "../memory/memory";

/** A record that was looked at, for "Zuletzt geöffnet" in the search box. */
export interface RecentRecord {
  kind: string;
  id: number;
  title: string;
  detail: string;
}

const KEPT = 12;
let office = "";

/** Says whose records are noted; called by the app when a file opens. */
export function setRecentOffice(path: string): void {
  office = path;
}

/** Notes that a record was opened; a screen calls it when it shows one. */
export function noteRecent(record: RecentRecord): void {
  const others = recentRecords().filter((other) => other.kind !== record.kind || other.id !== record.id);
  remember(`recent.${office}`, [record, ...others].slice(0, KEPT));
}

/** The records looked at last, the latest first. */
export function recentRecords(): RecentRecord[] {
  return remembered<RecentRecord[]>(`recent.${office}`, []);
}
