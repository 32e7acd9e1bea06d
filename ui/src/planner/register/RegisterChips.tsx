import { useQuery } from "@tanstack/react-query";
import { usePlace, useToday } from "../../shared/desk";
import { AddChip, Button, Chip, DateField, Menu, type MenuGroup } from "../../shared/parts";
import { formatDate } from "../../shared/words";
import { bodiesQuery } from "../event/members";
import { planner } from "../place";
import styles from "./Register.module.css";
import { useRegisterWords } from "./words";

/** One body alone and, where `onPeriod` is given, one period: what is on, and the menu of all. */
export function RegisterChips({ onPeriod }: { onPeriod?: () => void }) {
  const words = useRegisterWords();
  const { search, set } = usePlace(planner);
  const put = (change: Partial<typeof search>) => set(change, { replace: true });
  const bodies = useQuery(bodiesQuery).data ?? [];
  const thisYear = Number(useToday().slice(0, 4));
  const years = [thisYear, thisYear - 1].map((year) => {
    const span = { from: `${year}-01-01`, until: `${year}-12-31` };
    const on = search.from === span.from && search.until === span.until;
    return { label: words.thisYear(String(year)), span, on };
  });
  const year = onPeriod && years.find((one) => one.on);
  const noPeriod = { from: undefined, until: undefined };
  const ofBody: MenuGroup = {
    title: words.body,
    lines: bodies.map((one) => ({
      id: `body-${one.id}`,
      label: one.fields.name,
      checked: search.body === one.id,
      run: () => put({ body: search.body === one.id ? undefined : one.id }),
    })),
  };
  const groups: MenuGroup[] = [
    ...(bodies.length > 0 ? [ofBody] : []),
    ...(onPeriod
      ? [
          {
            title: words.period,
            lines: [
              ...years.map(({ label, span, on }) => ({
                id: span.from,
                label,
                checked: on,
                run: () => put(on ? noPeriod : span),
              })),
              { id: "own", label: words.ownPeriod, checked: false, run: onPeriod },
            ],
          },
        ]
      : []),
  ];
  return (
    <>
      {search.body !== undefined && (
        <Chip
          label={bodies.find((one) => one.id === search.body)?.fields.name ?? "…"}
          onRemove={() => put({ body: undefined })}
        />
      )}
      {year && <Chip label={year.label} onRemove={() => put(noPeriod)} />}
      {onPeriod && !year && search.from && (
        <Chip label={words.fromDay(formatDate(search.from))} onRemove={() => put({ from: undefined })} />
      )}
      {onPeriod && !year && search.until && (
        <Chip label={words.toDay(formatDate(search.until))} onRemove={() => put({ until: undefined })} />
      )}
      {groups.length > 0 && <Menu label={words.filter} trigger={<AddChip label={words.filter} />} groups={groups} />}
    </>
  );
}

/** Days of one's own, above the list that they narrow. */
export function PeriodBar({ onDone }: { onDone: () => void }) {
  const words = useRegisterWords();
  const { search, set } = usePlace(planner);
  return (
    <div className={styles.period}>
      <DateField
        label={words.from}
        mode="backward"
        value={search.from ?? null}
        onChange={(from) => set({ from: from ?? undefined }, { replace: true })}
        autoFocus
      />
      <DateField
        label={words.until}
        mode="nearest"
        value={search.until ?? null}
        onChange={(until) => set({ until: until ?? undefined }, { replace: true })}
      />
      <Button onPress={onDone}>{words.periodDone}</Button>
    </div>
  );
}
