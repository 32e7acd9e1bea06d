import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ClipboardPaste } from "lucide-react";
import { useState } from "react";
import { asKontorError, call, reportFailure } from "../../shared/api";
import type { Registrant } from "../../shared/api/generated/commands";
import { Badge, Button, Lookup, type Option, TextArea } from "../../shared/parts";
import { findContacts, functionOf } from "../event/lookup";
import styles from "./Seminar.module.css";
import { register, registerMany } from "./steps";
import { useSeminarWords } from "./words";

const nobody: Registrant = {
  contact_id: null,
  name: "",
  function: "",
  email: "",
  price: null,
  diet: "",
  note: "",
  consent: false,
};

/** Registers one after the other from the keyboard, or a pasted list that is shown first. */
export function AddLine({ event, first }: { event: number; first: boolean }) {
  const words = useSeminarWords();
  const [round, setRound] = useState(0);
  const [pasting, setPasting] = useState<string | null>(null);
  const next = () => setRound((before) => before + 1);
  const addContact = async (option: Option<number>) => {
    try {
      const what = await functionOf(option.id);
      await register(event, { ...nobody, contact_id: option.id, name: option.label, function: what });
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
    next();
  };
  const addName = async (name: string) => {
    await register(event, { ...nobody, name });
    next();
  };
  const close = () => {
    setPasting(null);
    next();
  };
  return (
    <div className={styles.adding}>
      <div className={styles.add}>
        <div className={styles.find}>
          <Lookup<number>
            key={round}
            label={words.add}
            value={null}
            onChange={(option) => {
              if (option) void addContact(option);
            }}
            lookupKey={["registration-lookup"]}
            kinds={["contact"]}
            find={findContacts}
            placeholder={words.addHint}
            create={{ label: words.addAsName, run: (name) => void addName(name) }}
            autoFocus={round > 0 || first}
          />
        </div>
        {pasting === null && (
          <Button icon={ClipboardPaste} onPress={() => setPasting("")}>
            {words.paste}
          </Button>
        )}
      </div>
      {pasting !== null && <Paste event={event} text={pasting} onText={setPasting} onClose={close} />}
    </div>
  );
}

function Paste({
  event,
  text,
  onText,
  onClose,
}: {
  event: number;
  text: string;
  onText: (text: string) => void;
  onClose: () => void;
}) {
  const words = useSeminarWords();
  const read = useQuery({
    queryKey: ["registrations_pasted", event, text],
    queryFn: ({ signal }) => call("registrations_pasted", { event_id: event, text }, { signal }),
    enabled: text.trim() !== "",
    placeholderData: keepPreviousData,
    gcTime: 5_000,
  });
  const found = text.trim() === "" ? [] : (read.data ?? []);
  const fresh = found.filter((one) => !one.registered);
  const take = async () => {
    const done = await registerMany(
      event,
      fresh.map((one) => one.person),
    );
    if (done) onClose();
  };
  return (
    <div className={styles.paste}>
      <TextArea label={words.pasteLabel} note={words.pasteNote} value={text} onChange={onText} rows={5} autoFocus />
      {found.length > 0 && (
        <ul className={styles.read} aria-label={words.pastedPreview}>
          {found.map((one) => (
            <li key={`${one.person.name}|${one.person.email}`}>
              <span className={styles.name}>{one.person.name}</span>
              <span className={styles.second}>
                {[one.person.function, one.person.email === one.person.name ? "" : one.person.email, one.person.diet]
                  .filter((part) => part !== "")
                  .join(" · ")}
              </span>
              <span className={styles.second}>
                {one.registered ? (
                  <Badge>{words.pastedRegistered}</Badge>
                ) : one.person.contact_id !== null ? (
                  words.pastedKnown(one.known_as)
                ) : (
                  words.pastedPlain
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        <Button isDisabled={fresh.length === 0 || read.isPlaceholderData} onPress={() => void take()}>
          {fresh.length === 0 ? words.pasteNobody : words.pasteTake(fresh.length)}
        </Button>
        <Button tone="quiet" onPress={onClose}>
          {words.back}
        </Button>
      </div>
    </div>
  );
}
