import { useEffect, useState } from "react";

const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

/**
 * Takes files dropped anywhere on the page, under a hint of what becomes of them; the same is done by a button elsewhere. A file that
 * nothing takes would be opened by the browser in place of the page.
 */
export function DropZone({ hint, onFiles }: { readonly hint: string; readonly onFiles: (files: readonly File[]) => void }) {
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
      const gone = new AbortController();
      window.addEventListener("dragover", onOver, gone);
      window.addEventListener("dragleave", onLeave, gone);
      window.addEventListener("drop", onDrop, gone);
      return () => gone.abort();
    },
    [onFiles],
  );
  return over && <p className="drop-hint">{hint}</p>;
}
