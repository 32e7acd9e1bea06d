import { Download, Ellipsis, FileInput, Trash2, X } from "lucide-react";
import { useState } from "react";
import type { ContactFilter } from "../../shared/api/generated/commands";
import { usePlace } from "../../shared/desk";
import { AddChip, Button, Chip, IconButton, Menu, type MenuGroup } from "../../shared/parts";
import { ExportDialog } from "../export/ExportDialog";
import { contacts } from "../place";
import { useCategories } from "../queries";
import { useWords } from "../words";

/** The filters that are on, and the menu that adds one. */
export function FilterChips() {
  const words = useWords();
  const { search, set } = usePlace(contacts);
  const { options, all } = useCategories(search.categories);
  const turnCategory = (id: number) =>
    set({
      categories: search.categories.includes(id)
        ? search.categories.filter((other) => other !== id)
        : [...search.categories, id],
    });
  const groups: MenuGroup[] = [
    {
      title: words.filterKind,
      lines: (["person", "organisation"] as const).map((kind) => ({
        id: kind,
        label: words.kinds[kind],
        checked: search.kind === kind,
        run: () => set({ kind: search.kind === kind ? undefined : kind }),
      })),
    },
    {
      title: words.filterCategory,
      lines: options.map((category) => ({
        id: `category-${category.id}`,
        label: category.label,
        checked: search.categories.includes(category.id),
        run: () => turnCategory(category.id),
      })),
    },
    {
      title: words.filterMore,
      lines: [
        {
          id: "inactive",
          label: words.filterInactive,
          checked: search.activity === "all",
          run: () => set({ activity: search.activity === "all" ? "active" : "all" }),
        },
        {
          id: "newest",
          label: words.newestFirst,
          checked: search.sort === "newest",
          run: () => set(search.sort === "newest" ? { sort: "name", down: false } : { sort: "newest", down: false }),
        },
      ],
    },
  ];
  return (
    <>
      {search.kind !== undefined && <Chip label={words.kinds[search.kind]} onRemove={() => set({ kind: undefined })} />}
      {search.categories.map((id) => (
        <Chip key={id} label={all.get(id) ?? words.filterCategory} onRemove={() => turnCategory(id)} />
      ))}
      {search.activity === "all" && <Chip label={words.alsoInactive} onRemove={() => set({ activity: "active" })} />}
      {search.sort === "newest" && (
        <Chip label={words.newestFirst} onRemove={() => set({ sort: "name", down: false })} />
      )}
      <Menu label={words.filter} trigger={<AddChip label={words.filter} />} groups={groups} />
    </>
  );
}

/** What can be done with the marked rows. */
export function MarkedActions({
  count,
  filter,
  onRemove,
  onClear,
}: {
  count: number;
  filter: () => Promise<ContactFilter>;
  onRemove: () => void;
  onClear: () => void;
}) {
  const words = useWords();
  const [exporting, setExporting] = useState(false);
  return (
    <>
      <Button size="small" icon={Download} onPress={() => setExporting(true)}>
        {words.exportMarked(count)}
      </Button>
      {exporting && <ExportDialog count={count} filter={filter} onClose={() => setExporting(false)} />}
      <Button size="small" icon={Trash2} onPress={onRemove}>
        {words.deleteMarked(count)}
      </Button>
      <IconButton icon={X} label={words.clearMarks} keys="Escape" onPress={onClear} />
    </>
  );
}

/** Import, and export of everything that the filter shows. */
export function ListMenu({ filter, count, onImport }: { filter: ContactFilter; count: number; onImport: () => void }) {
  const words = useWords();
  const [exporting, setExporting] = useState(false);
  return (
    <>
      <Menu
        label={words.more}
        trigger={<IconButton icon={Ellipsis} label={words.more} />}
        groups={[
          {
            lines: [
              { id: "import", label: words.importContacts, icon: FileInput, run: onImport },
              ...(count > 0
                ? [{ id: "export", label: words.exportAll(count), icon: Download, run: () => setExporting(true) }]
                : []),
            ],
          },
        ]}
      />
      {exporting && (
        <ExportDialog count={count} filter={() => Promise.resolve(filter)} onClose={() => setExporting(false)} />
      )}
    </>
  );
}
