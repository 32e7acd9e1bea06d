import { useRouter } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { BarActions, BarTitle, useDeskActions, useGo, usePlace } from "../../shared/desk";
import styles from "../../shared/import/Import.module.css";
import { Working } from "../../shared/import/Working";
import { Button, IconButton } from "../../shared/parts";
import { contacts } from "../place";
import { useWords } from "../words";
import { DonePart } from "./DonePart";
import { PickPart } from "./PickPart";
import { PlanPart } from "./PlanPart";
import { useImport } from "./useImport";

/** Contacts from a file: choose it, see what each card becomes, write all in one step, read the report. */
export default function ImportScreen() {
  const words = useWords();
  const router = useRouter();
  const go = useGo();
  const { search, set } = usePlace(contacts);
  const state = useImport(search.token ?? null);
  const { stage } = state;
  const leave = () => router.history.back();
  const counts = stage.at === "plan" ? stage.preview.counts : null;
  const writes = counts ? counts.new + counts.update : 0;
  const ready = stage.at === "plan" && stage.job === null && writes > 0;
  useDeskActions({
    leave,
    ...(stage.at === "plan"
      ? { save: { label: words.importNow(writes), run: () => void state.apply(), disabled: !ready, own: true } }
      : {}),
  });
  return (
    <div className={styles.screen}>
      <BarTitle>
        <IconButton icon={ArrowLeft} label={words.back} keys="Escape" onPress={leave} />
        <h1>{words.importTitle}</h1>
        {search.file !== undefined && stage.at !== "pick" && <span className="quiet">{search.file}</span>}
      </BarTitle>
      {stage.at === "plan" && (
        <BarActions>
          <Button onPress={leave}>{words.cancel}</Button>
          <Button tone="primary" keys="Mod+S" isDisabled={!ready} onPress={() => void state.apply()}>
            {words.importNow(writes)}
          </Button>
        </BarActions>
      )}
      {(stage.at === "pick" || stage.at === "failed") && (
        <PickPart
          error={stage.at === "failed" ? stage.error : null}
          onPick={(file) => set({ token: file.token, file: file.name }, { replace: true })}
        />
      )}
      {stage.at === "reading" && <Working words={words.reading} job={stage.job} onCancel={state.cancel} />}
      {stage.at === "writing" && (
        <Working
          words={words.writing(stage.preview.counts.new + stage.preview.counts.update)}
          job={stage.job}
          onCancel={state.cancel}
        />
      )}
      {stage.at === "plan" && <PlanPart preview={stage.preview} busy={stage.job !== null} state={state} />}
      {stage.at === "done" && (
        <DonePart
          done={stage.done}
          onLeave={() => go(contacts, stage.done.created > 0 ? { sort: "newest" } : {}, undefined, { replace: true })}
          onAgain={() => set({ token: undefined, file: undefined }, { replace: true })}
        />
      )}
    </div>
  );
}
