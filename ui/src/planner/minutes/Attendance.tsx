import { useQuery } from "@tanstack/react-query";
import { Clock, UserRoundCheck, UserRoundPlus } from "lucide-react";
import { useEffect, useState } from "react";
import { asKontorError, call, KontorError, queryClient, reportFailure } from "../../shared/api";
import type { Attendance as Line, MinutesOfEvent, Participant } from "../../shared/api/generated/commands";
import { Badge, Button, IconButton, issuesOf, issueWords, Select, SuggestField, TimeField } from "../../shared/parts";
import { useWords } from "../words";
import styles from "./Minutes.module.css";
import { attendanceQuery, minutesQuery } from "./queries";
import { useMinutesWords } from "./words";

/** Who was there: noted at once, apart from what is written beside it. */
export function Attendance({
  event,
  people,
  minutes,
  locked,
  onAddPeople,
}: {
  event: number;
  people: readonly Participant[];
  minutes: MinutesOfEvent;
  locked: boolean;
  onAddPeople: () => void;
}) {
  const words = useMinutesWords();
  const noted = useQuery(attendanceQuery(event)).data ?? [];
  const [refused, setRefused] = useState<{ participant: number; message: string } | null>(null);
  const open = noted.filter((line) => line.presence === "");
  const names = people.map((person) => person.name);

  const save = async (lines: readonly Line[]) => {
    setRefused(null);
    const key = attendanceQuery(event).queryKey;
    const changed = new Map(lines.map((line) => [line.participant, line]));
    queryClient.setQueryData(key, (before) => before?.map((line) => changed.get(line.participant) ?? line));
    try {
      await call("attendance_save", { event_id: event, attendance: [...lines] });
      await queryClient.invalidateQueries({ queryKey: minutesQuery(event).queryKey });
    } catch (thrown) {
      const error = asKontorError(thrown);
      const issue = issuesOf(error)[0];
      const line = lines.length === 1 ? lines[0] : undefined;
      if (issue && line) {
        const refusal = new KontorError(issue.code, issue.data as Record<string, unknown>);
        setRefused({ participant: line.participant, message: issueWords(refusal) });
        return;
      }
      reportFailure(error);
      await queryClient.invalidateQueries({ queryKey: key });
    }
  };

  return (
    <section className={styles.attendance} aria-label={words.present}>
      <header className={styles.sideHead}>
        <h2>{words.present}</h2>
        <VotesLine minutes={minutes} noted={noted} />
      </header>
      {people.length === 0 && (
        <div className={styles.nobody}>
          <p className="quiet">{words.nobody}</p>
          <Button size="small" icon={UserRoundPlus} onPress={onAddPeople}>
            {words.addPeople}
          </Button>
        </div>
      )}
      <ul className={styles.people}>
        {noted.map((line) => {
          const person = people.find((one) => one.id === line.participant);
          if (!person) return null;
          return (
            <PersonLine
              key={line.participant}
              line={line}
              person={person}
              names={names.filter((name) => name !== person.name)}
              locked={locked}
              error={refused?.participant === line.participant ? refused.message : undefined}
              onSave={(next) => void save([next])}
            />
          );
        })}
      </ul>
      {!locked && open.length > 0 && (
        <Button
          size="small"
          icon={UserRoundCheck}
          onPress={() => void save(open.map((line) => ({ ...line, presence: "present" })))}
        >
          {open.length === noted.length ? words.allHere : words.restPresent}
        </Button>
      )}
    </section>
  );
}

/** Votes and quorum; where nobody has a vote, how many are there. */
function VotesLine({ minutes, noted }: { minutes: MinutesOfEvent; noted: readonly Line[] }) {
  const words = useMinutesWords();
  const { votes_all, votes_present, quorate } = minutes;
  if (noted.length === 0) return null;
  if (votes_all === null || votes_present === null) return <p className="quiet">{words.nobodyNoted}</p>;
  return (
    <p className={styles.votesLine} role="status">
      <span>
        {votes_all > 0
          ? words.votesPresent(votes_present, votes_all)
          : words.presentCount(noted.filter((line) => line.presence === "present").length)}
      </span>
      {quorate !== null && <Badge tone={quorate ? "fine" : "due"}>{quorate ? words.quorate : words.notQuorate}</Badge>}
    </p>
  );
}

/** One participant. What is chosen is saved at once, what is typed when the field is left. */
function PersonLine({
  line,
  person,
  names,
  locked,
  error,
  onSave,
}: {
  line: Line;
  person: Participant;
  names: readonly string[];
  locked: boolean;
  error: string | undefined;
  onSave: (line: Line) => void;
}) {
  const words = useMinutesWords();
  const planner = useWords();
  const [typed, setTyped] = useState(line);
  const [hours, setHours] = useState(false);
  useEffect(() => setTyped(line), [line]);
  const store = (next: Line) => {
    setTyped(next);
    if (JSON.stringify(next) !== JSON.stringify(line)) onSave(next);
  };
  const choose = (presence: Line["presence"]) =>
    store(
      presence === "present"
        ? { ...typed, presence, proxy: "" }
        : { ...typed, presence, from: null, to: null, ...(presence === "" ? { proxy: "" } : {}) },
    );
  const there = typed.presence === "present";
  const away = typed.presence === "excused" || typed.presence === "absent";
  const votes = person.role === "guest" || person.role === "speaker" ? 0 : person.votes;
  const second = [
    person.function,
    person.role === "participant" ? "" : planner.roles[person.role],
    votes > 1 ? words.votesOf(votes) : "",
  ].filter((part) => part !== "");
  return (
    <li className={styles.person}>
      <span className={styles.name}>{person.name}</span>
      <span className={styles.second}>{second.join(" · ")}</span>
      {locked ? (
        <span className={styles.was}>
          {words.presences[typed.presence]}
          {there && typed.from && `, ${words.came} ${typed.from}`}
          {there && typed.to && `, ${words.left} ${typed.to}`}
          {away && typed.proxy && `, ${words.proxy} ${typed.proxy}`}
        </span>
      ) : (
        <div className={styles.choose}>
          <Select
            label={words.presenceOf(person.name)}
            labelHidden
            value={typed.presence === "" ? null : typed.presence}
            none={words.presences[""]}
            onChange={(presence) => choose(presence ?? "")}
            options={(["present", "excused", "absent"] as const).map((id) => ({ id, label: words.presences[id] }))}
          />
          {there && (
            <IconButton icon={Clock} label={words.hoursOf(person.name)} onPress={() => setHours((shown) => !shown)} />
          )}
        </div>
      )}
      {!locked && there && (hours || typed.from || typed.to) && (
        <div className={styles.hours}>
          <TimeField
            label={words.came}
            value={typed.from ?? null}
            onChange={(from) => setTyped({ ...typed, from })}
            onBlur={() => store(typed)}
          />
          <TimeField
            label={words.left}
            value={typed.to ?? null}
            onChange={(to) => setTyped({ ...typed, to })}
            onBlur={() => store(typed)}
          />
        </div>
      )}
      {!locked && away && (
        <div className={styles.proxy}>
          <SuggestField
            label={words.proxy}
            value={typed.proxy ?? ""}
            onChange={(proxy) => setTyped({ ...typed, proxy })}
            onBlur={() => store(typed)}
            options={names.map((name) => ({ id: name, label: name }))}
          />
        </div>
      )}
      {error && (
        <p role="alert" className={styles.refused}>
          {error}
        </p>
      )}
    </li>
  );
}
