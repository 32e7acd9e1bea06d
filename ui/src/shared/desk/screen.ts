import { type ComponentType, type LazyExoticComponent, lazy } from "react";

/** A screen whose code is a file of its own. */
export type FetchedScreen = LazyExoticComponent<ComponentType> & {
  /** Fetches the code ahead. */
  load: () => Promise<unknown>;
};

interface Module {
  default: ComponentType;
}

/**
 * A screen whose code comes when it is first shown, or when `load` is called. Code that is there already is drawn in
 * the very same frame: React would show the empty desk first, and then hold the screen back for 300 ms, so that
 * nothing flickers.
 */
export function fetched(load: () => Promise<Module>): FetchedScreen {
  let known: Module | null = null;
  const fetch = () =>
    load().then((module) => {
      known = module;
      return module;
    });
  const screen = lazy(() => (known ? settled(known) : fetch()));
  return Object.assign(screen, { load: fetch });
}

/** A promise that answers at once, where a real one waits for the next turn. React asks any thenable. */
function settled(module: Module): Promise<Module> {
  // biome-ignore lint/suspicious/noThenProperty: this is what it is for.
  return { then: (take: (module: Module) => void) => take(module) } as never;
}
