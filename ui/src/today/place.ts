import { Sun } from "lucide-react";
import * as v from "valibot";
import { definePlace, type FetchedScreen } from "../shared/desk";
import { prefetchToday } from "./queries";
import { todayWords } from "./words";

/**
 * Heute: what the day asks for. Its screen bears parts of other domains, so the app gives it (`app/today`), and what
 * those parts want to know ahead.
 */
export const todayPlace = (screen: FetchedScreen, prefetchParts: () => Promise<unknown>) =>
  definePlace({
    path: "/today",
    group: "daily",
    order: 10,
    icon: Sun,
    title: () => todayWords().title,
    search: v.object({}),
    screen,
    prefetch: () => Promise.all([prefetchToday(), prefetchParts()]),
  });
