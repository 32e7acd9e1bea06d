import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { usePlace, useToday } from "../../shared/desk";
import { PaperLanguage, PaperScreen } from "../../shared/paper";
import { DateField, RadioGroup, Select, TextField } from "../../shared/parts";
import { bodiesQuery } from "../event/members";
import { planner } from "../place";
import { usePlanPrintWords } from "./words";

const KINDS = ["decision-register", "open-points"] as const;

/** The register of decisions and what is open, of one body or of all; it begins with what the list was narrowed to. */
export default function BodyPapersPrint() {
  const words = usePlanPrintWords();
  const year = useToday().slice(0, 4);
  const { search } = usePlace(planner);
  const [kind, setKind] = useState<(typeof KINDS)[number]>(search.paper ?? "decision-register");
  const [body, setBody] = useState(search.body === undefined ? "" : String(search.body));
  const [from, setFrom] = useState<string | null>(search.from ?? `${year}-01-01`);
  const [until, setUntil] = useState<string | null>(search.until ?? `${year}-12-31`);
  const [text, setText] = useState(search.text);
  const [language, setLanguage] = useState<string | null>(null);
  const bodies = useQuery(bodiesQuery).data ?? [];
  const whole = { paper: kind, body: body === "" ? null : Number(body), language };
  return (
    <PaperScreen
      title={words.registerTitle}
      count={(paper) => paper.title}
      wish={kind === "decision-register" ? { ...whole, from, until, text } : whole}
    >
      <RadioGroup
        label={words.paper}
        value={kind}
        onChange={(next) => next && setKind(next)}
        options={KINDS.map((one) => ({ id: one, label: words.registers[one], detail: words.registerNotes[one] }))}
      />
      <Select
        label={words.body}
        value={body}
        onChange={(next) => setBody(next ?? "")}
        options={[
          { id: "", label: words.allBodies },
          ...bodies.map((one) => ({ id: String(one.id), label: one.fields.name })),
        ]}
      />
      {kind === "decision-register" && (
        <>
          <DateField label={words.from} value={from} onChange={setFrom} mode="backward" />
          <DateField label={words.until} value={until} onChange={setUntil} mode="nearest" />
          <TextField label={words.holding} value={text} onChange={setText} maxLength={200} />
        </>
      )}
      <PaperLanguage value={language} onChange={setLanguage} />
    </PaperScreen>
  );
}
