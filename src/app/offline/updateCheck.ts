import type { I18n } from "../../i18n/translator.ts";
import { notice } from "../newVersion.ts";
import { alone, isIntact, ownNames, readPointer, type Saved } from "./names.ts";
import { askPublished, copyRoot, eraseCopy, NoLongerPublished, type Published, saveCopy } from "./offlineCache.ts";

type Words = Pick<I18n, "t">;

/**
 * Tells the reader of a saved copy, online, of a newer version. Where only the page changed it may be had; where the record
 * changed an item may have been withdrawn, so the copy is replaced, or else erased, without being asked; it is erased, too,
 * where the site publishes none any longer. A copy of which files are gone, or of which only files are left, goes; one in which
 * bytes have changed is mended from the site, or told where that cannot be. An answer that says nothing certain changes nothing.
 */
export async function watchCopy(words: Words): Promise<void> {
  const root = copyRoot();
  if (!root) return;
  const saved = await alone(root, () => savedOrRemains(root));
  if (saved === null) return;
  if (saved === "damaged") return navigator.onLine ? drop(root, "app.copyDamaged", words) : tell("app.copySpoilt", words);
  const published = navigator.onLine
    ? await askPublished(root).catch((error: unknown) => (error instanceof NoLongerPublished ? "gone" : null))
    : null;
  if (published === "gone") return drop(root, "app.copyWithdrawn", words);
  if (!published || published.version === saved.version) return mend(root, saved, published, words);
  if (published.dataset === saved.dataset) offer(root, published, words);
  else await replace(root, published, words);
}

/** Caches of this site without the word which of them is the copy are the remains of one. */
async function savedOrRemains(root: URL): Promise<Saved | null | "damaged"> {
  const saved = await readPointer(root);
  return saved === null && (await ownNames(root)).length > 0 ? "damaged" : saved;
}

async function mend(root: URL, saved: Saved, published: Published | null, words: Words): Promise<void> {
  if (await isIntact(root, saved)) return;
  const mended = published !== null && (await saveCopy(root, published).catch(() => null)) !== null;
  tell(mended ? "app.copyMended" : "app.copySpoilt", words);
}

function tell(what: "app.copyMended" | "app.copySpoilt", { t }: Words): void {
  const box = notice(t(what), t("common.close"), () => box.remove());
  show(box);
}

const reload = (): void => window.location.reload();
const show = (box: HTMLElement): void => {
  document.querySelector(".new-version")?.remove();
  document.body.append(box);
};

const offer = (root: URL, published: Published, { t }: Words): void =>
  show(
    notice(t("app.copyNewer"), t("app.copyReplace"), () => {
      void saveCopy(root, published).then(reload, () => show(notice(t("app.copyFailed"), t("load.reload"), reload)));
    }),
  );

async function replace(root: URL, published: Published, { t }: Words): Promise<void> {
  try {
    await saveCopy(root, published);
    show(notice(t("app.copyReplaced"), t("load.reload"), reload));
  } catch {
    await drop(root, "app.copyDropped", { t });
  }
}

async function drop(root: URL, why: "app.copyDropped" | "app.copyDamaged" | "app.copyWithdrawn", { t }: Words): Promise<void> {
  const erased = await eraseCopy(root).then(
    () => true,
    () => false,
  );
  show(notice(erased ? t(why) : t("app.copyNotErased"), t("load.reload"), reload));
}
