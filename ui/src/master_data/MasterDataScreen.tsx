import {
  Banknote,
  Briefcase,
  Building2,
  CircleDollarSign,
  Coins,
  DoorOpen,
  FileText,
  Globe,
  Hash,
  Link2,
  type LucideIcon,
  MessageCircleQuestion,
  MessageSquare,
  Network,
  Percent,
  Tags,
} from "lucide-react";
import { usePlace } from "../shared/desk";
import { classes } from "../shared/parts";
import { EntriesPart } from "./entries/EntriesPart";
import { FirmPart } from "./firm/FirmPart";
import styles from "./MasterData.module.css";
import { masterData, PARTS, type Part } from "./place";
import { RangesPart } from "./ranges/RangesPart";
import { RoomsPart } from "./rooms/RoomsPart";
import { useWords } from "./words";

const icons: Record<Part, LucideIcon> = {
  firm: Building2,
  category: Tags,
  relation_kind: Link2,
  contract_kind: FileText,
  cost_centre: CircleDollarSign,
  department: Network,
  role: Briefcase,
  salutation: MessageSquare,
  country: Globe,
  currency: Coins,
  vat_rate: Percent,
  payment_interval: Banknote,
  reason: MessageCircleQuestion,
  room: DoorOpen,
  number_range: Hash,
};

/** The master data: its parts on the left, the chosen one beside them. */
export default function MasterDataScreen() {
  const words = useWords();
  const { search, set } = usePlace(masterData);
  const { part } = search;
  return (
    <div className={styles.screen}>
      <nav className={styles.parts} aria-label={words.title}>
        <ul>
          {PARTS.map((one) => {
            const Icon = icons[one];
            return (
              <li key={one}>
                <button
                  type="button"
                  className={classes(styles.part, one === part && styles.here)}
                  aria-current={one === part ? "page" : undefined}
                  onClick={() =>
                    set({ part: one, id: undefined, create: false, text: "", sort: "position", down: false })
                  }
                >
                  <Icon size={16} strokeWidth={one === part ? 2.25 : 1.75} aria-hidden />
                  {words.parts[one]}
                </button>
              </li>
            );
          })}
        </ul>
      </nav>
      <div className={styles.content}>
        {part === "firm" ? (
          <FirmPart />
        ) : part === "room" ? (
          <RoomsPart />
        ) : part === "number_range" ? (
          <RangesPart />
        ) : (
          <EntriesPart key={part} list={part} />
        )}
      </div>
    </div>
  );
}
