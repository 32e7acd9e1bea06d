import { useQuery } from "@tanstack/react-query";
import { Ellipsis, FileText, Maximize2, Printer, Trash2 } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { commandQuery, failureOf } from "../shared/api";
import {
  Fetching,
  noteRecent,
  useDeskActions,
  useGo,
  usePlace,
  useRecordOffers,
  useRecordPanels,
  useShowRecord,
} from "../shared/desk";
import { FileList } from "../shared/files/FileList";
import { useWordFilling } from "../shared/files/WordDialog";
import { wordWords } from "../shared/files/wordWords";
import { HistoryList } from "../shared/history/HistoryList";
import { BackButton, Badge, Button, EmptyState, IconButton, Menu, Record, RecordHead, Tabs } from "../shared/parts";
import { Timeline } from "../shared/timeline/Timeline";
import { formatDate } from "../shared/words";
import styles from "./ContractRecord.module.css";
import { CostSheet } from "./CostSheet";
import type { Deadline } from "./deadline";
import { contractFieldWords } from "./history";
import { asksForNotice, Overview } from "./Overview";
import { contracts } from "./place";
import { usePrintWords } from "./print/words";
import { contractQuery } from "./queries";
import { useRemoveContracts } from "./remove";
import type { Contract } from "./terms";
import { useContractWords } from "./words";
import type { Words } from "./words.de";

/** A contract beside its list or in full width. */
export function ContractRecord({ id, wide = false }: { id: number; wide?: boolean }) {
  const words = useContractWords();
  const go = useGo();
  const { set } = usePlace(contracts);
  const { data: contract, error } = useQuery(contractQuery(id));
  const leave = () => set({ wide: false });
  const urgent = contract !== undefined && asksForNotice(contract);

  useDeskActions({
    ...(wide ? { leave } : {}),
    // The accent is on what this contract asks for.
    ...(wide || urgent
      ? { create: { label: words.create, run: () => set({ form: true, id: undefined }), plain: urgent } }
      : {}),
    ...(wide
      ? {
          print: { label: words.print, run: () => go(contracts, { marked: [id] }, "sheet") },
        }
      : {}),
    edit: () => set({ form: true }),
  });
  useEffect(() => {
    if (!contract) return;
    const { title, number, partner } = contract.row;
    noteRecent({ kind: "contract", id, title, detail: [number, partner].filter(Boolean).join(" · ") });
  }, [id, contract]);

  if (error && !contract) {
    const { what, remedy } = failureOf(error);
    return <EmptyState title={what} text={remedy} />;
  }
  if (!contract) {
    return (
      <Record wide={wide}>
        <Fetching lines={6} />
      </Record>
    );
  }
  return (
    <div className={wide ? styles.wide : undefined}>
      <Record wide={wide}>
        {wide && <BackButton label={words.close} onPress={leave} />}
        <ContractSheet contract={contract} wide={wide} />
      </Record>
    </div>
  );
}

function ContractSheet({ contract, wide }: { contract: Contract; wide: boolean }) {
  const words = useContractWords();
  const print = usePrintWords();
  const go = useGo();
  const { set } = usePlace(contracts);
  const remove = useRemoveContracts();
  const { id, row } = contract;
  const owner = { kind: "contract" as const, id };
  const offered = useRecordOffers("contract")([id]);
  const panels = useRecordPanels(owner);
  const files = useQuery(commandQuery("files_list", owner)).data;
  const word = useWordFilling(owner);

  const removeNow = async () => {
    if (await remove([id])) set({ id: undefined, wide: false });
  };
  return (
    <>
      {word.dialog}
      <RecordHead
        number={row.number}
        badge={<DeadlineBadge deadline={row.due} status={row.status} words={words} />}
        title={row.title}
        detail={<Partner contract={contract} />}
        actions={
          <>
            <Button size="small" onPress={() => set({ form: true })}>
              {words.edit}
            </Button>
            <Menu
              label={words.more}
              trigger={<IconButton icon={Ellipsis} label={words.more} />}
              groups={[
                {
                  lines: [
                    ...(wide
                      ? []
                      : [
                          {
                            id: "open",
                            label: words.open,
                            icon: Maximize2,
                            keys: "Enter",
                            run: () => set({ wide: true }),
                          },
                        ]),
                    {
                      id: "sheet",
                      label: print.sheetTitles.sheet,
                      icon: Printer,
                      run: () => go(contracts, { marked: [id] }, "sheet"),
                    },
                    ...offered,
                    {
                      id: "word",
                      label: wordWords().fill,
                      icon: FileText,
                      run: word.begin,
                    },
                    { id: "remove", label: words.remove, icon: Trash2, danger: true, run: () => void removeNow() },
                  ],
                },
              ]}
            />
          </>
        }
      />
      <Tabs
        label={row.title}
        items={[
          { id: "overview", label: words.overview, content: <Overview contract={contract} wide={wide} /> },
          { id: "costs", label: words.costs[contract.row.direction], content: <CostSheet contract={contract} /> },
          { id: "timeline", label: words.timeline, keep: true, content: <Timeline record={owner} /> },
          ...panels,
          {
            id: "files",
            label: words.files,
            ...(files && files.length > 0 ? { count: files.length } : {}),
            content: <FileList owner={owner} />,
          },
          { id: "history", label: words.history, content: <HistoryList record={owner} fields={contractFieldWords} /> },
        ]}
      />
    </>
  );
}

/** What is most urgent about the contract; where nothing is, how it stands. */
function DeadlineBadge({
  deadline,
  status,
  words,
}: {
  deadline: Deadline;
  status: Contract["row"]["status"];
  words: Words;
}): ReactNode {
  if (deadline.is === "overdue") {
    const receive = deadline.receive_by;
    return receive === null ? (
      <Badge tone="danger">{words.badgeOverdue}</Badge>
    ) : (
      <Badge tone="due">{words.badgeReceive(formatDate(receive, "brief"))}</Badge>
    );
  }
  if (deadline.is === "send" && deadline.urgent) return <Badge tone="due">{words.badgeSend(deadline.days)}</Badge>;
  if (status === "running") return null;
  return <Badge tone={status === "expiring" ? "due" : "plain"}>{words.statuses[status]}</Badge>;
}

/** "Druckwerk Nord GmbH · Ansprechpartner Tom Kröger"; both lead to their contacts. */
function Partner({ contract }: { contract: Contract }) {
  const words = useContractWords();
  const show = useShowRecord()("contact");
  const name = (text: string, id: number | null): ReactNode =>
    show && id !== null ? (
      <button type="button" className={styles.link} title={words.showPartner(text)} onClick={() => show(id)}>
        {text}
      </button>
    ) : (
      text
    );
  const { row, fields, contact_person: person } = contract;
  return (
    <>
      {row.partner === "" ? words.noPartner : name(row.partner, row.partner_id)}
      {person !== "" && <> · {name(words.contactPerson(person), fields.contact_person_id)}</>}
    </>
  );
}
