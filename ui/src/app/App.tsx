import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { I18nProvider } from "react-aria-components";
import {
  failureOf,
  KontorError,
  listenForEvents,
  onChanges,
  onWindowEvent,
  queryClient,
  setFailureReporter,
} from "../shared/api";
import type { Place } from "../shared/desk";
import { setToday } from "../shared/desk/day";
import { Button, ConfirmHost, DayHost, EmptyState, Notices, notify, settleFailures } from "../shared/parts";
import { PLATFORM_UNREACHABLE, platform } from "../shared/platform";
import { localeOf, setZone, useLanguage } from "../shared/words";
import { listenForArrivals } from "./arrivals";
import { loadOffice, officeKey, officeQuery } from "./office";
import { takeRouter } from "./router";
import { useSettings } from "./settings/settings";
import { StartScreen } from "./start/StartScreen";
import { WhoScreen } from "./start/WhoScreen";
import { appWords, useAppWords } from "./words";

setFailureReporter(({ what, remedy }) => notify({ tone: "danger", what, more: remedy }));

/** The window: the start screen while no file is open, else the desk. */
export function App({ places }: { places: readonly Place[] }) {
  return (
    <QueryClientProvider client={queryClient}>
      <I18nProvider locale={localeOf[useLanguage()]}>
        <Gate places={places} />
        <ConfirmHost />
        <DayHost />
        <Notices />
      </I18nProvider>
    </QueryClientProvider>
  );
}

function Gate({ places }: { places: readonly Place[] }) {
  const office = useQuery({ ...officeQuery, enabled: false }).data;
  const { who } = useSettings();
  const path = officeKey(office);
  // Another file is another desk: nothing of the places in the one before is kept.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path stands for the file.
  const router = useMemo(() => takeRouter(places), [places, path]);

  // Another country of the own firm is another zone, from then on.
  const zone = office?.zone ?? "";
  useEffect(() => setZone(zone), [zone]);
  useEffect(() => {
    const stopArrivals = listenForArrivals();
    const stopListening = listenForEvents();
    // What was written settles the failures of what was tried before.
    const stopSettling = onChanges(settleFailures);
    const stopHearing = onWindowEvent((event) => {
      if (event.type === "day_changed") {
        setToday(event.today);
        void queryClient.invalidateQueries();
      }
      // The bar above the screen says it from then on.
      if (event.type === "file_damaged") void queryClient.invalidateQueries({ queryKey: officeQuery.queryKey });
      if (event.type === "erased_again") notify({ tone: "due", what: appWords().erasedAgain(event.count) });
      if (event.type === "backup") {
        if (event.ok) void queryClient.invalidateQueries({ queryKey: officeQuery.queryKey });
        else notifyBackupFailed(event.code);
      }
    });
    return () => {
      stopArrivals();
      stopListening();
      stopSettling();
      stopHearing();
    };
  }, []);

  useEffect(() => {
    // The first picture stands in the document. A hidden webview draws no frame (and calls no
    // requestAnimationFrame), so the shell shows the window now and this is its first frame.
    platform().ready();
  }, []);

  if (office === undefined) return <Unreachable />;
  if (office.open === null) return <StartScreen office={office} />;
  if (who === "") return <WhoScreen />;
  return <RouterProvider key={path} router={router} />;
}

/** A scheduled copy that fails is the one thing that must not go unsaid. */
function notifyBackupFailed(code: string | null): void {
  const { what, remedy } = failureOf(new KontorError(code ?? PLATFORM_UNREACHABLE));
  notify({ tone: "danger", what: appWords().backupFailed, more: `${what} ${remedy}`, stays: true });
}

/** The program gave no state at all. */
function Unreachable() {
  const words = useAppWords();
  const { what, remedy } = failureOf(new KontorError(PLATFORM_UNREACHABLE));
  return (
    <main>
      <EmptyState title={what} text={remedy}>
        <Button tone="primary" onPress={() => void loadOffice().catch(() => undefined)}>
          {words.again}
        </Button>
      </EmptyState>
    </main>
  );
}
