import { X } from "lucide-react";
import { useState } from "react";
import { call } from "../../shared/api";
import type { BodyMember } from "../../shared/api/generated/commands";
import { DateField, IconButton, Lookup, NumberField, notify, type Option, Select, TextField } from "../../shared/parts";
import styles from "./Bodies.module.css";
import { type MemberLine, newMember } from "./form";
import { useBodyWords } from "./words";

async function findContacts(text: string, signal: AbortSignal): Promise<Option<number>[]> {
  if (text === "") return [];
  const found = await call("search_everything", { text, limit: 20, kinds: ["contact"] }, { signal });
  return found.hits.map((hit) => ({ id: hit.id, label: hit.title, detail: hit.detail }));
}

/** Who belongs to a body: found among the contacts, or a name alone. */
export function Members({
  members,
  errors,
  onChange,
}: {
  members: readonly MemberLine[];
  errors: unknown;
  onChange: (members: MemberLine[]) => void;
}) {
  const words = useBodyWords();
  const [round, setRound] = useState(0);
  const wrong = errors as { [index: number]: { [field: string]: { message?: string } | undefined } } | undefined;
  const put = (name: string, contact: number | null) => {
    setRound((before) => before + 1);
    if (contact !== null && members.some((member) => member.contact_id === contact)) {
      notify({ tone: "plain", what: words.already(name) });
      return;
    }
    onChange([...members, newMember(name, contact)]);
  };
  const edit = (key: string, change: Partial<BodyMember>) =>
    onChange(members.map((member) => (member.key === key ? { ...member, ...change } : member)));
  return (
    <div className={styles.members}>
      {members.map((member, index) => (
        <div key={member.key} className={styles.member} role="group" aria-label={member.name || words.memberName}>
          <TextField
            label={words.memberName}
            value={member.name}
            onChange={(name) => edit(member.key, { name })}
            error={wrong?.[index]?.name?.message}
            maxLength={200}
          />
          <TextField
            label={words.function}
            value={member.function}
            onChange={(what) => edit(member.key, { function: what })}
            maxLength={200}
          />
          <span className={styles.remove}>
            <IconButton
              icon={X}
              label={words.removeMember(member.name)}
              onPress={() => onChange(members.filter((one) => one.key !== member.key))}
            />
          </span>
          <div className={styles.second}>
            <Select
              label={words.role}
              value={member.role}
              onChange={(role) => role && edit(member.key, { role })}
              options={(Object.keys(words.roles) as BodyMember["role"][]).map((id) => ({ id, label: words.roles[id] }))}
            />
            <NumberField
              label={words.votes}
              value={member.votes}
              onChange={(votes) => edit(member.key, { votes: votes ?? 0 })}
              max={1000}
              wrong={words.votesWrong}
            />
            <DateField
              label={words.from}
              value={member.member_from}
              onChange={(member_from) => edit(member.key, { member_from })}
              mode="backward"
            />
            <DateField
              label={words.to}
              value={member.member_to}
              onChange={(member_to) => edit(member.key, { member_to })}
              error={wrong?.[index]?.member_to?.message}
              mode="forward"
            />
          </div>
        </div>
      ))}
      <Lookup<number>
        key={round}
        label={words.addMember}
        value={null}
        onChange={(option) => {
          if (option) put(option.label, option.id);
        }}
        lookupKey={["member-lookup"]}
        kinds={["contact"]}
        find={findContacts}
        placeholder={words.addMemberHint}
        create={{ label: words.addAsName, run: (name) => put(name, null) }}
        autoFocus={round > 0}
      />
    </div>
  );
}
