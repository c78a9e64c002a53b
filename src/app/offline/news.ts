import type { I18n } from "../../i18n/translator.ts";
import { notice } from "../newVersion.ts";
import { askPublished, copyRoot, eraseCopy, type Published, saveCopy } from "./copy.ts";
import { readPointer } from "./names.ts";

type Words = Pick<I18n, "t">;

/**
 * Tells the reader of a saved copy, online, of a newer version. Where only the page changed it may be had; where the record
 * changed an item may have been withdrawn, so the copy is replaced, or else erased, without being asked.
 */
export async function watchCopy(words: Words): Promise<void> {
  const root = copyRoot();
  if (!root || !navigator.onLine) return;
  const saved = await readPointer(root);
  const published = saved && (await askPublished(root).catch(() => null));
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
    await eraseCopy(root);
    show(notice(t("app.copyDropped"), t("load.reload"), reload));
  }
}
