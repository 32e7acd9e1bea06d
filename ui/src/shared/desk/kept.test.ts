import { beforeEach, describe, expect, it } from "vitest";
import { forgetKept, keptSearch, listBehind, noteStep } from "./kept";

const places = [{ path: "/contracts", passing: ["form", "wide"] }, { path: "/letters" }];

describe("a place that is left", () => {
  beforeEach(forgetKept);

  it("is found again with its filter, its grouping and the chosen record", () => {
    noteStep("/contracts", { text: "miete", by: "kind", id: 7, wide: true }, places);
    noteStep("/settings", {}, places);
    expect(keptSearch("/contracts")).toEqual({ text: "miete", by: "kind", id: 7 });
  });

  it("shows everything where one presses its name while one is in it", () => {
    noteStep("/contracts", { text: "miete" }, places);
    expect(keptSearch("/contracts")).toEqual({});
  });

  it("is found again from a screen of its own as well", () => {
    noteStep("/contracts", { due: 30 }, places);
    noteStep("/contracts/notice", { id: 3 }, places);
    expect(keptSearch("/contracts")).toEqual({ due: 30 });
    expect(listBehind("/contracts")).toEqual({ due: 30 });
  });

  it("does not lie behind what is done elsewhere", () => {
    noteStep("/contracts", { due: 30 }, places);
    noteStep("/", {}, places);
    expect(listBehind("/contracts")).toEqual({});
  });

  it("keeps nothing where the place does not ask for it, nor in another office", () => {
    noteStep("/letters", { text: "an" }, places);
    noteStep("/contracts", { due: 30 }, places);
    noteStep("/", {}, places);
    expect(keptSearch("/letters")).toEqual({});
    forgetKept();
    expect(keptSearch("/contracts")).toEqual({});
  });
});
