import { Link, useRouter, useRouterState } from "@tanstack/react-router";
import { Check, type LucideIcon, PanelLeftClose, PanelLeftOpen, Settings } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Focusable, Tooltip, TooltipTrigger } from "react-aria-components";
import { forgetKept, keptSearch, noteStep, type Place, useToday } from "../../shared/desk";
import { useMemory } from "../../shared/memory/memory";
import { classes, IconButton, setNoticeHome } from "../../shared/parts";
import { formatWhen, localMoment } from "../../shared/words";
import { useOffice } from "../office";
import { ordered } from "../router";
import { useAppWords } from "../words";
import styles from "./Rail.module.css";

/** The places, in groups; below them settings and the file. Folds to icons, by hand or when the window is narrow. */
export function Rail() {
  const words = useAppWords();
  const router = useRouter();
  const { places } = router.options.context as { places: readonly Place[] };
  const [wished, wish] = useMemory("rail.folded", false);
  const narrow = useNarrow();
  const folded = wished || narrow;
  const daily = ordered(places).filter((place) => place.group === "daily");
  const base = ordered(places).filter((place) => place.group === "base");
  useSteps(places);

  return (
    <nav className={classes(styles.rail, folded && styles.folded)} aria-label={words.places}>
      <div className={styles.head}>
        {!folded && <span className={styles.mark}>{words.kontor}</span>}
        {!narrow && (
          <IconButton
            icon={folded ? PanelLeftOpen : PanelLeftClose}
            label={folded ? words.unfold : words.fold}
            placement="right"
            onPress={() => wish(!wished)}
          />
        )}
      </div>
      <ul className={styles.places}>
        {daily.map((place) => (
          <PlaceLink key={place.path} place={place} folded={folded} />
        ))}
      </ul>
      {folded ? <hr className={styles.rule} /> : <h2 className={styles.group}>{words.base}</h2>}
      <ul className={styles.places}>
        {base.map((place) => (
          <PlaceLink key={place.path} place={place} folded={folded} />
        ))}
        <RailLink to="/settings" icon={Settings} title={words.settings} folded={folded} badge={null} />
      </ul>
      {!folded && <div ref={setNoticeHome} className={styles.notices} />}
      <FileFoot folded={folded} />
    </nav>
  );
}

function PlaceLink({ place, folded }: { place: Place; folded: boolean }) {
  const badge = (place.useBadge ?? noBadge)();
  return <RailLink to={place.path} icon={place.icon} title={place.title()} folded={folded} badge={badge} />;
}

/** Notes how each place is left, so that it is found again so; another office begins anew. */
function useSteps(places: readonly Place[]) {
  const office = useOffice()?.open;
  const file = office ? `${office.folder}/${office.file}` : null;
  const of = useRef(file);
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const search = useRouterState({ select: (state) => state.location.search as Record<string, unknown> });
  // As the links are drawn, so that they lead where one was.
  if (of.current !== file) {
    of.current = file;
    forgetKept();
  }
  noteStep(pathname, search, places);
}

function noBadge(): null {
  return null;
}

function RailLink({
  to,
  icon: Icon,
  title,
  folded,
  badge,
}: {
  to: string;
  icon: LucideIcon;
  title: string;
  folded: boolean;
  badge: { count: number; meaning: string } | null;
}) {
  const here = useRouterState({
    select: (state) => state.location.pathname === to || state.location.pathname.startsWith(`${to}/`),
  });
  const shown = badge && badge.count > 0 ? badge : null;
  const link = (
    <Link
      to={to}
      search={keptSearch(to) as never}
      className={classes(styles.link, here && styles.here)}
      aria-current={here ? "page" : undefined}
      aria-label={shown ? `${title}, ${shown.meaning}` : folded ? title : undefined}
      draggable={false}
    >
      <Icon size={16} strokeWidth={here ? 2.25 : 1.75} aria-hidden />
      {!folded && <span className={styles.word}>{title}</span>}
      {shown && (
        <span className={styles.badge} title={shown.meaning} aria-hidden>
          {shown.count}
        </span>
      )}
    </Link>
  );
  return (
    <li>
      {folded ? (
        <TooltipTrigger delay={300} closeDelay={0}>
          <Focusable>{link}</Focusable>
          <Tooltip placement="right" offset={6} className={styles.tip}>
            {shown ? `${title} · ${shown.meaning}` : title}
          </Tooltip>
        </TooltipTrigger>
      ) : (
        link
      )}
    </li>
  );
}

/** The file's name and whether it is kept safe; leads to the settings of the file. */
function FileFoot({ folded }: { folded: boolean }) {
  const words = useAppWords();
  const today = useToday();
  const open = useOffice()?.open;
  if (!open) return null;
  const copy = open.last_backup ? words.copyAt(copyTime(localMoment(open.last_backup), today)) : words.noCopyYet;
  const state = words.saved;
  return (
    <Link to="/settings" className={styles.file} title={`${open.folder}\n${state} · ${copy}`} draggable={false}>
      {folded ? (
        <Check size={16} strokeWidth={2} aria-label={`${open.name}, ${state}, ${copy}`} className={styles.fine} />
      ) : (
        <>
          <span className={styles.fileName}>{open.file}</span>
          <span className={styles.fileState}>
            <Check size={12} strokeWidth={2.5} aria-hidden className={styles.fine} /> {state} · {copy}
          </span>
        </>
      )}
    </Link>
  );
}

/** Of today the time alone, as there is little room: "Kopie 11:20". */
function copyTime(at: string, today: string): string {
  return at.startsWith(today) ? at.slice(11, 16) : formatWhen(at, today).replace(/, \d\d:\d\d$/, "");
}

const NARROW = "(max-width: 900px)";

function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => window.matchMedia(NARROW).matches);
  useEffect(() => {
    const query = window.matchMedia(NARROW);
    const changed = () => setNarrow(query.matches);
    query.addEventListener("change", changed);
    return () => query.removeEventListener("change", changed);
  }, []);
  return narrow;
}
