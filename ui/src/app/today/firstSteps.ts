import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { plainFilter } from "../../contacts/filter";
import { contacts } from "../../contacts/place";
import { contracts } from "../../contracts/place";
import { everything } from "../../contracts/search";
import { masterData } from "../../master_data/place";
import { logoQuery } from "../../master_data/queries";
import { commandQuery, queryClient } from "../../shared/api";
import { useGo } from "../../shared/desk";
import { remembered, useMemory } from "../../shared/memory/memory";
import type { FirstStep } from "../../today/steps/FirstSteps";
import { officeKey, officeQuery, useOffice } from "../office";
import { useAppWords } from "../words";

/** `begun`: an office that was empty when it was first seen; `over`: all is done, or they were hidden. */
type Stage = "unseen" | "begun" | "over";

const contactsQuery = commandQuery(
  "contacts_page",
  { filter: { ...plainFilter, activity: "all" }, offset: 0, limit: 1 },
  { kinds: ["contact"] },
);
const contractsQuery = commandQuery(
  "contracts_page",
  { filter: everything, offset: 0, limit: 1 },
  { kinds: ["contract"] },
);
const letterheadQuery = commandQuery("letterheads_missing", null, { kinds: ["firm"] });
const employeesQuery = commandQuery("employees_list", null, { kinds: ["employee"] });

const memoryOf = (office: string | null) => `today.steps.${office ?? ""}`;

/** Asks for what tells which steps are done, where they are shown at all. */
export function prefetchFirstSteps(): Promise<unknown> {
  const office = officeKey(queryClient.getQueryData(officeQuery.queryKey));
  if (remembered<Stage>(memoryOf(office), "unseen") === "over") return Promise.resolve();
  return Promise.all([
    queryClient.prefetchQuery(contactsQuery),
    queryClient.prefetchQuery(contractsQuery),
    queryClient.prefetchQuery(letterheadQuery),
    queryClient.prefetchQuery(employeesQuery),
    queryClient.prefetchQuery(logoQuery),
  ]);
}

/**
 * The first steps of an office that was empty when it was first seen on this PC, and how to hide them; null once all
 * are done or hidden, and for an office with which others work already. Whether a step is done is read from the
 * office itself.
 */
export function useFirstSteps(): { steps: FirstStep[]; hide: () => void } | null {
  const words = useAppWords().steps;
  const go = useGo();
  const office = useOffice();
  const [stage, setStage] = useMemory<Stage>(memoryOf(officeKey(office)), "unseen");
  const enabled = stage !== "over";
  const people = useQuery({ ...contactsQuery, enabled }).data;
  const agreed = useQuery({ ...contractsQuery, enabled }).data;
  const missing = useQuery({ ...letterheadQuery, enabled }).data;
  const staff = useQuery({ ...employeesQuery, enabled }).data;
  const logo = useQuery({ ...logoQuery, enabled }).data;
  const known = people && agreed && missing && staff && logo !== undefined;
  const inUse = known && people.total > 0 && agreed.total > 0;

  const done = known && {
    firm: office?.open?.has_firm === true,
    logo: logo.byteLength > 0,
    contacts: people.total > 0,
    contracts: agreed.total > 0,
    letterhead: missing.length === 0,
    employees: staff.length > 0,
  };
  const all = done && Object.values(done).every((one) => one);
  useEffect(() => {
    if (!known || stage === "over") return;
    if (all || (stage === "unseen" && inUse)) setStage("over");
    else if (stage === "unseen") setStage("begun");
  }, [known, all, inUse, stage, setStage]);

  if (!done || stage === "over" || all || (stage === "unseen" && inUse)) return null;
  const step = (id: keyof typeof done, run: () => void): FirstStep => ({ id, done: done[id], ...words[id], run });
  return {
    steps: [
      step("firm", () => go(masterData, { part: "firm" })),
      step("logo", () => go(masterData, { part: "firm" })),
      step("contacts", () => go(contacts, {}, "import")),
      step("contracts", () => go(contracts, { form: true })),
      step("letterhead", () => go(masterData, { part: "letterhead" })),
      step("employees", () => go(masterData, { part: "employee", create: true })),
    ],
    hide: () => setStage("over"),
  };
}
