import { afterEach, expect, it, vi } from "vitest";
import { bridge } from "./bridge";

afterEach(() => vi.unstubAllGlobals());

function at(hash: string) {
  const replaced: string[] = [];
  const location = { hash, search: "", pathname: "/" } as Location;
  const history = { replaceState: (_: unknown, __: string, url: string) => replaced.push(url) } as unknown as History;
  return { platform: bridge(location, history), replaced };
}

function answering(body: BodyInit, type: string) {
  const fetched = vi.fn(
    async (_path: string, _init: RequestInit) => new Response(body, { headers: { "content-type": type } }),
  );
  vi.stubGlobal("fetch", fetched);
  return fetched;
}

it("sends name, request and job with the token, which leaves the address", async () => {
  const fetched = answering('{"ok":{"id":7},"changes":null}', "application/json");
  const { platform, replaced } = at("#token=secret");
  expect(await platform.call("contacts_get", { id: 7 }, { job: 3 })).toEqual({
    kind: "value",
    value: { id: 7 },
    changes: null,
  });
  const [path, init] = fetched.mock.calls[0] ?? [];
  expect(path).toBe("/call");
  expect(init?.body).toBe('{"name":"contacts_get","request":{"id":7},"job":3}');
  expect(init?.headers).toMatchObject({ "x-kontor-token": "secret" });
  expect(replaced).toEqual(["/"]);
});

it("hands bytes through and refusals up", async () => {
  answering(new Uint8Array([37, 80, 68, 70]), "application/pdf");
  const answer = await at("").platform.call("papers_pdf", {});
  expect(answer.kind === "bytes" && new Uint8Array(answer.bytes)).toEqual(new Uint8Array([37, 80, 68, 70]));
  answering('{"error":{"code":"NOT_FOUND","data":null}}', "application/json");
  await expect(at("").platform.call("contacts_get", { id: 1 })).rejects.toMatchObject({ code: "NOT_FOUND", data: {} });
});

it("stages a file under its name, umlauts and all", async () => {
  const fetched = answering('{"ok":{"token":"t1"}}', "application/json");
  expect(await at("").platform.stage("Müller.vcf", new Uint8Array([1, 2]))).toBe("t1");
  expect(fetched.mock.calls[0]?.[1].headers).toMatchObject({ "x-kontor-name": "M%C3%BCller.vcf" });
});

it("says when nobody answers", async () => {
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("refused");
  });
  await expect(at("").platform.call("office_state", null)).rejects.toMatchObject({ code: "PLATFORM_UNREACHABLE" });
});
