import { useQuery } from "@tanstack/react-query";
import { Printer, Redo2, Undo2 } from "lucide-react";
import { useEffect, useState } from "react";
import { opName } from "../../shared/api";
import { offeredActions, useOfferedActions } from "../../shared/desk/actions";
import { Button, IconButton } from "../../shared/parts";
import { useLanguage } from "../../shared/words";
import { useAppWords } from "../words";
import { history, historyQuery } from "./history";
import { SearchBox } from "./SearchBox";
import styles from "./TopBar.module.css";

/** At the same place on every screen: search, undo and redo by name, what the screen offers, "Drucken", "Neu". */
export function TopBar({
  titleRef,
  actionsRef,
}: {
  titleRef: (element: HTMLElement | null) => void;
  actionsRef: (element: HTMLElement | null) => void;
}) {
  const words = useAppWords();
  const language = useLanguage();
  const steps = useQuery(historyQuery).data;
  const undoName = steps?.undo ? opName(steps.undo, language) : null;
  const offered = useOfferedActions();
  const [title, setTitle] = useState<HTMLElement | null>(null);
  const titled = useHasChildren(title);

  return (
    <header className={styles.bar} data-titled={titled || undefined}>
      <div
        className={styles.title}
        data-shown={titled || undefined}
        ref={(element) => {
          setTitle(element);
          titleRef(element);
        }}
      />
      <SearchBox narrow={titled} />
      <span className={styles.gap} />
      {undoName !== null && (
        <>
          <div className={styles.undoNamed}>
            <Button icon={Undo2} onPress={() => void history.undo()} aria-label={words.undoStep(undoName)}>
              <span className={styles.step} title={words.undoStep(undoName)}>
                {words.undoStep(undoName)}
              </span>
            </Button>
          </div>
          <div className={styles.undoBare}>
            <IconButton
              icon={Undo2}
              label={words.undoStep(undoName)}
              keys="Mod+Z"
              onPress={() => void history.undo()}
            />
          </div>
        </>
      )}
      {steps?.redo && (
        <IconButton
          icon={Redo2}
          label={words.redoStep(opName(steps.redo, language))}
          keys="Mod+Y"
          onPress={() => void history.redo()}
        />
      )}
      <div className={styles.slot} ref={actionsRef} data-commands />
      {offered.print && !offered.print.own && (
        <Button
          icon={Printer}
          keys="Mod+P"
          isDisabled={offered.print.disabled ?? false}
          onPress={() => offeredActions().print?.run()}
        >
          {offered.print.label}
        </Button>
      )}
      {offered.create && !offered.create.own && (
        <Button
          tone={offered.create.plain ? "plain" : "primary"}
          isDisabled={offered.create.disabled ?? false}
          onPress={() => offeredActions().create?.run()}
        >
          {offered.create.label}
        </Button>
      )}
    </header>
  );
}

/** Whether a screen put its title here; screens do so by portal, which says nothing to its host. */
function useHasChildren(element: HTMLElement | null): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    if (!element) return;
    const look = () => setHas(element.childNodes.length > 0);
    const observer = new MutationObserver(look);
    observer.observe(element, { childList: true });
    look();
    return () => observer.disconnect();
  }, [element]);
  return has;
}
