import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "../../shared/parts";
import { firmQuery } from "../queries";
import styles from "./Firm.module.css";
import { FirmForm } from "./FirmForm";

/** The own firm: what stands at the head of every paper. */
export function FirmPart() {
  const firm = useQuery(firmQuery).data;
  return <div className={styles.page}>{firm ? <FirmForm firm={firm} /> : <Skeleton lines={8} />}</div>;
}
