import { Suspense } from "react";
import { fetched } from "../shared/desk";
import { useAsked } from "./asked";

const AskDialog = fetched(() => import("./AskDialog"));

/** Lies over the desk while something about a contract is noted; the app draws it once. */
export function AskOverlay() {
  return useAsked() === null ? null : (
    <Suspense fallback={null}>
      <AskDialog />
    </Suspense>
  );
}
