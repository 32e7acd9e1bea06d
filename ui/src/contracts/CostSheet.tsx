import { usePlace, useToday } from "../shared/desk";
import { Badge, Button, classes, Facts, Hint, Part } from "../shared/parts";
import { formatDate, formatMoney, useLanguage } from "../shared/words";
import styles from "./ContractRecord.module.css";
import { writePart } from "./percent";
import { contracts } from "./place";
import type { Contract } from "./terms";
import { useContractWords } from "./words";

/** The price steps of a contract and the three figures that follow from them. */
export function CostSheet({ contract }: { contract: Contract }) {
  const words = useContractWords();
  const language = useLanguage();
  const today = useToday();
  const { set } = usePlace(contracts);
  const { fields, figures, row } = contract;
  if (fields.costs.length === 0) {
    return (
      <>
        <p className="quiet">{words.noCosts[row.direction]}</p>
        <p>
          <Button onPress={() => set({ form: true })}>{words.addCosts[row.direction]}</Button>
        </p>
      </>
    );
  }
  const dues = fields.costs.some((line) => line.first_due !== null);
  const reasons = fields.costs.some((line) => line.reason !== "");
  const money = (amount: { minor: number; currency: string } | null | undefined) => amount && formatMoney(amount);
  const remaining = money(figures?.remaining);
  const missing = money(figures?.cost_of_missing);
  return (
    <>
      <table className={styles.prices}>
        <thead>
          <tr>
            <th>{words.costFrom}</th>
            <th className={styles.end}>{words.costAmount}</th>
            <th>{words.costInterval}</th>
            {dues && <th>{words.costFirstDue}</th>}
            {reasons && <th>{words.costReason}</th>}
          </tr>
        </thead>
        <tbody>
          {fields.costs.map((line, place) => (
            <tr key={`${line.valid_from}-${line.interval}-${line.first_due}-${line.amount.minor}`}>
              <td>
                {line.valid_from === null ? words.costFromStart : formatDate(line.valid_from)}
                {place === contract.cost_now && fields.costs.length > 1 && (
                  <span className={styles.now}>
                    <Badge tone="accent">{words.costNow}</Badge>
                  </span>
                )}
              </td>
              <td className={classes(styles.end)}>
                {formatMoney(line.amount)}
                <div className="quiet">
                  {words.tax[line.tax]}, {writePart(line.vat_rate, language === "de" ? "," : ".")}
                </div>
              </td>
              <td>{words.intervals[line.interval]}</td>
              {dues && <td>{line.first_due && formatDate(line.first_due)}</td>}
              {reasons && <td>{line.reason}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {figures && (
        <Part title={words.figures}>
          <Facts
            facts={[
              [words.yearly, figures.yearly && `${formatMoney(figures.yearly)} ${words.tax[figures.tax]}`],
              [words.dueInYear(today.slice(0, 4)), money(figures.due_in_year)],
              [words.remaining[row.direction], remaining && words.untilEnd(remaining)],
              [words.costOfMissing, row.freely === null && missing && words.costMore[row.direction](missing)],
            ]}
          />
          <Hint>{words.hint}</Hint>
        </Part>
      )}
    </>
  );
}
