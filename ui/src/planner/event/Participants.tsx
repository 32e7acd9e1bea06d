import { ClipboardPaste, UserRound, UsersRound, X } from "lucide-react";
import { memo, useCallback, useEffect, useRef, useState } from "react";
import { asKontorError, reportFailure } from "../../shared/api";
import type { Participant } from "../../shared/api/generated/commands";
import { useShowRecord } from "../../shared/desk";
import {
  Button,
  Checkbox,
  classes,
  EmptyState,
  IconButton,
  Lookup,
  notify,
  type Option,
  Select,
  TextArea,
  TextField,
} from "../../shared/parts";
import { useWords } from "../words";
import type { Person } from "./form";
import { findContacts, functionOf } from "./lookup";
import styles from "./Participants.module.css";
import { readPeople } from "./people";

/** Errors of the rows as the form keeps them. */
type RowErrors = { [index: number]: { name?: { message?: string } } | undefined } | undefined;

let lastPerson = 0;

function newPerson(name: string, contact: number | null, what = ""): Person {
  lastPerson += 1;
  return {
    key: `new-${lastPerson}`,
    id: null,
    contact_id: contact,
    name,
    function: what,
    role: "participant",
    required: true,
    votes: 1,
    answer: "open",
    registered: false,
  };
}

/** Who is there: found among the contacts, typed, or pasted; nobody has to be a contact. */
export function Participants({
  people,
  errors,
  answered: asked = true,
  onChange,
}: {
  people: readonly Person[];
  errors: unknown;
  /** Whether they answer: nobody is asked for a whole series. */
  answered?: boolean;
  onChange: (people: Person[]) => void;
}) {
  const words = useWords();
  const [round, setRound] = useState(0);
  const [pasting, setPasting] = useState<string | null>(null);
  const latest = useRef(people);
  const tell = useRef(onChange);
  useEffect(() => {
    latest.current = people;
    tell.current = onChange;
  });

  const put = (more: readonly Person[]) => {
    const known = new Set(latest.current.map((person) => person.contact_id).filter((id) => id !== null));
    const fresh = more.filter((person) => {
      if (person.contact_id === null) return true;
      if (!known.has(person.contact_id)) {
        known.add(person.contact_id);
        return true;
      }
      notify({ tone: "plain", what: words.already(person.name) });
      return false;
    });
    tell.current([...latest.current, ...fresh]);
    return fresh;
  };
  const addContact = async (option: Option<number>) => {
    setRound((before) => before + 1);
    try {
      put([newPerson(option.label, option.id, await functionOf(option.id))]);
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };
  const addName = (name: string) => {
    setRound((before) => before + 1);
    put([newPerson(name, null)]);
  };
  const pasted = pasting === null ? [] : readPeople(pasting);
  /** The box goes; the field beside takes the keys again. */
  const closePaste = () => {
    setPasting(null);
    setRound((before) => before + 1);
  };
  const takePasted = async () => {
    try {
      const found = await Promise.all(
        pasted.map(async (one) => {
          const hits = await findContacts(one.email || one.name, new AbortController().signal);
          const same = hits.filter((hit) => one.email !== "" || hit.label.toLowerCase() === one.name.toLowerCase());
          const hit = same.length === 1 ? same[0] : undefined;
          if (!hit) return newPerson(one.name, null, one.function);
          return newPerson(hit.label, hit.id, one.function || (await functionOf(hit.id)));
        }),
      );
      const fresh = put(found);
      const known = fresh.filter((person) => person.contact_id !== null).length;
      notify({ tone: "fine", what: words.pasted(fresh.length, known) });
      closePaste();
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };

  const edit = useCallback((key: string, change: Partial<Participant> | null) => {
    const rows = latest.current;
    tell.current(
      change === null
        ? rows.filter((person) => person.key !== key)
        : rows.map((person) => (person.key === key ? { ...person, ...change } : person)),
    );
  }, []);

  const answered = (answer: Participant["answer"]) => people.filter((person) => person.answer === answer).length;
  return (
    <div className={styles.people}>
      <div className={styles.add}>
        <div className={styles.find}>
          <Lookup<number>
            key={round}
            label={words.addPerson}
            value={null}
            onChange={(option) => {
              if (option) void addContact(option);
            }}
            lookupKey={["participant-lookup"]}
            kinds={["contact"]}
            find={findContacts}
            placeholder={words.addPersonHint}
            create={{ label: words.addAsName, run: addName }}
            autoFocus={round > 0}
          />
        </div>
        {pasting === null && (
          <Button icon={ClipboardPaste} onPress={() => setPasting("")}>
            {words.pasteMany}
          </Button>
        )}
      </div>
      {pasting !== null && (
        <div className={styles.paste}>
          <TextArea
            label={words.pasteLabel}
            note={words.pasteNote}
            value={pasting}
            onChange={setPasting}
            rows={5}
            autoFocus
          />
          <div className={styles.buttons}>
            <Button isDisabled={pasted.length === 0} onPress={() => void takePasted()}>
              {words.pasteTake(pasted.length)}
            </Button>
            <Button tone="quiet" onPress={closePaste}>
              {words.cancel}
            </Button>
          </div>
        </div>
      )}
      {people.length === 0 ? (
        <EmptyState icon={UsersRound} title={words.noPeople} text={words.noPeopleText} />
      ) : (
        <>
          <div className={classes(styles.table, !asked && styles.unasked)} role="table" aria-label={words.people}>
            <div className={styles.header} role="row">
              {[words.name, words.personFunction, words.role, ...(asked ? [words.answer] : []), words.required, ""].map(
                (title, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns stand still.
                  <span key={index} role="columnheader">
                    {title || <span className="spoken">{words.more}</span>}
                  </span>
                ),
              )}
            </div>
            {people.map((person, index) => (
              <PersonRow
                key={person.key}
                person={person}
                asked={asked}
                error={(errors as RowErrors)?.[index]?.name?.message}
                onEdit={edit}
              />
            ))}
          </div>
          {asked && (
            <p className={styles.sum}>
              {words.answersSum(answered("accepted"), answered("declined"), answered("open") + answered("tentative"))}
            </p>
          )}
        </>
      )}
    </div>
  );
}

/** Drawn anew only when its own person changes: the list may be long and typing must stay quick. */
const PersonRow = memo(function PersonRow({
  person,
  asked,
  error,
  onEdit,
}: {
  person: Person;
  asked: boolean;
  error: string | undefined;
  onEdit: (key: string, change: Partial<Participant> | null) => void;
}) {
  const words = useWords();
  const show = useShowRecord()("contact");
  const edit = (change: Partial<Participant>) => onEdit(person.key, change);
  const { contact_id: contact } = person;
  return (
    <div className={styles.row} role="row">
      <div role="cell">
        <TextField
          label={words.name}
          labelHidden
          value={person.name}
          onChange={(name) => edit({ name })}
          error={error}
          maxLength={200}
        />
      </div>
      <div role="cell">
        <TextField
          label={words.personFunction}
          labelHidden
          value={person.function}
          placeholder={words.personFunction}
          onChange={(what) => edit({ function: what })}
          maxLength={200}
        />
      </div>
      <div role="cell">
        <Select
          label={words.role}
          labelHidden
          value={person.role}
          onChange={(role) => role && edit({ role })}
          options={(Object.keys(words.roles) as Participant["role"][]).map((id) => ({ id, label: words.roles[id] }))}
        />
      </div>
      {asked && (
        <div role="cell">
          <Select
            label={words.answer}
            labelHidden
            value={person.answer}
            onChange={(answer) => answer && edit({ answer })}
            options={(Object.keys(words.answers) as Participant["answer"][]).map((id) => ({
              id,
              label: words.answers[id],
            }))}
          />
        </div>
      )}
      <div role="cell" className={styles.tick}>
        <Checkbox
          label={words.requiredOf(person.name)}
          labelHidden
          value={person.required}
          onChange={(required) => edit({ required })}
        />
        <span className={styles.tickWord} aria-hidden>
          {words.required}
        </span>
      </div>
      <div role="cell" className={styles.ends}>
        {contact !== null && show && (
          <IconButton icon={UserRound} label={words.showContact(person.name)} onPress={() => show(contact)} />
        )}
        {person.registered ? (
          <span className={styles.registered}>{words.registered}</span>
        ) : (
          <IconButton icon={X} label={words.removePerson(person.name)} onPress={() => onEdit(person.key, null)} />
        )}
      </div>
    </div>
  );
});
