import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Copy, Download, Ellipsis, Mail, MailPlus, Tags, Trash2, Undo2, Users, X } from "lucide-react";
import { useEffect, useState } from "react";
import { asKontorError, call, commandQuery, reportFailure, useCommand } from "../../shared/api";
import type { DistributionListFields, DistributionMember } from "../../shared/api/generated/commands";
import { useDeskActions, useGo, usePlace, useRecent, useRecordOffers } from "../../shared/desk";
import { readSearch } from "../../shared/desk/place";
import {
  Button,
  type Column,
  DataList,
  EmptyState,
  IconButton,
  type ListSource,
  Lookup,
  Menu,
  NoticeBar,
  notify,
  Part,
  Record,
  RecordHead,
  Select,
  TextField,
} from "../../shared/parts";
import { viewsQuery } from "../../shared/views/views";
import { ExportDialog } from "../export/ExportDialog";
import { filterOf, plainFilter } from "../filter";
import { labelOptions } from "../labels";
import { contacts } from "../place";
import { usePrintWords } from "../print/words";
import { useWords } from "../words";
import styles from "./Distribution.module.css";
import { copyEmails, writeEmail } from "./emails";
import { keptFilter } from "./fields";

const KINDS = ["distribution_list", "contact", "entry"];

/** One distribution list, one that was `made` just now ready for its first member: what it is, who is on it, who is not reached, and what can be done with it. */
export function DistributionRecord({ id, made }: { id: number; made: boolean }) {
  const words = useWords();
  const paperWords = usePrintWords();
  const { set } = usePlace(contacts);
  // Each added contact empties the field for the next one.
  const [added, setAdded] = useState(0);
  const [exporting, setExporting] = useState(false);
  const list = useQuery(commandQuery("distribution_lists_get", { id }, { kinds: ["distribution_list"] })).data;
  const said = useQuery({
    ...commandQuery("distribution_lists_members", { id, offset: 0, limit: 100 }, { kinds: KINDS }),
    placeholderData: keepPreviousData,
  }).data;
  const emails = useQuery(commandQuery("contacts_emails", { list: id }, { kinds: KINDS })).data;
  const save = useCommand("distribution_lists_save");
  const remove = useCommand("distribution_lists_delete", {
    onDone: () => {
      notify({ tone: "plain", what: words.listDeleted(list?.fields.name ?? "") });
      set({ list: undefined, lists: true }, { replace: true });
    },
  });
  const leave = useCommand("distribution_lists_remove");
  const join = useCommand("distribution_lists_add", {
    onDone: (done) => {
      notify({ tone: "fine", what: words.addedToList(done.added, list?.fields.name ?? "") });
    },
  });
  const go = useGo();
  const offers = useRecordOffers("distribution_list");
  // Whoever is written to: the members without those that are inactive, restricted or left out.
  const withMembers = async (run: (ids: number[]) => void) => {
    try {
      run(await call("distribution_lists_contact_ids", { id }));
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };
  const printAs = (screen: "print" | "labels") =>
    void withMembers((marked) => go(contacts, { marked, activity: "all" }, screen));
  const letter = () =>
    offers([id])
      .find((offer) => offer.id === "letter")
      ?.run();
  useRecent({ kind: "distribution_list", id });
  const some = (said?.count ?? 0) > 0;
  useDeskActions({ print: { label: paperWords.print, run: () => printAs("print"), disabled: !some } });
  if (!list) return null;
  const { fields } = list;
  const put = (change: Partial<DistributionListFields>) => save.mutate({ id, fields: { ...fields, ...change } });
  const takeOff = (contact: number) => leave.mutate({ id, contacts: { ...plainFilter, ids: [contact] } });
  const add = (contact: number) => join.mutate({ id, contacts: { ...plainFilter, ids: [contact] } });
  // Those who are written to, as the export takes them.
  const reached = said ? said.count - said.inactive - said.restricted - said.gone : 0;
  const excluded = fields.named.filter((one) => one.excluded);
  const gone = fields.named.filter((one) => one.contact_id === null);

  const source: ListSource<DistributionMember, NonNullable<typeof said>> = {
    key: ["distribution_members", id],
    kinds: KINDS,
    fetchPage: (offset, limit, signal) =>
      call("distribution_lists_members", { id, offset, limit }, signal ? { signal } : undefined),
  };
  const columns: Column<DistributionMember>[] = [
    {
      id: "name",
      title: words.name,
      width: { min: 150, grow: 1.2, beside: 4 },
      fixed: true,
      text: (row) => row.listed,
      render: (row) => (
        <span className={styles.member}>
          <span className={row.state === "active" ? undefined : "quiet"}>{row.listed}</span>
          {row.state !== "active" && <span className={styles.state}>{words.listStates[row.state]}</span>}
          {row.by_filter && <span className={styles.state}>{words.listFound}</span>}
        </span>
      ),
    },
    {
      id: "organisation",
      title: words.organisation,
      width: { min: 90, grow: 1 },
      yields: 1,
      text: (row) => row.organisation,
    },
    { id: "email", title: words.email, width: { min: 130, grow: 1.4 }, text: (row) => row.email },
    {
      id: "address",
      title: words.listAddress,
      width: { min: 120, grow: 0.8 },
      // Where one chose a kind, one looks for who has it.
      ...(fields.address_kind === null ? { yields: 2 } : {}),
      text: (row) => [row.address_kind && words.addressKinds[row.address_kind], row.town].filter(Boolean).join(", "),
    },
    {
      id: "remove",
      title: "",
      width: { min: 28 },
      fixed: true,
      text: () => "",
      render: (row) =>
        row.contact_id !== null && (
          <IconButton
            icon={X}
            label={words.listRemove(row.name)}
            onPress={() => row.contact_id !== null && takeOff(row.contact_id)}
          />
        ),
    },
  ];
  return (
    <Record>
      {exporting && (
        <ExportDialog
          count={reached}
          leaving={() => Promise.resolve({ filter: plainFilter, list: id })}
          onClose={() => setExporting(false)}
        />
      )}
      <RecordHead
        title={fields.name}
        number={said && words.listCount(said.count)}
        actions={
          <>
            <Button size="small" icon={MailPlus} isDisabled={!some} onPress={letter}>
              {words.listLetter}
            </Button>
            <Button size="small" icon={Tags} isDisabled={!some} onPress={() => printAs("labels")}>
              {paperWords.labelsMenu}
            </Button>
            <Button size="small" icon={Mail} onPress={() => void writeEmail({ list: id }, fields.name)}>
              {words.writeEmailShort}
            </Button>
            <Menu
              label={words.more}
              trigger={<IconButton icon={Ellipsis} label={words.more} />}
              groups={[
                {
                  lines: [
                    {
                      id: "copy-emails",
                      label: words.copyEmails,
                      icon: Copy,
                      run: () => void copyEmails({ list: id }),
                    },
                    {
                      id: "export",
                      label: words.exportShort,
                      icon: Download,
                      disabled: reached === 0,
                      run: () => setExporting(true),
                    },
                  ],
                },
                {
                  lines: [
                    {
                      id: "delete",
                      label: words.listDelete,
                      icon: Trash2,
                      danger: true,
                      run: () => remove.mutate({ ids: [id] }),
                    },
                  ],
                },
              ]}
            />
          </>
        }
      />
      <div className={styles.fields}>
        <Kept label={words.listName} value={fields.name} onKeep={(name) => name !== "" && put({ name })} />
        <Kept label={words.listNote} value={fields.note} onKeep={(note) => put({ note })} />
        <FilterChoice fields={fields} onChange={(filter) => put({ filter })} />
        <Select
          label={words.listEmail}
          options={labelOptions(words, "other")}
          value={fields.email_label === "" ? null : fields.email_label}
          none={words.listUsual}
          onChange={(label) => put({ email_label: label ?? "" })}
        />
        <Select
          label={words.listAddress}
          options={Object.entries(words.addressKinds).map(([code, label]) => ({
            id: code as NonNullable<DistributionListFields["address_kind"]>,
            label,
          }))}
          value={fields.address_kind}
          none={words.listUsual}
          onChange={(kind) => put({ address_kind: kind })}
        />
      </div>
      {said && said.inactive + said.restricted + said.gone > 0 && (
        <NoticeBar
          tone="due"
          actions={
            gone.length > 0 && (
              <Button
                size="small"
                onPress={() => put({ named: fields.named.filter((one) => one.contact_id !== null) })}
              >
                {words.listGoneClear}
              </Button>
            )
          }
        >
          {said.inactive > 0 && <p>{words.listInactive(said.inactive)}</p>}
          {said.restricted > 0 && <p>{words.listRestricted(said.restricted)}</p>}
          {said.gone > 0 && (
            <p>
              {words.listGoneCount(said.gone)} {gone.map((one) => one.name).join("; ")}
            </p>
          )}
        </NoticeBar>
      )}
      {emails && emails.without.length > 0 && (
        <p className={styles.without}>
          {words.listWithout(emails.without.length)}{" "}
          {emails.without
            .slice(0, 8)
            .map((one) => one.name)
            .join("; ")}
          {emails.without.length > 8 && ` ${words.massMore(emails.without.length - 8)}`}
        </p>
      )}
      <Part
        title={words.listMembers}
        aside={
          fields.filter && (
            <Button
              size="small"
              tone="quiet"
              icon={Users}
              onPress={() => fields.filter && set({ ...shownAs(fields.filter), list: undefined, lists: false })}
            >
              {words.listShow}
            </Button>
          )
        }
      >
        <Lookup
          key={added}
          takesFirst
          autoFocus={made || added > 0}
          label={words.listAdd}
          lookupKey={["distribution-add"]}
          kinds={["contact"]}
          find={async (text, signal) => {
            const page = await call(
              "contacts_page",
              { filter: { ...plainFilter, text }, offset: 0, limit: 20 },
              { signal },
            );
            return page.rows.map((row) => ({ id: row.id, label: row.listed, detail: row.organisation || row.town }));
          }}
          value={null}
          onChange={(found) => {
            if (!found) return;
            // Empty at once: the next name is being typed while this one is kept.
            setAdded((before) => before + 1);
            add(found.id);
          }}
          placeholder={words.listAddHint}
        />
        <div className={styles.members}>
          <DataList
            place="distribution"
            label={words.listMembers}
            columns={columns}
            source={source}
            rowId={(row) => row.contact_id ?? 0}
            sort={{ column: "", descending: false }}
            onSort={() => undefined}
            current={null}
            onCurrent={() => undefined}
            onOpen={(contact) => contact > 0 && set({ id: contact, wide: true, list: undefined, lists: false })}
            onDelete={(contact) => contact > 0 && takeOff(contact)}
            empty={<EmptyState icon={Users} title={words.listNoMembers} text={words.listNoMembersText} />}
            footCount={(page) => words.listCount(page.count)}
          />
        </div>
      </Part>
      {excluded.length > 0 && (
        <Part title={words.listExcludedNames}>
          <ul className={styles.excluded}>
            {excluded.map((one) => (
              <li key={one.contact_id}>
                {one.name}
                <IconButton
                  icon={Undo2}
                  label={words.listTakeBack(one.name)}
                  onPress={() => one.contact_id !== null && add(one.contact_id)}
                />
              </li>
            ))}
          </ul>
        </Part>
      )}
    </Record>
  );
}

/** A text that is kept when its field is left or Enter is pressed. */
function Kept({ label, value, onKeep }: { label: string; value: string; onKeep: (value: string) => void }) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const keep = () => {
    const text = typed.trim();
    if (text !== value) onKeep(text);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Enter of the field within.
    <div onKeyDown={(event) => event.key === "Enter" && !event.nativeEvent.isComposing && keep()}>
      <TextField label={label} value={typed} onChange={setTyped} onBlur={keep} maxLength={200} />
    </div>
  );
}

/** Who belongs to the list beside those who are named: nobody, or whom a saved view shows. */
function FilterChoice({
  fields,
  onChange,
}: {
  fields: DistributionListFields;
  onChange: (filter: DistributionListFields["filter"]) => void;
}) {
  const words = useWords();
  const views = useQuery(viewsQuery("view:contacts")).data ?? [];
  const options = [
    ...(fields.filter ? [{ id: "kept", label: words.listFilterKept }] : []),
    ...views.map((view) => ({ id: String(view.id), label: words.listFilterView(view.name) })),
  ];
  return (
    <Select
      label={words.listFilterFrom}
      options={options}
      value={fields.filter ? "kept" : null}
      none={words.listNoFilter}
      onChange={(chosen) => {
        if (chosen === "kept") return;
        const view = views.find((one) => String(one.id) === chosen);
        const search = (view?.json as { search?: { [key: string]: unknown } } | undefined)?.search;
        onChange(search ? keptFilter(filterOf(readSearch(contacts, search))) : null);
      }}
    />
  );
}

/** The state of the address book that shows what a filter finds. */
function shownAs(filter: NonNullable<DistributionListFields["filter"]>) {
  return {
    text: filter.text,
    kind: filter.kind ?? undefined,
    categories: filter.categories,
    uncategorised: filter.no_category,
    tags: filter.tags,
    towns: filter.towns,
    from: filter.postal_from,
    to: filter.postal_to,
    organisation: filter.organisation ?? undefined,
    language: filter.language ?? undefined,
    email: filter.email ?? undefined,
    phone: filter.phone ?? undefined,
    address: filter.address ?? undefined,
    month: filter.birthday_month ?? undefined,
    activity: filter.activity ?? "active",
  };
}
