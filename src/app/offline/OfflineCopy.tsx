import { useEffect, useState } from "react";
import type { TextKey } from "../../i18n/messages.ts";
import { shortHash } from "../../model/digest.ts";
import { parseDay } from "../../model/span.ts";
import { useDataset } from "../../state/hooks.ts";
import { useI18n } from "../../ui/i18n.ts";
import { readPointer, type Saved } from "./names.ts";
import { askPublished, copyRoot, eraseCopy, saveCopy } from "./offlineCache.ts";

type Said = Exclude<Extract<TextKey, `app.copy${string}`>, "app.copyKept"> | null;

/** Keeps this page on the device, when and only when its reader asks, and takes it away again. */
export function OfflineCopy() {
  const { host } = useDataset();
  const [root] = useState(copyRoot);
  return root && host === null ? <Keeping root={root} /> : null;
}

function Keeping({ root }: { readonly root: URL }) {
  const { t } = useI18n();
  const [saved, setSaved] = useState<Saved | null>(null);
  const [newer, setNewer] = useState(false);
  const [working, setWorking] = useState(false);
  const [said, setSaid] = useState<Said>(null);

  useEffect(
    function look() {
      let left = false;
      async function lookUp(): Promise<void> {
        const found = await findOut(root);
        if (left) return;
        setSaved(found.saved);
        setNewer(found.newer);
      }
      void lookUp();
      return () => {
        left = true;
      };
    },
    [root],
  );

  async function doing(work: () => Promise<Saved | null>, done: Said, failed: Said): Promise<void> {
    setWorking(true);
    setSaid("app.copyWorking");
    try {
      setSaved(await work());
      setNewer(false);
      setSaid(done);
    } catch {
      setSaid(failed);
    }
    setWorking(false);
  }

  const save = () => void doing(async () => saveCopy(root, await askPublished(root)), "app.copyDone", "app.copyFailed");
  const erase = () => void doing(async () => (await eraseCopy(root), null), "app.copyErased", "app.copyNotErased");
  return (
    <section className="share-keep">
      <h3>{t("app.copyTitle")}</h3>
      <p className="share-help">{t("app.copyHelp")}</p>
      {saved && <Kept saved={saved} newer={newer} />}
      <p className="share-actions">
        {(!saved || newer) && (
          <button type="button" className="button" disabled={working} onClick={save}>
            {t(saved ? "app.copyReplace" : "app.copySave")}
          </button>
        )}
        {saved && (
          <button type="button" className="button" disabled={working} onClick={erase}>
            {t("app.copyErase")}
          </button>
        )}
      </p>
      <output className="share-outcome">{said && t(said)}</output>
    </section>
  );
}

function Kept({ saved: { day, dataset }, newer }: { readonly saved: Saved; readonly newer: boolean }) {
  const { t, formatDay } = useI18n();
  const on = parseDay(day);
  return (
    <p>
      {t("app.copyKept", { date: on === undefined ? day : formatDay(on), hash: shortHash(dataset) })} {newer && t("app.copyNewer")}
    </p>
  );
}

interface Found {
  readonly saved: Saved | null;
  readonly newer: boolean;
}

async function findOut(root: URL): Promise<Found> {
  const kept = await readPointer(root);
  const saved = kept === "damaged" ? null : kept;
  if (!saved || !navigator.onLine) return { saved, newer: false };
  const published = await askPublished(root).catch(() => null);
  return { saved, newer: published !== null && published.version !== saved.version };
}
