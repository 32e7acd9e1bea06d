/** What a divided frame allows, in px. */
export interface SplitLimits {
  total: number;
  minMain: number;
  minSide: number;
}

/** The width of the side nearest to the wanted one; when both cannot have their least, the side keeps its own. */
export function clampSide(wanted: number, { total, minMain, minSide }: SplitLimits): number {
  return Math.max(minSide, Math.min(wanted, total - minMain));
}

/** The width of a side that nobody has changed: its first width, or its share of a room that is large. */
export function unsetSide(initial: number, share: number, total: number): number {
  return Math.max(initial, Math.round(total * share));
}
