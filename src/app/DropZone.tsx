import { type DragEvent, type ReactNode, useState } from "react";
import { useI18n } from "../ui/i18n.ts";

const holdsFile = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files");

/** Takes a record dropped on the page; the same is done by a button in the settings. */
export function DropZone({ onFile, children }: { readonly onFile: (file: File) => void; readonly children: ReactNode }) {
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
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      {children}
      {over && <p className="drop-hint">{t("app.dropHere")}</p>}
    </div>
  );
}
