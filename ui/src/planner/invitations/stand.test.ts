import { describe, expect, it } from "vitest";
import type { EventFields, Invitations, Recipient } from "../../shared/api/generated/commands";
import { emptyForm, fieldsOf } from "../event/form";
import { invitesNext, standOf, toTell } from "./stand";

const TODAY = "2026-03-16";

const guest: EventFields["participants"][number] = {
  id: 1,
  contact_id: null,
  name: "Anna",
  function: "",
  role: "participant",
  required: true,
  votes: 1,
  answer: "open",
};

function event(change: Partial<EventFields> = {}, day = "2026-03-30"): EventFields {
  const fields = fieldsOf(emptyForm(day));
  if (!fields) throw new Error("an event begins with its days");
  return { ...fields, participants: [guest], ...change };
}

const when = { span: "days" as const, first: "2026-03-30", last: "2026-03-30" };

function invitations(needs: readonly Recipient["need"][], told: boolean): Invitations {
  const last = { what: "invitation", way: "email", sequence: 0, on_day: TODAY, when, place: "" } as const;
  return {
    title: "Besprechung",
    cancelled: false,
    sender: "Anna Petersen",
    sender_address: "",
    recipients: needs.map((need, id) => ({
      key: { kind: "participant", id },
      contact_id: null,
      name: `Person ${id}`,
      address: "",
      last: told ? last : null,
      need,
      message: "invitation",
    })),
    sent: told ? [{ name: "Person 0", address: "", sent: last }] : [],
    convene_by: null,
  };
}

describe("inviting is what comes next", () => {
  it.each<[string, EventFields, boolean]>([
    ["a meeting in draft with people", event(), true],
    ["a sitting", event({ kind: "sitting" }), true],
    ["today", event({}, TODAY), true],
    ["yesterday", event({}, "2026-03-15"), false],
    ["nobody on the list", event({ participants: [] }), false],
    ["invited already", event({ status: "invited" }), false],
    ["cancelled", event({ status: "cancelled" }), false],
    ["a seminar, which has registrations", event({ kind: "seminar" }), false],
    ["an appointment", event({ kind: "appointment" }), false],
  ])("%s", (_, fields, next) => {
    expect(invitesNext(fields, TODAY)).toBe(next);
  });
});

describe("the way to the invitations", () => {
  it.each<[string, EventFields, Invitations | undefined, ReturnType<typeof standOf>]>([
    ["a draft, before anything is known", event(), undefined, { name: "invite" }],
    ["a draft", event(), invitations(["invite"], false), { name: "invite" }],
    ["a draft without people", event({ participants: [] }), invitations([], false), null],
    [
      "invited, two open",
      event({ status: "invited" }),
      invitations(["nothing", "update", "invite"], true),
      { name: "open", open: 2 },
    ],
    ["all know", event({ status: "invited" }), invitations(["nothing"], true), { name: "settled" }],
    ["set to invited by hand", event({ status: "invited" }), invitations(["invite"], false), { name: "open", open: 1 }],
    ["over, never invited here", event({ status: "ended" }), invitations(["invite"], false), null],
    ["over, invited", event({ status: "ended" }), invitations(["update"], true), { name: "settled" }],
    ["cancelled, unknown", event({ status: "cancelled" }), invitations(["cancel"], true), { name: "open", open: 1 }],
    ["cancelled, nobody knew", event({ status: "cancelled" }), invitations(["nothing"], false), null],
  ])("%s", (_, fields, known, stand) => {
    expect(standOf(fields, known)).toEqual(stand);
  });

  it("has to be told to those who knew, not to those who are new", () => {
    expect(toTell(invitations(["nothing", "update", "cancel", "invite"], true))).toBe(2);
  });
});
