import { beforeEach, expect, it } from "vitest";
import { type Answer, KontorError, replacePlatform } from "../platform";
import { call } from "./call";
import { publishChanges } from "./changes";
import { commandQuery, queryClient } from "./queries";

const asked: string[] = [];
beforeEach(() => {
  asked.length = 0;
  queryClient.clear();
  replacePlatform({
    kind: "fake",
    async call(name): Promise<Answer> {
      asked.push(name);
      if (name === "history_undo") {
        const changes = { op: null, kinds: ["contact"], records: [{ kind: "contact", id: 7 }], many: false };
        return { kind: "value", value: null, changes };
      }
      if (name === "office_close") throw new KontorError("DISK_FULL");
      return { kind: "value", value: name, changes: null };
    },
    stage: async () => "",
    ready: () => undefined,
  });
});

it("makes stale what shows a changed kind, whoever changed it, and leaves the rest", async () => {
  const contacts = commandQuery("history_state", null, { kinds: ["contact"] });
  const rooms = commandQuery("pc_get", null, { kinds: ["room"] });
  const never = commandQuery("backups_list", null, { kinds: [] });
  const always = commandQuery("office_state", null);
  for (const query of [contacts, rooms, never, always]) await queryClient.fetchQuery(query as typeof contacts);
  const stale = () =>
    [contacts, rooms, never, always].map((query) => queryClient.getQueryState(query.queryKey)?.isInvalidated);
  expect(stale()).toEqual([false, false, false, false]);
  await call("history_undo", null);
  expect(stale()).toEqual([true, false, false, true]);
  publishChanges({ op: null, kinds: ["room"], records: [], many: true });
  expect(stale()).toEqual([true, true, false, true]);
});

it("answers from memory until something changes", async () => {
  const query = commandQuery("pc_get", null, { kinds: ["room"] });
  await queryClient.fetchQuery(query);
  await queryClient.fetchQuery(query);
  expect(asked).toEqual(["pc_get"]);
});

it("throws refusals with their code", async () => {
  await expect(call("office_close", null)).rejects.toMatchObject({ code: "DISK_FULL" });
});
