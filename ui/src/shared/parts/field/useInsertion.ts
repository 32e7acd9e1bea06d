import { type Ref, type RefCallback, useCallback, useRef } from "react";
import { inserted } from "./insert";

/** A text field into which a button puts pieces. */
export interface Insertion {
  /** For the field; its form's own ref is kept: `inputRef={insertion.join(field.inputRef)}`. */
  join: (other: Ref<HTMLTextAreaElement>) => RefCallback<HTMLTextAreaElement>;
  /** Puts a piece into what the field says now. */
  insert: (text: string, piece: string, write: (text: string) => void) => void;
}

/**
 * Puts pieces where the cursor stands, or in place of what is marked. The field keeps its cursor while a menu has the
 * keys, and gets them back behind the piece; before anybody was in it the piece goes to the end.
 */
export function useInsertion(): Insertion {
  const field = useRef<HTMLTextAreaElement | null>(null);
  const visited = useRef(false);
  const own = useCallback((element: HTMLTextAreaElement | null) => {
    field.current = element;
    visited.current = false;
    element?.addEventListener("focus", () => {
      visited.current = true;
    });
  }, []);
  const known = useRef<{ other: Ref<HTMLTextAreaElement>; joined: RefCallback<HTMLTextAreaElement> } | null>(null);
  const join = (other: Ref<HTMLTextAreaElement>) => {
    // The same function as long as the form's is the same: a new one would take the field off and put it on again.
    if (known.current?.other !== other) {
      known.current = {
        other,
        joined: (element) => {
          own(element);
          if (typeof other === "function") other(element);
          else if (other) other.current = element;
        },
      };
    }
    return known.current.joined;
  };
  const insert = (text: string, piece: string, write: (text: string) => void) => {
    const here = field.current;
    const mark = here && visited.current ? { start: here.selectionStart, end: here.selectionEnd } : null;
    const done = inserted(text, mark, piece);
    write(done.text);
    // Once the menu has given the keys back to its button.
    setTimeout(() => {
      here?.focus();
      here?.setSelectionRange(done.cursor, done.cursor);
    }, 50);
  };
  return { join, insert };
}
