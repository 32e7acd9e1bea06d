/** A percentage as typed (`3,5`, `-2`, `19 %`) in basis points; null where it says nothing or more than hundredths. */
export function readPercent(text: string): number | null {
  const match = /^([+-]?)(\d{1,4})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim().replace("−", "-"));
  if (!match) return null;
  const points = Number(match[2]) * 100 + Number((match[3] ?? "").padEnd(2, "0"));
  return match[1] === "-" ? -points : points;
}

/** A part of a whole (`19`, `7,5 %`) in basis points; null where it has a sign or is more than the whole. */
export function readPart(text: string): number | null {
  const points = /^\d/.test(text.trim()) ? readPercent(text) : null;
  return points !== null && points <= 10_000 ? points : null;
}

/** Basis points as one writes them, without the sign of per cent. */
export function writePercent(points: number, comma: string): string {
  const whole = Math.floor(Math.abs(points) / 100);
  const part = String(Math.abs(points) % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  return `${points < 0 ? "−" : ""}${whole}${part === "" ? "" : comma + part}`;
}

/** A part of a whole with the sign of per cent: `19 %`, `7,5 %`. */
export const writePart = (points: number, comma: string): string => `${writePercent(points, comma)}\u00a0%`;
