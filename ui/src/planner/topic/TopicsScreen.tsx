import { useQuery } from "@tanstack/react-query";
import { ListTodo } from "lucide-react";
import { call } from "../../shared/api";
import type { Topic } from "../../shared/api/generated/commands";
import { useDeskActions, useEditorKey, useGo, usePlace } from "../../shared/desk";
import {
  BackButton,
  Button,
  Chip,
  type Column,
  DataList,
  EmptyState,
  ListHead,
  type ListSource,
  type Page,
  SplitPane,
} from "../../shared/parts";
import { bodiesQuery } from "../event/members";
import { planner } from "../place";
import { useWords } from "../words";
import { TopicFormView } from "./TopicForm";
import styles from "./Topics.module.css";
import { isFound, removeTopic, shiftTopic, TOPIC_KINDS, topicsQuery } from "./topics";
import { useTopicWords } from "./words";
import type { Words } from "./words.de";

/** What waits for the sittings of the bodies, in the order in which it is to come up; the chosen topic beside it. */
export default function TopicsScreen() {
  const words = useTopicWords();
  const kinds = useWords().itemKinds;
  const go = useGo();
  const { search, set } = usePlace(planner);
  const all = useQuery(topicsQuery).data;
  const bodies = useQuery(bodiesQuery).data;
  const nameOf = (body: number) => bodies?.find((one) => one.id === body)?.fields.name ?? "";
  const keep = (topic: Topic) => isFound(topic, search.body, search.text, nameOf);
  const load = async () => {
    const every = await call("topics_list", null);
    return { rows: every.filter(keep), total: every.length };
  };
  const source: ListSource<Topic, Page<Topic>> = {
    key: ["topic_rows", search.body, search.text, bodies],
    kinds: [...TOPIC_KINDS],
    fetchPage: async (offset, limit) => {
      const { rows, total } = await load();
      return { rows: rows.slice(offset, offset + limit), count: rows.length, total };
    },
    fetchIds: async () => (await load()).rows.map((row) => row.id),
  };
  const chosen = all?.find((one) => one.id === search.id);
  const begin = () => set({ create: true, id: undefined });
  const back = () => go(planner, search.day === undefined ? {} : { day: search.day });
  const none = bodies?.length === 0;
  useDeskActions({ ...(none ? {} : { create: { label: words.create, run: begin } }), leave: back });
  const editor = useEditorKey(search.create ? null : search.id);
  const remove = async (id: number) => {
    const topic = all?.find((one) => one.id === id);
    if (topic && (await removeTopic(topic)) && search.id === id) set({ id: undefined }, { replace: true });
  };
  return (
    <SplitPane
      place="planner.topics"
      initial={400}
      minMain={440}
      main={
        <>
          <div className={styles.back}>
            <BackButton label={words.back} onPress={back} />
          </div>
          <ListHead
            title={words.title}
            shown={all?.filter(keep).length}
            all={all?.length}
            filter={search.text}
            onFilter={(text) => set({ text }, { replace: true })}
            filterHint={words.filterHint}
          >
            {search.body !== undefined && (
              <Chip
                label={words.ofBody(nameOf(search.body))}
                onRemove={() => set({ body: undefined }, { replace: true })}
              />
            )}
          </ListHead>
          <DataList
            place="topics"
            label={words.title}
            columns={columns(words, kinds, nameOf)}
            source={source}
            rowId={(row) => row.id}
            sort={{ column: "order", descending: false }}
            onSort={() => undefined}
            current={search.create ? null : (search.id ?? null)}
            onCurrent={(id) => set({ id, create: false }, { replace: true })}
            onMove={(id, by) => void shiftTopic(id, by)}
            onDelete={(id) => void remove(id)}
            footCount={(shown) => words.counted(shown.count, Math.max(shown.total, shown.count))}
            foot={() => <span className="quiet">{words.order}</span>}
            empty={
              none ? (
                <EmptyState icon={ListTodo} title={words.noBody} text={words.noBodyText} />
              ) : (
                <EmptyState icon={ListTodo} title={words.emptyTitle} text={words.emptyText}>
                  <Button tone="primary" onPress={begin}>
                    {words.createAction}
                  </Button>
                </EmptyState>
              )
            }
            autoFocus={!search.create}
          />
        </>
      }
      side={
        bodies && !none && (search.create || chosen) ? (
          <TopicFormView
            key={editor.key}
            topic={search.create ? null : (chosen ?? null)}
            body={search.body ?? (bodies.length === 1 ? (bodies[0]?.id ?? null) : null)}
            bodies={bodies}
            onSaved={(id) => {
              editor.made(id);
              set({ id, create: false }, { replace: true });
            }}
            onLeave={() => set({ id: undefined, create: false }, { replace: true })}
            onDelete={(id) => void remove(id)}
          />
        ) : null
      }
    />
  );
}

function columns(
  words: Words,
  kinds: Record<Topic["kind"], string>,
  nameOf: (body: number) => string,
): Column<Topic>[] {
  return [
    { id: "title", title: words.one, width: { min: 180, grow: 1.4 }, fixed: true, text: (row) => row.title },
    { id: "body", title: words.body, width: { min: 120, grow: 0.7 }, text: (row) => nameOf(row.body_id) },
    { id: "kind", title: words.kind, width: { min: 92 }, optional: true, text: (row) => kinds[row.kind] },
    {
      id: "minutes",
      title: words.minutes,
      width: { min: 76 },
      code: true,
      optional: true,
      text: (row) => (row.minutes === null ? "" : String(row.minutes)),
    },
    { id: "presenter", title: words.presenter, width: { min: 120, grow: 0.6 }, text: (row) => row.presenter },
  ];
}
