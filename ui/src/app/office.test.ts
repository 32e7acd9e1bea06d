import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { queryClient, setFailureReporter } from "../shared/api";
import type { OfficeState } from "../shared/api/generated/commands";
import { type Answer, KontorError, replacePlatform } from "../shared/platform";
import { changeOffice, enterOffice, officeQuery } from "./office";

const state = (file: string | null): OfficeState => ({
  open: file === null ? null : { name: file, file, folder: "/büro", warnings: [], last_backup: null, has_firm: true },
  who: "Anna",
  recent: [],
  today: "2026-03-16",
  zone: "Europe/Berlin",
  version: "0",
});

let said: string[] = [];
let now = state(null);
beforeEach(() => {
  said = [];
  queryClient.clear();
  setFailureReporter(({ what }) => said.push(what));
  replacePlatform({
    kind: "fake",
    async call(name): Promise<Answer> {
      if (name !== "office_state") throw new KontorError("DISK_FULL");
      return { kind: "value", value: now, changes: null };
    },
    stage: async () => "",
    ready: () => undefined,
  });
  enterOffice(state("a.kontor"));
});
afterEach(() => vi.restoreAllMocks());

const shown = () => queryClient.getQueryData(officeQuery.queryKey) as OfficeState;
const refuse = async () => {
  throw new KontorError("DISK_FULL");
};

it("shows what is open after a file could not be closed as it should", async () => {
  now = state(null);
  expect(await changeOffice(refuse)).toBe(false);
  expect(said).toHaveLength(1);
  expect(shown().open).toBeNull();
});

it("leaves what is in view alone where the same file is still open", async () => {
  queryClient.setQueryData(["contacts_page"], "rows");
  now = state("a.kontor");
  expect(await changeOffice(refuse)).toBe(false);
  expect(said).toHaveLength(1);
  expect(queryClient.getQueryData(["contacts_page"])).toBe("rows");
});

it("enters the other file and forgets the one before", async () => {
  queryClient.setQueryData(["contacts_page"], "rows");
  expect(await changeOffice(async () => state("b.kontor"))).toBe(true);
  expect(said).toEqual([]);
  expect(shown().open?.file).toBe("b.kontor");
  expect(queryClient.getQueryData(["contacts_page"])).toBeUndefined();
  expect(await changeOffice(async () => null)).toBe(false);
  expect(shown().open?.file).toBe("b.kontor");
});
