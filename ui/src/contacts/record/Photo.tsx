import { useQuery } from "@tanstack/react-query";
import { ImagePlus, Trash2 } from "lucide-react";
import { type DragEvent, useEffect, useState } from "react";
import { asKontorError, call, callBytes, reportFailure, stageFile, useCommand } from "../../shared/api";
import type { Contact } from "../../shared/api/generated/commands";
import { classes, Menu, PictureButton } from "../../shared/parts";
import { useWords } from "../words";
import styles from "./Photo.module.css";

/**
 * A person's photo or a firm's logo beside the name, or the first letters where there is none; pressing it offers to
 * choose one, which can be dropped here or pasted as well.
 */
export function Photo({ contact }: { contact: Contact }) {
  const words = useWords();
  const url = usePhoto(contact);
  const [over, setOver] = useState(false);
  const set = useCommand("contact_photo_set");
  const remove = useCommand("contact_photo_remove");

  const keep = (file: File | undefined) => {
    if (!file) return;
    stageFile(file)
      .then((token) => set.mutate({ id: contact.id, token }))
      .catch((thrown: unknown) => reportFailure(asKontorError(thrown)));
  };
  const pick = async () => {
    try {
      const file = await call("files_pick", { purpose: "photo" });
      if (file) set.mutate({ id: contact.id, token: file.token });
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    keep(file);
  };
  useEffect(() => {
    // A picture that is pasted while nobody types goes to the contact in front.
    const paste = (event: ClipboardEvent) => {
      const image = [...(event.clipboardData?.files ?? [])].find((file) => file.type.startsWith("image/"));
      const target = event.target as HTMLElement | null;
      if (!image || target?.closest("input, textarea, [contenteditable]")) return;
      event.preventDefault();
      event.stopPropagation();
      keep(image);
    };
    document.addEventListener("paste", paste, true);
    return () => document.removeEventListener("paste", paste, true);
  });

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the menu is the first.
    <div
      className={classes(styles.photo, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Menu
        label={words.photo}
        trigger={
          <PictureButton label={contact.photo === null ? words.photoHint : words.photoOf(contact.name)}>
            {url ? (
              <img
                src={url}
                alt=""
                className={classes(styles.image, contact.card.kind === "organisation" && styles.logo)}
              />
            ) : (
              <span aria-hidden className={styles.letters}>
                {letters(contact)}
              </span>
            )}
          </PictureButton>
        }
        groups={[
          {
            lines: [
              {
                id: "choose",
                label: contact.photo === null ? words.choosePhoto : words.changePhoto,
                icon: ImagePlus,
                run: () => void pick(),
              },
              ...(contact.photo === null
                ? []
                : [
                    {
                      id: "remove",
                      label: words.removePhoto,
                      icon: Trash2,
                      danger: true,
                      run: () => remove.mutate({ id: contact.id }),
                    },
                  ]),
            ],
          },
        ]}
      />
    </div>
  );
}

/** The picture as an address of this window, made of its bytes; null where there is none. */
function usePhoto({ id, photo }: Contact): string | null {
  const bytes = useQuery({
    queryKey: ["contact_photo", id, photo],
    queryFn: () => callBytes("contact_photo", { id }),
    enabled: photo !== null,
    meta: { kinds: [] },
  }).data;
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (photo === null || !bytes || bytes.byteLength === 0) {
      setUrl(null);
      return;
    }
    // The program lets in PNG and JPEG alone; the first byte tells which.
    const type = new Uint8Array(bytes)[0] === 0x89 ? "image/png" : "image/jpeg";
    const made = URL.createObjectURL(new Blob([bytes], { type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, photo]);
  return url;
}

/** "AW" for Anna Weber, "H" for Hansen GmbH. */
function letters({ card, name }: Contact): string {
  const parts = card.kind === "person" ? [card.given, card.family] : [card.organisation];
  const first = parts.map((part) => [...part.trim()][0] ?? "").join("");
  return (first || [...name][0] || "").toLocaleUpperCase();
}
