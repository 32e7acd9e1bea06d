import { describe, expect, it } from "vitest";
import type { Language } from "../../shared/words/language";
import { type LinePerson, type ReadLine, readLine } from "./readLine";

const people: LinePerson[] = [
  { id: 1, code: "AP", given: "Anna", family: "Petersen", name: "Dr. Anna Petersen" },
  { id: 2, code: "KE", given: "Jörg", family: "Kern", name: "Jörg Kern" },
  { id: 3, code: "OT", given: "Anna", family: "Otte", name: "Anna Otte" },
];

/** A Monday. */
const today = "2026-03-16";

/** What is said of a line, short: `t` title, `d` due, `h` hour, `w` follow-up, `p` priority, `a` sign, `r` repeat, `i` issues. */
interface Said {
  t: string;
  d?: string;
  h?: string;
  w?: string;
  p?: string;
  a?: string;
  r?: string;
  i?: string;
}

function short(read: ReadLine): Said {
  const said: Said = { t: read.title };
  if (read.due) said.d = read.due.replace("2026-", "");
  if (read.dueTime) said.h = read.dueTime;
  if (read.followUp) said.w = read.followUp.replace("2026-", "");
  if (read.priority) said.p = read.priority;
  if (read.assignee) said.a = read.assignee.code;
  if (read.repeat) {
    const { count, unit, day, until } = read.repeat;
    said.r = [`${count} ${unit}`, day && `on ${day}`, until && `until ${until}`].filter(Boolean).join(" ");
  }
  if (read.issues.length > 0) said.i = read.issues.map((issue) => issue.code).join(" ");
  return said;
}

function hold(language: Language, table: Array<[string, Said]>) {
  for (const [line, said] of table) {
    expect(short(readLine(line, { today, language, people })), line).toEqual(said);
  }
}

describe("readLine", () => {
  it("understands German lines", () => {
    const table: Array<[string, Said]> = [
      // Without a day
      ["Angebot Brandschutz anrufen", { t: "Angebot Brandschutz anrufen" }],
      ["  Angebot   einholen ", { t: "Angebot einholen" }],
      ["Miete", { t: "Miete" }],
      ["morgen", { t: "morgen" }],
      // Days
      ["Angebot Brandschutz anrufen fr", { t: "Angebot Brandschutz anrufen", d: "03-20" }],
      ["Angebot anrufen Freitag", { t: "Angebot anrufen", d: "03-20" }],
      ["Angebot anrufen am Freitag", { t: "Angebot anrufen", d: "03-20" }],
      ["Angebot anrufen bis Fr.", { t: "Angebot anrufen", d: "03-20" }],
      ["Angebot anrufen mo", { t: "Angebot anrufen", d: "03-23" }],
      ["Post holen heute", { t: "Post holen", d: "03-16" }],
      ["Post holen morgen", { t: "Post holen", d: "03-17" }],
      ["morgen Post holen", { t: "Post holen", d: "03-17" }],
      ["übermorgen Post holen", { t: "Post holen", d: "03-18" }],
      ["Freitag Post holen", { t: "Post holen", d: "03-20" }],
      ["Steuer 31.5.", { t: "Steuer", d: "05-31" }],
      ["Steuer bis 31.5.", { t: "Steuer", d: "05-31" }],
      ["Steuer bis 31.5", { t: "Steuer", d: "05-31" }],
      ["Steuer 31.05.2026", { t: "Steuer", d: "05-31" }],
      ["Steuer 31.5.27", { t: "Steuer", d: "2027-05-31" }],
      ["Steuer 15.3.", { t: "Steuer", d: "2027-03-15" }],
      ["Steuer 2026-05-31", { t: "Steuer", d: "05-31" }],
      ["Steuer 31. Mai", { t: "Steuer", d: "05-31" }],
      ["Steuer zum 31. Mai 2027", { t: "Steuer", d: "2027-05-31" }],
      ["Steuer Ende Mai", { t: "Steuer", d: "05-31" }],
      ["Steuer Ende März 2027", { t: "Steuer", d: "2027-03-31" }],
      ["Steuer bis Ende Februar 2028", { t: "Steuer", d: "2028-02-29" }],
      ["Steuer Mitte Mai 2027", { t: "Steuer", d: "2027-05-15" }],
      ["Steuer Anfang Mai 2027", { t: "Steuer", d: "2027-05-01" }],
      ["Steuer Mitte Mai", { t: "Steuer", d: "05-15" }],
      ["Steuer Anfang Mai", { t: "Steuer", d: "05-01" }],
      ["Steuer bis zum 15.", { t: "Steuer", d: "04-15" }],
      ["Umsatzsteuer ult", { t: "Umsatzsteuer", d: "03-31" }],
      ["Inventur Monatsende", { t: "Inventur", d: "03-31" }],
      ["Inventur Quartalsende", { t: "Inventur", d: "03-31" }],
      ["Inventur Jahresende", { t: "Inventur", d: "12-31" }],
      ["Bericht kw14", { t: "Bericht", d: "03-30" }],
      ["Bericht KW 14", { t: "Bericht", d: "03-30" }],
      ["Bericht nächste Woche", { t: "Bericht", d: "03-23" }],
      ["Bericht nächsten Dienstag", { t: "Bericht", d: "03-17" }],
      ["Bericht Ende der Woche", { t: "Bericht", d: "03-20" }],
      ["Bericht in 3 Tagen", { t: "Bericht", d: "03-19" }],
      ["Bericht in zwei Wochen", { t: "Bericht", d: "03-30" }],
      ["Bericht in einem Monat", { t: "Bericht", d: "04-16" }],
      ["Bericht +14", { t: "Bericht", d: "03-30" }],
      ["Bericht nächsten Monat", { t: "Bericht", d: "04-01" }],
      // Hours
      ["Weber anrufen fr 14:30", { t: "Weber anrufen", d: "03-20", h: "14:30" }],
      ["Weber anrufen 14:30", { t: "Weber anrufen", d: "03-16", h: "14:30" }],
      ["Weber anrufen morgen um 9", { t: "Weber anrufen", d: "03-17", h: "09:00" }],
      ["Weber anrufen 9 Uhr morgen", { t: "Weber anrufen", d: "03-17", h: "09:00" }],
      ["Weber anrufen 14.30 Uhr", { t: "Weber anrufen", d: "03-16", h: "14:30" }],
      ["Weber anrufen mittags", { t: "Weber anrufen", d: "03-16", h: "12:00" }],
      // Wiedervorlage
      ["Vertrag Weber wv fr", { t: "Vertrag Weber", w: "03-20" }],
      ["Vertrag Weber Wiedervorlage am 3.5.", { t: "Vertrag Weber", w: "05-03" }],
      ["wv 3.5. Vertrag Weber", { t: "Vertrag Weber", w: "05-03" }],
      ["Vertrag Weber wv in 2 Wochen", { t: "Vertrag Weber", w: "03-30" }],
      ["Vertrag Weber wv mo bis 31.5.", { t: "Vertrag Weber", d: "05-31", w: "03-23" }],
      // People
      ["Schlüssel bestellen @Kern", { t: "Schlüssel bestellen", a: "KE" }],
      ["Schlüssel bestellen @ke fr", { t: "Schlüssel bestellen", d: "03-20", a: "KE" }],
      ["Schlüssel bestellen @joerg", { t: "Schlüssel bestellen", a: "KE" }],
      ["@Petersen Schlüssel bestellen", { t: "Schlüssel bestellen", a: "AP" }],
      ["Schlüssel bestellen für Frau Petersen morgen", { t: "Schlüssel bestellen", d: "03-17", a: "AP" }],
      ["Blumen für Oma", { t: "Blumen für Oma" }],
      // Pressing
      ["Server prüfen !", { t: "Server prüfen", p: "high" }],
      ["Server prüfen dringend", { t: "Server prüfen", p: "high" }],
      ["Dringend: Server prüfen", { t: "Server prüfen", p: "high" }],
      ["Server prüfen heute !! @AP", { t: "Server prüfen", d: "03-16", p: "high", a: "AP" }],
      // Again and again
      ["Blumen gießen jeden Montag", { t: "Blumen gießen", d: "03-23", r: "1 week" }],
      ["Blumen gießen montags", { t: "Blumen gießen", d: "03-23", r: "1 week" }],
      ["Blumen gießen täglich", { t: "Blumen gießen", d: "03-16", r: "1 day" }],
      ["Kasse zählen alle 2 Wochen", { t: "Kasse zählen", d: "03-16", r: "2 week" }],
      ["Kasse zählen jeden zweiten Freitag", { t: "Kasse zählen", d: "03-20", r: "2 week" }],
      ["Kasse zählen fr alle 2 Wochen", { t: "Kasse zählen", d: "03-20", r: "2 week" }],
      ["Miete prüfen monatlich", { t: "Miete prüfen", d: "03-16", r: "1 month" }],
      ["Miete prüfen monatlich am 3.", { t: "Miete prüfen", d: "04-03", r: "1 month on 3" }],
      ["Miete prüfen jeden 31.", { t: "Miete prüfen", d: "03-31", r: "1 month on 31" }],
      ["Umsatzsteuer 10.4. vierteljährlich", { t: "Umsatzsteuer", d: "04-10", r: "3 month" }],
      ["Feuerlöscher prüfen jährlich ab 1.6.", { t: "Feuerlöscher prüfen", d: "06-01", r: "1 year" }],
      ["Post holen täglich bis 31.3.", { t: "Post holen", d: "03-16", r: "1 day until 2026-03-31" }],
      // What stays part of the title
      ["Fr Weber anrufen", { t: "Fr Weber anrufen" }],
      ["Raum 12 aufschließen", { t: "Raum 12 aufschließen" }],
      ["Rechnung 4711", { t: "Rechnung 4711" }],
      ["Angebot 2026", { t: "Angebot 2026" }],
      ["Version 1.5", { t: "Version 1.5" }],
      ["Weiter so", { t: "Weiter so" }],
      ["Blumen gießen bis so", { t: "Blumen gießen", d: "03-22" }],
      ["Montagsrunde vorbereiten", { t: "Montagsrunde vorbereiten" }],
      ["Kapitel 3 lesen", { t: "Kapitel 3 lesen" }],
      // Wrong ones
      ["Steuer 31.2.", { t: "Steuer 31.2.", i: "no_such_day" }],
      ["Steuer bis 30.2.2026", { t: "Steuer bis 30.2.2026", i: "no_such_day" }],
      ["Vertrag Weber wv", { t: "Vertrag Weber", i: "follow_up_without_day" }],
      ["Kasse zählen alle 0 Tage", { t: "Kasse zählen alle 0 Tage", i: "repeat_zero" }],
      ["Kasse zählen werktags", { t: "Kasse zählen werktags", i: "repeat_unknown" }],
      ["Schlüssel bestellen @Meier", { t: "Schlüssel bestellen @Meier", i: "person_unknown" }],
      ["Schlüssel bestellen @Anna", { t: "Schlüssel bestellen @Anna", i: "person_unclear" }],
      ["Post holen gestern", { t: "Post holen", d: "03-15", i: "past" }],
      ["Steuer 1.3.2026", { t: "Steuer", d: "03-01", i: "past" }],
      [
        "Post holen montags bis 17.3.",
        { t: "Post holen", d: "03-23", r: "1 week until 2026-03-17", i: "repeat_ended" },
      ],
      ["", { t: "", i: "no_title" }],
    ];
    expect(table.length).toBeGreaterThanOrEqual(80);
    hold("de", table);
  });

  it("understands English lines", () => {
    const table: Array<[string, Said]> = [
      ["Call about the quote", { t: "Call about the quote" }],
      ["Call about the quote fri", { t: "Call about the quote", d: "03-20" }],
      ["Call about the quote on Friday", { t: "Call about the quote", d: "03-20" }],
      ["Call about the quote by Friday", { t: "Call about the quote", d: "03-20" }],
      ["Collect post today", { t: "Collect post", d: "03-16" }],
      ["Collect post tomorrow", { t: "Collect post", d: "03-17" }],
      ["tomorrow collect post", { t: "collect post", d: "03-17" }],
      ["Tax return 31 May", { t: "Tax return", d: "05-31" }],
      ["Tax return by May 31", { t: "Tax return", d: "05-31" }],
      ["Tax return 31 May 2027", { t: "Tax return", d: "2027-05-31" }],
      ["Tax return by the 15th", { t: "Tax return", d: "04-15" }],
      ["Tax return end of May", { t: "Tax return", d: "05-31" }],
      ["Tax return end of May 2027", { t: "Tax return", d: "2027-05-31" }],
      ["Tax return by end of May 2027", { t: "Tax return", d: "2027-05-31" }],
      ["Tax return middle of May 2027", { t: "Tax return", d: "2027-05-15" }],
      ["Tax return mid May", { t: "Tax return", d: "05-15" }],
      ["Tax return 2026-05-31", { t: "Tax return", d: "05-31" }],
      ["Report next week", { t: "Report", d: "03-23" }],
      ["Report next Tuesday", { t: "Report", d: "03-17" }],
      ["Report in 3 days", { t: "Report", d: "03-19" }],
      ["Report in two weeks", { t: "Report", d: "03-30" }],
      ["Report in a month", { t: "Report", d: "04-16" }],
      ["Report end of the month", { t: "Report", d: "03-31" }],
      ["Report end of week", { t: "Report", d: "03-20" }],
      ["Report week 14", { t: "Report", d: "03-30" }],
      ["Call Weber fri 2:30pm", { t: "Call Weber", d: "03-20", h: "14:30" }],
      ["Call Weber tomorrow at 9", { t: "Call Weber", d: "03-17", h: "09:00" }],
      ["Call Weber at noon", { t: "Call Weber", d: "03-16", h: "12:00" }],
      ["Call Weber 12am", { t: "Call Weber", d: "03-16", h: "00:00" }],
      ["Contract Weber follow up fri", { t: "Contract Weber", w: "03-20" }],
      ["Contract Weber follow-up on 3 May", { t: "Contract Weber", w: "05-03" }],
      ["Follow up with Weber", { t: "Follow up with Weber" }],
      ["Order keys @Kern", { t: "Order keys", a: "KE" }],
      ["Order keys for Petersen tomorrow", { t: "Order keys", d: "03-17", a: "AP" }],
      ["Check server urgent", { t: "Check server", p: "high" }],
      ["Urgent: check server", { t: "check server", p: "high" }],
      ["Water plants every Monday", { t: "Water plants", d: "03-23", r: "1 week" }],
      ["Water plants daily", { t: "Water plants", d: "03-16", r: "1 day" }],
      ["Count cash every 2 weeks", { t: "Count cash", d: "03-16", r: "2 week" }],
      ["Count cash every other Friday", { t: "Count cash", d: "03-20", r: "2 week" }],
      ["Rent monthly on the 3rd", { t: "Rent", d: "04-03", r: "1 month on 3" }],
      ["Collect post daily until 31 March", { t: "Collect post", d: "03-16", r: "1 day until 2026-03-31" }],
      ["What to do", { t: "What to do" }],
      ["Find who sat", { t: "Find who sat" }],
      ["Room 12", { t: "Room 12" }],
      ["Tax return 31 February", { t: "Tax return 31 February", i: "no_such_day" }],
      ["Count cash every weekday", { t: "Count cash every weekday", i: "repeat_unknown" }],
      ["Order keys @Miller", { t: "Order keys @Miller", i: "person_unknown" }],
      ["Collect post yesterday", { t: "Collect post", d: "03-15", i: "past" }],
    ];
    expect(table.length).toBeGreaterThanOrEqual(40);
    hold("en", table);
  });

  it("loses no word that it does not understand, however odd the line is", () => {
    for (const line of [
      "@",
      "! !",
      "wv",
      "bis",
      "a ".repeat(500).trim(),
      "bis bis 3.5.",
      "!!! @@@ wv wv",
      "31.2. 31.2.",
    ]) {
      const read = readLine(line, { today, language: "de", people });
      const kept = [read.title, ...read.issues.map((issue) => issue.text)].join(" ");
      const taken = [read.due, read.followUp, read.priority].filter(Boolean).length;
      expect(kept.length > 0 || taken > 0, line).toBe(true);
    }
  });
});
