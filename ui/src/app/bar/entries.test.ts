import { FileText, Users } from "lucide-react";
import { object } from "valibot";
import { expect, it } from "vitest";
import type { Hit } from "../../shared/api/generated/commands";
import type { TypedOffer } from "../../shared/desk";
import { definePlace } from "../../shared/desk/place";
import type { Command } from "../../shared/parts";
import { de } from "../words.de";
import { type EntryGroup, gather, matches } from "./entries";

const went: unknown[] = [];
const shown = (groups: readonly EntryGroup[]) =>
  groups.map((group) => [group.title, group.entries.map((entry) => entry.title)]);
const contracts = definePlace({
  path: "/contracts",
  group: "daily",
  order: 20,
  icon: FileText,
  title: () => "Verträge",
  search: object({}),
  screen: () => null,
  kinds: { contract: { icon: FileText, name: () => "Vertrag", show: () => ({}) } },
  actions: [
    { id: "contracts.create", title: () => "Vertrag anlegen", run: () => went.push("create") },
    { id: "contracts.print", title: () => "Vertragsliste drucken", icon: Users, run: () => went.push("print") },
  ],
});
const base = {
  places: [contracts],
  recent: [],
  words: de,
  go: () => went.push("go"),
  views: [],
  further: { do: [], go: [] },
};

it("finds things to do by the beginnings of their words, umlauts or not", () => {
  expect(matches("Verträge prüfen", "vertrage pr")).toBe(true);
  expect(matches("Verträge prüfen", "prü ver")).toBe(true);
  expect(matches("Straße", "strass")).toBe(true);
  expect(matches("Vertragsliste drucken", "liste dr")).toBe(true);
  expect(matches("Verträge prüfen", "räg")).toBe(false);
  expect(matches("Verträge prüfen", "prüfen termin")).toBe(false);
});

it("puts what begins as was typed first, then records, and leaves out kinds that no place shows", () => {
  const hits: Hit[] = [
    { kind: "contract", id: 3, title: "Kopiererleasing", detail: "V-2024-0031" },
    { kind: "setting", id: 1, title: "?", detail: "" },
  ];
  const groups = gather({ ...base, text: "drucken", answer: { hits, count: 2, more: false, alike: false } });
  expect(shown(groups)).toEqual([
    ["Tun", ["Vertragsliste drucken"]],
    ["Gefunden", ["Kopiererleasing"]],
  ]);
  groups[1]?.entries[0]?.run();
  expect(went).toEqual(["go"]);
  // A word that only stands inside another gives way to records.
  const inside = gather({ ...base, text: "liste", answer: { hits, count: 2, more: false, alike: false } });
  expect(shown(inside)).toEqual([
    ["Gefunden", ["Kopiererleasing"]],
    ["Tun", ["Vertragsliste drucken"]],
  ]);
});

it("shows what sounds alike only where nothing else is there", () => {
  const hits: Hit[] = [{ kind: "contract", id: 3, title: "Verdrag", detail: "" }];
  const answer = { hits, count: 1, more: false, alike: true };
  expect(shown(gather({ ...base, text: "vertrag", answer }))).toEqual([
    ["Tun", ["Vertrag anlegen", "Vertragsliste drucken"]],
    ["Gehe zu", ["Verträge"]],
  ]);
  expect(shown(gather({ ...base, text: "verdrak", answer }))).toEqual([["Ähnlich klingend", ["Verdrag"]]]);
  // A place that is called just so comes before commands that begin with its name.
  expect(shown(gather({ ...base, text: "verträge", answer: null }))).toEqual([["Gehe zu", ["Verträge"]]]);
});

it("offers what can be done before anything is typed", () => {
  const recent = [{ kind: "contract", id: 3, title: "Kopiererleasing", detail: "" }];
  const groups = gather({ ...base, recent, text: "", answer: null });
  expect(groups.map((group) => group.title)).toEqual(["Zuletzt geöffnet", "Tun"]);
});

const command = (label: string, more: Partial<Command> = {}): Command => ({
  id: label,
  label,
  run: () => went.push(label),
  ...more,
});

it("finds what the view in front can do, and lets it take the part of a place's action", () => {
  const here = [
    command("Wiedervorlage am …", { menu: "Mehr", keys: "Mod+Shift+W" }),
    command("Liste …", { menu: "Mehr", does: "contracts.print" }),
  ];
  went.length = 0;
  const groups = gather({ ...base, text: "wiedervor", answer: null, here });
  expect(shown(groups)).toEqual([["In dieser Ansicht", ["Wiedervorlage am …"]]]);
  expect(groups[0]?.entries[0]?.keys).toBe("Mod+Shift+W");
  const printed = gather({ ...base, text: "vertragsliste", answer: null, here });
  expect(shown(printed)).toEqual([["Tun", ["Vertragsliste drucken"]]]);
  printed[0]?.entries[0]?.run();
  expect(went).toEqual(["Liste …"]);
  // By the words of the menu it is found as well, and has them.
  expect(shown(gather({ ...base, text: "Liste …", answer: null, here }))[0]).toEqual(["Tun", ["Liste …"]]);
  expect(shown(gather({ ...base, text: "Vertragsliste drucken", answer: null, here }))[0]).toEqual([
    "Tun",
    ["Vertragsliste drucken"],
  ]);
});

it("shows one name among many after the records, unless it is typed from its beginning", () => {
  const hits: Hit[] = [{ kind: "contract", id: 3, title: "Petra Meier", detail: "" }];
  const answer = { hits, count: 1, more: false, alike: false };
  const here = [command("Petra Meier", { group: "Zuweisen an", menu: "Mehr" })];
  expect(shown(gather({ ...base, text: "petra", answer, here }))).toEqual([
    ["Gefunden", ["Petra Meier"]],
    ["In dieser Ansicht", ["Zuweisen an: Petra Meier"]],
  ]);
  expect(shown(gather({ ...base, text: "zuw petra", answer: null, here }))[0]).toEqual([
    "In dieser Ansicht",
    ["Zuweisen an: Petra Meier"],
  ]);
});

it("puts what can be made of the words last, and first only where their first word asks for it", () => {
  const hits: Hit[] = [{ kind: "contract", id: 3, title: "Angebot Brandschutz", detail: "" }];
  const answer = { hits, count: 1, more: false, alike: false };
  const offer = (id: string, leads: boolean): TypedOffer => ({
    id,
    icon: Users,
    title: `Aus ${id}`,
    leads,
    run: () => undefined,
  });
  const quiet = gather({ ...base, text: "angebot brand", answer, typed: [offer("task", false), offer("note", false)] });
  expect(shown(quiet)).toEqual([
    ["Gefunden", ["Angebot Brandschutz"]],
    ["Daraus machen", ["Aus task", "Aus note"]],
  ]);
  expect(quiet[1]?.entries[0]?.makes).toBe("offered");
  // The name of a command is no task.
  expect(shown(gather({ ...base, text: "vertrag anlegen", answer: null, typed: [offer("task", false)] }))).toEqual([
    ["Tun", ["Vertrag anlegen"]],
  ]);
  const asked = gather({ ...base, text: "aufgabe brand", answer, typed: [offer("task", true), offer("note", false)] });
  expect(shown(asked)).toEqual([
    ["Daraus machen", ["Aus task"]],
    ["Gefunden", ["Angebot Brandschutz"]],
  ]);
  expect(asked[0]?.entries[0]?.makes).toBe("asked");
});
