import { useQuery } from "@tanstack/react-query";
import { commandQuery, useCommand } from "../../shared/api";
import { Checkbox, Select, TimeField } from "../../shared/parts";
import { useRemindersWords } from "../reminders/words";
import styles from "./SettingsScreen.module.css";
import { changeSettings, useSettings } from "./settings";

/** How long before an event is usual, in minutes. */
const usual = [0, 5, 10, 15, 30, 60, 1440];

/** When Kontor reminds, and when it keeps quiet on the screen. */
export function ReminderSettings({ office }: { office: boolean }) {
  const words = useRemindersWords();
  const { notices } = useSettings();
  const put = (change: Partial<typeof notices>) => changeSettings({ notices: { ...notices, ...change } });
  return (
    <>
      {office && <BeforeEvents />}
      <Checkbox label={words.on} note={words.onNote} value={notices.on} onChange={(on) => put({ on })} />
      {notices.on && (
        <>
          <div className={styles.across}>
            <TimeField
              label={words.quietFrom}
              value={notices.quiet_from || null}
              onChange={(time) => put({ quiet_from: time ?? "" })}
            />
            <TimeField
              label={words.quietTo}
              value={notices.quiet_to || null}
              onChange={(time) => put({ quiet_to: time ?? "" })}
            />
          </div>
          <Checkbox
            label={words.freeDays}
            value={notices.quiet_free_days}
            onChange={(quiet_free_days) => put({ quiet_free_days })}
          />
        </>
      )}
    </>
  );
}

/** Holds for the whole office. */
function BeforeEvents() {
  const words = useRemindersWords();
  const set = useCommand("setting_set");
  const stored = useQuery(commandQuery("setting_get", { key: "event_reminder_minutes" }, { kinds: ["setting"] })).data;
  const minutes = stored == null ? 15 : Number.parseInt(stored.replaceAll('"', ""), 10);
  const choices = usual.includes(minutes) || !Number.isFinite(minutes) ? usual : [...usual, minutes];
  return (
    <Select
      label={words.before}
      value={String(minutes)}
      onChange={(value) => set.mutate({ key: "event_reminder_minutes", value: value ?? null })}
      options={choices.map((one) => ({
        id: String(one),
        label: words.beforeChoices[one] ?? words.beforeOther(one),
      }))}
    />
  );
}
