import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight, Plus } from "lucide-react";
import { useState } from "react";
import { asKontorError, callWithChanges, reportFailure } from "../../shared/api";
import type { HolidayLine, TablePreview, YearDay } from "../../shared/api/generated/commands";
import { useToday } from "../../shared/desk";
import { notifyDone } from "../../shared/history/takeBack";
import { Badge, Button, Checkbox, DateField, Hint, IconButton, Skeleton, TextField } from "../../shared/parts";
import { formatDate, useLanguage } from "../../shared/words";
import firmStyles from "../firm/Firm.module.css";
import { firmQuery, ownHolidaysQuery, regionsQuery, yearQuery } from "../queries";
import { TableMenu } from "../tables/TableMenu";
import { TakeIn } from "../tables/TakeIn";
import { useWords } from "../words";
import styles from "./Holidays.module.css";

/** The holidays of the own firm's place by years: computed ones are struck or kept, days of one's own are added. */
export function HolidaysPart() {
  const words = useWords();
  const language = useLanguage();
  const today = useToday();
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const days = useQuery({ ...yearQuery(year), placeholderData: keepPreviousData }).data;
  const lines = useQuery(ownHolidaysQuery).data;
  const firm = useQuery(firmQuery).data;
  const region = useQuery(regionsQuery).data?.find((one) => one.code === firm?.region);
  const [table, setTable] = useState<TablePreview | null>(null);
  const place = region ? (language === "en" ? region.name_en : region.name_de) : "";

  const save = async (next: readonly HolidayLine[], said: string) => {
    try {
      const { changes } = await callWithChanges("own_holidays_save", { lines: [...next] });
      notifyDone(said, changes);
      return true;
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
      return false;
    }
  };
  const toggle = (day: YearDay) => {
    if (!lines) return;
    const kind = day.local ? "local" : "struck";
    const without = lines.filter((line) => line.kind !== kind || line.key !== day.key);
    const next =
      without.length < lines.length
        ? without
        : [
            ...lines,
            { kind, key: day.key, date: null, yearly: false, name: "", deadlines: false } satisfies HolidayLine,
          ];
    void save(next, day.kept ? words.dayStruck(day.name) : words.dayKept(day.name));
  };
  const removeOwn = (day: YearDay) => {
    if (!lines) return;
    const next = lines.filter(
      (line) =>
        line.kind !== "added" ||
        line.name !== day.name ||
        (line.yearly ? line.date?.slice(5) !== day.date.slice(5) : line.date !== day.date),
    );
    void save(next, words.dayRemoved(day.name));
  };

  if (table) return <TakeIn part="holiday" first={table} onClose={() => setTable(null)} />;
  return (
    <div className={firmStyles.page}>
      <div className={styles.head}>
        <h1>{words.parts.holiday}</h1>
        <span className="quiet">{place}</span>
        <span className={styles.gap} />
        <IconButton icon={ChevronLeft} label={words.yearBefore} onPress={() => setYear(year - 1)} />
        <strong className={styles.year} aria-live="polite">
          {year}
        </strong>
        <IconButton icon={ChevronRight} label={words.yearAfter} onPress={() => setYear(year + 1)} />
        <TableMenu part="holiday" onRead={setTable} />
      </div>
      <Hint>{words.holidaysText}</Hint>
      {!days || !lines ? (
        <Skeleton lines={10} />
      ) : (
        <ul className={styles.days} aria-label={`${words.parts.holiday} ${year}`}>
          {days.map((day) => (
            <li key={`${day.date}-${day.key}-${day.name}`} className={styles.day} data-off={!day.kept || undefined}>
              <span className={styles.date}>{formatDate(day.date, "weekday", language)}</span>
              <span className={styles.name}>
                {day.name}
                {day.local && <Badge>{words.inSomeTowns}</Badge>}
                {day.key === "" && <Badge tone="accent">{words.ownDay}</Badge>}
              </span>
              {day.key === "" ? (
                <Button tone="quiet" size="small" onPress={() => removeOwn(day)}>
                  {words.removeDay}
                </Button>
              ) : (
                <Checkbox label={words.isKept} value={day.kept} onChange={() => toggle(day)} />
              )}
            </li>
          ))}
        </ul>
      )}
      {lines && <NewDay year={year} onAdd={(line) => save([...lines, line], words.dayAdded(line.name))} />}
    </div>
  );
}

/** A day of one's own: an outing, Christmas Eve, a holiday that the program does not know yet. */
function NewDay({ year, onAdd }: { year: number; onAdd: (line: HolidayLine) => Promise<boolean> }) {
  const words = useWords();
  const [date, setDate] = useState<string | null>(null);
  const [name, setName] = useState("");
  const [yearly, setYearly] = useState(false);
  const [deadlines, setDeadlines] = useState(false);
  const [wrong, setWrong] = useState(false);
  const add = async () => {
    if (date === null || name.trim() === "") {
      setWrong(true);
      return;
    }
    if (await onAdd({ kind: "added", key: "", date, yearly, name: name.trim(), deadlines })) {
      setDate(null);
      setName("");
      setWrong(false);
    }
  };
  return (
    <section className={styles.add} aria-label={words.addDay}>
      <h2>{words.addDay}</h2>
      <div className={styles.fields}>
        <DateField
          label={words.dayDate}
          value={date}
          onChange={setDate}
          error={wrong && date === null ? words.dayMissing : undefined}
          placeholder={`24.12.${year}`}
        />
        <TextField
          label={words.dayName}
          value={name}
          onChange={setName}
          error={wrong && name.trim() === "" ? words.nameMissing : undefined}
          placeholder={words.dayNameHint}
        />
      </div>
      <Checkbox label={words.everyYear} value={yearly} onChange={setYearly} />
      <Checkbox label={words.forDeadlines} note={words.forDeadlinesNote} value={deadlines} onChange={setDeadlines} />
      <p>
        <Button icon={Plus} onPress={() => void add()}>
          {words.addThisDay}
        </Button>
      </p>
    </section>
  );
}
