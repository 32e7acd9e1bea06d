import { Ellipsis } from "lucide-react";
import type { EventRecord } from "../../shared/api/generated/commands";
import { IconButton, Menu } from "../../shared/parts";
import { InvitationsButton, useInvitationsLine } from "../invitations/InvitationsButton";
import { MinutesButton, useMinutesLine } from "../minutes/MinutesButton";
import { useWords } from "../words";

/**
 * The ways from an event to its invitations and its minutes: the one that matters now as a button, the other in the
 * menu, so that the bar has room for both papers and saving.
 */
export function EventWays({
  event,
  writes,
  rests,
  invites,
}: {
  event: EventRecord;
  /** It runs or is over: its minutes are next. */
  writes: boolean;
  /** Nothing typed waits to be saved. */
  rests: boolean;
  /** Inviting is next. */
  invites: boolean;
}) {
  const words = useWords();
  const invitations = useInvitationsLine(event);
  const minutes = useMinutesLine(event.id);
  const shown = !rests ? null : writes ? "minutes" : "invitations";
  const lines = [...(shown === "invitations" ? [] : invitations), ...(shown === "minutes" ? [] : [minutes])];
  return (
    <>
      {lines.length > 0 && (
        <Menu
          label={words.more}
          trigger={<IconButton icon={Ellipsis} label={words.more} placement="bottom" />}
          groups={[{ lines }]}
        />
      )}
      {shown === "invitations" && <InvitationsButton event={event} next={invites} />}
      {shown === "minutes" && <MinutesButton event={event.id} next />}
    </>
  );
}
