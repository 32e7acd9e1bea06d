import { keepPreviousData } from "@tanstack/react-query";
import { asKontorError, callWithChanges, commandQuery, reportFailure } from "../../shared/api";
import type { Topic, TopicFields } from "../../shared/api/generated/commands";
import { notifyDone } from "../../shared/history/takeBack";
import { topicWords } from "./words";

/** A cancelled sitting gives its topics back, so events count. */
export const TOPIC_KINDS = ["body", "event"] as const;

/** What waits for a sitting, body by body in their order. */
export const topicsQuery = {
  ...commandQuery("topics_list", null, { kinds: [...TOPIC_KINDS] }),
  placeholderData: keepPreviousData,
};

/** A topic as its form holds it; a new one of the chosen body, where one is chosen. */
export type TopicForm = Omit<TopicFields, "body_id"> & { body_id: number | null };

export function formOf(topic: Topic | null, body: number | null): TopicForm {
  if (topic === null)
    return { body_id: body, title: "", kind: "discussion", minutes: null, presenter: "", motion: "", note: "" };
  const { id: _, ...fields } = topic;
  return fields;
}

/** Whether a topic is one of the body, and every typed word stands somewhere in it. */
export function isFound(topic: Topic, body: number | undefined, text: string, nameOf: (body: number) => string) {
  if (body !== undefined && topic.body_id !== body) return false;
  const texts = [topic.title, topic.presenter, topic.motion, topic.note, nameOf(topic.body_id)].join(" ").toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => texts.includes(word));
}

/** Deletes a topic and offers to take it back; true if it is gone. */
export async function removeTopic(topic: Topic): Promise<boolean> {
  try {
    const { changes } = await callWithChanges("topics_delete", { id: topic.id });
    notifyDone(topicWords().removed(topic.title), changes);
    return true;
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
    return false;
  }
}

/** Moves a topic within its body. */
export async function shiftTopic(id: number, by: number): Promise<void> {
  try {
    await callWithChanges("topics_shift", { id, by });
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
  }
}
