import { useQuery } from "@tanstack/react-query";
import { Send } from "lucide-react";
import type { EventRecord } from "../../shared/api/generated/commands";
import { useGo } from "../../shared/desk";
import { Button, type MenuLine, NoticeBar } from "../../shared/parts";
import { planner } from "../place";
import { invitationsQuery } from "./queries";
import { type Stand, standOf, toTell } from "./stand";
import { useInvitationWords } from "./words";
import type { Words } from "./words.de";

type Event = Pick<EventRecord, "id" | "fields">;

/** The way from an event to its invitations: its words and where it leads; null where there is nobody to be told. */
function useWay(event: Event): { label: string; run: () => void } | null {
  const words = useInvitationWords();
  const go = useGo();
  const stand = standOf(event.fields, useQuery(invitationsQuery(event.id)).data);
  return stand && { label: labelOf(stand, words), run: () => go(planner, { id: event.id }, "invitations") };
}

function labelOf(stand: NonNullable<Stand>, words: Words): string {
  if (stand.name === "invite") return words.invite;
  return stand.name === "open" ? words.open(stand.open) : words.title;
}

/** Leads from an event to its invitations. */
export function InvitationsButton({ event, next = false }: { event: Event; next?: boolean }) {
  const way = useWay(event);
  if (!way) return null;
  return (
    <Button icon={Send} tone={next ? "primary" : "plain"} onPress={way.run}>
      {way.label}
    </Button>
  );
}

/** The same as a line of the event's menu. */
export function useInvitationsLine(event: Event): MenuLine[] {
  const way = useWay(event);
  return way ? [{ id: "invitations", label: way.label, icon: Send, run: way.run }] : [];
}

/** Says that people who were invited to a cancelled event do not know that yet. */
export function CancelledNotice({ event }: { event: Event }) {
  const words = useInvitationWords();
  const go = useGo();
  const cancelled = event.fields.status === "cancelled";
  const invitations = useQuery({ ...invitationsQuery(event.id), enabled: cancelled }).data;
  const untold = cancelled && invitations ? toTell(invitations) : 0;
  if (untold === 0) return null;
  return (
    <NoticeBar
      tone="due"
      actions={
        <Button size="small" onPress={() => go(planner, { id: event.id }, "invitations")}>
          {words.tellCancelled}
        </Button>
      }
    >
      {words.untold(untold)}
    </NoticeBar>
  );
}
