import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { asKontorError, reportFailure } from "../shared/api";
import type { Place } from "../shared/desk";
import { App } from "./App";
import { loadOffice } from "./office";
import { loadSettings } from "./settings/settings";

/** Starts the window with these places. The first frame is drawn when settings and file are known. */
export async function startApp(places: readonly Place[]): Promise<void> {
  const root = document.getElementById("root");
  if (!root) return;
  const results = await Promise.allSettled([loadSettings(), loadOffice()]);
  createRoot(root).render(
    <StrictMode>
      <App places={places} />
    </StrictMode>,
  );
  for (const result of results) if (result.status === "rejected") reportFailure(asKontorError(result.reason));
}
