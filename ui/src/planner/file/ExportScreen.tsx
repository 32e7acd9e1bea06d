import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { ArrowLeft, Download } from "lucide-react";
import { useState } from "react";
import { BarActions, BarTitle, useDeskActions, usePlace, useToday } from "../../shared/desk";
import styles from "../../shared/import/Import.module.css";
import { Button, Checkbox, DateField, IconButton, RadioGroup, Select } from "../../shared/parts";
import { bodiesQuery } from "../event/members";
import { planner } from "../place";
import { exportCalendar } from "./export";
import { useFileWords } from "./words";

/** Events and series as a calendar file for other programs. */
export default function ExportScreen() {
  const words = useFileWords();
  const router = useRouter();
  const today = useToday();
  const { search } = usePlace(planner);
  const [which, setWhich] = useState<"all" | "span">("all");
  const [from, setFrom] = useState<string | null>(today);
  const [to, setTo] = useState<string | null>(null);
  const [body, setBody] = useState(search.body === undefined ? "" : String(search.body));
  const [tasks, setTasks] = useState(false);
  const bodies = useQuery(bodiesQuery).data ?? [];
  const leave = () => router.history.back();
  const save = () => {
    const span = which === "span" ? { from, to } : {};
    void exportCalendar({ ...span, body: body === "" ? null : Number(body), tasks });
  };
  useDeskActions({ leave, save: { label: words.exportNow, run: save, own: true } });
  return (
    <div className={styles.screen}>
      <BarTitle>
        <IconButton icon={ArrowLeft} label={words.back} keys="Escape" onPress={leave} />
        <h1>{words.exportTitle}</h1>
      </BarTitle>
      <BarActions>
        <Button tone="primary" icon={Download} keys="Mod+S" onPress={save}>
          {words.exportNow}
        </Button>
      </BarActions>
      <div className={styles.pick}>
        <RadioGroup
          label={words.exportWhich}
          value={which}
          onChange={(next) => next && setWhich(next)}
          options={[
            { id: "all", label: words.exportAll, detail: words.exportAllNote },
            { id: "span", label: words.exportSpan, detail: words.exportSpanNote },
          ]}
        />
        {which === "span" && (
          <>
            <DateField label={words.exportFrom} value={from} onChange={setFrom} mode="nearest" />
            <DateField label={words.exportTo} value={to} onChange={setTo} mode="forward" />
          </>
        )}
        <Select
          label={words.exportBody}
          value={body}
          onChange={(next) => setBody(next ?? "")}
          options={[
            { id: "", label: words.exportAllBodies },
            ...bodies.map((one) => ({ id: String(one.id), label: one.fields.name })),
          ]}
        />
        <Checkbox label={words.exportTasks} value={tasks} onChange={setTasks} />
        <p className="quiet">{words.exportNote}</p>
      </div>
    </div>
  );
}
