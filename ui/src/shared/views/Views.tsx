import { useQuery } from "@tanstack/react-query";
import { LayoutList, Pencil, Save, Trash2 } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { KontorError, useCommand } from "../api";
import { Button } from "../parts/button/Button";
import { TextField } from "../parts/field/TextField";
import { issuesOf, issueWords } from "../parts/form/refusal";
import { Menu, type MenuGroup } from "../parts/menu/Menu";
import { notify } from "../parts/notice/notices";
import styles from "./Views.module.css";
import { takeView, viewOf, viewsQuery } from "./views";
import { useViewWords } from "./words";

/** What is being named: a new view, or one that gets another name. */
export type Naming = { id: number | null; name: string } | null;

/**
 * The saved views of a list: choosing one brings back filter, order and columns; the list as it stands is kept under
 * a name. `current` is the view that was chosen last.
 */
export function ViewsMenu({
  place,
  list,
  search,
  current,
  onTake,
  onName,
}: {
  /** Under which forms they are kept: `view:contacts`. */
  place: string;
  /** The list whose columns belong to it. */
  list: string;
  /** The filter and order as they stand. */
  search: Record<string, unknown>;
  current: number | undefined;
  onTake: (search: Record<string, unknown>, id: number) => void;
  onName: (naming: Naming) => void;
}) {
  const words = useViewWords();
  const views = useQuery(viewsQuery(place)).data ?? [];
  const save = useCommand("forms_save", {
    onDone: (_, form) => notify({ tone: "fine", what: words.kept(form.name) }),
  });
  const remove = useCommand("forms_delete");
  const chosen = views.find((view) => view.id === current);
  const groups: MenuGroup[] = [
    {
      title: words.views,
      lines:
        views.length === 0
          ? [{ id: "none", label: words.none, disabled: true, run: () => undefined }]
          : views.map((view) => ({
              id: `view-${view.id}`,
              label: view.name,
              checked: view.id === current,
              run: () => onTake(takeView(list, view.json), view.id),
            })),
    },
    {
      lines: [
        { id: "save", label: words.save, icon: Save, run: () => onName({ id: null, name: "" }) },
        ...(chosen
          ? [
              {
                id: "update",
                label: words.update(chosen.name),
                icon: Save,
                run: () => save.mutate({ id: chosen.id, place, name: chosen.name, json: viewOf(list, search) }),
              },
              {
                id: "rename",
                label: words.rename,
                icon: Pencil,
                run: () => onName({ id: chosen.id, name: chosen.name }),
              },
              {
                id: "remove",
                label: words.remove(chosen.name),
                icon: Trash2,
                danger: true,
                run: () =>
                  remove.mutate(
                    { id: chosen.id },
                    { onSuccess: () => notify({ tone: "plain", what: words.removed(chosen.name) }) },
                  ),
              },
            ]
          : []),
      ],
    },
  ];
  return (
    <Menu
      label={words.views}
      trigger={
        <Button size="small" icon={LayoutList}>
          {chosen ? words.view(chosen.name) : words.views}
        </Button>
      }
      groups={groups}
    />
  );
}

/** Asks for the name of a view, above the list that it will bring back. */
export function ViewName({
  place,
  list,
  search,
  naming,
  onDone,
}: {
  place: string;
  list: string;
  search: Record<string, unknown>;
  naming: NonNullable<Naming>;
  /** With the view's id where it was kept. */
  onDone: (id: number | null) => void;
}) {
  const words = useViewWords();
  const views = useQuery(viewsQuery(place)).data ?? [];
  const [name, setName] = useState(naming.name);
  const [error, setError] = useState<string | undefined>(undefined);
  const save = useCommand("forms_save", {
    failure: "own",
    onDone: ({ id }, form) => {
      notify({ tone: "fine", what: words.kept(form.name) });
      onDone(id);
    },
  });
  const keep = () => {
    // A renamed view keeps what it shows; a new one is the list as it stands.
    const kept = views.find((view) => view.id === naming.id);
    save.mutate(
      { id: naming.id, place, name: name.trim(), json: kept?.json ?? viewOf(list, search) },
      {
        onError: (refused) => {
          const issue = issuesOf(refused)[0];
          const told = issue ? new KontorError(issue.code, issue.data as Record<string, unknown>) : refused;
          setError(issueWords(told));
        },
      },
    );
  };
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      keep();
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      onDone(null);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Enter and Esc of the field within.
    <div className={styles.bar} onKeyDown={keys}>
      <TextField
        label={words.name}
        value={name}
        onChange={(next) => {
          setName(next);
          setError(undefined);
        }}
        placeholder={words.hints[list] ?? ""}
        maxLength={80}
        {...(error === undefined ? {} : { error })}
        autoFocus
      />
      <Button tone="primary" isDisabled={name.trim() === "" || save.isPending} onPress={keep}>
        {words.keep}
      </Button>
      <Button onPress={() => onDone(null)}>{words.cancel}</Button>
    </div>
  );
}
