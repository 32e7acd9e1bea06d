import type { FileEntry } from "../api/generated/commands";

/** How a file is shown in the window: as a picture, as text, or by its name alone. */
export type Shape = "picture" | "text" | "name";

/** What the window can draw by itself. TIFF and HEIC it cannot; SVG is a program as much as a picture. */
const PICTURES = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp"];
const TEXTS = ["message/rfc822", "application/json"];

/** A scan of many pages would hold up the window; it is opened instead. */
const MOST_PICTURE = 32_000_000;
const MOST_THUMBNAIL = 8_000_000;
const MOST_TEXT = 4_000_000;

/** How a file is previewed, by its content and its size. */
export function shapeOf({ media_type, size }: Pick<FileEntry, "media_type" | "size">): Shape {
  if (PICTURES.includes(media_type)) return size <= MOST_PICTURE ? "picture" : "name";
  if (media_type.startsWith("text/") || TEXTS.includes(media_type)) return size <= MOST_TEXT ? "text" : "name";
  return "name";
}

/** Whether the list shows a small picture of it. */
export function hasThumbnail(file: Pick<FileEntry, "media_type" | "size">): boolean {
  return shapeOf(file) === "picture" && file.size <= MOST_THUMBNAIL;
}

/** What a file is, in the terms of an office. */
export type FileKind =
  | "pdf"
  | "picture"
  | "document"
  | "table"
  | "slides"
  | "archive"
  | "email"
  | "card"
  | "calendar"
  | "text"
  | "program"
  | "other";

const KINDS: readonly [FileKind, readonly string[]][] = [
  ["pdf", ["application/pdf"]],
  ["picture", ["image/"]],
  ["document", ["wordprocessingml", "opendocument.text", "application/rtf"]],
  ["table", ["spreadsheetml", "opendocument.spreadsheet", "text/csv"]],
  ["slides", ["presentationml", "opendocument.presentation"]],
  ["archive", ["application/zip"]],
  ["email", ["message/rfc822"]],
  ["card", ["text/vcard"]],
  ["calendar", ["text/calendar"]],
  ["text", ["text/", "application/json"]],
  ["program", ["application/x-executable"]],
];

/** The kind by the media type. */
export function kindOf(mediaType: string): FileKind {
  return KINDS.find(([, parts]) => parts.some((part) => mediaType.includes(part)))?.[0] ?? "other";
}

/** Text as it was meant: by its mark, else as UTF-8, else as Windows wrote it before. */
export function readText(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
