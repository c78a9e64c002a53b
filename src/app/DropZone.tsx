import { type DragEvent, type ReactNode, useState } from "react";
import { useI18n } from "../ui/i18n.ts";

const holdsFile = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files");

/** Takes a record dropped on the page, in one file or with its wording beside it; the same is done by a button in the settings. */
export function DropZone({ onFiles, children }: { readonly onFiles: (files: readonly File[]) => void; readonly children: ReactNode }) {
  const { t } = useI18n();
  const [over, setOver] = useState(false);
  return (
    <div
      className="drop-zone"
      role="presentation"
      onDragOver={(event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.currentTarget === event.target) setOver(false);
      }}
      onDrop={(event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(false);
        if (event.dataTransfer.files.length > 0) onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {over && <p className="drop-hint">{t("app.dropHere")}</p>}
    </div>
  );
}
