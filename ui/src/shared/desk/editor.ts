import { useState } from "react";

/**
 * Names the editor of a record, for React's `key`. A record that was just made in it (`made`) keeps it, so that the
 * cursor stays where it is and nothing of what is typed meanwhile gets lost; any other record gets one of its own.
 * `null` stands for a new record, `undefined` for none.
 */
export function useEditorKey(id: number | null | undefined): { key: number; made: (id: number) => void } {
  const [at, setAt] = useState<EditorAt>({ id, key: 0, made: null });
  const now = nextEditor(at, id);
  if (now !== at) setAt(now);
  return { key: now.key, made: (made) => setAt((before) => ({ ...before, made })) };
}

export interface EditorAt {
  id: number | null | undefined;
  key: number;
  made: number | null;
}

/** The editor for a record, seen from the one before. */
export function nextEditor(at: EditorAt, id: number | null | undefined): EditorAt {
  if (at.id === id) return at;
  const kept = at.id === null && id === at.made;
  return { id, key: kept ? at.key : at.key + 1, made: null };
}
