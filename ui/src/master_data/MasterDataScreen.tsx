import {
  Banknote,
  Briefcase,
  Building2,
  CalendarHeart,
  CircleDollarSign,
  Coins,
  DoorOpen,
  FileText,
  FileType,
  Globe,
  Hash,
  IdCard,
  Landmark,
  Link2,
  ListChecks,
  type LucideIcon,
  MessageCircleQuestion,
  MessageSquare,
  Network,
  Percent,
  Projector,
  Stamp,
  Tags,
  TextCursorInput,
  TextQuote,
} from "lucide-react";
import { useState } from "react";
import { usePlace, useRecent } from "../shared/desk";
import { classes } from "../shared/parts";
import { BodiesPart } from "./bodies/BodiesPart";
import { ChecklistsPart } from "./checklists/ChecklistsPart";
import { EmployeesPart } from "./employees/EmployeesPart";
import { EntriesPart } from "./entries/EntriesPart";
import { EquipmentPart } from "./equipment/EquipmentPart";
import { FirmPart } from "./firm/FirmPart";
import { HolidaysPart } from "./holidays/HolidaysPart";
import { LetterheadsPart } from "./letterheads/LetterheadsPart";
import { found } from "./list";
import styles from "./MasterData.module.css";
import { OwnFieldsPart } from "./own_fields/OwnFieldsPart";
import { masterData, type Part } from "./place";
import { RangesPart } from "./ranges/RangesPart";
import { RoomsPart } from "./rooms/RoomsPart";
import { TemplatesPart } from "./templates/TemplatesPart";
import { TextsPart } from "./texts/TextsPart";
import { useWords } from "./words";

const icons: Record<Part, LucideIcon> = {
  firm: Building2,
  employee: IdCard,
  department: Network,
  cost_centre: CircleDollarSign,
  body: Landmark,
  room: DoorOpen,
  equipment: Projector,
  checklist_template: ListChecks,
  holiday: CalendarHeart,
  category: Tags,
  relation_kind: Link2,
  own_field: TextCursorInput,
  role: Briefcase,
  salutation: MessageSquare,
  country: Globe,
  contract_kind: FileText,
  payment_interval: Banknote,
  currency: Coins,
  vat_rate: Percent,
  reason: MessageCircleQuestion,
  number_range: Hash,
  letterhead: Stamp,
  text_block: TextQuote,
  template: FileType,
};

/** The parts by what they belong to, in the order of their navigation. */
const SECTIONS = [
  { id: "house", parts: ["firm", "employee", "department", "cost_centre"] },
  { id: "calendar", parts: ["body", "room", "equipment", "holiday", "checklist_template"] },
  { id: "contacts", parts: ["category", "relation_kind", "role", "salutation", "country"] },
  { id: "contracts", parts: ["contract_kind", "payment_interval", "currency", "vat_rate", "reason"] },
  { id: "letters", parts: ["letterhead", "text_block", "template"] },
  { id: "numbers", parts: ["number_range", "own_field"] },
] as const satisfies readonly { id: string; parts: readonly Part[] }[];

/** The master data: its parts on the left, by sections and found by typing, the chosen one beside them. */
export default function MasterDataScreen() {
  const words = useWords();
  const { search, set } = usePlace(masterData);
  const { part } = search;
  const kind = (Object.keys(masterData.kinds ?? {}) as (keyof typeof masterData.kinds)[]).find((one) => one === part);
  useRecent(kind && search.id !== undefined && !search.create ? { kind, id: search.id } : null);
  const [typed, setTyped] = useState("");
  const open = (one: Part) => set({ part: one, id: undefined, create: false, text: "", sort: "position", down: false });
  const sections = SECTIONS.map((section) => ({
    ...section,
    parts: section.parts.filter((one) => found([words.parts[one], words.sections[section.id]], typed)),
  })).filter((section) => section.parts.length > 0);
  const first = sections[0]?.parts[0];
  return (
    <div className={styles.screen}>
      <nav className={styles.parts} aria-label={words.title}>
        <input
          className={styles.find}
          type="search"
          aria-label={words.findPart}
          placeholder={words.findPart}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && first && typed !== "") {
              open(first);
              setTyped("");
            }
          }}
        />
        {sections.length === 0 && <p className={styles.nothing}>{words.noPart}</p>}
        {sections.map((section) => (
          <div key={section.id}>
            <h2 className={styles.section} id={`section-${section.id}`}>
              {words.sections[section.id]}
            </h2>
            <ul aria-labelledby={`section-${section.id}`}>
              {section.parts.map((one) => {
                const Icon = icons[one];
                return (
                  <li key={one}>
                    <button
                      type="button"
                      className={classes(styles.part, one === part && styles.here)}
                      aria-current={one === part ? "page" : undefined}
                      onClick={() => open(one)}
                    >
                      <Icon size={16} strokeWidth={one === part ? 2.25 : 1.75} aria-hidden />
                      {words.parts[one]}
                    </button>
                  </li>
                );
              })}
            </ul>
          </div>
        ))}
      </nav>
      <div className={styles.content}>
        <Chosen part={part} />
      </div>
    </div>
  );
}

function Chosen({ part }: { part: Part }) {
  switch (part) {
    case "firm":
      return <FirmPart />;
    case "employee":
      return <EmployeesPart />;
    case "body":
      return <BodiesPart />;
    case "room":
      return <RoomsPart />;
    case "equipment":
      return <EquipmentPart />;
    case "checklist_template":
      return <ChecklistsPart />;
    case "holiday":
      return <HolidaysPart />;
    case "own_field":
      return <OwnFieldsPart />;
    case "number_range":
      return <RangesPart />;
    case "letterhead":
      return <LetterheadsPart />;
    case "template":
      return <TemplatesPart />;
    case "text_block":
      return <TextsPart />;
    default:
      return <EntriesPart key={part} list={part} />;
  }
}
