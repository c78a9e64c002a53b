import type { I18n } from "../../i18n/translator.ts";
import { notice } from "../newVersion.ts";
import { askPublished, copyRoot, eraseCopy, NoLongerPublished, type Published, saveCopy } from "./copy.ts";
import { readPointer } from "./names.ts";

type Words = Pick<I18n, "t">;

/**
 * Tells the reader of a saved copy, online, of a newer version. Where only the page changed it may be had; where the record
 * changed an item may have been withdrawn, so the copy is replaced, or else erased, without being asked; it is erased, too,
 * where the site publishes none any longer. A copy that is damaged goes. An answer that says nothing certain changes nothing.
 */
export async function watchCopy(words: Words): Promise<void> {
  const root = copyRoot();
  if (!root || !navigator.onLine) return;
  const saved = await readPointer(root);
  if (saved === null) return;
  if (saved === "damaged") return drop(root, "app.copyDamaged", words);
  const published = await askPublished(root).catch((error: unknown) => (error instanceof NoLongerPublished ? "gone" : null));
  if (published === "gone") return drop(root, "app.copyWithdrawn", words);
  if (!published || published.version === saved.version) return;
  if (published.dataset === saved.dataset) offer(root, published, words);
  else await replace(root, published, words);
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
