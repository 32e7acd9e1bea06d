/**
 * The lists one works in, as they were left: filter, order, grouping and the chosen record. Whoever looks something up
 * elsewhere and comes back by the rail goes on where they were. It lasts as long as the office is open.
 */
const kept = new Map<string, Readonly<Record<string, unknown>>>();
let at = "";

/** Notes a step of the way: `passing` names what is not found again (a form, a record in full width). */
export function noteStep(
  pathname: string,
  search: Readonly<Record<string, unknown>>,
  places: readonly { path: string; passing?: readonly string[] }[],
): void {
  at = pathname;
  const place = places.find((one) => one.path === pathname);
  if (place?.passing === undefined) return;
  const { passing } = place;
  kept.set(place.path, Object.fromEntries(Object.entries(search).filter(([part]) => !passing.includes(part))));
}

/** The state in which a place is found again; empty where one has not been, or where one stands at it already. */
export function keptSearch(path: string): Readonly<Record<string, unknown>> {
  return at === path ? {} : (kept.get(path) ?? {});
}

/** The list that lies behind what is done now: the place's state while one is anywhere in it, else nothing. */
export function listBehind(path: string): Readonly<Record<string, unknown>> {
  return at === path || at.startsWith(`${path}/`) ? (kept.get(path) ?? {}) : {};
}

/** Another office has other records: nothing of this one is found again. */
export function forgetKept(): void {
  kept.clear();
  at = "";
}
