import { useQuery } from "@tanstack/react-query";
import { BookOpenText, Gavel } from "lucide-react";
import { useState } from "react";
import { call } from "../../shared/api";
import type { DecisionRow } from "../../shared/api/generated/commands";
import { useDeskActions, useGo, usePlace } from "../../shared/desk";
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
import { useMinutesWords } from "../minutes/words";
import type { Words as MinutesWords } from "../minutes/words.de";
import { planner } from "../place";
import styles from "./Register.module.css";
import { PeriodBar, RegisterChips } from "./RegisterChips";
import { byDay, DECISION_KINDS, decisionsQuery, EVERYTHING, filterOf, narrows, periodOf } from "./register";
import { useRegisterWords } from "./words";
import type { Words } from "./words.de";

const ALL = filterOf(EVERYTHING);

/** What bodies and meetings decided, the latest first; the chosen decision in its exact words beside it. */
export default function DecisionsScreen() {
  const words = useRegisterWords();
  const minutes = useMinutesWords();
  const go = useGo();
  const { search, set } = usePlace(planner);
  const [choosing, setChoosing] = useState(false);
  const filter = filterOf(search);
  const all = useQuery(decisionsQuery(ALL)).data;
  const found = useQuery(decisionsQuery(filter)).data;
  const load = async () => {
    const [rows, every] = await Promise.all([call("decisions_list", filter), call("decisions_list", ALL)]);
    return { rows: byDay(rows, !search.down), total: every.length };
  };
  const source: ListSource<DecisionRow, Page<DecisionRow>> = {
    key: ["decision_rows", filter, search.down],
    kinds: [...DECISION_KINDS],
    fetchPage: async (offset, limit) => {
      const { rows, total } = await load();
      return { rows: rows.slice(offset, offset + limit), count: rows.length, total };
    },
    fetchIds: async () => (await load()).rows.map((row) => row.id),
  };
  const chosen = all?.find((one) => one.id === search.id);
  const show = (row: DecisionRow | undefined) => {
    if (row) go(planner, { id: row.event_id, item: row.item_at, decision: row.decision_at }, "minutes");
  };
  const print = () => {
    const { body, text } = search;
    const narrowed = { ...(body === undefined ? {} : { body }), text };
    go(planner, { paper: "decision-register", ...narrowed, ...periodOf(search, found ?? []) }, "register");
  };
  const back = () => go(planner, {});
  useDeskActions({ print: { label: words.printDecisions, run: print, does: "decision-register" }, leave: back });
  return (
    <SplitPane
      place="planner.decisions"
      initial={400}
      minMain={480}
      main={
        <>
          <div className={styles.back}>
            <BackButton label={words.back} onPress={back} />
          </div>
          <ListHead
            title={words.decisions}
            shown={found?.length}
            all={all?.length}
            filter={search.text}
            onFilter={(text) => set({ text }, { replace: true })}
            filterHint={words.decisionsHint}
          >
            <RegisterChips onPeriod={() => setChoosing(true)} />
          </ListHead>
          {choosing && <PeriodBar onDone={() => setChoosing(false)} />}
          <DataList
            place="decisions"
            label={words.decisions}
            columns={columns(words, minutes)}
            source={source}
            rowId={(row) => row.id}
            sort={{ column: "day", descending: !search.down }}
            onSort={(sort) => set({ down: !sort.descending }, { replace: true })}
            current={search.id ?? null}
            onCurrent={(id) => set({ id }, { replace: true })}
            onOpen={(id) => show(all?.find((one) => one.id === id))}
            footCount={(shown) => words.decisionsCounted(shown.count, Math.max(shown.total, shown.count))}
            empty={
              narrows(search) && all !== undefined && all.length > 0 ? (
                <EmptyState icon={Gavel} title={words.nothingFound} text={words.nothingFoundText}>
                  <Button onPress={() => set(EVERYTHING, { replace: true })}>{words.clearAll}</Button>
                </EmptyState>
              ) : (
                <EmptyState icon={Gavel} title={words.noDecision} text={words.noDecisionText}>
                  <Button onPress={back}>{words.back}</Button>
                </EmptyState>
              )
            }
            autoFocus
          />
        </>
      }
      side={chosen ? <Chosen key={chosen.id} row={chosen} onOpen={() => show(chosen)} /> : null}
    />
  );
}

function Chosen({ row, onOpen }: { row: DecisionRow; onOpen: () => void }) {
  const words = useRegisterWords();
  const minutes = useMinutesWords();
  const tone = row.outcome === "accepted" ? "fine" : row.outcome === "rejected" ? "danger" : "due";
  return (
    <Record>
      <RecordHead
        title={row.number ?? minutes.decision}
        badge={<Badge tone={tone}>{minutes.outcomes[row.outcome]}</Badge>}
        detail={row.item}
      />
      <p className={styles.wording}>{row.wording}</p>
      <Facts
        facts={[
          [words.votes, votesOf(row, minutes)],
          [words.day, formatDate(row.decided_on, "weekday")],
          [words.body, row.body],
          [words.sitting, row.event],
          [words.state, minutes.states[row.state]],
        ]}
      />
      <Steps>
        <Button tone="primary" icon={BookOpenText} onPress={onOpen}>
          {words.openMinutes}
        </Button>
      </Steps>
    </Record>
  );
}

/** "Ja 3 · Nein 1"; empty where nobody counted. */
function votesOf(row: DecisionRow, minutes: MinutesWords): string {
  return (["yes", "no", "abstained", "invalid"] as const)
    .flatMap((count, index) => {
      const votes = row.counts[index] ?? null;
      return votes === null ? [] : [`${minutes[count]} ${votes}`];
    })
    .join(" · ");
}

function columns(words: Words, minutes: MinutesWords): Column<DecisionRow>[] {
  return [
    {
      id: "number",
      title: words.number,
      width: { min: 108 },
      code: true,
      fixed: true,
      // Until it has one, it is said how far its minutes have come.
      text: (row) => row.number ?? (row.state === "approved" ? words.noNumber : minutes.states[row.state]),
    },
    {
      id: "day",
      title: words.day,
      width: { min: 96 },
      code: true,
      sortable: true,
      text: (row) => formatDate(row.decided_on),
    },
    {
      id: "body",
      title: words.body,
      width: { min: 100, grow: 0.5 },
      yields: 3,
      text: (row) => row.body || words.noBody,
    },
    { id: "sitting", title: words.sitting, width: { min: 130, grow: 0.7 }, optional: true, text: (row) => row.event },
    { id: "subject", title: words.subject, width: { min: 120, grow: 0.8 }, yields: 2, text: (row) => row.item },
    { id: "wording", title: words.wording, width: { min: 160, grow: 2 }, text: (row) => row.wording },
    { id: "result", title: words.result, width: { min: 96 }, text: (row) => minutes.outcomes[row.outcome] },
    { id: "votes", title: words.votes, width: { min: 104 }, yields: 4, text: (row) => votesOf(row, minutes) },
  ];
}
