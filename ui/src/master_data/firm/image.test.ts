import { expect, it } from "vitest";
import { imageType } from "./image";

it("knows pictures by their first bytes, whatever they are called", () => {
  expect(imageType(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d]))).toBe("image/png");
  expect(imageType(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe("image/jpeg");
  expect(imageType(new TextEncoder().encode('<?xml version="1.0"?>\n<svg xmlns="x">'))).toBe("image/svg+xml");
  expect(imageType(new TextEncoder().encode("%PDF-1.7"))).toBeNull();
  expect(imageType(new Uint8Array())).toBeNull();
});
