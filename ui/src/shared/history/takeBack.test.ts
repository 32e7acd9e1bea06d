import { beforeEach, expect, it, vi } from "vitest";
import * as questions from "../parts/confirm/confirm";
import * as notices from "../parts/notice/notices";
import { type Answer, type ChangeSet, KontorError, replacePlatform } from "../platform";
import { notifyDone, takeBack } from "./takeBack";

const asked: unknown[] = [];
let blocked = false;
const said = vi.spyOn(notices, "notify");
const sure = vi.spyOn(questions, "confirm");
const changes = (op: ChangeSet["op"]): ChangeSet => ({ op, kinds: ["contact"], records: [], many: false });
const deleted = { id: 7, code: "contact_deleted", title: "Anna Weber" };

beforeEach(() => {
  asked.length = 0;
  blocked = false;
  said.mockClear();
  replacePlatform({
    kind: "fake",
    async call(name, request): Promise<Answer> {
      asked.push([name, request]);
      if (blocked && !(request as { along: boolean }).along) {
        throw new KontorError("UNDO_BLOCKED", { steps: [{ ...deleted, id: 8 }] });
      }
      return { kind: "value", value: null, changes: null };
    },
    stage: async () => "",
    ready: () => undefined,
  });
});

it("takes back the step of the notice, whatever was done since", async () => {
  notifyDone("Anna Weber gelöscht", changes(deleted));
  notifyDone("Raum Elbe gelöscht", changes({ id: 9, code: "room_deleted", title: "Raum Elbe" }));
  said.mock.calls[0]?.[0].action?.run();
  await vi.waitFor(() => expect(asked).toEqual([["history_undo_step", { op: 7, along: false }]]));
});

it("tells who waits for it", async () => {
  const undone = vi.fn();
  notifyDone("„Nordlicht“ angelegt", changes({ id: 7, code: "contact_created", title: "Nordlicht" }), undone);
  said.mock.calls[0]?.[0].action?.run();
  await vi.waitFor(() => expect(undone).toHaveBeenCalledOnce());
});

it("offers nothing where no step was written", () => {
  notifyDone("Nichts gelöscht", changes(null));
  expect(said.mock.calls[0]?.[0].action).toBeUndefined();
});

it("takes later steps along once they were named", async () => {
  blocked = true;
  sure.mockResolvedValueOnce(false);
  expect(await takeBack(deleted)).toBe(false);
  expect(asked).toHaveLength(1);
  sure.mockResolvedValueOnce(true);
  expect(await takeBack(deleted)).toBe(true);
  expect(asked.at(-1)).toEqual(["history_undo_step", { op: 7, along: true }]);
});
