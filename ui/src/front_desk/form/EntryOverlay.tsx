import { Suspense, useEffect } from "react";
import { fetched } from "../../shared/desk";
import { useNoting } from "../noting";

/** The form itself; its code is fetched as soon as the desk is idle, so that it opens at once. */
const EntryDialog = fetched(() => import("./EntryDialog"));

/** Lies over the desk while something is being noted; the app draws it once. */
export function EntryOverlay() {
  const noting = useNoting();
  useEffect(() => {
    const idle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 300));
    idle(() => void EntryDialog.load().catch(() => undefined));
  }, []);
  return noting === null ? null : (
    <Suspense fallback={null}>
      <EntryDialog />
    </Suspense>
  );
}
