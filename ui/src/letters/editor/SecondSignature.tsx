import { useQuery } from "@tanstack/react-query";
import type { LetterFields } from "../../shared/api/generated/commands";
import { Button, NoticeBar } from "../../shared/parts";
import { signersQuery } from "../queries";
import { useLetterWords } from "../words";

/** So many are offered by a press; the field's own list has all. */
const OFFERED = 4;

/** Who may sign only together with another: says so while the second signature is missing, and offers it. */
export function SecondSignature({
  fields,
  onChoose,
}: {
  fields: Pick<LetterFields, "signatory" | "cosignatory">;
  onChoose: (signatory: LetterFields["cosignatory"]) => void;
}) {
  const words = useLetterWords();
  const signers = useQuery(signersQuery).data ?? [];
  const plain = (name: string) => name.trim().toLowerCase();
  const first = signers.find((one) => plain(one.name) === plain(fields.signatory.name));
  const second = plain(fields.cosignatory.name);
  // Nobody is their own second.
  if (!first?.joint || (second !== "" && second !== plain(first.name))) return null;
  const others = signers.filter((one) => one !== first).slice(0, OFFERED);
  return (
    <NoticeBar tone="due">
      {words.jointOnly(first.name)}{" "}
      {others.map(({ name, mark, role }) => (
        <Button key={name} size="small" onPress={() => onChoose({ name, mark, role })}>
          {words.signWith(name)}
        </Button>
      ))}
    </NoticeBar>
  );
}
