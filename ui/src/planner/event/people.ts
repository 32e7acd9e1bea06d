/** Somebody as pasted: a name, and what stood with it. */
export interface Pasted {
  name: string;
  email: string;
  function: string;
}

/**
 * Reads names from Outlook (`Name <mail>; Nachname, Vorname <mail>`), from Excel (columns name, function) or plain
 * text, one per line. A line with an address alone keeps it as the name.
 */
export function readPeople(text: string): Pasted[] {
  const seen = new Set<string>();
  return text
    .split(/\r?\n/)
    .flatMap((line) => (line.includes("\t") ? [line] : line.split(";")))
    .map(readOne)
    .filter((person) => {
      const key = `${person.name}|${person.email}`.toLowerCase();
      if (person.name === "" || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

function readOne(piece: string): Pasted {
  const [first = "", second = ""] = piece.split("\t").map((cell) => cell.trim());
  const named = /^"?([^"<]*)"?\s*<\s*([^<>\s]+@[^<>\s]+)\s*>$/.exec(first);
  if (named) {
    const email = named[2] ?? "";
    const name = turned((named[1] ?? "").trim());
    return { name: name === "" ? email : name, email, function: second };
  }
  const bare = first.replace(/^[-–•*\s]+/, "").replace(/^\d+[.)]\s+/, "");
  return { name: bare, email: /^[^\s@]+@[^\s@]+$/.test(bare) ? bare : "", function: second };
}

/** Outlook writes `Hansen, Jens`. */
function turned(name: string): string {
  const parts = name.split(",").map((part) => part.trim());
  return parts.length === 2 && parts[0] && parts[1] ? `${parts[1]} ${parts[0]}` : name;
}
