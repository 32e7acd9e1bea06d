import { createContext, type ReactNode, useContext } from "react";
import { createPortal } from "react-dom";

/** The free parts of the top bar, given by the app. */
export interface BarSlots {
  title: HTMLElement | null;
  actions: HTMLElement | null;
}

export const BarContext = createContext<BarSlots>({ title: null, actions: null });

/**
 * Buttons of the screen in front, at the right of the top bar before "Drucken" and "Neu". The accent button is
 * what the person does next; with one here leave out `create`.
 */
export function BarActions({ children }: { children: ReactNode }) {
  const { actions } = useContext(BarContext);
  return actions ? createPortal(children, actions) : null;
}

/** A title in the top bar for screens that are a task of their own (printing, importing); the search box makes room. */
export function BarTitle({ children }: { children: ReactNode }) {
  const { title } = useContext(BarContext);
  return title ? createPortal(children, title) : null;
}
