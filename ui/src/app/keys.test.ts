import { beforeEach, describe, expect, it, vi } from "vitest";
import { de } from "../front_desk/words.de";
import { en } from "../front_desk/words.en";
import { keyTables } from "../shared/api/generated/words";
import { chord } from "./keys";

const { done, noted } = vi.hoisted(() => {
  const done: string[] = [];
  return { done, noted: (what: string) => () => void done.push(what) };
});

vi.mock("../shared/desk/actions", () => {
  const action = (what: string) => ({ label: what, run: noted(what) });
  const offered = {
    create: action("create"),
    print: action("print"),
    save: action("save"),
    filter: noted("filter"),
    edit: noted("edit"),
    followUp: noted("followUp"),
  };
  return { offeredActions: () => offered, withOffered: (act: (given: typeof offered) => void) => act(offered) };
});
vi.mock("../shared/desk/leave", () => ({ mayLeaveDesk: () => Promise.resolve(true) }));

/** What every key of the desk does, one word each. */
const global = new Proxy({}, { get: (_, what) => noted(String(what)) }) as Parameters<typeof chord>[2];
const router = { history: { back: noted("back"), forward: noted("forward") } } as unknown as Parameters<
  typeof chord
>[1];

/** Presses `Mod+Shift+W`; whether something was done. */
async function press(keys: string): Promise<boolean> {
  const parts = keys.split("+");
  const last = parts.at(-1) ?? "";
  const arrows: Record<string, string> = { Left: "ArrowLeft", Right: "ArrowRight" };
  const key = arrows[last] ?? (last.length === 1 ? last.toLowerCase() : last);
  const event = {
    key,
    ctrlKey: parts.includes("Mod"),
    metaKey: false,
    altKey: parts.includes("Alt"),
    shiftKey: parts.includes("Shift"),
    target: null,
  };
  done.length = 0;
  chord(event as unknown as KeyboardEvent, router, global)?.act?.();
  await Promise.resolve();
  await Promise.resolve();
  return done.length > 0;
}

/** Keys of forms that the field or the form itself answers. */
const ofTheField = ["Escape", "Tab", "Down", "Space", "Shift+Enter", "Mod+Enter", "Alt+Down"];

describe("the keys of the help and of the card", () => {
  beforeEach(() => {
    vi.stubGlobal("document", { querySelector: () => null, activeElement: null });
    vi.stubGlobal("HTMLInputElement", class {});
    vi.stubGlobal("HTMLElement", class {});
  });

  const told = [keyTables.everywhere, keyTables.forms].flatMap((table) => table?.de.lines.map(([keys]) => keys) ?? []);

  it.each(told.filter((keys) => !ofTheField.includes(keys)))("%s does something", async (keys) => {
    expect(await press(keys)).toBe(true);
  });

  it("tell every key that the desk answers", async () => {
    const letters = "abcdefghijklmnopqrstuvwxyz".toUpperCase().split("");
    const functions = Array.from({ length: 12 }, (_, n) => `F${n + 1}`);
    const answered: string[] = [];
    for (const keys of [...letters.map((c) => `Mod+${c}`), ...letters.map((c) => `Mod+Shift+${c}`), ...functions]) {
      if (await press(keys)) answered.push(keys);
    }
    // With Umschalt a key means the same, but for undo, which becomes redo, and those that are told.
    const again = (keys: string) => told.includes(keys.replace("Shift+", ""));
    expect(answered.filter((keys) => !told.includes(keys) && !again(keys))).toEqual([]);
  });

  it.each(["de", "en"] as const)("tell the letters of the form for post as its words have them (%s)", (language) => {
    const words = { de, en }[language];
    // One line tells several: "Alt + E, A" and "Eingang, Ausgang".
    const shown = (keyTables.post?.[language].lines ?? []).flatMap(([keys, means]) => {
      const words = means.split(", ");
      return keys
        .replace("Alt + ", "")
        .split(", ")
        .map((letter, n) => [words[n], letter]);
    });
    const letters = [
      ...Object.entries(words.directionKeys).map(([id, letter]) => [words.directions[id as "in"], letter]),
      ...Object.entries(words.kindKeys).map(([id, letter]) => [words.kinds[id as "letter"], letter]),
    ];
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(letters));
    expect(shown).toHaveLength(letters.length);
  });
});
