import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { usePlace, useToday } from "../../shared/desk";
import { PaperLanguage, PaperScreen } from "../../shared/paper";
import { DateField, RadioGroup, Select } from "../../shared/parts";
import { bodiesQuery } from "../event/members";
import { planner } from "../place";
import { roomsQuery } from "../queries";
import { SignSize } from "./SignSize";
import { usePlanPrintWords } from "./words";

const KINDS = ["week-plan", "month-plan", "room-plan", "room-sign"] as const;

/** Week or month across a sheet, narrowed to a body or a room. */
export default function PlansPrint() {
  const words = usePlanPrintWords();
  const today = useToday();
  const { search } = usePlace(planner);
  const [kind, setKind] = useState<(typeof KINDS)[number]>(search.view === "month" ? "month-plan" : "week-plan");
  const [day, setDay] = useState<string | null>(search.day ?? today);
  const [body, setBody] = useState("");
  const [room, setRoom] = useState("");
  const [language, setLanguage] = useState<string | null>(null);
  const [form, setForm] = useState<"week" | "day">("week");
  const [size, setSize] = useState<"a4" | "a5">("a4");
  const ofRooms = kind === "room-plan" || kind === "room-sign";
  const bodies = useQuery(bodiesQuery).data ?? [];
  const rooms = useQuery(roomsQuery).data ?? [];
  const number = (text: string) => (text === "" ? null : Number(text));
  return (
    <PaperScreen
      title={words.plans[kind]}
      count={(paper) => paper.title}
      wish={
        day === null
          ? null
          : {
              paper: kind,
              ...(kind === "room-plan" ? { form } : kind === "room-sign" ? { form: size } : { body: number(body) }),
              key_date: day,
              room: number(room),
              language,
            }
      }
    >
      <RadioGroup
        label={words.paper}
        value={kind}
        onChange={(next) => next && setKind(next)}
        options={KINDS.map((one) => ({ id: one, label: words.plans[one], detail: words.planNotes[one] }))}
      />
      {kind === "room-plan" && (
        <RadioGroup
          label={words.form}
          value={form}
          onChange={(next) => next && setForm(next)}
          options={(["week", "day"] as const).map((one) => ({ id: one, label: words.roomForms[one] }))}
        />
      )}
      {kind === "room-sign" && <SignSize value={size} onChange={setSize} />}
      <DateField label={words.day} note={words.dayNote} value={day} onChange={setDay} mode="nearest" />
      {!ofRooms && (
        <Select
          label={words.body}
          value={body}
          onChange={(next) => setBody(next ?? "")}
          options={[
            { id: "", label: words.allBodies },
            ...bodies.map((one) => ({ id: String(one.id), label: one.fields.name })),
          ]}
        />
      )}
      <Select
        label={words.room}
        value={room}
        onChange={(next) => setRoom(next ?? "")}
        options={[{ id: "", label: words.allRooms }, ...rooms.map((one) => ({ id: String(one.id), label: one.name }))]}
      />
      <PaperLanguage value={language} onChange={setLanguage} />
    </PaperScreen>
  );
}
