/** Where a text is marked, or the cursor stands. */
export interface Mark {
  start: number;
  end: number;
}

/** The text with a piece in place of what is marked, and where the cursor then stands. */
export function inserted(text: string, mark: Mark | null, piece: string): { text: string; cursor: number } {
  const start = Math.min(mark?.start ?? text.length, text.length);
  const end = Math.min(Math.max(mark?.end ?? start, start), text.length);
  return { text: text.slice(0, start) + piece + text.slice(end), cursor: start + piece.length };
}
