import { type RefObject, useEffect } from "react";
import { usePlace } from "../../shared/desk";
import { planner } from "../place";

/** Whoever came for one decision begins there: it is brought into view, and gets the keys. */
export function useSought(page: RefObject<HTMLElement | null>): void {
  const { item, decision } = usePlace(planner).search;
  useEffect(() => {
    if (item === undefined) return;
    const section = page.current?.querySelectorAll<HTMLElement>("[data-item]")[item];
    const sought = section?.querySelectorAll<HTMLElement>("[data-decision]")[decision ?? 0] ?? section;
    if (!sought) return;
    sought.tabIndex = -1;
    sought.focus({ preventScroll: true });
    sought.scrollIntoView({ block: "center" });
  }, [page, item, decision]);
}
