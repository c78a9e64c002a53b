import { type RefObject, useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { sha256 } from "../model/digest.ts";
import { ENCODING_NAMES, type ReadText, readText } from "../model/textBytes.ts";
import { type MatchedText, matchText } from "../model/textMatch.ts";
import { useDataset } from "../state/hooks.ts";
import { FileInput } from "../ui/FileInput.tsx";
import { useI18n } from "../ui/i18n.ts";
import { MatchedPassages } from "./MatchedPassages.tsx";

/** What has come of a text that the reader gave. */
type Outcome =
  | { readonly kind: "none" | "unreadable" | "insecure" | "unknown" }
  | { readonly kind: "matched"; readonly match: MatchedText; readonly encoding: ReadText["encoding"] };

const NOTHING: Outcome = { kind: "none" };

/** A reader who has a report's text sees what was taken from it, and from which words: nothing is sent, and nothing is kept. */
export function HaveText() {
  const { t } = useI18n();
  const { sources, wording } = useDataset();
  const [outcome, setOutcome] = useState(NOTHING);
  const heading = useId();
  const section = useRef<HTMLElement>(null);
  const asked = useRef(0);

  async function check(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const turn = ++asked.current;
    const next = await outcomeOf(bytes);
    await wording.load().catch(() => undefined);
    if (turn === asked.current) setOutcome(next);
  }

  async function outcomeOf(bytes: Uint8Array<ArrayBuffer>): Promise<Outcome> {
    if (bytes.length === 0) return NOTHING;
    if (!globalThis.crypto?.subtle) return { kind: "insecure" };
    const read = readText(bytes);
    if (!read) return { kind: "unreadable" };
    const match = await matchText(bytes, read.text, sources, sha256);
    return match ? { kind: "matched", match, encoding: read.encoding } : { kind: "unknown" };
  }

  const open = async (file: File): Promise<void> => check(new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer(0))));
  useDroppedFile(section, (file) => void open(file));
  return (
    <section ref={section} className="sources-text" aria-labelledby={heading}>
      <h2 id={heading}>{t("sources.haveText")}</h2>
      <p>{t("sources.haveTextHelp")}</p>
      <Give onText={(text) => void check(new TextEncoder().encode(text))} onFile={(file) => void open(file)} />
      <div aria-live="polite">
        <Told outcome={outcome} />
      </div>
      {outcome.kind === "matched" && <MatchedPassages match={outcome.match} />}
    </section>
  );
}

interface GiveProps {
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => void;
}

function Give({ onText, onFile }: GiveProps) {
  const { t } = useI18n();
  return (
    <div className="sources-give">
      <label>
        {t("sources.textPaste")}
        <textarea rows={4} dir="auto" autoComplete="off" spellCheck={false} onChange={(event) => onText(event.target.value)} />
      </label>
      <label className="sources-file">
        {t("sources.textFile")} <FileInput accept=".txt,text/plain" onFile={onFile} />
      </label>
    </div>
  );
}

function Told({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useI18n();
  switch (outcome.kind) {
    case "none":
      return null;
    case "unreadable":
      return <p className="sources-caution">{t("sources.textUnreadable")}</p>;
    case "insecure":
      return <p className="sources-caution">{t("sources.textInsecure")}</p>;
    case "unknown":
      return <p className="sources-caution">{t("sources.textUnknown")}</p>;
    case "matched":
      return <p className="sources-help">{t("sources.textEncoding", { encoding: ENCODING_NAMES[outcome.encoding] })}</p>;
    default:
      return outcome satisfies never;
  }
}

/** A file dropped here is a text to look at; elsewhere on the page it would be opened as a record. */
function useDroppedFile(section: RefObject<HTMLElement | null>, onFile: (file: File) => void): void {
  const drop = useEffectEvent(onFile);
  useEffect(
    function takeDrops() {
      const element = section.current;
      const listening = new AbortController();
      function onDrag(event: DragEvent): void {
        if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
      }
      function onDrop(event: DragEvent): void {
        const file = event.dataTransfer?.files[0];
        if (!file) return;
        event.preventDefault();
        drop(file);
      }
      element?.addEventListener("dragover", onDrag, { signal: listening.signal });
      element?.addEventListener("drop", onDrop, { signal: listening.signal });
      return function stop() {
        listening.abort();
      };
    },
    [section],
  );
}
