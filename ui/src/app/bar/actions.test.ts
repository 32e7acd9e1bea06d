import { afterEach, expect, it } from "vitest";
import { setLanguage } from "../../shared/words";
import { places } from "../places";
import { appWords } from "../words";
import { gather } from "./entries";

afterEach(() => setLanguage("de"));

/** What the box answers to a text, without the index. */
const found = (text: string) =>
  gather({
    text,
    places,
    answer: null,
    recent: [],
    words: appWords(),
    go: () => undefined,
    views: [],
    further: { do: [], go: [] },
  })
    .flatMap((group) => group.entries)
    .map((entry) => entry.key);

for (const language of ["de", "en"] as const) {
  it(`finds every action, place and part by its own words (${language})`, () => {
    setLanguage(language);
    const wanted = places.flatMap((place) => [
      { key: place.path as string, title: place.title() },
      ...(place.actions ?? []).map((action) => ({ key: action.id, title: action.title() })),
      ...(place.actions ?? []).flatMap((action) =>
        action.also
          ? action
              .also()
              .split(" ")
              .map((word) => ({ key: action.id, title: word }))
          : [],
      ),
      ...(place.parts?.() ?? []).flatMap((part) =>
        [part.title, ...(part.also?.split(" ") ?? [])].map((title) => ({ key: `${place.path}-${part.id}`, title })),
      ),
    ]);
    expect(wanted.length).toBeGreaterThan(80);
    expect(wanted.filter(({ key, title }) => !found(title).includes(key))).toEqual([]);
  });
}

it("names no two actions alike", () => {
  for (const language of ["de", "en"] as const) {
    setLanguage(language);
    const titles = places.flatMap((place) => (place.actions ?? []).map((action) => action.title()));
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  }
});

it("finds a new contact by either name", () => {
  expect(found("Neuer Kontakt").slice(0, 2)).toEqual(["contact-person", "contact-organisation"]);
  setLanguage("en");
  expect(found("new contact").slice(0, 2)).toEqual(["contact-person", "contact-organisation"]);
});
