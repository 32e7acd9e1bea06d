import { ArchiveRestore, FilePlus2, FileText, FolderOpen, type LucideIcon, Store, X } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { call } from "../../shared/api";
import type { OfficeState } from "../../shared/api/generated/commands";
import { useToday } from "../../shared/desk";
import { classes, IconButton } from "../../shared/parts";
import { formatWhen, localMoment, useLanguage } from "../../shared/words";
import { changeOffice } from "../office";
import { changeSettings, useSettings } from "../settings/settings";
import { useAppWords } from "../words";
import { Mark } from "./Mark";
import { RestoreChoice } from "./RestoreChoice";
import styles from "./StartScreen.module.css";

/** No file is open: begin one, open one, go on with a recent one, or look at the sample firm. */
export function StartScreen({ office }: { office: OfficeState }) {
  const words = useAppWords();
  const today = useToday();
  const { recent } = office;
  const [opening, setOpening] = useState(false);
  const [restoring, setRestoring] = useState(false);
  /** The file one goes on with, most of the time. */
  const begun = recent.findIndex((file) => file.present);

  const enter = (work: () => Promise<OfficeState | null>) => {
    if (opening) return;
    setOpening(true);
    void changeOffice(work).finally(() => setOpening(false));
  };

  return (
    <main className={styles.start} aria-busy={opening}>
      <div className={styles.sheet}>
        <header className={styles.head}>
          <Mark />
          <div>
            <h1 className={styles.name}>{words.kontor}</h1>
            <p className={styles.text}>{words.startText}</p>
          </div>
        </header>
        {restoring ? (
          <RestoreChoice recent={recent} onBack={() => setRestoring(false)} />
        ) : (
          <div className={styles.columns}>
            <ul className={styles.ways}>
              <Way
                icon={FilePlus2}
                title={words.startNew}
                note={words.startNewNote}
                first={begun < 0}
                onPress={() => enter(() => call("office_create", { sample: false }))}
              />
              <Way
                icon={FolderOpen}
                title={words.startOpen}
                note={words.startOpenNote}
                onPress={() => enter(() => call("office_open", null))}
              />
              <Way
                icon={Store}
                title={words.startSample}
                note={words.startSampleNote}
                onPress={() => enter(() => call("office_create", { sample: true }))}
              />
              {recent.length > 0 && (
                <Way
                  icon={ArchiveRestore}
                  title={words.startRestore}
                  note={words.startRestoreNote}
                  onPress={() => setRestoring(true)}
                />
              )}
            </ul>
            {recent.length > 0 && (
              <section className={styles.recent}>
                <h2>{words.recentFiles}</h2>
                <ul>
                  {recent.slice(0, 6).map((file, index) => (
                    <li key={`${file.folder}/${file.name}`} className={styles.line}>
                      <AriaButton
                        className={styles.file ?? ""}
                        isDisabled={!file.present}
                        autoFocus={index === begun}
                        onPress={() => enter(() => call("office_open_recent", { index }))}
                      >
                        <FileText size={16} strokeWidth={1.75} aria-hidden />
                        <span className={styles.fileText}>
                          <span className={styles.fileName}>{file.name}</span>
                          <span className={styles.fileNote}>
                            {file.present
                              ? words.lastOpened(formatWhen(localMoment(file.opened), today))
                              : words.fileGone}
                          </span>
                          <span className={styles.fileNote}>{file.folder}</span>
                        </span>
                      </AriaButton>
                      {!file.present && (
                        <IconButton
                          icon={X}
                          label={words.forget(file.name)}
                          onPress={() => enter(() => call("office_forget_recent", { index }))}
                        />
                      )}
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </div>
        )}
        <footer className={styles.foot}>
          <span role="status">{opening ? words.opening : ""}</span>
          <LanguageSwitch />
        </footer>
      </div>
    </main>
  );
}

function Way({
  icon: Icon,
  title,
  note,
  first,
  onPress,
}: {
  icon: LucideIcon;
  title: string;
  note: string;
  first?: boolean;
  onPress: () => void;
}) {
  return (
    <li>
      <AriaButton className={classes(styles.way, first && styles.first)} onPress={onPress} autoFocus={first ?? false}>
        <Icon size={20} strokeWidth={1.5} aria-hidden />
        <span>
          <span className={styles.wayTitle}>{title}</span>
          <span className={styles.wayNote}>{note}</span>
        </span>
      </AriaButton>
    </li>
  );
}

/** The other language in its own words, before anything else is known of the person. */
export function LanguageSwitch() {
  useLanguage();
  const words = useAppWords();
  const settings = useSettings();
  const other = settings.language === "de" ? "en" : "de";
  return (
    <AriaButton className={styles.language ?? ""} lang={other} onPress={() => changeSettings({ language: other })}>
      {other === "de" ? words.german : words.english}
    </AriaButton>
  );
}
