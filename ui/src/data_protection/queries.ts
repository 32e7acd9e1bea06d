import { commandQuery } from "../shared/api";

/** Rules, holds, restricted contacts and the list of erased ones. */
export const overviewQuery = commandQuery("data_protection_get", null, {
  kinds: ["contact", "retention_rule", "retention_hold", "erasure", "contract"],
});
