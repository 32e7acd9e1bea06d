import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { useState } from "react";
import { call } from "../../shared/api";
import { BarActions, BarTitle, useDeskActions, useGo, usePlace } from "../../shared/desk";
import { Button, EmptyState, IconButton } from "../../shared/parts";
import { contacts } from "../place";
import styles from "./Duplicates.module.css";
import { isOf, undecided } from "./decision";
import { MergePanel, useMergePreview } from "./MergePanel";
import { dismissContacts, mergeContacts } from "./merge";
import { useWords } from "./words";

/** Marked contacts side by side, to become one. */
export default function MergeScreen() {
  const { search } = usePlace(contacts);
  const ids = search.ids ?? [];
  return <Merging key={ids.join()} ids={ids} />;
}

function Merging({ ids }: { ids: readonly number[] }) {
  const words = useWords();
  const router = useRouter();
  const go = useGo();
  const [decision, decide] = useState(undecided(ids));
  const [busy, setBusy] = useState(false);
  const preview = useMergePreview(decision);
  const members = useQuery({
    queryKey: ["contacts_page", "merge", ids],
    queryFn: ({ signal }) => call("contacts_merge_preview", { ids: [...ids], survivor: null, fields: {} }, { signal }),
    enabled: ids.length > 1,
    meta: { kinds: [] },
  }).data?.contacts;
  const leave = () => router.history.back();
  const ready = preview.data !== undefined && isOf(preview.data, decision) && preview.error === null && !busy;
  const count = decision.included.length;
  const merge = async () => {
    if (!preview.data || !ready) return;
    setBusy(true);
    const id = await mergeContacts(preview.data, decision);
    setBusy(false);
    if (id !== null) go(contacts, { id }, undefined, { replace: true });
  };
  const different = async () => {
    if (members && (await dismissContacts(members))) leave();
  };
  useDeskActions({
    leave,
    save: { label: words.merge(count), run: () => void merge(), disabled: !ready, own: true },
  });
  const ordered = members && ids.flatMap((id) => members.filter((row) => row.id === id));
  return (
    <div className={styles.screen}>
      <BarTitle>
        <IconButton icon={ArrowLeft} label={words.back} keys="Escape" onPress={leave} />
        <h1>{words.mergeTitle}</h1>
      </BarTitle>
      <BarActions>
        <Button onPress={() => void different()} isDisabled={!members || busy}>
          {words.notDuplicate}
        </Button>
        <Button tone="primary" keys="Mod+S" isDisabled={!ready} onPress={() => void merge()}>
          {words.merge(count)}
        </Button>
      </BarActions>
      {ids.length < 2 ? (
        <EmptyState title={words.tooFew}>
          <Button onPress={() => go(contacts)}>{words.toList}</Button>
        </EmptyState>
      ) : (
        <MergePanel
          members={ordered ?? []}
          decision={decision}
          onDecision={decide}
          preview={ordered ? (preview.data ?? null) : null}
          error={preview.error}
          onOpen={(id) => go(contacts, { id })}
        />
      )}
    </div>
  );
}
