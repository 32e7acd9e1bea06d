import { SheetScreen } from "./SheetScreen";

/** The core of each contract on one page, with boxes to be ticked by whoever decides. */
export default function DecisionScreen() {
  return <SheetScreen screen="decision" />;
}
