import { Check, FileX2, Gavel, Handshake, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { useContractWords } from "../words";
import styles from "./Decision.module.css";
import type { Stood } from "./standing";

const icons: Record<Stood, LucideIcon> = { prepared: FileX2, keep: Check, terminate: Gavel, renegotiate: Handshake };

/** A deadline in a list with what has been done about it: a sign, and its word where there is room. */
export function StandsBeside({ what, children }: { what: Stood; children: ReactNode }) {
  const word = useContractWords().stands[what];
  const Icon = icons[what];
  return (
    <span className={styles.beside}>
      {children}
      <span className={styles.stands}>
        <Icon size={14} strokeWidth={1.75} aria-hidden />
        <span className={styles.word}>{word}</span>
      </span>
    </span>
  );
}
