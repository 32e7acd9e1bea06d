import { Ellipsis, Printer } from "lucide-react";
import type { EventRecord } from "../../shared/api/generated/commands";
import { useGo } from "../../shared/desk";
import { IconButton, Menu } from "../../shared/parts";
import { InvitationsButton, useInvitationsLine } from "../invitations/InvitationsButton";
import { LiveButton, useLiveLine, useRunsNext } from "../live/LiveButton";
import { MinutesButton, useMinutesLine } from "../minutes/MinutesButton";
import { planner } from "../place";
import { usePlanPrintWords } from "../print/words";
import { useWords } from "../words";

/**
 * The ways from an event to its invitations, its minutes and its lists: the one that matters now as a button, the
 * others in the menu, so that the bar has room for the agenda and saving.
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
  const live = useLiveLine(event);
  const runsNext = useRunsNext(event);
  const prints = usePlanPrintWords();
  const go = useGo();
  const shown = !rests ? null : writes ? "minutes" : runsNext && !invites ? "live" : "invitations";
  const papers = {
    id: "papers",
    label: prints.papers,
    icon: Printer,
    run: () => go(planner, { id: event.id }, "papers"),
  };
  const lines = [
    ...(shown === "invitations" ? [] : invitations),
    ...(shown === "minutes" ? [] : [minutes]),
    ...(shown === "live" ? [] : live),
    papers,
  ];
  return (
    <>
      <Menu
        label={words.more}
        trigger={<IconButton icon={Ellipsis} label={words.more} placement="bottom" />}
        groups={[{ lines }]}
      />
      {shown === "live" && <LiveButton event={event} />}
      {shown === "invitations" && <InvitationsButton event={event} next={invites} />}
      {shown === "minutes" && <MinutesButton event={event.id} next />}
    </>
  );
}
