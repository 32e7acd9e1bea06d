import { SheetScreen } from "./SheetScreen";

/** Everything about the contracts one came from, each on pages of its own. */
export default function ContractSheetScreen() {
  return <SheetScreen screen="sheet" />;
}
