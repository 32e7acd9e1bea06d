import { useToday } from "../../desk/day";
import { formatWhen, localMoment } from "../../words";
import { Button } from "../button/Button";
import { NoticeBar } from "../notice/NoticeBar";
import { usePartWords } from "../words";

/** Offers a draft that was left behind. */
export function DraftBar({ at, onTake, onDiscard }: { at: string; onTake: () => void; onDiscard: () => void }) {
  const words = usePartWords();
  return (
    <NoticeBar
      actions={
        <>
          <Button size="small" onPress={onTake}>
            {words.draftTake}
          </Button>
          <Button size="small" onPress={onDiscard}>
            {words.draftDiscard}
          </Button>
        </>
      }
    >
      {words.draftFound(formatWhen(localMoment(at), useToday()))}
    </NoticeBar>
  );
}
