import { expect, it } from "vitest";
import { periodWords } from "./period";
import { de } from "./words.de";

it("says when something holds, held, or will hold", () => {
  const today = "2026-03-16";
  expect(periodWords(de, null, null, today)).toBe("");
  expect(periodWords(de, "2026-04-01", null, today)).toBe("gilt ab Mi 01.04.2026");
  expect(periodWords(de, "2026-03-16", null, today)).toBe("seit 16.03.2026");
  expect(periodWords(de, null, "2026-03-15", today)).toBe("galt bis 15.03.2026");
  expect(periodWords(de, "2020-01-01", "2026-03-16", today)).toBe("gilt bis 16.03.2026");
});
