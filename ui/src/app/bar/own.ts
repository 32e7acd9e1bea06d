import { useQuery } from "@tanstack/react-query";
import type { AnyRouter } from "@tanstack/react-router";
import {
  Archive,
  CircleHelp,
  FolderDown,
  Keyboard,
  Languages,
  LogOut,
  MailCheck,
  Palette,
  Redo2,
  Rows3,
  Settings,
  ShieldCheck,
  Undo2,
} from "lucide-react";
import { asKontorError, call, opName, reportFailure } from "../../shared/api";
import { mayLeaveDesk } from "../../shared/desk";
import { tellMail } from "../../shared/paper";
import { useLanguage } from "../../shared/words";
import { tellCheck, tellCopy } from "../backups/tell";
import { changeOffice } from "../office";
import { useRemindersWords } from "../reminders/words";
import { changeSettings, useSettings } from "../settings/settings";
import { useAppWords } from "../words";
import type { Entry } from "./entries";
import { history, historyQuery } from "./history";

/** What belongs to the program rather than to a place: steps back, how it looks, the file and its copies. */
export function useOwnEntries(router: AnyRouter): { do: Entry[]; go: Entry[] } {
  const words = useAppWords();
  const reminders = useRemindersWords();
  const language = useLanguage();
  const settings = useSettings();
  const steps = useQuery(historyQuery).data;
  const to = (path: string) => () => void router.navigate({ to: path });
  const settled = <T>(work: Promise<T>, tell: (done: T) => unknown) => {
    work.then(tell, (thrown: unknown) => reportFailure(asKontorError(thrown)));
  };
  const look: Entry[] = [
    ...(["system", "light", "dark"] as const).map((theme) => ({
      key: `theme-${theme}`,
      icon: Palette,
      title: `${words.theme}: ${{ system: words.themeSystem, light: words.themeLight, dark: words.themeDark }[theme]}`,
      also: words.themeAlso,
      here: true,
      on: settings.theme === theme,
      run: () => changeSettings({ theme }),
    })),
    ...(["de", "en"] as const).map((wanted) => ({
      key: `language-${wanted}`,
      icon: Languages,
      title: `${words.language}: ${wanted === "de" ? words.german : words.english}`,
      // Whoever sits before the wrong language types in the right one.
      also: "Sprache Language",
      here: true,
      on: language === wanted,
      run: () => changeSettings({ language: wanted }),
    })),
    ...(["comfortable", "dense"] as const).map((density) => ({
      key: `density-${density}`,
      icon: Rows3,
      title: `${words.density}: ${words[density]}`,
      here: true,
      on: settings.density === density,
      run: () => changeSettings({ density }),
    })),
  ]
    .filter(({ on }) => !on)
    .map(({ on: _, ...entry }) => entry);
  const doing: Entry[] = [
    ...(steps?.undo
      ? [
          {
            key: "undo",
            icon: Undo2,
            title: words.undoStep(opName(steps.undo, language)),
            keys: "Mod+Z",
            listed: true,
            here: true,
            run: () => void history.undo(),
          },
        ]
      : []),
    ...(steps?.redo
      ? [
          {
            key: "redo",
            icon: Redo2,
            title: words.redoStep(opName(steps.redo, language)),
            keys: "Mod+Y",
            listed: true,
            here: true,
            run: () => void history.redo(),
          },
        ]
      : []),
    ...look,
    {
      key: "backup",
      icon: Archive,
      title: words.backupCreate,
      here: true,
      run: () => settled(call("backups_create", null), tellCopy),
    },
    {
      key: "backup-in",
      icon: FolderDown,
      title: words.backupIn,
      here: true,
      run: () => settled(call("backups_create_in", null), tellCopy),
    },
    {
      key: "check",
      icon: ShieldCheck,
      title: words.backupCheck,
      here: true,
      run: () => settled(call("office_check", null), tellCheck),
    },
    {
      key: "mail-test",
      icon: MailCheck,
      title: `${words.mailTitle}: ${words.mailTest}`,
      here: true,
      run: () => settled(call("mail_test", null), (done) => tellMail(done, false)),
    },
    { key: "key-card", icon: Keyboard, title: words.keyCard, run: to("/help/print") },
    {
      key: "close-file",
      icon: LogOut,
      title: words.closeFile,
      also: words.closeFileAlso,
      here: true,
      run: () =>
        void mayLeaveDesk().then((may) => {
          if (may) void changeOffice(() => call("office_close", null));
        }),
    },
  ];
  const setting = (section: string, title: string, also: string): Entry => ({
    key: section === "" ? "settings" : `settings-${section}`,
    icon: Settings,
    title,
    ...(section === "" ? {} : { detail: words.settings }),
    also,
    run: () => void router.navigate({ to: "/settings", ...(section === "" ? {} : { hash: section }) }),
  });
  const also = words.settingsAlso;
  return {
    do: doing,
    go: [
      setting("", words.settings, also.settings),
      setting("who", words.whoTitle, also.who),
      setting("look", words.appearance, also.look),
      setting("mail", words.mailWay, also.mail),
      setting("reminders", reminders.settings, also.reminders),
      setting("sort", words.sortOrder, also.sort),
      setting("file", words.file, also.file),
      setting("backups", words.backups, also.backups),
      { key: "help", icon: CircleHelp, title: words.help, keys: "F1", run: to("/help") },
    ],
  };
}
