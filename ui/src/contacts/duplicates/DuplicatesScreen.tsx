import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { ArrowLeft, SearchCheck } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { call, failureOf, useProgress } from "../../shared/api";
import type { DuplicateGroup, DuplicateGroups, DuplicatesScan } from "../../shared/api/generated/commands";
import { BarActions, BarTitle, useDeskActions, useGo } from "../../shared/desk";
import {
  Badge,
  Button,
  type Column,
  DataList,
  EmptyState,
  IconButton,
  ListHead,
  type ListSource,
  type Page,
  SplitPane,
  Tabs,
} from "../../shared/parts";
import { contacts } from "../place";
import { DismissedPairs } from "./DismissedPairs";
import styles from "./Duplicates.module.css";
import { type Decision, isOf, undecided } from "./decision";
import { MergePanel, useMergePreview } from "./MergePanel";
import { dismissContacts, mergeContacts } from "./merge";
import { useScan } from "./useScan";
import { useWords } from "./words";
import type { Words } from "./words.de";

/** The whole book looked through for contacts that stand in it twice; one group after the other is decided. */
export default function DuplicatesScreen() {
  const words = useWords();
  const router = useRouter();
  const { stage, search, stop } = useScan();
  const [tab, setTab] = useState("found");
  const leave = () => router.history.back();
  useDeskActions({ leave });
  return (
    <div className={styles.screen}>
      <BarTitle>
        <IconButton icon={ArrowLeft} label={words.back} keys="Escape" onPress={leave} />
        <h1>{words.title}</h1>
        {stage.at === "found" && <span className="quiet">{words.lookedAt(stage.scan.looked_at)}</span>}
      </BarTitle>
      <Tabs
        label={words.title}
        value={tab}
        onChange={setTab}
        fill
        items={[
          {
            id: "found",
            label: words.tabFound,
            content:
              stage.at === "found" ? (
                <Groups key={stage.scan.scan} scan={stage.scan} onAgain={search} />
              ) : stage.at === "searching" ? (
                <Searching job={stage.job} onStop={stop} />
              ) : (
                <EmptyState
                  icon={SearchCheck}
                  title={stage.at === "failed" ? failureOf(stage.error).what : words.stopped}
                  text={stage.at === "failed" ? failureOf(stage.error).remedy : words.stoppedText}
                >
                  <Button tone="primary" onPress={search} autoFocus>
                    {words.search}
                  </Button>
                </EmptyState>
              ),
          },
          { id: "dismissed", label: words.tabDismissed, content: <DismissedPairs onRestored={search} /> },
        ]}
      />
    </div>
  );
}

function Searching({ job, onStop }: { job: number; onStop: () => void }) {
  const words = useWords();
  const progress = useProgress(job);
  // What was pressed to come here is gone; the next key must not end the search.
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.focus({ preventScroll: true }), []);
  return (
    <div ref={here} className={styles.working} role="status" tabIndex={-1}>
      <p className={styles.workingTitle}>{words.searching}</p>
      <progress
        className={styles.progress}
        aria-label={words.searching}
        {...(progress?.total ? { value: progress.done, max: progress.total } : {})}
      />
      <p className="quiet figures">
        {progress?.total ? words.progress(Math.round((100 * progress.done) / progress.total)) : "\u00a0"}
      </p>
      <Button onPress={onStop}>{words.stop}</Button>
    </div>
  );
}

interface GroupPage extends Page<DuplicateGroup> {}

const SLICE = 500;

function groupSource(scan: DuplicatesScan): ListSource<DuplicateGroup, GroupPage> {
  const ask = (offset: number, limit: number): Promise<DuplicateGroups> =>
    call("contacts_duplicates_page", { scan: scan.scan, offset, limit });
  return {
    key: ["contacts_duplicates_page", scan.scan],
    kinds: ["contact"],
    fetchPage: async (offset, limit) => {
      const { groups, count } = await ask(offset, limit);
      return { rows: groups, count, total: scan.groups };
    },
    fetchIds: async () => {
      const ids: number[] = [];
      for (;;) {
        const { groups, count } = await ask(ids.length, SLICE);
        ids.push(...groups.map((group) => group.id));
        if (ids.length >= count || groups.length === 0) return ids;
      }
    },
  };
}

/** The groups with their reasons; beside them the chosen one, field by field. */
function Groups({ scan, onAgain }: { scan: DuplicatesScan; onAgain: () => void }) {
  const words = useWords();
  const go = useGo();
  const [chosen, choose] = useState<DuplicateGroup | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const source = groupSource(scan);
  const first = useQuery({
    queryKey: [...source.key, "first"],
    queryFn: () => source.fetchPage(0, 1, undefined),
    meta: { kinds: ["contact"] },
  }).data;
  const left = first?.count ?? scan.groups;
  // What was decided comes back by "Rückgängig", and the list shows it again; the one beside it must still stand.
  const current = chosen ?? first?.rows[0] ?? null;

  /** The group after this one, or the one before where it was the last. */
  const onward = async (from: DuplicateGroup, settled: boolean) => {
    const before = await source.fetchIds?.(undefined).catch(() => []);
    const ids = before ?? [];
    const later = ids.find((id) => id > from.id) ?? ids.filter((id) => settled || id !== from.id).at(-1);
    const at = later === undefined ? -1 : ids.indexOf(later);
    const page = at < 0 ? null : await source.fetchPage(at, 1, undefined);
    const next = page?.rows[0] ?? null;
    choose(next);
    // Where nothing is left, the way on has the keys.
    if (next) list.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  };

  if (scan.groups === 0) {
    return (
      <EmptyState icon={SearchCheck} title={words.none} text={words.noneText(scan.looked_at)}>
        <Button onPress={() => go(contacts)} autoFocus>
          {words.toList}
        </Button>
        <Button onPress={onAgain}>{words.again}</Button>
      </EmptyState>
    );
  }
  return (
    <SplitPane
      place="contacts.duplicates"
      initial={640}
      minMain={300}
      minSide={420}
      main={
        <div ref={list} className={styles.screen}>
          <ListHead title={words.groups} shown={left} all={scan.groups}>
            <Button size="small" onPress={onAgain}>
              {words.again}
            </Button>
          </ListHead>
          <DataList
            place="contacts.duplicates"
            label={words.groups}
            columns={columns(words)}
            source={source}
            rowId={(group) => group.id}
            sort={{ column: "score", descending: true }}
            onSort={() => undefined}
            current={current?.id ?? null}
            onCurrent={(_, group) => choose(group)}
            onDelete={() => {
              if (current)
                void dismissContacts(current.members).then((done) => (done ? onward(current, true) : undefined));
            }}
            empty={
              <EmptyState icon={SearchCheck} title={words.settled} text={words.settledText}>
                <Button onPress={() => go(contacts)} autoFocus>
                  {words.toList}
                </Button>
              </EmptyState>
            }
            footCount={(page) => words.groupsCount(page.count)}
            autoFocus
          />
        </div>
      }
      side={
        current && left > 0 ? (
          <GroupPanel
            key={`${current.id}-${current.members.map((row) => row.id).join()}`}
            group={current}
            onSettled={() => void onward(current, true)}
            onNext={left > 1 ? () => void onward(current, false) : null}
          />
        ) : null
      }
    />
  );
}

function columns(words: Words): Column<DuplicateGroup>[] {
  return [
    {
      id: "names",
      title: words.names,
      width: { min: 180, grow: 1.4 },
      fixed: true,
      text: (group) => group.members.map((row) => row.listed).join(" · "),
    },
    {
      id: "score",
      title: words.score,
      width: { min: 72 },
      align: "end",
      text: (group) => words.percent(group.score),
    },
    {
      id: "reasons",
      title: words.reasons,
      width: { min: 160, grow: 1.2 },
      yields: 1,
      text: (group) =>
        group.reasons
          .filter((reason) => !reason.against)
          .map((reason) => reason.text)
          .join(", "),
      render: (group) => (
        <span className="quiet">
          {group.reasons
            .filter((reason) => !reason.against)
            .map((reason) => reason.text)
            .join(", ")}
        </span>
      ),
    },
  ];
}

/** One group: why, side by side, and the three ways on. */
function GroupPanel({
  group,
  onSettled,
  onNext,
}: {
  group: DuplicateGroup;
  onSettled: () => void;
  onNext: (() => void) | null;
}) {
  const words = useWords();
  const go = useGo();
  const [decision, decide] = useState<Decision>(undecided(group.members.map((row) => row.id)));
  const [busy, setBusy] = useState(false);
  const preview = useMergePreview(decision);
  const ready = preview.data !== undefined && isOf(preview.data, decision) && preview.error === null && !busy;
  const count = decision.included.length;
  const settle = async (work: () => Promise<boolean>) => {
    setBusy(true);
    const done = await work();
    setBusy(false);
    if (done) onSettled();
  };
  const merge = () => {
    const data = preview.data;
    if (data && ready) void settle(async () => (await mergeContacts(data, decision)) !== null);
  };
  useDeskActions({ save: { label: words.merge(count), run: merge, disabled: !ready, own: true } });
  return (
    <>
      <BarActions>
        {onNext && <Button onPress={onNext}>{words.next}</Button>}
        <Button isDisabled={busy} onPress={() => void settle(() => dismissContacts(group.members))}>
          {words.notDuplicate}
        </Button>
        <Button tone="primary" keys="Mod+S" isDisabled={!ready} onPress={merge}>
          {words.merge(count)}
        </Button>
      </BarActions>
      <MergePanel
        members={group.members}
        decision={decision}
        onDecision={decide}
        preview={preview.data ?? null}
        error={preview.error}
        onOpen={(id) => go(contacts, { id, wide: true })}
        head={
          <header className={styles.head}>
            <h1>{words.scoreOf(group.score)}</h1>
            <ul className={styles.why}>
              {group.reasons.map((reason) => (
                <li key={reason.code}>
                  <Badge tone={reason.against ? "due" : "plain"}>{reason.text}</Badge>
                </li>
              ))}
            </ul>
          </header>
        }
      />
    </>
  );
}
