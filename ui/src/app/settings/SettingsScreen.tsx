import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import { call, commandQuery, useCommand } from "../../shared/api";
import { tellMail } from "../../shared/paper";
import { Button, RadioGroup, TextField } from "../../shared/parts";
import { Backups } from "../backups/Backups";
import { changeOffice, useOffice } from "../office";
import { useRemindersWords } from "../reminders/words";
import { useAppWords } from "../words";
import { ContractSettings } from "./ContractSettings";
import { ReminderSettings } from "./ReminderSettings";
import styles from "./SettingsScreen.module.css";
import { changeSettings, useSettings } from "./settings";

/** How Kontor looks on this PC, who works here, and the file with its backup copies. */
export function SettingsScreen() {
  const words = useAppWords();
  const reminders = useRemindersWords();
  const settings = useSettings();
  const open = useOffice()?.open;
  useNamedSection();
  const test = useCommand("mail_test", { onDone: (done) => void tellMail(done, false) });
  return (
    <div className={styles.settings}>
      <h1>{words.settings}</h1>
      <Section id="who" title={words.whoTitle} text={words.whoText}>
        <PersonField />
      </Section>
      <Section id="look" title={words.appearance}>
        <RadioGroup
          label={words.language}
          value={settings.language === "en" ? "en" : "de"}
          onChange={(language) => changeSettings({ language: language ?? "de" })}
          options={[
            { id: "de", label: words.german },
            { id: "en", label: words.english },
          ]}
          across
        />
        <RadioGroup
          label={words.theme}
          value={settings.theme}
          onChange={(theme) => changeSettings({ theme: theme ?? "system" })}
          options={[
            { id: "system", label: words.themeSystem },
            { id: "light", label: words.themeLight },
            { id: "dark", label: words.themeDark },
          ]}
          across
        />
        <RadioGroup
          label={words.density}
          value={settings.density}
          onChange={(density) => changeSettings({ density: density ?? "comfortable" })}
          options={[
            { id: "comfortable", label: words.comfortable },
            { id: "dense", label: words.dense },
          ]}
          across
        />
      </Section>
      <Section id="mail" title={words.mailTitle} text={words.mailText}>
        <RadioGroup
          label={words.mailWay}
          value={settings.mail_way}
          onChange={(way) => changeSettings({ mail_way: way ?? "eml" })}
          options={[
            { id: "eml", label: words.mailEml, detail: words.mailEmlNote },
            { id: "mailto", label: words.mailLink, detail: words.mailLinkNote },
            { id: "copy", label: words.mailCopy, detail: words.mailCopyNote },
          ]}
        />
        <div>
          <Button isDisabled={test.isPending} onPress={() => test.mutate(null)}>
            {words.mailTest}
          </Button>
        </div>
      </Section>
      <Section id="reminders" title={reminders.settings} text={reminders.settingsText}>
        <ReminderSettings office={open !== undefined && open !== null} />
      </Section>
      {open && (
        <Section id="contracts" title={words.contractsTitle} text={words.contractsText}>
          <ContractSettings />
        </Section>
      )}
      {open && (
        <Section id="sort" title={words.sortTitle} text={words.sortText}>
          <SortOrder />
        </Section>
      )}
      {open && (
        <Section id="file" title={words.file}>
          <dl className={styles.facts}>
            <dt>{words.fileName}</dt>
            <dd>{open.file}</dd>
            <dt>{words.filePath}</dt>
            <dd className={styles.path}>{open.folder}</dd>
          </dl>
          <div>
            <Button onPress={() => void changeOffice(() => call("office_close", null))}>{words.closeFile}</Button>
          </div>
        </Section>
      )}
      {open && (
        <Section id="backups" title={words.backups} text={words.backupsText}>
          <Backups />
        </Section>
      )}
    </div>
  );
}

/** How the address book puts umlauts in order; it holds for the whole office. */
function SortOrder() {
  const words = useAppWords();
  const set = useCommand("setting_set");
  const order = useQuery(commandQuery("setting_get", { key: "sort_order" }, { kinds: ["setting"] })).data;
  return (
    <RadioGroup
      label={words.sortOrder}
      value={order === "words" ? "words" : "names"}
      onChange={(value) => set.mutate({ key: "sort_order", value: value === "words" ? "words" : null })}
      options={[
        { id: "names", label: words.sortNames, detail: words.sortNamesNote },
        { id: "words", label: words.sortWords, detail: words.sortWordsNote },
      ]}
    />
  );
}

/** Leads to the section that the address names: whoever asked for it by its name stands at it. */
function useNamedSection(): void {
  const { hash, state } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, it is shown again.
  useEffect(() => {
    if (hash === "") return;
    const section = document.getElementById(sectionId(hash));
    section?.scrollIntoView({ block: "start" });
    section?.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
  }, [hash, state]);
}

const sectionId = (name: string) => `settings-${name}`;

function Section({ id, title, text, children }: { id: string; title: string; text?: string; children: ReactNode }) {
  return (
    <section id={sectionId(id)} className={styles.section}>
      <div className={styles.side}>
        <h2 className={styles.title} tabIndex={-1}>
          {title}
        </h2>
        {text && <p className={styles.text}>{text}</p>}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}

/** The name is kept when the field is left, as there is nothing else to save here. */
function PersonField() {
  const words = useAppWords();
  const settings = useSettings();
  const [name, setName] = useState(settings.who);
  const missing = name.trim() === "";
  return (
    <TextField
      label={words.name}
      value={name}
      onChange={setName}
      onBlur={() => {
        if (!missing && name.trim() !== settings.who) changeSettings({ who: name.trim() });
      }}
      error={missing ? words.nameMissing : undefined}
      placeholder={words.nameHint}
      maxLength={120}
    />
  );
}
