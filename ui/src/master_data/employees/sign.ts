/** A short sign from first and family name that nobody bears yet: Anna Petersen is AP, the second one AP2. */
export function proposeSign(given: string, family: string, others: readonly { code: string }[]): string {
  const letter = (text: string) =>
    text
      .trim()
      .normalize("NFD")
      .replace(/[^\p{L}]/gu, "")
      .slice(0, 1)
      .toUpperCase();
  const sign = `${letter(given)}${letter(family)}`;
  if (sign === "") return "";
  const taken = new Set(others.map((one) => one.code.toUpperCase()));
  let free = sign;
  for (let number = 2; taken.has(free); number += 1) free = `${sign}${number}`;
  return free;
}
