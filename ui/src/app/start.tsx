import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { asKontorError, reportFailure } from "../shared/api";
import type { Place } from "../shared/desk";
import { App } from "./App";
import { loadOffice, openFile } from "./office";
import { beginning, prepareRouter } from "./router";
import { loadSettings } from "./settings/settings";

/** Starts the window with these places. The first frame is drawn when settings and file are known. */
export async function startApp(places: readonly Place[]): Promise<void> {
  const root = document.getElementById("root");
  if (!root) return;
  const first = beginning(places);
  const code = first && fetchCode(first.screen);
  const results = await Promise.allSettled([loadSettings(), loadOffice()]);
  // What cannot be fetched ahead is asked for again by the screen, which says why it does not come.
  if (openFile()) await Promise.allSettled([code, first?.prefetch?.(), prepareRouter(places)]);
  createRoot(root).render(
    <StrictMode>
      <App places={places} />
    </StrictMode>,
  );
  whenIdle(() => {
    for (const place of places) {
      for (const screen of [place.screen, ...Object.values(place.screens ?? {})]) void fetchCode(screen);
    }
  });
  for (const result of results) if (result.status === "rejected") reportFailure(asKontorError(result.reason));
}

/** Fetches the code of a screen that has a file of its own; one that does not come is fetched again when shown. */
function fetchCode(screen: Place["screen"]): Promise<unknown> {
  return "load" in screen ? screen.load().catch(() => undefined) : Promise.resolve();
}

/** Once the desk stands and nobody waits for it: so no later screen is waited for. */
function whenIdle(work: () => void): void {
  const idle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 1000));
  setTimeout(() => idle(work), 1500);
}
