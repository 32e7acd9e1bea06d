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
