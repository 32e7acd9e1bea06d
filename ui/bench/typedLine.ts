import { writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type LinePerson, readLine } from "../src/tasks/line/readLine";

/** So many employees as a larger firm has. */
const people: LinePerson[] = Array.from({ length: 200 }, (_, n) => ({
  id: n,
  code: `M${n}`,
  given: ["Anna", "Jörg", "Merle", "Uwe"][n % 4] ?? "",
  family: `Petersen${n}`,
  name: `Anna Petersen${n}`,
}));

const lines = [
  "Angebot Brandschutz anrufen fr",
  "Aufzug prüfen lassen übermorgen 14:30 !! @Merle Petersen17",
  "jeden ersten Montag Kasse zählen ab 1.4.",
  "Müller wegen Wartung am 31.12.2026 Wiedervorlage in zwei Wochen",
  "Unterlagen ".repeat(40),
];

// Every beginning of every line, as it is typed.
it("is understood while it is typed", () => {
  const times: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    for (const line of lines) {
      for (let end = 1; end <= line.length; end += 1) {
        const began = performance.now();
        readLine(line.slice(0, end), { today: "2026-03-16", people, language: round % 2 === 0 ? "de" : "en" });
        times.push(performance.now() - began);
      }
    }
  }
  times.sort((a, b) => a - b);
  const p99 = times[Math.ceil(times.length * 0.99) - 1] ?? Number.POSITIVE_INFINITY;
  const report = process.env.KONTOR_BENCH_REPORT;
  if (report) writeFileSync(report, String(p99));
  expect(times.length).toBeGreaterThan(1000);
});
