import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Building2, SquareArrowOutUpRight, UserRound } from "lucide-react";
import { type ReactNode, useId } from "react";
import { call, failureOf, type KontorError } from "../../shared/api";
import type { ContactRow, MergeField, MergePreview } from "../../shared/api/generated/commands";
import { Badge, Checkbox, classes, EmptyState, IconButton, Skeleton } from "../../shared/parts";
import { groupPhone } from "../../shared/typed/numbers";
import { labelWord } from "../labels";
import { useCategories } from "../queries";
import { useWords as useContactWords } from "../words";
import { AddressAfter } from "./AddressAfter";
import styles from "./Duplicates.module.css";
import { chosenOf, type Decision, saidBy, saidFields, unplaced } from "./decision";
import { counted, fieldName, fieldValue } from "./values";
import { useWords } from "./words";

/** What merging these as decided would give; null until it is known. */
export function useMergePreview(decision: Decision) {
  const { included, survivor } = decision;
  const fields = saidFields(decision);
  return useQuery({
    queryKey: ["contacts_merge_preview", included, survivor, fields],
    queryFn: ({ signal }) => call("contacts_merge_preview", { ids: [...included], survivor, fields }, { signal }),
    enabled: included.length > 1,
    placeholderData: keepPreviousData,
    meta: { kinds: ["contact", "contract", "event", "entry"] },
  });
}

/**
 * Contacts side by side, field by field. Of single values one is chosen in each row (arrow keys), lists keep
 * everything, and what else refers to those that go is named.
 */
export function MergePanel({
  members,
  decision,
  onDecision,
  preview,
  error,
  onOpen,
  head,
}: {
  members: readonly ContactRow[];
  decision: Decision;
  onDecision: (decision: Decision) => void;
  preview: MergePreview | null;
  /** They cannot be shown together: gone, or of two kinds. */
  error: KontorError | null;
  onOpen: (id: number) => void;
  /** Stands above: how alike they are, and why. */
  head?: ReactNode;
}) {
  const words = useWords();
  if (error) {
    const gone = error.code === "NOT_FOUND";
    const { what, remedy } = failureOf(error);
    return <EmptyState title={gone ? words.gone : what} text={gone ? words.goneText : remedy} />;
  }
  if (!preview) {
    return (
      <div className={styles.panel}>
        <Skeleton lines={10} />
      </div>
    );
  }
  // Columns stay where they are, whoever stays and whoever takes part.
  const shown = members.filter((row) => decision.included.includes(row.id));
  const differing = preview.fields.filter((field) => field.differs);
  const agreeing = preview.fields.filter((field) => !field.differs);
  const survivor = preview.contacts[0];
  const going = [...preview.users, ...preview.further];
  const lost = unplaced(preview, decision);
  return (
    <div className={styles.panel}>
      {head}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              {members.map((row) => (
                <Member
                  key={row.id}
                  row={row}
                  stays={row.id === preview.survivor}
                  included={decision.included.includes(row.id)}
                  many={members.length > 2}
                  onStays={() => onDecision({ ...decision, survivor: row.id })}
                  onIncluded={(on) => onDecision(withMember(decision, row.id, on, members))}
                  onOpen={() => onOpen(row.id)}
                />
              ))}
            </tr>
          </thead>
          {differing.length > 0 && (
            <Rows title={words.differing} columns={members.length}>
              {differing.map((field) => (
                <FieldRow
                  key={field.column}
                  field={field}
                  members={members}
                  shown={shown}
                  preview={preview}
                  chosen={chosenOf(decision, field)}
                  onChoose={(id) => onDecision({ ...decision, fields: { ...decision.fields, [field.column]: id } })}
                />
              ))}
            </Rows>
          )}
          {agreeing.length > 0 && (
            <Rows title={words.agreeing} columns={members.length}>
              {agreeing.map((field) => (
                <tr key={field.column}>
                  <th scope="row">{fieldName(words, field.column)}</th>
                  {members.map((row) => (
                    <td key={row.id}>{fieldValue(words, field.column, saidBy(preview, field, row.id))}</td>
                  ))}
                </tr>
              ))}
            </Rows>
          )}
          {preview.lines.length > 0 && <Lists preview={preview} members={members} />}
        </table>
      </div>
      <div className={styles.rest}>
        {survivor && <AddressAfter name={survivor.name} before={preview.block_before} after={preview.block} />}
        {going.length > 0 && survivor && (
          <p>
            <strong>{words.moved}:</strong> {words.movedTo(counted(words, going), survivor.name)}
          </p>
        )}
        {lost > 0 && (
          <Checkbox
            label={words.keepLost}
            note={words.keepLostNote(lost)}
            value={decision.keepLost}
            onChange={(keepLost) => onDecision({ ...decision, keepLost })}
          />
        )}
      </div>
    </div>
  );
}

/** Takes somebody in or leaves them out; two always stay, and who stays takes part. */
function withMember(decision: Decision, id: number, on: boolean, members: readonly ContactRow[]): Decision {
  const included = members.map((row) => row.id).filter((one) => (one === id ? on : decision.included.includes(one)));
  if (included.length < 2) return decision;
  const survivor = decision.survivor !== null && included.includes(decision.survivor) ? decision.survivor : null;
  return { ...decision, included, survivor };
}

/** The head of a column: who it is, whether they stay, whether they take part. */
function Member({
  row,
  stays,
  included,
  many,
  onStays,
  onIncluded,
  onOpen,
}: {
  row: ContactRow;
  stays: boolean;
  included: boolean;
  many: boolean;
  onStays: () => void;
  onIncluded: (on: boolean) => void;
  onOpen: () => void;
}) {
  const words = useWords();
  const Icon = row.kind === "organisation" ? Building2 : UserRound;
  return (
    <th scope="col" className={classes(styles.member, stays && styles.stays, !included && styles.out)}>
      <div className={styles.memberName}>
        <Icon size={14} strokeWidth={1.75} aria-hidden />
        <span>{row.name}</span>
        <IconButton icon={SquareArrowOutUpRight} label={words.open(row.name)} onPress={onOpen} />
      </div>
      <div className={styles.memberDetail}>
        {[row.organisation, row.town, row.number].filter((part) => part !== "").join(" · ") || "\u00a0"}
      </div>
      {included && (
        <label className={styles.choice}>
          <input type="radio" name="merge-survivor" checked={stays} onChange={onStays} />
          <span>{words.stays}</span>
        </label>
      )}
      {many && (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={included}
            onChange={(event) => onIncluded(event.target.checked)}
            aria-label={words.included(row.name)}
          />
          <span>{words.includedShort}</span>
        </label>
      )}
    </th>
  );
}

function Rows({ title, columns, children }: { title: string; columns: number; children: ReactNode }) {
  return (
    <tbody>
      <tr className={styles.group}>
        <th scope="rowgroup" colSpan={columns + 1}>
          {title}
        </th>
      </tr>
      {children}
    </tbody>
  );
}

/** One field of which the contacts say different things: one value is chosen. */
function FieldRow({
  field,
  members,
  shown,
  preview,
  chosen,
  onChoose,
}: {
  field: MergeField;
  members: readonly ContactRow[];
  shown: readonly ContactRow[];
  preview: MergePreview;
  chosen: number;
  onChoose: (id: number) => void;
}) {
  const words = useWords();
  const group = useId();
  const kept = saidBy(preview, field, chosen);
  return (
    <tr>
      <th scope="row">{fieldName(words, field.column)}</th>
      {members.map((row) => {
        const value = shown.includes(row) ? saidBy(preview, field, row.id) : "";
        // The same value twice is one choice; it is marked in both columns.
        const isKept = value !== "" && value === kept;
        return (
          <td key={row.id} className={classes(isKept && styles.kept)}>
            {value !== "" && (
              <label className={styles.choice}>
                <input
                  type="radio"
                  name={group}
                  checked={row.id === chosen}
                  onChange={() => onChoose(row.id)}
                  aria-label={`${fieldName(words, field.column)}: ${fieldValue(words, field.column, value)} (${row.name})`}
                />
                <span>{fieldValue(words, field.column, value)}</span>
              </label>
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** A number as it is written out. Until the answer is there it stands as it was typed, and nothing waits for it. */
function PhoneText({ raw }: { raw: string }) {
  return useQuery({ queryKey: ["phone_shown", raw], queryFn: () => groupPhone(raw), meta: { kinds: [] } }).data ?? raw;
}

/** The lists: every line that differs stays, each under whoever has it. */
function Lists({ preview, members }: { preview: MergePreview; members: readonly ContactRow[] }) {
  const words = useWords();
  const contactWords = useContactWords();
  const categories = useCategories();
  const text = (list: string, said: string) => {
    if (list === "contact_category") return categories.all.get(Number(said)) ?? said;
    return list === "phone" ? <PhoneText raw={said} /> : said;
  };
  return (
    <Rows title={words.lists} columns={members.length}>
      {preview.lines.map((line, index) => {
        const first = preview.lines[index - 1]?.list !== line.list;
        const said = text(line.list, line.text);
        const labelOf = (id: number) => line.labels[line.of.indexOf(id)] ?? "";
        return (
          <tr key={`${line.list}-${line.text}-${line.labels.join()}`} className={classes(!first && styles.same)}>
            <th scope="row">
              <span className={classes(!first && styles.hidden)}>{words.lines[line.list] ?? line.list}</span>
            </th>
            {members.map((row) => (
              <td key={row.id}>
                {line.of.includes(row.id) && (
                  <>
                    {said} {labelOf(row.id) !== "" && <Badge>{labelWord(contactWords, labelOf(row.id))}</Badge>}
                  </>
                )}
              </td>
            ))}
          </tr>
        );
      })}
    </Rows>
  );
}
