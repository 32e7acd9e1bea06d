import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { commandQuery } from "../../shared/api";
import type { LabelSheet } from "../../shared/api/generated/commands";
import { usePlace } from "../../shared/desk";
import { useMemory } from "../../shared/memory/memory";
import { KeptForms, PaperScreen, type PaperWish } from "../../shared/paper";
import { Button, MmField, NumberField, RadioGroup, Select, TextArea } from "../../shared/parts";
import { paperFilter } from "../filter";
import { contacts } from "../place";
import styles from "./Labels.module.css";
import { type LabelForm, orders, readLabelForm, usualLabels } from "./labelForm";
import { OwnSheet } from "./OwnSheet";
import { SheetPicture } from "./SheetPicture";
import { newSheet, perPage } from "./sheet";
import { usePrintWords } from "./words";

/** What this PC's printer is off, by sheet. */
type Shifts = Record<string, { x: number; y: number }>;

/** Labels: addresses of the list, or a text of one's own, from the first free label of a sheet. */
export default function LabelsScreen() {
  const words = usePrintWords();
  const { search } = usePlace(contacts);
  const [form, setForm] = useState<LabelForm>(usualLabels);
  const [start, setStart] = useState(1);
  const [frames, setFrames] = useState(false);
  const [text, setText] = useState("");
  const [own, setOwn] = useState<LabelSheet | null>(null);
  const [shifts, setShifts] = useMemory<Shifts>("labels.shift", {});
  const put = (change: Partial<LabelForm>) => setForm((before) => ({ ...before, ...change }));

  const sheets = useQuery(commandQuery("labels_sheets", null, { kinds: ["form"] })).data;
  const sheet = sheets?.find((one) => one.code === form.sheet) ?? sheets?.[0];
  const shift = shifts[sheet?.code ?? ""] ?? { x: 0, y: 0 };
  const move = (change: Partial<{ x: number; y: number }>) =>
    sheet && setShifts({ ...shifts, [sheet.code]: { ...shift, ...change } });
  const first = sheet ? Math.min(start, perPage(sheet)) : 1;
  const typed = form.what === "text";

  const wish: PaperWish | null = sheet
    ? {
        paper: "labels",
        form: frames ? "frames" : "labels",
        contacts: paperFilter(search),
        labels: {
          sheet: sheet.code,
          start: first,
          shift_x: shift.x,
          shift_y: shift.y,
          order: form.order,
          text: typed ? text : null,
          copies: form.copies,
        },
      }
    : null;
  return (
    <PaperScreen
      title={words.labelsTitle}
      count={(paper) => (paper.rows === null ? undefined : words.labelsCount(paper.rows))}
      wish={wish}
      mail={typed ? {} : { contacts: { filter: paperFilter(search) }, hidden: true }}
    >
      {(paper) => (
        <>
          <Select
            label={words.labelSheet}
            value={sheet?.code ?? null}
            onChange={(code) => code && put({ sheet: code })}
            options={(sheets ?? []).map((one) => ({
              id: one.code,
              label: one.name,
              detail: words.labelSize(one.width, one.height),
            }))}
          />
          {own ? (
            <OwnSheet
              sheet={own}
              onDone={(code) => {
                setOwn(null);
                if (code) put({ sheet: code });
              }}
            />
          ) : (
            <div className={styles.row}>
              <Button size="small" onPress={() => setOwn({ ...(sheet ?? newSheet), code: "", name: "" })}>
                {words.sheetNew}
              </Button>
              {sheet?.code.startsWith("own:") && (
                <Button size="small" onPress={() => setOwn(sheet)}>
                  {words.sheetEdit}
                </Button>
              )}
            </div>
          )}
          {sheet && perPage(sheet) > 1 && (
            <fieldset className={styles.group}>
              <legend>
                <h2>{words.labelStart}</h2>
              </legend>
              <NumberField
                label={words.labelStartNumber}
                value={first}
                onChange={(next) => setStart(next ?? 1)}
                min={1}
                max={perPage(sheet)}
                wrong={words.labelStartWrong(perPage(sheet))}
                note={words.labelStartNote}
              />
              <SheetPicture sheet={sheet} start={first} count={frames ? 0 : (paper?.rows ?? null)} onStart={setStart} />
            </fieldset>
          )}
          <RadioGroup
            label={words.labelWhat}
            value={form.what}
            onChange={(what) => what && put({ what })}
            options={(["addresses", "text"] as const).map((id) => ({ id, label: words.labelWhats[id] }))}
          />
          {typed ? (
            <TextArea label={words.labelText} value={text} onChange={setText} rows={5} note={words.labelTextNote} />
          ) : (
            <Select
              label={words.labelOrder}
              value={form.order}
              onChange={(order) => order && put({ order })}
              options={orders.map((id) => ({ id, label: words.labelOrders[id] }))}
            />
          )}
          <NumberField
            label={words.labelCopies}
            value={form.copies}
            onChange={(copies) => put({ copies: copies ?? 1 })}
            min={1}
            max={500}
            wrong={words.labelCopiesWrong}
          />
          <fieldset className={styles.group}>
            <legend>
              <h2>{words.labelPrinter}</h2>
            </legend>
            <p className={styles.hint}>{words.labelPrinterNote}</p>
            <RadioGroup
              label={words.labelPaper}
              labelHidden
              value={frames ? "frames" : "labels"}
              onChange={(next) => setFrames(next === "frames")}
              options={(["labels", "frames"] as const).map((id) => ({ id, label: words.labelPapers[id] }))}
            />
            <div className={styles.pair}>
              <MmField
                label={words.labelRight}
                value={shift.x}
                onChange={(x) => move({ x: x ?? 0 })}
                min={-20}
                max={20}
                wrong={words.labelShiftWrong}
              />
              <MmField
                label={words.labelDown}
                value={shift.y}
                onChange={(y) => move({ y: y ?? 0 })}
                min={-20}
                max={20}
                wrong={words.labelShiftWrong}
              />
            </div>
          </fieldset>
          <KeptForms place="labels" value={form} onApply={(value) => setForm(readLabelForm(value))} />
        </>
      )}
    </PaperScreen>
  );
}
