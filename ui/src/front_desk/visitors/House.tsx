import { useQuery } from "@tanstack/react-query";
import { IdCard, LogOut, Printer, X } from "lucide-react";
import { useGo, useToday } from "../../shared/desk";
import { Button, IconButton } from "../../shared/parts";
import { formatDate, timeOf } from "../../shared/words";
import styles from "../list/FrontDesk.module.css";
import { frontDesk } from "../place";
import { useDeskPrintWords } from "../print/words";
import { houseQuery } from "../queries";
import { signOut } from "../remove";
import { useDeskWords } from "../words";

/** Who came and has not left; whoever forgot it on an earlier day is marked. */
export function House({ onShow, onClose }: { onShow: (id: number) => void; onClose: () => void }) {
  const words = useDeskWords();
  const printing = useDeskPrintWords();
  const go = useGo();
  const today = useToday();
  const visitors = useQuery(houseQuery).data;
  return (
    <section className={styles.panel} aria-label={words.house}>
      <div className={styles.panelHead}>
        <h2>{words.house}</h2>
        <IconButton icon={X} label={words.closeHouse} onPress={onClose} />
      </div>
      {visitors?.length === 0 && <p className="quiet">{words.houseEmpty}</p>}
      <ul>
        {visitors?.map(({ id, fields }) => {
          const name = fields.partner || fields.company;
          const day = (fields.at ?? today).slice(0, 10);
          const earlier = day < today;
          const detail = [
            fields.partner === "" ? "" : fields.company,
            fields.for_name === "" ? "" : words.hostIs(fields.for_name),
            fields.badge === "" ? "" : words.badgeIs(fields.badge),
          ].filter((part) => part !== "");
          return (
            <li key={id} className={styles.visitor}>
              <div>
                <button type="button" className={styles.name} onClick={() => onShow(id)}>
                  {name || words.untitled}
                </button>
                {detail.length > 0 && <span className={styles.detail}>{detail.join(" · ")}</span>}
                <span className={earlier ? "due" : styles.detail}>
                  {earlier ? words.sinceEarlier(formatDate(day, "brief")) : words.since(timeOf(fields.at ?? ""))}
                </span>
              </div>
              <Button size="small" icon={LogOut} aria-label={words.signOutOf(name)} onPress={() => void signOut([id])}>
                {words.signOut}
              </Button>
            </li>
          );
        })}
      </ul>
      {visitors && (
        <div className={styles.houseActs}>
          {visitors.length > 1 && (
            <Button icon={LogOut} onPress={() => void signOut(visitors.map((one) => one.id))}>
              {words.signOutAll(visitors.length)}
            </Button>
          )}
          {visitors.length > 0 && (
            <Button icon={IdCard} onPress={() => go(frontDesk, { house: true }, "badge")}>
              {printing.badges}
            </Button>
          )}
          <Button icon={Printer} onPress={() => go(frontDesk, { house: true }, "house")}>
            {printing.house}
          </Button>
        </div>
      )}
    </section>
  );
}
