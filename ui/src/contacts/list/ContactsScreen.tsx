import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Users } from "lucide-react";
import { type ReactElement, useEffect, useState } from "react";
import { asKontorError, call, reportFailure } from "../../shared/api";
import type { ContactFilter } from "../../shared/api/generated/commands";
import { useDeskActions, useGo, useListMarks, usePlace } from "../../shared/desk";
import { InUseBar } from "../../shared/inuse/InUseBar";
import type { InUse } from "../../shared/inuse/inuse";
import { ownColumnField, ownColumnId, ownColumns } from "../../shared/own/columns";
import { ownFieldsQuery } from "../../shared/own/own";
import { useOwnWords } from "../../shared/own/words";
import {
  BackButton,
  Button,
  countMarks,
  DataList,
  EmptyState,
  ListHead,
  noMarks,
  notify,
  pageQuery,
  SplitPane,
} from "../../shared/parts";
import { type Naming, ViewName, ViewsMenu } from "../../shared/views/Views";
import { plural, useLanguage } from "../../shared/words";
import { DistributionScreen } from "../distribution/DistributionScreen";
import { fieldsOf, keptFilter, namedFields } from "../distribution/fields";
import { NewList } from "../distribution/NewList";
import { MOST } from "../duplicates/merge";
import { useWords as useDuplicateWords } from "../duplicates/words";
import { filterOf, keptSearch, markedIds, nothing, plainFilter, plainOrder } from "../filter";
import { ContactForm } from "../form/ContactForm";
import { contacts } from "../place";
import { listSource, useCategories } from "../queries";
import { ContactRecord } from "../record/ContactRecord";
import { removeContacts } from "../remove";
import { useWords } from "../words";
import styles from "./Contacts.module.css";
import { contactColumns } from "./columns";
import { FilterChips } from "./FilterChips";
import { FilterFields } from "./FilterFields";
import { ListMenu, MarkedActions } from "./ListActions";
import { MassPanel } from "./MassPanel";
import { usePastedRows } from "./paste";

/** Where the saved views of the address book are kept. */
const VIEWS = "view:contacts";

/** The address book, or its distribution lists. */
export default function ContactsScreen(): ReactElement {
  const { search } = usePlace(contacts);
  return search.lists || search.list !== undefined ? <DistributionScreen /> : <AddressBook />;
}

/** The list, beside it the chosen contact, its form, or a change to all that are marked. */
function AddressBook() {
  const words = useWords();
  const merging = useDuplicateWords();
  const language = useLanguage();
  const go = useGo();
  const { search, set } = usePlace(contacts);
  const [inUse, setInUse] = useState<{ ids: readonly number[]; name: string; use: InUse } | null>(null);
  const [changing, setChanging] = useState<ContactFilter | null>(null);
  const [naming, setNaming] = useState<Naming>(null);
  const [listOf, setListOf] = useState<"marked" | "filter" | null>(null);
  const { all: categories } = useCategories();
  const yesNo = useOwnWords();
  const ownFields = useQuery(ownFieldsQuery).data ?? [];
  const columns = contactColumns(words, language, categories, ownColumns(ownFields, "contact", language, yesNo));
  const filter = filterOf(search);
  const source = listSource(filter);
  const filterKey = JSON.stringify({ ...filter, sort: null, sort_own: null, descending: null });
  const { marks, setMarks, keep } = useListMarks("contacts", filterKey);
  const counts = useQuery({ ...pageQuery(source, 0), placeholderData: keepPreviousData }).data;
  const marked = countMarks(marks, counts?.count ?? 0);

  // As the marks, so the change to all of them belongs to what the filter shows.
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the filter alone.
  useEffect(() => {
    setChanging(null);
  }, [filterKey]);
  // A refusal is about what was chosen when it came.
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows what is chosen.
  useEffect(() => setInUse(null), [filterKey, search.id, marks]);

  const editing = search.create !== undefined || (search.edit && search.id !== undefined);
  const printSheet = () => go(contacts, search, "sheet");
  // The paper shows what the list shows: the marked rows, else all of them.
  const printMarked = async (screen: "print" | "labels" | "occasions") => {
    const ids = marked > 0 ? await chosen() : undefined;
    keep();
    go(contacts, { ...search, marked: ids }, screen);
  };
  const startImport = () => go(contacts, {}, "import");
  usePastedRows((token) => go(contacts, { token, file: words.clipboard }, "import"));
  useDeskActions({
    print: {
      label: words.print,
      run: () => (search.wide && search.id !== undefined ? printSheet() : void printMarked("print")),
    },
    // While many are changed, that is what one does next.
    ...(changing
      ? {}
      : {
          create: {
            label: words.createContact,
            run: () => set({ create: "person", paste: false, said: undefined, edit: false, wide: false }),
          },
        }),
    ...(search.id !== undefined && !editing ? { edit: () => set({ edit: true }) } : {}),
    ...(search.wide && !editing ? { leave: () => set({ wide: false }) } : {}),
    ...(inUse && !editing ? { leave: () => setInUse(null) } : {}),
  });

  const chosen = async () => markedIds(marks, await call("contacts_ids", filter));
  const removeMarked = async () => {
    const ids = await chosen();
    const result = await removeContacts(ids, words.contactsCount(ids.length));
    if (result === "done") {
      setMarks(noMarks);
      set({ id: undefined, wide: false }, { replace: true });
    } else if (result !== "kept") setInUse({ ids, name: words.contactsCount(ids.length), use: result });
  };
  const deactivate = async (ids: readonly number[], name: string) => {
    setInUse(null);
    try {
      await call("contacts_mass_apply", {
        filter: { ...plainFilter, ids: [...ids] },
        change: { what: "active", value: false },
      });
      notify({ tone: "plain", what: words.deactivated(name) });
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };
  const mergeMarked = async () => {
    const ids = await chosen();
    if (ids.length > MOST) notify({ tone: "plain", what: merging.tooMany(MOST), more: merging.tooManyText });
    else go(contacts, { ids }, "merge");
  };
  const removeOne = async (id: number) => {
    const name = (await call("contacts_get", { id })).name;
    const result = await removeContacts([id], name);
    if (result === "done") set({ id: undefined, wide: false }, { replace: true });
    else if (result !== "kept") setInUse({ ids: [id], name, use: result });
  };

  const side = changing ? (
    <MassPanel
      filter={changing}
      onClose={() => {
        setChanging(null);
        document.querySelector<HTMLElement>('[role="grid"]')?.focus();
      }}
    />
  ) : editing ? (
    <ContactForm
      key={`${search.create ?? ""}-${search.id ?? ""}-${search.at ?? ""}-${search.said ?? ""}`}
      id={search.create === undefined ? (search.id ?? null) : null}
      kind={search.create ?? "person"}
      at={search.at ?? null}
      paste={search.paste}
      said={search.said}
      onDone={(id) =>
        set(
          { id: id ?? search.id, edit: false, create: undefined, at: undefined, paste: false, said: undefined },
          { replace: true },
        )
      }
    />
  ) : search.id !== undefined ? (
    <ContactRecord key={search.id} id={search.id} wide={search.wide} />
  ) : null;

  if (search.wide && side) {
    return (
      <div className={styles.alone}>
        {!editing && (
          <div className={styles.wideHead}>
            <BackButton label={words.backToList} onPress={() => set({ wide: false })} />
          </div>
        )}
        {side}
      </div>
    );
  }

  const narrowed = JSON.stringify({ ...filter, sort: "name", sort_own: null, descending: false });
  const namesGone =
    (categories.size > 0 && search.categories.some((id) => !categories.has(id))) ||
    (ownFields.length > 0 && search.own.some((one) => !ownFields.some((field) => field.id === one.field_id)));
  const filtered = narrowed !== JSON.stringify(plainFilter);
  return (
    <SplitPane
      place={editing ? "contacts.form" : "contacts"}
      initial={editing ? 520 : 400}
      main={
        <>
          <ListHead
            title={words.title}
            shown={counts?.count}
            all={counts?.total}
            filter={search.text}
            onFilter={(text) => set({ text }, { replace: true })}
            filterHint={words.filterHint}
          >
            <FilterChips />
            {marked > 0 && (
              <MarkedActions
                count={marked}
                filter={async () => filterOf(search, await chosen())}
                onChange={() => void chosen().then((ids) => setChanging(filterOf(search, ids)))}
                onNewList={() => setListOf("marked")}
                onPrint={(screen) => void printMarked(screen)}
                chosen={chosen}
                onMerge={() => void mergeMarked()}
                onRemove={() => void removeMarked()}
                onClear={() => setMarks(noMarks)}
              />
            )}
            <ViewsMenu
              place={VIEWS}
              list="contacts"
              search={keptSearch(search)}
              current={search.view}
              onTake={(view, id) => set({ ...nothing, ...plainOrder, ...view, view: id })}
              onName={setNaming}
            />
            <ListMenu
              filter={filter}
              count={counts?.count ?? 0}
              onImport={startImport}
              onPrint={(screen) => void printMarked(screen)}
              onLists={() => set({ lists: true })}
              onListOfFilter={() => setListOf("filter")}
              onDuplicates={() => go(contacts, {}, "duplicates")}
            />
          </ListHead>
          {naming && (
            <ViewName
              key={naming.id ?? "new"}
              place={VIEWS}
              list="contacts"
              search={keptSearch(search)}
              naming={naming}
              onDone={(id) => {
                setNaming(null);
                if (id !== null) set({ view: id }, { replace: true });
              }}
            />
          )}
          {listOf && (
            <NewList
              key={listOf}
              fields={async (name) =>
                listOf === "marked" ? namedFields(name, await chosen()) : fieldsOf({ name, filter: keptFilter(filter) })
              }
              onDone={(id) => {
                setListOf(null);
                if (id !== null) set({ lists: true, list: id });
              }}
            />
          )}
          {search.filters && <FilterFields />}
          {counts?.alike && search.text !== "" && (
            <p className={styles.alike} role="status">
              {words.alikeNote(search.text)}
            </p>
          )}
          {inUse && (
            <div className={styles.bar}>
              <InUseBar
                name={inUse.name}
                use={inUse.use}
                onDeactivate={() => void deactivate(inUse.ids, inUse.name)}
                onClose={() => setInUse(null)}
              />
            </div>
          )}
          <DataList
            place="contacts"
            label={words.title}
            columns={columns}
            source={source}
            rowId={(row) => row.id}
            sort={{
              column: search.sortOwn === undefined ? search.sort : ownColumnId(search.sortOwn),
              descending: search.down,
            }}
            onSort={({ column, descending }) => {
              const own = ownColumnField(column);
              if (own !== null) set({ sort: "name", sortOwn: own, down: descending });
              else set({ sort: column as typeof search.sort, sortOwn: undefined, down: descending });
            }}
            current={search.create === undefined ? (search.id ?? null) : null}
            onCurrent={(id) =>
              set(
                { id, edit: false, create: undefined, at: undefined, paste: false, said: undefined },
                { replace: search.id !== undefined },
              )
            }
            onOpen={(id) => set({ id, wide: true, edit: false, create: undefined })}
            onDelete={(id) => {
              // Only what stands in view is deleted by a key: a row that nobody chose is chosen first.
              if (marked > 0) void removeMarked();
              else if (id === search.id) void removeOne(id);
              else set({ id, edit: false, create: undefined, at: undefined, paste: false }, { replace: true });
            }}
            marks={marks}
            onMarks={setMarks}
            empty={
              filtered ? (
                <EmptyState
                  icon={Users}
                  title={words.noneFound}
                  text={namesGone ? words.filterGoneText : words.noneFoundText}
                >
                  <Button onPress={() => set(nothing)}>{words.showAll}</Button>
                </EmptyState>
              ) : (
                <EmptyState icon={Users} title={words.empty} text={words.emptyText}>
                  <Button tone="primary" onPress={startImport}>
                    {words.importContacts}
                  </Button>
                  <Button onPress={() => set({ create: "person" })}>{words.createPerson}</Button>
                </EmptyState>
              )
            }
            footCount={(page) =>
              page.count === page.total
                ? words.contactsCount(page.total)
                : words.contactsOf(plural(language, page.count, { one: "#", other: "#" }), page.total)
            }
            autoFocus
          />
        </>
      }
      side={side}
    />
  );
}
