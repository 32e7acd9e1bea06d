import { useMemory } from "../../shared/memory/memory";

/** What the calendar draws beside the events. */
export const LAYERS = ["holidays", "absences", "birthdays", "deadlines"] as const;
export type Layer = (typeof LAYERS)[number];

/** The layers in view, and a switch for each; what is switched off is remembered. */
export function useLayers(): { shows: (layer: Layer) => boolean; turn: (layer: Layer) => void } {
  const [off, keep] = useMemory<readonly Layer[]>("planner.layers.off", []);
  return {
    shows: (layer) => !off.includes(layer),
    turn: (layer) => keep(off.includes(layer) ? off.filter((one) => one !== layer) : [...off, layer]),
  };
}
