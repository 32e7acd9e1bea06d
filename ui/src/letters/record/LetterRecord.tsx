import { useQuery } from "@tanstack/react-query";
import { Ellipsis, Trash2, Users } from "lucide-react";
import { useEffect } from "react";
import { commandQuery } from "../../shared/api";
import type { LetterRecord as Letter } from "../../shared/api/generated/commands";
import {
  Fetching,
  noteRecent,
  useDeskActions,
  useGo,
  usePlace,
  useRecordOffers,
  useRecordPanels,
  useShowRecord,
} from "../../shared/desk";
import { FileList } from "../../shared/files/FileList";
import { HistoryList } from "../../shared/history/HistoryList";
import { PaperPreview } from "../../shared/paper";
import {
  Badge,
  Button,
  EmptyState,
  Facts,
  IconButton,
  Menu,
  Record,
  RecordHead,
  Steps,
  Tabs,
} from "../../shared/parts";
import { formatDate } from "../../shared/words";
import { letterFields } from "../history";
import styles from "../Letters.module.css";
import { letters } from "../place";
import { letterQuery, sentOfQuery } from "../queries";
import { removeLetters } from "../remove";
import { useLetterWords } from "../words";

/** A letter beside the list: its pages, its files, what happened to it. */
export function LetterRecord({ id }: { id: number }) {
  const words = useLetterWords();
  const { set } = usePlace(letters);
  const query = useQuery(letterQuery(id));
  if (query.error && !query.data) {
    return (
      <EmptyState title={words.gone} text={words.goneText}>
        <Button onPress={() => set({ id: undefined }, { replace: true })}>{words.back}</Button>
      </EmptyState>
    );
  }
  if (!query.data) {
    return (
      <Record>
        <Fetching lines={6} />
      </Record>
    );
  }
  return <Shown letter={query.data} />;
}

function Shown({ letter }: { letter: Letter }) {
  const words = useLetterWords();
  const go = useGo();
  const show = useShowRecord()("contact");
  const { set } = usePlace(letters);
  const { id, fields } = letter;
  const draft = letter.state === "draft";
  const serial = fields.kind === "serial";
  const contact = fields.contact_id;
  const files = useQuery(commandQuery("files_list", { kind: "letter", id })).data?.length;
  const offered = useRecordOffers("letter")([id]);
  const panels = useRecordPanels({ kind: "letter", id });
  const edit = () => set({ edit: true, id });
  const print = () => go(letters, { id }, "print");
  useEffect(
    () => noteRecent({ kind: "letter", id, title: fields.subject, detail: fields.addressee }),
    [id, fields.subject, fields.addressee],
  );
  useDeskActions({ ...(draft ? { edit } : {}), print: { label: words.print, run: print, own: true } });
  const remove = async () => {
    if (await removeLetters([id])) set({ id: undefined }, { replace: true });
  };
  // Who was left out for want of an address got none, though the list names them.
  const went = useQuery({ ...sentOfQuery(id), enabled: serial && !draft }).data;
  const to = draft ? fields.recipients.filter((one) => !one.left_out).length : went;
  const sent = letter.sent_on !== null && letter.way !== null;
  return (
    <Record>
      <RecordHead
        number={letter.number ?? undefined}
        badge={<Badge tone={draft ? "plain" : "fine"}>{words.states[letter.state]}</Badge>}
        title={fields.subject}
        detail={serial ? words.serial : fields.addressee}
        actions={
          draft || (contact !== null && show) || offered.length > 0 ? (
            <Menu
              label={words.more}
              trigger={<IconButton icon={Ellipsis} label={words.more} />}
              groups={[
                {
                  lines: [
                    ...(contact !== null && show
                      ? [{ id: "contact", label: words.openContact, icon: Users, run: () => show(contact) }]
                      : []),
                    ...offered,
                    ...(draft
                      ? [{ id: "delete", label: words.delete, icon: Trash2, danger: true, run: () => void remove() }]
                      : []),
                  ],
                },
              ]}
            />
          ) : undefined
        }
      />
      <Steps>
        {draft && (
          <Button tone="primary" keys="F2" onPress={edit}>
            {words.edit}
          </Button>
        )}
        <Button keys="Mod+P" onPress={print}>
          {words.print}
        </Button>
      </Steps>
      <div className={styles.facts}>
        <Facts
          facts={[
            [
              words.columns.sent,
              sent && letter.sent_on && letter.way ? `${formatDate(letter.sent_on)} ${words.ways[letter.way]}` : null,
            ],
            [words.dated, formatDate(fields.dated)],
            [words.groupTo, serial && to !== undefined ? words.recipients(to) : null],
          ]}
        />
      </div>
      <Tabs
        label={fields.subject}
        items={[
          {
            id: "pages",
            label: words.preview,
            content: (
              <div className={styles.pages}>
                <PaperPreview wish={{ paper: serial ? "serial-letter" : "letter", id }} />
              </div>
            ),
          },
          ...panels,
          {
            id: "files",
            label: words.files,
            ...(files ? { count: files } : {}),
            content: <FileList owner={{ kind: "letter", id }} />,
          },
          {
            id: "history",
            label: words.history,
            content: <HistoryList record={{ kind: "letter", id }} fields={letterFields} />,
          },
        ]}
      />
    </Record>
  );
}
