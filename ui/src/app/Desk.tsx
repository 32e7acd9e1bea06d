import { Outlet, useRouter, useRouterState } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import { AskOverlay } from "../contracts/AskOverlay";
import { EntryOverlay } from "../front_desk/form/EntryOverlay";
import { noteEntry } from "../front_desk/noting";
import { failureOf, KontorError } from "../shared/api";
import { BarContext } from "../shared/desk/bar";
import { NoticeBar, settleFailures } from "../shared/parts";
import { history } from "./bar/history";
import { TopBar } from "./bar/TopBar";
import styles from "./Desk.module.css";
import { useDroppedFiles } from "./files";
import { useArrivalFocus, useKeptFocus } from "./focus";
import { useKeyboardMap } from "./keys";
import { useOffice } from "./office";
import { Rail } from "./rail/Rail";
import { Reminders } from "./reminders/Reminders";
import { useAppWords } from "./words";

/** Rail, top bar and the place one is at. */
export function Desk() {
  const words = useAppWords();
  const router = useRouter();
  const office = useOffice();
  const [title, setTitle] = useState<HTMLElement | null>(null);
  const [actions, setActions] = useState<HTMLElement | null>(null);
  const slots = useMemo(() => ({ title, actions }), [title, actions]);
  const keys = useMemo(
    () => ({
      search: () => document.querySelector<HTMLInputElement>("[data-search-input]")?.focus(),
      undo: () => void history.undo(),
      redo: () => void history.redo(),
      note: () => noteEntry(),
      help: () => void router.navigate({ to: "/help" as string }),
    }),
    [router],
  );
  useKeyboardMap(router, keys);
  useArrivalFocus(useRouterState({ select: (state) => state.location.href }));
  useKeptFocus();
  // A failure belongs to where it happened; the desk itself comes with a file that did open.
  const place = useRouterState({ select: (state) => state.location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the place.
  useEffect(() => settleFailures(), [place]);
  const dropping = useDroppedFiles();

  return (
    <BarContext value={slots}>
      <div className={styles.desk}>
        <button type="button" className={styles.skip} onClick={skip}>
          {words.skip}
        </button>
        <Rail />
        <TopBar titleRef={setTitle} actionsRef={setActions} />
        <main id="content" tabIndex={-1} data-commands className={styles.main}>
          {office?.open?.warnings.map((warning) => {
            const { what, remedy } = failureOf(new KontorError(warning.code, warning.data as Record<string, unknown>));
            return (
              <div key={warning.code} className={styles.bar}>
                <NoticeBar tone="due">
                  <strong>{what}</strong> {remedy}
                </NoticeBar>
              </div>
            );
          })}
          {office?.open && <Reminders key={office.open.file} />}
          <div className={styles.screen}>
            <Outlet />
          </div>
          <EntryOverlay />
          <AskOverlay />
          {dropping && <div className={styles.drop}>{words.dropHere}</div>}
        </main>
      </div>
    </BarContext>
  );
}

/** Past rail and bar, for those who come by Tab. */
function skip() {
  document.getElementById("content")?.focus();
}
