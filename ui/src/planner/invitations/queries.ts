import { commandQuery } from "../../shared/api";

/** Who has to be told what of an event, who was sent what, and by when it has to be called. */
export const invitationsQuery = (id: number) =>
  commandQuery("invitations_get", { id }, { kinds: ["event", "contact", "employee", "firm", "body", "room"] });
