import { expect, it } from "vitest";
import { hasThumbnail, kindOf, readText, shapeOf } from "./shape";

it("shows pictures and texts, and names everything else", () => {
  const shape = (media_type: string, size = 1000) => shapeOf({ media_type, size });
  expect(shape("image/png")).toBe("picture");
  expect(shape("text/csv")).toBe("text");
  expect(shape("text/html")).toBe("text");
  expect(shape("message/rfc822")).toBe("text");
  for (const named of ["application/pdf", "image/svg+xml", "image/heic", "application/zip"]) {
    expect(shape(named), named).toBe("name");
  }
});

it("names what is too large to be shown", () => {
  expect(shapeOf({ media_type: "image/jpeg", size: 40_000_000 })).toBe("name");
  expect(shapeOf({ media_type: "text/plain", size: 5_000_000 })).toBe("name");
  expect(hasThumbnail({ media_type: "image/jpeg", size: 9_000_000 })).toBe(false);
  expect(hasThumbnail({ media_type: "image/jpeg", size: 900_000 })).toBe(true);
});

it("calls files what an office calls them", () => {
  expect(kindOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document")).toBe("document");
  expect(kindOf("application/vnd.oasis.opendocument.spreadsheet")).toBe("table");
  expect(kindOf("text/csv")).toBe("table");
  expect(kindOf("text/plain")).toBe("text");
  expect(kindOf("application/octet-stream")).toBe("other");
});

it("reads text of the usual encodings", () => {
  const bytes = (...values: number[]) => new Uint8Array(values).buffer;
  expect(readText(new TextEncoder().encode("Größe").buffer)).toBe("Größe");
  expect(readText(bytes(0x47, 0x72, 0xf6, 0xdf, 0x65))).toBe("Größe");
  expect(readText(bytes(0xff, 0xfe, 0x41, 0x00, 0xe4, 0x00))).toBe("Aä");
  expect(readText(bytes(0xef, 0xbb, 0xbf, 0x41))).toBe("A");
});
