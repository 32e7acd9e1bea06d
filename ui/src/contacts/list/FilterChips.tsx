import { useQuery } from "@tanstack/react-query";
import { usePlace } from "../../shared/desk";
import { conditionWords } from "../../shared/own/conditions";
import { ownFieldsQuery } from "../../shared/own/own";
import { useOwnWords } from "../../shared/own/words";
import { AddChip, Chip, Menu, type MenuGroup } from "../../shared/parts";
import { useLanguage } from "../../shared/words";
import { plainOrder } from "../filter";
import { contacts } from "../place";
import { choicesQuery, contactQuery, useCategories } from "../queries";
import { useWords } from "../words";
import { languageName } from "./columns";
import { monthName } from "./months";

/** So many tags stand in the menu; the others are found in the fields. */
const TAGS = 12;

/** The filters that are on, and the menu that adds one. */
export function FilterChips() {
  const words = useWords();
  const language = useLanguage();
  const { search, set } = usePlace(contacts);
  const { options, all } = useCategories(search.categories);
  const choices = useQuery(choicesQuery).data;
  const { data: organisation, isError: organisationGone } = useQuery({
    ...contactQuery(search.organisation ?? 0),
    enabled: search.organisation !== undefined,
  });

  // A view may be older than what it names: what is gone or switched off says so.
  const sayCategory = (id: number) => {
    const known = options.find((one) => one.id === id);
    if (known) return known.off ? words.switchedOff(known.label) : known.label;
    return all.size > 0 ? words.categoryGone : words.filterCategory;
  };
  const ownWords = useOwnWords();
  const ownFields = useQuery(ownFieldsQuery).data ?? [];

  const turned = <T,>(list: readonly T[], value: T) =>
    list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
  const turnCategory = (id: number) => set({ categories: turned(search.categories, id), uncategorised: false });
  const turnTag = (tag: string) => set({ tags: turned(search.tags, tag) });
  const has = (key: "email" | "phone" | "address", value: boolean, label: string) => ({
    id: `${key}-${value}`,
    label,
    checked: search[key] === value,
    run: () => set({ [key]: search[key] === value ? undefined : value }),
  });
  const activity = (value: "all" | "inactive", label: string) => ({
    id: value,
    label,
    checked: search.activity === value,
    run: () => set({ activity: search.activity === value ? "active" : value }),
  });

  const groups: MenuGroup[] = [
    // No tick: the fields stand below the menu, which makes way for them.
    {
      lines: [
        {
          id: "fields",
          label: search.filters ? words.filterFieldsAway : words.filterMoreFields,
          run: () => set({ filters: !search.filters }, { replace: true }),
        },
      ],
    },
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
      lines: [
        ...options.map((category) => ({
          id: `category-${category.id}`,
          label: category.label,
          checked: search.categories.includes(category.id),
          run: () => turnCategory(category.id),
        })),
        {
          id: "uncategorised",
          label: words.uncategorised,
          checked: search.uncategorised,
          run: () => set({ uncategorised: !search.uncategorised, categories: [] }),
        },
      ],
    },
    {
      title: words.filterTags,
      lines: (choices?.tags ?? []).slice(0, TAGS).map((tag) => ({
        id: `tag-${tag.value}`,
        label: tag.value,
        checked: search.tags.includes(tag.value),
        run: () => turnTag(tag.value),
      })),
    },
    {
      title: words.filterReach,
      lines: [
        has("email", true, words.withEmail),
        has("email", false, words.withoutEmail),
        has("phone", false, words.withoutPhone),
        has("address", false, words.withoutAddress),
      ],
    },
    {
      title: words.filterMore,
      lines: [
        activity("all", words.filterInactive),
        activity("inactive", words.onlyInactive),
        {
          id: "newest",
          label: words.newestFirst,
          checked: search.sort === "newest",
          run: () => set({ ...plainOrder, ...(search.sort === "newest" ? {} : { sort: "newest" }) }),
        },
      ],
    },
  ];
  const reach = { email: [words.withoutEmail, words.withEmail], phone: [words.withoutPhone, words.withPhone] };
  return (
    <>
      {search.kind !== undefined && <Chip label={words.kinds[search.kind]} onRemove={() => set({ kind: undefined })} />}
      {search.categories.map((id) => (
        <Chip key={id} label={sayCategory(id)} onRemove={() => turnCategory(id)} />
      ))}
      {search.uncategorised && <Chip label={words.uncategorised} onRemove={() => set({ uncategorised: false })} />}
      {search.tags.map((tag) => (
        <Chip key={tag} label={tag} onRemove={() => turnTag(tag)} />
      ))}
      {search.towns.map((town) => (
        <Chip key={town} label={town} onRemove={() => set({ towns: turned(search.towns, town) })} />
      ))}
      {(search.from !== "" || search.to !== "") && (
        <Chip label={words.postalRange(search.from, search.to)} onRemove={() => set({ from: "", to: "" })} />
      )}
      {search.organisation !== undefined && (
        <Chip
          label={organisationGone ? words.organisationGone : words.at(organisation?.name ?? "…")}
          onRemove={() => set({ organisation: undefined })}
        />
      )}
      {search.language !== undefined && (
        <Chip label={languageName(words, search.language, language)} onRemove={() => set({ language: undefined })} />
      )}
      {(["email", "phone"] as const).map(
        (key) =>
          search[key] !== undefined && (
            <Chip key={key} label={reach[key][Number(search[key])] ?? ""} onRemove={() => set({ [key]: undefined })} />
          ),
      )}
      {search.address !== undefined && (
        <Chip
          label={search.address ? words.withAddress : words.withoutAddress}
          onRemove={() => set({ address: undefined })}
        />
      )}
      {search.month !== undefined && (
        <Chip label={words.bornIn(monthName(search.month, language))} onRemove={() => set({ month: undefined })} />
      )}
      {search.own.map((condition) => (
        <Chip
          key={condition.field_id}
          label={conditionWords(condition, ownFields, language, ownWords)}
          onRemove={() => set({ own: search.own.filter((other) => other !== condition) })}
        />
      ))}
      {search.activity !== "active" && (
        <Chip
          label={search.activity === "all" ? words.alsoInactive : words.onlyInactive}
          onRemove={() => set({ activity: "active" })}
        />
      )}
      {search.sort === "newest" && <Chip label={words.newestFirst} onRemove={() => set(plainOrder)} />}
      <Menu label={words.filter} trigger={<AddChip label={words.filter} />} groups={groups} />
    </>
  );
}
