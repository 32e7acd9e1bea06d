import { useQuery } from "@tanstack/react-query";
import { useCommand } from "../../shared/api";
import { usePlace } from "../../shared/desk";
import { Button, EmptyState, notify, Skeleton } from "../../shared/parts";
import { formatDate } from "../../shared/words";
import styles from "../DataProtection.module.css";
import { dataProtection } from "../place";
import { overviewQuery } from "../queries";
import { useWords } from "../words";

/** Who is locked away, and until when. */
export function RestrictedPart() {
  const words = useWords();
  const { set } = usePlace(dataProtection);
  const restricted = useQuery(overviewQuery).data?.restricted;
  const lift = useCommand("contacts_unrestrict");
  if (!restricted) return <Skeleton lines={4} />;
  if (restricted.length === 0) {
    return <EmptyState title={words.nobodyRestricted} text={words.nobodyRestrictedText} />;
  }
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.since}</th>
          <th scope="col">{words.until}</th>
          <th>
            <span className="spoken">{words.review}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {restricted.map((one) => (
          <tr key={one.id}>
            <td>
              {one.name}
              {one.reason && <span className={styles.detail}>{one.reason}</span>}
            </td>
            <td className="figures">{formatDate(one.since)}</td>
            <td className="figures">{one.until ? formatDate(one.until) : words.stillRuns}</td>
            <td className={styles.act}>
              <span className={styles.acts}>
                <Button size="small" onPress={() => set({ person: one.id })}>
                  {words.review}
                </Button>
                <Button
                  size="small"
                  isDisabled={lift.isPending}
                  onPress={() =>
                    lift.mutate(
                      { id: one.id },
                      { onSuccess: () => notify({ tone: "plain", what: words.lifted(one.name) }) },
                    )
                  }
                >
                  {words.lift}
                </Button>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
