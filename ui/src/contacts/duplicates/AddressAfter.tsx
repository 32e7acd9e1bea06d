import type { AddressBlock } from "../../shared/api/generated/commands";
import { NoticeBar } from "../../shared/parts";
import styles from "./Duplicates.module.css";
import { useWords } from "./words";

/** That letters to the one who stays are addressed otherwise after the merge; nothing where they are not. */
export function AddressAfter({ name, before, after }: { name: string; before: AddressBlock; after: AddressBlock }) {
  const words = useWords();
  if (before.lines.join("\n") === after.lines.join("\n")) return null;
  return (
    <NoticeBar tone="due">
      {words.addressChanges(name)}
      <div className={styles.blocks}>
        <Block title={words.addressNow} block={before} />
        <Block title={words.addressAfter} block={after} />
      </div>
    </NoticeBar>
  );
}

function Block({ title, block }: { title: string; block: AddressBlock }) {
  const words = useWords();
  return (
    <div>
      <strong>{title}</strong>
      <address className={styles.block}>
        {block.lines.join("\n")}
        {!block.complete && <div>{words.addressNone}</div>}
      </address>
    </div>
  );
}
