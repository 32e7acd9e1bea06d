import { createFormControl } from "react-hook-form";
import { expect, it } from "vitest";
import { keepTyped, takeStored } from "./typed";

const row = (key: string, id: number | null, title: string) => ({ key, id, title });

it("takes over what was stored where nothing was typed since", () => {
  expect(keepTyped({ title: " Beirat " }, { title: " Beirat " }, { title: "Beirat" })).toEqual({ title: "Beirat" });
});

it("keeps what was typed since, field by field", () => {
  const submitted = { title: "Bei", place: " Elbe ", when: { first: "2026-03-16", last: "2026-03-16" } };
  const now = { ...submitted, title: "Beirat", when: { first: "2026-03-16", last: "2026-03-17" } };
  const stored = { ...submitted, place: "Elbe" };
  expect(keepTyped(submitted, now, stored)).toEqual({
    title: "Beirat",
    place: "Elbe",
    when: { first: "2026-03-16", last: "2026-03-17" },
  });
});

it("gives new rows their ids and keeps rows that came, went or were moved since", () => {
  const submitted = { lines: [row("a", null, "Begrüßung"), row("b", null, "Bericht"), row("c", null, "Schluss")] };
  const now = { lines: [row("c", null, "Schluss"), row("a", null, "Begrüßung aller"), row("d", null, "Neu")] };
  const stored = { lines: [row("a", 1, "Begrüßung"), row("b", 2, "Bericht"), row("c", 3, "Schluss")] };
  expect(keepTyped(submitted, now, stored)).toEqual({
    lines: [row("c", 3, "Schluss"), row("a", 1, "Begrüßung aller"), row("d", null, "Neu")],
  });
});

it("leaves a form changed only by what was typed since", () => {
  const { formControl: form } = createFormControl({ defaultValues: { name: "", code: "" } });
  // As it is once a component shows it.
  form.control._state.mount = true;
  form.setValue("name", " Raum El", { shouldDirty: true });
  const submitted = { ...form.getValues() };
  form.setValue("name", " Raum Elbe", { shouldDirty: true });
  takeStored(form as never, submitted, { name: "Raum El", code: "EL" });
  expect(form.getValues()).toEqual({ name: " Raum Elbe", code: "EL" });
  expect(form.control._getDirty()).toBe(true);

  takeStored(form as never, { ...form.getValues() }, { name: "Raum Elbe", code: "EL" });
  expect(form.getValues()).toEqual({ name: "Raum Elbe", code: "EL" });
  expect(form.control._getDirty()).toBe(false);
});
