import type { ContractGroup, ContractPage } from "../../shared/api/generated/commands";
import { formatMoney } from "../../shared/words";
import { useContractWords } from "../words";
import styles from "./Groups.module.css";
import { useListWords } from "./words";

type Sums = ContractPage["sums"];

/**
 * What a group is called, how many contracts stand in it, and what they come to. Contracts that cost centres share stand
 * under a head of their own and count where they are borne; who bears nothing but parts is named there.
 */
export function GroupHead({ group, all }: { group: ContractGroup; all: readonly ContractGroup[] }) {
  const said = useListWords();
  return (
    <>
      <span className={styles.group} title={group.title}>
        {group.title}
      </span>
      <span className={styles.groupCount}>
        {said.inGroup(group.ids.length)}
        {group.parts > 0 && ` ${said.andParts(group.parts)}`}
        {group.shared && ` · ${said.countedAtCentres}`}
      </span>
      <span className={styles.groupSums}>
        {group.shared &&
          all
            .filter(({ ids }) => ids.length === 0)
            .map(({ key, title, sums }) => (
              <span key={key} className={styles.bearsParts}>
                {title} <GroupSums sums={sums} />
              </span>
            ))}
        <GroupSums sums={group.sums} />
      </span>
    </>
  );
}

/** The sums in the head of a group, where there is little room: as in the rows, what comes in carries a plus. */
function GroupSums({ sums }: { sums: Sums }) {
  const words = useContractWords();
  return byDirection(sums).flatMap(({ direction, parts }, group) =>
    parts.map((sum, index) => (
      <span
        key={`${direction} ${sum.net.currency}`}
        className={direction === "receive" ? "fine" : undefined}
        title={`${words.directions[direction]}: ${formatMoney(sum.net)} ${words.sumNet}, ${words.grossIs(formatMoney(sum.gross))}`}
      >
        {(group > 0 || index > 0) && <span className="quiet"> · </span>}
        {direction === "receive" && "+ "}
        {formatMoney(sum.net)}
      </span>
    )),
  );
}

/** The euro first, the others by their code: the same place whatever the filter leaves. */
function byCurrency(a: { currency: string }, b: { currency: string }): number {
  return Number(b.currency === "EUR") - Number(a.currency === "EUR") || a.currency.localeCompare(b.currency);
}

/** What is paid and what comes in apart, the euro first in each. */
export function byDirection(sums: Sums) {
  return (["pay", "receive"] as const)
    .map((direction) => ({
      direction,
      parts: sums.filter((sum) => sum.direction === direction).sort((a, b) => byCurrency(a.net, b.net)),
    }))
    .filter(({ parts }) => parts.length > 0);
}
