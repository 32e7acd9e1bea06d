/** A short code from a name: lower-case letters and digits, `Rahmenvertrag Strom` is `rahmenvertrag-strom`. */
export function proposeCode(name: string): string {
  return name
    .toLowerCase()
    .replace(/[äöüß]/g, (sign) => ({ ä: "ae", ö: "oe", ü: "ue", ß: "ss" })[sign] ?? sign)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z\d]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40)
    .replace(/-$/, "");
}

/** A short code for a room: its last word in capitals, `Raum Elbe` is `ELBE`. */
export function proposeRoomCode(name: string): string {
  return proposeCode(name).split("-").at(-1)?.slice(0, 12).toUpperCase() ?? "";
}
