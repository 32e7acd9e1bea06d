import { useQuery } from "@tanstack/react-query";
import { usePlace } from "../../shared/desk";
import { AddChip, Button, Chip, DateField, Menu, type MenuGroup, ToggleChip } from "../../shared/parts";
import { formatDate } from "../../shared/words";
import { DIRECTIONS, KINDS } from "../form/form";
import { frontDesk } from "../place";
import { contactName, employeesQuery } from "../queries";
import { useDeskWords } from "../words";
import styles from "./FrontDesk.module.css";
import { type DeskSearch, PERIODS } from "./filter";

/** The filters that are on, and the menu of all. */
export function FilterChips({ onPeriod }: { onPeriod: () => void }) {
  const words = useDeskWords();
  const { search, set } = usePlace(frontDesk);
  const put = (change: Partial<DeskSearch>) => set(change, { replace: true });
  const employees = useQuery(employeesQuery).data ?? [];
  const contact = useQuery({
    queryKey: ["desk_contact", search.contact],
    queryFn: () => contactName(search.contact ?? 0),
    enabled: search.contact !== undefined,
    meta: { kinds: ["contact"] },
  }).data;
  const employee = employees.find((one) => one.id === search.employee);
  const groups: MenuGroup[] = [
    {
      title: words.direction,
      lines: DIRECTIONS.map((id) => ({
        id,
        label: words.directions[id],
        checked: search.direction === id,
        run: () => put({ direction: search.direction === id ? undefined : id }),
      })),
    },
    {
      title: words.kind,
      lines: KINDS.map((id) => ({
        id,
        label: words.kinds[id],
        checked: search.kinds.includes(id),
        run: () =>
          put({
            kinds: search.kinds.includes(id) ? search.kinds.filter((one) => one !== id) : [...search.kinds, id],
          }),
      })),
    },
    {
      title: words.period,
      lines: [
        ...PERIODS.map((id) => ({
          id,
          label: words.periods[id],
          checked: search.period === id,
          run: () => put({ period: search.period === id ? undefined : id, from: undefined, to: undefined }),
        })),
        { id: "own", label: words.ownPeriod, checked: false, run: onPeriod },
      ],
    },
    {
      title: words.columns.for,
      lines: employees
        .filter((one) => one.works || one.id === search.employee)
        .map((one) => ({
          id: `for-${one.id}`,
          label: one.name,
          checked: search.employee === one.id,
          run: () => put({ employee: search.employee === one.id ? undefined : one.id }),
        })),
    },
  ];
  return (
    <>
      {search.direction && (
        <Chip label={words.directions[search.direction]} onRemove={() => put({ direction: undefined })} />
      )}
      {search.kinds.map((id) => (
        <Chip
          key={id}
          label={words.kinds[id]}
          onRemove={() => put({ kinds: search.kinds.filter((one) => one !== id) })}
        />
      ))}
      {search.period && <Chip label={words.periods[search.period]} onRemove={() => put({ period: undefined })} />}
      {search.from && <Chip label={words.fromDay(formatDate(search.from))} onRemove={() => put({ from: undefined })} />}
      {search.to && <Chip label={words.toDay(formatDate(search.to))} onRemove={() => put({ to: undefined })} />}
      {search.employee !== undefined && (
        <Chip label={words.forPerson(employee?.name ?? "…")} onRemove={() => put({ employee: undefined })} />
      )}
      {search.contact !== undefined && (
        <Chip label={words.ofContact(contact ?? "…")} onRemove={() => put({ contact: undefined })} />
      )}
      <ToggleChip label={words.openOnly} on={search.open} onChange={(open) => put({ open })} />
      <Menu label={words.filter} trigger={<AddChip label={words.filter} />} groups={groups} />
    </>
  );
}

/** Days of one's own, above the list that they narrow. */
export function PeriodBar({ onDone }: { onDone: () => void }) {
  const words = useDeskWords();
  const { search, set } = usePlace(frontDesk);
  const put = (change: Partial<DeskSearch>) => set({ period: undefined, ...change }, { replace: true });
  return (
    <div className={styles.period}>
      <DateField
        label={words.periodFrom}
        mode="backward"
        value={search.from ?? null}
        onChange={(from) => put({ from: from ?? undefined })}
        autoFocus
      />
      <DateField
        label={words.periodTo}
        mode="backward"
        value={search.to ?? null}
        onChange={(to) => put({ to: to ?? undefined })}
      />
      <Button onPress={onDone}>{words.periodDone}</Button>
    </div>
  );
}
