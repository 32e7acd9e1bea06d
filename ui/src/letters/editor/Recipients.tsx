import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { asKontorError, call, commandQuery, reportFailure } from "../../shared/api";
import type { RecipientProblem, RecipientRow } from "../../shared/api/generated/commands";
import { Button, Checkbox, IconButton, Lookup, Select } from "../../shared/parts";
import styles from "../Letters.module.css";
import { findContacts } from "../queries";
import { useLetterWords } from "../words";
import type { Words } from "../words.de";
import { type LetterForm, recipientOf, withRecipients } from "./form";

type Recipients = LetterForm["recipients"];

/** To whom a serial letter goes, each with what is missing; anybody can be left out. */
export function RecipientsTable({
  value,
  rows,
  onChange,
}: {
  value: Recipients;
  /** As checked last; undefined while the first check is under way. */
  rows: readonly RecipientRow[] | undefined;
  onChange: (value: Recipients) => void;
}) {
  const words = useLetterWords();
  const lists = useQuery(commandQuery("distribution_lists_list", null, { kinds: ["distribution_list"] })).data ?? [];
  const byId = new Map((rows ?? []).map((row) => [row.contact_id, row]));
  const locked = (id: number) => byId.get(id)?.problems.includes("restricted") ?? false;
  // Who is locked away gets no letter in any case: there is nothing to decide.
  const faulty = value.filter(
    (one) => !one.left_out && !locked(one.contact_id) && (byId.get(one.contact_id)?.problems.length ?? 0) > 0,
  );
  const prints = value.filter((one) => !one.left_out && byId.get(one.contact_id)?.prints !== false).length;
  const addList = async (id: number) => {
    try {
      onChange(withRecipients(value, await call("letters_of_list", { id })));
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };
  const leave = (ids: readonly number[], left_out: boolean) =>
    onChange(value.map((one) => (ids.includes(one.contact_id) ? { ...one, left_out } : one)));
  return (
    <>
      <div className={styles.tools}>
        <Lookup
          label={words.addContact}
          value={null}
          onChange={(contact) => contact && onChange(withRecipients(value, [recipientOf(contact.id)]))}
          lookupKey={["letters_contacts"]}
          kinds={["contact"]}
          find={findContacts}
          placeholder={words.contactHint}
          autoFocus={value.length === 0}
        />
        {lists.length > 0 && (
          <Select
            label={words.fromList}
            value={null}
            onChange={(id) => id !== null && void addList(id)}
            placeholder={words.fromListNone}
            options={lists.map((list) => ({ id: list.id, label: list.name }))}
          />
        )}
      </div>
      {value.length === 0 ? (
        <p className="quiet">{words.noRecipients}</p>
      ) : (
        <>
          <div className={styles.count} role="status">
            <strong>{words.letters(prints)}</strong>
            {rows === undefined ? (
              <span className="quiet">{words.checking}</span>
            ) : faulty.length > 0 ? (
              <>
                <span>{words.complaints(faulty.length)}</span>
                <Button
                  size="small"
                  onPress={() =>
                    leave(
                      faulty.map((one) => one.contact_id),
                      true,
                    )
                  }
                >
                  {words.leaveOutIncomplete}
                </Button>
              </>
            ) : (
              <span className="quiet">{words.allFine}</span>
            )}
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard. */}
          <section className={styles.table} aria-label={words.table} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">
                    <span className="spoken">{words.gets}</span>
                  </th>
                  <th scope="col">{words.name}</th>
                  <th scope="col">{words.missing}</th>
                  <th scope="col">
                    <span className="spoken">{words.more}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {value.map((one) => {
                  const row = byId.get(one.contact_id);
                  const name = row?.name ?? "…";
                  return (
                    <tr key={one.contact_id} data-out={one.left_out || locked(one.contact_id) || undefined}>
                      <td>
                        <Checkbox
                          label={words.getsOf(name)}
                          labelHidden
                          value={!one.left_out && !locked(one.contact_id)}
                          disabled={locked(one.contact_id)}
                          onChange={(gets) => leave([one.contact_id], !gets)}
                        />
                      </td>
                      <td>
                        {name}
                        {row && <span className="quiet"> {row.recipient.split("\n").at(-1)}</span>}
                      </td>
                      <td>
                        {row?.problems.map((problem) => (
                          <span
                            key={problemWords(words, problem)}
                            className={one.left_out ? undefined : styles.problem}
                          >
                            {problemWords(words, problem)}
                          </span>
                        ))}
                      </td>
                      <td>
                        <IconButton
                          icon={X}
                          label={words.remove(name)}
                          onPress={() => onChange(value.filter((other) => other.contact_id !== one.contact_id))}
                        />
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </section>
        </>
      )}
    </>
  );
}

function problemWords(words: Words, problem: RecipientProblem): string {
  if (typeof problem === "string") return words.problems[problem];
  return "empty" in problem ? words.emptyFields(problem.empty.join(", ")) : words.twice(problem.twice);
}
