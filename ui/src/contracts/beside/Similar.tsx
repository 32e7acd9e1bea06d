import { useQuery } from "@tanstack/react-query";
import { type Control, useWatch } from "react-hook-form";
import { commandQuery } from "../../shared/api";
import { usePlace } from "../../shared/desk";
import { NoticeBar, Wide } from "../../shared/parts";
import type { ContractFormValues } from "../form";
import { useSettled } from "../giving/settled";
import { contracts } from "../place";
import styles from "./Beside.module.css";
import { useBesideWords } from "./words";

/** So long after the last key one is told. */
const PAUSE_MS = 300;

/** Which contract the typed one may be already, so that none is kept twice. */
export function Similar({ control, id }: { control: Control<ContractFormValues>; id: number | null }) {
  const words = useBesideWords();
  const { set } = usePlace(contracts);
  const [title, partner, contract_number] = useWatch({ control, name: ["title", "partner", "contract_number"] });
  const wish = useSettled(JSON.stringify({ id, partner: partner?.id ?? null, title, contract_number }), PAUSE_MS);
  const asks = title.trim() !== "" || contract_number.trim() !== "";
  const found = useQuery({
    ...commandQuery("contracts_similar", JSON.parse(wish), { kinds: ["contract"] }),
    enabled: asks,
  }).data;
  if (!asks || !found || found.length === 0) return null;
  return (
    <Wide>
      <NoticeBar tone="due">
        {words.there}{" "}
        {found.slice(0, 3).map((one, place) => (
          <span key={one.id}>
            {place > 0 && ", "}
            <button type="button" className={styles.link} onClick={() => set({ id: one.id, form: false })}>
              {[one.number, one.title].filter(Boolean).join(" ")}
            </button>{" "}
            <span className="quiet">({one.same_number ? words.sameNumber : words.sameTitle})</span>
          </span>
        ))}
      </NoticeBar>
    </Wide>
  );
}
