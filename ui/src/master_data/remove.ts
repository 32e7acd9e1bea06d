import { useEffect, useRef, useState } from "react";
import { asKontorError, callWithChanges, reportFailure } from "../shared/api";
import { notifyDone } from "../shared/history/takeBack";
import { type InUse, inUseOf } from "../shared/inuse/inuse";
import { words } from "./words";

/** The commands that delete a line of the master data. */
export type RemoveCommand =
  | "checklist_templates_delete"
  | "letterheads_delete"
  | "text_blocks_delete"
  | "templates_delete"
  | "entries_delete"
  | "bodies_delete"
  | "rooms_delete"
  | "own_fields_delete"
  | "equipment_delete"
  | "employees_delete";

/** Deletes by a command, which undo brings back; answers with the places where it is in use, or whether it is gone. */
async function removeRecord(command: RemoveCommand, id: number, name: string): Promise<"done" | "kept" | InUse> {
  try {
    const { changes } = await callWithChanges(command, { id });
    notifyDone(words().deleted(name), changes);
    return "done";
  } catch (thrown) {
    const error = asKontorError(thrown);
    const use = inUseOf(error);
    if (use) return use;
    reportFailure(error);
    return "kept";
  }
}

/** Deleting from a list (Entf) and from the form beside it: one way, and one place that says where it is in use. */
export interface Removal {
  remove: (id: number, name: string) => void;
  /** Where a record is used that was to be deleted. */
  inUse: (id: number) => InUse | null;
  close: () => void;
  /** The form that stands beside the list says how it goes, with what was typed. */
  gone: { current: ((id: number) => void) | null };
}

/** `show` brings the record beside the list, where what is said about it stands. */
export function useRemoval(command: RemoveCommand, show: (id: number) => void): Removal {
  const [found, setFound] = useState<{ id: number; use: InUse } | null>(null);
  const gone = useRef<((id: number) => void) | null>(null);
  const remove = async (id: number, name: string) => {
    const result = await removeRecord(command, id, name);
    if (result === "done") {
      setFound(null);
      gone.current?.(id);
    } else if (result !== "kept") {
      show(id);
      setFound({ id, use: result });
    }
  };
  return {
    remove: (id, name) => void remove(id, name),
    inUse: (id) => (found?.id === id ? found.use : null),
    close: () => setFound(null),
    gone,
  };
}

/** The form of a record that is deleted while it is open. */
export function useGone(removal: Removal, id: number | null, leave: () => void): void {
  useEffect(() => {
    const slot = removal.gone;
    const own = (deleted: number) => {
      if (deleted === id) leave();
    };
    slot.current = own;
    return () => {
      if (slot.current === own) slot.current = null;
    };
  });
}
