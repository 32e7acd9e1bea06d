import { afterEach, expect, it } from "vitest";
import { clearNotices, currentNotices, notify, settleFailures } from "./notices";

afterEach(clearNotices);
const said = () => currentNotices().map((notice) => notice.what);

it("lets what succeeds take the place of everything said before", () => {
  notify({ tone: "danger", what: "Das Programm antwortet nicht." });
  notify({ tone: "fine", what: "Gespeichert" });
  expect(said()).toEqual(["Gespeichert"]);
  notify({ tone: "plain", what: "Gelöscht" });
  expect(said()).toEqual(["Gelöscht"]);
});

it("keeps failures beside each other, none twice", () => {
  notify({ tone: "danger", what: "eins" });
  notify({ tone: "due", what: "zwei" });
  notify({ tone: "danger", what: "eins" });
  expect(said()).toEqual(["zwei", "eins"]);
});

it("drops failures with the place they belong to, but not what must not go unsaid", () => {
  notify({ tone: "danger", what: "keine Sicherungskopie", stays: true });
  notify({ tone: "danger", what: "nicht geöffnet" });
  settleFailures();
  expect(said()).toEqual(["keine Sicherungskopie"]);
  notify({ tone: "fine", what: "Gespeichert" });
  settleFailures();
  expect(said()).toEqual(["keine Sicherungskopie", "Gespeichert"]);
});
