import { useQuery } from "@tanstack/react-query";
import { useController } from "react-hook-form";
import { call, queryClient } from "../../shared/api";
import type { Letterhead, LetterheadFields } from "../../shared/api/generated/commands";
import { usePlace } from "../../shared/desk";
import { PaperPreview } from "../../shared/paper";
import {
  Bound,
  Button,
  Checkbox,
  DateField,
  FieldGroup,
  Hint,
  NoticeBar,
  RadioGroup,
  Select,
  SplitPane,
  TextArea,
  TextField,
  Wide,
} from "../../shared/parts";
import { useRecordForm } from "../../shared/parts/form/useRecordForm";
import { masterData } from "../place";
import { RecordFormView } from "../RecordFormView";
import { type Removal, useGone } from "../remove";
import { headsQuery, lawQuery, sampleQuery } from "./queries";
import { useHeadWords } from "./words";

const PARTS = ["address", "reach", "bank", "register", "tax"] as const;
const LINES = [
  "your_reference",
  "your_message",
  "our_reference",
  "our_message",
  "clerk",
  "phone",
  "email",
  "date",
] as const;
const SIZES = [100, 105, 110, 115, 120] as const;

/** A letterhead and, beside it, a letter that bears it. */
export function LetterheadForm({
  head,
  position,
  removal,
  onSaved,
  onLeave,
}: {
  head: Letterhead | null;
  position: number;
  removal: Removal;
  onSaved: (id: number) => void;
  onLeave: () => void;
}) {
  const words = useHeadWords();
  const { set } = usePlace(masterData);
  const law = useQuery(lawQuery).data ?? [];
  const sample = useQuery(sampleQuery).data;
  const start: LetterheadFields = {
    name: head?.name ?? "",
    form: head?.form ?? "B",
    logo: head?.logo ?? "right",
    head: head?.head ?? "",
    return_line: head?.return_line ?? "",
    footer: head?.footer ?? ["address", "reach", "bank", "register"],
    footer_note: head?.footer_note ?? "",
    lines: head?.lines ?? [],
    marks: head?.marks ?? true,
    numbered: head?.numbered ?? false,
    text_size: head?.text_size ?? 105,
    valid_from: head?.valid_from ?? null,
    valid_to: head?.valid_to ?? null,
    usual: head?.usual ?? false,
    active: head?.active ?? true,
    position: head?.position ?? position,
  };
  const record = useRecordForm<LetterheadFields>({
    place: "letterhead",
    id: head?.id ?? null,
    start,
    save: async (fields) => {
      const { id } = await call("letterheads_save", { id: head?.id ?? null, fields });
      // The list knows it before its form is shown as that of a stored one.
      if (!head) await queryClient.fetchQuery(headsQuery).catch(() => undefined);
      return id;
    },
    name: (values) => values.name,
    onSaved,
    onLeave,
  });
  useGone(removal, head?.id ?? null, record.gone);
  const { control, setValue } = record.form;
  const { values } = record;
  const footer = useController({ control, name: "footer" }).field;
  const lines = useController({ control, name: "lines" }).field;
  const shownLines = lines.value.length === 0 ? LINES : lines.value;
  const setActive = (active: boolean) => {
    removal.close();
    setValue("active", active, { shouldDirty: true });
    record.saveNow();
  };
  return (
    <SplitPane
      place="master-data.letterhead"
      initial={460}
      minMain={360}
      tone="soft"
      main={
        <RecordFormView
          title={head ? head.name : words.create}
          name={head?.name ?? values.name}
          record={record}
          inUse={head && removal.inUse(head.id)}
          onCloseInUse={removal.close}
          active={values.active}
          onActive={head ? setActive : undefined}
          onDelete={head ? () => removal.remove(head.id, head.name) : undefined}
        >
          {law.length > 0 && (
            <NoticeBar tone="due">
              {words.missing(
                law.map((one) => `${words.fields[one.field] ?? one.field}${one.law ? ` (${one.law})` : ""}`).join(", "),
              )}{" "}
              <Button size="small" onPress={() => set({ part: "firm", id: undefined, create: false })}>
                {words.complete}
              </Button>
            </NoticeBar>
          )}
          <FieldGroup columns={2}>
            <Wide>
              <Bound control={control} name="name" required>
                {(field) => <TextField {...field} label={words.name} autoFocus={head === null} />}
              </Bound>
            </Wide>
            <Wide>
              <Bound control={control} name="form">
                {(field) => (
                  <RadioGroup
                    {...field}
                    label={words.form}
                    onChange={(form) => form && field.onChange(form)}
                    options={(["A", "B"] as const).map((id) => ({ id, label: words.forms[id] }))}
                  />
                )}
              </Bound>
            </Wide>
            <Bound control={control} name="logo">
              {(field) => (
                <Select
                  {...field}
                  label={words.logo}
                  onChange={(logo) => logo && field.onChange(logo)}
                  options={(["left", "centre", "right", "none"] as const).map((id) => ({
                    id,
                    label: words.logos[id],
                  }))}
                />
              )}
            </Bound>
            <Bound control={control} name="text_size">
              {(field) => (
                <Select
                  {...field}
                  label={words.size}
                  onChange={(size) => size !== null && field.onChange(size)}
                  options={SIZES.map((id) => ({ id: id as number, label: words.sizes[String(id)] ?? "" }))}
                />
              )}
            </Bound>
            <Wide>
              <Bound control={control} name="head">
                {(field) => <TextArea {...field} label={words.head} note={words.headNote} rows={2} />}
              </Bound>
            </Wide>
            <Wide>
              <Bound control={control} name="return_line">
                {(field) => <TextField {...field} label={words.returnLine} note={words.returnNote} />}
              </Bound>
            </Wide>
          </FieldGroup>
          <FieldGroup title={words.footer}>
            {PARTS.map((part) => (
              <Checkbox
                key={part}
                label={words.parts[part]}
                value={footer.value.includes(part)}
                onChange={(on) =>
                  footer.onChange(PARTS.filter((one) => (one === part ? on : footer.value.includes(one))))
                }
              />
            ))}
            <Bound control={control} name="footer_note">
              {(field) => <TextField {...field} label={words.footerNote} />}
            </Bound>
          </FieldGroup>
          <FieldGroup title={words.lines}>
            {LINES.map((line) => (
              <Checkbox
                key={line}
                label={words.info[line]}
                value={shownLines.includes(line)}
                disabled={shownLines.length === 1 && shownLines.includes(line)}
                onChange={(on) => {
                  const next = LINES.filter((one) => (one === line ? on : shownLines.includes(one)));
                  // All of them is what an empty list means.
                  lines.onChange(next.length === LINES.length ? [] : next);
                }}
              />
            ))}
            <Hint>{words.linesNote}</Hint>
          </FieldGroup>
          <FieldGroup columns={2}>
            <Bound control={control} name="valid_from">
              {(field) => <DateField {...field} label={words.validFrom} />}
            </Bound>
            <Bound control={control} name="valid_to">
              {(field) => <DateField {...field} label={words.validTo} />}
            </Bound>
            {(["marks", "numbered", "usual", "active"] as const).map((name) => (
              <Wide key={name}>
                <Bound control={control} name={name}>
                  {(field) => (
                    <Checkbox
                      label={words[name]}
                      {...(name === "marks" ? {} : { note: words[`${name}Note`] })}
                      value={field.value}
                      onChange={field.onChange}
                    />
                  )}
                </Bound>
              </Wide>
            ))}
          </FieldGroup>
          {head && <Hint>{words.usedTimes(head.used)}</Hint>}
        </RecordFormView>
      }
      side={
        <PaperPreview
          wish={
            sample
              ? {
                  paper: "letter",
                  letter: {
                    fields: {
                      ...sample,
                      recipient: words.sampleAddress,
                      subject: words.sampleSubject,
                      salutation: words.sampleSalutation,
                      body: words.sampleBody,
                      your_reference: "am-17",
                      our_reference: "B-0001",
                    },
                    letterhead: values,
                    only: null,
                    preprinted: false,
                    no_sender: false,
                    address: null,
                    notes: "",
                  },
                }
              : null
          }
        />
      }
    />
  );
}
