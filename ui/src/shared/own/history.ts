import { queryClient } from "../api";
import type { OwnField } from "../api/generated/commands";
import type { TableWords } from "../history/difference";
import { language } from "../words";
import { ownFieldsQuery, ownName, ownText } from "./own";
import { ownWords } from "./words";

/** What the history of a record calls its own fields: each value bears the name of its field. */
export function ownValueWords(): TableWords {
  const words = ownWords();
  const said = async (row: Record<string, unknown>) => {
    const fields: OwnField[] = await queryClient.ensureQueryData(ownFieldsQuery).catch(() => []);
    const field = fields.find((one) => one.id === Number(row.field_id));
    const text = String(row.text ?? "");
    return field ? `${ownName(field, language())}: ${ownText(field, text, language(), words)}` : text;
  };
  return { row: { label: words.one, say: said }, fields: { text: { label: words.one } } };
}
