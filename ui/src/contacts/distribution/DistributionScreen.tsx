import { useQuery } from "@tanstack/react-query";
import { ArrowLeft, Mails } from "lucide-react";
import { useState } from "react";
import { useCommand } from "../../shared/api";
import { useDeskActions, usePlace } from "../../shared/desk";
import { Button, classes, EmptyState, notify, SplitPane, TextField } from "../../shared/parts";
import { contacts } from "../place";
import { listsQuery } from "../queries";
import { useWords } from "../words";
import styles from "./Distribution.module.css";
import { DistributionRecord } from "./DistributionRecord";
import { fieldsOf } from "./fields";

/** The distribution lists of the address book: all of them on the left, the chosen one with its members beside. */
export function DistributionScreen() {
  const words = useWords();
  const { search, set } = usePlace(contacts);
  const lists = useQuery(listsQuery).data;
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState("");
  const [made, setMade] = useState<number | null>(null);
  const create = useCommand("distribution_lists_save", {
    onDone: ({ id }, { fields }) => {
      notify({ tone: "fine", what: words.listSaved(fields.name) });
      setNaming(false);
      setName("");
      setMade(id);
      set({ list: id });
    },
  });
  const begin = () => setNaming(true);
  const leave = () => set({ list: undefined, lists: false });
  useDeskActions({ create: { label: words.listCreate, run: begin }, leave });

  return (
    <SplitPane
      place="contacts.lists"
      initial={640}
      main={
        <div className={styles.lists}>
          <div className={styles.head}>
            <Button tone="quiet" size="small" icon={ArrowLeft} onPress={leave}>
              {words.listBack}
            </Button>
            <h1>{words.distributionLists}</h1>
          </div>
          {naming && (
            <form
              className={styles.naming}
              onSubmit={(event) => {
                event.preventDefault();
                if (name.trim() !== "") create.mutate({ id: null, fields: fieldsOf({ name: name.trim() }) });
              }}
            >
              <TextField label={words.listName} value={name} onChange={setName} maxLength={120} autoFocus />
              <Button type="submit" isDisabled={name.trim() === "" || create.isPending}>
                {words.listCreate}
              </Button>
              <Button onPress={() => setNaming(false)}>{words.cancel}</Button>
            </form>
          )}
          {lists && lists.length === 0 && !naming ? (
            <EmptyState icon={Mails} title={words.listsEmpty} text={words.listsEmptyText}>
              <Button tone="primary" onPress={begin}>
                {words.listCreate}
              </Button>
            </EmptyState>
          ) : (
            <ul className={styles.all}>
              {lists?.map((list) => (
                <li key={list.id}>
                  <button
                    type="button"
                    className={classes(styles.line, list.id === search.list && styles.on)}
                    aria-current={list.id === search.list}
                    onClick={() => set({ list: list.id }, { replace: search.list !== undefined })}
                  >
                    <span className={styles.name}>{list.name}</span>
                    <span className={styles.kind}>
                      {list.by_filter ? words.listByFilter : words.listCount(list.named)}
                    </span>
                    {list.note !== "" && <span className={styles.note}>{list.note}</span>}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      }
      side={
        search.list === undefined ? null : (
          <DistributionRecord key={search.list} id={search.list} made={search.list === made} />
        )
      }
    />
  );
}
