import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { call, queryClient } from "../../shared/api";
import type { ChecklistTemplate, ChecklistTemplateFields } from "../../shared/api/generated/commands";
import { useToday } from "../../shared/desk";
import {
  Bound,
  Checkbox,
  DateField,
  FieldGroup,
  Hint,
  NumberField,
  Select,
  TextArea,
  TextField,
  useRecordForm,
  Wide,
} from "../../shared/parts";
import { formatDate, shiftDate } from "../../shared/words";
import { proposeRoomCode } from "../code";
import { employeesQuery } from "../queries";
import { RecordFormView } from "../RecordFormView";
import { Rows } from "../Rows";
import { type Removal, useGone } from "../remove";
import styles from "./Checklists.module.css";
import { ABOUT, checklistsQuery, daysQuery, type ItemForm, itemFields, itemForm, personChoice, rolesFor } from "./form";
import { useChecklistWords } from "./words";

interface Values extends Omit<ChecklistTemplateFields, "items"> {
  items: ItemForm[];
}

/** A template of a checklist: where it hangs, its items with days, and where they would lie for a date. */
export function ChecklistForm({
  template,
  position,
  removal,
  onSaved,
  onLeave,
}: {
  template: ChecklistTemplate | null;
  position: number;
  removal: Removal;
  onSaved: (id: number) => void;
  onLeave: () => void;
}) {
  const words = useChecklistWords();
  const employees = useQuery(employeesQuery).data ?? [];
  const [last] = useState(position);
  const record = useRecordForm<Values>({
    place: "checklist_template",
    id: template?.id ?? null,
    start: {
      code: template?.code ?? "",
      name: template?.name ?? "",
      about: template?.about ?? "employee",
      anchor: template?.anchor ?? "start",
      note: template?.note ?? "",
      active: template?.active ?? true,
      position: template?.position ?? last,
      items: template?.items.map(itemForm) ?? [],
    },
    save: async ({ items, ...values }) => {
      const fields: ChecklistTemplateFields = {
        ...values,
        code: values.code.trim() === "" ? proposeRoomCode(values.name) : values.code,
        items: items.map(itemFields),
      };
      const { id } = await call("checklist_templates_save", { id: template?.id ?? null, fields });
      // The list knows it before its form is shown as that of a stored one.
      if (!template) await queryClient.fetchQuery(checklistsQuery).catch(() => undefined);
      return id;
    },
    rename: (field) => field.replace(/^(items\.\d+\.)offset_days$/, "$1days"),
    name: (values) => values.name,
    onSaved,
    onLeave,
  });
  useGone(removal, template?.id ?? null, record.gone);
  const { control, setValue } = record.form;
  const about = record.values.about;
  const name = template?.name ?? record.values.name;
  const items = useWatch({ control, name: "items" }) ?? [];
  const setActive = (active: boolean) => {
    removal.close();
    setValue("active", active, { shouldDirty: true });
    record.saveNow();
  };
  const doers = (chosen: string) => [
    ...rolesFor(about).map((id) => ({ id: id as string, label: words.whos[id] ?? id })),
    ...employees
      .filter((one) => one.works || personChoice(one.id) === chosen)
      .map((one) => ({ id: personChoice(one.id), label: one.name, off: !one.works })),
  ];
  return (
    <RecordFormView
      title={template ? name : words.create}
      name={name}
      record={record}
      inUse={template && removal.inUse(template.id)}
      onCloseInUse={removal.close}
      active={record.values.active}
      onActive={template ? setActive : undefined}
      onDelete={template ? () => removal.remove(template.id, template.name) : undefined}
    >
      <FieldGroup columns={2}>
        <Bound control={control} name="name" required>
          {(field) => (
            <TextField {...field} label={words.name} placeholder={words.nameHint} autoFocus={template === null} />
          )}
        </Bound>
        <Bound control={control} name="code">
          {(field) => <TextField {...field} label={words.code} placeholder={proposeRoomCode(record.values.name)} />}
        </Bound>
        <Bound control={control} name="about" required>
          {(field) => (
            <Select
              {...field}
              label={words.about}
              onChange={(chosen) => chosen && field.onChange(chosen)}
              options={ABOUT.map((id) => ({ id, label: words.kinds[id] ?? id }))}
            />
          )}
        </Bound>
        <Bound control={control} name="anchor" required>
          {(field) => (
            <Select
              {...field}
              label={words.anchor}
              onChange={(chosen) => chosen && field.onChange(chosen)}
              options={(["start", "end"] as const)
                .filter((id) => about !== "contact" || id === field.value)
                .map((id) => ({ id, label: words.anchors[about]?.[id] ?? id }))}
            />
          )}
        </Bound>
      </FieldGroup>
      <FieldGroup title={words.items}>
        <Rows
          control={control}
          name="items"
          make={() => ({ title: "", days: 0, when: "after" as const, who: "", note: "" })}
          first="title"
          add={words.addItem}
          remove={words.removeItem}
          columns={2}
          most={200}
          none={words.noItems}
        >
          {(at) => (
            <>
              <Wide>
                <Bound control={control} name={`${at}.title`} required>
                  {(field) => <TextField {...field} label={words.item} maxLength={300} />}
                </Bound>
              </Wide>
              <div className={styles.days}>
                <Bound control={control} name={`${at}.days`} required>
                  {(field) => <NumberField {...field} label={words.days} min={0} max={3650} wrong={words.daysWrong} />}
                </Bound>
                <Bound control={control} name={`${at}.when`} required>
                  {(field) => (
                    <Select
                      {...field}
                      label={words.when}
                      onChange={(chosen) => chosen && field.onChange(chosen)}
                      options={(["before", "after"] as const).map((id) => ({ id, label: words.whens[id] }))}
                    />
                  )}
                </Bound>
              </div>
              <Bound control={control} name={`${at}.who`}>
                {(field) => (
                  <Select
                    {...field}
                    label={words.who}
                    onChange={(who) => field.onChange(who ?? "")}
                    options={doers(field.value)}
                  />
                )}
              </Bound>
            </>
          )}
        </Rows>
      </FieldGroup>
      <Hint>{words.fallsNote}</Hint>
      <Sample items={items} />
      <FieldGroup>
        <Bound control={control} name="note">
          {(field) => <TextArea {...field} label={words.note} rows={2} />}
        </Bound>
        <Bound control={control} name="active">
          {(field) => (
            <Checkbox label={words.active} note={words.activeNote} value={field.value} onChange={field.onChange} />
          )}
        </Bound>
      </FieldGroup>
    </RecordFormView>
  );
}

/** The days of the items for a date to try, in their order. */
function Sample({ items }: { items: readonly ItemForm[] }) {
  const words = useChecklistWords();
  const today = useToday();
  const [day, setDay] = useState<string | null>(today);
  const offsets = [...new Set(items.map((item) => itemFields(item).offset_days))].sort((a, b) => a - b);
  const days = useQuery({ ...daysQuery(day ?? today, offsets), enabled: day !== null && offsets.length > 0 }).data;
  if (items.length === 0) return null;
  // For the moment until the program has answered, the day as it is counted.
  const falls = (from: string, offset: number) => days?.[offsets.indexOf(offset)] ?? shiftDate(from, offset);
  const lines = items
    .map((item, index) => ({ ...itemFields(item), index }))
    .sort((a, b) => a.offset_days - b.offset_days || a.index - b.index);
  return (
    <section className={styles.sample} aria-label={words.sample}>
      <div className={styles.date}>
        <DateField label={words.sample} note={words.sampleNote} value={day} onChange={setDay} />
      </div>
      {day !== null && (
        <ol>
          {lines.map((item) => (
            <li key={item.index} className={styles.line}>
              <span className={styles.day}>{formatDate(falls(day, item.offset_days), "weekday")}</span>
              <span className={styles.what}>{item.title}</span>
              <span className={styles.offset}>
                {item.offset_days === 0
                  ? words.onDay
                  : item.offset_days < 0
                    ? words.before(-item.offset_days)
                    : words.after(item.offset_days)}
                {falls(day, item.offset_days) !== shiftDate(day, item.offset_days) && (
                  <span>{words.insteadOf(formatDate(shiftDate(day, item.offset_days), "weekday"))}</span>
                )}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
