import { Award, Printer } from "lucide-react";
import type { ReactNode } from "react";
import type { Registrations } from "../../shared/api/generated/commands";
import { useGo } from "../../shared/desk";
import { Button } from "../../shared/parts";
import { planner } from "../place";
import styles from "./Seminar.module.css";
import { drawCertificates } from "./steps";
import { useSeminarWords } from "./words";

/** Serial numbers for those who were there. */
export function Certificates({
  event,
  registrations,
  aside,
}: {
  event: number;
  registrations: Registrations;
  aside: ReactNode;
}) {
  const words = useSeminarWords();
  const go = useGo();
  const confirmed = registrations.rows.filter((one) => one.state === "confirmed");
  const present = confirmed.filter((one) => one.presence === "present");
  const missing = present.filter((one) => one.certificate === "");
  const numbered = confirmed.filter((one) => one.certificate !== "").length;
  return (
    <section className={styles.box} aria-label={words.certificates}>
      <h2>{words.certificates}</h2>
      <p>{words.certified(numbered, present.length)}</p>
      <p className={styles.small}>{missing.length === 0 && numbered > 0 ? words.noneToDraw : words.certificatesNote}</p>
      <div className={styles.buttons}>
        {missing.length > 0 ? (
          <Button size="small" icon={Award} onPress={() => void drawCertificates(event, null, missing.length)}>
            {words.draw}
          </Button>
        ) : (
          aside
        )}
        {numbered > 0 && (
          <Button size="small" icon={Printer} onPress={() => go(planner, { id: event }, "certificates")}>
            {words.printCertificates}
          </Button>
        )}
      </div>
    </section>
  );
}
