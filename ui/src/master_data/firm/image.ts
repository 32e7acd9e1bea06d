/** The kind of a picture by its first bytes; null for anything that is no logo. */
export function imageType(bytes: Uint8Array): "image/png" | "image/jpeg" | "image/svg+xml" | null {
  const begins = (...signs: number[]) => signs.every((sign, index) => bytes[index] === sign);
  if (begins(0x89, 0x50, 0x4e, 0x47)) return "image/png";
  if (begins(0xff, 0xd8, 0xff)) return "image/jpeg";
  const head = new TextDecoder().decode(bytes.slice(0, 512));
  return /<svg[\s>]/i.test(head) ? "image/svg+xml" : null;
}
