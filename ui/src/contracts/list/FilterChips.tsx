import { useQuery } from "@tanstack/react-query";
import { usePlace } from "../../shared/desk";
import { AddChip, Chip, Menu } from "../../shared/parts";
import { useLanguage } from "../../shared/words";
import { entryName, usePartnerName } from "../names";
import { contracts } from "../place";
import { centresQuery, kindsQuery, responsiblesQuery, tagsQuery } from "../queries";
import { type ContractSearch, dueChoices, groupings, statuses } from "../search";
import { useContractWords } from "../words";
import { useListWords } from "./words";

/** So many names or tags stand in the menu; the others are found in the further fields. */
const IN_MENU = 12;

/** The filters that are on, and the menu of all. */
export function FilterChips() {
  const words = useContractWords();
  const said = useListWords();
  const { search, set } = usePlace(contracts);
  const kinds = useQuery(kindsQuery).data ?? [];
  const centres = useQuery(centresQuery).data ?? [];
  const responsibles = useQuery(responsiblesQuery).data ?? [];
  const tags = useQuery(tagsQuery).data ?? [];
  const language = useLanguage();
  const partner = usePartnerName(search.partner);
  const put = (change: Partial<ContractSearch>) => set(change, { replace: true });
  // A view may be older than what it names: what is gone or switched off says so.
  const nameOf = (list: typeof kinds, id: number | undefined, unknown: string, gone: string) => {
    const entry = list.find((one) => one.id === id);
    if (!entry) return list.length > 0 ? gone : unknown;
    const name = entryName(entry, language);
    return entry.active ? name : words.switchedOff(name);
  };
  const tick = <K extends "direction" | "due" | "kind" | "centre" | "responsible" | "tag">(
    key: K,
    value: NonNullable<ContractSearch[K]>,
    label: string,
  ) => ({
    id: `${key}-${value}`,
    label,
    checked: search[key] === value,
    run: () => put({ [key]: search[key] === value ? undefined : value }),
  });

  return (
    <>
      {search.status.map((status) => (
        <Chip
          key={status}
          label={words.statuses[status]}
          onRemove={() => put({ status: search.status.filter((one) => one !== status) })}
        />
      ))}
      {search.direction && (
        <Chip label={words.directions[search.direction]} onRemove={() => put({ direction: undefined })} />
      )}
      {search.due !== undefined && (
        <Chip label={words.sendWithin(search.due)} onRemove={() => put({ due: undefined })} />
      )}
      {search.kind !== undefined && (
        <Chip
          label={nameOf(kinds, search.kind, words.kind, words.kindGone)}
          onRemove={() => put({ kind: undefined })}
        />
      )}
      {search.centre !== undefined && (
        <Chip
          label={nameOf(centres, search.centre, words.costCentre, words.centreGone)}
          onRemove={() => put({ centre: undefined })}
        />
      )}
      {search.partner !== undefined && (
        <Chip
          label={partner === "" ? words.partnerGone : (partner ?? "…")}
          onRemove={() => put({ partner: undefined })}
        />
      )}
      {search.responsible !== undefined && (
        <Chip label={said.responsibleIs(search.responsible)} onRemove={() => put({ responsible: undefined })} />
      )}
      {search.tag !== undefined && <Chip label={search.tag} onRemove={() => put({ tag: undefined })} />}
      {search.decide && <Chip label={words.toDecide} onRemove={() => put({ decide: false })} />}
      {search.by !== undefined && (
        <Chip label={words.groupedBy(said.groupings[search.by])} onRemove={() => put({ by: undefined })} />
      )}
      <Menu
        label={words.filter}
        trigger={<AddChip label={words.filter} />}
        groups={[
          // No tick: the fields stand below the menu, which makes way for them.
          {
            lines: [
              {
                id: "fields",
                label: search.filters ? said.fieldsAway : said.moreFields,
                run: () => put({ filters: !search.filters }),
              },
            ],
          },
          {
            title: words.filterDue,
            lines: [
              {
                id: "decide",
                label: words.toDecide,
                checked: search.decide,
                run: () => put({ decide: !search.decide }),
              },
              ...dueChoices.map((days) => tick("due", days, words.sendWithin(days))),
            ],
          },
          {
            title: words.paperGroup,
            lines: groupings.map((by) => ({
              id: `by-${by}`,
              label: said.groupings[by],
              checked: search.by === by,
              run: () => put({ by: search.by === by ? undefined : by }),
            })),
          },
          {
            title: words.filterStatus,
            lines: statuses.map((status) => ({
              id: status,
              label: words.statuses[status],
              checked: search.status.includes(status),
              run: () =>
                put({
                  status: search.status.includes(status)
                    ? search.status.filter((one) => one !== status)
                    : [...search.status, status],
                }),
            })),
          },
          {
            title: words.filterDirection,
            lines: (["pay", "receive"] as const).map((way) => tick("direction", way, words.directions[way])),
          },
          {
            title: words.filterKind,
            lines: kinds.map((kind) => tick("kind", kind.id, entryName(kind, language))),
          },
          {
            title: words.filterCentre,
            lines: centres.map((centre) => tick("centre", centre.id, entryName(centre, language))),
          },
          {
            title: said.responsible,
            lines: responsibles.slice(0, IN_MENU).map((name) => tick("responsible", name, name)),
          },
          {
            title: said.tags,
            lines: tags.slice(0, IN_MENU).map((tag) => tick("tag", tag, tag)),
          },
        ]}
      />
    </>
  );
}
