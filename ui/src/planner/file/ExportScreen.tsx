import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { ArrowLeft, Download } from "lucide-react";
import { useState } from "react";
import { asKontorError, call, newJob, reportFailure } from "../../shared/api";
import { BarActions, BarTitle, useDeskActions, usePlace, useToday } from "../../shared/desk";
import styles from "../../shared/import/Import.module.css";
import { Button, Checkbox, DateField, IconButton, notify, RadioGroup, Select } from "../../shared/parts";
import { bodiesQuery } from "../event/members";
import { planner } from "../place";
import { fileWords, useFileWords } from "./words";

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
  const save = async () => {
    const span = which === "span" ? { from, to } : { from: null, to: null };
    const filter = { ...span, body: body === "" ? null : Number(body), series: null, ids: null, tasks };
    try {
      const saved = await call("events_export_save", { as: "ics", filter }, { job: newJob() });
      // Null: the dialog was left without a choice.
      if (saved) {
        notify({ tone: "fine", what: fileWords().exported(saved.name), more: fileWords().exportedTo(saved.folder) });
      }
    } catch (thrown) {
      reportFailure(asKontorError(thrown), () => fileWords().exportFailed);
    }
  };
  useDeskActions({ leave, save: { label: words.exportNow, run: () => void save(), own: true } });
  return (
    <div className={styles.screen}>
      <BarTitle>
        <IconButton icon={ArrowLeft} label={words.back} keys="Escape" onPress={leave} />
        <h1>{words.exportTitle}</h1>
      </BarTitle>
      <BarActions>
        <Button tone="primary" icon={Download} keys="Mod+S" onPress={() => void save()}>
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
