/** Reads millimetres with comma or point; null for any other text. */
export function readMm(text: string): number | null {
  const solid = text
    .trim()
    .replace(/\s*mm$/i, "")
    .replace("−", "-")
    .replace(",", ".");
  if (!/^[-+]?\d{1,3}(\.\d{1,2})?$/.test(solid)) return null;
  return Number(solid);
}
