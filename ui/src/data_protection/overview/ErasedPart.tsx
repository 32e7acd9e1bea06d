import { useQuery } from "@tanstack/react-query";
import { EmptyState, Skeleton } from "../../shared/parts";
import { formatDate } from "../../shared/words";
import styles from "../DataProtection.module.css";
import { overviewQuery } from "../queries";
import { useWords } from "../words";

/** Who was erased, without a name. */
export function ErasedPart() {
  const words = useWords();
  const erased = useQuery(overviewQuery).data?.erased;
  if (!erased) return <Skeleton lines={3} />;
  if (erased.length === 0) return <EmptyState title={words.nobodyErased} />;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.erasedOn}</th>
          <th scope="col">{words.contactNumber}</th>
          <th scope="col">{words.reason}</th>
        </tr>
      </thead>
      <tbody>
        {erased.map((one) => (
          <tr key={one.contact}>
            <td className="figures">{formatDate(one.on)}</td>
            <td className="figures">{one.contact}</td>
            <td>{one.reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
