import { useEffect, useState } from "react";
import { useI18n } from "../ui/i18n.ts";

const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

/**
 * Takes a record dropped anywhere on the page, in one file or with its wording beside it; the same is done by a button in the
 * settings. A file that nothing takes would be opened by the browser in place of the page.
 */
export function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { t } = useI18n();
  const [over, setOver] = useState(false);
  useEffect(
    function takeDrops() {
      function onOver(event: DragEvent): void {
        if (event.defaultPrevented || !holdsFile(event)) return;
        event.preventDefault();
        setOver(true);
      }
      function onLeave(event: DragEvent): void {
        if (event.relatedTarget === null) setOver(false);
      }
      function onDrop(event: DragEvent): void {
        setOver(false);
        if (event.defaultPrevented || !holdsFile(event)) return;
        event.preventDefault();
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length > 0) onFiles(files);
      }
      window.addEventListener("dragover", onOver);
      window.addEventListener("dragleave", onLeave);
      window.addEventListener("drop", onDrop);
      return function stop() {
        window.removeEventListener("dragover", onOver);
        window.removeEventListener("dragleave", onLeave);
        window.removeEventListener("drop", onDrop);
      };
    },
    [onFiles],
  );
  return over && <p className="drop-hint">{t("app.dropHere")}</p>;
}
