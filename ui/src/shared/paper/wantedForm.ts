/** A kept form that was chosen before its paper was there: by its place and id. It is taken once. */
let wanted: { place: string; id: number } | null = null;

/** Says which kept form the paper that opens next shall take. */
export function wantForm(place: string, id: number): void {
  wanted = { place, id };
}

/** The form that is wanted of this paper, for whoever takes it now. */
export function takeWanted(place: string): number | null {
  if (wanted?.place !== place) return null;
  const { id } = wanted;
  wanted = null;
  return id;
}
