import { FileText, Users } from "lucide-react";
import { object } from "valibot";
import { expect, it } from "vitest";
import type { Hit } from "../../shared/api/generated/commands";
import { definePlace } from "../../shared/desk/place";
import { de } from "../words.de";
import { gather, matches } from "./entries";

const went: unknown[] = [];
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
const base = { places: [contracts], recent: [], words: de, go: () => went.push("go"), views: [], further: [] };

it("finds things to do by the beginnings of their words, umlauts or not", () => {
  expect(matches("Verträge prüfen", "vertrage pr")).toBe(true);
  expect(matches("Verträge prüfen", "prü ver")).toBe(true);
  expect(matches("Straße", "strass")).toBe(true);
  expect(matches("Vertragsliste drucken", "liste dr")).toBe(true);
  expect(matches("Verträge prüfen", "räg")).toBe(false);
  expect(matches("Verträge prüfen", "prüfen termin")).toBe(false);
});

it("puts records first and leaves out kinds that no place shows", () => {
  const hits: Hit[] = [
    { kind: "contract", id: 3, title: "Kopiererleasing", detail: "V-2024-0031" },
    { kind: "setting", id: 1, title: "?", detail: "" },
  ];
  const groups = gather({ ...base, text: "drucken", answer: { hits, count: 2, more: false, alike: false } });
  expect(groups.map((group) => [group.title, group.entries.map((entry) => entry.title)])).toEqual([
    ["Gefunden", ["Kopiererleasing"]],
    ["Tun", ["Vertragsliste drucken"]],
  ]);
  groups[0]?.entries[0]?.run();
  expect(went).toEqual(["go"]);
});

it("offers what can be done before anything is typed", () => {
  const recent = [{ kind: "contract", id: 3, title: "Kopiererleasing", detail: "" }];
  const groups = gather({ ...base, recent, text: "", answer: null });
  expect(groups.map((group) => group.title)).toEqual(["Zuletzt geöffnet", "Tun"]);
});
