import { describe, expect, it } from "vitest";
import { moveColumn, offered, readColumns, turnColumn } from "./columns";

const all = ["number", "title", "partner", "kind", "end"] as const;
type Column = (typeof all)[number];

describe("columns on paper", () => {
  it("are offered all, the printed ones first", () => {
    expect(offered<Column>(all, ["end", "number"])).toEqual(["end", "number", "title", "partner", "kind"]);
  });

  it("come in at the place where they are offered and go without a trace", () => {
    expect(turnColumn<Column>(all, ["number", "title", "end"], "kind")).toEqual(["number", "title", "kind", "end"]);
    expect(turnColumn<Column>(all, ["number", "title"], "end")).toEqual(["number", "title", "end"]);
    expect(turnColumn<Column>(all, ["number", "title"], "title")).toEqual(["number"]);
  });

  it("move one place and stop at the edges", () => {
    expect(moveColumn<Column>(["number", "title", "end"], "end", -1)).toEqual(["number", "end", "title"]);
    expect(moveColumn<Column>(["number", "title"], "number", -1)).toEqual(["number", "title"]);
    expect(moveColumn<Column>(["number"], "end", 1)).toEqual(["number"]);
  });

  it("come back from a kept form, without those that are gone or stand twice", () => {
    expect(readColumns<Column>(all, ["number"], ["end", "gone", "end"])).toEqual(["end"]);
    expect(readColumns<Column>(all, ["number"], ["gone"])).toEqual(["number"]);
    expect(readColumns<Column>(all, ["number"], null)).toEqual(["number"]);
  });
});
