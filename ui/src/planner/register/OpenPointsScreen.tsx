import { useQuery } from "@tanstack/react-query";
import { ListChecks } from "lucide-react";
import { call } from "../../shared/api";
import type { OpenPoint } from "../../shared/api/generated/commands";
import { useDeskActions, useGo, usePlace, useShowRecord, useToday } from "../../shared/desk";
import {
  BackButton,
  Badge,
  Button,
  type Column,
  DataList,
  EmptyState,
  Facts,
  ListHead,
  type ListSource,
  type Page,
  Record,
  RecordHead,
  SplitPane,
  Steps,
} from "../../shared/parts";
import { formatDate } from "../../shared/words";
import { planner } from "../place";
import styles from "./Register.module.css";
import { RegisterChips } from "./RegisterChips";
import { EVERYTHING, isPointFound, POINT_KINDS, pointId, pointsQuery } from "./register";
import { useRegisterWords } from "./words";
import type { Words } from "./words.de";

/** What bodies still have before them: open tasks of their minutes, and items that were put off. */
export default function OpenPointsScreen() {
  const words = useRegisterWords();
  const go = useGo();
  const today = useToday();
  const showRecord = useShowRecord();
  const { search, set } = usePlace(planner);
  const { body, text } = search;
  const all = useQuery(pointsQuery(undefined)).data;
  const keep = (point: OpenPoint) => (body === undefined || point.body_id === body) && isPointFound(point, text);
  const load = async () => {
    const every = await call("open_points_list", { body: null });
    return { rows: every.filter(keep), total: every.length };
  };
  const source: ListSource<OpenPoint, Page<OpenPoint>> = {
    key: ["open_point_rows", body, text],
    kinds: [...POINT_KINDS],
    fetchPage: async (offset, limit) => {
      const { rows, total } = await load();
      return { rows: rows.slice(offset, offset + limit), count: rows.length, total };
    },
    fetchIds: async () => (await load()).rows.map(pointId),
  };
  const find = (id: number | undefined) => all?.find((one) => pointId(one) === id);
  const chosen = find(search.id);
  const show = (point: OpenPoint | undefined) => {
    if (!point) return;
    if (point.task_id === null) go(planner, { id: point.event_id, wide: true });
    else showRecord("task")?.(point.task_id);
  };
  const print = () => go(planner, { paper: "open-points", ...(body === undefined ? {} : { body }) }, "register");
  const back = () => go(planner, {});
  useDeskActions({ print: { label: words.printPoints, run: print }, leave: back });
  return (
    <SplitPane
      place="planner.open-points"
      initial={380}
      minMain={460}
      main={
        <>
          <div className={styles.back}>
            <BackButton label={words.back} onPress={back} />
          </div>
          <ListHead
            title={words.points}
            shown={all?.filter(keep).length}
            all={all?.length}
            filter={text}
            onFilter={(typed) => set({ text: typed }, { replace: true })}
            filterHint={words.pointsHint}
          >
            <RegisterChips />
          </ListHead>
          <DataList
            place="open-points"
            label={words.points}
            columns={columns(words, today)}
            source={source}
            rowId={pointId}
            sort={{ column: "order", descending: false }}
            onSort={() => undefined}
            current={search.id ?? null}
            onCurrent={(id) => set({ id }, { replace: true })}
            onOpen={(id) => show(find(id))}
            footCount={(shown) => words.pointsCounted(shown.count, Math.max(shown.total, shown.count))}
            empty={
              all !== undefined && all.length > 0 ? (
                <EmptyState icon={ListChecks} title={words.nothingFound} text={words.nothingFoundText}>
                  <Button onPress={() => set(EVERYTHING, { replace: true })}>{words.clearAll}</Button>
                </EmptyState>
              ) : (
                <EmptyState icon={ListChecks} title={words.noPoint} text={words.noPointText}>
                  <Button onPress={back}>{words.back}</Button>
                </EmptyState>
              )
            }
            autoFocus
          />
        </>
      }
      side={chosen ? <Chosen key={search.id} point={chosen} today={today} onOpen={() => show(chosen)} /> : null}
    />
  );
}

function Chosen({ point, today, onOpen }: { point: OpenPoint; today: string; onOpen: () => void }) {
  const words = useRegisterWords();
  const task = point.task_id !== null;
  return (
    <Record>
      <RecordHead title={point.title} badge={<Badge>{task ? words.task : words.putOff}</Badge>} detail={point.body} />
      <Facts
        facts={[
          [words.who, point.who],
          [words.due, dueOf(point, words, today)],
          [words.subject, point.item],
          [words.sitting, point.event],
        ]}
      />
      <Steps>
        <Button tone="primary" onPress={onOpen}>
          {task ? words.openTask : words.openSitting}
        </Button>
      </Steps>
    </Record>
  );
}

/** Until when, in words also where there is no day. */
function dueOf({ due, task_id }: OpenPoint, words: Words, today: string): string {
  if (due === null) return task_id === null ? words.nextSitting : words.noDue;
  const day = formatDate(due, "weekday");
  return due < today ? words.overdueSince(day) : day;
}

function columns(words: Words, today: string): Column<OpenPoint>[] {
  return [
    { id: "title", title: words.what, width: { min: 160, grow: 1.6 }, fixed: true, text: (row) => row.title },
    { id: "who", title: words.who, width: { min: 110, grow: 0.6 }, text: (row) => row.who },
    {
      id: "due",
      title: words.due,
      width: { min: 120 },
      text: (row) => dueOf(row, words, today),
      render: (row) => {
        const late = row.due !== null && row.due < today;
        return late ? <Badge tone="danger">{dueOf(row, words, today)}</Badge> : dueOf(row, words, today);
      },
    },
    {
      id: "kind",
      title: words.kind,
      width: { min: 110 },
      yields: 3,
      text: (row) => (row.task_id === null ? words.putOff : words.task),
    },
    { id: "body", title: words.body, width: { min: 100, grow: 0.5 }, yields: 1, text: (row) => row.body },
    {
      id: "source",
      title: words.source,
      width: { min: 130, grow: 0.8 },
      yields: 2,
      text: (row) => [row.event, row.item].filter((part) => part !== "").join(" · "),
    },
  ];
}
