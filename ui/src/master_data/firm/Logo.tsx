import { useQuery } from "@tanstack/react-query";
import { ImagePlus, Trash2 } from "lucide-react";
import { type DragEvent, useEffect, useState } from "react";
import { asKontorError, call, reportFailure, stageFile, useCommand } from "../../shared/api";
import { Button, classes } from "../../shared/parts";
import { logoQuery } from "../queries";
import { useWords } from "../words";
import styles from "./Firm.module.css";
import { imageType } from "./image";

/** The logo on white, as it will be printed; chosen, dropped here, or removed. */
export function Logo() {
  const words = useWords();
  const bytes = useQuery(logoQuery).data;
  const [url, setUrl] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const keep = useCommand("firm_logo_set", { failure: () => words.logoNotKept });
  const remove = useCommand("firm_logo_remove");

  useEffect(() => {
    const type = bytes && bytes.byteLength > 0 ? imageType(new Uint8Array(bytes)) : null;
    if (!bytes || type === null) {
      setUrl(null);
      return;
    }
    const made = URL.createObjectURL(new Blob([bytes], { type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);

  const pick = async () => {
    try {
      const file = await call("files_pick", { purpose: "logo" });
      if (file) keep.mutate({ token: file.token });
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    setOver(false);
    stageFile(file)
      .then((token) => keep.mutate({ token }))
      .catch((thrown: unknown) => reportFailure(asKontorError(thrown)));
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first.
    <div
      className={styles.logo}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={classes(styles.sheet, over && styles.over)}>
        {url === null ? <span>{words.noLogo}</span> : <img src={url} alt={words.logoAlt} />}
      </div>
      <div className={styles.logoSteps}>
        <Button icon={ImagePlus} isDisabled={keep.isPending} onPress={() => void pick()}>
          {url === null ? words.pickLogo : words.changeLogo}
        </Button>
        {url !== null && (
          <Button icon={Trash2} isDisabled={remove.isPending} onPress={() => remove.mutate(null)}>
            {words.removeLogo}
          </Button>
        )}
      </div>
    </div>
  );
}
