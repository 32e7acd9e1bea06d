import { useQuery } from "@tanstack/react-query";
import {
  Cake,
  ChevronDown,
  ClipboardPaste,
  Combine,
  Copy,
  Download,
  Ellipsis,
  FileInput,
  Mail,
  Mails,
  PencilLine,
  Plus,
  Printer,
  Table,
  Tags,
  Trash2,
  UsersRound,
  X,
} from "lucide-react";
import { useState } from "react";
import { asKontorError, reportFailure, useCommand } from "../../shared/api";
import type { ContactFilter } from "../../shared/api/generated/commands";
import { usePlace, useRecordOffers } from "../../shared/desk";
import { Button, IconButton, Menu, type MenuLine, notify } from "../../shared/parts";
import { copyEmails, writeEmail } from "../distribution/emails";
import { useWords as useDuplicateWords } from "../duplicates/words";
import { ExportDialog } from "../export/ExportDialog";
import { contacts } from "../place";
import { saveMergeSource } from "../print/mergeSource";
import { usePrintWords } from "../print/words";
import { listsQuery } from "../queries";
import { useWords } from "../words";

/** What can be done with the marked rows. */
export function MarkedActions({
  count,
  filter,
  onChange,
  onNewList,
  onPrint,
  chosen,
  onMerge,
  onRemove,
  onClear,
}: {
  count: number;
  filter: () => Promise<ContactFilter>;
  onChange: () => void;
  /** A new distribution list of the marked contacts. */
  onNewList: () => void;
  onPrint: (screen: PrintScreen) => void;
  /** The marked contacts in the order of the list. */
  chosen: () => Promise<readonly number[]>;
  onMerge: () => void;
  onRemove: () => void;
  onClear: () => void;
}) {
  const words = useWords();
  const said = usePrintWords();
  const offers = useRecordOffers("contact");
  // What is offered depends on how many they are; who they are is asked when one of it is taken.
  const offered = offers(Array.from({ length: count }, (_, index) => index));
  const take = async (id: string) => {
    try {
      offers(await chosen())
        .find((offer) => offer.id === id)
        ?.run();
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };
  /** What other places do with them, apart by whether it ends on paper. */
  const lined = (paper: boolean): MenuLine[] =>
    offered
      .filter((offer) => offer.paper === paper)
      .map(({ paper: _, follows: __, ...offer }) => ({ ...offer, run: () => void take(offer.id) }));
  const duplicates = useDuplicateWords();
  const [exporting, setExporting] = useState(false);
  const lists = useQuery(listsQuery).data ?? [];
  const add = useCommand("distribution_lists_add");
  const addTo = async (list: { id: number; name: string }) => {
    const contacts = await filter();
    add.mutate(
      { id: list.id, contacts },
      { onSuccess: ({ added }) => notify({ tone: "fine", what: words.addedToList(added, list.name) }) },
    );
  };
  return (
    <>
      <Button size="small" icon={PencilLine} onPress={onChange}>
        {words.changeShort}
      </Button>
      <Menu
        label={words.markedMore}
        trigger={
          <Button size="small" icon={ChevronDown}>
            {words.markedMore}
          </Button>
        }
        groups={[
          {
            lines: [
              ...lined(false),
              {
                id: "write-email",
                label: words.writeEmail,
                icon: Mail,
                run: () => void filter().then((marked) => writeEmail({ filter: marked })),
              },
              {
                id: "copy-emails",
                label: words.copyEmails,
                icon: Copy,
                run: () => void filter().then((marked) => copyEmails({ filter: marked })),
              },
            ],
          },
          {
            title: said.papers,
            lines: printLines(
              said,
              onPrint,
              () => void filter().then((marked) => saveMergeSource(marked)),
              lined(true),
            ),
          },
          {
            title: words.toList,
            lines: [
              ...lists.map((list) => ({
                id: `list-${list.id}`,
                label: list.name,
                icon: Mails,
                run: () => void addTo(list).catch(() => undefined),
              })),
              { id: "list-new", label: words.newList, icon: Plus, run: onNewList },
            ],
          },
          {
            lines: [
              ...(count > 1
                ? [{ id: "merge-contacts", label: `${duplicates.merge(count)} …`, icon: Combine, run: onMerge }]
                : []),
              { id: "export", label: words.exportShort, icon: Download, run: () => setExporting(true) },
            ],
          },
        ]}
      />
      {exporting && (
        <ExportDialog
          count={count}
          leaving={async () => ({ filter: await filter() })}
          onClose={() => setExporting(false)}
        />
      )}
      <Button size="small" icon={Trash2} onPress={onRemove}>
        {words.deleteMarked(count)}
      </Button>
      <IconButton icon={X} label={words.clearMarks} keys="Escape" onPress={onClear} />
    </>
  );
}

/** Import, and export of everything that the filter shows. */
export function ListMenu({
  filter,
  count,
  onImport,
  onPrint,
  onLists,
  onListOfFilter,
  onDuplicates,
}: {
  filter: ContactFilter;
  count: number;
  onImport: () => void;
  onPrint: (screen: PrintScreen) => void;
  onLists: () => void;
  onListOfFilter: () => void;
  onDuplicates: () => void;
}) {
  const words = useWords();
  const said = usePrintWords();
  const { set } = usePlace(contacts);
  const duplicates = useDuplicateWords();
  const [exporting, setExporting] = useState(false);
  return (
    <>
      <Menu
        label={words.more}
        trigger={<IconButton icon={Ellipsis} label={words.more} />}
        groups={[
          {
            lines: [
              {
                id: "from-text",
                label: words.fromText,
                icon: ClipboardPaste,
                run: () => set({ create: "person", paste: true, edit: false, wide: false }),
              },
              { id: "import", does: "contact-import", label: words.importContacts, icon: FileInput, run: onImport },
              {
                id: "duplicates",
                does: "contact-duplicates",
                label: `${duplicates.title} …`,
                icon: UsersRound,
                run: onDuplicates,
              },
              ...(count > 0
                ? [{ id: "export", label: words.exportAll(count), icon: Download, run: () => setExporting(true) }]
                : []),
            ],
          },
          { title: said.papers, lines: printLines(said, onPrint, () => void saveMergeSource(filter)) },
          {
            title: words.distributionLists,
            lines: [
              { id: "lists", does: "distribution-lists", label: words.showLists, icon: Mails, run: onLists },
              { id: "list-of-filter", label: words.listFromFilter, icon: Plus, run: onListOfFilter },
            ],
          },
        ]}
      />
      {exporting && (
        <ExportDialog count={count} leaving={() => Promise.resolve({ filter })} onClose={() => setExporting(false)} />
      )}
    </>
  );
}

/** The papers that are made from the list. */
type PrintScreen = "print" | "labels" | "occasions";

function printLines(
  words: ReturnType<typeof usePrintWords>,
  run: (screen: PrintScreen) => void,
  merge: () => void,
  offered: readonly MenuLine[] = [],
): MenuLine[] {
  return [
    { id: "print", does: "contact-list", label: words.printListMenu, icon: Printer, run: () => run("print") },
    { id: "labels", does: "contact-labels", label: words.labelsMenu, icon: Tags, run: () => run("labels") },
    ...offered,
    { id: "occasions", does: "contact-occasions", label: words.occasionsMenu, icon: Cake, run: () => run("occasions") },
    { id: "merge", label: words.mergeSource, icon: Table, run: merge },
  ];
}
