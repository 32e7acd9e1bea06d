import { Fragment } from "react";
import type { When } from "../../shared/api/generated/commands";
import { whenWords } from "../when";
import styles from "./Series.module.css";

/** A time in full that breaks between day and hours only: behind its dash a line must not end. */
export function WhenText({ when }: { when: When }) {
  return whenWords(when)
    .split(", ")
    .map((part, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text, in its order.
      <Fragment key={index}>
        {index > 0 && ", "}
        <span className={styles.unbroken}>{part}</span>
      </Fragment>
    ));
}
