import type { Page } from "@playwright/test";
import type { Bridge } from "./bridge";

/** What is read back of entries of the front desk. */
export interface Entries {
  rows: {
    id: number;
    number: string | null;
    task: number | null;
    task_state: string | null;
    fields: {
      kind: string;
      direction: string;
      partner: string;
      contact_id: number | null;
      subject: string;
      for_name: string;
      until: string | null;
      wish: string;
      left_at: string | null;
      answers: number | null;
    };
  }[];
}

/** The entries past the screen, the last one first. */
export const entries = (bridge: Bridge, filter: object = {}) =>
  bridge.ask<Entries>("desk_entries_page", { filter, offset: 0, limit: 50 }).then(({ rows }) => rows);

/** The form over whatever one was doing. */
export const form = (desk: Page) => desk.getByRole("dialog");

/** A field of the form that looks names up. */
export const partner = (desk: Page, label: string) => form(desk).getByRole("combobox", { name: label });
