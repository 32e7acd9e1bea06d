import { useQuery } from "@tanstack/react-query";
import {
  Copy,
  Download,
  Ellipsis,
  FileText,
  MailPlus,
  Power,
  Printer,
  ShieldCheck,
  Trash2,
  UserPlus,
} from "lucide-react";
import { useEffect, useState } from "react";
import { commandQuery, useCommand } from "../../shared/api";
import type { Contact } from "../../shared/api/generated/commands";
import {
  Fetching,
  noteRecent,
  useGo,
  usePlace,
  useRecordOffers,
  useRecordPanels,
  useShowRecord,
  useToday,
} from "../../shared/desk";
import { FileList } from "../../shared/files/FileList";
import { useWordFilling } from "../../shared/files/WordDialog";
import { wordWords } from "../../shared/files/wordWords";
import { HistoryList } from "../../shared/history/HistoryList";
import { InUseBar } from "../../shared/inuse/InUseBar";
import type { InUse } from "../../shared/inuse/inuse";
import { useOwnFacts } from "../../shared/own/useOwnFacts";
import {
  Badge,
  Button,
  EmptyState,
  Facts,
  IconButton,
  Menu,
  notify,
  Part,
  Record,
  RecordHead,
  Tabs,
} from "../../shared/parts";
import { Timeline } from "../../shared/timeline/Timeline";
import { groupIban } from "../../shared/typed/numbers";
import { useLanguage } from "../../shared/words";
import { ageOn, writeBirthday } from "../birthday";
import { EXPORT_FORMS, exportContacts } from "../export/export";
import { filterOf } from "../filter";
import { contactFields } from "../history";
import { contacts } from "../place";
import { usePrintWords } from "../print/words";
import { contactQuery, useCategories } from "../queries";
import { removeContacts } from "../remove";
import { useWords } from "../words";
import { Addresses } from "./Addresses";
import { copyText } from "./copy";
import { Photo } from "./Photo";
import { Positions } from "./Positions";
import { Reach } from "./Reach";
import styles from "./Record.module.css";
import { RecordLine } from "./RecordLine";
import { Relations } from "./Relations";

/** A contact beside the list or in full width. */
export function ContactRecord({ id, wide }: { id: number; wide: boolean }) {
  const words = useWords();
  const { set } = usePlace(contacts);
  const query = useQuery(contactQuery(id));
  if (query.error) {
    return (
      <EmptyState title={words.gone} text={words.goneText}>
        <Button onPress={() => set({ id: undefined, wide: false }, { replace: true })}>{words.closeRecord}</Button>
      </EmptyState>
    );
  }
  if (!query.data) {
    return (
      <Record wide={wide}>
        <Fetching lines={6} />
      </Record>
    );
  }
  return <Shown contact={query.data} wide={wide} />;
}

function Shown({ contact, wide }: { contact: Contact; wide: boolean }) {
  const words = useWords();
  const offers = useRecordOffers("contact");
  const offered = offers([contact.id]);
  const panels = useRecordPanels({ kind: "contact", id: contact.id });
  // What one does next with a contact stands in view, as far as a place offers it.
  const write = offered.find((offer) => offer.id === "letter");
  // Answer and erasure live at a place of their own; where there is none, nothing is offered.
  const showSubject = useShowRecord()("data_subject");
  const said = usePrintWords();
  const go = useGo();
  const { search, set } = usePlace(contacts);
  const { card } = contact;
  const categories = useCategories(card.categories);
  const [inUse, setInUse] = useState<InUse | null>(null);
  const files = useQuery(commandQuery("files_list", { kind: "contact", id: contact.id })).data?.length;
  const position = card.positions[0];
  const numbers = [card.customer_number, card.supplier_number].filter((number) => number).join(" · ");
  const plain = numbers === "" && card.active && card.categories.length === 0;
  const save = useCommand("contacts_save", { failure: () => words.notSaved });

  const detail = [position?.role, position?.organisation].filter((part) => part).join(" · ");
  useEffect(
    () => noteRecent({ kind: "contact", id: contact.id, title: contact.name, detail }),
    [contact.id, contact.name, detail],
  );

  const setActive = (active: boolean) => {
    setInUse(null);
    save.mutate(
      { id: contact.id, card: { ...card, active } },
      {
        onSuccess: () =>
          notify({ tone: "plain", what: active ? words.activated(contact.name) : words.deactivated(contact.name) }),
      },
    );
  };
  const remove = async () => {
    const result = await removeContacts([contact.id], contact.name);
    if (result === "done") set({ id: undefined, wide: false }, { replace: true });
    else if (result !== "kept") setInUse(result);
  };

  const word = useWordFilling({ kind: "contact", id: contact.id });
  return (
    <Record wide={wide}>
      {word.dialog}
      <RecordHead
        // What a contact is stands where its numbers and categories would, so that the buttons never stand alone.
        number={numbers || (plain ? (card.kind === "person" ? words.person : words.organisation) : undefined)}
        badge={
          <>
            {!card.active && <Badge tone="due">{words.inactive}</Badge>}
            {card.categories.map((category) => (
              <Badge key={category}>
                {categories.colours.get(category) && (
                  <span className={styles.dot} style={{ background: categories.colours.get(category) }} aria-hidden />
                )}
                {categories.all.get(category) ?? ""}
              </Badge>
            ))}
          </>
        }
        picture={<Photo contact={contact} />}
        title={contact.name}
        detail={
          card.kind === "organisation"
            ? plain
              ? undefined
              : words.organisation
            : position && (
                <>
                  {position.role}
                  {position.role && position.organisation && " · "}
                  {position.organisation_id === null ? (
                    position.organisation
                  ) : (
                    <button
                      type="button"
                      className={styles.link}
                      onClick={() => set({ id: position.organisation_id ?? undefined })}
                    >
                      {position.organisation || words.organisation}
                    </button>
                  )}
                </>
              )
        }
        actions={
          <span className={styles.actions}>
            {write && (
              <Button size="small" icon={MailPlus} onPress={() => write.run()}>
                {write.label}
              </Button>
            )}
            <Button size="small" onPress={() => set({ edit: true })}>
              {words.edit}
            </Button>
            <Menu
              label={words.more}
              trigger={<IconButton icon={Ellipsis} label={words.more} />}
              groups={[
                {
                  lines: [
                    ...offered.filter((offer) => offer !== write && !offer.paper),
                    {
                      id: "salutation",
                      label: words.copySalutation,
                      icon: Copy,
                      run: () => void copyText(contact.salutation_line, words.copiedSalutation),
                    },
                  ],
                },
                {
                  title: said.papers,
                  lines: [
                    {
                      id: "sheet",
                      label: said.printSheet,
                      icon: Printer,
                      run: () => go(contacts, search, "sheet"),
                    },
                    ...offered.filter((offer) => offer.paper),
                    {
                      id: "word",
                      label: wordWords().fill,
                      icon: FileText,
                      run: word.begin,
                    },
                  ],
                },
                {
                  title: words.exportOne,
                  lines: EXPORT_FORMS.filter((form) => form.startsWith("vcard") || form === "xlsx").map((form) => ({
                    id: form,
                    label: words.exportForms[form],
                    icon: Download,
                    run: () => void exportContacts(form, { filter: filterOf(search, [contact.id]) }),
                  })),
                },
                {
                  lines: [
                    ...(showSubject
                      ? [
                          {
                            id: "privacy",
                            label: words.dataProtection,
                            icon: ShieldCheck,
                            run: () => showSubject(contact.id),
                          },
                        ]
                      : []),
                    {
                      id: "active",
                      label: card.active ? words.deactivate : words.activate,
                      icon: Power,
                      run: () => setActive(!card.active),
                    },
                    { id: "delete", label: words.delete, icon: Trash2, danger: true, run: () => void remove() },
                  ],
                },
              ]}
            />
          </span>
        }
      />
      {inUse && (
        <div className={styles.notice}>
          <InUseBar
            name={contact.name}
            use={inUse}
            onDeactivate={card.active ? () => setActive(false) : undefined}
            onClose={() => setInUse(null)}
          />
        </div>
      )}
      <Tabs
        label={contact.name}
        items={[
          { id: "overview", label: words.overview, content: <Overview contact={contact} /> },
          {
            id: "timeline",
            label: words.timeline,
            keep: true,
            content: <Timeline record={{ kind: "contact", id: contact.id }} />,
          },
          ...panels,
          {
            id: "files",
            label: words.files,
            ...(files ? { count: files } : {}),
            content: <FileList owner={{ kind: "contact", id: contact.id }} />,
          },
          {
            id: "history",
            label: words.history,
            content: <HistoryList record={{ kind: "contact", id: contact.id }} fields={contactFields} />,
          },
        ]}
      />
    </Record>
  );
}

function Overview({ contact }: { contact: Contact }) {
  const words = useWords();
  const language = useLanguage();
  const today = useToday();
  const { set } = usePlace(contacts);
  const { card } = contact;
  const age = card.birthday === null ? null : ageOn(card.birthday, today);
  const own = useOwnFacts(card.own);
  const registered = [
    card.iban,
    card.iban_raw,
    card.bic,
    card.vat_id,
    card.tax_number,
    card.register_court,
    card.register_number,
  ].some((text) => text !== "");
  const reachable = card.phones.length + card.emails.length + card.webs.length > 0;
  return (
    <div className={styles.overview}>
      {reachable && <Reach contact={contact} />}
      <Addresses contact={contact} />
      {card.kind === "person" && card.positions.length > 0 && <Positions card={card} />}
      {card.kind === "organisation" && (
        <Part
          title={words.peopleThere}
          aside={
            <Button
              size="small"
              tone="quiet"
              icon={UserPlus}
              onPress={() => set({ create: "person", at: contact.id, edit: false, wide: false })}
            >
              {words.addPerson}
            </Button>
          }
        >
          {contact.people.length === 0 ? (
            <p className="quiet">{words.nobodyThere}</p>
          ) : (
            <ul className={styles.lines}>
              {contact.people.map((person) => (
                <RecordLine key={person.id} detail={person.role}>
                  <button type="button" className={styles.link} onClick={() => set({ id: person.id })}>
                    {person.name}
                  </button>
                </RecordLine>
              ))}
            </ul>
          )}
        </Part>
      )}
      {card.relations.length > 0 && <Relations card={card} />}
      <Part title={words.further}>
        <Facts
          facts={[
            [words.letterSalutation, contact.salutation_line],
            [words.nickname, card.nickname],
            [words.sortName, card.sort_name],
            [words.tags, card.tags.join(", ")],
            [
              words.birthday,
              card.birthday !== null &&
                [writeBirthday(card.birthday, language), age === null ? "" : words.age(age)]
                  .filter(Boolean)
                  .join(" · "),
            ],
            [
              card.kind === "person" ? words.anniversary : words.founded,
              card.anniversary !== null && writeBirthday(card.anniversary, language),
            ],
            [words.language, card.language !== "de" && (words.languages[card.language] ?? card.language)],
            [words.customerNumber, card.customer_number],
            [words.supplierNumber, card.supplier_number],
            ...own,
          ]}
        />
      </Part>
      {registered && (
        <Part title={words.registers}>
          <Facts
            facts={[
              [words.iban, card.iban !== "" && <Copyable text={groupIban(card.iban)} copied={card.iban} />],
              [words.ibanRawLabel, card.iban_raw !== "" && <span className="due">{card.iban_raw}</span>],
              [words.bic, card.bic],
              [words.vatId, card.vat_id],
              [words.taxNumber, card.tax_number],
              [words.register, [card.register_court, card.register_number].filter((part) => part !== "").join(", ")],
            ]}
          />
        </Part>
      )}
      {card.note !== "" && (
        <Part title={words.note}>
          <p className={styles.note}>{card.note}</p>
        </Part>
      )}
    </div>
  );
}

/** A number with the button that copies it as programs want it. */
function Copyable({ text, copied }: { text: string; copied: string }) {
  const words = useWords();
  return (
    <span className={styles.copyable}>
      <span className="figures">{text}</span>
      <IconButton icon={Copy} label={words.copyIban} onPress={() => void copyText(copied, words.copied(text))} />
    </span>
  );
}
