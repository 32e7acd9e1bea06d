import type { LucideIcon } from "lucide-react";
import { type Ref, useCallback, useEffect, useRef } from "react";
import type { MenuGroup } from "../menu/Menu";

/** Something that the view in front can do, as its button or menu says it. */
export interface Command {
  id: string;
  label: string;
  /** What the lines beside it have in common: "Zuweisen an", before "Petra Meier". */
  group?: string;
  /** The menu that it stands in. */
  menu?: string;
  icon?: LucideIcon;
  keys?: string;
  /** The action of a place that this one takes the part of while it is in view: it knows the marked rows. */
  does?: string;
  run: () => void;
}

interface Sign {
  icon?: LucideIcon | undefined;
  keys?: string | undefined;
}

interface OpenMenu {
  label: string;
  groups: readonly MenuGroup[];
}

/** The buttons of the program; which of them are in view, the page itself knows. */
const signs = new WeakMap<Element, Sign>();
const menus = new Set<{ current: OpenMenu }>();

/** What repeats itself in every row is no command of the view: there it would not say for which one. */
const ROWS = '[role="row"], [role="listbox"], [role="grid"], li, tr, [role="dialog"], [role="alertdialog"]';

/** Notes a button, so that the search box finds it by its words. */
export function useCommandRef(
  ref: Ref<HTMLButtonElement> | undefined,
  icon: LucideIcon | undefined,
  keys: string | undefined,
): (element: HTMLButtonElement | null) => void {
  return useCallback(
    (element) => {
      if (element) signs.set(element, { icon, keys });
      if (typeof ref === "function") ref(element);
      else if (ref) ref.current = element;
    },
    [ref, icon, keys],
  );
}

/** Notes the lines of a menu while it is drawn, open or not. */
export function useCommandMenu(label: string, groups: readonly MenuGroup[], counts: boolean): void {
  const menu = useRef<OpenMenu>({ label, groups });
  useEffect(() => {
    menu.current = { label, groups };
  });
  useEffect(() => {
    if (!counts) return;
    menus.add(menu);
    return () => {
      menus.delete(menu);
    };
  }, [counts]);
}

/** What the buttons below these elements and the menus in view can do just now; each thing once. */
export function commandsInView(roots: readonly Element[]): Command[] {
  const found = [...buttonsIn(roots), ...menuLines()];
  const seen = new Set<string>();
  return found.filter(({ group, menu, label }) => {
    const key = `${group ?? ""}\n${menu ?? ""}\n${label}`;
    const known = seen.has(key) || (menu !== undefined && group === undefined && seen.has(`\n\n${label}`));
    seen.add(key);
    return !known;
  });
}

function buttonsIn(roots: readonly Element[]): Command[] {
  return roots.flatMap((root) =>
    [...root.querySelectorAll<HTMLButtonElement>("button:not(:disabled, [aria-haspopup], [aria-disabled='true'])")]
      .filter((button) => signs.has(button) && !button.closest(ROWS) && isSeen(button))
      .flatMap((button) => {
        const label = labelOf(button);
        const { icon, keys } = signs.get(button) ?? {};
        if (label === "") return [];
        return [
          {
            id: `button-${label}`,
            label,
            ...(icon ? { icon } : {}),
            ...(keys ? { keys } : {}),
            // The view may have drawn itself anew since: what stands there by this name now is meant.
            run: () => {
              const now = button.isConnected ? button : buttonsIn(roots).find((one) => one.label === label);
              if (now instanceof HTMLElement) now.click();
              else now?.run();
            },
          },
        ];
      }),
  );
}

function menuLines(): Command[] {
  return [...menus].flatMap(({ current: { label: menu, groups } }) =>
    groups.flatMap(({ title, lines }) =>
      lines
        .filter((line) => line.checked === undefined && !line.disabled)
        .map(({ id, label, icon, keys, does, run }) => ({
          id: `${menu}-${title ?? ""}-${id}`,
          label,
          menu,
          ...(title === undefined ? {} : { group: title }),
          ...(icon ? { icon } : {}),
          ...(keys ? { keys } : {}),
          ...(does ? { does } : {}),
          run,
        })),
    ),
  );
}

function labelOf(button: Element): string {
  const said = button.getAttribute("aria-label");
  if (said) return said.trim();
  return [...button.childNodes]
    .filter((node) => node.nodeName !== "KBD")
    .map((node) => node.textContent ?? "")
    .join("")
    .trim();
}

function isSeen(element: Element): boolean {
  return typeof element.checkVisibility !== "function" || element.checkVisibility();
}
