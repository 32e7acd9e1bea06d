import { useSyncExternalStore } from "react";
import { asKontorError, call, reportFailure } from "../../shared/api";
import type { PcSettingsWire } from "../../shared/api/generated/commands";
import { setDensity } from "../../shared/desk/density";
import { setMe } from "../../shared/desk/me";
import { openMemory } from "../../shared/memory/memory";
import { setLanguage } from "../../shared/words";

let settings: PcSettingsWire = {
  who: "",
  language: "de",
  theme: "system",
  density: "comfortable",
  mail_way: "eml",
  notices: { on: true, quiet_from: "", quiet_to: "", quiet_free_days: false },
  ui: {},
};
const listeners = new Set<() => void>();

/** Puts language, colours and density into effect. */
function apply(next: PcSettingsWire): void {
  settings = next;
  setLanguage(next.language === "en" ? "en" : "de");
  setDensity(next.density === "dense" ? "dense" : "comfortable");
  setMe(next.who);
  if (next.theme === "light" || next.theme === "dark") document.documentElement.dataset.theme = next.theme;
  else delete document.documentElement.dataset.theme;
  for (const listener of listeners) listener();
}

/** Reads the settings of this PC, and with them what the window remembers. */
export async function loadSettings(): Promise<void> {
  const read = await call("pc_get", null);
  apply(read);
  openMemory(read.ui, (ui) => {
    settings = { ...settings, ui };
    keepSoon();
  });
}

/** Changes some settings: seen at once, then kept. */
export function changeSettings(change: Partial<PcSettingsWire>): void {
  const before = settings;
  apply({ ...settings, ...change });
  call("pc_save", settings).catch((thrown: unknown) => {
    apply({ ...before, ui: settings.ui });
    reportFailure(asKontorError(thrown));
  });
}

/** Drawing a divider changes a width many times; it is kept when the hand rests. */
const REST_MS = 600;
let timer: ReturnType<typeof setTimeout> | undefined;

function keepSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(keepNow, REST_MS);
}

function keepNow(): void {
  clearTimeout(timer);
  timer = undefined;
  // Comfort that could not be kept is no reason to interrupt anyone.
  call("pc_save", settings).catch(() => undefined);
}

// The shell says `pagehide` before it closes the window.
if (typeof window !== "undefined") window.addEventListener("pagehide", () => timer !== undefined && keepNow());

/** The settings now. */
export function useSettings(): PcSettingsWire {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => settings,
  );
}
