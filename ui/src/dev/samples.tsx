import { FileText } from "lucide-react";
import { useState } from "react";
import { useForm } from "react-hook-form";
import * as v from "valibot";
import { definePlace, useDeskActions, usePlace } from "../shared/desk";
import { KeptForms, PaperLanguage, PaperScreen } from "../shared/paper";
import {
  AddChip,
  AmountField,
  Badge,
  Bound,
  Button,
  Checkbox,
  Chip,
  type Column,
  confirm,
  DataList,
  DateField,
  DurationField,
  EmptyState,
  Facts,
  FieldGroup,
  Form,
  FormFoot,
  Hint,
  ListHead,
  type ListSource,
  Lookup,
  type Marks,
  Menu,
  NoticeBar,
  noMarks,
  notify,
  type Page,
  RadioGroup,
  Record,
  RecordHead,
  Select,
  SplitPane,
  Steps,
  Tabs,
  TextArea,
  TextField,
  TimeField,
  Wide,
} from "../shared/parts";
import { groupPhone } from "../shared/typed/numbers";
import { formatDate, formatMoney, shiftDate } from "../shared/words";

interface Row {
  id: number;
  number: string;
  title: string;
  partner: string;
  due: string;
  amount: number;
}

const TOTAL = 100_000;
const titles = [
  "Kopiererleasing",
  "Lagerhalle Hafenstraße",
  "Wartung der Telefonanlage",
  "Rahmenvertrag Strom",
  "Betriebshaftpflicht",
  "Büroreinigung",
  "Firmenwagenleasing",
];
const partners = [
  "Druckwerk Nord GmbH",
  "Brodersen Immobilien",
  "Kommunika AG",
  "Stadtwerke Elmshorn",
  "Hanse Versicherung",
  "Nordlicht Reinigung",
  "Autohaus Brandt",
];

function row(index: number): Row {
  return {
    id: index + 1,
    number: `V-20${10 + (index % 16)}-${String(index + 1).padStart(4, "0")}`,
    title: titles[index % titles.length] ?? "",
    partner: partners[(index * 3) % partners.length] ?? "",
    due: shiftDate("2026-03-12", index * 3),
    amount: 114000 + ((index * 7919) % 2_000_000),
  };
}

interface SamplePage extends Page<Row> {
  sum: number;
}

const columns: Column<Row>[] = [
  { id: "number", title: "Nr.", width: { min: 92 }, code: true, sortable: true, fixed: true, text: (r) => r.number },
  {
    id: "title",
    title: "Titel",
    width: { min: 140, grow: 1.1 },
    sortable: true,
    text: (r) => r.title,
    render: (r) => (r.id === 1 ? <strong>{r.title}</strong> : r.title),
  },
  {
    id: "partner",
    title: "Partner",
    width: { min: 120, grow: 1 },
    sortable: true,
    text: (r) => r.partner,
    render: (r) => <span className="quiet">{r.partner}</span>,
  },
  {
    id: "due",
    title: "Absenden bis",
    width: { min: 138 },
    sortable: true,
    text: (r) => formatDate(r.due, "weekday"),
    render: (r) =>
      r.id === 1 ? (
        <span className="danger">seit {formatDate(r.due, "weekday")}</span>
      ) : r.id === 2 ? (
        <span className="due">{formatDate(r.due, "weekday")}</span>
      ) : (
        formatDate(r.due, "weekday")
      ),
  },
  {
    id: "amount",
    title: "Jahresbetrag",
    width: { min: 96 },
    align: "end",
    sortable: true,
    text: (r) => formatMoney({ minor: r.amount, currency: "EUR" }),
  },
  { id: "owner", title: "Zuständig", width: { min: 120 }, optional: true, text: () => "Anna Petersen" },
];

export const samples = definePlace({
  path: "/samples",
  group: "daily",
  order: 10,
  icon: FileText,
  title: () => "Verträge",
  search: v.object({
    id: v.optional(v.number()),
    sort: v.optional(v.string(), "due"),
    down: v.optional(v.boolean(), false),
    none: v.optional(v.boolean(), false),
    text: v.optional(v.string(), ""),
    form: v.optional(v.boolean(), false),
  }),
  screen: SampleScreen,
  screens: { pages: PagesScreen },
  useBadge: () => ({ count: 3, meaning: "3 Fristen in 30 Tagen" }),
  kinds: { contract: { icon: FileText, name: () => "Vertrag", show: (id) => ({ id }) } },
  actions: [
    { id: "create", title: () => "Vertrag anlegen", run: (go) => go({ form: true }) },
    { id: "print", title: () => "Vertragsliste drucken", run: (go) => go({}, "pages") },
  ],
});

function SampleScreen() {
  const { search, set } = usePlace(samples);
  const [marks, setMarks] = useState<Marks>(noMarks);
  const [filtered, setFiltered] = useState(true);
  useDeskActions({
    create: { label: "Neuer Vertrag", run: () => set({ form: true }) },
    print: { label: "Drucken", run: () => notify({ tone: "plain", what: "Drucken" }) },
  });
  const source: ListSource<Row, SamplePage> = {
    key: ["samples", search.sort, search.down, search.none],
    kinds: [],
    fetchPage: async (offset, limit) => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      const all = search.none ? 0 : TOTAL;
      const rows = Array.from({ length: Math.max(0, Math.min(limit, all - offset)) }, (_, i) =>
        row(search.down ? all - 1 - offset - i : offset + i),
      );
      return { rows, count: all, total: TOTAL, sum: 5_704_240 };
    },
  };
  return (
    <SplitPane
      place="samples"
      main={
        <>
          <ListHead
            title="Verträge"
            shown={search.none ? 0 : TOTAL}
            all={TOTAL}
            filter={search.text}
            onFilter={(text) => set({ text }, { replace: true })}
            filterHint="Titel, Partner, Nummer"
          >
            {filtered && <Chip label="laufend" onRemove={() => setFiltered(false)} />}
            <Menu
              label="Filter"
              trigger={<AddChip label="Filter" />}
              groups={[
                {
                  title: "Richtung",
                  lines: [
                    {
                      id: "none",
                      label: "Nichts finden",
                      checked: search.none,
                      run: () => set({ none: !search.none }),
                    },
                  ],
                },
              ]}
            />
          </ListHead>
          <DataList
            place="samples"
            label="Verträge"
            columns={columns}
            source={source}
            rowId={(r) => r.id}
            sort={{ column: search.sort, descending: search.down }}
            onSort={(sort) => set({ sort: sort.column, down: sort.descending })}
            current={search.id ?? null}
            onCurrent={(id) => set({ id, form: false }, { replace: true })}
            onOpen={(id) =>
              notify({
                tone: "fine",
                what: `Vertrag ${id} geöffnet`,
                action: { label: "Rückgängig", run: () => undefined },
              })
            }
            marks={marks}
            onMarks={setMarks}
            empty={
              <EmptyState
                icon={FileText}
                title="Noch keine Verträge"
                text="Hier stehen Miete, Leasing, Versicherungen und alles andere mit einer Frist."
              >
                <Button tone="primary">Vertrag anlegen</Button>
                <Button>Aus Excel übernehmen …</Button>
              </EmptyState>
            }
            foot={(page) => (
              <>
                Summe Ausgaben <strong>{formatMoney({ minor: page.sum, currency: "EUR" })}</strong>
              </>
            )}
            autoFocus
          />
        </>
      }
      side={search.form ? <SampleForm /> : search.id ? <SampleRecord id={search.id} /> : null}
    />
  );
}

function SampleRecord({ id }: { id: number }) {
  const r = row(id - 1);
  const overview = (
    <>
      <Facts
        facts={[
          ["Laufzeit", "24 Monate ab 16.04.2024"],
          ["Danach", "verlängert sich um 12 Monate"],
          ["Kündigung", "4 Wochen vor Ablauf"],
          [
            "Absenden bis",
            <span key="x" className="danger">
              Do 12.03.2026 – überfällig
            </span>,
          ],
          ["Kostenstelle", "100 Verwaltung"],
        ]}
      />
      <Steps>
        <Button
          tone="primary"
          onPress={() =>
            notify({
              tone: "danger",
              what: "Der Vertrag wurde nicht gespeichert.",
              more: "Das Ende liegt vor dem Beginn. Bitte das Ende prüfen.",
            })
          }
        >
          Zur Entscheidung vorlegen …
        </Button>
        <Button
          onPress={() =>
            void confirm({
              title: "Vertrag kündigen?",
              text: "Die Kündigung wird als Schreiben vorbereitet.",
              yes: "Vertrag kündigen",
              no: "Abbrechen",
              danger: true,
            })
          }
        >
          Kündigen …
        </Button>
      </Steps>
      <Hint>Berechnet nach §§ 187, 188 BGB – bitte mit dem Vertrag abgleichen.</Hint>
    </>
  );
  return (
    <Record>
      <RecordHead
        number={r.number}
        badge={<Badge tone="due">Zugang bis Mi 18.03.</Badge>}
        title={r.title}
        detail={`${r.partner} · Ansprechpartner Tom Kröger`}
        actions={<Button>Bearbeiten</Button>}
      />
      <Tabs
        label={r.title}
        items={[
          { id: "a", label: "Überblick", content: overview },
          { id: "b", label: "Kosten", content: <p>2.988,00 € netto</p> },
          { id: "c", label: "Dateien", count: 2, content: <p>Vertrag.pdf</p> },
          { id: "d", label: "Verlauf", content: <p>Anna Petersen</p> },
        ]}
      />
    </Record>
  );
}

function SampleForm() {
  const form = useForm({
    defaultValues: {
      title: "Kopiererleasing",
      partner: { id: 1, label: "Druckwerk Nord GmbH" } as { id: number; label: string } | null,
      start: "2024-04-16" as string | null,
      end: null as string | null,
      amount: 24900 as number | null,
      every: "month" as string | null,
      time: "09:00" as string | null,
      length: 90 as number | null,
      phone: "+494040123456",
      note: "",
      auto: true,
      way: "text" as string | null,
    },
  });
  const c = form.control;
  return (
    <div style={{ padding: "18px 22px", background: "inherit" }}>
      <h1 style={{ marginBottom: 12 }}>Neuer Vertrag</h1>
      <Form label="Vertrag" onSubmit={form.handleSubmit(() => notify({ tone: "fine", what: "Gespeichert" }))}>
        <NoticeBar tone="due">Ein Entwurf von heute 11:20 ist noch da.</NoticeBar>
        <FieldGroup title="Vertrag" columns={2}>
          <Wide>
            <Bound control={c} name="title">
              {(f) => (
                <TextField
                  {...f}
                  label="Titel"
                  required
                  error="Dieser Titel ist schon vergeben. Bitte einen anderen wählen."
                />
              )}
            </Bound>
          </Wide>
          <Wide>
            <Bound control={c} name="partner">
              {(f) => (
                <Lookup
                  {...f}
                  label="Partner"
                  required
                  lookupKey={["sample-partners"]}
                  find={async (text) =>
                    partners
                      .map((label, id) => ({ id, label, detail: "Elmshorn" }))
                      .filter((p) => p.label.toLowerCase().includes(text.toLowerCase()))
                  }
                  create={{ label: (text) => `„${text}“ als Kontakt anlegen`, run: () => undefined }}
                />
              )}
            </Bound>
          </Wide>
          <Bound control={c} name="start" required>
            {(f) => <DateField {...f} label="Beginn" mode="backward" />}
          </Bound>
          <Bound control={c} name="end">
            {(f) => <DateField {...f} label="Ende" mode="forward" note="leer: unbefristet" />}
          </Bound>
          <Bound control={c} name="amount">
            {(f) => <AmountField {...f} label="Betrag" />}
          </Bound>
          <Bound control={c} name="every">
            {(f) => (
              <Select
                {...f}
                label="Zahlung"
                options={[
                  { id: "month", label: "monatlich" },
                  { id: "year", label: "jährlich" },
                ]}
              />
            )}
          </Bound>
          <Bound control={c} name="time">
            {(f) => <TimeField {...f} label="Uhrzeit" />}
          </Bound>
          <Bound control={c} name="length">
            {(f) => <DurationField {...f} label="Dauer" />}
          </Bound>
          <Bound control={c} name="phone">
            {(f) => <TextField {...f} label="Telefon" type="tel" groupOnLeave={groupPhone} />}
          </Bound>
        </FieldGroup>
        <Bound control={c} name="way">
          {(f) => (
            <RadioGroup
              {...f}
              label="Form der Kündigung"
              across
              options={[
                { id: "text", label: "Textform" },
                { id: "written", label: "Schriftform" },
              ]}
            />
          )}
        </Bound>
        <Bound control={c} name="auto">
          {(f) => (
            <Checkbox
              label="verlängert sich von selbst"
              note="um zwölf Monate, wenn niemand kündigt"
              value={f.value}
              onChange={f.onChange}
            />
          )}
        </Bound>
        <Bound control={c} name="note">
          {(f) => <TextArea {...f} label="Notiz" rows={3} />}
        </Bound>
        <FormFoot>
          <Button tone="primary" type="submit" keys="Mod+S">
            Speichern
          </Button>
          <Button>Abbrechen</Button>
        </FormFoot>
      </Form>
    </div>
  );
}

function PagesScreen() {
  const [language, setLanguage] = useState<string | null>(null);
  const [form, setForm] = useState<string | null>("list");
  const [total, setTotal] = useState(true);
  return (
    <PaperScreen
      title="Vertragsliste drucken"
      count="4 von 112 Verträgen"
      wish={{ paper: "contract-list", language, no_totals: !total }}
    >
      <RadioGroup
        label="Form"
        value={form}
        onChange={setForm}
        options={[
          { id: "list", label: "Liste, quer" },
          { id: "months", label: "Fristen nach Monat" },
        ]}
      />
      <DateField label="Stichtag" value="2026-03-16" onChange={() => undefined} />
      <PaperLanguage value={language} onChange={setLanguage} />
      <Checkbox label="Summe gesamt" value={total} onChange={setTotal} />
      <KeptForms place="contract-list" value={{ form }} onApply={() => undefined} />
    </PaperScreen>
  );
}
