/** A step of the history, as its words need it. */
export interface Step {
  code: string;
  title: string;
}

/** Stands for the name while the words around it are looked for; no name holds it. */
const MARK = "\u0000";
/** So much of a name's end stays with what follows it. */
const LAST = 8;

/**
 * The words of a step in four parts: those before the name, the name's beginning (which may be cut), its end, and
 * those behind it. Words without a name are all in the last part.
 */
export function stepParts(step: Step, say: (step: Step) => string): [string, string, string, string] {
  const [before, after] = say({ ...step, title: MARK }).split(MARK);
  if (before === undefined || after === undefined) return ["", "", "", say(step)];
  const signs = [...step.title];
  const kept = signs.length > 2 * LAST ? LAST : 0;
  return [before, signs.slice(0, signs.length - kept).join(""), kept ? signs.slice(-kept).join("") : "", after];
}
