import { expect, it } from "vitest";
import { KontorError } from "../platform";
import { inUseOf } from "./inuse";

it("reads the places of a refusal and leaves other errors alone", () => {
  const places = [{ kind: "contract", id: 7, title: "Kopiererleasing" }];
  const kinds = [{ kind: "contract", count: 31 }];
  expect(inUseOf(new KontorError("IN_USE", { places, kinds, count: 31 }))).toEqual({ places, kinds, count: 31 });
  expect(inUseOf(new KontorError("IN_USE", { places }))?.count).toBe(1);
  expect(inUseOf(new KontorError("NOT_FOUND", { places }))).toBeNull();
  expect(inUseOf(new KontorError("IN_USE"))).toBeNull();
});
