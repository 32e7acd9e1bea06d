import { expect, test } from "vitest";
import { proposeSign } from "./sign";

test("a sign is made of the first letters and is nobody else's", () => {
  const others = [{ code: "AP" }, { code: "ap2" }];
  expect(proposeSign("Anna", "Petersen", [])).toBe("AP");
  expect(proposeSign("Anna", "Petersen", others)).toBe("AP3");
  expect(proposeSign("Özlem", "Şahin", [])).toBe("OS");
  expect(proposeSign("", "Brandt", [])).toBe("B");
  expect(proposeSign(" ", "", [])).toBe("");
});
