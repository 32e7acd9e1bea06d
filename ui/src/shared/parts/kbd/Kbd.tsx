import { useLanguage } from "../../words";
import styles from "./Kbd.module.css";
import { keyWords } from "./keys";

/** A key or a chord such as `Mod+K`, in the words of this keyboard. */
export function Kbd({ keys }: { keys: string }) {
  return <kbd className={styles.kbd}>{keyWords(keys, useLanguage())}</kbd>;
}
