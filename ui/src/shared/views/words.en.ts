import type { Words } from "./words.de";

export const en = {
  views: "Views",
  view: (name: string) => `View “${name}”`,
  none: "No view saved yet",
  save: "Save as a view …",
  update: (name: string) => `Overwrite “${name}” with this`,
  rename: "Rename …",
  remove: (name: string) => `Delete “${name}”`,
  name: "Name of the view",
  hints: {
    contacts: "e.g. customers in Hamburg",
    contracts: "e.g. maintenance by month of notice",
    tasks: "e.g. overdue in accounting",
    "front-desk": "e.g. parcels of this week",
  },
  keep: "Save",
  cancel: "Cancel",
  kept: (name: string) => `View saved: ${name}`,
  removed: (name: string) => `View deleted: ${name}`,
  leave: (name: string) => `Leave view “${name}”`,
} satisfies Words;
